//! Working time: the days and hours an authority works, and when a term that counts them ends.
//!
//! A calendar knows its distance from universal time by itself, Ramadan included, so that the same term ends at the
//! same moment on every machine and in ten years.
//!
//! Always true: a term ends in working time when it counts working time, and counting is bounded.

use std::collections::BTreeSet;

use lexicon::{Date, Instant, Span, Weekday};

use crate::limits::CALENDAR_DAYS_MAX;
use crate::reader::LocalTime;

const DAY_S: i64 = 86_400;

/// The working time of an authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Its id.
    pub id: String,
    pub(crate) offset_s: i64,
    pub(crate) shifts: Vec<Shift>,
    pub(crate) week: Vec<Weekday>,
    /// From and until, in seconds of the day, in order and apart.
    pub(crate) hours: Vec<(u32, u32)>,
    pub(crate) fixed: Vec<FixedDay>,
    pub(crate) closed: BTreeSet<Date>,
}

/// Days on which the clocks stand elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shift {
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) offset_s: i64,
}

/// A holiday that comes back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FixedDay {
    pub(crate) month: u8,
    pub(crate) day: u8,
    /// The first year it counts.
    pub(crate) since: Option<u16>,
}

/// A length of time as a clock gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: TermUnit,
}

/// What a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermUnit {
    /// Hours of the clock.
    Hours,
    /// Days of the calendar.
    Days,
    /// Hours in which the authority works.
    WorkingHours,
    /// Days on which the authority works.
    WorkingDays,
}

impl Term {
    /// True when it needs a calendar.
    pub const fn is_working(self) -> bool {
        matches!(self.unit, TermUnit::WorkingHours | TermUnit::WorkingDays)
    }

    /// Reads `4 working hours`, `1 working day`, `30 days`, `48 hours`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let count: u32 = words.next()?.parse().ok().filter(|count| *count > 0)?;
        let mut word = words.next()?;
        let working = word == "working";
        if working {
            word = words.next()?;
        }
        let unit = match (word.strip_suffix('s').unwrap_or(word), working) {
            ("hour", false) => TermUnit::Hours,
            ("day", false) => TermUnit::Days,
            ("hour", true) => TermUnit::WorkingHours,
            ("day", true) => TermUnit::WorkingDays,
            _ => return None,
        };
        let hours = match unit {
            TermUnit::Hours | TermUnit::WorkingHours => count,
            TermUnit::Days | TermUnit::WorkingDays => count.checked_mul(24)?,
        };
        let done = words.next().is_none() && hours <= crate::limits::CLOCK_HOURS_MAX;
        done.then_some(Self { count, unit })
    }
}

impl Calendar {
    /// The calendar with more days of rest, such as those that follow the moon and are announced each year.
    #[must_use]
    pub fn closed_also(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.closed.extend(days);
        self
    }

    /// The date and time of day at `at`, where the authority sits; nothing outside the years a date has.
    pub fn local(&self, at: Instant) -> Option<LocalTime> {
        let with = |offset_s: i64| {
            let seconds = at.micros().div_euclid(1_000_000).checked_add(offset_s)?;
            let date = Date::from_days_since_epoch(seconds.div_euclid(DAY_S))?;
            let second = u32::try_from(seconds.rem_euclid(DAY_S)).ok()?;
            Some(LocalTime { date, second })
        };
        let offsets = self.shifts.iter().map(|shift| shift.offset_s).chain([self.offset_s]);
        offsets
            .filter_map(|offset_s| with(offset_s).map(|local| (offset_s, local)))
            .find(|(offset_s, local)| self.offset_on(local.date) == *offset_s)
            .map_or_else(|| with(self.offset_s), |(_, local)| Some(local))
    }

    /// The date at `at`, where the authority sits.
    pub fn date(&self, at: Instant) -> Date {
        self.local(at).map_or(Date::MAX, |local| local.date)
    }

