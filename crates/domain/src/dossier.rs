//! The file (*dossier*): everything that happens to one bill of lading, from the manifest to the gate.
//!
//! It brings together the facts of the bill, its containers with their holds, the ends its line was written off to,
//! its delivery orders, its appointments and its documents, so that "whose turn is it?" has one place to be answered.
//!
//! Always true
//! - Packages and grams of the line are in the books: what was written off here is what was transferred there.
//! - A container or lot is under one open order at most.
//! - Facts are stored; whose turn it is, what is late and what waiting costs are computed (`turn`, `storage_fee`).

use std::collections::BTreeMap;

use lexicon::{
    AppointmentId, CallId, ContainerNumber, DeclarationId, DocumentId, DossierId, Grams, HoldId, Instant,
    ManifestId, OrderId, PartyId, PassId, Personal, Refusal, UserId,
};
use serde::{Deserialize, Serialize};

use crate::appointment::{self, Appointment};
use crate::bill::Bill;
use crate::container::{Container, Hold, Landed, Left};
use crate::delivery_order::{self, Cargo, DeliveryOrder};
use crate::subject::{Decision, Subject};

mod declared;
mod end;

pub use declared::{Declared, Stage};
pub use end::{End, EndKind};

/// Write-offs of one line; a line cut into more pieces than this is a mistake.
pub const ENDS_MAX: usize = 200;
/// Documents of one file.
pub const DOCUMENTS_MAX: usize = 200;
/// Delivery orders of one file: a bill of 999 containers has as many, plus those revoked.
pub const ORDERS_MAX: usize = 2_000;
/// House bills under one master bill.
pub const HOUSES_MAX: usize = 500;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    pub id: DossierId,
    pub manifest: ManifestId,
    pub call: CallId,
    /// The ship's agent, who lodged the line.
    pub agent: PartyId,
    pub terminal: PartyId,
    pub bill: Bill,
    pub opened_at: Instant,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consignee: Option<PartyId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub master: Option<DossierId>,
    /// The forwarder who splits, or has split, this bill into house bills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarder: Option<PartyId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub houses: Vec<DossierId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<End>,
    /// Declarations registered here for goods of this line.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub declared: BTreeMap<DeclarationId, Declared>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub orders: BTreeMap<OrderId, DeliveryOrder>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub appointments: BTreeMap<AppointmentId, Appointment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Tally of loose cargo; containers carry their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landed: Option<Landed>,
    /// Passes that let loose cargo out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots_left: Vec<Left>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
}

/// Somebody says that this bill is theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub consignee: PartyId,
    pub by: PartyId,
    pub at: Instant,
}

/// A paper of the file; its bytes are kept by their digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: DocumentId,
    pub name: String,
    pub media: String,
    pub size: u64,
    pub sha256: String,
    pub by: PartyId,
    pub at: Instant,
}

/// A change to a line after it was lodged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    pub at: Instant,
    pub by: PartyId,
    pub reason: String,
    /// After the deadline an amendment is marked, and waits for customs.
    pub late: bool,
    pub approved: Option<bool>,
    pub consignee_name: Option<String>,
    pub description: Option<String>,
    pub seals: Option<(ContainerNumber, Vec<String>)>,
}

/// What happened to a file. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A line of a manifest, or a house bill, became a file.
    Opened(Box<Dossier>),
    Claimed(Claim),
    ClaimRefused {
        reason: String,
    },
    /// The consignee is known: named with its ICE, or its claim confirmed.
    ConsigneeConfirmed {
        party: PartyId,
    },
    ForwarderNamed {
        party: PartyId,
    },
    Split {
        house: DossierId,
    },
    HoldPlaced {
        container: ContainerNumber,
        id: HoldId,
        hold: Hold,
    },
    HoldLifted {
        container: ContainerNumber,
        id: HoldId,
    },
    Tallied {
        container: Option<ContainerNumber>,
        landed: Landed,
    },
    WrittenOff(End),
    /// A declaration of these goods was registered, or went on.
    Declared {
        id: DeclarationId,
        declared: Declared,
    },
    Order {
        id: OrderId,
        event: delivery_order::Event,
    },
    Appointment {
        id: AppointmentId,
        event: appointment::Event,
    },
    LeftPort {
        container: Option<ContainerNumber>,
        left: Left,
    },
    DocumentAdded(Document),
    MessageSent {
        from: PartyId,
        by: UserId,
        to: Option<PartyId>,
        text: Personal,
        at: Instant,
    },
    Amended(Amendment),
    AmendmentDecided {
        index: usize,
        approved: bool,
    },
    Withdrawn {
        reason: String,
    },
    Erased,
}

