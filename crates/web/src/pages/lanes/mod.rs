//! How lanes were drawn, for anybody: the commitment of each day, its seed once it is over, and every draw with the
//! steps by which one finds it again.
//!
//! Always true: no account is needed; nothing here says which criterion stopped whom.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::lanes::LanesView;
use lexicon::Date;

use crate::error::{Oops, escape};
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/lanes", get(list)).route("/lanes/{date}", get(show))
}

#[derive(Template)]
#[template(path = "pages/lanes/list.html")]
struct ListPage {
    p: Page,
    days: Vec<LanesView>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/lanes/day.html")]
struct DayPage {
    p: Page,
    day: LanesView,
    /// The first draw of orange, and of red.
    orange_from: u64,
    red_from: u64,
    next: Option<String>,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let query = query(&visitor);
    let days = app.desk.lanes_days(query.raw("before")).await.map_err(|no| visitor.no(no))?;
    let next = days.last().filter(|_| days.len() > 30).map(|day| format!("/lanes?before={}", day.date));
    let p = Page::of(&app, &visitor, "lanes-title").await?;
    Ok(draw(&ListPage { p, days, next }, &visitor))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Result<Response, Oops> {
    let date: Date = text.parse().map_err(|_| Oops::not_found(&visitor))?;
    let query = query(&visitor);
    let day = app.desk.lanes_of(date, query.raw("after")).await.map_err(|no| visitor.no(no))?;
    let next = day.next.as_ref().map(|after| format!("/lanes/{date}?after={}", escape(after)));
    let p = Page::of(&app, &visitor, "lanes-title").await?;
    let p = p.titled(texts_of(&visitor, date));
    let step = u64::from(day.out_of) / 100;
    let (green, orange) = (u64::from(day.green), u64::from(day.orange));
    let drawn = DayPage { orange_from: green * step, red_from: (green + orange) * step, p, day, next };
    Ok(draw(&drawn, &visitor))
}

fn texts_of(visitor: &Visitor, date: Date) -> String {
    crate::texts::with(visitor.lang, "lanes-day", &[("day", date.to_string().into())])
}
