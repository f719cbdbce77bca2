//! What the program says while it works.

use super::settable::{Settable, words};
use super::source::Values;

/// How the program's own log is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One object of JSON on each line.
    Json,
}
words!(Format { Text = "text", Json = "json" });

/// What the program says while it works, on standard error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// What is said: `info`, or `info,storage=debug`.
    pub filter: String,
    pub format: Format,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info".to_owned(), format: Format::default() }
    }
}

impl Log {
    /// Nothing but what is broken.
    pub fn for_testing() -> Self {
        Self { filter: "error".to_owned(), ..Self::default() }
    }

    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("log.filter", &mut self.filter)?;
        values.one("log.format", &mut self.format)
    }
}
