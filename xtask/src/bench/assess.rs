//! What falls on a declaration of a hundred items, with every step explained.

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Result, anyhow};
use desk::tariff::{Book, explain::explain};
use serde_json::{Value, json};

use super::load::Times;
use super::{Bench, Measure};

/// Items of one declaration.
const ITEMS: u64 = 100;
/// Declarations, no two alike.
const DECLARATIONS: u64 = 2_000;
/// What 99 of 100 may take, in milliseconds.
const P99_MS: f64 = 5.0;
/// Goods of the starter tariff, with their units where that is not the kilogram.
const GOODS: [(&str, Option<&str>); 8] = [
    ("0701100000", None),
    ("0303540000", None),
    ("2203000000", Some("LTR")),
    ("2710120000", Some("LTR")),
    ("3208100000", None),
    ("5608110000", None),
    ("8413700000", Some("NAR")),
    ("8541430000", Some("NAR")),
];

pub fn run(_: &Bench) -> Result<Vec<Measure>> {
    let book = Book::starter();
    let mut times = Times::default();
    for number in 0..DECLARATIONS {
        let asked = declaration(number);
        let start = Instant::now();
        let explained = explain(black_box(&asked), &book);
        times.add(start.elapsed());
        explained.map_err(|refusals| anyhow!("declaration {number}: {refusals:?}"))?;
    }
    Ok(vec![
        Measure::told("a declaration of 100 items assessed and explained, p50", times.percentile(50), "ms"),
        Measure::at_most(
            "a declaration of 100 items assessed and explained, p99",
            times.percentile(99),
            "ms",
            P99_MS,
        ),
    ])
}

fn declaration(number: u64) -> Value {
    let items: Vec<Value> = (0..ITEMS)
        .zip(GOODS.iter().cycle().skip(usize::try_from(number % 8).unwrap_or(0)))
        .map(|(nth, (code, unit))| {
            let net = 900 + (number * 37 + nth * 53) % 20_000;
            let mut item = json!({
                "hs": code, "origin": if nth % 3 == 0 { "FR" } else { "NL" },
                "value": format!("{}.{:02}", 100 + (number * 91 + nth * 17) % 90_000, nth % 100),
                "gross_kg": net + 40, "net_kg": net,
            });
            if let (Some(unit), Some(map)) = (unit, item.as_object_mut()) {
                map.insert("quantity".to_owned(), json!(1 + net % 500));
                map.insert("unit".to_owned(), json!(unit));
            }
            item
        })
        .collect();
    json!({
        "date": "2026-01-20", "regime": "010", "currency": "EUR", "incoterm": "FOB",
        "freight": "1850.00", "insurance": "240.50", "items": items,
    })
}
