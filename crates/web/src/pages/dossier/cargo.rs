//! Containers, orders, appointments, ends and amendments of a file, each ready to be drawn.

use desk::view::file::{AppointmentView, BoxView, FileView, HoldView, LandedView, OrderView};
use lexicon::Instant;

use crate::error::Said;
use crate::page::Page;
use crate::pages::dossier::words;
use crate::router::App;

/// Containers, orders or appointments the page shows at first: a bill may have 999.
pub const SHOWN_MAX: usize = 12;

/// One container.
#[derive(Debug, Clone)]
pub struct BoxLine {
    pub spaced: String,
    pub size: String,
    /// Packages and mass inside, where the sender gave them.
    pub inside: String,
    pub seals: Vec<String>,
    pub holds: Vec<HoldView>,
    pub landed: Option<LandedView>,
    pub left_at: Option<Instant>,
    pub order: Option<String>,
    pub state: &'static str,
    /// May it leave?
    pub word: String,
}

/// One container as its reader reads it.
pub fn one_box(app: &App, p: &Page, one: &BoxView) -> BoxLine {
    let (state, word) = match (one.left_at, one.holds.is_empty(), one.may_leave) {
        (Some(_), ..) => ("ok", "file-box-left"),
        (None, false, _) => ("stop", "file-box-held"),
        (None, true, true) => ("ok", "file-box-free"),
        (None, true, false) => ("later", "file-box-stays"),
    };
    let inside = match (one.packages, one.grams) {
        (0, 0) => String::new(),
        (packages, 0) => p.t1("unit-packages", "count", packages),
        (packages, grams) => p.t2(
            "file-box-inside",
            "packages",
            p.t1("unit-packages", "count", packages),
            "mass",
            p.mass(&grams),
        ),
    };
    BoxLine {
        spaced: one.spaced.clone(),
        size: words::size(app, p, &one.size_type),
        inside,
        seals: one.seals.clone(),
        holds: one.holds.clone(),
        landed: one.landed.clone(),
        left_at: one.left_at,
        order: one.order.clone(),
        state,
        word: p.t(word),
    }
}

/// A container number as it is painted on the door; anything else as it is.
fn spaced(file: &FileView, cargo: &str) -> String {
    file.boxes
        .iter()
        .find(|one| one.number == cargo)
        .map_or_else(|| cargo.to_owned(), |one| one.spaced.clone())
}

/// One delivery order.
#[derive(Debug, Clone)]
pub struct OrderLine {
    pub number: String,
    /// The container, or packages and mass of the lot.
    pub cargo: String,
    pub state: &'static str,
    pub word: String,
    /// The issuer, then every holder, with the moment each got it.
    pub chain: Vec<(String, Instant)>,
    pub valid_until: Instant,
    pub expires: bool,
    pub holds: Vec<(String, String)>,
    /// What its reader may do with it: address and label.
    pub acts: Vec<(String, String)>,
}

/// One order as its reader reads it.
pub fn order(p: &Page, file: &FileView, order: &OrderView) -> OrderLine {
    let state = match order.standing {
        "open" if !order.holds.is_empty() => "stop",
        "open" if order.mine => "you",
        "open" => "them",
        "consumed" => "ok",
        _ => "stop",
    };
    let booked = file.appointments.iter().any(|one| one.order == order.number && one.standing == "booked");
    let mut acts = Vec::new();
    if order.standing == "open" {
        let own = order.mine && !booked;
        for (code, sensible) in [
            ("appointment.book", !booked),
            ("order.endorse", own),
            ("order.hold", order.holds.is_empty()),
            ("order.lift", order.holds.iter().any(|(_, _, mine)| *mine)),
            ("order.revoke", true),
        ] {
            if sensible && file.may(code) {
                acts.push((
                    words::with(&words::link(code, file), "order", &order.number),
                    p.tc("act-", code),
                ));
            }
        }
    }
    let first = std::iter::once((order.issuer.clone(), order.issued_at));
    let given = order.chain.iter().map(|(_, to, at)| (to.clone(), *at));
    // Who the order was issued to stands first in the chain, or is its holder still.
    let issued_to = order.chain.first().map_or_else(|| order.holder.clone(), |(from, _, _)| from.clone());
    OrderLine {
        number: order.number.clone(),
        cargo: match (&order.container, order.packages, order.grams) {
            (Some(container), ..) => spaced(file, container),
            (None, Some(packages), Some(grams)) => p.t2(
                "file-box-inside",
                "packages",
                p.t1("unit-packages", "count", packages),
                "mass",
                p.mass(&grams),
            ),
            _ => String::new(),
        },
        state,
        word: if order.holds.is_empty() {
            p.tc("order-standing-", order.standing)
        } else {
            p.t("file-order-held")
        },
        chain: first.chain([(issued_to, order.issued_at)]).chain(given).collect(),
        valid_until: order.valid_until,
        expires: order.standing == "open",
        holds: order.holds.iter().map(|(by, reason, _)| (by.clone(), reason.clone())).collect(),
        acts,
    }
}

/// One appointment.
#[derive(Debug, Clone)]
pub struct AppointmentLine {
    pub slot: Instant,
    pub cargo: String,
    pub haulier: String,
    pub plate: String,
    pub driver: String,
    pub gate: String,
    pub pass: String,
    pub code: String,
    pub state: &'static str,
    pub word: String,
    /// What is missing, and whose turn it is.
    pub missing: Vec<(String, String)>,
    pub acts: Vec<(String, String)>,
}

/// One appointment as its reader reads it.
pub fn appointment(p: &Page, file: &FileView, one: &AppointmentView) -> AppointmentLine {
    let booked = one.standing == "booked";
    let missing = |(refusal, whose): &(lexicon::Refusal, Vec<desk::view::Actor>)| {
        let whose: Vec<String> = whose.iter().map(|who| words::actor(p, who)).collect();
        (Said::of(refusal, p.language()).text, whose.join(if p.lang == "ar" { "، " } else { ", " }))
    };
    let link = |code: &str| {
        let href = words::with(&words::link(code, file), "appointment", &one.id);
        (href, p.tc("act-", code))
    };
    AppointmentLine {
        slot: one.slot,
        cargo: spaced(file, &one.cargo),
        haulier: one.haulier.clone(),
        plate: one.plate.clone(),
        driver: one.driver.clone(),
        gate: one.gate.clone(),
        pass: one.pass.clone(),
        code: one.code.clone(),
        state: match one.standing {
            "used" => "ok",
            "cancelled" => "skipped",
            _ if one.missing.is_empty() => "ok",
            _ => "them",
        },
        word: if booked && !one.missing.is_empty() {
            p.t("file-appointment-waits")
        } else {
            p.tc("appointment-standing-", one.standing)
        },
        missing: one.missing.iter().map(missing).collect(),
        acts: ["appointment.change", "appointment.cancel"]
            .into_iter()
            .filter(|code| booked && file.may(code))
            .map(link)
            .collect(),
    }
}
