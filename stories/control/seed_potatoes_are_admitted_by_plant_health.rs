//! Seed potatoes go through plant health: two papers, a check, a sample, the laboratory, fees, and a certificate.

use testkit::cargo::{NETS, POTATOES};
use testkit::{Port, Scene};

const PLANTS: &[(&str, &str)] = &[("0701100000", "Pommes de terre de semence")];
const ANSWERS: &[(&str, &str)] = &[
    ("use", "sowing"),
    ("variety", "Solanum tuberosum, Spunta"),
    ("phytosanitary_number", "NL-2026-778812"),
    ("phytosanitary_date", "2026-11-12"),
    ("wood_mark", "yes"),
];

#[test]
fn seed_potatoes_are_answered_for_checked_sampled_and_admitted() {
    Port::opens_on_each(|port| {
        let [importer, inspector, officer] = port.actors(["importer", "agency-inspector", "agency-officer"]);
        let scene = Scene::discharged(port, &[POTATOES, NETS]);
        let file = scene.file(POTATOES);
        assert_eq!(port.controls(&scene.file(NETS), importer, &[("5608110000", "Filets")], false), None);
        let control = port.controls(&file, importer, PLANTS, true).expect("plants are controlled");

        // The platform says at once everything that is missing, each at its address.
        let no = importer.goes_on(&control, "submit").is_refused("ANS-01 ANS-01 ANS-01 ANS-01 DOC-01");
        assert_eq!(no.addresses()[0], "use");
        importer.answers(&control, ANSWERS).is_done();
        importer.answers(&control, ANSWERS).is_already_so();
        importer.answers(&control, &[("phytosanitary_date", "2027-01-01")]).is_refused("ANS-12");
        importer.answers(&control, &[("pests", "no")]).is_refused("ANS-02").at("pests");
        importer.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_done();
        importer.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_already_so();
        importer
            .brings_bytes(&control, "prior-authorisation", "autorisation.pdf", b"MZ\x90\x00 not a paper")
            .is_refused("FILE-04");
        importer
            .brings_bytes(&control, "prior-authorisation", "autorisation.pdf", b"\x89PNG\r\n\x1a\n")
            .is_refused("DOC-03")
            .at("document.prior-authorisation");
        importer.goes_on(&control, "submit").is_refused("DOC-01").at("document.prior-authorisation");
        let paper = importer.attaches(&file, "autorisation.pdf", b"%PDF-1.7 ok").is_done().told("document");
        importer.shows_paper(&control, "prior-authorisation", Some(&paper)).is_done();
        importer.goes_on(&control, "submit").is_done();
        importer.goes_on(&control, "submit").is_already_so();

        // Vegetables do not wait: four working hours of the agency.
        let read = inspector.reads_control(&control);
        assert_eq!(
            (read["row"]["turn"].as_str(), read["row"]["stage"].as_str()),
            (Some("you"), Some("Contrôle documentaire"))
        );
        assert_eq!(read["row"]["due"].as_str(), Some(port.moment("day 3 16:30").to_string().as_str()));
        inspector.moving(&control, "convoke").at("appointment", port.moment("day 4 09:00")).now().is_done();
        port.at("day 4 10:00");
        let seen =
            [("identity", "conforms"), ("pests", "no"), ("sampled", "yes"), ("sample_seal", "ONSSA 118402")];
        inspector.moving(&control, "sample").with("report", "RV-41").now().is_refused("ANS-01 ANS-01 ANS-01");
        inspector.answers(&control, &seen).is_done();
        inspector.moving(&control, "sample").with("report", "RV-41").now().is_done();
        inspector.answers(&control, &[("analysis", "free")]).is_done();
        inspector.goes_on(&control, "result").is_done();

        // Four eyes, and nothing is admitted before its fees are paid.
        inspector.goes_on(&control, "admit").is_refused("FLOW-03");
        let no = officer.goes_on(&control, "admit").is_refused("FEE-01 FEE-01");
        no.says("300.00 MAD");
        officer.takes_fee(&control, "control", "QT-118").is_done();
        officer.takes_fee(&control, "analysis", "QT-119").is_done();
        officer.takes_fee(&control, "analysis", "QT-119").is_already_so();
        let done = officer.goes_on(&control, "admit").is_done();
        assert_eq!(done.told("certificate"), "MAVIL-2026-000001");
        officer.goes_on(&control, "admit").is_already_so();
        officer.moving(&control, "destroy").with("reason", "Non").now().is_refused("FLOW-09");

        let read = importer.reads_control(&control);
        assert_eq!(read["row"]["standing"], "granted");
        assert_eq!(read["row"]["certificate"], "MAVIL-2026-000001");
        assert_eq!(read["issued"][0]["number"], "MAVIL-2026-000001");
        let code = done.told("paper");
        importer.gets(&format!("/api/paper/{code}")).is_shown(200, "%PDF");
        port.actor("terminal").gets(&format!("/api/paper/{code}")).is_not_found();
        let customs = port.actor("customs-officer");
        assert_eq!(customs.reads_control(&control)["row"]["standing"], "granted");
        let told = customs.gets("/api/inbox").is_given().to_string();
        assert!(told.contains("MAVIL-2026-000001"), "{told}");

        port.journal_reads(
            &control,
            "
            day 3 12:00  the system  control.open
            day 3 12:00  importer  control.answer
            day 3 12:00  importer  control.attach
            day 3 12:00  importer  control.show
            day 3 12:00  importer  control.move
            day 3 12:00  agency-inspector  control.move
            day 4 10:00  agency-inspector  control.answer
            day 4 10:00  agency-inspector  control.move
            day 4 10:00  agency-inspector  control.answer
            day 4 10:00  agency-inspector  control.move
            day 4 10:00  agency-inspector  control.move  refused FLOW-03
            day 4 10:00  agency-officer  control.move  refused FEE-01
            day 4 10:00  agency-officer  control.pay
            day 4 10:00  agency-officer  control.pay
            day 4 10:00  agency-officer  control.move
            day 4 10:00  agency-officer  control.move  refused FLOW-09
            ",
        );
    });
}

