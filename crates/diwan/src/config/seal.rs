//! The seal of the journal.

use std::path::PathBuf;

use super::source::Values;

/// The seal of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The file of the log's secret key; `keys/log.key` in the data folder when empty.
    pub key_file: Option<PathBuf>,
    /// Milliseconds between two looks for entries to seal.
    pub every_ms: u64,
}

impl Default for Seal {
    fn default() -> Self {
        Self { key_file: None, every_ms: 1_000 }
    }
}

impl Seal {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("seal.key_file", &mut self.key_file)?;
        values.one("seal.every_ms", &mut self.every_ms)
    }
}
