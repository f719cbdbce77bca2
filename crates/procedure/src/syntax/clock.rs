//! How long a file may stay in a stage, and what happens then.

use crate::calendar::Term;
use crate::expression::Written;
use crate::place::{Place, Placed};
use crate::reader::Fields;

/// What happens when a clock runs out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Late {
    /// The authority's chief is told.
    Escalate,
    /// The file moves by itself, by this verb.
    Move(String),
}

/// How long a file may stay in a stage; `W` is how far its condition is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock<W> {
    /// Its id, when another clock gives way to it.
    pub id: Option<Placed<String>>,
    /// The stage it claims; that of the clock it excepts when there is none.
    pub stage: Option<Placed<String>>,
    /// The clock that gives way to it.
    pub except: Option<Placed<String>>,
    /// How long.
    pub within: Placed<Term>,
    /// Whose working time is counted; that of the clock it excepts when there is none.
    pub calendar: Option<Placed<String>>,
    /// What happens then; as the clock it excepts when there is none.
    pub late: Option<Placed<Late>>,
    /// It runs when this holds.
    pub when: Option<W>,
    /// Where it begins.
    pub at: Place,
}

impl Clock<Written> {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (id, stage, except) = (fields.id("id"), fields.id("stage"), fields.id("except"));
        if stage.is_none() && except.is_none() {
            fields.need_text("stage");
        }
        let within = fields.need_text("within").and_then(|text| {
            let term = Term::read(&text.value);
            if term.is_none() {
                fields.reader.unreadable(&text, "4 working hours · 1 working day · 30 days · 48 hours");
            }
            Some(Placed::new(term?, text.at))
        });
        let calendar = fields.id("calendar");
        let late = fields.id("late").map(|text| {
            let late = if text.value == "escalate" { Late::Escalate } else { Late::Move(text.value) };
            Placed::new(late, text.at)
        });
        let when = fields.condition("when");
        let at = fields.at.clone();
        fields.finish();
        Some(Self { id, stage, except, within: within?, calendar, late, when, at })
    }
}

impl<W> Clock<W> {
    /// The same clock with its condition understood further.
    pub(crate) fn with<V>(self, when: Option<V>) -> Clock<V> {
        let Self { id, stage, except, within, calendar, late, when: _, at } = self;
        Clock { id, stage, except, within, calendar, late, when, at }
    }
}
