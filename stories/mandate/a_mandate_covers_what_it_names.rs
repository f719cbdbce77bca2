//! A mandate covers the services, the ports and the days it names, and nothing else; it may be declined, and it ends by
//! itself.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn a_mandate_gives_no_more_than_it_names() {
    let port = Port::opens();
    let [importer, broker, agent, other] =
        port.actors(["importer", "broker", "shipping-agent", "importer-second"]);
    let scene = Scene::discharged(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    let order = agent.issues(&file, importer.firm(), container(POTATOES)).is_done().told("number");
    let offer = |services: &str| {
        let ask = importer.asks("mandate.offer").with("agent", broker.firm()).with("services", services);
        ask.at("until", port.moment("day 5 00:00"))
    };

    let declined = offer("delivery").now().is_done();
    broker.declines(&declined).is_done();
    broker.declines(&declined).is_already_so();
    broker.accepts(&declined).is_refused("MANDATE-02");
    importer.ends_mandate(&declined, "Sans objet").is_already_so();

    let elsewhere = offer("file").with("offices", "MACAS").now().is_done();
    broker.accepts(&elsewhere).is_done();
    broker.gets(&format!("/api/dossier/{file}")).is_not_found();

    let reading = offer("file").with("offices", "MAVIL").now().is_done();
    broker.accepts(&reading).is_done();
    assert_eq!(broker.reads(&file)["bill"], POTATOES);
    broker.endorses(&file, &order, other.firm()).is_forbidden("AUT-02");

    let later = offer("delivery").at("from", port.moment("day 4 00:00")).now().is_done();
    broker.accepts(&later).is_done();
    broker.endorses(&file, &order, other.firm()).is_forbidden("AUT-02");

    let unanswered = offer("pickup").now().is_done();
    port.at("day 4 09:00");
    broker.endorses(&file, &order, other.firm()).is_done();
    port.at("day 5 00:01");
    broker.accepts(&unanswered).is_refused("MANDATE-03");
    broker.gets(&format!("/api/dossier/{file}")).is_not_found();
    broker.writes(&file, "Trop tard").is_not_found();

    port.journal_reads(
        &declined,
        "
        day 3 12:00  importer  mandate.offer
        day 3 12:00  broker  mandate.decline
        day 3 12:00  broker  mandate.accept  refused MANDATE-02
        ",
    );
}
