//! The control of an agency (*contrôle*): what another ministry decides about the goods of a declaration.
//!
//! ```text
//!   declaration registered ──► opened ──► answered · shown · moved · paid ──► an end of the pack's flow
//!                                 └────────── declaration cancelled ────────► dropped
//! ```
//! Always true
//! - It is under the edition it was opened under, for good; what it asks, of whom and until when stands there.
//! - It keeps what happened, never what follows from it: what is missing, owed or due is computed from edition and case.
//! - Who may act in which part follows from the seat: the agency's people by their duties, the importer's by the
//!   importer's own right or a mandate.
//!
//! Not here: the questions and moves themselves (packs), how a case moves (`procedure`), the bill (`invoice`).

use std::collections::{BTreeMap, BTreeSet};

use lexicon::{ControlId, Date, DeclarationId, DocumentId, DossierId, Instant, PartyId, Place, Refusal};
use procedure::case::{By, Case, Event as Happened, Facts, Opened as CaseOpened, Standing as CaseStanding};
use procedure::syntax::Actor;
use procedure::{Edition, EditionId};
use serde::{Deserialize, Serialize};

use crate::dossier::Document;
use crate::role::{Duty, PartyKind};
use crate::subject::Subject;

/// Papers of one control, those that were replaced among them.
pub const PAPERS_MAX: usize = 60;

/// How a control begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub id: ControlId,
    /// `CTL-2026-000123`, given when it is opened.
    pub number: String,
    pub dossier: DossierId,
    pub declaration: DeclarationId,
    /// Number of the declaration, for people.
    pub declared: String,
    pub importer: PartyId,
    pub declarant: PartyId,
    /// The authority, as its pack calls it.
    pub authority: String,
    /// The organisation that is this authority at the office; nothing where any agency there may be.
    pub agency: Option<PartyId>,
    pub office: Place,
    pub edition: EditionId,
    /// The day whose law and fees count.
    pub legal_date: Date,
    /// What the declaration says.
    pub facts: Facts,
    /// The first stage.
    pub stage: String,
    pub at: Instant,
}

/// One control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    pub id: ControlId,
    pub number: String,
    pub dossier: DossierId,
    pub declaration: DeclarationId,
    pub declared: String,
    pub importer: PartyId,
    pub declarant: PartyId,
    pub authority: String,
    pub agency: Option<PartyId>,
    pub office: Place,
    pub case: Case,
    /// Papers that came with it, by their document.
    #[serde(default)]
    pub papers: BTreeMap<DocumentId, Document>,
    /// How each fee was paid at the agency's till.
    #[serde(default)]
    pub receipts: BTreeMap<String, String>,
    /// The declaration was cancelled.
    #[serde(default)]
    pub dropped_at: Option<Instant>,
}

/// What happened to a control. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Opened(Box<Opening>),
    /// A paper came in; what it is shown as follows in the same entry.
    PaperKept(Box<Document>),
    /// The case went on.
    Went(Box<Happened>),
    /// A fee was paid at the agency's till.
    Receipted {
        fee: String,
        reference: String,
    },
    /// The declaration was cancelled.
    Dropped {
        at: Instant,
    },
}

impl Subject for Control {
    const NOUN: &'static str = "control";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        let Event::Opened(opening) = event else { return None };
        let Opening {
            id,
            number,
            dossier,
            declaration,
            declared,
            importer,
            declarant,
            authority,
            agency,
            office,
            edition,
            legal_date,
            facts,
            stage,
            at,
        } = Opening::clone(opening);
        let opened = CaseOpened { edition, legal_date, facts, stage, at };
        Some(Self {
            id,
            number,
            dossier,
            declaration,
            declared,
            importer,
            declarant,
            authority,
            agency,
            office,
            case: Case::born(&Happened::Opened(Box::new(opened)))?,
            papers: BTreeMap::new(),
            receipts: BTreeMap::new(),
            dropped_at: None,
        })
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Opened(_) => {}
            Event::PaperKept(paper) => _ = self.papers.insert(paper.id, Document::clone(paper)),
            Event::Went(happened) => self.case = self.case.after(happened),
            Event::Receipted { fee, reference } => {
                self.receipts.insert(fee.clone(), reference.clone());
            }
            Event::Dropped { at } => self.dropped_at = Some(*at),
        }
        self
    }
}

/// What those who wait for a control want to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Under way.
    Waiting,
    /// The agency lets the goods in.
    Granted,
    /// It does not.
    Refused,
    /// It was taken back, or its declaration was cancelled.
    Withdrawn,
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Who sits before a control: for whom, by what right, with which duties.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'a> {
    /// For the agency; for the importer otherwise.
    pub agency: bool,
    /// In the importer's name, by a mandate.
    pub mandated: bool,
    pub kinds: &'a BTreeSet<PartyKind>,
    pub duties: &'a BTreeSet<Duty>,
}

