//! What a procedure costs.

use crate::expression::Written;
use crate::place::Placed;
use crate::reader::Fields;

/// A fee; `W` is how far its condition is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee<W> {
    /// Its id.
    pub id: Placed<String>,
    /// The dated parameter that says how much.
    pub amount: Placed<String>,
    /// It must be paid before any of these verbs.
    pub due: Vec<Placed<String>>,
    /// It is owed when this holds; always when there is none.
    pub when: Option<W>,
}

impl Fee<Written> {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (id, amount, due) = (fields.need_id("id"), fields.need_text("amount"), fields.need_ids("due"));
        let when = fields.condition("when");
        fields.finish();
        Some(Self { id: id?, amount: amount?, due, when })
    }
}
