//! The gate: it opens when everything agrees, and tells afterwards whom it let out while its line was down.

use domain::appointment;
use domain::container::Left;
use domain::delivery_order::{self, Cargo};
use domain::dossier::Event;
use domain::gate::{self, Answer, Dues};
use domain::invoice::Invoice;
use lexicon::{Instant, PassId, Refusal};

use crate::acts::appointment::no_longer_expected;
use crate::acts::slot::{booked_account, place};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;

/// A telling older than this is no telling; it is looked into by people, in days.
const TOLD_DAYS_MAX: i64 = 30;

pub(crate) async fn out(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let pass = pass_of(ask, &file)?;
    let now = ask.now();
    let dues = dues(ask, &file).await?;
    match gate::may_leave(&file.dossier.state, &dues, pass, now) {
        Answer::AlreadyOut => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
        Answer::Shut(missing) => Err(No::Refused(missing.into_iter().map(|one| one.refusal).collect())),
        Answer::Open => let_out(ask, file, pass, now, false),
    }
}

pub(crate) async fn tell(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let pass = pass_of(ask, &file)?;
    let Some(at) = ask.form.moment("at") else { return Err(ask.form.no()) };
    if at > ask.now() || ask.now().since(at) > lexicon::Span::days(TOLD_DAYS_MAX) {
        ask.form.wrong("at", Refusal::new("GATE-07").arg("days", TOLD_DAYS_MAX));
        return Err(ask.form.no());
    }
    let dues = dues(ask, &file).await?;
    match gate::may_leave(&file.dossier.state, &dues, pass, at) {
        Answer::AlreadyOut => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
        // It left: a fact is recorded even where it should not have happened, with what was missing.
        Answer::Shut(missing) if missing.iter().any(|one| one.refusal.code == "BAD-03") => {
            Err(No::Refused(missing.into_iter().map(|one| one.refusal).collect()))
        }
        Answer::Shut(missing) => {
            let codes: Vec<&str> = missing.iter().map(|one| one.refusal.code.as_str()).collect();
            ask.tx.with(serde_json::json!({ "against": codes }));
            ask.tell("against", serde_json::json!(codes));
            let_out(ask, file, pass, at, true)
        }
        Answer::Open => let_out(ask, file, pass, at, true),
    }
}

/// What the gate knows of the money; the answer holds only while the bill is as it was read.
async fn dues(ask: &mut Ask<'_>, file: &File) -> Result<Dues, No> {
    let bill = ask.tx.load::<Invoice>(file.dossier.id).await?;
    if let Some(bill) = &bill {
        ask.tx.rests_on(bill);
    }
    Ok(file.dues(ask.desk, bill.map(|bill| bill.state).as_ref()))
}

fn let_out(ask: &mut Ask<'_>, file: File, pass: PassId, at: Instant, offline: bool) -> Result<Outcome, No> {
    let dossier = &file.dossier.state;
    let Some((appointment_id, appointment)) = dossier.appointment_with(pass) else {
        return Err(No::NotFound);
    };
    let Some(order) = dossier.orders.get(&appointment.order) else { return Err(No::NotFound) };
    let container = match order.cargo() {
        Cargo::Container(number) => Some(*number),
        Cargo::Lot { .. } => None,
    };
    let left = Left { at, pass, gate: appointment.gate.clone(), plate: appointment.plate.clone(), offline };
    let events = vec![
        Event::Order { id: order.id(), event: delivery_order::Event::Consumed { pass, at } },
        Event::Appointment { id: appointment_id, event: appointment::Event::Used { at } },
        Event::LeftPort { container, left },
    ];
    let expected = (appointment.terminal, appointment.slot);
    ask.tx.also(no_longer_expected(expected.0, expected.1, appointment_id, file.dossier.id));
    if offline {
        ask.tx.legally_at(at);
    }
    if appointment.is_booked() {
        place(ask, booked_account(appointment.terminal, appointment.slot), None, file.dossier.id);
    }
    if let Some(number) = container {
        ask.tell("container", number.to_string());
    }
    ask.conclude_file(file, &events)
}

/// The pass named in the field `pass`: what its QR holds, or the code the driver says.
fn pass_of(ask: &mut Ask<'_>, file: &File) -> Result<PassId, No> {
    let Some(text) = ask.form.raw("pass").map(str::to_owned) else {
        ask.form.wrong("pass", Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    let said = spoken(&text);
    let found = file
        .dossier
        .state
        .appointments
        .values()
        .find(|one| one.pass.to_string() == text || one.code == said)
        .map(|one| one.pass);
    found.ok_or_else(|| No::code("GATE-01"))
}

/// A code as it was written down when heard.
pub fn spoken(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|one| one.to_ascii_uppercase()).collect()
}
