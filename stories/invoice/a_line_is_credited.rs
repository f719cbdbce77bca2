//! A terminal asked for too much: a credit note says by how much and why, and the money is the payer's again.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn a_terminal_gives_back_part_of_its_own_line_and_the_payer_uses_it() {
    Port::opens_on_each(|port| {
        let [importer, bank, terminal, harbour] = port.actors(["importer", "bank", "terminal", "harbour"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        importer.draws(&file).is_done();
        let payment = importer.starts_at_counter(&file, None).is_done().told("payment");
        bank.confirms_payment(&payment, None, "VERS-1").is_done();

        terminal.credits(&file, 1, "1.00", "Erreur").is_refused("FAC-02");
        harbour.credits(&file, 2, "1.00", "Erreur").is_refused("FAC-02");
        terminal.credits(&file, 9, "1.00", "Erreur").is_refused("FAC-01");
        terminal.credits(&file, 2, "3000.00", "Erreur").is_refused("FAC-03");
        let note = terminal.credits(&file, 2, "320.00", "Remise de fidélité").is_done().told("number");
        assert_eq!(note, "AV-ASL26110001-001");
        assert_eq!(port.holds(&format!("credit:{}", importer.party())), 32_000);

        port.at("day 12 09:00");
        importer.draws(&file).is_done();
        importer.pays_from_credit(&file, Some("330.00")).is_refused("PAY-06").says("320");
        importer.pays_from_credit(&file, Some("288.00")).is_done();
        let rest = importer.starts_at_counter(&file, None).is_done().told("payment");
        bank.confirms_payment(&rest, None, "VERS-2").is_done();
        importer.starts_at_counter(&file, None).is_refused("FAC-04");
        bank.returns_payment(&payment, "40.00", "VIR-1").is_refused("PAY-06");
        bank.returns_payment(&payment, "32.00", "VIR-1").is_done();
        assert_eq!(port.holds(&format!("credit:{}", importer.party())), 0);

        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  importer  invoice.draw
            day 3 12:00  importer  payment.start
            day 3 12:00  bank  payment.confirm
            day 3 12:00  terminal  invoice.credit  refused FAC-02
            day 3 12:00  harbour  invoice.credit  refused FAC-02
            day 3 12:00  terminal  invoice.credit  refused FAC-01
            day 3 12:00  terminal  invoice.credit  refused FAC-03
            day 3 12:00  terminal  invoice.credit  \"Remise de fidélité\"
            day 12 09:00  importer  invoice.draw
            day 12 09:00  importer  payment.start  refused PAY-06
            day 12 09:00  importer  payment.start
            day 12 09:00  importer  payment.start
            day 12 09:00  bank  payment.confirm
            day 12 09:00  importer  payment.start  refused FAC-04
            day 12 09:00  bank  payment.return
            ",
        );
    });
}
