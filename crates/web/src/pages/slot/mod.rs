//! The hours of a terminal: how many trucks each still takes.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::view::gate::HourView;
use domain::PartyKind;
use lexicon::{Instant, Span};

use crate::error::Oops;
use crate::format;
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// Days one chooses from.
const DAYS: i64 = 7;
/// From this part of an hour on, in percent, few places are left.
const BUSY: u64 = 75;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/slot", get(show))
}

/// One day to choose.
struct Day {
    date: String,
    label: String,
    free: u64,
    taken: u64,
    current: bool,
}

/// One hour of the chosen day.
struct Hour {
    clock: String,
    free: u64,
    taken: u64,
    percent: u64,
    /// `ok`, `you` when few are left, `stop` when none is.
    state: &'static str,
}

#[derive(Template)]
#[template(path = "pages/slot/page.html")]
struct SlotPage {
    p: Page,
    days: Vec<Day>,
    /// The day in words.
    day: String,
    hours: Vec<Hour>,
    before: Option<String>,
    after: String,
    /// Where more hours of this day are opened.
    open: String,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    if !acting.is(PartyKind::Terminal) {
        return Err(Oops::not_found(&visitor));
    }
    let today = midnight(app.desk.now());
    let chosen = query(&visitor).raw("day").and_then(|day| desk::parse_moment(&format!("{day}T00:00")));
    let chosen = chosen.map_or(today, midnight);
    // The week that holds the chosen day, counted from today.
    let weeks = chosen.since(today).whole_hours().div_euclid(24 * DAYS);
    let first = midnight(today.plus(Span::days(weeks * DAYS)).plus(Span::hours(3)));
    let starts: Vec<Instant> = (0..=DAYS).map(|n| midnight(first.plus(Span::hours(24 * n + 3)))).collect();
    let until = starts.last().copied().unwrap_or(first);
    let all = app.desk.hours(acting.party, first, until).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "slots-title").await?;
    let drawn = SlotPage {
        days: starts.windows(2).filter_map(|pair| day(&p, pair, &all, chosen)).collect(),
        day: format::long_day(chosen, visitor.lang),
        hours: within(&all, chosen, midnight(chosen.plus(Span::hours(27)))).map(hour).collect(),
        before: (weeks > 0).then(|| date(first.minus(Span::hours(12)))),
        after: date(until),
        open: format!("/slot/open?from={0}T08:00&until={0}T18:00", date(chosen)),
        p,
    };
    Ok(draw(&drawn, &visitor))
}

fn day(p: &Page, pair: &[Instant], all: &[HourView], chosen: Instant) -> Option<Day> {
    let [from, until] = pair else { return None };
    let (mut free, mut taken) = (0, 0);
    for hour in within(all, *from, *until) {
        free += hour.free;
        taken += hour.taken;
    }
    Some(Day {
        date: date(*from),
        label: format::short_day(*from, p.language()),
        free,
        taken,
        current: *from == chosen,
    })
}

fn within(all: &[HourView], from: Instant, until: Instant) -> impl Iterator<Item = &HourView> {
    all.iter().filter(move |hour| hour.slot >= from && hour.slot < until)
}

fn hour(one: &HourView) -> Hour {
    let percent = (one.taken * 100).checked_div(one.free + one.taken).unwrap_or(100);
    let state = if one.free == 0 {
        "stop"
    } else if percent >= BUSY {
        "you"
    } else {
        "ok"
    };
    Hour { clock: format::clock(one.slot), free: one.free, taken: one.taken, percent, state }
}

/// The beginning of a day of the port.
fn midnight(at: Instant) -> Instant {
    desk::parse_moment(&format!("{}T00:00", date(at))).unwrap_or(at)
}

fn date(at: Instant) -> String {
    desk::local(at).map_or_else(String::new, |zoned| zoned.strftime("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_says_when_few_places_are_left_and_when_none_is() {
        let slot = Instant::from_micros(0);
        for (free, taken, expected) in [
            (12, 0, ("ok", 0)),
            (6, 6, ("ok", 50)),
            (3, 9, ("you", 75)),
            (0, 12, ("stop", 100)),
            (0, 0, ("stop", 100)),
        ] {
            let drawn = hour(&HourView { slot, free, taken });
            assert_eq!((drawn.state, drawn.percent), expected, "{free} free, {taken} taken");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_port() {
        let at = desk::parse_moment("2026-11-25T14:20").unwrap();
        assert_eq!(date(midnight(at)), "2026-11-25");
        assert_eq!(format::clock(midnight(at)), "00:00");
    }
}
