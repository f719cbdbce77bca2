//! Papers issued here: each is issued by the act it belongs to (`paper::issue`), and withdrawn by its issuer.

use domain::Decision;
use domain::paper::Paper;
use lexicon::Note;

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// Says that a paper holds no more. What it was issued for stands: a release is not undone by losing its note.
pub(crate) async fn withdraw(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let paper = ask.load::<Paper>().await?;
    ask.grant(&paper.state).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.form.check()?;
    ask.tx.because(reason.as_str());
    let decision = paper.state.withdraw(reason.as_str().to_owned(), ask.now())?;
    let about = lexicon::parse_uuid(&paper.state.about.id)?;
    if matches!(decision, Decision::Record(_)) {
        ask.tx.concerns(about);
        ask.wake(about);
    }
    ask.decide(paper, decision)
}
