//! Calls and manifests as their readers see them.

use std::collections::BTreeMap;

use domain::call::Call;
use domain::manifest::{Manifest, Standing};
use domain::policy::{self, Acting, Denied, Relation, Subjected};
use domain::{Act, PartyKind};
use lexicon::{Instant, ManifestId, PartyId};
use serde::Serialize;
use storage::Loaded;
use storage::lists::{First, Handle};

use crate::answer::No;
use crate::desk::Desk;
use crate::exchange::finding::Kept;
use crate::view::journal;

/// Rows of one page.
const ROWS: i64 = 50;
/// Manifests shown with a call.
const MANIFESTS: i64 = 100;
/// Lines of a thing's journal.
const JOURNAL_LINES: i64 = 20;

/// One call in a list.
#[derive(Debug, Clone, Serialize)]
pub struct CallRow {
    pub id: String,
    pub number: String,
    pub ship: String,
    pub imo: String,
    pub voyage: String,
    pub port: String,
    pub agent: String,
    pub terminal: String,
    pub eta: Instant,
    pub ata: Option<Instant>,
    pub berth: Option<String>,
    /// `announced`, `arrived`, `berthed`, `discharging`, `discharged`, `departed` or `cancelled`.
    pub stage: &'static str,
    /// Where the list goes on.
    pub cursor: String,
}

/// The page of one call.
#[derive(Debug, Clone, Serialize)]
pub struct CallView {
    pub row: CallRow,
    pub version: i64,
    pub last_port: Option<String>,
    pub announced_at: Instant,
    pub berthed_at: Option<Instant>,
    pub discharge_from: Option<Instant>,
    pub discharged_at: Option<Instant>,
    pub departed_at: Option<Instant>,
    pub cancelled: Option<String>,
    /// Until when a manifest is in time.
    pub manifest_deadline: Instant,
    pub free_until: Option<Instant>,
    /// True for those who see the manifests of the call.
    #[serde(skip)]
    pub sees_manifests: bool,
    pub manifests: Vec<ManifestRow>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// One manifest in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ManifestRow {
    pub id: String,
    pub reference: String,
    pub number: Option<String>,
    pub agent: String,
    pub call: String,
    pub ship: String,
    pub voyage: String,
    pub channel: &'static str,
    pub lodged_at: Instant,
    /// Until when customs registers it.
    pub due: Instant,
    pub bills: u64,
    pub boxes: u64,
    pub packages: u64,
    pub grams: u64,
    pub refused: u64,
    /// `lodged`, `registered` or `cancelled`.
    pub standing: &'static str,
    pub late: bool,
}

/// The page of one manifest.
#[derive(Debug, Clone, Serialize)]
pub struct ManifestView {
    pub row: ManifestRow,
    pub version: i64,
    pub call_id: String,
    pub source: Option<String>,
    pub findings: Vec<Kept>,
    pub lines: Vec<LineView>,
    /// The next chunk of lines, if there is one.
    pub next: Option<i64>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// One line of a manifest.
#[derive(Debug, Clone, Serialize)]
pub struct LineView {
    pub id: String,
    pub bill: String,
    pub goods: String,
    pub consignee: String,
    pub known: bool,
    pub packages: u64,
    pub grams: u64,
    pub remaining_packages: u64,
    pub containers: Vec<String>,
    pub withdrawn: bool,
}

const fn stage(call: &Call) -> &'static str {
    if call.cancelled.is_some() {
        "cancelled"
    } else if call.departed_at.is_some() {
        "departed"
    } else if call.discharged_at.is_some() {
        "discharged"
    } else if call.discharge_from.is_some() {
        "discharging"
    } else if call.berth.is_some() {
        "berthed"
    } else if call.ata.is_some() {
        "arrived"
    } else {
        "announced"
    }
}

const fn standing(manifest: &Manifest) -> &'static str {
    match manifest.standing {
        Standing::Lodged => "lodged",
        Standing::Registered { .. } => "registered",
        Standing::Cancelled { .. } => "cancelled",
    }
}

