//! The officer's queue: what waits for this desk, the most urgent first.
//!
//! Always true: a thing waits here because its timeline says that it is this office's turn; the order is that of the
//! promised time, never that of arrival. Not here: who may decide (`acts`).

use domain::PartyKind;
use domain::policy::Acting;
use domain::turn::{Progress, Step};
use lexicon::{Instant, PartyId, Span};
use serde::Serialize;
use storage::values;

use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::ManifestRow;
use crate::view::home::{Around, COUNT_MAX, Cursor, ROWS};

/// Below this time left a thing is urgent.
const SOON: Span = Span::hours(4);
/// Manifests counted; no port has as many unregistered at once.
const MANIFESTS_MAX: i64 = 500;

/// What an officer is asked to do with a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Give a manifest its number.
    Register,
    /// Release a file, or write it off to another end.
    Release,
    /// Look into a hold of one's own, and lift it.
    Hold,
    /// Go on with a control of one's agency.
    Control,
}

impl Task {
    /// All of them, in the order of a file's life.
    pub const ALL: [Self; 4] = [Self::Register, Self::Release, Self::Hold, Self::Control];

    /// The word in addresses and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Release => "release",
            Self::Hold => "hold",
            Self::Control => "control",
        }
    }

    /// The task written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.code() == code)
    }

    /// The step of the timeline it clears.
    const fn step(self) -> Step {
        match self {
            Self::Register => Step::Registered,
            // What an agency decides is waited for by the release.
            Self::Release | Self::Control => Step::Release,
            Self::Hold => Step::Holds,
        }
    }
}

/// One thing that waits for an officer.
#[derive(Debug, Clone, Serialize)]
pub struct Waiting {
    pub task: Task,
    /// Of the manifest, for those to register; of the file otherwise.
    pub id: String,
    pub title: String,
    pub reference: String,
    /// The agent of a manifest, the consignee of a file.
    pub party: String,
    pub ship: String,
    /// Bills of a manifest, containers of a file.
    pub count: u64,
    pub since: Instant,
    /// The promised time, where there is one.
    pub before: Option<Instant>,
    /// Bills left out of a manifest.
    pub refused: u64,
    /// True for a manifest that came after its deadline.
    pub late: bool,
    #[serde(skip)]
    pub cursor: Cursor,
}

/// How much waits, each counted up to [`COUNT_MAX`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub register: i64,
    pub release: i64,
    pub hold: i64,
    pub control: i64,
    /// Past the promised time.
    pub late: i64,
    /// Within the next four hours.
    pub soon: i64,
    /// With more time than that.
    pub rest: i64,
}

impl Counts {
    /// How many wait for one task.
    pub const fn of(&self, task: Task) -> i64 {
        match task {
            Task::Register => self.register,
            Task::Release => self.release,
            Task::Hold => self.hold,
            Task::Control => self.control,
        }
    }

    /// Everything.
    pub const fn all(&self) -> i64 {
        self.register + self.release + self.hold + self.control
    }
}

