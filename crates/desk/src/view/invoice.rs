//! The bill of a file as its readers see it: every line explained for who owes it and for customs, its own lines for
//! whose money they are, and for everybody else at the file only whether it is paid.

use std::collections::BTreeMap;

use domain::Act;
use domain::charges::{self, Drawing};
use domain::dossier::Dossier;
use domain::invoice::{Base, Beneficiary, Counted, Invoice, Kind, Line};
use domain::policy::{Acting, Relation, Relations};
use lexicon::{Instant, PartyId};
use serde::Serialize;

use crate::acts::books;
use crate::answer::No;
use crate::desk::Desk;
use crate::file::File;
use crate::view::call::allowed;
use crate::view::file::relations_of;
use crate::view::journal;
use crate::view::payment::PaymentRow;

/// Payments shown on a bill, the latest first.
const PAYMENTS: i64 = 50;

/// One line, with everything that explains it. Amounts are in centimes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// Its number on the bill, from 1.
    pub number: usize,
    /// `duty`, `port_due`, `terminal` or `storage`.
    pub kind: &'static str,
    pub tax: Option<&'static str>,
    pub declaration: Option<String>,
    pub container: Option<String>,
    /// Until when storage is asked for.
    pub until: Option<Instant>,
    /// A firm's name; nothing for the treasury and the port.
    pub beneficiary: Option<String>,
    /// `treasury`, `port` or `party`.
    pub beneficiary_kind: &'static str,
    /// How many, where units are counted.
    pub count: Option<u64>,
    /// `container`, `tonne` or `day`.
    pub unit: Option<&'static str>,
    /// The base, where a rate falls on an amount.
    pub base_centimes: Option<u64>,
    pub rate: String,
    pub source: String,
    pub verified: bool,
    pub net: u64,
    /// Value added tax, in percent.
    pub vat_percent: u32,
    pub vat: u64,
    pub amount: u64,
    pub paid: u64,
    pub credited: u64,
    pub at: Instant,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptView {
    pub number: String,
    pub payment: String,
    pub payer: String,
    pub received: u64,
    pub settled: u64,
    /// What it left as a credit of the payer.
    pub over: u64,
    pub at: Instant,
}

/// What was given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    pub number: String,
    /// Number of the line, from 1.
    pub line: usize,
    pub amount: u64,
    pub reason: String,
    pub by: String,
    pub at: Instant,
}

/// The bill of one file.
#[derive(Debug, Clone, Serialize)]
pub struct BillView {
    pub dossier: String,
    pub version: i64,
    pub number: Option<String>,
    pub bill: String,
    pub goods: String,
    pub payer: Option<String>,
    /// `nothing`, `paid`, `bridged` or `open`.
    pub standing: &'static str,
    /// True when every line is shown, and with them the sums.
    pub whole: bool,
    pub lines: Vec<LineView>,
    /// What would be added by asking now.
    pub preview: Vec<LineView>,
    pub preview_centimes: u64,
    pub owed: u64,
    pub paid: u64,
    pub bridged: u64,
    pub open: u64,
    pub bridge_due: Option<Instant>,
    /// What each beneficiary is owed and was paid: name or kind, owed, paid.
    pub shares: Vec<(String, u64, u64)>,
    /// Until when each container may wait for what was asked.
    pub covered: Vec<(String, Instant)>,
    pub receipts: Vec<ReceiptView>,
    /// Receipts as papers, by their number: the code each is drawn by.
    pub papers: Vec<crate::paper::PaperRow>,
    pub notes: Vec<NoteView>,
    pub payments: Vec<PaymentRow>,
    /// What the payer paid too much somewhere, and may pay with.
    pub credit: u64,
    /// What the payer's surety still stands for; nothing where it has none.
    pub surety_left: Option<u64>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// What of a bill a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    Whole,
    Own,
    Nothing,
}

fn reads(relations: &Relations) -> Reads {
    let any = |these: &[Relation]| these.iter().any(|one| relations.contains(one));
    if any(&[Relation::Consignee, Relation::Customs, Relation::Auditor]) {
        Reads::Whole
    } else if any(&[Relation::Terminal, Relation::Harbour]) {
        Reads::Own
    } else {
        Reads::Nothing
    }
}

/// True for those at a file who may open its bill, or their part of it.
pub(crate) fn is_read_by(relations: &Relations) -> bool {
    reads(relations) != Reads::Nothing
}

