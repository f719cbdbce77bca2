//! Several editions of one procedure, and what changes from one to the next.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod kit;

use procedure::{Class, Edition, PackText, compile, diff, has_errors};

const FILE: &str = "procedures/kite-licence/procedure.toml";

/// The demonstration pack with other words in one of its files.
fn changed(path: &str, changes: &[(&str, &str)]) -> PackText {
    let pack = kit::pack("demo");
    let mut text = pack.get(path).unwrap().to_owned();
    for (old, new) in changes {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text = text.replace(old, new);
    }
    pack.with(path, &text)
}

fn edition(pack: &PackText) -> Edition {
    let compiled = compile(pack);
    let said: Vec<String> =
        compiled.findings.iter().map(|one| one.draw(pack, "", procedure::Language::En)).collect();
    assert!(!has_errors(&compiled.findings), "{}", said.join("\n"));
    compiled.pack.editions().next().unwrap().clone()
}

/// What is changed, the pack, how far it goes, and what is told of it.
type Changed = (&'static str, PackText, Option<Class>, Vec<&'static str>);

fn asked_otherwise() -> Vec<Changed> {
    let ask = "title = \"Contre qui ?\"\nfor   = [\"check\"]";
    let night = "title = \"De nuit ?\"";
    let texts = "procedures/kite-licence/texts/en.toml";
    vec![
        ("nothing", kit::pack("demo"), None, vec![]),
        ("a remark", changed(FILE, &[("# Licence to fly a kite.", "# A licence.")]), None, vec![]),
        (
            "a text",
            changed(texts, &[("\"At night?\"", "\"By night?\"")]),
            Some(Class::TextOnly),
            vec!["text question.night"],
        ),
        (
            "a question that becomes optional",
            changed(FILE, &[(ask, &format!("{ask}\noptional = true"))]),
            Some(Class::AsksLess),
            vec!["question rival"],
        ),
        (
            "a question with a condition",
            changed(FILE, &[(night, &format!("{night}\nwhen = \"purpose in [play, race, science]\""))]),
            Some(Class::AsksLess),
            vec!["question night"],
        ),
        (
            "a document with another condition",
            changed(
                FILE,
                &[("when  = \"purpose is race or night\"", "when  = \"night or purpose is race\"")],
            ),
            Some(Class::AsksMore),
            vec!["document insurance"],
        ),
        (
            "spaces in a condition",
            changed(
                FILE,
                &[("when  = \"purpose is race or night\"", "when  = \"purpose  is  race or night\"")],
            ),
            None,
            vec![],
        ),
    ]
}

fn told_or_moved_otherwise() -> Vec<Changed> {
    let fees = "fees/ministry-of-wind.toml";
    vec![
        (
            "a tighter bound",
            changed(FILE, &[("at_most = \"30 m\"", "at_most = \"20 m\"")]),
            Some(Class::AsksMore),
            vec!["question kites"],
        ),
        (
            "a cheaper fee",
            changed(fees, &[("\"2.50 EUR\"", "\"2.00 EUR\"")]),
            Some(Class::AsksLess),
            vec!["fee night"],
        ),
        (
            "another term",
            changed(FILE, &[("within = \"30 days\"", "within = \"720 hours\"")]),
            Some(Class::MovesDifferently),
            vec!["clock "],
        ),
        (
            "another number",
            changed(FILE, &[("{serial:4}", "{serial:5}")]),
            Some(Class::MovesDifferently),
            vec!["certificate "],
        ),
    ]
}

#[test]
fn each_change_is_judged_by_what_it_does_to_a_trader() {
    let before = edition(&kit::pack("demo"));
    for (what, pack, class, expected) in asked_otherwise().into_iter().chain(told_or_moved_otherwise()) {
        // What the cases expect of money, terms and numbers may change with it.
        let after = edition(&without_what_cases_expect(pack));
        let difference = diff(&before, &after);
        assert_eq!(difference.class, class, "{what}: {difference:?}");
        let told: Vec<String> =
            difference.changes.iter().map(|one| format!("{} {}", one.what, one.id)).collect();
        assert_eq!(told, expected, "{what}");
    }
    assert!(Class::TextOnly.carries_over() && Class::AsksLess.carries_over());
    assert!(!Class::AsksMore.carries_over() && !Class::MovesDifferently.carries_over());
}

/// Takes out of the cases what they expect, and the steps that are refused.
fn without_what_cases_expect(pack: PackText) -> PackText {
    let cases: Vec<(String, String)> = pack
        .files()
        .filter(|(path, _)| path.contains("/cases/"))
        .map(|(path, text)| {
            let kept: Vec<&str> =
                text.split("[[step]]").filter(|step| !step.contains("refused = ")).collect();
            let kept = kept.join("[[step]]");
            let lines = kept.lines().filter(|line| !line.starts_with("now "));
            (path.to_owned(), lines.fold(String::new(), |text, line| text + line + "\n"))
        })
        .collect();
    cases.iter().fold(pack, |pack, (path, text)| pack.with(path, text))
}

