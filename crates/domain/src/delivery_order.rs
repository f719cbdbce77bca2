//! The delivery order (*bon à délivrer*, BAD): who may take this cargo away.
//!
//! The carrier's agent issues one order for each container of a bill of lading, or for each lot of loose cargo.
//! Its holder may endorse it to somebody else, as one signs the back of a paper. The gate consumes it, once.
//! Several authorities may hold it at the same time before that; each lifts its own hold.
//!
//! ```text
//!            endorse, hold, lift
//!                ┌──────┐
//!   issue ───► ┌─┴──────▼─┐ ── consume ──► consumed     never while a hold stands
//!              │   open   │
//!              └──────────┘ ── revoke ───► revoked
//! ```
//!
//! Always true
//! - At any instant exactly one party is the holder, and only the holder endorses.
//! - A consumed order never changes again; a revoked one only when the gate tells that its cargo left all the same.
//! - An order opens the gate once, however often the gate asks.
//!
//! Not here: the customs release (`dossier`), the slot (`appointment`). "May this truck leave?" needs all of them and
//! is answered in `gate`.

use std::collections::BTreeMap;

use lexicon::{ContainerNumber, Instant, OrderId, PartyId, PassId, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::Decision;

/// What an order gives its holder the right to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cargo {
    /// One container.
    Container(ContainerNumber),
    /// A lot of loose cargo: so many packages, so many grams.
    Lot { packages: u64, grams: u64 },
}

/// One delivery order, as it stands after every entry so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryOrder {
    id: OrderId,
    number: String,
    issuer: PartyId,
    cargo: Cargo,
    holder: PartyId,
    issued_at: Instant,
    held_since: Instant,
    valid_until: Instant, // expiry is computed from this, never stored
    chain: Vec<Endorsement>,
    holds: BTreeMap<PartyId, Stop>,
    standing: Standing,
}

/// One authority's stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    pub reason: String,
    pub at: Instant,
}

/// One hand-over of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsement {
    pub from: PartyId,
    pub to: PartyId,
    pub at: Instant,
}

/// Where an order is in its life. Each variant carries the proof of how it got there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Open,
    Consumed { pass: PassId, at: Instant },
    Revoked { reason: String, at: Instant },
}

/// What happened to an order. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Issued {
        id: OrderId,
        number: String,
        issuer: PartyId,
        cargo: Cargo,
        holder: PartyId,
        at: Instant,
        valid_until: Instant,
    },
    Endorsed {
        to: PartyId,
        at: Instant,
    },
    Held {
        by: PartyId,
        reason: String,
        at: Instant,
    },
    Lifted {
        by: PartyId,
    },
    Consumed {
        pass: PassId,
        at: Instant,
    },
    Revoked {
        reason: String,
        at: Instant,
    },
}

/// Proof that the one who asks holds this order. [`DeliveryOrder::held_by`] is its only source.
pub struct Holder<'order>(&'order DeliveryOrder);

impl DeliveryOrder {
    /// The order an `Issued` event brings into being.
    pub fn born(event: &Event) -> Option<Self> {
        let Event::Issued { id, number, issuer, cargo, holder, at, valid_until } = event else { return None };
        Some(Self {
            id: *id,
            number: number.clone(),
            issuer: *issuer,
            cargo: cargo.clone(),
            holder: *holder,
            issued_at: *at,
            held_since: *at,
            valid_until: *valid_until,
            chain: Vec::new(),
            holds: BTreeMap::new(),
            standing: Standing::Open,
        })
    }

