//! Every accepted act gives a receipt; once sealed it carries a proof that it stands in the public log, and only those
//! it concerns read it.

use testkit::Port;
use testkit::cargo::atlas;

#[test]
fn a_receipt_carries_its_proof_once_it_is_sealed() {
    Port::opens_on_each(|port| {
        let [agent, importer] = port.actors(["shipping-agent", "importer"]);
        let done = agent.announces(atlas(), port.moment("day 3 06:00")).is_done();
        let path = format!("/api/receipt/{}", done.entry());
        let receipt = agent.gets(&path).is_given();
        assert!(receipt["proof"].is_null() && receipt["act"] == "call.announce", "{receipt}");
        importer.gets(&path).is_not_found();
        port.asked(&path, None).asks_who_it_is();

        port.seals();
        let receipt = agent.gets(&path).is_given();
        assert!(!receipt["proof"].is_null(), "{receipt}");
        let checkpoint = port.asked("/log/checkpoint", None).text();
        let origin = checkpoint.lines().next().unwrap().to_owned();
        assert!(receipt["proof_text"].as_str().unwrap().contains(&origin), "{receipt}");
        let key = port.asked("/log/key", None).text();
        assert!(key.starts_with(&origin), "{key}");
        let size: u64 = checkpoint.lines().nth(1).unwrap().parse().expect("the size of the log");
        let tile = port.asked(&format!("/log/tile/0/000.p/{size}"), None);
        assert_eq!((tile.status.as_u16(), u64::try_from(tile.body.len()).unwrap()), (200, size * 32));
        port.asked("/log/tile/0/999", None).is_shown(404, "HTTP-404");
    });
}
