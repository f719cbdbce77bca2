//! A personal datum that may be erased from a journal that never forgets (law 09-08).
//!
//! The journal keeps every entry for ever; personal data has an end. A value held as [`Personal`]
//! is found by its mark `~p` wherever it lies in an entry, so that storage can keep it beside the
//! entry and take it away without touching anything else.
//!
//! Always true: `Debug` never shows the value, so that no log does.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A personal datum, or the place where one was.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Marked", into = "Marked")]
pub enum Personal {
    /// The datum as it was given.
    Value(String),
    /// It was here, and an act of erasure took it away.
    Erased,
}

/// The wire form: `{"~p": "value"}`, or `{"~p": null}` once erased.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    #[serde(rename = "~p")]
    value: Option<String>,
}

impl Personal {
    /// The key that marks a personal datum in JSON.
    pub const MARK: &'static str = "~p";

    /// A datum that may be erased later.
    pub fn new(value: impl Into<String>) -> Self {
        Self::Value(value.into())
    }

    /// The value, unless it was erased.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Value(value) => Some(value),
            Self::Erased => None,
        }
    }

    /// True once the value was taken away.
    pub const fn is_erased(&self) -> bool {
        matches!(self, Self::Erased)
    }
}

impl From<Marked> for Personal {
    fn from(marked: Marked) -> Self {
        marked.value.map_or(Self::Erased, Self::Value)
    }
}

impl From<Personal> for Marked {
    fn from(personal: Personal) -> Self {
        match personal {
            Personal::Value(value) => Self { value: Some(value) },
            Personal::Erased => Self { value: None },
        }
    }
}

impl fmt::Display for Personal {
    /// The value, or a dash where one was.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.value().unwrap_or("—"))
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_erased() { "Personal(erased)" } else { "Personal(…)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_datum_is_marked_on_the_wire_and_hidden_in_logs() {
        for (datum, json, shown) in [
            (Personal::new("Amina"), r#"{"~p":"Amina"}"#, "Amina"),
            (Personal::Erased, r#"{"~p":null}"#, "—"),
        ] {
            assert_eq!(serde_json::to_string(&datum).unwrap(), json);
            assert_eq!(serde_json::from_str::<Personal>(json).unwrap(), datum);
            assert_eq!(datum.to_string(), shown);
            assert!(!format!("{datum:?}").contains("Amina"));
        }
        assert!(serde_json::from_str::<Personal>(r#"{"~p":"a","other":1}"#).is_err());
        assert!(serde_json::from_str::<Personal>(r#""Amina""#).is_err());
    }
}
