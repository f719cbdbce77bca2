//! Papers that are drawn as PDF.

use std::path::PathBuf;

use super::source::Values;

/// Papers that are drawn as PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Papers {
    /// A folder of fonts to take before those of the program; Noto is a good choice.
    pub font_folder: Option<PathBuf>,
}

impl Papers {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("papers.font_folder", &mut self.font_folder)
    }
}
