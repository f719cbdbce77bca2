//! Copies of the embedded database, and the way back.
//!
//! A copy is a folder with the database file as of one instant, taken while acts go on, and `backup.json`, which says
//! what the file must be: its length and SHA-256, how many entries it holds, the log's last tree head and public key.
//!
//! Always true: nothing is put back over something else; what is put back was verified from its first entry; the log
//! goes on under a new epoch, because the public may have seen entries the copy lacks.
//!
//! Not here: the log's secret key, which is kept apart from copies; PostgreSQL, whose own tools copy a whole database
//! (docs/operations: `pg_dump`, `pg_restore`, then verify and begin a new epoch).

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use lexicon::{EntryId, Instant};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::journal::hex;
use crate::seal::{self, LogKey, Sealer};
use crate::store::FILE;
use crate::verify::{self, FirstMisfit, Report};
use crate::{Place, Store};

/// Name of the description beside the copied file.
const DESCRIPTION: &str = "backup.json";
/// Form of the description.
const FORMAT: &str = "diwan backup 1";
/// The one thing a folder may hold before a copy is put back into it: the operator's keys.
const KEYS: &str = "keys";
/// Bytes copied or hashed at once.
const BLOCK_BYTES: usize = 1 << 20;

/// What a copy must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    pub format: String,
    pub made_at: Instant,
    pub file: String,
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    pub entries: u64,
    /// The last signed tree head in the copy.
    pub checkpoint: Option<String>,
    /// The log's public key.
    pub key: Option<String>,
}

/// What was put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub report: Report,
    /// Origin of the log from now on.
    pub origin: String,
}

/// Why a copy was not made, or not put back.
#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    /// The database is PostgreSQL.
    #[error(
        "this database is PostgreSQL: copy it with pg_dump, put it back with pg_restore, then verify the journal"
    )]
    Clustered,
    /// The folder to write to holds something.
    #[error("{0} is not empty: nothing is written over what is there")]
    Occupied(PathBuf),
    /// The copy is not what its description says.
    #[error("the copy is damaged: {0}")]
    Damaged(String),
    /// The journal in the copy does not fit together.
    #[error("the copy does not verify: {0}")]
    Misfit(FirstMisfit),
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Copies the embedded database, as of one instant, into the folder `target`, which must be new or empty.
pub fn backup(store: &Store, target: &Path, at: Instant) -> Result<Backup, BackupFault> {
    if !store.is_embedded() {
        return Err(BackupFault::Clustered);
    }
    must_be_free(target, None)?;
    std::fs::create_dir_all(target).map_err(|error| BackupFault::File(target.to_owned(), error))?;
    let path = target.join(FILE);
    store.copy_to(&path).unwrap_or(Err(Fault::Database("no embedded database".to_owned())))?;
    let (entries, checkpoint, key) = contents(&path)?;
    let (bytes, sha256) = measure(&path, None)?;
    let backup = Backup {
        format: FORMAT.to_owned(),
        made_at: at,
        file: FILE.to_owned(),
        bytes,
        sha256,
        entries,
        checkpoint,
        key,
    };
    // Written last: a copy without its description is no copy.
    let description = target.join(DESCRIPTION);
    let text = serde_json::to_string_pretty(&backup).map_err(Fault::from)?;
    File::create_new(&description)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .map_err(|error| BackupFault::File(description, error))?;
    Ok(backup)
}

