//! A change of the tables (*modification des tables*): a measure, a rate, a criterion or the shares of the lanes,
//! proposed by one person and approved by another.
//!
//! ```text
//!   propose ──► proposed ── approve, by somebody else ──► approved: in force from its day on, everywhere
//!                   └────── withdraw, by either ────────► withdrawn
//! ```
//! Always true
//! - The past is never altered: a change begins on a day to come, and what was in force stays readable as it was.
//! - A measure is ended and followed by another; it is never rewritten. A number of a measure is never used twice.
//! - Who proposed does not approve.
//!
//! Not here: the tables an operator loads (`desk`), what falls on an item (`tariff`, `assessment`).

use lexicon::{ChangeId, Date, Instant, PartyId, Refusal, UserId};
use serde::{Deserialize, Serialize};

use crate::declaration::lane::Criterion;
use crate::declaration::urn::Shares;
use crate::subject::{Decision, Subject};
use crate::tariff::{ExchangeRate, Measure};

/// How far ahead a rate may be dated, in days: a later one is a slip of the finger.
pub const RATE_AHEAD_DAYS_MAX: i64 = 31;

/// What is to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// A new measure; the one it follows, if any, ends the day before.
    Measure {
        measure: Box<Measure>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follows: Option<u64>,
    },
    /// A measure ends; `last` is its last day.
    EndMeasure { id: u64, last: Date },
    /// A rate of exchange.
    Rate(ExchangeRate),
    /// A criterion of risk.
    Criterion(Box<Criterion>),
    /// A criterion ends before its day.
    EndCriterion { id: String, last: Date },
    /// Other shares of the lanes.
    Shares { shares: Shares, from: Date },
}

impl Matter {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Measure { .. } => "measure",
            Self::EndMeasure { .. } => "end_measure",
            Self::Rate(_) => "rate",
            Self::Criterion(_) => "criterion",
            Self::EndCriterion { .. } => "end_criterion",
            Self::Shares { .. } => "shares",
        }
    }

    /// The first day something is otherwise than before.
    pub fn from(&self) -> Date {
        match self {
            Self::Measure { measure, .. } => measure.from,
            Self::EndMeasure { last, .. } | Self::EndCriterion { last, .. } => {
                last.plus_days(1).unwrap_or(*last)
            }
            Self::Rate(rate) => rate.from,
            Self::Criterion(criterion) => criterion.from,
            Self::Shares { from, .. } => *from,
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub id: ChangeId,
    /// `MOD-2026-000012`.
    pub number: String,
    pub matter: Matter,
    pub reason: String,
    /// The office that asked for it, and who there.
    pub office: PartyId,
    pub by: UserId,
    pub at: Instant,
    pub standing: Standing,
}

/// Where a change is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Proposed,
    Approved { by: UserId, at: Instant },
    Withdrawn { by: UserId, at: Instant, reason: String },
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved { .. } => "approved",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// What happened to a change. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Proposed(Box<Change>),
    Approved { by: UserId, at: Instant },
    Withdrawn { by: UserId, at: Instant, reason: String },
}

impl Subject for Change {
    const NOUN: &'static str = "change";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Proposed(change) => Some((**change).clone()),
            Event::Approved { .. } | Event::Withdrawn { .. } => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Proposed(_) => {}
            Event::Approved { by, at } => self.standing = Standing::Approved { by: *by, at: *at },
            Event::Withdrawn { by, at, reason } => {
                self.standing = Standing::Withdrawn { by: *by, at: *at, reason: reason.clone() };
            }
        }
        self
    }
}

impl Change {
    /// The second pair of eyes says yes; the tables must still take it on that day.
    pub fn approve(
        &self,
        by: UserId,
        sheets: &Sheets,
        today: Date,
        at: Instant,
    ) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Approved { .. } => Ok(Decision::AlreadySo),
            Standing::Withdrawn { .. } => Err(Refusal::new("CHANGE-02")),
            Standing::Proposed if self.by == by => Err(Refusal::new("CHANGE-01")),
            Standing::Proposed => {
                sheets.must_take(&self.matter, today)?;
                Ok(Decision::Record(Event::Approved { by, at }))
            }
        }
    }

    /// Whoever proposed it takes it back, or the second pair of eyes says no.
    pub fn withdraw(&self, by: UserId, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Proposed => Ok(Decision::Record(Event::Withdrawn { by, at, reason })),
            Standing::Withdrawn { .. } => Ok(Decision::AlreadySo),
            Standing::Approved { .. } => Err(Refusal::new("CHANGE-02")),
        }
    }
}

/// The tables that change on line, as they stand: what was loaded, with every approved change over it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheets {
    pub measures: Vec<Measure>,
    pub rates: Vec<ExchangeRate>,
    pub criteria: Vec<Criterion>,
    /// Each from its day on.
    pub shares: Vec<(Date, Shares)>,
}

