//! Whose turn it is, step by step, as a file goes its way.

use super::*;
use crate::Subject as _;
use crate::container::Outcome;
use crate::delivery_order::{self, Cargo};
use crate::dossier::{Claim, EndKind, Event};
use crate::manifest::Standing;
use crate::sample::{
    AGENCY, AGENT, BROKER, CUSTOMS, FORWARDER, HAULIER, IMPORTER, ORDER, TERMINAL, at, booked, call, cleared,
    dossier, end, folded, gone, hold, issued, loose, manifest, number, opened, ordered, ready, registered,
    tallied, visited,
};
use lexicon::{DossierId, HoldId};

const TERMS: Terms = Terms { free_days: 7, manifest_hours: 24, register_hours: 4, declare_days: 45 };

fn arrived() -> Call {
    call().after(&crate::call::Event::Arrived { at: at(2) })
}

fn discharged() -> Call {
    arrived().after(&crate::call::Event::Discharged { at: at(7) })
}

/// A step in words: `done`, `later`, `skipped`, or who must act since when and before when.
fn said(rows: &[Row], step: Step) -> String {
    let row = rows.iter().find(|row| row.step == step).expect("every step has a row");
    let who = |who: &Who| match who {
        Who::Kind(kind) => kind.code().to_owned(),
        Who::Party(party) => [
            (AGENT, "agent"),
            (TERMINAL, "terminal"),
            (IMPORTER, "importer"),
            (FORWARDER, "forwarder"),
            (HAULIER, "haulier"),
            (CUSTOMS, "customs"),
            (BROKER, "broker"),
            (AGENCY, "agency"),
        ]
        .iter()
        .find(|(known, _)| known == party)
        .map_or("?", |(_, name)| name)
        .to_owned(),
    };
    match &row.progress {
        Progress::Done { .. } => "done".to_owned(),
        Progress::Later => "later".to_owned(),
        Progress::Skipped => "skipped".to_owned(),
        Progress::Now { who: whose, since, before } => {
            let hours = |at: Instant| at.since(crate::sample::at(0)).whole_hours();
            let before = before.map_or(String::new(), |before| format!(" before {}", hours(before)));
            format!("{} since {}{before}", who(whose), hours(*since))
        }
    }
}

/// All fourteen steps of a file in words.
fn timeline_of(file: &Dossier, manifest: &Manifest, call: &Call) -> Vec<String> {
    let rows = timeline(file, manifest, call, &TERMS);
    assert_eq!(rows.iter().map(|row| row.step).collect::<Vec<_>>(), Step::ALL);
    Step::ALL.iter().map(|step| said(&rows, *step)).collect()
}

#[test]
fn a_file_is_everybodys_turn_in_turn() {
    let until_gone = [ready(), gone()].concat();
    let left_out = |events: &[Event], count: usize| dossier(&events[..count]);
    for (situation, file, manifest, call, steps) in [
        (
            "lodged",
            dossier(&[]),
            manifest(Standing::Lodged),
            call(),
            "done | customs since -48 before -44 | done | agent since -72 before 0 | later | skipped | skipped | skipped | skipped | later | later | later | later | later",
        ),
        (
            "registered",
            dossier(&[]),
            registered(),
            call(),
            "done | done | done | agent since -72 before 0 | later | skipped | skipped | skipped | skipped | customs since -40 | agent since -40 | later | later | later",
        ),
        (
            "arrived",
            dossier(&[]),
            registered(),
            arrived(),
            "done | done | done | done | terminal since 2 | skipped | skipped | skipped | skipped | customs since 2 before 1082 | agent since 2 | later | later | later",
        ),
        (
            "tallied",
            left_out(&ready(), 1),
            registered(),
            discharged(),
            "done | done | done | done | done | skipped | skipped | skipped | skipped | customs since 2 before 1082 | agent since 2 | later | later | later",
        ),
        (
            "released",
            left_out(&ready(), 2),
            registered(),
            discharged(),
            "done | done | done | done | done | skipped | skipped | skipped | skipped | done | agent since 2 | later | later | later",
        ),
        (
            "ordered",
            left_out(&ready(), 3),
            registered(),
            discharged(),
            "done | done | done | done | done | skipped | skipped | skipped | skipped | done | done | done | importer since 1 before 175 | later",
        ),
        (
            "booked",
            left_out(&ready(), 4),
            registered(),
            discharged(),
            "done | done | done | done | done | skipped | skipped | skipped | skipped | done | done | done | done | haulier since 8 before 26",
        ),
        (
            "gone",
            dossier(&until_gone),
            registered(),
            discharged(),
            "done | done | done | done | done | skipped | skipped | skipped | skipped | done | done | done | done | done",
        ),
    ] {
        assert_eq!(timeline_of(&file, &manifest, &call).join(" | "), steps, "{situation}");
    }
}

