//! One declaration: what happened to it, and where it stands.
//!
//! ```text
//!   prepare ──► draft ── lodge ──► registered ── accept ──► assessed ── release ──► released
//!                 │                    │  green: the program      │
//!                 └── cancel ──► cancelled ◄── before release ────┤
//!                                                                 └── end ──► ended: re-exported, abandoned, seized …
//! ```

use lexicon::{DeclarationId, DossierId, Instant, PartyId, Place, Span, TitleId, UserId};
use serde::{Deserialize, Serialize};

use super::content::Content;
use super::lane::{Drawn, Lane};
use crate::assessment::Assessment;
use crate::dossier::{Document, EndKind};
use crate::subject::Subject;

/// Questions on one declaration.
pub const QUESTIONS_MAX: usize = 50;
/// Versions of one declaration.
pub const VERSIONS_MAX: usize = 100;

/// One declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    pub id: DeclarationId,
    /// The file of the bill of lading whose goods it declares.
    pub dossier: DossierId,
    /// Number of that bill, for people.
    pub bill: String,
    /// The port whose customs office decides.
    pub office: Place,
    pub importer: PartyId,
    /// Who prepared it: the importer, or a broker under a mandate.
    pub declarant: PartyId,
    pub prepared_at: Instant,
    /// From 1; each amendment makes the next one.
    pub version: u32,
    pub content: Content,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<Version>,
    pub standing: Standing,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Registration>,
    /// What customs works with: values, taxes, titles and lane of the version that stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighed: Option<Weighed>,
    /// A change that waits for customs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Amendment>,
    /// The officer who has it in hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<Taken>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inspection: Option<Inspection>,
}

/// One version, and why it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub number: u32,
    pub at: Instant,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Where a declaration is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Draft,
    Registered,
    /// What is due is fixed; nobody has to look at it any more.
    Assessed {
        at: Instant,
        by: Option<UserId>,
    },
    Released {
        at: Instant,
        by: Option<UserId>,
    },
    /// Another end: the goods do not enter.
    Ended {
        kind: EndKind,
        reason: String,
        at: Instant,
    },
    Cancelled {
        reason: String,
        at: Instant,
    },
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Registered => "registered",
            Self::Assessed { .. } => "assessed",
            Self::Released { .. } => "released",
            Self::Ended { .. } => "ended",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// True once nothing more can happen before release.
    pub const fn is_over(&self) -> bool {
        matches!(self, Self::Released { .. } | Self::Ended { .. } | Self::Cancelled { .. })
    }
}

/// The registration, from which terms count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The eighteen characters of the number.
    pub number: String,
    pub at: Instant,
    pub by: UserId,
}

/// What a version weighs: its value, its taxes, what it takes of titles, its lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    pub version: u32,
    /// The instant whose rates and tariff are used: registration, or arrival where that is later.
    pub legal_at: Instant,
    pub assessment: Assessment,
    pub parts: Vec<Part>,
    pub drawn: Drawn,
}

/// What a declaration takes of one title, and the reservations that hold it in the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub title: TitleId,
    pub number: String,
    pub quantity: u64,
    pub value: u64,
    /// The transfers that reserve quantity and value.
    pub reserves: [String; 2],
}

/// A change after registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    pub content: Content,
    pub reason: String,
    pub at: Instant,
}

/// Who has it in hand, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub by: UserId,
    pub at: Instant,
}

/// A documentary question of customs (*demande de renseignements*), with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub text: String,
    pub by: UserId,
    pub at: Instant,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

/// What the declarant answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Document>,
    pub by: UserId,
    pub at: Instant,
}

/// The goods are looked at (*visite*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    pub ordered_by: UserId,
    pub ordered_at: Instant,
    pub reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub by: UserId,
    pub at: Instant,
    /// True when the goods are as declared.
    pub conforms: bool,
    pub text: String,
    pub photos: Vec<Document>,
}

/// What happened to a declaration. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Prepared(Box<Declaration>),
    Amended {
        content: Box<Content>,
        reason: Option<String>,
        at: Instant,
    },
    Registered(Registration),
    Weighed(Box<Weighed>),
    AmendmentAsked(Box<Amendment>),
    AmendmentRefused {
        reason: String,
    },
    Taken(Taken),
    /// Another officer takes it over, or it goes back to the queue.
    HandedOn {
        to: Option<UserId>,
        at: Instant,
    },
    Asked(Question),
    Answered(Answer),
    InspectionOrdered {
        by: UserId,
        reason: String,
        at: Instant,
    },
    Inspected(Report),
    Assessed {
        by: Option<UserId>,
        at: Instant,
    },
    Released {
        by: Option<UserId>,
        at: Instant,
    },
    Ended {
        kind: EndKind,
        reason: String,
        at: Instant,
    },
    Cancelled {
        reason: String,
        at: Instant,
    },
}

