//! Which acts take a step: what the button beside "your turn" leads to.
//!
//! Always true: an act named here is one the policy allows this reader. Not here: the steps themselves (`domain::turn`).

use domain::Act;
use domain::policy::{self, Acting};
use domain::turn::{self, Row, Step};
use lexicon::Instant;

use crate::file::File;
use crate::view::Reader;

/// The acts by which a step is taken, the usual one first.
const fn acts_of(step: Step) -> &'static [Act] {
    match step {
        Step::Lodged | Step::Declaration | Step::Control | Step::Payment => &[],
        Step::Registered => &[Act::ManifestRegister],
        Step::Consignee => &[Act::DossierConfirm, Act::DossierRefuse],
        Step::Arrival => &[Act::CallArrive, Act::CallEta],
        Step::Discharge => &[Act::DossierTally],
        Step::Holds => &[Act::HoldLift, Act::OrderLift],
        // Done on their own pages.
        Step::Release => &[Act::ReleaseGrant],
        Step::Order => &[Act::OrderIssue],
        Step::Endorsement => &[Act::OrderEndorse],
        Step::Appointment => &[Act::AppointmentBook, Act::OrderEndorse],
        Step::GateOut => &[Act::GateOut, Act::AppointmentChange],
    }
}

/// What this reader may do about the step that is their own, or else about the first open one.
pub(crate) fn takes(acting: &Acting, file: &File, rows: &[Row], now: Instant) -> Vec<String> {
    let reader = Reader::of(acting);
    let own = turn::open(rows).find(|(_, who, ..)| reader.is(*who));
    let Some((step, ..)) = own.or_else(|| turn::open(rows).next()) else { return Vec::new() };
    acts_of(step).iter().copied().filter(|act| may(acting, file, *act, now)).map(Act::code).collect()
}

fn may(acting: &Acting, file: &File, act: Act, now: Instant) -> bool {
    match act.noun() {
        "call" => policy::grant(acting, act, &file.call, now),
        "manifest" => policy::grant(acting, act, &file.manifest, now),
        _ => policy::grant(acting, act, &file.place(), now),
    }
    .is_ok()
}
