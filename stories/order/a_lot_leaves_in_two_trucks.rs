//! Loose cargo leaves by lots: each with an order of its own, never more than is on the bill, each in its own truck.

use testkit::cargo::{NETS, POTATOES, container};
use testkit::{Port, Scene, declaration};

#[test]
fn loose_cargo_leaves_by_lots_that_add_up() {
    Port::opens_on_each(|port| {
        let [agent, owner, importer, customs, gate] =
            port.actors(["shipping-agent", "exporter", "importer", "customs-officer", "terminal-gate"]);
        let scene = Scene::discharged(port, &[NETS, POTATOES]);
        let file = scene.file(NETS);
        port.actor("terminal").opens_hours("day 3 12:00", "day 3 20:00", 4).is_done();
        customs.releases(&file, &declaration(1)).is_done();

        agent.issues_lot(scene.file(POTATOES), importer.firm(), 1, "1").is_refused("FORM-01").at("container");
        agent.issues_lot(&file, owner.firm(), 63, "7640").is_refused("BAD-10");
        agent.issues_lot(&file, owner.firm(), 0, "0").is_refused("LINE-04");
        let first = agent.issues_lot(&file, owner.firm(), 40, "5000").is_done().told("number");
        agent.issues_lot(&file, importer.firm(), 23, "2640").is_refused("BAD-10");
        let rest = agent
            .asks_on("order.issue", &file)
            .with("holder", importer.firm())
            .now()
            .is_done()
            .told("number");
        agent.asks_on("order.issue", &file).with("holder", importer.firm()).now().is_refused("LINE-04");

        let lots = owner.reads(&file)["orders"].clone();
        let lots: std::collections::BTreeSet<_> =
            lots.as_array().unwrap().iter().map(|one| one["packages"].as_u64().unwrap()).collect();
        assert_eq!(lots, [22, 40].into());
        let one = owner.books(&file, &first, "day 3 13:00").is_done().told("code");
        let other = importer.books(&file, &rest, "day 3 13:00").is_done().told("code");
        port.at("day 3 13:20");
        gate.lets_out(&file, &one).is_done();
        assert!(!owner.reads(&file)["closed"].as_bool().unwrap(), "the rest is still here");
        gate.lets_out(&file, &other).is_done();
        assert!(owner.reads(&file)["closed"].as_bool().unwrap());

        customs.ends(scene.file(POTATOES), "abandonment", container(POTATOES)).is_done();
        port.all_passing_at_zero();
    });
}
