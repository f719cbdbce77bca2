//! A question whose answer is one of a few options.

use lexicon::Refusal;

use crate::answer::Answer;
use crate::finding::Finding;
use crate::place::Placed;
use crate::reader::Fields;

/// Wants one of a few options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The ids of the options; their names are in the texts.
    pub of: Vec<Placed<String>>,
}

impl Choice {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Option<Self> {
        let of = fields.need_ids("of");
        for (place, option) in of.iter().enumerate() {
            if let Some(first) = of.iter().take(place).find(|one| one.value == option.value) {
                let again = Finding::new("PACK-09", option.at.clone()).arg("id", &option.value);
                fields.reader.say(again.also(&first.at));
            }
        }
        (!of.is_empty()).then_some(Self { of })
    }

    /// True when `id` is one of the options.
    pub fn has(&self, id: &str) -> bool {
        self.of.iter().any(|option| option.value == id)
    }

    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        let text = text.trim();
        if self.has(text) {
            return Ok(Answer::Choice(text.to_owned()));
        }
        let options: Vec<&str> = self.of.iter().map(|option| option.value.as_str()).collect();
        Err(Refusal::new("ANS-03").arg("options", options.join(", ")))
    }
}
