//! A question whose answer is a day.

use lexicon::{Date as Day, ParseWord, Refusal};

use crate::answer::Answer;
use crate::place::Placed;
use crate::reader::Fields;

/// A day that bounds others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The day the answer is given.
    Today,
}

const BOUNDS: [(&str, Bound); 1] = [("today", Bound::Today)];

/// Wants a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// It must not be before this.
    pub earliest: Option<Placed<Bound>>,
    /// It must not be after this.
    pub latest: Option<Placed<Bound>>,
}

impl Date {
    pub(super) fn parse(fields: &mut Fields<'_>) -> Self {
        Self { earliest: fields.one_of("earliest", &BOUNDS), latest: fields.one_of("latest", &BOUNDS) }
    }

    pub(super) fn read(&self, text: &str, today: Day) -> Result<Answer, Refusal> {
        let day = Day::parse_word(text)?;
        if self.earliest.is_some() && day < today {
            return Err(Refusal::new("ANS-11").arg("day", today));
        }
        if self.latest.is_some() && day > today {
            return Err(Refusal::new("ANS-12").arg("day", today));
        }
        Ok(Answer::Date(day))
    }
}
