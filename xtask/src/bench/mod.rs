//! The measures of speed and size, ours beside our peers'.

pub mod edi;

use anyhow::Result;

/// Measures.
pub fn run(_words: &[String]) -> Result<bool> {
    Ok(true)
}

/// One figure, and whether it is what we promise.
#[derive(Debug, Clone)]
pub struct Measure {
    /// What was measured, with the version of the program measured.
    pub name: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// What we promise, in words.
    pub goal: String,
    /// True when the promise is kept, or when there is none.
    pub holds: bool,
}
