//! Marks of unfinished work, paths of one machine, and documents with more than one title.

use super::source::has_word;
use super::{File, Finding, Kind, Tree};

/// Marks of unfinished work. Written in two pieces, so that this list does not find itself. The third is also the
/// code for "no currency", and means that where it stands in quotes.
const MARKS: [&str; 4] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
/// The same in code.
const CODE: [(&str, &str); 6] = [
    ("todo!", "write it, or leave it out"),
    ("unimplemented!", "write it, or leave it out"),
    ("dbg!", "take it out"),
    ("#[ignore", "mend the test or remove it; a test that never runs protects nothing"),
    ("#[allow(", "use #[expect(…, reason = \"…\")], which says when it is no longer needed"),
    ("#![allow(", "use #[expect(…, reason = \"…\")], which says when it is no longer needed"),
];
/// Folders that exist on one machine only.
const MACHINES: [&str; 4] =
    [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/Us", "ers/")];
/// Where tests may write, and nothing else.
const TEMPORARY: &str = concat!("/t", "mp/");
/// Servers of packages, which the tools find by themselves.
const HOSTS: [&str; 5] = [
    concat!("index.crates", ".io"),
    concat!("static.crates", ".io"),
    concat!("registry.npmjs", ".org"),
    concat!("proxy.golang", ".org"),
    concat!("files.pythonhosted", ".org"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.files {
        // The lock file is cargo's.
        if file.path == "Cargo.lock" {
            continue;
        }
        words(file, &mut findings);
        code(file, &mut findings);
        if file.kind == Kind::Markdown {
            findings.extend(title(file));
        }
    }
    findings
}

fn words(file: &File, findings: &mut Vec<Finding>) {
    let tests = file.rust.as_ref().map_or(usize::MAX, super::source::Source::tests_from);
    for (text, line) in file.text.lines().zip(1..) {
        for mark in MARKS.iter().filter(|mark| has_word(text, mark) && !text.contains(&format!("\"{mark}\"")))
        {
            findings.push(Finding::new(
                &file.path,
                line,
                format!("a leftover: {mark}"),
                "what is here is finished; what is not is in the list of work",
                "finish it, or write it down where work is planned",
            ));
        }
        let temporary = (!file.is_test() && line < tests).then_some(TEMPORARY);
        for path in MACHINES.iter().copied().chain(temporary).filter(|path| is_path(text, path)) {
            findings.push(Finding::new(
                &file.path,
                line,
                format!("a path of one machine: {path}"),
                "a fresh clone must work anywhere",
                "start from the repository, an argument, or the folder for temporary files the system names",
            ));
        }
        for host in HOSTS.iter().filter(|host| text.contains(**host)) {
            findings.push(Finding::new(
                &file.path,
                line,
                format!("a server of packages: {host}"),
                "where packages come from is set by whoever builds",
                "let the tool find it",
            ));
        }
    }
}

/// True where `path` begins a path, and does not stand inside another or an address.
fn is_path(text: &str, path: &str) -> bool {
    text.match_indices(path).any(|(place, _)| {
        let before = text.get(..place).and_then(|start| start.chars().next_back());
        before
            .is_none_or(|sign| !(sign.is_alphanumeric() || matches!(sign, '.' | '}' | '-' | '_' | '~' | '*')))
    })
}

fn code(file: &File, findings: &mut Vec<Finding>) {
    let Some(source) = &file.rust else { return };
    for (word, help) in CODE {
        for line in source.lines_with(word) {
            findings.push(Finding::new(
                &file.path,
                line,
                format!("a leftover: {word}"),
                "what is here is finished, runs, and says why where it departs from the rules",
                help,
            ));
        }
    }
}

fn title(file: &File) -> Option<Finding> {
    let mut fenced = false;
    let mut titles = Vec::new();
    for (text, line) in file.text.lines().zip(1..) {
        if text.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if !fenced && text.starts_with("# ") {
            titles.push(line);
        }
    }
    let (line, what) = match titles.as_slice() {
        [_] => return None,
        [] => (0, "this document has no title".to_owned()),
        [_, second, ..] => (*second, format!("this document has {} titles", titles.len())),
    };
    Some(Finding::new(
        &file.path,
        line,
        what,
        "a document is about one thing and says which in its first line",
        "keep one line that begins with `# `, and use `##` below it",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_not_a_part_of_an_address() {
        let home = MACHINES[0];
        for (text, expected) in [
            (format!("\"{home}x\""), true),
            (format!("see {home}x"), true),
            (format!("https://example.ma{home}x"), false),
            (format!("../..{home}x"), false),
        ] {
            assert_eq!(is_path(&text, home), expected, "{text}");
        }
    }
}
