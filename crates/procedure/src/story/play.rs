//! Plays one case: facts, answers, steps, each with its time and its person.

use lexicon::{Address, DocumentId, Instant, Line, Money, Note, ParseWord, PartyId, Refusal, UserId};

use super::Taken;
use super::expect;
use crate::case::{By, Case, Cited, Decision, Doing, Event, Input, Opening, Serial, Shown};
use crate::edition::Edition;
use crate::finding::Finding;
use crate::place::{Place, Placed};
use crate::shared::link::unknown;
use crate::syntax::{Expected, FileType, Source, Step, Story};

/// The one who acts when a term runs out.
const CLOCK: &str = "clock";
/// What a clock does when it moves nothing.
const ESCALATE: &str = "escalate";
/// Bytes of a file in a case.
const FILE_BYTES: u64 = 1_024;

/// One case as it goes on.
struct Play<'p> {
    edition: &'p Edition,
    case: Case,
    now: Instant,
    serial: u64,
    taken: Taken,
    faults: Vec<Finding>,
}

/// Plays a case: the moves it took, and where it does not come out as written.
pub fn run_case(edition: &Edition, story: &Story) -> (Taken, Vec<Finding>) {
    if story.edition != edition.procedure.edition {
        let other = Finding::new("PACK-52", story.edition.at.clone()).arg("edition", edition.id.no);
        return (Taken::new(), vec![other.also(&edition.procedure.edition.at)]);
    }
    match begin(edition, story) {
        Ok(mut play) => {
            for step in &story.steps {
                play.step(step);
            }
            (play.taken, play.faults)
        }
        Err(faults) => (Taken::new(), faults),
    }
}

fn begin<'p>(edition: &'p Edition, story: &Story) -> Result<Play<'p>, Vec<Finding>> {
    let now = edition.calendar().instant(story.today.value);
    let given = addresses(&story.given)?;
    let (facts, refusals) = edition.read_facts(given, &edition.shared.lists, now);
    let at = |refusal: &Refusal| said_at(&story.given, refusal).unwrap_or(&story.story.at).clone();
    if !refusals.is_empty() {
        return Err(refusals.iter().map(|one| unexpected(at(one), "—", one)).collect());
    }
    let opening = Opening { facts, legal_date: story.today.date };
    let opened = edition.open(opening, now).map_err(|refusals| {
        refusals.iter().map(|one| unexpected(story.today.at.clone(), "—", one)).collect::<Vec<_>>()
    })?;
    let Some(case) = Case::born(&opened) else { return Err(Vec::new()) };
    let mut play = Play { edition, case, now, serial: 0, taken: Taken::new(), faults: Vec::new() };
    if !story.answers.is_empty() {
        let by = by(edition.procedure.opener().unwrap_or_default(), None);
        let answered = play.answers(&by, &story.answers);
        play.must_be_done(answered, &story.answers, &story.story.at);
    }
    if play.faults.is_empty() { Ok(play) } else { Err(play.faults) }
}

/// Flat texts with their addresses; a path that has none is a fault.
fn addresses(said: &[(Placed<String>, String)]) -> Result<Vec<(Address, String)>, Vec<Finding>> {
    let mut good = Vec::new();
    let mut faults = Vec::new();
    for (path, text) in said {
        match Address::parse_word(&path.value) {
            Ok(at) => good.push((at, text.clone())),
            Err(refusal) => faults.push(unexpected(path.at.clone(), "—", &refusal)),
        }
    }
    if faults.is_empty() { Ok(good) } else { Err(faults) }
}

/// Where a refused text was written.
fn said_at<'s>(said: &'s [(Placed<String>, String)], refusal: &Refusal) -> Option<&'s Place> {
    let at = refusal.at.as_ref()?.to_string();
    said.iter()
        .find(|(path, _)| path.value == at || path.value.starts_with(&format!("{at}.")))
        .map(|(path, _)| &path.at)
}

/// A refusal where none was expected.
pub(super) fn unexpected(at: Place, expected: &str, refusal: &Refusal) -> Finding {
    let about = refusal.at.as_ref().map_or_else(String::new, |at| format!(" ({at})"));
    differs(at, expected, &format!("{}{about}", refusal.code))
}

/// What the case expects and what the procedure says.
pub(super) fn differs(at: Place, expected: &str, found: &str) -> Finding {
    Finding::new("PACK-29", at).arg("expected", expected).arg("found", found)
}

