//! Documents that come from the code: the refusals with their texts, and the acts with who may do them.
//!
//! Always true: the same code gives the same bytes, so that `--check` can compare. A file that nothing writes any
//! more is removed from a folder that is ours alone.

mod acts;
mod refusals;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::tidy::Tree;

/// A folder of which every file is written here.
const OURS: &str = "docs/refusals";
/// The first line of each document, for those who would change it by hand.
pub const MADE: &str = "<!-- Written by `cargo xtask docs` from the code; change the code. -->";

/// Writes the documents, or with `--check` says which are not as the code wants them.
pub fn run(words: &[String]) -> Result<bool> {
    let tree = Tree::read()?;
    let mut documents = BTreeMap::new();
    refusals::write(&tree, &mut documents);
    documents.insert("docs/audit-events.md".to_owned(), acts::write(&tree));
    let stale: Vec<&String> = documents
        .iter()
        .filter(|(path, text)| tree.get(path).is_none_or(|file| file.text != **text))
        .map(|(path, _)| path)
        .collect();
    let gone: Vec<&str> = tree
        .files
        .iter()
        .map(|file| file.path.as_str())
        .filter(|path| path.strip_prefix(OURS).is_some_and(|rest| rest.starts_with('/')))
        .filter(|path| !documents.contains_key(*path))
        .collect();
    if words.iter().any(|word| word == "--check") {
        for path in stale.iter().map(|path| path.as_str()).chain(gone.iter().copied()) {
            println!(
                "error: {path} is not what the code says\n   why: a document that is wrong is worse than none\n  help: run `cargo xtask docs` and commit what it writes\n"
            );
        }
        return Ok(stale.is_empty() && gone.is_empty());
    }
    for path in &stale {
        let text = documents.get(*path).map(String::as_str).unwrap_or_default();
        put(&tree.root.join(path), text)?;
    }
    for path in &gone {
        fs::remove_file(tree.root.join(path)).with_context(|| (*path).to_owned())?;
    }
    println!("docs: {} documents, {} written, {} removed", documents.len(), stale.len(), gone.len());
    Ok(true)
}

fn put(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}
