//! What readers see: the same keys with the same values in four languages, every key that is asked for, none that is
//! not, and a name for every act and every field.

use std::collections::{BTreeMap, BTreeSet};

use desk::acts::fields::{self, Field, Kind as FieldKind};
use domain::Act;

use super::{File, Finding, Kind, Tree};

const FOLDER: &str = "crates/web/src/texts/";
/// French is written first; the others follow it.
const FIRST: &str = "fr";
const OTHERS: [&str; 3] = ["ar", "en", "es"];
/// The functions that take a key, by the end of their name.
const ASKED_BY: [&str; 5] = ["t", "t1", "t2", "tn", "maybe"];

/// One text: where it stands and which values it wants.
struct Text<'a> {
    path: &'a str,
    line: usize,
    values: BTreeSet<&'a str>,
}

type Texts<'a> = BTreeMap<&'a str, Text<'a>>;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let first = read(tree, FIRST);
    if first.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for language in OTHERS {
        findings.extend(compare(&first, &read(tree, language), language));
    }
    findings.extend(names(&first));
    findings.extend(asked(tree, &first));
    findings.extend(unasked(tree, &first));
    findings
}

fn read<'a>(tree: &'a Tree, language: &str) -> Texts<'a> {
    let folder = format!("{FOLDER}{language}/");
    tree.of(Kind::Fluent).filter(|file| file.path.starts_with(&folder)).flat_map(messages).collect()
}

