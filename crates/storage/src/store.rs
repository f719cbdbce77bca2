//! The store: one database, opened, migrated and ready.

use std::path::{Path, PathBuf};

use domain::Subject;
use lexicon::{EntryId, Instant};

use crate::engine::Engine;
use crate::engine::cluster::Cluster;
use crate::engine::embedded::Embedded;
use crate::fault::{Fault, WriteFault};
use crate::journal::{COLUMNS, Entry, Kept};
use crate::tx::{Loaded, Tx};
use crate::value::{Row, Value};
use crate::write_set::WriteSet;
use crate::{migrate, values};

/// Name of the database file in a data folder.
pub(crate) const FILE: &str = "diwan.sqlite";

/// Things read in one question.
const PAGE: usize = 50;

/// Where a store lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder, for the embedded database.
    Folder(PathBuf),
    /// The address of a PostgreSQL database.
    Cluster(String),
}

impl Place {
    /// False for a folder without a store: who only wants to look must not make one. A cluster answers when asked.
    pub fn is_made(&self) -> bool {
        match self {
            Self::Folder(folder) => folder.join(FILE).exists(),
            Self::Cluster(_) => true,
        }
    }
}

/// An open store.
pub struct Store {
    engine: Engine,
}

impl Store {
    /// Opens the store at `place`, makes it when absent, and brings its schema up to date.
    pub async fn open(place: &Place) -> Result<Self, Fault> {
        Self::open_bounded(place, None).await
    }

