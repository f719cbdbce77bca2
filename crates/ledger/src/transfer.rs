//! A transfer: an amount that moves, once, under an id its caller made.

use std::fmt;

use lexicon::{Refusal, parse_uuid, uuid_text};
use serde::{Deserialize, Serialize};

use crate::{AccountId, Unit};

/// What names a transfer for ever. The caller makes it, so that a lost answer can be asked for again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TransferId([u8; 16]);

impl TransferId {
    /// The id with these bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes of the id.
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&uuid_text(&self.0))
    }
}

impl fmt::Debug for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransferId({self})")
    }
}

impl std::str::FromStr for TransferId {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        parse_uuid(text).map(Self)
    }
}

impl TryFrom<String> for TransferId {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<TransferId> for String {
    fn from(id: TransferId) -> String {
        id.to_string()
    }
}

/// What a transfer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Moves the amount now.
    Post,
    /// Keeps the amount for later: it stays, and nobody else can move it.
    Reserve,
    /// Moves a reserved amount, or part of it.
    Settle {
        /// The reservation.
        of: TransferId,
    },
    /// Gives a reserved amount back, or part of it.
    Release {
        /// The reservation.
        of: TransferId,
    },
}

impl Kind {
    /// The reservation it settles or releases, if it does.
    pub const fn reservation(self) -> Option<TransferId> {
        match self {
            Self::Post | Self::Reserve => None,
            Self::Settle { of } | Self::Release { of } => Some(of),
        }
    }

    /// The kind as text, as it is stored: `post`, `reserve`, `settle`, `release`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Reserve => "reserve",
            Self::Settle { .. } => "settle",
            Self::Release { .. } => "release",
        }
    }

    /// The kind stored under this text with this reservation.
    pub fn from_text(text: &str, of: Option<TransferId>) -> Option<Self> {
        match (text, of) {
            ("post", None) => Some(Self::Post),
            ("reserve", None) => Some(Self::Reserve),
            ("settle", Some(of)) => Some(Self::Settle { of }),
            ("release", Some(of)) => Some(Self::Release { of }),
            _ => None,
        }
    }
}

/// One transfer, as its caller asks for it and as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Made by the caller, once.
    pub id: TransferId,
    /// What it does.
    pub kind: Kind,
    /// The account the amount leaves. A settlement and a release repeat that of the reservation.
    pub debit: AccountId,
    /// The account the amount reaches, likewise.
    pub credit: AccountId,
    /// How much, in the unit; never zero, at most [`AMOUNT_MAX`](crate::AMOUNT_MAX).
    pub amount: u64,
    /// The unit both accounts must count in.
    pub unit: Unit,
    /// The earlier transfer that this one mends, if it mends one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<TransferId>,
}

impl Transfer {
    /// A transfer that moves `amount` now.
    pub const fn post(id: TransferId, debit: AccountId, credit: AccountId, amount: u64, unit: Unit) -> Self {
        Self { id, kind: Kind::Post, debit, credit, amount, unit, corrects: None }
    }

    /// A transfer that keeps `amount` for later.
    pub const fn reserve(
        id: TransferId,
        debit: AccountId,
        credit: AccountId,
        amount: u64,
        unit: Unit,
    ) -> Self {
        Self { id, kind: Kind::Reserve, debit, credit, amount, unit, corrects: None }
    }

    /// Moves `amount` of what this reservation keeps.
    #[must_use]
    pub fn settled(&self, id: TransferId, amount: u64) -> Self {
        Self { id, kind: Kind::Settle { of: self.id }, amount, corrects: None, ..self.clone() }
    }

    /// Gives back `amount` of what this reservation keeps.
    #[must_use]
    pub fn released(&self, id: TransferId, amount: u64) -> Self {
        Self { id, kind: Kind::Release { of: self.id }, amount, corrects: None, ..self.clone() }
    }

    /// The transfer that undoes this posted one, naming it: the same amount, the other way.
    #[must_use]
    pub fn undone(&self, id: TransferId) -> Self {
        Self {
            id,
            kind: Kind::Post,
            debit: self.credit.clone(),
            credit: self.debit.clone(),
            amount: self.amount,
            unit: self.unit.clone(),
            corrects: Some(self.id),
        }
    }
}

/// What became of a transfer that was not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// It changed the books.
    Recorded,
    /// It was there already, word for word.
    AlreadySo,
}
