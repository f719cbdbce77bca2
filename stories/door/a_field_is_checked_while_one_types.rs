//! A field is checked when it is left: what is said then is what the act would say, nothing is written, and nobody asks
//! without end.

use testkit::{Actor, Answer, Port};

fn checks(actor: Actor<'_>, act: &str, name: &str, value: &str) -> Answer {
    actor.in_browser().sends(&format!("/check/{act}"), &[(name, value)])
}

/// What the act itself says at this field.
fn said(actor: Actor<'_>, act: &str, name: &str, value: &str) -> String {
    let ask =
        if act == "title.subscribe" { actor.asks(act).with("currency", "EUR") } else { actor.asks(act) };
    let answer = ask.with(name, value).now().json();
    let errors = answer["errors"].as_array().cloned().unwrap_or_default();
    let at = |error: &&serde_json::Value| error["address"] == name;
    errors.iter().find(at).and_then(|error| error["text"].as_str()).unwrap_or_default().to_owned()
}

#[test]
fn what_is_said_of_a_field_is_what_the_act_says() {
    Port::opens_on_each(|port| {
        let [agent, importer] = port.actors(["shipping-agent", "importer"]);
        let before = port.verifies().entries;
        for (actor, act, name, value) in [
            (agent, "call.announce", "imo", "9319467"),
            (agent, "call.announce", "ship", "\u{7}"),
            (agent, "call.announce", "voyage", "un voyage beaucoup trop long pour en être un"),
            (agent, "call.announce", "port", "Dakhla"),
            (agent, "call.announce", "eta", "demain"),
            (agent, "call.announce", "terminal", "Personne SARL"),
            (importer, "title.subscribe", "position", "7"),
            (importer, "title.subscribe", "origin", "Espagne"),
            (importer, "title.subscribe", "currency", "EU"),
            (importer, "title.subscribe", "incoterm", "FREE"),
            (importer, "title.subscribe", "bank", "Banque de nulle part"),
            (importer, "title.subscribe", "line.0.quantity", "0"),
            (importer, "title.subscribe", "line.0.quantity", "beaucoup"),
        ] {
            let checked = checks(actor, act, name, value);
            assert_eq!(checked.status, 422, "{act} {name}: {checked:?}");
            let kind = checked.header(&axum::http::header::CONTENT_TYPE);
            assert!(kind.starts_with("text/plain"), "{kind}");
            assert_eq!(checked.text(), said(actor, act, name, value), "{act} {name}");
        }
        for (actor, act, name, value) in [
            (agent, "call.announce", "imo", "9074729"),
            (agent, "call.announce", "imo", ""),
            (agent, "call.announce", "port", "MAVIL"),
            (agent, "call.announce", "eta", "2026-12-01T06:00"),
            (agent, "call.announce", "terminal", "Terminal Dakhla Atlantique"),
            (agent, "manifest.lodge", "bill.3.container", "QATU 410237-6"),
            (importer, "title.subscribe", "line.0.quantity", "24 000,5"),
            (importer, "title.subscribe", "nothing", "x"),
        ] {
            let checked = checks(actor, act, name, value);
            assert_eq!((checked.status.as_u16(), checked.text().as_str()), (204, ""), "{act} {name}");
        }
        assert_eq!(checks(agent, "manifest.lodge", "bill.3.container", "QATU4102377").status, 422);
        assert_eq!(checks(importer, "user.secret", "password", "x").status, 404);
        assert_eq!(port.verifies().entries, before, "nothing was written");
        assert!(
            importer
                .in_browser()
                .opens("/title/subscribe")
                .text()
                .contains("data-check=\"/check/title.subscribe\"")
        );
    });
}

#[test]
fn nobody_checks_without_end() {
    let port = Port::opens();
    let importer = port.actor("importer");
    for _ in 0..120 {
        assert_eq!(checks(importer, "dossier.claim", "bill", "DKL0001").status, 204);
    }
    assert_eq!(checks(importer, "dossier.claim", "bill", "DKL0001").status, 429);
    assert_eq!(checks(port.actor("shipping-agent"), "dossier.claim", "bill", "DKL0001").status, 204);
    port.waits(1);
    assert_eq!(checks(importer, "dossier.claim", "bill", "DKL0001").status, 204);
}

#[test]
fn every_mistake_of_a_form_is_told_at_once() {
    Port::opens_on_each(|port| {
        let [agent, importer] = port.actors(["shipping-agent", "importer"]);
        let scene = testkit::Scene::registered(port, &[testkit::cargo::POTATOES]);
        let file = scene.file(testkit::cargo::POTATOES);
        let nobody = "Personne SARL";
        let announce = agent.asks("call.announce").with("terminal", nobody).with("imo", "9319467").now();
        assert_eq!(
            announce.is_refused("IMO-02 FORM-01 FORM-01 FORM-01 FORM-01 PARTY-06").addresses(),
            ["imo", "ship", "voyage", "port", "eta", "terminal"]
        );
        let issue =
            agent.asks_on("order.issue", &file).with("holder", nobody).with("container", "QATU4102377");
        assert_eq!(issue.now().is_refused("PARTY-06 CONTAINER-02").addresses(), ["holder", "container"]);
        let offer = importer.asks("mandate.offer").with("agent", nobody).with("until", "demain").now();
        assert_eq!(offer.is_refused("PARTY-06 DATE-03 FORM-01").addresses(), ["agent", "until", "services"]);
    });
}
