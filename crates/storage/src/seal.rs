//! The sealer: puts the digests of new entries into a Merkle log and signs its head, a moment after they were written.
//!
//! ```text
//!   entry ── unsealed ──► seal ──► leaf + tiles + signed tree head ──► receipts with proofs, readers of the log
//! ```
//! The log is C2SP tlog-tiles with tiles of height 8; a record is the 32 bytes of an entry's digest; a tree head is a
//! C2SP tlog-checkpoint. Anybody's log verifier can read it; nobody learns the content of an entry from it.
//!
//! Always true
//! - Leaves, tiles and tree head land in one write set, guarded by the head they were computed from: of two sealers,
//!   on one node or on several, one wins and the other finds the work done.
//! - The log never shrinks under one origin. An origin is the log's name and an epoch, `diwan/1f2e3d4c/1`. A database
//!   that was restored from a copy may lack entries the public has seen; [`new_epoch`] then begins a new log, under
//!   the next epoch. It holds the same leaves in the same order, so tiles and proofs stay as they are, and the next
//!   leaves include an entry `log.restored` that names the last tree head of the old log. Only the name changes, and
//!   with it the name under which tree heads are signed: to a witness it is another log.
//! - One tree head is kept for each minute, and the latest. A receipt carries its own.
//!
//! Not here: when to seal, where the key is kept, publishing, timestamps from outside.

mod key;
mod reading;
mod tree;

use lexicon::{EntryId, Instant};
use tlog_tiles::Checkpoint;

use crate::fault::{Fault, WriteFault};
use crate::values;
use crate::write_set::{Statement, WriteSet};
use crate::{Author, Store};

pub use key::{epoch_of, fresh_name, generate_key, log_of};
pub use reading::{Inclusion, Proven, check_proof, checkpoint, parse_tile_path, proof, tile, tile_path};

pub(crate) use key::{LogKey, PublicKey, origin_in};
pub(crate) use reading::natural;
pub(crate) use tree::{Edge, TileRow, edge_of};

/// Entries in one write set. It touches some ten tiles and takes a few milliseconds, so that acts do not wait for it.
const BATCH_ENTRIES: u64 = 2_000;
/// Entries one call seals at most, so that a caller gets to look at its other work.
const CALL_ENTRIES_MAX: u64 = 40_000;
/// Between two tree heads that are kept, microseconds.
const KEEP_EVERY_MICROS: i64 = 60_000_000;

/// In `meta`: origin and size of the log, with a space between.
pub(crate) const HEAD: &str = "log.head";
/// In `meta`: the public key of the log.
pub(crate) const KEY: &str = "log.key";
/// The act that begins a new epoch.
pub const RESTORED: &str = "log.restored";

/// What one call sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Leaves of the log now.
    pub size: u64,
    /// Root of its tree.
    pub root: [u8; 32],
    /// Entries this call added.
    pub count: u64,
}

/// Holds the log's key.
pub struct Sealer {
    key: LogKey,
}

/// Origin and size of the log, and the text that says so in `meta`.
struct Head {
    text: String,
    origin: String,
    size: u64,
}

enum Batch {
    Nothing,
    Done(Sealed),
    /// Older entries arrived since the batch was read: take fewer, of those that are surely settled.
    Newcomers,
    /// Another sealer was first.
    Beaten,
}

