//! Whose turn it is, what they must do, since when, before when.
//!
//! Computed from the file, its manifest and its call each time it is asked; stored nowhere as a status.

use lexicon::{Instant, PartyId, Span};
use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::delivery_order::{DeliveryOrder, Standing as OrderStanding};
use crate::dossier::{Declared, Dossier, Stage};
use crate::manifest::{self, Manifest};
use crate::role::PartyKind;

/// Who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// This organisation.
    Party(PartyId),
    /// Whoever is of this kind: the customs office, a haulier not yet chosen.
    Kind(PartyKind),
}

/// The steps of a file, in the order in which they are usually taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Lodged,
    Registered,
    Consignee,
    Arrival,
    Discharge,
    Holds,
    Declaration,
    Control,
    Payment,
    Release,
    Order,
    Endorsement,
    Appointment,
    GateOut,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 14] = [
        Self::Lodged,
        Self::Registered,
        Self::Consignee,
        Self::Arrival,
        Self::Discharge,
        Self::Holds,
        Self::Declaration,
        Self::Control,
        Self::Payment,
        Self::Release,
        Self::Order,
        Self::Endorsement,
        Self::Appointment,
        Self::GateOut,
    ];

    /// The word in texts and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lodged => "lodged",
            Self::Registered => "registered",
            Self::Consignee => "consignee",
            Self::Arrival => "arrival",
            Self::Discharge => "discharge",
            Self::Holds => "holds",
            Self::Declaration => "declaration",
            Self::Control => "control",
            Self::Payment => "payment",
            Self::Release => "release",
            Self::Order => "order",
            Self::Endorsement => "endorsement",
            Self::Appointment => "appointment",
            Self::GateOut => "gate_out",
        }
    }
}

/// How far one step is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Finished, since when if it is known.
    Done { at: Option<Instant> },
    /// Open now.
    Now { who: Who, since: Instant, before: Option<Instant> },
    /// Waits for another step.
    Later,
    /// Does not apply to this file.
    Skipped,
}

/// One row of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub step: Step,
    pub progress: Progress,
}

/// Terms that count from the call; parameters of the port's pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Days a container may stay without storage fees, from the end of discharge.
    pub free_days: i64,
    /// Hours before arrival until which a manifest is in time.
    pub manifest_hours: i64,
    /// Hours within which customs registers a manifest.
    pub register_hours: i64,
    /// Days from arrival within which goods must be declared in detail.
    pub declare_days: i64,
}

impl Default for Terms {
    fn default() -> Self {
        Self { free_days: 7, manifest_hours: 24, register_hours: 4, declare_days: 45 }
    }
}

/// End of free time: so many days after discharge, once it is known.
pub fn free_until(call: &Call, terms: &Terms) -> Option<Instant> {
    call.discharged_at.map(|at| at.plus(Span::days(terms.free_days)))
}

/// The timeline of a file: every step with its progress.
pub fn timeline(dossier: &Dossier, manifest: &Manifest, call: &Call, terms: &Terms) -> Vec<Row> {
    let registered = match &manifest.standing {
        manifest::Standing::Registered { at, .. } => Some(*at),
        manifest::Standing::Lodged | manifest::Standing::Cancelled { .. } => None,
    };
    let free_until = free_until(call, terms);
    let customs = Who::Kind(PartyKind::Customs);
    let mut rows = Vec::with_capacity(Step::ALL.len());
    let mut push = |step, progress| rows.push(Row { step, progress });

    push(Step::Lodged, Progress::Done { at: Some(manifest.lodged_at) });
    push(
        Step::Registered,
        match registered {
            Some(at) => Progress::Done { at: Some(at) },
            None => Progress::Now {
                who: customs,
                since: manifest.lodged_at,
                before: Some(manifest.lodged_at.plus(Span::hours(terms.register_hours))),
            },
        },
    );
    push(Step::Consignee, consignee(dossier, registered));
    push(
        Step::Arrival,
        match call.ata {
            Some(at) => Progress::Done { at: Some(at) },
            None => Progress::Now {
                who: Who::Party(call.agent),
                since: call.announced_at,
                before: Some(call.eta),
            },
        },
    );
    push(Step::Discharge, discharge(dossier, call));
    push(Step::Holds, holds(dossier));
    push(Step::Declaration, declaration(dossier));
    push(Step::Control, Progress::Skipped);
    push(Step::Payment, Progress::Skipped);
    push(
        Step::Release,
        match (dossier.ends.last(), registered) {
            (Some(end), _) if dossier.is_written_off() => Progress::Done { at: Some(end.at) },
            _ if dossier.declared.values().any(Declared::is_open) => Progress::Later,
            (_, Some(since)) => Progress::Now {
                who: customs,
                since: call.ata.unwrap_or(since),
                before: call.ata.map(|ata| ata.plus(Span::days(terms.declare_days))),
            },
            (_, None) => Progress::Later,
        },
    );
    push(Step::Order, orders(dossier, registered, call));
    push(Step::Endorsement, endorsement(dossier));
    push(Step::Appointment, appointments(dossier, free_until));
    push(Step::GateOut, gate_out(dossier));
    if dossier.withdrawn.is_some() || !dossier.houses.is_empty() {
        for row in &mut rows {
            if !matches!(row.progress, Progress::Done { .. }) {
                row.progress = Progress::Skipped;
            }
        }
    }
    rows
}

/// The open steps a reader waits for, the first to clear first.
pub fn open(rows: &[Row]) -> impl Iterator<Item = (Step, Who, Instant, Option<Instant>)> {
    rows.iter().filter_map(|row| match row.progress {
        Progress::Now { who, since, before } => Some((row.step, who, since, before)),
        Progress::Done { .. } | Progress::Later | Progress::Skipped => None,
    })
}

