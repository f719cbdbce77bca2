//! Controls of agencies: the list of an importer or an agency, and one control with everything its edition asks.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::control::{ControlRow, ControlView, Told};

use crate::error::{Oops, escape};
use crate::page::Page;
use crate::pages::common::{self, query, told};
use crate::pages::dossier::sent;
use crate::pages::draw;
use crate::pages::paper::other_languages;
use crate::router::App;
use crate::visitor::Visitor;

/// Rows of one page, as the desk cuts them.
const ROWS: usize = 50;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/control", get(list))
        .route("/control/{id}", get(show))
        .route("/control/{id}/document/{document}", get(download))
}

#[derive(Template)]
#[template(path = "pages/control/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<ControlRow>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/control/page.html")]
struct ControlPage {
    p: Page,
    view: ControlView,
    /// Moves the reader may make: address, text, class of the button.
    moves: Vec<(String, String, &'static str)>,
    journal: Vec<common::Told>,
    /// Languages a paper is drawn in beside the reader's.
    languages: Vec<(&'static str, &'static str)>,
    /// Papers that are asked for and not shown yet.
    missing: usize,
    /// True where the reader may take note of a fee.
    may_pay: bool,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = query(&visitor);
    let cursor = query.raw("before");
    let rows = app.desk.controls(acting, visitor.office(), cursor, visitor.lang).await;
    let rows = rows.map_err(|no| visitor.no(no))?;
    let last = rows.last().filter(|_| rows.len() >= ROWS);
    let next = last.map(|row| format!("/control?before={}", escape(&row.cursor)));
    let p = Page::of(&app, &visitor, "controls-title").await?;
    Ok(draw(&ListPage { p, rows, next }, &visitor))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.control_page(acting, id, visitor.lang).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "controls-title").await?.titled(view.row.number.clone());
    Ok(draw(&drawn(p, view), &visitor))
}

fn drawn(p: Page, view: ControlView) -> ControlPage {
    let journal = told(&p, &view.journal);
    let missing = view.papers.iter().filter(|one| one.mine && one.shown.is_none() && !one.optional).count();
    // What gives the certificate, or else the first that goes on, is the usual one; an end without one is a danger.
    let grants = view.moves.iter().position(|one| one.grants).unwrap_or(0);
    let class = |place: usize, ends: bool, gives: bool| match (place == grants, ends && !gives) {
        (_, true) => "btn btn-d",
        (true, false) => "btn btn-p",
        (false, false) => "btn",
    };
    let id = view.row.id.clone();
    let moves = view.moves.iter().enumerate().map(|(place, one)| {
        let href = format!("/control/{id}/move?verb={}", escape(&one.verb));
        (href, one.title.clone(), class(place, one.ends, one.grants))
    });
    let may_pay = view.acts.iter().any(|act| act == "control.pay");
    let languages = other_languages(&p);
    ControlPage { moves: moves.collect(), journal, languages, missing, may_pay, view, p }
}

async fn download(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let read = |text: &str| lexicon::parse_uuid(text).map_err(|_| Oops::not_found(&visitor));
    let (id, document) = (read(&id)?, read(&document)?);
    let (kept, bytes) = app.desk.control_paper(acting, id, document).await.map_err(|no| visitor.no(no))?;
    Ok(sent(&kept, bytes))
}
