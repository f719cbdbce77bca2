//! What only a demonstration has: one click signs in as anybody, and its letters are read on a page.
//!
//! Always true: outside a demonstration none of this is found.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use lexicon::Instant;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::pages::sign::{local, welcome};
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/demo/sign-in", get(choose).post(sign_in)).route("/letters", get(letters))
}

/// One letter, its address a link.
struct LetterView {
    at: Instant,
    to: String,
    subject: String,
    lines: Vec<Line>,
}

/// One line of a letter; where it leads, if it is an address of ours.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    text: String,
    to: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/demo/letters.html")]
struct LettersPage {
    p: Page,
    letters: Vec<LetterView>,
}

async fn choose() -> Response {
    see_other("/sign-in")
}

async fn sign_in(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let email = form.raw("email").unwrap_or_default();
    let signed = app.desk.sign_in_as(email).await.map_err(|no| visitor.no(no))?;
    welcome(&app, &visitor, &signed, local(form.raw("to").unwrap_or_default())).await
}

async fn letters(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let letters = app.desk.letters().await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "letters-title").await?;
    let ours = app.desk.settings.public_url.as_str();
    let view = |(at, to, subject, body): (Instant, String, String, String)| {
        let lines = body.lines().filter(|line| !line.trim().is_empty() && *line != subject && *line != "-- ");
        LetterView { at, to, lines: lines.map(|text| line(text, ours)).collect(), subject }
    };
    Ok(draw(&LettersPage { letters: letters.into_iter().map(view).collect(), p }, &visitor))
}

/// An address of ours is a link to its path: the demonstration may be reached by another name than its letters say.
fn line(text: &str, ours: &str) -> Line {
    let path = text.trim().strip_prefix(ours).map(local).filter(|path| *path != "/");
    Line { text: text.to_owned(), to: path.map(str::to_owned) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_ours_become_links() {
        for (text, expected) in [
            ("http://127.0.0.1:8080/dossier/1", Some("/dossier/1")),
            ("http://127.0.0.1:8080/invitation/abc", Some("/invitation/abc")),
            ("http://127.0.0.1:8080//evil.example", None),
            ("http://127.0.0.1:8080.evil.example/", None),
            ("https://evil.example/", None),
            ("Bonjour", None),
        ] {
            assert_eq!(line(text, "http://127.0.0.1:8080").to.as_deref(), expected, "{text}");
        }
    }
}
