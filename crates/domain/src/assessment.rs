//! The assessment (*liquidation*): every tax of every item, with its base, its rate, its article and its rounding.
//!
//! ```text
//!   V ─► DI ─► TPI ─► DAD ─► ECO ─► TIC ─► TVA on V and all of them
//! ```
//! Always true: a line is exact until it is rounded once, half up, to the step in force; totals are sums of rounded
//! lines; what falls on an item can be recomputed from what is shown.

use lexicon::{CountryCode, Date, HsCode, Refusal};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::tariff::{Citation, ExchangeRate, Question, Rates, Tariff, Tax};
use crate::valuation::{self, AMOUNT_CENTIMES_MAX, ITEMS_MAX, Priced, Terms, Valued};

/// How lines are rounded, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// The step, in centimes: 1 for the centime, 100 for the dirham.
    pub step_centimes: u64,
    pub source: Citation,
}

impl Default for Rounding {
    fn default() -> Self {
        Self {
            step_centimes: 1,
            source: Citation { text: "half up to 0.01 MAD".to_owned(), verified: false },
        }
    }
}

/// One item, as far as taxes look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub position: HsCode,
    #[serde(default)]
    pub origin: Option<CountryCode>,
    /// Price on the invoice, in minor units of its currency.
    pub price: u64,
    pub gross_grams: u64,
    pub net_grams: u64,
    /// Quantity in the unit of the position, in thousandths, with the unit.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    #[serde(default)]
    pub preference: Option<String>,
    /// Codes of the papers that come with it.
    #[serde(default)]
    pub papers: Vec<String>,
}

/// A quantity in a unit of Recommendation 20, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    pub thousandths: u64,
    pub unit: String,
}

impl Item {
    /// How many of a unit the item has; kilograms are net mass.
    fn count(&self, unit: &str) -> Option<Decimal> {
        let thousandths = |count: u64| Decimal::from(count).checked_div(Decimal::ONE_THOUSAND);
        match (unit, &self.quantity) {
            (unit, Some(quantity)) if quantity.unit == unit => thousandths(quantity.thousandths),
            ("KGM", _) => thousandths(self.net_grams),
            _ => None,
        }
    }
}

/// One part of a base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasePart {
    /// `V`, or the code of a tax.
    pub what: String,
    pub centimes: u64,
}

/// One explained line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxLine {
    pub tax: Tax,
    /// What the base is made of.
    pub base: Vec<BasePart>,
    pub base_centimes: u64,
    /// The rate as the tariff writes it.
    pub rate: String,
    /// Before rounding, in dirhams.
    pub exact: Decimal,
    pub centimes: u64,
    /// Number of the measure, and where it is written.
    pub measure: u64,
    pub source: Citation,
}

/// What falls on one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessed {
    pub value: Valued,
    pub lines: Vec<TaxLine>,
}

/// What falls on a declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The day whose tariff and rate were used.
    pub on: Date,
    pub items: Vec<Assessed>,
    /// Sums of rounded lines, in the order of the cascade.
    pub totals: Vec<(Tax, u64)>,
    pub value_centimes: u64,
    pub due_centimes: u64,
    pub rounding: Rounding,
}

/// The tables an assessment reads.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    pub tariff: &'a Tariff,
    pub rates: &'a Rates,
    pub rounding: &'a Rounding,
}

/// Assesses every item, or says everything that stands in the way, each at its item.
pub fn assess(
    items: &[Item],
    terms: &Terms,
    on: Date,
    tables: Tables<'_>,
) -> Result<Assessment, Vec<Refusal>> {
    if items.is_empty() {
        return Err(vec![Refusal::new("DUM-11")]);
    }
    if items.len() > ITEMS_MAX {
        return Err(vec![Refusal::new("LIMIT-01").arg("max", ITEMS_MAX)]);
    }
    let priced: Vec<Priced> =
        items.iter().map(|item| Priced { price: item.price, gross_grams: item.gross_grams }).collect();
    let rate = rate(terms, on, tables.rates).map_err(|refusal| vec![refusal])?;
    let values = valuation::value(&priced, terms, &rate)?;
    let (mut assessed, mut refusals) = (Vec::with_capacity(items.len()), Vec::new());
    for (index, (item, value)) in items.iter().zip(values).enumerate() {
        match cascade(item, &value, on, tables) {
            Ok(lines) => assessed.push(Assessed { value, lines }),
            Err(refusal) => refusals.push(at_item(refusal, index)),
        }
    }
    if refusals.is_empty() { total(assessed, on, tables.rounding) } else { Err(refusals) }
}

