//! The customs value (*valeur en douane*): from the invoice and its delivery term to what each item is worth at the
//! place of entry, in dirhams, every step said.
//!
//! ```text
//!   EXW FCA FAS FOB   + freight + insurance ─┐
//!   CFR CPT                     + insurance ─┼─► CIF in the invoice's currency ─ rate ─► V in dirhams, to the centime
//!   CIF CIP                                 ─┤
//!   DAP DPU DDP   − what is owed inland     ─┘
//! ```
//! Always true: freight is shared by gross mass, insurance and other costs by value, so that the parts add up to the
//! last cent; what is missing is asked for and never guessed.

use lexicon::{Currency, Refusal, split};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::tariff::ExchangeRate;

/// Items of one declaration.
pub const ITEMS_MAX: usize = 999;

/// A delivery term, as the invoice names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DeliveryTerm {
    Exw,
    Fca,
    Fas,
    Fob,
    Cfr,
    Cpt,
    Cif,
    Cip,
    Dap,
    Dpu,
    Ddp,
}

impl DeliveryTerm {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 11] = [
        Self::Exw,
        Self::Fca,
        Self::Fas,
        Self::Fob,
        Self::Cfr,
        Self::Cpt,
        Self::Cif,
        Self::Cip,
        Self::Dap,
        Self::Dpu,
        Self::Ddp,
    ];

    /// Its three letters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exw => "EXW",
            Self::Fca => "FCA",
            Self::Fas => "FAS",
            Self::Fob => "FOB",
            Self::Cfr => "CFR",
            Self::Cpt => "CPT",
            Self::Cif => "CIF",
            Self::Cip => "CIP",
            Self::Dap => "DAP",
            Self::Dpu => "DPU",
            Self::Ddp => "DDP",
        }
    }

    /// The term written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.code().eq_ignore_ascii_case(code.trim()))
    }

    /// True where the seller's price does not hold the freight.
    pub const fn lacks_freight(self) -> bool {
        matches!(self, Self::Exw | Self::Fca | Self::Fas | Self::Fob)
    }

    /// True where the seller's price does not hold the insurance.
    pub const fn lacks_insurance(self) -> bool {
        self.lacks_freight() || matches!(self, Self::Cfr | Self::Cpt)
    }

    /// True where the seller's price goes beyond the place of entry.
    pub const fn goes_inland(self) -> bool {
        matches!(self, Self::Dap | Self::Dpu | Self::Ddp)
    }
}

/// What the invoice and its papers say of the whole; amounts in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub currency: Currency,
    pub term: DeliveryTerm,
    #[serde(default)]
    pub freight: Option<u64>,
    #[serde(default)]
    pub insurance: Option<u64>,
    /// Other costs up to the place of entry.
    #[serde(default)]
    pub other: u64,
    /// Costs and duties after the place of entry that the price holds, shown apart.
    #[serde(default)]
    pub inland: u64,
}

/// What the valuation needs of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priced {
    /// The price on the invoice, in minor units.
    pub price: u64,
    pub gross_grams: u64,
}

/// The customs value of one item, with how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Valued {
    /// In minor units of the invoice's currency.
    pub price: u64,
    pub freight: u64,
    pub insurance: u64,
    pub other: u64,
    pub inland: u64,
    pub cif: u64,
    pub currency: Currency,
    /// Dirhams for `per` units.
    pub rate: Decimal,
    pub per: u32,
    pub rate_from: lexicon::Date,
    /// The customs value, in centimes of dirham.
    pub centimes: u64,
}

