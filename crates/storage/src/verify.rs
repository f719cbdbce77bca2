//! Re-checks everything from the first entry: that each entry says what its digest covers, that the log holds them
//! all, that every state is the fold of its events and every balance the sum of its transfers.
//!
//! ```text
//!   entries ─ digest ─ leaf ─ tiles ─ root ─ signed tree heads        log
//!      ├─ personal values, or the erasure that took them
//!      ├─ events, in order of version, folded  =  states             states
//!      ├─ lines as lodged, by the digest in their manifest            lines
//!      └─ movements  =  transfers, summed      =  accounts            books
//! ```
//! Always true: it reads one snapshot, so acts may go on; it writes nothing; it stops at the first thing that does
//! not fit and names the entry.
//!
//! What it takes for granted: files opened by a manifest's lines have no event of their own; their first version
//! stands in the manifest's chunks, whose digests the manifest's entry covers. Files of a manifest that is being
//! uploaded are no facts yet, and are counted as staged. Amounts of lines enter the books by transfers that the
//! entry does not list; each must be what its bill says.
//!
//! Memory: about a hundred bytes for each file opened by a line and for each account; everything else goes by pages.

mod books;
mod lines;
mod log;
mod states;

use std::fmt;

use lexicon::EntryId;

use crate::engine::Snapshot;
use crate::fault::Fault;
use crate::journal::Kept;
use crate::seal::PublicKey;
use crate::{Store, values};

/// What was checked, when all of it fits.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// Entries of the journal, sealed or not.
    pub entries: u64,
    /// Those in the log.
    pub leaves: u64,
    /// Signed tree heads.
    pub checkpoints: u64,
    /// Personal values taken away by acts of erasure.
    pub erased: u64,
    /// Events folded.
    pub events: u64,
    /// States compared with the fold of their events.
    pub states: u64,
    /// Files of manifests that are being uploaded.
    pub staged: u64,
    pub transfers: u64,
    pub accounts: u64,
}

/// The first thing that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstMisfit {
    /// The entry it is about, where there is one.
    pub entry: Option<EntryId>,
    pub what: String,
}

impl fmt::Display for FirstMisfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.entry {
            Some(entry) => write!(f, "entry {entry}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

/// Why a check ends early.
enum Stop {
    Misfit(FirstMisfit),
    Fault(Fault),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

fn misfit<T>(entry: Option<EntryId>, what: impl Into<String>) -> Result<T, Stop> {
    Err(Stop::Misfit(FirstMisfit { entry, what: what.into() }))
}

/// Checks the whole store against the log's public key. `progress` hears how many entries are done.
pub async fn verify(
    store: &Store,
    key: &str,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Result<Report, FirstMisfit>, Fault> {
    let key = PublicKey::read(key)?;
    let snapshot = store.snapshot().await?;
    match all(&snapshot, key, progress).await {
        Ok(report) => Ok(Ok(report)),
        Err(Stop::Misfit(misfit)) => Ok(Err(misfit)),
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

async fn all(
    snapshot: &Snapshot,
    key: PublicKey,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Report, Stop> {
    let log = log::check(snapshot, key, progress).await?;
    let states = states::check(snapshot, log.events).await?;
    let books = books::check(snapshot, &states.lines, log.moves).await?;
    Ok(Report {
        entries: log.entries,
        leaves: log.leaves,
        checkpoints: log.checkpoints,
        erased: log.erased,
        events: log.events,
        states: states.states,
        staged: states.staged,
        transfers: books.transfers,
        accounts: books.accounts,
    })
}

/// The personal values beside an entry.
async fn personal(snapshot: &Snapshot, entry: EntryId) -> Result<Vec<Kept>, Fault> {
    snapshot
        .read("select n, salt, value from personal where entry = $1", &values![*entry.bytes()])
        .await?
        .iter()
        .map(|row| Ok(Kept { n: row.int(0)?, salt: row.id(1)?, value: row.text(2)?.to_owned() }))
        .collect()
}

/// Lets the runtime do its other work between two pages.
async fn breathe() {
    tokio::task::yield_now().await;
}