/// The messages of one file: a key at the left edge, its text until the next key.
fn messages(file: &File) -> Vec<(&str, Text<'_>)> {
    let mut found: Vec<(&str, Text<'_>)> = Vec::new();
    for (line, number) in file.text.lines().zip(1..) {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        if !line.starts_with(' ')
            && let Some((key, _)) = line.split_once('=')
        {
            let text = Text { path: &file.path, line: number, values: BTreeSet::new() };
            found.push((key.trim(), text));
        }
        if let Some((_, text)) = found.last_mut() {
            text.values.extend(line.split('$').skip(1).filter_map(|rest| {
                rest.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_' || sign == '-')).next()
            }));
        }
    }
    found
}

fn compare(first: &Texts<'_>, other: &Texts<'_>, language: &str) -> Vec<Finding> {
    const WHY: &str = "each reader is told the same, in their own language";
    let mut findings = Vec::new();
    for (key, text) in first {
        let name = text.path.rsplit('/').next().unwrap_or_default();
        match other.get(key) {
            None => findings.push(Finding::new(
                text.path,
                text.line,
                format!("`{key}` has no text in `{language}`"),
                WHY,
                format!("write it in {FOLDER}{language}/{name}"),
            )),
            Some(known) if known.values != text.values => findings.push(Finding::new(
                known.path,
                known.line,
                format!(
                    "`{key}` wants {:?} in `{language}` and {:?} in `{FIRST}`",
                    known.values, text.values
                ),
                WHY,
                "use the same values in both",
            )),
            Some(_) => {}
        }
    }
    for (key, text) in other.iter().filter(|(key, _)| !first.contains_key(*key)) {
        findings.push(Finding::new(
            text.path,
            text.line,
            format!("`{key}` has no text in `{FIRST}`"),
            WHY,
            "write it in French too, or take it out",
        ));
    }
    findings
}

/// Every act and every field has a name.
fn names(first: &Texts<'_>) -> Vec<Finding> {
    let mut wanted: BTreeSet<String> =
        Act::ALL.iter().map(|act| format!("act-{}-{}", act.noun(), act.verb())).collect();
    for act in Act::ALL {
        field_names(fields::of(*act), &mut wanted);
    }
    field_names(fields::BILL, &mut wanted);
    wanted
        .into_iter()
        .filter(|key| !first.contains_key(key.as_str()))
        .map(|key| {
            Finding::new(
                &format!("{FOLDER}{FIRST}/acts.ftl"),
                0,
                format!("`{key}` has no text"),
                "an act and a field are called the same on the page, in the journal and in a refusal",
                "write it in four languages",
            )
        })
        .collect()
}

fn field_names(fields: &[Field], wanted: &mut BTreeSet<String>) {
    for field in fields {
        // What the page puts there itself is never drawn.
        if !matches!(field.kind, FieldKind::Hidden) {
            wanted.insert(format!("field-{}", field.name.replace('_', "-")));
        }
        if let FieldKind::Lines(inner) = field.kind {
            field_names(inner, wanted);
        }
    }
}

/// Sources of the pages, and their templates.
fn pages(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.files.iter().filter(|file| {
        file.path.starts_with("crates/web/src/") && matches!(file.kind, Kind::Rust | Kind::Template)
    })
}

/// Every key asked for by its whole name is there.
fn asked(tree: &Tree, first: &Texts<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in pages(tree) {
        let tests = file.rust.as_ref().map_or(usize::MAX, super::source::Source::tests_from);
        for (line, number) in file.text.lines().zip(1..).take_while(|(_, number)| *number < tests) {
            for key in keys(line).filter(|key| !first.contains_key(key)) {
                findings.push(Finding::new(
                    &file.path,
                    number,
                    format!("`{key}` has no text"),
                    "a reader would see the key",
                    format!("write it in {FOLDER}fr, ar, en and es"),
                ));
            }
        }
    }
    findings
}

/// The keys that a line asks for: `p.t("key")`, `text(lang, "key")`.
fn keys(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('(').filter_map(|(place, _)| {
        let name = line.get(..place)?;
        let start = name.rfind(|sign: char| !super::source::is_word(sign)).map_or(0, |at| at + 1);
        let name = name.get(start..)?;
        let rest = line.get(place + 1..)?;
        let argument = if ASKED_BY.contains(&name) {
            rest.strip_prefix("lang, ").unwrap_or(rest)
        } else if matches!(name, "text" | "with") {
            rest.split_once(", ").filter(|(first, _)| first.ends_with("lang"))?.1
        } else {
            return None;
        };
        let (key, _) = argument.strip_prefix('"')?.split_once('"')?;
        key.chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-_".contains(sign))
            .then_some(key)
    })
}

/// Every text is asked for: by its whole name, or by a name put together, as `format!("act-{code}")`.
fn unasked(tree: &Tree, first: &Texts<'_>) -> Vec<Finding> {
    let mut quoted: BTreeSet<&str> = BTreeSet::new();
    let mut begun: BTreeSet<&str> = BTreeSet::new();
    for file in pages(tree).filter(|file| !file.path.starts_with(FOLDER)) {
        for part in file.text.split('"') {
            quoted.insert(part);
            if let Some((start, _)) = part.split_once('{').filter(|(start, _)| start.ends_with('-')) {
                begun.insert(start);
            }
            if part.ends_with('-') {
                begun.insert(part);
            }
        }
    }
    if quoted.is_empty() {
        return Vec::new();
    }
    first
        .iter()
        .filter(|(key, _)| {
            !quoted.contains(*key) && !begun.iter().any(|start| start.len() > 2 && key.starts_with(start))
        })
        .map(|(key, text)| {
            Finding::new(
                text.path,
                text.line,
                format!("nothing asks for `{key}`"),
                "a text that nobody sees is translated for nothing",
                "use it, or take it out in four languages",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_where_texts_are_asked_for() {
        for (line, expected) in [
            ("{{ p.t(\"home-title\") }} {{ p.t1(\"a-b\", \"n\", x) }}", vec!["home-title", "a-b"]),
            ("text(self.lang, \"late\")", vec!["late"]),
            ("with(lang, \"unit-days\", &[])", vec!["unit-days"]),
            ("starts_with(\"/api\")", vec![]),
            ("t(&format!(\"act-{code}\"))", vec![]),
        ] {
            assert_eq!(keys(line).collect::<Vec<_>>(), expected, "{line}");
        }
    }

    #[test]
    fn a_message_has_the_values_of_all_its_lines() {
        let file = File {
            path: "crates/web/src/texts/fr/a.ftl".to_owned(),
            kind: Kind::Fluent,
            text: "# told\nunit-days = { $count ->\n    [one] { $count } jour\n   *[other] { $count } jours { $x }\n}\nplain = Oui\n".to_owned(),
            rust: None,
        };
        let found: Vec<_> = messages(&file)
            .into_iter()
            .map(|(key, text)| (key, text.values.into_iter().collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, [("unit-days", vec!["count", "x"]), ("plain", vec![])]);
    }
}
