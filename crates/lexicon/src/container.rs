//! The number painted on a container's door, and the code of its size and type (ISO 6346).
//!
//! Always true: the check digit of a [`ContainerNumber`] is right.
//!
//! Not here: whether the container exists or who owns it; only the carrier knows.

use crate::word::{Ascii, all_digits, compact, digit, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

word! {
    /// A container number: owner (3 letters), category (U, J or Z), serial (6 digits), check digit.
    /// Prints compact, `CSQU3054383`.
    #[derive(Copy)]
    ContainerNumber(Ascii<11>)
}

word! {
    /// The size and type of a container, four characters: length, height and width, type, detail.
    /// `22G1` is a general-purpose container of 20 feet, `45R1` a refrigerated high cube of 40 feet.
    #[derive(Copy)]
    SizeType(Ascii<4>)
}

impl ContainerNumber {
    /// The number as it is painted, `CSQU 305438-3`.
    pub fn spaced(&self) -> String {
        let text = self.as_str();
        match (text.get(..4), text.get(4..10), text.get(10..)) {
            (Some(owner), Some(serial), Some(check)) => format!("{owner} {serial}-{check}"),
            _ => text.to_owned(),
        }
    }

    /// The owner's code with the category letter, `CSQU`.
    pub fn owner(&self) -> &str {
        self.as_str().get(..4).unwrap_or_default()
    }
}

impl ParseWord for ContainerNumber {
    /// Forgives spaces, dashes, points, slashes and small letters.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/', '_'], 11);
        let Some((owner, serial)) = compact.split_at_checked(4) else {
            return Err(Refusal::new("CONTAINER-01"));
        };
        let known_category = owner.ends_with(['U', 'J', 'Z']);
        if !owner.bytes().all(|b| b.is_ascii_uppercase()) || !known_category || !all_digits(serial) {
            return Err(Refusal::new("CONTAINER-01"));
        }
        let Some(stem) = compact.get(..10) else {
            return Err(Refusal::new("CONTAINER-01"));
        };
        let expected = check_digit(stem);
        let right = || {
            let (owner, serial) = stem.split_at_checked(4).unwrap_or_default();
            format!("{owner} {serial} {expected}")
        };
        match (compact.get(10..), Ascii::new(&compact)) {
            (Some(""), _) => {
                Err(Refusal::new("CONTAINER-03").arg("expected", expected).arg("number", right()))
            }
            (Some(last), Some(held)) if last == expected.to_string() => Ok(Self(held)),
            (Some(_), Some(_)) => {
                Err(Refusal::new("CONTAINER-02").arg("expected", expected).arg("number", right()))
            }
            _ => Err(Refusal::new("CONTAINER-01")),
        }
    }
}

/// The check digit of the first ten characters: values weighted by powers of two, modulo 11, 10 read as 0.
fn check_digit(stem: &str) -> u32 {
    let mut weight = 1;
    let mut sum = 0;
    for byte in stem.bytes() {
        sum += value(byte) * weight;
        weight *= 2;
    }
    sum % 11 % 10
}

/// The value of a character: digits are themselves; letters count from 10, skipping 11, 22 and 33.
fn value(byte: u8) -> u32 {
    if byte.is_ascii_digit() {
        return digit(byte);
    }
    let place = u32::from(byte.saturating_sub(b'A'));
    10 + place + place.div_ceil(10)
}

impl SizeType {
    /// The length in feet, when the first character is one of the common ones.
    pub fn length_feet(&self) -> Option<u32> {
        match self.as_str().bytes().next() {
            Some(b'1') => Some(10),
            Some(b'2') => Some(20),
            Some(b'3') => Some(30),
            Some(b'4') => Some(40),
            Some(b'L') => Some(45),
            _ => None,
        }
    }

    /// True for refrigerated and heated containers, which need a plug.
    pub fn is_refrigerated(&self) -> bool {
        matches!(self.as_str().as_bytes().get(2), Some(b'R' | b'H'))
    }
}

impl ParseWord for SizeType {
    /// Checks the shape only: new codes appear, and the table of known ones is in the packs.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &[], 4);
        let mut bytes = compact.bytes();
        let length = matches!(bytes.next(), Some(b'1'..=b'9' | b'A'..=b'P'));
        let size = matches!(bytes.next(), Some(b'0'..=b'9' | b'C'..=b'F' | b'L'..=b'P'));
        let kind = bytes.all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        match Ascii::new(&compact) {
            Some(held) if length && size && kind => Ok(Self(held)),
            _ => Err(Refusal::new("SIZETYPE-01")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_container_number_is_read_however_it_is_typed() {
        for text in
            ["CSQU3054383", "csqu 305438-3", " CSQU 305 438 3 ", "CSQU-305438/3", "CSQU\u{a0}305438\u{2013}3"]
        {
            let number: ContainerNumber = text.parse().unwrap();
            assert_eq!(number.to_string(), "CSQU3054383");
            assert_eq!(number.spaced(), "CSQU 305438-3");
            assert_eq!(number.owner(), "CSQU");
        }
        // A remainder of 10 is painted as 0.
        for text in ["MSCU6639870", "TCLU4265244", "MSKU0000006", "HLXU1234562"] {
            let stem = &text[..10];
            let good = format!("{stem}{}", check_digit(stem));
            assert!(good.parse::<ContainerNumber>().is_ok(), "{good}");
        }
        assert!("MSCU6639870".parse::<ContainerNumber>().is_ok());
    }

    #[test]
    fn a_wrong_container_number_is_refused_with_the_way_to_mend_it() {
        let wrong = |code| Err(Refusal::new(code));
        let mend = |code| Err(Refusal::new(code).arg("expected", 3).arg("number", "CSQU 305438 3"));
        for (text, expected) in [
            ("", wrong("TEXT-01")),
            (" \u{a0}", wrong("TEXT-01")),
            ("CSQU3054384", mend("CONTAINER-02")),
            ("CSQU305438", mend("CONTAINER-03")),
            ("CSQU30543", wrong("CONTAINER-01")),
            ("CSQU30543833", wrong("CONTAINER-01")),
            ("CSQX3054383", wrong("CONTAINER-01")),
            ("CS1U3054383", wrong("CONTAINER-01")),
            ("CSQU305438A", wrong("CONTAINER-01")),
            ("CSQ", wrong("CONTAINER-01")),
            ("ÇSQU3054383", wrong("CONTAINER-01")),
        ] {
            assert_eq!(text.parse::<ContainerNumber>(), expected, "{text}");
        }
    }

    #[test]
    fn a_size_type_has_the_shape_of_one() {
        for (text, feet, cold) in [
            ("22G1", Some(20), false),
            ("45r1", Some(40), true),
            ("L5G1", Some(45), false),
            ("42H0", Some(40), true),
            ("2210", Some(20), false),
        ] {
            let code: SizeType = text.parse().unwrap();
            assert_eq!((code.length_feet(), code.is_refrigerated()), (feet, cold), "{text}");
        }
        for text in ["22G", "22G11", "Z2G1", "2ZG1", "22-G", "0200", "22é1"] {
            assert_eq!(text.parse::<SizeType>(), Err(Refusal::new("SIZETYPE-01")), "{text}");
        }
    }
}
