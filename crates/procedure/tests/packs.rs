//! The packs of this repository give their editions, and their cases come out as written.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod kit;

use procedure::{Language, compile};

fn must_be_clean(name: &str, editions: &[(&str, u32)]) {
    let pack = kit::pack(name);
    let compiled = compile(&pack);
    let drawn: Vec<String> =
        compiled.findings.iter().map(|one| one.draw(&pack, name, Language::En)).collect();
    assert!(drawn.is_empty(), "{}", drawn.join("\n"));
    let given: Vec<(&str, u32)> =
        compiled.pack.editions().map(|one| (one.id().code.as_str(), one.id().no)).collect();
    assert_eq!(given, editions);
    assert!(compiled.played.iter().all(|one| one.good) && !compiled.played.is_empty());
}

#[test]
fn the_demonstration_pack_is_clean() {
    must_be_clean("demo", &[("demo.wind.kite-licence", 1)]);
}

#[test]
fn the_moroccan_pack_is_clean() {
    must_be_clean("ma", &[("ma.onssa.plant-health-import", 1)]);
}
