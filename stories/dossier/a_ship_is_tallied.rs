//! The terminal tallies what landed against what was manifested: as manifested, damaged, over, or missing. What is
//! missing is written off, so that its line can close.

use testkit::cargo::{FILM, NETS, PIPES, POTATOES, container};
use testkit::{Port, Scene, declaration};

#[test]
fn what_did_not_land_is_written_off() {
    Port::opens_on_each(|port| {
        let [terminal, agent, customs, owner] =
            port.actors(["terminal", "shipping-agent", "customs-officer", "exporter"]);
        let scene = Scene::registered(port, &[POTATOES, PIPES, FILM, NETS]);
        let file = |bill: &str| scene.file(bill);
        terminal.tallies(file(PIPES), Some(container(PIPES)), "agreed").is_refused("TALLY-01");

        scene.arrives();
        port.at("day 3 09:00");
        agent.tallies(file(PIPES), Some(container(PIPES)), "agreed").is_forbidden("AUT-02");
        terminal.tallies(file(PIPES), None, "agreed").is_refused("FORM-01").at("container");
        terminal.tallies(file(PIPES), Some(container(FILM)), "agreed").is_refused("BAD-07").at("container");
        terminal.tallies(file(PIPES), Some(container(PIPES)), "agreed").is_done();
        terminal.tallies(file(PIPES), Some(container(PIPES)), "agreed").is_already_so();
        terminal.tallies(file(PIPES), Some(container(PIPES)), "short").is_refused("TALLY-02");
        let ask = terminal.asks_on("dossier.tally", file(FILM)).with("container", container(FILM));
        ask.with("outcome", "damaged").with("remark", "Toit enfoncé").now().is_done();
        terminal.tallies(file(POTATOES), Some(container(POTATOES)), "over").is_done();
        assert_eq!(agent.reads(file(FILM))["boxes"][0]["landed"]["remark"], "Toit enfoncé");

        port.at("day 3 10:00");
        terminal.tallies(file(NETS), None, "short").is_done();
        assert_eq!(port.line(file(NETS)), (0, 0));
        assert_eq!((port.left_by("shortage", "PK"), port.left_by("shortage", "GRM")), (62, 7_640_000));
        let read = owner.reads(file(NETS));
        assert!(read["closed"].as_bool().unwrap(), "nothing will ever leave by the gate: {read}");
        assert_eq!(read["loose_landed"]["outcome"], "short");
        customs.releases(file(NETS), &declaration(9)).is_refused("LINE-01");

        for (bill, serial) in [(PIPES, 1), (FILM, 2), (POTATOES, 3)] {
            customs.releases(file(bill), &declaration(serial)).is_done();
        }
        port.all_passing_at_zero();
        port.journal_reads(
            file(NETS),
            "
            day 3 10:00  terminal  dossier.tally
            day 3 10:00  customs-officer  release.grant  refused LINE-01
            ",
        );
    });
}
