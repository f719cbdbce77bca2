//! Where the procedures of the country come from.

use std::path::PathBuf;

use super::source::Values;

/// The pack of the country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packs {
    /// A folder with a pack, used instead of the one the program carries.
    pub folder: Option<PathBuf>,
}

impl Packs {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("packs.folder", &mut self.folder)
    }
}
