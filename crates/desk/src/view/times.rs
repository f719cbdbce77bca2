//! Times as they are, against what was promised: public, and the same for everybody.
//!
//! Always true: a median of what happened, never an estimate; nothing where nothing happened. Computed from the latest
//! manifests of each port, and kept for a minute, so that the front page costs the same at any size.

use std::sync::PoisonError;

use domain::manifest::{Manifest, Standing};
use lexicon::{Instant, Span};
use serde::Serialize;
use storage::lists::First;

use crate::answer::No;
use crate::desk::Desk;

/// How far back one looks.
const LOOK_BACK: Span = Span::days(30);
/// Manifests looked at, the latest of all ports together.
const LATEST: usize = 200;
/// How long an answer is kept.
const KEPT_FOR: Span = Span::minutes(1);

/// Times, and when they were computed.
pub(crate) type Kept = (Instant, Vec<TimeView>);

/// How long one formality took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimeView {
    /// `registered`: from the lodging of a manifest to its number.
    pub what: &'static str,
    /// The median, in minutes.
    pub actual_min: u64,
    pub promised_min: u64,
    /// How many were counted.
    pub count: usize,
}

impl TimeView {
    /// True when half of them took longer than was promised.
    pub const fn is_late(&self) -> bool {
        self.actual_min > self.promised_min
    }
}

impl Desk {
    /// Actual times of the last thirty days against the promise.
    pub async fn times(&self) -> Result<Vec<TimeView>, No> {
        let now = self.now();
        let kept = self.times.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, times)) = kept
            && now.since(at) < KEPT_FOR
        {
            return Ok(times);
        }
        let times: Vec<TimeView> = self.registrations(now).await?.into_iter().collect();
        *self.times.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, times.clone()));
        Ok(times)
    }

    /// From lodging to number. Numbers are given in order, so the greatest of a port are its latest.
    async fn registrations(&self, now: Instant) -> Result<Option<TimeView>, No> {
        let series = self
            .store
            .read("select name from series where name >= 'manifest:' and name < 'manifest;' order by name desc limit 50", &[])
            .await?;
        let each = i64::try_from(LATEST / series.len().max(1)).unwrap_or(1).max(1);
        let since = now.minus(LOOK_BACK);
        let mut minutes = Vec::new();
        for row in &series {
            // The series `manifest:MAVIL:2026` gives numbers `DS-MAVIL-2026-…`.
            let start = row.text(0)?.replacen("manifest:", "DS-", 1).replace(':', "-");
            let end = format!("{start}-:");
            for handle in self.store.find_between("manifest", &start, &end, First::Greatest, each).await? {
                let Some(manifest) = self.store.load::<Manifest>(handle.subject).await? else { continue };
                match manifest.state.standing {
                    Standing::Registered { at, .. } if at >= since => {
                        minutes.push(at.since(manifest.state.lodged_at).whole_seconds().max(0) / 60);
                    }
                    Standing::Registered { .. } | Standing::Lodged | Standing::Cancelled { .. } => {}
                }
            }
        }
        let promised = Span::hours(self.settings.terms.register_hours).whole_seconds() / 60;
        Ok(median(&mut minutes).map(|median| TimeView {
            what: "registered",
            actual_min: u64::try_from(median).unwrap_or(0),
            promised_min: u64::try_from(promised).unwrap_or(0),
            count: minutes.len(),
        }))
    }
}

/// The middle one; of two in the middle, the greater.
fn median(values: &mut [i64]) -> Option<i64> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_one_that_happened() {
        for (values, expected) in [
            (&mut [][..], None),
            (&mut [7][..], Some(7)),
            (&mut [9, 1][..], Some(9)),
            (&mut [3, 1, 2][..], Some(2)),
        ] {
            assert_eq!(median(values), expected);
        }
    }
}
