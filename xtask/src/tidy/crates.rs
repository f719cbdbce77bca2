//! Which crate may use which, what may not be used below the desk, and one set of features for each crate.
//!
//! The table is that of ARCHITECTURE.md. Adding an edge is a decision: it belongs in `docs/decisions/` first.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::{Finding, Tree};

/// Each of our crates with those of ours it may use. `*` is all of them.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("lexicon", &[]),
    ("ledger", &["lexicon"]),
    ("procedure", &["lexicon"]),
    ("edi", &["lexicon"]),
    ("domain", &["lexicon", "ledger", "procedure"]),
    ("storage", &["domain", "procedure", "ledger", "lexicon"]),
    ("desk", &["domain", "storage", "procedure", "ledger", "lexicon", "edi"]),
    ("web", &["desk", "domain", "procedure", "lexicon"]),
    ("adapters", &["desk", "edi", "lexicon"]),
    ("diwan", &["lexicon", "ledger", "procedure", "edi", "domain", "storage", "desk", "web", "adapters"]),
    ("pgtest", &[]),
    ("testkit", &["*"]),
    ("xtask", &["*"]),
];
/// Crates that only tests may use; a crate above the line may always name them among its `dev-dependencies`.
const FOR_TESTS: [&str; 2] = ["pgtest", "testkit"];
/// The crates that know and do nothing: no clock, no disk, no network.
pub const BELOW: [&str; 5] = ["lexicon", "ledger", "procedure", "edi", "domain"];
/// What would let them do something.
const NOT_BELOW: [&str; 7] =
    ["tokio", "rusqlite", "tokio-postgres", "deadpool-postgres", "axum", "reqwest", "jiff"];
/// What would let pages talk to a database.
const NOT_IN_WEB: [&str; 3] = ["rusqlite", "tokio-postgres", "deadpool-postgres"];

#[derive(Deserialize)]
pub struct Metadata {
    pub packages: Vec<Package>,
    workspace_members: BTreeSet<String>,
    workspace_default_members: BTreeSet<String>,
}

#[derive(Deserialize)]
pub struct Package {
    pub name: String,
    pub manifest_path: String,
    pub targets: Vec<Target>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub struct Target {
    pub src_path: String,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
    path: Option<String>,
    features: BTreeSet<String>,
    uses_default_features: bool,
}

/// What cargo knows of our crates.
pub fn metadata(tree: &Tree) -> Result<Metadata> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let out = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(&tree.root)
        .output()
        .context("cargo metadata")?;
    ensure!(out.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&out.stderr));
    Ok(serde_json::from_slice(&out.stdout)?)
}

pub fn check(tree: &Tree) -> Result<Vec<Finding>> {
    let metadata = metadata(tree)?;
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let manifest = short(tree, &package.manifest_path);
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == package.name) else {
            findings.push(Finding::new(
                &manifest,
                0,
                format!("crate `{}` is not in the table of crates", package.name),
                "every crate has its place and its edges, or rooms grow into each other",
                "make it a module of a crate that is there, or add it to xtask/src/tidy/crates.rs with a decision record",
            ));
            continue;
        };
        for dependency in &package.dependencies {
            findings.extend(edge(tree, &manifest, package, allowed, dependency));
        }
    }
    findings.extend(features(tree, &metadata));
    if metadata.workspace_members != metadata.workspace_default_members {
        findings.push(Finding::new(
            "Cargo.toml",
            0,
            "`default-members` are not all members",
            "`cargo run` and `cargo test --workspace` must build the same crates with the same features, once",
            "list the same paths in `members` and `default-members`",
        ));
    }
    Ok(findings)
}

fn short(tree: &Tree, path: &str) -> String {
    path.strip_prefix(&*tree.root.to_string_lossy()).unwrap_or(path).trim_start_matches('/').to_owned()
}

fn edge(
    tree: &Tree,
    manifest: &str,
    package: &Package,
    allowed: &[&str],
    used: &Dependency,
) -> Option<Finding> {
    let name = used.name.as_str();
    let line = tree.get(manifest).map_or(0, |file| {
        file.text.lines().position(|line| line.starts_with(name)).map_or(0, |place| place + 1)
    });
    let below = BELOW.contains(&package.name.as_str());
    if used.path.is_some() {
        let for_tests = FOR_TESTS.contains(&name) && used.kind.as_deref() == Some("dev") && !below;
        let known = allowed.contains(&name) || allowed.contains(&"*") || for_tests;
        return (!known).then(|| {
            Finding::new(
                manifest,
                line,
                format!("`{}` may not use `{name}`", package.name),
                "the direction is diwan → web, adapters → desk → storage → domain → procedure, ledger → lexicon; edi knows only lexicon",
                format!("move the code to a room that may use both, or pass `{}` what it needs as a value", package.name),
            )
        });
    }
    if below && NOT_BELOW.contains(&name) {
        return Some(Finding::new(
            manifest,
            line,
            format!("`{}` stands below the desk and may not use `{name}`", package.name),
            "rules must be readable alone, testable in microseconds and replayable in ten years",
            "take the time, the bytes or the answer as an argument; the desk fetches them",
        ));
    }
    (package.name == "web" && NOT_IN_WEB.contains(&name)).then(|| {
        Finding::new(
            manifest,
            line,
            format!("`web` may not use `{name}`"),
            "a page never talks to a database; what it shows was decided at the desk",
            "add a question to `desk::view` and ask that",
        )
    })
}

/// An outside crate is asked for with the same features everywhere, or two commands build it twice.
fn features(tree: &Tree, metadata: &Metadata) -> Vec<Finding> {
    let mut first: BTreeMap<&str, (&str, &BTreeSet<String>, bool)> = BTreeMap::new();
    let mut findings = Vec::new();
    for package in &metadata.packages {
        for used in package.dependencies.iter().filter(|used| used.path.is_none()) {
            let asked = (package.name.as_str(), &used.features, used.uses_default_features);
            let known = *first.entry(&used.name).or_insert(asked);
            if (known.1, known.2) != (asked.1, asked.2) {
                findings.push(Finding::new(
                    &short(tree, &package.manifest_path),
                    0,
                    format!("`{}` asks for `{}` with other features than `{}` does", package.name, used.name, known.0),
                    "`cargo run` and `cargo test --workspace` must build the same crates with the same features, once",
                    "name the features in the root Cargo.toml and write `workspace = true` here",
                ));
            }
        }
    }
    findings
}
