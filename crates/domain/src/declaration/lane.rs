//! The lane of a declaration (*circuit*): green, orange or red; by criteria that are data, and by a draw anyone can
//! repeat (WORKING-RULES section 9).
//!
//! ```text
//!   criteria in force that match ──► the strictest floor ──┐
//!                                                          ├──► the stricter of both
//!   draw from the urn of the day ──► by the shares ────────┘
//! ```
//! Always true: a criterion has an owner, a category that can be told and an end date; it can make a lane stricter and
//! never milder; an amended declaration is drawn again and never falls below the lane it had.
//!
//! # How a draw is recomputed
//!
//! 1. The day's *seed* is thirty-two bytes. Its *commitment*, published that morning, is SHA-256 of those bytes.
//! 2. The *message* is the text `NUMBER/VERSION` in ASCII: the declaration's eighteen characters without spaces, a
//!    slash, the version in decimal digits without leading zeros. Example: `30101020260000001W/1`.
//! 3. `mac = HMAC-SHA-256(key = the seed's thirty-two bytes, message)`.
//! 4. The *draw* is the first eight bytes of `mac`, read as one unsigned number, the highest byte first, modulo 10,000.
//! 5. With shares of 70, 20 and 10, a draw below 7,000 is green, below 9,000 orange, above red.
//!
//! Not here: who may add a criterion (`policy`), when the seed is made and told (`desk`).

use hmac::{Hmac, Mac};
use lexicon::{CountryCode, Date, DeclarationNumber, HsCode, Refusal};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::urn::{DRAWS, Seed, Urn};

/// Longest life of a criterion, in days: after a year its owner says again why it is there.
pub const CRITERION_DAYS_MAX: i64 = 366;
/// Positions or origins one criterion names.
pub const NAMED_MAX: usize = 100;

/// How a declaration is looked at, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Admitted as declared (*circuit vert*).
    Green,
    /// The papers are looked at (*circuit orange*).
    Orange,
    /// The goods are looked at (*circuit rouge*).
    Red,
}

impl Lane {
    /// All of them, the mildest first.
    pub const ALL: [Self; 3] = [Self::Green, Self::Orange, Self::Red];

    /// The word in lists and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Orange => "orange",
            Self::Red => "red",
        }
    }

    /// The lane written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.code() == code)
    }
}

/// What a criterion is about, in a word the trader is told after release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    Goods,
    Origin,
    Importer,
    Value,
    Regime,
    Packaging,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Goods, Self::Origin, Self::Importer, Self::Value, Self::Regime, Self::Packaging];

    /// The word in lists and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Origin => "origin",
            Self::Importer => "importer",
            Self::Value => "value",
            Self::Regime => "regime",
            Self::Packaging => "packaging",
        }
    }

    /// The category written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}

/// What a criterion looks for. Everything it says must be so; positions and origins on the same item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// First digits of positions, two to ten; one of them is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<String>,
    /// One of them is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<CountryCode>,
    /// The importer never had a declaration released.
    #[serde(default, skip_serializing_if = "is_false")]
    pub importer_is_new: bool,
    /// The whole declaration is worth that much or more, in centimes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_centimes_min: Option<u64>,
    /// One of them is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regimes: Vec<String>,
    /// There is wood packaging.
    #[serde(default, skip_serializing_if = "is_false")]
    pub wood_packaging: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out a reference")]
const fn is_false(told: &bool) -> bool {
    !*told
}

/// A criterion of risk: data, with an owner and an end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// `CR-2026-0001`, never used twice.
    pub id: String,
    /// The service that answers for it.
    pub owner: String,
    pub category: Category,
    pub when: Condition,
    /// The mildest lane it leaves.
    pub floor: Lane,
    pub from: Date,
    /// The last day; there is always one.
    pub until: Date,
}

/// What the criteria look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<'a> {
    pub items: Vec<ItemFacts<'a>>,
    pub regime: &'a str,
    pub importer_is_new: bool,
    pub value_centimes: u64,
    pub wood_packaging: bool,
    /// The day of registration.
    pub on: Date,
}

/// What the criteria look at in one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemFacts<'a> {
    pub position: &'a HsCode,
    pub origin: Option<CountryCode>,
}

