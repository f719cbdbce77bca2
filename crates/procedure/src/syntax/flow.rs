//! How a file moves from stage to stage.

use crate::place::{Place, Placed};
use crate::reader::Fields;

/// What a move may need. The engine knows these; a pack arranges them and invents none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// Every question asked of who moves has its answer.
    Answers,
    /// Every document asked of who moves is shown.
    Documents,
    /// What is due is paid.
    Paid,
    /// A reason, in words.
    Reason,
    /// One of the laws of the procedure.
    Law,
    /// A day and hour to come.
    Appointment,
    /// The report of a visit.
    VisitReport,
}

impl Need {
    /// All of them, with the word they are written with.
    pub const ALL: [(&'static str, Self); 7] = [
        ("answers", Self::Answers),
        ("documents", Self::Documents),
        ("paid", Self::Paid),
        ("reason", Self::Reason),
        ("law", Self::Law),
        ("appointment", Self::Appointment),
        ("visit-report", Self::VisitReport),
    ];

    /// The word it is written with.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, need)| *need == self).map_or("", |(word, _)| word)
    }
}

/// A step from one stage to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The stage it leaves.
    pub from: Placed<String>,
    /// What is done.
    pub verb: Placed<String>,
    /// The stage it reaches.
    pub to: Placed<String>,
    /// Who does it.
    pub by: Vec<Placed<String>>,
    /// What it needs.
    pub needs: Vec<Placed<Need>>,
    /// The whole line.
    pub at: Place,
}

impl Move {
    /// True when it needs this.
    pub fn wants(&self, need: Need) -> bool {
        self.needs.iter().any(|one| one.value == need)
    }

    fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (from, verb, to) = (fields.need_id("from"), fields.need_id("verb"), fields.need_id("to"));
        let by = fields.ids("by");
        let needs = fields.texts("needs");
        let needs = needs.iter().filter_map(|need| fields.reader.known(need, &Need::ALL)).collect();
        let at = fields.at.clone();
        fields.finish();
        Some(Self { from: from?, verb: verb?, to: to?, by, needs, at })
    }
}

/// Every stage and move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Where a file begins.
    pub start: Placed<String>,
    /// Where it may end.
    pub ends: Vec<Placed<String>>,
    /// The moves, in the order they are told. The first one from a stage says whose turn it is there.
    pub moves: Vec<Move>,
}

impl Default for Flow {
    fn default() -> Self {
        Self { start: Placed::new(String::new(), Place::of_file("")), ends: Vec::new(), moves: Vec::new() }
    }
}

impl Flow {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let start = fields.need_id("start");
        let ends = fields.need_ids("ends");
        let moves = fields.tables("moves").into_iter().filter_map(Move::parse).collect();
        fields.finish();
        Some(Self { start: start?, ends, moves })
    }

    /// Every stage once, in the order they are first named.
    pub fn stages(&self) -> Vec<&Placed<String>> {
        let mut stages: Vec<&Placed<String>> = Vec::new();
        let named = std::iter::once(&self.start)
            .chain(self.moves.iter().flat_map(|one| [&one.from, &one.to]))
            .chain(&self.ends);
        for stage in named {
            if !stages.contains(&stage) {
                stages.push(stage);
            }
        }
        stages
    }

    /// Every verb once.
    pub fn verbs(&self) -> Vec<&Placed<String>> {
        let mut verbs: Vec<&Placed<String>> = Vec::new();
        for one in &self.moves {
            if !verbs.contains(&&one.verb) {
                verbs.push(&one.verb);
            }
        }
        verbs
    }

    /// The moves from a stage.
    pub fn from<'f>(&'f self, stage: &'f str) -> impl Iterator<Item = &'f Move> {
        self.moves.iter().filter(move |one| one.from.value == stage)
    }

    /// True for a stage where a file may end.
    pub fn is_end(&self, stage: &str) -> bool {
        self.ends.iter().any(|end| end.value == stage)
    }
}
