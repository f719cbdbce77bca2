//! An organisation: what it is known by, its people, its keys and webhooks, what happened to it; and, for the
//! platform, the decision on its application.

mod webhook;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::people::{PartyView, PersonView};

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::common::{Told, Verb, told, verbs};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/party", get(own))
        .route("/party/{id}", get(show))
        .route("/webhook/{id}/deliveries", get(webhook::deliveries))
}

#[derive(Template)]
#[template(path = "pages/party/page.html")]
struct PartyPage {
    p: Page,
    view: PartyView,
    kinds: String,
    /// `ok`, `you`, `them` or `stop`, for this reader.
    state: &'static str,
    /// Acts on the organisation itself; those on its people and keys stand beside them.
    verbs: Vec<Verb>,
    journal: Vec<Told>,
    /// One key for each form on the page.
    keys: Vec<String>,
}

impl PartyPage {
    fn may(&self, act: &str) -> bool {
        self.view.acts.iter().any(|one| one == act)
    }

    /// The key of the form at `place`.
    fn key(&self, place: usize) -> &str {
        self.keys.get(place).map_or("", String::as_str)
    }

    fn duties(&self, person: &PersonView) -> String {
        person.duties.iter().map(|duty| self.p.tc("duty-", duty)).collect::<Vec<_>>().join(" · ")
    }
}

async fn own(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let id = *visitor.acting()?.party.bytes();
    page(&app, &visitor, id).await
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    page(&app, &visitor, id).await
}

async fn page(app: &App, visitor: &Visitor, id: [u8; 16]) -> Result<Response, Oops> {
    let view = app.desk.party_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(app, visitor, "party-title").await?;
    let p = p.titled(view.name.clone());
    let forms = 2 + view.keys.len() + view.webhooks.len();
    let drawn = PartyPage {
        kinds: view.kinds.iter().map(|kind| p.tc("kind-", kind)).collect::<Vec<_>>().join(" · "),
        state: if view.acts.iter().any(|act| matches!(act.as_str(), "party.check" | "party.approve")) {
            "you"
        } else {
            standing_state(view.standing)
        },
        verbs: verbs(&p, &view.id, &on_itself(&view.acts)),
        journal: told(&p, &view.journal),
        keys: (0..forms).map(|_| fresh_key(app)).collect(),
        view,
        p,
    };
    Ok(draw(&drawn, visitor))
}

fn on_itself(acts: &[String]) -> Vec<String> {
    let elsewhere = ["party.invite", "party.duties", "party.dismiss", "party.attach", "party.preferences"];
    let mine = |act: &&String| act.starts_with("party.") && !elsewhere.contains(&act.as_str());
    acts.iter().filter(mine).cloned().collect()
}

/// The state a standing is drawn in, for the organisation itself.
pub fn standing_state(standing: &str) -> &'static str {
    match standing {
        "active" => "ok",
        "rejected" | "suspended" => "stop",
        "incomplete" => "you",
        _ => "them",
    }
}

/// True for identifiers that may need more than one line.
fn is_long(name: &str) -> bool {
    name == "email"
}

/// True for identifiers written in words, in the direction of their own script.
fn is_text(name: &str) -> bool {
    name == "address"
}
