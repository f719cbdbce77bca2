//! A manifest of several bills, one of which misspells its container: the good lines go through, the bad one is a
//! finding with its place, and the sender gets a CONTRL and an APERAK that say so.
//!
//! Workflow W3. A manifest is not sent back for one bad line.

use testkit::Port;
use testkit::cargo::{self, FILM, Lot, NETS, POTATOES, SEEDS, atlas, lot, lots};

#[test]
fn good_lines_go_through_and_the_bad_one_is_a_finding() {
    Port::opens_on_each(|port| {
        let [agent, customs, importer, other] =
            port.actors(["shipping-agent", "customs-officer", "importer", "exporter"]);
        let eta = port.moment("day 3 06:00");
        let call = agent.announces(atlas(), eta).is_done();
        let misspelt = Lot { container: Some(("QSHU8123401", "22G1", "QL0048816")), ..lot(SEEDS) };
        let mut sent = lots(&[POTATOES, FILM, NETS]);
        sent.push(misspelt);

        port.at("09:00");
        importer.lodges(&call, cargo::manifest(&sent, port.now(), eta)).is_not_found();
        let lodged = agent.lodges(&call, cargo::manifest(&sent, port.now(), eta)).is_done();
        let told = (lodged.told("bills"), lodged.told("refused"), lodged.told("reference"));
        assert_eq!(told, ("3".to_owned(), "1".to_owned(), cargo::REFERENCE.to_owned()));

        let read = agent.gets(&format!("/api/manifest/{}", lodged.id)).is_given();
        let errors: Vec<_> =
            read["findings"].as_array().unwrap().iter().filter(|one| one["severity"] == "error").collect();
        let [finding] = &errors[..] else { panic!("one error: {errors:?}") };
        assert_eq!(
            (&finding["bill"], &finding["address"]),
            (&SEEDS.into(), &"bill.3.container.0.number".into())
        );
        assert!(
            finding["segment"].as_u64().unwrap() > 0 && finding["text"].as_str().unwrap().contains("QSHU")
        );

        let contrl = agent.gets(&format!("/api/manifest/{}/contrl", lodged.id)).text();
        assert!(contrl.contains("UCI+") && contrl.contains("CONTRL:"), "{contrl}");
        let aperak = agent.gets(&format!("/api/manifest/{}/aperak", lodged.id)).text();
        assert!(aperak.contains("APERAK:") && aperak.contains(finding["code"].as_str().unwrap()), "{aperak}");

        let file = port.file(POTATOES);
        importer.gets(&format!("/api/dossier/{file}")).is_not_found();
        agent.lodges(&call, cargo::manifest(&sent, port.now(), eta)).is_refused("DS-07");
        assert_eq!(port.line(&file), (960, 24_000_000), "its packages and grams are in the books");

        port.at("09:30");
        agent.registers(&lodged).is_forbidden("AUT-02");
        let number = customs.registers(&lodged).is_done().told("number");
        assert!(number.starts_with("DS-MAVIL-2026-"), "{number}");
        port.works();
        assert_eq!(importer.reads(&file)["manifest"], number.as_str());
        other.gets(&format!("/api/dossier/{file}")).is_not_found();
        let inbox = importer.gets("/api/inbox").is_given();
        assert!(inbox.to_string().contains("bill_announced"), "consignees are told: {inbox}");

        port.at("10:00");
        let mended = cargo::changed(
            &cargo::manifest(&lots(&[SEEDS]), port.now(), eta),
            edi::cuscar::Function::Original,
            |one| {
                "ASL117S-2".clone_into(&mut one.reference);
            },
        );
        assert_eq!(agent.lodges(&call, mended).is_done().told("refused"), "0");

        port.journal_reads(
            &lodged,
            "
            09:00  shipping-agent  manifest.lodge
            09:30  shipping-agent  manifest.register  refused AUT-02
            09:30  customs-officer  manifest.register
            ",
        );
    });
}
