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

/// The word of an act the program does itself.
fn said(act: Act) -> &'static str {
    match act {
        Act::DeclarationRelease => "declaration.release",
        _ => "program",
    }
}

impl Desk {
    /// Does `step` to a thing as the program. A rule that says no is no accident: the thing waits.
    pub(crate) async fn act_alone(
        &self,
        act: Act,
        subject: [u8; 16],
        step: impl AsyncFn(&mut Ask<'_>) -> Result<Outcome, No>,
    ) -> Result<(), Fault> {
        for _ in 0..DECISIONS_MAX {
            let entry = EntryId::from_bytes(self.new_id());
            let mut ask = Ask {
                desk: self,
                acting: nobody(),
                act,
                subject: Some(subject),
                form: Form::default(),
                tx: self.store.begin(entry, self.now()),
                granted: None,
                if_match: None,
                with: serde_json::Map::new(),
                secret: None,
                numbers: Taken::at(self),
                wakes: BTreeSet::new(),
            };
            match step(&mut ask).await {
                Ok(Outcome::Recorded { .. }) => {}
                Ok(Outcome::AlreadySo { .. }) | Err(No::Refused(_) | No::Forbidden(_) | No::NotFound) => {
                    return Ok(());
                }
                Err(No::Fault(fault)) => return Err(fault),
                Err(No::TooMany { .. }) => return Err(Fault::Busy),
                Err(No::Lost(_)) => continue,
            }
            let recorded = ask.tx.record(Author::System(said(act)), |_| Ok(None)).await;
            if !matches!(recorded, Err(WriteFault::Lost(_))) {
                ask.numbers.keep();
            }
            match recorded {
                Ok(_) => {
                    ask.wakes.into_iter().for_each(|one| self.changed(one));
                    return Ok(());
                }
                Err(WriteFault::Lost(_)) => {}
                Err(WriteFault::Fault(fault)) => return Err(fault),
            }
        }
        Err(Fault::Busy)
    }
}
