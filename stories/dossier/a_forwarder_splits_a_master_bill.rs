//! A forwarder divides a master bill into house bills that add up to it, to the last gram; the amounts move in the
//! books, and each consignee finds its own house bill.

use serde_json::{Value as Json, json};
use testkit::cargo::{GROUPAGE, PIPES, container};
use testkit::{Port, Scene, declaration};

fn house(bill: &str, consignee: (&str, &str), packages: u64, kg: &str) -> Json {
    json!({
        "bill": bill, "consignee": consignee.0, "consignee_ice": consignee.1, "description": "PIECES DE RECHANGE",
        "packages": packages, "gross_kg": kg, "container": container(GROUPAGE),
    })
}

#[test]
fn house_bills_add_up_to_their_master_to_the_last_gram() {
    Port::opens_on_each(|port| {
        let [agent, forwarder, importer, second, customs] =
            port.actors(["shipping-agent", "forwarder", "importer", "importer-second", "customs-officer"]);
        let scene = Scene::discharged(port, &[GROUPAGE, PIPES]);
        let master = scene.file(GROUPAGE);
        let (vert, taourta) =
            (("OUED VERT SARL", "001561191000066"), ("SERRES DE TAOURTA SARL", "002136093000040"));
        let houses =
            |grams: &str| json!([house("HBL-1", vert, 100, "6000.25"), house("HBL-2", taourta, 110, grams)]);

        forwarder.splits(&master, houses("6599.75")).is_forbidden("AUT-02");
        agent.names_forwarder(&master, importer.firm()).is_refused("HOUSE-01").at("forwarder");
        agent.names_forwarder(&master, forwarder.firm()).is_done();
        agent.names_forwarder(&master, forwarder.firm()).is_already_so();
        forwarder.splits(&master, json!([])).is_refused("HOUSE-03").at("house");
        forwarder.splits(&master, houses("6599.749")).is_refused("HOUSE-04");
        let elsewhere = json!([{ "bill": "HBL-3", "consignee": "X SARL", "description": "Y", "packages": 210,
            "gross_kg": 12600, "container": container(PIPES) }]);
        forwarder.splits(&master, elsewhere).is_refused("BAD-07").at("house.0.container");

        port.at("day 3 13:00");
        forwarder.splits(&master, houses("6599.75")).is_done();
        let (first, other) = (port.file("HBL-1"), port.file("HBL-2"));
        assert_eq!(
            (port.line(&master), port.line(&first), port.line(&other)),
            ((0, 0), (100, 6_000_250), (110, 6_599_750))
        );
        assert_eq!(
            (port.left_by("houses", "PK"), port.left_by("houses", "GRM")),
            (0, 0),
            "nothing was lost on the way"
        );
        assert_eq!(importer.reads(&first)["goods"], "PIECES DE RECHANGE");
        importer.gets(&format!("/api/dossier/{other}")).is_not_found();
        assert_eq!(second.reads(&other)["bill"], "HBL-2");
        forwarder.splits(&master, houses("6599.75")).is_refused("HOUSE-02");
        customs.releases(&master, &declaration(1)).is_refused("FILE-02");

        let stop = port.actor("customs-inspector").stops(&first, container(GROUPAGE), "Scanner").is_done();
        assert_eq!(
            second.reads(&other)["boxes"][0]["holds"][0]["reason"],
            "Scanner",
            "one stop, every bill in it"
        );
        port.actor("customs-inspector").lifts(&other, container(GROUPAGE), &stop.told("hold")).is_done();

        customs.releases(&first, &declaration(1)).is_done();
        customs.ends(&other, "re_export", "REX-2026-7").is_done();
        customs.releases(scene.file(PIPES), &declaration(2)).is_done();
        port.all_passing_at_zero();
        port.journal_reads(
            &master,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  forwarder  dossier.split  refused AUT-02
            day 3 12:00  shipping-agent  dossier.forwarder  refused HOUSE-01
            day 3 12:00  shipping-agent  dossier.forwarder
            day 3 12:00  forwarder  dossier.split  refused HOUSE-03
            day 3 12:00  forwarder  dossier.split  refused HOUSE-04
            day 3 12:00  forwarder  dossier.split  refused BAD-07
            day 3 13:00  forwarder  dossier.split
            day 3 13:00  forwarder  dossier.split  refused HOUSE-02
            day 3 13:00  customs-officer  release.grant  refused FILE-02
            ",
        );
    });
}
