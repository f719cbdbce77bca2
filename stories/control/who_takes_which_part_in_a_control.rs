//! The importer and its broker answer, the agency controls, customs waits and reads; nobody else knows of it.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn each_acts_in_their_own_part_and_strangers_find_nothing() {
    Port::opens_on_each(|port| {
        let [importer, broker, inspector, customs, terminal, other] = port.actors([
            "importer",
            "broker",
            "agency-inspector",
            "customs-officer",
            "terminal",
            "importer-second",
        ]);
        let file = Scene::discharged(port, &[POTATOES]).file(POTATOES);
        let plants = [("0701100000", "Pommes de terre de semence")];
        let control = port.controls(&file, importer, &plants, false).expect("plants are controlled");
        let address = format!("/api/control/{control}");
        let answers =
            [("use", "consumption"), ("phytosanitary_number", "NL-1"), ("phytosanitary_date", "2026-11-12")];

        for nobody in [broker, terminal, other] {
            nobody.gets(&address).is_not_found();
            nobody.answers(&control, &answers).is_not_found();
            nobody.goes_on(&control, "submit").is_not_found();
        }
        customs.gets(&address).is_given();
        customs.goes_on(&control, "submit").is_forbidden("AUT-02");
        inspector.answers(&control, &answers).is_refused("FLOW-13");
        inspector.goes_on(&control, "submit").is_refused("FLOW-02");

        let mandate = importer.offers_mandate(broker.firm(), "file", 30).is_done().id;
        broker.accepts(&mandate).is_done();
        broker.answers(&control, &answers).is_done();
        let paper =
            broker.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_done().told("document");
        let bytes = format!("{address}/document/{paper}");
        inspector.gets(&bytes).is_shown(200, "%PDF");
        terminal.gets(&bytes).is_not_found();
        broker.goes_on(&control, "submit").is_done();
        importer.ends_mandate(&mandate, "Terminé").is_done();
        broker.gets(&address).is_not_found();
        broker.goes_on(&control, "answer").is_not_found();

        // The importer has done its part; the next move is the agency's.
        importer.moving(&control, "accept").with("reason", "Moi-même").now().is_refused("FLOW-02");
        importer.takes_fee(&control, "control", "QT-1").is_forbidden("AUT-02");

        port.journal_reads(
            &control,
            "
            day 3 12:00  the system  control.open
            day 3 12:00  customs-officer  control.move  refused AUT-02
            day 3 12:00  agency-inspector  control.answer  refused FLOW-13
            day 3 12:00  agency-inspector  control.move  refused FLOW-02
            day 3 12:00  broker  control.answer  for importer
            day 3 12:00  broker  control.attach  for importer
            day 3 12:00  broker  control.move  for importer
            day 3 12:00  importer  control.move  refused FLOW-02
            day 3 12:00  importer  control.pay  refused AUT-02
            ",
        );
    });
}
