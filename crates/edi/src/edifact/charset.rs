//! The character set an interchange names in its first element (S001, data element 0001).
//!
//! Always true: text is decoded by what the interchange says, never by guessing; only the two sets
//! that are plain ASCII, and sets we do not know, are read with forgiveness: as UTF-8 when the
//! bytes are that, and as ISO 8859-1 otherwise.

use std::borrow::Cow;

use super::charset_tables::{ARABIC, CYRILLIC, GREEK, HEBREW, LATIN_2, LATIN_3, LATIN_4, LATIN_5};

/// The set of characters of an interchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// UNOA, IATA: capital letters, digits and some marks.
    #[default]
    LevelA,
    /// UNOB, IATB: ASCII.
    LevelB,
    /// UNOC, ISO 8859-1.
    Latin1,
    /// UNOD, ISO 8859-2.
    Latin2,
    /// UNOE, ISO 8859-5.
    Cyrillic,
    /// UNOF, ISO 8859-7.
    Greek,
    /// UNOG, ISO 8859-3.
    Latin3,
    /// UNOH, ISO 8859-4.
    Latin4,
    /// UNOI, ISO 8859-6.
    Arabic,
    /// UNOJ, ISO 8859-8.
    Hebrew,
    /// UNOK, ISO 8859-9.
    Latin5,
    /// UNOW, UNOY: UTF-8.
    Utf8,
    /// Anything else: UNOX (ISO 2022), KECA and what partners invent.
    Unknown,
}

impl Charset {
    /// The set a syntax identifier names.
    pub fn of(identifier: &str) -> Self {
        match identifier {
            "UNOA" | "IATA" => Self::LevelA,
            "UNOB" | "IATB" => Self::LevelB,
            "UNOC" => Self::Latin1,
            "UNOD" => Self::Latin2,
            "UNOE" => Self::Cyrillic,
            "UNOF" => Self::Greek,
            "UNOG" => Self::Latin3,
            "UNOH" => Self::Latin4,
            "UNOI" => Self::Arabic,
            "UNOJ" => Self::Hebrew,
            "UNOK" => Self::Latin5,
            "UNOW" | "UNOY" => Self::Utf8,
            _ => Self::Unknown,
        }
    }

    /// The text that bytes stand for. Borrowed when they are UTF-8 already.
    #[inline]
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        // Sets of one byte for each character share only ASCII with UTF-8.
        let as_utf8 = matches!(self, Self::Utf8 | Self::LevelA | Self::LevelB | Self::Unknown);
        match std::str::from_utf8(bytes) {
            Ok(text) if as_utf8 || text.is_ascii() => Cow::Borrowed(text),
            _ => self.decode_apart(bytes),
        }
    }

    #[cold]
    fn decode_apart(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes),
            _ => Cow::Owned(bytes.iter().map(|b| self.character(*b)).collect()),
        }
    }

    /// The first byte that the set does not hold, as its place in `bytes`. Control characters never belong.
    pub fn first_stranger(self, bytes: &[u8]) -> Option<usize> {
        match self {
            Self::LevelA => bytes.iter().position(|b| !is_level_a(*b)),
            Self::LevelB => bytes.iter().position(|b| !(0x20..0x7f).contains(b)),
            Self::Unknown => bytes.iter().position(u8::is_ascii_control),
            Self::Utf8 => {
                let valid = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), str::len);
                let control = bytes.iter().position(u8::is_ascii_control).unwrap_or(bytes.len());
                Some(valid.min(control)).filter(|at| *at < bytes.len())
            }
            _ => bytes.iter().position(|b| {
                b.is_ascii_control() || (0x80..0xa0).contains(b) || self.character(*b) == '\u{FFFD}'
            }),
        }
    }

    /// The bytes of `text` in this set, and true when some character is not in it and became a blank.
    pub fn encode(self, text: &str) -> (Vec<u8>, bool) {
        match self {
            Self::Utf8 | Self::Unknown => (text.as_bytes().to_vec(), false),
            _ => {
                let mut lost = false;
                let bytes = text.chars().map(|c| self.byte(c, &mut lost)).collect();
                (bytes, lost)
            }
        }
    }

    fn byte(self, c: char, lost: &mut bool) -> u8 {
        if c.is_ascii() {
            return u8::try_from(c).unwrap_or(b' ');
        }
        let found = match self.table() {
            Some(table) => table.iter().position(|t| *t == c).and_then(|at| u8::try_from(at + 0xa0).ok()),
            None => u8::try_from(c).ok().filter(|b| self == Self::Latin1 && *b >= 0xa0),
        };
        found.unwrap_or_else(|| {
            *lost = true;
            b' '
        })
    }

    /// The character a byte stands for in a set of one byte for each character.
    fn character(self, byte: u8) -> char {
        match (self.table(), byte.checked_sub(0xa0)) {
            (Some(table), Some(at)) => table.get(usize::from(at)).copied().unwrap_or('\u{FFFD}'),
            _ => char::from(byte),
        }
    }

    fn table(self) -> Option<&'static [char; 96]> {
        match self {
            Self::Latin2 => Some(&LATIN_2),
            Self::Latin3 => Some(&LATIN_3),
            Self::Latin4 => Some(&LATIN_4),
            Self::Cyrillic => Some(&CYRILLIC),
            Self::Arabic => Some(&ARABIC),
            Self::Greek => Some(&GREEK),
            Self::Hebrew => Some(&HEBREW),
            Self::Latin5 => Some(&LATIN_5),
            Self::LevelA | Self::LevelB | Self::Latin1 | Self::Utf8 | Self::Unknown => None,
        }
    }
}

