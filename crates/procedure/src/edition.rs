//! An edition: a procedure that was parsed, linked, checked and proven by its cases. The only thing a case can be
//! opened under.
//!
//! Always true: every id in it is someone, every condition has its types, every stage is reached and left.
//!
//! Not here: what happens to a case ([`case`](crate::case)).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use lexicon::{Date, Instant, Refusal};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::digest::Digest;
use crate::expression::{Condition, Known, Variable};
use crate::language::Language;
use crate::refusal_texts;
use crate::shared::Shared;
use crate::syntax::Procedure;

/// Which edition: the code of the procedure, the number, and the digest of what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EditionId {
    /// The code of the procedure, the same in every edition.
    pub code: String,
    /// The number.
    pub no: u32,
    /// What it says, to the last letter.
    pub digest: Digest,
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.code, self.no)
    }
}

/// One edition of a procedure, ready to open cases.
#[derive(Debug, Clone)]
pub struct Edition {
    pub(crate) id: EditionId,
    pub(crate) procedure: Procedure<Condition>,
    /// The questions, each after those its condition reads.
    pub(crate) order: Vec<usize>,
    pub(crate) shared: Arc<Shared>,
    calendar: Calendar,
}

impl Edition {
    pub(crate) fn new(
        procedure: Procedure<Condition>,
        order: Vec<usize>,
        digest: Digest,
        shared: &Arc<Shared>,
    ) -> Option<Self> {
        let calendar = &shared.authorities.get(&procedure.authority.value)?.calendar;
        let calendar = shared.calendars.get(&calendar.value)?.clone();
        let id = EditionId { code: procedure.code.value.clone(), no: procedure.edition.value, digest };
        Some(Self { id, procedure, order, shared: Arc::clone(shared), calendar })
    }

    /// Which edition it is.
    pub const fn id(&self) -> &EditionId {
        &self.id
    }

    /// What it says: actors, questions, documents, fees, flow, clocks, certificate.
    pub const fn procedure(&self) -> &Procedure<Condition> {
        &self.procedure
    }

    /// What it shares with the others of its pack.
    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The same edition with other shared parts: holidays that were announced since.
    pub(crate) fn with_shared(self, shared: &Arc<Shared>) -> Self {
        let calendar = shared.calendars.get(&self.calendar.id).cloned().unwrap_or(self.calendar);
        Self { shared: Arc::clone(shared), calendar, ..self }
    }

    /// The calendar of its authority.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The day it is at `as_of`, where its authority sits.
    pub fn today(&self, as_of: Instant) -> Date {
        self.calendar.date(as_of)
    }

    /// Its title in a language.
    pub fn title(&self, language: Language) -> &str {
        self.text(language, "title")
    }

    /// A text that people read: `actor.<id>`, `question.<id>`, `question.<id>.<column>`, `option.<question>.<option>`,
    /// `document.<id>`, `stage.<id>`, `verb.<id>`, `certificate`, `help.<question>`. Of a known fact without a title
    /// of its own, the name of the fact. Empty when there is none.
    pub fn text(&self, language: Language, key: &str) -> &str {
        let procedure = &self.procedure;
        if let Some(text) = procedure.texts.get(language, key) {
            return text;
        }
        let law = self.shared.languages().first() == Some(&language);
        let (sort, id) = key.split_once('.').unwrap_or((key, ""));
        let inline = match sort {
            "title" => Some(&procedure.title),
            "certificate" => procedure.certificate.as_ref().map(|one| &one.title),
            "question" => procedure.question(id).and_then(|one| one.title.as_ref()),
            "document" => procedure.document(id).map(|one| &one.title),
            _ => None,
        };
        match inline {
            Some(text) if law => return &text.value,
            _ => {}
        }
        match sort {
            "question" => {
                let known = procedure.question(id).and_then(|one| one.known.as_ref());
                let fact = known.and_then(|known| self.shared.facts.get(&known.value));
                fact.map_or("", |fact| fact.title.in_language(language))
            }
            "fee" => {
                let parameter = procedure.fee(id).and_then(|fee| self.shared.fees.get(&fee.amount.value));
                parameter.map_or("", |parameter| parameter.title.in_language(language))
            }
            _ => "",
        }
    }

