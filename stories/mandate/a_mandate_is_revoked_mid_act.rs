//! A principal lets an agent act in its name; every act says so; and when the mandate is revoked the next request is
//! refused, even where the form was already on the screen.

use testkit::cargo::{POTATOES, container};
use testkit::{Port, Scene};

#[test]
fn an_agent_acts_for_its_principal_until_the_mandate_is_revoked() {
    Port::opens_on_each(|port| {
        let [importer, broker, agent, other] =
            port.actors(["importer", "broker", "shipping-agent", "importer-second"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let order = agent.issues(&file, importer.firm(), container(POTATOES)).is_done().told("number");

        broker.gets(&format!("/api/dossier/{file}")).is_not_found();
        importer.offers_mandate(importer.firm(), "file", 30).is_refused("MANDATE-05").at("agent");
        importer.offers_mandate(broker.firm(), "file", 732).is_refused("MANDATE-06").at("until");
        let mandate = importer.offers_mandate(broker.firm(), "file,delivery", 30).is_done();
        broker.writes(&file, "Bonjour").is_not_found();
        other.accepts(&mandate).is_not_found();
        importer.accepts(&mandate).is_refused("MANDATE-01");
        broker.accepts(&mandate).is_done();
        broker.accepts(&mandate).is_already_so();

        port.at("day 3 13:00");
        assert_eq!(broker.reads(&file)["bill"], POTATOES);
        broker.writes(&file, "Nous suivons ce dossier.").is_done();
        other.gets(&format!("/api/dossier/{file}")).is_not_found();
        let screen = broker.in_browser();
        let form = format!("/order/{file}/endorse?order={order}");
        screen.reads(&form);

        importer.ends_mandate(&mandate, "Nous changeons de transitaire").is_done();
        importer.ends_mandate(&mandate, "Nous changeons de transitaire").is_already_so();
        let sent = [("order", order.as_str()), ("to", other.firm())];
        assert_eq!(screen.sends(&format!("/order/{file}/endorse"), &sent).status, 404);
        broker.endorses(&file, &order, other.firm()).is_not_found();
        broker.accepts(&mandate).is_refused("MANDATE-02");

        port.journal_reads(
            &mandate,
            "
            day 3 12:00  importer  mandate.offer
            day 3 12:00  importer  mandate.accept  refused MANDATE-01
            day 3 12:00  broker  mandate.accept
            day 3 13:00  importer  mandate.revoke  \"Nous changeons de transitaire\"
            day 3 13:00  broker  mandate.accept  refused MANDATE-02
            ",
        );
        assert!(
            port.journal_of(&file).contains("broker  dossier.write  for importer"),
            "{}",
            port.journal_of(&file)
        );
    });
}
