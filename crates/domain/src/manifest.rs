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
                self.standing =
                    Standing::Registered { number: number.clone(), at: *at, by: *by, late: *late };
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
    pub fn register(
        &self,
        number: String,
        by: UserId,
        at: Instant,
        deadline: Instant,
    ) -> Result<Decision<Event>, Refusal> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{OFFICER, SECOND_OFFICER, TICK, at, comes_back, folded, manifest, word};

    fn registered() -> Standing {
        Standing::Registered { number: "DS-1".to_owned(), at: at(-40), by: OFFICER, late: false }
    }

    fn cancelled() -> Standing {
        Standing::Cancelled { reason: "twice".to_owned(), at: at(-30) }
    }

    #[test]
    fn a_manifest_is_registered_or_cancelled_once_and_never_both() {
        for (standing, register, cancel) in [
            (Standing::Lodged, "yes", "yes"),
            (registered(), "so already", "DS-03"),
            (cancelled(), "DS-02", "so already"),
        ] {
            let manifest = manifest(standing.clone());
            let said = manifest.register("DS-2".to_owned(), SECOND_OFFICER, at(0), at(-24));
            assert_eq!(word(said), register, "{standing:?}");
            assert_eq!(word(manifest.cancel("mistake".to_owned(), at(0))), cancel, "{standing:?}");
        }
    }

    #[test]
    fn of_two_officers_the_second_finds_the_first_ones_number() {
        let lodged = manifest(Standing::Lodged);
        let Ok(Decision::Record(event)) = lodged.register("DS-1".to_owned(), OFFICER, at(-40), at(-24))
        else {
            panic!("the first registers it")
        };
        let registered = lodged.clone().after(&event);
        assert_eq!(
            word(registered.register("DS-2".to_owned(), SECOND_OFFICER, at(-40), at(-24))),
            "so already"
        );
        assert_eq!(registered.number(), Some("DS-1"));
        assert_eq!(folded::<Manifest>(&[Event::Lodged(Box::new(lodged)), event.clone()]), registered);
        comes_back(&registered);
        comes_back(&event);
    }

    #[test]
    fn a_manifest_is_late_from_the_first_instant_after_its_deadline() {
        for (lodged_at, late) in
            [(at(-25), false), (at(-24), false), (at(-24).plus(TICK), true), (at(0), true)]
        {
            let manifest = Manifest { lodged_at, ..manifest(Standing::Lodged) };
            let event = manifest.register("DS-1".to_owned(), OFFICER, at(1), deadline(at(0), 24));
            assert!(
                matches!(event, Ok(Decision::Record(Event::Registered { late: said, .. })) if said == late),
                "{lodged_at}: {event:?}"
            );
        }
    }

    #[test]
    fn only_a_registered_manifest_has_a_number() {
        for (standing, number, is_cancelled) in
            [(Standing::Lodged, None, false), (registered(), Some("DS-1"), false), (cancelled(), None, true)]
        {
            let manifest = manifest(standing.clone());
            assert_eq!((manifest.number(), manifest.is_cancelled()), (number, is_cancelled), "{standing:?}");
        }
    }
}
