//! `diwan demo`: the demonstration, its accounts, and the play.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use desk::ports::{Clock as _, HandClock, SystemClock};
use storage::Store;

use super::serve::stay;
use crate::command_line::{Kept, Serving, is_loopback};
use crate::config::{Config, Storage};
use crate::demo::{self, mark};
use crate::house::{self, House, Purpose, only_one};
use crate::logs;
use crate::say::{say, say_json};

/// Where the demonstration lives unless it is told otherwise.
const FOLDER: &str = "./data/demo";

pub(crate) fn demo(serving: &Serving, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::read(serving.flags(), file, Storage::in_folder(Path::new(FOLDER)))?;
    if !is_loopback(config.door.listen) {
        bail!("a demonstration is for this machine only: {} is reached from others", config.door.listen);
    }
    logs::begin(&config.log)?;
    crate::runtime()?.block_on(async {
        let _only = only_one(&config)?;
        let store = Arc::new(Store::open(&config.storage.place()).await?);
        if mark::standing(&store).await? == mark::Standing::Empty {
            say("settling the demonstration at Dakhla…")?;
            make(&config, &store).await?;
        }
        let house = House::open(&config, store, Arc::new(SystemClock), Purpose::Demonstration).await?;
        demo::freshen(&house.desk).await?;
        let address = house.address;
        say(format_args!("open http://{address} and choose who you are: one click signs you in"))?;
        say("passwords and API keys: diwan demo accounts")?;
        stay(house).await
    })
}

/// Makes the community and its story in an empty store.
pub(crate) async fn make(config: &Config, store: &Arc<Store>) -> anyhow::Result<()> {
    mark::begin(store).await?;
    let now = SystemClock.now();
    let clock = Arc::new(HandClock::at(now.minus(lexicon::Span::hours(demo::BEFORE_HOURS))));
    let (store, hand) = (Arc::clone(store), Arc::clone(&clock));
    let desk =
        house::desk(config, Arc::clone(&store), hand, Purpose::Demonstration, config.door.listen).await?;
    let community = demo::settle(&desk).await?;
    demo::tell(&desk, clock, &community, now).await?;
    mark::complete(&store).await
}

pub(crate) fn accounts(json: bool) -> anyhow::Result<ExitCode> {
    let accounts = demo::accounts();
    if json {
        say_json(&accounts)?;
        return Ok(ExitCode::SUCCESS);
    }
    for one in accounts {
        say(format_args!("{:24} {:45} {}", one.actor, one.organisation, one.roles.join(", ")))?;
        say(format_args!("{:24} {:45} {}", "", one.user, one.password))?;
        say(format_args!("{:24} {}", "", one.api_key))?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn play(kept: &Kept, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    // A folder of its own, unless the play leaves something whose key must be kept.
    let own = (kept.data.is_none() && kept.database.is_none()).then(temporary);
    let folder = own.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let played = Config::read(kept.flags(), file, Storage::in_folder(&folder)).and_then(|config| {
        logs::begin(&config.log)?;
        crate::runtime()?.block_on(demo::play(&config))
    });
    if let Some(own) = own {
        _ = std::fs::remove_dir_all(own);
    }
    played
}

fn temporary() -> PathBuf {
    std::env::temp_dir().join(format!("diwan-play-{}", uuid::Uuid::now_v7()))
}
