//! The platform stops a firm: from the next request on it starts nothing new, and still reads; then it goes on.

use testkit::cargo::{PIPES, POTATOES};
use testkit::{Port, Scene};

#[test]
fn a_firm_that_is_stopped_reads_and_starts_nothing() {
    let port = Port::opens();
    let [platform, importer, agent] = port.actors(["platform", "importer", "shipping-agent"]);
    let scene = Scene::registered(&port, &[POTATOES, PIPES]);
    let file = scene.file(POTATOES);
    let firm = importer.party();

    port.at("09:00");
    importer.suspends(&firm, "De mon propre chef").is_forbidden("AUT-02");
    platform.suspends(&firm, "Impayés").is_done();
    platform.suspends(&firm, "Impayés").is_already_so();

    assert_eq!(importer.reads(&file)["bill"], POTATOES);
    importer.writes(&file, "Bonjour").is_forbidden("AUT-03");
    importer.offers_mandate("Transit Rio de Oro", "file", 10).is_forbidden("AUT-03");
    agent
        .issues(&file, importer.firm(), testkit::cargo::container(POTATOES))
        .is_refused("PARTY-07")
        .at("holder");

    port.at("10:00");
    platform.resumes(&firm).is_done();
    platform.resumes(&firm).is_already_so();
    importer.writes(&file, "Bonjour").is_done();

    port.journal_reads(
        &firm,
        "
        09:00  importer  party.suspend  refused AUT-02
        09:00  platform  party.suspend  \"Impayés\"
        09:00  importer  mandate.offer  refused AUT-03
        10:00  platform  party.resume
        ",
    );
}
