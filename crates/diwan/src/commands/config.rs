//! `diwan config show`: every setting as it is in force, and where it came from.

use std::path::Path;
use std::process::ExitCode;

use crate::command_line::Serving;
use crate::config::{Config, Storage};
use crate::say::{say, say_json};

pub(crate) fn show(serving: &Serving, file: Option<&Path>, json: bool) -> anyhow::Result<ExitCode> {
    let config = Config::read(serving.flags(), file, Storage::default())?;
    if json {
        let all: Vec<_> = config
            .shown()
            .iter()
            .map(|one| serde_json::json!({ "key": one.key, "value": one.value, "from": one.origin.to_string() }))
            .collect();
        say_json(&all)?;
        return Ok(ExitCode::SUCCESS);
    }
    let width = |of: fn(&crate::config::Shown) -> usize| config.shown().iter().map(of).max().unwrap_or(0);
    let (keys, values) = (width(|one| one.key.len()), width(|one| one.value.chars().count()));
    for one in config.shown() {
        say(format_args!("{:keys$} = {:values$}   {}", one.key, one.value, one.origin))?;
    }
    Ok(ExitCode::SUCCESS)
}
