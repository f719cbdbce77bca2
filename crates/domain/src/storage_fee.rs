//! What waiting costs: storage after the free time, from a dated tariff.
//!
//! The starter tariff is invented and says so (`unverified`); a terminal loads its own.

use lexicon::{Instant, Span};

/// A storage tariff in force from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariff {
    /// Days without fee, from the end of discharge.
    pub free_days: i64,
    /// Fee for each day begun after that, for a container of twenty feet, in centimes of dirham.
    pub per_day_centimes: u64,
    /// Where it is written.
    pub source: &'static str,
}

/// The starter tariff, invented.
pub const STARTER: Tariff = Tariff { free_days: 7, per_day_centimes: 12_000, source: "unverified" };

/// Days begun between the end of free time and `as_of`; none while free time lasts.
pub fn days_charged(discharged_at: Instant, as_of: Instant, tariff: &Tariff) -> u64 {
    let over = as_of.since(discharged_at.plus(Span::days(tariff.free_days))).micros();
    let day = Span::days(1).micros();
    if over <= 0 { 0 } else { u64::try_from(over / day + i64::from(over % day != 0)).unwrap_or(0) }
}

/// What the storage of one container costs until `as_of`, in centimes; one of forty feet counts twice.
pub fn due(discharged_at: Instant, as_of: Instant, size_type: &str, tariff: &Tariff) -> u64 {
    days_charged(discharged_at, as_of, tariff).saturating_mul(per_day(size_type, tariff))
}

/// What one more day costs for one container, in centimes.
pub fn per_day(size_type: &str, tariff: &Tariff) -> u64 {
    let twice = if is_large(size_type) { 2 } else { 1 };
    tariff.per_day_centimes.saturating_mul(twice)
}

/// True for a container of forty feet or more.
pub fn is_large(size_type: &str) -> bool {
    size_type.starts_with(['4', 'L', 'M'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{TICK, at};

    #[test]
    fn storage_is_counted_in_days_begun_after_the_free_days() {
        let free = Span::days(7);
        for (waited, days) in [
            (Span::ZERO, 0),
            (Span::days(-3), 0),
            (free, 0),
            (Span::from_micros(free.micros() + 1), 1),
            (Span::days(8), 1),
            (Span::from_micros(Span::days(8).micros() + 1), 2),
            (Span::days(37), 30),
            (Span::from_micros(i64::MAX), 106_751_985), // the end of time
        ] {
            assert_eq!(
                days_charged(Instant::from_micros(0), Instant::from_micros(0).plus(waited), &STARTER),
                days
            );
        }
        let none = Tariff { free_days: 0, ..STARTER };
        assert_eq!((days_charged(at(0), at(0), &none), days_charged(at(0), at(0).plus(TICK), &none)), (0, 1));
    }

    #[test]
    fn a_container_of_forty_feet_counts_twice() {
        for (size_type, centimes) in [
            ("22G1", 12_000),
            ("25R1", 12_000),
            ("", 12_000),
            ("42G1", 24_000),
            ("45R1", 24_000),
            ("L5G1", 24_000),
            ("M5G1", 24_000),
        ] {
            assert_eq!(per_day(size_type, &STARTER), centimes, "{size_type}");
            assert_eq!(due(at(0), at(24 * 7), size_type, &STARTER), 0, "{size_type} while it is free");
            assert_eq!(due(at(0), at(24 * 9), size_type, &STARTER), 2 * centimes, "{size_type}");
        }
    }

    #[test]
    fn an_amount_that_nobody_could_owe_stops_at_the_largest_number() {
        let dear = Tariff { free_days: 0, per_day_centimes: u64::MAX, source: "unverified" };
        assert_eq!(due(at(0), at(48), "45R1", &dear), u64::MAX);
    }
}
