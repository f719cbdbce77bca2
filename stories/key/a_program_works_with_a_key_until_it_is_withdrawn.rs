//! A firm makes a key for its program; the key does what its seat may do and its scopes name, no more, and ends at
//! once when it is withdrawn, with the tokens that came of it.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use testkit::cargo::{POTATOES, container};
use testkit::{Answer, Port, Scene};

/// Asks for an access token (OAuth 2.0 client credentials).
fn token(port: &Port, client: &str, secret: &str) -> Answer {
    let body = format!("grant_type=client_credentials&client_id={client}&client_secret={secret}");
    let request = Request::post("/api/oauth/token")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    port.sends("a program asks for a token".to_owned(), request)
}

#[test]
fn a_key_does_what_its_scopes_name_until_it_is_withdrawn() {
    Port::opens_on_each(|port| {
        let [importer, agent, broker] = port.actors(["importer", "shipping-agent", "broker"]);
        let scene = Scene::discharged(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        agent.issues(&file, importer.firm(), container(POTATOES)).is_done();

        importer.makes_key("ERP", "dossier order planet").is_refused("FORM-03").at("scopes");
        let key = importer.makes_key("ERP", "dossier").is_done();
        let (client, secret) = (key.told("client_id"), key.secret().to_owned());
        assert!(secret.starts_with("dwn_"));

        let write =
            |bearer: &str| port.program(bearer, "dossier.write", Some(&file)).with("text", "Bonjour").now();
        write(&secret).is_done();
        let order = format!("BAD-{POTATOES}-001");
        let endorse = port.program(&secret, "order.endorse", Some(&file)).with("order", order);
        endorse.with("to", broker.firm()).now().is_turned_away(403, "SCOPE-01");

        assert_eq!(token(port, &client, "dwn_wrong").status, 401);
        let answer = token(port, &client, &secret).is_given();
        let access = answer["access_token"].as_str().unwrap().to_owned();
        write(&access).is_done();
        port.at("day 3 13:01");
        write(&access).asks_who_it_is();
        let access = token(port, &client, &secret).is_given()["access_token"].as_str().unwrap().to_owned();

        broker.withdraws_key(&client).is_not_found();
        importer.withdraws_key(&client).is_done();
        importer.withdraws_key(&client).is_already_so();
        write(&secret).asks_who_it_is();
        write(&access).asks_who_it_is();
        assert_eq!(token(port, &client, &secret).status, 401);

        port.journal_reads(
            importer.party(),
            "
            day 3 12:00  importer  key.create
            day 3 13:01  importer  key.revoke
            ",
        );
    });
}
