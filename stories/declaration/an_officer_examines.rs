//! Orange and red: an officer takes it in hand, asks, has the goods seen, hands it on when away, accepts; each for
//! themselves, and the clock is whose turn it is.

use domain::declaration::lane::Lane;
use serde_json::json;
use testkit::cargo::{PIPES, POTATOES};
use testkit::{Port, Scene};

const GOODS: &[(&str, &str, &str)] = &[("Pommes de terre de semence", "40000", "20000.00")];

/// Two declarations of the importer, lodged by its broker: papers are looked at, goods are looked at.
fn lodged(port: &Port) -> [String; 2] {
    let [importer, broker, bank] = port.actors(["importer", "broker", "bank"]);
    port.publishes_rate("EUR", "10.7850", "2026-11-20");
    let mandate = importer.offers_mandate(broker.firm(), "declaration", 30).is_done().id;
    broker.accepts(&mandate).is_done();
    let title = importer.subscribes(bank.firm(), GOODS).is_done();
    bank.domiciles(&title.id, "DOM-1").is_done();
    let number = title.told("number");
    Scene::discharged(port, &[POTATOES, PIPES]);
    port.draws(&[Lane::Orange, Lane::Red]);
    let lodge = |bill: &str, quantity: &str| {
        let items = json!([{ "quantity": quantity, "price": "9000.00" }]);
        let id = broker.preparing(bill, &number).with("items", items).now().is_done().id;
        broker.lodges_declaration(&id).is_done();
        id
    };
    [lodge(POTATOES, "23000"), lodge(PIPES, "8000")]
}

#[test]
fn papers_are_asked_for_and_the_declaration_is_accepted() {
    Port::opens_on_each(|port| {
        let [broker, officer, second, importer] =
            port.actors(["broker", "customs-officer", "customs-officer-second", "importer"]);
        let [orange, _] = lodged(port);
        port.works();
        let queue = officer.gets("/api/declaration/waiting").is_given();
        assert_eq!(queue["waiting"][0]["id"], orange.as_str(), "four hours before twenty-four");
        officer.asks_declarant(&orange, "Où est le certificat ?").is_refused("DUM-36");
        officer.takes_declaration(&orange).is_done();
        officer.takes_declaration(&orange).is_already_so();
        second.takes_declaration(&orange).is_refused("DUM-30");
        importer.takes_declaration(&orange).is_forbidden("AUT-02");
        officer.asks_declarant(&orange, "Où est le certificat ?").is_done();
        officer.accepts_declaration(&orange).is_refused("DUM-32");
        officer.asks_declarant(&orange, "Et la facture ?").is_refused("DUM-32");
        let told = importer.gets(&format!("/api/declaration/{orange}")).is_given();
        assert_eq!(
            (&told["row"]["lane"], &told["lane_reason"]),
            (&"orange".into(), &serde_json::Value::Null)
        );

        port.at("day 4 09:00");
        let paper = broker.asks_on("declaration.answer", &orange).with("text", "Le voici.");
        paper.carrying("certificat.pdf", b"MZ not a paper".to_vec()).now().is_refused("FILE-04");
        let paper = broker.asks_on("declaration.answer", &orange).with("text", "Le voici.");
        paper.carrying("certificat.pdf", b"%PDF-1.7 certificat".to_vec()).now().is_done();
        broker.answers_customs(&orange, "Encore").is_refused("DUM-33");
        let read = officer.gets(&format!("/api/declaration/{orange}")).is_given();
        let night = read["declarant_seconds"].as_i64().unwrap();
        assert!((21 * 3_600 - 1..=21 * 3_600).contains(&night), "the night was the declarant's: {night}");
        broker.cancels_declaration(&orange, "Erreur").is_refused("DUM-09");
        officer.hands_on(&orange, Some(&broker.user())).is_refused("DUM-48").at("officer");
        officer.hands_on(&orange, None).is_done();
        officer.hands_on(&orange, Some(&second.user())).is_done();
        officer.accepts_declaration(&orange).is_refused("DUM-30");
        second.accepts_declaration(&orange).is_done();
        second.accepts_declaration(&orange).is_already_so();
        second.releases_declaration(&orange).is_refused("DUM-41 DUM-40");
        importer.pays_everything(port.file(POTATOES), "day 4 18:00");
        port.plants_are_admitted(&orange, ("day 5 09:00", "day 5 10:00"));
        second.releases_declaration(&orange).is_done();
        second.releases_declaration(&orange).is_already_so();
        assert_eq!(port.line(port.file(POTATOES)), (0, 0));

        port.journal_reads(
            &orange,
            "
            day 3 12:00  broker  declaration.prepare  for importer
            day 3 12:00  broker  declaration.lodge  for importer
            day 3 12:00  customs-officer  declaration.ask  refused DUM-36
            day 3 12:00  customs-officer  declaration.take
            day 3 12:00  customs-officer-second  declaration.take  refused DUM-30
            day 3 12:00  importer  declaration.take  refused AUT-02
            day 3 12:00  customs-officer  declaration.ask
            day 3 12:00  customs-officer  declaration.accept  refused DUM-32
            day 3 12:00  customs-officer  declaration.ask  refused DUM-32
            day 4 09:00  broker  declaration.answer  for importer
            day 4 09:00  broker  declaration.answer  refused DUM-33
            day 4 09:00  broker  declaration.cancel  refused DUM-09
            day 4 09:00  customs-officer  declaration.hand-on  refused DUM-48
            day 4 09:00  customs-officer  declaration.hand-on
            day 4 09:00  customs-officer  declaration.hand-on
            day 4 09:00  customs-officer  declaration.accept  refused DUM-30
            day 4 09:00  customs-officer-second  declaration.accept
            day 4 09:00  customs-officer-second  declaration.release  refused DUM-41
            day 5 10:00  customs-officer-second  declaration.release
            ",
        );
    });
}

#[test]
fn goods_are_seen_before_anything_is_accepted() {
    let port = Port::opens();
    let [officer, inspector, broker] = port.actors(["customs-officer", "customs-inspector", "broker"]);
    let [orange, red] = lodged(&port);
    officer.takes_declaration(&orange).is_done();
    inspector.reports(&orange, "conforms", "420 cartons").is_refused("DUM-35");
    officer.takes_declaration(&red).is_done();
    officer.accepts_declaration(&red).is_refused("DUM-34");
    officer.releases_declaration(&red).is_refused("DUM-43 DUM-41 DUM-40");
    inspector.reports(&red, "differs", "418 cartons").is_done();
    officer.accepts_declaration(&red).is_refused("DUM-37");
    inspector.reports(&red, "conforms", "420 cartons").is_refused("DUM-38");
    officer.orders_inspection(&red, "Deux cartons manquaient : recompter").is_done();
    officer.orders_inspection(&red, "Deux cartons manquaient : recompter").is_already_so();
    inspector.reports(&red, "conforms", "420 cartons").is_done();
    officer.accepts_declaration(&red).is_done();
    let importer = port.actor("importer");
    importer.pays_everything(port.file(PIPES), "day 3 18:00");
    port.plants_are_admitted(&red, ("day 4 09:00", "day 4 10:00"));
    port.works();
    let shown = broker.gets(&format!("/api/declaration/{red}")).is_given();
    assert_eq!((&shown["row"]["standing"], &shown["lane_reason"]), (&"released".into(), &"chance".into()));
    let journal = port.journal_of(&red);
    for line in ["customs-inspector  declaration.report", "customs-officer  declaration.inspect"] {
        assert!(journal.contains(line), "{journal}");
    }
}
