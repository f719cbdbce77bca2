//! One unit of work: it reads a snapshot, remembers the versions it saw, and [`Tx::record`] hands everything it wants
//! to write to the engine as one value.
//!
//! Always true: there is no other way to write a fact than `record`, and it asks for the entry.

use std::collections::BTreeMap;

use domain::Subject;
use domain::policy::{Acting, Granted};
use lexicon::{EntryId, Instant, PartyId, UserId};
use serde_json::Value as Json;

use crate::books::{self, Move};
use crate::fault::{Fault, WriteFault};
use crate::journal::{self, Happening, NewEntry};
use crate::values;
use crate::write_set::{Statement, WriteSet};
use crate::{Class, Store};

/// A state with the version it was read at.
#[derive(Debug, Clone)]
pub struct Loaded<S> {
    pub id: [u8; 16],
    pub version: i64,
    pub state: S,
}

/// A unit of work.
pub struct Tx<'store> {
    store: &'store Store,
    at: Instant,
    entry: EntryId,
    happenings: Vec<Happening>,
    bodies: BTreeMap<(&'static str, [u8; 16]), Body>,
    moves: Vec<Move>,
    before: WriteSet,
    statements: WriteSet,
    subjects: Vec<[u8; 16]>,
    extra: Option<Json>,
    reason: Option<String>,
    legal_at: Option<Instant>,
}

struct Body {
    expected: i64, // 0: the row must not be there yet
    version: i64,
    json: String,
}

/// What `record` gives: the entry is on the disk; its number in the log follows within seconds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Receipt {
    pub entry: EntryId,
    pub at: Instant,
    /// SHA-256 of the entry, hexadecimal: the record in the log.
    pub digest: String,
}

/// Who did it, for the entry.
pub enum Author<'a> {
    /// A person, by a right the policy granted.
    Granted(&'a Acting, &'a Granted),
    /// A person who was told no.
    Refused(&'a Acting, domain::Act, &'a str),
    /// A person outside any organisation: applicants, people setting their own secrets.
    Person(UserId, Option<PartyId>, domain::Act),
    /// The program itself.
    System(&'static str),
}

/// The answer to repeat when the same command comes again.
pub struct Remember {
    pub actor: [u8; 16],
    pub key: String,
    pub digest: [u8; 32],
    pub answer: String,
}

impl<'store> Tx<'store> {
    pub(crate) fn new(store: &'store Store, entry: EntryId, at: Instant) -> Self {
        Self {
            store,
            at,
            entry,
            happenings: Vec::new(),
            bodies: BTreeMap::new(),
            moves: Vec::new(),
            before: Vec::new(),
            statements: Vec::new(),
            subjects: Vec::new(),
            extra: None,
            reason: None,
            legal_at: None,
        }
    }

    /// The instant of this act.
    pub const fn at(&self) -> Instant {
        self.at
    }

    /// The entry this act will leave.
    pub const fn entry(&self) -> EntryId {
        self.entry
    }

