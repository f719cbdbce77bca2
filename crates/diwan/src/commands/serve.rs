//! `diwan serve`: the house is open until somebody says stop.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use desk::ports::SystemClock;
use storage::Store;

use super::said;
use crate::command_line::Serving;
use crate::config::{Config, Storage};
use crate::demo::mark;
use crate::house::{House, Purpose, only_one};
use crate::logs;
use crate::say::say;

pub(crate) fn serve(serving: &Serving, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::read(serving.flags(), file, Storage::default())?;
    logs::begin(&config.log)?;
    crate::runtime()?.block_on(async {
        let _only = only_one(&config)?;
        let store = Arc::new(Store::open(&config.storage.place()).await?);
        mark::must_be_no_demonstration(&store).await?;
        let house = House::open(&config, store, Arc::new(SystemClock), Purpose::Production).await?;
        if let Some(link) = house.desk.first_officer_link().await.map_err(said)? {
            say(format_args!("first platform officer, this link works once: {link}"))?;
        }
        stay(house).await
    })
}

/// Says where the house is, and keeps it open until a signal.
pub(super) async fn stay(house: House) -> anyhow::Result<ExitCode> {
    let stop = signal()?;
    say(format_args!("listening on http://{}", house.address))?;
    stop.await;
    house.close().await;
    Ok(ExitCode::SUCCESS)
}

#[cfg(unix)]
fn signal() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn signal() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async { _ = tokio::signal::ctrl_c().await })
}
