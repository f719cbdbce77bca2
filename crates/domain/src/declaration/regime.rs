//! Customs regimes (*régimes douaniers*) as records: what a declaration under each does to taxes, title and guarantee.
//!
//! Always true: a regime is a row with dates and a source, never a branch of code; one that cannot be carried through
//! here is known by its name and refused by its number.
//!
//! Not here: what the taxes are (`assessment`).

use std::collections::BTreeMap;

use lexicon::{Date, Refusal};
use serde::{Deserialize, Serialize};

use crate::tariff::Citation;

/// What becomes of the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// They may be used in the country (*mise à la consommation*).
    Consumption,
    /// They leave it (*exportation*).
    Export,
    /// They come in for a time (*admission temporaire*).
    TemporaryAdmission,
    /// They come in to be worked on (*perfectionnement actif*).
    Processing,
    /// They are kept (*entrepôt*).
    Warehouse,
    /// They change from one such regime to another.
    Transfer,
}

impl Effect {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Consumption,
        Self::Export,
        Self::TemporaryAdmission,
        Self::Processing,
        Self::Warehouse,
        Self::Transfer,
    ];

    /// The word in lists and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consumption => "consumption",
            Self::Export => "export",
            Self::TemporaryAdmission => "temporary_admission",
            Self::Processing => "processing",
            Self::Warehouse => "warehouse",
            Self::Transfer => "transfer",
        }
    }

    /// The effect written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effect| effect.code() == code)
    }
}

/// What becomes of the taxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taxes {
    /// All are due.
    Due,
    /// They wait, against a guarantee.
    Suspended,
    /// There are none.
    Without,
}

impl Taxes {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Due, Self::Suspended, Self::Without];

    /// The word in lists and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Suspended => "suspended",
            Self::Without => "without",
        }
    }

    /// The word written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|taxes| taxes.code() == code)
    }
}

/// One regime, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regime {
    /// Three digits.
    pub code: String,
    pub effect: Effect,
    pub taxes: Taxes,
    /// An import title is imputed.
    pub wants_title: bool,
    /// A guarantee is engaged.
    pub wants_guarantee: bool,
    /// Days until the goods must leave it, where there is a term.
    pub days_max: Option<u32>,
    /// True when a declaration under it is carried through to release here.
    pub complete: bool,
    pub from: Date,
    pub until: Option<Date>,
    pub source: Citation,
    /// In French, Arabic, English and Spanish.
    pub names: [String; 4],
}

/// The regimes there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Regimes(BTreeMap<String, Vec<Regime>>);

impl Regimes {
    /// These regimes.
    pub fn of(regimes: impl IntoIterator<Item = Regime>) -> Self {
        let mut all: BTreeMap<String, Vec<Regime>> = BTreeMap::new();
        for regime in regimes {
            all.entry(regime.code.clone()).or_default().push(regime);
        }
        Self(all)
    }

    /// The regime as it stands on a day.
    pub fn on(&self, code: &str, day: Date) -> Result<&Regime, Refusal> {
        let in_force = |one: &&Regime| one.from <= day && one.until.is_none_or(|until| day <= until);
        self.0
            .get(code)
            .into_iter()
            .flatten()
            .find(in_force)
            .ok_or_else(|| Refusal::new("REGIME-01").arg("regime", code).arg("day", day))
    }

    /// The regime, if a declaration under it can be carried through.
    pub fn complete_on(&self, code: &str, day: Date) -> Result<&Regime, Refusal> {
        self.on(code, day).and_then(|regime| {
            if regime.complete { Ok(regime) } else { Err(Refusal::new("DUM-12").arg("regime", code)) }
        })
    }

    /// All of them, by code and day.
    pub fn all(&self) -> impl Iterator<Item = &Regime> {
        self.0.values().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regime(code: &str, complete: bool, from: &str, until: Option<&str>) -> Regime {
        Regime {
            code: code.to_owned(),
            effect: Effect::Consumption,
            taxes: if complete { Taxes::Due } else { Taxes::Suspended },
            wants_title: true,
            wants_guarantee: !complete,
            days_max: None,
            complete,
            from: from.parse().unwrap(),
            until: until.map(|day| day.parse().unwrap()),
            source: Citation { text: "annexe II-01".to_owned(), verified: false },
            names: std::array::from_fn(|_| code.to_owned()),
        }
    }

    #[test]
    fn a_regime_is_the_row_of_its_day_and_only_a_complete_one_is_carried_through() {
        let regimes = Regimes::of([
            regime("010", false, "2020-01-01", Some("2025-12-31")),
            regime("010", true, "2026-01-01", None),
            regime("022", false, "2020-01-01", None),
        ]);
        for (code, day, expected) in [
            ("010", "2026-11-25", Ok(Taxes::Due)),
            ("010", "2025-12-31", Err("DUM-12")),
            ("010", "2019-12-31", Err("REGIME-01")),
            ("022", "2026-11-25", Err("DUM-12")),
            ("999", "2026-11-25", Err("REGIME-01")),
            ("", "2026-11-25", Err("REGIME-01")),
        ] {
            let found = regimes.complete_on(code, day.parse().unwrap()).map(|regime| regime.taxes);
            assert_eq!(
                found.as_ref().map_err(|refusal| refusal.code.as_str()).copied(),
                expected,
                "{code} {day}"
            );
        }
        assert_eq!(regimes.all().count(), 3);
    }

    #[test]
    fn words_read_as_they_print() {
        for effect in Effect::ALL {
            assert_eq!(Effect::from_code(effect.code()), Some(effect));
        }
        for taxes in Taxes::ALL {
            assert_eq!(Taxes::from_code(taxes.code()), Some(taxes));
        }
    }
}
