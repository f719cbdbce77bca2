//! How much of a promised time is left, and how much of it is used; negative once it has passed.

use desk::view::queue::Task;
use lexicon::{Instant, Span};

use crate::format;
use crate::page::Page;
use crate::texts::Arg;

/// Below this time left a thing is urgent.
const SOON: Span = Span::hours(4);
/// Above this one counts in days.
const DAYS_FROM: Span = Span::hours(48);

/// What is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// `stop` when late, `you` when urgent, `them` otherwise, `later` where nothing is promised.
    pub state: &'static str,
    pub text: String,
    /// Part of the promised time that is used, in percent; nothing where nothing is promised.
    pub used: Option<u8>,
    /// The promised time itself, or how long it waits already.
    pub promised: String,
}

/// What is left of the time between `since` and `before`.
pub fn of(p: &Page, task: Task, since: Instant, before: Option<Instant>) -> Left {
    let Some(before) = before else {
        let waits = p.t1("queue-waits", "span", p.away(&since));
        return Left { state: "later", text: p.t("queue-no-promise"), used: None, promised: waits };
    };
    let left = before.since(p.now);
    let state = if left.is_negative() {
        "stop"
    } else if left <= SOON {
        "you"
    } else {
        "them"
    };
    Left {
        state,
        text: said(p, left),
        used: Some(used(p.now.since(since), before.since(since))),
        promised: p.t1(promise(task), "at", short(p, before)),
    }
}

/// A manifest has its promised time; for the rest the law sets a limit.
const fn promise(task: Task) -> &'static str {
    match task {
        Task::Register => "queue-promised",
        Task::Release | Task::Hold | Task::Control => "queue-limit",
    }
}

/// Today by its time alone, another day by its date alone.
fn short(p: &Page, at: Instant) -> String {
    let date = |at| desk::local(at).map(|zoned| zoned.date());
    if date(at) == date(p.now) { format::clock(at) } else { format::day(at, p.language()) }
}

fn said(p: &Page, left: Span) -> String {
    let seconds = left.whole_seconds().abs();
    let late = left.is_negative();
    if seconds >= DAYS_FROM.whole_seconds() {
        let key = if late { "queue-late-days" } else { "queue-left-days" };
        return p.t1(key, "days", seconds / 86_400);
    }
    if seconds < 3_600 {
        let key = if late { "queue-late-minutes" } else { "queue-left-minutes" };
        return p.t1(key, "minutes", seconds / 60);
    }
    let minutes = format!("{:02}", seconds / 60 % 60);
    let key = if late { "queue-late-hours" } else { "queue-left-hours" };
    p.tn(key, &[("hours", Arg::from(seconds / 3_600)), ("minutes", Arg::from(minutes))])
}

fn used(gone: Span, all: Span) -> u8 {
    if all.micros() <= 0 {
        return 100;
    }
    u8::try_from((gone.micros().max(0) / (all.micros() / 100).max(1)).min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn what_is_left_of_a_promise_is_said_with_its_state() {
        let mut p = Page::bare(Lang::En, false, "/queue", "rail-queue");
        p.now = Instant::from_micros(1_790_000_000_000_000);
        for (since, before, state, text, used) in [
            (-60, Some(108), "you", "1 h 48", Some(35)),
            (-300, Some(-72), "stop", "− 1 h 12", Some(100)),
            (-60, Some(22), "you", "22 min", Some(73)),
            (-60, Some(-8), "stop", "− 8 min", Some(100)),
            (-60, Some(600), "them", "10 h 00", Some(9)),
            (-1_440, Some(14_400), "them", "10 d", Some(9)),
            (-1_440, Some(-5_760), "stop", "− 4 d", Some(100)),
            (-120, None, "later", "no limit", None),
        ] {
            let at = |minutes: i64| p.now.plus(Span::minutes(minutes));
            let left = of(&p, Task::Register, at(since), before.map(at));
            assert_eq!(
                (left.state, left.text.as_str(), left.used),
                (state, text, used),
                "{since} {before:?}"
            );
        }
    }
}
