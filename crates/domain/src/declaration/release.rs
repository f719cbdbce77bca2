//! The release (*mainlevée*): the goods may leave once the state and everyone owed have had their due.
//!
//! Always true: everything that is missing is named, in the order in which one would clear it, with whose turn it is.
//!
//! Not here: where money and controls are looked up (`desk`), the gate (`gate`).

use lexicon::{Currency, Instant, Money, PartyId, Refusal, UserId};
use serde::{Deserialize, Serialize};

use super::state::{Declaration, Event, Standing};
use crate::gate::Missing;
use crate::role::PartyKind;
use crate::subject::Decision;
use crate::turn::Who;

/// How the money stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duties {
    Paid,
    /// A guarantee stands for them (*crédit d'enlèvement*).
    Bridged,
    Open {
        centimes: u64,
    },
}

/// Where a control stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ControlStanding {
    Waiting,
    Granted,
    Refused,
}

/// One agency's control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// What it is called, for people.
    pub procedure: String,
    pub office: PartyId,
    pub standing: ControlStanding,
}

/// What a release waits for besides customs itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    pub duties: Duties,
    pub controls: Vec<Control>,
}

impl Declaration {
    /// Everything that keeps it from being released.
    pub fn missing(&self, ready: &Ready) -> Vec<Missing> {
        let mut all = Vec::new();
        let customs = Who::Kind(PartyKind::Customs);
        let importer = Who::Party(self.declarant);
        if self.open_question().is_some() {
            all.push(missing("DUM-32", importer));
        }
        if self.asked.is_some() {
            all.push(missing("DUM-06", customs));
        }
        if !matches!(self.standing, Standing::Assessed { .. }) {
            all.push(missing("DUM-43", customs));
        }
        for control in &ready.controls {
            let (code, whose) = match control.standing {
                ControlStanding::Granted => continue,
                ControlStanding::Waiting => ("DUM-41", Who::Party(control.office)),
                ControlStanding::Refused => ("DUM-42", importer),
            };
            let refusal = Refusal::new(code).arg("procedure", &control.procedure);
            all.push(Missing { refusal, whose: vec![whose] });
        }
        if let Duties::Open { centimes } = ready.duties {
            let refusal = Refusal::new("DUM-40").arg("amount", Money::new(centimes, Currency::MAD));
            all.push(Missing { refusal, whose: vec![Who::Party(self.importer)] });
        }
        all
    }

    /// Releases the goods, or names everything that is missing.
    pub fn release(
        &self,
        ready: &Ready,
        by: Option<UserId>,
        at: Instant,
    ) -> Result<Decision<Event>, Vec<Missing>> {
        let customs = Who::Kind(PartyKind::Customs);
        match self.standing {
            Standing::Released { .. } => return Ok(Decision::AlreadySo),
            Standing::Draft => return Err(vec![missing("DUM-05", Who::Party(self.declarant))]),
            Standing::Ended { .. } | Standing::Cancelled { .. } => {
                return Err(vec![missing("DUM-03", customs)]);
            }
            Standing::Registered | Standing::Assessed { .. } => {}
        }
        let missing = self.missing(ready);
        if missing.is_empty() { Ok(Decision::Record(Event::Released { by, at })) } else { Err(missing) }
    }
}

fn missing(code: &'static str, whose: Who) -> Missing {
    Missing { refusal: Refusal::new(code), whose: vec![whose] }
}
