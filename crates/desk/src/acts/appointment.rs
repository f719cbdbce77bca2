//! Appointments: the holder of an order, or who acts for it, books an hour for a truck.

use domain::Decision;
use domain::appointment::{self, Appointment};
use domain::dossier::Event;
use lexicon::{AppointmentId, Instant, Name, PartyId, PassId, Personal, Plate, Refusal, Span};
use storage::Statement;

use crate::acts::order::order_of;
use crate::acts::slot::{booked_account, free_account, place};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;
use crate::notice;

/// Letters and digits of a spoken code: none that sounds or looks like another.
const CODE_SIGNS: &[u8] = b"ACDEFHJKLMNPRTUVWXY34679";

/// The list of trucks a terminal expects, by the start of their hour.
pub(crate) const EXPECTED: &str = "slot-of-terminal";

pub(crate) async fn book(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let order = order_of(ask, &file)?;
    let haulier = ask.noted_party("haulier").await?;
    let (slot, plate, driver) = truck(ask)?;
    let Some(haulier) = haulier else { return Err(ask.form.no()) };
    let dossier = &file.dossier.state;
    let held = dossier.orders.get(&order).ok_or(No::NotFound)?;
    held.held_by(ask.for_whom())?;
    held.must_be_usable(ask.now())?;
    if dossier.appointment_of(order).is_some() {
        return Err(No::code("RDV-01"));
    }
    must_be_free(ask, dossier.terminal, slot, "slot").await?;
    let id = AppointmentId::from_bytes(ask.desk.new_id());
    let pass = PassId::from_bytes(ask.desk.new_id());
    let code = spoken_code(ask.desk.random());
    let terminal = dossier.terminal;
    let event = appointment::Event::Booked {
        order,
        by: ask.for_whom(),
        haulier: haulier.state.id,
        terminal,
        slot,
        plate: plate.to_string(),
        driver: Personal::new(driver.as_str()),
        pass,
        code: code.clone(),
        gate: gate_of(terminal),
        at: ask.now(),
    };
    place(ask, free_account(terminal, slot), Some(booked_account(terminal, slot)), file.dossier.id);
    ask.tx.also(storage::lists::handle("pass", &code, "dossier", file.dossier.id));
    ask.tx.also(storage::lists::handle("pass", &pass.to_string(), "dossier", file.dossier.id));
    ask.tx.also(storage::lists::handle("plate", plate.as_ref(), "dossier", file.dossier.id));
    ask.tx.also(expected(terminal, slot, id, file.dossier.id));
    ask.tell("appointment", id.to_string());
    ask.tell("pass", pass.to_string());
    ask.tell("code", code);
    if haulier.state.id != ask.acting.party {
        let args = serde_json::json!({ "bill": file.dossier.state.bill.number, "slot": slot });
        notice::inbox(ask, haulier.state.id, "appointment", Some(file.dossier.id), &args);
    }
    ask.conclude_file(file, &[Event::Appointment { id, event }])
}

pub(crate) async fn change(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let (id, known) = appointment_of(ask, &file)?;
    let (slot, plate, driver) = truck(ask)?;
    known.must_be_booked()?;
    if known.slot == slot && known.plate == plate.to_string() && known.driver.value() == Some(driver.as_str())
    {
        return Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id });
    }
    if known.slot != slot {
        ask.tx.also(no_longer_expected(known.terminal, known.slot, id, file.dossier.id));
        ask.tx.also(expected(known.terminal, slot, id, file.dossier.id));
        must_be_free(ask, known.terminal, slot, "slot").await?;
        place(
            ask,
            booked_account(known.terminal, known.slot),
            Some(free_account(known.terminal, known.slot)),
            file.dossier.id,
        );
        place(
            ask,
            free_account(known.terminal, slot),
            Some(booked_account(known.terminal, slot)),
            file.dossier.id,
        );
    }
    if known.plate != plate.to_string() {
        ask.tx.also(storage::lists::handle("plate", plate.as_ref(), "dossier", file.dossier.id));
    }
    let event = appointment::Event::Changed {
        slot,
        plate: plate.to_string(),
        driver: Personal::new(driver.as_str()),
    };
    ask.conclude_file(file, &[Event::Appointment { id, event }])
}

