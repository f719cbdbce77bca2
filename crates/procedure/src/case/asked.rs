//! What is asked of somebody now: questions and documents whose conditions hold, with what was given.

use lexicon::{Address, Instant, Refusal};

use super::{Case, Facts, Shown};
use crate::answer::Answer;
use crate::edition::Edition;
use crate::expression::{Condition, Known};
use crate::question::Question;
use crate::syntax::Document;

/// What is asked now.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The questions, in the order of the procedure.
    pub questions: Vec<AskedQuestion<'a>>,
    /// The documents, in the order of the procedure.
    pub documents: Vec<AskedDocument<'a>>,
}

/// A question that is asked now.
#[derive(Debug, Clone)]
pub struct AskedQuestion<'a> {
    /// The question.
    pub question: &'a Question<Condition>,
    /// The answer, or the known fact.
    pub answer: Option<&'a Answer>,
    /// True when it is shown, never asked.
    pub known: bool,
}

/// A document that is asked for now.
#[derive(Debug, Clone)]
pub struct AskedDocument<'a> {
    /// The document.
    pub document: &'a Document<Condition>,
    /// What was shown.
    pub shown: Option<&'a Shown>,
}

impl Edition {
    /// What is known of a case: of each question that is asked, its answer or the fact the platform holds.
    pub(crate) fn known<'k>(&self, case: &'k Case, as_of: Instant) -> Known<'k> {
        self.know(&case.facts, Some(case), as_of)
    }

    fn know<'k>(&self, facts: &'k Facts, case: Option<&'k Case>, as_of: Instant) -> Known<'k> {
        let questions = &self.procedure.questions;
        let mut known = Known { answers: vec![None; questions.len()], today: self.today(as_of) };
        for place in &self.order {
            let Some(question) = questions.get(*place) else { continue };
            if !self.holds(question.when.as_ref(), &known) {
                continue;
            }
            let answer = match &question.known {
                Some(fact) => facts.get(&fact.value),
                None => case.and_then(|case| case.answers.get(&question.id.value)),
            };
            if let Some(cell) = known.answers.get_mut(*place) {
                *cell = answer;
            }
        }
        known
    }

    /// True when this procedure is opened by these facts.
    pub fn concerns(&self, facts: &Facts, as_of: Instant) -> bool {
        let known = self.know(facts, None, as_of);
        self.procedure.opened.as_ref().is_some_and(|opened| self.holds(opened.when.as_ref(), &known))
    }

    /// Who answers a question or shows a document: the actor it names, else whoever moves first.
    fn falls_to<'e>(&'e self, by: Option<&'e str>) -> Option<&'e str> {
        by.or_else(|| self.procedure.opener())
    }

    /// What is asked of an actor now, whatever the stage.
    pub fn asked<'a>(&'a self, case: &'a Case, actor: &str, as_of: Instant) -> Asked<'a> {
        let known = self.known(case, as_of);
        let theirs = |by: Option<&'a str>| self.falls_to(by) == Some(actor);
        let questions = self
            .procedure
            .questions
            .iter()
            .zip(&known.answers)
            .filter(|(question, _)| theirs(question.by.as_ref().map(|by| by.value.as_str())))
            .filter(|(question, _)| self.holds(question.when.as_ref(), &known))
            .map(|(question, answer)| AskedQuestion {
                question,
                answer: *answer,
                known: question.known.is_some(),
            })
            .collect();
        let documents = self
            .procedure
            .documents
            .iter()
            .filter(|document| theirs(document.by.as_ref().map(|by| by.value.as_str())))
            .filter(|document| self.holds(document.when.as_ref(), &known))
            .map(|document| AskedDocument { document, shown: case.documents.get(&document.id.value) })
            .collect();
        Asked { questions, documents }
    }
}

impl Asked<'_> {
    /// The question with this id, if it is asked.
    pub fn question(&self, id: &str) -> Option<&AskedQuestion<'_>> {
        self.questions.iter().find(|asked| asked.question.id.value == id)
    }

    /// The document with this id, if it is asked for.
    pub fn document(&self, id: &str) -> Option<&AskedDocument<'_>> {
        self.documents.iter().find(|asked| asked.document.id.value == id)
    }

    /// Every answer that is missing, each at its address; of rows, every empty cell that must be filled.
    pub(super) fn answers_missing(&self, edition: &Edition) -> Vec<Refusal> {
        let mut missing = Vec::new();
        for asked in self.questions.iter().filter(|asked| asked.question.optional.is_none()) {
            let id = &asked.question.id.value;
            let at = Address::of(id);
            let code = if asked.known { "ANS-09" } else { "ANS-01" };
            let say = |at| edition.naming(Refusal::new(code).at(at), "title", &format!("question.{id}"));
            match asked.answer {
                None => missing.push(say(at)),
                Some(Answer::Rows(rows)) if rows.is_empty() => missing.push(say(at)),
                Some(Answer::Rows(rows)) => {
                    for (index, row) in rows.iter().enumerate() {
                        let empty = asked.question.kind.columns().iter().filter(|column| {
                            column.optional.is_none() && !row.contains_key(&column.id.value)
                        });
                        for column in empty {
                            let key = format!("question.{id}.{}", column.id);
                            let here = at.clone().item(index).child(&column.id);
                            missing.push(edition.naming(Refusal::new(code).at(here), "title", &key));
                        }
                    }
                }
                Some(_) => {}
            }
        }
        missing
    }

    /// Every document that is missing.
    pub(super) fn documents_missing(&self, edition: &Edition) -> Vec<Refusal> {
        self.documents
            .iter()
            .filter(|asked| asked.shown.is_none() && asked.document.optional.is_none())
            .map(|asked| {
                let id = &asked.document.id.value;
                let at = Address::of("document").child(id);
                edition.naming(Refusal::new("DOC-01").at(at), "title", &format!("document.{id}"))
            })
            .collect()
    }
}
