//! Answers and documents coming in: read once, kept as values, refused at their address.

use std::collections::BTreeMap;

use lexicon::{Address, Instant, Refusal, Segment};

use super::{By, Case, Decision, Event, Facts, Shown, refused};
use crate::answer::Answer;
use crate::codes::Codes;
use crate::edition::Edition;
use crate::question::{Kind, Reading};
use crate::syntax::{Need, Source};

/// Bytes of a mebibyte.
const MIB: u64 = 1_024 * 1_024;

/// The texts of one question: its own, or those of its cells by row and column.
#[derive(Debug, Default)]
struct Given {
    text: Option<String>,
    cells: BTreeMap<usize, BTreeMap<String, String>>,
    /// Addresses below the question that are neither.
    strange: Vec<Address>,
}

impl Given {
    /// Sorts texts by question.
    fn of(fields: impl IntoIterator<Item = (Address, String)>) -> BTreeMap<String, Self> {
        let mut all: BTreeMap<String, Self> = BTreeMap::new();
        for (at, text) in fields {
            let Some(Segment::Name(id)) = at.segments().first().cloned() else { continue };
            let given = all.entry(id.clone()).or_default();
            match at.segments().get(1..) {
                Some([]) => given.text = Some(text),
                Some([Segment::Index(row), Segment::Name(column)]) => {
                    let row = usize::try_from(*row).unwrap_or(usize::MAX);
                    given.cells.entry(row).or_default().insert(column.clone(), text);
                }
                _ => given.strange.extend(at.below(&Address::of(&id))),
            }
        }
        all
    }

    /// The answer, or nothing when it is taken back; refusals stand at their addresses below `at`.
    fn read(
        &self,
        kind: &Kind,
        personal: bool,
        reading: &Reading<'_>,
        at: &Address,
        refusals: &mut Vec<Refusal>,
    ) -> Option<Answer> {
        refusals.extend(self.strange.iter().map(|below| Refusal::new("ANS-02").at(at.join(below))));
        let answer = match kind {
            Kind::Rows(rows) => rows.read(&self.cells, reading, at, refusals),
            Kind::Party(_)
            | Kind::Country(_)
            | Kind::Place(_)
            | Kind::Choice(_)
            | Kind::Code(_)
            | Kind::Quantity(_)
            | Kind::Text(_)
            | Kind::Date(_)
            | Kind::YesNo(_) => {
                if let Some((row, _)) = self.cells.first_key_value() {
                    refusals.push(Refusal::new("ANS-02").at(at.clone().item(*row)));
                }
                let text = self.text.as_deref().filter(|text| !text.trim().is_empty())?;
                match kind.read(text, reading) {
                    Ok(answer) => answer,
                    Err(refusal) => {
                        refusals.push(refusal.under(at));
                        return None;
                    }
                }
            }
        };
        Some(if personal { answer.personal() } else { answer })
    }
}

