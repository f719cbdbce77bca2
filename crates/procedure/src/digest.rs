//! The digest of an edition: what a file was opened under, to the last letter.

use std::fmt;

use lexicon::Refusal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::place::PackText;

/// SHA-256 over the procedure, its texts and its layouts. Cases are its tests, and fees, calendars, laws and lists of
/// codes have dates of their own: they are not in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of the procedure in `folder`.
    pub(crate) fn of(pack: &PackText, folder: &str) -> Self {
        let mut hash = Sha256::new();
        for (path, text) in pack.files() {
            let Some(inner) = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) else {
                continue;
            };
            if inner == "procedure.toml" || inner.starts_with("texts/") || inner.starts_with("documents/") {
                for part in [inner, text] {
                    let bytes = u64::try_from(part.len()).unwrap_or(u64::MAX);
                    hash.update(bytes.to_be_bytes());
                    hash.update(part.as_bytes());
                }
            }
        }
        Self(hash.finalize().into())
    }

    /// The bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let mut digits = text.chars();
        for byte in &mut bytes {
            let (high, low) = (digits.next()?.to_digit(16)?, digits.next()?.to_digit(16)?);
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        digits.next().is_none().then_some(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as Deserialize>::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| serde::de::Error::custom(Refusal::new("ID-01")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_more_is_another_digest_and_a_case_more_is_not() {
        let pack = PackText::new().with("a/procedure.toml", "x").with("a/texts/ar.toml", "y");
        let digest = Digest::of(&pack, "a");
        for (path, text, same) in [
            ("a/cases/one.toml", "z", true),
            ("b/procedure.toml", "z", true),
            ("ab/procedure.toml", "z", true),
            ("a/procedure.toml", "xx", false),
            ("a/texts/ar.toml", "", false),
            ("a/texts/en.toml", "y", false),
        ] {
            assert_eq!(Digest::of(&pack.clone().with(path, text), "a") == digest, same, "{path}");
        }
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(json.len(), 66);
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"00\"").is_err());
    }
}