pub(crate) async fn cancel(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let (id, known) = appointment_of(ask, &file)?;
    match known.cancel(ask.now())? {
        Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
        Decision::Record(event) => {
            ask.tx.also(no_longer_expected(known.terminal, known.slot, id, file.dossier.id));
            place(
                ask,
                booked_account(known.terminal, known.slot),
                Some(free_account(known.terminal, known.slot)),
                file.dossier.id,
            );
            ask.conclude_file(file, &[Event::Appointment { id, event }])
        }
    }
}

fn truck(ask: &mut Ask<'_>) -> Result<(Instant, Plate, Name), No> {
    let slot = ask.form.moment("slot");
    let plate = ask.form.need::<Plate>("plate");
    let driver = ask.form.need::<Name>("driver");
    let (Some(slot), Some(plate), Some(driver)) = (slot, plate, driver) else { return Err(ask.form.no()) };
    let hour = Span::hours(1).micros();
    Ok((Instant::from_micros(slot.micros() - slot.micros().rem_euclid(hour)), plate, driver))
}

/// Says no at the field `name` when the hour is over, was not opened, or is full.
async fn must_be_free(ask: &mut Ask<'_>, terminal: PartyId, slot: Instant, name: &str) -> Result<(), No> {
    if slot.plus(Span::hours(1)) <= ask.now() {
        ask.form.wrong(name, Refusal::new("RDV-06"));
        return Err(ask.form.no());
    }
    let refusal = match ask.desk.store.account(&free_account(terminal, slot)).await? {
        None => Refusal::new("RDV-07"),
        Some(hour) if hour.available() < 1 => Refusal::new("RDV-08"),
        Some(_) => return Ok(()),
    };
    ask.form.wrong(name, refusal);
    Err(ask.form.no())
}

fn appointment_of(ask: &mut Ask<'_>, file: &File) -> Result<(AppointmentId, Appointment), No> {
    let Some(id) = ask.form.need::<AppointmentId>("appointment") else { return Err(ask.form.no()) };
    match file.dossier.state.appointments.get(&id) {
        Some(known) if known.by == ask.for_whom() || known.haulier == ask.for_whom() => {
            Ok((id, known.clone()))
        }
        _ => {
            ask.form.wrong("appointment", Refusal::new("RDV-09"));
            Err(ask.form.no())
        }
    }
}

/// Puts a truck on the list of those a terminal expects.
fn expected(terminal: PartyId, slot: Instant, id: AppointmentId, dossier: [u8; 16]) -> Statement {
    storage::lists::handle(EXPECTED, &expected_value(terminal, slot, id), "dossier", dossier)
}

/// Takes a truck off that list.
pub(crate) fn no_longer_expected(
    terminal: PartyId,
    slot: Instant,
    id: AppointmentId,
    dossier: [u8; 16],
) -> Statement {
    storage::lists::drop_handle(EXPECTED, &expected_value(terminal, slot, id), dossier)
}

fn expected_value(terminal: PartyId, slot: Instant, id: AppointmentId) -> String {
    format!("{terminal}:{:020}:{id}", slot.micros())
}

/// Six signs a driver can say over the noise of an engine.
fn spoken_code(random: [u8; 6]) -> String {
    random
        .iter()
        .filter_map(|byte| CODE_SIGNS.get(usize::from(*byte) % CODE_SIGNS.len()))
        .map(|sign| char::from(*sign))
        .collect()
}

/// The gate a pass names: one for each terminal until terminals name their own.
fn gate_of(_terminal: PartyId) -> String {
    "1".to_owned()
}
