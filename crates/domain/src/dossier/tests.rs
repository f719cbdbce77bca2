//! The rules of a file: write-offs, orders, and that it is the fold of its events.

use super::*;
use crate::container::Outcome;
use crate::sample::{
    AGENT, APPOINTMENT, BROKER, FORWARDER, IMPORTER, OFFICER, ORDER, OTHER_PASS, PASS, TERMINAL, at, booked,
    checked, cleared, comes_back, dossier, end, folded, gone, hold, issued, left, loose, number, opened,
    ordered, other_number, party, ready, tallied, visited, word,
};
use proptest::prelude::*;

fn withdrawn() -> Event {
    Event::Withdrawn { reason: "twice".to_owned() }
}

fn split() -> Event {
    Event::Split { house: DossierId::from_bytes([99; 16]) }
}

fn piece(packages: u64, grams: u64) -> End {
    end(EndKind::Clearance, packages, grams)
}

fn order(n: u8, event: delivery_order::Event) -> Event {
    Event::Order { id: OrderId::from_bytes([n; 16]), event }
}

fn lot(n: u8, packages: u64, grams: u64) -> Event {
    order(n, issued(OrderId::from_bytes([n; 16]), Cargo::Lot { packages, grams }))
}

fn revoke() -> delivery_order::Event {
    delivery_order::Event::Revoked { reason: "unpaid".to_owned(), at: at(3) }
}

fn consume(pass: PassId) -> delivery_order::Event {
    delivery_order::Event::Consumed { pass, at: at(24) }
}

#[test]
fn a_line_is_written_off_piece_by_piece_to_the_last_package_and_the_last_gram() {
    let half = || Event::WrittenOff(piece(50, 10_000));
    for (events, end, answer) in [
        (vec![], piece(100, 20_000), "yes"),
        (vec![], piece(101, 20_000), "LINE-02"),
        (vec![], piece(101, 20_001), "LINE-02"), // packages are said before grams
        (vec![], piece(100, 20_001), "LINE-03"),
        (vec![], piece(0, 0), "LINE-04"),
        (vec![], piece(100, 19_999), "LINE-05"),
        (vec![], piece(99, 20_000), "LINE-05"),
        (vec![], piece(1, 0), "yes"),
        (vec![], piece(0, 1), "yes"),
        (vec![half()], piece(50, 10_000), "so already"), // the same piece, told twice
        (vec![half()], End { reference: "D2".to_owned(), ..piece(50, 10_000) }, "yes"),
        (vec![half()], End { by: TERMINAL, ..piece(50, 10_000) }, "yes"),
        (vec![half()], end(EndKind::Transit, 50, 10_000), "yes"),
        (vec![half()], piece(51, 10_000), "LINE-02"),
        (vec![cleared()], piece(1, 1), "LINE-01"),
        (vec![cleared()], piece(100, 20_000), "so already"),
        (vec![withdrawn()], piece(100, 20_000), "FILE-01"),
        (vec![split()], piece(100, 20_000), "FILE-02"),
        (vec![split(), withdrawn()], piece(100, 20_000), "FILE-01"),
    ] {
        assert_eq!(word(dossier(&events).write_off(end.clone())), answer, "{events:?} then {end:?}");
    }
}

#[test]
fn the_last_piece_of_a_line_in_many_pieces_is_the_whole_rest() {
    let tiny = |n: usize| Event::WrittenOff(End { reference: format!("D{n}"), ..piece(0, 1) });
    for (pieces, end, answer) in [
        (ENDS_MAX - 2, piece(0, 1), "yes"),
        (ENDS_MAX - 1, piece(0, 1), "LIMIT-01"),
        (ENDS_MAX - 1, piece(100, 20_000 - u64::try_from(ENDS_MAX - 1).unwrap()), "yes"),
    ] {
        let events: Vec<Event> = (0..pieces).map(tiny).collect();
        let end = End { reference: "last".to_owned(), ..end };
        assert_eq!(word(dossier(&events).write_off(end)), answer, "{pieces} pieces before");
    }
}

