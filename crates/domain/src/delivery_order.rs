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
//! - A consumed or revoked order never changes again.
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
    holds: BTreeMap<PartyId, String>,
    standing: Standing,
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
    Issued { id: OrderId, number: String, issuer: PartyId, cargo: Cargo, holder: PartyId, at: Instant, valid_until: Instant },
    Endorsed { to: PartyId, at: Instant },
    Held { by: PartyId, reason: String },
    Lifted { by: PartyId },
    Consumed { pass: PassId, at: Instant },
    Revoked { reason: String, at: Instant },
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
    pub const fn holds(&self) -> &BTreeMap<PartyId, String> {
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
    pub fn hold(&self, by: PartyId, reason: String) -> Result<Decision<Event>, Refusal> {
        match &self.standing {
            Standing::Consumed { .. } => Err(Refusal::new("BAD-03")),
            Standing::Revoked { .. } => Err(Refusal::new("BAD-04")),
            Standing::Open if self.holds.contains_key(&by) => Ok(Decision::AlreadySo),
            Standing::Open => Ok(Decision::Record(Event::Held { by, reason })),
        }
    }

    /// Lifts the hold that `by` placed; nobody lifts another's.
    pub fn lift(&self, by: PartyId) -> Result<Decision<Event>, Refusal> {
        if self.holds.contains_key(&by) {
            Ok(Decision::Record(Event::Lifted { by }))
        } else if self.holds.is_empty() {
            Ok(Decision::AlreadySo)
        } else {
            Err(Refusal::new("HOLD-01"))
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
            Event::Held { by, reason } => _ = self.holds.insert(*by, reason.clone()),
            Event::Lifted { by } => _ = self.holds.remove(by),
            Event::Consumed { pass, at } => self.standing = Standing::Consumed { pass: *pass, at: *at },
            Event::Revoked { reason, at } => self.standing = Standing::Revoked { reason: reason.clone(), at: *at },
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