    /// Its identifier.
    pub const fn id(&self) -> OrderId {
        self.id
    }
    /// The number people say aloud.
    pub fn number(&self) -> &str {
        &self.number
    }
    /// Who issued it.
    pub const fn issuer(&self) -> PartyId {
        self.issuer
    }
    /// Who holds it now.
    pub const fn holder(&self) -> PartyId {
        self.holder
    }
    /// What it lets out.
    pub const fn cargo(&self) -> &Cargo {
        &self.cargo
    }
    /// Where it is in its life.
    pub const fn standing(&self) -> &Standing {
        &self.standing
    }
    /// Until when it can be used.
    pub const fn valid_until(&self) -> Instant {
        self.valid_until
    }
    /// When it was issued.
    pub const fn issued_at(&self) -> Instant {
        self.issued_at
    }
    /// Since when its holder holds it.
    pub const fn held_since(&self) -> Instant {
        self.held_since
    }
    /// The hands it went through, first to last.
    pub fn chain(&self) -> &[Endorsement] {
        &self.chain
    }
    /// Authorities that stopped it, with their reasons.
    pub const fn holds(&self) -> &BTreeMap<PartyId, Stop> {
        &self.holds
    }
    /// True while it can still be endorsed or consumed, holds and validity aside.
    pub const fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Open)
    }

    /// Gives `party` the verbs of a holder, if it is the holder.
    pub fn held_by(&self, party: PartyId) -> Result<Holder<'_>, Refusal> {
        if party == self.holder { Ok(Holder(self)) } else { Err(Refusal::new("BAD-01")) }
    }

    /// Uses up the order so that one truck may leave.
    ///
    /// The gate loses its network and asks again, so the same `pass` is granted twice and written once.
    /// A different `pass` is refused for ever after.
    pub fn consume(&self, pass: PassId, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        if matches!(&self.standing, Standing::Consumed { pass: used, .. } if *used == pass) {
            return Ok(Decision::AlreadySo);
        }
        self.must_be_usable(as_of)?;
        Ok(Decision::Record(Event::Consumed { pass, at: as_of }))
    }

    /// Takes the order back while nobody used it.
    pub fn revoke(&self, by: PartyId, reason: String, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        if by != self.issuer {
            return Err(Refusal::new("BAD-06"));
        }
        match &self.standing {
            Standing::Consumed { .. } => Err(Refusal::new("BAD-03")),
            Standing::Revoked { .. } => Ok(Decision::AlreadySo),
            Standing::Open => Ok(Decision::Record(Event::Revoked { reason, at: as_of })),
        }
    }

    /// Stops the order. One hold for each authority; placing it again changes nothing.
    pub fn hold(&self, by: PartyId, reason: String, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Consumed { .. } => Err(Refusal::new("BAD-03")),
            Standing::Revoked { .. } => Err(Refusal::new("BAD-04")),
            Standing::Open if self.holds.contains_key(&by) => Ok(Decision::AlreadySo),
            Standing::Open => Ok(Decision::Record(Event::Held { by, reason, at: as_of })),
        }
    }

    /// Lifts the hold that `by` placed; nobody lifts another's.
    pub fn lift(&self, by: PartyId) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Consumed { .. } => Err(Refusal::new("BAD-03")),
            Standing::Revoked { .. } => Err(Refusal::new("BAD-04")),
            Standing::Open if self.holds.contains_key(&by) => Ok(Decision::Record(Event::Lifted { by })),
            Standing::Open if self.holds.is_empty() => Ok(Decision::AlreadySo),
            Standing::Open => Err(Refusal::new("HOLD-01")),
        }
    }

    /// Says no when the order cannot be used at `as_of`: consumed, revoked, held, expired, in this order.
    pub fn must_be_usable(&self, as_of: Instant) -> Result<(), Refusal> {
        match &self.standing {
            Standing::Consumed { .. } => Err(Refusal::new("BAD-03")),
            Standing::Revoked { .. } => Err(Refusal::new("BAD-04")),
            Standing::Open if !self.holds.is_empty() => Err(Refusal::new("BAD-02")),
            Standing::Open if as_of > self.valid_until => Err(Refusal::new("BAD-05")),
            Standing::Open => Ok(()),
        }
    }

    /// The order after `event`.
    #[must_use]
    pub fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Issued { .. } => {}
            Event::Endorsed { to, at } => {
                self.chain.push(Endorsement { from: self.holder, to: *to, at: *at });
                self.holder = *to;
                self.held_since = *at;
            }
            Event::Held { by, reason, at } => {
                self.holds.insert(*by, Stop { reason: reason.clone(), at: *at });
            }
            Event::Lifted { by } => _ = self.holds.remove(by),
            Event::Consumed { pass, at } => self.standing = Standing::Consumed { pass: *pass, at: *at },
            Event::Revoked { reason, at } => {
                self.standing = Standing::Revoked { reason: reason.clone(), at: *at }
            }
        }
        self
    }
}

