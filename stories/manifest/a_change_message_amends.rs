//! A change message amends the lines it names; what it says that is so already changes nothing.

use edi::cuscar::Function;
use testkit::cargo::{self, PIPES, POTATOES, lots};
use testkit::{Port, Scene};

#[test]
fn a_change_message_amends_the_lines_it_names() {
    let port = Port::opens();
    let agent = port.actor("shipping-agent");
    let scene = Scene::registered(&port, &[POTATOES, PIPES]);
    let file = scene.file(POTATOES);
    let message = cargo::manifest(&lots(&[POTATOES, PIPES]), port.now(), port.moment("day 3 06:00"));

    port.at("09:00");
    agent.lodges(&scene.call, cargo::changed(&message, Function::Change, |_| {})).is_already_so();
    let described = |bill: &'static str| {
        cargo::changed(&message, Function::Change, move |one| {
            "SEED POTATOES, CLASS A".clone_into(&mut one.bills[0].goods[0].description);
            bill.clone_into(&mut one.bills[0].number);
        })
    };
    agent.lodges(&scene.call, described("ASL26119999")).is_refused("DS-09").at("bill.0.number");
    agent.lodges(&scene.call, described(POTATOES)).is_done();
    assert_eq!(agent.reads(&file)["goods"], "SEED POTATOES, CLASS A");
    assert_eq!(agent.reads(scene.file(PIPES))["amendments"].as_array().unwrap().len(), 0);

    port.journal_reads(
        &file,
        "
        09:00  shipping-agent  manifest.lodge
        ",
    );
}
