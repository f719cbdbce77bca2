//! The number of a certificate: a pattern that the caller's serial fills, as `{office}-{year}-{serial:6}`.

use std::fmt::{self, Write as _};

/// How the number of a certificate is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Office,
    Year,
    /// Filled up with zeros to this width.
    Serial(usize),
}

/// The most digits a serial may be filled up to.
const WIDTH_MAX: usize = 12;

impl Pattern {
    /// Reads a pattern; nothing when a word in braces is not known or the serial is missing, once.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (word, tail) = after.split_once('}')?;
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            parts.push(match word.split_once(':') {
                None if word == "office" => Part::Office,
                None if word == "year" => Part::Year,
                None if word == "serial" => Part::Serial(1),
                Some(("serial", width)) => {
                    Part::Serial(width.parse().ok().filter(|width| (1..=WIDTH_MAX).contains(width))?)
                }
                _ => return None,
            });
            rest = tail;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-/. ".contains(c));
        let texts = parts.iter().all(|part| !matches!(part, Part::Text(text) if !plain(text)));
        let serials = parts.iter().filter(|part| matches!(part, Part::Serial(_))).count();
        (texts && serials == 1).then_some(Self(parts))
    }

    /// The number with this serial, of an office, in a year.
    pub fn number(&self, office: &str, year: u16, serial: u64) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Office => out.push_str(office),
                Part::Year => out.push_str(&year.to_string()),
                Part::Serial(width) => _ = write!(out, "{serial:0width$}"),
            }
        }
        out
    }

    /// Within what serials are counted: each office, each year, as far as the pattern names them.
    pub fn counts_by(&self) -> (bool, bool) {
        (self.0.contains(&Part::Office), self.0.contains(&Part::Year))
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.0 {
            match part {
                Part::Text(text) => f.write_str(text)?,
                Part::Office => f.write_str("{office}")?,
                Part::Year => f.write_str("{year}")?,
                Part::Serial(width) => write!(f, "{{serial:{width}}}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_filled_by_a_serial() {
        for (text, expected) in [
            ("{office}-{year}-{serial:6}", "DKL-2026-000042"),
            ("{serial}", "42"),
            ("KITE/{year}/{serial:3}", "KITE/2026/042"),
        ] {
            assert_eq!(Pattern::read(text).unwrap().number("DKL", 2026, 42), expected);
        }
        assert_eq!(Pattern::read("{office}-{serial:2}").unwrap().counts_by(), (true, false));
        assert_eq!(Pattern::read("{serial:2}").unwrap().number("", 2026, 12_345), "12345");
    }

    #[test]
    fn a_pattern_without_one_serial_is_none() {
        for text in [
            "",
            "{year}",
            "{serial}{serial}",
            "{series}-{serial}",
            "{serial",
            "{serial:0}",
            "{serial:13}",
            "<{serial}>",
        ] {
            assert_eq!(Pattern::read(text), None, "{text}");
        }
    }
}