/// Somebody in a part: one person for each part, unless the case names them.
fn by(actor: &str, person: Option<&str>) -> By {
    By {
        actor: actor.to_owned(),
        person: UserId::from_bytes(bytes_of(person.unwrap_or(actor))),
        party: PartyId::from_bytes(bytes_of(actor)),
    }
}

/// Sixteen bytes that depend on a name alone.
fn bytes_of(name: &str) -> [u8; 16] {
    let mut bytes = [0_u8; 16];
    for (place, byte) in name.bytes().enumerate() {
        if let Some(cell) = bytes.get_mut(place % 16) {
            *cell = cell.wrapping_mul(31).wrapping_add(byte);
        }
    }
    bytes
}

type Outcome = Result<(), Vec<Refusal>>;

impl Play<'_> {
    fn step(&mut self, step: &Step) {
        if let Some(time) = &step.time {
            let at = self.edition.calendar().instant(time.value);
            if at < self.now {
                self.faults.push(Finding::new("PACK-36", time.at.clone()).arg("day", time.date));
            }
            self.now = at.max(self.now);
        }
        if !self.everybody_is_known(step) {
            return;
        }
        let outcome = if step.by.as_ref().is_some_and(|by| by.value == CLOCK) {
            self.lapses(step);
            Ok(())
        } else {
            self.acts(step)
        };
        match (&step.expected, outcome) {
            (Expected::Done, Ok(())) => {}
            (Expected::State(state), Ok(())) => {
                let now =
                    expect::Now { edition: self.edition, case: &self.case, at: self.now, step: &step.at };
                self.faults.extend(expect::state(state, &now));
            }
            (Expected::Refused(refusal), Err(given)) => self.faults.extend(expect::refusal(refusal, &given)),
            (Expected::Refused(refusal), Ok(())) => {
                let stage = format!("`{}`", self.case.stage());
                self.faults.push(differs(refusal.code.at.clone(), &refusal.code, &stage));
            }
            (Expected::Done | Expected::State(_), Err(given)) => {
                let at = step.does.as_ref().map_or(&step.at, |does| &does.at);
                let verb = step.does.as_ref().map_or("—", |does| does.value.as_str());
                self.faults.extend(given.iter().map(|one| unexpected(at.clone(), &format!("`{verb}`"), one)));
            }
        }
    }

    /// Every id a step names is someone.
    fn everybody_is_known(&mut self, step: &Step) -> bool {
        let procedure = &self.edition.procedure;
        let before = self.faults.len();
        let mut must_be = |id: &Placed<String>, what: &'static str, known: Vec<&str>| {
            if !known.contains(&id.value.as_str()) {
                self.faults.push(unknown(&id.at, id, what, known.into_iter()));
            }
        };
        if let Some(by) = &step.by {
            let actors = procedure.actors.iter().map(|actor| actor.id.value.as_str()).chain([CLOCK]);
            must_be(by, "actor", actors.collect());
        }
        if let Some(does) = &step.does {
            let verbs = procedure.flow.verbs().into_iter().map(|verb| verb.value.as_str());
            must_be(does, "verb", verbs.chain([ESCALATE]).collect());
        }
        for (document, _) in step.files.iter().chain(&step.links) {
            must_be(
                document,
                "document",
                procedure.documents.iter().map(|one| one.id.value.as_str()).collect(),
            );
        }
        for fee in &step.pays {
            must_be(fee, "fee", procedure.fees.iter().map(|one| one.id.value.as_str()).collect());
        }
        self.faults.len() == before
    }

    fn keep(&mut self, decision: Decision) {
        if let Decision::Record(event) = decision {
            self.happen(&event);
        }
    }

    fn happen(&mut self, event: &Event) {
        if let Event::Moved(moved) = event {
            self.taken.insert((moved.from.clone(), moved.verb.clone()));
        }
        self.case = self.case.clone().after(event);
    }

    /// The clock runs out: it does what the procedure says, and nothing else.
    fn lapses(&mut self, step: &Step) {
        let event = self.edition.lapse(&self.case, self.now);
        let did = match &event {
            Some(Event::Moved(moved)) => moved.verb.clone(),
            Some(Event::Escalated { .. }) => ESCALATE.to_owned(),
            Some(_) | None => "—".to_owned(),
        };
        if let Some(event) = event {
            self.happen(&event);
        }
        if let Some(does) = step.does.as_ref().filter(|does| does.value != did) {
            self.faults.push(differs(does.at.clone(), &format!("`{does}`"), &format!("`{did}`")));
        }
    }

    fn acts(&mut self, step: &Step) -> Outcome {
        let actor = step.by.as_ref().map_or("", |by| by.value.as_str());
        let by = by(actor, step.person.as_ref().map(|person| person.value.as_str()));
        if !step.answers.is_empty() {
            self.answers(&by, &step.answers)?;
        }
        for (document, name) in &step.files {
            self.shows(&by, document, file(&document.value, name))?;
        }
        for (document, number) in &step.links {
            let shown = self.link(document, number);
            self.shows(&by, document, shown)?;
        }
        for fee in &step.pays {
            let owed = self.edition.fees(&self.case, self.now).into_iter().find(|one| one.fee == fee.value);
            let amount = owed.map_or(Money::zero(self.edition.shared.head.currency), |owed| owed.amount);
            let decision = self.edition.pay(&self.case, fee, amount)?;
            self.keep(decision);
        }
        match &step.does {
            Some(verb) => self.does(&by, verb, step),
            None => Ok(()),
        }
    }

    fn answers(&mut self, by: &By, said: &[(Placed<String>, String)]) -> Outcome {
        let fields =
            said.iter().filter_map(|(path, text)| Some((Address::parse_word(path).ok()?, text.clone())));
        let lists = &self.edition.shared.lists;
        let decision = self.edition.answer(&self.case, by, fields, lists, self.now)?;
        self.keep(decision);
        Ok(())
    }

    fn must_be_done(&mut self, outcome: Outcome, said: &[(Placed<String>, String)], at: &Place) {
        for refusal in outcome.err().into_iter().flatten() {
            self.faults.push(unexpected(said_at(said, &refusal).unwrap_or(at).clone(), "—", &refusal));
        }
    }

    fn shows(&mut self, by: &By, document: &str, shown: Shown) -> Outcome {
        let decision = self.edition.show(&self.case, by, document, Some(shown), self.now)?;
        self.keep(decision);
        Ok(())
    }

    fn link(&self, document: &str, number: &str) -> Shown {
        let source = self.edition.procedure.document(document).map(|one| &one.source);
        let procedure = match source {
            Some(Source::Issued { procedure }) => procedure.value.clone(),
            Some(Source::File { .. }) | None => String::new(),
        };
        Shown::Issued { procedure, number: number.to_owned() }
    }

    fn does(&mut self, by: &By, verb: &str, step: &Step) -> Outcome {
        let number = self.serial + 1;
        let serial = self.edition.issues(verb).then(|| Serial { office: self.office(by), number });
        let text = |placed: &Option<Placed<String>>| placed.as_ref().map(|placed| placed.value.clone());
        let input = Input {
            reason: text(&step.reason).and_then(|text| Note::parse_word(&text).ok()),
            law: text(&step.law).map(|law| Cited { law, article: None }),
            appointment: step.appointment.as_ref().map(|at| self.edition.calendar().instant(at.value)),
            report: text(&step.report).and_then(|text| Line::parse_word(&text).ok()),
            serial,
        };
        let decision = self.edition.decide(&self.case, &Doing { verb, by, input: &input }, self.now)?;
        self.keep(decision);
        if self.case.certificate().is_some() {
            self.serial = number;
        }
        Ok(())
    }

    /// The code of the office, as the fact has it.
    fn office(&self, by: &By) -> String {
        let procedure = &self.edition.procedure;
        let actors = std::iter::once(by.actor.as_str())
            .chain(procedure.actors.iter().map(|actor| actor.id.value.as_str()));
        let mut offices = actors.filter_map(|actor| self.edition.office(&self.case, actor));
        offices.next().map(ToString::to_string).unwrap_or_default()
    }
}

/// A file of a case: its type is that of its name.
fn file(document: &str, name: &str) -> Shown {
    let ending = name.rsplit('.').next().unwrap_or_default();
    Shown::File {
        id: DocumentId::from_bytes(bytes_of(&format!("{document} {name}"))),
        kind: FileType::of(ending).unwrap_or(FileType::Csv),
        bytes: FILE_BYTES,
    }
}