/// The acts of `nouns` that the policy allows on `place`, where `sensible` finds them so.
pub(crate) fn allowed(
    acting: &Acting,
    place: &dyn Subjected,
    now: Instant,
    sensible: impl Fn(Act) -> bool,
) -> Vec<String> {
    Act::ALL
        .iter()
        .copied()
        .filter(|act| sensible(*act))
        .filter(|act| policy::grant(acting, *act, place, now).is_ok())
        .map(Act::code)
        .collect()
}

/// The list of calls an organisation reads, and whose it is; the auditor's is nobody's.
pub(crate) fn list_of_calls(acting: &Acting, office: &str) -> (&'static str, String) {
    let authority = [PartyKind::Customs, PartyKind::HarbourOffice, PartyKind::ControlAgency];
    if acting.is(PartyKind::Auditor) {
        ("call", String::new())
    } else if authority.iter().any(|kind| acting.is(*kind)) {
        ("call-of-port", office.to_owned())
    } else if acting.is(PartyKind::Terminal) {
        ("call-of-terminal", acting.party.to_string())
    } else {
        ("call-of-agent", acting.party.to_string())
    }
}

pub(crate) fn readable(relations: &policy::Relations) -> bool {
    relations.iter().any(|one| *one != Relation::Stranger)
}

impl Desk {
    /// The calls an organisation has to do with, the next to arrive last, older than `before`.
    pub async fn calls(
        &self,
        acting: &Acting,
        office: &str,
        before: Option<&str>,
    ) -> Result<Vec<CallRow>, No> {
        let handles = self.call_handles(acting, office, before).await?;
        let mut rows = Vec::with_capacity(handles.len());
        for handle in handles {
            let Some(call) = self.store.load::<Call>(handle.subject).await? else { continue };
            if readable(&acting.ties(&call.state)) {
                rows.push(self.call_row(&call.state, handle.value).await?);
            }
        }
        Ok(rows)
    }

    async fn call_handles(
        &self,
        acting: &Acting,
        office: &str,
        before: Option<&str>,
    ) -> Result<Vec<Handle>, No> {
        let (kind, owner) = list_of_calls(acting, office);
        let (from, end) = if owner.is_empty() {
            (String::new(), "\u{10FFFF}".to_owned())
        } else {
            (format!("{owner}:"), format!("{owner}:\u{10FFFF}"))
        };
        let before = before.filter(|before| before.starts_with(&from)).map_or(end, str::to_owned);
        Ok(self.store.find_between(kind, &from, &before, First::Greatest, ROWS).await?)
    }

    pub(crate) async fn call_row(&self, call: &Call, cursor: String) -> Result<CallRow, No> {
        let names = self.names(vec![call.agent, call.terminal]).await?;
        let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
        Ok(CallRow {
            id: call.id.to_string(),
            number: call.number.clone(),
            ship: call.ship.name.clone(),
            imo: call.ship.imo.to_string(),
            voyage: call.voyage.clone(),
            port: call.port.to_string(),
            agent: name(call.agent),
            terminal: name(call.terminal),
            eta: call.eta,
            ata: call.ata,
            berth: call.berth.as_ref().map(|known| known.berth.clone()),
            stage: stage(call),
            cursor,
        })
    }

