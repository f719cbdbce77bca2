//! The surety account of an importer: its ceiling, what is left, the bills it stands for.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::payment::GuaranteeView;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{Told, Verb, told, verbs};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/guarantee/{id}", get(show))
}

#[derive(Template)]
#[template(path = "pages/guarantee/page.html")]
struct GuaranteePage {
    p: Page,
    view: GuaranteeView,
    proposed: Option<String>,
    verbs: Vec<Verb>,
    journal: Vec<Told>,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.guarantee_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "surety-title").await?;
    let proposed = view
        .proposed
        .as_ref()
        .map(|(ceiling, deed)| p.t2("surety-proposed", "ceiling", p.money(ceiling), "deed", deed.as_str()));
    let verbs = verbs(&p, &view.importer_id, &view.acts);
    let journal = told(&p, &view.journal);
    Ok(draw(&GuaranteePage { p, view, proposed, verbs, journal }, &visitor))
}
