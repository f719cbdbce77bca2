//! Home: what must I do now, and where do my files stand?

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use domain::call::Call;
use domain::dossier::Dossier;
use domain::manifest::Manifest;
use domain::policy::Acting;
use domain::turn::Step;
use domain::{PartyKind, turn};
use lexicon::{CallId, DossierId, Instant, ManifestId, ParseWord, PartyId, Place, Span};
use serde::Serialize;
use storage::Loaded;

use crate::answer::No;
use crate::desk::{Desk, office_list};
use crate::file::File;
use crate::view::{Actor, Reader, file, next};

/// Rows of one page of a list.
pub const ROWS: i64 = 50;
/// Rows of the list on the home page itself.
const HOME_ROWS: i64 = 15;
/// Things to do the home page shows.
const TODO_ROWS: usize = 5;
/// Counts stop here: "1 000+" says enough, and costs the same at any size.
pub const COUNT_MAX: i64 = 1_000;

/// Where a list goes on: turn's rows after this due time and file.
pub type Cursor = (i64, [u8; 16]);
/// Where a list begins.
pub const FIRST: Cursor = (i64::MIN, [0; 16]);

/// One file in a list.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    pub id: DossierId,
    pub bill: String,
    pub goods: String,
    pub consignee: String,
    pub containers: usize,
    pub container: Option<String>,
    pub ship: String,
    pub eta: Instant,
    pub ata: Option<Instant>,
    pub step: String,
    /// `you`, `them`, `late`, `later` or `ok`.
    pub state: &'static str,
    pub who: Option<Actor>,
    pub since: Option<Instant>,
    pub before: Option<Instant>,
    /// Steps done, and all that apply.
    pub done: usize,
    pub steps: usize,
    pub thread: Vec<&'static str>,
    pub cost: Option<file::CostView>,
    /// The manifest the line came with, for who registers it.
    pub manifest: ManifestId,
    /// The call of its ship, for who keeps its times.
    pub call: CallId,
    /// What this reader may do about it now, the usual first, by code.
    pub next: Vec<String>,
    #[serde(skip)]
    pub cursor: Cursor,
}

impl RowView {
    /// What one more day of waiting costs, in centimes: nothing while free time lasts beyond it.
    fn costs_tomorrow(&self, now: Instant) -> u64 {
        let tomorrow = now.plus(Span::days(1));
        self.cost.as_ref().filter(|cost| cost.free_until < tomorrow).map_or(0, |cost| cost.per_day_centimes)
    }
}

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    pub todo: Vec<RowView>,
    pub rows: Vec<RowView>,
    /// Files at each turn: mine, another's, later, finished; each counted up to [`COUNT_MAX`].
    pub counts: [i64; 4],
    pub unread: i64,
}

impl Desk {
    /// The lists an organisation reads: its own, and those of the offices it is.
    pub(crate) fn lists_of(acting: &Acting, office: &str) -> Vec<PartyId> {
        let mut lists = vec![acting.party];
        if let Ok(port) = Place::parse_word(office) {
            for kind in [PartyKind::Customs, PartyKind::ControlAgency, PartyKind::HarbourOffice] {
                if acting.is(kind) {
                    lists.push(office_list(kind, &port));
                }
            }
        }
        lists
    }

    /// The home page of whoever sits at `office` as `acting`.
    pub async fn home(&self, acting: &Acting, office: &str) -> Result<HomeView, No> {
        let lists = Self::lists_of(acting, office);
        let counts = self.counts(acting, office).await?;
        let mut rows = self.rows(acting, &lists, 0, FIRST, HOME_ROWS).await?;
        let todo = costliest(&rows, self.now());
        for turn in [1, 2] {
            let room = HOME_ROWS - i64::try_from(rows.len()).unwrap_or(HOME_ROWS);
            if room > 0 {
                rows.extend(self.rows(acting, &lists, turn, FIRST, room).await?);
            }
        }
        let unread = self.unread(acting.party).await?;
        Ok(HomeView { todo, rows, counts, unread })
    }

    /// Files at each turn: mine, another's, later, finished; each counted up to [`COUNT_MAX`].
    pub async fn counts(&self, acting: &Acting, office: &str) -> Result<[i64; 4], No> {
        let mut counts = [0; 4];
        for list in Self::lists_of(acting, office) {
            for (turn, count) in counts.iter_mut().enumerate() {
                let turn = i64::try_from(turn).unwrap_or(0);
                *count += self.store.count_watched(list, turn, COUNT_MAX).await?;
            }
        }
        Ok(counts)
    }

    /// One page of a list: the files at one turn, the most urgent first.
    pub async fn list(
        &self,
        acting: &Acting,
        office: &str,
        turn: i64,
        after: Cursor,
    ) -> Result<Vec<RowView>, No> {
        self.rows(acting, &Self::lists_of(acting, office), turn, after, ROWS).await
    }

