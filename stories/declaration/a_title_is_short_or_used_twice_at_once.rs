//! What does not fit is said at its field, everything at once; of two that take the last of a title together, one gets
//! it; a title that ends between lodging and release has given already.

use domain::declaration::lane::Lane;
use serde_json::json;
use testkit::cargo::{PIPES, POTATOES};
use testkit::{Port, Scene};

#[test]
fn every_bad_input_meets_its_refusal_at_its_field() {
    let port = Port::opens();
    let [importer, bank] = port.actors(["importer", "bank"]);
    let goods = [("Pommes de terre de semence", "8000", "9000.00")];
    let title = importer.subscribes(bank.firm(), &goods).is_done();
    bank.domiciles(&title.id, "DOM-1").is_done();
    let number = title.told("number");
    Scene::discharged(&port, &[POTATOES, PIPES]);
    let lodge = |change: &dyn Fn(testkit::Ask<'_>) -> testkit::Answer| {
        let id = change(importer.preparing(PIPES, &number)).is_done().id;
        importer.lodges_declaration(id)
    };
    let item = |value: serde_json::Value| json!([value]);
    lodge(&|ask| ask.now()).is_refused("RATE-01");
    port.publishes_rate("EUR", "10.7850", "2026-11-28");
    lodge(&|ask| ask.now()).is_refused("RATE-01");
    port.publishes_rate("EUR", "10.7850", "2026-11-20");
    for (given, code, field) in [
        (json!({ "quantity": "8000.001" }), "EI-09", "items.0.quantity"),
        (json!({ "price": "9000.01" }), "EI-10", "items.0.price"),
        (json!({ "hs": "0701900000" }), "EI-06", "items.0.hs"),
        (json!({ "hs": "070110" }), "DUM-29 EI-06", "items.0.hs"),
        (json!({ "origin": "FR" }), "EI-07", "items.0.origin"),
        (json!({ "unit": "LTR", "net_kg": "8000" }), "DUM-24", "items.0.unit"),
        (json!({ "net_kg": "8400.001" }), "DUM-13", "items.0.net_kg"),
        (json!({ "gross_kg": "8400.001" }), "DUM-18", "items"),
        (json!({ "packages": "421" }), "DUM-19", "items"),
        (json!({ "packages": "419" }), "DUM-20", "items"),
        (json!({ "containers": "CSQU3054383" }), "DUM-21", "items.0.containers"),
        (json!({ "preference": "ALECA" }), "TARIFF-03", "items.0"),
        (
            json!({ "line": "2", "description": "Plants", "quantity": "1", "price": "1" }),
            "DUM-25",
            "items.0.line",
        ),
    ] {
        lodge(&|ask| ask.with("items", item(given.clone())).now()).is_refused(code).at(field);
    }
    lodge(&|ask| ask.with("insurance", serde_json::Value::Null).now()).is_refused("VALUE-02").at("insurance");
    lodge(&|ask| ask.with("freight", serde_json::Value::Null).now()).is_refused("VALUE-01").at("freight");
    lodge(&|ask| ask.with("invoice_number", serde_json::Value::Null).now())
        .is_refused("DUM-14")
        .at("invoice_number");
    lodge(&|ask| ask.with("invoice_date", "2027-01-01").now()).is_refused("DUM-15").at("invoice_date");
    importer.preparing(PIPES, &number).with("freight", "1.234").now().is_refused("NUMBER-03").at("freight");
    lodge(&|ask| ask.with("regime", "022").now()).is_refused("DUM-12").at("regime");
}

#[test]
fn two_that_take_the_last_of_a_title_at_once_do_not_both_get_it() {
    Port::opens_on_each(|port| {
        let [importer, bank] = port.actors(["importer", "bank"]);
        port.publishes_rate("EUR", "10.7850", "2026-11-20");
        let goods = [("Pommes de terre de semence", "8000", "9000.00")];
        let title = importer.subscribes(bank.firm(), &goods).is_done();
        bank.domiciles(&title.id, "DOM-1").is_done();
        Scene::discharged(port, &[POTATOES, PIPES]);
        port.draws(&[Lane::Orange]);
        let prepare = |bill: &str| importer.prepares(bill, &title.told("number")).is_done().id;
        let (one, two) = (prepare(POTATOES), prepare(PIPES));
        let ask = |id: &str| importer.asks_on("declaration.lodge", id);
        let [first, second] = port.at_once([ask(&one), ask(&two)]);
        let (loser, refused) = match (first.left_a_receipt(), second.left_a_receipt()) {
            (true, false) => (two, second),
            (false, true) => (one, first),
            both => panic!("one of them gets it, not {both:?}"),
        };
        refused.is_refused("EI-09").at("items.0.quantity");
        // Validity is tested on the day of registration; by then no rate is known either.
        port.at("day 200 09:00");
        importer.lodges_declaration(loser).is_refused("EI-04 RATE-01");
    });
}
