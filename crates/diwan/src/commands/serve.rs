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

/// Says where the house is, and keeps it open until a signal; at a second one it closes at once.
pub(super) async fn stay(house: House) -> anyhow::Result<ExitCode> {
    let mut signals = Signals::new()?;
    say(format_args!("listening on http://{}", house.address))?;
    signals.next().await;
    tokio::select! {
        () = house.close() => {}
        () = signals.next() => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// What asks a program to stop.
#[cfg(unix)]
struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Signals {
    fn new() -> anyhow::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self(signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?))
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

/// What asks a program to stop.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> anyhow::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        _ = tokio::signal::ctrl_c().await;
    }
}
