//! Moments and lengths of time, counted in microseconds.
//!
//! An [`Instant`] is a point on the world's one line of time; a [`Span`] is a length between two.
//! Microseconds because both databases hold them exactly in 64 bits, for 290 000 years.
//!
//! Not here: "now" (an argument, given by the desk), days of a calendar ([`Date`](crate::Date)),
//! and what an instant is called in a time zone (`desk`).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::word::{all_digits, must_not_be_empty, western};
use crate::{ParseWord, Refusal};

const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_DAY: i64 = 86_400 * MICROS_PER_SECOND;

/// A moment: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

/// A length of time in microseconds; negative when it points to the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(i64);

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A span of `micros` microseconds.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// A span of `count` seconds.
    pub const fn seconds(count: i64) -> Self {
        Self(count.saturating_mul(MICROS_PER_SECOND))
    }

    /// A span of `count` minutes.
    pub const fn minutes(count: i64) -> Self {
        Self::seconds(count.saturating_mul(60))
    }

    /// A span of `count` hours.
    pub const fn hours(count: i64) -> Self {
        Self::seconds(count.saturating_mul(3_600))
    }

    /// A span of `count` times 24 hours. For days of a calendar, see [`Date::plus_days`].
    pub const fn days(count: i64) -> Self {
        Self(count.saturating_mul(MICROS_PER_DAY))
    }

    /// The length in microseconds.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The length in whole seconds, rounded towards zero.
    pub const fn whole_seconds(self) -> i64 {
        self.0 / MICROS_PER_SECOND
    }

    /// The length in whole hours, rounded towards zero.
    pub const fn whole_hours(self) -> i64 {
        self.whole_seconds() / 3_600
    }

    /// True when it points to the past.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl Instant {
    /// The moment `micros` microseconds after 1970-01-01T00:00:00Z.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The moment `span` later. Stops at the end of time rather than wrapping to its beginning.
    #[must_use]
    pub const fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }

    /// The moment `span` earlier, with the same stop as [`plus`](Self::plus).
    #[must_use]
    pub const fn minus(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }

    /// How long after `other` this is; negative when before.
    pub const fn since(self, other: Self) -> Span {
        Span(self.0.saturating_sub(other.0))
    }

    /// Midnight, in coordinated universal time, at which `date` begins.
    pub const fn utc_midnight(date: Date) -> Self {
        Self(date.days_since_epoch().saturating_mul(MICROS_PER_DAY))
    }

    /// The date it is at this moment in coordinated universal time, if a [`Date`] can say it.
    pub fn utc_date(self) -> Option<Date> {
        Date::from_days_since_epoch(self.0.div_euclid(MICROS_PER_DAY))
    }

    /// The moment as RFC 3339 text in coordinated universal time, as wide as it needs:
    /// `2026-04-14T08:00:00Z`, or with six decimals of a second when they are not all zero.
    pub fn rfc3339(self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(date) = self.utc_date() else {
            // Outside the years a `Date` knows, the bare count still says which moment it is.
            return write!(f, "@{}", self.0);
        };
        let in_day = self.0.rem_euclid(MICROS_PER_DAY);
        let (seconds, micros) = (in_day / MICROS_PER_SECOND, in_day % MICROS_PER_SECOND);
        write!(f, "{date}T{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)?;
        if micros != 0 {
            write!(f, ".{micros:06}")?;
        }
        f.write_str("Z")
    }
}

impl ParseWord for Instant {
    /// Reads RFC 3339 with `Z` or an offset, seconds optional: `2026-04-14T08:00+01:00`.
    /// A text without an offset is refused: which moment it means depends on where one stands.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact: String = text.trim().chars().take(41).map(western).collect();
        parse_instant(&compact).ok_or_else(|| Refusal::new("DATE-02"))
    }
}

impl std::str::FromStr for Instant {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        Self::parse_word(text)
    }
}

fn parse_instant(text: &str) -> Option<Instant> {
    if let Some(micros) = text.strip_prefix('@') {
        return micros.parse().ok().map(Instant);
    }
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let date = Date::parse_iso(date)?;
    let (clock, offset_minutes) = split_offset(rest)?;
    let (whole, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = whole.split(':');
    let hour = two_digits(parts.next()?, 23)?;
    let minute = two_digits(parts.next()?, 59)?;
    let second = match parts.next() {
        Some(second) => two_digits(second, 59)?,
        None if fraction.is_empty() => 0,
        None => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    let seconds = hour * 3_600 + minute * 60 + second - offset_minutes * 60;
    let in_day = seconds * MICROS_PER_SECOND + micros_of(fraction)?;
    Some(Instant(date.days_since_epoch().checked_mul(MICROS_PER_DAY)?.checked_add(in_day)?))
}

/// The clock and the offset east of Greenwich in minutes.
fn split_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let at = text.rfind(['+', '-'])?;
    let (clock, offset) = text.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    Some((clock, sign * (two_digits(hours, 14)? * 60 + two_digits(minutes, 59)?)))
}

fn two_digits(text: &str, max: i64) -> Option<i64> {
    if text.len() != 2 || !all_digits(text) {
        return None;
    }
    text.parse().ok().filter(|value| *value <= max)
}

fn micros_of(fraction: &str) -> Option<i64> {
    if fraction.is_empty() {
        return Some(0);
    }
    if !all_digits(fraction) || fraction.len() > 6 {
        return None;
    }
    format!("{fraction:0<6}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_and_prints_rfc_3339() {
        for (text, micros, printed) in [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T01:00+01:00", 0, "1970-01-01T00:00:00Z"),
            ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
            ("2026-04-14 08:00:00.5-02:30", 1_776_162_600_500_000, "2026-04-14T10:30:00.500000Z"),
        ] {
            let instant: Instant = text.parse().unwrap();
            assert_eq!(instant.micros(), micros, "{text}");
            assert_eq!(instant.to_string(), printed);
            assert_eq!(printed.parse(), Ok(instant));
        }
    }

    #[test]
    fn an_instant_without_place_or_sense_is_refused() {
        for text in [
            "2026-04-14",
            "2026-04-14T08:00:00",
            "2026-04-14T24:00:00Z",
            "2026-04-14T08:60:00Z",
            "2026-02-30T08:00:00Z",
            "2026-04-14T08.5Z",
            "2026-04-14T08:00:00.1234567Z",
            "2026-04-14T08:00:00+15:00",
            "2026-04-14T08:00:00:00Z",
            "yesterday",
        ] {
            assert_eq!(text.parse::<Instant>(), Err(Refusal::new("DATE-02")), "{text}");
        }
        assert_eq!("  ".parse::<Instant>(), Err(Refusal::new("TEXT-01")));
    }

    #[test]
    fn spans_add_up_and_stop_at_the_ends_of_time() {
        let noon = Instant::from_micros(1_000);
        assert_eq!(noon.plus(Span::hours(1)).since(noon), Span::minutes(60));
        assert_eq!(noon.minus(Span::days(1)).since(noon), Span::hours(-24));
        assert_eq!(Span::days(2).whole_hours(), 48);
        assert!(Span::seconds(-1).is_negative());
        assert_eq!(Instant::from_micros(i64::MAX).plus(Span::days(1)).micros(), i64::MAX);
        assert_eq!(Span::days(i64::MAX).micros(), i64::MAX);
        assert_eq!(Instant::from_micros(i64::MIN).to_string(), format!("@{}", i64::MIN));
    }
}
