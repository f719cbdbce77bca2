//! The line of the gate is down: it lets trucks out by the list it kept, and tells afterwards. What left has left: a
//! fact is recorded even where it should not have happened, with what was missing; and nothing leaves twice.

use testkit::cargo::{PIPES, POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn a_gate_without_its_line_tells_afterwards() {
    Port::opens_on_each(|port| {
        let [importer, gate, agent, auditor] =
            port.actors(["importer", "terminal-gate", "shipping-agent", "auditor"]);
        let scene = Scene::discharged(port, &[POTATOES, PIPES]);
        port.actor("terminal").opens_hours("day 3 12:00", "day 3 20:00", 4).is_done();
        let (file, order) = (scene.file(POTATOES), scene.ready(POTATOES, importer.firm(), 1));
        let pipes = scene.file(PIPES);
        let unreleased = agent.issues(&pipes, importer.firm(), container(PIPES)).is_done().told("number");
        let code = importer.books(&file, &order, "day 3 13:00").is_done().told("code");
        let other = importer.books(&pipes, &unreleased, "day 3 13:00").is_done().told("code");

        let list = gate.gets("/api/gate/list").is_given();
        let trucks: Vec<_> = list["trucks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["code"].as_str().unwrap().to_owned(), one["open"].as_bool().unwrap()))
            .collect();
        assert!(trucks.contains(&(code.clone(), true)) && trucks.contains(&(other.clone(), false)), "{list}");

        port.at("day 3 17:00");
        let left = port.moment("day 3 13:20");
        gate.tells(&file, &code, port.moment("day 3 18:00")).is_refused("GATE-07").at("at");
        gate.tells(&file, "ZZZZZZ", left).is_refused("GATE-01");
        agent.tells(&file, &code, left).is_forbidden("AUT-02");
        gate.tells(&file, &code, left).is_done();
        gate.tells(&file, &code, left).is_already_so();
        let told = gate.tells(&pipes, &other, left).is_done();
        assert_eq!(told.told("against"), "[\"GATE-04\"]", "it should not have left, and it did");
        gate.lets_out(&pipes, &other).is_already_so();

        let read = auditor.reads(&pipes);
        assert!(!read["boxes"][0]["left_at"].is_null() && !read["closed"].as_bool().unwrap(), "{read}");
        port.actor("customs-officer").ends(&pipes, "clearance", &testkit::declaration(2)).is_done();
        port.all_passing_at_zero();
        port.journal_reads(
            &pipes,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  shipping-agent  order.issue
            day 3 12:00  importer  appointment.book
            day 3 17:00  terminal-gate  gate.tell  as of day 3 13:20
            day 3 17:00  customs-officer  release.grant
            ",
        );
    });
}
