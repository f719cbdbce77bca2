//! Two authorities stop the same container, each for its own reason; each lifts its own, and nobody another's.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn two_authorities_stop_a_container_and_each_lifts_its_own() {
    Port::opens_on_each(|port| {
        let [agency, customs, officer, importer, gate] = port.actors([
            "agency-inspector",
            "customs-inspector",
            "customs-officer",
            "importer",
            "terminal-gate",
        ]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let (file, boxed) = (scene.file(POTATOES), container(POTATOES));
        let order = scene.ready(POTATOES, importer.firm(), 1);
        port.actor("terminal").opens_hours("day 3 13:00", "day 3 20:00", 5).is_done();
        let code = importer.books(&file, &order, "day 3 14:00").is_done().told("code");

        importer.stops(&file, boxed, "Par moi-même").is_forbidden("AUT-02");
        agency.stops(&file, boxed, "").is_refused("FORM-01").at("reason");
        agency.stops(&file, "QSHU7760153", "Autre boîte").is_refused("BAD-07").at("container");
        let plants = agency.stops(&file, boxed, "Contrôle phytosanitaire").is_done().told("hold");
        agency.stops(&file, boxed, "Contrôle phytosanitaire").is_already_so();
        let scanner = customs.stops(&file, boxed, "Passage au scanner").is_done().told("hold");

        port.at("day 3 14:10");
        let no = gate.lets_out(&file, &code).is_refused("GATE-06 GATE-06");
        let sentences = no.sentences().join(" ");
        assert!(sentences.contains("phytosanitaire") && sentences.contains("scanner"), "{sentences}");
        customs.lifts(&file, boxed, &plants).is_refused("HOLD-01");
        agency.lifts(&file, boxed, &scanner).is_refused("HOLD-01");
        agency.lifts(&file, boxed, &plants).is_done();
        agency.lifts(&file, boxed, &plants).is_already_so();
        gate.lets_out(&file, &code).is_refused("GATE-06");
        officer.lifts(&file, boxed, &scanner).is_done();
        gate.lets_out(&file, &code).is_done();
        agency.stops(&file, boxed, "Trop tard").is_refused("HOLD-02");

        port.all_passing_at_zero();
        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  customs-officer  release.grant
            day 3 12:00  shipping-agent  order.issue
            day 3 12:00  importer  appointment.book
            day 3 12:00  importer  hold.place  refused AUT-02
            day 3 12:00  agency-inspector  hold.place  refused BAD-07
            day 3 12:00  agency-inspector  hold.place  \"Contrôle phytosanitaire\"
            day 3 12:00  customs-inspector  hold.place  \"Passage au scanner\"
            day 3 14:10  terminal-gate  gate.out  refused GATE-06
            day 3 14:10  customs-inspector  hold.lift  refused HOLD-01
            day 3 14:10  agency-inspector  hold.lift  refused HOLD-01
            day 3 14:10  agency-inspector  hold.lift
            day 3 14:10  terminal-gate  gate.out  refused GATE-06
            day 3 14:10  customs-officer  hold.lift
            day 3 14:10  terminal-gate  gate.out
            day 3 14:10  agency-inspector  hold.place  refused HOLD-02
            ",
        );
    });
}
