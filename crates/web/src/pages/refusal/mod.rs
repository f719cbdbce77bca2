//! What a refusal means: the page its number leads to, in the reader's language.
//!
//! Public: who was refused may show the number to anybody. What was refused stands where it was refused, not here.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use lexicon::Refusal;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/refusal/{code}", get(show))
}

#[derive(Template)]
#[template(path = "pages/refusal/refusal.html")]
struct RefusalPage {
    p: Page,
    code: String,
    text: String,
    origin: String,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(code): Path<String>) -> Result<Response, Oops> {
    let code = code.to_uppercase();
    let origin = desk::texts::origin(&code).ok_or_else(|| Oops::not_found(&visitor))?;
    let p = Page::of(&app, &visitor, "refusal-title").await?;
    let title = p.t1("refusal-heading", "code", &code);
    let p = p.titled(title);
    let text = with_gaps(&desk::texts::refusal(&Refusal::new(code.clone()), visitor.lang));
    Ok(draw(&RefusalPage { origin: p.tc("refusal-from-", origin), code, text, p }, &visitor))
}

/// A text with an ellipsis for each value that only the refusal itself knows.
fn with_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('…');
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn a_value_that_is_not_known_here_is_a_gap() {
        for (text, expected) in [
            ("At most {max} characters.", "At most … characters."),
            ("{a} and {b}", "… and …"),
            ("nothing", "nothing"),
            ("open {", "open …"),
        ] {
            assert_eq!(with_gaps(text), expected);
        }
    }

    #[test]
    fn every_refusal_has_a_page_that_says_who_gives_it() {
        for lang in Lang::ALL {
            let p = Page::bare(lang, false, "/", "refusal-title");
            for (code, ..) in desk::refusal_texts::all() {
                let origin = desk::texts::origin(code).unwrap();
                assert_ne!(p.tc("refusal-from-", origin), format!("refusal-from-{origin}"), "{code}");
            }
        }
    }
}
