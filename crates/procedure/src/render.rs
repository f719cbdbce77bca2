//! Draws a finding as a good compiler does: the place, the line with what is wrong underlined, why, what would help;
//! and the other places, when it collides with something.

use std::fmt::Write as _;

use serde::Serialize;

use crate::finding::{Finding, Told};
use crate::language::Language;
use crate::place::{PackText, Place, floor, line_of};

/// The characters of a line that are shown around what is wrong.
const LINE_CHARS_MAX: usize = 140;

/// The words before the reason and the help.
const WHY: [&str; 4] = ["pourquoi", "السبب", "why", "por qué"];
const HELP: [&str; 4] = ["aide", "الحل", "help", "ayuda"];

/// A finding as a program reads it, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drawn {
    /// `PACK-17`.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The file, below the folder of the pack.
    pub file: String,
    /// The line, from 1; 0 for the whole file.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub text: String,
    /// What is wrong at this very place.
    pub mark: String,
    /// Why it matters.
    pub why: String,
    /// What would mend it.
    pub help: String,
    /// The other places it collides with.
    pub also: Vec<Elsewhere>,
}

/// Another place a finding collides with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// The file, below the folder of the pack.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
}

impl Finding {
    /// The finding as a program reads it.
    pub fn drawn(&self, pack: &PackText, language: Language) -> Drawn {
        let Told { what, mark, also, why, help } = self.told(language);
        let (line, column) = position(pack, &self.at);
        let elsewhere = |place: &Place| {
            let (line, column) = position(pack, place);
            Elsewhere { file: place.file().to_owned(), line, column, text: also.clone() }
        };
        Drawn {
            code: self.code,
            severity: self.severity.word(),
            file: self.at.file().to_owned(),
            line,
            column,
            text: what,
            mark,
            why,
            help,
            also: self.also.iter().map(elsewhere).collect(),
        }
    }

    /// The finding as a person reads it. `folder` is put before the names of files.
    pub fn draw(&self, pack: &PackText, folder: &str, language: Language) -> String {
        let told = self.told(language);
        let mut out = format!("{}[{}]: {}\n", self.severity.word(), self.code, told.what);
        spot(&mut out, pack, folder, &self.at, '^', &told.mark);
        for place in &self.also {
            spot(&mut out, pack, folder, place, '-', &told.also);
        }
        _ = writeln!(out, "  {}   {}", language.pick(&WHY), told.why);
        _ = writeln!(out, "  {}  {}", language.pick(&HELP), told.help);
        out
    }
}

fn position(pack: &PackText, place: &Place) -> (usize, usize) {
    let Some(text) = pack.get(place.file()) else { return (0, 0) };
    let (line, column, _) = line_of(text, place.span().start);
    (line, column)
}

/// A place with its line, what is about it underlined.
fn spot(out: &mut String, pack: &PackText, folder: &str, place: &Place, under: char, note: &str) {
    let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let file = place.file();
    let Some(text) = pack.get(file) else {
        _ = writeln!(out, "  {folder}{slash}{file}{}{note}", if note.is_empty() { "" } else { ": " });
        return;
    };
    let span = place.span();
    let (number, column, line) = line_of(text, span.start);
    _ = writeln!(out, "  {folder}{slash}{file}:{number}:{column}");
    let marked = text.get(floor(text, span.start)..floor(text, span.end)).unwrap_or_default();
    let length = marked.lines().next().map_or(1, |first| first.chars().count()).max(1);
    let (line, before) = cut(line, column - 1);
    let margin = number.to_string().len() + 1;
    _ = writeln!(out, "{number:>margin$} │ {line}");
    let room = line.chars().count().saturating_sub(before).max(1);
    let marks: String = std::iter::repeat_n(under, length.min(room)).collect();
    _ = writeln!(out, "{:>margin$} │ {}{marks} {note}", "", " ".repeat(before));
}

/// A long line cut around a column, with where that column is now.
fn cut(line: &str, column: usize) -> (String, usize) {
    let line = line.replace('\t', " ");
    if line.chars().count() <= LINE_CHARS_MAX {
        return (line, column);
    }
    let from = column.saturating_sub(LINE_CHARS_MAX / 3);
    let shown: String = line.chars().skip(from).take(LINE_CHARS_MAX).collect();
    if from == 0 { (format!("{shown}…"), column) } else { (format!("…{shown}…"), column - from + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_drawn_with_its_line_and_the_other_place() {
        let text = "first\n\tverb = \"été\"\nverb = \"été\"\n";
        let pack = PackText::new().with("a.toml", text);
        let file = "a.toml".into();
        let finding = Finding::new("PACK-16", Place::new(&file, 29..36))
            .arg("id", "été")
            .arg("stage", "draft")
            .also(&Place::new(&file, 14..21));
        let drawn = finding.draw(&pack, "packs/x", Language::En);
        let expected = "\
error[PACK-16]: two moves have the same verb from one stage
  packs/x/a.toml:3:8
 3 │ verb = \"été\"
   │        ^^^^^ `été` again, from `draft`
  packs/x/a.toml:2:9
 2 │  verb = \"été\"
   │         ----- the first one is here
  why   nobody could tell where the file goes
  help  give one of them another verb, or remove it
";
        assert_eq!(drawn, expected);
        let json = serde_json::to_value(finding.drawn(&pack, Language::Fr)).unwrap();
        assert_eq!((json["line"].as_u64(), json["also"][0]["line"].as_u64()), (Some(3), Some(2)));
        assert!(json["help"].as_str().unwrap().contains("verbe"));
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_wrong() {
        let text = format!("{}x{}", "a".repeat(300), "b".repeat(300));
        let pack = PackText::new().with("a.toml", &text);
        let finding = Finding::new("PACK-07", Place::new(&"a.toml".into(), 300..301));
        let drawn = finding.draw(&pack, "", Language::En);
        let lines: Vec<&str> = drawn.lines().collect();
        let under = lines[3].chars().position(|c| c == '^').unwrap();
        assert_eq!(lines[2].chars().nth(under), Some('x'), "{drawn}");
        assert!(lines[2].chars().count() < 160);
    }

    #[test]
    fn a_place_without_a_text_is_still_named() {
        let finding = Finding::new("PACK-05", Place::of_file("pack.toml")).arg("file", "pack.toml");
        assert!(finding.draw(&PackText::new(), "", Language::Es).contains("pack.toml: `pack.toml` no está"));
        assert_eq!(finding.drawn(&PackText::new(), Language::Es).line, 0);
    }
}
