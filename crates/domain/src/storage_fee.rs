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
    days_charged(discharged_at, as_of, tariff)
        .saturating_mul(per_day(size_type, tariff))
}

/// What one more day costs for one container, in centimes.
pub fn per_day(size_type: &str, tariff: &Tariff) -> u64 {
    let twice = if size_type.starts_with(['4', 'L', 'M']) { 2 } else { 1 };
    tariff.per_day_centimes.saturating_mul(twice)
}
