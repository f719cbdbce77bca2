//! An authority stops an order, several may at the same time, and each lifts its own; its issuer takes an order back
//! while nobody used it, and issues another.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene, declaration};

#[test]
fn an_order_that_is_stopped_or_taken_back_opens_nothing() {
    Port::opens_on_each(|port| {
        let [agent, importer, second, customs, agency, gate] = port.actors([
            "shipping-agent",
            "importer",
            "importer-second",
            "customs-officer",
            "agency-inspector",
            "terminal-gate",
        ]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let (file, boxed) = (scene.file(POTATOES), container(POTATOES));
        port.actor("terminal").opens_hours("day 3 12:00", "day 3 20:00", 4).is_done();
        customs.releases(&file, &declaration(1)).is_done();
        let order = agent.issues(&file, importer.firm(), boxed).is_done().told("number");
        let code = importer.books(&file, &order, "day 3 13:00").is_done().told("code");

        port.at("day 3 13:00");
        importer.stops_order(&file, &order, "Pour voir").is_forbidden("AUT-02");
        customs.stops_order(&file, &order, "Opposition du receveur").is_done();
        customs.stops_order(&file, &order, "Opposition du receveur").is_already_so();
        agency.stops_order(&file, &order, "Analyse en cours").is_done();
        importer.endorses(&file, &order, second.firm()).is_refused("BAD-02");
        gate.lets_out(&file, &code).is_refused("GATE-06 GATE-06");
        customs.lifts_order(&file, &order).is_done();
        customs.lifts_order(&file, &order).is_refused("HOLD-01");
        agency.lifts_order(&file, &order).is_done();
        agency.lifts_order(&file, &order).is_already_so();

        port.at("day 3 13:30");
        importer.revokes(&file, &order, "Je ne veux plus").is_forbidden("AUT-02");
        agent.revokes(&file, &order, "Fret impayé").is_done();
        agent.revokes(&file, &order, "Fret impayé").is_already_so();
        customs.stops_order(&file, &order, "Trop tard").is_refused("BAD-04");
        gate.lets_out(&file, &code).is_refused("BAD-04");
        let other = agent.issues(&file, importer.firm(), boxed).is_done().told("number");
        assert_eq!(other, format!("BAD-{POTATOES}-002"));

        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  customs-officer  release.grant
            day 3 12:00  shipping-agent  order.issue
            day 3 12:00  importer  appointment.book
            day 3 13:00  importer  order.hold  refused AUT-02
            day 3 13:00  customs-officer  order.hold  \"Opposition du receveur\"
            day 3 13:00  agency-inspector  order.hold  \"Analyse en cours\"
            day 3 13:00  importer  order.endorse  refused BAD-02
            day 3 13:00  terminal-gate  gate.out  refused GATE-06
            day 3 13:00  customs-officer  order.lift
            day 3 13:00  customs-officer  order.lift  refused HOLD-01
            day 3 13:00  agency-inspector  order.lift
            day 3 13:30  importer  order.revoke  refused AUT-02
            day 3 13:30  shipping-agent  order.revoke  \"Fret impayé\"
            day 3 13:30  customs-officer  order.hold  refused BAD-04
            day 3 13:30  terminal-gate  gate.out  refused BAD-04
            day 3 13:30  shipping-agent  order.issue
            ",
        );
    });
}
