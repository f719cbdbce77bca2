//! Every finding of this room: its severity and its texts in French, Arabic, English and Spanish.
//!
//! Each says what is wrong, what is wrong at the place underlined, what stands at the other places, why it matters and
//! what would mend it. This table and its two parts are the only place of these texts.

mod first;
mod second;

use crate::finding::Severity;

/// One code and what belongs to it. Texts stand in the order French, Arabic, English, Spanish.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The code, `PACK-17`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: [&'static str; 4],
    /// What is wrong at this very place; empty when `what` says it.
    pub mark: [&'static str; 4],
    /// What stands at the other places; empty when there are none.
    pub also: [&'static str; 4],
    /// Why it matters.
    pub why: [&'static str; 4],
    /// What would mend it.
    pub help: [&'static str; 4],
}

/// No text in any language.
const NONE: [&str; 4] = [""; 4];

/// Every finding, in order.
pub fn all() -> impl Iterator<Item = &'static Spec> {
    first::ROWS.iter().chain(second::ROWS)
}

/// What belongs to a code.
pub fn spec(code: &str) -> Option<&'static Spec> {
    all().find(|spec| spec.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
    }

    #[test]
    fn every_finding_is_told_in_four_languages_with_the_same_values() {
        for spec in all() {
            for (texts, needed) in [
                (spec.what, true),
                (spec.mark, false),
                (spec.also, false),
                (spec.why, true),
                (spec.help, true),
            ] {
                let [_, arabic, english, _] = texts;
                assert!(!needed || !english.is_empty(), "{}", spec.code);
                for text in texts {
                    assert_eq!(text.is_empty(), english.is_empty(), "{}: {english}", spec.code);
                    assert_eq!(placeholders(text), placeholders(english), "{}: {text}", spec.code);
                }
                let said = english.is_empty() || arabic.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
                assert!(said, "{}: {arabic}", spec.code);
            }
        }
    }

    #[test]
    fn codes_are_sorted_and_said_once() {
        let codes: Vec<&str> = all().map(|spec| spec.code).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    }
}
