//! Weights and counts of packages.
//!
//! Weights are counted in grams, so that three decimals of a kilogram are exact. People write
//! kilograms; a text may also say `g`, `kg` or `t`.
//!
//! Not here: moving quantities between accounts (`ledger`), how they look on a page (`web`).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::number::{parse_decimal, print_decimal, too_large};
use crate::{DecimalMark, ParseWord, Refusal, parse_plain, split};

/// The heaviest weight accepted at the door, in grams: ten million tonnes, some twenty times what
/// the largest ship carries.
pub const GRAMS_MAX: u64 = 10_000_000_000_000;
/// The largest count of packages accepted at the door: eight digits, as in the messages of the trade.
pub const PACKAGES_MAX: u64 = 99_999_999;

/// A weight in grams. Prints in kilograms, `26000.5`; goes through serde as a number of grams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grams(u64);

/// A count of packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Packages(u64);

macro_rules! countable {
    ($name:ident, $unit:literal) => {
        impl $name {
            /// None at all.
            pub const ZERO: Self = Self(0);

            #[doc = concat!("So many ", $unit, ".")]
            pub const fn new(count: u64) -> Self {
                Self(count)
            }

            #[doc = concat!("The number of ", $unit, ".")]
            pub const fn get(self) -> u64 {
                self.0
            }

            /// True for none at all.
            pub const fn is_zero(self) -> bool {
                self.0 == 0
            }

            /// Both together; `None` when the sum cannot be counted.
            pub const fn plus(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(sum) => Some(Self(sum)),
                    None => None,
                }
            }

            /// What is left without `other`; `None` when there is less than that.
            pub const fn minus(self, other: Self) -> Option<Self> {
                match self.0.checked_sub(other.0) {
                    Some(rest) => Some(Self(rest)),
                    None => None,
                }
            }

            /// The sum of all; `None` when it cannot be counted.
            pub fn total(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
                amounts.into_iter().try_fold(Self::ZERO, Self::plus)
            }

            /// Shares by `weights` without losing a unit; see [`split`](crate::split).
            pub fn split(self, weights: &[u64]) -> Option<Vec<Self>> {
                split(self.0, weights).map(|parts| parts.into_iter().map(Self).collect())
            }
        }

        impl std::str::FromStr for $name {
            type Err = Refusal;
            fn from_str(text: &str) -> Result<Self, Refusal> {
                Self::parse_word(text)
            }
        }
    };
}

countable!(Grams, "grams");
countable!(Packages, "packages");

impl Grams {
    /// So many whole kilograms; stops at the largest number rather than wrapping.
    pub const fn from_kilograms(count: u64) -> Self {
        Self(count.saturating_mul(1_000))
    }

    /// Reads kilograms as a machine writes them, with its decimal mark and no grouping.
    pub fn parse_kilograms_plain(text: &str, mark: DecimalMark) -> Result<Self, Refusal> {
        parse_plain(text, mark, 3).and_then(within_limit)
    }
}

fn within_limit(grams: u64) -> Result<Grams, Refusal> {
    if grams > GRAMS_MAX { Err(too_large(print_decimal(GRAMS_MAX / 1_000, 0))) } else { Ok(Grams(grams)) }
}

impl ParseWord for Grams {
    /// Reads kilograms, or the unit the text names: `26 000`, `26 000,5 kg`, `850 g`, `26 t`.
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        // Longest first: every unit ends in a letter that another one also ends in.
        for (unit, decimals) in [("kgs", 3), ("kg", 3), ("g", 0), ("t", 6)] {
            let cut = text.len().saturating_sub(unit.len());
            match text.split_at_checked(cut) {
                Some((number, tail)) if tail.eq_ignore_ascii_case(unit) => {
                    return parse_decimal(number, decimals).and_then(within_limit);
                }
                _ => {}
            }
        }
        parse_decimal(text, 3).and_then(within_limit)
    }
}

impl ParseWord for Packages {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        let count = parse_decimal(text, 0)?;
        if count > PACKAGES_MAX { Err(too_large(PACKAGES_MAX)) } else { Ok(Self(count)) }
    }
}

impl fmt::Display for Grams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = print_decimal(self.0, 3);
        let short = text.trim_end_matches('0').trim_end_matches('.');
        let decimals = short.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        // Three decimals could be taken for thousands: the fourth zero says they are not.
        if decimals == 3 { write!(f, "{short}0") } else { f.write_str(short) }
    }
}

impl fmt::Display for Packages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_read_to_the_gram() {
        for (text, grams) in [
            ("26000", 26_000_000),
            ("26 000,5 kg", 26_000_500),
            ("26.000,00 KG", 26_000_000),
            ("850 g", 850),
            ("26 t", 26_000_000),
            ("26,5t", 26_500_000),
            ("0", 0),
            ("10 000 000 000", GRAMS_MAX),
        ] {
            assert_eq!(text.parse::<Grams>(), Ok(Grams::new(grams)), "{text}");
        }
        for (text, code) in [
            ("10 000 000 000,001", "NUMBER-02"),
            ("0,0001", "NUMBER-04"),
            ("26.000", "NUMBER-03"),
            ("kg", "TEXT-01"),
            ("", "TEXT-01"),
            ("26 lb", "NUMBER-01"),
            ("1,5 g", "NUMBER-04"),
        ] {
            assert_eq!(text.parse::<Grams>().unwrap_err().code, code, "{text}");
        }
    }

    #[test]
    fn a_weight_prints_in_kilograms_that_nobody_can_misread() {
        for (grams, expected) in [
            (26_000_000, "26000"),
            (26_500, "26.5"),
            (26_125, "26.1250"),
            (125, "0.1250"),
            (10_000, "10"),
            (0, "0"),
            (1_000_000_001, "1000000.0010"),
        ] {
            assert_eq!(Grams::new(grams).to_string(), expected);
            assert_eq!(expected.parse(), Ok(Grams::new(grams)));
        }
        assert_eq!(Grams::parse_kilograms_plain("26.125", DecimalMark::Point), Ok(Grams::new(26_125)));
    }

    #[test]
    fn packages_are_whole_and_bounded() {
        for (text, expected) in
            [("1 200", Ok(1_200)), ("1,200", Ok(1_200)), ("99999999", Ok(99_999_999)), ("0", Ok(0))]
        {
            assert_eq!(text.parse(), expected.map(Packages::new), "{text}");
        }
        for (text, code) in
            [("100000000", "NUMBER-02"), ("1,5", "NUMBER-04"), ("-1", "NUMBER-05"), ("ten", "NUMBER-01")]
        {
            assert_eq!(text.parse::<Packages>().unwrap_err().code, code, "{text}");
        }
    }

    #[test]
    fn amounts_add_up_or_say_that_they_cannot() {
        let (two, three) = (Packages::new(2), Packages::new(3));
        assert_eq!(two.plus(three), Some(Packages::new(5)));
        assert_eq!(two.minus(three), None);
        assert_eq!(Packages::total([two, three, Packages::new(u64::MAX)]), None);
        assert_eq!(Grams::new(10).split(&[1, 2]), Some(vec![Grams::new(3), Grams::new(7)]));
    }
}
