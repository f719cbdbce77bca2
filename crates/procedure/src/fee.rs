//! Dated parameters: what something costs on a day, and the article that says so.
//!
//! Always true: reading an amount needs a date and gives the article with it. There is no current amount.

use lexicon::{Date, Money};

use crate::finding::Finding;
use crate::place::{Place, Placed};
use crate::shared::Words;

/// An amount that changes with the days, as `onssa.plant_health_control`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name: the agency's file, a point, its key there.
    pub id: Placed<String>,
    /// What it is called.
    pub title: Words,
    /// Its amounts, the oldest first.
    pub values: Vec<Dated>,
}

/// An amount from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The first day.
    pub from: Placed<Date>,
    /// The last day; until the next amount when there is none.
    pub until: Option<Placed<Date>>,
    /// How much.
    pub value: Placed<Money>,
    /// The article that sets it.
    pub article: Placed<String>,
    /// The law of the article.
    pub law: Option<Placed<String>>,
    /// Nobody has confirmed it yet.
    pub unverified: bool,
}

impl Parameter {
    /// The amount on a day, with its article.
    pub fn on(&self, day: Date) -> Option<&Dated> {
        self.values
            .iter()
            .rev()
            .find(|value| value.from.value <= day)
            .filter(|value| value.until.as_ref().is_none_or(|until| day <= until.value))
    }

    /// The first day without an amount, from `from` to `until` (for ever when there is none).
    pub(crate) fn first_day_without(&self, from: Date, until: Option<Date>) -> Option<Date> {
        let ends =
            self.values.iter().filter_map(|value| value.until.as_ref()).filter_map(|end| end.plus_days(1));
        let mut days: Vec<Date> = std::iter::once(from).chain(ends).collect();
        days.sort_unstable();
        days.into_iter()
            .filter(|day| *day >= from && until.is_none_or(|until| *day <= until))
            .find(|day| self.on(*day).is_none())
    }

    /// Amounts must follow each other, none ending before it begins.
    pub(crate) fn faults(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let out_of_order = |at: &Place, also: &Place, day: Date| {
            Finding::new("PACK-36", at.clone()).arg("day", day).also(also)
        };
        for pair in self.values.windows(2) {
            if let [one, next] = pair
                && next.from.value <= one.from.value
            {
                findings.push(out_of_order(&next.from.at, &one.from.at, next.from.value));
            }
        }
        for value in &self.values {
            if let Some(until) = value.until.as_ref().filter(|until| until.value < value.from.value) {
                findings.push(out_of_order(&until.at, &value.from.at, until.value));
            }
        }
        findings
    }
}
