//! Two officers release the same line at the same moment, against two declarations: one of them does, and the line is
//! written off once.

use testkit::cargo::POTATOES;
use testkit::{Answer, Port, Scene, declaration};

#[test]
fn of_two_releases_at_once_one_is_written() {
    Port::opens_on_each(|port| {
        let [first, second] = port.actors(["customs-officer", "customs-officer-second"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let [one, other] = [(first, 1), (second, 2)].map(|(officer, serial)| {
            let ask = officer.asks_on("release.grant", &file).with("end", "clearance");
            ask.with("reference", declaration(serial))
        });
        let answers = port.at_once([one, other]);
        let (done, late): (Vec<_>, Vec<_>) = answers.into_iter().partition(Answer::left_a_receipt);
        assert_eq!(done.len(), 1);
        for one in done {
            _ = one.is_done();
        }
        for one in late {
            _ = one.is_refused("LINE-01");
        }
        assert_eq!((port.line(&file), port.left_by("clearance", "PK")), ((0, 0), 960));
        port.all_passing_at_zero();
    });
}
