//! The import title (*engagement d'importation*, EI): an importer's promise, registered with a bank, that pays abroad for
//! goods and lets them in.
//!
//! ```text
//!   subscribe ──► subscribed ── take in hand ──► with the bank ── domicile ──► domiciled ── clear ──► cleared
//!        │             │  └───── refuse ─────────────┘                          │  impute · settle · amend
//!        └── cancel ───┴──────────────────────────────► cancelled ◄─────────────┘  only while nothing is imputed
//! ```
//! Always true
//! - One title is for one position of the nomenclature; goods lines lie under it and add up to its quantity and value.
//! - What is left of it is in the books: a declaration reserves at registration, settles at release, gives back when it
//!   is cancelled. Nothing here counts it a second time.
//! - Validity runs six months from domiciliation; it is tested on the day of registration, and expiry is computed.
//! - After domiciliation only the bank makes a change valid; a value is never lowered below what was paid or imputed.
//!
//! Not here: licences for restricted goods, exchange control beyond the balance of the file.

use std::collections::BTreeMap;

use lexicon::{
    CountryCode, Currency, DeclarationId, HsCode, Instant, Money, PartyId, Refusal, Span, TitleId,
};
use serde::{Deserialize, Serialize};

use crate::subject::{Decision, Subject};
use crate::valuation::DeliveryTerm;

/// Goods lines of one title.
pub const LINES_MAX: usize = 200;
/// Imputations of one title.
pub const IMPUTATIONS_MAX: usize = 500;
/// Payments recorded on one title.
pub const SETTLEMENTS_MAX: usize = 200;
/// Validity for clearance from domiciliation, in days: six months (exchange regulation; to be confirmed).
pub const VALID_DAYS: i64 = 183;

/// One kind of goods under a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub description: String,
    /// In the unit of the position, in thousandths.
    pub quantity: u64,
    /// In the minor unit of the title's currency.
    pub value: u64,
}

/// What a title promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub position: HsCode,
    pub origin: CountryCode,
    /// Where the goods are sent from.
    pub provenance: CountryCode,
    pub seller: String,
    pub currency: Currency,
    pub term: DeliveryTerm,
    /// Unit of Recommendation 20 in which quantities are counted.
    pub unit: String,
    pub lines: Vec<Line>,
    /// How and when it is paid, in the importer's words.
    pub payment: String,
}

impl Terms {
    /// All quantities together, in thousandths of the unit.
    pub fn quantity(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity))
    }

    /// All values together, in minor units.
    pub fn value(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.value))
    }
}

/// One title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    pub id: TitleId,
    /// `EI-2026-000123`, given at subscription.
    pub number: String,
    pub importer: PartyId,
    pub bank: PartyId,
    pub terms: Terms,
    pub subscribed_at: Instant,
    pub standing: Standing,
    #[serde(default)]
    pub imputations: BTreeMap<DeclarationId, Imputation>,
    #[serde(default)]
    pub settlements: Vec<Settlement>,
    /// A change the importer asked for, which waits for the bank.
    #[serde(default)]
    pub asked: Option<Terms>,
    /// The bank the importer wants to move to.
    #[serde(default)]
    pub moving_to: Option<PartyId>,
}

/// Where a title is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Subscribed,
    /// The bank looks at contract and title (*prédomiciliation*).
    WithBank {
        since: Instant,
    },
    Refused {
        reason: String,
        at: Instant,
    },
    Domiciled {
        reference: String,
        at: Instant,
    },
    Cleared {
        at: Instant,
        difference_explained: Option<String>,
    },
    Cancelled {
        reason: String,
        at: Instant,
    },
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Subscribed => "subscribed",
            Self::WithBank { .. } => "with_bank",
            Self::Refused { .. } => "refused",
            Self::Domiciled { .. } => "domiciled",
            Self::Cleared { .. } => "cleared",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

/// What a declaration takes of a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imputation {
    pub declaration: DeclarationId,
    /// Number of the declaration, for people.
    pub number: String,
    pub quantity: u64,
    pub value: u64,
    pub at: Instant,
    pub standing: Imputed,
}

/// How sure an imputation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Imputed {
    /// Set aside at registration.
    Reserved,
    /// Used for good at release.
    Settled,
    /// Given back with a cancelled declaration.
    GivenBack,
}

/// A payment abroad the bank made under a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    pub reference: String,
    pub value: u64,
    pub at: Instant,
}