impl Subject for Dossier {
    const NOUN: &'static str = "dossier";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Opened(dossier) => Some((**dossier).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Opened(_) | Event::MessageSent { .. } => {}
            Event::Claimed(claim) => self.claim = Some(claim.clone()),
            Event::ClaimRefused { .. } => self.claim = None,
            Event::ConsigneeConfirmed { party } => {
                self.consignee = Some(*party);
                self.claim = None;
            }
            Event::ForwarderNamed { party } => self.forwarder = Some(*party),
            Event::Split { house } => self.houses.push(*house),
            Event::HoldPlaced { container, id, hold } => {
                self.change(*container, |one| _ = one.holds.insert(*id, hold.clone()));
            }
            Event::HoldLifted { container, id } => self.change(*container, |one| _ = one.holds.remove(id)),
            Event::Tallied { container: Some(number), landed } => {
                self.change(*number, |one| one.landed = Some(landed.clone()));
            }
            Event::Tallied { container: None, landed } => self.landed = Some(landed.clone()),
            Event::WrittenOff(end) => self.ends.push(end.clone()),
            Event::Declared { id, declared } => _ = self.declared.insert(*id, declared.clone()),
            Event::Order { id, event } => {
                if let Some(order) = self.orders.remove(id).map(|order| order.after(event)) {
                    self.orders.insert(*id, order);
                } else if let Some(order) = DeliveryOrder::born(event) {
                    self.orders.insert(*id, order);
                }
            }
            Event::Appointment { id, event } => {
                if let Some(appointment) = self.appointments.remove(id).map(|one| one.after(event)) {
                    self.appointments.insert(*id, appointment);
                } else if let Some(appointment) = Appointment::born(event) {
                    self.appointments.insert(*id, appointment);
                }
            }
            Event::LeftPort { container: Some(number), left } => {
                self.change(*number, |one| one.left = Some(left.clone()));
            }
            Event::LeftPort { container: None, left } => self.lots_left.push(left.clone()),
            Event::DocumentAdded(document) => self.documents.push(document.clone()),
            Event::Amended(amendment) => {
                if !amendment.late {
                    self.apply(amendment);
                }
                self.amendments.push(amendment.clone());
            }
            Event::AmendmentDecided { index, approved } => {
                if let Some(amendment) = self.amendments.get_mut(*index) {
                    amendment.approved = Some(*approved);
                    let amendment = amendment.clone();
                    if *approved {
                        self.apply(&amendment);
                    }
                }
            }
            Event::Withdrawn { reason } => self.withdrawn = Some(reason.clone()),
            Event::Erased => self.erase(),
        }
        self
    }
}

/// What a file stands on: the manifest, the call and the two who handle it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    pub manifest: ManifestId,
    pub call: CallId,
    pub agent: PartyId,
    pub terminal: PartyId,
}

impl Dossier {
    /// A file as its line opens it.
    pub fn of_line(
        id: DossierId,
        ground: Ground,
        bill: Bill,
        consignee: Option<PartyId>,
        at: Instant,
    ) -> Self {
        Self {
            id,
            manifest: ground.manifest,
            call: ground.call,
            agent: ground.agent,
            terminal: ground.terminal,
            bill,
            opened_at: at,
            consignee,
            claim: None,
            master: None,
            forwarder: None,
            houses: Vec::new(),
            ends: Vec::new(),
            declared: BTreeMap::new(),
            orders: BTreeMap::new(),
            appointments: BTreeMap::new(),
            documents: Vec::new(),
            landed: None,
            lots_left: Vec::new(),
            amendments: Vec::new(),
            withdrawn: None,
        }
    }

