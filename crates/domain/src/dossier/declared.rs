//! What a file knows of the declarations of its goods: enough to say whose turn it is and what is left to declare.
//!
//! Not here: what a declaration says (`declaration`); nobody who only carries the goods reads it.

use lexicon::{DeclarationId, Instant, PartyId};
use serde::{Deserialize, Serialize};

use super::Dossier;

/// What the file knows of a declaration of its goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// The eighteen characters of its number.
    pub number: String,
    pub packages: u64,
    pub grams: u64,
    pub declarant: PartyId,
    /// Since when it stands so.
    pub at: Instant,
    /// When whoever's turn it is should have acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Instant>,
    pub stage: Stage,
}

/// How far a declaration of the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Customs looks at it, or the ship is not there yet.
    Registered,
    /// Customs asked the declarant something.
    Asked,
    /// What is due is fixed.
    Assessed,
    /// Released, or at another end.
    Over,
    Cancelled,
}

impl Declared {
    /// True while its goods are not written off by it and may be.
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Registered | Stage::Asked | Stage::Assessed)
    }
}

impl Dossier {
    /// Packages and grams left for a declaration: not written off, and not under another one that is open.
    pub fn undeclared(&self, but: DeclarationId) -> (u64, u64) {
        let others = self.declared.iter().filter(|(id, one)| **id != but && one.is_open());
        others.fold(self.remaining(), |(packages, grams), (_, one)| {
            (packages.saturating_sub(one.packages), grams.saturating_sub(one.grams))
        })
    }
}
