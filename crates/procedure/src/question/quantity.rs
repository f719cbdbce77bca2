//! A question whose answer is an amount in a unit.

use lexicon::Refusal;

use crate::answer::Answer;
use crate::finding::Finding;
use crate::place::Placed;
use crate::reader::Fields;
use crate::unit::{Quantity as Amount, Unit};

/// Wants an amount in a unit, within bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The unit it is asked in; another one of the same dimension is understood.
    pub unit: Unit,
    /// It must be more than this.
    pub above: Option<Placed<Amount>>,
    /// It must not be more than this.
    pub at_most: Option<Placed<Amount>>,
}

impl Quantity {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Option<Self> {
        let unit = fields.need_text("unit").and_then(|text| fields.reader.known(&text, &Unit::ALL));
        let (above, at_most) = (fields.amount("above"), fields.amount("at_most"));
        let unit = unit?.value;
        let bound = |text: Option<Placed<String>>| {
            let text = text?;
            let amount = Amount::read(&text.value, unit).ok();
            if amount.is_none() {
                fields.reader.unreadable(&text, unit.word());
            }
            Some(Placed::new(amount?, text.at))
        };
        let (above, at_most) = (bound(above), bound(at_most));
        if let (Some(above), Some(at_most)) = (&above, &at_most)
            && above.value >= at_most.value
        {
            let empty =
                Finding::new("PACK-43", at_most.at.clone()).arg("above", above).arg("at_most", at_most);
            fields.reader.say(empty.also(&above.at));
        }
        Some(Self { unit, above, at_most })
    }

    pub(super) fn read(&self, text: &str) -> Result<Answer, Refusal> {
        let amount = Amount::read(text, self.unit)?;
        if let Some(above) = self.above.as_ref().filter(|above| amount <= above.value) {
            return Err(Refusal::new("ANS-05").arg("above", above));
        }
        if let Some(most) = self.at_most.as_ref().filter(|most| amount > most.value) {
            return Err(Refusal::new("ANS-06").arg("at_most", most));
        }
        Ok(Answer::Quantity(amount))
    }
}