    /// The same, in a file of so many pages at most: for tests of a full disk.
    pub async fn open_bounded(place: &Place, pages_max: Option<i64>) -> Result<Self, Fault> {
        let engine = match place {
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| Fault::Away(error.to_string()))?;
                Engine::Embedded(Embedded::open(&folder.join(FILE), pages_max)?)
            }
            Place::Cluster(url) => Engine::Cluster(Box::new(Cluster::open(url)?)),
        };
        migrate::run(&engine).await?;
        Ok(Self { engine })
    }

    /// True for the database inside this process.
    pub fn is_embedded(&self) -> bool {
        self.engine.is_embedded()
    }

    /// Copies the embedded database to `target` while it is in use; `None` where the database is PostgreSQL.
    pub fn copy_to(&self, target: &Path) -> Option<Result<(), Fault>> {
        match &self.engine {
            Engine::Embedded(embedded) => Some(embedded.copy_to(target)),
            Engine::Cluster(_) => None,
        }
    }

    /// The rows that answer `sql`.
    pub async fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        self.engine.read(sql, values).await
    }

    /// The database as of this instant, for a long reading that must fit together.
    pub async fn snapshot(&self) -> Result<crate::engine::Snapshot, Fault> {
        self.engine.hold().await
    }

    /// Keeps statements that are no facts of the journal: secrets, sessions, lists, jobs.
    pub async fn write(&self, set: WriteSet) -> Result<(), WriteFault> {
        self.engine.write(set).await
    }

    /// Tells other nodes which things changed; there are none beside an embedded database.
    pub async fn tell(&self, things: &[[u8; 16]]) -> Result<(), Fault> {
        match &self.engine {
            Engine::Embedded(_) => Ok(()),
            Engine::Cluster(cluster) => cluster.tell(things).await,
        }
    }

    /// Hears which things changed on other nodes, until the connection ends; `None` beside an embedded database.
    pub async fn listen(&self, heard: &tokio::sync::broadcast::Sender<[u8; 16]>) -> Option<Fault> {
        match &self.engine {
            Engine::Embedded(_) => None,
            Engine::Cluster(cluster) => Some(cluster.listen(heard).await),
        }
    }

    /// Begins a unit of work that will leave the entry `entry`.
    pub fn begin(&self, entry: EntryId, at: Instant) -> Tx<'_> {
        Tx::new(self, entry, at)
    }

    /// A thing as it stands, if it exists.
    pub async fn load<S: Subject>(&self, id: [u8; 16]) -> Result<Option<Loaded<S>>, Fault> {
        let rows = self
            .read("select version, body from state where noun = $1 and id = $2", &values![S::NOUN, id])
            .await?;
        rows.first()
            .map(|row| Ok(Loaded { id, version: row.int(0)?, state: serde_json::from_str(row.text(1)?)? }))
            .transpose()
    }

    /// Things of one kind, fifty in one question, in the order of `ids`; those that do not exist are left out.
    pub async fn load_page<S: Subject>(&self, ids: &[[u8; 16]]) -> Result<Vec<Loaded<S>>, Fault> {
        let mut found = Vec::with_capacity(ids.len());
        for page in ids.chunks(PAGE) {
            let Some(last) = page.last() else { continue };
            let mut values = values![S::NOUN];
            // One text for every page: a short one asks for its last thing again.
            values.extend(page.iter().chain(std::iter::repeat(last)).take(PAGE).map(|id| Value::from(*id)));
            let rows = self
                .read(
                    "select id, version, body from state where noun = $1 and id in ( \
                     $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
                     $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, \
                     $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)",
                    &values,
                )
                .await?;
            let mut things = std::collections::HashMap::with_capacity(rows.len());
            for row in &rows {
                let state = serde_json::from_str(row.text(2)?)?;
                things.insert(row.id(0)?, Loaded { id: row.id(0)?, version: row.int(1)?, state });
            }
            found.extend(page.iter().filter_map(|id| things.remove(id)));
        }
        Ok(found)
    }

    /// Three things, each of its kind, in one question.
    pub async fn load_three<A: Subject, B: Subject, C: Subject>(
        &self,
        [a, b, c]: [[u8; 16]; 3],
    ) -> Result<(Option<Loaded<A>>, Option<Loaded<B>>, Option<Loaded<C>>), Fault> {
        let rows = self
            .read(
                "select 1, version, body from state where noun = $1 and id = $2 union all \
                 select 2, version, body from state where noun = $3 and id = $4 union all \
                 select 3, version, body from state where noun = $5 and id = $6",
                &values![A::NOUN, a, B::NOUN, b, C::NOUN, c],
            )
            .await?;
        Ok((nth(&rows, 1, a)?, nth(&rows, 2, b)?, nth(&rows, 3, c)?))
    }

    /// The things of one kind that can be found by `value`, two at most: more than one is none in particular.
    pub async fn load_found<S: Subject>(&self, kind: &str, value: &str) -> Result<Vec<Loaded<S>>, Fault> {
        self.read(
            "select s.id, s.version, s.body from handle h join state s on s.noun = h.noun and s.id = h.subject \
             where h.kind = $1 and h.value = $2 and h.noun = $3 limit 2",
            &values![kind, value, S::NOUN],
        )
        .await?
        .iter()
        .map(|row| {
            Ok(Loaded { id: row.id(0)?, version: row.int(1)?, state: serde_json::from_str(row.text(2)?)? })
        })
        .collect()
    }

    /// Entries of one thing's journal, the newest first, from before `(at, entry)` on.
    pub async fn journal_of(
        &self,
        subject: [u8; 16],
        before: (i64, [u8; 16]),
        limit: i64,
    ) -> Result<Vec<Entry>, Fault> {
        const _: &str = COLUMNS;
        self.read(
            "select e.id, e.at, e.legal_at, e.act, e.actor, e.party, e.for_whom, e.right_, e.subject, e.refused, \
             e.reason, e.payload, e.salt, e.digest from entry_subject s join entry e on e.id = s.entry \
             where s.subject = $1 and (s.at < $2 or (s.at = $2 and s.entry < $3)) \
             order by s.at desc, s.entry desc limit $4",
            &values![subject, before.0, before.1, limit],
        )
        .await?
        .iter()
        .map(Entry::from_row)
        .collect()
    }

    /// One entry.
    pub async fn entry(&self, id: EntryId) -> Result<Option<Entry>, Fault> {
        let rows = self
            .read(
                "select id, at, legal_at, act, actor, party, for_whom, right_, subject, refused, reason, payload, \
                 salt, digest from entry where id = $1",
                &values![id.bytes()],
            )
            .await?;
        rows.first().map(Entry::from_row).transpose()
    }

    /// The personal values kept beside an entry.
    pub async fn personal_of(&self, entry: EntryId) -> Result<Vec<Kept>, Fault> {
        self.read("select n, salt, value from personal where entry = $1", &values![entry.bytes()])
            .await?
            .iter()
            .map(|row| Ok(Kept { n: row.int(0)?, salt: row.id(1)?, value: row.text(2)?.to_owned() }))
            .collect()
    }

    /// A small fact of the installation.
    pub async fn meta(&self, key: &str) -> Result<Option<String>, Fault> {
        let rows = self.read("select value from meta where key = $1", &values![key]).await?;
        rows.first().map(|row| row.text(0).map(str::to_owned)).transpose()
    }

    /// Sets a small fact of the installation.
    pub async fn set_meta(&self, key: &str, value: &str) -> Result<(), WriteFault> {
        self.write(vec![crate::Statement::one(
            "meta",
            "insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
            values![key, value],
        )])
        .await
    }
}

/// The state in the row that is marked `mark`.
fn nth<S: Subject>(rows: &[Row], mark: i64, id: [u8; 16]) -> Result<Option<Loaded<S>>, Fault> {
    for row in rows {
        if row.int(0)? == mark {
            return Ok(Some(Loaded { id, version: row.int(1)?, state: serde_json::from_str(row.text(2)?)? }));
        }
    }
    Ok(None)
}
