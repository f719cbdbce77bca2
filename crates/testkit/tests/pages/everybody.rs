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
const OF_A_TRADE: [&str; 9] =
    ["/queue", "/manifest", "/gate", "/slot", "/platform", "/mandate", "/title", "/payment", "/statement"];

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

const PLATFORM: [&str; 3] = ["platform", "platform-second", "auditor"];
const CUSTOMS: [&str; 4] = ["customs-officer", "customs-officer-second", "customs-inspector", "customs-gate"];
const PORT: [&str; 5] = ["harbour", "agency-inspector", "agency-officer", "terminal", "terminal-gate"];
const AGENTS: [&str; 3] = ["shipping-agent", "forwarder", "broker"];
const IMPORTERS: [&str; 4] = ["importer", "importer-second", "importer-occasional", "exporter"];
const BANKS: [&str; 4] = ["bank", "bank-second", "haulier", "driver"];

#[test]
fn the_platform_and_its_auditor() {
    walk(&PLATFORM);
}

#[test]
fn customs() {
    walk(&CUSTOMS);
}

#[test]
fn the_port() {
    walk(&PORT);
}

#[test]
fn agents_and_brokers() {
    walk(&AGENTS);
}

#[test]
fn importers() {
    walk(&IMPORTERS);
}

#[test]
fn banks_and_hauliers() {
    walk(&BANKS);
}

#[test]
fn nobody_was_forgotten() {
    let asked = [&PLATFORM[..], &CUSTOMS, &PORT, &AGENTS, &IMPORTERS, &BANKS].concat();
    let known = Port::opens();
    let forgotten: Vec<_> =
        known.accounts().iter().map(|one| one.actor).filter(|one| !asked.contains(one)).collect();
    assert!(forgotten.is_empty(), "they live in the demonstration too: {forgotten:?}");
}
