//! Every text file of the repository, read once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::source::Source;

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 4] = ["target", "data", ".git", "node_modules"];
/// The largest file that is read; what is larger is data.
const FILE_MIB_MAX: u64 = 4;

/// What a file is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Rust,
    Markdown,
    Fluent,
    Template,
    Other,
}

/// One file.
pub struct File {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub kind: Kind,
    pub text: String,
    /// Taken apart, for Rust files.
    pub rust: Option<Source>,
}

impl File {
    /// True where the whole file is a test or serves tests only.
    pub fn is_test(&self) -> bool {
        self.path
            .split('/')
            .any(|part| part == "tests" || part == "stories" || part == "pgtest" || part == "testkit")
            || self.path.ends_with("/tests.rs")
    }

    /// The folder of the crate it belongs to: `crates/web`, `xtask`, or nothing.
    pub fn room(&self) -> Option<&str> {
        match self.path.strip_prefix("crates/") {
            Some(rest) => rest.split('/').next(),
            None => self.path.starts_with("xtask/").then_some("xtask"),
        }
    }
}

/// The repository.
pub struct Tree {
    pub root: PathBuf,
    pub files: Vec<File>,
}

impl Tree {
    /// Reads every text file below the root of the workspace.
    pub fn read() -> Result<Self> {
        let root = root();
        let mut files = Vec::new();
        walk(&root, &root, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { root, files })
    }

    /// The file at `path`, if it is there.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The Rust files, each with its parts.
    pub fn rust(&self) -> impl Iterator<Item = (&File, &Source)> {
        self.files.iter().filter_map(|file| file.rust.as_ref().map(|source| (file, source)))
    }

    /// The files of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.kind == kind)
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        // In a second working copy `.git` is a file.
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            walk(root, &path, files)?;
            continue;
        }
        if entry.metadata()?.len() > FILE_MIB_MAX * 1024 * 1024 {
            continue;
        }
        // What is no text is a picture or a sample of bytes.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let short = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("rs") => Kind::Rust,
            Some("md") => Kind::Markdown,
            Some("ftl") => Kind::Fluent,
            Some("html") => Kind::Template,
            _ => Kind::Other,
        };
        let rust = (kind == Kind::Rust).then(|| Source::read(&text));
        files.push(File { path: short, kind, text, rust });
    }
    Ok(())
}
