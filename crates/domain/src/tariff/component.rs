//! How much a measure takes: `2.5%`, `1.20 MAD/LTR`, `10% + 3 MAD/KGM`, `max(10%, 5 MAD/KGM)`, `free`.
//!
//! Always true: `parse(print(component)) == component`; nothing is evaluated as text; sums are exact.

use std::fmt;
use std::str::FromStr;

use lexicon::Refusal;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The longest component read.
pub const COMPONENT_CHARS_MAX: usize = 200;
/// How deep `max(min(…))` may go.
const DEPTH_MAX: usize = 4;

/// How much a measure takes of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Component {
    /// Nothing.
    Free,
    /// A share of the base, in percent.
    Percent(Decimal),
    /// An amount in dirhams for each unit (Recommendation 20).
    PerUnit { dirhams: Decimal, unit: String },
    /// All of them together.
    Sum(Vec<Component>),
    /// The smaller.
    Least(Vec<Component>),
    /// The greater.
    Greatest(Vec<Component>),
}

impl Component {
    /// The exact amount in dirhams that falls on `base`, given how many of a unit an item has.
    /// `Err` with TARIFF-02 when a unit is not declared.
    pub fn amount(
        &self,
        base: Decimal,
        quantity: &impl Fn(&str) -> Option<Decimal>,
    ) -> Result<Decimal, Refusal> {
        let range = || Refusal::new("AMOUNT-01");
        match self {
            Self::Free => Ok(Decimal::ZERO),
            Self::Percent(percent) => base
                .checked_mul(*percent)
                .and_then(|amount| amount.checked_div(Decimal::ONE_HUNDRED))
                .ok_or_else(range),
            Self::PerUnit { dirhams, unit } => {
                let count = quantity(unit).ok_or_else(|| Refusal::new("TARIFF-02").arg("unit", unit))?;
                dirhams.checked_mul(count).ok_or_else(range)
            }
            Self::Sum(parts) => parts.iter().try_fold(Decimal::ZERO, |sum, part| {
                sum.checked_add(part.amount(base, quantity)?).ok_or_else(range)
            }),
            Self::Least(parts) => Self::pick(parts, base, quantity, Decimal::min),
            Self::Greatest(parts) => Self::pick(parts, base, quantity, Decimal::max),
        }
    }

    fn pick(
        parts: &[Self],
        base: Decimal,
        quantity: &impl Fn(&str) -> Option<Decimal>,
        choose: fn(Decimal, Decimal) -> Decimal,
    ) -> Result<Decimal, Refusal> {
        let amounts = parts.iter().map(|part| part.amount(base, quantity)).collect::<Result<Vec<_>, _>>()?;
        Ok(amounts.into_iter().reduce(choose).unwrap_or_default())
    }

    /// Units whose quantity it needs.
    pub fn units(&self) -> Vec<&str> {
        match self {
            Self::Free | Self::Percent(_) => Vec::new(),
            Self::PerUnit { unit, .. } => vec![unit],
            Self::Sum(parts) | Self::Least(parts) | Self::Greatest(parts) => {
                parts.iter().flat_map(Self::units).collect()
            }
        }
    }
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, parts: &[Self], between: &str| {
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    f.write_str(between)?;
                }
                write!(f, "{part}")?;
            }
            Ok(())
        };
        match self {
            Self::Free => f.write_str("free"),
            Self::Percent(percent) => write!(f, "{}%", percent.normalize()),
            Self::PerUnit { dirhams, unit } => write!(f, "{} MAD/{unit}", dirhams.normalize()),
            Self::Sum(parts) => list(f, parts, " + "),
            Self::Least(parts) => {
                f.write_str("min(")?;
                list(f, parts, ", ")?;
                f.write_str(")")
            }
            Self::Greatest(parts) => {
                f.write_str("max(")?;
                list(f, parts, ", ")?;
                f.write_str(")")
            }
        }
    }
}

impl FromStr for Component {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        if text.chars().count() > COMPONENT_CHARS_MAX {
            return Err(Refusal::new("TEXT-02").arg("max", COMPONENT_CHARS_MAX));
        }
        sum(text.trim(), DEPTH_MAX).ok_or_else(|| Refusal::new("TARIFF-04").arg("text", text))
    }
}

fn sum(text: &str, depth: usize) -> Option<Component> {
    let mut parts = split_outside(text, '+')
        .into_iter()
        .map(|part| one(part.trim(), depth))
        .collect::<Option<Vec<_>>>()?;
    if parts.len() == 1 { parts.pop() } else { Some(Component::Sum(parts)) }
}

/// Makes one component of several.
type Make = fn(Vec<Component>) -> Component;

fn one(text: &str, depth: usize) -> Option<Component> {
    if text.eq_ignore_ascii_case("free") {
        return Some(Component::Free);
    }
    let several: [(&str, Make); 2] = [("max(", Component::Greatest), ("min(", Component::Least)];
    for (name, make) in several {
        if let Some(inner) = text.strip_prefix(name).and_then(|rest| rest.strip_suffix(')')) {
            let depth = depth.checked_sub(1)?;
            let parts = split_outside(inner, ',').into_iter().map(|part| sum(part.trim(), depth));
            let parts = parts.collect::<Option<Vec<_>>>()?;
            return (parts.len() >= 2).then(|| make(parts));
        }
    }
    if let Some(percent) = text.strip_suffix('%') {
        return amount(percent).map(Component::Percent);
    }
    let (number, unit) = text.split_once(" MAD/")?;
    let known = unit.len() <= 3
        && !unit.is_empty()
        && unit.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    known.then_some(())?;
    Some(Component::PerUnit { dirhams: amount(number)?, unit: unit.to_owned() })
}

fn amount(text: &str) -> Option<Decimal> {
    Decimal::from_str(text.trim()).ok().filter(|number| !number.is_sign_negative() && number.scale() <= 8)
}

/// The pieces of a text between signs that stand outside brackets.
fn split_outside(text: &str, sign: char) -> Vec<&str> {
    let (mut pieces, mut depth, mut start) = (Vec::new(), 0_u32, 0);
    for (at, one) in text.char_indices() {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            other if other == sign && depth == 0 => {
                pieces.extend(text.get(start..at));
                start = at + one.len_utf8();
            }
            _ => {}
        }
    }
    pieces.extend(text.get(start..));
    pieces
}

impl Serialize for Component {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Component {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
