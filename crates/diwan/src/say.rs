//! What the program says on standard output, and progress on a terminal.

use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// Says one line. A reader that went away (`| head`) is no failure.
pub fn say(line: impl std::fmt::Display) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Says a value as JSON: in lines for people, on one line for programs.
pub fn say_json(value: &impl Serialize) -> anyhow::Result<()> {
    let pretty = std::io::stdout().is_terminal();
    say(if pretty { serde_json::to_string_pretty(value)? } else { serde_json::to_string(value)? })
}

/// A count that moves on a terminal, and shows nothing elsewhere.
pub fn progress(what: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}: {human_pos}") {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
