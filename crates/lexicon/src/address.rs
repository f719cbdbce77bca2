//! The address of a fact: the one path it has in a page, an API, a message and a refusal.
//!
//! `bill.2.container.0.seal` is the seal of the first container of the third bill. A form field
//! bears it as its name, the API as a pointer `/bill/2/container/0/seal`, and a refusal that comes
//! back from elsewhere lands on the field that caused it.
//!
//! Always true: names are small Latin letters, digits, `_` and `-`, and begin with a letter, so an
//! address needs no escaping in any wire form.

use std::fmt;

use crate::word::{all_digits, as_text};
use crate::{ParseWord, Refusal};

/// How deep an address read from outside may go: twice the deepest form we have.
pub const ADDRESS_DEPTH_MAX: usize = 16;
/// The longest name in an address, in characters.
pub const ADDRESS_NAME_CHARS_MAX: usize = 64;
/// The largest index in an address: more rows than any document may have.
const ADDRESS_INDEX_MAX: u32 = 999_999;

/// One step of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The place in a list, from 0.
    Index(u32),
    /// The name of a part.
    Name(String),
}

/// The path of a fact. The empty address is the whole document.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address(Vec<Segment>);

impl Address {
    /// The address of the whole document.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The address of a part of the document, named in our source: `Address::of("bill")`.
    pub fn of(name: &str) -> Self {
        Self::root().child(name)
    }

    /// The part `name` below this one. Characters that no name has are replaced by `_`.
    #[must_use]
    pub fn child(mut self, name: &str) -> Self {
        self.push(name);
        self
    }

    /// The item at `index`, from 0, of this list.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.0.push(Segment::Index(u32::try_from(index).unwrap_or(u32::MAX)));
        self
    }

    /// Goes down to the part `name`; see [`child`](Self::child).
    pub fn push(&mut self, name: &str) {
        let safe: String = name.chars().take(ADDRESS_NAME_CHARS_MAX).map(safe_character).collect();
        let safe = if safe.starts_with(|c: char| c.is_ascii_lowercase()) { safe } else { format!("x{safe}") };
        self.0.push(Segment::Name(safe));
    }

    /// The steps, from the whole to the part.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// True for the whole document.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// `other` seen from here: `bill.2` joined with `seal` is `bill.2.seal`.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        Self(self.0.iter().chain(&other.0).cloned().collect())
    }

    /// True when this is `prefix` or lies below it. Compares whole steps: `bill.20` is not below `bill.2`.
    pub fn starts_with(&self, prefix: &Self) -> bool {
        self.0.starts_with(&prefix.0)
    }

    /// The rest of the path below `prefix`, if this lies there.
    pub fn below(&self, prefix: &Self) -> Option<Self> {
        self.0.strip_prefix(prefix.0.as_slice()).map(|rest| Self(rest.to_vec()))
    }

    /// One step up; `None` for the whole document.
    pub fn parent(&self) -> Option<Self> {
        self.0.split_last().map(|(_, rest)| Self(rest.to_vec()))
    }

    /// The last step.
    pub fn last(&self) -> Option<&Segment> {
        self.0.last()
    }

    /// The address as a JSON pointer: `/bill/2/seal`.
    pub fn pointer(&self) -> String {
        let mut out = String::new();
        for segment in &self.0 {
            out.push('/');
            out.push_str(&segment.to_string());
        }
        out
    }

    /// The address with every index as `*`: what a table of fields is searched by.
    pub fn pattern(&self) -> String {
        let steps: Vec<&str> = self
            .0
            .iter()
            .map(|segment| match segment {
                Segment::Index(_) => "*",
                Segment::Name(name) => name.as_str(),
            })
            .collect();
        steps.join(".")
    }
}

fn safe_character(character: char) -> char {
    if is_name_character(character) {
        character
    } else if character.is_ascii_uppercase() {
        character.to_ascii_lowercase()
    } else {
        '_'
    }
}

fn is_name_character(character: char) -> bool {
    matches!(character, 'a'..='z' | '0'..='9' | '_' | '-')
}

fn parse_segment(text: &str) -> Option<Segment> {
    if all_digits(text) {
        let canonical = text == "0" || !text.starts_with('0');
        let index = text.parse().ok().filter(|index| *index <= ADDRESS_INDEX_MAX)?;
        return canonical.then_some(Segment::Index(index));
    }
    let shaped = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_name_character);
    (shaped && text.len() <= ADDRESS_NAME_CHARS_MAX).then(|| Segment::Name(text.to_owned()))
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => write!(f, "{index}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(".")?;
            }
            write!(f, "{segment}")?;
        }
        Ok(())
    }
}

impl ParseWord for Address {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        if text.is_empty() {
            return Ok(Self::root());
        }
        let mut segments = Vec::new();
        for step in text.split('.') {
            if segments.len() == ADDRESS_DEPTH_MAX {
                return Err(Refusal::new("ADDRESS-01"));
            }
            segments.push(parse_segment(step).ok_or_else(|| Refusal::new("ADDRESS-01"))?);
        }
        Ok(Self(segments))
    }
}

as_text!(Address);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_path_in_every_wire_form() {
        let at: Address = "bill.2.container.0.seal".parse().unwrap();
        assert_eq!(at, Address::of("bill").item(2).child("container").item(0).child("seal"));
        assert_eq!(at.to_string(), "bill.2.container.0.seal");
        assert_eq!(at.pointer(), "/bill/2/container/0/seal");
        assert_eq!(at.pattern(), "bill.*.container.*.seal");
        assert_eq!(at.last(), Some(&Segment::Name("seal".to_owned())));
        assert_eq!(at.parent().unwrap().to_string(), "bill.2.container.0");
        assert_eq!("".parse(), Ok(Address::root()));
        assert_eq!(Address::root().parent(), None);
    }

    #[test]
    fn a_prefix_is_made_of_whole_steps() {
        let bill: Address = "bill.2".parse().unwrap();
        for (text, below) in [
            ("bill.2.seal", Some("seal")),
            ("bill.2", Some("")),
            ("bill.20.seal", None),
            ("bill", None),
            ("other.2.seal", None),
        ] {
            let at: Address = text.parse().unwrap();
            assert_eq!(at.starts_with(&bill), below.is_some(), "{text}");
            assert_eq!(at.below(&bill).map(|rest| rest.to_string()).as_deref(), below, "{text}");
        }
        assert_eq!(bill.join(&Address::of("seal")).to_string(), "bill.2.seal");
    }

    #[test]
    fn an_address_that_needs_escaping_is_refused() {
        let deep = |steps: usize| vec!["a"; steps].join(".");
        for text in [
            "Bill",
            "bill.",
            ".bill",
            "bill..2",
            "bill.02",
            "bill.1000000",
            "b ill",
            "سند",
            "_a",
            "2a",
            &deep(17),
            &"a".repeat(65),
        ] {
            assert_eq!(text.parse::<Address>(), Err(Refusal::new("ADDRESS-01")), "{text}");
        }
        for text in ["bill.999999", &deep(16), &"a".repeat(64), "0", "a-b_c9"] {
            assert!(text.parse::<Address>().is_ok(), "{text}");
        }
        assert_eq!(Address::of("Gross Weight").child("9").to_string(), "gross_weight.x9");
    }

    #[test]
    fn addresses_sort_by_number_not_by_digit() {
        let mut all: Vec<Address> = ["bill.10", "bill.9", "bill"].map(|t| t.parse().unwrap()).to_vec();
        all.sort();
        let texts: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["bill", "bill.9", "bill.10"]);
    }
}