#[test]
fn whose_bill_it_is_is_asked_once_the_manifest_is_registered() {
    let claim = Event::Claimed(Claim { consignee: IMPORTER, by: BROKER, at: at(3) });
    for (events, manifest, answer) in [
        (vec![], manifest(Standing::Lodged), "later"),
        (vec![], registered(), "trader since -40"),
        (vec![claim.clone()], registered(), "agent since 3"),
        (
            vec![claim.clone(), Event::ClaimRefused { reason: String::new() }],
            registered(),
            "trader since -40",
        ),
        (vec![claim, Event::ConsigneeConfirmed { party: IMPORTER }], registered(), "done"),
    ] {
        let mut file = dossier(&events);
        if !events.iter().any(|event| matches!(event, Event::ConsigneeConfirmed { .. })) {
            file.consignee = None;
        }
        assert_eq!(said(&timeline(&file, &manifest, &call(), &TERMS), Step::Consignee), answer);
    }
}

#[test]
fn the_longest_hold_on_a_container_or_an_order_is_whose_turn_it_is() {
    let on_box = |by, hours| {
        let hold = crate::container::Hold { at: at(hours), ..hold(by) };
        Event::HoldPlaced { container: number(), id: HoldId::from_bytes(*by.bytes()), hold }
    };
    let on_order =
        |by, hours| ordered(delivery_order::Event::Held { by, reason: String::new(), at: at(hours) });
    let order = || ordered(issued(ORDER, Cargo::Container(number())));
    let used = ordered(delivery_order::Event::Consumed { pass: crate::sample::PASS, at: at(24) });
    for (events, answer) in [
        (vec![], "skipped"),
        (vec![on_box(AGENCY, 5)], "agency since 5"),
        (vec![on_box(AGENCY, 5), on_box(CUSTOMS, 4)], "customs since 4"),
        (
            vec![
                on_box(AGENCY, 5),
                Event::HoldLifted { container: number(), id: HoldId::from_bytes(*AGENCY.bytes()) },
            ],
            "skipped",
        ),
        (vec![order(), on_order(CUSTOMS, 6)], "customs since 6"),
        (vec![order(), on_order(CUSTOMS, 6), on_box(AGENCY, 7)], "customs since 6"),
        (
            vec![order(), on_order(CUSTOMS, 6), ordered(delivery_order::Event::Lifted { by: CUSTOMS })],
            "skipped",
        ),
        (vec![order(), on_order(CUSTOMS, 6), used], "skipped"), // an order that was used waits for nobody
    ] {
        assert_eq!(
            said(&timeline(&dossier(&events), &registered(), &arrived(), &TERMS), Step::Holds),
            answer,
            "{events:?}"
        );
    }
}

#[test]
fn a_forwarder_that_holds_anothers_order_must_hand_it_on() {
    let order = |holder| {
        ordered(match issued(ORDER, Cargo::Container(number())) {
            delivery_order::Event::Issued { id, number, issuer, cargo, at, valid_until, .. } => {
                delivery_order::Event::Issued { id, number, issuer, cargo, holder, at, valid_until }
            }
            other => other,
        })
    };
    let named = || Event::ForwarderNamed { party: FORWARDER };
    let endorsed = ordered(delivery_order::Event::Endorsed { to: IMPORTER, at: at(9) });
    for (events, endorsement, appointment) in [
        (vec![order(IMPORTER)], "done", "importer since 1"),
        (vec![named(), order(FORWARDER)], "forwarder since 1", "forwarder since 1"),
        (vec![named(), order(FORWARDER), endorsed], "done", "importer since 9"),
        (
            vec![named(), order(FORWARDER), Event::ConsigneeConfirmed { party: FORWARDER }],
            "done",
            "forwarder since 1",
        ),
    ] {
        let rows = timeline(&dossier(&events), &registered(), &arrived(), &TERMS);
        assert_eq!(said(&rows, Step::Endorsement), endorsement, "{events:?}");
        assert_eq!(said(&rows, Step::Appointment), appointment, "{events:?}");
    }
}

