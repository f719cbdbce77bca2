//! Before customs registers a manifest its agent takes it back, or replaces it: its files close and its amounts leave
//! the books. Afterwards it only amends.

use edi::cuscar::Function;
use testkit::cargo::{self, FILM, PIPES, POTATOES, lots};
use testkit::{Port, Scene};

#[test]
fn what_is_taken_back_leaves_the_books() {
    Port::opens_on_each(|port| {
        let [agent, customs] = port.actors(["shipping-agent", "customs-officer"]);
        let scene = Scene::lodged(port, &[POTATOES, PIPES]);
        let file = scene.file(POTATOES);
        assert_eq!(port.line(&file), (960, 24_000_000));

        port.at("09:00");
        customs.takes_back(&scene.manifest, "Au nom de l'agent").is_forbidden("AUT-02");
        agent.takes_back(&scene.manifest, "Mauvais navire").is_done();
        agent.takes_back(&scene.manifest, "Mauvais navire").is_already_so();
        customs.registers(&scene.manifest).is_refused("DS-02");
        port.works();
        assert_eq!(port.line(&file), (0, 0));
        assert_eq!(port.left_by("withdrawn", "PK"), 960 + 420);
        assert!(agent.reads(&file)["closed"].as_bool().unwrap());

        port.all_passing_at_zero();
        port.journal_reads(
            &scene.manifest,
            "
            08:00  shipping-agent  manifest.lodge
            09:00  customs-officer  manifest.cancel  refused AUT-02
            09:00  shipping-agent  manifest.cancel  \"Mauvais navire\"
            09:00  customs-officer  manifest.register  refused DS-02
            ",
        );
        port.journal_reads(
            &file,
            "
            09:00  the system  manifest.withdraw
            ",
        );
    });
}

#[test]
fn a_message_replaces_the_one_before_it() {
    let port = Port::opens();
    let [agent, customs, importer] = port.actors(["shipping-agent", "customs-officer", "importer"]);
    let scene = Scene::lodged(&port, &[POTATOES, PIPES]);
    let eta = port.moment("day 3 06:00");
    let first = scene.file(POTATOES);

    port.at("09:00");
    let other = cargo::manifest(&lots(&[POTATOES, FILM]), port.now(), eta);
    let replaced = cargo::changed(&other, Function::Replace, |_| {});
    let second = agent.lodges(&scene.call, replaced).is_done();
    assert_eq!((second.told("bills"), second.told("refused")), ("2".to_owned(), "0".to_owned()));
    port.works();
    assert_eq!(port.line(&first), (0, 0), "the first manifest's lines are withdrawn");
    let file = port.file(POTATOES);
    assert_ne!(file, first);
    assert_eq!(port.line(&file), (960, 24_000_000));

    customs.registers(&scene.manifest).is_refused("DS-02");
    customs.registers(&second).is_done();
    port.works();
    assert_eq!(importer.reads(&file)["bill"], POTATOES);
    agent.takes_back(&second, "Trop tard").is_refused("DS-03");
}

#[test]
fn a_message_withdraws_the_one_before_it() {
    let port = Port::opens();
    let agent = port.actor("shipping-agent");
    let scene = Scene::lodged(&port, &[POTATOES]);
    let message = cargo::manifest(&lots(&[POTATOES]), port.now(), port.moment("day 3 06:00"));
    let unknown = cargo::changed(&message, Function::Cancel, |one| "OTHER".clone_into(&mut one.reference));
    agent.lodges(&scene.call, unknown).is_refused("DS-11");
    let withdrawn = cargo::changed(&message, Function::Cancel, |_| {});
    agent.lodges(&scene.call, withdrawn.clone()).is_done();
    agent.lodges(&scene.call, withdrawn).is_refused("DS-11");
    port.works();
    assert_eq!(port.line(scene.file(POTATOES)), (0, 0));
    port.all_passing_at_zero();
}
