//! Everybody of the demonstration reads everything they can reach.

use testkit::Port;

use crate::walker::Found;

/// Where everybody may begin.
const STARTS: [&str; 12] = [
    "/dossier",
    "/inbox",
    "/party",
    "/account",
    "/account/password",
    "/account/second-factor",
    "/services",
    "/search",
    "/search?q=ASL2611",
    "/verify",
    "/letters",
    "/call",
];
/// Lists of one trade, and where others find nothing.
const OF_A_TRADE: [&str; 7] = ["/queue", "/manifest", "/gate", "/slot", "/platform", "/mandate", "/title"];

/// Walks as each of these; whatever they reach must be well.
#[track_caller]
fn walk(actors: &[&str]) {
    let port = Port::opens_in_full_swing();
    let mut found = Found::default();
    for name in actors {
        let browser = port.actor(name).in_browser();
        found.walk(name, &browser, &STARTS);
        for path in OF_A_TRADE {
            for lang in ["fr", "ar", "en", "es"] {
                let answer = browser.clone().reading(lang).opens(path);
                assert!([200, 303, 403, 404].contains(&answer.status.as_u16()), "{answer:?}");
                found.look_over(&answer, lang, &format!("{name} {lang} {path}"));
            }
        }
    }
    eprintln!("{} pages", found.pages);
    found.must_be_well();
}

#[test]
fn the_platform_and_its_auditor() {
    walk(&["platform", "platform-second", "auditor"]);
}

#[test]
fn customs() {
    walk(&["customs-officer", "customs-officer-second", "customs-inspector", "customs-gate"]);
}

#[test]
fn the_port() {
    walk(&["harbour", "agency-inspector", "terminal", "terminal-gate"]);
}

#[test]
fn agents_and_brokers() {
    walk(&["shipping-agent", "forwarder", "broker"]);
}

#[test]
fn importers() {
    walk(&["importer", "importer-second", "importer-occasional", "exporter"]);
}

#[test]
fn banks_and_hauliers() {
    walk(&["bank", "bank-second", "haulier", "driver"]);
}

#[test]
fn everybody_was_asked() {
    let port = Port::opens();
    assert_eq!(
        port.accounts().len(),
        22,
        "somebody new lives in the demonstration: let them read the pages too"
    );
}
