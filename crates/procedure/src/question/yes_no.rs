//! A question whose answer is yes or no.

use lexicon::Refusal;

use crate::answer::Answer;

/// Wants yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YesNo;

impl YesNo {
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "every kind reads alike")]
    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        match text.trim() {
            "yes" | "true" | "1" | "on" => Ok(Answer::YesNo(true)),
            "no" | "false" | "0" => Ok(Answer::YesNo(false)),
            _ => Err(Refusal::new("ANS-08")),
        }
    }
}
