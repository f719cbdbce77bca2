//! The state of services, aloud: what runs, what is late since when, what still works meanwhile. And what machines ask.
//!
//! Always true: this page answers when the database does not.

mod health;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use desk::view::services::Service;

use crate::error::Oops;
use crate::format;
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::{Visitor, stranger};

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services", get(show))
        .route("/offline", get(offline))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
}

/// One service, as one reads it.
struct Row {
    name: String,
    state: &'static str,
    word: String,
    /// Since when the oldest waits, and how much waits; empty when nothing does.
    more: String,
    /// What it does, and what still works without it.
    about: String,
}

#[derive(Template)]
#[template(path = "pages/services/services.html")]
struct ServicesPage {
    p: Page,
    rows: Vec<Row>,
    /// How the whole is: `ok`, `late` or `stop`.
    whole: &'static str,
    sentence: String,
}

#[derive(Template)]
#[template(path = "layout/offline.html")]
struct OfflinePage {
    p: Page,
}

async fn show(State(app): State<App>, visitor: Result<Visitor, Oops>, headers: HeaderMap) -> Response {
    // While the database is away nobody is known, and this is the page they look at.
    let visitor = visitor.unwrap_or_else(|_| stranger(&headers, "/services"));
    let mut p = match Page::of(&app, &visitor, "services-title").await {
        Ok(page) => page,
        Err(_) => Page::bare(visitor.lang, visitor.night, &visitor.path, "services-title"),
    };
    p.now = app.desk.now();
    let services = app.desk.services().await.unwrap_or_else(|_| without_database());
    let rows: Vec<Row> = services.iter().map(|service| row(&p, service)).collect();
    let is = |state| services.iter().any(|one| one.state == state);
    let whole = match (is("down"), is("slow")) {
        (true, _) => "stop",
        (false, true) => "late",
        (false, false) => "ok",
    };
    let sentence = p.tc("services-whole-", whole);
    draw(&ServicesPage { p, rows, whole, sentence }, &visitor)
}

/// What can be said without asking anything.
fn without_database() -> Vec<Service> {
    vec![Service { name: "database", state: "down", waiting: 0, waits_s: 0 }]
}

fn row(p: &Page, service: &Service) -> Row {
    let state = match service.state {
        "normal" => "ok",
        "slow" => "late",
        _ => "stop",
    };
    let since = format::span(lexicon::Span::seconds(service.waits_s), p.language());
    Row {
        name: p.tc("service-name-", service.name),
        state,
        word: p.tc("service-state-", service.state),
        more: match state {
            "late" => p.t2("services-waits", "count", service.waiting, "since", since),
            _ => String::new(),
        },
        about: p.tc(if state == "ok" { "services-about-" } else { "services-without-" }, service.name),
    }
}

/// What the browser shows where there is no network and no stored copy: about nobody, for it is kept on the device.
async fn offline(headers: HeaderMap) -> Response {
    let visitor = stranger(&headers, "/offline");
    let p = Page::bare(visitor.lang, visitor.night, "/", "layout-offline-title");
    draw(&OfflinePage { p }, &visitor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn a_service_says_what_it_does_and_when_it_fails_what_still_works() {
        let p = Page::bare(Lang::En, false, "/services", "services-title");
        for (state, expected, start) in [
            ("normal", "ok", "services-about-"),
            ("slow", "late", "services-without-"),
            ("down", "stop", "services-without-"),
        ] {
            for name in ["database", "journal", "work", "mail", "webhooks"] {
                let drawn = row(&p, &Service { name, state, waiting: 3, waits_s: 240 });
                assert_eq!(drawn.state, expected);
                assert_eq!(drawn.about, p.tc(start, name));
                assert_ne!(drawn.about, format!("{start}{name}"), "a text is missing");
            }
        }
    }
}
