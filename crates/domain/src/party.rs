//! The organisation (*opérateur*): a firm or an authority, its identifiers, its people, its standing.
//!
//! ```text
//!   apply ──► applied ◄── complete ── incomplete
//!               │  └─ ask ──────────────►┘
//!               ├─ check (first officer) ──► checked ── approve (another officer) ──► active ⇄ suspended
//!               └─ reject ──► rejected
//! ```
//! Always true: the officer who approves is not the officer who checked; a suspended firm starts nothing new; an
//! organisation that is active always has a manager.
//! Not here: passwords and keys, which are no facts of the journal.

use std::collections::{BTreeMap, BTreeSet};

use lexicon::{DocumentId, Instant, PartyId, Personal, Refusal, UserId};
use serde::{Deserialize, Serialize};

use crate::role::{Duty, PartyKind};
use crate::subject::{Decision, Subject};

/// People of one organisation.
pub const PEOPLE_MAX: usize = 5_000;

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub id: PartyId,
    pub name: String,
    pub kinds: BTreeSet<PartyKind>,
    pub identifiers: Identifiers,
    pub applied_at: Instant,
    pub standing: Standing,
    pub people: BTreeMap<UserId, BTreeSet<Duty>>,
    #[serde(default)]
    pub documents: Vec<DocumentId>,
    #[serde(default)]
    pub preferences: Preferences,
}

/// What an organisation is known by elsewhere (WORKING-RULES section 5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifiers {
    /// *Identifiant commun de l'entreprise*.
    pub ice: Option<String>,
    /// *Registre de commerce*, with its court.
    pub rc: Option<String>,
    /// *Identifiant fiscal*.
    pub tax: Option<String>,
    /// Social security number of the firm.
    pub cnss: Option<String>,
    /// Identity card of an occasional importer.
    pub cin: Option<Personal>,
    pub phone: Option<Personal>,
    pub email: Option<Personal>,
    pub address: Option<String>,
    /// UN/LOCODE of the port an authority or a terminal works in.
    #[serde(default)]
    pub office: Option<String>,
}

/// What an organisation wants to be told by e-mail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preferences {
    /// Only when it is its turn.
    #[default]
    MyTurn,
    /// Every change of its files.
    Everything,
    /// Nothing by e-mail; the inbox keeps all.
    Nothing,
}

impl Preferences {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::MyTurn, Self::Everything, Self::Nothing];

    /// The word in forms and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MyTurn => "my_turn",
            Self::Everything => "everything",
            Self::Nothing => "nothing",
        }
    }

    /// The preference written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where an organisation is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Applied,
    Incomplete { reason: String },
    Checked { by: UserId, at: Instant },
    Active { since: Instant },
    Rejected { reason: String },
    Suspended { reason: String, at: Instant },
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Incomplete { .. } => "incomplete",
            Self::Checked { .. } => "checked",
            Self::Active { .. } => "active",
            Self::Rejected { .. } => "rejected",
            Self::Suspended { .. } => "suspended",
        }
    }
}

/// What happened to an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Applied(Box<Party>),
    AskedToComplete { reason: String },
    Completed,
    Checked { by: UserId, at: Instant },
    Approved { by: UserId, at: Instant },
    Rejected { reason: String },
    Suspended { reason: String, at: Instant },
    Resumed { at: Instant },
    Joined { user: UserId, duties: BTreeSet<Duty> },
    DutiesChanged { user: UserId, duties: BTreeSet<Duty> },
    Left { user: UserId },
    DocumentAdded { document: DocumentId, name: String, sha256: String },
    PreferencesSet { preferences: Preferences },
    /// A key or a webhook was made or withdrawn; its secret is no fact of the journal.
    Access { what: String, label: String },
}

impl Subject for Party {
    const NOUN: &'static str = "party";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Applied(party) => Some((**party).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Applied(_) | Event::Access { .. } => {}
            Event::AskedToComplete { reason } => self.standing = Standing::Incomplete { reason: reason.clone() },
            Event::Completed => self.standing = Standing::Applied,
            Event::Checked { by, at } => self.standing = Standing::Checked { by: *by, at: *at },
            Event::Approved { at, .. } | Event::Resumed { at } => self.standing = Standing::Active { since: *at },
            Event::Rejected { reason } => self.standing = Standing::Rejected { reason: reason.clone() },
            Event::Suspended { reason, at } => {
                self.standing = Standing::Suspended { reason: reason.clone(), at: *at };
            }
            Event::Joined { user, duties } | Event::DutiesChanged { user, duties } => {
                self.people.insert(*user, duties.clone());
            }
            Event::Left { user } => _ = self.people.remove(user),
            Event::DocumentAdded { document, .. } => self.documents.push(*document),
            Event::PreferencesSet { preferences } => self.preferences = *preferences,
        }
        self
    }
}

