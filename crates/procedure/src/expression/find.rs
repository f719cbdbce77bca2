//! Finds who each name of a condition is: a question, a column, an option, a code, a set.

use super::{Found, FoundTerm, FoundTest, Operator, Term, Test, Variable, Written};
use crate::finding::{Finding, Findings, nearest};
use crate::place::{Place, Placed};
use crate::question::{Question, Type};
use crate::shared::Shared;

/// What a condition may name.
pub(crate) struct Scope<'s, W> {
    pub(crate) questions: &'s [Question<W>],
    pub(crate) shared: &'s Shared,
    pub(crate) findings: &'s Findings,
}

/// The condition with its names found; nothing when one of them is nobody.
pub(crate) fn find<W>(written: &Written, scope: &Scope<'_, W>) -> Option<Found> {
    let tree = written.tree.map(&mut |test| scope.test(test))?;
    Some(Found { tree, text: written.text.clone() })
}

/// The names are those of `kind`.
enum Word<'s> {
    Variable(Variable, Type<'s>),
    Unknown,
}

impl<W> Scope<'_, W> {
    fn test(&self, test: &Test) -> Option<FoundTest> {
        let (left, of) = self.left(&test.left)?;
        let right: Vec<Option<Placed<FoundTerm>>> = test
            .right
            .iter()
            .map(|term| {
                let found = if matches!(test.operator, Operator::InSet | Operator::NotInSet) {
                    self.set(term)
                } else {
                    self.right(term, of)
                };
                found.map(|value| Placed::new(value, term.at.clone()))
            })
            .collect();
        let right = right.into_iter().collect::<Option<Vec<_>>>()?;
        let (quantifier, operator, at) = (test.quantifier.clone(), test.operator, test.at.clone());
        Some(FoundTest { quantifier, left, operator, right, at })
    }

    /// The question on the left, with its type.
    fn left(&self, term: &Placed<Term>) -> Option<(Placed<FoundTerm>, Option<Type<'_>>)> {
        let Term::Word(word) = &term.value else {
            return Some((Placed::new(FoundTerm::Literal(term.value.clone()), term.at.clone()), None));
        };
        match self.word(word) {
            Word::Variable(variable, of) => {
                Some((Placed::new(FoundTerm::Variable(variable), term.at.clone()), Some(of)))
            }
            Word::Unknown => self.unknown(&term.at, word, "question", &self.paths()),
        }
    }

    fn word(&self, word: &str) -> Word<'_> {
        let (id, column) = word.split_once('.').map_or((word, None), |(id, column)| (id, Some(column)));
        let Some(question) = self.questions.iter().position(|one| one.id.value == id) else {
            return Word::Unknown;
        };
        let Some(found) = self.questions.get(question) else { return Word::Unknown };
        let Some(column) = column else {
            return Word::Variable(Variable { question, column: None }, found.kind.type_of());
        };
        match found.column(column).and_then(|place| Some((place, found.kind.columns().get(place)?))) {
            Some((place, column)) => {
                Word::Variable(Variable { question, column: Some(place) }, column.kind.type_of())
            }
            None => Word::Unknown,
        }
    }

    /// Every question and column, as a condition writes them.
    fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for question in self.questions {
            paths.push(question.id.value.clone());
            paths.extend(
                question.kind.columns().iter().map(|column| format!("{}.{}", question.id, column.id)),
            );
        }
        paths
    }

    fn right(&self, term: &Placed<Term>, of: Option<Type<'_>>) -> Option<FoundTerm> {
        let literal = || Some(FoundTerm::Literal(term.value.clone()));
        let code = match &term.value {
            Term::Word(text) | Term::Text(text) => Some(text.as_str()),
            Term::Number(digits, None) => Some(digits.as_str()),
            Term::Number(_, Some(_)) | Term::Date(_) | Term::YesNo(_) | Term::Today => None,
        };
        match (of, code) {
            (Some(Type::Choice(choice)), Some(word)) if choice.has(word) => literal(),
            (Some(Type::Code(list)), Some(word)) if self.has_code(list, word) => literal(),
            (_, Some(word)) if matches!(term.value, Term::Word(_)) => match (self.word(word), of) {
                (Word::Variable(variable, _), _) => Some(FoundTerm::Variable(variable)),
                (Word::Unknown, Some(Type::Choice(choice))) => {
                    let options: Vec<String> = choice.of.iter().map(|option| option.value.clone()).collect();
                    self.unknown(&term.at, word, "option", &options)
                }
                (Word::Unknown, Some(Type::Code(list))) => self.unknown_code(&term.at, word, list),
                (Word::Unknown, _) => literal(),
            },
            (Some(Type::Code(list)), Some(word)) => self.unknown_code(&term.at, word, list),
            (_, _) => literal(),
        }
    }

    fn has_code(&self, list: &str, code: &str) -> bool {
        self.shared.codes(list).is_some_and(|codes| codes.contains(code))
    }

    fn unknown_code(&self, at: &Place, word: &str, list: &str) -> Option<FoundTerm> {
        let codes = self.shared.codes(list)?;
        let near = nearest(word, codes.iter().map(String::as_str));
        self.say_unknown(at, word, "code", near)
    }

    fn set(&self, term: &Placed<Term>) -> Option<FoundTerm> {
        let Term::Word(word) = &term.value else { return None };
        match self.shared.codes(word) {
            Some(codes) => Some(FoundTerm::Set(word.clone(), codes)),
            None => self.unknown(&term.at, word, "set", &self.shared.list_names()),
        }
    }

    fn unknown<T>(&self, at: &Place, word: &str, what: &'static str, known: &[String]) -> Option<T> {
        self.say_unknown(at, word, what, nearest(word, known.iter().map(String::as_str)))
    }

    fn say_unknown<T>(&self, at: &Place, word: &str, what: &'static str, near: String) -> Option<T> {
        let unknown =
            Finding::new("PACK-13", at.clone()).arg("id", word).arg("what", what).arg("known", near);
        self.findings.push(unknown);
        None
    }
}
