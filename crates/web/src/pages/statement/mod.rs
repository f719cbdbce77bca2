//! Statements of payment rails: those that were read, and one with what did not agree.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::payment::StatementView;
use domain::PartyKind;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/statement", get(list)).route("/statement/{id}", get(show))
}

#[derive(Template)]
#[template(path = "pages/statement/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<StatementView>,
    may_reconcile: bool,
}

#[derive(Template)]
#[template(path = "pages/statement/page.html")]
struct StatementPage {
    p: Page,
    view: StatementView,
    sum: String,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let rows = app.desk.statements(acting).await.map_err(|no| visitor.no(no))?;
    let may_reconcile = acting.is(PartyKind::Customs);
    let p = Page::of(&app, &visitor, "statements-title").await?;
    Ok(draw(&ListPage { p, rows, may_reconcile }, &visitor))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.statement_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "statement-title").await?;
    let sum = p.t2("statement-sum", "agreed", p.money(&view.agreed), "said", p.money(&view.said));
    Ok(draw(&StatementPage { p, view, sum }, &visitor))
}
