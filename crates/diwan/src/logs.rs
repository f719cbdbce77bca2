//! The program's own log, on standard error: what it does and what breaks, never a personal datum or a body.

use std::io::IsTerminal as _;

use anyhow::Context as _;
use tracing_subscriber::EnvFilter;

use crate::config::{Format, Log};

/// Begins the log, once for a process; later calls change nothing.
pub fn begin(config: &Log) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.filter).context("log.filter")?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // An error here says that a log was begun before, by a test in the same process.
    _ = match config.format {
        Format::Text => log.compact().with_ansi(std::io::stderr().is_terminal()).try_init(),
        Format::Json => log.json().flatten_event(true).with_ansi(false).try_init(),
    };
    Ok(())
}
