//! Amounts as people write them, read without guessing.
//!
//! `26000`, `26 000`, `26.000,00` and `26,000.00` all say the same. `26.000` alone does not: it is
//! twenty-six thousand in Casablanca and twenty-six in London, a thousandfold apart, so it is
//! refused with the two ways to say it plainly. Machines, which know their decimal mark, use
//! [`parse_plain`].
//!
//! Not here: how a number looks on a page (`web`).

use crate::word::{all_digits, is_dash, is_invisible, is_space, must_not_be_empty, western};
use crate::{Code, Refusal};

/// The longest number read, in characters, grouping and decimals included.
const NUMBER_CHARS_MAX: usize = 40;
/// Refused: not a number.
const NOT_A_NUMBER: Code = Code::of("NUMBER-01");
/// Refused: more than can be counted.
const TOO_LARGE: Code = Code::of("NUMBER-02");
/// Refused: can be read in two ways.
const AMBIGUOUS: Code = Code::of("NUMBER-03");
/// Refused: finer than the unit allows.
const TOO_FINE: Code = Code::of("NUMBER-04");
/// Refused: below zero.
const NEGATIVE: Code = Code::of("NUMBER-05");

/// Which character parts the whole from the decimals, in a message whose writer says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `26000.5`
    Point,
    /// `26000,5`
    Comma,
}

/// Reads an amount written by a person, in units of `10^-decimals`: `"26,5"` with 3 decimals is 26 500.
///
/// Grouping by spaces, apostrophes, points or commas is forgiven when the groups are right. Zeros
/// beyond the last decimal are dropped; other digits there are refused, never rounded away.
/// With no decimals at all, a lone point or comma before three digits can only group.
pub fn parse_decimal(text: &str, decimals: u32) -> Result<u64, Refusal> {
    must_not_be_empty(text)?;
    let marks: String =
        text.trim().chars().filter(|c| !is_invisible(*c)).take(NUMBER_CHARS_MAX + 1).map(normal).collect();
    if marks.chars().count() > NUMBER_CHARS_MAX {
        return Err(Refusal::new(NOT_A_NUMBER));
    }
    let marks = marks.strip_prefix('+').unwrap_or(&marks);
    if marks.starts_with(is_dash) {
        return Err(Refusal::new(NEGATIVE));
    }
    let (whole, fraction) = divide(marks, decimals)?;
    assemble(&whole, fraction, decimals)
}

/// Reads an amount written by a machine that names its decimal mark; no grouping is accepted.
pub fn parse_plain(text: &str, mark: DecimalMark, decimals: u32) -> Result<u64, Refusal> {
    must_not_be_empty(text)?;
    let mark = match mark {
        DecimalMark::Point => '.',
        DecimalMark::Comma => ',',
    };
    let text = text.trim();
    if text.starts_with('-') {
        return Err(Refusal::new(NEGATIVE));
    }
    let (whole, fraction) = text.split_once(mark).unwrap_or((text, ""));
    // A message may write `.5`; it may not write nothing.
    let whole = if whole.is_empty() && !fraction.is_empty() { "0" } else { whole };
    let shaped = all_digits(whole) && (fraction.is_empty() || all_digits(fraction));
    if !shaped || text.len() > NUMBER_CHARS_MAX {
        return Err(Refusal::new(NOT_A_NUMBER));
    }
    assemble(whole, fraction, decimals)
}

/// Rewrites a machine's number (`26.125`, point as decimal mark) so that [`parse_decimal`] reads it
/// the same way: `26.1250`. `None` when it is not such a number.
///
/// Used where messages and forms meet in one map of texts.
pub fn machine_number(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !all_digits(whole) || !(fraction.is_empty() || all_digits(fraction)) {
        return None;
    }
    Some(plain(whole, fraction))
}

