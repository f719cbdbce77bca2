//! What no source below the desk may say, and no page.

use super::crates::BELOW;
use super::{Finding, Tree};

/// Words that reach for the world, and what to do instead.
const NOT_BELOW: [(&str, &str); 9] = [
    ("std::fs", "take the bytes as an argument"),
    ("std::env", "take the setting as an argument"),
    ("std::net", "take the message as bytes; `adapters` carries it"),
    ("std::process", "this belongs to `adapters` or `diwan`"),
    ("std::time", "take an `lexicon::Instant` as an argument; the desk has the clock"),
    ("SystemTime::now", "take an `lexicon::Instant` as an argument; the desk has the clock"),
    ("Instant::now", "take an `lexicon::Instant` as an argument; the desk has the clock"),
    ("f32", "count in whole units: `Grams`, `Money`, `Packages`"),
    ("f64", "count in whole units: `Grams`, `Money`, `Packages`"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, source) in tree.rust() {
        let room = file.room().unwrap_or_default();
        let in_source = file.path.contains("/src/");
        if BELOW.contains(&room) && in_source {
            let tests = source.tests_from();
            for (word, help) in NOT_BELOW {
                for line in source.lines_with(word).filter(|line| *line < tests) {
                    findings.push(Finding::new(
                        &file.path,
                        line,
                        format!("`{word}` below the desk"),
                        "below the desk nothing reads a clock, the disk, the machine or a rounded number",
                        help,
                    ));
                }
            }
        }
        if room == "web" && in_source {
            for (line, _) in source.texts.iter().filter(|(_, text)| is_sql(text)) {
                findings.push(Finding::new(
                    &file.path,
                    *line,
                    "SQL in `web`",
                    "a page never talks to a database; what it shows was decided at the desk",
                    "add a question to `desk::view` and ask that",
                ));
            }
        }
    }
    findings
}

/// True for a text that a database would understand.
fn is_sql(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    let all = |words: &[&str]| words.iter().all(|word| text.contains(word));
    (text.starts_with("select ") && all(&[" from "]))
        || (text.starts_with("update ") && all(&[" set "]))
        || all(&["insert into "])
        || all(&["delete from "])
}

#[cfg(test)]
mod tests {
    use super::is_sql;

    #[test]
    fn sql_is_known_from_sentences() {
        for (text, expected) in [
            ("select a from b", true),
            ("INSERT INTO b values (1)", true),
            ("update b set a = 1", true),
            ("select one", false),
            ("Update your password", false),
        ] {
            assert_eq!(is_sql(text), expected, "{text}");
        }
    }
}
