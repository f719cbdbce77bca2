//! JSON that is none, is too deep, too much, or says a thing twice.

use testkit::cargo::POTATOES;
use testkit::{Actor, Port, Scene};

use crate::kit::{attack, raw, said};

const JSON: &str = "application/json";

fn rows(port: &Port, rows: impl IntoIterator<Item = (&'static str, Vec<u8>, &'static str)>) {
    let scene = Scene::registered(port, &[POTATOES]);
    let path = format!("/api/dossier/{}/write", scene.file(POTATOES));
    compare(port.actor("importer"), &path, rows);
}

fn compare(
    actor: Actor<'_>,
    path: &str,
    rows: impl IntoIterator<Item = (&'static str, Vec<u8>, &'static str)>,
) {
    let mut wrong = Vec::new();
    for (situation, bytes, answer) in rows {
        let found = said(&raw(actor, path, JSON, bytes));
        if found != answer {
            wrong.push(format!("{situation}: {found}, not {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_body_that_does_not_read_is_turned_away() {
    attack(|port| {
        let deep = |open: &str, close: &str| {
            format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes()
        };
        rows(
            port,
            [
                ("nothing", Vec::new(), "400 HTTP-400"),
                ("blanks", b"  \n ".to_vec(), "400 HTTP-400"),
                ("a brace", b"{".to_vec(), "400 HTTP-400"),
                ("cut in a text", br#"{"text":"Bonj"#.to_vec(), "400 HTTP-400"),
                ("two bodies", br#"{"text":"a"}{"text":"b"}"#.to_vec(), "400 HTTP-400"),
                ("a list", br#"["text"]"#.to_vec(), "400 HTTP-400"),
                ("a text", br#""text""#.to_vec(), "400 HTTP-400"),
                ("nothing at all", b"null".to_vec(), "400 HTTP-400"),
                ("no UTF-8", b"{\"text\":\"\xff\xfe\"}".to_vec(), "400 HTTP-400"),
                (
                    "UTF-16",
                    "{\"text\":\"a\"}".encode_utf16().flat_map(u16::to_le_bytes).collect(),
                    "400 HTTP-400",
                ),
                ("half of a pair of signs", br#"{"text":"\ud800"}"#.to_vec(), "400 HTTP-400"),
                ("a number beyond numbers", br#"{"text":1e999}"#.to_vec(), "400 HTTP-400"),
                ("not a number", br#"{"text":NaN}"#.to_vec(), "400 HTTP-400"),
                ("a comma too many", br#"{"text":"a",}"#.to_vec(), "400 HTTP-400"),
                ("a hundred thousand lists in one another", deep("[", "]"), "400 HTTP-400"),
                ("a hundred thousand things in one another", deep("{\"a\":", "}"), "400 HTTP-400"),
                ("EDIFACT", b"UNB+UNOA:2+A+B+260601:1200+1'".to_vec(), "400 HTTP-400"),
                (
                    "more than is read",
                    format!("{{\"text\":\"{}\"}}", "x".repeat(5 << 20)).into_bytes(),
                    "413 HTTP-413",
                ),
            ],
        );
    });
}

#[test]
fn a_body_that_reads_and_means_nothing_is_refused_at_its_fields() {
    attack(|port| {
        let many = |item: &str, count: usize| {
            let items = vec![item; count].join(",");
            format!("{{\"text\":\"a\",\"more\":[{items}]}}").into_bytes()
        };
        rows(
            port,
            [
                ("a thing without fields", b"{}".to_vec(), "422 FORM-01"),
                ("another field", br#"{"texte":"a"}"#.to_vec(), "422 FORM-04"),
                ("a field too many", br#"{"text":"a","urgent":true}"#.to_vec(), "422 FORM-04"),
                (
                    "a field below another",
                    br#"{"text":"a","to":{"x":{"y":1}}}"#.to_vec(),
                    "422 FORM-04 FORM-03",
                ),
                ("what a page puts into its form", br#"{"text":"a","csrf":"x"}"#.to_vec(), "422 FORM-04"),
                ("nothing in the field", br#"{"text":null}"#.to_vec(), "422 FORM-01"),
                ("a list in the field", br#"{"text":["a","b"]}"#.to_vec(), "422 FORM-03"),
                ("a thing in the field", br#"{"text":{"$ne":""}}"#.to_vec(), "422 FORM-03"),
                ("a zero byte", br#"{"text":"a\u0000b"}"#.to_vec(), "422 TEXT-03"),
                ("a zero byte elsewhere", br#"{"text":"a","x":"\u0000"}"#.to_vec(), "422 TEXT-03"),
                (
                    "a field beyond the longest",
                    format!("{{\"text\":\"{}\"}}", "x".repeat(20_001)).into_bytes(),
                    "422 TEXT-02",
                ),
                (
                    "a text beyond a note",
                    format!("{{\"text\":\"{}\"}}", "x".repeat(2_001)).into_bytes(),
                    "422 TEXT-02",
                ),
                ("a million numbers", many("0", 1_000_000), "422 FORM-02 FORM-04"),
                ("fields up to the limit", many("0", 19_999), "422 FORM-04"),
                ("one field beyond it", many("0", 20_000), "422 FORM-02 FORM-04"),
                ("a number", br#"{"text":123456789012345678901234567890}"#.to_vec(), "200"),
                ("yes", br#"{"text":true}"#.to_vec(), "200"),
                ("an organisation that is a list", br#"{"text":"a","to":["x"]}"#.to_vec(), "422 FORM-03"),
            ],
        );
    });
}

/// The last one counts, as everywhere; an address written in two ways is one address, and its values are joined.
#[test]
fn a_thing_said_twice_is_read_in_one_way() {
    attack(|port| {
        let importer = port.actor("importer");
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let path = format!("/api/dossier/{file}/write");
        assert_eq!(said(&raw(importer, &path, JSON, r#"{"text":"first","text":"second"}"#)), "200");
        let read = importer.reads(&file).to_string();
        assert!(read.contains("second") && !read.contains("first"), "{read}");
        let twice = r#"{"agent":"Transit Rio de Oro","until":"2027-01-01T00:00","services":["file"],"services.0":"delivery"}"#;
        compare(
            importer,
            "/api/mandate/offer",
            [("one address in two ways", twice.as_bytes().to_vec(), "422 FORM-01")],
        );
    });
}

/// A field the act does not have is told by its own address, each of them, and nothing is done.
#[test]
fn a_field_nobody_knows_is_refused_at_its_address() {
    attack(|port| {
        let agent = port.actor("shipping-agent");
        let scene = Scene::registered(port, &[POTATOES]);
        let path = format!("/api/dossier/{}/amend", scene.file(POTATOES));
        let json = serde_json::json!({
            "reason": "Erreur", "description": "TUBES", "seals": ["A", "B"], "containers": ["QATU4102376"],
            "consignee": {"name": {"fr": "X"}},
        });
        let no = agent.posts(&path, &json).is_refused("FORM-04 FORM-04 FORM-03");
        assert_eq!(no.addresses(), ["consignee.name.fr", "containers.0", "consignee"]);
    });
}

/// An address with a thing in it, for an act that makes one, would be read as if the thing were not there.
#[test]
fn an_act_is_found_where_its_address_says_what_it_is_done_to() {
    attack(|port| {
        let [agent, importer] = port.actors(["shipping-agent", "importer"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let (call, title) = (format!("/api/call/{file}/announce"), format!("/api/title/{file}/subscribe"));
        for (actor, path) in [
            (agent, call.as_str()),
            (agent, "/api/call/0192f0c1-0000-7000-8000-000000000001/announce"),
            (importer, title.as_str()),
            (importer, &format!("/api/dossier/{file}/claim")),
            (importer, &format!("/api/mandate/{file}/offer")),
            (importer, &format!("/api/key/{file}/create")),
            (importer, &format!("/api/key/{file}/revoke")),
            (importer, &format!("/api/webhook/{file}/create")),
            (importer, "/api/dossier/write"),
            (agent, "/api/order/issue"),
        ] {
            assert_eq!(said(&raw(actor, path, JSON, "{}")), "404 HTTP-404", "{path}");
        }
        let browser = importer.in_browser();
        browser.opens(&format!("/dossier/{file}/claim")).is_shown(404, "HTTP-404");
        browser.opens("/dossier/write").is_shown(404, "HTTP-404");
        browser.opens("/dossier/claim").is_page();
    });
}

/// What the description says of itself: the addresses an act is found at, and no room for fields it does not name.
#[test]
fn the_description_names_the_addresses_and_every_field() {
    use domain::Act;
    let port = Port::opens();
    let described = port.asked("/api/openapi.json", None).is_given();
    let of = |path: &str| described["paths"][path]["post"].clone();
    for act in Act::ALL {
        let (noun, verb) = (act.noun(), act.verb());
        let (bare, on_a_thing) =
            (of(&format!("/api/{noun}/{verb}")), of(&format!("/api/{noun}/{{id}}/{verb}")));
        for (operation, found) in [(&bare, false), (&on_a_thing, true)] {
            if operation.is_null() {
                continue;
            }
            assert!(act.can_be_asked(found), "{} is not found there", act.code());
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            // What is answered is asked by the edition of a pack, and refused by it where it is not.
            let by_the_pack = *act == Act::ControlAnswer;
            assert_eq!(schema["additionalProperties"], by_the_pack, "{}", act.code());
            for line in
                schema["properties"].as_object().unwrap().values().filter(|one| one["type"] == "array")
            {
                if line["items"]["type"] == "object" {
                    assert_eq!(line["items"]["additionalProperties"], false, "{}", act.code());
                }
            }
        }
        let said = !bare.is_null() || !on_a_thing.is_null();
        let for_people = matches!(
            act,
            Act::PartyApply
                | Act::PartyJoin
                | Act::UserSecret
                | Act::UserSignOut
                | Act::UserLanguage
                | Act::DossierRead
        );
        assert_ne!(said, for_people, "{}", act.code());
    }
}
