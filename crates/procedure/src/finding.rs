//! A finding: what is wrong in a pack, where, what it collides with, why it matters and what would mend it.
//!
//! A finding carries no sentence. Its texts live in four languages in [`finding_texts`](crate::finding_texts), keyed
//! by the code; the arguments fill the `{placeholders}`. Lists of findings are bounded.

use std::cell::RefCell;
use std::fmt::Display;

use crate::finding_texts;
use crate::language::Language;
use crate::limits::{FINDINGS_MAX, NEAREST_OF_MAX, QUOTED_CHARS_MAX};
use crate::place::Place;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// To be looked at; the edition stands.
    Warning,
    /// No edition comes out of it.
    Error,
}

impl Severity {
    /// The word a compiler prints.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code, `PACK-17`; stable for ever.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub at: Place,
    /// The other places it collides with.
    pub also: Vec<Place>,
    /// The arguments of the texts.
    pub args: Vec<(&'static str, String)>,
}

/// The texts of one finding in one language, filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is wrong.
    pub what: String,
    /// What is wrong at this very place; empty when `what` says it.
    pub mark: String,
    /// What stands at the other places; empty when there are none.
    pub also: String,
    /// Why it matters.
    pub why: String,
    /// What would mend it.
    pub help: String,
}

impl Finding {
    /// A finding with the severity its code has in the table.
    pub fn new(code: &'static str, at: Place) -> Self {
        let severity = finding_texts::spec(code).map_or(Severity::Error, |spec| spec.severity);
        Self { code, severity, at, also: Vec::new(), args: Vec::new() }
    }

    /// With an argument of its texts. Long values are cut.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Display) -> Self {
        let value = value.to_string();
        let cut = value.char_indices().nth(QUOTED_CHARS_MAX).map(|(at, _)| at);
        let value = match cut.and_then(|at| value.get(..at)) {
            Some(head) if name != "known" => format!("{head}…"),
            _ => value,
        };
        self.args.push((name, value));
        self
    }

    /// With another place it collides with.
    #[must_use]
    pub fn also(mut self, at: &Place) -> Self {
        self.also.push(at.clone());
        self
    }

    /// The texts in a language.
    pub fn told(&self, language: Language) -> Told {
        let Some(spec) = finding_texts::spec(self.code) else {
            let what = self.code.to_owned();
            return Told {
                what,
                mark: String::new(),
                also: String::new(),
                why: String::new(),
                help: String::new(),
            };
        };
        let fill = |texts: &[&'static str; 4]| {
            let mut text = language.pick(texts).to_owned();
            for (name, value) in &self.args {
                text = text.replace(&format!("{{{name}}}"), value);
            }
            text
        };
        Told {
            what: fill(&spec.what),
            mark: fill(&spec.mark),
            also: fill(&spec.also),
            why: fill(&spec.why),
            help: fill(&spec.help),
        }
    }
}

/// A bounded list of findings, that several readers add to.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    inner: RefCell<Vec<Finding>>,
}

impl Findings {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a finding, unless the list is full.
    pub(crate) fn push(&self, finding: Finding) {
        let mut list = self.inner.borrow_mut();
        if list.len() < FINDINGS_MAX {
            list.push(finding);
        }
    }

    /// Adds all of another list.
    pub(crate) fn extend(&self, findings: Vec<Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        has_errors(&self.inner.borrow())
    }

    pub(crate) fn into_list(self) -> Vec<Finding> {
        let mut list = self.inner.into_inner();
        list.sort_by(|a, b| a.at.cmp(&b.at));
        list
    }
}

/// True when some finding is an error.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// Ids in the order of their likeness to `wanted`, the six nearest, for the help of a finding.
pub(crate) fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut by_distance: Vec<(usize, &str)> =
        known.into_iter().take(NEAREST_OF_MAX).map(|one| (distance(wanted, one), one)).collect();
    by_distance.sort_unstable();
    by_distance.dedup();
    let near: Vec<String> = by_distance.iter().take(6).map(|(_, one)| format!("`{one}`")).collect();
    if near.is_empty() { "—".to_owned() } else { near.join(", ") }
}

/// How many letters must change to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (line, left) in a.chars().take(64).enumerate() {
        let mut before = line;
        let mut last = line + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(&b) {
            let change = before + usize::from(left != *right);
            before = *cell;
            last = change.min(last + 1).min(*cell + 1);
            *cell = last;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_comes_first() {
        for (wanted, expected) in [
            ("drafts", "`draft`, `check`, `waiting`"),
            ("chek", "`check`, `draft`, `waiting`"),
            ("waiting", "`waiting`, `draft`, `check`"),
        ] {
            assert_eq!(nearest(wanted, ["waiting", "check", "draft"]), expected);
        }
        assert_eq!(nearest("a", []), "—");
        for (a, b, expected) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("", "abc", 3),
            ("abc", "axc", 1),
            ("ab", "ba", 2),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }
}
