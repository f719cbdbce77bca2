//! How a declaration ends: released, at another end, taken back. The program releases what waits for nobody.

use domain::declaration::{Declaration, Event, Standing};
use domain::dossier::{End, EndKind};
use domain::{Act, Decision, PartyKind, Subject};
use lexicon::{DeclarationId, Note};
use storage::{Fault, Loaded, Statement, lists, queue};

use super::weigh::{self, Fate, close_titles};
use super::{RELEASED_FOR, conclude, file_of, follows, loaded, told};
use crate::acts::release::move_to_end;
use crate::answer::No;
use crate::desk::{Desk, office_list};
use crate::door::{Ask, Outcome};
use crate::file::File;

/// The job that looks whether a declaration can go on without anybody.
pub(crate) const ADVANCE: &str = "advance-declaration";

/// The job, as a row.
pub(crate) fn advance_job(desk: &Desk, declaration: DeclarationId) -> Statement {
    let payload = serde_json::json!({ "declaration": declaration }).to_string();
    queue::push(desk.new_id(), ADVANCE, desk.now(), payload)
}

/// Looks, once the act is on the disk, whether a declaration can go on without anybody.
pub(crate) fn advance_later(ask: &mut Ask<'_>, declaration: DeclarationId) {
    let job = advance_job(ask.desk, declaration);
    ask.tx.also(job);
}

pub(crate) async fn release(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let ready = ask.desk.ready(&declaration.state).await?;
    let by = Some(ask.acting.user);
    match declaration.state.release(&ready, by, ask.now()) {
        Err(missing) => Err(No::Refused(missing.into_iter().map(|one| one.refusal).collect())),
        Ok(Decision::AlreadySo) => Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id }),
        Ok(Decision::Record(event)) => {
            let file = file_of(ask, &declaration.state).await?;
            let by = ask.acting.party;
            let clearance = (EndKind::Clearance, by);
            written_off(ask, file, declaration, vec![event], clearance).await
        }
    }
}

/// Ends a declaration and writes its goods off the line.
async fn written_off(
    ask: &mut Ask<'_>,
    file: File,
    declaration: Loaded<Declaration>,
    events: Vec<Event>,
    (kind, by): (EndKind, lexicon::PartyId),
) -> Result<Outcome, No> {
    let fate = if kind == EndKind::Clearance { Fate::Entered } else { Fate::GivenBack };
    close_titles(ask, &declaration.state, fate).await?;
    if kind != EndKind::Clearance {
        let next = events.iter().fold(declaration.state.clone(), Subject::after);
        follows::bill(ask, &next, kind.code()).await?;
    }
    let (packages, grams) = declaration.state.content.taken();
    let reference = declaration.state.number().unwrap_or_default().to_owned();
    let end = End { kind, packages, grams, reference, by, at: ask.now() };
    let mut on_file = Vec::new();
    if let Decision::Record(event) = file.dossier.state.write_off(end.clone())? {
        move_to_end(ask, file.dossier.id, &end);
        on_file.push(event);
    }
    if kind == EndKind::Clearance {
        let importer = declaration.state.importer.to_string();
        ask.tx.also(lists::handle(RELEASED_FOR, &importer, Declaration::NOUN, declaration.id));
    }
    let word = if kind == EndKind::Clearance { "declaration_released" } else { "declaration_ended" };
    for party in tied(&declaration.state) {
        told(ask, party, &declaration.state, word);
    }
    conclude(ask, file, declaration, &events, on_file)
}

/// The importer, and its broker where there is one.
fn tied(declaration: &Declaration) -> Vec<lexicon::PartyId> {
    let mut all = vec![declaration.importer, declaration.declarant];
    all.dedup();
    all
}

pub(crate) async fn end(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let kind = ask.form.choice("end", EndKind::of_declared);
    let reason = ask.form.need::<Note>("reason");
    let (Some(kind), Some(reason)) = (kind, reason) else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    match declaration.state.end(kind, reason.as_str().to_owned(), ask.now())? {
        Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id }),
        Decision::Record(event) => {
            let file = file_of(ask, &declaration.state).await?;
            let by = ask.acting.party;
            written_off(ask, file, declaration, vec![event], (kind, by)).await
        }
    }
}

pub(crate) async fn cancel(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let by_customs = ask.acting.is(PartyKind::Customs);
    let decision = declaration.state.cancel(reason.as_str().to_owned(), by_customs, ask.now())?;
    if let Decision::Record(event) = &decision {
        close_titles(ask, &declaration.state, Fate::GivenBack).await?;
        let next = declaration.state.clone().after(event);
        follows::bill(ask, &next, reason.as_str()).await?;
        for party in tied(&declaration.state) {
            told(ask, party, &declaration.state, "declaration_cancelled");
        }
    }
    super::decide(ask, declaration, decision).await
}

/// The program's own step on a declaration, inside a unit of work of its own.
async fn advance(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = ask.load::<Declaration>().await?;
    let file = file_of(ask, &declaration.state).await?;
    let mut events = Vec::new();
    let mut next = declaration.state.clone();
    if matches!(next.standing, Standing::Registered) && !next.waits_for_officer() && file.call.ata.is_some() {
        let weighed = weigh::at_arrival(ask, &next, &file).await?.map(|one| Event::Weighed(Box::new(one)));
        events.extend(weighed);
        if let Ok(Decision::Record(event)) = next.assess_alone(ask.now()) {
            events.push(event);
        }
        next = events.iter().fold(next, Subject::after);
        follows::bill(ask, &next, next.number().unwrap_or_default()).await?;
    }
    let ready = ask.desk.ready(&next).await?;
    match next.release(&ready, None, ask.now()) {
        Ok(Decision::Record(event)) => {
            events.push(event);
            // Nobody sat there: it is the office's own.
            let by = office_list(PartyKind::Customs, &next.office);
            written_off(ask, file, declaration, events, (EndKind::Clearance, by)).await
        }
        _ if events.is_empty() => Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id }),
        _ => conclude(ask, file, declaration, &events, Vec::new()),
    }
}

impl Desk {
    /// Releases a declaration, as the program, when nothing and nobody is waited for.
    pub(crate) async fn advance_declaration(&self, id: [u8; 16]) -> Result<(), Fault> {
        let said = "declaration.release";
        self.act_alone(Act::DeclarationRelease, said, id, async |ask: &mut Ask<'_>| advance(ask).await).await
    }
}
