//! Who takes part in a procedure.

use crate::place::Placed;
use crate::reader::Fields;

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The id by which the flow names them.
    pub id: Placed<String>,
    /// Their role.
    pub role: Placed<String>,
    /// The roles that may act for them, under a mandate.
    pub through: Vec<Placed<String>>,
    /// The authority they belong to; nothing for traders.
    pub of: Option<Placed<String>>,
    /// The fact that says which of its offices.
    pub office: Option<Placed<String>>,
    /// Four eyes: not the person who acted as one of these.
    pub not: Vec<Placed<String>>,
}

impl Actor {
    pub(super) fn parse(id: Placed<String>, mut fields: Fields<'_>) -> Option<Self> {
        let role = fields.need_id("role");
        let through = fields.ids("through");
        let of = fields.id("of");
        let office = fields.text("office");
        let not = fields.ids("not");
        fields.finish();
        Some(Self { id, role: role?, through, of, office, not })
    }

    /// True for somebody who acts in the name of an authority.
    pub const fn is_officer(&self) -> bool {
        self.of.is_some()
    }
}