#[test]
fn goods_are_released_when_the_whole_line_is_written_off_and_some_of_it_may_leave() {
    for (ends, written, released, closed) in [
        (vec![], false, false, false),
        (vec![piece(99, 19_000)], false, false, false),
        (vec![piece(100, 20_000)], true, true, false),
        (vec![end(EndKind::Transit, 100, 20_000)], true, true, false),
        (vec![end(EndKind::ReExport, 100, 20_000)], true, true, false),
        (vec![end(EndKind::Transhipment, 100, 20_000)], true, false, true),
        (vec![end(EndKind::Abandonment, 100, 20_000)], true, false, true),
        (vec![end(EndKind::Shortage, 100, 20_000)], true, false, true),
        (vec![piece(40, 8_000), end(EndKind::Abandonment, 60, 12_000)], true, true, false),
    ] {
        let events: Vec<Event> = ends.iter().cloned().map(Event::WrittenOff).collect();
        let file = dossier(&events);
        assert_eq!(
            (file.is_written_off(), file.is_released(), file.is_closed()),
            (written, released, closed),
            "{ends:?}"
        );
    }
}

#[test]
fn a_container_is_under_one_order_at_most_and_only_while_it_is_here() {
    let one = || ordered(issued(ORDER, Cargo::Container(number())));
    let gone = Event::LeftPort { container: Some(number()), left: left(PASS) };
    let number_cargo = Cargo::Container(number());
    for (events, cargo, answer) in [
        (vec![], number_cargo.clone(), "yes"),
        (vec![], Cargo::Container(other_number()), "BAD-07"),
        (vec![], Cargo::Lot { packages: 1, grams: 1 }, "BAD-09"),
        (vec![one()], number_cargo.clone(), "BAD-08"),
        (vec![one(), ordered(revoke())], number_cargo.clone(), "yes"),
        (vec![one(), ordered(consume(PASS))], number_cargo.clone(), "BAD-08"),
        (vec![gone.clone()], number_cargo.clone(), "BAD-03"),
        (vec![one(), gone], number_cargo.clone(), "BAD-03"), // gone is said before ordered
        (vec![withdrawn()], number_cargo.clone(), "FILE-01"),
        (vec![split()], number_cargo, "FILE-02"),
    ] {
        assert_eq!(checked(dossier(&events).may_order(&cargo)), answer, "{events:?} {cargo:?}");
    }
}

#[test]
fn lots_of_loose_cargo_add_up_to_the_bill_at_most() {
    for (events, packages, grams, answer) in [
        (vec![], 100, 20_000, "yes"),
        (vec![], 101, 1, "BAD-10"),
        (vec![], 1, 20_001, "BAD-10"),
        (vec![], 0, 0, "LINE-04"),
        (vec![], 0, 1, "yes"),
        (vec![lot(1, 60, 12_000)], 40, 8_000, "yes"),
        (vec![lot(1, 60, 12_000)], 41, 8_000, "BAD-10"),
        (vec![lot(1, 60, 12_000)], 40, 8_001, "BAD-10"),
        (vec![lot(1, 60, 12_000), order(1, revoke())], 100, 20_000, "yes"),
        (vec![lot(1, 60, 12_000), order(1, consume(PASS))], 41, 8_000, "BAD-10"),
    ] {
        assert_eq!(
            checked(loose(&events).may_order(&Cargo::Lot { packages, grams })),
            answer,
            "{events:?} {packages} {grams}"
        );
    }
    let in_a_box = Cargo::Container(number());
    assert_eq!(checked(loose(&[]).may_order(&in_a_box)), "BAD-07");
}

#[test]
fn a_file_has_so_many_orders_at_most_the_revoked_ones_among_them() {
    let revoked = |n: usize| {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        let id = OrderId::from_bytes(bytes);
        let mut order = DeliveryOrder::born(&issued(id, Cargo::Container(number()))).unwrap();
        order = order.after(&revoke());
        (id, order)
    };
    for (count, answer) in [(ORDERS_MAX - 1, "yes"), (ORDERS_MAX, "LIMIT-01")] {
        let mut file = dossier(&[]);
        file.orders = (0..count).map(revoked).collect();
        assert_eq!(checked(file.may_order(&Cargo::Container(number()))), answer, "{count}");
    }
}

