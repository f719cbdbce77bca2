//! An importer changes banks: the first lets the title go, and from then on it is the second's alone.

use testkit::Port;

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "24000", "12000.00")];

#[test]
fn a_title_goes_to_another_bank() {
    Port::opens_on_each(|port| {
        let [importer, first, second] = port.actors(["importer", "bank", "bank-second"]);
        let title = importer.subscribes(first.firm(), GOODS).is_done().id;
        first.domiciles(&title, "DOM-4").is_done();
        first.lets_title_go(&title).is_refused("EI-17");
        importer.moves_title(&title, first.firm()).is_already_so();
        importer.moves_title(&title, importer.firm()).is_refused("EI-22").at("bank");
        importer.moves_title(&title, second.firm()).is_done();
        second.pays(&title, "SWIFT-1", "100").is_not_found();
        first.lets_title_go(&title).is_done();
        first.pays(&title, "SWIFT-1", "100").is_not_found();
        second.pays(&title, "SWIFT-1", "100").is_done();
        assert_eq!(second.gets("/api/title").is_given()["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(first.gets("/api/title").is_given()["items"].as_array().map(Vec::len), Some(0));

        port.journal_reads(
            &title,
            "
            08:00  importer  title.subscribe
            08:00  bank  title.domicile
            08:00  bank  title.let-go  refused EI-17
            08:00  importer  title.move
            08:00  bank  title.let-go
            08:00  bank-second  title.pay
            ",
        );
    });
}