impl Holder<'_> {
    /// Hands the order on to `to`.
    pub fn endorse(self, to: PartyId, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        if self.0.holder == to {
            return Ok(Decision::AlreadySo);
        }
        self.0.must_be_usable(as_of)?;
        Ok(Decision::Record(Event::Endorsed { to, at: as_of }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{
        AGENCY, AGENT, CUSTOMS, FORWARDER, IMPORTER, ORDER, OTHER_PASS, PASS, STRANGER, TICK, at, checked,
        comes_back, issued, number, word,
    };
    use proptest::prelude::*;

    const TODAY: Instant = at(20);
    const LAST_DAY: Instant = at(24 * 30);
    const TOO_LATE: Instant = LAST_DAY.plus(TICK);

    fn order(events: &[Event]) -> DeliveryOrder {
        let born = DeliveryOrder::born(&issued(ORDER, Cargo::Container(number()))).expect("it is issued");
        events.iter().fold(born, DeliveryOrder::after)
    }

    fn held(by: PartyId) -> Event {
        Event::Held { by, reason: "Contrôle".to_owned(), at: at(3) }
    }

    fn consumed(pass: PassId) -> Event {
        Event::Consumed { pass, at: at(10) }
    }

    fn revoked() -> Event {
        Event::Revoked { reason: "unpaid".to_owned(), at: at(9) }
    }

    #[test]
    fn the_gate_uses_a_usable_order_and_each_order_once() {
        for (events, as_of, answer) in [
            (vec![], TODAY, "yes"),
            (vec![], LAST_DAY, "yes"),
            (vec![], TOO_LATE, "BAD-05"),
            (vec![held(CUSTOMS)], TOO_LATE, "BAD-02"), // a hold comes before expiry
            (vec![held(CUSTOMS), Event::Lifted { by: CUSTOMS }], TODAY, "yes"),
            (vec![held(CUSTOMS), held(AGENCY), Event::Lifted { by: CUSTOMS }], TODAY, "BAD-02"),
            (vec![held(CUSTOMS), revoked()], TODAY, "BAD-04"),
            (vec![consumed(PASS)], TOO_LATE, "so already"), // asked twice
            (vec![consumed(OTHER_PASS)], TODAY, "BAD-03"),  // asked by another
            (vec![consumed(OTHER_PASS)], TOO_LATE, "BAD-03"),
        ] {
            assert_eq!(word(order(&events).consume(PASS, as_of)), answer, "{events:?} {as_of}");
        }
    }

    #[test]
    fn only_its_holder_hands_an_order_on_and_only_while_it_can_be_used() {
        let endorsed = Event::Endorsed { to: FORWARDER, at: at(2) };
        for (events, by, to, as_of, answer) in [
            (vec![], IMPORTER, FORWARDER, TODAY, "yes"),
            (vec![], FORWARDER, IMPORTER, TODAY, "BAD-01"),
            (vec![], AGENT, FORWARDER, TODAY, "BAD-01"), // who issued it does not hold it
            (vec![], IMPORTER, IMPORTER, TODAY, "so already"),
            (vec![endorsed.clone()], IMPORTER, FORWARDER, TODAY, "BAD-01"),
            (vec![endorsed], FORWARDER, IMPORTER, TODAY, "yes"),
            (vec![held(CUSTOMS)], IMPORTER, FORWARDER, TODAY, "BAD-02"),
            (vec![], IMPORTER, FORWARDER, TOO_LATE, "BAD-05"),
            (vec![revoked()], IMPORTER, FORWARDER, TODAY, "BAD-04"),
            (vec![consumed(PASS)], IMPORTER, FORWARDER, TODAY, "BAD-03"),
            (vec![consumed(PASS)], STRANGER, FORWARDER, TODAY, "BAD-01"), // the holder is asked for first
        ] {
            let order = order(&events);
            let said = order.held_by(by).and_then(|holder| holder.endorse(to, as_of));
            assert_eq!(word(said), answer, "{events:?} {by} to {to}");
        }
    }

    #[test]
    fn only_the_issuer_takes_an_order_back_and_not_once_it_was_used() {
        for (events, by, answer) in [
            (vec![], AGENT, "yes"),
            (vec![], IMPORTER, "BAD-06"),
            (vec![held(CUSTOMS)], AGENT, "yes"),
            (vec![revoked()], AGENT, "so already"),
            (vec![revoked()], IMPORTER, "BAD-06"),
            (vec![consumed(PASS)], AGENT, "BAD-03"),
        ] {
            assert_eq!(
                word(order(&events).revoke(by, "unpaid".to_owned(), TOO_LATE)),
                answer,
                "{events:?} {by}"
            );
        }
    }

    #[test]
    fn each_authority_stops_an_order_once_and_lifts_its_own_stop() {
        for (events, by, hold, lift) in [
            (vec![], CUSTOMS, "yes", "so already"),
            (vec![held(CUSTOMS)], CUSTOMS, "so already", "yes"),
            (vec![held(CUSTOMS)], AGENCY, "yes", "HOLD-01"),
            (vec![held(CUSTOMS), held(AGENCY)], AGENCY, "so already", "yes"),
            (vec![held(CUSTOMS), revoked()], CUSTOMS, "BAD-04", "BAD-04"),
            (vec![held(CUSTOMS), consumed(PASS)], CUSTOMS, "BAD-03", "BAD-03"),
        ] {
            let order = order(&events);
            assert_eq!(word(order.hold(by, "Contrôle".to_owned(), TODAY)), hold, "{events:?} {by}");
            assert_eq!(word(order.lift(by)), lift, "{events:?} {by}");
        }
    }

    #[test]
    fn an_order_is_the_fold_of_its_events() {
        let all =
            [held(CUSTOMS), Event::Endorsed { to: FORWARDER, at: at(2) }, Event::Lifted { by: CUSTOMS }];
        let order = order(&all);
        assert_eq!((order.holder(), order.held_since(), order.holds().len()), (FORWARDER, at(2), 0));
        assert_eq!(order.chain(), [Endorsement { from: IMPORTER, to: FORWARDER, at: at(2) }]);
        assert_eq!((order.issuer(), order.issued_at(), order.valid_until()), (AGENT, at(1), LAST_DAY));
        assert_eq!(checked(order.must_be_usable(TODAY)), "yes");
        comes_back(&order);
        all.iter().for_each(comes_back);
        for event in all {
            assert_eq!(DeliveryOrder::born(&event), None);
        }
    }

    fn any_event() -> impl Strategy<Value = Event> {
        let who = prop::sample::select(vec![AGENT, IMPORTER, FORWARDER, CUSTOMS, AGENCY]);
        let pass = prop::sample::select(vec![PASS, OTHER_PASS]);
        prop_oneof![
            (who.clone(), 0_i64..99).prop_map(|(to, hours)| Event::Endorsed { to, at: at(hours) }),
            (who.clone(), 0_i64..99).prop_map(|(by, hours)| Event::Held {
                by,
                reason: String::new(),
                at: at(hours)
            }),
            who.prop_map(|by| Event::Lifted { by }),
            (pass, 0_i64..99).prop_map(|(pass, hours)| Event::Consumed { pass, at: at(hours) }),
            (0_i64..99).prop_map(|hours| Event::Revoked { reason: String::new(), at: at(hours) }),
            Just(issued(ORDER, Cargo::Lot { packages: 1, grams: 1 })),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_happens_one_party_holds_the_order_and_the_chain_says_how_it_came_to_them(
            events in prop::collection::vec(any_event(), 0..40),
        ) {
            let order = order(&events);
            let hands: Vec<PartyId> =
                order.chain().iter().map(|step| step.from).chain([order.holder()]).collect();
            prop_assert_eq!(hands[0], IMPORTER);
            for (step, next) in order.chain().iter().zip(&hands[1..]) {
                prop_assert_eq!(step.to, *next);
            }
            prop_assert_eq!(order.cargo(), &Cargo::Container(number()));
        }

        #[test]
        fn what_the_rules_allow_lets_cargo_out_by_one_pass_at_most(
            tries in prop::collection::vec((any_event(), 0_i64..1_000), 0..60),
        ) {
            let mut order = order(&[]);
            let mut passes = std::collections::BTreeSet::new();
            for (event, hours) in tries {
                let answer = match event {
                    Event::Issued { .. } => continue,
                    Event::Endorsed { to, .. } => order.held_by(order.holder()).and_then(|one| one.endorse(to, at(hours))),
                    Event::Held { by, reason, .. } => order.hold(by, reason, at(hours)),
                    Event::Lifted { by } => order.lift(by),
                    Event::Consumed { pass, .. } => order.consume(pass, at(hours)),
                    Event::Revoked { reason, .. } => order.revoke(AGENT, reason, at(hours)),
                };
                let closed = !order.is_open();
                if let Ok(Decision::Record(event)) = answer {
                    prop_assert!(!closed, "a closed order changed: {:?}", event);
                    if let Event::Consumed { pass, .. } = &event {
                        prop_assert!(order.holds().is_empty() && at(hours) <= LAST_DAY);
                        passes.insert(*pass);
                    }
                    order = order.after(&event);
                }
            }
            prop_assert!(passes.len() <= 1);
        }
    }
}