fn consignee(dossier: &Dossier, registered: Option<Instant>) -> Progress {
    match (dossier.consignee, &dossier.claim, registered) {
        (Some(_), _, _) => Progress::Done { at: None },
        (None, Some(claim), _) => {
            Progress::Now { who: Who::Party(dossier.agent), since: claim.at, before: None }
        }
        (None, None, Some(since)) => Progress::Now { who: Who::Kind(PartyKind::Trader), since, before: None },
        (None, None, None) => Progress::Later,
    }
}

fn discharge(dossier: &Dossier, call: &Call) -> Progress {
    let at = if dossier.bill.boxes.is_empty() {
        dossier.landed.as_ref().map(|landed| landed.at)
    } else {
        dossier
            .bill
            .boxes
            .iter()
            .map(|one| one.landed.as_ref().map(|landed| landed.at))
            .collect::<Option<Vec<_>>>()
            .and_then(|all| all.into_iter().max())
    };
    match (at, call.ata) {
        (Some(at), _) => Progress::Done { at: Some(at) },
        (None, Some(since)) => Progress::Now { who: Who::Party(dossier.terminal), since, before: None },
        (None, None) => Progress::Later,
    }
}

/// The authority that stopped a container, or an order that can still be used, longest ago.
fn holds(dossier: &Dossier) -> Progress {
    let boxes = dossier.bill.boxes.iter().flat_map(|one| one.holds.values().map(|hold| (hold.at, hold.by)));
    let open = dossier.orders.values().filter(|order| order.is_open());
    let orders = open.flat_map(|order| order.holds().iter().map(|(by, stop)| (stop.at, *by)));
    match boxes.chain(orders).min() {
        Some((since, by)) => Progress::Now { who: Who::Party(by), since, before: None },
        None => Progress::Skipped,
    }
}

/// The declaration that waits longest; where none was registered here, the papers are elsewhere.
fn declaration(dossier: &Dossier) -> Progress {
    let waiting =
        dossier.declared.values().filter(|one| matches!(one.stage, Stage::Registered | Stage::Asked));
    if let Some(one) = waiting.min_by_key(|one| one.before.unwrap_or(one.at)) {
        let who = match one.stage {
            Stage::Asked => Who::Party(one.declarant),
            Stage::Registered | Stage::Assessed | Stage::Over | Stage::Cancelled => {
                Who::Kind(PartyKind::Customs)
            }
        };
        return Progress::Now { who, since: one.at, before: one.before };
    }
    let done = dossier.declared.values().filter(|one| one.stage != Stage::Cancelled).map(|one| one.at).max();
    match done {
        Some(at) => Progress::Done { at: Some(at) },
        None => Progress::Skipped,
    }
}

fn orders(dossier: &Dossier, registered: Option<Instant>, call: &Call) -> Progress {
    let live =
        || dossier.orders.values().filter(|order| !matches!(order.standing(), OrderStanding::Revoked { .. }));
    let covered = if dossier.bill.boxes.is_empty() {
        dossier.lots_ordered().0 >= dossier.bill.packages()
    } else {
        dossier.bill.boxes.iter().all(|one| dossier.order_for(one.number).is_some())
    };
    match (covered, registered) {
        (true, _) => Progress::Done { at: live().map(DeliveryOrder::issued_at).max() },
        (false, Some(since)) => {
            Progress::Now { who: Who::Party(dossier.agent), since: call.ata.unwrap_or(since), before: None }
        }
        (false, None) => Progress::Later,
    }
}

/// A forwarder that holds an order for somebody else's goods must pass it on; the consignee need not.
fn endorsement(dossier: &Dossier) -> Progress {
    let mut open = dossier.orders.values().filter(|order| order.is_open()).peekable();
    if open.peek().is_none() {
        return if dossier.orders.values().any(|order| !order.is_open()) {
            Progress::Done { at: None }
        } else {
            Progress::Later
        };
    }
    let waiting = open
        .find(|order| Some(order.holder()) == dossier.forwarder && dossier.consignee != dossier.forwarder);
    match waiting {
        Some(order) => {
            Progress::Now { who: Who::Party(order.holder()), since: order.held_since(), before: None }
        }
        None => Progress::Done { at: None },
    }
}

fn appointments(dossier: &Dossier, free_until: Option<Instant>) -> Progress {
    if dossier.orders.is_empty() {
        return Progress::Later;
    }
    let unbooked = dossier
        .orders
        .values()
        .filter(|order| order.is_open() && dossier.appointment_of(order.id()).is_none())
        .min_by_key(|order| order.held_since());
    match unbooked {
        Some(order) => {
            Progress::Now { who: Who::Party(order.holder()), since: order.held_since(), before: free_until }
        }
        None => Progress::Done { at: dossier.appointments.values().map(|one| one.booked_at).max() },
    }
}

fn gate_out(dossier: &Dossier) -> Progress {
    if dossier.is_closed() {
        let at = dossier
            .bill
            .boxes
            .iter()
            .filter_map(|one| one.left.as_ref())
            .chain(&dossier.lots_left)
            .map(|left| left.at)
            .max();
        return Progress::Done { at };
    }
    let next = dossier.appointments.values().filter(|one| one.is_booked()).min_by_key(|one| one.slot);
    match next {
        Some(one) if dossier.is_released() => Progress::Now {
            who: Who::Party(one.haulier),
            since: one.booked_at,
            before: Some(one.closes_at()),
        },
        Some(_) | None => Progress::Later,
    }
}

#[cfg(test)]
mod tests;
