//! The surety account of an importer (*crédit d'enlèvement*): goods leave before the bill is paid, up to a ceiling.
//!
//! ```text
//!   propose a ceiling ── a second officer approves ──► ceiling in force ── bridge a bill ──► due in fifteen days
//! ```
//! Always true
//! - Two officers set a ceiling: the one who proposes it does not approve it.
//! - What is bridged is reserved in the books, and freed there as the bill is paid; nothing here counts it a second time.
//! - Who is late with one bill bridges no other.

use std::collections::BTreeMap;

use lexicon::{DossierId, Instant, PartyId, Refusal, Span, UserId};
use serde::{Deserialize, Serialize};

use crate::invoice::{CENTIMES_MAX, dirhams};
use crate::subject::{Decision, Subject};

/// Days within which a bridged bill is paid, from the bridge, which is what lets the goods be released.
pub const DUE_DAYS: i64 = 15;
/// Bills of one importer that may be bridged at once.
pub const BRIDGED_MAX: usize = 500;

/// A ceiling somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    pub centimes: u64,
    /// The surety: a bank, an act.
    pub reference: String,
    pub by: UserId,
    pub at: Instant,
}

/// The surety account of one importer; its identifier is the importer's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guarantee {
    pub importer: PartyId,
    #[serde(default)]
    pub ceiling: u64,
    #[serde(default)]
    pub reference: Option<String>,
    #[serde(default)]
    pub proposed: Option<Proposed>,
    /// Bills it stands for, with the day each is due.
    #[serde(default)]
    pub bridged: BTreeMap<DossierId, Instant>,
}

/// What happened to a surety account. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The first proposal opens it.
    Opened {
        importer: PartyId,
        proposed: Proposed,
    },
    Proposed(Proposed),
    Approved {
        centimes: u64,
        reference: String,
        by: UserId,
    },
    Bridged {
        dossier: DossierId,
        due: Instant,
    },
    /// The bill is paid: the account no longer stands for it.
    Freed {
        dossier: DossierId,
    },
}

impl Subject for Guarantee {
    const NOUN: &'static str = "guarantee";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Opened { importer, proposed } => Some(Self {
                importer: *importer,
                ceiling: 0,
                reference: None,
                proposed: Some(proposed.clone()),
                bridged: BTreeMap::new(),
            }),
            Event::Proposed(_) | Event::Approved { .. } | Event::Bridged { .. } | Event::Freed { .. } => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Opened { .. } => {}
            Event::Proposed(proposed) => self.proposed = Some(proposed.clone()),
            Event::Approved { centimes, reference, .. } => {
                self.ceiling = *centimes;
                self.reference = Some(reference.clone());
                self.proposed = None;
            }
            Event::Bridged { dossier, due } => _ = self.bridged.insert(*dossier, *due),
            Event::Freed { dossier } => _ = self.bridged.remove(dossier),
        }
        self
    }
}

impl Guarantee {
    /// Another ceiling is proposed.
    pub fn propose(&self, proposed: Proposed) -> Result<Decision<Event>, Refusal> {
        must_be_a_ceiling(proposed.centimes)?;
        let same = |one: &Proposed| one.centimes == proposed.centimes && one.reference == proposed.reference;
        if self.proposed.as_ref().is_some_and(same) {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::Proposed(proposed)))
    }

    /// The second pair of eyes. What is bridged already is not taken away: the books see to it.
    pub fn approve(&self, by: UserId) -> Result<Decision<Event>, Refusal> {
        match &self.proposed {
            None => Err(Refusal::new("SURETY-02")),
            Some(proposed) if proposed.by == by => Err(Refusal::new("SURETY-03")),
            Some(proposed) => Ok(Decision::Record(Event::Approved {
                centimes: proposed.centimes,
                reference: proposed.reference.clone(),
                by,
            })),
        }
    }

    /// It stands for `centimes` of a bill, of which `available` are left under the ceiling.
    pub fn bridge(
        &self,
        dossier: DossierId,
        centimes: u64,
        available: u64,
        at: Instant,
    ) -> Result<Event, Refusal> {
        if self.bridged.values().any(|due| *due < at) {
            return Err(Refusal::new("SURETY-05"));
        }
        if centimes > available {
            return Err(Refusal::new("SURETY-04")
                .arg("left", dirhams(available))
                .arg("asked", dirhams(centimes)));
        }
        if self.bridged.len() >= BRIDGED_MAX && !self.bridged.contains_key(&dossier) {
            return Err(Refusal::new("LIMIT-01").arg("max", BRIDGED_MAX));
        }
        // A bill that is bridged a second time is due when it first was.
        let due = self.bridged.get(&dossier).copied().unwrap_or_else(|| at.plus(Span::days(DUE_DAYS)));
        Ok(Event::Bridged { dossier, due })
    }
}