    /// The moment of a date and time of day, where the authority sits.
    pub fn instant(&self, local: LocalTime) -> Instant {
        let seconds = i64::from(local.second) - self.offset_on(local.date);
        Instant::utc_midnight(local.date).plus(Span::seconds(seconds))
    }

    fn offset_on(&self, date: Date) -> i64 {
        self.shifts
            .iter()
            .find(|shift| shift.from <= date && date <= shift.until)
            .map_or(self.offset_s, |shift| shift.offset_s)
    }

    /// True when the authority works on that day.
    pub fn works_on(&self, date: Date) -> bool {
        let holiday = self.fixed.iter().any(|fixed| {
            fixed.month == date.month()
                && fixed.day == date.day()
                && fixed.since.is_none_or(|since| since <= date.year())
        });
        self.week.contains(&date.weekday()) && !holiday && !self.closed.contains(&date)
    }

    /// The end of a term that begins at `from`; nothing when no working time is found in ten years.
    ///
    /// A working day ends at the same time of day as it began; what begins out of working time begins with the next
    /// working time. Days of the calendar end at the same time of day too.
    pub fn end_of(&self, term: Term, from: Instant) -> Option<Instant> {
        match term.unit {
            TermUnit::Hours => Some(from.plus(Span::hours(i64::from(term.count)))),
            TermUnit::Days => {
                let local = self.local(from)?;
                let date = local.date.plus_days(i64::from(term.count))?;
                Some(self.instant(LocalTime { date, ..local }))
            }
            TermUnit::WorkingDays => {
                let start = self.first_working(self.local(from)?)?;
                let mut date = start.date;
                for _ in 0..term.count {
                    date = self.next_working_day(date.plus_days(1)?)?;
                }
                Some(self.instant(LocalTime { date, ..start }))
            }
            TermUnit::WorkingHours => self.after_hours(self.local(from)?, term.count),
        }
    }

    /// The first working moment at or after `local`.
    fn first_working(&self, local: LocalTime) -> Option<LocalTime> {
        if self.works_on(local.date)
            && let Some((from, _)) = self.hours.iter().find(|(_, until)| local.second < *until)
        {
            return Some(LocalTime { second: local.second.max(*from), ..local });
        }
        let date = self.next_working_day(local.date.plus_days(1)?)?;
        Some(LocalTime { date, second: self.hours.first()?.0 })
    }

    fn next_working_day(&self, from: Date) -> Option<Date> {
        let mut date = from;
        for _ in 0..CALENDAR_DAYS_MAX {
            if self.works_on(date) {
                return Some(date);
            }
            date = date.plus_days(1)?;
        }
        None
    }

    fn after_hours(&self, from: LocalTime, hours: u32) -> Option<Instant> {
        let mut left = hours.checked_mul(3_600)?;
        let mut now = self.first_working(from)?;
        for _ in 0..CALENDAR_DAYS_MAX {
            for (open, close) in self.hours.iter().filter(|(_, close)| now.second < *close) {
                let begin = now.second.max(*open);
                let here = close.checked_sub(begin)?;
                if left <= here {
                    return Some(self.instant(LocalTime { date: now.date, second: begin + left }));
                }
                left -= here;
            }
            now = LocalTime { date: self.next_working_day(now.date.plus_days(1)?)?, second: 0 };
        }
        None
    }

