//! A command carries a key of its sender: sent again it gives the first answer, with another body a refusal; two at the
//! same moment are one act.

use testkit::cargo::{POTATOES, atlas};
use testkit::{Answer, Port, Scene};

#[test]
fn a_repeated_command_gives_its_first_answer() {
    Port::opens_on_each(|port| {
        let [importer, agent, terminal] = port.actors(["importer", "shipping-agent", "terminal"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let writes =
            |text: &str| importer.asks_on("dossier.write", &file).with("text", text).keyed("lettre-1");

        let first = writes("Bonjour").now().is_done();
        let again = writes("Bonjour").now().is_repeated();
        assert_eq!(first.entry(), again.entry());
        writes("Bonsoir").now().is_refused("IDEM-01");
        terminal.asks_on("dossier.write", &file).with("text", "Bonsoir").keyed("lettre-1").now().is_done();

        let hours = |trucks: u64| {
            let ask = importer.asks_on("order.issue", &file).keyed("bad-1");
            ask.with("holder", importer.firm()).with("packages", trucks)
        };
        hours(1).now().is_forbidden("AUT-02");
        let issue = |holder: &str| {
            let ask = agent.asks_on("order.issue", &file).keyed("bad-2").with("holder", holder);
            ask.with("container", "QATU4102376")
        };
        let issued = issue(importer.firm()).now().is_done().told("number");
        assert_eq!(issue(importer.firm()).now().is_repeated().told("number"), issued);
        let second = || {
            let ask = agent.asks_on("order.issue", &file).keyed("bad-3").with("holder", importer.firm());
            ask.with("container", "QATU4102376").now()
        };
        second().is_refused("BAD-08");
        second().is_refused("BAD-08");
        let refused = port.journal_of(&file).matches("refused BAD-08").count();
        assert_eq!(refused, 1, "a repeated refusal is one entry: {}", port.journal_of(&file));

        importer
            .asks_on("dossier.write", &file)
            .with("text", "x")
            .keyed(&"k".repeat(101))
            .now()
            .is_refused("IDEM-02");
        importer.asks_on("dossier.write", &file).with("text", "x").keyed("").now().is_refused("IDEM-02");
    });
}

#[test]
fn the_same_command_twice_at_once_is_one_act() {
    Port::opens_on_each(|port| {
        let agent = port.actor("shipping-agent");
        let ask = || {
            agent
                .asks("call.announce")
                .keyed("double-clic")
                .with("imo", atlas().imo)
                .with("ship", atlas().name)
                .with("voyage", atlas().voyage)
                .with("port", "MAVIL")
                .with("terminal", port.actor("terminal").firm())
                .at("eta", port.moment("day 3 06:00"))
        };
        let answers = port.at_once([ask(), ask(), ask(), ask()]);
        let ids: std::collections::BTreeSet<String> =
            answers.iter().map(|one| one.json()["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), 1, "four clicks, one call");
        let (repeats, done): (Vec<Answer>, Vec<Answer>) =
            answers.into_iter().partition(|one| one.json()["repeated"].as_bool().unwrap());
        assert_eq!((done.len(), repeats.len()), (1, 3));
        for one in done {
            _ = one.is_done();
        }
        for one in repeats {
            _ = one.is_repeated();
        }
    });
}

#[test]
fn a_command_without_a_key_is_turned_away() {
    use axum::body::Body;
    use axum::http::Request;
    let port = Port::opens();
    let importer = port.actor("importer");
    let key = port.accounts().iter().find(|one| one.actor == importer.called()).unwrap().api_key.clone();
    let request = Request::post("/api/party/preferences")
        .header("authorization", format!("Bearer {key}"))
        .header("content-type", "application/json")
        .body(Body::from("{\"letters\":\"nothing\"}"))
        .unwrap();
    port.sends("importer without a key".to_owned(), request).is_turned_away(400, "IDEM-03");
}
