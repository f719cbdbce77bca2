//! PostgreSQL is killed under the program, and comes back.

use std::time::Duration;

use crate::http::{request, send};
use crate::kit::{House, key};
use crate::load::Load;

#[test]
fn while_postgresql_is_away_one_is_told_to_come_back_and_afterwards_nothing_is_lost_or_doubled() {
    let mut postgresql = match pgtest::Durable::start() {
        Ok(server) => server,
        Err(why) => {
            assert!(std::env::var("CI").as_deref() != Ok("true"), "no PostgreSQL: {why}");
            eprintln!("SKIPPED: a PostgreSQL of our own: {why}");
            return;
        }
    };
    let house = House::over(postgresql.url());
    let server = house.open();
    let address = server.address.clone();
    let mut load = Load::at(&house, &address);
    load.works(&address, || {
        for signal in ["QUIT", "KILL", "QUIT"] {
            std::thread::sleep(Duration::from_millis(1_500));
            postgresql.dies(signal).unwrap();
            is_away(&address);
            std::thread::sleep(Duration::from_millis(800));
            postgresql.lives().unwrap();
        }
        std::thread::sleep(Duration::from_millis(2_500));
    });
    assert!(load.told_later.load(std::sync::atomic::Ordering::SeqCst) > 0, "somebody asked in between");
    assert!(load.kept() > 20, "there was load: {}", load.kept());
    load.is_in_the_journal(&house, server);
}

/// Every question and every page says when to come back; the program itself lives.
fn is_away(address: &str) {
    let ask =
        |path: &str| send(address, &request("GET", path, &key("importer"), "q", "text/plain", b"")).unwrap();
    for path in ["/api/home", "/api/dossier", "/api/search?q=ASL", "/", "/sign-in", "/readyz"] {
        let answer = ask(path);
        if answer.status == 200 && path.starts_with("/sign-in") {
            continue; // nothing of it stands in the database
        }
        assert_eq!(answer.status, 503, "{path}: {answer:?}");
        assert!(answer.header("retry-after").is_some(), "{path}: {answer:?}");
    }
    assert_eq!(ask("/healthz").status, 200, "it lives, and waits for its database");
}