    /// True when there is some working time from `date` on.
    pub(crate) fn ever_works(&self, date: Date) -> bool {
        !self.hours.is_empty() && self.next_working_day(date).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

    fn calendar() -> Calendar {
        Calendar {
            id: "a".to_owned(),
            offset_s: 3_600,
            shifts: vec![Shift {
                from: "2026-02-15".parse().unwrap(),
                until: "2026-03-22".parse().unwrap(),
                offset_s: 0,
            }],
            week: vec![Monday, Tuesday, Wednesday, Thursday, Friday],
            hours: vec![(30_600, 45_000), (48_600, 59_400)], // 08:30–12:30, 13:30–16:30
            fixed: vec![FixedDay { month: 5, day: 1, since: Some(2026) }],
            closed: BTreeSet::from(["2026-03-20".parse().unwrap()]),
        }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_ends_in_working_time() {
        for (term, from, expected) in [
            // 14 April 2026 is a Tuesday.
            ("1 working day", "2026-04-14T09:00+01:00", "2026-04-15T09:00+01:00"),
            ("1 working day", "2026-04-17T09:00+01:00", "2026-04-20T09:00+01:00"), // over the week end
            ("1 working day", "2026-04-18T10:00+01:00", "2026-04-21T08:30+01:00"), // begun on a Saturday
            ("1 working day", "2026-04-14T12:45+01:00", "2026-04-15T13:30+01:00"), // begun at noon
            ("1 working day", "2026-04-14T17:00+01:00", "2026-04-16T08:30+01:00"), // begun in the evening
            ("1 working day", "2026-04-30T09:00+01:00", "2026-05-04T09:00+01:00"), // over a holiday
            ("4 working hours", "2026-04-14T09:00+01:00", "2026-04-14T14:00+01:00"),
            ("3 working hours", "2026-04-14T09:30+01:00", "2026-04-14T12:30+01:00"), // to the last second
            ("4 working hours", "2026-04-14T15:00+01:00", "2026-04-15T11:00+01:00"),
            ("7 working hours", "2026-04-17T16:00+01:00", "2026-04-20T16:00+01:00"),
            ("4 working hours", "2026-03-19T14:00+00:00", "2026-03-23T10:00+01:00"), // a closed day, then the clocks move
            ("2 days", "2026-04-17T09:00+01:00", "2026-04-19T09:00+01:00"),
            ("1 day", "2026-03-22T09:00+00:00", "2026-03-23T09:00+01:00"), // the clocks move
            ("48 hours", "2026-03-22T09:00+00:00", "2026-03-24T09:00+00:00"),
        ] {
            let read = Term::read(term).unwrap();
            assert_eq!(calendar().end_of(read, at(from)), Some(at(expected)), "{term} from {from}");
        }
    }

    #[test]
    fn a_calendar_that_never_works_ends_no_term() {
        let never = Calendar { week: Vec::new(), ..calendar() };
        assert_eq!(never.end_of(Term::read("1 working day").unwrap(), at("2026-04-14T09:00+01:00")), None);
        assert!(!never.ever_works("2026-01-01".parse().unwrap()));
        assert!(calendar().ever_works("2026-01-01".parse().unwrap()));
    }

    #[test]
    fn a_term_is_read_in_four_forms() {
        for text in [
            "",
            "5",
            "0 days",
            "-1 days",
            "1 week",
            "1 working week",
            "1 day or so",
            "1 working",
            "87601 hours",
            "3651 days",
            "99999999999 days",
        ] {
            assert_eq!(Term::read(text), None, "{text}");
        }
        for text in ["1 day", "2 days", "87600 hours", "3650 days", "1 working hour", "30 working days"] {
            assert!(Term::read(text).is_some(), "{text}");
        }
    }

    #[test]
    fn more_days_of_rest_are_added_when_they_are_announced() {
        let rested = calendar().closed_also(["2026-04-15".parse().unwrap()]);
        let end = rested.end_of(Term::read("1 working day").unwrap(), at("2026-04-14T09:00+01:00"));
        assert_eq!(end, Some(at("2026-04-16T09:00+01:00")));
    }

    #[test]
    fn local_time_and_instants_are_two_names_of_one_moment() {
        for text in [
            "2026-02-14T23:30+01:00",
            "2026-02-15T00:30Z",
            "2026-03-22T23:59Z",
            "2026-03-23T00:30+01:00",
            "2026-07-01T12:00Z",
        ] {
            let local = calendar().local(at(text)).unwrap();
            assert_eq!(calendar().instant(local), at(text), "{text} {local:?}");
        }
    }
}