impl Desk {
    /// The tasks an office has.
    pub fn tasks(acting: &Acting) -> &'static [Task] {
        if acting.is(PartyKind::Customs) {
            &[Task::Register, Task::Release, Task::Hold]
        } else if acting.is(PartyKind::ControlAgency) {
            &[Task::Control, Task::Hold]
        } else {
            &[]
        }
    }

    /// One page of what waits for a task, the most urgent first, after `after`.
    pub async fn queue(
        &self,
        acting: &Acting,
        office: &str,
        task: Task,
        after: Cursor,
    ) -> Result<Vec<Waiting>, No> {
        if !Self::tasks(acting).contains(&task) {
            return Ok(Vec::new());
        }
        if task == Task::Register {
            // One page holds them all; there is nothing after it.
            let rows = if after.0 == i64::MIN {
                self.manifests_to_register(acting, office).await?
            } else {
                Vec::new()
            };
            return Ok(rows.iter().map(of_manifest).collect());
        }
        if task == Task::Control {
            return self.controls_waiting(acting, office, after).await;
        }
        let mut rows = Vec::new();
        for list in Self::lists_of(acting, office) {
            rows.extend(self.at_step(list, task, after).await?);
        }
        rows.sort_unstable();
        rows.dedup_by_key(|row| row.1);
        rows.truncate(usize::try_from(ROWS).unwrap_or(0));
        let mut around = Around::default();
        let mut out = Vec::with_capacity(rows.len());
        for cursor in rows {
            let Some(file) = around.file(self, cursor.1).await? else { continue };
            out.push(self.of_file(&file, task, cursor));
        }
        Ok(out)
    }

    fn of_file(&self, file: &crate::file::File, task: Task, cursor: Cursor) -> Waiting {
        let dossier = &file.dossier.state;
        let row = file.timeline(self).into_iter().find(|row| row.step == task.step());
        let (since, before) = match row.map(|row| row.progress) {
            Some(Progress::Now { since, before, .. }) => (since, before),
            _ => (dossier.opened_at, None),
        };
        Waiting {
            task,
            id: dossier.id.to_string(),
            title: dossier.bill.description().to_owned(),
            reference: dossier.bill.number.clone(),
            party: dossier.bill.consignee.name.clone(),
            ship: file.call.ship.name.clone(),
            count: u64::try_from(dossier.bill.boxes.len()).unwrap_or(0),
            since,
            before,
            refused: 0,
            late: false,
            cursor,
        }
    }

    async fn at_step(&self, list: PartyId, task: Task, after: Cursor) -> Result<Vec<Cursor>, No> {
        let sql = "select due, dossier from watch where party = $1 and turn = 0 and step = $2 \
                   and (due > $3 or (due = $3 and dossier > $4)) order by due, dossier limit $5";
        let asked = values![list.bytes(), task.step().code(), after.0, after.1, ROWS];
        let rows = self.store.read(sql, &asked).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.id(1)?))).collect()
    }

    /// How much waits for each task of this office.
    pub async fn queue_counts(&self, acting: &Acting, office: &str) -> Result<Counts, No> {
        let now = self.now();
        let mut counts = Counts::default();
        for task in Self::tasks(acting) {
            let [late, soon, rest] = match task {
                Task::Register => self.manifests_waiting(office, now).await?,
                Task::Control => self.controls_counted(acting, office, [now, now.plus(SOON)]).await?,
                Task::Release | Task::Hold => self.files_waiting(acting, office, *task, now).await?,
            };
            match task {
                Task::Register => counts.register = late + soon + rest,
                Task::Release => counts.release = late + soon + rest,
                Task::Hold => counts.hold = late + soon + rest,
                Task::Control => counts.control = late + soon + rest,
            }
            counts.late += late;
            counts.soon += soon;
            counts.rest += rest;
        }
        Ok(counts)
    }

    async fn manifests_waiting(&self, office: &str, now: Instant) -> Result<[i64; 3], No> {
        let promised = Span::hours(self.settings.terms.register_hours);
        let mut counts = [0; 3];
        for handle in
            self.store.find_starting("manifest-to-register", &format!("{office}:"), MANIFESTS_MAX).await?
        {
            let lodged = handle.value.rsplit(':').next().and_then(|micros| micros.parse().ok());
            let due = Instant::from_micros(lodged.unwrap_or(0)).plus(promised);
            let [late, soon, rest] = &mut counts;
            *(if due < now {
                late
            } else if due <= now.plus(SOON) {
                soon
            } else {
                rest
            }) += 1;
        }
        Ok(counts)
    }

    async fn files_waiting(
        &self,
        acting: &Acting,
        office: &str,
        task: Task,
        now: Instant,
    ) -> Result<[i64; 3], No> {
        let sql = "select count(*) from (select 1 from watch where party = $1 and turn = 0 and step = $2 \
                   and due >= $3 and due < $4 limit $5) as few";
        let (now, soon) = (now.micros(), now.plus(SOON).micros());
        let mut counts = [0; 3];
        for list in Self::lists_of(acting, office) {
            let bounds = [(i64::MIN, now), (now, soon), (soon, i64::MAX)];
            for (count, (from, until)) in counts.iter_mut().zip(bounds) {
                let asked = values![list.bytes(), task.step().code(), from, until, COUNT_MAX];
                let rows = self.store.read(sql, &asked).await?;
                *count += rows.first().map_or(Ok(0), |row| row.int(0))?;
            }
        }
        Ok(counts)
    }
}

fn of_manifest(row: &ManifestRow) -> Waiting {
    Waiting {
        task: Task::Register,
        id: row.id.clone(),
        title: row.ship.clone(),
        reference: row.reference.clone(),
        party: row.agent.clone(),
        ship: row.ship.clone(),
        count: row.bills,
        since: row.lodged_at,
        before: Some(row.due),
        refused: row.refused,
        late: row.late,
        cursor: (row.due.micros(), [0; 16]),
    }
}
