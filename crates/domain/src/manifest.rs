//! The manifest (*déclaration sommaire*, DS): every bill of lading a ship brings, lodged by its agent.
//!
//! ```text
//!   lodge ──► lodged ── register ──► registered(number)     lines that do not read are findings, not a refusal
//!               └────── cancel ────► cancelled
//! ```
//! Always true: the digest covers every line as lodged, in order; after registration a line changes by amendment only.
//! Not here: what becomes of a line (`dossier`).

use lexicon::{CallId, Instant, ManifestId, PartyId, Refusal, Span, UserId};
use serde::{Deserialize, Serialize};

use crate::subject::{Decision, Subject};

/// Lines of one manifest. The largest container ships bring under ten thousand bills; four times that is an attack.
pub const BILLS_MAX: usize = 40_000;
/// Lines staged together, so that a long manifest holds the writer no longer than a few milliseconds.
pub const CHUNK_LINES: usize = 50;

/// One manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub id: ManifestId,
    pub call: CallId,
    pub agent: PartyId,
    /// The sender's own reference.
    pub reference: String,
    pub channel: Channel,
    pub lodged_at: Instant,
    /// Lines that were kept.
    pub bills: u64,
    pub boxes: u64,
    pub packages: u64,
    pub grams: u64,
    /// Lines left out because of errors; they are lodged again once mended.
    pub refused: u64,
    /// Chunks of lines, and SHA-256 over their digests in order, hexadecimal.
    pub chunks: u64,
    pub digest: String,
    /// SHA-256 of the file as it was sent, hexadecimal; nothing when it was typed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    pub standing: Standing,
}

/// By which door a manifest came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Edifact,
    Csv,
    Form,
}

impl Channel {
    /// The word in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Edifact => "edifact",
            Self::Csv => "csv",
            Self::Form => "form",
        }
    }
}

/// Where a manifest is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Lodged,
    Registered { number: String, at: Instant, by: UserId, late: bool },
    Cancelled { reason: String, at: Instant },
}

/// What happened to a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Lodged(Box<Manifest>),
    Registered { number: String, at: Instant, by: UserId, late: bool },
    Cancelled { reason: String, at: Instant },
}

impl Subject for Manifest {
    const NOUN: &'static str = "manifest";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Lodged(manifest) => Some((**manifest).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Lodged(_) => {}
            Event::Registered { number, at, by, late } => {
                self.standing = Standing::Registered { number: number.clone(), at: *at, by: *by, late: *late };
            }
            Event::Cancelled { reason, at } => {
                self.standing = Standing::Cancelled { reason: reason.clone(), at: *at };
            }
        }
        self
    }
}

impl Manifest {
    /// The number customs gave it, once registered.
    pub fn number(&self) -> Option<&str> {
        match &self.standing {
            Standing::Registered { number, .. } => Some(number),
            Standing::Lodged | Standing::Cancelled { .. } => None,
        }
    }

    /// True once its agent took it back.
    pub const fn is_cancelled(&self) -> bool {
        matches!(self.standing, Standing::Cancelled { .. })
    }

    /// Gives it its number. Two officers may decide at once: the second finds it done.
    pub fn register(&self, number: String, by: UserId, at: Instant, deadline: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Registered { .. } => Ok(Decision::AlreadySo),
            Standing::Cancelled { .. } => Err(Refusal::new("DS-02")),
            Standing::Lodged => {
                Ok(Decision::Record(Event::Registered { number, at, by, late: self.lodged_at > deadline }))
            }
        }
    }

    /// Takes the manifest back; not once customs registered it.
    pub fn cancel(&self, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Registered { .. } => Err(Refusal::new("DS-03")),
            Standing::Cancelled { .. } => Ok(Decision::AlreadySo),
            Standing::Lodged => Ok(Decision::Record(Event::Cancelled { reason, at })),
        }
    }
}

/// Until when a manifest is in time: so many hours before the ship arrives (a parameter of the port's pack).
pub fn deadline(eta: Instant, hours_before: i64) -> Instant {
    eta.minus(Span::hours(hours_before))
}
