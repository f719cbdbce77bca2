//! A container on a bill: its marks, the holds that stand on it, how it landed, how it left.
//!
//! Always true: several holds may stand at once, each by one authority with its reason, and only who placed one lifts
//! it; a container leaves once.

use std::collections::BTreeMap;

use lexicon::{ContainerNumber, HoldId, Instant, PartyId, PassId, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::Decision;

/// One container of a bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Container {
    pub number: ContainerNumber,
    /// Size and type, ISO 6346 four characters, as the sender gave it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub size_type: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seals: Vec<String>,
    /// Packages of this bill inside it.
    #[serde(default)]
    pub packages: u64,
    /// Gross mass of this bill's goods inside it, grams; nothing when the sender gave none.
    #[serde(default)]
    pub grams: u64,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub holds: BTreeMap<HoldId, Hold>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landed: Option<Landed>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Left>,
}

/// One authority's stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub by: PartyId,
    pub reason: String,
    pub at: Instant,
}

/// How cargo came off the ship, against what was manifested (*pointage*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landed {
    pub at: Instant,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// What the tally found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As manifested.
    Agreed,
    /// Not on the ship (*manquant*).
    Short,
    /// Landed and not, or not so, manifested (*excédent*).
    Over,
    /// Landed damaged (*avarié*).
    Damaged,
}

impl Outcome {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::Short, Self::Over, Self::Damaged];

    /// The word in forms and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Short => "short",
            Self::Over => "over",
            Self::Damaged => "damaged",
        }
    }

    /// The outcome written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// How a container left the port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub at: Instant,
    pub pass: PassId,
    pub gate: String,
    pub plate: String,
    /// Let out by a gate without its line, and told afterwards.
    #[serde(default)]
    pub offline: bool,
}

impl Container {
    /// Places a hold. The same authority with the same reason changes nothing.
    pub fn place(&self, id: HoldId, hold: Hold) -> Result<Decision<(HoldId, Hold)>, Refusal> {
        if self.left.is_some() {
            return Err(Refusal::new("HOLD-02"));
        }
        if self.holds.values().any(|standing| standing.by == hold.by && standing.reason == hold.reason) {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record((id, hold)))
    }

    /// Lifts the hold `id`, if `by` placed it.
    pub fn lift(&self, id: HoldId, by: PartyId) -> Result<Decision<HoldId>, Refusal> {
        match self.holds.get(&id) {
            None => Ok(Decision::AlreadySo),
            Some(hold) if hold.by == by => Ok(Decision::Record(id)),
            Some(_) => Err(Refusal::new("HOLD-01")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{AGENCY, CUSTOMS, PASS, STRANGER, at, comes_back, container, left, number, word};

    const ONE: HoldId = HoldId::from_bytes([61; 16]);
    const TWO: HoldId = HoldId::from_bytes([62; 16]);

    fn hold(by: PartyId, reason: &str) -> Hold {
        Hold { by, reason: reason.to_owned(), at: at(4) }
    }

    fn held(holds: &[(HoldId, Hold)]) -> Container {
        Container { holds: holds.iter().cloned().collect(), ..container(number()) }
    }

    #[test]
    fn an_authority_stops_a_container_once_for_each_reason_and_never_one_that_left() {
        let gone = Container { left: Some(left(PASS)), ..held(&[(ONE, hold(CUSTOMS, "scan"))]) };
        for (known, by, reason, answer) in [
            (held(&[]), CUSTOMS, "scan", "yes"),
            (held(&[(ONE, hold(CUSTOMS, "scan"))]), CUSTOMS, "scan", "so already"),
            (held(&[(ONE, hold(CUSTOMS, "scan"))]), CUSTOMS, "papers", "yes"),
            (held(&[(ONE, hold(CUSTOMS, "scan"))]), AGENCY, "scan", "yes"),
            (gone, CUSTOMS, "scan", "HOLD-02"),
        ] {
            assert_eq!(word(known.place(TWO, hold(by, reason))), answer, "{by} {reason}");
        }
    }

    #[test]
    fn only_who_placed_a_stop_lifts_it() {
        let both = held(&[(ONE, hold(CUSTOMS, "scan")), (TWO, hold(AGENCY, "plants"))]);
        for (known, id, by, answer) in [
            (held(&[]), ONE, CUSTOMS, "so already"),
            (both.clone(), ONE, CUSTOMS, "yes"),
            (both.clone(), ONE, AGENCY, "HOLD-01"),
            (both.clone(), TWO, AGENCY, "yes"),
            (both.clone(), TWO, STRANGER, "HOLD-01"),
            (Container { left: Some(left(PASS)), ..both }, ONE, CUSTOMS, "yes"), // what the gate told afterwards
        ] {
            assert_eq!(word(known.lift(id, by)), answer, "{id} {by}");
        }
    }

    #[test]
    fn outcomes_have_one_word_each() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::from_code(outcome.code()), Some(outcome));
        }
        assert_eq!(Outcome::from_code("lost"), None);
        comes_back(&Container { left: Some(left(PASS)), ..held(&[(ONE, hold(CUSTOMS, "scan"))]) });
    }
}
