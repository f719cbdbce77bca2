//! The numbers written on papers of transport: voyage, bill of lading, customs declaration.

use crate::word::{
    Ascii, all_digits, compact, is_dash, is_invisible, is_space, modulo, must_not_be_empty, western, word,
};
use crate::{ParseWord, Refusal};

/// The longest voyage number, as in the messages of the trade.
const VOYAGE_CHARS_MAX: usize = 17;
/// The longest bill number, as in the messages of the trade.
const BILL_CHARS_MAX: usize = 35;
/// The letters a declaration is checked with; `I` and `O` are left out, being read as digits, and
/// `Y` to keep twenty-three. Unverified: the administration's own table may differ.
const CHECK_LETTERS: [u8; 23] = *b"ABCDEFGHJKLMNPQRSTUVWXZ";

word! {
    /// The carrier's number of a voyage: letters, digits, `-` and `/`, in capitals.
    VoyageNumber(String)
}

word! {
    /// The number of a bill of lading (*connaissement*): letters, digits, `-` and `/`, in capitals.
    BillNumber(String)
}

word! {
    /// The number of a customs declaration (*DUM*): office (3), regime (3), year (4), serial (7), letter.
    /// Prints compact, `30901020260001234K`.
    #[derive(Copy)]
    DeclarationNumber(Ascii<18>)
}

fn reference(text: &str, chars_max: usize, code: &'static str) -> Result<String, Refusal> {
    must_not_be_empty(text)?;
    let kept: String = text
        .chars()
        .filter(|c| !is_space(*c) && !is_invisible(*c))
        .take(chars_max + 1)
        .map(|c| if is_dash(c) { '-' } else { western(c).to_ascii_uppercase() })
        .collect();
    let shaped =
        kept.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'-' | b'/'));
    let says_something = kept.bytes().any(|b| b.is_ascii_alphanumeric());
    if shaped && says_something && kept.len() <= chars_max {
        Ok(kept)
    } else {
        Err(Refusal::new(code).arg("max", chars_max))
    }
}

impl ParseWord for VoyageNumber {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        reference(text, VOYAGE_CHARS_MAX, "VOYAGE-01").map(Self)
    }
}

impl ParseWord for BillNumber {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        reference(text, BILL_CHARS_MAX, "BILL-01").map(Self)
    }
}

impl DeclarationNumber {
    /// The number with its letter, from its parts; `None` when a part has another length.
    pub fn from_parts(office: &str, regime: &str, year: u16, serial: u32) -> Option<Self> {
        let stem = format!("{office}{regime}{year:04}{serial:07}");
        if office.len() != 3 || regime.len() != 3 || stem.len() != 17 || !all_digits(&stem) {
            return None;
        }
        Ascii::new(&format!("{stem}{}", check_letter(&stem))).map(Self)
    }

    fn part(&self, range: std::ops::Range<usize>) -> &str {
        self.as_str().get(range).unwrap_or_default()
    }

    /// The customs office, three digits.
    pub fn office(&self) -> &str {
        self.part(0..3)
    }

    /// The customs regime, three digits; `010` is release for consumption.
    pub fn regime(&self) -> &str {
        self.part(3..6)
    }

    /// The year of registration, four digits.
    pub fn year(&self) -> &str {
        self.part(6..10)
    }

    /// The serial in its office, regime and year, seven digits.
    pub fn serial(&self) -> &str {
        self.part(10..17)
    }

    /// The number in its groups, `309 010 2026 0001234 K`.
    pub fn spaced(&self) -> String {
        let letter = self.part(17..18);
        format!("{} {} {} {} {letter}", self.office(), self.regime(), self.year(), self.serial())
    }
}

/// The letter at the remainder of the seventeen digits by twenty-three.
fn check_letter(stem: &str) -> char {
    let place = usize::try_from(modulo(stem, 23)).unwrap_or_default();
    CHECK_LETTERS.get(place).copied().map_or('A', char::from)
}

impl ParseWord for DeclarationNumber {
    /// Forgives spaces, dashes and small letters.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/'], 18);
        let Some((stem, letter)) = compact.split_at_checked(17) else {
            return Err(Refusal::new("DUM-01"));
        };
        let (Some(held), true) = (Ascii::new(&compact), all_digits(stem)) else {
            return Err(Refusal::new("DUM-01"));
        };
        if !letter.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(Refusal::new("DUM-01"));
        }
        let expected = check_letter(stem);
        if letter.starts_with(expected) {
            Ok(Self(held))
        } else {
            Err(Refusal::new("DUM-02").arg("expected", expected))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voyages_and_bills_are_compared_in_capitals_without_spaces() {
        assert_eq!("024e".parse::<VoyageNumber>().unwrap().as_str(), "024E");
        assert_eq!("FA 615\u{2011}r".parse::<VoyageNumber>().unwrap().as_str(), "FA615-R");
        assert_eq!("medu m1234567/01".parse::<BillNumber>().unwrap().as_str(), "MEDUM1234567/01");
        for (length, good) in [(35, true), (36, false)] {
            assert_eq!("A".repeat(length).parse::<BillNumber>().is_ok(), good);
        }
        for (length, good) in [(17, true), (18, false)] {
            assert_eq!("7".repeat(length).parse::<VoyageNumber>().is_ok(), good);
        }
        for text in ["--", "A_1", "سند", "A+1"] {
            assert_eq!(text.parse::<BillNumber>(), Err(Refusal::new("BILL-01").arg("max", 35)), "{text}");
        }
        assert_eq!("V'1".parse::<VoyageNumber>(), Err(Refusal::new("VOYAGE-01").arg("max", 17)));
    }

    #[test]
    fn a_declaration_is_checked_by_its_letter() {
        let made = DeclarationNumber::from_parts("309", "010", 2026, 1_234).unwrap();
        let letter = made.as_str().chars().last().unwrap();
        let place = usize::try_from(30_901_020_260_001_234_u64 % 23).unwrap();
        assert_eq!(char::from(CHECK_LETTERS[place]), letter);
        assert_eq!(made.spaced(), format!("309 010 2026 0001234 {letter}"));
        assert_eq!(made.spaced().to_lowercase().parse(), Ok(made));
        assert_eq!(
            (made.office(), made.regime(), made.year(), made.serial()),
            ("309", "010", "2026", "0001234")
        );
        let wrong = if letter == 'A' { 'B' } else { 'A' };
        assert_eq!(
            format!("30901020260001234{wrong}").parse::<DeclarationNumber>(),
            Err(Refusal::new("DUM-02").arg("expected", letter))
        );
        for text in [
            "30901020260001234",
            "3090102026000123K",
            "30901020260001234KK",
            "309010202600012345",
            "A0901020260001234K",
        ] {
            assert_eq!(text.parse::<DeclarationNumber>(), Err(Refusal::new("DUM-01")), "{text}");
        }
        assert_eq!(DeclarationNumber::from_parts("30", "010", 2026, 1), None);
        assert_eq!(DeclarationNumber::from_parts("309", "010", 2026, 10_000_000), None);
    }
}
