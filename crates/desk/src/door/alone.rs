//! The program acts by itself, through the same functions as people do.
//!
//! Always true: it has no seat and no right of anyone; its entry names the program, and a lost race is decided again.

use std::collections::BTreeSet;

use domain::Act;
use domain::policy::Acting;
use lexicon::{EntryId, PartyId, UserId};
use storage::{Author, Fault, WriteFault};

use super::{Ask, DECISIONS_MAX, Outcome};
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;
use crate::numbers::Taken;

/// Who acts where nobody does.
fn nobody() -> Acting {
    Acting {
        user: UserId::from_bytes([0; 16]),
        party: PartyId::from_bytes([0; 16]),
        kinds: BTreeSet::new(),
        duties: BTreeSet::new(),
        active: true,
        mandates: Vec::new(),
        office: None,
    }
}

impl Desk {
    /// A unit of work of the program itself, about `subject`.
    pub(crate) fn as_program(&self, act: Act, subject: [u8; 16]) -> Ask<'_> {
        Ask {
            desk: self,
            acting: nobody(),
            act,
            subject: Some(subject),
            form: Form::default(),
            tx: self.store.begin(EntryId::from_bytes(self.new_id()), self.now()),
            granted: None,
            if_match: None,
            with: serde_json::Map::new(),
            secret: None,
            numbers: Taken::at(self),
            wakes: BTreeSet::new(),
        }
    }

    /// Does `step` to a thing as the program; the entry calls it `said`. A rule that says no is no accident: the thing
    /// waits.
    pub(crate) async fn act_alone(
        &self,
        act: Act,
        said: &'static str,
        subject: [u8; 16],
        step: impl AsyncFn(&mut Ask<'_>) -> Result<Outcome, No>,
    ) -> Result<(), Fault> {
        for _ in 0..DECISIONS_MAX {
            let mut ask = self.as_program(act, subject);
            let done = match step(&mut ask).await {
                Ok(Outcome::Recorded { .. }) => ask.record_as_program(said).await,
                Ok(Outcome::AlreadySo { .. }) => Ok(()),
                Err(no) => Err(no),
            };
            match done {
                Ok(()) | Err(No::Refused(_) | No::Forbidden(_) | No::NotFound) => return Ok(()),
                Err(No::Fault(fault)) => return Err(fault),
                Err(No::TooMany { .. }) => return Err(Fault::Busy),
                Err(No::Lost(_)) => {}
            }
        }
        Err(Fault::Busy)
    }
}

impl Ask<'_> {
    /// Records what the program did, and tells who reads it.
    pub(crate) async fn record_as_program(self, said: &'static str) -> Result<(), No> {
        let numbers = self.numbers.used();
        match self.tx.record(Author::System(said), |_| Ok(None)).await {
            Ok(_) => {
                for subject in self.wakes {
                    self.desk.changed(subject);
                }
                Ok(())
            }
            Err(WriteFault::Lost(label)) => {
                numbers.give_back();
                Err(No::Lost(label))
            }
            Err(WriteFault::Fault(fault)) => Err(No::Fault(fault)),
        }
    }
}
