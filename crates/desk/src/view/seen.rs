//! Whether somebody may know that a thing is there: asked before a form about it is drawn, and before a receipt is shown.

use domain::Act;
use domain::call::Call;
use domain::change::Change;
use domain::mandate::Mandate;
use domain::manifest::Manifest;
use domain::paper::Paper;
use domain::policy::{Acting, PartyPlace, Relation, Subjected, TablesPlace};
use lexicon::PartyId;
use storage::journal::Entry;

use crate::answer::No;
use crate::desk::Desk;

/// Things of one entry that are looked at; the first says what it was done to.
const THINGS_MAX: usize = 50;

impl Desk {
    /// Finds nothing where `acting` may not know of the thing `act` would be done to.
    pub async fn must_know(&self, acting: &Acting, act: Act, id: [u8; 16]) -> Result<(), No> {
        let noun = match (act, act.noun()) {
            // A manifest is lodged for a call.
            (Act::ManifestLodge, _) => "call",
            // What is paid, bridged and drawn is of a file; what a rail said is of the payment.
            (Act::PaymentStart | Act::GuaranteeBridge, _) => "dossier",
            (
                _,
                noun @ ("call" | "manifest" | "mandate" | "title" | "change" | "declaration" | "paper"
                | "control" | "invoice" | "payment" | "guarantee"),
            ) => noun,
            (_, "party" | "user" | "key" | "webhook" | "slot") => "party",
            _ => "dossier",
        };
        if self.knows(acting, noun, id).await? { Ok(()) } else { Err(No::NotFound) }
    }

    async fn knows(&self, acting: &Acting, noun: &str, id: [u8; 16]) -> Result<bool, No> {
        let known = |place: &dyn Subjected| !acting.ties(place).contains(&Relation::Stranger);
        Ok(match noun {
            "call" => self.store.load::<Call>(id).await?.is_some_and(|one| known(&one.state)),
            "manifest" => self.store.load::<Manifest>(id).await?.is_some_and(|one| known(&one.state)),
            "mandate" => self.store.load::<Mandate>(id).await?.is_some_and(|one| known(&one.state)),
            "party" | "user" => known(&PartyPlace(PartyId::from_bytes(id))),
            "change" => known(&TablesPlace) && self.store.load::<Change>(id).await?.is_some(),
            "paper" => self.store.load::<Paper>(id).await?.is_some_and(|one| known(&one.state)),
            "control" => found(self.readable_control(&mut acting.clone(), id).await)?,
            "title" => found(self.title_page(acting, id).await)?,
            "declaration" => found(self.readable_declaration(&mut acting.clone(), id).await)?,
            "invoice" => found(self.bill_page(acting, id).await)?,
            "payment" => found(self.payment_page(acting, id).await)?,
            "guarantee" => found(self.guarantee_page(acting, id).await)?,
            "statement" => found(self.statement_page(acting, id).await)?,
            _ => found(self.readable_file(&mut acting.clone(), id).await)?,
        })
    }

    /// True where `acting` reads the journal of something this entry is about.
    pub(crate) async fn reads_entry(&self, acting: &Acting, entry: &Entry) -> Result<bool, No> {
        let payload: serde_json::Value = serde_json::from_str(&entry.payload)?;
        let events = payload.get("events").and_then(serde_json::Value::as_array);
        for event in events.into_iter().flatten().take(THINGS_MAX) {
            let text = |name: &str| event.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
            let Ok(id) = lexicon::parse_uuid(text("i")) else { continue };
            if self.knows(acting, text("n"), id).await? || self.knows_its_call(acting, text("n"), id).await? {
                return Ok(true);
            }
        }
        // What was asked of no thing, or refused, is with who it was asked of.
        match entry.subject {
            Some(subject) => {
                Ok(self.knows(acting, "party", subject).await?
                    || self.knows(acting, "dossier", subject).await?)
            }
            None => Ok(false),
        }
    }

    /// What became of a manifest stands in the journal of its call.
    async fn knows_its_call(&self, acting: &Acting, noun: &str, id: [u8; 16]) -> Result<bool, No> {
        if noun != "manifest" {
            return Ok(false);
        }
        match self.store.load::<Manifest>(id).await? {
            Some(manifest) => self.knows(acting, "call", *manifest.state.call.bytes()).await,
            None => Ok(false),
        }
    }
}

/// True for an answer, false for "not found".
fn found<T>(answer: Result<T, No>) -> Result<bool, No> {
    match answer {
        Ok(_) => Ok(true),
        Err(No::NotFound) => Ok(false),
        Err(no) => Err(no),
    }
}
