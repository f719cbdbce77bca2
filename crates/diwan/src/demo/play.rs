//! x
use crate::config::Config;
use std::process::ExitCode;
pub(crate) async fn play(_config: &Config) -> anyhow::Result<ExitCode> {
    Ok(ExitCode::SUCCESS)
}