/// The number with a point, and a zero more where three decimals could be taken for thousands.
pub(crate) fn plain(whole: &str, fraction: &str) -> String {
    let zero = if fraction.len() == 3 { "0" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{whole}{point}{fraction}{zero}")
}

/// Prints `units` of `10^-decimals` so that both parsers read them back.
pub(crate) fn print_decimal(units: u64, decimals: u32) -> String {
    let scale = 10_u64.checked_pow(decimals).unwrap_or(1);
    let places = usize::try_from(decimals).unwrap_or_default();
    if decimals == 0 {
        return units.to_string();
    }
    plain(&(units / scale).to_string(), &format!("{:0places$}", units % scale))
}

fn normal(character: char) -> char {
    match character {
        c if is_space(c) => ' ',
        '\'' | '\u{2019}' | '٬' => ' ',
        '٫' => ',',
        c => western(c),
    }
}

/// Parts the whole from the decimals.
fn divide(text: &str, decimals: u32) -> Result<(String, &str), Refusal> {
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let spaces = text.contains(' ');
    let (whole, fraction, group) = match (points, commas) {
        (0, 0) => (text, "", ' '),
        (1, 0) | (0, 1) => {
            let mark = if points == 1 { '.' } else { ',' };
            let (whole, fraction) = text.split_once(mark).unwrap_or((text, ""));
            let could_group = !spaces && fraction.len() == 3 && is_first_group(whole);
            match (could_group, decimals) {
                (true, 0) => (text, "", mark),
                (true, _) => return Err(ambiguous(whole, fraction)),
                (false, _) => (whole, fraction, ' '),
            }
        }
        (_, 0) => (text, "", '.'),
        (0, _) => (text, "", ','),
        (_, _) => {
            let mark = if text.rfind('.') > text.rfind(',') { '.' } else { ',' };
            let group = if mark == '.' { ',' } else { '.' };
            let (whole, fraction) = text.split_once(mark).unwrap_or((text, ""));
            (whole, fraction, group)
        }
    };
    let decimal_mark_alone = whole.len() < text.len() && fraction.is_empty();
    if decimal_mark_alone || !(fraction.is_empty() || all_digits(fraction)) {
        return Err(Refusal::new(NOT_A_NUMBER));
    }
    Ok((ungroup(whole, group)?, fraction))
}

/// One to three digits, not starting with zero: what may stand before the first grouping mark.
fn is_first_group(text: &str) -> bool {
    all_digits(text) && text.len() <= 3 && !text.starts_with('0')
}

fn ambiguous(whole: &str, fraction: &str) -> Refusal {
    Refusal::new(AMBIGUOUS)
        .arg("thousands", format_args!("{whole}{fraction}"))
        .arg("decimals", format_args!("{whole},{fraction}0"))
}

fn ungroup(whole: &str, group: char) -> Result<String, Refusal> {
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let first_is_right =
        if rest.is_empty() { all_digits(first) } else { all_digits(first) && first.len() <= 3 };
    if !first_is_right || rest.iter().any(|part| part.len() != 3 || !all_digits(part)) {
        return Err(Refusal::new(NOT_A_NUMBER));
    }
    Ok(format!("{first}{}", rest.concat()))
}

fn assemble(whole: &str, fraction: &str, decimals: u32) -> Result<u64, Refusal> {
    let fraction = fraction.trim_end_matches('0');
    let places = usize::try_from(decimals).unwrap_or(usize::MAX);
    if fraction.len() > places {
        return Err(Refusal::new(TOO_FINE).arg("decimals", decimals));
    }
    // Both parts are digits, so the only failure left is a number too large.
    format!("{whole}{fraction:0<places$}").parse().map_err(|_| Refusal::new(TOO_LARGE))
}

/// The refusal of an amount above `max`.
pub(crate) fn too_large(max: impl std::fmt::Display) -> Refusal {
    Refusal::new(TOO_LARGE).arg("max", max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, decimals, expected) in [
            ("26000", 3, 26_000_000),
            ("26 000", 3, 26_000_000),
            ("26\u{202f}000", 3, 26_000_000),
            ("26.000,00", 3, 26_000_000),
            ("26,000.00", 3, 26_000_000),
            ("26'000.5", 3, 26_000_500),
            ("1.234.567", 3, 1_234_567_000),
            ("1,234,567", 2, 123_456_700),
            ("26,5", 3, 26_500),
            ("26.1230", 3, 26_123),
            ("26 000,125", 3, 26_000_125),
            ("0,125", 3, 125),
            ("0.125", 3, 125),
            ("1234,125", 3, 1_234_125),
            ("26,000", 0, 26_000),
            ("26.000", 0, 26_000),
            ("٢٦٠٠٠٫٥", 3, 26_000_500),
            ("+7", 0, 7),
            ("007", 0, 7),
            ("18446744073709551615", 0, u64::MAX),
        ] {
            assert_eq!(parse_decimal(text, decimals), Ok(expected), "{text}");
        }
    }

    #[test]
    fn an_amount_that_could_mean_two_things_is_refused_with_both() {
        for text in ["26.000", "26,000"] {
            let refusal = parse_decimal(text, 3).unwrap_err();
            assert_eq!(refusal.code, "NUMBER-03", "{text}");
            assert_eq!(refusal.get("thousands"), Some("26000"));
            assert_eq!(parse_decimal(refusal.get("decimals").unwrap(), 3), Ok(26_000));
        }
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for (text, decimals, code) in [
            ("", 3, "TEXT-01"),
            ("kg", 3, "NUMBER-01"),
            ("12kg", 3, "NUMBER-01"),
            ("1e3", 3, "NUMBER-01"),
            ("26,00,0", 3, "NUMBER-01"),
            ("26.00.000", 3, "NUMBER-01"),
            ("1 23", 3, "NUMBER-01"),
            ("1234 567", 3, "NUMBER-01"),
            ("26.", 3, "NUMBER-01"),
            (",5", 3, "NUMBER-01"),
            ("1,2.3,4", 3, "NUMBER-01"),
            ("1.000,00.0", 3, "NUMBER-01"),
            ("-1", 3, "NUMBER-05"),
            ("\u{2212}1", 3, "NUMBER-05"),
            ("1,2345", 3, "NUMBER-04"),
            ("1,5", 0, "NUMBER-04"),
            ("18446744073709551616", 0, "NUMBER-02"),
            ("18446744073709551", 4, "NUMBER-02"),
        ] {
            assert_eq!(parse_decimal(text, decimals).unwrap_err().code, code, "{text}");
        }
        assert_eq!(parse_decimal(&"9".repeat(1_000_000), 0).unwrap_err().code, "NUMBER-01");
    }

    #[test]
    fn a_machine_says_its_decimal_mark() {
        for (text, mark, expected) in [
            ("26.000", DecimalMark::Point, Ok(26_000)),
            ("26,000", DecimalMark::Comma, Ok(26_000)),
            (".5", DecimalMark::Point, Ok(500)),
            ("26", DecimalMark::Point, Ok(26_000)),
            ("26,000", DecimalMark::Point, Err("NUMBER-01")),
            ("26 000", DecimalMark::Point, Err("NUMBER-01")),
            (".", DecimalMark::Point, Err("NUMBER-01")),
            ("-26", DecimalMark::Point, Err("NUMBER-05")),
            ("1.2345", DecimalMark::Point, Err("NUMBER-04")),
        ] {
            assert_eq!(parse_plain(text, mark, 3).map_err(|r| r.code), expected.map_err(Code::of), "{text}");
        }
    }

    #[test]
    fn a_machine_number_becomes_one_that_people_cannot_misread() {
        for (text, expected) in [
            ("26.125", Some("26.1250")),
            ("26.5", Some("26.5")),
            ("26", Some("26")),
            ("1e3", None),
            ("-1", None),
            ("", None),
        ] {
            assert_eq!(machine_number(text).as_deref(), expected, "{text}");
        }
    }
}
