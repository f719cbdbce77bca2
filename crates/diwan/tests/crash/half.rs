//! Callers who send half of something, nothing, or something that is no request.

use std::io::Write as _;
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use serde_json::json;

use crate::http::{act, get, read, request, send};
use crate::kit::{House, key};

/// A caller on the line, who has sent these bytes.
fn caller(address: &str, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(bytes).unwrap();
    stream
}

#[test]
fn an_upload_that_stops_half_way_leaves_nothing_and_may_come_again() {
    let house = House::embedded();
    let server = house.open();
    let address = server.address.clone();
    let importer = key("importer");
    let found = get(&address, "/api/search?q=ASL26110001", &importer);
    let file = found["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/dossier/{file}/attach");
    let papers =
        || get(&address, &format!("/api/dossier/{file}"), &importer)["documents"].as_array().unwrap().len();
    let paper = [b"%PDF-1.7\n".to_vec(), vec![b'x'; 3 << 20]].concat();
    let form = [
        b"--half\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n".to_vec(),
        paper,
        b"\r\n--half--\r\n".to_vec(),
    ]
    .concat();
    let whole = request("POST", &path, &importer, "half", "multipart/form-data; boundary=half", &form);
    let before = papers();

    // The line breaks; the sender says that nothing more comes; the sender just stops.
    drop(caller(&address, &whole[..whole.len() / 2]));
    let mut closed = caller(&address, &whole[..whole.len() / 2]);
    closed.shutdown(Shutdown::Write).unwrap();
    if let Some(answer) = read(&mut closed) {
        assert_eq!((answer.status, &answer.json["code"]), (400, &"HTTP-400".into()), "{answer:?}");
    }
    let hanging: Vec<TcpStream> = (0..40).map(|_| caller(&address, &whole[..whole.len() / 2])).collect();
    assert_eq!(papers(), before, "others are answered meanwhile, and nothing was kept");
    drop(hanging);

    let done = send(&address, &whole).unwrap();
    assert_eq!((done.status, &done.json["repeated"]), (200, &false.into()), "{:?}", done.json);
    let again = send(&address, &whole).unwrap();
    assert_eq!(again.json["repeated"], true, "{:?}", again.json);
    assert_eq!(papers(), before + 1);
    server.stops();
    house.verifies();
}

#[test]
fn what_is_no_request_is_turned_away_and_disturbs_nobody() {
    let house = House::embedded();
    let server = house.open();
    let address = server.address.clone();
    let importer = key("importer");
    let found = get(&address, "/api/search?q=ASL26110001", &importer);
    let file = found["items"][0]["id"].as_str().unwrap().to_owned();
    let auth = format!(
        "Host: x\r\nConnection: close\r\nAuthorization: Bearer {importer}\r\nContent-Type: application/json\r\n"
    );
    let post = |once: &str, more: &str, body: &str| {
        format!(
            "POST /api/dossier/{file}/write HTTP/1.1\r\n{auth}Idempotency-Key: {once}\r\n{more}\r\n\r\n{body}"
        )
        .into_bytes()
    };
    for (situation, bytes, statuses) in [
        ("nothing", Vec::new(), &[][..]),
        ("zeros", vec![0; 2_000], &[400][..]),
        ("another protocol", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(), &[400]),
        ("an old protocol", b"GET /\r\n\r\n".to_vec(), &[400]),
        ("a protocol to come", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), &[400, 505]),
        (
            "a head of a thousand lines",
            format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{}\r\n", "a: b\r\n".repeat(1_000)).into_bytes(),
            &[431],
        ),
        (
            "a head of a megabyte",
            format!("GET /healthz HTTP/1.1\r\nHost: x\r\na: {}\r\n\r\n", "b".repeat(1 << 20)).into_bytes(),
            &[431, 400],
        ),
        (
            "an address of a megabyte",
            format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "b".repeat(1 << 20)).into_bytes(),
            &[414, 431, 400],
        ),
        ("two lengths", post("l1", "Content-Length: 12\r\nContent-Length: 13", r#"{"text":"a"}"#), &[400]),
        ("a length below zero", post("l2", "Content-Length: -1", r#"{"text":"a"}"#), &[400]),
        (
            "a length and pieces",
            post(
                "l3",
                "Content-Length: 3\r\nTransfer-Encoding: chunked",
                "c\r\n{\"text\":\"a\"}\r\n0\r\n\r\n",
            ),
            &[200, 400],
        ),
        ("pieces that are none", post("l4", "Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n"), &[400]),
        (
            "a piece larger than anything",
            post("l5", "Transfer-Encoding: chunked", "ffffffffffffffff0\r\n{}"),
            &[400],
        ),
        ("a body shorter than its length", post("l6", "Content-Length: 100", r#"{"text":"a"}"#), &[400]),
    ] {
        let mut stream = caller(&address, &[]);
        // Who is turned away early may not be read to the end.
        _ = stream.write_all(&bytes);
        _ = stream.shutdown(Shutdown::Write);
        let answer = read(&mut stream);
        if let Some(answer) = &answer {
            assert!(statuses.contains(&answer.status), "{situation}: {answer:?}");
        }
        assert_eq!(
            send(&address, &request("GET", "/healthz", "", "", "text/plain", b"")).unwrap().status,
            200,
            "{situation}"
        );
    }
    // What was turned away under a key left nothing under it.
    for once in ["l1", "l2", "l4", "l5", "l6"] {
        let done =
            act(&address, &format!("/api/dossier/{file}/write"), &importer, once, &json!({ "text": once }))
                .unwrap();
        assert_eq!((done.status, &done.json["repeated"]), (200, &false.into()), "{once}: {done:?}");
    }
    server.stops();
    house.verifies();
}
