//! A case: one file that goes through a procedure, as a pure state folded from its events.
//!
//! ```text
//!   open ──► Case ──► decide · answer · show · pay · lapse ──► Event ──► after ──► Case
//! ```
//!
//! Always true
//! - `after` is total: it never fails, needs no edition and no clock, so replaying gives the same case.
//! - A case keeps the edition it was opened under.
//! - What can be computed is never stored: what is asked, what is missing, what is owed, when it is due.
//!
//! Not here: who may be an actor (`domain`), and where a number comes from (the caller draws the serial).

mod answers;
mod asked;
mod decide;
mod due;
mod money;

use std::collections::BTreeMap;

use lexicon::{Date, DocumentId, Instant, Line, Money, Note, PartyId, Refusal, UserId};
use serde::{Deserialize, Serialize};

pub use asked::{Asked, AskedDocument, AskedQuestion};
pub use decide::{Cited, Decision, Doing, Input, Opening, Serial, Standing};
pub use due::Due;
pub use money::Owed;

use crate::answer::Answer;
use crate::edition::EditionId;
use crate::syntax::FileType;

/// The facts the platform hands over when a case is opened, by path.
pub type Facts = BTreeMap<String, Answer>;

/// Who acts: in which part, which person, for which party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// The actor of the procedure.
    pub actor: String,
    /// The person.
    pub person: UserId,
    /// The organisation they act for.
    pub party: PartyId,
}

/// Who made a move: somebody, or a clock that ran out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    /// Somebody.
    Actor(By),
    /// The clock of a stage.
    Clock(String),
}

/// A document that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// A file.
    File {
        /// The document that holds it.
        id: DocumentId,
        /// Its type, as its bytes tell it.
        kind: FileType,
        /// Its size.
        bytes: u64,
    },
    /// A certificate that was issued on the platform.
    Issued {
        /// The procedure that issued it.
        procedure: String,
        /// Its number.
        number: String,
    },
}

/// A certificate that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its number.
    pub number: String,
    /// Who is told.
    pub tells: Vec<String>,
}

/// One move of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// What was done.
    pub verb: String,
    /// The stage it left.
    pub from: String,
    /// The stage it reached.
    pub to: String,
    /// Who did it.
    pub by: Doer,
    /// When.
    pub at: Instant,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Note>,
    /// By which law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Cited>,
    /// The day and hour that were fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<Instant>,
    /// The report of the visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Line>,
    /// The certificate it issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certificate>,
}

/// How a case began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The edition it is under, for good.
    pub edition: EditionId,
    /// The day whose law and fees count.
    pub legal_date: Date,
    /// What the platform knew.
    pub facts: Facts,
    /// The first stage.
    pub stage: String,
    /// When.
    pub at: Instant,
}

/// What happened to a case. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It was opened.
    Opened(Box<Opened>),
    /// What the platform knows of it changed.
    Learned {
        /// The facts that are new or other.
        facts: Facts,
    },
    /// Questions were answered; nothing takes an answer back.
    Answered {
        /// The answers by question.
        answers: BTreeMap<String, Option<Answer>>,
    },
    /// A document was shown.
    Showed {
        /// The document.
        document: String,
        /// What was shown; nothing takes it back.
        shown: Option<Shown>,
    },
    /// A fee was paid, so much in all.
    Paid {
        /// The fee.
        fee: String,
        /// All that was paid of it so far.
        paid: Money,
    },
    /// It moved.
    Moved(Box<Moved>),
    /// Its clock ran out and somebody above was told.
    Escalated {
        /// The stage.
        stage: String,
        /// When.
        at: Instant,
    },
}

/// One case, as it stands after every event so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub(crate) edition: EditionId,
    pub(crate) legal_date: Date,
    pub(crate) facts: Facts,
    pub(crate) stage: String,
    pub(crate) since: Instant,
    pub(crate) opened_at: Instant,
    pub(crate) answers: BTreeMap<String, Answer>,
    pub(crate) documents: BTreeMap<String, Shown>,
    pub(crate) paid: BTreeMap<String, Money>,
    pub(crate) escalated: bool,
    pub(crate) log: Vec<Moved>,
}

impl Case {
    /// A case right after it was opened; nothing for another event, which only changes one.
    pub fn born(event: &Event) -> Option<Self> {
        let Event::Opened(opened) = event else { return None };
        let Opened { edition, legal_date, facts, stage, at } = Opened::clone(opened);
        Some(Self {
            edition,
            legal_date,
            facts,
            stage,
            since: at,
            opened_at: at,
            answers: BTreeMap::new(),
            documents: BTreeMap::new(),
            paid: BTreeMap::new(),
            escalated: false,
            log: Vec::new(),
        })
    }

    /// The case after `event`. Total: it never fails and never looks at a clock.
    #[must_use]
    pub fn after(mut self, event: &Event) -> Self {
        match event {
            // Opening again changes nothing: a case is opened once.
            Event::Opened(_) => {}
            Event::Learned { facts } => self.facts.extend(facts.clone()),
            Event::Answered { answers } => {
                for (question, answer) in answers {
                    put(&mut self.answers, question, answer.clone());
                }
            }
            Event::Showed { document, shown } => put(&mut self.documents, document, shown.clone()),
            Event::Paid { fee, paid } => _ = self.paid.insert(fee.clone(), *paid),
            Event::Moved(moved) => {
                self.stage.clone_from(&moved.to);
                self.since = moved.at;
                self.escalated = false;
                self.log.push(Moved::clone(moved));
            }
            Event::Escalated { .. } => self.escalated = true,
        }
        self
    }

    /// The edition it was opened under.
    pub const fn edition(&self) -> &EditionId {
        &self.edition
    }

    /// The day whose law and fees count.
    pub const fn legal_date(&self) -> Date {
        self.legal_date
    }

    /// What the platform knows of it.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The stage it is in.
    pub fn stage(&self) -> &str {
        &self.stage
    }

    /// Since when it is in that stage.
    pub const fn since(&self) -> Instant {
        self.since
    }

    /// When it was opened.
    pub const fn opened_at(&self) -> Instant {
        self.opened_at
    }

    /// Every answer that was given, asked now or not.
    pub const fn answers(&self) -> &BTreeMap<String, Answer> {
        &self.answers
    }

    /// Every document that was shown, asked for now or not.
    pub const fn documents(&self) -> &BTreeMap<String, Shown> {
        &self.documents
    }

    /// What was paid, by fee.
    pub const fn paid(&self) -> &BTreeMap<String, Money> {
        &self.paid
    }

    /// True once somebody above was told that this stage takes too long.
    pub const fn is_escalated(&self) -> bool {
        self.escalated
    }

    /// Its moves, the first one first.
    pub fn log(&self) -> &[Moved] {
        &self.log
    }

    /// The certificate it was given.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.log.last().and_then(|moved| moved.certificate.as_ref())
    }

    /// The appointment that was fixed last and is not over with its stage.
    pub fn appointment(&self) -> Option<Instant> {
        self.log.last().and_then(|moved| moved.appointment)
    }
}

fn put<T>(into: &mut BTreeMap<String, T>, key: &str, value: Option<T>) {
    match value {
        Some(value) => _ = into.insert(key.to_owned(), value),
        None => _ = into.remove(key),
    }
}

/// A refusal alone.
fn refused<T>(refusal: Refusal) -> Result<T, Vec<Refusal>> {
    Err(vec![refusal])
}
