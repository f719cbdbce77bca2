//! Texts that people write: one line, a name, a note. Bounded, visible, free of tricks.
//!
//! Always true
//! - Trimmed, not empty, within its length in characters.
//! - Without control characters and without marks that steer the direction of writing: kept, such a
//!   mark could make a name read differently on the screen than it is. The invisible ones are
//!   dropped (nobody can mend what nobody can see); the others are refused.
//!
//! Not here: letters. Every script is welcome, in the form it was typed.

use crate::word::{is_invisible, is_space, word};
use crate::{ParseWord, Refusal};

/// The longest single line, in characters: four lines of a paper form, as in the messages of the trade.
pub const LINE_CHARS_MAX: usize = 140;
/// The longest name of a person, firm or ship, in characters.
pub const NAME_CHARS_MAX: usize = 140;
/// The longest note, in characters: one page.
pub const NOTE_CHARS_MAX: usize = 2_000;

word! {
    /// One line of text, at most [`LINE_CHARS_MAX`] characters.
    Line(String)
}

word! {
    /// A name of a person, a firm or a ship, at most [`NAME_CHARS_MAX`] characters, inner spaces single.
    Name(String)
}

word! {
    /// A text of several lines, at most [`NOTE_CHARS_MAX`] characters.
    Note(String)
}

/// Whether line ends may stand in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

/// The text as kept: trimmed, line ends as `\n`, invisible marks gone.
fn clean(text: &str, lines: Lines, chars_max: usize) -> Result<String, Refusal> {
    // Marks and outer spaces do not count, but nobody sends four times the length of them.
    if text.len() > chars_max.saturating_mul(16) {
        return Err(Refusal::new("TEXT-02").arg("max", chars_max));
    }
    let mut kept = String::with_capacity(text.len());
    let mut after_return = false;
    for character in text.chars() {
        let line_end = matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
        if line_end && lines == Lines::Many {
            if !(after_return && character == '\n') {
                kept.push('\n');
            }
        } else if character == '\t' {
            kept.push(' ');
        } else if !is_invisible(character) {
            kept.push(character);
        }
        after_return = character == '\r';
    }
    let kept = kept.trim_matches(|c: char| is_space(c) || c.is_whitespace());
    if kept.is_empty() {
        return Err(Refusal::new("TEXT-01"));
    }
    if kept.chars().any(|c| is_forbidden(c) && !(c == '\n' && lines == Lines::Many)) {
        return Err(Refusal::new("TEXT-03"));
    }
    if kept.chars().count() > chars_max {
        return Err(Refusal::new("TEXT-02").arg("max", chars_max));
    }
    Ok(kept.to_owned())
}

fn is_forbidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}'
        )
}

impl ParseWord for Line {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        clean(text, Lines::One, LINE_CHARS_MAX).map(Self)
    }
}

impl ParseWord for Name {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        let clean = clean(text, Lines::One, NAME_CHARS_MAX)?;
        let single: Vec<&str> = clean.split(is_space).filter(|part| !part.is_empty()).collect();
        Ok(Self(single.join(" ")))
    }
}

impl ParseWord for Note {
    fn parse_word(text: &str) -> Result<Self, Refusal> {
        clean(text, Lines::Many, NOTE_CHARS_MAX).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_kept_as_typed_without_what_cannot_be_seen() {
        for (text, expected) in [
            ("  Sardines congelées  ", "Sardines congelées"),
            ("سردين مجمد", "سردين مجمد"),
            ("a\tb", "a b"),
            ("\u{feff}\u{202e}evil\u{202c}\u{200b}", "evil"),
            ("two  spaces stay", "two  spaces stay"),
        ] {
            assert_eq!(text.parse::<Line>().unwrap().as_str(), expected);
        }
        assert_eq!("SARL   Atlas \u{a0} Pêche".parse::<Name>().unwrap().as_str(), "SARL Atlas Pêche");
        assert_eq!(
            "one\r\ntwo\rthree\n\nfour\r\n".parse::<Note>().unwrap().as_str(),
            "one\ntwo\nthree\n\nfour"
        );
    }

    #[test]
    fn a_text_has_a_length_on_both_sides_of_which_the_answer_differs() {
        for (length, good) in [(1, true), (140, true), (141, false)] {
            assert_eq!("é".repeat(length).parse::<Line>().is_ok(), good, "{length}");
            assert_eq!("é".repeat(length).parse::<Name>().is_ok(), good, "{length}");
        }
        for (length, good) in [(2_000, true), (2_001, false), (1_000_000, false)] {
            assert_eq!("م".repeat(length).parse::<Note>().is_ok(), good, "{length}");
        }
        assert_eq!("é".repeat(141).parse::<Line>(), Err(Refusal::new("TEXT-02").arg("max", 140)));
    }

    #[test]
    fn a_text_with_nothing_or_with_controls_is_refused() {
        for text in ["", "   ", "\u{200b}\u{202e}", "\n"] {
            assert_eq!(text.parse::<Line>(), Err(Refusal::new("TEXT-01")), "{text:?}");
        }
        for text in ["a\0b", "a\u{7}b", "a\nb", "a\u{2028}b", "a\u{ffff}b", "a\u{e0041}b"] {
            assert_eq!(text.parse::<Line>(), Err(Refusal::new("TEXT-03")), "{text:?}");
        }
        assert_eq!("a\0b".parse::<Note>(), Err(Refusal::new("TEXT-03")));
    }
}
