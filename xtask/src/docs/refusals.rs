//! `docs/refusals/<CODE>.md`: what a trader reads when the answer is no, and where the answer comes from.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{MADE, OURS};
use crate::tidy::Tree;

/// One code with its texts in French, Arabic, English and Spanish.
struct Text {
    code: String,
    texts: [&'static str; 4],
    /// What it is in a message from a machine: `error`, `warning`; nothing for an answer to an act.
    severity: Option<String>,
}

const LANGUAGES: [&str; 4] = ["Français", "العربية", "English", "Español"];

/// Adds the page of each code, and their index.
pub fn write(tree: &Tree, documents: &mut BTreeMap<String, String>) {
    let texts = all();
    let given = given(tree);
    for text in &texts {
        let places = given.get(text.code.as_str()).map(Vec::as_slice).unwrap_or_default();
        documents.insert(format!("{OURS}/{}.md", text.code), page(text, places));
    }
    documents.insert(format!("{OURS}/README.md"), index(&texts));
}

/// Every code of every room, in order.
fn all() -> Vec<Text> {
    let mut texts: Vec<Text> = desk::refusal_texts::all()
        .map(|(code, fr, ar, en, es)| Text { code: code.to_owned(), texts: [fr, ar, en, es], severity: None })
        .collect();
    texts.extend(edi::findings::all().map(|spec| Text {
        code: spec.code.to_owned(),
        texts: spec.texts,
        severity: Some(format!("{:?}", spec.severity).to_lowercase()),
    }));
    texts.sort_by(|a, b| a.code.cmp(&b.code));
    texts.dedup_by(|a, b| a.code == b.code);
    texts
}

/// The sources that name a code, tests aside.
fn given(tree: &Tree) -> BTreeMap<&str, Vec<&str>> {
    let mut given: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let places = tree.rust().filter(|(file, _)| file.path.starts_with("crates/") && !file.is_test());
    for (file, source) in places.filter(|(file, _)| !is_table(&file.path)) {
        let tests = source.tests_from();
        for (_, text) in source.texts.iter().filter(|(line, _)| *line < tests) {
            let known = given.entry(text.as_str()).or_default();
            if known.last() != Some(&file.path.as_str()) {
                known.push(&file.path);
            }
        }
    }
    given
}

/// A table of texts, which names every code and gives none.
fn is_table(path: &str) -> bool {
    path.ends_with("refusal_texts.rs")
        || path.ends_with("refusals.rs")
        || path.contains("/findings")
        || path.contains("/texts/")
}

fn page(text: &Text, places: &[&str]) -> String {
    let Text { code, texts, severity } = text;
    let mut out = format!("{MADE}\n\n# {code}\n\n");
    for (language, text) in LANGUAGES.iter().zip(texts) {
        if *language == "العربية" {
            _ = write!(out, "<div dir=\"rtl\" lang=\"ar\">\n\n**{language}** : {text}\n\n</div>\n\n");
        } else {
            _ = write!(out, "**{language}** · {text}\n\n");
        }
    }
    if let Some(severity) = severity {
        _ = write!(out, "A finding in a message or table, of severity *{severity}*.\n\n");
    }
    match places {
        [] => {}
        places => {
            let places: Vec<String> =
                places.iter().map(|place| format!("[`{place}`](../../{place})")).collect();
            _ = write!(out, "Given in {}.\n\n", places.join(", "));
        }
    }
    out.push_str("[All codes](README.md)\n");
    out
}

fn index(texts: &[Text]) -> String {
    let mut out = format!(
        "{MADE}\n\n# Refusals\n\nA refusal is an answer: it has a code, which is for ever, and says what to do next. \
         `{{words}}` in braces are filled in when it is given.\n"
    );
    let mut family = "";
    for text in texts {
        let (this, _) = text.code.rsplit_once('-').unwrap_or((&text.code, ""));
        if this != family {
            family = this;
            _ = write!(out, "\n## {family}\n\n| code | Français | English |\n|---|---|---|\n");
        }
        let [fr, _, en, _] = text.texts;
        _ = writeln!(out, "| [{0}]({0}.md) | {fr} | {en} |", text.code);
    }
    out
}
