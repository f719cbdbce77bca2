//! `docs/audit-events.md`: every act that can stand in the journal, who may do it, and with which fields.

use std::fmt::Write as _;

use desk::acts::fields::{self, Field, Kind};
use domain::policy;
use domain::{Act, Duty};

use super::MADE;
use crate::tidy::Tree;

/// Where the acts are declared, each with its sentence.
const ACTS: &str = "crates/domain/src/act.rs";

const HEAD: &str = "\
# Acts and audit events

Every entry of the journal names one of these acts as `noun.verb`, whether it was done or refused. The same two words
stand in the address of the page, in the route of the API (`POST /api/{noun}/{id}/{verb}`) and in the policy table.

*Who* is how an organisation stands to the thing. *Duty* is what the person does inside it. *Mandate* is the service
under which an agent may do it in a principal's name. A field in **bold** is needed.
";

/// The whole document.
pub fn write(tree: &Tree) -> String {
    let sentences = tree.get(ACTS).map(|file| sentences(&file.text)).unwrap_or_default();
    let mut out = format!("{MADE}\n\n{HEAD}");
    let mut noun = "";
    for act in Act::ALL {
        if act.noun() != noun {
            noun = act.noun();
            _ = write!(
                out,
                "\n## {noun}\n\n| act | what | who | duty | mandate | fields |\n|---|---|---|---|---|---|\n"
            );
        }
        let rule = policy::rule(*act);
        let sentence =
            sentences.iter().find(|(code, _)| *code == act.code()).map_or("", |(_, text)| text.as_str());
        let who = words(rule.relations.iter().map(|relation| format!("{relation:?}").to_lowercase()));
        let duty = if rule.duties.len() == Duty::ALL.len() {
            "any".to_owned()
        } else {
            words(rule.duties.iter().map(|duty| duty.code().to_owned()))
        };
        let mandate = rule.service.map_or("", domain::mandate::Service::code);
        let asked = words(fields::of(*act).iter().map(field));
        _ = writeln!(out, "| `{}` | {sentence} | {who} | {duty} | {mandate} | {asked} |", act.code());
    }
    out
}

fn words(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

fn field(field: &Field) -> String {
    let name = if field.needed { format!("**{}**", field.name) } else { field.name.to_owned() };
    match field.kind {
        Kind::Lines(inner) => format!("{name} ({})", words(inner.iter().map(self::field))),
        Kind::Choice(choices) => format!("{name} ({})", choices.join(" / ")),
        Kind::Several(choices) => format!("{name} (any of {})", choices.join(", ")),
        Kind::Text
        | Kind::Note
        | Kind::Ref
        | Kind::Party
        | Kind::Place
        | Kind::Count
        | Kind::Kilograms
        | Kind::Moment
        | Kind::File
        | Kind::Hidden => name,
    }
}

/// Reads `/// sentence` above `Name = "noun"."verb",`.
fn sentences(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut sentence = Vec::new();
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            sentence.push(text.trim());
            continue;
        }
        let mut quoted = line.split('"').skip(1).step_by(2);
        if let (Some(noun), Some(verb), true) = (quoted.next(), quoted.next(), line.ends_with("\",")) {
            found.push((format!("{noun}.{verb}"), sentence.join(" ")));
        }
        sentence.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sentence_belongs_to_the_act_below_it() {
        let source = "/// Lost.\nfn x() {}\n    /// A firm asks\n    /// to join.\n    PartyApply = \"party\".\"apply\",\n";
        assert_eq!(super::sentences(source), [("party.apply".to_owned(), "A firm asks to join.".to_owned())]);
    }
}
