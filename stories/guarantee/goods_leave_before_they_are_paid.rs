//! Two officers set the ceiling of an importer's surety; under it goods leave while the rails are silent, and the bill is
//! paid within fifteen days. Who is late bridges nothing more.

use testkit::cargo::{NETS, POTATOES};
use testkit::{Port, Scene};

#[test]
fn a_bill_is_bridged_under_the_ceiling_and_freed_as_it_is_paid() {
    Port::opens_on_each(|port| {
        let [importer, first, second, gate, bank] =
            port.actors(["importer", "customs-officer", "customs-officer-second", "terminal-gate", "bank"]);
        let scene = Scene::discharged(port, &[POTATOES, NETS]);
        let (file, order) = (scene.file(POTATOES), scene.ready(POTATOES, importer.firm(), 1));
        port.actor("terminal").opens_hours("day 3 12:00", "day 3 20:00", 4).is_done();
        let code = importer.books(&file, &order, "day 3 13:00").is_done().told("code");
        importer.draws(&file).is_done();
        let party = importer.party();
        let account = format!("guarantee:{party}");

        importer.bridges(&file).is_refused("SURETY-01");
        importer.proposes_ceiling(&party, "5000.00").is_forbidden("AUT-02");
        first.proposes_ceiling(&party, "1000.00").is_done();
        first.approves_ceiling(&party).is_refused("SURETY-03");
        second.approves_ceiling(&party).is_done();
        second.approves_ceiling(&party).is_refused("SURETY-02");
        importer.bridges(&file).is_refused("SURETY-04").says("2227.20");
        second.proposes_ceiling(&party, "3000.00").is_done();
        first.approves_ceiling(&party).is_done();
        assert_eq!(port.holds(&account), 300_000);

        port.at("day 3 13:00");
        gate.lets_out(&file, &code).is_refused("GATE-09");
        importer.bridges(&file).is_done();
        importer.bridges(&file).is_already_so();
        gate.lets_out(&file, &code).is_done();
        let read = importer.gets(&format!("/api/guarantee/{party}")).is_given();
        assert_eq!((&read["ceiling"], &read["left"]), (&300_000.into(), &77_280.into()));
        first.proposes_ceiling(&party, "500.00").is_done();
        second.approves_ceiling(&party).is_refused("SURETY-06");

        // Fifteen days and an hour later it is late: nothing more is bridged until it is paid.
        port.at("day 18 14:00");
        let (payment, bridged) = {
            let payment = importer.starts_at_counter(&file, Some("2227.20")).is_done().told("payment");
            (payment, importer.gets(&format!("/api/invoice/{file}")).is_given())
        };
        assert_eq!(bridged["standing"], "bridged");
        bank.confirms_payment(&payment, None, "VERS-1").is_done();
        let read = importer.gets(&format!("/api/guarantee/{party}")).is_given();
        assert_eq!((&read["left"], read["bridged"].as_array().unwrap().len()), (&300_000.into(), 0));
        second.approves_ceiling(&party).is_done();
        assert_eq!(port.holds(&account), 50_000);

        port.journal_reads(
            &party,
            "
            day 3 12:00  importer  guarantee.propose  refused AUT-02
            day 3 12:00  customs-officer  guarantee.propose
            day 3 12:00  customs-officer  guarantee.approve  refused SURETY-03
            day 3 12:00  customs-officer-second  guarantee.approve
            day 3 12:00  customs-officer-second  guarantee.approve  refused SURETY-02
            day 3 12:00  customs-officer-second  guarantee.propose
            day 3 12:00  customs-officer  guarantee.approve
            day 3 13:00  importer  guarantee.bridge
            day 3 13:00  customs-officer  guarantee.propose
            day 3 13:00  customs-officer-second  guarantee.approve  refused SURETY-06
            day 18 14:00  bank  payment.confirm
            day 18 14:00  customs-officer-second  guarantee.approve
            ",
        );
        drop(scene.file(NETS));
    });
}
