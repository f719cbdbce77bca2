//! The release build of the program and of this one, side by side.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::tidy::root;

/// Builds both programs in release, together so that they share every crate, and starts this one again.
pub fn again(task: &str, words: &[String]) -> Result<bool> {
    let root = root();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(cargo)
        .args(["build", "--release", "--bin", "diwan", "--bin", "xtask"])
        .current_dir(&root)
        .status()?;
    ensure!(built.success(), "the release build failed");
    let program = target(&root).join("release").join("xtask");
    let status = Command::new(&program).arg(task).args(words).status();
    Ok(status.with_context(|| program.display().to_string())?.success())
}

/// Where cargo builds.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// The program that was built beside this one.
pub fn diwan() -> Result<PathBuf> {
    let path = std::env::current_exe()?.with_file_name(format!("diwan{}", std::env::consts::EXE_SUFFIX));
    ensure!(path.exists(), "{} is not there: cargo build --bin diwan", path.display());
    Ok(path)
}
