//! Whether a case may move, and everything that is missing when it may not.

use lexicon::{Address, Date, Instant, Line, Note, Refusal};
use serde::{Deserialize, Serialize};

use super::{By, Case, Certificate, Doer, Event, Facts, Moved, Opened, refused};
use crate::answer::Answer;
use crate::edition::Edition;
use crate::limits::CASE_MOVES_MAX;
use crate::syntax::{Actor, Move, Need};
use crate::unit::Quantity;

/// What a rule decides: one thing to write down, or nothing because it is already so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Write this down.
    Record(Event),
    /// It is so already; repeating it changes nothing.
    AlreadySo,
}

/// How a case begins.
#[derive(Debug, Clone)]
pub struct Opening {
    /// What the platform knows.
    pub facts: Facts,
    /// The day whose law and fees count.
    pub legal_date: Date,
}

/// A law that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// Its id, one of those the procedure rests on.
    pub law: String,
    /// The article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Line>,
}

/// The serial of a certificate, drawn by the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serial {
    /// The code of the office.
    pub office: String,
    /// The serial.
    pub number: u64,
}

/// What comes with a move.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Why.
    pub reason: Option<Note>,
    /// By which law.
    pub law: Option<Cited>,
    /// The day and hour that are fixed.
    pub appointment: Option<Instant>,
    /// The report of the visit.
    pub report: Option<Line>,
    /// The serial of the certificate, for a verb that issues one ([`Edition::issues`]).
    pub serial: Option<Serial>,
}

/// Somebody wants to move a case.
#[derive(Debug, Clone)]
pub struct Doing<'d> {
    /// What they do.
    pub verb: &'d str,
    /// Who they are.
    pub by: &'d By,
    /// What comes with it.
    pub input: &'d Input,
}

