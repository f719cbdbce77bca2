//! The tariff (*tarif des droits de douane*): which tax falls on which position, from which origin, on which day, and
//! where that is written.
//!
//! ```text
//!   position (10 digits) ─┐
//!   origin, preference    ├──► measures in force ──► one for each tax, the most specific first ──► component
//!   day of registration   ┘
//! ```
//! Always true: a measure is never altered, only ended and followed by another; reading one needs a day and gives back
//! the article with the component; a preference lowers the import duty and nothing else.
//! Not here: values and bases (`valuation`, `assessment`), loading of official files (`desk`).

mod component;

use std::collections::BTreeMap;

use lexicon::{CountryCode, Date, HsCode, Refusal};
use serde::{Deserialize, Serialize};

pub use component::{COMPONENT_CHARS_MAX, Component};
pub use rust_decimal::Decimal;

/// Where a number is written, and whether somebody who knows the law confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Citation {
    pub text: String,
    /// False until a lawyer or the agency confirmed it; shown so.
    pub verified: bool,
}

/// The taxes at import, in the order in which each enters the base of those after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tax {
    /// Import duty (*droit d'importation*).
    ImportDuty,
    /// Parafiscal tax at import (*taxe parafiscale à l'importation*).
    Parafiscal,
    /// Anti-dumping duty (*droit antidumping*).
    AntiDumping,
    /// Ecological tax on plastics (*écotaxe*).
    Ecotax,
    /// Internal consumption tax (*taxe intérieure de consommation*).
    Consumption,
    /// Value added tax at import (*TVA à l'importation*).
    Vat,
}

impl Tax {
    /// All of them, in the order of the cascade.
    pub const ALL: [Self; 6] =
        [Self::ImportDuty, Self::Parafiscal, Self::AntiDumping, Self::Ecotax, Self::Consumption, Self::Vat];

    /// The abbreviation on a declaration.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ImportDuty => "DI",
            Self::Parafiscal => "TPI",
            Self::AntiDumping => "DAD",
            Self::Ecotax => "ECO",
            Self::Consumption => "TIC",
            Self::Vat => "TVA",
        }
    }

    /// The tax written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tax| tax.code() == code)
    }

    /// True for the tax whose base holds all the others.
    pub const fn falls_on_all(self) -> bool {
        matches!(self, Self::Vat)
    }
}

/// From where goods must come for a measure to fall on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origins {
    Any,
    These(Vec<CountryCode>),
}

impl Origins {
    fn hold(&self, origin: Option<CountryCode>) -> bool {
        match self {
            Self::Any => true,
            Self::These(countries) => origin.is_some_and(|origin| countries.contains(&origin)),
        }
    }
}

/// One measure of the tariff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number, never used twice.
    pub id: u64,
    pub tax: Tax,
    /// The first digits of the positions it falls on: ten, eight, six, four, two, or none for all.
    pub position: String,
    pub origins: Origins,
    /// The agreement whose preference it is, to be claimed by the declarant: `EUR1`, `ALECA`.
    pub preference: Option<String>,
    /// The tariff quota that must have room for it.
    pub quota: Option<String>,
    /// A paper that must be there for it to fall so.
    pub condition: Option<String>,
    pub component: Component,
    pub from: Date,
    /// The last day; open while nothing followed it.
    pub until: Option<Date>,
    pub source: Citation,
    /// Who entered it, and why.
    pub author: String,
    pub reason: String,
}

impl Measure {
    fn is_in_force(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }

    fn digits(&self) -> usize {
        self.position.len()
    }
}

/// What is asked of the tariff for one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'a> {
    pub position: &'a HsCode,
    pub origin: Option<CountryCode>,
    /// The preference the declarant claims.
    pub preference: Option<&'a str>,
    /// Papers the declarant brings.
    pub papers: &'a [String],
    pub on: Date,
}

/// A position of the nomenclature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub code: HsCode,
    pub text: String,
    /// The unit quantities are counted in, Recommendation 20: `KGM`, `LTR`, `NAR`.
    pub unit: String,
    pub from: Date,
    pub until: Option<Date>,
}

/// The tariff as it was, is and will be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tariff {
    positions: BTreeMap<String, Vec<Position>>,
    measures: BTreeMap<String, Vec<Measure>>,
}

impl Tariff {
    /// A tariff of these positions and measures.
    pub fn of(
        positions: impl IntoIterator<Item = Position>,
        measures: impl IntoIterator<Item = Measure>,
    ) -> Self {
        let mut tariff = Self::default();
        for position in positions {
            tariff.positions.entry(position.code.as_str().to_owned()).or_default().push(position);
        }
        for measure in measures {
            tariff.measures.entry(measure.position.clone()).or_default().push(measure);
        }
        tariff
    }