    /// What the file stands on.
    pub const fn ground(&self) -> Ground {
        Ground { manifest: self.manifest, call: self.call, agent: self.agent, terminal: self.terminal }
    }

    fn change(&mut self, number: ContainerNumber, act: impl FnOnce(&mut Container)) {
        if let Some(one) = self.bill.boxes.iter_mut().find(|one| one.number == number) {
            act(one);
        }
    }

    fn apply(&mut self, amendment: &Amendment) {
        if let Some(name) = &amendment.consignee_name {
            self.bill.consignee.name.clone_from(name);
        }
        if let Some((description, goods)) = amendment.description.as_ref().zip(self.bill.goods.first_mut()) {
            goods.description.clone_from(description);
        }
        if let Some((number, seals)) = &amendment.seals {
            self.change(*number, |one| one.seals.clone_from(seals));
        }
    }

    fn erase(&mut self) {
        for appointment in self.appointments.values_mut() {
            appointment.driver = Personal::Erased;
        }
    }

    /// Packages and grams not yet written off.
    pub fn remaining(&self) -> (u64, u64) {
        let (packages, grams) = self.ends.iter().fold((0_u64, 0_u64), |(packages, grams), end| {
            (packages.saturating_add(end.packages), grams.saturating_add(end.grams))
        });
        (self.bill.packages().saturating_sub(packages), self.bill.grams().saturating_sub(grams))
    }

    /// True once nothing of the line is left to write off.
    pub fn is_written_off(&self) -> bool {
        self.remaining() == (0, 0)
    }

    /// True once goods may leave: the whole line is written off, and some of it to an end that lets out.
    pub fn is_released(&self) -> bool {
        self.is_written_off() && self.ends.iter().any(|end| end.kind.lets_out())
    }

