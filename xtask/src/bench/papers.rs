//! Papers drawn as PDF: a receipt, and a declaration of a hundred items for comparison.

use std::hint::black_box;
use std::time::Instant;

use adapters::TypstPress;
use anyhow::{Result, anyhow};
use desk::paper::{Amount, Printed, samples};
use desk::ports::{Press as _, Sheet};
use desk::reference::Lang;

use super::load::Times;
use super::{Bench, Measure};

/// Receipts, no two alike, in every language in turn.
const RECEIPTS: u64 = 400;
/// What 95 of 100 may take, in milliseconds.
const P95_MS: f64 = 30.0;
/// Items of the long declaration, and how often it is drawn.
const ITEMS: u64 = 100;
const DECLARATIONS: u64 = 20;

pub fn run(_: &Bench) -> Result<Vec<Measure>> {
    let press = TypstPress::new(None).map_err(|refusal| anyhow!("{refusal}"))?;
    let draw = |sheet: Sheet, times: &mut Times| {
        let start = Instant::now();
        let drawn = press.draw(black_box(&sheet));
        times.add(start.elapsed());
        drawn.map(|pdf| pdf.len()).map_err(|why| anyhow!(why))
    };
    let (mut receipts, mut declarations, mut bytes) = (Times::default(), Times::default(), 0);
    for (number, lang) in (0..RECEIPTS).zip(Lang::ALL.into_iter().cycle()) {
        bytes = bytes.max(draw(receipt(number, lang)?, &mut receipts)?);
    }
    for (_, lang) in (0..DECLARATIONS).zip(Lang::ALL.into_iter().cycle()) {
        let sheet =
            samples::sheet_of(samples::declaration(ITEMS), lang).ok_or_else(|| anyhow!("no sample"))?;
        draw(sheet, &mut declarations)?;
    }
    let kilobytes = u32::try_from(bytes / 1_000).map_or(f64::NAN, f64::from);
    Ok(vec![
        Measure::told("a receipt as PDF, p50", receipts.percentile(50), "ms"),
        Measure::at_most("a receipt as PDF, p95", receipts.percentile(95), "ms", P95_MS),
        Measure::told("a receipt as PDF, largest", kilobytes, "kB"),
        Measure::told("a declaration of 100 items as PDF, p50", declarations.percentile(50), "ms"),
    ])
}

/// A receipt of its own amounts.
fn receipt(number: u64, lang: Lang) -> Result<Sheet> {
    let mut printed = samples::receipt();
    if let Printed::Receipt(receipt) = &mut printed {
        receipt.invoice = format!("FAC-2026-{number:06}");
        receipt.paid = Amount::centimes(10_000 + number * 7_919);
        receipt.left = Amount::centimes(number * 131);
    }
    samples::sheet_of(printed, lang).ok_or_else(|| anyhow!("no sample"))
}
