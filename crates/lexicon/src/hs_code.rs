//! The position of goods in the Harmonised System (*nomenclature*).
//!
//! Four digits are a heading, six a subheading common to the world, eight and ten a country's own.
//! Only the shape is checked here; which positions exist is in the reference tables, by date.

use crate::word::{all_digits, compact, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

word! {
    /// A position of 4, 6, 8 or 10 digits. Prints without points, `0303530000`.
    HsCode(String)
}

impl HsCode {
    /// The chapter, the first two digits.
    pub fn chapter(&self) -> &str {
        self.as_str().get(..2).unwrap_or_default()
    }

    /// The heading, the first four digits.
    pub fn heading(&self) -> &str {
        self.as_str().get(..4).unwrap_or_default()
    }

    /// The subheading common to the world, the first six digits, when the code is that long.
    pub fn subheading(&self) -> Option<&str> {
        self.as_str().get(..6)
    }

    /// True when `other` is this position or one below it.
    pub fn covers(&self, other: &Self) -> bool {
        other.as_str().starts_with(self.as_str())
    }

    /// The code as tariffs print it: `0303.53.00.00`.
    pub fn dotted(&self) -> String {
        let mut out = self.heading().to_owned();
        for pair in self.as_str().as_bytes().chunks(2).skip(2) {
            out.push('.');
            out.extend(pair.iter().map(|byte| char::from(*byte)));
        }
        out
    }
}

impl ParseWord for HsCode {
    /// Forgives points and spaces between the groups.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/'], 10);
        if !all_digits(&compact) || !matches!(compact.len(), 4 | 6 | 8 | 10) {
            return Err(Refusal::new("HS-01"));
        }
        if compact.starts_with("00") {
            return Err(Refusal::new("HS-02"));
        }
        Ok(Self(compact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_with_or_without_points() {
        for (text, digits, dotted) in [
            ("0303", "0303", "0303"),
            ("03.03", "0303", "0303"),
            ("0303.53", "030353", "0303.53"),
            ("0303 53 00 00", "0303530000", "0303.53.00.00"),
        ] {
            let code: HsCode = text.parse().unwrap();
            assert_eq!((code.as_str(), code.dotted().as_str()), (digits, dotted));
            assert_eq!((code.chapter(), code.heading()), ("03", "0303"));
        }
        let heading: HsCode = "0303".parse().unwrap();
        let line: HsCode = "0303530000".parse().unwrap();
        assert!(heading.covers(&line) && heading.covers(&heading) && !line.covers(&heading));
        assert_eq!((heading.subheading(), line.subheading()), (None, Some("030353")));
    }

    #[test]
    fn a_position_of_another_length_is_refused() {
        for text in ["030", "03035", "030353000", "03035300001", "03O3", "fish"] {
            assert_eq!(text.parse::<HsCode>(), Err(Refusal::new("HS-01")), "{text}");
        }
        assert_eq!("0012".parse::<HsCode>(), Err(Refusal::new("HS-02")));
    }
}
