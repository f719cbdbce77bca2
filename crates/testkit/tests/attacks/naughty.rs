//! Naughty strings in every field of every act.

use std::collections::BTreeMap;

use desk::acts::fields::{self, Field, Kind};
use domain::Act;
use serde_json::{Map, Value as Json, json};
use testkit::cargo::{GROUPAGE, PIPES, POTATOES, container};
use testkit::{Actor, Port, Scene};

use crate::kit::{attack, said};

/// Texts that have broken programs elsewhere.
fn strings() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        " \t\r\n\u{a0}",
        "\u{200b}\u{feff}\u{2060}",
        "\u{202e}tfarD",
        "ar\u{645}\u{631}\u{62d}\u{628}\u{627} \u{2067}mixed\u{2069}",
        "👩‍👩‍👧‍👦🇲🇦",
        "'; drop table entry; --",
        "\" or 1=1 --",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "%00%0d%0aset-cookie: a=b",
        "\r\nset-cookie: a=b",
        "../../../../etc/passwd",
        "a\0b",
        "\u{7}\u{8}\u{1b}[2J",
        "\u{fffd}\u{ffff}",
        "${jndi:ldap://x}{{7*7}}#{7*7}",
        "=cmd|'/c calc'!A0",
        "null",
        "true",
        "[]",
        "-1",
        "0",
        "1e309",
        "NaN",
        "99999999999999999999999999",
        "18446744073709551615",
        "٠١٢٣٤٥",
        "Ⅻ½²",
        "İıſß",
        "2026-02-30T25:61",
        "9999-12-31T23:59:59Z",
        "-009999-01-02T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "00000000-0000-0000-0000-000000000000",
        "yes,no;maybe\nperhaps",
        "https://127.0.0.1:1/",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("x".repeat(100_000));
    all.push("é".repeat(141));
    all.push(format!("Z{}", "\u{335}\u{35c}\u{489}".repeat(300)));
    all
}

/// Who does each act, to what, so that the fields are looked at and not only the right.
struct Ground<'p> {
    port: &'p Port,
    nouns: BTreeMap<&'static str, String>,
    known: Map<String, Json>,
}

impl<'p> Ground<'p> {
    fn new(port: &'p Port) -> Self {
        let scene = Scene::discharged(port, &[POTATOES, PIPES, GROUPAGE, testkit::cargo::PUMPS]);
        let [agent, importer, terminal, broker] =
            port.actors(["shipping-agent", "importer", "terminal", "broker"]);
        let file = scene.file(POTATOES);
        let order = scene.ready(POTATOES, importer.firm(), 7);
        // One that may be handed on, stopped and taken back.
        let second = scene.ready(PIPES, importer.firm(), 8);
        terminal.opens_hours("day 4 08:00", "day 4 18:00", 50).is_done();
        let booked = importer.books(&file, &order, "day 4 10:00").is_done();
        agent.names_forwarder(scene.file(GROUPAGE), port.actor("forwarder").firm()).is_done();
        let mandate = importer.offers_mandate(broker.firm(), "file", 30).is_done().id;
        let goods = [("Semences", "10", "500.00")];
        let title = importer.subscribes(port.actor("bank").firm(), &goods).is_done().id;
        let plants = [("0701100000", "Semences")];
        let Some(control) = port.controls(&file, importer, &plants, false) else { panic!("a control") };
        let next = scene.call.clone();
        let later = Scene::lodged(port, &[testkit::cargo::CANS]).manifest;
        let issued = importer.reads(&file);
        let Some(paper) = issued["issued"][0]["id"].as_str().map(str::to_owned) else {
            panic!("a release note")
        };
        let change = port.actor("customs-officer").proposing_measure("40%", "2026-12-20").now().is_done().id;
        importer.draws(scene.file(PIPES)).is_done();
        let payment = importer.starts_at_counter(scene.file(PIPES), Some("10.00")).is_done().told("payment");
        let nouns = BTreeMap::from([
            ("change", change),
            ("payment", payment),
            ("surety", importer.party()),
            ("dossier", file),
            ("paper", paper),
            ("second", scene.file(PIPES)),
            ("master", scene.file(GROUPAGE)),
            ("call", next),
            ("manifest", later),
            ("mandate", mandate),
            ("title", title),
            ("draft", declared(port, testkit::cargo::PUMPS, false)),
            ("declared", declared(port, testkit::cargo::PUMPS, true)),
            ("control", control),
            ("party", port.actor("auditor").party()),
            ("user", port.actor("auditor").user()),
        ]);
        let known = json!({
            "container": container(POTATOES), "order": order, "second": second, "appointment": booked.told("appointment"),
            "pass": booked.told("code"), "slot": port.moment("day 4 11:00").to_string(),
            "from": port.moment("day 5 08:00").to_string(), "until": port.moment("day 5 18:00").to_string(),
            "at": port.now().to_string(), "eta": port.moment("day 9 06:00").to_string(),
            "valid_until": port.moment("day 20 06:00").to_string(), "user": port.actor("bank").user(),
        });
        let Json::Object(known) = known else { panic!("a thing") };
        Self { port, nouns, known }
    }