impl Condition {
    /// True when it says nothing, and so would stop everybody.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn holds(&self, facts: &Facts<'_>) -> bool {
        let item = |item: &ItemFacts<'_>| {
            let position = self.positions.is_empty()
                || self.positions.iter().any(|prefix| item.position.as_str().starts_with(prefix));
            let origin =
                self.origins.is_empty() || item.origin.is_some_and(|one| self.origins.contains(&one));
            position && origin
        };
        let names_items = !self.positions.is_empty() || !self.origins.is_empty();
        (!names_items || facts.items.iter().any(item))
            && (!self.importer_is_new || facts.importer_is_new)
            && self.value_centimes_min.is_none_or(|least| facts.value_centimes >= least)
            && (self.regimes.is_empty() || self.regimes.iter().any(|one| one == facts.regime))
            && (!self.wood_packaging || facts.wood_packaging)
    }
}

impl Criterion {
    /// True when it counts on a day.
    pub fn is_in_force(&self, on: Date) -> bool {
        self.from <= on && on <= self.until
    }

    /// Says what is wrong with a criterion that is to begin: no end, no condition, nothing it would change.
    pub fn must_be_sound(&self) -> Result<(), Refusal> {
        if self.until < self.from || self.until.days_since(self.from) > CRITERION_DAYS_MAX {
            return Err(Refusal::new("LANE-01").arg("days", CRITERION_DAYS_MAX));
        }
        if self.when.is_empty() {
            return Err(Refusal::new("LANE-02"));
        }
        if self.floor == Lane::Green {
            return Err(Refusal::new("LANE-03"));
        }
        if self.when.positions.len() > NAMED_MAX || self.when.origins.len() > NAMED_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", NAMED_MAX));
        }
        Ok(())
    }
}

/// What chance gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chance {
    /// 0 to 9,999.
    pub draw: u16,
    pub lane: Lane,
}

/// Why a declaration is in its lane. Told by category, and only after release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The draw alone.
    Chance,
    /// A criterion asked for a stricter one.
    Criterion { id: String, category: Category },
    /// An earlier version had a stricter one.
    Earlier,
}

/// The lane a declaration was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    pub lane: Lane,
    pub reason: Reason,
    pub chance: Chance,
}

impl Drawn {
    /// The lane of an amended declaration: never milder than the one before.
    #[must_use]
    pub fn not_below(self, before: Lane) -> Self {
        if before > self.lane { Self { lane: before, reason: Reason::Earlier, ..self } } else { self }
    }
}

/// The draw of one version of one declaration, 0 to 9,999. The module says how to find it again.
pub fn chance(seed: &Seed, number: &DeclarationNumber, version: u32) -> u16 {
    // HMAC fills a short key with zeros up to its block; done here, a key of the right length cannot be refused.
    let mut key = [0; 64];
    key.iter_mut().zip(seed.bytes()).for_each(|(to, from)| *to = *from);
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&key.into());
    mac.update(message(number, version).as_bytes());
    let first =
        mac.finalize().into_bytes().iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    u16::try_from(first % u64::from(DRAWS)).unwrap_or(DRAWS)
}

/// What is drawn for: `30101020260000001W/1`.
pub fn message(number: &DeclarationNumber, version: u32) -> String {
    format!("{number}/{version}")
}

/// The lane of a declaration: what chance gives, or what a criterion in force asks for when that is stricter.
pub fn draw(
    criteria: &[Criterion],
    facts: &Facts<'_>,
    urn: &Urn,
    number: &DeclarationNumber,
    version: u32,
) -> Drawn {
    let drawn = chance(&urn.seed, number, version);
    let chance = Chance { draw: drawn, lane: urn.shares.lane(drawn) };
    let strictest = criteria
        .iter()
        .filter(|one| one.is_in_force(facts.on) && one.when.holds(facts))
        .max_by(|one, other| one.floor.cmp(&other.floor).then_with(|| other.id.cmp(&one.id)));
    match strictest {
        Some(one) if one.floor > chance.lane => Drawn {
            lane: one.floor,
            reason: Reason::Criterion { id: one.id.clone(), category: one.category },
            chance,
        },
        _ => Drawn { lane: chance.lane, reason: Reason::Chance, chance },
    }
}

#[cfg(test)]
mod tests;
