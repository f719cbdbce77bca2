//! Every code of this room: its severity, the code of the directory that CONTRL gives for it, and its text in
//! French, Arabic, English and Spanish.
//!
//! Each text says what is wrong in the sender's words, then how to mend it. This table and its two
//! parts are the only place of these texts; the index of findings is printed from it.
//!
//! Codes: 1xx the bytes, 2xx the envelopes, 3xx the cargo manifest (CUSCAR), 4xx the manifest as a table (CSV).

mod cargo;
mod wire;

use crate::finding::Severity;

/// The languages of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language of the texts.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::En, Self::Es];

    /// The language of a tag such as `fr` or `ar-MA`; none when there are no texts in it.
    pub fn of(tag: &str) -> Option<Self> {
        match tag.get(..2)? {
            "fr" => Some(Self::Fr),
            "ar" => Some(Self::Ar),
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }
}

/// One code and what belongs to it.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The code, `EDI-206`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Data element 0085, the error code CONTRL gives.
    pub contrl: &'static str,
    /// The text in French, Arabic, English and Spanish.
    pub texts: [&'static str; 4],
}

impl Spec {
    /// The text in a language, placeholders not yet filled.
    pub fn text(&self, language: Language) -> &'static str {
        let [fr, ar, en, es] = self.texts;
        match language {
            Language::Fr => fr,
            Language::Ar => ar,
            Language::En => en,
            Language::Es => es,
        }
    }
}

/// One line of a table, short to write: code, severity, data element 0085, texts.
type Row = (&'static str, Severity, &'static str, &'static str, &'static str, &'static str, &'static str);

/// Every code, in order.
pub fn all() -> impl Iterator<Item = Spec> {
    wire::ROWS.iter().chain(cargo::ROWS).map(|(code, severity, contrl, fr, ar, en, es)| Spec {
        code,
        severity: *severity,
        contrl,
        texts: [fr, ar, en, es],
    })
}

/// What belongs to a code.
pub fn spec(code: &str) -> Option<Spec> {
    all().find(|s| s.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
    }

    #[test]
    fn every_code_has_its_text_in_four_languages_with_the_same_placeholders() {
        for spec in all() {
            for text in spec.texts {
                assert!(text.chars().count() > 10, "{}: {text}", spec.code);
                assert_eq!(placeholders(text), placeholders(spec.texts[2]), "{}: {text}", spec.code);
            }
            assert!(spec.texts[1].chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{}", spec.code);
            assert!(!spec.contrl.is_empty() && spec.contrl.bytes().all(|b| b.is_ascii_digit()));
        }
    }

    #[test]
    fn codes_are_sorted_and_said_once() {
        let codes: Vec<&str> = all().map(|s| s.code).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    }

    #[test]
    fn every_code_used_in_the_source_is_in_the_table_and_every_code_of_the_table_is_used() {
        let sources = [
            include_str!("report/mod.rs"),
            include_str!("report/envelope.rs"),
            include_str!("report/wire.rs"),
            include_str!("finding.rs"),
            include_str!("cuscar/bill_reader.rs"),
            include_str!("cuscar/header.rs"),
            include_str!("cuscar/reader.rs"),
            include_str!("cuscar/values.rs"),
            include_str!("csv_manifest/mod.rs"),
            include_str!("csv_manifest/rows.rs"),
        ];
        let quoted: BTreeSet<&str> = sources
            .iter()
            .flat_map(|source| source.split('"'))
            .filter(|part| part.len() == 7 && part.starts_with("EDI-"))
            .collect();
        let table: BTreeSet<&str> = all().map(|s| s.code).collect();
        assert_eq!(quoted, table);
    }
}
