//! What every noun of the journal has in common: it is born of an event and changed by events, never otherwise.

use serde::{Serialize, de::DeserializeOwned};

/// A noun whose state is the fold of its events.
pub trait Subject: Sized + Clone + Serialize + DeserializeOwned + Send + Sync {
    /// The noun's name in the journal, the tables and the addresses of pages.
    const NOUN: &'static str;
    /// What can happen to it. Stored for ever.
    type Event: Clone + Serialize + DeserializeOwned + Send + Sync;

    /// The state right after the event that brings it into being; `None` for events that only change.
    fn born(event: &Self::Event) -> Option<Self>;

    /// The state after `event`. Total: it never fails and never looks at a clock.
    #[must_use]
    fn after(self, event: &Self::Event) -> Self;
}

/// What a rule decides: something to write down, or nothing because it is already so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<E> {
    /// Write this down.
    Record(E),
    /// It is so already; repeating it changes nothing.
    AlreadySo,
}
