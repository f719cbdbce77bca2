//! The gate console: one field a scanner types into, one answer as large as the barrier, and the trucks of the next
//! hours. With the line down, the stored list answers (assets/diwan.js) and is told here afterwards.
//!
//! Not here: whether a truck may leave (`domain::gate`).

mod told;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use desk::No;
use desk::view::Actor;
use desk::view::gate::{Expected, GateView};
use domain::PartyKind;

use crate::error::{Oops, Said};
use crate::format;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/gate", get(show))
        .route("/gate/list", get(told::list))
        .route("/gate/tell", post(told::tell))
}

/// One thing that is missing, and whose turn it is.
struct Missing {
    said: Said,
    /// `you` or `them`, with the name.
    whose: Vec<(&'static str, String)>,
}

/// The answer to what was scanned or said.
struct Answer {
    asked: String,
    /// `open`, `shut` or `out`.
    verdict: &'static str,
    /// `ok`, `stop` or `later`.
    state: &'static str,
    view: Option<GateView>,
    missing: Vec<Missing>,
    key: String,
}

/// One truck of the next hours.
struct Truck {
    one: Expected,
    /// The codes of what is missing, as sentences.
    why: Vec<String>,
}

#[derive(Template)]
#[template(path = "pages/gate/page.html")]
struct GatePage {
    p: Page,
    terminal: String,
    answer: Option<Answer>,
    trucks: Vec<Truck>,
    /// True when the part alone is asked for: what was done is said in it.
    alone: bool,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    if !acting.is(PartyKind::Terminal) {
        return Err(Oops::not_found(&visitor));
    }
    let list = app.desk.gate_list(acting).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "gate-title").await?;
    let answer = match query(&visitor).raw("pass").map(scanned).filter(|asked| !asked.is_empty()) {
        Some(asked) => Some(answer(&app, &visitor, &p, asked).await?),
        None => None,
    };
    let trucks = list.trucks.into_iter().map(|one| truck(&p, one)).collect();
    let alone = visitor.part.is_some();
    Ok(draw(&GatePage { terminal: list.terminal, answer, trucks, alone, p }, &visitor))
}

/// What a scanner typed: the address in a code names its pass at the end.
fn scanned(text: &str) -> String {
    let text = text.trim();
    match text.rsplit_once("/verify/").or_else(|| text.rsplit_once("/pass/")) {
        Some((_, pass)) => pass.split(['?', '#', '/']).next().unwrap_or_default().to_owned(),
        None => text.to_owned(),
    }
}

async fn answer(app: &App, visitor: &Visitor, p: &Page, asked: String) -> Result<Answer, Oops> {
    let key = fresh_key(app);
    match app.desk.gate(visitor.acting()?, &asked).await {
        Ok(view) => Ok(answered(p, view, asked, key)),
        Err(No::Refused(refusals)) => {
            let missing =
                refusals.iter().map(|one| Missing { said: Said::of(one, p.language()), whose: Vec::new() });
            Ok(Answer { asked, verdict: "shut", state: "stop", missing: missing.collect(), view: None, key })
        }
        Err(no) => Err(visitor.no(no)),
    }
}

fn answered(p: &Page, view: GateView, asked: String, key: String) -> Answer {
    let missing = view.missing.iter().map(|(refusal, whose)| Missing {
        said: Said::of(refusal, p.language()),
        whose: whose.iter().map(|who| named(p, who)).collect(),
    });
    Answer {
        asked,
        verdict: view.verdict,
        state: match view.verdict {
            "open" => "ok",
            "out" => "later",
            _ => "stop",
        },
        missing: missing.collect(),
        view: Some(view),
        key,
    }
}

fn named(p: &Page, who: &Actor) -> (&'static str, String) {
    let name = match (&who.name, who.kind) {
        (Some(name), _) => name.clone(),
        (None, Some(kind)) => p.tc("kind-", kind),
        (None, None) => p.t("state-them"),
    };
    if who.me { ("you", p.t("state-you")) } else { ("them", name) }
}

/// The time a pass opens the gate: `08:30 – 11:00`.
fn hours(one: &Expected) -> String {
    format!("{} – {}", format::clock(one.opens_at), format::clock(one.closes_at))
}

fn truck(p: &Page, one: Expected) -> Truck {
    let why = one.missing.iter().map(|code| told::sentence(code, p.language()));
    Truck { why: why.collect(), one }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_types_an_address_and_a_person_a_code() {
        for (text, expected) in [
            (
                "https://diwan.example/verify/0192f0c1-0000-7000-8000-000000000001",
                "0192f0c1-0000-7000-8000-000000000001",
            ),
            (
                "https://diwan.example/pass/0192f0c1-0000-7000-8000-000000000001?x=1",
                "0192f0c1-0000-7000-8000-000000000001",
            ),
            (" k7m 4rx ", "k7m 4rx"),
            ("12345/A/6", "12345/A/6"),
            ("", ""),
        ] {
            assert_eq!(scanned(text), expected, "{text}");
        }
    }
}