#[test]
fn loose_cargo_is_ordered_package_by_package() {
    let lot = |packages| ordered(issued(ORDER, Cargo::Lot { packages, grams: packages * 200 }));
    for (events, discharge, order) in [
        (vec![], "terminal since 2", "agent since 2"),
        (vec![tallied(None, Outcome::Agreed)], "done", "agent since 2"),
        (vec![lot(99)], "terminal since 2", "agent since 2"),
        (vec![lot(100)], "terminal since 2", "done"),
    ] {
        let rows = timeline(&loose(&events), &registered(), &arrived(), &TERMS);
        assert_eq!(
            (said(&rows, Step::Discharge), said(&rows, Step::Order)),
            (discharge.to_owned(), order.to_owned())
        );
    }
}

#[test]
fn nobody_waits_for_a_file_that_was_withdrawn_or_split() {
    for event in [
        Event::Withdrawn { reason: "twice".to_owned() },
        Event::Split { house: DossierId::from_bytes([99; 16]) },
    ] {
        let rows = timeline(&dossier(&[event]), &registered(), &arrived(), &TERMS);
        assert_eq!(open(&rows).count(), 0);
        assert!(rows.iter().all(|row| matches!(row.progress, Progress::Done { .. } | Progress::Skipped)));
    }
}

#[test]
fn free_time_ends_so_many_days_after_discharge_and_the_first_step_to_clear_comes_first() {
    assert_eq!(free_until(&arrived(), &TERMS), None);
    assert_eq!(free_until(&discharged(), &TERMS), Some(at(7 + 7 * 24)));
    let rows = timeline(&dossier(&[]), &registered(), &arrived(), &TERMS);
    let steps: Vec<Step> = open(&rows).map(|(step, ..)| step).collect();
    assert_eq!(steps, [Step::Discharge, Step::Release, Step::Order]);
}

#[test]
fn a_line_that_will_not_leave_by_the_gate_is_done_without_a_truck() {
    let events = [
        tallied(Some(number()), Outcome::Agreed),
        Event::WrittenOff(end(EndKind::Transhipment, 100, 20_000)),
    ];
    let rows = timeline(&dossier(&events), &registered(), &arrived(), &TERMS);
    assert_eq!(said(&rows, Step::GateOut), "done");
    let partly: Dossier =
        folded(&[opened(&[number()]), Event::WrittenOff(end(EndKind::Transhipment, 40, 8_000)), cleared()]);
    assert_eq!(said(&timeline(&partly, &registered(), &arrived(), &TERMS), Step::GateOut), "later");
    assert_eq!(
        said(&timeline(&dossier(&[visited(booked())]), &registered(), &arrived(), &TERMS), Step::GateOut),
        "later"
    );
}

#[test]
fn a_declaration_is_customs_turn_until_they_ask_and_its_release_waits() {
    let declared = |stage, before| Event::Declared {
        id: lexicon::DeclarationId::from_bytes([62; 16]),
        declared: crate::dossier::Declared {
            number: "36101020260000001X".to_owned(),
            packages: 100,
            grams: 20_000,
            declarant: BROKER,
            at: at(6),
            before,
            stage,
        },
    };
    for (events, declaration, release) in [
        (vec![], "skipped", "customs since 2 before 1082"),
        (vec![declared(Stage::Registered, Some(at(10)))], "customs since 6 before 10", "later"),
        (vec![declared(Stage::Asked, Some(at(99)))], "broker since 6 before 99", "later"),
        (vec![declared(Stage::Assessed, None)], "done", "later"),
        (vec![declared(Stage::Over, None), cleared()], "done", "done"),
        (vec![declared(Stage::Cancelled, None)], "skipped", "customs since 2 before 1082"),
    ] {
        let steps = timeline_of(&dossier(&events), &registered(), &arrived());
        assert_eq!((steps[6].as_str(), steps[9].as_str()), (declaration, release), "{events:?}");
    }
}
