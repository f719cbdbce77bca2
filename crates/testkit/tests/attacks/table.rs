//! Tables that are no tables, or meant to harm who opens them.

use testkit::cargo::{PIPES, POTATOES, atlas, lots, table};
use testkit::{Actor, Port};

use crate::kit::{attack, attack_once, lodged};

const HEAD: &str = "bill,container,size_type,seal,packages,kind,description,hs,gross_kg,shipper,consignee,consignee_ice,loading\n";
const ROW: &str = "B1,QATU4102376,45R1,QL1,960,BG,SEED POTATOES,070110,24000,ATLANTIC SUPPLY,OUED VERT SARL,001561191000066,ESLPA\n";

fn good() -> String {
    table(&lots(&[POTATOES, PIPES]))
}

fn a_call(agent: Actor<'_>) -> String {
    agent.announces(atlas(), agent.port().moment("day 3 06:00")).is_done().id
}

/// One good row with a cell put in the place of another.
fn with(old: &str, new: &str) -> Vec<u8> {
    assert!(ROW.contains(old));
    format!("{HEAD}{}", ROW.replace(old, new)).into_bytes()
}

fn rows(port: &Port, rows: impl IntoIterator<Item = (&'static str, Vec<u8>, &'static str)>) {
    let agent = port.actor("shipping-agent");
    let mut wrong = Vec::new();
    for (situation, bytes, answer) in rows {
        let call = a_call(agent);
        let found =
            lodged(agent, &agent.asks_on("manifest.lodge", &call).carrying("manifest.csv", bytes).now());
        if found != answer {
            wrong.push(format!("{situation}: {found}, not {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_table_that_is_none_is_told_what_one_looks_like() {
    attack_once(|port| {
        let headless = good().split_once('\n').unwrap().1.to_owned();
        let reversed: String = good().lines().rev().flat_map(|line| [line, "\n"]).collect();
        rows(
            port,
            [
                ("nothing but a head", HEAD.into(), "422 DS-05 EDI-410"),
                ("no head", headless.into(), "422 DS-05 EDI-402"),
                ("the head at the end", reversed.into(), "422 DS-05 EDI-402"),
                ("tabs", good().replace(',', "\t").into(), "422 DS-05 EDI-402"),
                ("bars", good().replace(',', "|").into(), "422 DS-05 EDI-402"),
                ("semicolons", good().replace(',', ";").into(), "200, 2 kept, 0 refused"),
                ("a byte order mark", format!("\u{feff}{}", good()).into(), "200, 2 kept, 0 refused"),
                ("old line ends", good().replace('\n', "\r").into(), "200, 2 kept, 0 refused"),
                ("UTF-16", good().encode_utf16().flat_map(u16::to_le_bytes).collect(), "422 DS-05 EDI-402"),
                (
                    "Latin 1",
                    with("OUED VERT", "OUED V\u{c9}RT")
                        .into_iter()
                        .flat_map(|b| match b {
                            0xc3 => vec![],
                            0x89 => vec![0xc9],
                            other => vec![other],
                        })
                        .collect(),
                    "422 DS-05 EDI-401",
                ),
                ("a column twice", HEAD.replace("seal", "bill").into_bytes(), "422 DS-05 EDI-413"),
                (
                    "a column unknown",
                    good().replace("seal", "colour").into(),
                    "200, 2 kept, 0 refused EDI-403",
                ),
                ("a column left out", good().replace("gross_kg", "weight").into(), "422 DS-05 EDI-402"),
                ("a quote that never closes", with("SEED POTATOES", "\"SEED POTATOES"), "422 DS-05 EDI-404"),
                (
                    "a row that is too short",
                    format!("{HEAD}B1,QATU4102376\n{ROW}").into(),
                    "200, 1 kept, 0 refused EDI-404",
                ),
                (
                    "a row that is too long",
                    format!("{HEAD}{},,,,\n", ROW.trim_end()).into(),
                    "422 DS-05 EDI-404",
                ),
                (
                    "a spreadsheet",
                    b"PK\x03\x04\x14\x00\x06\x00\x08\x00workbook.xml".to_vec(),
                    "422 DS-05 EDI-402",
                ),
            ],
        );
    });
}

#[test]
fn a_table_that_is_blown_up_costs_its_sender_a_refusal() {
    attack_once(|port| {
        rows(
            port,
            [
                (
                    "one cell of ten million signs",
                    with("SEED POTATOES", &"X".repeat(10_000_000)),
                    "422 DS-05 EDI-408 EDI-410",
                ),
                (
                    "a million separators",
                    format!("{HEAD}{}\n", ",".repeat(1_000_000)).into(),
                    "422 DS-05 EDI-410",
                ),
                (
                    "a million empty lines",
                    format!("{HEAD}{}", "\n".repeat(1_000_000)).into(),
                    "422 DS-05 EDI-410",
                ),
                (
                    "a million quotes",
                    format!("{HEAD}{}", "\"".repeat(1_000_001)).into(),
                    "422 DS-05 EDI-408 EDI-410",
                ),
                (
                    "more rows than any ship carries",
                    format!("{HEAD}{}", "B,,,,,,,,,,,,\n".repeat(100_001)).into(),
                    "422 DS-05 EDI-405",
                ),
            ],
        );
    });
}

#[test]
fn cells_meant_to_harm_are_refused_or_kept_as_the_texts_they_are() {
    attack(|port| {
        rows(
            port,
            [
                ("a formula", with("SEED POTATOES", "=cmd|' /C calc'!A0"), "200, 1 kept, 0 refused"),
                ("a zero byte", with("SEED POTATOES", "SEED\0POTATOES"), "422 DS-05 TEXT-03"),
                ("markup", with("OUED VERT SARL", "<img src=x onerror=alert(1)>"), "200, 1 kept, 0 refused"),
                ("SQL", with("B1", "B1'; drop table entry; --"), "422 DS-05 BILL-01"),
                ("packages beyond counting", with("960", "18446744073709551615"), "422 DS-05 NUMBER-02"),
                (
                    "packages beyond numbers",
                    with("960", "99999999999999999999999"),
                    "422 DS-05 EDI-406 FORM-01",
                ),
                ("a weight with exponent", with("24000", "1e9"), "422 DS-05 EDI-406 FORM-01"),
                ("a weight below zero", with("24000", "-24000"), "422 DS-05 EDI-406 FORM-01"),
                ("no weight", with("24000", "0"), "422 DS-05 FORM-01"),
                (
                    "text that turns around",
                    with("SEED POTATOES", "\u{202e}SEOTATOP DEES"),
                    "200, 1 kept, 0 refused",
                ),
                (
                    "a description of four thousand signs",
                    with("SEED POTATOES", &"X".repeat(4_001)),
                    "422 DS-05 TEXT-02",
                ),
            ],
        );
    });
}
