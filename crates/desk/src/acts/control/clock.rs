//! Clocks of controls that ran out: the control moves by itself, or somebody above is told, once.
//!
//! Always true: a clock is looked at when it rings and computed again then, so that one that moved meanwhile does
//! nothing; a node that is second finds it done.

use domain::control::{Control, Event};
use lexicon::EntryId;
use storage::lists::First;
use storage::{Author, Fault, WriteFault};

use super::follow;
use crate::answer::No;
use crate::desk::Desk;
use crate::work::unraced;

impl Desk {
    /// Does what the next clock that rang says. False when none rang.
    pub(crate) async fn lapse_once(&self) -> Result<bool, Fault> {
        let now = self.now();
        let until = format!("{:020}", now.micros().max(0));
        let Some(rang) =
            self.store.find_between("control-due", "", &until, First::Least, 1).await?.into_iter().next()
        else {
            return Ok(false);
        };
        let Some(control) = self.store.load::<Control>(rang.subject).await? else { return Ok(false) };
        let pack = self.packs.pack();
        let Some(edition) = pack.edition_of(control.state.case.edition()) else {
            // Nobody can move it; the program says so at its start. Here it only stops ringing.
            let silent = storage::lists::drop_handles("control-due", rang.subject);
            self.store.write(vec![silent]).await.map_err(unraced)?;
            return Ok(true);
        };
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), now);
        let Some(event) = edition.lapse(&control.state.case, now) else {
            // It rings at another time by now, or not at all.
            let seen = control.state;
            let mut set = vec![storage::lists::drop_handles("control-due", rang.subject)];
            if let Some(due) = edition.due(&seen.case, now).filter(|due| due.at > now) {
                let place = format!("{:020}", due.at.micros().max(0));
                set.push(storage::lists::handle("control-due", &place, "control", rang.subject));
            }
            self.store.write(set).await.map_err(unraced)?;
            return Ok(true);
        };
        let before = control.state.clone();
        let after = tx.happen(control, &Event::Went(Box::new(event)))?;
        let followed = follow::follow(self, &mut tx, Some(&before), &after.state, edition, None).await;
        followed.map_err(|no| match no {
            No::Fault(fault) => fault,
            other => Fault::Database(format!("a clock: {other:?}")),
        })?;
        match tx.record(Author::System("control.lapse"), |_| Ok(None)).await {
            Ok(_) => self.changed(rang.subject),
            Err(WriteFault::Lost(_)) => {}
            Err(WriteFault::Fault(fault)) => return Err(fault),
        }
        Ok(true)
    }
}
