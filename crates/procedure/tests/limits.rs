//! What is too much is refused by name, on the right side of each limit, and in good time.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod kit;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use procedure::limits::{FILE_BYTES_MAX, FINDINGS_MAX, LIST_ENTRIES_MAX, PACK_FILES_MAX};
use procedure::{PackText, compile};

const FILE: &str = "procedures/kite-licence/procedure.toml";

fn codes(pack: &PackText) -> Vec<&'static str> {
    compile(pack).findings.iter().map(|one| one.code).collect()
}

/// The demonstration pack with something more at the end of a file.
fn with(path: &str, more: &str) -> PackText {
    let pack = kit::pack("demo");
    let text = format!("{}{more}", pack.get(path).unwrap());
    pack.with(path, &text)
}

#[test]
fn a_list_has_a_thousand_entries_and_no_more() {
    for (count, expected) in [(LIST_ENTRIES_MAX, vec![]), (LIST_ENTRIES_MAX + 1, vec!["PACK-06"])] {
        let codes_of_set: Vec<String> = (0..count).map(|number| format!("\"C{number}\"")).collect();
        let set = format!("\n[[set]]\nid = \"many\"\nof = \"many\"\ncodes = [{}]\n", codes_of_set.join(", "));
        assert_eq!(codes(&with("pack.toml", &set)), expected, "{count}");
    }
}

#[test]
fn a_file_and_a_pack_have_a_size() {
    let length = kit::pack("demo").get(FILE).unwrap().len();
    for (more, expected) in
        [(FILE_BYTES_MAX - length, vec![]), (FILE_BYTES_MAX - length + 1, vec!["PACK-06"])]
    {
        let text = format!("#{}", " ".repeat(more - 1));
        assert_eq!(codes(&with(FILE, &text)), expected, "{more}");
    }
    let pack = (0..PACK_FILES_MAX)
        .fold(kit::pack("demo"), |pack, number| pack.with(&format!("notes/{number}.md"), ""));
    assert_eq!(codes(&pack), ["PACK-06"]);
}

#[test]
fn a_heap_of_mistakes_is_told_in_part_and_in_good_time() {
    let begun = Instant::now();
    // Questions that nobody reads, each with a condition that takes many trials, about names that nobody has.
    let mut more = String::new();
    for number in 0..700 {
        _ = write!(
            more,
            "[[question]]\nid = \"q{number}\"\nkind = \"text\"\ntitle = \"?\"\nwhen = \"nobody{number} is race\"\n"
        );
    }
    let found = codes(&with(FILE, &format!("\n{more}")));
    assert_eq!(found.len(), FINDINGS_MAX);
    assert!(found.iter().all(|code| *code == "PACK-13"));

    let mut more = String::new();
    let slow = "(purpose is race or night) and home is not ZB and first-flight after 2026-05-01 and any kites.tail above 3 m \
        and not rival is flyer and all kites.colour is red";
    for number in 0..600 {
        _ = write!(
            more,
            "[[question]]\nid = \"q{number}\"\nkind = \"text\"\ntitle = \"?\"\nwhen = \"{slow}\"\nfor = [\"check\"]\n"
        );
    }
    let found = codes(&with(FILE, &format!("\n{more}")));
    assert!(found.iter().all(|code| *code == "PACK-24"), "only their texts are missing");

    // Each question waits for the one before.
    let mut more =
        String::from("[[question]]\nid = \"q0\"\nkind = \"yes_no\"\ntitle = \"?\"\nfor = [\"check\"]\n");
    for number in 1..900 {
        let before = number - 1;
        _ = write!(
            more,
            "[[question]]\nid = \"q{number}\"\nkind = \"yes_no\"\ntitle = \"?\"\nwhen = \"q{before}\"\nfor = [\"check\"]\n"
        );
    }
    assert!(codes(&with(FILE, &format!("\n{more}"))).iter().all(|code| *code == "PACK-24"));
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
}