#[test]
fn a_file_of_containers_is_closed_when_each_has_left_or_never_came() {
    let file = |events: &[Event]| -> Dossier {
        folded(&[&[opened(&[number(), other_number()]), cleared()], events].concat())
    };
    let gone = |container| Event::LeftPort { container: Some(container), left: left(PASS) };
    for (events, closed) in [
        (vec![], false),
        (vec![gone(number())], false),
        (vec![gone(number()), gone(other_number())], true),
        (vec![gone(number()), tallied(Some(other_number()), Outcome::Agreed)], false),
        (vec![gone(number()), tallied(Some(other_number()), Outcome::Short)], true),
    ] {
        assert_eq!(file(&events).is_closed(), closed, "{events:?}");
    }
    assert!(dossier(&[withdrawn()]).is_closed() && dossier(&[split()]).is_closed());
}

#[test]
fn a_file_of_loose_cargo_is_closed_when_all_of_it_has_left_and_not_with_its_first_truck() {
    let out = |pass| Event::LeftPort { container: None, left: left(pass) };
    let first = || vec![lot(1, 60, 12_000), order(1, consume(PASS)), out(PASS)];
    let second = || vec![lot(2, 40, 8_000), order(2, consume(OTHER_PASS)), out(OTHER_PASS)];
    for (situation, events, closed) in [
        ("nothing ordered", vec![cleared()], false),
        ("one truck of two", [vec![cleared()], first()].concat(), false),
        ("both trucks", [vec![cleared()], first(), second()].concat(), true),
        ("the second is ordered", [vec![cleared()], first(), vec![lot(2, 40, 8_000)]].concat(), false),
        (
            "one truck, the rest never came",
            [
                vec![
                    Event::WrittenOff(end(EndKind::Shortage, 40, 8_000)),
                    Event::WrittenOff(piece(60, 12_000)),
                ],
                first(),
            ]
            .concat(),
            true,
        ),
        ("out, and not released", first(), false),
    ] {
        assert_eq!(loose(&events).is_closed(), closed, "{situation}");
    }
}

#[test]
fn an_amendment_in_time_changes_the_line_and_a_late_one_waits_for_customs() {
    let amendment = |late| Amendment {
        at: at(1),
        by: AGENT,
        reason: "typing".to_owned(),
        late,
        approved: None,
        consignee_name: Some("SERRES".to_owned()),
        description: Some("SEEDS".to_owned()),
        seals: Some((number(), vec!["NEW1".to_owned()])),
    };
    let decided = |approved| Event::AmendmentDecided { index: 0, approved };
    let nowhere = Event::AmendmentDecided { index: 7, approved: true };
    for (events, amended) in [
        (vec![Event::Amended(amendment(false))], true),
        (vec![Event::Amended(amendment(true))], false),
        (vec![Event::Amended(amendment(true)), decided(false)], false),
        (vec![Event::Amended(amendment(true)), decided(true)], true),
        (vec![Event::Amended(amendment(true)), nowhere], false),
    ] {
        let file = dossier(&events);
        let (name, seals) = if amended { ("SERRES", "NEW1") } else { ("OUED VERT", "QL1") };
        assert_eq!(
            (file.bill.consignee.name.as_str(), file.bill.boxes[0].seals[0].as_str()),
            (name, seals),
            "{events:?}"
        );
        assert_eq!(file.bill.description(), if amended { "SEEDS" } else { "PUMPS" });
        assert_eq!(file.amendments.len(), 1);
    }
}

#[test]
fn an_order_has_one_live_appointment_and_a_pass_leads_to_it() {
    let given_up = visited(appointment::Event::Cancelled { at: at(9) });
    for (events, live) in [
        (ready(), Some(APPOINTMENT)),
        ([ready(), vec![given_up]].concat(), None),
        ([ready(), gone()].concat(), Some(APPOINTMENT)),
    ] {
        let file = dossier(&events);
        assert_eq!(file.appointment_of(ORDER).map(|(id, _)| id), live);
        assert_eq!(file.appointment_with(PASS).map(|(id, _)| id), Some(APPOINTMENT));
        assert_eq!(file.appointment_with(OTHER_PASS), None);
    }
}

