//! How long functions, files and handlers may be. What was longer when the limit came is in `xtask/ratchets.toml`,
//! with its size, and may only shrink.

use std::collections::BTreeMap;

use super::source::{Function, Source, has_word};
use super::{File, Finding, Tree};

/// Lines of code in a function; blank lines and comments do not count.
const FUNCTION_LINES_MAX: usize = 70;
/// The same for a test, whose rows of situation and answer stand together.
const TEST_LINES_MAX: usize = 100;
/// Lines of a Rust file; those that are nothing but a text do not count, so that tables of texts stay whole.
const FILE_LINES_MAX: usize = 600;
/// Lines of code in a function that answers a request.
const HANDLER_LINES_MAX: usize = 25;
/// Tables with a row for each act: they grow as acts do, and are read by looking one up.
const TABLES: [&str; 3] = [
    "crates/desk/src/acts/fields.rs::of",
    "crates/desk/src/acts/mod.rs::run",
    "crates/domain/src/policy.rs::rule",
];
/// Where functions that answer requests live.
const HANDLERS: [&str; 2] = ["crates/web/src/pages/", "crates/web/src/api/"];
/// The exceptions.
const RATCHETS: &str = "xtask/ratchets.toml";

/// Exceptions by their name, `path` or `path::function`, with line of the list and size.
type Ratchets = BTreeMap<String, (usize, usize)>;

/// Something with a size.
struct Sized<'a> {
    /// Its name in the list of exceptions.
    name: String,
    path: &'a str,
    line: usize,
    what: String,
    lines: usize,
    max: usize,
    help: &'static str,
}

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ratchets = ratchets(tree, &mut findings);
    for (file, source) in tree.rust() {
        findings.extend(judge(&mut ratchets, &whole(file, source)));
        let handlers = HANDLERS.iter().any(|folder| file.path.starts_with(folder));
        let tests = source.tests_from();
        for function in source.functions() {
            let handler = handlers && is_handler(&function);
            let test = file.is_test() || function.line >= tests;
            findings.extend(judge(&mut ratchets, &one(file, &function, handler, test)));
        }
    }
    for (name, (line, _)) in ratchets {
        findings.push(Finding::new(
            RATCHETS,
            line,
            format!("`{name}` is within the limit, or gone"),
            "the list of exceptions only shrinks",
            "take the line out",
        ));
    }
    findings
}

/// What answers a request waits for the desk, and gives an answer.
fn is_handler(function: &Function) -> bool {
    let given = function.signature.rsplit_once("->").map_or("", |(_, given)| given);
    function.waits && ["Response", "Answer"].iter().any(|word| has_word(given, word))
}

fn whole<'a>(file: &'a File, source: &Source) -> Sized<'a> {
    Sized {
        name: file.path.clone(),
        path: &file.path,
        line: 0,
        what: "this file".to_owned(),
        lines: source.code.lines().filter(|line| !is_text(line)).count(),
        max: FILE_LINES_MAX,
        help: "give the part that has a subject of its own a file of its own",
    }
}

/// A line of code that holds a text and nothing else; its inside is blank already.
fn is_text(line: &str) -> bool {
    line.contains('"') && line.chars().all(|sign| sign.is_whitespace() || "\"(),#r".contains(sign))
}

fn one<'a>(file: &'a File, function: &Function, handler: bool, test: bool) -> Sized<'a> {
    let (what, max, help) = if handler {
        let help = "a handler reads the form, calls the desk and draws the answer; the rest belongs to the desk or a view";
        ("handler", HANDLER_LINES_MAX, help)
    } else if test {
        ("test", TEST_LINES_MAX, "tell one thing in it, and another in a test of its own")
    } else {
        ("function", FUNCTION_LINES_MAX, "name a step of it and make that a function")
    };
    Sized {
        name: format!("{}::{}", file.path, function.name),
        path: &file.path,
        line: function.line,
        what: format!("{what} `{}`", function.name),
        lines: function.lines,
        max,
        help,
    }
}

fn judge(ratchets: &mut Ratchets, size: &Sized<'_>) -> Option<Finding> {
    const WHY: &str = "what fits on a screen is read; what does not is scrolled past";
    let Sized { what, lines, max, .. } = size;
    if lines <= max || TABLES.contains(&size.name.as_str()) {
        return None;
    }
    let here = |text: String| Some(Finding::new(size.path, size.line, text, WHY, size.help));
    match ratchets.remove(&size.name) {
        None => here(format!("{what} has {lines} lines, {max} at most")),
        Some((_, known)) if *lines > known => here(format!(
            "{what} grew from {known} to {lines} lines; {max} at most, and what is longer may only shrink"
        )),
        Some((line, known)) if *lines < known => Some(Finding::new(
            RATCHETS,
            line,
            format!("{what} of {} shrank from {known} to {lines} lines", size.path),
            "a size that was won is kept",
            format!("write {lines} here"),
        )),
        Some(_) => None,
    }
}

/// Reads lines such as `"crates/web/src/a.rs::draw" = 82`.
fn ratchets(tree: &Tree, findings: &mut Vec<Finding>) -> Ratchets {
    let mut ratchets = Ratchets::new();
    let Some(file) = tree.get(RATCHETS) else { return ratchets };
    for (text, line) in file.text.lines().zip(1..) {
        let text = text.trim();
        if text.is_empty() || text.starts_with(['#', '[']) {
            continue;
        }
        let read = text.split_once('=').and_then(|(name, size)| {
            Some((name.trim().trim_matches('"').to_owned(), size.trim().parse::<usize>().ok()?))
        });
        match read {
            Some((name, size)) => _ = ratchets.insert(name, (line, size)),
            None => findings.push(Finding::new(
                RATCHETS,
                line,
                "this line does not read",
                "an exception is a name and a size",
                "write \"path::function\" = lines",
            )),
        }
    }
    ratchets
}
