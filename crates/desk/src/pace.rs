//! How often a person may ask for what costs little and leaves nothing behind: so many in a minute, counted by each
//! node for itself.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use lexicon::{Instant, UserId};

use crate::answer::No;

/// People counted in one minute; beyond it everybody waits for the next.
const PEOPLE_MAX: usize = 100_000;
const MINUTE_MICROS: i64 = 60_000_000;

/// What was asked for in this minute.
#[derive(Debug, Default)]
pub struct Pace(Mutex<Minute>);

#[derive(Debug, Default)]
struct Minute {
    number: i64,
    counts: HashMap<UserId, u32>,
}

impl Pace {
    /// Counts one more; says no to who asks more than `max` times in a minute.
    pub fn count(&self, user: UserId, now: Instant, max: u32) -> Result<(), No> {
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.micros().div_euclid(MINUTE_MICROS);
        if minute.number != number {
            *minute = Minute { number, counts: HashMap::new() };
        }
        let room = minute.counts.len() < PEOPLE_MAX;
        let counted = minute.counts.get(&user).copied().unwrap_or(0);
        if counted >= max || (counted == 0 && !room) {
            return Err(No::TooMany { after_s: 60 });
        }
        minute.counts.insert(user, counted + 1);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_has_so_many_a_minute() {
        let pace = Pace::default();
        let (one, other) = (UserId::from_bytes([1; 16]), UserId::from_bytes([2; 16]));
        let at = |seconds: i64| Instant::from_micros(seconds * 1_000_000);
        for (user, second, fine) in [
            (one, 0, true),
            (one, 10, true),
            (one, 59, false),
            (other, 59, true),
            (one, 60, true),
            (one, 61, true),
            (one, 62, false),
        ] {
            assert_eq!(pace.count(user, at(second), 2).is_ok(), fine, "at {second} s");
        }
    }
}
