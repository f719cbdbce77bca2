//! A question whose answer is a text.

use lexicon::{LINE_CHARS_MAX, Line, NOTE_CHARS_MAX, Note, ParseWord, Refusal};

use crate::answer::Answer;
use crate::place::Placed;
use crate::reader::Fields;

/// Wants a text: one line, or several when more characters are allowed than a line has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The most characters; those of a line when there is none.
    pub at_most: Option<Placed<u32>>,
}

impl Text {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Self {
        Self { at_most: fields.whole("at_most", u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX)) }
    }

    /// The most characters.
    pub fn chars_max(&self) -> usize {
        self.at_most.as_ref().and_then(|most| usize::try_from(most.value).ok()).unwrap_or(LINE_CHARS_MAX)
    }

    /// True when it may have several lines.
    pub fn is_long(&self) -> bool {
        self.chars_max() > LINE_CHARS_MAX
    }

    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        let max = self.chars_max();
        let clean = if self.is_long() {
            Note::parse_word(text)?.as_str().to_owned()
        } else {
            Line::parse_word(text)?.as_str().to_owned()
        };
        if clean.chars().count() > max {
            return Err(Refusal::new("TEXT-02").arg("max", max));
        }
        Ok(Answer::Text(clean))
    }
}
