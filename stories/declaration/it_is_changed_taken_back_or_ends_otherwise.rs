//! A declaration is changed before release, by customs' leave once they look at it; it is taken back, or its goods do
//! not enter. The titles follow to the gram.

use domain::declaration::lane::Lane;
use serde_json::json;
use testkit::cargo::{PIPES, POTATOES};
use testkit::{Port, Scene};

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "40000", "20000.00")];

fn items(quantity: &str) -> serde_json::Value {
    json!([{ "quantity": quantity, "price": "9000.00" }])
}

#[test]
fn a_change_waits_for_customs_once_they_look_and_the_titles_follow() {
    Port::opens_on_each(|port| {
        let [importer, bank, officer] = port.actors(["importer", "bank", "customs-officer"]);
        port.publishes_rate("EUR", "10.7850", "2026-11-20");
        let title = importer.subscribes(bank.firm(), GOODS).is_done();
        bank.domiciles(&title.id, "DOM-1").is_done();
        let number = title.told("number");
        let left = || {
            let read = importer.gets(&format!("/api/title/{}", title.id)).is_given();
            read["remaining_quantity"].as_str().unwrap().to_owned()
        };
        let scene = Scene::discharged(port, &[POTATOES, PIPES]);
        port.draws_of(&[(Lane::Orange, 2), (Lane::Orange, 1)]);
        let one = importer.preparing(POTATOES, &number).with("items", items("23000")).now().is_done().id;
        let amend = |quantity: &str| importer.amending(&one, &number).with("items", items(quantity));
        amend("23000").now().is_already_so();
        amend("22000").now().is_done();
        officer.accepts_change(&one).is_not_found();
        importer.lodges_declaration(&one).is_done();
        assert_eq!(left(), "18000 KGM");

        amend("21000").now().is_refused("DUM-10");
        amend("21000").with("reason", "Facture corrigée").now().is_done();
        assert_eq!(left(), "18000 KGM", "nothing moves before customs says so");
        amend("20000").with("reason", "Encore").now().is_refused("DUM-06");
        officer.refuses_change(&one, "Sans la nouvelle facture, non").is_done();
        officer.accepts_change(&one).is_refused("DUM-07");
        amend("21000").with("reason", "Facture corrigée, jointe").now().is_done();
        officer.accepts_change(&one).is_done();
        assert_eq!(left(), "19000 KGM");
        let read = importer.gets(&format!("/api/declaration/{one}")).is_given();
        assert_eq!(read["edition"], 3);

        officer.decides_end(&one, "clearance", "Non").is_refused("FORM-03").at("end");
        officer.decides_end(&one, "destruction", "Lot infesté").is_done();
        officer.decides_end(&one, "destruction", "Lot infesté").is_already_so();
        assert_eq!(left(), "40000 KGM");
        assert_eq!((port.line(scene.file(POTATOES)), port.left_by("destruction", "PK")), ((0, 0), 960));

        let two = importer.preparing(PIPES, &number).with("items", items("8000")).now().is_done().id;
        importer.lodges_declaration(&two).is_done();
        importer.cancels_declaration(&two, "Double emploi").is_refused("DUM-09");
        officer.cancels_declaration(&two, "À la demande du déclarant").is_done();
        importer.cancels_declaration(&two, "Double emploi").is_already_so();
        assert_eq!(left(), "40000 KGM");
        importer.lodges_declaration(&two).is_refused("DUM-03");

        port.journal_reads(
            &one,
            "
            day 3 12:00  importer  declaration.prepare
            day 3 12:00  importer  declaration.amend
            day 3 12:00  importer  declaration.lodge
            day 3 12:00  importer  declaration.amend  refused DUM-10
            day 3 12:00  importer  declaration.amend  \"Facture corrigée\"
            day 3 12:00  importer  declaration.amend  refused DUM-06
            day 3 12:00  customs-officer  declaration.refuse-amendment  \"Sans la nouvelle facture, non\"
            day 3 12:00  customs-officer  declaration.accept-amendment  refused DUM-07
            day 3 12:00  importer  declaration.amend  \"Facture corrigée, jointe\"
            day 3 12:00  customs-officer  declaration.accept-amendment
            day 3 12:00  customs-officer  declaration.end  \"Lot infesté\"
            ",
        );
    });
}

#[test]
fn what_is_lodged_before_the_ship_is_there_waits_for_its_rates() {
    let port = Port::opens();
    let [importer, bank] = port.actors(["importer", "bank"]);
    port.publishes_rate("EUR", "10.7850", "2026-11-20");
    let title =
        importer.subscribes(bank.firm(), &[("Pommes de terre de semence", "23500", "12000.00")]).is_done();
    bank.domiciles(&title.id, "DOM-1").is_done();
    let scene = Scene::registered(&port, &[POTATOES]);
    port.draws(&[Lane::Green]);
    let id = importer.prepares(POTATOES, &title.told("number")).is_done().id;
    assert_eq!(importer.lodges_declaration(&id).is_done().told("due"), "4121.08");
    port.works();
    let read = || importer.gets(&format!("/api/declaration/{id}")).is_given();
    assert_eq!(read()["row"]["standing"], "registered");
    port.publishes_rate("EUR", "11.0000", "2026-11-27");
    scene.arrives();
    port.works();
    // 13895.00 × 11 = 152845.00; DI 3821.13 (half up of 3821.125), TPI 382.11 (382.1125).
    assert_eq!(
        (&read()["row"]["standing"], &read()["amounts"]["due"]),
        (&"assessed".into(), &"4203.24".into())
    );
    assert_eq!(read()["amounts"]["on"], "2026-11-27");
}
