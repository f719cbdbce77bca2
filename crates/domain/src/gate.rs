//! The gate: may this truck leave with this container, and if not, what is missing and whose turn is it?
//!
//! Always true: release, bill, delivery order, slot and holds must all agree; every reason that is missing is named, in
//! the order in which one would clear it. Asking twice with the same pass gives the same answer. Storage is paid until a
//! day: what was enough yesterday need not be today. Amounts are nothing the gate reads.

use std::collections::BTreeMap;

use lexicon::{ContainerNumber, Instant, PassId, Refusal};

use crate::appointment::{self, Appointment};
use crate::container::Container;
use crate::delivery_order::{self, Cargo, DeliveryOrder};
use crate::dossier::Dossier;
use crate::invoice::Invoice;
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

/// What the gate knows of the money.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dues {
    /// Something is neither paid nor bridged.
    open: bool,
    /// Until when waiting is free, once discharge ended.
    free_until: Option<Instant>,
    /// Until when storage was asked for.
    stored: BTreeMap<ContainerNumber, Instant>,
}

impl Dues {
    /// What a bill says, where there is one, of containers that wait for nothing until `free_until`.
    pub fn of(invoice: Option<&Invoice>, dossier: &Dossier, free_until: Option<Instant>) -> Self {
        let until = |number| Some((number, invoice?.stored_until(number)?));
        Self {
            open: invoice.is_some_and(|invoice| invoice.open() > 0),
            free_until,
            stored: dossier.bill.boxes.iter().filter_map(|one| until(one.number)).collect(),
        }
    }

    /// Until when a container may stand in the port for what was asked; nothing before discharge ended.
    pub fn covered_until(&self, container: ContainerNumber) -> Option<Instant> {
        self.free_until.max(self.stored.get(&container).copied().filter(|_| self.free_until.is_some()))
    }
}

/// Answers the gate for one pass, at `as_of`.
pub fn may_leave(dossier: &Dossier, dues: &Dues, pass: PassId, as_of: Instant) -> Answer {
    let Some((_, appointment)) = dossier.appointment_with(pass) else {
        return Answer::Shut(vec![missing("GATE-01", vec![Who::Kind(crate::PartyKind::Haulier)])]);
    };
    if matches!(appointment.standing, appointment::Standing::Used { .. }) {
        return Answer::AlreadyOut;
    }
    let reasons = reasons(dossier, dues, appointment, as_of);
    if reasons.is_empty() { Answer::Open } else { Answer::Shut(reasons) }
}

/// Every reason that keeps the cargo of `appointment` in the port at `as_of`.
pub fn reasons(dossier: &Dossier, dues: &Dues, appointment: &Appointment, as_of: Instant) -> Vec<Missing> {
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
    reasons.extend(of_money(dues, order.cargo(), dossier, as_of));
    reasons.extend(of_order(order, dossier, as_of));
    if let Err(refusal) = appointment.must_be_booked().and_then(|()| appointment.must_be_on_time(as_of)) {
        reasons.push(Missing { refusal, whose: vec![Who::Party(appointment.by)] });
    }
    reasons
}

