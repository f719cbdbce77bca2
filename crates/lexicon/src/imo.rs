//! The number of a ship, given once for its whole life (IMO ship identification number).
//!
//! Always true: its check digit is right.

use crate::word::{Ascii, all_digits, compact, digit, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

word! {
    /// A ship's number: seven digits, the last a check. Prints without the letters, `9074729`.
    #[derive(Copy)]
    ImoNumber(Ascii<7>)
}

impl ParseWord for ImoNumber {
    /// Forgives the letters IMO in front, spaces and dashes.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', ':', '/'], 10);
        let digits = compact.strip_prefix("IMO").unwrap_or(&compact);
        let (Some(held), true) = (Ascii::new(digits), all_digits(digits)) else {
            return Err(Refusal::new("IMO-01"));
        };
        let sum: u32 = digits.bytes().zip((2..=7).rev()).map(|(byte, weight)| digit(byte) * weight).sum();
        let expected = sum % 10;
        if digits.ends_with(&expected.to_string()) {
            Ok(Self(held))
        } else {
            Err(Refusal::new("IMO-02").arg("expected", expected))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ship_is_known_by_a_number_whose_check_digit_is_right() {
        for text in ["9074729", "IMO 9074729", "imo-9074729", "IMO: 907 4729", "٩٠٧٤٧٢٩"] {
            assert_eq!(text.parse::<ImoNumber>().unwrap().as_str(), "9074729", "{text}");
        }
        for (text, expected) in [
            ("9074728", Refusal::new("IMO-02").arg("expected", 9)),
            ("907472", Refusal::new("IMO-01")),
            ("90747290", Refusal::new("IMO-01")),
            ("IMO", Refusal::new("IMO-01")),
            ("907472X", Refusal::new("IMO-01")),
            ("", Refusal::new("TEXT-01")),
        ] {
            assert_eq!(text.parse::<ImoNumber>(), Err(expected), "{text}");
        }
    }
}
