//! Papers of a control: brought with a file whose first bytes say what it is, or shown from those the file holds.

use domain::control::{Control, Event, PAPERS_MAX};
use domain::dossier::Document;
use lexicon::{DocumentId, Line, Refusal};
use procedure::case::Shown;
use procedure::syntax::FileType;
use storage::Loaded;

use super::{edition, go, loaded, part};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::upload;

/// A paper comes with the control.
pub(crate) async fn attach(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let control = loaded(ask).await?;
    let Some(asked) = ask.form.need::<Line>("document") else { return Err(ask.form.no()) };
    let kept = upload::keep(ask, "file")?;
    let paper = Document {
        id: DocumentId::from_bytes(ask.desk.new_id()),
        name: kept.name,
        media: kept.media.to_owned(),
        size: kept.size,
        sha256: kept.sha256,
        by: ask.for_whom(),
        at: ask.now(),
    };
    ask.tell("document", paper.id.to_string());
    bring(ask, control, asked.as_str(), paper).await
}

/// A paper of the file is shown to the control, or what was shown is taken back.
pub(crate) async fn show(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let control = loaded(ask).await?;
    let Some(asked) = ask.form.need::<Line>("document") else { return Err(ask.form.no()) };
    let Some(text) = ask.form.raw("paper").map(str::to_owned) else {
        let pack = ask.desk.packs.pack();
        let edition = edition(&pack, &control.state)?;
        let by = part(ask, &control.state, edition)?;
        let decided = edition.show(&control.state.case, &by, asked.as_str(), None, ask.now());
        return go(ask, control, edition, decided, Vec::new()).await;
    };
    // As the sender reads the file: a paper they may not read is none to show.
    let file = ask.desk.file_page(&ask.acting, *control.state.dossier.bytes()).await?;
    let Some(paper) = file.documents.into_iter().find(|one| one.id.to_string() == text) else {
        ask.form.wrong("paper", Refusal::new("FORM-03"));
        return Err(ask.form.no());
    };
    bring(ask, control, asked.as_str(), paper).await
}

async fn bring(
    ask: &mut Ask<'_>,
    control: Loaded<Control>,
    asked: &str,
    paper: Document,
) -> Result<Outcome, No> {
    let pack = ask.desk.packs.pack();
    let edition = edition(&pack, &control.state)?;
    let by = part(ask, &control.state, edition)?;
    let shown = control.state.case.documents().get(asked).and_then(|shown| match shown {
        Shown::File { id, .. } => control.state.papers.get(id),
        Shown::Issued { .. } => None,
    });
    if shown.is_some_and(|known| known.sha256 == paper.sha256) {
        return Ok(Outcome::AlreadySo { noun: "control", id: control.id });
    }
    if control.state.papers.len() >= PAPERS_MAX {
        return Err(No::because(Refusal::new("LIMIT-01").arg("max", PAPERS_MAX)));
    }
    let Some(kind) = kind_of(&paper.media) else { return Err(No::code("FILE-04")) };
    let shown = Shown::File { id: paper.id, kind, bytes: paper.size };
    let decided = edition.show(&control.state.case, &by, asked, Some(shown), ask.now());
    go(ask, control, edition, decided, vec![Event::PaperKept(Box::new(paper))]).await
}

/// The type of a paper, as its first bytes told it when it came.
fn kind_of(media: &str) -> Option<FileType> {
    match media {
        "application/pdf" => Some(FileType::Pdf),
        "image/jpeg" => Some(FileType::Jpeg),
        "image/png" => Some(FileType::Png),
        "application/xml" => Some(FileType::Xml),
        _ => None,
    }
}