impl Desk {
    /// The bill of a file, for who owes it, whose money it is, and who looks after both; not found for others.
    pub async fn bill_page(&self, acting: &Acting, id: [u8; 16]) -> Result<BillView, No> {
        let mut acting = acting.clone();
        let file = self.readable_file(&mut acting, id).await?;
        let now = self.now();
        let relations = relations_of(&acting, &file, now);
        let reads = reads(&relations);
        if reads == Reads::Nothing {
            return Err(No::NotFound);
        }
        let bill = self.bill_of(id).await?;
        let invoice = bill.as_ref().map(|bill| &bill.state);
        let dossier = &file.dossier.state;
        let names = self.bill_names(dossier, invoice).await?;
        let own = |line: &Line| reads == Reads::Whole || is_own(&line.beneficiary, &relations, dossier);
        let whole = reads == Reads::Whole;
        let lines = |lines: &[Line]| -> Vec<LineView> {
            let numbered = lines.iter().enumerate().filter(|(_, line)| own(line));
            numbered.map(|(place, line)| line_view(place, line, &names)).collect()
        };
        let preview = self.preview(&file, invoice, now);
        let consignee = dossier.consignee;
        let money = |of: fn(&Invoice) -> u64| invoice.filter(|_| whole).map_or(0, of);
        let shares = invoice.filter(|_| whole).map(|invoice| shares(invoice, &names)).unwrap_or_default();
        Ok(BillView {
            dossier: dossier.id.to_string(),
            version: bill.as_ref().map_or(0, |bill| bill.version),
            number: invoice.map(|invoice| invoice.number.clone()),
            bill: dossier.bill.number.clone(),
            goods: dossier.bill.description().to_owned(),
            payer: consignee.and_then(|party| names.get(&party).cloned()),
            standing: invoice.map_or("nothing", Invoice::standing),
            whole,
            lines: lines(invoice.map_or(&[], |invoice| &invoice.lines)),
            preview_centimes: preview.iter().filter(|line| own(line)).map(Line::amount).sum(),
            preview: lines(&preview),
            owed: money(Invoice::owed),
            paid: money(Invoice::paid),
            bridged: money(Invoice::bridged),
            open: money(Invoice::open),
            bridge_due: invoice
                .filter(|invoice| whole && invoice.bridged() > 0)
                .and_then(|invoice| invoice.bridges.iter().map(|bridge| bridge.due).min()),
            shares,
            covered: self.covered(&file, invoice),
            receipts: invoice.filter(|_| whole).map(|one| receipts(one, &names)).unwrap_or_default(),
            papers: if whole { self.receipts_of(&acting, id).await? } else { Vec::new() },
            notes: invoice
                .map(|invoice| {
                    let shown = |place: usize| invoice.lines.get(place).is_some_and(&own);
                    notes(invoice, &names, shown)
                })
                .unwrap_or_default(),
            payments: if whole { self.payments_of_file(id).await? } else { Vec::new() },
            credit: match consignee.filter(|_| whole) {
                Some(party) => self.left_on(&books::credit(party)).await?.unwrap_or(0),
                None => 0,
            },
            surety_left: match consignee.filter(|_| whole) {
                Some(party) => self.left_on(&books::guarantee(party)).await?,
                None => None,
            },
            journal: self.bill_journal(id).await?,
            acts: allowed(&acting, &file.place(), now, |act| makes_sense(act, invoice, &preview)),
        })
    }

    /// The receipts among the papers of a file.
    async fn receipts_of(&self, acting: &Acting, id: [u8; 16]) -> Result<Vec<crate::paper::PaperRow>, No> {
        let mut papers = self.papers_about(acting, id).await?;
        papers.retain(|paper| paper.kind == "receipt");
        Ok(papers)
    }

    /// What is available on an account; nothing where it was never opened.
    pub(crate) async fn left_on(&self, account: &str) -> Result<Option<u64>, No> {
        let account = self.store.account(account).await?;
        Ok(account.map(|account| u64::try_from(account.available()).unwrap_or(0)))
    }

    async fn bill_names(
        &self,
        dossier: &Dossier,
        invoice: Option<&Invoice>,
    ) -> Result<BTreeMap<PartyId, String>, No> {
        let mut parties: Vec<PartyId> =
            [Some(dossier.terminal), dossier.consignee].into_iter().flatten().collect();
        if let Some(invoice) = invoice {
            parties.extend(invoice.receipts.iter().map(|one| one.payer));
            parties.extend(invoice.credit_notes.iter().map(|one| one.by));
        }
        Ok(self.names(parties).await?)
    }

    /// What asking for the bill now would add.
    fn preview(&self, file: &File, invoice: Option<&Invoice>, now: Instant) -> Vec<Line> {
        let Some(charges) = charges::in_force(&self.settings.charges, now) else { return Vec::new() };
        if file.dossier.state.must_stand().is_err() {
            return Vec::new();
        }
        let discharged_at = file.call.discharged_at;
        let drawing = Drawing { charges, storage: &self.settings.storage_fee, discharged_at, until: now };
        charges::draw(&file.dossier.state, invoice, &drawing)
    }

    fn covered(&self, file: &File, invoice: Option<&Invoice>) -> Vec<(String, Instant)> {
        let dues = file.dues(self, invoice);
        let here = file.dossier.state.bill.boxes.iter().filter(|one| one.left.is_none());
        here.filter_map(|one| Some((one.number.to_string(), dues.covered_until(one.number)?))).collect()
    }

    async fn payments_of_file(&self, dossier: [u8; 16]) -> Result<Vec<PaymentRow>, No> {
        let owner = lexicon::uuid_text(&dossier);
        let payments = self.latest("payment-of-file", [owner], None, PAYMENTS).await?;
        let payments = payments.into_iter().map(|(_, payment)| payment).collect();
        self.payment_rows(payments).await
    }

