//! `diwan backup` and `diwan restore`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use storage::backup::{self as copies, BackupFault};

use super::journal::{entry_now, in_words};
use super::{settings, store_that_is_there};
use crate::command_line::Kept;
use crate::keys;
use crate::say::{progress, say, say_json};

/// What the shell is told when a copy is not what it should be.
const NOT_WHOLE: u8 = 1;

pub(crate) fn backup(
    folder: &Path,
    json: bool,
    kept: &Kept,
    file: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    let config = settings(kept, file)?;
    let made = crate::runtime()?.block_on(async {
        let store = store_that_is_there(&config).await?;
        let (_, at) = entry_now();
        let (target, bar) = (folder.to_owned(), progress("copying"));
        let made = tokio::task::spawn_blocking(move || copies::backup(&store, &target, at)).await?;
        bar.finish_and_clear();
        anyhow::Ok(made?)
    })?;
    if json {
        say_json(&made)?;
    } else {
        say(format_args!("{} entries, {} bytes copied to {}", made.entries, made.bytes, folder.display()))?;
        say(format_args!(
            "the log's secret key is not in it: keep a copy of {} elsewhere",
            keys::path(&config).display()
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn restore(
    from: &Path,
    data: Option<PathBuf>,
    json: bool,
    file: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    let config = settings(&Kept { data, database: None }, file)?;
    if config.storage.database.reveal().is_some() {
        return Err(BackupFault::Clustered.into());
    }
    let target = config.storage.data.clone();
    if config.storage.place().is_made() {
        bail!("{} holds a store: nothing is written over what is there", target.display());
    }
    let path = keys::path(&config);
    let (secret, is_new) = match keys::read(&path)? {
        Some(secret) => (secret, false),
        None => (keys::make(&path)?, true),
    };
    let (entry, at) = entry_now();
    let bar = progress("entries");
    let restored =
        crate::runtime()?.block_on(copies::restore(from, &target, &secret, entry, at, &mut |done| {
            bar.set_position(done);
        }));
    bar.finish_and_clear();
    let restored = match restored {
        Ok(restored) => restored,
        Err(fault @ (BackupFault::Damaged(_) | BackupFault::Misfit(_))) => {
            say(&fault)?;
            return Ok(ExitCode::from(NOT_WHOLE));
        }
        Err(fault) => return Err(fault.into()),
    };
    if json {
        say_json(
            &serde_json::json!({ "report": restored.report, "origin": restored.origin, "new_key": is_new }),
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    say(in_words(&restored.report))?;
    say(format_args!("put back into {}; the log goes on as {}", target.display(), restored.origin))?;
    if is_new {
        say(format_args!("no key was there: a new one is in {}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
