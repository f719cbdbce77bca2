//! What is known already, so that nobody types it: the containers, orders and hours of the file at hand, the
//! organisations one works with.

use std::collections::HashMap;

use desk::view::file::FileView;
use domain::{Act, PartyKind};
use lexicon::{Instant, PartyId, Span};

use crate::error::Oops;
use crate::format;
use crate::router::App;
use crate::texts;
use crate::visitor::Visitor;

/// How far ahead hours are offered.
const HOURS_AHEAD: Span = Span::days(7);
/// Hours offered in one list.
const HOURS_MAX: usize = 120;

/// What is known of one field.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Values with their labels.
    pub rows: Vec<(String, String)>,
    /// True when nothing else makes sense.
    pub closed: bool,
    /// What is most likely meant.
    pub suggested: Option<String>,
}

/// What is known, by field.
pub type Choices = HashMap<&'static str, Known>;

/// Everything known for one act.
pub async fn of(app: &App, visitor: &Visitor, act: Act, id: Option<&str>) -> Result<Choices, Oops> {
    let mut choices = Choices::new();
    let on_file = matches!(act.noun(), "dossier" | "hold" | "release" | "order" | "appointment" | "gate");
    if let (true, Some(id)) = (act != Act::DossierClaim, id) {
        let id = lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))?;
        app.desk.must_know(visitor.acting()?, act, id).await.map_err(|no| visitor.no(no))?;
    }
    if let (true, Some(id)) = (on_file && act != Act::DossierClaim, id) {
        let id = lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))?;
        let acting = visitor.acting()?;
        let file = app.desk.file_page(acting, id).await.map_err(|no| visitor.no(no))?;
        of_file(app, visitor, act, &file, &mut choices).await?;
    }
    for (field, kinds) in offered(act) {
        let known = choices.entry(field).or_default();
        for kind in *kinds {
            let rows = app.desk.directory(*kind).await.map_err(|no| visitor.no(no))?;
            known.rows.extend(rows.into_iter().map(|row| (row.name.clone(), row.name)));
        }
        known.rows.sort();
        known.rows.dedup();
    }
    if act == Act::DeclarationHandOn {
        let officers = app.desk.officers_of(visitor.acting()?.party).await.map_err(|no| visitor.no(no))?;
        let rows = officers.into_iter().map(|(user, name)| (user.to_string(), name)).collect();
        choices.insert("officer", closed(rows));
    }
    if act == Act::CallAnnounce {
        choices.insert("port", Known { suggested: Some(visitor.office().to_owned()), ..Known::default() });
    }
    Ok(choices)
}

/// The facts as they stand, where an act changes some of them: whoever changes one retypes none.
pub async fn present(
    app: &App,
    visitor: &Visitor,
    act: Act,
    id: Option<&str>,
) -> Result<Vec<(String, String)>, Oops> {
    let (Act::TitleAmend | Act::DeclarationAmend, Some(id)) = (act, id) else { return Ok(Vec::new()) };
    let id = lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))?;
    let acting = visitor.acting()?;
    match act {
        Act::DeclarationAmend => app.desk.declaration_fields(acting, id).await,
        _ => app.desk.title_fields(acting, id).await,
    }
    .map_err(|no| visitor.no(no))
}

/// The organisations a field offers, by kind.
const fn offered(act: Act) -> &'static [(&'static str, &'static [PartyKind])] {
    use PartyKind::{Broker, Forwarder, Haulier, OccasionalImporter, Terminal, Trader};
    match act {
        Act::CallAnnounce => &[("terminal", &[Terminal])],
        Act::DossierForwarder => &[("forwarder", &[Forwarder])],
        Act::MandateOffer => &[("agent", &[Broker, Forwarder])],
        Act::OrderIssue => &[("holder", &[Trader, OccasionalImporter, Forwarder, Broker])],
        Act::OrderEndorse => &[("to", &[Trader, OccasionalImporter, Forwarder, Broker, Haulier])],
        Act::AppointmentBook => &[("haulier", &[Haulier])],
        Act::TitleSubscribe | Act::TitleMove | Act::PaymentStart => &[("bank", &[PartyKind::Bank])],
        _ => &[],
    }
}

fn closed(rows: Vec<(String, String)>) -> Known {
    Known { rows, closed: true, suggested: None }
}

