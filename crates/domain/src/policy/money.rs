//! Payments, surety accounts and statements, as the policy sees them.

use std::collections::BTreeSet;

use lexicon::{PartyId, Place};

use super::{Relation, Relations, Subjected, by_kind, or_stranger};
use crate::payment::Payment;
use crate::role::PartyKind;

/// A payment as the policy sees it: who pays, the bank at whose counter, and customs, which keeps the rails.
impl Subjected for Payment {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        if self.payer == party {
            relations.insert(Relation::Own);
        }
        if self.bank == Some(party) {
            relations.insert(Relation::Bank);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// The surety account of an importer, open or not, as the policy sees it.
pub struct SuretyPlace(pub PartyId);

impl Subjected for SuretyPlace {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        if self.0 == party {
            relations.insert(Relation::Own);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// The statements of payment rails: customs reads them, for the treasury.
pub struct RailsPlace;

impl Subjected for RailsPlace {
    fn relations(&self, _party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}
