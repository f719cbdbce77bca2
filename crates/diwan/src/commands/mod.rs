//! One file for each command: what it does with the house, and what it says.

pub(crate) mod backup;
pub(crate) mod config;
pub(crate) mod demo;
pub(crate) mod edi;
pub(crate) mod import;
pub(crate) mod journal;
pub(crate) mod pack;
pub(crate) mod pack_diff;
pub(crate) mod serve;
pub(crate) mod tariff;

use std::path::Path;
use std::sync::Arc;

use anyhow::bail;
use desk::No;
use storage::Store;

use crate::command_line::Kept;
use crate::config::{Config, Storage};

/// The settings for a command that looks at a store.
fn settings(kept: &Kept, file: Option<&Path>) -> anyhow::Result<Config> {
    Config::read(kept.flags(), file, Storage::default())
}

/// The store, which must be there: a command that only looks makes none.
async fn store_that_is_there(config: &Config) -> anyhow::Result<Arc<Store>> {
    let place = config.storage.place();
    if !place.is_made() {
        bail!("there is no store in {}", config.storage.data.display());
    }
    Ok(Arc::new(Store::open(&place).await?))
}

/// A no of the desk, where a person at a terminal reads it.
pub(crate) fn said(no: No) -> anyhow::Error {
    match no {
        No::Refused(refusals) => {
            let reasons: Vec<String> = refusals.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("refused: {}", reasons.join("; "))
        }
        No::Forbidden(refusal) => anyhow::anyhow!("forbidden: {refusal}"),
        No::NotFound => anyhow::anyhow!("not found"),
        No::TooMany { after_s } => anyhow::anyhow!("too much at once; try again in {after_s} s"),
        No::Fault(fault) => fault.into(),
        No::Lost(label) => anyhow::anyhow!("somebody else was first at {label}"),
    }
}
