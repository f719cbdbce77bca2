//! The tables at hand: the starter tables of the pack, with what an operator loaded over them, and every change two
//! officers agreed on over that.
//!
//! Always true: readers see the old tables or the new ones, never a mixture; whoever assesses asks first whether there
//! is a newer edition, so that a change holds on every node the moment it is approved; a table that does not read is
//! refused line by line and the rest is kept. Not here: what a tax is (`domain::tariff`), what falls on an item
//! (`domain::assessment`), who may change what (`acts::change`).

pub mod explain;
mod keep;
mod rows;
pub mod tables;

use std::sync::{Arc, PoisonError, RwLock};

use domain::assessment::{Rounding, Tables};
use domain::change::{Change, Sheets};
use domain::declaration::number::Offices;
use domain::declaration::regime::Regimes;
use domain::tariff::{Rates, Tariff};

pub use keep::read_book;

/// The tables as they stand in one edition.
#[derive(Debug, Default)]
pub struct Book {
    pub tariff: Tariff,
    pub rates: Rates,
    pub rounding: Rounding,
    /// What changes on line: measures, rates, criteria, shares.
    pub sheets: Sheets,
    pub regimes: Regimes,
    pub offices: Offices,
    /// Which edition it is; 0 is that of the program alone.
    pub edition: i64,
}

impl Book {
    /// The tables of the pack.
    pub fn starter() -> Self {
        Self::of(&[], &[], 0)
    }

    /// The tables an operator loaded, as `(list, code, body)`, those of the pack where a list was not loaded; and the
    /// approved changes, in their order, over them.
    pub fn of(rows: &[(String, String, String)], changes: &[Change], edition: i64) -> Self {
        let (mut positions, mut measures, mut rates) = tables::starter();
        let loaded = |list: &str| -> Vec<&str> {
            rows.iter().filter(|(name, ..)| name == list).map(|(.., body)| body.as_str()).collect()
        };
        let of = loaded(tables::MEASURES);
        if !of.is_empty() {
            measures = of.iter().filter_map(|body| serde_json::from_str(body).ok()).collect();
        }
        let of = loaded(tables::POSITIONS);
        if !of.is_empty() {
            positions = of.iter().filter_map(|body| serde_json::from_str(body).ok()).collect();
        }
        // Rates follow one another: the published ones stand beside those of the start, and are the later.
        rates.extend(loaded(tables::RATES).iter().filter_map(|body| serde_json::from_str(body).ok()));
        let mut sheets = Sheets { measures, rates, ..Sheets::default() };
        for change in changes {
            sheets.take(&change.matter);
        }
        Self {
            tariff: Tariff::of(positions, sheets.measures.iter().cloned()),
            rates: Rates::of(sheets.rates.iter().cloned()),
            rounding: Rounding::default(),
            sheets,
            regimes: Regimes::of(rows::regimes()),
            offices: Offices::of(rows::offices()),
            edition,
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
