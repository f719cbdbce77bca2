//! Payments, surety accounts and statements as their readers see them.

use std::collections::BTreeMap;

use domain::guarantee::Guarantee;
use domain::mandate::Service;
use domain::payment::{Payment, Rail, Standing};
use domain::policy::{Acting, RailsPlace, Relation, Subjected, SuretyPlace};
use domain::statement::Statement;
use domain::{Act, PartyKind};
use lexicon::{Instant, PartyId};
use serde::Serialize;
use storage::lists::First;

use crate::acts::books;
use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::allowed;
use crate::view::journal;

/// Rows of one page.
const ROWS: i64 = 50;
/// Lines of a journal.
const JOURNAL_LINES: i64 = 30;

/// One payment in a list. Amounts are in centimes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaymentRow {
    pub id: String,
    pub reference: String,
    /// Number of the bill it is for.
    pub bill: String,
    pub payer: String,
    pub bank: Option<String>,
    /// `counter`, `online` or `credit`.
    pub rail: &'static str,
    pub centimes: u64,
    pub received: Option<u64>,
    /// `started`, `confirmed`, `failed` or `expired`.
    pub standing: &'static str,
    pub started_at: Instant,
    pub expires_at: Instant,
    /// Where one pays on line.
    pub page: Option<String>,
    /// The rail's own number.
    pub number: Option<String>,
    /// Why nothing came.
    pub reason: Option<String>,
    pub concluded_at: Option<Instant>,
}

/// The page of one payment.
#[derive(Debug, Clone, Serialize)]
pub struct PaymentView {
    pub row: PaymentRow,
    pub version: i64,
    /// The file, for who may read it.
    pub dossier: Option<String>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// A surety account. Amounts are in centimes.
#[derive(Debug, Clone, Serialize)]
pub struct GuaranteeView {
    pub importer: String,
    pub importer_id: String,
    pub version: i64,
    pub ceiling: u64,
    pub left: u64,
    pub reference: Option<String>,
    /// A ceiling that waits for a second officer, with its surety.
    pub proposed: Option<(u64, String)>,
    /// Files it stands for, with the day each is due.
    pub bridged: Vec<(String, Instant)>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// A statement that was read. Amounts are in centimes.
#[derive(Debug, Clone, Serialize)]
pub struct StatementView {
    pub id: String,
    pub rail: &'static str,
    pub day: Instant,
    pub at: Instant,
    pub rows: usize,
    pub matched: usize,
    pub said: u64,
    pub agreed: u64,
    pub findings: Vec<FindingView>,
}

/// One disagreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingView {
    pub what: &'static str,
    pub row: Option<usize>,
    pub reference: String,
    pub said: Option<u64>,
    pub known: Option<u64>,
}

impl Desk {
    /// Payments at a bank's counter; for others, those they started; the latest first.
    pub async fn payments(&self, acting: &Acting) -> Result<Vec<PaymentRow>, No> {
        let kind = if acting.is(PartyKind::Bank) { "payment-of-bank" } else { "payment-of-payer" };
        let payments = self.latest(kind, [acting.party.to_string()], None, ROWS).await?;
        let payments = payments.into_iter().map(|(_, payment)| payment).collect();
        self.payment_rows(payments).await
    }

    pub(crate) async fn payment_rows(&self, payments: Vec<Payment>) -> Result<Vec<PaymentRow>, No> {
        let parties = payments.iter().flat_map(|one| [Some(one.payer), one.bank]).flatten().collect();
        let names = self.names(parties).await?;
        Ok(payments.iter().map(|one| payment_row(one, &names)).collect())
    }

    /// The page of one payment, for who pays, its bank, customs and auditors.
    pub async fn payment_page(&self, acting: &Acting, id: [u8; 16]) -> Result<PaymentView, No> {
        let mut acting = acting.clone();
        let loaded = self.store.load::<Payment>(id).await?.ok_or(No::NotFound)?;
        let payment = &loaded.state;
        if acting.ties(payment).contains(&Relation::Stranger) {
            acting.mandates = self.mandates_given_to(acting.party).await?;
            let now = self.now();
            let covers = acting.mandates.iter().any(|mandate| {
                mandate.principal == payment.payer && mandate.covers(Service::File, None, now)
            });
            if !covers {
                return Err(No::NotFound);
            }
        }
        let file = *payment.dossier.bytes();
        let readable = self.readable_file(&mut acting.clone(), file).await.is_ok();
        let rows = self.payment_rows(vec![payment.clone()]).await?;
        Ok(PaymentView {
            row: rows.into_iter().next().ok_or(No::NotFound)?,
            version: loaded.version,
            dossier: readable.then(|| payment.dossier.to_string()),
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
            acts: allowed(&acting, payment, self.now(), |act| makes_sense(act, payment)),
        })
    }