/// Values every item, or says everything that is missing.
pub fn value(items: &[Priced], terms: &Terms, rate: &ExchangeRate) -> Result<Vec<Valued>, Vec<Refusal>> {
    let costs = costs(terms)?;
    let prices: Vec<u64> = items.iter().map(|item| item.price).collect();
    let masses: Vec<u64> = items.iter().map(|item| item.gross_grams).collect();
    let shares = |total: u64, weights: &[u64], code: &'static str| -> Result<Vec<u64>, Vec<Refusal>> {
        if total == 0 {
            return Ok(vec![0; items.len()]);
        }
        split(total, weights).ok_or_else(|| vec![Refusal::new(code)])
    };
    let freight = shares(costs.freight, &masses, "VALUE-03")?;
    let insurance = shares(costs.insurance, &prices, "VALUE-04")?;
    let other = shares(costs.other, &prices, "VALUE-04")?;
    let inland = shares(costs.inland, &prices, "VALUE-04")?;
    let mut valued = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let at = |shares: &[u64]| shares.get(index).copied().unwrap_or(0);
        let parts = Parts {
            freight: at(&freight),
            insurance: at(&insurance),
            other: at(&other),
            inland: at(&inland),
        };
        valued.push(one(item, &parts, terms, rate).map_err(|refusal| vec![refusal])?);
    }
    Ok(valued)
}

struct Parts {
    freight: u64,
    insurance: u64,
    other: u64,
    inland: u64,
}

fn one(item: &Priced, parts: &Parts, terms: &Terms, rate: &ExchangeRate) -> Result<Valued, Refusal> {
    let range = || Refusal::new("AMOUNT-01");
    let cif = [parts.freight, parts.insurance, parts.other]
        .iter()
        .try_fold(item.price, |sum, part| sum.checked_add(*part))
        .ok_or_else(range)?
        .checked_sub(parts.inland)
        .ok_or_else(|| Refusal::new("VALUE-05"))?;
    let minor = Decimal::from(10_u64.pow(terms.currency.exponent()));
    let dirhams = Decimal::from(cif)
        .checked_div(minor)
        .and_then(|amount| amount.checked_mul(rate.dirhams))
        .and_then(|amount| amount.checked_div(Decimal::from(rate.per)))
        .ok_or_else(range)?;
    Ok(Valued {
        price: item.price,
        freight: parts.freight,
        insurance: parts.insurance,
        other: parts.other,
        inland: parts.inland,
        cif,
        currency: terms.currency,
        rate: rate.dirhams,
        per: rate.per,
        rate_from: rate.from,
        centimes: centimes(dirhams)?,
    })
}

/// Dirhams to the centime, half up; `AMOUNT-01` beyond what is counted.
pub fn centimes(dirhams: Decimal) -> Result<u64, Refusal> {
    let rounded = dirhams.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|all| u64::try_from(all.trunc()).ok())
        .filter(|all| *all <= AMOUNT_CENTIMES_MAX)
        .ok_or_else(|| Refusal::new("AMOUNT-01"))
}

/// No amount of one declaration is larger: a hundred billion dirhams.
pub const AMOUNT_CENTIMES_MAX: u64 = 10_000_000_000_000;

struct Costs {
    freight: u64,
    insurance: u64,
    other: u64,
    inland: u64,
}

