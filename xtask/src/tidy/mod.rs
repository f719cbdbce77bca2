//! The tidy test: one pass over every file of the repository, with messages that say what to do.
//!
//! Always true: it changes nothing, needs no network, and reads each file once. What is checked is told where it is
//! checked; the tables of limits stand as constants at the top of their files.

mod crates;
mod dead;
mod glossary;
mod leftovers;
mod rooms;
mod sizes;
pub mod source;
mod stories;
mod texts;
mod tree;

use std::fmt;

use anyhow::Result;

pub use tree::{File, Kind, Tree, root};

/// One thing that is not as the house wants it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: String,
    line: usize,
    what: String,
    why: &'static str,
    help: String,
}

impl Finding {
    /// A finding; line 0 is the whole file.
    pub fn new(
        path: &str,
        line: usize,
        what: impl Into<String>,
        why: &'static str,
        help: impl Into<String>,
    ) -> Self {
        Self { path: path.to_owned(), line, what: what.into(), why, help: help.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", self.what)?;
        match self.line {
            0 => writeln!(f, "  --> {}", self.path)?,
            line => writeln!(f, "  --> {}:{line}", self.path)?,
        }
        writeln!(f, "   why: {}", self.why)?;
        writeln!(f, "  help: {}", self.help)
    }
}

/// Checks the repository; true when there is nothing to say.
pub fn run() -> Result<bool> {
    let tree = Tree::read()?;
    let mut findings = crates::check(&tree)?;
    for check in [
        rooms::check,
        sizes::check,
        leftovers::check,
        dead::check,
        texts::check,
        glossary::check,
        stories::check,
    ] {
        findings.extend(check(&tree));
    }
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => println!("tidy: {} files, nothing to say", tree.files.len()),
        count => println!("tidy: {} files, {count} findings", tree.files.len()),
    }
    Ok(findings.is_empty())
}