/// The rate of the day; a dirham is a dirham.
fn rate(terms: &Terms, on: Date, rates: &Rates) -> Result<ExchangeRate, Refusal> {
    if terms.currency == lexicon::Currency::MAD {
        return Ok(ExchangeRate {
            currency: terms.currency,
            per: 1,
            dirhams: Decimal::ONE,
            from: on,
            source: String::new(),
            author: String::new(),
        });
    }
    rates.on(terms.currency, on).cloned()
}

fn at_item(refusal: Refusal, index: usize) -> Refusal {
    match format!("items.{index}").parse::<lexicon::Address>() {
        Ok(parent) => refusal.under(&parent),
        Err(_) => refusal,
    }
}

fn cascade(item: &Item, value: &Valued, on: Date, tables: Tables<'_>) -> Result<Vec<TaxLine>, Refusal> {
    let asked = Question {
        position: &item.position,
        origin: item.origin,
        preference: item.preference.as_deref(),
        papers: &item.papers,
        on,
    };
    let mut lines: Vec<TaxLine> = Vec::new();
    for tax in Tax::ALL {
        let Some(measure) = tables.tariff.measure(tax, &asked)? else { continue };
        let mut base = vec![BasePart { what: "V".to_owned(), centimes: value.centimes }];
        if tax.falls_on_all() {
            let earlier = lines
                .iter()
                .map(|line| BasePart { what: line.tax.code().to_owned(), centimes: line.centimes });
            base.extend(earlier);
        }
        let base_centimes = base
            .iter()
            .try_fold(0_u64, |sum, part| sum.checked_add(part.centimes))
            .ok_or_else(|| Refusal::new("AMOUNT-01"))?;
        let dirhams = Decimal::from(base_centimes) / Decimal::ONE_HUNDRED;
        let exact = measure.component.amount(dirhams, &|unit| item.count(unit))?;
        lines.push(TaxLine {
            tax,
            base,
            base_centimes,
            rate: measure.component.to_string(),
            exact: exact.normalize(),
            centimes: rounded(exact, tables.rounding)?,
            measure: measure.id,
            source: measure.source.clone(),
        });
    }
    Ok(lines)
}

/// An exact amount in dirhams, half up to the step.
fn rounded(exact: Decimal, rounding: &Rounding) -> Result<u64, Refusal> {
    let step = Decimal::from(rounding.step_centimes.max(1));
    let range = || Refusal::new("AMOUNT-01");
    let steps = exact
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|centimes| centimes.checked_div(step))
        .ok_or_else(range)?
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    steps
        .checked_mul(step)
        .and_then(|centimes| u64::try_from(centimes).ok())
        .filter(|centimes| *centimes <= AMOUNT_CENTIMES_MAX)
        .ok_or_else(range)
}

fn total(items: Vec<Assessed>, on: Date, rounding: &Rounding) -> Result<Assessment, Vec<Refusal>> {
    let range = || vec![Refusal::new("AMOUNT-01")];
    let mut totals = Vec::new();
    for tax in Tax::ALL {
        let mut lines = items.iter().flat_map(|item| &item.lines).filter(|line| line.tax == tax).peekable();
        if lines.peek().is_some() {
            totals.push((tax, sum(lines.map(|line| line.centimes)).ok_or_else(range)?));
        }
    }
    let due_centimes = sum(totals.iter().map(|(_, centimes)| *centimes)).ok_or_else(range)?;
    let value_centimes = sum(items.iter().map(|item| item.value.centimes)).ok_or_else(range)?;
    Ok(Assessment { on, items, totals, value_centimes, due_centimes, rounding: rounding.clone() })
}

fn sum(mut amounts: impl Iterator<Item = u64>) -> Option<u64> {
    amounts.try_fold(0_u64, u64::checked_add).filter(|sum| *sum <= AMOUNT_CENTIMES_MAX)
}

#[cfg(test)]
mod tests;
