//! The registration plate of a truck.
//!
//! A Moroccan plate has a serial of one to five digits, a letter of the series and the number of
//! the prefecture: `12345-أ-6`. Machines, cameras and messages write the letter in Latin, as the
//! plates of trucks that cross the border do, so the word keeps that form and can say the other.
//! Any other plate is kept as its letters and digits.

use crate::word::{compact, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

/// The longest plate accepted, in letters and digits.
const PLATE_CHARS_MAX: usize = 15;
/// The shortest plate accepted: two characters never name one truck.
const PLATE_CHARS_MIN: usize = 3;
/// The letters of Moroccan series with the Latin letter that stands for each.
const SERIES: [(char, char); 6] = [('أ', 'A'), ('ب', 'B'), ('د', 'D'), ('ه', 'H'), ('و', 'E'), ('ط', 'T')];
/// The highest number a prefecture has.
const PREFECTURE_MAX: u32 = 99;

word! {
    /// A plate, ready to compare: `12345-A-6` when it is Moroccan, else letters and digits only.
    Plate(String)
}

impl Plate {
    /// The plate as it is painted in Morocco, `12345-أ-6`; a foreign one as it is kept.
    pub fn painted(&self) -> String {
        match moroccan(&self.as_str().replace('-', "")) {
            Some((serial, letter, prefecture)) => {
                let arabic =
                    SERIES.iter().find(|(_, latin)| *latin == letter).map_or(letter, |(own, _)| *own);
                format!("{serial}-{arabic}-{prefecture}")
            }
            None => self.as_str().to_owned(),
        }
    }

    /// True when it has the shape of a Moroccan plate.
    pub fn is_moroccan(&self) -> bool {
        self.as_str().contains('-')
    }
}

/// Serial, Latin letter of the series, prefecture. Groups typed in the other direction are turned round.
fn moroccan(compact: &str) -> Option<(String, char, u32)> {
    let at = compact.find(|c: char| !c.is_ascii_digit())?;
    let (left, rest) = compact.split_at_checked(at)?;
    let letter = rest.chars().next()?;
    let right = rest.strip_prefix(letter)?;
    if !SERIES.iter().any(|(_, latin)| *latin == letter) || !right.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let turned = right.len() > 2 && left.len() <= 2;
    let (serial, prefecture) = if turned { (right, left) } else { (left, right) };
    let region: u32 = prefecture.parse().ok().filter(|number| (1..=PREFECTURE_MAX).contains(number))?;
    let number: u32 = serial.parse().ok().filter(|number| (1..=99_999).contains(number))?;
    (serial.len() <= 5 && prefecture.len() <= 2).then(|| (number.to_string(), letter, region))
}

/// The Latin letter for an Arabic letter of a series, whichever form of alef or ha was typed.
fn latin(character: char) -> char {
    match character {
        'ا' | 'إ' | 'آ' => 'A',
        'ة' | 'ﻫ' => 'H',
        other => SERIES.iter().find(|(own, _)| *own == other).map_or(other, |(_, latin)| *latin),
    }
}

impl ParseWord for Plate {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        // A tatweel only stretches the letter before it, as in هـ.
        let compact: String =
            compact(text, &['|', '/', '.', '_', 'ـ'], PLATE_CHARS_MAX).chars().map(latin).collect();
        if let Some((serial, letter, prefecture)) = moroccan(&compact) {
            return Ok(Self(format!("{serial}-{letter}-{prefecture}")));
        }
        let shaped = compact.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let has_digit = compact.bytes().any(|b| b.is_ascii_digit());
        if !shaped || !has_digit || !(PLATE_CHARS_MIN..=PLATE_CHARS_MAX).contains(&compact.len()) {
            return Err(Refusal::new("PLATE-01"));
        }
        Ok(Self(compact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moroccan_plate_is_one_word_however_it_is_typed() {
        for text in ["12345-أ-6", "12345 A 6", "12345a6", "12345|ا|6", "6-أ-12345", "١٢٣٤٥ أ ٦", "12345-A-06"]
        {
            let plate: Plate = text.parse().unwrap();
            assert_eq!((plate.as_str(), plate.painted().as_str()), ("12345-A-6", "12345-أ-6"), "{text}");
            assert!(plate.is_moroccan());
        }
        assert_eq!("4021-هـ-40".parse::<Plate>().unwrap().as_str(), "4021-H-40");
        assert_eq!("77 و 1".parse::<Plate>().unwrap().as_str(), "77-E-1");
    }

    #[test]
    fn a_foreign_plate_is_its_letters_and_digits() {
        for (text, expected) in [
            ("1234 BCD", "1234BCD"),
            ("AB-123-CD", "AB123CD"),
            ("12345 X 6", "12345X6"),
            ("WW 123456", "WW123456"),
            ("123456-A-6", "123456A6"),
            ("A23456789012345", "A23456789012345"),
        ] {
            let plate: Plate = text.parse().unwrap();
            assert_eq!((plate.as_str(), plate.is_moroccan()), (expected, false), "{text}");
            assert_eq!(plate.painted(), expected);
        }
    }

    #[test]
    fn what_names_no_truck_is_refused() {
        for text in ["A1", "TRUCK", "A234567890123456", "12345-ش-6", "??", "12#45"] {
            assert_eq!(text.parse::<Plate>(), Err(Refusal::new("PLATE-01")), "{text}");
        }
    }
}