#[test]
fn a_move_that_comes_moves_files_differently() {
    let before = edition(&kit::pack("demo"));
    let line = "  { from = \"waiting\",  verb = \"withdraw\", to = \"withdrawn\", by = \"applicant\" },\n";
    let more = "  { from = \"meadow\",   verb = \"withdraw\", to = \"withdrawn\", by = \"applicant\" },\n";
    let story = "\n[[step]]\nby = \"applicant\"\ndoes = \"withdraw\"\n";
    let pack = changed(FILE, &[(line, &format!("{line}{more}"))]);
    let race = pack.get("procedures/kite-licence/cases/a-fierce-race.toml").unwrap();
    let until_visit =
        race.split("[[step]]                                   # the long tail").next().unwrap();
    let pack =
        pack.clone().with("procedures/kite-licence/cases/called-off.toml", &format!("{until_visit}{story}"));
    let difference = diff(&before, &edition(&pack));
    assert_eq!(difference.class, Some(Class::MovesDifferently));
    assert_eq!(difference.changes.len(), 1, "{difference:?}");
}

/// Edition 2, from July on, beside edition 1.
fn two() -> PackText {
    let first = kit::pack("demo");
    let folder = "procedures/kite-licence/";
    let files: Vec<(String, String)> = first
        .files()
        .filter_map(|(path, text)| {
            Some((format!("procedures/kite-licence/second/{}", path.strip_prefix(folder)?), text))
        })
        .map(|(path, text)| {
            let text = text
                .replace("edition   = 1", "edition   = 2")
                .replace("edition = 1", "edition = 2")
                .replace("from = 2026-01-01", "from = 2026-07-01")
                .replace("today   = 2026-04", "today   = 2027-04")
                .replace("today   = 2026-06-19", "today   = 2027-06-18")
                .replace("time    = 2026", "time    = 2027")
                .replace("time = 2026", "time = 2027")
                .replace("appointment = 2026", "appointment = 2027")
                .replace("first-flight = 2026", "first-flight = 2027")
                .replace("10.00 EUR", "12.00 EUR");
            let kept = text.lines().filter(|line| !line.starts_with("now "));
            (path, kept.fold(String::new(), |text, line| text + line + "\n"))
        })
        .collect();
    files.iter().fold(first, |pack, (path, text)| pack.with(path, text))
}

#[test]
fn a_file_is_opened_under_the_edition_in_force_and_keeps_it() {
    let text = two();
    let compiled = compile(&text);
    let said: Vec<String> =
        compiled.findings.iter().map(|one| one.draw(&text, "", procedure::Language::En)).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    let pack = compiled.pack;
    for (day, expected) in
        [("2025-12-31", None), ("2026-01-01", Some(1)), ("2026-06-30", Some(1)), ("2026-07-01", Some(2))]
    {
        let force = pack.in_force("demo.wind.kite-licence", day.parse().unwrap());
        assert_eq!(force.map(|edition| edition.id().no), expected, "{day}");
        let opened = pack.opened_by("flight-plan", day.parse().unwrap()).map(|edition| edition.id().no);
        assert_eq!(opened.collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>(), "{day}");
    }
    let first = pack.edition("demo.wind.kite-licence", 1).unwrap();
    assert_eq!(pack.edition_of(first.id()).map(Edition::id), Some(first.id()));
    let second = pack.edition("demo.wind.kite-licence", 2).unwrap();
    assert_ne!(first.id().digest, second.id().digest);
    assert_eq!(pack.in_force("demo.wind.boat-licence", "2026-07-01".parse().unwrap()).map(Edition::id), None);
}

#[test]
fn a_fee_need_not_last_longer_than_its_edition() {
    let gap = "{ from = 2025-01-01, value = \"10.00 EUR\", article = \"art. 3\", law = \"wind-act\" },\n  { from = 2026-07-01, value";
    let ended = "{ from = 2025-01-01, value = \"10.00 EUR\", article = \"art. 3\", law = \"wind-act\" },\n  { from = 2026-07-01, until = 2026-12-31, value";
    let pack = changed("fees/ministry-of-wind.toml", &[(gap, ended)]);
    assert!(compile(&pack).findings.iter().any(|one| one.code == "PACK-21"), "for ever is longer");
    let until =
        pack.get(FILE).unwrap().replace("{ from = 2026-01-01 }", "{ from = 2026-01-01, until = 2026-12-31 }");
    assert!(compile(&pack.with(FILE, &until)).findings.is_empty());
}
