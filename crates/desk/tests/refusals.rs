//! Every refusal has its text: in four languages, with the arguments it is given, in one table, short.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lexicon::refusal_texts::RefusalText;

/// Longest text: what fits beside a field on a phone.
const TEXT_CHARS_MAX: usize = 280;

/// The texts of the rooms whose sources are read here, by code; findings in messages are among them.
fn texts() -> BTreeMap<&'static str, [&'static str; 4]> {
    let findings = edi::findings::all().map(|spec| (spec.code, spec.texts));
    desk::refusal_texts::all()
        .map(|(code, fr, ar, en, es)| (code, [fr, ar, en, es]))
        .chain(findings)
        .collect()
}

/// The `{names}` in a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
}

/// True for a text like `BAD-03`.
fn is_code(text: &str) -> bool {
    text.split_once('-').is_some_and(|(family, number)| {
        family.len() > 1
            && family.chars().all(|one| one.is_ascii_uppercase())
            && (2..=3).contains(&number.len())
            && number.chars().all(|one| one.is_ascii_digit())
    })
}

/// The Rust sources of domain and desk, tables of texts aside, each without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![crates.join("domain/src"), crates.join("desk/src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|one| one == "rs")
                && !["refusals.rs", "refusal_texts.rs", "tests.rs"].contains(&name.as_str())
            {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
                sources.push((path, code));
            }
        }
    }
    assert!(sources.len() > 30, "the sources are not where they were");
    sources
}

/// The names in the `.arg("name", …)` that follow at the start of `rest`.
fn arguments(mut rest: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    while let Some(after) = rest.trim_start().strip_prefix(".arg(\"") {
        let (name, tail) = after.split_once('"').unwrap();
        names.insert(name);
        let mut open = 1_u32;
        let end = tail.find(|one| {
            open = match one {
                '(' => open + 1,
                ')' => open - 1,
                _ => open,
            };
            open == 0
        });
        rest = tail.get(end.unwrap() + 1..).unwrap();
    }
    names
}

#[test]
fn every_code_in_the_sources_has_a_text() {
    let texts = texts();
    let mut missing = BTreeSet::new();
    for (path, source) in sources() {
        // Between quotes is every second part; a stray quote only shifts which, so all parts are looked at.
        for code in source.split('"').filter(|part| is_code(part)) {
            if !texts.contains_key(code) {
                missing.insert(format!("{code} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "without a text: {missing:#?}");
}

#[test]
fn every_refusal_is_given_the_arguments_its_text_names() {
    let texts = texts();
    let mut wrong = BTreeSet::new();
    for (path, source) in sources() {
        let news = source.split("Refusal::new(\"").skip(1).map(|rest| (rest, true));
        let bare = ["No::code(\"", "missing(\""].into_iter().flat_map(|start| source.split(start).skip(1));
        let bare = bare.map(|rest| (rest, false));
        for (rest, may_have) in news.chain(bare) {
            let Some((code, rest)) = rest.split_once('"').filter(|(code, _)| is_code(code)) else { continue };
            let given =
                if may_have { arguments(rest.strip_prefix(')').unwrap_or(rest)) } else { BTreeSet::new() };
            let Some([french, ..]) = texts.get(code) else { continue };
            if given != placeholders(french) {
                wrong.insert(format!("{code} in {}: {given:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "given other arguments than the text names: {wrong:#?}");
}

#[test]
fn every_text_stands_in_four_languages_with_the_same_arguments_and_is_short() {
    for (code, french, arabic, english, spanish) in desk::refusal_texts::all() {
        for text in [french, arabic, english, spanish] {
            let chars = text.chars().count();
            assert!(chars > 10 && chars <= TEXT_CHARS_MAX, "{code} has {chars} characters: {text}");
            assert!(text.ends_with('.') && text.trim() == text, "{code}: {text}");
            assert_eq!(placeholders(text), placeholders(french), "{code}: {text}");
        }
        assert!(arabic.chars().any(|one| ('\u{600}'..='\u{6ff}').contains(&one)), "{code}: {arabic}");
        let said: BTreeSet<&str> = [french, arabic, english, spanish].into();
        assert_eq!(said.len(), 4, "{code} says the same in two languages");
    }
}

#[test]
fn each_code_stands_once_and_each_table_is_sorted() {
    let tables: [&[RefusalText]; 6] = [
        lexicon::refusal_texts::CODES,
        ledger::refusal_texts::CODES,
        domain::refusals::TEXTS,
        procedure::refusal_texts::CODES,
        desk::refusal_texts::CODES,
        desk::reference::refusal_texts::CODES,
    ];
    let mut seen = BTreeSet::new();
    for table in tables {
        assert!(
            table.is_sorted_by(|one, next| one.0 < next.0),
            "unsorted near {:?}",
            table.first().map(|one| one.0)
        );
        for (code, ..) in table {
            assert!(is_code(code), "{code}");
            assert!(seen.insert(*code), "{code} stands in two tables");
        }
    }
    assert_eq!(desk::refusal_texts::all().count(), seen.len());
    for spec in edi::findings::all() {
        assert!(seen.insert(spec.code), "{} is a finding and a refusal", spec.code);
    }
}

#[test]
fn what_a_form_or_a_door_refuses_is_no_fact_of_the_journal() {
    for (code, ..) in desk::refusal_texts::CODES.iter().chain(lexicon::refusal_texts::CODES) {
        assert!(!domain::refusals::is_known(code), "{code}");
    }
    for code in ["BAD-03", "RDV-08", "GATE-04", "CLAIM-03", "DS-05", "MANDATE-04", "AUT-01"] {
        assert!(domain::refusals::is_known(code), "{code}");
    }
}

#[test]
fn the_times_told_to_a_driver_are_those_of_the_rule() {
    use domain::appointment::{EARLY_MINUTES, LATE_MINUTES};
    let texts = texts();
    for (code, minutes) in [("RDV-04", EARLY_MINUTES), ("RDV-05", LATE_MINUTES)] {
        let Some(told) = texts.get(code) else { panic!("{code} has no text") };
        assert!(told.iter().all(|text| text.contains(&format!(" {minutes} "))), "{code}");
    }
}
