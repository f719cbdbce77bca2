//! Places found among the official list, as somebody types.

use std::fs::File;
use std::hint::black_box;
use std::time::Instant;

use anyhow::Result;
use desk::reference::{Lang, List, Official, Reference, import};

use super::load::Times;
use super::{Bench, Measure};
use crate::tidy::root;

/// The official list, where developers keep it beside the repository.
const LIST: &str = "../shared/refdata/locode/unlocode-2023-2.csv";
/// What people type: codes, beginnings, whole names, other scripts, slips of the finger.
const TYPED: [&str; 16] = [
    "MACAS",
    "cas",
    "casabl",
    "casablanka",
    "الدار البيضاء",
    "tanger med",
    "agadri",
    "dakhla",
    "valencia",
    "anvers",
    "le havre",
    "new york",
    "rotterdm",
    "puerto montt",
    "san",
    "st",
];
/// How often each is searched.
const ROUNDS: usize = 40;
/// Hits a page shows.
const HITS: usize = 10;

pub fn run(_: &Bench) -> Result<Vec<Measure>> {
    let name = "places, one search, p95";
    let Ok(file) = File::open(root().join(LIST)) else {
        return Ok(vec![Measure::skipped(name, "the official UN/LOCODE list is not beside the repository")]);
    };
    let rows = import::places(file).map_err(|refusal| anyhow::anyhow!("{refusal}"))?;
    let official: Vec<Official> = rows
        .filter_map(Result::ok)
        .map(|row| Official { list: import::PLACES.to_owned(), code: row.code, body: row.body })
        .collect();
    let reference = Reference::with_official(&official);
    let mut times = Times::default();
    for _ in 0..ROUNDS {
        for typed in TYPED {
            let start = Instant::now();
            black_box(reference.search(List::Places, black_box(typed), HITS, Lang::Fr));
            times.add(start.elapsed());
        }
    }
    let count = u32::try_from(official.len()).map_or(f64::NAN, f64::from);
    Ok(vec![
        Measure::at_least("places known", count, "places", 115_000.0),
        Measure::told("places, one search, p50", times.percentile(50), "ms"),
        Measure::at_most(name, times.percentile(95), "ms", 20.0),
    ])
}
