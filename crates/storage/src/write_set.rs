//! What an act wants to write, as a value: it lands whole, or not at all.

use crate::value::Value;

/// One statement with the number of rows it must touch.
#[derive(Debug, Clone)]
pub struct Statement {
    /// SQL with `$1`, `$2` … as placeholders, in the part of the language both databases share.
    pub sql: &'static str,
    /// The values of the placeholders.
    pub values: Vec<Value>,
    /// How many rows it must touch; `None` when any number is right.
    pub rows: Option<u64>,
    /// What was lost when the number differs: `state`, `floor`, `key` …
    pub label: &'static str,
}

impl Statement {
    /// A statement that must touch exactly one row.
    pub fn one(label: &'static str, sql: &'static str, values: Vec<Value>) -> Self {
        Self { sql, values, rows: Some(1), label }
    }

    /// A statement that may touch any number of rows.
    pub fn any(label: &'static str, sql: &'static str, values: Vec<Value>) -> Self {
        Self { sql, values, rows: None, label }
    }
}

/// Statements that land together.
pub type WriteSet = Vec<Statement>;
