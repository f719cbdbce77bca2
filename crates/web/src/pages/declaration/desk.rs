//! The officers' desk: what waits, by promised time; the next one is taken with one key.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use desk::view::declaration::OfficeQueue;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/declaration/desk.html")]
struct DeskPage {
    p: Page,
    queue: OfficeQueue,
    key: String,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let queue = app.desk.declarations_waiting(visitor.acting()?, visitor.office()).await;
    let queue = queue.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "desk-declarations-title").await?;
    let key = fresh_key(&app);
    Ok(draw(&DeskPage { p, queue, key }, &visitor))
}
