//! A stage that takes too long: those above are told, once; the control itself stays where it is.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn the_agency_hears_once_that_its_time_ran_out() {
    Port::opens_on_each(|port| {
        let [importer, inspector] = port.actors(["importer", "agency-inspector"]);
        let file = Scene::discharged(port, &[POTATOES]).file(POTATOES);
        let plants = [("0701100000", "Pommes de terre de semence")];
        let control = port.controls(&file, importer, &plants, false).expect("plants are controlled");
        let answers =
            [("use", "consumption"), ("phytosanitary_number", "NL-1"), ("phytosanitary_date", "2026-11-12")];
        importer.answers(&control, &answers).is_done();
        importer.brings(&control, "phytosanitary-certificate", "phyto.pdf").is_done();
        importer.goes_on(&control, "submit").is_done();
        port.works();
        assert_eq!(inspector.reads_control(&control)["escalated"], false);
        let queue = inspector.gets("/api/control").is_given();
        assert_eq!(queue["items"][0]["id"], control.as_str());

        // Friday the 27th at noon: four working hours are over at half past four.
        port.at("day 3 16:29");
        port.works();
        assert_eq!(inspector.reads_control(&control)["escalated"], false);
        port.at("day 3 16:31");
        port.works();
        port.at("day 4 09:00");
        port.works();
        let read = inspector.reads_control(&control);
        assert_eq!((&read["escalated"], &read["row"]["standing"]), (&true.into(), &"waiting".into()));
        let told = inspector.gets("/api/inbox").is_given()["items"].as_array().cloned().unwrap_or_default();
        assert_eq!(told.iter().filter(|one| one["kind"] == "control_late").count(), 1, "{told:?}");
        inspector.moving(&control, "accept").with("reason", "Conforme").now().is_done();

        port.journal_reads(
            &control,
            "
            day 3 12:00  the system  control.open
            day 3 12:00  importer  control.answer
            day 3 12:00  importer  control.attach
            day 3 12:00  importer  control.move
            day 3 16:31  the system  control.lapse
            day 4 09:00  agency-inspector  control.move  \"Conforme\"
            ",
        );
    });
}
