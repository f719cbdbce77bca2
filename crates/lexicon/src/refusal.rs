//! The refusal: an answer that says no, with a code, an address and named arguments.
//!
//! A refusal carries no sentence. Its text lives in four languages in a table keyed by the code
//! (for the words of this room: [`refusal_texts`](crate::refusal_texts)), and the arguments fill
//! the `{placeholders}` of that text.
//!
//! Not here: faults. A broken disk is an accident, not an answer.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Address;

/// The public number of a refusal, such as `CONTAINER-02`. Stable for ever: traders quote it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(Cow<'static, str>);

impl Code {
    /// The code as written in our source.
    pub const fn of(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&'static str> for Code {
    fn from(code: &'static str) -> Self {
        Self::of(code)
    }
}

impl From<String> for Code {
    fn from(code: String) -> Self {
        Self(Cow::Owned(code))
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// Why the answer is no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The public number, the key of the text in four languages.
    pub code: Code,
    /// The fact it is about, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Address>,
    /// Named values for the placeholders of the text, in the order they were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
}

impl Refusal {
    /// A refusal about nothing in particular yet; [`at`](Self::at) and [`arg`](Self::arg) complete it.
    pub fn new(code: impl Into<Code>) -> Self {
        Self { code: code.into(), at: None, args: Vec::new() }
    }

    /// Says which fact the refusal is about.
    #[must_use]
    pub fn at(mut self, address: Address) -> Self {
        self.at = Some(address);
        self
    }

    /// Puts the refusal below `parent`: a word refuses at `seal`, its caller knows it is `bill.2.seal`.
    #[must_use]
    pub fn under(mut self, parent: &Address) -> Self {
        self.at = Some(match &self.at {
            Some(own) => parent.join(own),
            None => parent.clone(),
        });
        self
    }

    /// Adds a value for the placeholder `{name}`.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// The value given for `{name}`, if any.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Fills the `{placeholders}` of `text`; one without a value stays visible, so that a test sees it.
    pub fn fill(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            if let Some(value) = self.get(name) {
                out.push_str(value);
            } else {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(at) = &self.at {
            write!(f, " at {at}")?;
        }
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// A value that text can become, once, at the door.
pub trait ParseWord: Sized {
    /// The word this text means, or what is wrong with it and how to mend it.
    fn parse_word(text: &str) -> Result<Self, Refusal>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_fills_its_text_and_leaves_a_missing_value_visible() {
        let refusal = Refusal::new("TEXT-02").arg("max", 140);
        for (text, expected) in [
            ("At most {max} characters.", "At most 140 characters."),
            ("{max} {max}", "140 140"),
            ("{nobody} said {max}", "{nobody} said 140"),
            ("open { brace", "open { brace"),
            ("", ""),
        ] {
            assert_eq!(refusal.fill(text), expected);
        }
    }

    #[test]
    fn a_refusal_moves_under_its_parent() {
        let parent: Address = "bill.2".parse().unwrap();
        let own: Address = "seal".parse().unwrap();
        assert_eq!(
            Refusal::new("SEAL-01").at(own).under(&parent).at.map(|at| at.to_string()),
            Some("bill.2.seal".to_owned())
        );
        assert_eq!(
            Refusal::new("SEAL-01").under(&parent).at.map(|at| at.to_string()),
            Some("bill.2".to_owned())
        );
    }

    #[test]
    fn a_refusal_survives_its_json() {
        let refusal =
            Refusal::new("CONTAINER-02").at("bill.0.container.1".parse().unwrap()).arg("expected", 3);
        let json = serde_json::to_string(&refusal).unwrap();
        assert_eq!(json, r#"{"code":"CONTAINER-02","at":"bill.0.container.1","args":[["expected","3"]]}"#);
        assert_eq!(serde_json::from_str::<Refusal>(&json).unwrap(), refusal);
        assert_eq!(refusal.to_string(), "CONTAINER-02 at bill.0.container.1 expected=3");
    }
}
