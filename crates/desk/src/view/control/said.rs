//! What was said to the questions of a control, as its reader reads it.

use lexicon::Instant;
use procedure::question::{Kind, Question};
use procedure::{Answer, Condition, Edition, Language};
use serde::Serialize;

use crate::desk::Desk;
use crate::packs;
use crate::reference::{Lang, List};

/// One question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    pub id: String,
    pub question: String,
    /// Nothing where nobody answered yet.
    pub answer: Option<Told>,
    /// True when the platform knew it and nobody was asked.
    pub known: bool,
}

/// An answer as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Words of somebody, or a name in the reader's language.
    Text(String),
    /// A code, a number with its unit, a date: in one piece, left to right.
    Code(String),
    YesNo(bool),
    Rows {
        head: Vec<String>,
        rows: Vec<Vec<Told>>,
    },
    /// A cell that stayed empty.
    Nothing,
}

/// What one part of a procedure was asked, with its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The part, by its id.
    pub part: String,
    /// Its name in the reader's language.
    pub title: String,
    pub said: Vec<Said>,
}

/// Draws answers in one language.
pub(crate) struct Drawer<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) edition: &'a Edition,
    pub(crate) lang: Lang,
}

impl Drawer<'_> {
    pub(crate) const fn language(&self) -> Language {
        packs::language(self.lang)
    }

    /// A text of the edition; its key where there is none, so that nothing is ever blank.
    pub(crate) fn text(&self, key: &str) -> String {
        let own = self.edition.text(self.language(), key);
        let law = self.edition.text(Language::Fr, key);
        let short = key.split_once('.').map_or(key, |(_, id)| id);
        [own, law, short].into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    }

    /// What each part was asked by now: the parts in the order of the procedure, those without a question left out.
    pub(crate) fn groups(&self, case: &procedure::Case, now: Instant) -> Vec<Group> {
        let group = |actor: &procedure::syntax::Actor| {
            let asked = self.edition.asked(case, &actor.id, now);
            let said: Vec<Said> =
                asked.questions.iter().map(|one| self.said(one.question, one.answer, one.known)).collect();
            Group { part: actor.id.value.clone(), title: self.text(&format!("actor.{}", actor.id)), said }
        };
        let groups = self.edition.procedure().actors.iter().map(group);
        groups.filter(|group| !group.said.is_empty()).collect()
    }

    fn said(&self, question: &Question<Condition>, answer: Option<&Answer>, known: bool) -> Said {
        Said {
            id: question.id.value.clone(),
            question: self.text(&format!("question.{}", question.id)),
            answer: answer.map(|answer| self.told(&question.id, &question.kind, answer)),
            known,
        }
    }

    fn told(&self, id: &str, kind: &Kind, answer: &Answer) -> Told {
        match answer {
            Answer::Party(party) => Told::Text(party.name.to_string()),
            Answer::Country(code) => Told::Text(self.named(List::Countries, code.as_ref())),
            Answer::Place(place) => Told::Text(self.named(List::Places, place.as_ref())),
            Answer::Choice(option) => Told::Text(self.text(&format!("option.{id}.{option}"))),
            Answer::Code(code) => Told::Code(code.clone()),
            Answer::Quantity(quantity) => Told::Code(quantity.to_string()),
            Answer::Text(text) => Told::Text(text.clone()),
            Answer::Date(date) => Told::Code(date.to_string()),
            Answer::YesNo(yes) => Told::YesNo(*yes),
            Answer::Personal(datum) => Told::Text(datum.to_string()),
            Answer::Rows(rows) => {
                let columns = kind.columns();
                let cell = |row: &procedure::Row, column: &procedure::question::Column| {
                    let path = format!("{id}.{}", column.id);
                    row.get(&column.id.value).map_or(Told::Nothing, |one| self.told(&path, &column.kind, one))
                };
                Told::Rows {
                    head: columns
                        .iter()
                        .map(|column| self.text(&format!("question.{id}.{}", column.id)))
                        .collect(),
                    rows: rows
                        .iter()
                        .map(|row| columns.iter().map(|column| cell(row, column)).collect())
                        .collect(),
                }
            }
        }
    }

    fn named(&self, list: List, code: &str) -> String {
        self.desk.reference.name(list, code, self.lang).unwrap_or_else(|| code.to_owned())
    }
}
