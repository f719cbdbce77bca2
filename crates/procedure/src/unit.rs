//! Amounts of things that are weighed, measured or counted: a whole number of the smallest unit, never rounded.
//!
//! Always true: units of different dimensions are never compared, and `parse(display(q)) == q`.
//!
//! Not here: money ([`lexicon::Money`]), and temperatures, which go below zero.

use std::fmt;

use lexicon::{DecimalMark, ParseWord, Refusal, parse_decimal, parse_plain};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Counted in grams.
    Mass,
    /// Counted in millilitres.
    Volume,
    /// Counted in millimetres.
    Length,
    /// Counted in square centimetres.
    Area,
    /// Counted in pieces.
    Count,
    /// Counted in hundredths of a per cent.
    Share,
}

/// A unit of measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Gram,
    Kilogram,
    Tonne,
    Millilitre,
    Litre,
    CubicMetre,
    Millimetre,
    Centimetre,
    Metre,
    Kilometre,
    SquareMetre,
    Hectare,
    Piece,
    Percent,
}

impl Unit {
    /// All of them with the word they are written with.
    pub const ALL: [(&'static str, Self); 14] = [
        ("g", Self::Gram),
        ("kg", Self::Kilogram),
        ("t", Self::Tonne),
        ("ml", Self::Millilitre),
        ("l", Self::Litre),
        ("m3", Self::CubicMetre),
        ("mm", Self::Millimetre),
        ("cm", Self::Centimetre),
        ("m", Self::Metre),
        ("km", Self::Kilometre),
        ("m2", Self::SquareMetre),
        ("ha", Self::Hectare),
        ("piece", Self::Piece),
        ("percent", Self::Percent),
    ];

    /// The unit written `word`.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, unit)| unit)
    }

    /// The word it is written with.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, unit)| *unit == self).map_or("", |(word, _)| word)
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Gram | Self::Kilogram | Self::Tonne => Dimension::Mass,
            Self::Millilitre | Self::Litre | Self::CubicMetre => Dimension::Volume,
            Self::Millimetre | Self::Centimetre | Self::Metre | Self::Kilometre => Dimension::Length,
            Self::SquareMetre | Self::Hectare => Dimension::Area,
            Self::Piece => Dimension::Count,
            Self::Percent => Dimension::Share,
        }
    }

    /// How many decimals the smallest unit of its dimension stands behind the point.
    const fn decimals(self) -> u32 {
        match self {
            Self::Gram | Self::Millilitre | Self::Millimetre | Self::Piece => 0,
            Self::Centimetre => 1,
            Self::Percent => 2,
            Self::Kilogram | Self::Litre | Self::Metre => 3,
            Self::SquareMetre => 4,
            Self::Tonne | Self::CubicMetre | Self::Kilometre => 6,
            Self::Hectare => 8,
        }
    }
}

/// An amount in a unit. Prints as `24000.5 kg`; two are equal when they measure the same, whatever the unit.
#[derive(Clone, Copy)]
pub struct Quantity {
    smallest: u64,
    unit: Unit,
}

impl Quantity {
    /// So many of the smallest unit of the dimension, written in `unit`.
    pub const fn of_smallest(smallest: u64, unit: Unit) -> Self {
        Self { smallest, unit }
    }

    /// The amount in the smallest unit of its dimension: grams, millilitres, millimetres, pieces.
    pub const fn smallest(self) -> u64 {
        self.smallest
    }

    /// The unit it is written in.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// What it measures.
    pub const fn dimension(self) -> Dimension {
        self.unit.dimension()
    }

    /// The same amount, written in another unit of its dimension.
    #[must_use]
    pub fn written_in(self, unit: Unit) -> Self {
        if unit.dimension() == self.dimension() { Self { unit, ..self } } else { self }
    }

    /// Both together; `None` when they measure different things or the sum cannot be counted.
    pub fn plus(self, other: Self) -> Option<Self> {
        let sum = self.smallest.checked_add(other.smallest)?;
        (self.dimension() == other.dimension()).then_some(Self { smallest: sum, ..self })
    }

    /// Reads an amount as a person writes it; without a unit it is in `unit`, with one it must measure the same.
    pub fn read(text: &str, unit: Unit) -> Result<Self, Refusal> {
        let text = text.trim();
        let (number, written) = split(text).unwrap_or((text, unit));
        if written.dimension() != unit.dimension() {
            return Err(Refusal::new("ANS-10").arg("unit", unit.word()));
        }
        let smallest = parse_decimal(number, written.decimals())?;
        Ok(Self { smallest, unit: written })
    }

