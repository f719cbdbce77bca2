//! A question whose answer is a country.

use lexicon::{CountryCode, ParseWord, Refusal};

use crate::answer::Answer;

/// Wants a country, by its two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country;

impl Country {
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "every kind reads alike")]
    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        CountryCode::parse_word(text).map(Answer::Country)
    }
}
