//! Declarations as the policy sees them.

use std::collections::BTreeSet;

use lexicon::{PartyId, Place};

use super::{Relation, Relations, Subjected, by_kind, or_stranger};
use crate::declaration::Declaration;
use crate::role::PartyKind;

/// A declaration as the policy sees it: its importer's; customs knows it once it is registered.
impl Subjected for Declaration {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        if self.registered.is_none() {
            relations.clear();
        }
        if self.importer == party {
            relations.insert(Relation::Importer);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        Some(&self.office)
    }
}

/// A declaration that does not exist yet: for whom it would be, at which office.
pub struct NewDeclaration {
    pub importer: PartyId,
    pub office: Place,
}

impl Subjected for NewDeclaration {
    fn relations(&self, party: PartyId, _kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = Relations::new();
        if self.importer == party {
            relations.insert(Relation::Importer);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        Some(&self.office)
    }
}