impl Edition {
    /// Facts from flat texts by path, as a program sends them; what does not read is refused at its address.
    pub fn read_facts(
        &self,
        fields: impl IntoIterator<Item = (Address, String)>,
        codes: &dyn Codes,
        as_of: Instant,
    ) -> (Facts, Vec<Refusal>) {
        let reading = Reading { codes, today: self.today(as_of) };
        let mut by_fact: BTreeMap<&str, Vec<(Address, String)>> = BTreeMap::new();
        let mut refusals = Vec::new();
        for (at, text) in fields {
            let path = at.to_string();
            let fact = self.shared.facts.keys().find(|id| {
                path.strip_prefix(id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            });
            match fact {
                None => refusals.push(Refusal::new("ANS-02").at(at)),
                Some(id) => {
                    let depth = id.split('.').count();
                    let inner = at.segments().get(depth..).unwrap_or_default();
                    let rest = inner.iter().fold(Address::of("fact"), |at, step| match step {
                        Segment::Index(index) => at.item(usize::try_from(*index).unwrap_or(usize::MAX)),
                        Segment::Name(name) => at.child(name),
                    });
                    by_fact.entry(id.as_str()).or_default().push((rest, text));
                }
            }
        }
        let mut facts = Facts::new();
        for (id, fields) in by_fact {
            let (Some(fact), Some(given)) = (self.shared.facts.get(id), Given::of(fields).remove("fact"))
            else {
                continue;
            };
            let at = id.split('.').fold(Address::root(), Address::child);
            let answer = given.read(&fact.kind, fact.personal.is_some(), &reading, &at, &mut refusals);
            facts.extend(answer.map(|answer| (id.to_owned(), answer)));
        }
        (facts, refusals)
    }

    /// Answers from flat texts by address: `origin`, `lots.0.species`. An empty text takes an answer back; rows are
    /// given all together.
    ///
    /// Refused, in this order: a file that may not be answered now (FLOW-13), then everything that is not asked
    /// (ANS-02), known already (ANS-09) or does not read, each at its address.
    pub fn answer(
        &self,
        case: &Case,
        by: &By,
        fields: impl IntoIterator<Item = (Address, String)>,
        codes: &dyn Codes,
        as_of: Instant,
    ) -> Result<Decision, Vec<Refusal>> {
        self.must_be_theirs(case, by, Need::Answers)?;
        let reading = Reading { codes, today: self.today(as_of) };
        let mut refusals = Vec::new();
        let mut answers: BTreeMap<String, Option<Answer>> = BTreeMap::new();
        for (id, given) in Given::of(fields) {
            let at = Address::of(&id);
            let question = self.procedure.question(&id).filter(|question| {
                let actor =
                    question.by.as_ref().map(|by| by.value.as_str()).or_else(|| self.procedure.opener());
                actor == Some(by.actor.as_str())
            });
            let Some(question) = question else {
                refusals.push(Refusal::new("ANS-02").at(at));
                continue;
            };
            if question.known.is_some() {
                refusals.push(self.naming(Refusal::new("ANS-13").at(at), "title", &format!("question.{id}")));
                continue;
            }
            let answer =
                given.read(&question.kind, question.personal.is_some(), &reading, &at, &mut refusals);
            if answer.as_ref() != case.answers.get(&id) {
                answers.insert(id, answer);
            }
        }
        // Several answers may come together, one opening the next: what is not asked is judged with all of them.
        let whole = case.clone().after(&Event::Answered { answers: answers.clone() });
        let asked = self.asked(&whole, &by.actor, as_of);
        for id in answers.iter().filter(|(_, answer)| answer.is_some()).map(|(id, _)| id) {
            if asked.question(id).is_none() {
                refusals.push(Refusal::new("ANS-02").at(Address::of(id)));
            }
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(if answers.is_empty() {
            Decision::AlreadySo
        } else {
            Decision::Record(Event::Answered { answers })
        })
    }

    /// Shows a document, or takes it back when there is nothing to show.
    ///
    /// Refused, in this order: a file that may not be completed now (FLOW-13), a document that is not asked for
    /// (DOC-02), one of another sort (DOC-05), of another type (DOC-03), too large (DOC-04).
    pub fn show(
        &self,
        case: &Case,
        by: &By,
        document: &str,
        shown: Option<Shown>,
        as_of: Instant,
    ) -> Result<Decision, Vec<Refusal>> {
        self.must_be_theirs(case, by, Need::Documents)?;
        let at = || Address::of("document").child(document);
        let asked = self.asked(case, &by.actor, as_of);
        let Some(asked) = asked.document(document) else {
            return refused(Refusal::new("DOC-02").at(at()));
        };
        if asked.shown == shown.as_ref() {
            return Ok(Decision::AlreadySo);
        }
        if let Some(shown) = &shown {
            fits(&asked.document.source, shown).map_err(|refusal| vec![refusal.at(at())])?;
        }
        Ok(Decision::Record(Event::Showed { document: document.to_owned(), shown }))
    }

    /// Somebody completes a file where they have a move that wants it complete.
    fn must_be_theirs(&self, case: &Case, by: &By, need: Need) -> Result<(), Vec<Refusal>> {
        self.must_be_under(case)?;
        let theirs = self
            .procedure
            .flow
            .from(&case.stage)
            .any(|one| one.wants(need) && one.by.iter().any(|actor| actor.value == by.actor));
        if theirs {
            return Ok(());
        }
        refused(self.naming(Refusal::new("FLOW-13"), "stage", &format!("stage.{}", case.stage)))
    }
}

/// A file of a type and size that is accepted, or a certificate of the right procedure.
fn fits(source: &Source, shown: &Shown) -> Result<(), Refusal> {
    match (source, shown) {
        (Source::File { types, size_mib_max }, Shown::File { kind, bytes, .. }) => {
            if !types.contains(kind) {
                let types: Vec<&str> = types.iter().map(|one| one.word()).collect();
                return Err(Refusal::new("DOC-03").arg("types", types.join(", ")));
            }
            if *bytes > u64::from(*size_mib_max) * MIB {
                return Err(Refusal::new("DOC-04").arg("max", size_mib_max));
            }
            Ok(())
        }
        (Source::Issued { procedure }, Shown::Issued { procedure: by, .. }) if procedure.value == *by => {
            Ok(())
        }
        (Source::Issued { procedure }, _) => Err(Refusal::new("DOC-05").arg("procedure", procedure)),
        (Source::File { .. }, Shown::Issued { .. }) => Err(Refusal::new("DOC-06")),
    }
}
