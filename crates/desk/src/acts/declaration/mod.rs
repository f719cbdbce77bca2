//! Declarations (*déclarations uniques de marchandises*): prepared from titles and a bill, lodged, examined, released.
//!
//! ```text
//!   prepare · amend ──► lodge ──► (take · ask · answer · inspect · report · accept) ──► release, by hand or by the program
//! ```
//! Always true: the file of the bill knows each declaration of its goods, with whose turn it is; officers' lists follow
//! every step; what a title gave is reserved, settled or given back in the same unit of work as what it was given for.

mod end;
mod follows;
mod form;
mod lodge;
mod officer;
mod prepare;
mod ready;
mod weigh;

pub(crate) use end::{advance_job, advance_later, cancel, end, release};
pub(crate) use lodge::lodge;
pub(crate) use officer::{
    accept, accept_amendment, answer, ask, hand_on, inspect, refuse_amendment, report, take,
};
pub(crate) use prepare::{amend, prepare};

use domain::declaration::{Declaration, Event, Standing};
use domain::dossier::{Declared, Event as FileEvent, Stage};
use domain::{Decision, Subject};
use lexicon::{Instant, PartyId};
use storage::{Loaded, lists};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;
use crate::notice;

/// Declarations of an office that wait for whoever is free.
pub(crate) const TO_TAKE: &str = "declaration-to-take";
/// Declarations an officer has in hand.
pub(crate) const IN_HAND: &str = "declaration-in-hand";
/// Declarations of an importer, by when they were prepared.
pub(crate) const OF_IMPORTER: &str = "declaration-of-importer";
/// Declarations of the goods of a file.
pub(crate) const OF_FILE: &str = "declaration-of-file";
/// Declarations of an office, by when they were registered.
pub(crate) const OF_OFFICE: &str = "declaration-of-office";
/// Importers that had a declaration released.
pub(crate) const RELEASED_FOR: &str = "declaration-released-for";

/// The declaration the act is done to, with the right to do it.
async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Declaration>, No> {
    let declaration = ask.load::<Declaration>().await?;
    let place = declaration.state.clone();
    ask.grant(&place).await?;
    Ok(declaration)
}

/// The file of its goods.
async fn file_of(ask: &Ask<'_>, declaration: &Declaration) -> Result<File, No> {
    ask.desk.file(*declaration.dossier.bytes()).await?.ok_or(No::NotFound)
}

/// Records one decision on a declaration, with everything that follows.
async fn decide(
    ask: &mut Ask<'_>,
    declaration: Loaded<Declaration>,
    decision: Decision<Event>,
) -> Result<Outcome, No> {
    match decision {
        Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id }),
        Decision::Record(event) => {
            let file = file_of(ask, &declaration.state).await?;
            conclude(ask, file, declaration, &[event], Vec::new())
        }
    }
}

/// Records events on a declaration and on its file, moves both on everyone's lists.
fn conclude(
    ask: &mut Ask<'_>,
    file: File,
    mut declaration: Loaded<Declaration>,
    events: &[Event],
    mut on_file: Vec<FileEvent>,
) -> Result<Outcome, No> {
    let id = declaration.id;
    let listed = handles(&declaration.state, ask.now());
    for event in events {
        declaration = ask.tx.happen(declaration, event)?;
    }
    let now = ask.now();
    let after = handles(&declaration.state, now);
    for (kind, value) in listed.iter().filter(|row| !after.contains(row)) {
        ask.tx.also(lists::drop_handle(kind, value, id));
    }
    for (kind, value) in after.iter().filter(|row| !listed.contains(row)) {
        ask.tx.also(lists::handle(kind, value, Declaration::NOUN, id));
    }
    if let Some(declared) = declared(&declaration.state, now) {
        let known = file.dossier.state.declared.get(&declaration.state.id);
        if known.is_none_or(|known| known.stage != declared.stage || known.before != declared.before) {
            on_file.insert(0, FileEvent::Declared { id: declaration.state.id, declared });
        }
    }
    ask.wake(id);
    if !on_file.is_empty() {
        ask.conclude_file(file, &on_file)?;
    }
    Ok(Outcome::Recorded { noun: Declaration::NOUN, id })
}

/// What the file knows of a declaration, once it is registered.
fn declared(declaration: &Declaration, now: Instant) -> Option<Declared> {
    let number = declaration.number()?.to_owned();
    let (packages, grams) = declaration.content.taken();
    let (stage, before) = match &declaration.standing {
        Standing::Draft => return None,
        Standing::Registered => match declaration.answer_due() {
            Some(due) => (Stage::Asked, Some(due)),
            None => (Stage::Registered, declaration.promised(now)),
        },
        Standing::Assessed { .. } => (Stage::Assessed, None),
        Standing::Released { .. } | Standing::Ended { .. } => (Stage::Over, None),
        Standing::Cancelled { .. } => (Stage::Cancelled, None),
    };
    Some(Declared { number, packages, grams, declarant: declaration.declarant, at: now, before, stage })
}

/// The lists a declaration stands on.
fn handles(declaration: &Declaration, now: Instant) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    // While the declarant has to answer, no officer waits for it.
    if declaration.waits_for_officer()
        && (declaration.open_question().is_none() || declaration.asked.is_some())
    {
        let due = declaration.promised(now).unwrap_or(now).micros();
        all.push(match declaration.officer {
            Some(taken) => (IN_HAND, format!("{}:{due:020}", taken.by)),
            None => (TO_TAKE, format!("{}:{due:020}", declaration.office)),
        });
    }
    all
}

/// Tells an organisation of a declaration, unless it did it itself.
fn told(ask: &mut Ask<'_>, party: PartyId, declaration: &Declaration, kind: &str) {
    if party != ask.acting.party {
        let args = serde_json::json!({
            "number": declaration.number().unwrap_or(&declaration.bill), "declaration": declaration.id,
        });
        notice::inbox(ask, party, kind, None, &args);
    }
}
