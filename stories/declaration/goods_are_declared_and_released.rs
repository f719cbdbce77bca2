//! Seed potatoes come in: the title and the bill fill the declaration, every amount is explained, the titles give
//! their part, and the program releases what nobody has to look at.

use domain::declaration::lane::Lane;
use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "23500", "12000.00")];

#[test]
fn a_declaration_needs_nothing_that_is_known_and_goes_through_alone() {
    Port::opens_on_each(|port| {
        let [importer, other, bank, customs, agent] =
            port.actors(["importer", "importer-second", "bank", "customs-officer", "shipping-agent"]);
        port.publishes_rate("EUR", "10.7850", "2026-11-20");
        let title = importer.subscribes(bank.firm(), GOODS).is_done();
        let (title, number) = (title.id.clone(), title.told("number"));
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);

        other.prepares(POTATOES, &number).is_refused("DUM-17").at("dossier");
        agent.prepares(POTATOES, &number).is_refused("DUM-17");
        importer.prepares(POTATOES, "EI-2026-999999").is_refused("DUM-23").at("titles");
        let declaration = importer.prepares(POTATOES, &number).is_done().id;
        let read = importer.gets(&format!("/api/declaration/{declaration}")).is_given();
        let item = &read["items"][0]["values"];
        assert_eq!(item["hs"]["source"], "title");
        assert_eq!(item["hs"]["of"], number.as_str());
        assert_eq!(
            (&item["net_kg"]["value"], &item["gross_kg"]["value"]),
            (&"23500".into(), &"24000".into())
        );
        assert_eq!(item["gross_kg"]["source"], "bill");
        assert_eq!(read["invoice"]["freight"]["source"], "typed");
        assert_eq!(read["wrong"][0]["code"], "EI-01");
        customs.gets(&format!("/api/declaration/{declaration}")).is_not_found();

        importer.lodges_declaration(&declaration).is_refused("EI-01").at("items.0.title");
        bank.domiciles(&title, "DOM-2026-77").is_done();
        port.draws(&[Lane::Green]);
        let lodged = importer.lodges_declaration(&declaration).is_done();
        assert_eq!(lodged.told("number"), testkit::declaration(1));
        assert_eq!(lodged.told("lane"), "green");
        // (12000 + 1800 + 95) × 10.785 = 149857.58; DI 2.5 % = 3746.44; TPI 0.25 % = 374.64; seeds are free of VAT.
        assert_eq!(lodged.told("due"), "4121.08");
        importer.lodges_declaration(&declaration).is_already_so();
        port.works();

        // Nobody of customs has to look; the money and plant health do not wait for each other.
        let read = customs.gets(&format!("/api/declaration/{declaration}")).is_given();
        assert_eq!(read["row"]["standing"], "assessed");
        customs.releases_declaration(&declaration).is_refused("DUM-41 DUM-40");
        let bill = importer.gets(&format!("/api/invoice/{file}")).is_given().to_string();
        assert!(bill.contains("374644") || bill.contains("3746.44"), "{bill}");
        importer.pays_everything(&file, "day 3 18:00");
        port.works();
        customs.releases_declaration(&declaration).is_refused("DUM-41");
        port.plants_are_admitted(&declaration, ("day 4 09:00", "day 4 10:00"));
        port.works();

        let read = customs.gets(&format!("/api/declaration/{declaration}")).is_given();
        assert_eq!(read["row"]["standing"], "released");
        let duty = &read["amounts"]["items"][0]["lines"][0];
        assert_eq!((&duty["tax"], &duty["base"]), (&"DI".into(), &"149857.58".into()));
        assert_eq!(
            (&duty["rate"], &duty["exact"], &duty["amount"]),
            (&"2.5%".into(), &"3746.4395".into(), &"3746.44".into())
        );
        assert!(duty["article"].as_str().unwrap().contains("0701.10"));
        assert_eq!(port.holds(&format!("title:{title}:quantity:KGM")), 0);
        assert_eq!(port.holds(&format!("title:{title}:value:EUR")), 0);
        assert_eq!(port.line(&file), (0, 0));
        importer.cancels_declaration(&declaration, "Trop tard").is_refused("DUM-04");
        customs.releases(&file, &testkit::declaration(1)).is_refused("DUM-47").at("reference");
        port.all_passing_at_zero();
        port.journal_reads(
            &declaration,
            "
            day 3 12:00  importer  declaration.prepare
            day 3 12:00  importer  declaration.lodge  refused EI-01
            day 3 12:00  importer  declaration.lodge
            day 3 12:00  customs-officer  declaration.release  refused DUM-41
            day 3 12:00  customs-officer  declaration.release  refused DUM-41
            day 4 10:00  the system  declaration.release
            day 4 10:00  importer  declaration.cancel  refused DUM-04
            ",
        );
    });
}
