//! The door, given anything: JSON, forms, forms in parts, tables and interchanges. It answers, never with an accident.
//!
//! A few hundred inputs in a test run; the pipeline runs the same target again and again with new ones.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use axum::body::Body;
use axum::http::Request;
use desk::Form;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value as Json;
use testkit::cargo::{PIPES, POTATOES, atlas, lots, manifest, table};
use testkit::{Port, Scene};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

/// Names and texts that matter to the door, among others.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "text", "to", "bill", "house", "0", "1", "19999", "20000", "number", "reason", "csrf", "key", "do", "then", "", ".", "a.b",
            "..", "'", "\0", "\u{202e}", "é", "yes", "-1", "1e9", "2026-11-25T08:00", "MAVIL", "CSQU3054383",
        ])
        .prop_map(str::to_owned),
        2 => "[ -~]{0,12}",
        1 => any::<String>(),
    ]
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        1 => Just(Json::Null),
        1 => any::<bool>().prop_map(Json::from),
        1 => any::<i64>().prop_map(Json::from),
        1 => any::<f64>().prop_map(|number| serde_json::Number::from_f64(number).map_or(Json::Null, Json::Number)),
        4 => word().prop_map(Json::from),
    ];
    leaf.prop_recursive(6, 120, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::from),
            prop::collection::vec((word(), inner), 0..8)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

