//! Drafts of long forms: kept on the server for the seat that fills them in, offered again, gone once the form is sent.
//!
//! Always true: a draft holds the act's own fields and nothing of the envelope; it has a size, a number and an age it
//! does not pass; nobody reads another's. Not here: the copy a device keeps for itself.

use std::collections::BTreeMap;

use domain::Act;
use domain::policy::Acting;
use lexicon::{Instant, Refusal, Span};
use storage::drafts;

use crate::acts::fields::{self, Kind};
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;
use crate::work::unraced;

/// Size of one draft, in KiB: a form of five hundred full lines.
pub const DRAFT_KIB_MAX: usize = 256;
/// Drafts one seat keeps.
const DRAFTS_MAX: i64 = 20;
/// Age of a draft, in days.
const DRAFT_DAYS: i64 = 30;
/// Drafts one person may have kept in a minute: as often as a script saves, with room for the hand.
const KEPT_MAX: u32 = 60;

/// A form as it was left.
#[derive(Debug)]
pub struct Draft {
    pub at: Instant,
    pub form: Form,
}

/// True for forms that take long to fill in: those with lines.
pub fn are_kept_of(act: Act) -> bool {
    fields::of(act).iter().any(|field| matches!(field.kind, Kind::Lines(_)))
}

impl Desk {
    /// Keeps what is filled in of the form at `address`; an empty form is no draft.
    pub async fn keep_draft(&self, acting: &Acting, act: Act, address: &str, form: &Form) -> Result<(), No> {
        self.drafting.count(acting.user, self.now(), KEPT_MAX)?;
        let own =
            |(name, text): &(&String, &String)| !text.trim().is_empty() && fields::find(act, name).is_some();
        let values: BTreeMap<_, _> = form.values().iter().filter(own).collect();
        if values.is_empty() {
            return self.drop_draft(acting, address).await;
        }
        let body = serde_json::to_string(&values)?;
        if body.len() > DRAFT_KIB_MAX * 1_024 {
            return Err(No::because(Refusal::new("DRAFT-01").arg("max", DRAFT_KIB_MAX)));
        }
        let (now, user, party) = (self.now(), acting.user, acting.party);
        let oldest = now.minus(Span::days(DRAFT_DAYS));
        let set = drafts::keep(user, party, address, now, body, DRAFTS_MAX, oldest);
        self.store.write(set).await.map_err(unraced)?;
        Ok(())
    }

    /// What was left of the form at `address`.
    pub async fn draft(&self, acting: &Acting, address: &str) -> Result<Option<Draft>, No> {
        let Some((at, body)) = self.store.draft(acting.user, acting.party, address).await? else {
            return Ok(None);
        };
        if self.now().since(at) > Span::days(DRAFT_DAYS) {
            return Ok(None);
        }
        let values: BTreeMap<String, String> = serde_json::from_str(&body)?;
        Ok(Some(Draft { at, form: Form::of(values) }))
    }

    /// Throws the draft of the form at `address` away.
    pub async fn drop_draft(&self, acting: &Acting, address: &str) -> Result<(), No> {
        let gone = drafts::drop_one(acting.user, acting.party, address);
        self.store.write(vec![gone]).await.map_err(unraced)?;
        Ok(())
    }
}