impl Party {
    /// True while the organisation may start new acts.
    pub const fn is_active(&self) -> bool {
        matches!(self.standing, Standing::Active { .. })
    }

    /// True when it is of this kind.
    pub fn is(&self, kind: PartyKind) -> bool {
        self.kinds.contains(&kind)
    }

    fn must_be_undecided(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::Applied | Standing::Incomplete { .. } | Standing::Checked { .. } => Ok(()),
            Standing::Active { .. } | Standing::Rejected { .. } | Standing::Suspended { .. } => {
                Err(Refusal::new("PARTY-01"))
            }
        }
    }

    /// The platform asks for what is missing.
    pub fn ask(&self, reason: String) -> Result<Decision<Event>, Refusal> {
        self.must_be_undecided()?;
        Ok(Decision::Record(Event::AskedToComplete { reason }))
    }

    /// The applicant says that the file is complete now.
    pub fn complete(&self) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Incomplete { .. } => Ok(Decision::Record(Event::Completed)),
            Standing::Applied => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("PARTY-01")),
        }
    }

    /// First pair of eyes.
    pub fn check(&self, by: UserId, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Applied => Ok(Decision::Record(Event::Checked { by, at })),
            Standing::Checked { by: known, .. } if known == by => Ok(Decision::AlreadySo),
            Standing::Checked { .. } => Err(Refusal::new("PARTY-03")),
            Standing::Incomplete { .. } => Err(Refusal::new("PARTY-04")),
            _ => Err(Refusal::new("PARTY-01")),
        }
    }

    /// Second pair of eyes: never the first.
    pub fn approve(&self, by: UserId, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Checked { by: first, .. } if first == by => Err(Refusal::new("PARTY-02")),
            Standing::Checked { .. } => Ok(Decision::Record(Event::Approved { by, at })),
            Standing::Active { .. } => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("PARTY-05")),
        }
    }

    /// The platform says no.
    pub fn reject(&self, reason: String) -> Result<Decision<Event>, Refusal> {
        self.must_be_undecided()?;
        Ok(Decision::Record(Event::Rejected { reason }))
    }

    /// Stops new acts; what runs goes on.
    pub fn suspend(&self, reason: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Active { .. } => Ok(Decision::Record(Event::Suspended { reason, at })),
            Standing::Suspended { .. } => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("PARTY-05")),
        }
    }

    /// Lets it act again.
    pub fn resume(&self, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Suspended { .. } => Ok(Decision::Record(Event::Resumed { at })),
            Standing::Active { .. } => Ok(Decision::AlreadySo),
            _ => Err(Refusal::new("PARTY-05")),
        }
    }

    /// Somebody joins with these duties.
    pub fn join(&self, user: UserId, duties: BTreeSet<Duty>) -> Result<Decision<Event>, Refusal> {
        if self.people.get(&user) == Some(&duties) {
            return Ok(Decision::AlreadySo);
        }
        if self.people.len() >= PEOPLE_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", PEOPLE_MAX.to_string()));
        }
        Ok(Decision::Record(Event::Joined { user, duties }))
    }

    /// Somebody's duties change; the last manager stays one.
    pub fn change_duties(&self, user: UserId, duties: BTreeSet<Duty>) -> Result<Decision<Event>, Refusal> {
        let Some(known) = self.people.get(&user) else { return Err(Refusal::new("PEOPLE-01")) };
        if *known == duties {
            return Ok(Decision::AlreadySo);
        }
        if !duties.contains(&Duty::Manager) {
            self.must_keep_a_manager_without(user)?;
        }
        Ok(Decision::Record(Event::DutiesChanged { user, duties }))
    }

    /// Somebody leaves; the last manager cannot.
    pub fn dismiss(&self, user: UserId) -> Result<Decision<Event>, Refusal> {
        if !self.people.contains_key(&user) {
            return Ok(Decision::AlreadySo);
        }
        self.must_keep_a_manager_without(user)?;
        Ok(Decision::Record(Event::Left { user }))
    }

    fn must_keep_a_manager_without(&self, user: UserId) -> Result<(), Refusal> {
        let others = self.people.iter().any(|(id, duties)| *id != user && duties.contains(&Duty::Manager));
        if others { Ok(()) } else { Err(Refusal::new("PEOPLE-02")) }
    }
}
