//! A question whose answer is a port, an airport or a town.

use lexicon::{ParseWord, Place as Port, Refusal};

use crate::answer::Answer;

/// Wants a place, by its UN/LOCODE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place;

impl Place {
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "every kind reads alike")]
    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        Port::parse_word(text).map(Answer::Place)
    }
}
