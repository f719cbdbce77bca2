//! What officers do with a declaration: take it, ask, look at the goods, accept it; what the declarant answers.

use domain::declaration::{Answer, Declaration, Event, Report};
use domain::dossier::Document;
use domain::{Decision, Subject};
use lexicon::{DocumentId, Note, Refusal, UserId};

use super::{advance_later, conclude, decide, file_of, follows, loaded, lodge, told, weigh};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::upload;

/// Photos of one report.
const PHOTOS: [&str; 4] = ["photo", "photo_2", "photo_3", "photo_4"];

pub(crate) async fn take(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let decision = declaration.state.take(ask.acting.user, ask.now())?;
    decide(ask, declaration, decision).await
}

/// To another officer of the office, or back to the queue when none is named.
pub(crate) async fn hand_on(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let to = ask.form.may::<UserId>("officer");
    ask.form.check()?;
    if let Some(user) = to
        && !ask.desk.officers_of(ask.acting.party).await?.iter().any(|(id, _)| *id == user)
    {
        ask.form.wrong("officer", Refusal::new("DUM-48"));
        return Err(ask.form.no());
    }
    let decision = declaration.state.hand_on(to, ask.now())?;
    decide(ask, declaration, decision).await
}

pub(crate) async fn ask(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Some(text) = ask.form.need::<Note>("text") else { return Err(ask.form.no()) };
    let decision = declaration.state.ask(text.as_str().to_owned(), ask.acting.user, ask.now())?;
    told(ask, declaration.state.declarant, &declaration.state, "declaration_asked");
    decide(ask, declaration, decision).await
}

pub(crate) async fn answer(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Some(text) = ask.form.need::<Note>("text") else { return Err(ask.form.no()) };
    let paper = match ask.form.file("file") {
        Some(_) => Some(kept(ask, "file")?),
        None => None,
    };
    let answer = Answer { text: text.as_str().to_owned(), paper, by: ask.acting.user, at: ask.now() };
    let decision = declaration.state.answer(answer)?;
    decide(ask, declaration, decision).await
}

fn kept(ask: &mut Ask<'_>, name: &str) -> Result<Document, No> {
    let kept = upload::keep(ask, name)?;
    Ok(Document {
        id: DocumentId::from_bytes(ask.desk.new_id()),
        name: kept.name,
        media: kept.media.to_owned(),
        size: kept.size,
        sha256: kept.sha256,
        by: ask.for_whom(),
        at: ask.now(),
    })
}

pub(crate) async fn inspect(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let decision = declaration.state.inspect(reason.as_str().to_owned(), ask.acting.user, ask.now())?;
    told(ask, declaration.state.declarant, &declaration.state, "declaration_inspection");
    decide(ask, declaration, decision).await
}

pub(crate) async fn report(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let conforms = ask.form.choice("outcome", |word| match word {
        "conforms" => Some(true),
        "differs" => Some(false),
        _ => None,
    });
    let text = ask.form.need::<Note>("text");
    let (Some(conforms), Some(text)) = (conforms, text) else { return Err(ask.form.no()) };
    let mut photos = Vec::new();
    for name in PHOTOS {
        if ask.form.file(name).is_none() {
            continue;
        }
        let photo = kept(ask, name)?;
        if !photo.media.starts_with("image/") {
            ask.form.wrong(name, Refusal::new("FILE-04"));
        }
        photos.push(photo);
    }
    ask.form.check()?;
    let report =
        Report { by: ask.acting.user, at: ask.now(), conforms, text: text.as_str().to_owned(), photos };
    let decision = declaration.state.inspected(report)?;
    decide(ask, declaration, decision).await
}

/// Accepts what is declared: what is due is fixed, by the tables of the arrival where that came later.
pub(crate) async fn accept(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Decision::Record(event) = declaration.state.accept(ask.acting.user, ask.now())? else {
        return Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id });
    };
    let file = file_of(ask, &declaration.state).await?;
    if file.call.ata.is_none() {
        return Err(No::code("DUM-44"));
    }
    let mut events = Vec::new();
    if let Some(weighed) = weigh::at_arrival(ask, &declaration.state, &file).await? {
        events.push(Event::Weighed(Box::new(weighed)));
    }
    events.push(event);
    told(ask, declaration.state.declarant, &declaration.state, "declaration_accepted");
    let next = events.iter().fold(declaration.state.clone(), Subject::after);
    follows::bill(ask, &next, next.number().unwrap_or_default()).await?;
    advance_later(ask, declaration.state.id);
    conclude(ask, file, declaration, &events, Vec::new())
}

pub(crate) async fn accept_amendment(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Decision::Record(event) = declaration.state.accept_amendment(ask.now())? else {
        return Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id });
    };
    let file = file_of(ask, &declaration.state).await?;
    told(ask, declaration.state.declarant, &declaration.state, "declaration_amended");
    lodge::again(ask, file, declaration, event).await
}

pub(crate) async fn refuse_amendment(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = declaration.state.refuse_amendment(reason.as_str().to_owned())?;
    told(ask, declaration.state.declarant, &declaration.state, "declaration_amendment_refused");
    decide(ask, declaration, decision).await
}
