//! Addresses, methods and headers that make no sense.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Request, Uri};
use testkit::cargo::POTATOES;
use testkit::{Answer, Port, Scene};

use crate::kit::{attack, attack_once, key_of, raw, said};

/// A request with these headers, as it is; nothing where not even that can be said in HTTP.
fn knock(port: &Port, method: &str, path: &str, headers: &[(&str, &[u8])]) -> Option<Answer> {
    let uri: Uri = path.parse().ok()?;
    let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).ok()?).uri(uri);
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        request = request.header(name, HeaderValue::from_bytes(value).ok()?);
    }
    Some(port.sends(format!("{method} {path}"), request.body(Body::empty()).ok()?))
}

#[test]
fn addresses_of_nothing_are_not_found_and_say_so_alike() {
    attack(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        let importer = port.actor("importer");
        let key = format!("Bearer {}", key_of(importer));
        let (file, party, user) = (scene.file(POTATOES), importer.party(), importer.user());
        let zero = "00000000-0000-0000-0000-000000000000";
        let mut paths: Vec<String> = [
            "zzz",
            "%00",
            "%ff",
            "%2e%2e",
            "%F0%9F%9A%A2",
            "' or 1=1",
            "..",
            "*",
            "%25",
            "-1",
            "1e9",
            "null",
            zero,
            &party,
            &user,
            &scene.call,
            &scene.manifest,
        ]
        .iter()
        .flat_map(|id| {
            let id = id.replace(' ', "%20").replace('\'', "%27");
            [
                format!("/api/dossier/{id}"),
                format!("/api/dossier/{id}/journal"),
                format!("/api/dossier/{id}/document/{id}"),
                format!("/api/dossier/{id}/events"),
            ]
        })
        .collect();
        for id in ["zzz", "%00", "%ff", zero, file.as_str()] {
            for noun in ["call", "manifest", "mandate", "party", "receipt"] {
                paths.push(format!("/api/{noun}/{id}"));
            }
            paths.push(format!("/api/webhook/{id}/deliveries"));
            paths.push(format!("/api/pass/{id}"));
            paths.push(format!("/api/reference/{id}?q=x"));
            paths.push(format!("/log/tile/{id}"));
        }
        paths.extend(
            [
                "/api",
                "/api/",
                "/api//dossier",
                "/api/dossier/",
                "/api/nothing",
                "/api/Dossier",
                "/api/dossier/../../etc/passwd",
                "/log/tile/0/0/0",
                "/log/tile/64/000",
                "/log/tile/-1/000",
                "/log/tile/0/x999999/x999999/x999999/000",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/257",
                "/api/party?kind=nobody",
                "/api/party",
            ]
            .map(str::to_owned),
        );
        paths.push(format!("/api/{}", "a".repeat(20_000)));
        paths.push(format!("/api/dossier/{}", "a/".repeat(5_000)));
        for path in &paths {
            let Some(answer) = knock(port, "GET", path, &[("authorization", key.as_bytes())]) else {
                continue;
            };
            assert_eq!(
                said(&answer),
                if path.starts_with("/api/") { "404 HTTP-404" } else { "404" },
                "{path}"
            );
        }
        // The same as pages: a page that says so, for whoever is signed in and whoever is not.
        let browser = importer.in_browser();
        for id in ["zzz", "%00", "%ff", zero, party.as_str()] {
            for path in [
                format!("/dossier/{id}"),
                format!("/dossier/{id}/journal"),
                format!("/call/{id}"),
                format!("/dossier/{id}/write"),
                format!("/receipt/{id}"),
            ] {
                let answer = browser.opens(&path);
                assert_eq!(answer.status, 404, "{path}: {}", answer.text());
                assert!(answer.text().contains("<html"), "{path}");
            }
        }
    });
}

