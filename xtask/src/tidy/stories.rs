//! Every act is told by its actors in a story; those that are not yet are a list that only shrinks.

use std::collections::BTreeSet;

use domain::Act;

use super::{Finding, Tree};

/// The acts without a story, one a line.
const WITHOUT: &str = "crates/desk/tests/golden/acts-without-story.txt";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let stories: Vec<_> =
        tree.rust().filter(|(file, _)| file.path.split('/').any(|part| part == "stories")).collect();
    if stories.is_empty() {
        return Vec::new();
    }
    let told = |act: Act| stories.iter().any(|(file, _)| super::source::has_word(&file.text, &act.code()));
    let listed: BTreeSet<&str> =
        tree.get(WITHOUT).map(|file| file.text.lines().collect()).unwrap_or_default();
    let mut findings = Vec::new();
    for act in Act::ALL {
        let code = act.code();
        match (told(*act), listed.contains(code.as_str())) {
            (false, false) => findings.push(Finding::new(
                "crates/domain/src/act.rs",
                0,
                format!("no story tells `{code}`"),
                "an act that nobody tells is an act nobody has seen done",
                format!(
                    "let an actor of a file below stories/ do it, and name `{code}` where the journal is read"
                ),
            )),
            (true, true) => findings.push(Finding::new(
                WITHOUT,
                0,
                format!("`{code}` has its story now"),
                "the list of acts without a story only shrinks",
                "take the line out",
            )),
            (true, false) | (false, true) => {}
        }
    }
    for code in listed.into_iter().filter(|code| Act::from_code(code).is_none()) {
        findings.push(Finding::new(
            WITHOUT,
            0,
            format!("`{code}` is no act"),
            "the list names acts",
            "take the line out",
        ));
    }
    findings
}
