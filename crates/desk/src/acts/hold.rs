//! Holds on a container: each authority places and lifts its own.
//!
//! A container that carries several bills is stopped on each of their files by one act.

use domain::Decision;
use domain::container::Hold;
use domain::dossier::Event;
use lexicon::{ContainerNumber, HoldId, Note, Refusal};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::{File, container_of};

/// Bills in one container that one hold reaches.
const BILLS_MAX: usize = 50;

pub(crate) async fn place(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let number = container_of(ask, &file, "container")?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let hold = Hold { by: ask.acting.party, reason: reason.as_str().to_owned(), at: ask.now() };
    let id = HoldId::from_bytes(ask.desk.new_id());
    let container = file.dossier.state.bill.container(number).ok_or(No::NotFound)?;
    match container.place(id, hold)? {
        Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
        Decision::Record((id, hold)) => {
            ask.tx.because(&hold.reason);
            ask.tell("hold", id.to_string());
            let subject = file.dossier.id;
            for sharing in sharing(ask, file, number).await? {
                let event = Event::HoldPlaced { container: number, id, hold: hold.clone() };
                ask.conclude_file(sharing, &[event])?;
            }
            Ok(Outcome::Recorded { noun: "dossier", id: subject })
        }
    }
}

pub(crate) async fn lift(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let number = container_of(ask, &file, "container")?;
    let Some(id) = ask.form.need::<HoldId>("hold") else { return Err(ask.form.no()) };
    let container = file.dossier.state.bill.container(number).ok_or(No::NotFound)?;
    match container.lift(id, ask.acting.party)? {
        Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
        Decision::Record(id) => {
            if let Some(reason) = ask.form.may::<Note>("reason") {
                ask.tx.because(reason.as_str());
            }
            ask.form.check()?;
            let subject = file.dossier.id;
            for sharing in sharing(ask, file, number).await? {
                ask.conclude_file(sharing, &[Event::HoldLifted { container: number, id }])?;
            }
            Ok(Outcome::Recorded { noun: "dossier", id: subject })
        }
    }
}

/// The file itself and every other of the same manifest that has goods in this container.
async fn sharing(ask: &Ask<'_>, file: File, number: ContainerNumber) -> Result<Vec<File>, No> {
    let mut all = Vec::new();
    for handle in ask.desk.store.find("container", number.as_ref()).await? {
        if handle.subject == file.dossier.id {
            continue;
        }
        if all.len() >= BILLS_MAX {
            return Err(No::because(Refusal::new("LIMIT-01").arg("max", BILLS_MAX)));
        }
        if let Some(other) = ask.desk.file(handle.subject).await?
            && other.dossier.state.manifest == file.dossier.state.manifest
            && other.dossier.state.must_stand().is_ok()
        {
            all.push(other);
        }
    }
    all.insert(0, file);
    Ok(all)
}