    /// The actor of an act, and its subject.
    fn of(&self, act: Act) -> (Actor<'p>, Option<String>) {
        let (actor, noun) = match act {
            Act::PartyAsk
            | Act::PartyCheck
            | Act::PartyApprove
            | Act::PartyReject
            | Act::PartySuspend
            | Act::PartyResume => ("platform", Some("party")),
            Act::UserErase => ("platform", Some("user")),
            Act::MandateAccept | Act::MandateDecline => ("broker", Some("mandate")),
            Act::MandateRevoke => ("importer", Some("mandate")),
            Act::MandateOffer | Act::TitleSubscribe => ("importer", None),
            Act::CallAnnounce => ("shipping-agent", None),
            Act::TitleAmend | Act::TitleMove | Act::TitleCancel => ("importer", Some("title")),
            Act::TitleTake
            | Act::TitleRefuse
            | Act::TitleDomicile
            | Act::TitleAcceptAmendment
            | Act::TitleRefuseAmendment
            | Act::TitleLetGo
            | Act::TitlePay
            | Act::TitleClear => ("bank", Some("title")),
            Act::ControlAnswer | Act::ControlAttach | Act::ControlShow | Act::ControlMove => {
                ("importer", Some("control"))
            }
            Act::ControlPay => ("agency-officer", Some("control")),
            Act::ChangeApprove | Act::ChangeWithdraw => ("customs-officer", Some("change")),
            act if act.noun() == "change" => ("customs-officer", None),
            Act::InvoiceDraw | Act::PaymentStart | Act::GuaranteeBridge => ("importer", Some("second")),
            Act::InvoiceCredit => ("terminal", Some("second")),
            Act::PaymentConfirm | Act::PaymentRefuse | Act::PaymentReturn => ("bank", Some("payment")),
            Act::PaymentReconcile => ("customs-officer", None),
            Act::GuaranteePropose | Act::GuaranteeApprove => ("customs-officer", Some("surety")),
            Act::CallEta | Act::CallCancel | Act::ManifestLodge => ("shipping-agent", Some("call")),
            Act::CallArrive | Act::CallBerth | Act::CallDepart => ("harbour", Some("call")),
            Act::CallStartDischarge | Act::CallEndDischarge => ("terminal", Some("call")),
            Act::ManifestRegister => ("customs-officer", Some("manifest")),
            Act::ManifestCancel => ("shipping-agent", Some("manifest")),
            Act::DossierClaim => ("importer-second", None),
            Act::DossierConfirm | Act::DossierRefuse | Act::DossierForwarder | Act::DossierAmend => {
                ("shipping-agent", Some("dossier"))
            }
            Act::DeclarationAmend | Act::DeclarationCancel => ("importer", Some("draft")),
            Act::DeclarationAnswer => ("importer", Some("declared")),
            Act::DeclarationReport => ("customs-inspector", Some("declared")),
            act if act.noun() == "declaration" && act != Act::DeclarationPrepare => {
                ("customs-officer", Some("declared"))
            }
            Act::DossierSplit => ("forwarder", Some("master")),
            Act::DossierDecide | Act::ReleaseGrant => ("customs-officer", Some("dossier")),
            Act::PaperWithdraw => ("customs-officer", Some("paper")),
            Act::DossierTally => ("terminal", Some("dossier")),
            Act::HoldPlace | Act::HoldLift => ("customs-inspector", Some("dossier")),
            Act::OrderHold | Act::OrderLift => ("customs-inspector", Some("second")),
            Act::OrderIssue => ("shipping-agent", Some("dossier")),
            Act::OrderRevoke => ("shipping-agent", Some("second")),
            Act::OrderEndorse => ("importer", Some("second")),
            Act::SlotOpen => ("terminal", None),
            Act::GateOut | Act::GateTell => ("terminal-gate", Some("dossier")),
            Act::DossierWrite | Act::DossierAttach => ("importer", Some("dossier")),
            Act::AppointmentBook | Act::AppointmentChange | Act::AppointmentCancel => {
                ("importer", Some("dossier"))
            }
            _ => ("bank", None),
        };
        (self.port.actor(actor), noun.map(|noun| self.nouns[noun].clone()))
    }

    /// A value that reads, for the fields that are not under attack.
    fn value(&self, act: Act, field: &Field) -> Json {
        let second = matches!(act, Act::OrderEndorse | Act::OrderRevoke | Act::OrderHold | Act::OrderLift);
        let name = if second && field.name == "order" { "second" } else { field.name };
        self.known.get(name).cloned().unwrap_or_else(|| field.example.into())
    }

    /// Sends `act` with `text` in one place and values that read in the others.
    fn sends(&self, act: Act, place: &[&str], text: &str) -> String {
        let (actor, subject) = self.of(act);
        let mut ask = match subject {
            Some(subject) => actor.asks_on(&act.code(), subject),
            None => actor.asks(&act.code()),
        };
        for field in fields::of(act) {
            let value = match (field.kind, place) {
                (_, [name]) if *name == field.name => text.into(),
                (Kind::Lines(inner), [name, below]) if *name == field.name => {
                    let line = inner.iter().map(|one| {
                        (
                            one.name.to_owned(),
                            if one.name == *below { text.into() } else { self.value(act, one) },
                        )
                    });
                    Json::Array(vec![Json::Object(line.collect())])
                }
                (Kind::File | Kind::Lines(_), _) => continue,
                _ => self.value(act, field),
            };
            ask = ask.with(field.name, value);
        }
        said(&ask.now())
    }
}