    /// The surety account of an importer, for itself, customs and auditors; where none was opened, an empty one.
    pub async fn guarantee_page(&self, acting: &Acting, id: [u8; 16]) -> Result<GuaranteeView, No> {
        let importer = PartyId::from_bytes(id);
        let place = SuretyPlace(importer);
        let names = self.names(vec![importer]).await?;
        let name = names.get(&importer).cloned().ok_or(No::NotFound)?;
        if acting.ties(&place).contains(&Relation::Stranger) {
            return Err(No::NotFound);
        }
        let loaded = self.store.load::<Guarantee>(id).await?;
        let account = loaded.as_ref().map(|one| &one.state);
        let proposed = account.and_then(|one| one.proposed.as_ref());
        Ok(GuaranteeView {
            importer: name,
            importer_id: importer.to_string(),
            version: loaded.as_ref().map_or(0, |one| one.version),
            ceiling: account.map_or(0, |one| one.ceiling),
            left: self.left_on(&books::guarantee(importer)).await?.unwrap_or(0),
            reference: account.and_then(|one| one.reference.clone()),
            proposed: proposed.map(|one| (one.centimes, one.reference.clone())),
            bridged: account
                .map(|one| one.bridged.iter().map(|(file, due)| (file.to_string(), *due)).collect())
                .unwrap_or_default(),
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await.map(about_surety)?,
            acts: allowed(acting, &place, self.now(), |act| match act {
                Act::GuaranteePropose => true,
                Act::GuaranteeApprove => proposed.is_some_and(|one| one.by != acting.user),
                _ => false,
            }),
        })
    }

    /// Statements that were read, the latest first, for customs and auditors.
    pub async fn statements(&self, acting: &Acting) -> Result<Vec<StatementView>, No> {
        must_keep_rails(acting)?;
        let found = self.store.find_between("statement", "", "\u{10FFFF}", First::Greatest, ROWS).await?;
        let mut statements = Vec::with_capacity(found.len());
        for handle in found {
            let read = self.store.load::<Statement>(handle.subject).await?;
            let own = read.filter(|one| is_read_by(&one.state, acting));
            statements.extend(own.map(|one| statement_view(one.id, &one.state)));
        }
        Ok(statements)
    }

    /// One statement, with what did not agree.
    pub async fn statement_page(&self, acting: &Acting, id: [u8; 16]) -> Result<StatementView, No> {
        must_keep_rails(acting)?;
        let read = self.store.load::<Statement>(id).await?.filter(|one| is_read_by(&one.state, acting));
        Ok(statement_view(id, &read.ok_or(No::NotFound)?.state))
    }
}

/// A statement is read by the office that held it against the books, and by auditors.
fn is_read_by(statement: &Statement, acting: &Acting) -> bool {
    statement.by == acting.party || acting.is(PartyKind::Auditor)
}

fn must_keep_rails(acting: &Acting) -> Result<(), No> {
    if RailsPlace.relations(acting.party, &acting.kinds).contains(&Relation::Stranger) {
        return Err(No::NotFound);
    }
    Ok(())
}

/// An importer's journal holds more than its surety.
fn about_surety(mut lines: Vec<journal::Line>) -> Vec<journal::Line> {
    lines.retain(|line| line.act.starts_with("guarantee."));
    lines
}

fn payment_row(one: &Payment, names: &BTreeMap<PartyId, String>) -> PaymentRow {
    let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
    let (number, reason, concluded_at) = match &one.standing {
        Standing::Started => (None, None, None),
        Standing::Confirmed { reference, at, .. } => (Some(reference.clone()), None, Some(*at)),
        Standing::Failed { reason, at } => (None, Some(reason.clone()), Some(*at)),
        Standing::Expired { at } => (None, None, Some(*at)),
    };
    PaymentRow {
        id: one.id.to_string(),
        reference: one.reference.clone(),
        bill: one.bill.clone(),
        payer: name(one.payer),
        bank: one.bank.map(name),
        rail: one.rail.code(),
        centimes: one.centimes,
        received: one.received(),
        standing: one.standing.code(),
        started_at: one.started_at,
        expires_at: one.expires_at,
        page: one.page.clone().filter(|_| matches!(one.standing, Standing::Started)),
        number,
        reason,
        concluded_at,
    }
}

fn makes_sense(act: Act, payment: &Payment) -> bool {
    let counter = payment.rail == Rail::Counter;
    match act {
        Act::PaymentConfirm => counter && payment.received().is_none(),
        Act::PaymentRefuse => counter && matches!(payment.standing, Standing::Started),
        Act::PaymentReturn => payment.received().is_some(),
        _ => false,
    }
}

fn statement_view(id: [u8; 16], one: &Statement) -> StatementView {
    let finding = |one: &domain::statement::Finding| FindingView {
        what: one.what.code(),
        row: one.row,
        reference: one.reference.clone(),
        said: one.said,
        known: one.known,
    };
    StatementView {
        id: lexicon::uuid_text(&id),
        rail: one.rail.code(),
        day: one.day,
        at: one.at,
        rows: one.rows,
        matched: one.matched,
        said: one.said,
        agreed: one.agreed,
        findings: one.findings.iter().map(finding).collect(),
    }
}