/// Says no to a ceiling nobody can have.
pub fn must_be_a_ceiling(centimes: u64) -> Result<(), Refusal> {
    if centimes > CENTIMES_MAX { Err(Refusal::new("AMOUNT-01")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{IMPORTER, OFFICER, SECOND_OFFICER, at, comes_back, folded, word};

    const FILE: DossierId = DossierId::from_bytes([13; 16]);
    const OTHER: DossierId = DossierId::from_bytes([14; 16]);

    fn proposed(centimes: u64) -> Proposed {
        Proposed { centimes, reference: "Caution 12".to_owned(), by: OFFICER, at: at(0) }
    }

    fn account(more: &[Event]) -> Guarantee {
        let first = Event::Opened { importer: IMPORTER, proposed: proposed(100_000) };
        folded(&[&[first], more].concat())
    }

    fn approved() -> Event {
        Event::Approved { centimes: 100_000, reference: "Caution 12".to_owned(), by: SECOND_OFFICER }
    }

    #[test]
    fn two_officers_set_a_ceiling() {
        for (situation, events, by, answer) in [
            ("by who proposed it", vec![], OFFICER, "SURETY-03"),
            ("by another", vec![], SECOND_OFFICER, "yes"),
            ("with nothing proposed", vec![approved()], SECOND_OFFICER, "SURETY-02"),
        ] {
            let account = account(&events);
            comes_back(&account);
            assert_eq!(word(account.approve(by)), answer, "{situation}");
        }
        assert_eq!(word(account(&[]).propose(proposed(100_000))), "so already");
        assert_eq!(word(account(&[]).propose(proposed(100_001))), "yes");
        assert_eq!(word(account(&[]).propose(proposed(u64::MAX))), "AMOUNT-01");
        assert_eq!(account(&[approved()]).ceiling, 100_000);
    }

    #[test]
    fn a_bill_is_bridged_under_the_ceiling_by_who_is_not_late() {
        let bridged = |due| Event::Bridged { dossier: OTHER, due };
        let freed = Event::Freed { dossier: OTHER };
        for (situation, events, centimes, available, answer) in [
            ("all of it", vec![], 100_000, 100_000, "yes"),
            ("a centime too much", vec![], 100_001, 100_000, "SURETY-04"),
            ("another is not due yet", vec![bridged(at(10))], 1, 1, "yes"),
            ("another is late", vec![bridged(at(9))], 1, 1, "SURETY-05"),
            ("the late one was paid", vec![bridged(at(9)), freed], 1, 1, "yes"),
        ] {
            let account = account(&[&[approved()], events.as_slice()].concat());
            let answer_is = word(account.bridge(FILE, centimes, available, at(10)).map(Decision::Record));
            assert_eq!(answer_is, answer, "{situation}");
        }
        let due = |events: &[Event]| account(events).bridge(FILE, 1, 1, at(0));
        assert_eq!(due(&[]), Ok(Event::Bridged { dossier: FILE, due: at(24 * 15) }));
        let again = due(&[Event::Bridged { dossier: FILE, due: at(5) }]);
        assert_eq!(again, Ok(Event::Bridged { dossier: FILE, due: at(5) }));
    }
}
