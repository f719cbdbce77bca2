//! Somebody who sees a file asks for what is not theirs to do: the answer is no, and the journal says that they asked.
//! Who does not see the file leaves nothing, and nobody fills the journal by asking again and again.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn a_denial_is_an_entry_and_what_is_not_found_is_none() {
    Port::opens_on_each(|port| {
        let [importer, second, gate] = port.actors(["importer", "importer-second", "terminal-gate"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let stops = || {
            let ask = importer.asks_on("hold.place", &file).keyed("stop-1");
            ask.with("container", container(POTATOES)).with("reason", "Par moi-même")
        };

        port.at("day 3 13:00");
        stops().now().is_forbidden("AUT-02");
        stops().now().is_forbidden("AUT-02");
        stops().with("reason", "Autrement").now().is_refused("IDEM-01");
        second.stops(&file, container(POTATOES), "Pour voir").is_not_found();
        gate.releases(&file, &testkit::declaration(1)).is_forbidden("AUT-02");
        importer.opens_hours("day 4 08:00", "day 4 10:00", 3).is_forbidden("AUT-02");

        port.journal_reads(
            &file,
            "
            day 3 08:00  terminal  dossier.tally
            day 3 13:00  importer  hold.place  refused AUT-02
            day 3 13:00  terminal-gate  release.grant  refused AUT-02
            ",
        );
        port.journal_reads(importer.party(), "day 3 13:00  importer  slot.open  refused AUT-02");
        port.journal_reads(second.party(), "");
        let page = importer.gets(&format!("/api/dossier/{file}/journal")).is_given().to_string();
        assert!(page.contains("AUT-02"), "the entitled read who asked: {page}");
        port.seals();
        port.verifies();
    });
}

#[test]
fn nobody_fills_the_journal_by_asking_for_what_is_not_theirs() {
    let port = Port::opens();
    let [importer, agency] = port.actors(["importer", "agency-inspector"]);
    let scene = Scene::registered(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    let entries = || port.journal_of(&file).matches("importer  hold.place  refused AUT-02").count();

    port.at("09:00");
    for _ in 0..70 {
        importer.stops(&file, container(POTATOES), "Par moi-même").is_forbidden("AUT-02");
    }
    assert_eq!(entries(), 60, "so many in an hour");
    agency.releases(&file, &testkit::declaration(1)).is_forbidden("AUT-02");
    assert!(
        port.journal_of(&file).contains("agency-inspector  release.grant  refused AUT-02"),
        "another's own"
    );

    port.at("10:01");
    importer.stops(&file, container(POTATOES), "Par moi-même").is_forbidden("AUT-02");
    assert_eq!(entries(), 61, "and again in the next");
}
