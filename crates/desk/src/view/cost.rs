//! What waiting costs, as a file page shows it.

use domain::storage_fee;
use lexicon::{Instant, Span};
use serde::Serialize;

use crate::desk::Desk;
use crate::file::File;

/// What waiting costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostView {
    pub free_until: Instant,
    pub per_day_centimes: u64,
    pub due_centimes: u64,
    /// `unverified` while the tariff is the invented one of the starter pack.
    pub source: &'static str,
}

/// What waiting costs for the containers still here.
pub(crate) fn cost(desk: &Desk, file: &File, now: Instant) -> Option<CostView> {
    let discharged = file.call.discharged_at?;
    let tariff = &desk.settings.storage_fee;
    let waiting = || file.dossier.state.bill.boxes.iter().filter(|one| one.left.is_none());
    waiting().next()?;
    Some(CostView {
        free_until: discharged.plus(Span::days(tariff.free_days)),
        per_day_centimes: waiting().map(|one| storage_fee::per_day(&one.size_type, tariff)).sum(),
        due_centimes: waiting().map(|one| storage_fee::due(discharged, now, &one.size_type, tariff)).sum(),
        source: tariff.source,
    })
}