#[test]
fn everybody_who_had_a_part_is_named_once() {
    let claim = Event::Claimed(Claim { consignee: IMPORTER, by: BROKER, at: at(0) });
    let endorsed = ordered(delivery_order::Event::Endorsed { to: FORWARDER, at: at(2) });
    for (events, expected) in [
        (vec![], vec![AGENT, TERMINAL, IMPORTER]),
        (vec![claim], vec![AGENT, TERMINAL, IMPORTER, BROKER]),
        ([ready(), vec![endorsed]].concat(), vec![AGENT, TERMINAL, IMPORTER, FORWARDER, party(5)]),
    ] {
        let mut expected = expected;
        expected.sort_unstable();
        assert_eq!(dossier(&events).parties(), expected, "{events:?}");
    }
}

#[test]
fn erasure_takes_the_drivers_name_and_leaves_the_rest() {
    let before = dossier(&ready());
    let after = before.clone().after(&Event::Erased);
    assert_eq!(after.appointments[&APPOINTMENT].driver, Personal::Erased);
    let driver = before.appointments[&APPOINTMENT].driver.clone();
    let mut restored = after;
    restored.appointments.get_mut(&APPOINTMENT).unwrap().driver = driver;
    assert_eq!(restored, before);
}

#[test]
fn a_file_is_the_fold_of_its_events_and_survives_the_disk() {
    let events = [vec![opened(&[number()])], ready(), gone()].concat();
    let state: Dossier = folded(&events);
    let order = &state.orders[&ORDER];
    assert!(matches!(order.standing(), delivery_order::Standing::Consumed { pass: PASS, .. }));
    assert!(matches!(state.appointments[&APPOINTMENT].standing, appointment::Standing::Used { .. }));
    assert_eq!(state.bill.boxes[0].left, Some(left(PASS)));
    assert!(state.is_closed());
    comes_back(&state);
    events.iter().for_each(comes_back);
    assert_eq!(Dossier::born(&events[1]), None);
}

fn any_party() -> impl Strategy<Value = PartyId> {
    (1_u8..10).prop_map(party)
}

fn any_time() -> impl Strategy<Value = Instant> {
    prop_oneof![9 => (-100_i64..1_000).prop_map(at), 1 => any::<i64>().prop_map(Instant::from_micros)]
}

fn any_box() -> impl Strategy<Value = ContainerNumber> {
    prop::sample::select(vec![number(), other_number(), "QATU4102376".parse().unwrap()])
}

fn any_amount() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0_u64..200, 1 => Just(20_000), 1 => any::<u64>()]
}

fn any_cargo() -> impl Strategy<Value = Cargo> {
    prop_oneof![
        any_box().prop_map(Cargo::Container),
        (any_amount(), any_amount()).prop_map(|(packages, grams)| Cargo::Lot { packages, grams }),
    ]
}

fn any_order_event() -> impl Strategy<Value = delivery_order::Event> {
    let pass = prop::sample::select(vec![PASS, OTHER_PASS]);
    prop_oneof![
        3 => (1_u8..6, any_cargo()).prop_map(|(n, cargo)| issued(OrderId::from_bytes([n; 16]), cargo)),
        1 => (any_party(), any_time()).prop_map(|(to, at)| delivery_order::Event::Endorsed { to, at }),
        1 => (any_party(), any_time()).prop_map(|(by, at)| delivery_order::Event::Held { by, reason: String::new(), at }),
        1 => any_party().prop_map(|by| delivery_order::Event::Lifted { by }),
        1 => (pass, any_time()).prop_map(|(pass, at)| delivery_order::Event::Consumed { pass, at }),
        1 => any_time().prop_map(|at| delivery_order::Event::Revoked { reason: String::new(), at }),
    ]
}

fn any_appointment_event() -> impl Strategy<Value = appointment::Event> {
    prop_oneof![
        2 => Just(booked()),
        1 => any_time().prop_map(|slot| appointment::Event::Changed { slot, plate: String::new(), driver: Personal::new("D") }),
        1 => any_time().prop_map(|at| appointment::Event::Cancelled { at }),
        1 => any_time().prop_map(|at| appointment::Event::Used { at }),
    ]
}

