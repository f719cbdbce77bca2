//! The first page: for whoever acts here, their home; for anybody else, three doors and the times as they are.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::view::times::TimeView;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::{draw, home};
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/", get(show))
}

/// One formality: how long it takes, how long was promised.
struct Row {
    what: String,
    actual: String,
    promised: String,
    /// Shares of the longest, in percent, for the bars.
    actual_percent: u64,
    promised_percent: u64,
    late: bool,
    count: u64,
}

#[derive(Template)]
#[template(path = "pages/front/front.html")]
struct FrontPage {
    p: Page,
    times: Vec<Row>,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    if visitor.acting().is_ok() {
        return home::show(app, visitor).await;
    }
    if visitor.seated.as_ref().is_some_and(|seated| seated.full) {
        return Err(Oops::choose_firm(&visitor));
    }
    let p = Page::of(&app, &visitor, "front-page").await?;
    // The front page stands without its table.
    let times = app.desk.times().await.unwrap_or_default();
    Ok(draw(&FrontPage { times: rows(&p, &times), p }, &visitor))
}

fn rows(p: &Page, times: &[TimeView]) -> Vec<Row> {
    let longest = times.iter().map(|one| one.actual_min.max(one.promised_min)).max().unwrap_or(0).max(1);
    let row = |one: &TimeView| Row {
        what: p.tc("front-time-", one.what),
        actual: length(p, one.actual_min),
        promised: length(p, one.promised_min),
        actual_percent: (one.actual_min * 100 / longest).max(1),
        promised_percent: one.promised_min * 100 / longest,
        late: one.is_late(),
        count: u64::try_from(one.count).unwrap_or(0),
    };
    times.iter().map(row).collect()
}

/// A length of time as a table says it: `35 min`, `3 h 20`, `48 h`.
fn length(p: &Page, minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => p.t1("front-minutes", "minutes", minutes),
        (hours, 0) => p.t1("front-hours", "hours", hours),
        (hours, minutes) => p.t2("front-hours-minutes", "hours", hours, "minutes", format!("{minutes:02}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn a_time_is_said_in_hours_and_minutes() {
        let p = Page::bare(Lang::Fr, false, "/", "front-page");
        for (minutes, expected) in
            [(0, "0 min"), (35, "35 min"), (60, "1 h"), (200, "3 h 20"), (125, "2 h 05"), (2_880, "48 h")]
        {
            assert_eq!(length(&p, minutes).replace('\u{a0}', " "), expected);
        }
    }

    #[test]
    fn bars_are_shares_of_the_longest_and_what_breaks_the_promise_is_late() {
        let p = Page::bare(Lang::Fr, false, "/", "front-page");
        let time = |actual_min| TimeView { what: "registered", actual_min, promised_min: 240, count: 9 };
        for (actual, bars, late) in
            [(120, (50, 100), false), (480, (100, 50), true), (240, (100, 100), false), (0, (1, 100), false)]
        {
            let [row] = &rows(&p, &[time(actual)])[..] else { panic!("one row") };
            assert_eq!(((row.actual_percent, row.promised_percent), row.late), (bars, late), "{actual}");
        }
        assert!(rows(&p, &[]).is_empty());
    }
}
