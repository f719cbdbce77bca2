//! A bill that names no ICE is claimed by who knows its number and its container; the ship's agent confirms or refuses.
//! Who guesses wrong learns nothing.

use testkit::cargo::{EFFECTS, NETS, PIPES, POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn a_bill_is_claimed_refused_and_confirmed() {
    Port::opens_on_each(|port| {
        let [owner, importer, broker, agent] =
            port.actors(["importer-occasional", "importer", "broker", "shipping-agent"]);
        let scene = Scene::registered(port, &[EFFECTS, POTATOES, PIPES, NETS]);
        port.works();
        let (file, boxed) = (scene.file(EFFECTS), Some(container(EFFECTS)));

        owner.gets(&format!("/api/dossier/{file}")).is_not_found();
        owner.claims(EFFECTS, None).is_refused("CLAIM-03");
        owner.claims(EFFECTS, Some(container(PIPES))).is_refused("CLAIM-03");
        owner.claims("ASL26119999", boxed).is_refused("CLAIM-03");
        owner.claims(EFFECTS, Some("QIBU2331073")).is_refused("CONTAINER-02").at("container");
        broker.claims_for(EFFECTS, boxed, owner.firm()).is_refused("MANDATE-04").at("consignee");
        owner.claims(POTATOES, Some(container(POTATOES))).is_refused("CLAIM-01");

        port.at("09:00");
        importer.claims(EFFECTS, boxed).is_done();
        importer.claims(EFFECTS, boxed).is_already_so();
        owner.claims(EFFECTS, boxed).is_refused("CLAIM-02");
        assert_eq!(importer.reads(&file)["bill"], EFFECTS);
        importer.confirms(&file).is_forbidden("AUT-02");
        agent.turns_down(&file, "Ce n'est pas votre nom").is_done();
        agent.turns_down(&file, "Ce n'est pas votre nom").is_refused("CLAIM-04");
        importer.gets(&format!("/api/dossier/{file}")).is_not_found();
        let inbox = importer.gets("/api/inbox").is_given();
        assert!(inbox.to_string().contains("claim_refused"), "{inbox}");

        port.at("10:00");
        owner.claims(EFFECTS, boxed).is_done();
        agent.confirms(&file).is_done();
        agent.confirms(&file).is_already_so();
        assert_eq!(owner.reads(&file)["consignee_party"], owner.firm());
        owner.claims(EFFECTS, boxed).is_already_so();
        importer.claims(EFFECTS, boxed).is_refused("CLAIM-01");

        port.journal_reads(
            &file,
            "
            09:00  importer  dossier.claim
            09:00  importer  dossier.confirm  refused AUT-02
            09:00  shipping-agent  dossier.refuse  \"Ce n'est pas votre nom\"
            09:00  shipping-agent  dossier.refuse  refused CLAIM-04
            10:00  importer-occasional  dossier.claim
            10:00  shipping-agent  dossier.confirm
            ",
        );
    });
}

#[test]
fn a_broker_claims_for_its_client_and_both_see_the_file() {
    let port = Port::opens();
    let [owner, broker, agent] = port.actors(["importer-occasional", "broker", "shipping-agent"]);
    let scene = Scene::registered(&port, &[EFFECTS]);
    let mandate = owner.offers_mandate(broker.firm(), "file", 20).is_done();
    broker.accepts(&mandate).is_done();
    broker.claims_for(EFFECTS, Some(container(EFFECTS)), owner.firm()).is_done();
    let file = scene.file(EFFECTS);
    assert_eq!(owner.reads(&file)["bill"], EFFECTS);
    agent.confirms(&file).is_done();
    assert_eq!(owner.reads(&file)["consignee_party"], owner.firm());
    assert_eq!(broker.reads(&file)["bill"], EFFECTS);
}