    async fn rows(
        &self,
        acting: &Acting,
        lists: &[PartyId],
        turn: i64,
        after: Cursor,
        limit: i64,
    ) -> Result<Vec<RowView>, No> {
        let mut watched = Vec::new();
        for list in lists {
            watched.extend(self.store.watched(*list, turn, after, limit).await?);
        }
        watched.sort_by_key(|row| (row.due, *row.dossier.bytes()));
        watched.dedup_by_key(|row| row.dossier);
        watched.truncate(usize::try_from(limit).unwrap_or(0));
        let mut around = Around::default();
        let mut out = Vec::with_capacity(watched.len());
        for row in watched {
            let Some(file) = around.file(self, *row.dossier.bytes()).await? else { continue };
            out.push(self.row(acting, &file, (row.due, *row.dossier.bytes())).await?);
        }
        Ok(out)
    }

    /// One file as a row of a list.
    pub(crate) async fn row(&self, acting: &Acting, file: &File, cursor: Cursor) -> Result<RowView, No> {
        let now = self.now();
        let reader = Reader::of(acting);
        let dossier = &file.dossier.state;
        let rows = file.timeline(self);
        let waited_for = rows.iter().filter_map(|row| match row.progress {
            turn::Progress::Now { who: turn::Who::Party(party), .. } => Some(party),
            _ => None,
        });
        let names = self.names(waited_for.collect()).await?;
        let steps: Vec<file::StepView> =
            rows.iter().map(|row| file::step_view(row, &reader, &names, now)).collect();
        let applies = || steps.iter().filter(|step| step.state != "skipped");
        let shown = steps
            .iter()
            .find(|step| step.state == "you")
            .or_else(|| steps.iter().find(|step| step.who.is_some()))
            .or_else(|| steps.iter().find(|step| step.state == "later"));
        let closed = dossier.is_closed();
        Ok(RowView {
            id: dossier.id,
            bill: dossier.bill.number.clone(),
            goods: dossier.bill.description().to_owned(),
            consignee: dossier.bill.consignee.name.clone(),
            containers: dossier.bill.boxes.len(),
            container: dossier.bill.boxes.first().map(|one| one.number.spaced()),
            ship: file.call.ship.name.clone(),
            eta: file.call.eta,
            ata: file.call.ata,
            step: shown.map_or("gate_out", |step| step.step).to_owned(),
            state: if closed { "ok" } else { shown.map_or("later", |step| step.state) },
            who: shown.filter(|_| !closed).and_then(|step| step.who.clone()),
            since: shown.and_then(|step| step.since),
            before: shown.and_then(|step| step.before),
            done: applies().filter(|step| step.state == "ok").count(),
            steps: applies().count(),
            thread: applies().map(|step| step.state).collect(),
            cost: file::cost(self, file, now),
            manifest: dossier.manifest,
            call: dossier.call,
            next: next::takes(acting, file, &rows, now),
            cursor,
        })
    }

    /// Unread lines in an organisation's inbox, counted up to [`COUNT_MAX`].
    pub async fn unread(&self, party: PartyId) -> Result<i64, No> {
        let rows = self
            .store
            .read(
                "select count(*) from (select 1 from inbox where party = $1 and read_at is null limit $2) as few",
                &storage::values![party.bytes(), COUNT_MAX],
            )
            .await?;
        Ok(rows.first().map_or(Ok(0), |row| row.int(0))?)
    }
}

/// What to do first: what costs most by tomorrow, then what is due first. What is done for all files of a manifest,
/// or of a ship, stands there once.
fn costliest(mine: &[RowView], now: Instant) -> Vec<RowView> {
    let mut todo: Vec<RowView> = mine.to_vec();
    let mut seen = HashSet::new();
    todo.retain(|row| {
        if row.step == Step::Registered.code() {
            seen.insert(*row.manifest.bytes())
        } else if row.step == Step::Arrival.code() {
            seen.insert(*row.call.bytes())
        } else {
            true
        }
    });
    todo.sort_by_key(|row| (Reverse(row.costs_tomorrow(now)), row.cursor));
    todo.truncate(TODO_ROWS);
    todo
}

/// Manifests and calls already loaded for one page: fifty rows share a few.
#[derive(Default)]
pub(crate) struct Around {
    manifests: HashMap<[u8; 16], Option<Manifest>>,
    calls: HashMap<[u8; 16], Option<Call>>,
}

impl Around {
    pub(crate) async fn file(&mut self, desk: &Desk, id: [u8; 16]) -> Result<Option<File>, No> {
        let Some(dossier) = desk.store.load::<Dossier>(id).await? else { return Ok(None) };
        let manifest_id = *dossier.state.manifest.bytes();
        if let Entry::Vacant(free) = self.manifests.entry(manifest_id) {
            let loaded: Option<Loaded<Manifest>> = desk.store.load(manifest_id).await?;
            free.insert(loaded.map(|one| one.state));
        }
        let call_id = *dossier.state.call.bytes();
        if let Entry::Vacant(free) = self.calls.entry(call_id) {
            let loaded: Option<Loaded<Call>> = desk.store.load(call_id).await?;
            free.insert(loaded.map(|one| one.state));
        }
        let manifest = self.manifests.get(&manifest_id).cloned().flatten();
        let call = self.calls.get(&call_id).cloned().flatten();
        Ok(manifest.zip(call).map(|(manifest, call)| File { dossier, manifest, call }))
    }
}
