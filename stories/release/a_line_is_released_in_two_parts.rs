//! Customs releases a line in two parts, against two declarations: packages and grams move in the books, never more
//! than is left, and the last package takes the last gram.

use testkit::cargo::POTATOES;
use testkit::{Port, Scene, declaration};

#[test]
fn a_line_is_released_part_by_part_and_never_more_than_is_left() {
    Port::opens_on_each(|port| {
        let [customs, inspector, importer] =
            port.actors(["customs-officer", "customs-inspector", "importer"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let clears = |serial: u32, packages: u64, kg: &str| {
            customs.writes_off(&file, "clearance", &declaration(serial), packages, kg)
        };

        importer.releases(&file, &declaration(1)).is_forbidden("AUT-02");
        inspector.releases(&file, &declaration(1)).is_forbidden("AUT-01");
        customs.releases(&file, "30701020260000001T").is_refused("LINE-06").at("reference");
        clears(1, 400, "10000").is_done();
        clears(1, 400, "10000").is_already_so();
        assert_eq!(port.line(&file), (560, 14_000_000));
        assert_eq!(importer.reads(&file)["remaining_packages"], 560);

        port.at("day 3 15:00");
        clears(2, 561, "14000").is_refused("LINE-02");
        clears(2, 560, "14000.001").is_refused("LINE-03");
        clears(2, 0, "0").is_refused("LINE-04");
        clears(2, 560, "13999.999").is_refused("LINE-05");
        clears(2, 559, "14000").is_refused("LINE-05");
        customs.releases(&file, &declaration(2)).is_done();
        assert_eq!(port.line(&file), (0, 0));
        assert_eq!((port.left_by("clearance", "PK"), port.left_by("clearance", "GRM")), (960, 24_000_000));
        customs.releases(&file, &declaration(3)).is_refused("LINE-01");

        port.all_passing_at_zero();
        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 12:00  importer  release.grant  refused AUT-02
            day 3 12:00  customs-inspector  release.grant  refused AUT-01
            day 3 12:00  customs-officer  release.grant  refused LINE-06
            day 3 12:00  customs-officer  release.grant
            day 3 15:00  customs-officer  release.grant  refused LINE-02
            day 3 15:00  customs-officer  release.grant  refused LINE-03
            day 3 15:00  customs-officer  release.grant  refused LINE-04
            day 3 15:00  customs-officer  release.grant  refused LINE-05
            day 3 15:00  customs-officer  release.grant  refused LINE-05
            day 3 15:00  customs-officer  release.grant
            day 3 15:00  customs-officer  release.grant  refused LINE-01
            ",
        );
    });
}
