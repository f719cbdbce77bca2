//! The gate: may this truck leave with this container, and if not, what is missing and whose turn is it?
//!
//! Always true: release, delivery order, slot and holds must all agree; every reason that is missing is named, in the
//! order in which one would clear it. Asking twice with the same pass gives the same answer.

use lexicon::{Instant, PassId, Refusal};

use crate::appointment::{self, Appointment};
use crate::container::Container;
use crate::delivery_order::{self, Cargo, DeliveryOrder};
use crate::dossier::Dossier;
use crate::turn::Who;

/// One reason why a truck may not leave yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What the driver is told.
    pub refusal: Refusal,
    /// Whose turn it is.
    pub whose: Vec<Who>,
}

/// The answer at the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The barrier opens.
    Open,
    /// It was opened for this pass already.
    AlreadyOut,
    /// It stays shut; everything that is missing, the first to clear first.
    Shut(Vec<Missing>),
}

/// Answers the gate for one pass, at `as_of`.
pub fn may_leave(dossier: &Dossier, pass: PassId, as_of: Instant) -> Answer {
    let Some((_, appointment)) = dossier.appointment_with(pass) else {
        return Answer::Shut(vec![missing("GATE-01", vec![Who::Kind(crate::PartyKind::Haulier)])]);
    };
    if matches!(appointment.standing, appointment::Standing::Used { .. }) {
        return Answer::AlreadyOut;
    }
    let reasons = reasons(dossier, appointment, as_of);
    if reasons.is_empty() { Answer::Open } else { Answer::Shut(reasons) }
}

/// Every reason that keeps the cargo of `appointment` in the port at `as_of`.
pub fn reasons(dossier: &Dossier, appointment: &Appointment, as_of: Instant) -> Vec<Missing> {
    let mut reasons = Vec::new();
    if dossier.withdrawn.is_some() {
        reasons.push(missing("FILE-01", vec![Who::Party(dossier.agent)]));
    }
    let Some(order) = dossier.orders.get(&appointment.order) else {
        reasons.push(missing("GATE-02", vec![Who::Party(dossier.agent)]));
        return reasons;
    };
    if let Cargo::Container(number) = order.cargo() {
        match dossier.bill.container(*number) {
            Some(container) => reasons.extend(of_container(container, dossier)),
            None => reasons.push(missing("BAD-07", vec![Who::Party(dossier.agent)])),
        }
    } else if dossier.landed.is_none() {
        reasons.push(missing("GATE-03", vec![Who::Party(dossier.terminal)]));
    }
    if !dossier.is_released() {
        reasons.push(missing("GATE-04", vec![Who::Kind(crate::PartyKind::Customs)]));
    }
    reasons.extend(of_order(order, dossier, as_of));
    if let Err(refusal) = appointment.must_be_booked().and_then(|()| appointment.must_be_on_time(as_of)) {
        reasons.push(Missing { refusal, whose: vec![Who::Party(appointment.by)] });
    }
    reasons
}

/// What keeps a container in, whatever its papers: holds, not landed, gone.
pub fn of_container(container: &Container, dossier: &Dossier) -> Vec<Missing> {
    let mut reasons = Vec::new();
    if let Some(left) = &container.left {
        reasons.push(missing("GATE-05", vec![]));
        _ = left;
    }
    for hold in container.holds.values() {
        reasons.push(Missing {
            refusal: Refusal::new("GATE-06").arg("reason", hold.reason.clone()),
            whose: vec![Who::Party(hold.by)],
        });
    }
    let landed = container.landed.as_ref();
    if landed.is_none_or(|landed| landed.outcome == crate::container::Outcome::Short) {
        reasons.push(missing("GATE-03", vec![Who::Party(dossier.terminal)]));
    }
    reasons
}

/// What keeps an order from being used.
pub fn of_order(order: &DeliveryOrder, dossier: &Dossier, as_of: Instant) -> Vec<Missing> {
    let mut reasons: Vec<Missing> = order
        .holds()
        .iter()
        .map(|(by, reason)| Missing {
            refusal: Refusal::new("GATE-06").arg("reason", reason.clone()),
            whose: vec![Who::Party(*by)],
        })
        .collect();
    match order.standing() {
        delivery_order::Standing::Consumed { .. } => reasons.push(missing("BAD-03", vec![])),
        delivery_order::Standing::Revoked { .. } => {
            reasons.push(missing("BAD-04", vec![Who::Party(dossier.agent)]));
        }
        delivery_order::Standing::Open if as_of > order.valid_until() => {
            reasons.push(missing("BAD-05", vec![Who::Party(dossier.agent)]));
        }
        delivery_order::Standing::Open => {}
    }
    reasons
}

fn missing(code: &'static str, whose: Vec<Who>) -> Missing {
    Missing { refusal: Refusal::new(code), whose }
}
