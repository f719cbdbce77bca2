//! Runs a command with a PostgreSQL of its own: a fresh server that keeps what it says it keeps.

use std::process::Command;

use anyhow::{Context, Result, anyhow};

/// Stands for the address in the command.
const URL: &str = "{url}";

/// Runs the command in `words` with the server's address in place of `{url}`; true when it went well.
pub fn run(words: &[String]) -> Result<bool> {
    let words = words.strip_prefix(&["--".to_owned()]).unwrap_or(words);
    let (program, rest) =
        words.split_first().context("which command? cargo xtask postgres -- COMMAND … {url}")?;
    let server = pgtest::Durable::start().map_err(|why| anyhow!("PostgreSQL: {why}"))?;
    let words = rest.iter().map(|word| word.replace(URL, server.url()));
    let status = Command::new(program).args(words).status().with_context(|| program.clone())?;
    Ok(status.success())
}
