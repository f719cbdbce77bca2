//! Import titles as importer, bank and customs see them: what they promise, what was used, what is left.

use std::collections::BTreeMap;

use domain::mandate::Service;
use domain::policy::{self, Acting, NewTitle, Relation};
use domain::title::{Imputed, Standing, Terms, Title};
use domain::{Act, PartyKind};
use lexicon::{Instant, Money, PartyId};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::allowed;
use crate::view::journal;

/// Rows of one page.
const ROWS: i64 = 50;
/// Lines of a title's journal.
const JOURNAL_LINES: i64 = 30;

/// One title in a list.
#[derive(Debug, Clone, Serialize)]
pub struct TitleRow {
    pub id: String,
    pub number: String,
    pub importer: String,
    pub bank: String,
    pub position: String,
    pub goods: String,
    pub origin: String,
    pub amount: String,
    /// `subscribed`, `with_bank`, `refused`, `domiciled`, `expired`, `cleared` or `cancelled`.
    pub standing: &'static str,
    /// `you`, `them`, `ok`, `stop` or `later`, for the reader.
    pub turn: &'static str,
    pub subscribed_at: Instant,
    pub valid_until: Option<Instant>,
    /// What is left, in hundredths of what was promised.
    pub left_percent: u64,
    /// Where the list goes on.
    pub cursor: String,
}

/// The page of one title.
#[derive(Debug, Clone, Serialize)]
pub struct TitleView {
    pub row: TitleRow,
    pub version: i64,
    pub terms: TermsView,
    /// A change that waits for the bank.
    pub asked: Option<TermsView>,
    pub moving_to: Option<String>,
    pub reason: Option<String>,
    pub reference: Option<String>,
    pub remaining_quantity: String,
    pub remaining_value: String,
    pub imputed_quantity: String,
    pub imputed_value: String,
    pub paid: String,
    pub imputations: Vec<ImputationView>,
    pub settlements: Vec<(String, String, Instant)>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// What a title promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermsView {
    pub position: String,
    pub origin: String,
    pub provenance: String,
    pub seller: String,
    pub currency: String,
    pub incoterm: &'static str,
    pub unit: String,
    pub payment: String,
    pub quantity: String,
    pub value: String,
    pub lines: Vec<(String, String, String)>,
}

/// One use of a title by a declaration.
#[derive(Debug, Clone, Serialize)]
pub struct ImputationView {
    pub declaration: String,
    pub number: String,
    pub quantity: String,
    pub value: String,
    pub at: Instant,
    /// `reserved`, `settled` or `given_back`.
    pub standing: &'static str,
}

impl Desk {
    /// The titles an importer or its agent subscribed, or that are with a bank, the latest first, subscribed before the
    /// cursor `before`.
    pub async fn titles(&self, acting: &Acting, before: Option<&str>) -> Result<Vec<TitleRow>, No> {
        let kind = if acting.is(PartyKind::Bank) { "title-of-bank" } else { "title-of-importer" };
        let owners = self.principals(acting, Service::Title).await?;
        let owners = owners.iter().map(ToString::to_string);
        let titles: Vec<(String, Title)> = self.latest(kind, owners, before, ROWS).await?;
        let parties = titles.iter().flat_map(|(_, title)| [title.importer, title.bank]).collect();
        let names = self.names(parties).await?;
        Ok(titles.into_iter().map(|(cursor, title)| self.title_row(acting, &title, &names, cursor)).collect())
    }

    fn title_row(
        &self,
        acting: &Acting,
        title: &Title,
        names: &BTreeMap<PartyId, String>,
        cursor: String,
    ) -> TitleRow {
        let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
        let standing = standing(title, self.now());
        let (_, left) = title.remaining();
        let all = title.terms.value().max(1);
        TitleRow {
            id: title.id.to_string(),
            number: title.number.clone(),
            importer: name(title.importer),
            bank: name(title.bank),
            position: title.terms.position.dotted(),
            goods: title.terms.lines.first().map(|line| line.description.clone()).unwrap_or_default(),
            origin: title.terms.origin.to_string(),
            amount: title.amount().to_string(),
            standing,
            turn: turn(title, standing, acting),
            subscribed_at: title.subscribed_at,
            valid_until: title.valid_until(),
            left_percent: left.saturating_mul(100) / all,
            cursor,
        }
    }

    /// The page of one title, for its importer, its bank, customs and auditors.
    pub async fn title_page(&self, acting: &Acting, id: [u8; 16]) -> Result<TitleView, No> {
        let mut acting = acting.clone();
        let loaded = self.store.load::<Title>(id).await?.ok_or(No::NotFound)?;
        let title = &loaded.state;
        if acting.ties(title).contains(&Relation::Stranger) {
            acting.mandates = self.mandates_given_to(acting.party).await?;
            let covered = acting.mandates.iter().any(|mandate| {
                mandate.principal == title.importer
                    && mandate.covers(domain::mandate::Service::Title, None, self.now())
            });
            if !covered {
                return Err(No::NotFound);
            }
        }
        let (quantity, value) = title.remaining();
        let (used, used_value) = title.imputed();
        let money = |minor: u64| Money::new(minor, title.terms.currency).to_string();
        let parties = [Some(title.importer), Some(title.bank), title.moving_to];
        let names = self.names(parties.into_iter().flatten().collect()).await?;
        let moving_to = title.moving_to.and_then(|bank| names.get(&bank).cloned());
        Ok(TitleView {
            row: self.title_row(&acting, title, &names, String::new()),
            version: loaded.version,
            terms: terms_view(&title.terms),
            asked: title.asked.as_ref().map(terms_view),
            moving_to,
            reason: reason(title),
            reference: match &title.standing {
                Standing::Domiciled { reference, .. } => Some(reference.clone()),
                _ => None,
            },
            remaining_quantity: units(quantity, &title.terms.unit),
            remaining_value: money(value),
            imputed_quantity: units(used, &title.terms.unit),
            imputed_value: money(used_value),
            paid: money(title.paid()),
            imputations: title.imputations.values().map(|one| imputation_view(one, title)).collect(),
            settlements: title
                .settlements
                .iter()
                .map(|one| (one.reference.clone(), money(one.value), one.at))
                .collect(),
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
            acts: allowed(&acting, title, self.now(), |act| makes_sense(act, title)),
        })
    }