impl Sealer {
    /// A sealer with the key in `secret`. The first one names the log after its key and begins epoch 1; afterwards
    /// a key of another log, or another key, is refused.
    pub async fn open(store: &Store, secret: &str) -> Result<Self, Fault> {
        let key = LogKey::read(secret)?;
        let first = |meta: &'static str, value: String| {
            Statement::any(
                "meta",
                "insert into meta (key, value) values ($1, $2) on conflict (key) do nothing",
                values![meta, value],
            )
        };
        let set = vec![first(HEAD, format!("{}/1 0", key.log())), first(KEY, key.verifier(key.log()))];
        store.write(set).await.map_err(unraced)?;
        let sealer = Self { key };
        sealer.own_head(store).await?;
        Ok(sealer)
    }

    /// The head of the log, if it is still the log of this key.
    async fn own_head(&self, store: &Store) -> Result<Head, Fault> {
        let (known, head) = (store.meta(KEY).await?, head(store).await?);
        if known.is_none_or(|known| known != self.key.verifier(self.key.log())) {
            return Err(Fault::Unreadable(format!(
                "the key is not that of this log, {}: put its key back, or begin a new epoch",
                head.origin
            )));
        }
        Ok(head)
    }

    /// Seals what waits, in the order of entries, up to some ten thousands. `None` when nothing waited, or another
    /// sealer took it.
    pub async fn seal_once(&self, store: &Store, at: Instant) -> Result<Option<Sealed>, Fault> {
        // Halved when entries with older ids arrive in between, and not raised again in this call: the older part of
        // what waits is settled, and the rest will be.
        let (mut count, mut last, mut want) = (0, None, BATCH_ENTRIES);
        while count < CALL_ENTRIES_MAX && want > 0 {
            match self.seal_batch(store, at, want).await? {
                Batch::Nothing | Batch::Beaten => break,
                Batch::Newcomers => want /= 2,
                Batch::Done(sealed) => {
                    count += sealed.count;
                    let more = sealed.count == want;
                    last = Some(sealed);
                    if !more {
                        break;
                    }
                }
            }
        }
        Ok(last.map(|sealed| Sealed { count, ..sealed }))
    }

    /// The public key, under the name tree heads are signed with in the present epoch.
    pub async fn verifier(&self, store: &Store) -> Result<String, Fault> {
        Ok(self.key.verifier(&head(store).await?.origin))
    }

    /// The origin of the log in the present epoch.
    pub async fn origin(&self, store: &Store) -> Result<String, Fault> {
        Ok(head(store).await?.origin)
    }

    async fn seal_batch(&self, store: &Store, at: Instant, want: u64) -> Result<Batch, Fault> {
        let limit = i64::try_from(want).unwrap_or(i64::MAX);
        let rows =
            store.read("select entry, digest from unsealed order by entry limit $1", &values![limit]).await?;
        let Some(last) = rows.last() else { return Ok(Batch::Nothing) };
        let last = last.id(0)?;
        let head = self.own_head(store).await?;
        let mut edge = edge(store, head.size).await?;
        let mut tiles = Vec::new();
        for row in &rows {
            edge.append(&row.digest(1)?, &mut tiles);
        }
        tiles.extend(edge.grown());
        let root = edge.root();
        let checkpoint = Checkpoint::new(&head.origin, edge.size(), root, "")
            .map_err(|error| Fault::Unreadable(error.to_string()))?;
        let note = self.key.sign(&head.origin, &checkpoint)?;
        let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let mut set = leaves(&head, count, edge.size(), last)?;
        for tile in tiles {
            set.push(tile_statement(tile)?);
        }
        set.extend(checkpoint_statements(store, edge.size(), at, root.0, note).await?);
        match store.write(set).await {
            Ok(()) => Ok(Batch::Done(Sealed { size: edge.size(), root: root.0, count })),
            Err(WriteFault::Lost("newcomers")) => Ok(Batch::Newcomers),
            Err(WriteFault::Lost(_)) => Ok(Batch::Beaten),
            Err(WriteFault::Fault(fault)) => Err(fault),
        }
    }
}

/// Begins the log's next epoch, after the database was put back from a copy: a new origin, and the entry `entry` that
/// names the last tree head of the old one. `secret` may be another key when the old one was lost.
/// Gives the new origin.
pub async fn new_epoch(store: &Store, secret: &str, entry: EntryId, at: Instant) -> Result<String, Fault> {
    let key = LogKey::read(secret)?;
    let old = head(store).await?;
    let (old_key, checkpoint) = (store.meta(KEY).await?, reading::checkpoint(store).await?);
    let origin = format!("{}/{}", key.log(), epoch_of(&old.origin).saturating_add(1));
    let mut tx = store.begin(entry, at);
    tx.with(serde_json::json!({
        "old": { "origin": old.origin, "key": old_key, "checkpoint": checkpoint },
        "new": { "origin": origin, "key": key.verifier(key.log()) },
    }));
    tx.also(set_head(&old.text, &format!("{origin} {}", old.size)));
    tx.also(Statement::one(
        "log",
        "update meta set value = $2 where key = $1",
        values![KEY, key.verifier(key.log())],
    ));
    tx.record(Author::System(RESTORED), |_| Ok(None)).await.map_err(unraced)?;
    Ok(origin)
}

