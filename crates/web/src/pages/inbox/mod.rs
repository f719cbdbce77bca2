//! What was said to an organisation: one line each, the newest first, with the file it is about.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::view::people::InboxLine;
use lexicon::{Instant, Refusal};

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::act::Sent;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// Lines of one page: as many as the desk gives.
const LINES: usize = 100;

/// One line.
#[derive(Debug, Clone)]
struct Notice {
    text: String,
    href: Option<String>,
    at: Instant,
    unread: bool,
}

#[derive(Template)]
#[template(path = "pages/inbox/inbox.html")]
struct InboxPage {
    p: Page,
    notices: Vec<Notice>,
    any_unread: bool,
    older: Option<String>,
}

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/inbox", get(show).post(mark_read))
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let before = query(&visitor).raw("before").and_then(|id| lexicon::parse_uuid(id).ok());
    let lines = app.desk.inbox(acting, before).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "inbox-title").await?;
    let last = lines.last().filter(|_| lines.len() >= LINES);
    let drawn = InboxPage {
        notices: lines.iter().map(|line| notice(&app, &p, line)).collect(),
        any_unread: p.unread > 0,
        older: last.map(|line| format!("/inbox?before={}", line.id)),
        p,
    };
    Ok(draw(&drawn, &visitor))
}

fn notice(app: &App, p: &Page, line: &InboxLine) -> Notice {
    let lang = p.language();
    Notice {
        text: desk::letter_texts::line(&line.kind, lang, &app.desk.shown(&line.args, lang)),
        href: line
            .dossier
            .as_ref()
            .map(|id| format!("/dossier/{id}"))
            .or_else(|| {
                line.args.get("control").and_then(|id| id.as_str()).map(|id| format!("/control/{id}"))
            })
            .or_else(|| elsewhere(&line.kind)),
        at: line.at,
        unread: !line.read,
    }
}

/// Where a line without a file leads.
fn elsewhere(kind: &str) -> Option<String> {
    let place = match kind.split_once('_').map_or(kind, |(noun, _)| noun) {
        "mandate" => "/mandate",
        "party" => "/party",
        "manifest" => "/manifest",
        _ => return None,
    };
    Some(place.to_owned())
}

async fn mark_read(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    if !Sent::of(form).is_from(&visitor) {
        return Err(visitor.no(desk::No::Forbidden(Refusal::new("HTTP-403"))));
    }
    app.desk.mark_read(acting).await.map_err(|no| visitor.no(no))?;
    Ok(see_other("/inbox"))
}