/// What is added and taken off under the delivery term; what is missing is a question to the declarant.
fn costs(terms: &Terms) -> Result<Costs, Vec<Refusal>> {
    let mut missing = Vec::new();
    let at = |code: &'static str, field: &str| match field.parse() {
        Ok(address) => Refusal::new(code).arg("term", terms.term.code()).at(address),
        Err(_) => Refusal::new(code).arg("term", terms.term.code()),
    };
    if terms.term.lacks_freight() && terms.freight.is_none() {
        missing.push(at("VALUE-01", "freight"));
    }
    if terms.term.lacks_insurance() && terms.insurance.is_none() {
        missing.push(at("VALUE-02", "insurance"));
    }
    if !terms.term.goes_inland() && terms.inland > 0 {
        missing.push(at("VALUE-06", "inland"));
    }
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(Costs {
        freight: if terms.term.lacks_freight() { terms.freight.unwrap_or(0) } else { 0 },
        insurance: if terms.term.lacks_insurance() { terms.insurance.unwrap_or(0) } else { 0 },
        other: terms.other,
        inland: terms.inland,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(dirhams: &str, per: u32, currency: Currency) -> ExchangeRate {
        ExchangeRate {
            currency,
            per,
            dirhams: dirhams.parse().unwrap(),
            from: "2026-11-20".parse().unwrap(),
            source: String::new(),
            author: String::new(),
        }
    }

    fn terms(term: DeliveryTerm, freight: Option<u64>, insurance: Option<u64>, inland: u64) -> Terms {
        Terms { currency: Currency::EUR, term, freight, insurance, other: 0, inland }
    }

    #[test]
    fn each_delivery_term_adds_what_its_price_lacks_and_asks_for_what_is_missing() {
        use DeliveryTerm::{Cfr, Cif, Dap, Fob};
        let items = [Priced { price: 1_000_000, gross_grams: 24_800_000 }];
        let ten = rate("10", 1, Currency::EUR);
        for (term, freight, insurance, inland, expected) in [
            (Fob, Some(200_000), Some(10_000), 0, Ok(12_100_000)),
            (Fob, None, None, 0, Err(vec!["VALUE-01", "VALUE-02"])),
            (Fob, Some(200_000), None, 0, Err(vec!["VALUE-02"])),
            (Cfr, None, Some(10_000), 0, Ok(10_100_000)),
            (Cfr, Some(999_999), Some(10_000), 0, Ok(10_100_000)), // the price holds the freight already
            (Cif, None, None, 0, Ok(10_000_000)),
            (Cif, None, None, 1, Err(vec!["VALUE-06"])),
            (Dap, None, None, 100_000, Ok(9_000_000)),
            (Dap, None, None, 1_000_001, Err(vec!["VALUE-05"])),
        ] {
            let found = value(&items, &terms(term, freight, insurance, inland), &ten);
            let found = found.map(|all| all[0].centimes).map_err(|refusals| {
                refusals.iter().map(|one| one.code.as_str().to_owned()).collect::<Vec<_>>()
            });
            let expected = expected.map_err(|codes| codes.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(found, expected, "{term:?}");
        }
    }

    #[test]
    fn freight_is_shared_by_mass_and_insurance_by_value_to_the_last_cent() {
        let items = [
            Priced { price: 100, gross_grams: 2 },
            Priced { price: 200, gross_grams: 1 },
            Priced { price: 700, gross_grams: 0 },
        ];
        let all = value(
            &items,
            &terms(DeliveryTerm::Fob, Some(100), Some(101), 0),
            &rate("10.5", 1, Currency::EUR),
        )
        .unwrap();
        assert_eq!(all.iter().map(|one| one.freight).collect::<Vec<_>>(), [67, 33, 0]);
        assert_eq!(all.iter().map(|one| one.insurance).sum::<u64>(), 101);
        assert_eq!(all[0].centimes, 1_859); // (1.00 + 0.67 + 0.10) × 10.5 = 18.585, half up
    }

    #[test]
    fn currencies_without_cents_and_quotations_by_the_hundred_are_kept() {
        let items = [Priced { price: 150_000, gross_grams: 1 }];
        let yen = Terms { currency: "JPY".parse().unwrap(), ..terms(DeliveryTerm::Cif, None, None, 0) };
        let all = value(&items, &yen, &rate("6.5432", 100, "JPY".parse().unwrap())).unwrap();
        assert_eq!(all[0].centimes, 981_480);
    }

    #[test]
    fn amounts_beyond_what_is_counted_are_refused() {
        for (dirhams, expected) in [("100000000000", Ok(10_000_000_000_000)), ("100000000000.01", Err(()))] {
            assert_eq!(centimes(dirhams.parse().unwrap()).map_err(|_| ()), expected, "{dirhams}");
        }
        assert_eq!(centimes("0.005".parse().unwrap()), Ok(1));
        assert_eq!(centimes("0.00499".parse().unwrap()), Ok(0));
    }
}
