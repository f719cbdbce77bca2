//! An order passes from hand to hand, as one signs the back of a paper: whoever holds it hands it on, nobody else, and
//! only to somebody who can take cargo away.

use testkit::cargo::{FILM, POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn only_the_holder_hands_an_order_on() {
    Port::opens_on_each(|port| {
        let [agent, forwarder, importer, haulier, bank] =
            port.actors(["shipping-agent", "forwarder", "importer", "haulier", "bank"]);
        let scene = Scene::registered(port, &[POTATOES, FILM]);
        let (file, boxed) = (scene.file(POTATOES), container(POTATOES));

        agent.issues(&file, forwarder.firm(), container(FILM)).is_refused("BAD-07").at("container");
        agent.issues(&file, "Personne SARL", boxed).is_refused("PARTY-06").at("holder");
        let early =
            agent.asks_on("order.issue", &file).with("holder", forwarder.firm()).with("container", boxed);
        early.at("valid_until", port.moment("07:00")).now().is_refused("BAD-11").at("valid_until");
        importer.issues(&file, importer.firm(), boxed).is_forbidden("AUT-02");
        let order = agent.issues(&file, forwarder.firm(), boxed).is_done().told("number");
        assert_eq!(order, format!("BAD-{POTATOES}-001"));
        agent.issues(&file, importer.firm(), boxed).is_refused("BAD-08");

        port.at("09:00");
        importer.endorses(&file, &order, importer.firm()).is_forbidden("AUT-02");
        forwarder.endorses(&file, "BAD-NOT-THERE", importer.firm()).is_refused("BAD-13").at("order");
        forwarder.endorses(&file, &order, bank.firm()).is_refused("BAD-12").at("to");
        forwarder.endorses(&file, &order, importer.firm()).is_done();
        forwarder.endorses(&file, &order, haulier.firm()).is_forbidden("AUT-02");
        importer.endorses(&file, &order, importer.firm()).is_already_so();
        port.at("10:00");
        importer.endorses(&file, &order, haulier.firm()).is_done();

        let read = agent.reads(&file);
        let chain: Vec<_> =
            read["orders"][0]["chain"].as_array().unwrap().iter().map(|one| (&one[0], &one[1])).collect();
        assert_eq!(
            chain,
            [
                (&forwarder.firm().into(), &importer.firm().into()),
                (&importer.firm().into(), &haulier.firm().into()),
            ]
        );
        assert_eq!(read["orders"][0]["holder"], haulier.firm());
        port.at("day 32 00:00");
        haulier.endorses(&file, &order, importer.firm()).is_refused("BAD-05");

        port.journal_reads(
            &file,
            "
            08:00  shipping-agent  order.issue  refused BAD-07
            08:00  shipping-agent  order.issue  refused BAD-11
            08:00  importer  order.issue  refused AUT-02
            08:00  shipping-agent  order.issue
            08:00  shipping-agent  order.issue  refused BAD-08
            09:00  importer  order.endorse  refused AUT-02
            09:00  forwarder  order.endorse  refused BAD-13
            09:00  forwarder  order.endorse  refused BAD-12
            09:00  forwarder  order.endorse
            09:00  forwarder  order.endorse  refused AUT-02
            10:00  importer  order.endorse
            day 32 00:00  haulier  order.endorse  refused BAD-05
            ",
        );
    });
}
