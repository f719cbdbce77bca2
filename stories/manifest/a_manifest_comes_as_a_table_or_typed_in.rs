//! An agent without an EDI system lodges a table, or types its bills in. A table keeps its good lines; a form is
//! mended on the spot, each mistake beside its field.

use serde_json::json;
use testkit::Port;
use testkit::cargo::{self, CANS, Lot, NETS, PIPES, POTATOES, atlas, lot, lots};

#[test]
fn a_table_keeps_its_good_lines_and_names_the_row_of_a_bad_one() {
    let port = Port::opens();
    let [agent, customs] = port.actors(["shipping-agent", "customs-officer"]);
    let call = agent.announces(atlas(), port.moment("day 3 06:00")).is_done();
    let mut rows = lots(&[POTATOES, NETS]);
    rows.push(Lot { container: Some(("QSHU7760154", "22G1", "QL0048812")), ..lot(PIPES) });
    let lodged = agent.lodges_table(&call, &cargo::table(&rows)).is_done();
    assert_eq!((lodged.told("bills"), lodged.told("refused")), ("2".to_owned(), "1".to_owned()));
    let read = agent.gets(&format!("/api/manifest/{}", lodged.id)).is_given();
    let finding = &read["findings"][0];
    assert_eq!((&finding["bill"], finding["segment"].as_u64()), (&PIPES.into(), Some(4)), "{finding}");
    assert_eq!(read["row"]["channel"], "csv");
    agent.gets(&format!("/api/manifest/{}/contrl", lodged.id)).is_not_found();
    customs.registers(&lodged).is_done();
    assert_eq!(port.line(port.file(NETS)), (62, 7_640_000));

    agent.lodges_table(&call, "bill,packages,kind,description\n").is_refused("DS-05 EDI-402");
    port.journal_reads(
        &lodged,
        "
        08:00  shipping-agent  manifest.lodge
        08:00  customs-officer  manifest.register
        ",
    );
}

#[test]
fn a_form_says_each_mistake_beside_its_field_and_keeps_nothing_until_it_is_right() {
    let port = Port::opens();
    let agent = port.actor("shipping-agent");
    let call = agent.announces(atlas(), port.moment("day 3 06:00")).is_done();
    let (potatoes, cans) = (lot(POTATOES), lot(CANS));
    let bill = |lot: Lot, container: &str| {
        json!({
            "number": lot.bill, "loading": lot.loading, "shipper": lot.shipper, "consignee": lot.consignee,
            "consignee_ice": lot.ice, "description": lot.goods, "hs": lot.hs, "packages": lot.packages,
            "kind": lot.kind, "gross_kg": lot.kilograms, "container": container, "size_type": "22G1",
        })
    };
    let wrong = json!([bill(potatoes, cargo::container(POTATOES)), bill(cans, "QDKU3315722")]);
    let no = agent.types_in(&call, wrong).is_refused("DS-05 CONTAINER-02");
    assert_eq!(no.addresses(), ["", "bill.1.container"]);
    let right = json!([bill(potatoes, cargo::container(POTATOES)), bill(cans, cargo::container(CANS))]);
    let lodged = agent.types_in(&call, right).is_done();
    assert_eq!((lodged.told("bills"), lodged.told("refused")), ("2".to_owned(), "0".to_owned()));
    assert_eq!(port.line(port.file(CANS)), (1_840, 11_970_000));
    assert_eq!(agent.gets(&format!("/api/manifest/{}", lodged.id)).is_given()["row"]["channel"], "form");
}