/// The log's public key, under the name tree heads are signed with in the present epoch; nothing before the first
/// sealer opened the log.
pub async fn public_key(store: &Store) -> Result<Option<String>, Fault> {
    let Some(key) = store.meta(KEY).await? else { return Ok(None) };
    Ok(Some(PublicKey::read(&key)?.verifier(&head(store).await?.origin)))
}

async fn head(store: &Store) -> Result<Head, Fault> {
    let text =
        store.meta(HEAD).await?.ok_or_else(|| Fault::Unreadable("the log has no name yet".to_owned()))?;
    parse_head(text)
}

fn parse_head(text: String) -> Result<Head, Fault> {
    match text.split_once(' ').map(|(origin, size)| (origin.to_owned(), size.parse())) {
        Some((origin, Ok(size))) => Ok(Head { text, origin, size }),
        _ => Err(Fault::Unreadable(format!("the head of the log: {text}"))),
    }
}

/// Origin and size in the text of `meta` that holds the head of the log.
pub(crate) fn read_head(text: &str) -> Result<(String, u64), Fault> {
    parse_head(text.to_owned()).map(|head| (head.origin, head.size))
}

async fn edge(store: &Store, size: u64) -> Result<Edge, Fault> {
    let mut tiles = Vec::new();
    for (level, n, width) in edge_of(size) {
        if width == 0 {
            tiles.push(Vec::new());
            continue;
        }
        let number = database(n)?;
        let rows = store
            .read("select data from tile where level = $1 and n = $2", &values![i64::from(level), number])
            .await?;
        tiles.push(rows.first().map_or(Ok(Vec::new()), |row| row.bytes(0).map(<[u8]>::to_vec))?);
    }
    Edge::resume(size, tiles)
}

fn set_head(old: &str, new: &str) -> Statement {
    Statement::one(
        "head",
        "update meta set value = $3 where key = $1 and value = $2",
        values![HEAD, old, new],
    )
}

/// Moves every waiting entry up to `last` into the log: set-wise, and right only if there are `count` of them.
fn leaves(head: &Head, count: u64, size: u64, last: [u8; 16]) -> Result<WriteSet, Fault> {
    let taken = |sql, values| Statement { sql, values, rows: Some(count), label: "newcomers" };
    Ok(vec![
        set_head(&head.text, &format!("{} {size}", head.origin)),
        taken(
            "insert into leaf (seq, entry, digest) \
             select $1 + row_number() over (order by entry), entry, digest from unsealed where entry <= $2",
            values![database(head.size)? - 1, last],
        ),
        taken("delete from unsealed where entry <= $1", values![last]),
    ])
}

fn tile_statement(tile: TileRow) -> Result<Statement, Fault> {
    Ok(Statement::one(
        "tile",
        "insert into tile (level, n, width, data) values ($1, $2, $3, $4) \
         on conflict (level, n) do update set width = excluded.width, data = excluded.data",
        values![i64::from(tile.level), database(tile.n)?, database(tile.width())?, tile.data],
    ))
}

/// Keeps the new tree head, and drops the one before it when both are of the same minute.
async fn checkpoint_statements(
    store: &Store,
    size: u64,
    at: Instant,
    root: [u8; 32],
    note: String,
) -> Result<WriteSet, Fault> {
    let minute = |micros: i64| micros.div_euclid(KEEP_EVERY_MICROS);
    let mut set = vec![Statement::one(
        "checkpoint",
        "insert into checkpoint (size, at, root, note) values ($1, $2, $3, $4)",
        values![database(size)?, at.micros(), root, note.clone()],
    )];
    let rows = store.read("select size, at, note from checkpoint order by size desc limit 1", &[]).await?;
    if let Some(row) = rows.first()
        && minute(row.int(1)?) == minute(at.micros())
        && origin_in(row.text(2)?) == origin_in(&note)
    {
        set.push(Statement::any(
            "checkpoint",
            "delete from checkpoint where size = $1",
            values![row.int(0)?],
        ));
    }
    Ok(set)
}

fn database(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::Unreadable(format!("{number} is more than a log can hold")))
}

fn unraced(fault: WriteFault) -> Fault {
    match fault {
        WriteFault::Fault(fault) => fault,
        WriteFault::Lost(label) => Fault::Database(format!("another program changes the log: {label}")),
    }
}
