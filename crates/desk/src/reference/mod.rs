//! Reference lists: places, positions, countries, offices, kinds of containers and packages.
//!
//! The program carries a small starter table of each list, with names in four languages, so that it
//! is useful the day it is installed. The operator loads the official lists over them
//! ([`import`]); the starter rows then lend them their translated names and come first in a search.
//!
//! Always true
//! - A list can be replaced while people search: they see the old rows or the new ones, never a mixture.
//! - A search never fails and never takes long, whatever is typed.
//!
//! Not here: where official rows are stored (the caller hands them over), and whether a code was
//! valid on a given day of the past.

mod distance;
mod fold;
pub mod import;
pub mod refusal_texts;
mod search;
mod tables;
mod vocabulary;

use std::sync::{Arc, PoisonError, RwLock};

pub use search::{Hit, Index, QUERY_CHARS_MAX, Row};
pub use tables::{List, Official, Tables};

/// A language of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// All of them, in the order names are kept.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::En, Self::Es];

    /// Its code: `fr`, `ar`, `en`, `es`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language with this code; French, the language of the law here, for any other text.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|lang| lang.code() == code).unwrap_or(Self::Fr)
    }

    /// Its place in an array of names.
    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Fr => 0,
            Self::Ar => 1,
            Self::En => 2,
            Self::Es => 3,
        }
    }
}

/// The reference lists as they stand now, replaced as a whole when the operator loads new ones.
#[derive(Debug)]
pub struct Reference {
    tables: RwLock<Arc<Tables>>,
}

impl Reference {
    /// The lists the program carries.
    pub fn starter() -> Self {
        Self::with_official(&[])
    }

    /// The lists the program carries, below the official rows that were loaded.
    pub fn with_official(official: &[Official]) -> Self {
        Self { tables: RwLock::new(Arc::new(Tables::with_official(official))) }
    }

    /// Puts new official rows in the place of the old ones. Builds before it locks, so nobody waits.
    pub fn replace(&self, official: &[Official]) {
        let tables = Arc::new(Tables::with_official(official));
        *self.tables.write().unwrap_or_else(PoisonError::into_inner) = tables;
    }

    /// The lists as they stand, for several questions that must agree with each other.
    pub fn tables(&self) -> Arc<Tables> {
        Arc::clone(&self.tables.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Searches one list by code or by words in any language; see [`Index::search`].
    pub fn search(&self, list: List, query: &str, limit: usize, lang: Lang) -> Vec<Hit> {
        self.tables().index(list).search(query, limit, lang)
    }

    /// The name of a code in a language, or in another one when that name is missing.
    pub fn name(&self, list: List, code: &str, lang: Lang) -> Option<String> {
        self.tables().index(list).name(code, lang).map(str::to_owned)
    }

    /// True when the list has this code.
    pub fn knows(&self, list: List, code: &str) -> bool {
        self.tables().index(list).knows(code)
    }
}

impl Default for Reference {
    fn default() -> Self {
        Self::starter()
    }
}

#[cfg(test)]
mod tests;