/// Bytes with a few of them changed, cut out or doubled.
fn bent(bytes: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let bend = (any::<prop::sample::Index>(), any::<u8>(), 0_u8..4);
    (Just(bytes), prop::collection::vec(bend, 0..12)).prop_map(|(mut bytes, bends)| {
        for (place, byte, how) in bends {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => _ = bytes.remove(at),
                2 => bytes.insert(at, bytes[at]),
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

/// What the door says to a body; an accident or a panic fails the run.
fn says(port: &Port, actor: &str, path: &str, kind: &str, body: Vec<u8>) -> u16 {
    static ASKED: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let once = format!("fuzz-{}", ASKED.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
    let key = port.accounts().iter().find(|one| one.actor == actor).unwrap().api_key.clone();
    let request = Request::post(path)
        .header("authorization", format!("Bearer {key}"))
        .header("idempotency-key", once)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap();
    port.sends(format!("POST {path} {kind}"), request).status.as_u16()
}

fn expected(status: u16) -> Result<(), TestCaseError> {
    prop_assert!(matches!(status, 200 | 400 | 403 | 404 | 422), "{}", status);
    Ok(())
}

#[test]
fn any_thing_becomes_a_form_within_its_limits_and_the_same_one_each_time() {
    let run = |thing: Json| {
        let form = Form::from_json(&thing);
        prop_assert!(form.values().len() <= desk::FIELDS_MAX);
        for (name, value) in form.values() {
            prop_assert!(value.len() <= desk::FIELD_BYTES_MAX && !value.contains('\0'), "{}", name);
            prop_assert_eq!(form.raw(name), Some(value.trim()).filter(|text| !text.is_empty()));
            _ = (form.lines(name), form.list(name), form.has_below(name), desk::parse_moment(value));
        }
        prop_assert_eq!(form.digest(), Form::from_json(&thing).digest());
        // Its addresses, sent as a browser sends them, are the same form.
        let sent = Form::of(form.values().iter().map(|(name, value)| (name.clone(), value.clone())));
        prop_assert_eq!(sent.digest(), form.digest());
        Ok(())
    };
    TestRunner::new(config(400)).run(&json(), run).unwrap();
}

#[test]
fn what_is_another_form_has_another_digest() {
    let pair = (
        prop::collection::btree_map(word(), word(), 0..5),
        prop::collection::btree_map(word(), word(), 0..5),
    );
    let run = |(one, other): (
        std::collections::BTreeMap<String, String>,
        std::collections::BTreeMap<String, String>,
    )| {
        let (one, other) = (Form::of(one), Form::of(other));
        prop_assert_eq!(one.values() == other.values(), one.digest() == other.digest());
        Ok(())
    };
    TestRunner::new(config(400)).run(&pair, run).unwrap();
}

#[test]
fn any_moment_reads_or_does_not() {
    let text = prop_oneof![
        any::<String>(),
        "[-+]?[0-9]{0,6}-[0-9]{1,2}-[0-9]{1,2}[T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{2})?(\\.[0-9]{1,9})?([-+][0-9]{2}:[0-9]{2}|Z)?",
    ];
    TestRunner::new(config(800))
        .run(&text, |text| {
            if let Some(at) = desk::parse_moment(&text) {
                prop_assert!(at.micros().unsigned_abs() < 400_000_000_000_000_000, "{}", text);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_door_answers_any_json_form_or_form_in_parts() {
    let port = Port::opens();
    let scene = Scene::registered(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    let paths = [
        ("importer", format!("/api/dossier/{file}/write")),
        ("shipping-agent", format!("/api/manifest/{}/lodge", scene.call)),
        ("shipping-agent", "/api/call/announce".to_owned()),
        ("importer", "/api/mandate/offer".to_owned()),
        ("terminal", "/api/slot/open".to_owned()),
        ("importer", format!("/api/dossier/{file}/attach")),
    ];
    let path = prop::sample::select(paths.to_vec());
    let parts = b"--b\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\nBonjour\r\n--b\r\n\
        content-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\r\n--b--\r\n";
    let body = prop_oneof![
        3 => json().prop_map(|thing| ("application/json", thing.to_string().into_bytes())),
        2 => bent(br#"{"text":"Bonjour","bill":[{"number":"B1"}],"to":null}"#.to_vec()).prop_map(|body| ("application/json", body)),
        1 => prop::collection::vec(any::<u8>(), 0..300).prop_map(|body| ("application/json", body)),
        2 => prop::collection::vec((word(), word()), 0..8).prop_map(|pairs| {
            let text: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            ("application/x-www-form-urlencoded", text.join("&").into_bytes())
        }),
        2 => bent(parts.to_vec()).prop_map(|body| ("multipart/form-data; boundary=b", body)),
    ];
    TestRunner::new(config(400))
        .run(&(path, body), |((actor, path), (kind, body))| expected(says(&port, actor, &path, kind, body)))
        .unwrap();
}

#[test]
fn the_door_answers_any_manifest_and_keeps_no_line_it_found_wrong() {
    let port = Port::opens();
    let agent = port.actor("shipping-agent");
    let eta = port.moment("day 3 06:00");
    let interchange = manifest(&lots(&[POTATOES, PIPES]), port.now(), eta);
    let table = table(&lots(&[POTATOES, PIPES])).into_bytes();
    let piece = prop::sample::select(vec![
        ",",
        ";",
        "\n",
        "\"",
        "B1",
        "0",
        "18446744073709551615",
        "",
        "é",
        "QATU4102376",
    ]);
    let rows = prop::collection::vec(piece, 0..80).prop_map(|cells| cells.concat());
    let head = "bill,container,packages,kind,description,gross_kg,shipper,consignee,loading\n";
    let sent = prop_oneof![
        4 => bent(interchange),
        4 => bent(table),
        2 => rows.prop_map(move |rows| format!("{head}{rows}").into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..400),
    ];
    TestRunner::new(config(250))
        .run(&sent, |bytes| {
            let call = agent.announces(atlas(), eta).is_done().id;
            let answer = agent.lodges(&call, bytes);
            prop_assert!(matches!(answer.status.as_u16(), 200 | 422), "{:?}", answer);
            let json = answer.json();
            if let Some(id) = json["id"].as_str().filter(|_| json["noun"] == "manifest") {
                let manifest = agent.gets(&format!("/api/manifest/{id}")).is_given();
                let lines = manifest["lines"].as_array().map(|lines| u64::try_from(lines.len()).unwrap());
                prop_assert_eq!(lines, json["with"]["bills"].as_u64(), "{}", manifest);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_bent_callback_moves_no_money() {
    let port = Port::opens();
    let importer = port.actor("importer");
    let scene = Scene::discharged(&port, &[POTATOES]);
    let file = scene.file(POTATOES);
    importer.draws(&file).is_done();
    port.next_payment_goes(adapters::payment::Manner::Prompt);
    importer.starts_on_line(&file, None).is_done();
    port.works();
    port.waits(1);
    let call = port.provider().due().pop().unwrap();
    let paid = || importer.gets(&format!("/api/invoice/{file}")).is_given()["paid"].clone();
    // Bent after it was signed, and bent before.
    let run = |(body, signed): (Vec<u8>, bool)| {
        let mut bad = call.clone();
        bad.body = String::from_utf8_lossy(&body).into_owned();
        if bad.body == call.body {
            return Ok(());
        }
        let read = desk::read_callback(bad.body.as_bytes());
        if signed && read.is_none() {
            bad = port.provider().signed(7, port.desk().now(), bad.body);
        }
        let status = port.hears(&bad).status.as_u16();
        prop_assert!(matches!(status, 401 | 422), "{}", status);
        prop_assert_eq!(paid(), 0);
        Ok(())
    };
    let bodies = (bent(call.body.clone().into_bytes()), any::<bool>());
    TestRunner::new(config(200)).run(&bodies, run).unwrap();
    port.hears(&call).is_heard();
    assert_ne!(paid(), 0);
}
