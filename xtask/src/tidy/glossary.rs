//! Every word of the rules stands in the glossary, in the languages of the law.

use super::{Finding, Tree};

const GLOSSARY: &str = "GLOSSARY.md";
/// The modules whose nouns are the trade's: the top of the domain.
const DOMAIN: &str = "crates/domain/src/";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(glossary) = tree.get(GLOSSARY) else { return Vec::new() };
    let rows: Vec<(usize, Vec<&str>)> = glossary
        .text
        .lines()
        .zip(1..)
        .filter(|(line, _)| line.starts_with('|') && !line.starts_with("|-") && !line.starts_with("| -"))
        .map(|(line, number)| (number, line.trim_matches('|').split('|').map(str::trim).collect()))
        .collect();
    let mut findings: Vec<Finding> = rows
        .iter()
        .filter(|(_, cells)| cells.len() < 4 || cells.iter().any(|cell| cell.is_empty()))
        .map(|(line, _)| {
            Finding::new(
                GLOSSARY,
                *line,
                "a row without four cells",
                "a word is known by its name in the law and by what it is",
                "write the French term, the Arabic term, the word in code and one sentence",
            )
        })
        .collect();
    let codes: Vec<&str> = rows
        .iter()
        .flat_map(|(_, cells)| cells.iter().flat_map(|cell| cell.split('`').skip(1).step_by(2)))
        .flat_map(|code| code.split([',', ' ', ':', '.']))
        .collect();
    for (file, source) in tree.rust().filter(|(file, _)| is_top(&file.path)) {
        for (line, name) in types(&source.code) {
            if !codes.contains(&name) {
                findings.push(Finding::new(
                    &file.path,
                    line,
                    format!("`{name}` is not in {GLOSSARY}"),
                    "a reader of the law and a reader of the code must find each other's words",
                    "add a row with its French and Arabic terms, the word in code as `Name`, and one sentence",
                ));
            }
        }
    }
    findings
}

/// A file directly in the folder of the domain.
fn is_top(path: &str) -> bool {
    path.strip_prefix(DOMAIN).is_some_and(|rest| !rest.contains('/'))
}

/// Public structs and enums, with their lines. `Event` is the same in each noun.
fn types(code: &str) -> Vec<(usize, &str)> {
    code.lines()
        .zip(1..)
        .filter_map(|(line, number)| {
            let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
            let name = rest.split(|sign: char| !super::source::is_word(sign)).next()?;
            (name != "Event").then_some((number, name))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn types_are_found_at_the_left_edge() {
        let code = "pub struct A<T>(T);\n    pub struct Inner;\npub enum Event {}\npub enum B {\n";
        assert_eq!(super::types(code), [(1, "A"), (4, "B")]);
    }
}