/// The kinds of organisation that a role of a pack is, on the side of trade.
fn kinds_of(role: &str) -> &'static [PartyKind] {
    match role {
        "importer" | "exporter" => &[PartyKind::Trader, PartyKind::OccasionalImporter],
        "broker" => &[PartyKind::Broker],
        "forwarder" => &[PartyKind::Forwarder],
        "haulier" => &[PartyKind::Haulier],
        _ => &[],
    }
}

/// True for an actor who ends files: it takes an officer, the rest an inspector may do.
fn decides(edition: &Edition, actor: &Actor) -> bool {
    let flow = &edition.procedure().flow;
    let theirs = |by: &[procedure::Placed<String>]| by.contains(&actor.id);
    flow.moves.iter().any(|one| flow.is_end(&one.to) && theirs(&one.by))
}

impl Seat<'_> {
    /// True when whoever sits here may act in the part of `actor`.
    pub fn may_be(self, edition: &Edition, actor: &Actor) -> bool {
        if actor.is_officer() {
            let wanted: &[Duty] =
                if decides(edition, actor) { &[Duty::Officer] } else { &[Duty::Officer, Duty::Inspector] };
            return self.agency && wanted.iter().any(|duty| self.duties.contains(duty));
        }
        let daily = [Duty::Manager, Duty::Clerk, Duty::Officer];
        let through =
            |role: &procedure::Placed<String>| kinds_of(role).iter().any(|kind| self.kinds.contains(kind));
        !self.agency
            && daily.iter().any(|duty| self.duties.contains(duty))
            && (!self.mandated || actor.through.iter().any(through))
    }
}

impl Control {
    /// It goes on only while its declaration stands.
    ///
    /// Refused: the declaration was cancelled (CONTROL-01).
    pub fn must_stand(&self) -> Result<(), Refusal> {
        match self.dropped_at {
            None => Ok(()),
            Some(_) => Err(Refusal::new("CONTROL-01").arg("number", &self.declared)),
        }
    }

    /// Where it stands, for those who wait.
    pub fn standing(&self, edition: &Edition) -> Standing {
        if self.dropped_at.is_some() {
            return Standing::Withdrawn;
        }
        match edition.standing(&self.case) {
            CaseStanding::Open => Standing::Waiting,
            CaseStanding::Granted(_) => Standing::Granted,
            CaseStanding::Refused(_) => Standing::Refused,
            CaseStanding::Withdrawn(_) => Standing::Withdrawn,
        }
    }

    /// The part in which somebody makes a move, or another part of theirs when this move is none of theirs.
    pub fn part_for<'e>(&self, edition: &'e Edition, verb: &str, seat: Seat<'_>) -> Option<&'e str> {
        let procedure = edition.procedure();
        let mine = |id: &str| {
            procedure
                .actor(id)
                .filter(|actor| seat.may_be(edition, actor))
                .map(|actor| actor.id.value.as_str())
        };
        let stage = self.case.stage().to_owned();
        let by_verb =
            procedure.flow.moves.iter().filter(|one| one.from.value == stage && one.verb.value == verb);
        // Who did this a moment ago asks again in the same part.
        let before =
            self.case.log().last().filter(|moved| moved.verb == verb).map(|moved| moved.from.as_str());
        let again = procedure
            .flow
            .moves
            .iter()
            .filter(|one| Some(one.from.value.as_str()) == before && one.verb.value == verb);
        by_verb
            .chain(again)
            .flat_map(|one| &one.by)
            .find_map(|by| mine(by))
            .or_else(|| self.parts(edition, seat).first().copied())
    }

    /// The parts somebody may take, those with a move from here first.
    pub fn parts<'e>(&self, edition: &'e Edition, seat: Seat<'_>) -> Vec<&'e str> {
        let mine: Vec<&Actor> =
            edition.procedure().actors.iter().filter(|actor| seat.may_be(edition, actor)).collect();
        let moves = |actor: &&&Actor| edition.moves(&self.case, &actor.id).next().is_some();
        let (now, later): (Vec<&&Actor>, Vec<&&Actor>) = mine.iter().partition(moves);
        now.into_iter().chain(later).map(|actor| actor.id.value.as_str()).collect()
    }

    /// Somebody in one of its parts.
    pub fn by(actor: &str, person: lexicon::UserId, party: PartyId) -> By {
        By { actor: actor.to_owned(), person, party }
    }
}