/// Puts the copy in `source` into the folder `target`, which must be new or hold nothing but the operator's keys;
/// verifies all of it, and begins the log's next epoch with the entry `entry`. `secret` is the log's secret key, or a
/// new one when it was lost. `progress` hears how many entries were verified.
pub async fn restore(
    source: &Path,
    target: &Path,
    secret: &str,
    entry: EntryId,
    at: Instant,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Restored, BackupFault> {
    LogKey::read(secret)?;
    must_be_free(target, Some(KEYS))?;
    let description = source.join(DESCRIPTION);
    let text =
        std::fs::read_to_string(&description).map_err(|error| BackupFault::File(description, error))?;
    let backup: Backup =
        serde_json::from_str(&text).map_err(|error| BackupFault::Damaged(error.to_string()))?;
    if backup.format != FORMAT {
        return Err(BackupFault::Damaged(format!("its form is {}, not {FORMAT}", backup.format)));
    }
    std::fs::create_dir_all(target).map_err(|error| BackupFault::File(target.to_owned(), error))?;
    let path = target.join(FILE);
    let restored = refill(source, &path, &backup, secret, entry, at, progress).await;
    if restored.is_err() {
        // Nobody must start a server on what did not verify.
        for end in ["", "-wal", "-shm"] {
            let mut name = path.clone().into_os_string();
            name.push(end);
            _ = std::fs::remove_file(name);
        }
    }
    restored
}

async fn refill(
    source: &Path,
    path: &Path,
    backup: &Backup,
    secret: &str,
    entry: EntryId,
    at: Instant,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Restored, BackupFault> {
    // The name is ours, not the description's, which may be anybody's.
    let (bytes, sha256) = measure(&source.join(FILE), Some(path))?;
    if (bytes, &sha256) != (backup.bytes, &backup.sha256) {
        return Err(BackupFault::Damaged(format!("{bytes} bytes with SHA-256 {sha256}")));
    }
    let folder = path.parent().unwrap_or(path).to_owned();
    let store = Store::open(&Place::Folder(folder)).await?;
    let own = LogKey::read(secret)?;
    let own = own.verifier(own.log());
    let key = store.meta(seal::KEY).await?.or_else(|| backup.key.clone()).unwrap_or_else(|| own.clone());
    // The copy is checked with the key the operator holds, when it is of this log.
    let key = if seal::log_of(name_of(&key)) == seal::log_of(name_of(&own)) { own } else { key };
    let report = match verify::verify(&store, &key, progress).await? {
        Ok(report) => report,
        Err(misfit) => return Err(BackupFault::Misfit(misfit)),
    };
    if report.entries != backup.entries {
        return Err(BackupFault::Damaged(format!(
            "{} entries instead of {}",
            report.entries, backup.entries
        )));
    }
    // A log that never had a name was never shown to anybody: it just begins.
    let origin = match store.meta(seal::HEAD).await? {
        Some(_) => seal::new_epoch(&store, secret, entry, at).await?,
        None => Sealer::open(&store, secret).await?.origin(&store).await?,
    };
    Ok(Restored { report, origin })
}

/// The name in a public key's text.
fn name_of(key: &str) -> &str {
    key.split('+').next().unwrap_or_default()
}

fn must_be_free(folder: &Path, except: Option<&str>) -> Result<(), BackupFault> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(BackupFault::File(folder.to_owned(), error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| BackupFault::File(folder.to_owned(), error))?;
        if except.is_none_or(|except| entry.file_name() != except) {
            return Err(BackupFault::Occupied(folder.to_owned()));
        }
    }
    Ok(())
}

/// What the copy holds. Makes it one file that needs no other, and checks its pages.
fn contents(path: &Path) -> Result<(u64, Option<String>, Option<String>), BackupFault> {
    let broken = |error: rusqlite::Error| BackupFault::Damaged(error.to_string());
    let copy = rusqlite::Connection::open(path).map_err(broken)?;
    copy.pragma_update(None, "journal_mode", "delete").map_err(broken)?;
    let sound: String = copy.query_row("pragma quick_check(1)", [], |row| row.get(0)).map_err(broken)?;
    if sound != "ok" {
        return Err(BackupFault::Damaged(sound));
    }
    let entries: i64 = copy.query_row("select count(*) from entry", [], |row| row.get(0)).map_err(broken)?;
    let text = |sql: &str| match copy.query_row(sql, [], |row| row.get::<_, String>(0)) {
        Ok(text) => Ok(Some(text)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(broken(error)),
    };
    let checkpoint = text("select note from checkpoint order by size desc limit 1")?;
    let key = text("select value from meta where key = 'log.key'")?;
    Ok((u64::try_from(entries).unwrap_or_default(), checkpoint, key))
}

/// Length and SHA-256 of a file, and a copy of it in `to`, on the disk before this returns.
fn measure(from: &Path, to: Option<&Path>) -> Result<(u64, String), BackupFault> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| BackupFault::File(path, error)
    };
    let mut source = File::open(from).map_err(at(from))?;
    let mut copy = to.map(|to| File::create_new(to).map_err(at(to)).map(|file| (file, to))).transpose()?;
    let (mut hash, mut bytes, mut block) = (Sha256::new(), 0_u64, vec![0; BLOCK_BYTES]);
    loop {
        let read = source.read(&mut block).map_err(at(from))?;
        let Some(part) = block.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        bytes += u64::try_from(read).unwrap_or_default();
        if let Some((file, to)) = &mut copy {
            file.write_all(part).map_err(at(to))?;
        }
    }
    match copy {
        Some((file, to)) => file.sync_all().map_err(at(to))?,
        None => source.sync_all().map_err(at(from))?,
    }
    Ok((bytes, hex(&hash.finalize())))
}
