//! What offices decide: controls of agencies, papers of their issuers, the tables that change on line.

use std::collections::BTreeSet;

use lexicon::{PartyId, Place};

use super::{Relation, Relations, Subjected, by_kind, or_stranger};
use crate::control::Control;
use crate::paper::Paper;
use crate::role::PartyKind;

/// A paper as the policy sees it when it is to be ended: its issuer's. Who may read it is asked of what it is about.
impl Subjected for Paper {
    fn relations(&self, party: PartyId, _kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = Relations::new();
        if self.issuer == party {
            relations.insert(Relation::Own);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// The tables that change on line, and each change of them: customs and whoever audits it.
pub struct TablesPlace;

impl Subjected for TablesPlace {
    fn relations(&self, _party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// A control as the policy sees it: the importer of the goods, the agency that controls them, customs who waits for it.
impl Subjected for Control {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| match one {
            Relation::Agency => self.agency.is_none_or(|agency| agency == party),
            Relation::Customs | Relation::Auditor => true,
            _ => false,
        });
        if self.importer == party {
            relations.insert(Relation::Importer);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        Some(&self.office)
    }
}
