//! Is this pass, or this paper, real? For whoever holds it, without an account: the answer, and what to compare.
//!
//! Always true: the page shows what stands on the pass and nothing more, and of a paper its kind, number, date, issuer,
//! standing and digest; a code that is not known is "not found", never "false"; the answer says when it was given.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use desk::paper::VerifiedPaper;
use desk::view::gate::PassView;

use crate::error::{Oops, Said};
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// Signs of a number that is looked for.
const ASKED_CHARS_MAX: usize = 80;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/verify", get(ask)).route("/verify/{code}", get(show))
}

#[derive(Template)]
#[template(path = "pages/verify/ask.html")]
struct AskPage {
    p: Page,
}

#[derive(Template)]
#[template(path = "pages/verify/verify.html")]
struct VerifyPage {
    p: Page,
    asked: String,
    /// The state its mark shows.
    state: &'static str,
    /// The answer in a sentence, and what to do.
    verdict: String,
    advice: String,
    pass: Option<PassView>,
    /// What the gate still waits for.
    missing: Vec<Said>,
}

/// What anybody may know of a paper.
#[derive(Template)]
#[template(path = "pages/verify/paper.html")]
struct PaperPage {
    p: Page,
    state: &'static str,
    verdict: String,
    advice: String,
    paper: VerifiedPaper,
}

/// The question; with `?code=`, the answer.
async fn ask(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    if let Some(code) = query(&visitor).raw("code") {
        return answer(&app, &visitor, code).await;
    }
    let p = Page::of(&app, &visitor, "verify-title").await?;
    Ok(draw(&AskPage { p }, &visitor))
}

/// The answer, where the QR of a pass leads.
async fn show(State(app): State<App>, visitor: Visitor, Path(code): Path<String>) -> Result<Response, Oops> {
    answer(&app, &visitor, &code).await
}

async fn answer(app: &App, visitor: &Visitor, code: &str) -> Result<Response, Oops> {
    let asked: String = code.chars().take(ASKED_CHARS_MAX).collect();
    if let Some(paper) = app.desk.verify_paper(&asked).await.map_err(|no| visitor.no(no))? {
        let p = Page::of(app, visitor, "verify-title").await?;
        let verdict = p.tc("verify-paper-", paper.standing);
        let advice = p.tc("verify-paper-advice-", paper.standing);
        let state = if paper.standing == "valid" { "ok" } else { "stop" };
        let p = p.titled(verdict.clone());
        return Ok(draw(&PaperPage { p, state, verdict, advice, paper }, visitor));
    }
    let pass = app.desk.pass(&asked).await.map_err(|no| visitor.no(no))?;
    let standing = pass.as_ref().map_or("unknown", |pass| pass.standing);
    let p = Page::of(app, visitor, "verify-title").await?;
    let verdict = p.tc("verify-verdict-", standing);
    let p = p.titled(verdict.clone());
    // Of a pass that serves no more, nothing is missing any more.
    let waits = pass.iter().filter(|pass| pass.standing == "waiting");
    let missing = waits.flat_map(|pass| &pass.missing).map(|one| Said::of(one, visitor.lang)).collect();
    let found = if pass.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let advice = p.tc("verify-advice-", standing);
    let drawn = VerifyPage { asked, state: mark(standing), verdict, advice, pass, missing, p };
    Ok((found, draw(&drawn, visitor)).into_response())
}

/// The mark of a standing: whoever holds the paper stops at all but two.
fn mark(standing: &str) -> &'static str {
    match standing {
        "valid" => "ok",
        "waiting" => "them",
        "unknown" => "later",
        _ => "stop",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::paper::PaperKind;
    use desk::reference::Lang;

    #[test]
    fn each_of_the_six_results_has_its_mark_its_sentence_and_what_to_do_in_every_language() {
        for (standing, expected) in [
            ("valid", "ok"),
            ("waiting", "them"),
            ("used", "stop"),
            ("expired", "stop"),
            ("cancelled", "stop"),
            ("unknown", "later"),
        ] {
            assert_eq!(mark(standing), expected);
            for lang in Lang::ALL {
                let p = Page::bare(lang, false, "/verify", "verify-title");
                for start in ["verify-verdict-", "verify-advice-"] {
                    assert_ne!(p.tc(start, standing), format!("{start}{standing}"), "{lang:?}");
                }
            }
        }
    }

    #[test]
    fn each_standing_and_kind_of_a_paper_is_said_in_every_language() {
        for lang in Lang::ALL {
            let p = Page::bare(lang, false, "/verify", "verify-title");
            for standing in ["valid", "withdrawn", "replaced"] {
                for start in ["verify-paper-", "verify-paper-advice-", "paper-standing-"] {
                    assert_ne!(p.tc(start, standing), format!("{start}{standing}"), "{lang:?}");
                }
            }
            for kind in PaperKind::ALL {
                let key = format!("paper-kind-{}", crate::page::dashed(kind.code()));
                assert_ne!(p.t(&key), key, "{lang:?}");
            }
        }
    }

    #[test]
    fn a_number_that_is_not_known_is_never_called_false() {
        for (lang, words) in
            [(Lang::Fr, &["faux", "fausse"][..]), (Lang::En, &["false", "fake"]), (Lang::Es, &["fals"])]
        {
            let p = Page::bare(lang, false, "/verify", "verify-title");
            let said =
                format!("{} {}", p.t("verify-verdict-unknown"), p.t("verify-advice-unknown")).to_lowercase();
            assert!(words.iter().all(|word| !said.contains(word)), "{said}");
        }
    }
}
