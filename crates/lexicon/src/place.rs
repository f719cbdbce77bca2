//! A place of trade, by its UN/LOCODE.
//!
//! Only the shape is checked here; which places exist, and which of them are ports, is in the
//! reference tables of the desk.

use crate::country::is_country_shape;
use crate::word::{Ascii, compact, must_not_be_empty, word};
use crate::{CountryCode, ParseWord, Refusal};

word! {
    /// A UN/LOCODE: two letters of country, three letters or digits (2 to 9). `MACAS` is Casablanca.
    #[derive(Copy)]
    Place(Ascii<5>)
}

impl Place {
    /// The country it lies in.
    pub fn country(&self) -> Option<CountryCode> {
        self.as_str().get(..2).and_then(|code| CountryCode::parse_word(code).ok())
    }
}

impl ParseWord for Place {
    /// Forgives the space after the country and small letters.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &[], 5);
        let Some((country, location)) = compact.split_at_checked(2) else {
            return Err(Refusal::new("PLACE-01"));
        };
        let known = location.bytes().all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'9'));
        match Ascii::new(&compact) {
            Some(held) if is_country_shape(country) && known => Ok(Self(held)),
            _ => Err(Refusal::new("PLACE-01")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_a_country_and_three_characters() {
        for (text, expected) in
            [("MACAS", "MACAS"), ("ma cas", "MACAS"), ("MA-PTM", "MAPTM"), ("MA6KN", "MA6KN")]
        {
            let place: Place = text.parse().unwrap();
            assert_eq!(place.as_str(), expected);
            assert_eq!(place.country().map(|c| c.to_string()), Some("MA".to_owned()));
        }
        for text in ["MAC", "MACASA", "M1CAS", "MA1KN", "MA0KN", "Casablanca", "MAÇAS", "M"] {
            assert_eq!(text.parse::<Place>(), Err(Refusal::new("PLACE-01")), "{text}");
        }
    }
}
