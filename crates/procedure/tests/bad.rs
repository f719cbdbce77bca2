//! One broken pack for each thing the compiler must say, and what it must say, word for word.
//!
//! A file of `bad/` tells what is changed in the demonstration pack, then what is said:
//!
//! ```text
//! What is wrong, in one line.
//! === in procedures/kite-licence/procedure.toml
//! -what stands there
//! +what is put in its place
//! === new laws/other.toml
//! +its text
//! === gone calendars.toml
//! === copy procedures/kite-licence procedures/again
//! === bytes laws/no-text.toml
//! === long calendars.toml
//! 200000
//! === says
//! error[PACK-17]: …
//! ```
//!
//! With `BLESS=1` in the environment, what is said is written down instead of compared; then read it.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod kit;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use procedure::{Language, PackText, compile, finding_texts};

/// The line before what must be said.
const SAYS: &str = "=== says\n";

/// Every broken pack: its file, its text.
fn all() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The demonstration pack with the changes a file tells.
fn broken(name: &str, changes: &str) -> PackText {
    let mut pack = kit::pack("demo");
    for part in changes.split("=== ").skip(1) {
        let (head, body) = part.split_once('\n').unwrap();
        let (what, path) = head.split_once(' ').unwrap();
        let text = pack.get(path).map(str::to_owned);
        pack = match what {
            "new" => pack.with(path, &lines(body, '+')),
            "bytes" => {
                pack.add(path, vec![0xff, 0xfe]);
                pack
            }
            "long" => {
                let times = body.trim().parse().unwrap();
                pack.with(path, &"#\n".repeat(times))
            }
            "gone" => pack.without(path),
            "copy" => {
                let (from, to) = path.split_once(' ').unwrap();
                let copied: Vec<(String, String)> = pack
                    .files()
                    .filter_map(|(path, text)| {
                        Some((format!("{to}{}", path.strip_prefix(from)?), text.to_owned()))
                    })
                    .collect();
                copied.iter().fold(pack, |pack, (path, text)| pack.with(path, text))
            }
            "in" => {
                let mut text = text.unwrap_or_else(|| panic!("{name}: no {path}"));
                for change in body.split("\n\n") {
                    let (old, new) = (lines(change, '-'), lines(change, '+'));
                    let found = text.matches(&old).count();
                    assert!(old.is_empty() || found == 1, "{name}: found {found} times:\n{old}");
                    text = if old.is_empty() { format!("{text}{new}") } else { text.replacen(&old, &new, 1) };
                }
                pack.with(path, &text)
            }
            other => panic!("{name}: {other}"),
        };
    }
    pack
}

/// The lines that begin with a sign, without it.
fn lines(body: &str, sign: char) -> String {
    body.lines()
        .filter_map(|line| line.strip_prefix(sign))
        .fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn a_broken_pack_is_told_what_is_wrong_with_it() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut codes = BTreeSet::new();
    for (path, text) in all() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (changes, expected) = text.split_once(SAYS).unwrap_or((&text, ""));
        let pack = broken(&name, changes);
        let findings = compile(&pack).findings;
        let said: Vec<String> = findings.iter().map(|one| one.draw(&pack, "", Language::En)).collect();
        let said = said.join("\n");
        codes.extend(findings.iter().map(|one| one.code).filter(|code| name.starts_with(code)));
        if bless {
            fs::write(&path, format!("{changes}{SAYS}{said}")).unwrap();
        } else {
            assert_eq!(said, expected, "{name}");
        }
        for language in Language::ALL {
            let drawn: Vec<String> = findings.iter().map(|one| one.draw(&pack, "", language)).collect();
            assert!(drawn.iter().all(|text| !text.contains('{') || text.contains("│")), "{name}: {drawn:?}");
        }
    }
    let known: BTreeSet<&str> = finding_texts::all().map(|spec| spec.code).collect();
    assert_eq!(codes, known, "every code has a broken pack that is told so");
}
