//! A country, by its two letters (ISO 3166-1 alpha-2).
//!
//! Only the shape is checked here; names and the list of countries are in the reference tables.

use crate::word::{Ascii, compact, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

word! {
    /// Two capital letters. `MA` is Morocco.
    #[derive(Copy)]
    CountryCode(Ascii<2>)
}

pub(crate) fn is_country_shape(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}

impl ParseWord for CountryCode {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &[], 2);
        match Ascii::new(&compact) {
            Some(held) if is_country_shape(&compact) => Ok(Self(held)),
            _ => Err(Refusal::new("COUNTRY-01")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_letters() {
        for text in ["MA", "ma", " m a "] {
            assert_eq!(text.parse::<CountryCode>().unwrap().as_str(), "MA");
        }
        for text in ["M", "MAR", "M4", "م", "Maroc"] {
            assert_eq!(text.parse::<CountryCode>(), Err(Refusal::new("COUNTRY-01")), "{text}");
        }
    }
}
