//! A question whose answer is a code of a list.

use lexicon::Refusal;

use super::Reading;
use crate::answer::Answer;
use crate::place::Placed;
use crate::reader::Fields;

/// The day on which a code must count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValidOn {
    /// The day it is given.
    Today,
}

/// Wants a code of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The name of the list.
    pub list: Placed<String>,
    /// The day on which the code must count; any when there is none.
    pub valid_on: Option<Placed<ValidOn>>,
}

impl Code {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Option<Self> {
        let list = fields.need_id("list");
        let valid_on = fields.one_of("valid_on", &[("today", ValidOn::Today)]);
        Some(Self { list: list?, valid_on })
    }

    pub(super) fn read(&self, text: &str, reading: &Reading<'_>) -> Result<Answer, Refusal> {
        let code = text.trim();
        if code.is_empty() {
            return Err(Refusal::new("TEXT-01"));
        }
        let on = self.valid_on.as_ref().map(|_| reading.today);
        if reading.codes.knows(&self.list, code, on) {
            return Ok(Answer::Code(code.to_owned()));
        }
        // Codes are written in capitals by most lists; people write them as they please.
        let capitals = code.to_uppercase();
        if reading.codes.knows(&self.list, &capitals, on) {
            return Ok(Answer::Code(capitals));
        }
        Err(Refusal::new("ANS-04").arg("list", &self.list))
    }
}
