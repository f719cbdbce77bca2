//! The gate asks twice, asks for another, and asks for what nobody gave.

use std::array;

use testkit::cargo::{NETS, PIPES, POTATOES};
use testkit::{Answer, Scene};

use crate::kit::{attack, said};

#[test]
fn a_pass_opens_one_gate_once_for_one_truck() {
    attack(|port| {
        let [importer, terminal, gate, clerk, customs] =
            port.actors(["importer", "terminal", "terminal-gate", "shipping-agent", "customs-gate"]);
        let scene = Scene::discharged(port, &[POTATOES, PIPES]);
        let (file, other) = (scene.file(POTATOES), scene.file(PIPES));
        let order = scene.ready(POTATOES, importer.firm(), 1);
        let others = scene.ready(PIPES, importer.firm(), 2);
        terminal.opens_hours("day 3 12:00", "day 3 18:00", 9).is_done();
        let given_up = importer.books(&file, &order, "day 3 14:00").is_done();
        importer.gives_up(&file, &given_up.told("appointment")).is_done();
        let booked = importer.books(&file, &order, "day 3 14:00").is_done();
        let elsewhere = importer.books(&other, &others, "day 3 14:00").is_done();
        let (code, pass) = (booked.told("code"), booked.told("pass"));

        port.at("day 3 13:00");
        let said_now = |pass: &str| said(&gate.lets_out(&file, pass));
        assert_eq!(said_now(&code), "422 RDV-04", "too early");
        port.at("day 3 14:05");
        for (pass, answer) in [
            ("", "422 FORM-01"),
            ("ZZZZZZ", "422 GATE-01"),
            ("00000000-0000-0000-0000-000000000000", "422 GATE-01"),
            (elsewhere.told("code").as_str(), "422 GATE-01"),
            (elsewhere.told("pass").as_str(), "422 GATE-01"),
            (given_up.told("code").as_str(), "422 RDV-02"),
            ("' or '1'='1", "422 GATE-01"),
            ("%", "422 GATE-01"),
        ] {
            assert_eq!(said_now(pass), answer, "{pass}");
        }
        assert_eq!(said(&clerk.lets_out(&file, &code)), "403 AUT-02");
        assert_eq!(said(&customs.lets_out(&file, &code)), "403 AUT-02");
        assert_eq!(said(&terminal.lets_out(&file, &code)), "403 AUT-01", "who has no duty at the gate");

        // The line breaks, and the gate asks again and again, by code and by QR, each with a key of its own.
        let spoken = format!(" {}-{} ", &code[..3].to_lowercase(), &code[3..]);
        let answers: [Answer; 12] = port.at_once(array::from_fn(|n| {
            gate.asks_on("gate.out", &file).with("pass", [&code, &pass, &spoken][n % 3].as_str())
        }));
        assert!(answers.iter().all(|one| one.status == 200), "{answers:?}");
        assert_eq!(answers.iter().filter(|one| !one.json()["receipt"].is_null()).count(), 1);
        gate.lets_out(&file, &code).is_already_so();
        gate.tells(&file, &code, port.now()).is_already_so();

        // Another pass for what has left, and the same pass tomorrow.
        assert_eq!(said_now(&given_up.told("code")), "422 GATE-05 BAD-03 RDV-02");
        assert_eq!(said(&gate.tells(&file, &given_up.told("code"), port.now())), "422 GATE-05 BAD-03 RDV-02");
        port.waits(60 * 24);
        gate.lets_out(&file, &code).is_already_so();
        assert_eq!(said(&gate.lets_out(&other, &elsewhere.told("code"))), "422 RDV-05", "too late");
        let journal = port.journal_of(&file);
        assert_eq!(
            journal.lines().filter(|line| line.contains("gate.out") && !line.contains("refused")).count(),
            1,
            "{journal}"
        );
    });
}

#[test]
fn what_the_gate_tells_afterwards_is_of_a_time_that_was() {
    attack(|port| {
        let [exporter, terminal, gate] = port.actors(["exporter", "terminal", "terminal-gate"]);
        let scene = Scene::discharged(port, &[NETS]);
        let file = scene.file(NETS);
        let order = {
            port.actor("customs-officer").releases(&file, &testkit::declaration(5)).is_done();
            port.actor("shipping-agent")
                .issues_lot(&file, exporter.firm(), 62, "7640")
                .is_done()
                .told("number")
        };
        terminal.opens_hours("day 3 12:00", "day 3 18:00", 9).is_done();
        let code = exporter.books(&file, &order, "day 3 13:00").is_done().told("code");
        port.at("day 3 15:00");
        for (at, answer) in [(port.moment("day 3 15:01"), "422 GATE-07"), (port.moment("day 3 15:00"), "200")]
        {
            assert_eq!(said(&gate.tells(&file, &code, at)), answer, "{at}");
        }
    });
}