/// True for a character of level A: capitals, digits, blank and the marks of ISO 9735 annex A.
fn is_level_a(byte: u8) -> bool {
    matches!(byte,
        b'A'..=b'Z' | b'0'..=b'9' | b' ' | b'.' | b',' | b'-' | b'(' | b')' | b'/' | b'=' | b'!' | b'"'
        | b'%' | b'&' | b'*' | b';' | b'<' | b'>' | b'\'' | b'+' | b':' | b'?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_1_is_not_read_as_utf_8() {
        assert_eq!(Charset::Latin1.decode(b"M\xfcller"), "Müller");
        assert_eq!(Charset::Utf8.decode("Müller".as_bytes()), "Müller");
    }

    #[test]
    fn a_text_of_bytes_that_look_like_utf_8_stays_latin_1_when_the_interchange_says_so() {
        assert_eq!(Charset::Latin1.decode("é".as_bytes()), "Ã©");
    }

    #[test]
    fn each_set_has_its_letters() {
        assert_eq!(Charset::Latin2.decode(b"\xa3\xf3d\xbc"), "Łódź");
        assert_eq!(Charset::Cyrillic.decode(b"\xbc\xde\xe1\xda\xd2\xd0"), "Москва");
        assert_eq!(Charset::Greek.decode(b"\xd0\xe9\xf1\xe1\xe9\xdc\xf2"), "Πιραιάς");
        assert_eq!(Charset::Latin5.decode(b"\xdd\xf0"), "İğ");
        assert_eq!(Charset::Arabic.decode(b"\xc7\xe4\xcf\xc7\xce\xe4\xc9"), "الداخلة");
    }

    #[test]
    fn writing_and_reading_agree_for_every_character_of_a_set() {
        for set in [Charset::Latin1, Charset::Latin2, Charset::Cyrillic, Charset::Greek, Charset::Arabic] {
            let all: Vec<u8> = (0xa0..=0xff).filter(|b| set.character(*b) != '\u{FFFD}').collect();
            assert_eq!(set.encode(&set.decode(&all)), (all, false), "{set:?}");
        }
    }

    #[test]
    fn the_underscore_is_outside_level_a_and_inside_level_b() {
        assert_eq!(Charset::LevelA.first_stranger(b"A_B"), Some(1));
        assert_eq!(Charset::LevelB.first_stranger(b"A_B"), None);
    }
}