impl Sheets {
    /// Writes an approved change over the tables.
    pub fn take(&mut self, matter: &Matter) {
        match matter {
            Matter::Measure { measure, follows } => {
                if let Some(last) = follows.and(measure.from.plus_days(-1)) {
                    self.end_measure(*follows, last);
                }
                self.measures.push((**measure).clone());
            }
            Matter::EndMeasure { id, last } => self.end_measure(Some(*id), *last),
            Matter::Rate(rate) => self.rates.push(rate.clone()),
            Matter::Criterion(criterion) => self.criteria.push((**criterion).clone()),
            Matter::EndCriterion { id, last } => {
                for one in self.criteria.iter_mut().filter(|one| one.id == *id) {
                    one.until = one.until.min(*last);
                }
            }
            Matter::Shares { shares, from } => self.shares.push((*from, *shares)),
        }
    }

    fn end_measure(&mut self, id: Option<u64>, last: Date) {
        for one in self.measures.iter_mut().filter(|one| Some(one.id) == id) {
            one.until = Some(one.until.map_or(last, |until| until.min(last)));
        }
    }

    /// The shares in force on a day.
    pub fn shares_on(&self, day: Date) -> Shares {
        let begun = self.shares.iter().filter(|(from, _)| *from <= day);
        begun.max_by_key(|(from, _)| *from).map_or_else(Shares::default, |(_, shares)| *shares)
    }

    /// Says no to what would alter the past, or does not fit what stands.
    pub fn must_take(&self, matter: &Matter, today: Date) -> Result<(), Refusal> {
        match matter {
            Matter::Measure { measure, follows } => self.must_take_measure(measure, *follows, today),
            Matter::EndMeasure { id, last } => {
                let one = self.measure(*id)?;
                must_be(*last >= today, "CHANGE-03", today)?;
                let goes_on = one.from <= *last && one.until.is_none_or(|until| until > *last);
                if goes_on { Ok(()) } else { Err(ended(*id)) }
            }
            Matter::Rate(rate) => self.must_take_rate(rate, today),
            Matter::Criterion(criterion) => {
                must_be(criterion.from >= today, "CHANGE-03", today)?;
                criterion.must_be_sound()
            }
            Matter::EndCriterion { id, last } => {
                let one = self.criteria.iter().find(|one| one.id == *id);
                let one = one.ok_or_else(|| Refusal::new("CHANGE-06").arg("id", id))?;
                must_be(*last >= today, "CHANGE-03", today)?;
                if *last < one.until { Ok(()) } else { Err(ended(id)) }
            }
            // The urn of a day was filled before its first draw.
            Matter::Shares { shares, from } => {
                must_be(*from > today, "CHANGE-03", today)?;
                Shares::new(shares.green, shares.orange, shares.red).map(|_| ())
            }
        }
    }

    fn measure(&self, id: u64) -> Result<&Measure, Refusal> {
        let found = self.measures.iter().find(|one| one.id == id);
        found.ok_or_else(|| Refusal::new("CHANGE-06").arg("id", id))
    }

    fn must_take_measure(&self, measure: &Measure, follows: Option<u64>, today: Date) -> Result<(), Refusal> {
        must_be(measure.from > today, "CHANGE-03", today)?;
        if measure.until.is_some_and(|until| until < measure.from) {
            return Err(Refusal::new("CHANGE-04"));
        }
        let Some(id) = follows else { return Ok(()) };
        let before = self.measure(id)?;
        if before.tax != measure.tax || before.position != measure.position {
            return Err(Refusal::new("CHANGE-07").arg("id", id));
        }
        let goes_on = before.from < measure.from && before.until.is_none_or(|until| until >= measure.from);
        if goes_on { Ok(()) } else { Err(ended(id)) }
    }

    /// A rate begins on a day to come; today only where there is none, for then nobody was assessed by another.
    fn must_take_rate(&self, rate: &ExchangeRate, today: Date) -> Result<(), Refusal> {
        let of_currency = || self.rates.iter().filter(|one| one.currency == rate.currency);
        if of_currency().any(|one| one.from == rate.from) {
            return Err(Refusal::new("CHANGE-05").arg("currency", rate.currency).arg("day", rate.from));
        }
        if rate.from.days_since(today) > RATE_AHEAD_DAYS_MAX {
            return Err(Refusal::new("CHANGE-08").arg("days", RATE_AHEAD_DAYS_MAX));
        }
        let known = crate::tariff::Rates::of(of_currency().cloned());
        let missing = known.on(rate.currency, today).is_err();
        must_be(rate.from > today || (missing && rate.from == today), "CHANGE-03", today)
    }
}

fn must_be(so: bool, code: &'static str, today: Date) -> Result<(), Refusal> {
    if so { Ok(()) } else { Err(Refusal::new(code).arg("day", today)) }
}

fn ended(id: impl std::fmt::Display) -> Refusal {
    Refusal::new("CHANGE-09").arg("id", id)
}

#[cfg(test)]
mod tests;
