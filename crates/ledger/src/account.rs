//! An account: one amount in one unit, with a class that says where it may end.

use std::fmt;

use lexicon::{ParseWord, Refusal};
use serde::{Deserialize, Serialize};

/// The longest name of an account, in characters: room for two ids and what lies between them.
pub const ACCOUNT_ID_CHARS_MAX: usize = 120;
/// The longest code of a unit, in characters.
const UNIT_CHARS_MAX: usize = 12;

/// What an account counts: `PK` packages, `GRM` grams, `MAD` centimes of dirham.
///
/// The ledger knows nothing of it but that different units never meet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(String);

/// The name of an account, chosen by the caller and opaque here: `dossier:018f…:PK:line`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);

macro_rules! code {
    ($name:ident, $code:literal, $max:expr, $allowed:expr) => {
        impl $name {
            /// The code as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ParseWord for $name {
            fn parse_word(text: &str) -> Result<Self, Refusal> {
                let allowed: fn(u8) -> bool = $allowed;
                if (1..=$max).contains(&text.len()) && text.bytes().all(allowed) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(Refusal::new($code).arg("max", $max))
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = Refusal;
            fn from_str(text: &str) -> Result<Self, Refusal> {
                Self::parse_word(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Refusal;
            fn try_from(text: String) -> Result<Self, Refusal> {
                Self::parse_word(&text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

code!(Unit, "LEDGER-15", UNIT_CHARS_MAX, |b| b.is_ascii_uppercase() || b.is_ascii_digit());
code!(AccountId, "LEDGER-14", ACCOUNT_ID_CHARS_MAX, |b| b.is_ascii_graphic());

/// Where an account may end, and whether it has a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Must end at zero: a line to clear, an invoice to pay. Never below zero.
    Passing,
    /// May end anywhere: a title, a quota, what somebody received. Never below zero.
    Keeping,
    /// Where amounts enter and leave the books: a ship, a bank, a grant. Has no floor.
    Boundary,
}

impl Class {
    /// The class as text, as it is stored: `passing`, `keeping`, `boundary`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passing => "passing",
            Self::Keeping => "keeping",
            Self::Boundary => "boundary",
        }
    }

    /// The class stored under this text.
    pub fn from_text(text: &str) -> Option<Self> {
        [Self::Passing, Self::Keeping, Self::Boundary].into_iter().find(|class| class.as_str() == text)
    }

    /// True when the available amount may not go below zero.
    pub const fn has_floor(self) -> bool {
        match self {
            Self::Passing | Self::Keeping => true,
            Self::Boundary => false,
        }
    }
}

/// An account as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub(crate) id: AccountId,
    pub(crate) unit: Unit,
    pub(crate) class: Class,
    pub(crate) posted: i64,
    pub(crate) reserved: u64,
}

impl Account {
    /// An account newly opened, with nothing in it.
    pub const fn open(id: AccountId, unit: Unit, class: Class) -> Self {
        Self { id, unit, class, posted: 0, reserved: 0 }
    }

    /// An account read back from where it was stored; `None` when no transfers could have led there.
    pub fn restored(id: AccountId, unit: Unit, class: Class, posted: i64, reserved: u64) -> Option<Self> {
        let account = Self { id, unit, class, posted, reserved };
        let counted = posted != i64::MIN && i64::try_from(reserved).is_ok();
        (counted && (!class.has_floor() || account.available() >= 0)).then_some(account)
    }

    /// Its name.
    pub const fn id(&self) -> &AccountId {
        &self.id
    }

    /// What it counts.
    pub const fn unit(&self) -> &Unit {
        &self.unit
    }

    /// Its class.
    pub const fn class(&self) -> Class {
        self.class
    }

    /// What was credited less what was debited, reservations apart. Below zero only at a boundary.
    pub const fn posted(&self) -> i64 {
        self.posted
    }

    /// What is promised to reservations that are still open.
    pub const fn reserved(&self) -> u64 {
        self.reserved
    }

    /// What may still be moved: posted less reserved.
    pub fn available(&self) -> i64 {
        // Saturates only at a boundary, where nobody asks how much is left.
        i64::try_from(self.reserved).map_or(i64::MIN, |reserved| self.posted.saturating_sub(reserved))
    }

    /// True when nothing is posted and nothing reserved.
    pub const fn is_at_zero(&self) -> bool {
        self.posted == 0 && self.reserved == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_named_by_a_short_text_without_spaces() {
        for (text, good) in [
            ("dossier:1:PK:line", true),
            ("a", true),
            (&"a".repeat(120), true),
            (&"a".repeat(121), false),
            ("", false),
            ("a b", false),
            ("é", false),
        ] {
            assert_eq!(text.parse::<AccountId>().is_ok(), good, "{text}");
        }
        for (text, good) in
            [("PK", true), ("ABCDEFGHIJKL", true), ("ABCDEFGHIJKLM", false), ("pk", false), ("", false)]
        {
            assert_eq!(text.parse::<Unit>().is_ok(), good, "{text}");
        }
        assert!(serde_json::from_str::<Unit>("\"pk\"").is_err());
    }

    #[test]
    fn an_account_that_no_transfer_could_reach_is_not_restored() {
        let id = || "a".parse::<AccountId>().unwrap();
        let unit = || "PK".parse::<Unit>().unwrap();
        for (class, posted, reserved, good) in [
            (Class::Keeping, 5, 5, true),
            (Class::Keeping, 5, 6, false),
            (Class::Passing, -1, 0, false),
            (Class::Boundary, -5, 5, true),
            (Class::Boundary, i64::MIN, 0, false),
            (Class::Boundary, 0, u64::MAX, false),
        ] {
            let restored = Account::restored(id(), unit(), class, posted, reserved);
            assert_eq!(restored.is_some(), good, "{class:?} {posted} {reserved}");
        }
        for class in [Class::Passing, Class::Keeping, Class::Boundary] {
            assert_eq!(Class::from_text(class.as_str()), Some(class));
        }
        assert_eq!(Class::from_text("other"), None);
    }
}