fn any_end() -> impl Strategy<Value = End> {
    let kinds = EndKind::CHOSEN.into_iter().chain([EndKind::Shortage, EndKind::Houses, EndKind::Withdrawn]);
    let kind = prop::sample::select(kinds.collect::<Vec<_>>());
    (kind, any_amount(), any_amount(), 0_u8..4).prop_map(|(kind, packages, grams, n)| End {
        reference: format!("D{n}"),
        ..end(kind, packages, grams)
    })
}

fn any_landed() -> impl Strategy<Value = Landed> {
    (any_time(), prop::sample::select(Outcome::ALL.to_vec())).prop_map(|(at, outcome)| Landed {
        at,
        outcome,
        remark: String::new(),
    })
}

fn any_amendment() -> impl Strategy<Value = Amendment> {
    let seals = prop::option::of((any_box(), prop::collection::vec("[A-Z0-9]{0,4}", 0..3)));
    (
        any::<bool>(),
        prop::option::of(any::<bool>()),
        prop::option::of("[A-Z]{0,4}"),
        prop::option::of("[A-Z]{0,4}"),
        seals,
    )
        .prop_map(|(late, approved, consignee_name, description, seals)| Amendment {
            at: at(0),
            by: AGENT,
            reason: String::new(),
            late,
            approved,
            consignee_name,
            description,
            seals,
        })
}

/// Anything that can stand in a journal, in any order.
fn any_event() -> impl Strategy<Value = Event> {
    let hold_id = || (0_u8..4).prop_map(|n| HoldId::from_bytes([n; 16]));
    let paper = |n: u8| Document {
        id: DocumentId::from_bytes([n; 16]),
        name: String::new(),
        media: String::new(),
        size: 0,
        sha256: String::new(),
        by: AGENT,
        at: at(0),
    };
    prop_oneof![
        1 => prop::sample::select(vec![opened(&[]), opened(&[number()])]),
        1 => (any_party(), any_party(), any_time()).prop_map(|(consignee, by, at)| Event::Claimed(Claim { consignee, by, at })),
        1 => Just(Event::ClaimRefused { reason: String::new() }),
        1 => any_party().prop_map(|party| Event::ConsigneeConfirmed { party }),
        1 => any_party().prop_map(|party| Event::ForwarderNamed { party }),
        1 => any::<u8>().prop_map(|n| Event::Split { house: DossierId::from_bytes([n; 16]) }),
        2 => (any_box(), hold_id(), any_party()).prop_map(|(container, id, by)| Event::HoldPlaced { container, id, hold: hold(by) }),
        2 => (any_box(), hold_id()).prop_map(|(container, id)| Event::HoldLifted { container, id }),
        2 => (prop::option::of(any_box()), any_landed()).prop_map(|(container, landed)| Event::Tallied { container, landed }),
        3 => any_end().prop_map(Event::WrittenOff),
        4 => (1_u8..6, any_order_event()).prop_map(|(n, event)| order(n, event)),
        3 => (1_u8..4, any_appointment_event()).prop_map(|(n, event)| Event::Appointment { id: AppointmentId::from_bytes([n; 16]), event }),
        2 => prop::option::of(any_box()).prop_map(|container| Event::LeftPort { container, left: left(PASS) }),
        1 => any::<u8>().prop_map(move |n| Event::DocumentAdded(paper(n))),
        1 => (any_party(), any_time()).prop_map(|(from, at)| Event::MessageSent { from, by: OFFICER, to: None, text: Personal::new("M"), at }),
        2 => any_amendment().prop_map(Event::Amended),
        2 => (0_usize..6, any::<bool>()).prop_map(|(index, approved)| Event::AmendmentDecided { index, approved }),
        1 => Just(withdrawn()),
        1 => Just(Event::Erased),
    ]
}