    /// The page of one call.
    pub async fn call_page(&self, acting: &Acting, id: [u8; 16]) -> Result<CallView, No> {
        let loaded = self.store.load::<Call>(id).await?.ok_or(No::NotFound)?;
        let call = &loaded.state;
        if !readable(&acting.ties(call)) {
            return Err(No::NotFound);
        }
        let terms = &self.settings.terms;
        let journal = self.journal(id, journal::NEWEST, JOURNAL_LINES).await?;
        let relations = acting.ties(call);
        Ok(CallView {
            sees_manifests: [Relation::Agent, Relation::Customs, Relation::Auditor]
                .iter()
                .any(|one| relations.contains(one)),
            row: self.call_row(call, String::new()).await?,
            version: loaded.version,
            last_port: call.last_port.map(|port| port.to_string()),
            announced_at: call.announced_at,
            berthed_at: call.berth.as_ref().map(|known| known.at),
            discharge_from: call.discharge_from,
            discharged_at: call.discharged_at,
            departed_at: call.departed_at,
            cancelled: call.cancelled.clone(),
            manifest_deadline: domain::manifest::deadline(call.ata.unwrap_or(call.eta), terms.manifest_hours),
            free_until: domain::turn::free_until(call, terms),
            manifests: self.manifests_of_call(acting, call).await?,
            journal,
            acts: allowed(acting, call, self.now(), |act| call_act_makes_sense(act, call)),
        })
    }

    async fn manifests_of_call(&self, acting: &Acting, call: &Call) -> Result<Vec<ManifestRow>, No> {
        let prefix = format!("{}:", call.id);
        let mut rows = Vec::new();
        for handle in self.store.find_starting("manifest-of-call", &prefix, MANIFESTS).await? {
            let Some(manifest) = self.store.load::<Manifest>(handle.subject).await? else { continue };
            if readable(&acting.ties(&manifest.state)) {
                rows.push(self.manifest_row(&manifest.state, call).await?);
            }
        }
        Ok(rows)
    }

    /// The manifests that wait for a number at an office, the longest waiting first.
    pub async fn manifests_to_register(&self, acting: &Acting, office: &str) -> Result<Vec<ManifestRow>, No> {
        if !acting.is(PartyKind::Customs) {
            return Ok(Vec::new());
        }
        let handles = self.store.find_starting("manifest-to-register", &format!("{office}:"), ROWS).await?;
        self.manifest_rows(&handles).await
    }

    /// The manifests an agent lodged, the latest first.
    pub async fn manifests_of_agent(&self, acting: &Acting) -> Result<Vec<ManifestRow>, No> {
        let (from, to) = (format!("{}:", acting.party), format!("{}:\u{10FFFF}", acting.party));
        let handles = self.store.find_between("manifest-of-agent", &from, &to, First::Greatest, ROWS).await?;
        self.manifest_rows(&handles).await
    }

    async fn manifest_rows(&self, handles: &[Handle]) -> Result<Vec<ManifestRow>, No> {
        let ids: Vec<_> = handles.iter().map(|handle| handle.subject).collect();
        let manifests = self.store.load_page::<Manifest>(&ids).await?;
        let mut calls: Vec<_> = manifests.iter().map(|manifest| *manifest.state.call.bytes()).collect();
        calls.sort_unstable();
        calls.dedup();
        let calls: BTreeMap<_, _> = self
            .store
            .load_page::<Call>(&calls)
            .await?
            .into_iter()
            .map(|call| (call.id, call.state))
            .collect();
        let mut rows = Vec::with_capacity(manifests.len());
        for manifest in manifests {
            let Some(call) = calls.get(manifest.state.call.bytes()) else { continue };
            rows.push(self.manifest_row(&manifest.state, call).await?);
        }
        Ok(rows)
    }

    async fn manifest_row(&self, manifest: &Manifest, call: &Call) -> Result<ManifestRow, No> {
        let names: BTreeMap<PartyId, String> = self.names(vec![manifest.agent]).await?;
        let terms = &self.settings.terms;
        let late = match manifest.standing {
            Standing::Registered { late, .. } => late,
            Standing::Lodged | Standing::Cancelled { .. } => {
                let arrival = call.ata.unwrap_or(call.eta);
                manifest.lodged_at > domain::manifest::deadline(arrival, terms.manifest_hours)
            }
        };
        Ok(ManifestRow {
            id: manifest.id.to_string(),
            reference: manifest.reference.clone(),
            number: manifest.number().map(str::to_owned),
            agent: names.get(&manifest.agent).cloned().unwrap_or_default(),
            call: call.number.clone(),
            ship: call.ship.name.clone(),
            voyage: call.voyage.clone(),
            channel: manifest.channel.code(),
            lodged_at: manifest.lodged_at,
            due: manifest.lodged_at.plus(lexicon::Span::hours(terms.register_hours)),
            bills: manifest.bills,
            boxes: manifest.boxes,
            packages: manifest.packages,
            grams: manifest.grams,
            refused: manifest.refused,
            standing: standing(manifest),
            late,
        })
    }

