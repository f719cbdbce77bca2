//! A container leaves the port once, for the holder of its delivery order.
//!
//! Workflow W6. The point of this story: losing the line at the gate must not lose a container, nor let one leave
//! twice.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene, declaration};

#[test]
fn a_container_leaves_once_for_the_holder_of_its_order() {
    Port::opens_on_each(|port| {
        let [agent, forwarder, importer, customs, terminal, gate] = port.actors([
            "shipping-agent",
            "forwarder",
            "importer",
            "customs-officer",
            "terminal",
            "terminal-gate",
        ]);
        terminal.opens_hours("day 3 08:00", "day 3 20:00", 4).is_done();
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        customs.releases(&file, &declaration(1)).is_done();
        let order = agent.issues(&file, forwarder.firm(), container(POTATOES)).is_done().told("number");

        port.at("day 3 12:10");
        forwarder.endorses(&file, &order, importer.firm()).is_done();
        let code = importer.books(&file, &order, "day 3 14:00").is_done().told("code");

        port.at("day 3 14:30");
        gate.lets_out(&file, &code).is_done();
        port.at("day 3 14:31");
        gate.lets_out(&file, &code).is_already_so();
        assert!(importer.reads(&file)["closed"].as_bool().unwrap());

        port.all_passing_at_zero();
        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  customs-officer  release.grant
            day 3 12:00  shipping-agent  order.issue
            day 3 12:10  forwarder  order.endorse
            day 3 12:10  importer  appointment.book
            day 3 14:30  terminal-gate  gate.out
            ",
        );
    });
}