#[test]
fn an_agency_sends_goods_back_for_a_reason_and_under_a_law() {
    Port::opens_on_each(|port| {
        let [importer, inspector, officer] = port.actors(["importer", "agency-inspector", "agency-officer"]);
        let file = Scene::discharged(port, &[POTATOES]).file(POTATOES);
        let control = port.controls(&file, importer, PLANTS, false).expect("plants are controlled");
        let answers =
            [("use", "consumption"), ("phytosanitary_number", "NL-1"), ("phytosanitary_date", "2026-11-12")];
        importer.answers(&control, &answers).is_done();
        importer.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_done();
        importer.goes_on(&control, "submit").is_done();
        inspector.goes_on(&control, "ask").is_refused("FLOW-04").at("reason");
        inspector.moving(&control, "ask").with("reason", "Le certificat est illisible").now().is_done();
        importer.brings(&control, "phytosanitary-certificate", "phyto-net.pdf").is_done();
        importer.goes_on(&control, "answer").is_done();
        inspector.moving(&control, "accept").with("reason", "Lisible").now().is_done();
        officer
            .moving(&control, "reexport")
            .with("reason", "Foyer déclaré")
            .now()
            .is_refused("FLOW-05")
            .at("law");
        let ask =
            officer.moving(&control, "reexport").with("reason", "Foyer déclaré").with("law", "loi-76-17");
        ask.with("article", "art. 14").now().is_done();
        assert_eq!(importer.reads_control(&control)["row"]["standing"], "refused");
        importer.goes_on(&control, "withdraw").is_refused("FLOW-09");

        port.journal_reads(
            &control,
            "
            day 3 12:00  the system  control.open
            day 3 12:00  importer  control.answer
            day 3 12:00  importer  control.attach
            day 3 12:00  importer  control.move
            day 3 12:00  agency-inspector  control.move  refused FLOW-04
            day 3 12:00  agency-inspector  control.move  \"Le certificat est illisible\"
            day 3 12:00  importer  control.attach
            day 3 12:00  importer  control.move
            day 3 12:00  agency-inspector  control.move  \"Lisible\"
            day 3 12:00  agency-officer  control.move  refused FLOW-05
            day 3 12:00  agency-officer  control.move  \"Foyer déclaré\"
            day 3 12:00  importer  control.move  refused FLOW-09
            ",
        );
    });
}
