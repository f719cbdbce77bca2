//! An importer promises what is to come and how it is paid; its bank looks into it, domiciles it, pays and closes it.

use testkit::Port;

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "24000", "12000.00")];

#[test]
fn a_bank_domiciles_a_title_pays_and_closes_its_file() {
    Port::opens_on_each(|port| {
        let [importer, other, bank, stranger] =
            port.actors(["importer", "importer-second", "bank", "bank-second"]);
        let done = importer.subscribes(bank.firm(), GOODS).is_done();
        let (title, number) = (done.id.clone(), done.told("number"));
        assert!(number.starts_with("EI-2026-"), "{number}");
        let bad = importer.subscribing(other.firm(), &[("", "0", "1.234")]).now();
        bad.is_refused("FORM-01 NUMBER-03 EI-24 EI-22").at("line.0.description");

        stranger.gets(&format!("/api/title/{title}")).is_not_found();
        other.gets(&format!("/api/title/{title}")).is_not_found();
        importer.domiciles(&title, "DOM-1").is_forbidden("AUT-02");
        bank.pays(&title, "SWIFT-1", "12000").is_refused("EI-01");
        bank.takes_in_hand(&title).is_done();
        bank.takes_in_hand(&title).is_already_so();
        bank.domiciles(&title, "DOM-2026-77").is_done();
        bank.domiciles(&title, "DOM-2026-77").is_already_so();
        bank.domiciles(&title, "DOM-2026-78").is_refused("EI-03");
        assert_eq!(port.holds(&format!("title:{title}:quantity:KGM")), 24_000_000);
        assert_eq!(port.holds(&format!("title:{title}:value:EUR")), 1_200_000);

        bank.pays(&title, "SWIFT-1", "7000.00").is_done();
        bank.pays(&title, "SWIFT-1", "7000.00").is_already_so();
        bank.pays(&title, "SWIFT-2", "5000.01").is_refused("EI-18").says("5");
        importer.cancels_title(&title, "Commande annulée").is_refused("EI-21");
        bank.clears_title(&title, None).is_refused("EI-20");
        bank.clears_title(&title, Some("Acompte conservé par le vendeur")).is_done();
        assert_eq!(port.holds(&format!("title:{title}:quantity:KGM")), 0);
        assert_eq!(port.holds(&format!("title:{title}:value:EUR")), 0);
        importer.asks_to_amend(&title, GOODS).is_already_so();

        for (lang, value, quantity) in [
            ("fr", "7\u{202f}000,00\u{a0}EUR", "24\u{202f}000\u{a0}kg"),
            ("ar", "7\u{202f}000,00\u{a0}EUR", "24\u{202f}000\u{a0}kg"),
            ("en", "7\u{202f}000.00\u{a0}EUR", "24\u{202f}000\u{a0}kg"),
            ("es", "7\u{202f}000,00\u{a0}EUR", "24\u{202f}000\u{a0}kg"),
        ] {
            let page = importer.in_browser().reading(lang).reads(&format!("/title/{title}")).html;
            assert!(page.contains(value) && page.contains(quantity), "{lang}: {page}");
            assert!(!page.contains("7000.00") && !page.contains("KGM"), "{lang}: as programs write it");
        }

        let inbox = importer.gets("/api/inbox").is_given();
        let told = inbox["items"].as_array().cloned().unwrap_or_default();
        assert!(told.iter().any(|one| one.to_string().contains(&number)), "{inbox}");

        port.journal_reads(
            &title,
            "
            08:00  importer  title.subscribe
            08:00  importer  title.domicile  refused AUT-02
            08:00  bank  title.pay  refused EI-01
            08:00  bank  title.take
            08:00  bank  title.domicile
            08:00  bank  title.domicile  refused EI-03
            08:00  bank  title.pay
            08:00  bank  title.pay  refused EI-18
            08:00  importer  title.cancel  refused EI-21
            08:00  bank  title.clear  refused EI-20
            08:00  bank  title.clear  \"Acompte conservé par le vendeur\"
            ",
        );
    });
}

#[test]
fn a_bank_says_why_it_does_not_and_an_importer_takes_back_what_nobody_used() {
    Port::opens_on_each(|port| {
        let [importer, bank] = port.actors(["importer", "bank"]);
        let title = importer.subscribes(bank.firm(), GOODS).is_done().id;
        bank.declines_title(&title, "").is_refused("FORM-01").at("reason");
        bank.declines_title(&title, "Facture proforma manquante").is_done();
        let read = importer.gets(&format!("/api/title/{title}")).is_given();
        assert_eq!(read["reason"], "Facture proforma manquante");
        bank.domiciles(&title, "DOM-1").is_refused("EI-03");

        let second = importer.subscribes(bank.firm(), GOODS).is_done().id;
        bank.domiciles(&second, "DOM-2").is_done();
        importer.cancels_title(&second, "Le vendeur ne livre plus").is_done();
        importer.cancels_title(&second, "Le vendeur ne livre plus").is_already_so();
        assert_eq!(port.holds(&format!("title:{second}:value:EUR")), 0);

        port.journal_reads(
            &second,
            "
            08:00  importer  title.subscribe
            08:00  bank  title.domicile
            08:00  importer  title.cancel  \"Le vendeur ne livre plus\"
            ",
        );

        port.journal_reads(
            &title,
            "
            08:00  importer  title.subscribe
            08:00  bank  title.refuse  \"Facture proforma manquante\"
            08:00  bank  title.domicile  refused EI-03
            ",
        );
    });
}