fn any_start() -> impl Strategy<Value = Event> {
    prop::sample::select(vec![opened(&[]), opened(&[number()]), opened(&[number(), other_number()])])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A journal is read again in ten years, whatever stands in it: nothing panics, and every question has an answer.
    #[test]
    fn the_fold_of_any_events_never_panics(start in any_start(), events in prop::collection::vec(any_event(), 0..60), as_of in any_time()) {
        let file: Dossier = folded(&[vec![start], events].concat());
        let (packages, grams) = file.remaining();
        prop_assert!(packages <= file.bill.packages() && grams <= file.bill.grams());
        prop_assert_eq!(file.is_written_off(), (packages, grams) == (0, 0));
        _ = (file.is_released(), file.is_closed(), file.parties(), file.lots_ordered());
        for pass in [PASS, OTHER_PASS] {
            _ = crate::gate::may_leave(&file, &crate::gate::Dues::default(), pass, as_of);
        }
        let rows = crate::turn::timeline(&file, &crate::sample::registered(), &crate::sample::call(), &crate::turn::Terms::default());
        prop_assert_eq!(rows.len(), crate::turn::Step::ALL.len());
        comes_back(&file);
    }

    /// Officers write off whatever they like, again and again; the rule sees to it that the line closes, exactly.
    #[test]
    fn write_offs_never_exceed_the_line_and_end_at_zero(tries in prop::collection::vec(any_end(), 0..120)) {
        let mut file = dossier(&[]);
        for end in tries {
            if let Ok(Decision::Record(event)) = file.write_off(end) {
                file = file.after(&event);
            }
            let sum = |of: fn(&End) -> u64| file.ends.iter().map(of).sum::<u64>();
            prop_assert!(sum(|end| end.packages) <= 100 && sum(|end| end.grams) <= 20_000);
            prop_assert_eq!(sum(|end| end.packages) == 100, sum(|end| end.grams) == 20_000, "both end together");
        }
        prop_assert!(file.ends.len() <= ENDS_MAX);
        if !file.is_written_off() {
            let (packages, grams) = file.remaining();
            let rest = End { reference: "closing".to_owned(), ..end(EndKind::Clearance, packages, grams) };
            let Ok(Decision::Record(event)) = file.write_off(rest) else { panic!("the rest can always be written off: {file:?}") };
            file = file.after(&event);
        }
        prop_assert_eq!(file.remaining(), (0, 0));
    }

    /// Orders are issued, revoked and used in any order; a container is never under two that can be used.
    #[test]
    fn a_container_is_under_one_open_order_at_most(tries in prop::collection::vec((any::<u8>(), any_cargo(), 0_u8..4), 0..80)) {
        let mut file: Dossier = folded(&[opened(&[number(), other_number()])]);
        for (n, cargo, verb) in tries {
            let id = OrderId::from_bytes([n; 16]);
            let event = match (verb, file.orders.get(&id)) {
                (0 | 1, None) if file.may_order(&cargo).is_ok() => Some(issued(id, cargo)),
                (2, Some(known)) => record(known.revoke(AGENT, String::new(), at(2))),
                (3, Some(known)) => record(known.consume(PASS, at(3))),
                _ => None,
            };
            if let Some(event) = event {
                file = file.after(&Event::Order { id, event });
            }
            for container in [number(), other_number()] {
                let live = file.orders.values().filter(|order| {
                    order.cargo() == &Cargo::Container(container)
                        && !matches!(order.standing(), delivery_order::Standing::Revoked { .. })
                });
                prop_assert!(live.count() <= 1);
            }
        }
    }

    /// Lots are ordered in any sizes; together they are the bill at most.
    #[test]
    fn lots_never_exceed_the_bill(tries in prop::collection::vec((any::<u8>(), any_amount(), any_amount()), 0..60)) {
        let mut file = loose(&[]);
        for (n, packages, grams) in tries {
            let id = OrderId::from_bytes([n; 16]);
            let cargo = Cargo::Lot { packages, grams };
            if !file.orders.contains_key(&id) && file.may_order(&cargo).is_ok() {
                file = file.after(&Event::Order { id, event: issued(id, cargo) });
            }
            let (packages, grams) = file.lots_ordered();
            prop_assert!(packages <= 100 && grams <= 20_000);
        }
    }
}

fn record<E>(answer: Result<Decision<E>, Refusal>) -> Option<E> {
    match answer {
        Ok(Decision::Record(event)) => Some(event),
        Ok(Decision::AlreadySo) | Err(_) => None,
    }
}