    /// What a title promises now, as the fields of the form that changes it.
    pub async fn title_fields(&self, acting: &Acting, id: [u8; 16]) -> Result<Vec<(String, String)>, No> {
        self.must_know(acting, Act::TitleAmend, id).await?;
        let loaded = self.store.load::<Title>(id).await?.ok_or(No::NotFound)?;
        Ok(fields(loaded.state.asked.as_ref().unwrap_or(&loaded.state.terms)))
    }

    /// True where the reader may subscribe a title.
    pub fn may_subscribe(&self, acting: &Acting) -> bool {
        policy::grant(acting, Act::TitleSubscribe, &NewTitle { importer: acting.party }, self.now()).is_ok()
    }
}

fn standing(title: &Title, now: Instant) -> &'static str {
    match title.valid_until() {
        Some(until) if now > until => "expired",
        _ => title.standing.code(),
    }
}

/// Whose turn it is, as the reader's organisation reads it.
fn turn(title: &Title, standing: &str, acting: &Acting) -> &'static str {
    let waits = title.asked.is_some() || title.moving_to.is_some();
    match standing {
        "subscribed" | "with_bank" if acting.party == title.bank => "you",
        "subscribed" | "with_bank" => "them",
        "domiciled" if waits && acting.party == title.bank => "you",
        "domiciled" if waits => "them",
        "domiciled" | "cleared" => "ok",
        "refused" | "expired" => "stop",
        _ => "later",
    }
}

fn reason(title: &Title) -> Option<String> {
    match &title.standing {
        Standing::Refused { reason, .. } | Standing::Cancelled { reason, .. } => Some(reason.clone()),
        Standing::Cleared { difference_explained, .. } => difference_explained.clone(),
        Standing::Subscribed | Standing::WithBank { .. } | Standing::Domiciled { .. } => None,
    }
}

/// Thousandths of a unit, with the unit.
fn units(thousandths: u64, unit: &str) -> String {
    format!("{} {unit}", (Decimal::from(thousandths) / Decimal::ONE_THOUSAND).normalize())
}

fn terms_view(terms: &Terms) -> TermsView {
    let money = |minor: u64| Money::new(minor, terms.currency).to_string();
    TermsView {
        position: terms.position.dotted(),
        origin: terms.origin.to_string(),
        provenance: terms.provenance.to_string(),
        seller: terms.seller.clone(),
        currency: terms.currency.to_string(),
        incoterm: terms.term.code(),
        unit: terms.unit.clone(),
        payment: terms.payment.clone(),
        quantity: units(terms.quantity(), &terms.unit),
        value: money(terms.value()),
        lines: terms
            .lines
            .iter()
            .map(|line| (line.description.clone(), units(line.quantity, &terms.unit), money(line.value)))
            .collect(),
    }
}

fn fields(terms: &Terms) -> Vec<(String, String)> {
    let own = [
        ("position", terms.position.dotted()),
        ("origin", terms.origin.to_string()),
        ("provenance", terms.provenance.to_string()),
        ("seller", terms.seller.clone()),
        ("currency", terms.currency.to_string()),
        ("incoterm", terms.term.code().to_owned()),
        ("payment", terms.payment.clone()),
    ];
    let mut fields: Vec<_> = own.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let amount =
        |minor: u64| Decimal::new(i64::try_from(minor).unwrap_or(i64::MAX), terms.currency.exponent());
    for (index, line) in terms.lines.iter().enumerate() {
        let quantity = Decimal::from(line.quantity) / Decimal::ONE_THOUSAND;
        for (name, value) in [
            ("description", line.description.clone()),
            ("quantity", quantity.normalize().to_string()),
            ("value", amount(line.value).to_string()),
        ] {
            fields.push((format!("line.{index}.{name}"), value));
        }
    }
    fields
}

fn imputation_view(one: &domain::title::Imputation, title: &Title) -> ImputationView {
    ImputationView {
        declaration: one.declaration.to_string(),
        number: one.number.clone(),
        quantity: units(one.quantity, &title.terms.unit),
        value: Money::new(one.value, title.terms.currency).to_string(),
        at: one.at,
        standing: match one.standing {
            Imputed::Reserved => "reserved",
            Imputed::Settled => "settled",
            Imputed::GivenBack => "given_back",
        },
    }
}

fn makes_sense(act: Act, title: &Title) -> bool {
    let standing = title.standing.code();
    let with_bank = matches!(standing, "subscribed" | "with_bank");
    let unused = title.imputed() == (0, 0) && title.settlements.is_empty();
    match act {
        Act::TitleTake => standing == "subscribed",
        Act::TitleRefuse | Act::TitleDomicile => with_bank,
        Act::TitleAmend | Act::TitleMove => with_bank || standing == "domiciled",
        Act::TitleAcceptAmendment | Act::TitleRefuseAmendment => title.asked.is_some(),
        Act::TitleLetGo => title.moving_to.is_some(),
        Act::TitlePay | Act::TitleClear => standing == "domiciled",
        Act::TitleCancel => (with_bank || standing == "domiciled") && unused,
        _ => false,
    }
}
