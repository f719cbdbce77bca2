//! Search over everything one may see: by number of any kind, by ship, by firm.
//!
//! Always true: what the asker may not read is not among the hits, and a search tells nothing of how much there is.

use domain::call::Call;
use domain::policy::{self, Acting, Relation};
use domain::{Act, manifest::Manifest};
use serde::Serialize;
use storage::lists::Handle;

use crate::acts::gate::spoken;
use crate::answer::No;
use crate::desk::Desk;
use crate::parties::folded;

/// Hits given back.
const HITS_MAX: usize = 20;
/// Things looked at before the answer is given, whoever may see them.
const LOOKED_MAX: usize = 300;
/// Things looked at of one kind.
const OF_KIND_MAX: i64 = 60;
/// From this many signs on, the beginning of a number is enough.
const PREFIX_CHARS_MIN: usize = 3;
/// The longest question read.
const QUERY_CHARS_MAX: usize = 60;

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// `dossier`, `call` or `manifest`.
    pub noun: &'static str,
    pub id: String,
    /// Which kind of number led here: `container`, `bill`, `ship-name`…
    pub by: String,
    /// That number.
    pub value: String,
    pub title: String,
    pub reference: String,
}

impl Desk {
    /// Things `acting` may see that answer to `text`.
    pub async fn search(&self, acting: &Acting, text: &str) -> Result<Vec<Found>, No> {
        let text: String = text.trim().chars().take(QUERY_CHARS_MAX).collect();
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let mut acting = acting.clone();
        acting.mandates = self.mandates_given_to(acting.party).await?;
        let mut found: Vec<Found> = Vec::new();
        for handle in self.led_to(&text).await?.into_iter().take(LOOKED_MAX) {
            if found.len() >= HITS_MAX {
                break;
            }
            if found.iter().any(|one| one.id == lexicon::uuid_text(&handle.subject)) {
                continue;
            }
            found.extend(self.seen(&acting, &handle).await?);
        }
        Ok(found)
    }

    async fn led_to(&self, text: &str) -> Result<Vec<Handle>, No> {
        let (upper, number, name) = (text.to_uppercase(), spoken(text), folded(text));
        let exact = [
            ("container", &number),
            ("bill", &upper),
            ("order", &upper),
            ("manifest", &upper),
            ("call", &upper),
            ("pass", &number),
            ("ship", &number),
            ("plate", &upper),
        ];
        let mut handles = Vec::new();
        for (kind, value) in exact {
            handles.extend(self.store.find(kind, value).await?);
        }
        if text.chars().count() >= PREFIX_CHARS_MIN {
            let starts = [
                ("container", &number),
                ("bill", &upper),
                ("order", &upper),
                ("manifest", &upper),
                ("call", &upper),
                ("ship-name", &name),
            ];
            for (kind, value) in starts.into_iter().filter(|(_, value)| !value.is_empty()) {
                handles.extend(self.store.find_starting(kind, value, OF_KIND_MAX).await?);
            }
        }
        Ok(handles)
    }

    async fn seen(&self, acting: &Acting, handle: &Handle) -> Result<Option<Found>, No> {
        match handle.noun.as_str() {
            "dossier" => self.seen_file(acting, handle).await,
            "call" => {
                let Some(call) = self.store.load::<Call>(handle.subject).await? else { return Ok(None) };
                let call = call.state;
                let stranger = acting.ties(&call).contains(&Relation::Stranger);
                Ok((!stranger).then(|| Found {
                    noun: "call",
                    id: call.id.to_string(),
                    by: handle.kind.clone(),
                    value: handle.value.clone(),
                    title: format!("{} · {}", call.ship.name, call.voyage),
                    reference: call.number,
                }))
            }
            "manifest" => {
                let Some(manifest) = self.store.load::<Manifest>(handle.subject).await? else {
                    return Ok(None);
                };
                let manifest = manifest.state;
                let stranger = acting.ties(&manifest).contains(&Relation::Stranger);
                Ok((!stranger).then(|| Found {
                    noun: "manifest",
                    id: manifest.id.to_string(),
                    by: handle.kind.clone(),
                    value: handle.value.clone(),
                    title: manifest.reference.clone(),
                    reference: manifest.number().unwrap_or(&manifest.reference).to_owned(),
                }))
            }
            _ => Ok(None),
        }
    }

    async fn seen_file(&self, acting: &Acting, handle: &Handle) -> Result<Option<Found>, No> {
        let Some(file) = self.file(handle.subject).await? else { return Ok(None) };
        if policy::grant(acting, Act::DossierRead, &file.place(), self.now()).is_err() {
            return Ok(None);
        }
        let dossier = &file.dossier.state;
        Ok(Some(Found {
            noun: "dossier",
            id: dossier.id.to_string(),
            by: handle.kind.clone(),
            value: handle.value.clone(),
            title: dossier.bill.description().to_owned(),
            reference: dossier.bill.number.clone(),
        }))
    }
}
