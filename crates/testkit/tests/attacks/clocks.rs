//! Clocks that run ahead, lag behind, or are nowhere near the truth. Nodes of one store each have their own.

use std::sync::Arc;

use desk::ports::HandClock;
use desk::{Command, Desk, Done, Form, No};
use domain::Act;
use lexicon::{Instant, Span};
use testkit::cargo::{POTATOES, atlas, container};
use testkit::{Port, Scene};

use crate::kit::{attack, fresh, node};

/// A node whose clock is off by `span`.
fn off_by(port: &Port, span: Span) -> Desk {
    node(port, Arc::new(HandClock::at(port.now().plus(span))))
}

fn perform(
    port: &Port,
    desk: &Desk,
    (actor, act, subject): (&str, Act, Option<&str>),
    fields: &[(&str, &str)],
    key: &str,
) -> Result<Done, No> {
    let command = Command {
        acting: port.actor(actor).seat(),
        act,
        subject: subject.map(|text| lexicon::parse_uuid(text).unwrap()),
        key: key.to_owned(),
        if_match: None,
        form: Form::of(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))),
    };
    port.wait(desk.perform(command))
}

/// The codes of a no; `done` otherwise.
fn word(said: &Result<Done, No>) -> String {
    match said {
        Ok(_) => "done".to_owned(),
        Err(No::Refused(refusals)) => {
            refusals.iter().map(|one| one.code.to_string()).collect::<Vec<_>>().join(" ")
        }
        Err(No::Forbidden(refusal)) => refusal.code.to_string(),
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn nodes_with_other_clocks_write_one_journal_that_fits_together() {
    attack(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let spans =
            [Span::ZERO, Span::minutes(-7), Span::minutes(9), Span::days(-2), Span::days(1), Span::ZERO];
        for (n, span) in (0..).zip(spans) {
            let desk = off_by(port, span);
            let text = format!("text {n}");
            let write = ("importer", Act::DossierWrite, Some(file.as_str()));
            let first = perform(port, &desk, write, &[("text", &text)], &text).unwrap();
            // The same command at a node with another clock is the same command.
            let other = off_by(port, Span::hours(5));
            let again = perform(port, &other, write, &[("text", &text)], &text).unwrap();
            assert_eq!((again.repeated, again.receipt), (true, first.receipt), "{span:?}");
        }
        port.seals();
        let report = port.verifies();
        assert_eq!(report.entries, report.leaves);
        assert_eq!(port.actor("importer").reads(&file)["messages"].as_array().unwrap().len(), spans.len());
    });
}

#[test]
fn what_has_not_come_yet_by_a_clock_that_lags_is_refused_there() {
    attack(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        port.at("day 3 07:00");
        let now = port.now().to_string();
        let arrive = |desk: &Desk| {
            word(&perform(
                port,
                desk,
                ("harbour", Act::CallArrive, Some(&scene.call)),
                &[("at", &now)],
                &fresh(),
            ))
        };
        assert_eq!(arrive(&off_by(port, Span::minutes(-1))), "CALL-03");
        assert_eq!(arrive(&off_by(port, Span::minutes(1))), "done");
        assert_eq!(arrive(&off_by(port, Span::days(-900))), "CALL-03");
    });
}

#[test]
fn what_is_over_by_a_clock_that_runs_ahead_is_refused_there() {
    attack(|port| {
        let [importer, terminal] = port.actors(["importer", "terminal"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let order = scene.ready(POTATOES, importer.firm(), 1);
        terminal.opens_hours("day 4 08:00", "day 4 18:00", 5).is_done();
        let slot = port.moment("day 4 10:00").to_string();
        let booking = [
            ("order", order.as_str()),
            ("haulier", port.actor("haulier").firm()),
            ("slot", slot.as_str()),
            ("plate", "12345-A-6"),
            ("driver", "Brahim"),
        ];
        let book = |span| {
            let to = ("importer", Act::AppointmentBook, Some(file.as_str()));
            word(&perform(port, &off_by(port, span), to, &booking, &fresh()))
        };
        assert_eq!(book(Span::days(2)), "RDV-06");
        assert_eq!(book(Span::days(40)), "BAD-05");
        assert_eq!(book(Span::days(-40)), "done", "a clock that lags forbids nothing that was allowed then");
    });
}

#[test]
fn a_clock_at_the_ends_of_time_stops_acts_and_breaks_nothing() {
    attack(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        for micros in [i64::MIN, -62_135_596_800_000_001, -1, 0, 253_402_300_799_999_999, i64::MAX - 1_000] {
            let desk = node(port, Arc::new(HandClock::at(Instant::from_micros(micros))));
            let terminal = port.actor("terminal").firm();
            let eta = port.moment("day 9 06:00").to_string();
            let announced = perform(
                port,
                &desk,
                ("shipping-agent", Act::CallAnnounce, None),
                &[
                    ("imo", atlas().imo),
                    ("ship", atlas().name),
                    ("voyage", "1"),
                    ("port", "MAVIL"),
                    ("eta", &eta),
                    ("terminal", terminal),
                ],
                &fresh(),
            );
            assert_eq!(word(&announced), "CALL-07", "{micros}");
            let hold = [("container", container(POTATOES)), ("reason", "Contrôle")];
            let placed =
                perform(port, &desk, ("agency-inspector", Act::HoldPlace, Some(&file)), &hold, &fresh());
            assert!(matches!(word(&placed).as_str(), "done"), "{micros}: {placed:?}");
            let hold_id = match &placed {
                Ok(done) => done.with.get("hold").and_then(|id| id.as_str()).map(str::to_owned),
                Err(_) => None,
            };
            if let Some(id) = hold_id {
                let lift = [("container", container(POTATOES)), ("hold", id.as_str())];
                let lifted =
                    perform(port, &desk, ("agency-inspector", Act::HoldLift, Some(&file)), &lift, &fresh());
                assert_eq!(word(&lifted), "done", "{micros}");
            }
            assert_eq!(port.actor("importer").reads(&file)["bill"], POTATOES);
        }
    });
}