    /// The text of a refusal in a language, with the names of questions, documents and fees in that language too.
    pub fn say(&self, refusal: &Refusal, language: Language) -> String {
        let Some((_, fr, ar, en, es)) = refusal_texts::CODES
            .iter()
            .chain(lexicon::refusal_texts::CODES)
            .find(|(code, ..)| refusal.code == *code)
        else {
            return refusal.code.as_str().to_owned();
        };
        let text = language.pick(&[fr, ar, en, es]);
        let mut told = Refusal::new(refusal.code.clone());
        let keys = [("title", "key"), ("stage", "stage_key"), ("verb", "verb_key"), ("actor", "actor_key")];
        for (name, key) in keys {
            if let Some(local) =
                refusal.get(key).map(|key| self.text(language, key)).filter(|text| !text.is_empty())
            {
                told = told.arg(name, local);
            }
        }
        told.args.extend(refusal.args.iter().cloned());
        told.fill(text)
    }

    /// A refusal that names something of the procedure: its text in the language of the law, and its key for `say`.
    pub(crate) fn naming(&self, refusal: Refusal, name: &'static str, key: &str) -> Refusal {
        let law = self.shared.languages().first().copied().unwrap_or(Language::Fr);
        let told = match self.text(law, key) {
            "" => key.split_once('.').map_or(key, |(_, id)| id).to_owned(),
            text => text.to_owned(),
        };
        let key_name = match name {
            "title" => "key",
            "stage" => "stage_key",
            "verb" => "verb_key",
            _ => "actor_key",
        };
        refusal.arg(name, told).arg(key_name, key)
    }

    /// True when a condition holds; true when there is none.
    pub(crate) fn holds(&self, when: Option<&Condition>, known: &Known<'_>) -> bool {
        when.is_none_or(|when| when.holds(known, &|variable| self.column(variable)))
    }

    fn column(&self, variable: Variable) -> Option<&str> {
        let question = self.procedure.questions.get(variable.question)?;
        question.kind.columns().get(variable.column?).map(|column| column.id.value.as_str())
    }
}

/// Every edition of a pack, and what they share.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    pub(crate) shared: Option<Arc<Shared>>,
    /// By code and number.
    pub(crate) editions: BTreeMap<(String, u32), Edition>,
}

impl Pack {
    /// Every edition, by code and number.
    pub fn editions(&self) -> impl Iterator<Item = &Edition> {
        self.editions.values()
    }

    /// One edition.
    pub fn edition(&self, code: &str, no: u32) -> Option<&Edition> {
        self.editions.get(&(code.to_owned(), no))
    }

    /// The edition a case was opened under, to the last letter.
    pub fn edition_of(&self, id: &EditionId) -> Option<&Edition> {
        self.edition(&id.code, id.no).filter(|edition| edition.id == *id)
    }

    /// The edition in force on a day.
    pub fn in_force(&self, code: &str, day: Date) -> Option<&Edition> {
        self.editions
            .values()
            .rev()
            .filter(|edition| edition.id.code == code)
            .find(|edition| edition.applies_on(day))
    }

    /// The editions in force on a day that are opened by `what`, such as `declaration`.
    pub fn opened_by<'p>(&'p self, what: &'p str, day: Date) -> impl Iterator<Item = &'p Edition> {
        self.editions().filter(move |edition| {
            let opened = edition.procedure.opened.as_ref();
            opened.is_some_and(|one| one.by.value == what)
                && self.in_force(&edition.id.code, day).is_some_and(|force| force.id == edition.id)
        })
    }

    /// What the procedures share; nothing for a pack that could not be used.
    pub fn shared(&self) -> Option<&Shared> {
        self.shared.as_deref()
    }

    /// The pack with more days of rest in a calendar, such as those that follow the moon.
    #[must_use]
    pub fn closed_also(mut self, calendar: &str, days: impl IntoIterator<Item = Date>) -> Self {
        let Some(shared) = self.shared.as_mut().map(Arc::make_mut) else { return self };
        if let Some(known) = shared.calendars.remove(calendar) {
            shared.calendars.insert(calendar.to_owned(), known.closed_also(days));
        }
        let Some(shared) = self.shared.clone() else { return self };
        let editions = std::mem::take(&mut self.editions);
        self.editions =
            editions.into_iter().map(|(id, edition)| (id, edition.with_shared(&shared))).collect();
        self
    }
}

impl Edition {
    /// True when cases may be opened under it on that day.
    pub fn applies_on(&self, day: Date) -> bool {
        let procedure = &self.procedure;
        procedure.from.value <= day && procedure.until.as_ref().is_none_or(|until| day <= until.value)
    }
}
