//! Import titles: the list of an importer or a bank, and one title with what is left of it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::title::{TitleRow, TitleView};

use crate::body::urlencoded;
use crate::error::{Oops, escape};
use crate::page::{Page, dashed};
use crate::pages::common::{Told, told};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/title", get(list)).route("/title/{id}", get(show))
}

#[derive(Template)]
#[template(path = "pages/title/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<TitleRow>,
    may_subscribe: bool,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/title/page.html")]
struct TitlePage {
    p: Page,
    view: TitleView,
    /// Acts the reader may do, each with its address and text; the first is the main one.
    acts: Vec<(String, String)>,
    journal: Vec<Told>,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = urlencoded(visitor.path.split_once('?').map_or("", |(_, query)| query).as_bytes());
    let rows = app.desk.titles(acting, query.raw("before")).await.map_err(|no| visitor.no(no))?;
    let next =
        rows.last().filter(|_| rows.len() >= 50).map(|row| format!("/title?before={}", escape(&row.cursor)));
    let may_subscribe = app.desk.may_subscribe(acting);
    let p = Page::of(&app, &visitor, "titles-title").await?;
    Ok(draw(&ListPage { p, rows, may_subscribe, next }, &visitor))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.title_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "titles-title").await?.titled(view.row.number.clone());
    let journal = told(&p, &view.journal);
    let acts = view.acts.iter().map(|act| address(&p, act, &view.row.id)).collect();
    Ok(draw(&TitlePage { p, view, acts, journal }, &visitor))
}

/// The address of an act on a title, with its text.
fn address(p: &Page, act: &str, id: &str) -> (String, String) {
    let verb = act.split_once('.').map_or(act, |(_, verb)| verb);
    (format!("/title/{id}/{verb}"), p.t(format!("act-{}", dashed(act))))
}
