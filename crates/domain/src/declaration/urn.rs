//! The urn of a day: the secret seed from which every lane of that day is drawn, and the promise made about it before.
//!
//! ```text
//!   morning: commitment = SHA-256(seed) is published ──► draws ──► next day: the seed is revealed, anyone recomputes
//! ```
//! Always true: the commitment and the shares are fixed before the first draw; the seed is in no entry of the journal
//! and in no answer before the day is over; it is revealed once, and only if it fits the commitment.
//!
//! Not here: where the seed comes from and where it is kept until then (`desk`, `storage`); the draw (`lane`).

use std::fmt;

use lexicon::{Date, Instant, Refusal};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::lane::Lane;
use crate::subject::{Decision, Subject};

/// Draws stand between 0 and this, which is one more than the highest.
pub const DRAWS: u16 = 10_000;

/// Thirty-two secret bytes. Prints as nothing; [`Seed::hex`] is for the day after.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(secret)")
    }
}

impl Seed {
    /// The seed of these bytes, which chance gave.
    pub const fn of(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// SHA-256 of the thirty-two bytes, in sixty-four small hexadecimal digits.
    pub fn commitment(&self) -> String {
        hex(&Sha256::digest(self.0))
    }

    /// The seed as it is published once its day is over.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// Of a hundred declarations that no criterion stops, so many go to each lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    pub green: u16,
    pub orange: u16,
    pub red: u16,
}

impl Default for Shares {
    fn default() -> Self {
        Self { green: 70, orange: 20, red: 10 }
    }
}

impl Shares {
    /// Shares that make a hundred, and leave some to each officer lane: with none, an honest importer would know.
    pub fn new(green: u16, orange: u16, red: u16) -> Result<Self, Refusal> {
        let sum = [green, orange, red].into_iter().try_fold(0_u16, u16::checked_add);
        if sum != Some(100) || red == 0 || orange == 0 {
            return Err(Refusal::new("LANE-04"));
        }
        Ok(Self { green, orange, red })
    }

    /// The lane of a draw: the lowest go to green, the highest to red.
    pub const fn lane(self, draw: u16) -> Lane {
        let step = DRAWS / 100;
        if draw < self.green * step {
            Lane::Green
        } else if draw < (self.green + self.orange) * step {
            Lane::Orange
        } else {
            Lane::Red
        }
    }
}

/// What a lane is drawn from: the seed of the day, with the shares fixed that morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Urn {
    pub seed: Seed,
    pub shares: Shares,
}

/// One day of draws, as everybody may read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    pub date: Date,
    /// SHA-256 of the seed, published before the first draw.
    pub commitment: String,
    pub shares: Shares,
    pub opened_at: Instant,
    #[serde(default)]
    pub revealed: Option<Revealed>,
}

/// The seed of a day that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revealed {
    /// Sixty-four small hexadecimal digits.
    pub seed: String,
    pub at: Instant,
}

/// What happened to a day of draws. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Opened(Box<Day>),
    Revealed(Revealed),
}

impl Subject for Day {
    const NOUN: &'static str = "lanes";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Opened(day) => Some((**day).clone()),
            Event::Revealed(_) => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Opened(_) => {}
            Event::Revealed(revealed) => self.revealed = Some(revealed.clone()),
        }
        self
    }
}

impl Day {
    /// A day as it is opened in the morning.
    pub fn opened(date: Date, seed: &Seed, shares: Shares, at: Instant) -> Self {
        Self { date, commitment: seed.commitment(), shares, opened_at: at, revealed: None }
    }

    /// Reveals the seed, once its day is over.
    pub fn reveal(&self, seed: &Seed, today: Date, at: Instant) -> Result<Decision<Event>, Refusal> {
        if self.revealed.is_some() {
            return Ok(Decision::AlreadySo);
        }
        if today <= self.date {
            return Err(Refusal::new("LANE-05").arg("day", self.date));
        }
        if seed.commitment() != self.commitment {
            return Err(Refusal::new("LANE-06").arg("day", self.date));
        }
        Ok(Decision::Record(Event::Revealed(Revealed { seed: seed.hex(), at })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_seed_is_revealed_once_its_day_is_over_and_not_before() {
        let seed = Seed::of(std::array::from_fn(|place| u8::try_from(place).unwrap()));
        let opened = Day::opened(day("2026-11-25"), &seed, Shares::default(), Instant::from_micros(0));
        assert_eq!(opened.commitment, "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assert!(!serde_json::to_string(&opened).unwrap().contains(&seed.hex()));
        assert_eq!(format!("{seed:?}"), "Seed(secret)");
        let at = Instant::from_micros(1);
        for (today, seed, expected) in [
            ("2026-11-24", seed, Err("LANE-05")),
            ("2026-11-25", seed, Err("LANE-05")),
            ("2026-11-26", Seed::of([7; 32]), Err("LANE-06")),
            ("2026-11-26", seed, Ok(())),
            ("2027-01-01", seed, Ok(())),
        ] {
            let told = opened.reveal(&seed, day(today), at);
            assert_eq!(
                told.as_ref().map(|_| ()).map_err(|refusal| refusal.code.as_str()),
                expected,
                "{today}"
            );
            if let Ok(Decision::Record(event)) = told {
                let known = opened.clone().after(&event);
                assert_eq!(known.reveal(&seed, day(today), at), Ok(Decision::AlreadySo));
                assert_eq!(known.revealed.unwrap().seed, seed.hex());
            }
        }
    }

    #[test]
    fn shares_make_a_hundred_and_part_the_draws() {
        for (green, orange, red, good) in [
            (70, 20, 10, true),
            (98, 1, 1, true),
            (0, 1, 99, true),
            (70, 20, 9, false),
            (99, 0, 1, false),
            (99, 1, 0, false),
            (65_535, 2, 99, false),
        ] {
            assert_eq!(Shares::new(green, orange, red).is_ok(), good, "{green} {orange} {red}");
        }
        for (draw, lane) in [
            (0, Lane::Green),
            (6_999, Lane::Green),
            (7_000, Lane::Orange),
            (8_999, Lane::Orange),
            (9_000, Lane::Red),
            (9_999, Lane::Red),
        ] {
            assert_eq!(Shares::default().lane(draw), lane, "{draw}");
        }
    }
}