impl Subject for Declaration {
    const NOUN: &'static str = "declaration";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Prepared(declaration) => Some((**declaration).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Prepared(_) => {}
            Event::Amended { content, reason, at } => self.become_version(content, reason.clone(), *at),
            Event::Registered(registration) => {
                self.registered = Some(registration.clone());
                self.standing = Standing::Registered;
            }
            Event::Weighed(weighed) => self.weighed = Some((**weighed).clone()),
            Event::AmendmentAsked(amendment) => self.asked = Some((**amendment).clone()),
            Event::AmendmentRefused { .. } => self.asked = None,
            Event::Taken(taken) => self.officer = Some(*taken),
            Event::HandedOn { to, at } => self.officer = to.map(|by| Taken { by, at: *at }),
            Event::Asked(question) => self.questions.push(question.clone()),
            Event::Answered(answer) => {
                if let Some(open) = self.questions.iter_mut().find(|one| one.answer.is_none()) {
                    open.answer = Some(answer.clone());
                }
            }
            Event::InspectionOrdered { by, reason, at } => {
                self.inspection = Some(Inspection {
                    ordered_by: *by,
                    ordered_at: *at,
                    reason: reason.clone(),
                    report: None,
                });
            }
            Event::Inspected(report) => self.report(report),
            Event::Assessed { by, at } => self.standing = Standing::Assessed { at: *at, by: *by },
            Event::Released { by, at } => self.standing = Standing::Released { at: *at, by: *by },
            Event::Ended { kind, reason, at } => {
                self.standing = Standing::Ended { kind: *kind, reason: reason.clone(), at: *at };
            }
            Event::Cancelled { reason, at } => {
                self.standing = Standing::Cancelled { reason: reason.clone(), at: *at };
            }
        }
        self
    }
}

impl Declaration {
    fn become_version(&mut self, content: &Content, reason: Option<String>, at: Instant) {
        self.version = self.version.saturating_add(1);
        self.content = content.clone();
        self.versions.push(Version { number: self.version, at, reason });
        self.asked = None;
        // What was fixed for another content is open again.
        if matches!(self.standing, Standing::Assessed { .. }) {
            self.standing = Standing::Registered;
        }
    }

    fn report(&mut self, report: &Report) {
        let inspection = self.inspection.get_or_insert_with(|| Inspection {
            ordered_by: report.by,
            ordered_at: report.at,
            reason: String::new(),
            report: None,
        });
        inspection.report = Some(report.clone());
    }

    /// Its number, once it is registered.
    pub fn number(&self) -> Option<&str> {
        self.registered.as_ref().map(|one| one.number.as_str())
    }

    /// Its lane, once it is registered.
    pub fn lane(&self) -> Option<Lane> {
        self.weighed.as_ref().map(|one| one.drawn.lane)
    }

    /// The question that waits for the declarant.
    pub fn open_question(&self) -> Option<&Question> {
        self.questions.iter().find(|one| one.answer.is_none())
    }

    /// True when the goods must be seen before anything is accepted.
    pub fn wants_report(&self) -> bool {
        self.lane() == Some(Lane::Red) || self.inspection.is_some()
    }

    /// True while an officer must do something for it to go on.
    pub fn waits_for_officer(&self) -> bool {
        matches!(self.standing, Standing::Registered)
            && (self.asked.is_some() || self.lane().is_some_and(|lane| lane > Lane::Green))
    }

    /// How long the declarant took to answer questions, until `now`: that time is not the officer's.
    pub fn declarants_time(&self, now: Instant) -> Span {
        let each = |question: &Question| {
            let until = question.answer.as_ref().map_or(now, |answer| answer.at);
            until.since(question.at).micros().max(0)
        };
        Span::from_micros(self.questions.iter().map(each).fold(0, i64::saturating_add))
    }

    /// When customs promised to have decided: so long after registration, without the declarant's own time.
    pub fn promised(&self, now: Instant) -> Option<Instant> {
        let registered = self.registered.as_ref()?;
        let hours = match self.lane()? {
            Lane::Green => return None,
            Lane::Orange => ORANGE_HOURS,
            Lane::Red => RED_HOURS,
        };
        Some(registered.at.plus(Span::hours(hours)).plus(self.declarants_time(now)))
    }

    /// Until when the declarant answers the open question.
    pub fn answer_due(&self) -> Option<Instant> {
        self.open_question().map(|question| question.at.plus(Span::days(ANSWER_DAYS)))
    }
}

/// Hours within which customs decides on papers alone; a promise of the office, to be confirmed.
pub const ORANGE_HOURS: i64 = 4;
/// Hours within which customs decides where the goods are looked at; a promise of the office, to be confirmed.
pub const RED_HOURS: i64 = 24;
/// Days within which a documentary question is answered; to be confirmed.
pub const ANSWER_DAYS: i64 = 5;
