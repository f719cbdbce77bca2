//! The lanes of a day as anybody may read them: the commitment from the morning on, the seed and every draw once the
//! day is over.

use domain::declaration::urn::{DRAWS, Day};
use lexicon::{Date, Instant, Refusal};
use serde::Serialize;
use storage::lists::First;

use crate::answer::No;
use crate::desk::Desk;
use crate::lanes::id_of;

/// Days in the list.
const DAYS: i64 = 31;
/// Draws of one page.
pub const DRAWS_ON_A_PAGE: i64 = 200;

/// How a draw is recomputed, in one line for programs.
pub const RECIPE: &str = "draw = first 8 bytes, big-endian, of HMAC-SHA-256(key = the 32 bytes of seed, \
    message = ASCII \"NUMBER/VERSION\"), modulo 10000; green below 100 x green, orange below 100 x (green + orange), \
    else red; commitment = SHA-256(the 32 bytes of seed)";

/// One day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanesView {
    pub date: Date,
    /// SHA-256 of the seed, hexadecimal.
    pub commitment: String,
    /// In hundredths: green, orange, red.
    pub green: u16,
    pub orange: u16,
    pub red: u16,
    pub opened_at: Instant,
    /// Hexadecimal; nothing while the day runs.
    pub seed: Option<String>,
    pub revealed_at: Option<Instant>,
    /// Nothing while the day runs.
    pub draws: Vec<DrawView>,
    /// Where the draws go on.
    pub next: Option<String>,
    pub recipe: &'static str,
    /// One more than the highest draw.
    pub out_of: u16,
}

/// One draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrawView {
    pub number: String,
    pub version: i64,
    pub message: String,
    pub draw: i64,
    /// The lane chance gave; a criterion may have made it stricter.
    pub lane: String,
}

impl Desk {
    /// The days of draws before `before`, the latest first.
    pub async fn lanes_days(&self, before: Option<&str>) -> Result<Vec<LanesView>, No> {
        let mut days = Vec::new();
        for handle in self
            .store
            .find_between("lanes", "", before.unwrap_or("\u{10FFFF}"), First::Greatest, DAYS)
            .await?
        {
            if let Some(day) = self.store.load::<Day>(handle.subject).await? {
                days.push(view(day.state));
            }
        }
        Ok(days)
    }

    /// One day, with its draws after the cursor once it is over.
    pub async fn lanes_of(&self, day: Date, after: Option<&str>) -> Result<LanesView, No> {
        let loaded = self.store.load::<Day>(id_of(day)).await?.ok_or(No::NotFound)?;
        let mut shown = view(loaded.state);
        if shown.seed.is_none() {
            return Ok(shown);
        }
        let (number, version) = after.and_then(|text| text.split_once('/')).unwrap_or(("", "0"));
        let version = version.parse().unwrap_or(0);
        let rows = self.store.draws_of(day, number, version, DRAWS_ON_A_PAGE).await?;
        let message = |number: &str, version: i64| format!("{number}/{version}");
        let full = i64::try_from(rows.len()).is_ok_and(|count| count >= DRAWS_ON_A_PAGE);
        shown.next = rows.last().filter(|_| full).map(|row| message(&row.number, row.version));
        shown.draws = rows
            .into_iter()
            .map(|row| DrawView {
                message: message(&row.number, row.version),
                number: row.number,
                version: row.version,
                draw: row.draw,
                lane: row.lane,
            })
            .collect();
        Ok(shown)
    }

    /// The seed of a day, once it is over; before, it is nobody's.
    pub async fn seed_of(&self, day: Date) -> Result<String, No> {
        let loaded = self.store.load::<Day>(id_of(day)).await?.ok_or(No::NotFound)?;
        let seed = loaded.state.revealed.map(|revealed| revealed.seed);
        seed.ok_or_else(|| No::because(Refusal::new("LANE-05").arg("day", day)))
    }
}

fn view(day: Day) -> LanesView {
    let (seed, revealed_at) = day.revealed.map(|known| (known.seed, known.at)).unzip();
    LanesView {
        date: day.date,
        commitment: day.commitment,
        green: day.shares.green,
        orange: day.shares.orange,
        red: day.shares.red,
        opened_at: day.opened_at,
        seed,
        revealed_at,
        draws: Vec::new(),
        next: None,
        recipe: RECIPE,
        out_of: DRAWS,
    }
}
