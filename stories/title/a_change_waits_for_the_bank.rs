//! A domiciled title changes only when its bank says so; until then what was domiciled stands.

use testkit::Port;

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "24000", "12000.00")];
const MORE: &[(&str, &str, &str)] =
    &[("Pommes de terre de semence", "24000", "12000.00"), ("Plants certifiés", "1500.5", "900.50")];
const LESS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "10000", "5000.00")];

#[test]
fn a_change_before_the_bank_looked_holds_at_once_and_afterwards_waits() {
    Port::opens_on_each(|port| {
        let [importer, bank] = port.actors(["importer", "bank"]);
        let title = importer.subscribes(bank.firm(), GOODS).is_done().id;
        importer.asks_to_amend(&title, GOODS).is_already_so();
        importer.asks_to_amend(&title, MORE).is_done();
        bank.accepts_amendment(&title).is_refused("EI-16");
        bank.domiciles(&title, "DOM-3").is_done();
        let (quantity, value) = (format!("title:{title}:quantity:KGM"), format!("title:{title}:value:EUR"));
        assert_eq!((port.holds(&quantity), port.holds(&value)), (25_500_500, 1_290_050));

        importer.asks_to_amend(&title, GOODS).is_done();
        importer.asks_to_amend(&title, GOODS).is_already_so();
        assert_eq!(port.holds(&quantity), 25_500_500, "it waits for the bank");
        bank.refuses_amendment(&title, "Déjà réglé").is_done();
        bank.pays(&title, "SWIFT-9", "6000.00").is_done();
        importer.asks_to_amend(&title, LESS).is_refused("EI-14");
        importer.asks_to_amend(&title, GOODS).is_done();
        bank.accepts_amendment(&title).is_done();
        assert_eq!((port.holds(&quantity), port.holds(&value)), (24_000_000, 1_200_000));

        port.journal_reads(
            &title,
            "
            08:00  importer  title.subscribe
            08:00  importer  title.amend
            08:00  bank  title.accept-amendment  refused EI-16
            08:00  bank  title.domicile
            08:00  importer  title.amend
            08:00  bank  title.refuse-amendment  \"Déjà réglé\"
            08:00  bank  title.pay
            08:00  importer  title.amend  refused EI-14
            08:00  importer  title.amend
            08:00  bank  title.accept-amendment
            ",
        );
    });
}
