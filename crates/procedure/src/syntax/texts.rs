//! What people read: `texts/<language>.toml`, one table for each sort of thing.
//!
//! The title of the procedure, of questions, documents and of the certificate stand in the file itself, in the
//! language of the law; everything else, and every other language, stands here.

use std::collections::BTreeMap;

use super::Procedure;
use crate::finding::{Finding, Findings};
use crate::language::Language;
use crate::place::{PackText, Place, Placed};
use crate::question::Question;
use crate::reader::Reader;

/// Every text by language and key: `question.lots.species`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<Language, BTreeMap<String, Placed<String>>>);

/// A text that must be there: its key, what it is about, and the text in the language of the law where the file has it.
pub(crate) struct Wanted<'p> {
    pub(crate) key: String,
    pub(crate) at: Place,
    pub(crate) inline: Option<&'p Placed<String>>,
}

impl Texts {
    pub(super) fn parse(pack: &PackText, folder: &str, findings: &Findings) -> Self {
        let mut texts = Self::default();
        for language in Language::ALL {
            let path = format!("{folder}/texts/{}.toml", language.code());
            let Some(text) = pack.get(&path) else { continue };
            let Some(mut fields) = Reader::open(&path, text, findings) else { continue };
            let of_language = texts.0.entry(language).or_default();
            for (key, text) in fields.flat() {
                if text.trim().is_empty() {
                    let empty = Finding::new("PACK-24", key.at.clone()).arg("key", &key);
                    findings.push(empty.arg("language", language.code()));
                }
                of_language.insert(key.value, Placed::new(text, key.at));
            }
        }
        texts
    }

    /// A text of a language.
    pub fn get(&self, language: Language, key: &str) -> Option<&str> {
        self.placed(language, key).map(|text| text.value.as_str())
    }

    pub(crate) fn placed(&self, language: Language, key: &str) -> Option<&Placed<String>> {
        self.0.get(&language)?.get(key)
    }

    /// Every key of a language, with its place.
    pub(crate) fn keys(&self, language: Language) -> impl Iterator<Item = (&str, &Place)> {
        self.0.get(&language).into_iter().flatten().map(|(key, text)| (key.as_str(), &text.at))
    }
}

impl<'p> Wanted<'p> {
    fn new(key: String, at: &Place, inline: Option<&'p Placed<String>>) -> Self {
        Self { key, at: at.clone(), inline }
    }
}

impl<W> Procedure<W> {
    /// Every text that people read.
    pub(crate) fn wanted(&self) -> Vec<Wanted<'_>> {
        let mut wanted = vec![Wanted::new("title".to_owned(), &self.title.at, Some(&self.title))];
        wanted
            .extend(self.actors.iter().map(|one| Wanted::new(format!("actor.{}", one.id), &one.id.at, None)));
        self.questions.iter().for_each(|question| of_question(question, &mut wanted));
        wanted.extend(
            self.documents
                .iter()
                .map(|one| Wanted::new(format!("document.{}", one.id), &one.id.at, Some(&one.title))),
        );
        let stages = self.flow.stages();
        wanted.extend(stages.iter().map(|stage| Wanted::new(format!("stage.{stage}"), &stage.at, None)));
        let verbs = self.flow.verbs();
        wanted.extend(verbs.iter().map(|verb| Wanted::new(format!("verb.{verb}"), &verb.at, None)));
        if let Some(one) = &self.certificate {
            wanted.push(Wanted::new("certificate".to_owned(), &one.title.at, Some(&one.title)));
        }
        wanted
    }
}

fn of_question<'p, W>(question: &'p Question<W>, wanted: &mut Vec<Wanted<'p>>) {
    let id = &question.id;
    if question.title.is_some() || question.known.is_none() {
        wanted.push(Wanted::new(format!("question.{id}"), &id.at, question.title.as_ref()));
    }
    for option in question.kind.options() {
        wanted.push(Wanted::new(format!("option.{id}.{option}"), &option.at, None));
    }
    for column in question.kind.columns() {
        wanted.push(Wanted::new(format!("question.{id}.{}", column.id), &column.id.at, None));
        for option in column.kind.options() {
            wanted.push(Wanted::new(format!("option.{id}.{}.{option}", column.id), &option.at, None));
        }
    }
}
