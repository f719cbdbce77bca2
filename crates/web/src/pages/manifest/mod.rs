//! Manifests: an agent's list, the page of one with what is wrong in it and where, and the answers a machine reads.

mod answers;
mod findings;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::call::{ManifestRow, ManifestView};
use domain::PartyKind;

use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::common::{Told, Verb, query, told, verbs};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;
use findings::Found;

/// Findings drawn on the page; all of them are in the answer a machine reads.
const FINDINGS_DRAWN: usize = 200;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/manifest", get(list))
        .route("/manifest/{id}", get(show))
        .route("/manifest/{id}/contrl", get(answers::contrl))
        .route("/manifest/{id}/aperak", get(answers::aperak))
        .route("/manifest/{id}/source", get(answers::source))
}

#[derive(Template)]
#[template(path = "pages/manifest/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<ManifestRow>,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    if acting.is(PartyKind::Customs) {
        return Ok(see_other("/queue?view=register"));
    }
    let rows = app.desk.manifests_of_agent(acting).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "manifests-title").await?;
    Ok(draw(&ListPage { p, rows }, &visitor))
}

#[derive(Template)]
#[template(path = "pages/manifest/page.html")]
struct ManifestPage {
    p: Page,
    view: ManifestView,
    state: &'static str,
    found: Vec<Found>,
    found_all: usize,
    /// The chunk of lines before this one, and the one drawn, from 0.
    before: Option<i64>,
    may_register: bool,
    verbs: Vec<Verb>,
    journal: Vec<Told>,
    key: String,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let chunk = query(&visitor).raw("chunk").and_then(|n| n.parse().ok()).unwrap_or(0_i64).max(0);
    let view = app.desk.manifest_page(acting, id, chunk).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "manifests-title").await?;
    let p = p.titled(view.row.reference.clone());
    let may_register = view.acts.iter().any(|act| act == "manifest.register");
    let others: Vec<String> = view.acts.iter().filter(|act| *act != "manifest.register").cloned().collect();
    let drawn = ManifestPage {
        state: if may_register { "you" } else { standing_state(view.row.standing) },
        found: findings::of(&p, &view, FINDINGS_DRAWN),
        found_all: view.findings.len(),
        before: (chunk > 0).then(|| chunk - 1),
        may_register,
        verbs: verbs(&p, &view.row.id, &others),
        journal: told(&p, &view.journal),
        key: fresh_key(&app),
        view,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

/// The state a manifest's standing is drawn in.
pub fn standing_state(standing: &str) -> &'static str {
    match standing {
        "registered" => "ok",
        "cancelled" => "stop",
        _ => "them",
    }
}
