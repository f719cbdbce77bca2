//! The pass in the driver's hand: readable at arm's length, without signing in, and without a network once opened.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::No;
use desk::view::gate::PassView;

use crate::error::{Oops, Said};
use crate::format;
use crate::page::Page;
use crate::pages::draw;
use crate::qr;
use crate::router::App;
use crate::texts::Arg;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/pass/{pass}", get(show))
}

#[derive(Template)]
#[template(path = "pages/pass/page.html")]
struct PassPage {
    p: Page,
    view: PassView,
    /// `ok`, `them`, `later` or `stop`.
    state: &'static str,
    hour: String,
    /// Dates are written out: a page read without a network may be yesterday's.
    date: String,
    opens: String,
    closes: String,
    checked: String,
    /// The address of its verification as a QR, drawn.
    qr: String,
    missing: Vec<Said>,
    /// Where the hour is changed, for who may.
    change: Option<String>,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(pass): Path<String>) -> Result<Response, Oops> {
    let view = app.desk.pass(&pass).await.map_err(|no| visitor.no(no))?;
    let view = view.ok_or_else(|| visitor.no(No::NotFound))?;
    let change = change(&app, &visitor, &view).await?;
    let p = Page::of(&app, &visitor, "pass-title").await?;
    let address = format!("{}/verify/{}", app.desk.settings.public_url, view.pass);
    let drawn = PassPage {
        state: state(view.standing),
        hour: hour(&p, &view),
        date: format::long_day(view.slot, visitor.lang),
        opens: format::clock(view.opens_at),
        closes: format::clock(view.closes_at),
        checked: checked(&p, &view),
        qr: qr::svg(&address, &p.t1("pass-qr", "code", &view.code)),
        missing: view.missing.iter().map(|one| Said::of(one, visitor.lang)).collect(),
        change,
        view,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

async fn change(app: &App, visitor: &Visitor, view: &PassView) -> Result<Option<String>, Oops> {
    let Ok(acting) = visitor.acting() else { return Ok(None) };
    let found = app.desk.pass_to_change(acting, &view.pass).await.map_err(|no| visitor.no(no))?;
    Ok(found.map(|(dossier, appointment)| format!("/appointment/{dossier}/change?appointment={appointment}")))
}

fn checked(p: &Page, view: &PassView) -> String {
    let day = format::day(view.checked_at, p.language());
    p.t2("pass-checked-at", "day", day, "time", format::clock(view.checked_at))
}

/// Its hour as its title says it: `mercredi 25, 08:00 à 09:00`.
fn hour(p: &Page, view: &PassView) -> String {
    let until = view.slot.plus(lexicon::Span::hours(1));
    let day = format::short_day(view.slot, p.language());
    let args = [("day", day), ("from", format::clock(view.slot)), ("until", format::clock(until))];
    p.tn("pass-hour", &args.map(|(name, text)| (name, Arg::from(text))))
}

fn state(standing: &str) -> &'static str {
    match standing {
        "valid" => "ok",
        "waiting" => "them",
        "used" => "later",
        _ => "stop",
    }
}

/// The code in groups of three, as one says it aloud.
fn spoken(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(3).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_said_in_groups_of_three() {
        for (code, expected) in [("K7M4RX", "K7M · 4RX"), ("K7M4", "K7M · 4"), ("", "")] {
            assert_eq!(spoken(code), expected);
        }
    }
}
