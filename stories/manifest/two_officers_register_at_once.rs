//! Two officers decide at the same moment: one of them registers the manifest, the other finds it done, and one number
//! was given.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene};

#[test]
fn of_two_officers_at_once_one_registers_and_the_other_finds_it_done() {
    Port::opens_on_each(|port| {
        let [first, second, agent] =
            port.actors(["customs-officer", "customs-officer-second", "shipping-agent"]);
        let scene = Scene::lodged(port, &[POTATOES]);
        let asked = [first, second, first, second]
            .map(|officer| officer.asks_on("manifest.register", &scene.manifest));
        let (done, so): (Vec<_>, Vec<_>) =
            port.at_once(asked).into_iter().partition(testkit::Answer::left_a_receipt);
        let [done] =
            <[_; 1]>::try_from(done).unwrap_or_else(|all| panic!("one registers, not {}", all.len()));
        let number = done.is_done().told("number");
        so.into_iter().for_each(testkit::Answer::is_already_so);
        let read = agent.gets(&format!("/api/manifest/{}", scene.manifest)).is_given();
        assert_eq!(read["row"]["number"], number.as_str());
        let registered = port.journal_of(&scene.manifest).matches("manifest.register").count();
        assert_eq!(registered, 1, "{}", port.journal_of(&scene.manifest));
    });
}
