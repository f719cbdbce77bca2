//! What all words share: how they are held, printed, compared and sent.
//!
//! [`word!`] declares a newtype over a text that only its parser makes. [`Ascii`] holds a code of
//! fixed length without the heap, so that codes are `Copy`.

use std::fmt;

use crate::Refusal;

/// Exactly `N` ASCII characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Ascii<const N: usize>([u8; N]);

impl<const N: usize> Ascii<N> {
    /// A code written in our source.
    pub(crate) const fn of(code: [u8; N]) -> Self {
        Self(code)
    }

    /// The text, if it is exactly `N` ASCII characters.
    pub(crate) fn new(text: &str) -> Option<Self> {
        if !text.is_ascii() {
            return None;
        }
        <[u8; N]>::try_from(text.as_bytes()).ok().map(Self)
    }

    pub(crate) fn as_str(&self) -> &str {
        // Always ASCII by construction, so the default never shows.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<const N: usize> fmt::Debug for Ascii<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Declares a word held as text: `as_str`, `Display`, `Debug`, `FromStr` and serde as text.
/// The module that declares it implements `ParseWord`, the only way in.
macro_rules! word {
    ($(#[$meta:meta])* $name:ident($held:ty)) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($held);

        impl $name {
            /// The word as text, in its one canonical form.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        $crate::word::as_text!($name);

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
pub(crate) use word;

/// `Debug`, `FromStr` and serde of a type that has `ParseWord` and `Display`.
macro_rules! as_text {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Refusal;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::ParseWord>::parse_word(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                <Self as $crate::ParseWord>::parse_word(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use as_text;

/// True for the spaces people type or paste: plain, no-break, narrow, thin, figure, tab.
pub(crate) fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' | '\u{200a}'
    )
}

/// True for marks that show nothing and only steer the direction or the width of a text.
///
/// They arrive by paste, invisibly, so they are dropped rather than refused: nobody can mend
/// what nobody can see, and kept they could make a text read differently than it is.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}' | '\u{ad}' | '\u{2060}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// The Western digit for an Arabic-Indic or Persian one; any other character as it is.
pub(crate) fn western(character: char) -> char {
    let value = match character {
        '٠'..='٩' => u32::from(character) - u32::from('٠'),
        '۰'..='۹' => u32::from(character) - u32::from('۰'),
        _ => return character,
    };
    char::from_digit(value, 10).unwrap_or(character)
}

/// The text without spaces, dashes and the other `separators`, in capitals and Western digits.
///
/// Stops after `chars_max + 1` characters: enough to see that it is too long, whatever was sent.
pub(crate) fn compact(text: &str, separators: &[char], chars_max: usize) -> String {
    text.chars()
        .filter(|c| !is_space(*c) && !is_invisible(*c) && !is_dash(*c) && !separators.contains(c))
        .take(chars_max.saturating_add(1))
        .map(|c| western(c).to_ascii_uppercase())
        .collect()
}

/// True for the hyphens and dashes people type between groups.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// True when every character is a Western digit, and there is at least one.
pub(crate) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The value of an ASCII digit; 0 for anything else (callers have checked).
pub(crate) fn digit(byte: u8) -> u32 {
    char::from(byte).to_digit(10).unwrap_or(0)
}

/// The remainder of a long decimal number, read digit by digit. Letters count as nothing.
pub(crate) fn modulo(digits: &str, modulus: u32) -> u32 {
    digits.bytes().fold(0, |rest, byte| (rest * 10 + digit(byte)) % modulus)
}

/// A refusal for a text that is empty once trimmed, the first thing every parser says.
pub(crate) fn must_not_be_empty(text: &str) -> Result<(), Refusal> {
    if text.chars().all(|c| is_space(c) || is_invisible(c) || c.is_whitespace()) {
        return Err(Refusal::new("TEXT-01"));
    }
    Ok(())
}
