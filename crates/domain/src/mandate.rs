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
    /// Subscribe and change import titles.
    Title,
    /// Prepare, lodge and amend declarations.
    Declaration,
}

impl Service {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [Self::File, Self::Delivery, Self::Pickup, Self::Title, Self::Declaration];

    /// The word in forms and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Delivery => "delivery",
            Self::Pickup => "pickup",
            Self::Title => "title",
            Self::Declaration => "declaration",
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
            && office
                .is_none_or(|office| self.scope.offices.is_empty() || self.scope.offices.contains(office))
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
            Standing::Offered | Standing::Active { .. } => {
                Ok(Decision::Record(Event::Revoked { by, at, reason }))
            }
        }
    }

    fn must_be_agent(&self, by: PartyId) -> Result<(), Refusal> {
        if by == self.agent { Ok(()) } else { Err(Refusal::new("MANDATE-01")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{BROKER, IMPORTER, STRANGER, TICK, at, comes_back, folded, port, set, word};

    const FROM: Instant = at(0);
    const UNTIL: Instant = at(240);

    fn mandate(standing: Standing) -> Mandate {
        Mandate {
            id: MandateId::from_bytes([14; 16]),
            principal: IMPORTER,
            agent: BROKER,
            scope: Scope {
                services: set([Service::File, Service::Pickup]),
                offices: BTreeSet::new(),
                from: FROM,
                until: UNTIL,
            },
            offered_at: at(-1),
            standing,
        }
    }

    fn active() -> Standing {
        Standing::Active { since: at(0) }
    }

    fn revoked() -> Standing {
        Standing::Revoked { by: IMPORTER, at: at(5), reason: "finished".to_owned() }
    }

    #[test]
    fn a_mandate_gives_its_services_while_it_is_active_and_within_its_days() {
        let declined = Standing::Declined { at: at(1) };
        for (standing, service, as_of, covers) in [
            (active(), Service::File, FROM.minus(TICK), false),
            (active(), Service::File, FROM, true),
            (active(), Service::File, UNTIL, true),
            (active(), Service::File, UNTIL.plus(TICK), false),
            (active(), Service::Pickup, at(1), true),
            (active(), Service::Delivery, at(1), false),
            (Standing::Offered, Service::File, at(1), false),
            (declined, Service::File, at(1), false),
            (revoked(), Service::File, at(6), false),
            (revoked(), Service::File, at(1), false), // a mandate that ended gives nothing, whatever the clock says
        ] {
            assert_eq!(
                mandate(standing.clone()).covers(service, Some(&port()), as_of),
                covers,
                "{standing:?} {as_of}"
            );
        }
    }

    #[test]
    fn a_mandate_without_offices_is_for_all_and_one_with_offices_for_those() {
        let elsewhere: Place = "MAAGA".parse().unwrap();
        for (offices, asked, covers) in [
            (vec![], Some(port()), true),
            (vec![port()], Some(port()), true),
            (vec![elsewhere], Some(port()), false),
            (vec![elsewhere, port()], Some(port()), true),
            (vec![elsewhere], None, true), // a thing of no office
        ] {
            let mut one = mandate(active());
            one.scope.offices = set(offices.clone());
            assert_eq!(one.covers(Service::File, asked.as_ref(), at(1)), covers, "{offices:?}");
        }
    }

    #[test]
    fn each_verb_meets_each_standing() {
        let declined = || Standing::Declined { at: at(1) };
        for (standing, by, accept, decline, revoke) in [
            (Standing::Offered, BROKER, "yes", "yes", "yes"),
            (Standing::Offered, IMPORTER, "MANDATE-01", "MANDATE-01", "yes"),
            (Standing::Offered, STRANGER, "MANDATE-01", "MANDATE-01", "MANDATE-01"),
            (active(), BROKER, "so already", "MANDATE-02", "yes"),
            (active(), IMPORTER, "MANDATE-01", "MANDATE-01", "yes"),
            (declined(), BROKER, "MANDATE-02", "so already", "so already"),
            (revoked(), BROKER, "MANDATE-02", "MANDATE-02", "so already"),
            (revoked(), STRANGER, "MANDATE-01", "MANDATE-01", "MANDATE-01"), // who is no side learns nothing more
        ] {
            let one = mandate(standing.clone());
            assert_eq!(word(one.accept(by, at(2))), accept, "{standing:?} accept");
            assert_eq!(word(one.decline(by, at(2))), decline, "{standing:?} decline");
            assert_eq!(word(one.revoke(by, "finished".to_owned(), at(2))), revoke, "{standing:?} revoke");
        }
    }

    #[test]
    fn an_offer_is_taken_on_until_the_last_instant_of_its_days() {
        let offered = mandate(Standing::Offered);
        assert_eq!(word(offered.accept(BROKER, UNTIL)), "yes");
        assert_eq!(word(offered.accept(BROKER, UNTIL.plus(TICK))), "MANDATE-03");
        assert_eq!(word(mandate(active()).accept(BROKER, UNTIL.plus(TICK))), "so already");
    }

    #[test]
    fn a_mandate_is_the_fold_of_its_events() {
        let offer = Event::Offered(Box::new(mandate(Standing::Offered)));
        let revoke = Event::Revoked { by: IMPORTER, at: at(5), reason: "finished".to_owned() };
        for (events, standing) in [
            (vec![offer.clone()], Standing::Offered),
            (vec![offer.clone(), Event::Accepted { at: at(0) }], active()),
            (vec![offer.clone(), Event::Declined { at: at(1) }], Standing::Declined { at: at(1) }),
            (vec![offer.clone(), Event::Accepted { at: at(0) }, revoke.clone()], revoked()),
        ] {
            let state: Mandate = folded(&events);
            assert_eq!(state, mandate(standing));
            comes_back(&state);
            events.iter().for_each(comes_back);
        }
        assert_eq!(Mandate::born(&revoke), None);
        for service in Service::ALL {
            assert_eq!(Service::from_code(service.code()), Some(service));
        }
    }
}
