//! What a large manifest takes of the memory is given back.

use std::time::{Duration, Instant};

use crate::http::{act, request, send};
use crate::kit::{House, key};
use crate::upload::{BOUNDARY, announced, form, interchange, until_rest};

/// The manifest of a large ship.
const BILLS: u32 = 10_000;
/// What a server that serves may hold.
const SERVING_MIB_MAX: u64 = 200;
/// How soon.
const SOON: Duration = Duration::from_secs(20);

#[test]
fn a_server_that_took_a_large_manifest_holds_no_more_than_it_needs_to_serve() {
    let house = House::embedded();
    let server = house.open();
    if server.memory_mib().is_none() {
        eprintln!("SKIPPED: this system does not say what a program holds");
        return;
    }
    let call = announced(&server.address);
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let path = format!("/api/manifest/{call}/lodge");
    let sent = request("POST", &path, &key("shipping-agent"), "large", &kind, &form(&interchange(BILLS)));
    let lodged = send(&server.address, &sent).unwrap();
    assert_eq!((lodged.status, &lodged.json["with"]["bills"]), (200, &BILLS.into()), "{}", lodged.json);
    let register = format!("/api/manifest/{}/register", lodged.json["id"].as_str().unwrap());
    let registered =
        act(&server.address, &register, &key("customs-officer"), "number", &serde_json::json!({}));
    assert_eq!(registered.unwrap().status, 200);
    until_rest(&server.address);
    let began = Instant::now();
    while server.memory_mib() > Some(SERVING_MIB_MAX) {
        assert!(began.elapsed() < SOON, "it still holds {:?} MiB", server.memory_mib());
        std::thread::sleep(Duration::from_millis(100));
    }
    server.stops();
}
