//! The play: the whole chain over HTTP, by its actors, from the announcement of a ship to the last container out.
//!
//! Always true: it begins on an empty store and says so otherwise; it ends well only if every step came to what was
//! expected, every passing account stands at zero and the journal verifies.

mod act;
mod balances;
mod declared;
mod files;
mod http;
mod moves;
mod script;
mod stage;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use desk::ports::HandClock;
use lexicon::Instant;
use storage::Store;

use super::{mark, settle};
use crate::commands::journal;
use crate::config::{Config, Door};
use crate::house::{self, House, Purpose, only_one};
use crate::say::say;
use stage::Stage;

/// When the play begins: the first of June 2026, seven in the morning at Dakhla.
const BEGINS: Instant = Instant::from_micros(1_780_293_600_000_000);
/// What the shell is told when something differed.
const DIFFERED: u8 = 1;

/// Plays on the empty store of `config`.
pub(crate) async fn play(config: &Config) -> anyhow::Result<ExitCode> {
    let _only = only_one(config)?;
    let store = Arc::new(Store::open(&config.storage.place()).await?);
    if mark::standing(&store).await? != mark::Standing::Empty {
        bail!("the play begins on an empty store, and this one holds a demonstration");
    }
    // On any free port of this machine, whatever the settings say: nobody comes in.
    let mut config = config.clone();
    config.door = Door::on_any_port();
    let clock = Arc::new(HandClock::at(BEGINS));
    let hand = Arc::clone(&clock);
    mark::begin(&store).await?;
    let desk =
        house::desk(&config, Arc::clone(&store), hand, Purpose::Demonstration, config.door.listen).await?;
    settle(&desk).await?;
    mark::complete(&store).await?;
    let house =
        House::open(&config, Arc::clone(&store), Arc::<HandClock>::clone(&clock), Purpose::Demonstration)
            .await?;
    let mut stage = Stage::new(format!("http://{}", house.address), clock);
    let played = script::run(&mut stage).await;
    house.close().await;
    let (steps, millis) = stage.played();
    if let Err(error) = played {
        say(format_args!("the play stopped after {steps} steps: {error:#}"))?;
        return Ok(ExitCode::from(DIFFERED));
    }
    say(format_args!("{steps} steps in {millis} ms"))?;
    let balanced = balances::tell(&store).await?;
    Ok(match (journal::check(&config, None, &store).await?, balanced) {
        (Ok(report), true) => {
            say(journal::in_words(&report))?;
            ExitCode::SUCCESS
        }
        (Ok(_), false) => ExitCode::from(DIFFERED),
        (Err(misfit), _) => {
            say(format_args!("journal does not hold: {misfit}"))?;
            ExitCode::from(DIFFERED)
        }
    })
}