    /// The position, as it stood on a day; the nearest heading above it where the ten digits are not known.
    pub fn position(&self, code: &HsCode, on: Date) -> Option<&Position> {
        prefixes(code.as_str()).find_map(|prefix| {
            self.positions
                .get(prefix)?
                .iter()
                .find(|one| one.from <= on && one.until.is_none_or(|until| on <= until))
        })
    }

    /// The measure of `tax` that falls on an item: the most specific position first; a claimed preference before the
    /// general rate. `Err` when the position has no import duty or no VAT on that day, or a claim fits nothing.
    pub fn measure(&self, tax: Tax, asked: &Question<'_>) -> Result<Option<&Measure>, Refusal> {
        let claim = asked.preference.filter(|_| tax == Tax::ImportDuty);
        let mut general: Option<&Measure> = None;
        let mut preferred: Option<&Measure> = None;
        for prefix in prefixes(asked.position.as_str()) {
            for one in self.measures.get(prefix).into_iter().flatten() {
                if one.tax != tax || !one.is_in_force(asked.on) || !one.origins.hold(asked.origin) {
                    continue;
                }
                if one.condition.as_ref().is_some_and(|paper| !asked.papers.contains(paper)) {
                    continue;
                }
                match &one.preference {
                    None => general = Some(general.map_or(one, |known| sharper(known, one))),
                    Some(name) if Some(name.as_str()) == claim => {
                        preferred = Some(preferred.map_or(one, |known| sharper(known, one)));
                    }
                    Some(_) => {}
                }
            }
        }
        match (preferred, claim, general) {
            (Some(one), _, _) | (None, None, Some(one)) => Ok(Some(one)),
            (None, Some(claim), _) => Err(Refusal::new("TARIFF-03")
                .arg("preference", claim)
                .arg("position", asked.position.dotted())
                .arg("origin", asked.origin.map_or_else(String::new, |origin| origin.to_string()))),
            (None, None, None) if matches!(tax, Tax::ImportDuty | Tax::Vat) => Err(Refusal::new("TARIFF-01")
                .arg("tax", tax.code())
                .arg("position", asked.position.dotted())
                .arg("day", asked.on)),
            (None, None, None) => Ok(None),
        }
    }

    /// Every measure, in order of position and number.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.measures.values().flatten()
    }

    /// Every position, in order of code.
    pub fn positions(&self) -> impl Iterator<Item = &Position> {
        self.positions.values().flatten()
    }
}

/// Of two measures that fall on an item, the one for the longer position, then for named origins, then the later.
fn sharper<'a>(one: &'a Measure, other: &'a Measure) -> &'a Measure {
    let rank = |measure: &Measure| {
        (
            measure.digits(),
            measure.origins != Origins::Any,
            measure.condition.is_some(),
            measure.from,
            measure.id,
        )
    };
    if rank(other) > rank(one) { other } else { one }
}

/// A code and everything above it: ten digits, eight, six, four, two, none.
fn prefixes(code: &str) -> impl Iterator<Item = &str> {
    [10, 8, 6, 4, 2, 0].into_iter().filter_map(|digits| code.get(..digits))
}

/// What a foreign amount is worth in dirhams, in force from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeRate {
    pub currency: lexicon::Currency,
    /// So many units are quoted together: 1 for the euro, 100 for the yen.
    pub per: u32,
    /// Dirhams for that many units.
    pub dirhams: rust_decimal::Decimal,
    pub from: Date,
    pub source: String,
    pub author: String,
}

/// The tables of exchange rates, as published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rates(BTreeMap<String, Vec<ExchangeRate>>);

/// A rate published longer ago than this is not one that is in force, in days.
const RATE_DAYS_MAX: i64 = 31;

impl Rates {
    /// Tables of these rates.
    pub fn of(rates: impl IntoIterator<Item = ExchangeRate>) -> Self {
        let mut all: BTreeMap<String, Vec<ExchangeRate>> = BTreeMap::new();
        for rate in rates {
            all.entry(rate.currency.as_str().to_owned()).or_default().push(rate);
        }
        for rates in all.values_mut() {
            rates.sort_by_key(|rate| rate.from);
        }
        Self(all)
    }

    /// The rate in force on a day: that of the day, or the last one published before it.
    pub fn on(&self, currency: lexicon::Currency, day: Date) -> Result<&ExchangeRate, Refusal> {
        let known = self.0.get(currency.as_str()).into_iter().flatten().rfind(|rate| rate.from <= day);
        match known {
            Some(rate) if day.days_since(rate.from) <= RATE_DAYS_MAX => Ok(rate),
            _ => Err(Refusal::new("RATE-01").arg("currency", currency).arg("day", day)),
        }
    }

    /// Every rate, by currency and day.
    pub fn all(&self) -> impl Iterator<Item = &ExchangeRate> {
        self.0.values().flatten()
    }
}

#[cfg(test)]
mod tests;
