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
    AskedToComplete {
        reason: String,
    },
    Completed,
    Checked {
        by: UserId,
        at: Instant,
    },
    Approved {
        by: UserId,
        at: Instant,
    },
    Rejected {
        reason: String,
    },
    Suspended {
        reason: String,
        at: Instant,
    },
    Resumed {
        at: Instant,
    },
    Joined {
        user: UserId,
        duties: BTreeSet<Duty>,
    },
    DutiesChanged {
        user: UserId,
        duties: BTreeSet<Duty>,
    },
    Left {
        user: UserId,
    },
    DocumentAdded {
        document: DocumentId,
        name: String,
        sha256: String,
    },
    PreferencesSet {
        preferences: Preferences,
    },
    /// A key or a webhook was made or withdrawn; its secret is no fact of the journal.
    Access {
        what: String,
        label: String,
    },
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
            Event::AskedToComplete { reason } => {
                self.standing = Standing::Incomplete { reason: reason.clone() }
            }
            Event::Completed => self.standing = Standing::Applied,
            Event::Checked { by, at } => self.standing = Standing::Checked { by: *by, at: *at },
            Event::Approved { at, .. } | Event::Resumed { at } => {
                self.standing = Standing::Active { since: *at }
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{OFFICER, SECOND_OFFICER, at, comes_back, folded, party as id, set, word};

    const ANNA: UserId = UserId::from_bytes([71; 16]);
    const BILAL: UserId = UserId::from_bytes([72; 16]);
    const CHAMA: UserId = UserId::from_bytes([73; 16]);

    fn firm(standing: Standing, people: &[(UserId, &[Duty])]) -> Party {
        Party {
            id: id(3),
            name: "Oued Vert SARL".to_owned(),
            kinds: set([PartyKind::Trader]),
            identifiers: Identifiers::default(),
            applied_at: at(0),
            standing,
            people: people.iter().map(|(user, duties)| (*user, set(duties.iter().copied()))).collect(),
            documents: Vec::new(),
            preferences: Preferences::default(),
        }
    }

    fn incomplete() -> Standing {
        Standing::Incomplete { reason: "no register".to_owned() }
    }
    fn checked() -> Standing {
        Standing::Checked { by: OFFICER, at: at(1) }
    }
    fn active() -> Standing {
        Standing::Active { since: at(2) }
    }
    fn rejected() -> Standing {
        Standing::Rejected { reason: "unknown".to_owned() }
    }
    fn suspended() -> Standing {
        Standing::Suspended { reason: "unpaid".to_owned(), at: at(3) }
    }

    /// Every verb of the platform meets every standing.
    #[test]
    fn an_application_goes_its_way_and_no_other() {
        type Verb = fn(&Party) -> Result<Decision<Event>, Refusal>;
        let verbs: [(&str, Verb); 7] = [
            ("ask", |firm| firm.ask("no register".to_owned())),
            ("complete", Party::complete),
            ("check", |firm| firm.check(OFFICER, at(9))),
            ("approve", |firm| firm.approve(SECOND_OFFICER, at(9))),
            ("reject", |firm| firm.reject("unknown".to_owned())),
            ("suspend", |firm| firm.suspend("unpaid".to_owned(), at(9))),
            ("resume", |firm| firm.resume(at(9))),
        ];
        for (standing, said) in [
            (Standing::Applied, ["yes", "so already", "yes", "PARTY-05", "yes", "PARTY-05", "PARTY-05"]),
            (incomplete(), ["yes", "yes", "PARTY-04", "PARTY-05", "yes", "PARTY-05", "PARTY-05"]),
            (checked(), ["yes", "PARTY-01", "so already", "yes", "yes", "PARTY-05", "PARTY-05"]),
            (active(), ["PARTY-01", "PARTY-01", "PARTY-01", "so already", "PARTY-01", "yes", "so already"]),
            (
                rejected(),
                ["PARTY-01", "PARTY-01", "PARTY-01", "PARTY-05", "PARTY-01", "PARTY-05", "PARTY-05"],
            ),
            (suspended(), ["PARTY-01", "PARTY-01", "PARTY-01", "PARTY-05", "PARTY-01", "so already", "yes"]),
        ] {
            let firm = firm(standing.clone(), &[]);
            for ((name, verb), said) in verbs.iter().zip(said) {
                assert_eq!(word(verb(&firm)), said, "{name} {standing:?}");
            }
            assert_eq!(firm.is_active(), standing == active());
        }
    }

    #[test]
    fn who_approves_is_never_who_checked() {
        let firm = firm(checked(), &[]);
        for (officer, check, approve) in
            [(OFFICER, "so already", "PARTY-02"), (SECOND_OFFICER, "PARTY-03", "yes")]
        {
            assert_eq!(word(firm.check(officer, at(9))), check);
            assert_eq!(word(firm.approve(officer, at(9))), approve);
        }
    }

    #[test]
    fn an_organisation_always_keeps_a_manager() {
        let one = firm(active(), &[(ANNA, &[Duty::Manager]), (BILAL, &[Duty::Clerk])]);
        let two = firm(active(), &[(ANNA, &[Duty::Manager]), (BILAL, &[Duty::Manager, Duty::Clerk])]);
        for (firm, user, duties, change, dismiss) in [
            (&one, ANNA, &[Duty::Clerk][..], "PEOPLE-02", "PEOPLE-02"),
            (&one, ANNA, &[Duty::Manager, Duty::Clerk], "yes", "PEOPLE-02"),
            (&one, ANNA, &[Duty::Manager], "so already", "PEOPLE-02"),
            (&one, BILAL, &[Duty::Reader], "yes", "yes"),
            (&one, BILAL, &[], "yes", "yes"),
            (&one, CHAMA, &[Duty::Manager], "PEOPLE-01", "so already"),
            (&two, ANNA, &[Duty::Clerk], "yes", "yes"),
        ] {
            assert_eq!(
                word(firm.change_duties(user, set(duties.iter().copied()))),
                change,
                "{user} {duties:?}"
            );
            assert_eq!(word(firm.dismiss(user)), dismiss, "{user}");
        }
    }

    #[test]
    fn people_join_up_to_the_limit_and_the_same_seat_is_taken_once() {
        let person = |n: usize| {
            let mut bytes = [0; 16];
            bytes[..8].copy_from_slice(&n.to_be_bytes());
            UserId::from_bytes(bytes)
        };
        for (count, said) in [(0, "yes"), (PEOPLE_MAX - 1, "yes"), (PEOPLE_MAX, "LIMIT-01")] {
            let mut firm = firm(active(), &[]);
            firm.people.extend((0..count).map(|n| (person(n), set([Duty::Clerk]))));
            assert_eq!(word(firm.join(person(PEOPLE_MAX + 1), set([Duty::Clerk]))), said, "{count}");
            if count > 0 {
                assert_eq!(word(firm.join(person(0), set([Duty::Clerk]))), "so already", "{count}");
            }
        }
    }

    #[test]
    fn an_organisation_is_the_fold_of_its_events() {
        let events = [
            Event::Applied(Box::new(firm(Standing::Applied, &[]))),
            Event::AskedToComplete { reason: "no register".to_owned() },
            Event::Completed,
            Event::Checked { by: OFFICER, at: at(1) },
            Event::Approved { by: SECOND_OFFICER, at: at(2) },
            Event::Joined { user: ANNA, duties: set([Duty::Manager]) },
            Event::Joined { user: BILAL, duties: set([Duty::Clerk]) },
            Event::DutiesChanged { user: BILAL, duties: set([Duty::Reader]) },
            Event::Left { user: BILAL },
            Event::Access { what: "key.create".to_owned(), label: "ERP".to_owned() },
            Event::Suspended { reason: "unpaid".to_owned(), at: at(3) },
            Event::Resumed { at: at(4) },
            Event::PreferencesSet { preferences: Preferences::Nothing },
        ];
        let state: Party = folded(&events);
        let expected = Party {
            preferences: Preferences::Nothing,
            ..firm(Standing::Active { since: at(4) }, &[(ANNA, &[Duty::Manager])])
        };
        assert_eq!(state, expected);
        comes_back(&state);
        events.iter().for_each(comes_back);
        assert_eq!(Party::born(&events[1]), None);
        for one in Preferences::ALL {
            assert_eq!(Preferences::from_code(one.code()), Some(one));
        }
    }
}
