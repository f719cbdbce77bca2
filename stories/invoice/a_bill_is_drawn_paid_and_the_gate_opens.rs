//! Storage is paid until a day: what port and terminal ask for is drawn until the truck comes, paid at a bank's counter,
//! and only then the gate opens. Everybody sees of the bill what is theirs to see.

use serde_json::Value as Json;
use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

/// A ship discharged on day 3, its potatoes released and booked for day 13, when storage of three days is owed: the
/// file, and the code of the pass.
fn waits_until_day_13(port: &Port) -> (String, String) {
    let importer = port.actor("importer");
    let scene = Scene::discharged(port, &[POTATOES]);
    let (file, order) = (scene.file(POTATOES), scene.ready(POTATOES, importer.firm(), 1));
    port.actor("terminal").opens_hours("day 12 08:00", "day 14 20:00", 4).is_done();
    port.at("day 13 09:00");
    let code = importer.books(&file, &order, "day 13 10:00").is_done().told("code");
    port.at("day 13 10:00");
    (file, code)
}

/// Each line of a bill with what explains it.
fn explained(bill: &Json) -> Vec<String> {
    let lines = bill["lines"].as_array().unwrap().iter();
    lines
        .map(|line| {
            let counted = format!("{} {} × {}", line["count"], line["unit"], line["rate"]);
            format!("{} {counted} = {} + {}", line["kind"], line["net"], line["vat"]).replace('"', "")
        })
        .collect()
}

#[test]
fn a_bill_explains_each_line_to_those_who_may_read_it() {
    let port = Port::opens();
    let [importer, terminal, agent, customs] =
        port.actors(["importer", "terminal", "shipping-agent", "customs-officer"]);
    let (file, _) = waits_until_day_13(&port);
    let asked = importer.gets(&format!("/api/invoice/{file}")).is_given();
    assert_eq!((&asked["standing"], &asked["preview_centimes"]), (&"nothing".into(), &309_120.into()));
    importer.draws_until(&file, "day 12 00:00").is_refused("FAC-06").at("until");
    importer.draws(&file).is_done();
    importer.draws(&file).is_already_so();

    let bill = importer.gets(&format!("/api/invoice/{file}")).is_given();
    assert_eq!(
        explained(&bill),
        [
            "port_due 24 tonne × 6.50 MAD = 15600 + 3120",
            "terminal 1 container × 1700.00 MAD = 170000 + 34000",
            "storage 3 day × 240.00 MAD = 72000 + 14400",
        ]
    );
    assert_eq!((&bill["owed"], &bill["open"]), (&309_120.into(), &309_120.into()));
    let seen = terminal.gets(&format!("/api/invoice/{file}")).is_given();
    assert_eq!((explained(&seen).len(), &seen["owed"], &seen["whole"]), (2, &0.into(), &false.into()));
    agent.gets(&format!("/api/invoice/{file}")).is_not_found();
    let whole = customs.gets(&format!("/api/invoice/{file}")).is_given();
    assert_eq!(whole["owed"], 309_120);
}

#[test]
fn a_container_that_waited_leaves_once_its_storage_is_paid_until_that_day() {
    Port::opens_on_each(|port| {
        let [importer, bank, gate, terminal, agent] =
            port.actors(["importer", "bank", "terminal-gate", "terminal", "shipping-agent"]);
        let (file, code) = waits_until_day_13(port);
        gate.lets_out(&file, &code).is_refused("GATE-10");
        agent.draws(&file).is_forbidden("AUT-02");
        importer.draws(&file).is_done();
        gate.lets_out(&file, &code).is_refused("GATE-09");

        let payment = importer.starts_at_counter(&file, Some("1000.00")).is_done().told("payment");
        agent.gets(&format!("/api/payment/{payment}")).is_not_found();
        importer.confirms_payment(&payment, None, "VERS-1").is_forbidden("AUT-02");
        let receipt = bank.confirms_payment(&payment, None, "VERS-1").is_done();
        assert_eq!(receipt.told("receipt_number"), "Q-ASL26110001-001");
        bank.confirms_payment(&payment, None, "VERS-1").is_already_so();
        bank.confirms_payment(&payment, None, "VERS-2").is_refused("PAY-02");
        gate.lets_out(&file, &code).is_refused("GATE-09");
        let paper = format!("/api/paper/{}", receipt.told("paper"));
        agent.gets(&paper).is_not_found();
        assert!(importer.gets(&paper).body.starts_with(b"%PDF"), "a receipt is a PDF");

        let rest = importer.starts_at_counter(&file, None).is_done().told("payment");
        bank.confirms_payment(&rest, Some("2144.20"), "VERS-3").is_done();
        let bill = importer.gets(&format!("/api/invoice/{file}")).is_given();
        assert_eq!((&bill["standing"], &bill["credit"]), (&"paid".into(), &5_300.into()));
        assert_eq!(port.holds("paid:port:MAVIL"), 18_720);
        assert_eq!(port.holds(&format!("paid:party:{}", terminal.party())), 290_400);
        assert_eq!(port.holds(&format!("credit:{}", importer.party())), 5_300);
        gate.lets_out(&file, &code).is_done();
        port.all_passing_at_zero();
        port.journal_reads(
            &payment,
            "
            day 13 10:00  importer  payment.start
            day 13 10:00  importer  payment.confirm  refused AUT-02
            day 13 10:00  bank  payment.confirm
            day 13 10:00  bank  payment.confirm  refused PAY-02
            ",
        );
    });
}

#[test]
fn what_was_paid_yesterday_is_not_paid_today() {
    let port = Port::opens();
    let [importer, gate] = port.actors(["importer", "terminal-gate"]);
    let scene = Scene::discharged(&port, &[POTATOES]);
    let (file, order) = (scene.file(POTATOES), scene.ready(POTATOES, importer.firm(), 1));
    port.actor("terminal").opens_hours("day 12 08:00", "day 14 20:00", 4).is_done();
    port.at("day 12 10:00");
    importer.pays_everything(&file, "day 12 11:00");
    let booked = importer.books(&file, &order, "day 13 14:00").is_done();
    let read = importer.reads(&file);
    let missing = &read["appointments"][0]["missing"][0][0]["code"];
    assert_eq!(missing, "GATE-10", "told before the truck sets out: {read}");
    port.at("day 13 14:00");
    gate.lets_out(&file, &booked.told("code")).is_refused("GATE-10");
    importer.pays_everything(&file, "day 13 15:00");
    gate.lets_out(&file, &booked.told("code")).is_done();
    port.all_passing_at_zero();
}
