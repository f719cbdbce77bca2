//! A case as the agency tells it: `cases/<name>.toml`, the procedure's own test.
//!
//! Not here: playing it ([`play`](crate::story)).

use crate::finding::Findings;
use crate::place::{PackText, Place, Placed};
use crate::reader::{Fields, LocalTime, Reader};

use lexicon::{Money, Refusal};

/// A fact or an answer as the story writes it, by path: `lots.0.species`.
pub(crate) type Said = Vec<(Placed<String>, String)>;

/// A case told by its actors.
#[derive(Debug, Clone)]
pub struct Story {
    /// Its file.
    pub file: String,
    /// What it tells, in one sentence.
    pub story: Placed<String>,
    /// The edition it is about.
    pub edition: Placed<u32>,
    /// When it begins, where the authority sits.
    pub today: Placed<LocalTime>,
    pub(crate) given: Said,
    /// What is answered before the first step, by whoever moves first.
    pub(crate) answers: Said,
    /// What happens.
    pub steps: Vec<Step>,
}

/// One thing that happens, and what must come of it.
#[derive(Debug, Clone)]
pub struct Step {
    /// Where it is told.
    pub at: Place,
    /// When, where the authority sits; right after the step before when there is none.
    pub time: Option<Placed<LocalTime>>,
    /// The actor, or `clock`.
    pub by: Option<Placed<String>>,
    /// The person, when it matters that it is the same or another; each actor is one person of their own.
    pub person: Option<Placed<String>>,
    /// What is done.
    pub does: Option<Placed<String>>,
    pub(crate) answers: Said,
    pub(crate) files: Said,
    pub(crate) links: Said,
    pub(crate) pays: Vec<Placed<String>>,
    pub(crate) reason: Option<Placed<String>>,
    pub(crate) law: Option<Placed<String>>,
    pub(crate) appointment: Option<Placed<LocalTime>>,
    pub(crate) report: Option<Placed<String>>,
    /// What must come of it.
    pub expected: Expected,
}

/// What must come of a step.
#[derive(Debug, Clone)]
pub enum Expected {
    /// It is done.
    Done,
    /// It is done, and the file stands so.
    State(ExpectedState),
    /// It is refused.
    Refused(ExpectedRefusal),
}

/// How a file must stand after a step. What is not said may be anything.
#[derive(Debug, Clone, Default)]
pub struct ExpectedState {
    /// The stage.
    pub stage: Option<Placed<String>>,
    /// When its clock runs out, where the authority sits.
    pub due: Option<Placed<LocalTime>>,
    /// What is owed, by fee.
    pub owes: Vec<(Placed<String>, Placed<Money>)>,
    /// The number of the certificate.
    pub number: Option<Placed<String>>,
    /// Who is told of the certificate.
    pub told: Option<Vec<Placed<String>>>,
    /// The questions and documents asked of whoever moves first.
    pub asked: Option<Vec<Placed<String>>>,
}

/// How a step must be refused.
#[derive(Debug, Clone)]
pub struct ExpectedRefusal {
    /// The code.
    pub code: Placed<String>,
    /// The questions, documents or fees it must name, all of them.
    pub missing: Option<Vec<Placed<String>>>,
    /// The amount it must name.
    pub owes: Option<Placed<Money>>,
}

impl Story {
    /// Reads every case of the procedure in `folder`.
    pub(crate) fn parse_all(pack: &PackText, folder: &str, findings: &Findings) -> Vec<Self> {
        let cases = format!("{folder}/cases/");
        let is_case =
            |path: &str| path.strip_prefix(&cases).and_then(|name| name.strip_suffix(".toml")).is_some();
        pack.files()
            .filter(|(path, _)| is_case(path))
            .filter_map(|(path, text)| Self::parse(path, Reader::open(path, text, findings)?))
            .collect()
    }

    fn parse(file: &str, mut fields: Fields<'_>) -> Option<Self> {
        let (story, edition) = (fields.need_text("story"), fields.need_whole("edition", 9_999));
        let today = fields.need_local_time("today");
        let given = fields.table("given").map(|mut table| table.flat()).unwrap_or_default();
        let answers = fields.table("answers").map(|mut table| table.flat()).unwrap_or_default();
        let steps = fields.tables("step").into_iter().filter_map(Step::parse).collect();
        fields.finish();
        Some(Self {
            file: file.to_owned(),
            story: story?,
            edition: edition?,
            today: today?,
            given,
            answers,
            steps,
        })
    }
}

impl Step {
    fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let at = fields.at.clone();
        let time = fields.local_time("time");
        let (by, person) = (fields.id("by"), fields.id("person"));
        let does = fields.id("does");
        let flat = |table: Option<Fields<'_>>| table.map(|mut table| table.flat()).unwrap_or_default();
        let (answers, files, links) =
            (flat(fields.table("answers")), flat(fields.table("files")), flat(fields.table("links")));
        let pays = fields.ids("pays");
        let (reason, law, report) = (fields.text("reason"), fields.text("law"), fields.text("report"));
        let appointment = fields.local_time("appointment");
        let now = fields.table("now").map(ExpectedState::parse);
        let refused = fields.table("refused").map(ExpectedRefusal::parse);
        fields.finish();
        let expected = match (now, refused) {
            (None, None) => Expected::Done,
            (Some(state), None) => Expected::State(state),
            (_, Some(refused)) => Expected::Refused(refused?),
        };
        Some(Self {
            at,
            time,
            by,
            person,
            does,
            answers,
            files,
            links,
            pays,
            reason,
            law,
            appointment,
            report,
            expected,
        })
    }
}

impl ExpectedState {
    fn parse(mut fields: Fields<'_>) -> Self {
        let reader = fields.reader.clone();
        let owes = fields.table("owes").map(|mut table| table.text_entries()).unwrap_or_default();
        let owes = owes.into_iter().filter_map(|(fee, text)| Some((fee, money(&reader, &text)?))).collect();
        let told = fields.has("told").then(|| fields.ids("told"));
        let asked = fields.has("asked").then(|| fields.ids("asked"));
        let state = Self {
            stage: fields.id("stage"),
            due: fields.local_time("due"),
            owes,
            number: fields.text("number"),
            told,
            asked,
        };
        fields.finish();
        state
    }
}

impl ExpectedRefusal {
    fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let code = fields.need_text("code");
        let missing = fields.has("missing").then(|| fields.texts("missing"));
        let reader = fields.reader.clone();
        let owes = fields.text("owes").and_then(|text| money(&reader, &text));
        fields.finish();
        Some(Self { code: code?, missing, owes })
    }

    /// The refusals among `given` that this is about.
    pub(crate) fn among<'r>(&self, given: &'r [Refusal]) -> Vec<&'r Refusal> {
        given.iter().filter(|refusal| refusal.code == *self.code.value.as_str()).collect()
    }
}

fn money(reader: &Reader<'_>, text: &Placed<String>) -> Option<Placed<Money>> {
    reader.word::<Money>(text, "250.00 MAD")
}