/// What keeps a container in, whatever its papers: holds, not landed, gone.
pub fn of_container(container: &Container, dossier: &Dossier) -> Vec<Missing> {
    let mut reasons = Vec::new();
    if container.left.is_some() {
        reasons.push(missing("GATE-05", vec![]));
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

/// What is not paid: the bill, or storage of this container until now.
pub fn of_money(dues: &Dues, cargo: &Cargo, dossier: &Dossier, as_of: Instant) -> Vec<Missing> {
    let payer = || vec![dossier.consignee.map_or(Who::Kind(crate::PartyKind::Trader), Who::Party)];
    let mut reasons = Vec::new();
    if dues.open {
        reasons.push(missing("GATE-09", payer()));
    }
    let covered = match cargo {
        Cargo::Container(number) => dues.covered_until(*number),
        Cargo::Lot { .. } => None,
    };
    if covered.is_some_and(|until| until < as_of) {
        reasons.push(missing("GATE-10", payer()));
    }
    reasons
}

/// What keeps an order from being used.
pub fn of_order(order: &DeliveryOrder, dossier: &Dossier, as_of: Instant) -> Vec<Missing> {
    let mut reasons: Vec<Missing> = order
        .holds()
        .iter()
        .map(|(by, stop)| Missing {
            refusal: Refusal::new("GATE-06").arg("reason", stop.reason.clone()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::container::Outcome;
    use crate::dossier::{EndKind, Event};
    use crate::role::PartyKind;
    use crate::sample::{
        AGENCY, AGENT, APPOINTMENT, CUSTOMS, IMPORTER, ORDER, OTHER_PASS, PASS, TERMINAL, TICK, at, booked,
        cleared, container, dossier, end, gone, hold, issued, left, loose, number, ordered, other_number,
        ready, tallied, visited,
    };
    use lexicon::HoldId;

    const CUSTOMS_TURN: Who = Who::Kind(PartyKind::Customs);
    const NOON: Instant = at(24);

    fn without(skip: usize) -> Vec<Event> {
        let mut events = ready();
        events.remove(skip);
        events
    }

    fn with(more: &[Event]) -> Vec<Event> {
        [&ready(), more].concat()
    }

    fn held(by: lexicon::PartyId) -> Event {
        Event::HoldPlaced { container: number(), id: HoldId::from_bytes(*by.bytes()), hold: hold(by) }
    }

    /// The answer for a file whose bill asks for nothing.
    fn may_leave(file: &Dossier, pass: PassId, as_of: Instant) -> Answer {
        super::may_leave(file, &Dues::default(), pass, as_of)
    }

    /// What is missing, by code, with whose turn it is.
    fn said(answer: Answer) -> Vec<(String, Vec<Who>)> {
        match answer {
            Answer::Open => vec![("open".to_owned(), vec![])],
            Answer::AlreadyOut => vec![("out already".to_owned(), vec![])],
            Answer::Shut(missing) => {
                missing.into_iter().map(|one| (one.refusal.code.to_string(), one.whose)).collect()
            }
        }
    }

    #[test]
    fn the_gate_opens_when_everything_agrees_and_says_what_is_missing_and_whose_turn_it_is() {
        let agent = || vec![Who::Party(AGENT)];
        let consumed_by_another = ordered(delivery_order::Event::Consumed { pass: OTHER_PASS, at: at(20) });
        let stopped =
            ordered(delivery_order::Event::Held { by: AGENCY, reason: "plants".to_owned(), at: at(3) });
        let revoked = ordered(delivery_order::Event::Revoked { reason: "unpaid".to_owned(), at: at(9) });
        let partly = Event::WrittenOff(end(EndKind::Clearance, 40, 8_000));
        let abandoned = Event::WrittenOff(end(EndKind::Abandonment, 100, 20_000));
        for (situation, events, as_of, answer) in [
            ("all agree", ready(), NOON, vec![("open", vec![])]),
            ("asked again", with(&gone()), NOON, vec![("out already", vec![])]),
            ("asked again much later", with(&gone()), at(9_999), vec![("out already", vec![])]),
            ("not tallied", without(0), NOON, vec![("GATE-03", vec![Who::Party(TERMINAL)])]),
            ("not released", without(1), NOON, vec![("GATE-04", vec![CUSTOMS_TURN])]),
            (
                "released in part",
                [without(1), vec![partly]].concat(),
                NOON,
                vec![("GATE-04", vec![CUSTOMS_TURN])],
            ),
            (
                "abandoned to the State",
                [without(1), vec![abandoned]].concat(),
                NOON,
                vec![("GATE-04", vec![CUSTOMS_TURN])],
            ),
            ("no order", without(2), NOON, vec![("GATE-02", agent())]),
            ("held by one", with(&[held(AGENCY)]), NOON, vec![("GATE-06", vec![Who::Party(AGENCY)])]),
            (
                "held by two",
                with(&[held(AGENCY), held(CUSTOMS)]),
                NOON,
                vec![("GATE-06", vec![Who::Party(CUSTOMS)]), ("GATE-06", vec![Who::Party(AGENCY)])],
            ),
            ("order stopped", with(&[stopped]), NOON, vec![("GATE-06", vec![Who::Party(AGENCY)])]),
            ("order revoked", with(&[revoked]), NOON, vec![("BAD-04", agent())]),
            ("order used by another pass", with(&[consumed_by_another]), NOON, vec![("BAD-03", vec![])]),
            (
                "withdrawn",
                with(&[Event::Withdrawn { reason: "twice".to_owned() }]),
                NOON,
                vec![("FILE-01", agent())],
            ),
            (
                "appointment given up",
                with(&[visited(appointment::Event::Cancelled { at: at(9) })]),
                NOON,
                vec![("RDV-02", vec![Who::Party(IMPORTER)])],
            ),
        ] {
            let answer: Vec<(String, Vec<Who>)> =
                answer.into_iter().map(|(code, whose)| (code.to_owned(), whose)).collect();
            assert_eq!(said(may_leave(&dossier(&events), PASS, as_of)), answer, "{situation}");
        }
    }

    #[test]
    fn a_truck_comes_in_its_time_and_before_its_order_expires() {
        let (from, until) = (at(24).minus(lexicon::Span::minutes(30)), at(26));
        let mut short = ready();
        short[2] = ordered(match issued(ORDER, Cargo::Container(number())) {
            delivery_order::Event::Issued { id, number, issuer, cargo, holder, at, .. } => {
                delivery_order::Event::Issued { id, number, issuer, cargo, holder, at, valid_until: NOON }
            }
            other => other,
        });
        for (events, as_of, codes) in [
            (ready(), from.minus(TICK), vec!["RDV-04"]),
            (ready(), from, vec!["open"]),
            (ready(), until, vec!["open"]),
            (ready(), until.plus(TICK), vec!["RDV-05"]),
            (short.clone(), NOON, vec!["open"]),
            (short.clone(), NOON.plus(TICK), vec!["BAD-05"]),
            (short, until.plus(TICK), vec!["BAD-05", "RDV-05"]),
        ] {
            let found: Vec<String> =
                said(may_leave(&dossier(&events), PASS, as_of)).into_iter().map(|(code, _)| code).collect();
            assert_eq!(found, codes, "{as_of}");
        }
    }

    #[test]
    fn everything_that_is_missing_is_named_the_first_to_clear_first() {
        let events = [
            ordered(issued(ORDER, Cargo::Container(number()))),
            visited(booked()),
            held(AGENCY),
            tallied(Some(number()), Outcome::Short),
            Event::Withdrawn { reason: "twice".to_owned() },
        ];
        let codes: Vec<String> =
            said(may_leave(&dossier(&events), PASS, at(24 * 31))).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["FILE-01", "GATE-06", "GATE-03", "GATE-04", "BAD-05", "RDV-05"]);
    }

    #[test]
    fn a_pass_nobody_gave_opens_nothing() {
        let answer = said(may_leave(&dossier(&ready()), OTHER_PASS, NOON));
        assert_eq!(answer, [("GATE-01".to_owned(), vec![Who::Kind(PartyKind::Haulier)])]);
        assert_eq!(said(may_leave(&dossier(&[]), PASS, NOON))[0].0, "GATE-01");
    }

    #[test]
    fn a_container_that_left_or_is_on_no_bill_keeps_the_gate_shut() {
        let left_already = Event::LeftPort { container: Some(number()), left: left(OTHER_PASS) };
        let elsewhere = ordered(issued(ORDER, Cargo::Container(other_number())));
        let mut foreign = ready();
        foreign[2] = elsewhere;
        for (events, code) in [(with(&[left_already]), "GATE-05"), (foreign, "BAD-07")] {
            assert_eq!(said(may_leave(&dossier(&events), PASS, NOON))[0].0, code);
        }
        let gone = crate::container::Container { left: Some(left(PASS)), ..container(number()) };
        assert_eq!(of_container(&gone, &dossier(&[]))[0].refusal.code, "GATE-05");
    }

    #[test]
    fn loose_cargo_leaves_once_it_was_counted_and_released() {
        let order = ordered(issued(ORDER, Cargo::Lot { packages: 100, grams: 20_000 }));
        let counted = tallied(None, Outcome::Agreed);
        for (events, codes) in [
            (vec![counted.clone(), cleared(), order.clone(), visited(booked())], vec!["open"]),
            (vec![cleared(), order.clone(), visited(booked())], vec!["GATE-03"]),
            (vec![counted, order, visited(booked())], vec!["GATE-04"]),
        ] {
            let file = loose(&events);
            assert_eq!(file.appointment_with(PASS).map(|(id, _)| id), Some(APPOINTMENT));
            let found: Vec<String> =
                said(may_leave(&file, PASS, NOON)).into_iter().map(|(code, _)| code).collect();
            assert_eq!(found, codes);
        }
    }

    #[test]
    fn the_bill_must_be_paid_or_bridged_and_storage_paid_until_now() {
        let file = dossier(&ready());
        let importer = vec![Who::Party(IMPORTER)];
        let dues = |open, free: i64, stored: Option<i64>| Dues {
            open,
            free_until: Some(at(free)),
            stored: stored.map(|until| (number(), at(until))).into_iter().collect(),
        };
        for (situation, dues, codes) in [
            ("nothing is owed and it is free", dues(false, 25, None), vec!["open"]),
            ("free until this very instant", dues(false, 24, None), vec!["open"]),
            ("free no longer", dues(false, 23, None), vec!["GATE-10"]),
            ("storage paid until now", dues(false, 5, Some(24)), vec!["open"]),
            ("storage paid until yesterday", dues(false, 5, Some(23)), vec!["GATE-10"]),
            ("storage of another day and a bill", dues(true, 5, Some(23)), vec!["GATE-09", "GATE-10"]),
            ("an open bill", dues(true, 25, None), vec!["GATE-09"]),
            ("discharge has not ended", Dues { free_until: None, ..dues(false, 0, Some(1)) }, vec!["open"]),
        ] {
            let answer = said(super::may_leave(&file, &dues, PASS, NOON));
            let found: Vec<&str> = answer.iter().map(|(code, _)| code.as_str()).collect();
            assert_eq!(found, codes, "{situation}");
            assert!(found == ["open"] || answer.iter().all(|(_, whose)| *whose == importer), "{situation}");
        }
    }
}