async fn of_file(
    app: &App,
    visitor: &Visitor,
    act: Act,
    file: &FileView,
    choices: &mut Choices,
) -> Result<(), Oops> {
    let boxes = |keep: &dyn Fn(&desk::view::file::BoxView) -> bool| -> Known {
        let rows = file.boxes.iter().filter(|one| keep(one));
        closed(rows.map(|one| (one.number.clone(), format!("{} · {}", one.spaced, one.size_type))).collect())
    };
    match act {
        Act::HoldPlace => _ = choices.insert("container", boxes(&|one| one.left_at.is_none())),
        Act::HoldLift => {
            choices.insert("container", boxes(&|one| one.holds.iter().any(|hold| hold.mine)));
            let holds = file.boxes.iter().flat_map(|one| one.holds.iter().map(move |hold| (one, hold)));
            let rows = holds
                .filter(|(_, hold)| hold.mine)
                .map(|(one, hold)| (hold.id.clone(), format!("{} · {}", one.spaced, hold.reason)));
            choices.insert("hold", closed(rows.collect()));
        }
        Act::DossierTally if !file.boxes.is_empty() => {
            choices.insert("container", boxes(&|one| one.landed.is_none()));
        }
        Act::DossierAmend if !file.boxes.is_empty() => _ = choices.insert("container", boxes(&|_| true)),
        Act::OrderIssue => {
            if !file.boxes.is_empty() {
                choices.insert("container", boxes(&|one| one.order.is_none() && one.left_at.is_none()));
            }
            let likely = file.forwarder.clone().or_else(|| file.consignee_party.clone());
            choices.insert("holder", Known { suggested: likely, ..Known::default() });
        }
        Act::OrderEndorse | Act::OrderRevoke | Act::OrderHold | Act::OrderLift | Act::AppointmentBook => {
            choices.insert("order", orders(act, file));
        }
        Act::DossierDecide => {
            let waiting =
                file.amendments.iter().enumerate().filter(|(_, one)| one.late && one.approved.is_none());
            choices.insert(
                "index",
                closed(waiting.map(|(n, one)| (n.to_string(), one.reason.clone())).collect()),
            );
        }
        _ => {}
    }
    if matches!(act, Act::AppointmentChange | Act::AppointmentCancel | Act::GateOut | Act::GateTell) {
        let booked = || file.appointments.iter().filter(|one| one.standing == "booked");
        choices.insert(
            "appointment",
            closed(booked().map(|one| (one.id.clone(), truck(one, visitor))).collect()),
        );
        if let (Some(one), true) = (booked().next(), booked().count() == 1) {
            choices.insert("pass", Known { suggested: Some(one.code.clone()), ..Known::default() });
            for (field, value) in [("plate", &one.plate), ("driver", &one.driver)] {
                choices.insert(field, Known { suggested: Some(value.clone()), ..Known::default() });
            }
        }
    }
    if matches!(act, Act::AppointmentBook | Act::AppointmentChange) {
        choices.insert("slot", hours(app, visitor, file).await?);
    }
    Ok(())
}

fn truck(one: &desk::view::file::AppointmentView, visitor: &Visitor) -> String {
    format!("{} · {} · {}", one.cargo, one.plate, format::moment(one.slot, one.slot, visitor.lang))
}

fn orders(act: Act, file: &FileView) -> Known {
    let keep = |order: &&desk::view::file::OrderView| match act {
        Act::OrderEndorse => order.standing == "open" && order.mine,
        Act::AppointmentBook => {
            order.standing == "open"
                && !file.appointments.iter().any(|one| one.order == order.number && one.standing == "booked")
        }
        Act::OrderLift => order.holds.iter().any(|(_, _, mine)| *mine),
        _ => order.standing == "open",
    };
    let label = |order: &desk::view::file::OrderView| match &order.container {
        Some(container) => format!("{} · {container}", order.number),
        None => order.number.clone(),
    };
    closed(file.orders.iter().filter(keep).map(|order| (order.number.clone(), label(order))).collect())
}

async fn hours(app: &App, visitor: &Visitor, file: &FileView) -> Result<Known, Oops> {
    let terminal = app.desk.party_meant(&file.terminal).await.map_err(|fault| visitor.no(fault.into()))?;
    let Some(terminal) = terminal else { return Ok(Known::default()) };
    let now = app.desk.now();
    let hours = app
        .desk
        .hours(PartyId::from_bytes(terminal.id), now, now.plus(HOURS_AHEAD))
        .await
        .map_err(|no| visitor.no(no))?;
    let label = |slot: Instant, free: u64| {
        let places = texts::with(visitor.lang, "unit-trucks", &[("count", free.into())]);
        format!("{} · {places}", format::moment(slot, now, visitor.lang))
    };
    let free = hours.into_iter().filter(|hour| hour.free > 0).take(HOURS_MAX);
    Ok(closed(free.map(|hour| (format::input_moment(hour.slot), label(hour.slot, hour.free))).collect()))
}
