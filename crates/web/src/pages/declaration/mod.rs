//! Declarations: the list of a declarant or an office, one declaration with every amount explained, the officers' desk.

mod desk;
mod show;

use ::desk::view::declaration::DeclarationRow;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use domain::PartyKind;

use crate::body::urlencoded;
use crate::error::{Oops, escape};
use crate::page::Page;
use crate::pages::dossier::sent;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// Rows of one page.
const ROWS: usize = 50;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/declaration", get(list))
        .route("/declaration/desk", get(desk::show))
        .route("/declaration/{id}", get(show::show))
        .route("/declaration/{id}/document/{document}", get(document))
}

#[derive(Template)]
#[template(path = "pages/declaration/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<DeclarationRow>,
    /// True for those who declare.
    declares: bool,
    /// True for officers.
    examines: bool,
    next: Option<String>,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = urlencoded(visitor.path.split_once('?').map_or("", |(_, query)| query).as_bytes());
    let found = app.desk.declarations(acting, visitor.office(), query.raw("before")).await;
    let rows = found.map_err(|no| visitor.no(no))?;
    let more = rows.last().filter(|_| rows.len() >= ROWS);
    let next = more.map(|row| format!("/declaration?before={}", escape(&row.cursor)));
    let declares = [PartyKind::Trader, PartyKind::OccasionalImporter, PartyKind::Broker];
    let declares = declares.into_iter().any(|kind| acting.is(kind));
    let examines = acting.is(PartyKind::Customs);
    let p = Page::of(&app, &visitor, "declarations-title").await?;
    Ok(draw(&ListPage { p, rows, declares, examines, next }, &visitor))
}

/// A paper or a photo of a declaration.
async fn document(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let read = |text: &str| lexicon::parse_uuid(text).map_err(|_| Oops::not_found(&visitor));
    let (id, document) = (read(&id)?, read(&document)?);
    let found = app.desk.declaration_document(acting, id, document).await;
    let (paper, bytes) = found.map_err(|no| visitor.no(no))?;
    Ok(sent(&paper, bytes))
}
