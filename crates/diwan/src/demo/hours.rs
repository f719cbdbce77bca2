//! The hours of the demonstration's terminal: open for the days to come, however old the demonstration is.

use desk::{Command, Desk, local};
use domain::Act;
use domain::policy::Acting;
use jiff::ToSpan as _;
use lexicon::Instant;

use super::accounts::accounts;
use super::story::form;
use crate::commands::said;

/// Days ahead that are open.
const DAYS_AHEAD: i64 = 10;
/// Trucks in each hour.
const TRUCKS: &str = "6";
/// Who opens them.
pub(super) const TERMINAL: &str = "terminal";

/// Opens every hour from so many days before `now` on. A day that is open already stays as it is: each has its key.
pub(super) async fn open(desk: &Desk, acting: &Acting, now: Instant, days_before: i64) -> anyhow::Result<()> {
    let Some(today) = local(now).and_then(|at| at.start_of_day().ok()) else { return Ok(()) };
    for day in -days_before..=DAYS_AHEAD {
        let (Ok(from), Ok(until)) = (today.checked_add(day.days()), today.checked_add((day + 1).days()))
        else {
            continue;
        };
        let (from_text, until_text) = (from.timestamp().to_string(), until.timestamp().to_string());
        let command = Command {
            acting: acting.clone(),
            act: Act::SlotOpen,
            subject: None,
            key: format!("hours-{}", from.date()),
            if_match: None,
            form: form([("from", &from_text), ("until", &until_text), ("trucks", TRUCKS)]),
        };
        desk.perform(command).await.map_err(said)?;
    }
    Ok(())
}

/// Opens the days to come, when the demonstration is visited again.
pub(crate) async fn freshen(desk: &Desk) -> anyhow::Result<()> {
    let key =
        accounts().into_iter().find(|one| one.actor == TERMINAL).map(|one| one.api_key).unwrap_or_default();
    // Without its key, the visitors have changed the demonstration: so be it.
    let seated = desk.seated_by_key(&key).await.map_err(said)?;
    match seated.and_then(|seated| seated.acting) {
        Some(acting) => open(desk, &acting, desk.now(), 0).await,
        None => Ok(()),
    }
}
