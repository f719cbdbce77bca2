//! A question whose answer is a firm or a person in trade.

use lexicon::{Name, ParseWord, Refusal};

use crate::answer::{Answer, Party as Named};

/// Wants a firm or a person in trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party;

impl Party {
    /// Reads a name. A caller that knows the firm makes the answer itself, with its id.
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "every kind reads alike")]
    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        Name::parse_word(text).map(|name| Answer::Party(Named { id: None, name }))
    }
}