    /// The manifest, if `acting` may read it.
    pub async fn readable_manifest(&self, acting: &Acting, id: [u8; 16]) -> Result<Loaded<Manifest>, No> {
        let loaded = self.store.load::<Manifest>(id).await?.ok_or(No::NotFound)?;
        if readable(&acting.ties(&loaded.state)) { Ok(loaded) } else { Err(No::NotFound) }
    }

    /// The page of one manifest, with the lines of one chunk.
    pub async fn manifest_page(&self, acting: &Acting, id: [u8; 16], chunk: i64) -> Result<ManifestView, No> {
        let loaded = self.readable_manifest(acting, id).await?;
        let manifest = &loaded.state;
        let call = self.store.load::<Call>(*manifest.call.bytes()).await?.ok_or(No::NotFound)?.state;
        let (files, next) = self.files_of_manifest(ManifestId::from_bytes(id), chunk, 1).await?;
        let mut lines = Vec::with_capacity(files.len());
        for file in files {
            lines.extend(self.line_view(file).await?);
        }
        let last = i64::try_from(manifest.chunks).unwrap_or(i64::MAX);
        Ok(ManifestView {
            row: self.manifest_row(manifest, &call).await?,
            version: loaded.version,
            call_id: call.id.to_string(),
            source: manifest.source.clone(),
            findings: self.findings(manifest).await?,
            lines,
            next: next.filter(|next| *next < last),
            journal: self.journal(id, journal::NEWEST, JOURNAL_LINES).await?,
            acts: allowed(acting, manifest, self.now(), |act| match act {
                Act::ManifestRegister | Act::ManifestCancel => manifest.standing == Standing::Lodged,
                _ => false,
            }),
        })
    }

    async fn line_view(&self, id: [u8; 16]) -> Result<Option<LineView>, No> {
        let Some(file) = self.store.load::<domain::dossier::Dossier>(id).await? else { return Ok(None) };
        let dossier = file.state;
        let (remaining_packages, _) = dossier.remaining();
        Ok(Some(LineView {
            id: dossier.id.to_string(),
            bill: dossier.bill.number.clone(),
            goods: dossier.bill.description().to_owned(),
            consignee: dossier.bill.consignee.name.clone(),
            known: dossier.consignee.is_some(),
            packages: dossier.bill.packages(),
            grams: dossier.bill.grams(),
            remaining_packages,
            containers: dossier.bill.boxes.iter().map(|one| one.number.spaced()).collect(),
            withdrawn: dossier.withdrawn.is_some(),
        }))
    }

    /// What may be done here without a thing to do it to: announce a call.
    pub fn may_announce(&self, acting: &Acting) -> bool {
        !matches!(
            policy::grant(acting, Act::CallAnnounce, &policy::NewCall, self.now()),
            Err(Denied::NotFound | Denied::Forbidden(_))
        )
    }
}

/// True where the state of a call makes sense of an act.
pub(crate) fn call_act_makes_sense(act: Act, call: &Call) -> bool {
    if call.cancelled.is_some() {
        return false;
    }
    match act {
        Act::CallEta | Act::CallCancel | Act::CallArrive => call.ata.is_none(),
        Act::CallBerth => call.ata.is_some() && call.berth.is_none(),
        Act::CallStartDischarge => call.berth.is_some() && call.discharge_from.is_none(),
        Act::CallEndDischarge => call.discharge_from.is_some() && call.discharged_at.is_none(),
        Act::CallDepart => call.ata.is_some() && call.departed_at.is_none(),
        Act::ManifestLodge => call.departed_at.is_none(),
        _ => false,
    }
}