    /// What of the file's journal is about its bill.
    async fn bill_journal(&self, id: [u8; 16]) -> Result<Vec<journal::Line>, No> {
        let mut lines = self.journal(id, journal::NEWEST, 100).await?;
        let about = |line: &journal::Line| {
            matches!(line.act.split('.').next(), Some("invoice" | "payment" | "guarantee"))
        };
        lines.retain(about);
        Ok(lines)
    }
}

fn is_own(beneficiary: &Beneficiary, relations: &Relations, dossier: &Dossier) -> bool {
    match beneficiary {
        Beneficiary::Treasury => false,
        Beneficiary::Port(place) => {
            relations.contains(&Relation::Harbour) && *place == dossier.bill.discharge
        }
        Beneficiary::Party(party) => relations.contains(&Relation::Terminal) && *party == dossier.terminal,
    }
}

fn makes_sense(act: Act, invoice: Option<&Invoice>, preview: &[Line]) -> bool {
    match act {
        Act::InvoiceDraw => true,
        Act::PaymentStart => invoice.is_some_and(|invoice| invoice.unpaid() > 0),
        Act::GuaranteeBridge => invoice.is_some_and(|invoice| invoice.open() > 0) && preview.is_empty(),
        Act::InvoiceCredit => invoice.is_some_and(|invoice| invoice.owed() > 0),
        _ => false,
    }
}

fn line_view(place: usize, line: &Line, names: &BTreeMap<PartyId, String>) -> LineView {
    let (beneficiary_kind, beneficiary) = beneficiary(&line.beneficiary, names);
    let (count, unit, base_centimes) = match line.base {
        Base::Value { centimes } => (None, None, Some(centimes)),
        Base::Count { count, unit } => (Some(count), Some(unit_code(unit)), None),
    };
    let (tax, declaration, container, until) = match &line.kind {
        Kind::Duty { declaration, tax } => (Some(tax.code()), Some(declaration.to_string()), None, None),
        Kind::PortDue => (None, None, None, None),
        Kind::Terminal { container } => (None, None, container.map(|one| one.to_string()), None),
        Kind::Storage { container, until } => (None, None, Some(container.to_string()), Some(*until)),
    };
    LineView {
        number: place + 1,
        kind: line.kind.code(),
        tax,
        declaration,
        container,
        until,
        beneficiary,
        beneficiary_kind,
        count,
        unit,
        base_centimes,
        rate: line.rate.clone(),
        source: line.source.text.clone(),
        verified: line.source.verified,
        net: line.net,
        vat_percent: line.vat_bp / 100,
        vat: line.vat,
        amount: line.amount(),
        paid: line.paid,
        credited: line.credited,
        at: line.at,
    }
}

const fn unit_code(unit: Counted) -> &'static str {
    match unit {
        Counted::Container => "container",
        Counted::Tonne => "tonne",
        Counted::Day => "day",
    }
}

fn beneficiary(
    beneficiary: &Beneficiary,
    names: &BTreeMap<PartyId, String>,
) -> (&'static str, Option<String>) {
    match beneficiary {
        Beneficiary::Treasury => ("treasury", None),
        Beneficiary::Port(place) => ("port", Some(place.to_string())),
        Beneficiary::Party(party) => ("party", names.get(party).cloned()),
    }
}

fn shares(invoice: &Invoice, names: &BTreeMap<PartyId, String>) -> Vec<(String, u64, u64)> {
    let mut sums: BTreeMap<&Beneficiary, (u64, u64)> = BTreeMap::new();
    for line in &invoice.lines {
        let (owed, paid) = sums.entry(&line.beneficiary).or_default();
        *owed += line.amount() - line.credited;
        *paid += line.paid;
    }
    let word = |one: &Beneficiary| {
        let (kind, name) = beneficiary(one, names);
        name.unwrap_or_else(|| kind.to_owned())
    };
    sums.into_iter().map(|(one, (owed, paid))| (word(one), owed, paid)).collect()
}

fn receipts(invoice: &Invoice, names: &BTreeMap<PartyId, String>) -> Vec<ReceiptView> {
    let view = |one: &domain::invoice::Receipt| ReceiptView {
        number: one.number.clone(),
        payment: one.payment.to_string(),
        payer: names.get(&one.payer).cloned().unwrap_or_default(),
        received: one.received,
        settled: one.settled(),
        over: one.received.saturating_sub(one.settled()),
        at: one.at,
    };
    invoice.receipts.iter().map(view).collect()
}

fn notes(
    invoice: &Invoice,
    names: &BTreeMap<PartyId, String>,
    shown: impl Fn(usize) -> bool,
) -> Vec<NoteView> {
    let view = |one: &domain::invoice::CreditNote| NoteView {
        number: one.number.clone(),
        line: one.line + 1,
        amount: one.amount(),
        reason: one.reason.clone(),
        by: names.get(&one.by).cloned().unwrap_or_default(),
        at: one.at,
    };
    invoice.credit_notes.iter().filter(|one| shown(one.line)).map(view).collect()
}
