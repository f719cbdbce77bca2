//! What a firm is told by e-mail follows its choice; its inbox is told everything.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

/// How many letters came to the importer since `from`, once what is told of a file is written together.
fn letters(port: &Port, from: usize) -> usize {
    port.waits(11);
    port.works();
    port.letters_to("importer").len() - from
}

#[test]
fn a_firm_is_told_what_it_chose_to_be_told() {
    let port = Port::opens();
    let [importer, agent, terminal] = port.actors(["importer", "shipping-agent", "terminal"]);
    let scene = Scene::discharged(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    let inbox = || importer.gets("/api/inbox").is_given()["items"].as_array().unwrap().len();

    let (before, lines) = (port.letters_to("importer").len(), inbox());
    terminal.writes(&file, "Le conteneur est branché.").is_done();
    assert_eq!(letters(&port, before), 0, "a message asks for no act");
    agent.issues(&file, importer.firm(), container(POTATOES)).is_done();
    assert!(letters(&port, before) > 0, "an order in hand is one's turn");

    importer.prefers("loudly").is_refused("FORM-03").at("letters");
    importer.prefers("everything").is_done();
    importer.prefers("everything").is_already_so();
    let before = port.letters_to("importer").len();
    terminal.writes(&file, "La température tient.").is_done();
    assert_eq!(letters(&port, before), 1);

    importer.prefers("nothing").is_done();
    let before = port.letters_to("importer").len();
    terminal.writes(&file, "La température tient toujours.").is_done();
    assert_eq!(letters(&port, before), 0);
    assert!(inbox() >= lines + 4, "the inbox is told everything");

    port.journal_reads(
        importer.party(),
        "
        day 3 12:22  importer  party.preferences
        day 3 12:33  importer  party.preferences
        ",
    );
}
