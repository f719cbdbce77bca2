//! Personal data has an end, the journal has none: a person is erased, their acts stand nameless, and everything still
//! verifies.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn a_person_is_forgotten_and_the_journal_still_fits() {
    Port::opens_on_each(|port| {
        let [platform, importer, auditor] = port.actors(["platform", "importer", "auditor"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.writes(&file, "Mon numéro : 0661 22 33 44").is_done();
        let (person, firm) = (importer.user(), importer.party());
        let browser = importer.in_browser();
        port.seals();

        port.at("12:00");
        importer.erases(&person).is_not_found();
        platform.erases(&person).is_done();
        platform.erases(&person).is_already_so();

        browser.opens("/dossier").leads_to("/sign-in");
        browser.signs_in(importer.email(), importer.password()).is_shown(422, "SIGN-01");
        port.seals();
        assert!(port.verifies().erased >= 2, "name and address are gone, and the journal says by which act");

        let page = auditor.gets(&format!("/api/party/{firm}")).is_given();
        assert!(!page.to_string().contains("Salma Idrissi"), "{page}");
        port.journal_reads(
            &person,
            "
            12:00  platform  user.erase
            ",
        );
        port.journal_reads(
            &file,
            "
            08:00  importer  dossier.write
            ",
        );
    });
}