#[test]
fn a_method_an_address_does_not_take_is_said_to_be_so() {
    attack_once(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let key = format!("Bearer {}", key_of(port.actor("importer")));
        for (method, path, answer) in [
            ("GET", format!("/api/dossier/{file}/write"), "405 HTTP-405"),
            ("PUT", format!("/api/dossier/{file}/write"), "405 HTTP-405"),
            ("DELETE", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("PATCH", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("POST", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("OPTIONS", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("TRACE", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("CONNECT", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("BREW", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("get", format!("/api/dossier/{file}"), "405 HTTP-405"),
            ("HEAD", format!("/api/dossier/{file}"), "200"),
            ("DELETE", "/api/nothing".to_owned(), "404 HTTP-404"),
            ("POST", "/dossier".to_owned(), "405"),
            ("DELETE", "/".to_owned(), "405"),
        ] {
            let answered = knock(port, method, &path, &[("authorization", key.as_bytes())]).unwrap();
            assert_eq!(said(&answered), answer, "{method} {path}");
            if answer.starts_with("405") {
                assert!(answered.headers.contains_key("allow"), "{method} {path} says which it takes");
            }
        }
    });
}

#[test]
fn who_one_is_is_believed_from_a_key_that_is_one_and_nothing_else() {
    attack(|port| {
        let key = key_of(port.actor("importer"));
        let long = format!("Bearer {}", "a".repeat(60_000));
        let upper = format!("Bearer {}", key.to_uppercase());
        let (right, basic) = (format!("Bearer {key}"), format!("Basic {key}"));
        let spaced = format!("Bearer    {key}   ");
        for (value, answer) in [
            (&b""[..], "401 HTTP-401"),
            (b"Bearer", "401 HTTP-401"),
            (b"Bearer ", "401 HTTP-401"),
            (b"Bearer \xff\xfe", "401 HTTP-401"),
            (b"Bearer dwn_", "401 HTTP-401"),
            (b"Bearer ' or '1'='1", "401 HTTP-401"),
            (b"Bearer null", "401 HTTP-401"),
            (b"Digest x", "401 HTTP-401"),
            (long.as_bytes(), "401 HTTP-401"),
            (upper.as_bytes(), "401 HTTP-401"),
            (basic.as_bytes(), "401 HTTP-401"),
            (right.as_bytes(), "200"),
            (spaced.as_bytes(), "200"),
        ] {
            let answered = knock(port, "GET", "/api/home", &[("authorization", value)]).unwrap();
            assert_eq!(
                said(&answered),
                answer,
                "{:?}",
                String::from_utf8_lossy(value).chars().take(60).collect::<String>()
            );
        }
        // A session is for browsers: its cookie opens nothing of the API.
        let token = port.actor("importer").in_browser().token();
        let cookie = format!("diwan={token}");
        assert_eq!(
            said(&knock(port, "GET", "/api/home", &[("cookie", cookie.as_bytes())]).unwrap()),
            "401 HTTP-401"
        );
    });
}

#[test]
fn headers_are_read_as_far_as_they_make_sense() {
    attack(|port| {
        let importer = port.actor("importer");
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let key = format!("Bearer {}", key_of(importer));
        let get = |headers: &[(&str, &[u8])]| {
            let all = [&[("authorization", key.as_bytes())], headers].concat();
            said(&knock(port, "GET", &format!("/api/dossier/{file}"), &all).unwrap())
        };
        let huge = "a=b; ".repeat(20_000);
        let languages = "fr;q=0.1,".repeat(5_000);
        for (name, value, answer) in [
            ("cookie", huge.as_bytes(), "200"),
            ("cookie", b"diwan", "200"),
            ("cookie", b"lang=\xff; theme=; density", "200"),
            ("accept-language", languages.as_bytes(), "200"),
            ("accept-language", b"\xff", "200"),
            ("accept-language", b"*;q=999999999999999999999", "200"),
            ("accept-encoding", b"gzip;q=nan, br;q=-1, zstd", "200"),
            ("if-none-match", b"\"x\", W/\"1\", \xff", "200"),
            ("if-modified-since", b"yesterday", "200"),
            ("range", b"bytes=0-18446744073709551615", "200"),
            ("x-forwarded-for", b"999.999.999.999, ::1, \xff", "200"),
            ("diwan-part", b"<!--", "200"),
            ("host", b"evil.example", "200"),
            ("content-length", b"99", "200"),
            ("transfer-encoding", b"gzip, chunked", "200"),
        ] {
            assert_eq!(
                get(&[(name, value)]),
                answer,
                "{name}: {:?}",
                String::from_utf8_lossy(value).chars().take(60).collect::<String>()
            );
        }

        let post = |headers: &[(&str, &[u8])]| {
            let mut request =
                Request::post(format!("/api/dossier/{file}/write")).header("authorization", &key);
            let mut json = true;
            for (name, value) in headers {
                json &= *name != "content-type";
                request = request.header(*name, HeaderValue::from_bytes(value).unwrap());
            }
            if json {
                request = request.header("content-type", "application/json");
            }
            said(&port.sends("a message".to_owned(), request.body(Body::from(r#"{"text":"a"}"#)).unwrap()))
        };
        let long = "k".repeat(101);
        for (headers, answer) in [
            (&[][..], "400 IDEM-03"),
            (&[("idempotency-key", &b""[..])], "422 IDEM-02"),
            (&[("idempotency-key", long.as_bytes())], "422 IDEM-02"),
            (&[("idempotency-key", "clé".as_bytes())], "400 IDEM-03"),
            (&[("idempotency-key", b"' or '1'='1")], "200"),
            (&[("idempotency-key", b"m1"), ("if-match", b"\"999\"")], "412 HTTP-412"),
            (&[("idempotency-key", b"m2"), ("if-match", b"yesterday")], "412 HTTP-412"),
            (&[("idempotency-key", b"m3"), ("if-match", b"*")], "200"),
            (&[("idempotency-key", b"m4"), ("content-type", b"application/xml")], "415 HTTP-415"),
            (&[("idempotency-key", b"m5"), ("content-type", b"\xff")], "200"),
            (&[("idempotency-key", b"m6"), ("content-type", b"APPLICATION/JSON; charset=latin1")], "200"),
            (
                &[("idempotency-key", b"m7"), ("origin", b"https://evil.example"), ("host", b"port.example")],
                "403 HTTP-403",
            ),
            (&[("idempotency-key", b"m8"), ("origin", b"null"), ("host", b"port.example")], "403 HTTP-403"),
            (&[("idempotency-key", b"m9"), ("sec-fetch-site", b"cross-site")], "403 HTTP-403"),
            (&[("idempotency-key", b"n1"), ("content-encoding", b"gzip")], "200"),
        ] {
            assert_eq!(
                post(headers),
                answer,
                "{:?}",
                headers
                    .iter()
                    .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value)))
                    .collect::<Vec<_>>()
            );
        }
    });
}

#[test]
fn questions_with_answers_nobody_gave_are_refused_or_empty() {
    attack(|port| {
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        let long = "x".repeat(10_000);
        for actor in ["importer", "customs-officer", "terminal-gate", "terminal"] {
            let actor = port.actor(actor);
            for (path, answer) in [
                ("/api/dossier?turn=abc".to_owned(), "400 HTTP-400"),
                ("/api/dossier?turn=99999999999999999999".to_owned(), "400 HTTP-400"),
                ("/api/dossier?turn=1&turn=2".to_owned(), "400 HTTP-400"),
                ("/api/dossier?turn=-1".to_owned(), "200"),
                (format!("/api/dossier?turn={}", i64::MAX), "200"),
                ("/api/dossier?cursor=zzz".to_owned(), "200"),
                (
                    "/api/dossier?cursor=9223372036854775807.00000000-0000-0000-0000-000000000000".to_owned(),
                    "200",
                ),
                ("/api/dossier?cursor=%00".to_owned(), "200"),
                (format!("/api/dossier/{file}/journal?cursor=%27%3B"), "200"),
                ("/api/search?q=%00".to_owned(), "200"),
                ("/api/search?q=%ff%fe".to_owned(), "200"),
                ("/api/search?q=%25%5F%2A".to_owned(), "200"),
                ("/api/search?q=%F4%8F%BF%BF".to_owned(), "200"),
                (format!("/api/search?q={long}"), "200"),
                ("/api/search".to_owned(), "200"),
                ("/api/inbox?cursor=zzz".to_owned(), "200"),
                ("/api/call?cursor=%00".to_owned(), "200"),
                (format!("/api/call?cursor={long}"), "200"),
                ("/api/slot?from=0000-01-01T00:00&until=9999-12-31T23:59".to_owned(), "200"),
                ("/api/slot?from=9999-12-31T23:59&until=0000-01-01T00:00".to_owned(), "200"),
                ("/api/slot?from=yesterday&terminal=%00".to_owned(), "200"),
                ("/api/reference/places?q=%00%ff".to_owned(), "200"),
                (format!("/api/reference/places?q={long}"), "200"),
                (format!("/api/reference/positions?q={}", "%CC%81".repeat(1_000)), "200"),
            ] {
                assert_eq!(
                    said(&actor.gets(&path)),
                    answer,
                    "{} {}",
                    actor.called(),
                    &path[..path.len().min(80)]
                );
            }
        }
        let agent = port.actor("shipping-agent");
        for chunk in ["-1", "9223372036854775807", "-9223372036854775808"] {
            let path = format!("/api/manifest/{}?chunk={chunk}", scene.manifest);
            assert_eq!(said(&agent.gets(&path)), "200", "{chunk}");
        }
        for pass in ["%00", "%ff", "", "K7M4RX", &long] {
            let answer = port.actor("terminal-gate").gets(&format!("/api/gate?pass={pass}"));
            assert!(
                ["404 HTTP-404", "422 GATE-01", "200"].contains(&said(&answer).as_str()),
                "{pass}: {answer:?}"
            );
        }
        // Nobody's message is tried: whatever it is, the answer says what it is.
        for body in [&b""[..], b"\0\0", b"UNB+", b"UNA:+.? 'UNB+UNOA:2+A+B+260601:1200+1'"] {
            let answer = raw(agent, "/api/edi/contrl", "application/edifact", body.to_vec());
            assert!(
                matches!(answer.status.as_u16(), 200 | 404),
                "{:?}: {answer:?}",
                body.escape_ascii().to_string()
            );
        }
        let huge = raw(agent, "/api/edi/contrl", "application/edifact", vec![b'A'; (64 << 20) + 1]);
        assert_eq!(said(&huge), "413 HTTP-413");
    });
}
