//! The program is killed in the middle of a large manifest: nobody sees any of it, and what is left is swept away.

use std::sync::Arc;
use std::time::{Duration, Instant};

use desk::ports::{Clock as _, HandClock, SystemClock};
use diwan::config::{Config, Storage};
use diwan::house::{self, Purpose};
use edi::cuscar;
use edi::envelope::{Outgoing, Station, enclose};
use lexicon::Span;
use serde_json::{Value as Json, json};
use storage::Store;

use crate::http::{act, get, request, send};
use crate::kit::{House, key};

const BILLS: u32 = 2_000;
pub const BOUNDARY: &str = "crash-boundary";
/// Chunks of lines that are written when the program dies.
const CHUNKS: i64 = 4;
const IMO: &str = "9319466";

/// The ship and its manifest.
pub fn interchange(bills: u32) -> Vec<u8> {
    let mut manifest = edi::generate::manifest(bills, bills, 77);
    let port = Some("MAVIL".to_owned());
    (manifest.discharge, manifest.arrival_port) = (port.clone(), port.clone());
    for bill in &mut manifest.bills {
        (bill.discharge, bill.destination) = (port.clone(), None);
    }
    let outgoing = Outgoing {
        syntax: "UNOC:3",
        sender: Station { id: "ATLASLINE", qualifier: "ZZZ" },
        recipient: Station { id: "DIWAN", qualifier: "ZZZ" },
        reference: &manifest.reference,
        date: "20260601",
        time: "1200",
        test: false,
    };
    enclose(&outgoing, &cuscar::write(&manifest))
}

pub fn form(bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"m.edi\"\r\n\
         content-type: application/edifact\r\n\r\n"
    );
    [head.as_bytes(), bytes, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat()
}

pub fn announced(address: &str) -> String {
    let eta = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(72)).to_string();
    let call = json!({
        "imo": IMO, "ship": "ATLAS SARDINE", "voyage": "177S", "port": "MAVIL", "eta": eta,
        "terminal": "Terminal Dakhla Atlantique",
    });
    let answer = act(address, "/api/call/announce", &key("shipping-agent"), "announce", &call).unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json["id"].as_str().unwrap().to_owned()
}

async fn count(store: &Store, sql: &'static str) -> i64 {
    store.read(sql, &[]).await.unwrap()[0].int(0).unwrap()
}

const CHUNK: &str = "select count(*) from line_chunk";
const STAGED: &str = "select count(*) from staged_move";
const FILES: &str = "select count(*) from state where noun = 'dossier'";
const LINES: &str = "select count(*) from account where class = 'passing'";
const MANIFESTS: &str = "select count(*) from state where noun = 'manifest'";
const HANDLES: &str = "select count(*) from handle where noun = 'dossier'";
const BYTES: &str = "select count(*) from blob";
const ALL: [&str; 7] = [CHUNK, STAGED, FILES, LINES, MANIFESTS, HANDLES, BYTES];

async fn counts(store: &Store) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in ALL {
        counts.push(count(store, sql).await);
    }
    counts
}

fn killed_in_the_middle(house: &House) {
    let server = house.open();
    let call = announced(&server.address);
    let before = house.store(async |store| counts(&store).await);
    let lodge = |once: &str| {
        let path = format!("/api/manifest/{call}/lodge");
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        request("POST", &path, &key("shipping-agent"), once, &kind, &form(&interchange(BILLS)))
    };

    // It dies when the first chunks are on the disk and the last are not.
    let address = server.address.clone();
    let upload = std::thread::spawn({
        let sent = lodge("upload");
        move || send(&address, &sent)
    });
    house.store(async |store| {
        let began = Instant::now();
        while count(&store, CHUNK).await < before[0] + CHUNKS {
            assert!(began.elapsed() < Duration::from_mins(1), "the upload never began to be kept");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        server.dies();
        assert!(upload.join().unwrap().is_none(), "it was over before it could be killed");
        let left = counts(&store).await;
        assert!(left[0] > before[0] && left[1] > before[1] && left[2] > before[2], "{before:?} {left:?}");
        assert_eq!((left[3], left[4]), (before[3], before[4]), "no account and no manifest");
    });

    // Nobody sees any of it: not its agent, not customs, not who knows a number.
    let server = house.open();
    let number = "QATDKH77000001";
    for actor in ["shipping-agent", "customs-officer", "importer", "auditor"] {
        let found = get(&server.address, &format!("/api/search?q={number}"), &key(actor));
        assert_eq!(found["items"], json!([]), "{actor}");
        let manifests = get(&server.address, "/api/manifest", &key(actor));
        assert!(!manifests.to_string().contains("DKH26000077"), "{actor}: {manifests}");
    }
    let page = get(&server.address, &format!("/api/call/{call}"), &key("shipping-agent"));
    assert_eq!(page["manifests"], json!([]), "{page}");

    // The same command again is done, once; and once more, it was done.
    let done = send(&server.address, &lodge("upload")).unwrap();
    assert_eq!((done.status, &done.json["with"]["bills"]), (200, &BILLS.into()), "{}", done.json);
    assert_eq!(done.json["repeated"], false);
    let again = send(&server.address, &lodge("upload")).unwrap();
    assert_eq!((&again.json["receipt"], &again.json["repeated"]), (&done.json["receipt"], &Json::from(true)));
    until_rest(&server.address);
    server.stops();

    // Hours later the leavings are gone, and only they.
    let swept = swept(house);
    let lodged = i64::from(BILLS);
    assert_eq!(swept[0] - before[0], (lodged + 49) / 50, "chunks: {before:?} {swept:?}");
    assert_eq!(swept[1], before[1], "nothing waits to be moved: {before:?} {swept:?}");
    assert_eq!(swept[2] - before[2], lodged, "files");
    assert_eq!(swept[3] - before[3], 2 * lodged, "accounts");
    assert_eq!(swept[4] - before[4], 1, "one manifest");
    assert_eq!(swept[6] - before[6], 1, "what was sent is kept once");
    house.verifies();
}

/// Waits until the work behind the answers is done.
pub fn until_rest(address: &str) {
    for _ in 0..600 {
        let services = get(address, "/api/services", &key("platform"));
        let work =
            services["items"].as_array().unwrap().iter().find(|one| one["name"] == "work").cloned().unwrap();
        // What is left is not due: it sweeps in some hours.
        if work["waits_s"].as_i64().unwrap_or(0) <= 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the work never ends");
}

/// Does the work of some hours later; then what there is.
fn swept(house: &House) -> Vec<i64> {
    house.store(async |store| {
        let store = Arc::new(store);
        let later = SystemClock.now().plus(Span::hours(3));
        let config =
            Config::read(Vec::new(), None, Storage::in_folder(std::path::Path::new(house.folder.text())))
                .unwrap();
        let clock = Arc::new(HandClock::at(later));
        let desk =
            house::desk(&config, Arc::clone(&store), clock, Purpose::Demonstration, config.door.listen)
                .await
                .unwrap();
        while desk.work_once().await.unwrap() {}
        counts(&store).await
    })
}

#[test]
fn a_manifest_whose_upload_was_killed_is_seen_by_nobody_swept_away_and_lodged_again() {
    killed_in_the_middle(&House::embedded());
}

#[test]
fn nor_is_it_on_postgresql() {
    let Some(database) = pgtest::database() else { return };
    killed_in_the_middle(&House::over(database.url()));
}