/// Where a case stands, for those who wait for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<'c> {
    /// It is under way.
    Open,
    /// It ended with a certificate.
    Granted(&'c Certificate),
    /// An authority ended it without one, for this reason.
    Refused(&'c Moved),
    /// Whoever asked took it back, or let its time run out.
    Withdrawn(&'c Moved),
}

impl Edition {
    /// Opens a case: the event that begins it.
    ///
    /// Refused: a day on which this edition does not apply (FLOW-12).
    pub fn open(&self, opening: Opening, as_of: Instant) -> Result<Event, Vec<Refusal>> {
        let Opening { facts, legal_date } = opening;
        if !self.applies_on(legal_date) {
            return refused(Refusal::new("FLOW-12").arg("day", legal_date));
        }
        let stage = self.procedure.flow.start.value.clone();
        Ok(Event::Opened(Box::new(Opened { edition: self.id.clone(), legal_date, facts, stage, at: as_of })))
    }

    /// Decides whether a case moves.
    ///
    /// Checked in this order, each of these alone: another edition (FLOW-08), already ended (FLOW-09), too many moves
    /// (FLOW-10), no such move from here (FLOW-01), not theirs (FLOW-02), four eyes (FLOW-03). Then everything that is
    /// missing, together: answers (ANS-01, ANS-09), documents (DOC-01), money (FEE-01), reason (FLOW-04), law
    /// (FLOW-05), appointment (FLOW-06), report (FLOW-07), number (FLOW-11).
    pub fn decide(&self, case: &Case, doing: &Doing<'_>, as_of: Instant) -> Result<Decision, Vec<Refusal>> {
        self.must_be_under(case)?;
        let Doing { verb, by, input } = doing;
        let next = self.procedure.flow.from(&case.stage).find(|next| next.verb.value == **verb);
        let Some(next) = next else {
            return self.no_such_move(case, verb, by);
        };
        if case.log.len() >= CASE_MOVES_MAX {
            return refused(Refusal::new("FLOW-10").arg("max", CASE_MOVES_MAX));
        }
        self.may(case, next, by).map_err(|refusal| vec![refusal])?;
        let missing = self.missing(case, next, doing, as_of);
        if !missing.is_empty() {
            return Err(missing);
        }
        Ok(Decision::Record(Event::Moved(Box::new(Moved {
            verb: next.verb.value.clone(),
            from: case.stage.clone(),
            to: next.to.value.clone(),
            by: Doer::Actor((*by).clone()),
            at: as_of,
            reason: input.reason.clone(),
            law: input.law.clone(),
            appointment: input.appointment,
            report: input.report.clone(),
            certificate: self.certificate(next, input, as_of),
        }))))
    }

    /// The edition a case was opened under, and no other, decides about it.
    pub(super) fn must_be_under(&self, case: &Case) -> Result<(), Vec<Refusal>> {
        if case.edition == self.id {
            return Ok(());
        }
        refused(Refusal::new("FLOW-08").arg("edition", case.edition.no))
    }

    /// The same move by the same person was made already, or there is none from here.
    fn no_such_move(&self, case: &Case, verb: &str, by: &By) -> Result<Decision, Vec<Refusal>> {
        let again = |moved: &Moved| moved.verb == verb && moved.by == Doer::Actor(by.clone());
        if case.log.last().is_some_and(again) {
            return Ok(Decision::AlreadySo);
        }
        let code = if self.procedure.flow.is_end(&case.stage) { "FLOW-09" } else { "FLOW-01" };
        let refusal = self.naming(Refusal::new(code), "stage", &format!("stage.{}", case.stage));
        refused(self.naming(refusal, "verb", &format!("verb.{verb}")))
    }

    /// Whether somebody may make a move: it is theirs, and they were not one of those it must not be.
    fn may(&self, case: &Case, next: &Move, by: &By) -> Result<(), Refusal> {
        let actor =
            self.procedure.actor(&by.actor).filter(|_| next.by.iter().any(|one| one.value == by.actor));
        let Some(actor) = actor else {
            let theirs = next.by.first().map_or("", |one| one.value.as_str());
            return Err(self.naming(Refusal::new("FLOW-02"), "actor", &format!("actor.{theirs}")));
        };
        let acted = |not: &str| {
            case.log.iter().any(|moved| match &moved.by {
                Doer::Actor(other) => other.actor == not && other.person == by.person,
                Doer::Clock(_) => false,
            })
        };
        match actor.not.iter().find(|not| acted(not)) {
            Some(not) => Err(self.naming(Refusal::new("FLOW-03"), "actor", &format!("actor.{not}"))),
            None => Ok(()),
        }
    }

    fn missing(&self, case: &Case, next: &Move, doing: &Doing<'_>, as_of: Instant) -> Vec<Refusal> {
        let input = doing.input;
        let asked = self.asked(case, &doing.by.actor, as_of);
        let mut missing = Vec::new();
        for (_, need) in Need::ALL.into_iter().filter(|(_, need)| next.wants(*need)) {
            match need {
                Need::Answers => missing.extend(asked.answers_missing(self)),
                Need::Documents => missing.extend(asked.documents_missing(self)),
                Need::Paid => missing.extend(self.unpaid(case, &next.verb, as_of)),
                Need::Reason if input.reason.is_none() => {
                    missing.push(Refusal::new("FLOW-04").at(Address::of("reason")));
                }
                Need::Law => missing.extend(self.law_missing(input)),
                Need::Appointment if input.appointment.is_none_or(|at| at <= as_of) => {
                    missing.push(Refusal::new("FLOW-06").at(Address::of("appointment")));
                }
                Need::VisitReport if input.report.is_none() => {
                    missing.push(Refusal::new("FLOW-07").at(Address::of("report")));
                }
                Need::Reason | Need::Appointment | Need::VisitReport => {}
            }
        }
        if self.issues(&next.verb) && input.serial.is_none() {
            missing.push(Refusal::new("FLOW-11"));
        }
        missing
    }

    fn law_missing(&self, input: &Input) -> Option<Refusal> {
        let laws = &self.procedure.law;
        let known = input.law.as_ref().is_some_and(|cited| laws.iter().any(|law| law.value == cited.law));
        let names: Vec<&str> = laws.iter().map(|law| law.value.as_str()).collect();
        (!known).then(|| Refusal::new("FLOW-05").at(Address::of("law")).arg("laws", names.join(", ")))
    }

    /// True for a verb that issues the certificate: it needs a serial.
    pub fn issues(&self, verb: &str) -> bool {
        self.procedure.certificate.iter().any(|certificate| certificate.on.iter().any(|on| on.value == verb))
    }

    fn certificate(&self, next: &Move, input: &Input, as_of: Instant) -> Option<Certificate> {
        let rule = self.procedure.certificate.as_ref().filter(|_| self.issues(&next.verb))?;
        let serial = input.serial.as_ref()?;
        let year = self.today(as_of).year();
        Some(Certificate {
            number: rule.number.number(&serial.office, year, serial.number),
            tells: rule.tells.iter().map(|told| told.value.clone()).collect(),
        })
    }

    /// The moves that an actor may make from where a case is, whatever is still missing.
    pub fn moves<'e>(&'e self, case: &'e Case, actor: &'e str) -> impl Iterator<Item = &'e Move> {
        self.procedure.flow.from(&case.stage).filter(move |next| next.by.iter().any(|by| by.value == actor))
    }

    /// Whose turn it is: whoever the first move from this stage is by; nobody at the end.
    pub fn turn<'e>(&'e self, case: &'e Case) -> Option<&'e Actor> {
        let next = self.procedure.flow.from(&case.stage).next()?;
        next.by.first().and_then(|by| self.procedure.actor(by))
    }

    /// Where a case stands, for those who wait for it.
    pub fn standing<'c>(&self, case: &'c Case) -> Standing<'c> {
        let Some(last) = case.log.last().filter(|_| self.procedure.flow.is_end(&case.stage)) else {
            return Standing::Open;
        };
        if let Some(certificate) = &last.certificate {
            return Standing::Granted(certificate);
        }
        let officer = match &last.by {
            Doer::Actor(by) => self.procedure.actor(&by.actor).is_some_and(Actor::is_officer),
            Doer::Clock(_) => false,
        };
        if officer { Standing::Refused(last) } else { Standing::Withdrawn(last) }
    }

    /// The office of an actor in this case: the fact its `office` names.
    pub fn office<'c>(&self, case: &'c Case, actor: &str) -> Option<&'c Answer> {
        let office = self.procedure.actor(actor)?.office.as_ref()?;
        case.facts.get(&office.value)
    }

    /// How much a document covers: the sum of the answer or column it names; nothing when it covers none.
    pub fn covered(&self, case: &Case, document: &str, as_of: Instant) -> Option<Quantity> {
        let covers = self.procedure.document(document)?.covers.as_ref()?;
        let (id, column) =
            covers.split_once('.').map_or((covers.value.as_str(), None), |(id, column)| (id, Some(column)));
        let place = self.procedure.questions.iter().position(|question| question.id.value == id)?;
        let answer = self.known(case, as_of).answers.get(place).copied().flatten()?;
        let mut amounts = match column {
            None => vec![answer],
            Some(column) => answer.rows().iter().filter_map(|row| row.get(column)).collect(),
        }
        .into_iter()
        .filter_map(|answer| match answer {
            Answer::Quantity(quantity) => Some(*quantity),
            Answer::Party(_)
            | Answer::Country(_)
            | Answer::Place(_)
            | Answer::Choice(_)
            | Answer::Code(_)
            | Answer::Text(_)
            | Answer::Date(_)
            | Answer::YesNo(_)
            | Answer::Rows(_)
            | Answer::Personal(_) => None,
        });
        let first = amounts.next()?;
        amounts.try_fold(first, Quantity::plus)
    }
}