/// A declaration of a bill of the importer, as a draft or in an officer's hands.
fn declared(port: &Port, bill: &str, lodged: bool) -> String {
    let [importer, bank, officer] = port.actors(["importer", "bank", "customs-officer"]);
    let goods = [("Pompes", "9000", "9000.00")];
    let title = importer.subscribes(bank.firm(), &goods).is_done();
    let declaration = importer.prepares(bill, &title.told("number")).is_done().id;
    if lodged {
        bank.domiciles(&title.id, "DOM-9").is_done();
        port.publishes_rate("EUR", "10.7850", "2026-11-20");
        port.draws(&[domain::declaration::lane::Lane::Orange]);
        importer.lodges_declaration(&declaration).is_done();
        officer.takes_declaration(&declaration).is_done();
    }
    declaration
}

/// Every place of an act in which a text can stand.
fn places(act: Act) -> Vec<Vec<&'static str>> {
    let mut places = Vec::new();
    for field in fields::of(act) {
        match field.kind {
            Kind::Lines(inner) => places.extend(inner.iter().map(|one| vec![field.name, one.name])),
            Kind::File => {}
            _ => places.push(vec![field.name]),
        }
    }
    places
}

#[test]
fn naughty_strings_in_every_field_of_every_act_are_kept_as_text_or_refused() {
    attack(|port| {
        let ground = Ground::new(port);
        let mut unreached = Vec::new();
        for act in Act::ALL.iter().copied() {
            for place in places(act) {
                let mut reached = false;
                for text in strings() {
                    let said = ground.sends(act, &place, &text);
                    let status = said.split(' ').next().unwrap().to_owned();
                    assert!(
                        ["200", "403", "404", "422"].contains(&status.as_str()),
                        "{} {place:?} {text:?}: {said}",
                        act.code()
                    );
                    // These the door itself turns away, before it asks who may.
                    let at_the_door = text.contains('\0') || text.len() > desk::FIELD_BYTES_MAX;
                    reached |= !at_the_door && (status == "200" || status == "422");
                }
                if !reached {
                    unreached.push(format!("{} {place:?}", act.code()));
                }
            }
        }
        assert!(
            unreached.is_empty(),
            "nobody who may looked at these fields; `Ground::of` says who: {unreached:#?}"
        );
        shown(port, &ground);
    });
}

/// Whatever was kept is text on every page and in every answer.
fn shown(port: &Port, ground: &Ground<'_>) {
    let file = &ground.nouns["dossier"];
    for actor in ["importer", "shipping-agent", "customs-officer", "terminal"] {
        let browser = port.actor(actor).in_browser();
        for path in [format!("/dossier/{file}"), "/".to_owned(), "/inbox".to_owned()] {
            let page = browser.opens(&path);
            assert_eq!(page.status, 200, "{actor} {path}");
            for tag in ["<script>alert", "<img src=x", "\u{202e}"] {
                assert!(!page.text().contains(tag), "{tag} on {path} for {actor}");
            }
        }
    }
}

/// Text in a query, each of its bytes as `%xx`.
fn coded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().take(2_000).fold(String::new(), |mut out, byte| {
        _ = write!(out, "%{byte:02X}");
        out
    })
}

#[test]
fn naughty_strings_in_the_forms_of_people_are_refused_or_kept_as_text() {
    attack(|port| {
        let browser = port.browser();
        let signed = port.actor("bank").in_browser();
        for text in strings() {
            let text = &text[..text.char_indices().nth(20_000).map_or(text.len(), |(at, _)| at)];
            for (path, fields) in [
                ("/sign-in", [("email", text), ("password", "x")]),
                ("/sign-in", [("email", "nadia@plateforme.example"), ("password", text)]),
                ("/register", [("name", text), ("email", text)]),
                ("/reset", [("email", text), ("x", text)]),
                (text, [("a", text), (text, "b")]),
            ] {
                if !path.starts_with('/') {
                    continue;
                }
                let answer = browser.sends_bare(path, &fields);
                assert!(!answer.text().contains("<script>alert"), "{path} {text:?}");
            }
            let coded = coded(text);
            for path in [
                format!("/search?q={coded}"),
                format!("/verify?code={coded}"),
                format!("/sign-in?to={coded}"),
                format!("/gate?pass={coded}"),
            ] {
                for browser in [&browser, &signed] {
                    let answer = browser.opens(&path);
                    assert!(answer.status.as_u16() < 500, "{path}: {answer:?}");
                    assert!(!answer.text().contains("<script>alert"), "{path}");
                    assert!(
                        answer
                            .headers
                            .get("set-cookie")
                            .is_none_or(|value| !value.to_str().unwrap().starts_with("a=b"))
                    );
                }
            }
        }
    });
}
