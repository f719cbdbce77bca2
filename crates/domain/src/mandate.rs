//! The mandate (*mandat, procuration*): one firm lets another act in its name.
//!
//! ```text
//!   offer ──► offered ── accept ──► active ── revoke ──► revoked       expired is computed, never stored
//!               └────── decline ──► declined
//! ```
//! Always true: an act done under a mandate names it; a mandate that ended gives no right from the next request on.

use std::collections::BTreeSet;

use lexicon::{Instant, MandateId, PartyId, Place, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::{Decision, Subject};

/// One mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    pub id: MandateId,
    pub principal: PartyId,
    pub agent: PartyId,
    pub scope: Scope,
    pub offered_at: Instant,
    pub standing: Standing,
}

/// What a mandate covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    pub services: BTreeSet<Service>,
    /// Ports and offices; none named means all.
    pub offices: BTreeSet<Place>,
    pub from: Instant,
    pub until: Instant,
}

/// The services a mandate can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Read the file, claim bills, add documents, write messages.
    File,
    /// Endorse delivery orders.
    Delivery,
    /// Book, change and cancel appointments.
    Pickup,
}

impl Service {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::File, Self::Delivery, Self::Pickup];

    /// The word in forms and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Delivery => "delivery",
            Self::Pickup => "pickup",
        }
    }

    /// The service written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.code() == code)
    }
}

/// Where a mandate is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Offered,
    Active { since: Instant },
    Declined { at: Instant },
    Revoked { by: PartyId, at: Instant, reason: String },
}

/// What happened to a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Offered(Box<Mandate>),
    Accepted { at: Instant },
    Declined { at: Instant },
    Revoked { by: PartyId, at: Instant, reason: String },
}

impl Subject for Mandate {
    const NOUN: &'static str = "mandate";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Offered(mandate) => Some((**mandate).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Offered(_) => {}
            Event::Accepted { at } => self.standing = Standing::Active { since: *at },
            Event::Declined { at } => self.standing = Standing::Declined { at: *at },
            Event::Revoked { by, at, reason } => {
                self.standing = Standing::Revoked { by: *by, at: *at, reason: reason.clone() };
            }
        }
        self
    }
}

impl Mandate {
    /// True when `agent` may use `service` at `office` in the principal's name at `as_of`.
    pub fn covers(&self, service: Service, office: Option<&Place>, as_of: Instant) -> bool {
        matches!(self.standing, Standing::Active { .. })
            && self.scope.from <= as_of
            && as_of <= self.scope.until
            && self.scope.services.contains(&service)
            && office.is_none_or(|office| self.scope.offices.is_empty() || self.scope.offices.contains(office))
    }

    /// The agent takes it on.
    pub fn accept(&self, by: PartyId, at: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_be_agent(by)?;
        match self.standing {
            Standing::Active { .. } => Ok(Decision::AlreadySo),
            Standing::Offered if at > self.scope.until => Err(Refusal::new("MANDATE-03")),
            Standing::Offered => Ok(Decision::Record(Event::Accepted { at })),
            Standing::Declined { .. } | Standing::Revoked { .. } => Err(Refusal::new("MANDATE-02")),
        }
    }

    /// The agent does not want it.
    pub fn decline(&self, by: PartyId, at: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_be_agent(by)?;
        match self.standing {
            Standing::Declined { .. } => Ok(Decision::AlreadySo),
            Standing::Offered => Ok(Decision::Record(Event::Declined { at })),
            Standing::Active { .. } | Standing::Revoked { .. } => Err(Refusal::new("MANDATE-02")),
        }
    }

    /// Either side ends it, at once.
    pub fn revoke(&self, by: PartyId, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        if by != self.principal && by != self.agent {
            return Err(Refusal::new("MANDATE-01"));
        }
        match self.standing {
            Standing::Revoked { .. } | Standing::Declined { .. } => Ok(Decision::AlreadySo),
            Standing::Offered | Standing::Active { .. } => Ok(Decision::Record(Event::Revoked { by, at, reason })),
        }
    }

    fn must_be_agent(&self, by: PartyId) -> Result<(), Refusal> {
        if by == self.agent { Ok(()) } else { Err(Refusal::new("MANDATE-01")) }
    }
}