    /// Writes a part of the line off, if that much is left.
    pub fn write_off(&self, end: End) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        if self.ends.iter().any(|known| {
            known.reference == end.reference
                && known.kind == end.kind
                && known.packages == end.packages
                && known.grams == end.grams
                && known.by == end.by
        }) {
            return Ok(Decision::AlreadySo);
        }
        let (packages, grams) = self.remaining();
        if self.is_written_off() {
            return Err(Refusal::new("LINE-01"));
        }
        if end.packages > packages {
            return Err(Refusal::new("LINE-02").arg("left", packages.to_string()));
        }
        if end.grams > grams {
            return Err(Refusal::new("LINE-03").arg("left", Grams::new(grams)));
        }
        if end.packages == 0 && end.grams == 0 {
            return Err(Refusal::new("LINE-04"));
        }
        // The last package takes the last gram with it, or the line could never close.
        if (end.packages == packages) != (end.grams == grams) {
            return Err(Refusal::new("LINE-05"));
        }
        // The last piece is always the whole rest, or a line in too many pieces could never close.
        if end.packages < packages && self.ends.len() + 1 >= ENDS_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", ENDS_MAX.to_string()));
        }
        Ok(Decision::Record(Event::WrittenOff(end)))
    }

    /// Says no when the file was withdrawn with its manifest or split into house bills.
    pub fn must_stand(&self) -> Result<(), Refusal> {
        match (&self.withdrawn, self.houses.is_empty()) {
            (Some(_), _) => Err(Refusal::new("FILE-01")),
            (None, false) => Err(Refusal::new("FILE-02")),
            (None, true) => Ok(()),
        }
    }

    /// The order that covers this container and can still be used or was used; revoked ones do not count.
    pub fn order_for(&self, number: ContainerNumber) -> Option<&DeliveryOrder> {
        self.orders.values().find(|order| {
            matches!(order.cargo(), Cargo::Container(covered) if *covered == number)
                && !matches!(order.standing(), delivery_order::Standing::Revoked { .. })
        })
    }

    /// Packages of loose cargo that have left, or will not leave by the gate.
    fn lots_settled(&self) -> u64 {
        let left = self.orders.values().map(|order| match (order.cargo(), order.standing()) {
            (Cargo::Lot { packages, .. }, delivery_order::Standing::Consumed { .. }) => *packages,
            (
                Cargo::Lot { .. },
                delivery_order::Standing::Open | delivery_order::Standing::Revoked { .. },
            )
            | (Cargo::Container(_), _) => 0,
        });
        let stays = self.ends.iter().filter(|end| !end.kind.lets_out()).map(|end| end.packages);
        left.chain(stays).fold(0, u64::saturating_add)
    }

    /// Packages and grams of loose cargo under orders that were not revoked.
    pub fn lots_ordered(&self) -> (u64, u64) {
        self.orders.values().fold((0_u64, 0_u64), |sum, order| match (order.cargo(), order.standing()) {
            (_, delivery_order::Standing::Revoked { .. }) | (Cargo::Container(_), _) => sum,
            (Cargo::Lot { packages, grams }, _) => {
                (sum.0.saturating_add(*packages), sum.1.saturating_add(*grams))
            }
        })
    }

    /// Says no when `cargo` is not on this bill, or is under an order already.
    pub fn may_order(&self, cargo: &Cargo) -> Result<(), Refusal> {
        self.must_stand()?;
        if self.orders.len() >= ORDERS_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", ORDERS_MAX.to_string()));
        }
        match cargo {
            Cargo::Container(number) => {
                let Some(container) = self.bill.container(*number) else {
                    return Err(Refusal::new("BAD-07"));
                };
                if container.left.is_some() {
                    return Err(Refusal::new("BAD-03"));
                }
                if self.order_for(*number).is_some() {
                    return Err(Refusal::new("BAD-08"));
                }
                Ok(())
            }
            Cargo::Lot { packages, grams } => {
                if !self.bill.boxes.is_empty() {
                    return Err(Refusal::new("BAD-09"));
                }
                let (ordered, ordered_grams) = self.lots_ordered();
                let left = self.bill.packages().saturating_sub(ordered);
                let left_grams = self.bill.grams().saturating_sub(ordered_grams);
                if *packages == 0 && *grams == 0 {
                    return Err(Refusal::new("LINE-04"));
                }
                if *packages > left || *grams > left_grams {
                    return Err(Refusal::new("BAD-10").arg("left", left.to_string()));
                }
                Ok(())
            }
        }
    }

    /// The live appointment of an order, if any.
    pub fn appointment_of(&self, order: OrderId) -> Option<(AppointmentId, &Appointment)> {
        self.appointments
            .iter()
            .find(|(_, one)| {
                one.order == order && !matches!(one.standing, appointment::Standing::Cancelled { .. })
            })
            .map(|(id, one)| (*id, one))
    }

    /// The appointment a pass belongs to.
    pub fn appointment_with(&self, pass: PassId) -> Option<(AppointmentId, &Appointment)> {
        self.appointments.iter().find(|(_, one)| one.pass == pass).map(|(id, one)| (*id, one))
    }

    /// Every party that has, or had, a part in this file.
    pub fn parties(&self) -> Vec<PartyId> {
        let mut parties = vec![self.agent, self.terminal];
        parties.extend(self.consignee);
        parties.extend(self.forwarder);
        parties.extend(self.claim.iter().flat_map(|claim| [claim.by, claim.consignee]));
        for order in self.orders.values() {
            parties.push(order.holder());
            parties.extend(order.chain().iter().map(|step| step.from));
        }
        parties.extend(self.appointments.values().map(|one| one.haulier));
        parties.sort_unstable();
        parties.dedup();
        parties
    }

    /// True once everything that came has left, or will not leave by the gate.
    pub fn is_closed(&self) -> bool {
        if self.withdrawn.is_some() || !self.houses.is_empty() {
            return true;
        }
        if !self.is_written_off() {
            return false;
        }
        if !self.ends.iter().any(|end| end.kind.lets_out()) {
            return true;
        }
        if self.bill.boxes.is_empty() {
            return self.orders.values().all(|order| !order.is_open())
                && self.lots_settled() >= self.bill.packages();
        }
        self.bill.boxes.iter().all(|one| {
            one.left.is_some()
                || one
                    .landed
                    .as_ref()
                    .is_some_and(|landed| landed.outcome == crate::container::Outcome::Short)
        })
    }
}

#[cfg(test)]
mod tests;