    /// Reads `24000.5 kg`, as a program writes it.
    fn parse(text: &str) -> Result<Self, Refusal> {
        let (number, unit) = split(text).ok_or_else(|| Refusal::new("NUMBER-01"))?;
        let smallest = parse_plain(number.trim(), DecimalMark::Point, unit.decimals())?;
        Ok(Self { smallest, unit })
    }

    /// What two amounts of one dimension are compared by.
    const fn key(self) -> (Dimension, u64) {
        (self.dimension(), self.smallest)
    }
}

/// The number and the unit behind it, if the text ends with one.
fn split(text: &str) -> Option<(&str, Unit)> {
    let text = text.trim();
    let direct = |at: usize| {
        let (number, word) = text.split_at_checked(at)?;
        Unit::of(&word.trim().to_ascii_lowercase()).map(|unit| (number.trim_end(), unit))
    };
    // `100 m3`: the unit may end with a digit, so the space decides first.
    if let Some(at) = text.rfind([' ', '\u{a0}', '\u{202f}'])
        && let Some(found) = direct(at)
    {
        return Some(found);
    }
    let start = text.find(|c: char| c.is_ascii_alphabetic())?;
    direct(start)
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Quantity {}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl std::hash::Hash for Quantity {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = self.unit.decimals();
        let scale = 10_u64.checked_pow(decimals).unwrap_or(1);
        write!(f, "{}", self.smallest / scale)?;
        let rest = self.smallest % scale;
        if rest != 0 {
            let places = usize::try_from(decimals).unwrap_or_default();
            let digits = format!("{rest:0places$}");
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        write!(f, " {}", self.unit.word())
    }
}

impl fmt::Debug for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Quantity({self})")
    }
}

impl ParseWord for Quantity {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        Self::parse(text)
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as Deserialize>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_printed_so_that_it_reads_back() {
        for (text, unit, smallest, printed) in [
            ("24 000 kg", Unit::Kilogram, 24_000_000, "24000 kg"),
            ("24 000", Unit::Kilogram, 24_000_000, "24000 kg"),
            ("2,5 t", Unit::Kilogram, 2_500_000, "2.5 t"),
            ("850g", Unit::Kilogram, 850, "850 g"),
            ("1.125", Unit::Piece, 1_125, "1125 piece"),
            ("100 m3", Unit::Litre, 100_000_000, "100 m3"),
            ("100m3", Unit::Litre, 100_000_000, "100 m3"),
            ("12,5 percent", Unit::Percent, 1_250, "12.5 percent"),
            ("0,05", Unit::Metre, 50, "0.05 m"),
        ] {
            let read = Quantity::read(text, unit).unwrap_or_else(|refusal| panic!("{text}: {refusal}"));
            assert_eq!((read.smallest(), read.to_string().as_str()), (smallest, printed), "{text}");
            assert_eq!(Quantity::parse_word(&read.to_string()), Ok(read));
            let json = serde_json::to_string(&read).unwrap();
            assert_eq!(serde_json::from_str::<Quantity>(&json).unwrap(), read);
        }
    }

    #[test]
    fn an_amount_in_another_dimension_or_none_is_refused() {
        for (text, code) in [
            ("5 l", "ANS-10"),
            ("five kg", "NUMBER-01"),
            ("-5 kg", "NUMBER-05"),
            ("", "TEXT-01"),
            ("26.000", "NUMBER-03"),
        ] {
            assert_eq!(Quantity::read(text, Unit::Kilogram).unwrap_err().code, code, "{text}");
        }
        for text in ["5", "5 stones", "5,5 kg", "kg"] {
            assert!(Quantity::parse_word(text).is_err(), "{text}");
        }
    }

    #[test]
    fn amounts_are_compared_by_what_they_measure() {
        let of = |text: &str| Quantity::parse_word(text).unwrap();
        assert_eq!(of("1 t"), of("1000 kg"));
        assert!(of("999 g") < of("1 kg"));
        assert_ne!(of("1000 g"), of("1000 ml"));
        assert_eq!(of("1 t").plus(of("500 kg")).unwrap().to_string(), "1.5 t");
        assert_eq!(of("1 t").plus(of("1 l")), None);
        assert_eq!(of("1500 kg").written_in(Unit::Tonne).to_string(), "1.5 t");
        assert_eq!(of("1500 kg").written_in(Unit::Litre).to_string(), "1500 kg");
    }

    #[test]
    fn every_unit_has_a_word_of_its_own() {
        for (word, unit) in Unit::ALL {
            assert_eq!((Unit::of(word), unit.word()), (Some(unit), word));
        }
        assert_eq!(Unit::of("stone"), None);
    }
}
