//! The number of the seal on a container's door.

use crate::word::{compact, must_not_be_empty, word};
use crate::{ParseWord, Refusal};

/// The longest seal number accepted; the messages of the trade give it 15 to 17 characters, and
/// electronic seals count up to 20.
const SEAL_CHARS_MAX: usize = 20;

word! {
    /// A seal number: letters and digits, in capitals, without spaces or dashes.
    Seal(String)
}

impl ParseWord for Seal {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        must_not_be_empty(text)?;
        let compact = compact(text, &['.', '/', '_'], SEAL_CHARS_MAX);
        let shaped = compact.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if !shaped || compact.is_empty() || compact.len() > SEAL_CHARS_MAX {
            return Err(Refusal::new("SEAL-01").arg("max", SEAL_CHARS_MAX));
        }
        Ok(Self(compact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_letters_and_digits() {
        for (text, expected) in
            [("ml-ma 1234567", "MLMA1234567"), ("1", "1"), ("A2345678901234567890", "A2345678901234567890")]
        {
            assert_eq!(text.parse::<Seal>().unwrap().as_str(), expected);
        }
        for text in ["A23456789012345678901", "-", "ML#12", "ختم"] {
            assert_eq!(text.parse::<Seal>(), Err(Refusal::new("SEAL-01").arg("max", 20)), "{text}");
        }
    }
}
