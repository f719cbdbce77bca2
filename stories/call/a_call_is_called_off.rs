//! A call that will not come is called off by its agent, once; nothing happens to it afterwards.

use testkit::cargo::{self, POTATOES, atlas, lots};
use testkit::{Port, Scene};

#[test]
fn a_call_that_was_called_off_never_arrives() {
    let port = Port::opens();
    let [agent, harbour, terminal] = port.actors(["shipping-agent", "harbour", "terminal"]);
    let eta = port.moment("day 3 06:00");
    let call = agent.announces(atlas(), eta).is_done();

    port.at("10:00");
    terminal.calls_off(&call, "Pas de place à quai").is_forbidden("AUT-02");
    agent.calls_off(&call, "Escale supprimée par l'armateur").is_done();
    agent.calls_off(&call, "Escale supprimée par l'armateur").is_already_so();

    agent.expects(&call, port.moment("day 4 06:00")).is_refused("CALL-01");
    agent.lodges(&call, cargo::manifest(&lots(&[POTATOES]), port.now(), eta)).is_refused("DS-08");
    port.at("day 3 06:30");
    harbour.records_arrival(&call).is_refused("CALL-01");

    port.journal_reads(
        &call,
        "
        08:00  shipping-agent  call.announce
        10:00  terminal  call.cancel  refused AUT-02
        10:00  shipping-agent  call.cancel  \"Escale supprimée par l'armateur\"
        10:00  shipping-agent  call.eta  refused CALL-01
        10:00  shipping-agent  manifest.lodge  refused DS-08
        day 3 06:30  harbour  call.arrive  refused CALL-01
        ",
    );
}

#[test]
fn a_call_of_another_agent_is_nobody_elses_business() {
    let port = Port::opens();
    let scene = Scene::lodged(&port, &[POTATOES]);
    let importer = port.actor("importer");
    importer.gets(&format!("/api/call/{}", scene.call)).is_not_found();
    importer.gets(&format!("/api/manifest/{}", scene.manifest)).is_not_found();
    importer.calls_off(&scene.call, "Pas chez moi").is_not_found();
}