/// What happened to a title. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Subscribed(Box<Title>),
    TakenInHand { at: Instant },
    Refused { reason: String, at: Instant },
    Domiciled { reference: String, at: Instant },
    AmendmentAsked { terms: Box<Terms> },
    AmendmentRefused { reason: String },
    Amended { terms: Box<Terms> },
    MoveAsked { bank: PartyId },
    Moved { bank: PartyId },
    Imputed(Imputation),
    ImputationSettled { declaration: DeclarationId },
    ImputationGivenBack { declaration: DeclarationId },
    Paid(Settlement),
    Cleared { at: Instant, difference_explained: Option<String> },
    Cancelled { reason: String, at: Instant },
}

impl Subject for Title {
    const NOUN: &'static str = "title";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Subscribed(title) => Some((**title).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Subscribed(_) => {}
            Event::TakenInHand { at } => self.standing = Standing::WithBank { since: *at },
            Event::Refused { reason, at } => {
                self.standing = Standing::Refused { reason: reason.clone(), at: *at };
            }
            Event::Domiciled { reference, at } => {
                self.standing = Standing::Domiciled { reference: reference.clone(), at: *at };
            }
            Event::AmendmentAsked { terms } => self.asked = Some((**terms).clone()),
            Event::AmendmentRefused { .. } => self.asked = None,
            Event::Amended { terms } => {
                self.terms = (**terms).clone();
                self.asked = None;
            }
            Event::MoveAsked { bank } => self.moving_to = Some(*bank),
            Event::Moved { bank } => {
                self.bank = *bank;
                self.moving_to = None;
            }
            Event::Imputed(imputation) => {
                self.imputations.insert(imputation.declaration, imputation.clone());
            }
            Event::ImputationSettled { declaration } => self.mark(*declaration, Imputed::Settled),
            Event::ImputationGivenBack { declaration } => self.mark(*declaration, Imputed::GivenBack),
            Event::Paid(settlement) => self.settlements.push(settlement.clone()),
            Event::Cleared { at, difference_explained } => {
                self.standing =
                    Standing::Cleared { at: *at, difference_explained: difference_explained.clone() };
            }
            Event::Cancelled { reason, at } => {
                self.standing = Standing::Cancelled { reason: reason.clone(), at: *at };
            }
        }
        self
    }
}

/// What a declaration says of itself where a title must match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed<'a> {
    pub declaration: DeclarationId,
    pub number: &'a str,
    pub importer: PartyId,
    pub position: &'a HsCode,
    pub origin: Option<CountryCode>,
    pub currency: Currency,
    pub quantity: u64,
    pub value: u64,
}

impl Title {
    fn mark(&mut self, declaration: DeclarationId, standing: Imputed) {
        if let Some(one) = self.imputations.get_mut(&declaration) {
            one.standing = standing;
        }
    }

    /// Imputations that count: reserved or settled.
    fn live(&self) -> impl Iterator<Item = &Imputation> {
        self.imputations.values().filter(|one| one.standing != Imputed::GivenBack)
    }

    /// Quantity and value that declarations took, reserved or settled.
    pub fn imputed(&self) -> (u64, u64) {
        self.live().fold((0, 0), |(quantity, value), one| {
            (one.quantity.saturating_add(quantity), one.value.saturating_add(value))
        })
    }

    /// Quantity and value that are left for declarations.
    pub fn remaining(&self) -> (u64, u64) {
        let (quantity, value) = self.imputed();
        (self.terms.quantity().saturating_sub(quantity), self.terms.value().saturating_sub(value))
    }

    /// What was paid abroad.
    pub fn paid(&self) -> u64 {
        self.settlements.iter().fold(0, |sum, one| sum.saturating_add(one.value))
    }

    /// The last instant at which a declaration can be registered under it.
    pub fn valid_until(&self) -> Option<Instant> {
        match self.standing {
            Standing::Domiciled { at, .. } => Some(at.plus(Span::days(VALID_DAYS))),
            _ => None,
        }
    }

    /// The amount of the title.
    pub fn amount(&self) -> Money {
        Money::new(self.terms.value(), self.terms.currency)
    }

