//! What can go wrong between us and a database. A fault is an accident of ours, never an answer to a trader.

use crate::value::Value;

/// Why a question or a write did not go through.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database cannot be reached, or went away. The caller may try again later.
    #[error("the database is away: {0}")]
    Away(String),
    /// The writer's queue is full: too many acts wait. The caller may try again in a moment.
    #[error("the writer's queue is full")]
    Busy,
    /// No room is left on the disk; nothing of this write was kept.
    #[error("the disk is full")]
    Full,
    /// Stored bytes are not what the program wrote.
    #[error("stored data does not read: {0}")]
    Unreadable(String),
    /// Anything else the database says.
    #[error("{0}")]
    Database(String),
}

impl Fault {
    /// A column held something else than `wanted`.
    pub(crate) fn shape(column: usize, wanted: &str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "nothing",
            Value::Int(_) => "a number",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
        };
        Self::Unreadable(format!("column {column} should hold {wanted} and holds {found}"))
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Why a write set was not kept.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    /// Somebody else was first: the statement with this label touched another number of rows than it must,
    /// or a key it inserts exists. Load and decide again.
    #[error("lost the race at {0}")]
    Lost(&'static str),
    /// An accident.
    #[error(transparent)]
    Fault(#[from] Fault),
}
