//! The questions behind each page and each address of the API: what this reader may see, already in order.
//!
//! Always true: whoever may not read a thing finds nothing; a reader sees their own view of it, no more.

pub mod account;
pub mod call;
pub mod control;
mod cost;
pub mod declaration;
pub mod file;
pub mod gate;
pub mod home;
pub mod houses;
pub mod invoice;
pub mod journal;
pub mod lanes;
pub(crate) mod next;
mod owned;
pub mod paper;
pub mod payment;
pub mod people;
pub mod platform;
pub mod queue;
pub mod receipt;
pub mod search;
mod seen;
pub mod services;
pub mod ships;
pub mod tables;
pub mod times;
pub mod title;

use std::collections::BTreeMap;

use domain::PartyKind;
use domain::turn::Who;
use lexicon::PartyId;
use serde::Serialize;

/// Somebody who must act, as the reader reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// Their name; nothing for an office or trade that is named by its kind.
    pub name: Option<String>,
    /// The kind, where nobody is named: `customs`, `trader`.
    pub kind: Option<&'static str>,
    /// True when it is the reader.
    pub me: bool,
}

/// Who a reader is, for drawing "your turn".
#[derive(Debug, Clone)]
pub struct Reader {
    pub party: PartyId,
    pub kinds: Vec<PartyKind>,
}

impl Reader {
    /// The reader who acts as `acting`.
    pub fn of(acting: &domain::policy::Acting) -> Self {
        Self { party: acting.party, kinds: acting.kinds.iter().copied().collect() }
    }

    /// True when `who` is this reader, or an office they sit in.
    pub fn is(&self, who: Who) -> bool {
        match who {
            Who::Party(party) => party == self.party,
            Who::Kind(PartyKind::Trader) => false, // "whoever the importer is" is nobody yet
            Who::Kind(kind) => self.kinds.contains(&kind),
        }
    }

    /// `who` as this reader reads it.
    pub fn reads(&self, who: Who, names: &BTreeMap<PartyId, String>) -> Actor {
        match who {
            Who::Party(party) => {
                Actor { name: names.get(&party).cloned(), kind: None, me: party == self.party }
            }
            Who::Kind(kind) => Actor { name: None, kind: Some(kind.code()), me: self.is(who) },
        }
    }
}
