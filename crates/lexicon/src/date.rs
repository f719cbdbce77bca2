//! A day of the civil calendar, without any zone.
//!
//! Always true: the day exists (no 30 February), between [`Date::MIN`] and [`Date::MAX`].
//!
//! Not here: holidays and working days (`packs`, `desk`), moments ([`Instant`](crate::Instant)).

use std::fmt;

use crate::word::{all_digits, as_text, is_invisible, is_space, must_not_be_empty, western};
use crate::{ParseWord, Refusal};

/// The oldest year a paper in trade may carry: nobody alive signed an older one.
const YEAR_MIN: u16 = 1900;
/// The last year accepted: a later one is a slip of the finger.
const YEAR_MAX: u16 = 2199;

/// A day of the civil calendar. Prints as `2026-04-14`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Date {
    /// The first day accepted.
    pub const MIN: Self = Self { year: YEAR_MIN, month: 1, day: 1 };
    /// The last day accepted.
    pub const MAX: Self = Self { year: YEAR_MAX, month: 12, day: 31 };

    /// The day, if it exists and its year is within the accepted ones.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let known_year = year >= YEAR_MIN && year <= YEAR_MAX;
        if known_year && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month) {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// The year, 1900 to 2199.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01; negative before.
    ///
    /// Counts years from March, so that the leap day is the last of its year, in eras of 400 years.
    pub const fn days_since_epoch(self) -> i64 {
        let (month, day) = (widen(self.month), widen(self.day));
        let year = widen_year(self.year) - if month <= 2 { 1 } else { 0 };
        let era = year / 400;
        let year_of_era = year % 400;
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day `days` days after 1970-01-01, if its year is accepted.
    pub fn from_days_since_epoch(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = era.checked_mul(400)? + year_of_era + i64::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The day `days` days later (earlier when negative), if its year is accepted.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_days_since_epoch(self.days_since_epoch().checked_add(days)?)
    }

    /// How many days after `other` this is; negative when before.
    pub const fn days_since(self, other: Self) -> i64 {
        self.days_since_epoch() - other.days_since_epoch()
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        match self.days_since_epoch().rem_euclid(7) {
            0 => Weekday::Thursday,
            1 => Weekday::Friday,
            2 => Weekday::Saturday,
            3 => Weekday::Sunday,
            4 => Weekday::Monday,
            5 => Weekday::Tuesday,
            _ => Weekday::Wednesday,
        }
    }

    /// Reads `2026-04-14` and nothing else.
    pub(crate) fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        from_texts(year, month, day)
    }
}

const fn widen(value: u8) -> i64 {
    let [low] = value.to_le_bytes();
    i64::from_le_bytes([low, 0, 0, 0, 0, 0, 0, 0])
}

const fn widen_year(value: u16) -> i64 {
    let [low, high] = value.to_le_bytes();
    i64::from_le_bytes([low, high, 0, 0, 0, 0, 0, 0])
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn from_texts(year: &str, month: &str, day: &str) -> Option<Date> {
    if year.len() != 4 || ![year, month, day].into_iter().all(all_digits) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Reads the ways a date is written here: `2026-04-14`, `14/04/2026`, `14.4.2026`, `20260414`.
fn parse_date(text: &str) -> Option<Date> {
    if let Some(date) = Date::parse_iso(text) {
        return Some(date);
    }
    if text.len() == 8 && all_digits(text) {
        return from_texts(text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    }
    let mut parts = text.split(['/', '.', '-']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 {
        return None;
    }
    from_texts(year, month, day)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl ParseWord for Date {
    /// Reads `2026-04-14`, `14/04/2026`, `14.04.2026` and `20260414`; the day always before the month.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact: String =
            text.chars().filter(|c| !is_space(*c) && !is_invisible(*c)).take(11).map(western).collect();
        parse_date(&compact).ok_or_else(|| Refusal::new("DATE-01"))
    }
}

as_text!(Date);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for text in [
            "2026-04-14",
            "14/04/2026",
            "14.4.2026",
            "14-04-2026",
            "20260414",
            " 14 / 04 / 2026 ",
            "١٤/٠٤/٢٠٢٦",
        ] {
            assert_eq!(text.parse(), Ok(Date::new(2026, 4, 14).unwrap()), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in [
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "04/14/2026",
            "1899-12-31",
            "2200-01-01",
            "2026-4-14",
            "26-04-14",
            "2026-04",
            "tomorrow",
            "2026-04-14-1",
        ] {
            assert_eq!(text.parse::<Date>(), Err(Refusal::new("DATE-01")), "{text}");
        }
        for text in ["2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"] {
            assert!(text.parse::<Date>().is_ok(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_through_every_leap_year() {
        let mut date = Date::MIN;
        let mut count = date.days_since_epoch();
        while let Some(next) = date.plus_days(1) {
            assert_eq!(next.days_since_epoch(), count + 1);
            assert!(next > date, "{date} {next}");
            (date, count) = (next, count + 1);
        }
        assert_eq!(date, Date::MAX);
        assert_eq!(Date::new(1970, 1, 1).unwrap().days_since_epoch(), 0);
        assert_eq!(Date::new(2000, 3, 1).unwrap().days_since_epoch(), 11_017);
        assert_eq!(Date::from_days_since_epoch(i64::MAX), None);
        assert_eq!(Date::MAX.plus_days(i64::MAX), None);
    }

    #[test]
    fn the_days_of_the_week_are_known() {
        for (text, expected) in [
            ("1970-01-01", Weekday::Thursday),
            ("2026-04-14", Weekday::Tuesday),
            ("1969-12-31", Weekday::Wednesday),
            ("1900-01-01", Weekday::Monday),
        ] {
            assert_eq!(text.parse::<Date>().unwrap().weekday(), expected, "{text}");
        }
    }
}
