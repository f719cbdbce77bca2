//! The tariff and the exchange rates at hand: the starter tables of the pack, with what an operator loaded over them.
//!
//! Always true: readers see the old tables or the new ones, never a mixture; a table that does not read is refused line
//! by line and the rest is kept. Not here: what a tax is (`domain::tariff`), what falls on an item
//! (`domain::assessment`).

pub mod explain;
pub mod tables;

use std::sync::{Arc, PoisonError, RwLock};

use domain::assessment::{Rounding, Tables};
use domain::tariff::{Rates, Tariff};

/// Tariff, rates and rounding as they stand.
#[derive(Debug, Default)]
pub struct Book {
    pub tariff: Tariff,
    pub rates: Rates,
    pub rounding: Rounding,
}

impl Book {
    /// The tables of the pack.
    pub fn starter() -> Self {
        let (positions, measures, rates) = tables::starter();
        Self {
            tariff: Tariff::of(positions, measures),
            rates: Rates::of(rates),
            rounding: Rounding::default(),
        }
    }

    /// The tables an operator loaded, as `(list, code, body)`; those of the pack where a list was not loaded.
    pub fn with_official(rows: &[(String, String, String)]) -> Self {
        let (mut positions, mut measures, mut rates) = tables::starter();
        let of = |list: &str| -> Vec<&str> {
            rows.iter().filter(|(name, ..)| name == list).map(|(.., body)| body.as_str()).collect()
        };
        let loaded = of(tables::MEASURES);
        if !loaded.is_empty() {
            measures = loaded.iter().filter_map(|body| serde_json::from_str(body).ok()).collect();
        }
        let loaded = of(tables::POSITIONS);
        if !loaded.is_empty() {
            positions = loaded.iter().filter_map(|body| serde_json::from_str(body).ok()).collect();
        }
        // Rates follow one another: the published ones stand beside those of the start, and are the later.
        rates.extend(of(tables::RATES).iter().filter_map(|body| serde_json::from_str(body).ok()));
        Self {
            tariff: Tariff::of(positions, measures),
            rates: Rates::of(rates),
            rounding: Rounding::default(),
        }
    }

    /// What an assessment reads.
    pub const fn tables(&self) -> Tables<'_> {
        Tables { tariff: &self.tariff, rates: &self.rates, rounding: &self.rounding }
    }
}

/// The book at hand, replaced as a whole.
#[derive(Debug)]
pub struct Shelf(RwLock<Arc<Book>>);

impl Default for Shelf {
    fn default() -> Self {
        Self(RwLock::new(Arc::new(Book::starter())))
    }
}

impl Shelf {
    /// The book as it stands, for several questions that must agree.
    pub fn book(&self) -> Arc<Book> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts a new book in the place of the old one.
    pub fn replace(&self, book: Book) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(book);
    }
}

#[cfg(test)]
mod tests;
