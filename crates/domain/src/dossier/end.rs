//! How goods of a line end: released, sent on, sent back, lost to the State.

use lexicon::{Instant, PartyId};
use serde::{Deserialize, Serialize};

/// How a part of the line ended (*apurement de la ligne*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    pub kind: EndKind,
    pub packages: u64,
    pub grams: u64,
    /// Number of the declaration, transit document or decision.
    pub reference: String,
    pub by: PartyId,
    pub at: Instant,
}

/// The ends a line can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// Released against a declaration (*mainlevée*).
    Clearance,
    /// Sent on under transit.
    Transit,
    /// Put on another ship (*transbordement*).
    Transhipment,
    /// Sent back (*réexportation*).
    ReExport,
    /// Left to the State (*abandon*).
    Abandonment,
    /// Taken by customs (*saisie*).
    Seizure,
    /// Destroyed under their eyes (*destruction*).
    Destruction,
    /// Found missing at discharge and written off (*manquant au débarquement*).
    Shortage,
    /// Divided into house bills, which carry it on.
    Houses,
    /// Taken back with its manifest.
    Withdrawn,
}

impl EndKind {
    /// Those an officer chooses in the form; shortage and houses have acts of their own.
    pub const CHOSEN: [Self; 5] =
        [Self::Clearance, Self::Transit, Self::Transhipment, Self::ReExport, Self::Abandonment];

    /// Those customs decides for goods that were declared and do not enter.
    pub const DECLARED: [Self; 4] = [Self::ReExport, Self::Abandonment, Self::Seizure, Self::Destruction];

    /// The word in forms, accounts and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clearance => "clearance",
            Self::Transit => "transit",
            Self::Transhipment => "transhipment",
            Self::ReExport => "re_export",
            Self::Abandonment => "abandonment",
            Self::Seizure => "seizure",
            Self::Destruction => "destruction",
            Self::Shortage => "shortage",
            Self::Houses => "houses",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The end written `code`, among those an officer chooses.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::CHOSEN.into_iter().find(|kind| kind.code() == code)
    }

    /// The end written `code`, among those of declared goods.
    pub fn of_declared(code: &str) -> Option<Self> {
        Self::DECLARED.into_iter().find(|kind| kind.code() == code)
    }

    /// True where the goods may leave by the gate afterwards.
    pub const fn lets_out(self) -> bool {
        matches!(self, Self::Clearance | Self::Transit | Self::ReExport)
    }
}
