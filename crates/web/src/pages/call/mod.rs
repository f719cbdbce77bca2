//! Port calls: the list, and the page of one call with its times, its manifests and what may be done next.

mod times;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::reference::List;
use desk::view::call::{CallRow, CallView};

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{Told, Verb, query, told, verbs};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;
use times::Time;

/// Rows of one page, as the desk cuts them.
const ROWS: usize = 50;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/call", get(list)).route("/call/{id}", get(show))
}

#[derive(Template)]
#[template(path = "pages/call/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<CallRow>,
    /// Where the list goes on.
    next: Option<String>,
    announce: bool,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = query(&visitor);
    let rows =
        app.desk.calls(acting, visitor.office(), query.raw("before")).await.map_err(|no| visitor.no(no))?;
    let next = (rows.len() >= ROWS).then(|| rows.last().map(|row| row.cursor.clone())).flatten();
    let announce = app.desk.may_announce(acting);
    let p = Page::of(&app, &visitor, "calls-title").await?;
    Ok(draw(&ListPage { p, rows, next, announce }, &visitor))
}

#[derive(Template)]
#[template(path = "pages/call/page.html")]
struct CallPage {
    p: Page,
    call: CallView,
    /// The port of call and the one before it, by name.
    to: String,
    from: Option<String>,
    times: Vec<Time>,
    verbs: Vec<Verb>,
    journal: Vec<Told>,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let call = app.desk.call_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "calls-title").await?;
    let p = p.titled(format!("{} {}", call.row.ship, call.row.voyage));
    let named = |code: &str| {
        app.desk.reference.name(List::Places, code, visitor.lang).unwrap_or_else(|| code.to_owned())
    };
    let drawn = CallPage {
        to: named(&call.row.port),
        from: call.last_port.as_deref().map(named),
        times: times::of(&p, &call),
        verbs: verbs(&p, &call.row.id, &call.acts),
        journal: told(&p, &call.journal),
        call,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

/// The state a stage of a call is drawn in.
fn stage_state(stage: &str) -> &'static str {
    match stage {
        "arrived" | "berthed" | "discharging" => "them",
        "discharged" | "departed" => "ok",
        "cancelled" => "stop",
        _ => "later",
    }
}
