//! `diwan journal`: verifies everything from the first entry, and begins the log anew after a restore.

use std::path::Path;
use std::process::ExitCode;

use lexicon::{EntryId, Instant};
use storage::verify::{FirstMisfit, Report, verify as verify_store};
use storage::{Store, seal};

use super::{settings, store_that_is_there};
use crate::command_line::Kept;
use crate::config::Config;
use crate::keys;
use crate::say::{progress, say, say_json};

/// What the shell is told when the journal does not fit together.
const MISFIT: u8 = 1;

pub(crate) fn verify(
    kept: &Kept,
    file: Option<&Path>,
    key: Option<&Path>,
    json: bool,
) -> anyhow::Result<ExitCode> {
    let config = settings(kept, file)?;
    let found = crate::runtime()?.block_on(async {
        let store = store_that_is_there(&config).await?;
        check(&config, key, &store).await
    })?;
    tell(&found, json)?;
    Ok(if found.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(MISFIT) })
}

/// Verifies a whole store, with progress on a terminal.
pub(crate) async fn check(
    config: &Config,
    key: Option<&Path>,
    store: &Store,
) -> anyhow::Result<Result<Report, FirstMisfit>> {
    let key = match keys::public(config, key, store).await? {
        Some(key) => key,
        // A log that never had a key has no tree head to check: any key will do.
        None => seal::generate_key(&seal::fresh_name()?)?.1,
    };
    let bar = progress("entries");
    let found = verify_store(store, &key, &mut |done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    Ok(found)
}

fn tell(found: &Result<Report, FirstMisfit>, json: bool) -> anyhow::Result<()> {
    match found {
        Ok(report) if json => {
            let mut told = serde_json::to_value(report)?;
            if let Some(fields) = told.as_object_mut() {
                fields.insert("holds".to_owned(), true.into());
            }
            say_json(&told)
        }
        Ok(report) => say(in_words(report)),
        Err(misfit) if json => {
            say_json(&serde_json::json!({ "holds": false, "entry": misfit.entry, "what": misfit.what }))
        }
        Err(misfit) => say(format_args!("journal does not hold: {misfit}")),
    }
}

/// What was checked, in one line.
pub(crate) fn in_words(report: &Report) -> String {
    format!(
        "journal holds: {} entries, {} of them in the log under {} tree heads; {} states, {} accounts and {} \
         transfers are what they say",
        report.entries, report.leaves, report.checkpoints, report.states, report.accounts, report.transfers
    )
}

pub(crate) fn new_epoch(kept: &Kept, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = settings(kept, file)?;
    crate::runtime()?.block_on(async {
        let store = store_that_is_there(&config).await?;
        let found = check(&config, None, &store).await?;
        if found.is_err() {
            tell(&found, false)?;
            return Ok(ExitCode::from(MISFIT));
        }
        let path = keys::path(&config);
        let secret = match keys::read(&path)? {
            Some(secret) => secret,
            None => keys::make(&path)?,
        };
        let (entry, at) = entry_now();
        let origin = seal::new_epoch(&store, &secret, entry, at).await?;
        say(format_args!("the log goes on as {origin}, with the key in {}", path.display()))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// An entry of the program's own, now.
pub(crate) fn entry_now() -> (EntryId, Instant) {
    let at = Instant::from_micros(jiff::Timestamp::now().as_microsecond());
    (EntryId::from_bytes(*uuid::Uuid::now_v7().as_bytes()), at)
}