    fn must_be_domiciled(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::Domiciled { .. } => Ok(()),
            Standing::Subscribed | Standing::WithBank { .. } => Err(Refusal::new("EI-01")),
            Standing::Refused { .. } | Standing::Cleared { .. } | Standing::Cancelled { .. } => {
                Err(Refusal::new("EI-02"))
            }
        }
    }

    /// The bank begins to look at it.
    pub fn take_in_hand(&self, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Subscribed => Ok(Decision::Record(Event::TakenInHand { at })),
            Standing::WithBank { .. } => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("EI-03")),
        }
    }

    /// The bank does not domicile it.
    pub fn refuse(&self, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Subscribed | Standing::WithBank { .. } => {
                Ok(Decision::Record(Event::Refused { reason, at }))
            }
            Standing::Refused { .. } => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("EI-03")),
        }
    }

    /// The bank registers it: validity begins.
    pub fn domicile(&self, reference: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Subscribed | Standing::WithBank { .. } => {
                Ok(Decision::Record(Event::Domiciled { reference, at }))
            }
            Standing::Domiciled { reference: known, .. } if *known == reference => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("EI-03")),
        }
    }

    /// A declaration takes its part, if everything matches and enough is left. The day is that of registration.
    pub fn impute(&self, claimed: &Claimed<'_>, at: Instant) -> Result<Decision<Event>, Refusal> {
        if let Some(known) = self.imputations.get(&claimed.declaration)
            && known.standing != Imputed::GivenBack
        {
            let same = known.quantity == claimed.quantity && known.value == claimed.value;
            return if same { Ok(Decision::AlreadySo) } else { Err(Refusal::new("EI-12")) };
        }
        self.must_be_domiciled()?;
        if self.valid_until().is_some_and(|until| at > until) {
            return Err(Refusal::new("EI-04"));
        }
        self.must_match(claimed)?;
        let (quantity, value) = self.remaining();
        if claimed.quantity > quantity {
            return Err(Refusal::new("EI-09")
                .arg("left", thousandths(quantity))
                .arg("unit", &self.terms.unit));
        }
        if claimed.value > value {
            return Err(Refusal::new("EI-10").arg("left", Money::new(value, self.terms.currency)));
        }
        if self.imputations.len() >= IMPUTATIONS_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", IMPUTATIONS_MAX));
        }
        Ok(Decision::Record(Event::Imputed(Imputation {
            declaration: claimed.declaration,
            number: claimed.number.to_owned(),
            quantity: claimed.quantity,
            value: claimed.value,
            at,
            standing: Imputed::Reserved,
        })))
    }

    /// Importer, position, origin and currency are those of the title, in the order one would mend them.
    fn must_match(&self, claimed: &Claimed<'_>) -> Result<(), Refusal> {
        if claimed.importer != self.importer {
            return Err(Refusal::new("EI-05"));
        }
        if !self.terms.position.covers(claimed.position) {
            return Err(Refusal::new("EI-06").arg("position", self.terms.position.dotted()));
        }
        if claimed.origin != Some(self.terms.origin) {
            return Err(Refusal::new("EI-07").arg("origin", self.terms.origin));
        }
        if claimed.currency != self.terms.currency {
            return Err(Refusal::new("EI-08").arg("currency", self.terms.currency));
        }
        Ok(())
    }

    /// The goods were released: what was reserved is used for good.
    pub fn settle_imputation(&self, declaration: DeclarationId) -> Result<Decision<Event>, Refusal> {
        match self.imputations.get(&declaration).map(|one| one.standing) {
            Some(Imputed::Reserved) => Ok(Decision::Record(Event::ImputationSettled { declaration })),
            Some(Imputed::Settled) => Ok(Decision::AlreadySo),
            Some(Imputed::GivenBack) | None => Err(Refusal::new("EI-11")),
        }
    }

    /// The declaration was cancelled before release: what was reserved is given back.
    pub fn give_back(&self, declaration: DeclarationId) -> Result<Decision<Event>, Refusal> {
        match self.imputations.get(&declaration).map(|one| one.standing) {
            Some(Imputed::Reserved) => Ok(Decision::Record(Event::ImputationGivenBack { declaration })),
            Some(Imputed::GivenBack) | None => Ok(Decision::AlreadySo),
            Some(Imputed::Settled) => Err(Refusal::new("EI-11")),
        }
    }

    /// The importer asks for other terms. Before domiciliation they hold at once.
    pub fn amend(&self, terms: Terms) -> Result<Decision<Event>, Refusal> {
        self.must_allow(&terms)?;
        if terms == self.terms {
            return Ok(Decision::AlreadySo);
        }
        match self.standing {
            Standing::Subscribed => Ok(Decision::Record(Event::Amended { terms: Box::new(terms) })),
            Standing::WithBank { .. } | Standing::Domiciled { .. } => {
                if self.asked.as_ref() == Some(&terms) {
                    return Ok(Decision::AlreadySo);
                }
                Ok(Decision::Record(Event::AmendmentAsked { terms: Box::new(terms) }))
            }
            _ => Err(Refusal::new("EI-02")),
        }
    }

    /// What was used or paid cannot be amended away.
    fn must_allow(&self, terms: &Terms) -> Result<(), Refusal> {
        let (quantity, value) = self.imputed();
        if self.remaining() == (0, 0) && self.live().next().is_some() {
            return Err(Refusal::new("EI-13"));
        }
        if terms.quantity() < quantity || terms.value() < value.max(self.paid()) {
            return Err(Refusal::new("EI-14"));
        }
        let used = self.live().next().is_some() || !self.settlements.is_empty();
        let other = terms.position != self.terms.position
            || terms.origin != self.terms.origin
            || terms.currency != self.terms.currency
            || terms.unit != self.terms.unit;
        if used && other { Err(Refusal::new("EI-15")) } else { Ok(()) }
    }

    /// The bank makes the change valid.
    pub fn accept_amendment(&self) -> Result<Decision<Event>, Refusal> {
        match &self.asked {
            Some(terms) => {
                self.must_allow(terms)?;
                Ok(Decision::Record(Event::Amended { terms: Box::new(terms.clone()) }))
            }
            None => Err(Refusal::new("EI-16")),
        }
    }

    /// The bank does not.
    pub fn refuse_amendment(&self, reason: String) -> Result<Decision<Event>, Refusal> {
        match self.asked {
            Some(_) => Ok(Decision::Record(Event::AmendmentRefused { reason })),
            None => Err(Refusal::new("EI-16")),
        }
    }

    /// The importer wants another bank.
    pub fn ask_move(&self, bank: PartyId) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Subscribed | Standing::WithBank { .. } | Standing::Domiciled { .. } => {}
            _ => return Err(Refusal::new("EI-02")),
        }
        if self.bank == bank || self.moving_to == Some(bank) {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::MoveAsked { bank }))
    }

    /// The first bank lets it go; what it paid is recorded already.
    pub fn let_go(&self) -> Result<Decision<Event>, Refusal> {
        match self.moving_to {
            Some(bank) => Ok(Decision::Record(Event::Moved { bank })),
            None => Err(Refusal::new("EI-17")),
        }
    }

    /// The bank records a payment abroad.
    pub fn pay(&self, settlement: Settlement) -> Result<Decision<Event>, Refusal> {
        self.must_be_domiciled()?;
        if self
            .settlements
            .iter()
            .any(|known| known.reference == settlement.reference && known.value == settlement.value)
        {
            return Ok(Decision::AlreadySo);
        }
        if self.paid().saturating_add(settlement.value) > self.terms.value() {
            let left = Money::new(self.terms.value().saturating_sub(self.paid()), self.terms.currency);
            return Err(Refusal::new("EI-18").arg("left", left));
        }
        if self.settlements.len() >= SETTLEMENTS_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", SETTLEMENTS_MAX));
        }
        Ok(Decision::Record(Event::Paid(settlement)))
    }

    /// The bank closes the file: what was paid is what came in, or the difference is explained.
    pub fn clear(&self, explained: Option<String>, at: Instant) -> Result<Decision<Event>, Refusal> {
        if matches!(self.standing, Standing::Cleared { .. }) {
            return Ok(Decision::AlreadySo);
        }
        self.must_be_domiciled()?;
        if self.live().any(|one| one.standing == Imputed::Reserved) {
            return Err(Refusal::new("EI-19"));
        }
        let (_, imputed) = self.imputed();
        if imputed != self.paid() && explained.is_none() {
            let money = |minor| Money::new(minor, self.terms.currency);
            return Err(Refusal::new("EI-20").arg("paid", money(self.paid())).arg("imputed", money(imputed)));
        }
        Ok(Decision::Record(Event::Cleared { at, difference_explained: explained }))
    }

    /// Takes it back while nothing was used or paid.
    pub fn cancel(&self, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Cancelled { .. } => return Ok(Decision::AlreadySo),
            Standing::Cleared { .. } => return Err(Refusal::new("EI-02")),
            _ => {}
        }
        if self.live().next().is_some() || !self.settlements.is_empty() {
            return Err(Refusal::new("EI-21"));
        }
        Ok(Decision::Record(Event::Cancelled { reason, at }))
    }
}

/// Thousandths of a unit as people write them.
fn thousandths(count: u64) -> rust_decimal::Decimal {
    rust_decimal::Decimal::from(count) / rust_decimal::Decimal::ONE_THOUSAND
}

#[cfg(test)]
mod tests;
