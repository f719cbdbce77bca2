//! A client announced money and never came: the bank says so, and the bill stays to be paid.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn a_payment_without_money_is_closed_and_late_money_still_counts() {
    Port::opens_on_each(|port| {
        let [importer, bank, other] = port.actors(["importer", "bank", "bank-second"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.starts_at_counter(&file, None).is_refused("FAC-04");
        importer.draws(&file).is_done();
        importer.starts_at_counter(&file, Some("0.50")).is_refused("PAY-05");
        importer.pays_from_credit(&file, None).is_refused("PAY-06");
        let payment = importer.starts_at_counter(&file, None).is_done().told("payment");
        other.confirms_payment(&payment, None, "VERS-1").is_not_found();
        bank.returns_payment(&payment, "1.00", "VIR-1").is_refused("PAY-08");
        bank.refuses_payment(&payment, "Personne ne s'est présenté").is_done();
        bank.refuses_payment(&payment, "Personne ne s'est présenté").is_already_so();
        let read = importer.gets(&format!("/api/payment/{payment}")).is_given();
        assert_eq!(read["row"]["standing"], "failed");
        bank.confirms_payment(&payment, None, "VERS-1").is_done();

        let silent = importer.draws_until(&file, "day 12 00:00").is_done();
        drop(silent);
        let given_up = importer.starts_at_counter(&file, None).is_done().told("payment");
        port.at("day 7 12:00");
        port.works();
        let read = importer.gets(&format!("/api/payment/{given_up}")).is_given();
        assert_eq!(read["row"]["standing"], "expired");

        port.journal_reads(
            &payment,
            "
            day 3 12:00  importer  payment.start
            day 3 12:00  bank  payment.return  refused PAY-08
            day 3 12:00  bank  payment.refuse  \"Personne ne s'est présenté\"
            day 3 12:00  bank  payment.confirm
            ",
        );
    });
}