    /// Where it reads.
    pub const fn store(&self) -> &'store Store {
        self.store
    }

    /// The thing as it stands, if it exists.
    pub async fn load<S: Subject>(&self, id: [u8; 16]) -> Result<Option<Loaded<S>>, Fault> {
        self.store.load(id).await
    }

    /// Something new comes into being.
    pub fn create<S: Subject>(&mut self, id: [u8; 16], event: &S::Event) -> Result<Loaded<S>, Fault> {
        let state =
            S::born(event).ok_or_else(|| Fault::Database(format!("{} cannot be born of this", S::NOUN)))?;
        let loaded = Loaded { id, version: 1, state };
        self.stage(&loaded, 0, serde_json::to_value(event)?)?;
        Ok(loaded)
    }

    /// Something happens to a thing that was loaded.
    pub fn happen<S: Subject>(&mut self, loaded: Loaded<S>, event: &S::Event) -> Result<Loaded<S>, Fault> {
        let expected = loaded.version;
        let next = Loaded { id: loaded.id, version: expected + 1, state: loaded.state.after(event) };
        self.stage(&next, expected, serde_json::to_value(event)?)?;
        Ok(next)
    }

    fn stage<S: Subject>(&mut self, next: &Loaded<S>, expected: i64, event: Json) -> Result<(), Fault> {
        self.happenings.push(Happening { noun: S::NOUN, id: next.id, version: next.version, event });
        if !self.subjects.contains(&next.id) {
            self.subjects.push(next.id);
        }
        let json = serde_json::to_string(&next.state)?;
        let body = self.bodies.entry((S::NOUN, next.id)).or_insert(Body {
            expected,
            version: 0,
            json: String::new(),
        });
        body.version = next.version;
        body.json = json;
        Ok(())
    }

    /// Opens an account at zero, unless it is open.
    pub fn open_account(&mut self, id: &str, unit: &str, class: Class, dossier: Option<[u8; 16]>) {
        self.before.push(books::open(id, unit, class, dossier));
    }

    /// Moves an amount.
    pub fn transfer(&mut self, one: Move) {
        self.moves.push(one);
    }

    /// Writes a row that is no fact of the journal: a list, a handle, a job.
    pub fn also(&mut self, statement: Statement) {
        self.statements.push(statement);
    }

    /// The entry also belongs to the journal of this thing.
    pub fn concerns(&mut self, subject: [u8; 16]) {
        if !self.subjects.contains(&subject) {
            self.subjects.push(subject);
        }
    }

    /// The act holds only if `seen` is still as it was read when the act is written; otherwise it is decided again.
    pub fn rests_on<S: Subject>(&mut self, seen: &Loaded<S>) {
        self.statements.push(Statement::one(
            "rests_on",
            "update state set version = version where noun = $1 and id = $2 and version = $3",
            values![S::NOUN, seen.id, seen.version],
        ));
    }

    /// Facts of the entry that are no event: the answer to "with what?".
    pub fn with(&mut self, extra: Json) {
        self.extra = Some(extra);
    }

    /// Why, in the actor's words.
    pub fn because(&mut self, reason: &str) {
        self.reason = Some(reason.to_owned());
    }

    /// The instant the law looks at, when it is not that of recording.
    pub fn legally_at(&mut self, at: Instant) {
        self.legal_at = Some(at);
    }

    /// True while nothing has been decided.
    pub fn is_empty(&self) -> bool {
        self.happenings.is_empty() && self.moves.is_empty() && self.extra.is_none()
    }

    /// Writes the entry and everything done since the unit began, or nothing. There is no other way to commit.
    pub async fn record(
        self,
        author: Author<'_>,
        remember: impl FnOnce(&Receipt) -> Result<Option<Remember>, Fault>,
    ) -> Result<Receipt, WriteFault> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| Fault::Database(error.to_string()))?;
        let subject = self.subjects.first().copied();
        let mut entry = NewEntry {
            id: self.entry,
            at: self.at,
            legal_at: self.legal_at,
            act: String::new(),
            actor: None,
            party: None,
            for_whom: None,
            right: "own".to_owned(),
            subject,
            refused: None,
            reason: self.reason,
            salt,
        };
        match author {
            Author::Granted(acting, granted) => {
                entry.act = granted.act().code();
                entry.actor = Some(acting.user);
                entry.party = Some(acting.party);
                entry.for_whom = Some(granted.for_whom());
                entry.right = granted.right().code();
            }
            Author::Refused(acting, act, code) => {
                entry.act = act.code();
                entry.actor = Some(acting.user);
                entry.party = Some(acting.party);
                "none".clone_into(&mut entry.right);
                entry.refused = Some(code.to_owned());
            }
            Author::Person(user, party, act) => {
                entry.act = act.code();
                entry.actor = Some(user);
                entry.party = party;
            }
            Author::System(act) => {
                entry.act = act.to_owned();
                "system".clone_into(&mut entry.right);
            }
        }
        let at = self.at;
        let (mut set, digest) =
            journal::statements(entry, &self.happenings, &self.moves, self.extra, &self.subjects)?;
        let receipt = Receipt { entry: self.entry, at, digest: journal::hex(&digest) };
        if let Some(one) = remember(&receipt)? {
            // First, so that a repeated command stops here and changes nothing.
            set.insert(
                0,
                Statement::one(
                    "key",
                    "insert into idempotency (actor, key, digest, answer, at) values ($1, $2, $3, $4, $5)",
                    values![one.actor, one.key, one.digest, one.answer, at.micros()],
                ),
            );
        }
        for ((noun, id), body) in self.bodies {
            set.push(if body.expected == 0 {
                Statement::one(
                    "state",
                    "insert into state (noun, id, version, body) values ($1, $2, $3, $4)",
                    values![noun, id, body.version, body.json],
                )
            } else {
                Statement::one(
                    "state",
                    "update state set version = $3, body = $4 where noun = $1 and id = $2 and version = $5",
                    values![noun, id, body.version, body.json, body.expected],
                )
            });
        }
        // In one order for everybody, or two acts that open the same accounts wait for each other.
        let mut opened = self.before;
        opened.sort_by(|one, other| books::account_of(one).cmp(books::account_of(other)));
        set.extend(opened);
        set.extend(books::all(&self.moves, self.entry, at)?);
        set.extend(self.statements);
        self.store.write(set).await?;
        Ok(receipt)
    }
}
