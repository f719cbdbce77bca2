//! Files that nothing reaches: Rust files without a `mod`, templates that nobody draws, SQL that nobody runs.

use std::collections::BTreeSet;

use super::{Finding, Kind, Tree, crates};

pub fn check(tree: &Tree) -> Vec<Finding> {
    let Ok(metadata) = crates::metadata(tree) else { return Vec::new() };
    let root = tree.root.to_string_lossy().into_owned();
    let mut open: Vec<(String, bool)> = metadata
        .packages
        .iter()
        .flat_map(|package| &package.targets)
        .filter_map(|target| target.src_path.strip_prefix(&root))
        .map(|path| (join("", path).trim_start_matches('/').to_owned(), true))
        .collect();
    let mut reached = BTreeSet::new();
    while let Some((path, is_root)) = open.pop() {
        if reached.contains(&path) {
            continue;
        }
        let Some(source) = tree.get(&path).and_then(|file| file.rust.as_ref()) else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let stem = name.trim_end_matches(".rs");
        let below = if is_root || stem == "mod" { folder.to_owned() } else { format!("{folder}/{stem}") };
        for module in source.modules() {
            open.push((format!("{below}/{module}.rs"), false));
            open.push((format!("{below}/{module}/mod.rs"), false));
        }
        // `#[path = "…"] mod` and `include!`: named in a text beside.
        for (_, text) in source.texts.iter().filter(|(_, text)| ending(text) == "rs") {
            open.push((join(folder, text), false));
        }
        reached.insert(path);
    }
    let mut findings = Vec::new();
    for (file, _) in tree.rust().filter(|(file, _)| !reached.contains(&file.path)) {
        findings.push(dead(&file.path, "no `mod` reaches this file", "declare it with `mod`, or remove it"));
    }
    findings.extend(unread(tree));
    findings
}

/// Templates, texts and SQL that no source and no other template names.
fn unread(tree: &Tree) -> Vec<Finding> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for (_, source) in tree.rust() {
        named.extend(source.texts.iter().filter_map(|(_, text)| text.rsplit('/').next()));
    }
    for file in tree.of(Kind::Template) {
        named.extend(file.text.split('"').filter_map(|text| text.rsplit('/').next()));
    }
    let wanted = |path: &str| {
        let source = path.starts_with("crates/") && path.contains("/src/");
        (source && matches!(ending(path), "html" | "ftl")) || ending(path) == "sql"
    };
    tree.files
        .iter()
        .filter(|file| wanted(&file.path))
        .filter(|file| {
            let name = file.path.rsplit('/').next().unwrap_or_default();
            !named.contains(name) && !named.contains(name.trim_end_matches(".ftl"))
        })
        .map(|file| dead(&file.path, "no source names this file", "use it, or remove it"))
        .collect()
}

fn dead(path: &str, what: &str, help: &str) -> Finding {
    Finding::new(path, 0, what, "what nothing reaches is never tested, and misleads whoever finds it", help)
}

/// What stands after the last dot.
fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// `../a/b.rs` seen from `folder`.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
