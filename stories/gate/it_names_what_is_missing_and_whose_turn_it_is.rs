//! The gate opens when release, order, slot and holds agree. Until then it names everything that is missing, the first
//! to clear first, and whose turn each is; then it opens, once, for the pass of the order.

use serde_json::Value as Json;
use testkit::cargo::{POTATOES, container};
use testkit::{Actor, Port, Scene, declaration};

/// What the gate shows as missing for a code, each with whose turn it is.
fn whose_turn(gate: Actor<'_>, code: &str) -> Vec<String> {
    let shown = gate.gets(&format!("/api/gate?pass={code}")).is_given();
    assert_eq!(shown["verdict"], "shut");
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let missing = shown["missing"].as_array().unwrap().iter();
    missing
        .map(|one| {
            let (code, who) = (text(&one[0]["code"]), &one[1][0]);
            format!("{code} {}{}", text(&who["name"]), text(&who["kind"]))
        })
        .collect()
}

#[test]
fn the_gate_names_each_missing_thing_and_whose_turn_it_is() {
    Port::opens_on_each(|port| {
        let [agent, importer, customs, agency, terminal, gate] = port.actors([
            "shipping-agent",
            "importer",
            "customs-officer",
            "agency-inspector",
            "terminal",
            "terminal-gate",
        ]);
        let scene = Scene::registered(port, &[POTATOES]);
        scene.arrives();
        let (file, boxed) = (scene.file(POTATOES), container(POTATOES));
        terminal.opens_hours("day 3 09:00", "day 3 20:00", 4).is_done();
        let order = agent.issues(&file, importer.firm(), boxed).is_done().told("number");
        let booked = importer.books(&file, &order, "day 3 10:00").is_done();
        let (code, pass) = (booked.told("code"), booked.told("pass"));
        let hold = agency.stops(&file, boxed, "Prélèvement").is_done().told("hold");

        port.at("day 3 09:10");
        let missing = "GATE-06 GATE-03 GATE-04 RDV-04";
        gate.lets_out(&file, &code).is_refused(missing);
        assert_eq!(
            whose_turn(gate, &code),
            [
                format!("GATE-06 {}", agency.firm()),
                format!("GATE-03 {}", terminal.firm()),
                "GATE-04 customs".to_owned(),
                format!("RDV-04 {}", importer.firm()),
            ]
        );
        let public = port.asked(&format!("/api/pass/{pass}"), None).is_given();
        assert_eq!(
            (&public["standing"], public.to_string().contains("Prélèvement")),
            (&"waiting".into(), false)
        );

        agency.lifts(&file, boxed, &hold).is_done();
        terminal.tallies(&file, Some(boxed), "agreed").is_done();
        gate.lets_out(&file, &code).is_refused("GATE-04 RDV-04");
        customs.releases(&file, &declaration(1)).is_done();
        gate.lets_out(&file, &code).is_refused("RDV-04");
        port.at("day 3 09:30");
        terminal.lets_out(&file, &code).is_forbidden("AUT-01");
        importer.lets_out(&file, &code).is_forbidden("AUT-02");
        gate.lets_out(&file, "ZZZZZZ").is_refused("GATE-01");
        gate.lets_out(&file, &pass).is_done();
        gate.lets_out(&file, &code).is_already_so();
        let public = port.asked(&format!("/api/pass/{pass}"), None).is_given();
        assert_eq!(public["standing"], "used");

        port.all_passing_at_zero();
        port.journal_reads(
            &file,
            "
            day 3 08:00  shipping-agent  order.issue
            day 3 08:00  importer  appointment.book
            day 3 08:00  agency-inspector  hold.place  \"Prélèvement\"
            day 3 09:10  terminal-gate  gate.out  refused GATE-06
            day 3 09:10  agency-inspector  hold.lift
            day 3 09:10  terminal  dossier.tally
            day 3 09:10  terminal-gate  gate.out  refused GATE-04
            day 3 09:10  customs-officer  release.grant
            day 3 09:10  terminal-gate  gate.out  refused RDV-04
            day 3 09:30  terminal  gate.out  refused AUT-01
            day 3 09:30  importer  gate.out  refused AUT-02
            day 3 09:30  terminal-gate  gate.out  refused GATE-01
            day 3 09:30  terminal-gate  gate.out
            ",
        );
    });
}

#[test]
fn a_truck_that_comes_too_late_or_with_a_pass_that_was_given_up_stays() {
    let port = Port::opens();
    let [importer, gate] = port.actors(["importer", "terminal-gate"]);
    let scene = Scene::discharged(&port, &[POTATOES]);
    port.actor("terminal").opens_hours("day 3 12:00", "day 3 20:00", 4).is_done();
    let (file, order) = (scene.file(POTATOES), scene.ready(POTATOES, importer.firm(), 1));
    let first = importer.books(&file, &order, "day 3 13:00").is_done();
    importer.gives_up(&file, &first.told("appointment")).is_done();
    let second = importer.books(&file, &order, "day 3 13:00").is_done();

    port.at("day 3 13:00");
    gate.lets_out(&file, &first.told("code")).is_refused("RDV-02");
    port.at("day 3 15:01");
    gate.lets_out(&file, &second.told("code")).is_refused("RDV-05");
    importer.moves(&file, &second.told("appointment"), "day 3 15:00").is_done();
    gate.lets_out(&file, &second.told("code")).is_done();
    gate.lets_out(&file, &first.told("code")).is_refused("GATE-05 BAD-03 RDV-02");
    importer.gives_up(&file, &second.told("appointment")).is_forbidden("AUT-02");
    port.all_passing_at_zero();
}
