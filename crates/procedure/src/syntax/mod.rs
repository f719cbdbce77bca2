//! What a procedure says, part by part, each with its place.
//!
//! `W` is how far the conditions are understood: [`Written`](crate::Written) after parsing,
//! [`Found`](crate::Found) after linking, [`Condition`](crate::Condition) after checking. One shape for all three, so
//! that nothing is told twice.

mod actor;
mod certificate;
mod clock;
mod document;
mod fee;
mod flow;
mod story;
mod texts;

use lexicon::Date;

pub use actor::Actor;
pub use certificate::{Certificate, Check, Keep};
pub use clock::{Clock, Late};
pub use document::{Document, FileType, Source};
pub use fee::Fee;
pub use flow::{Flow, Move, Need};
pub use story::{Expected, ExpectedRefusal, ExpectedState, Step, Story};
pub use texts::Texts;

use crate::expression::Written;
use crate::finding::{Finding, Findings};
use crate::limits::LIST_ENTRIES_MAX;
use crate::place::{PackText, Placed};
use crate::question::Question;
use crate::reader::{Fields, Reader};

/// What opens a file by itself: a declaration with such goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<W> {
    /// What the platform calls it.
    pub by: Placed<String>,
    /// It opens one when this holds over what is known; always when there is none.
    pub when: Option<W>,
}

/// One edition of a procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure<W> {
    /// Its folder below that of the pack.
    pub folder: String,
    /// Its code, the same in every edition.
    pub code: Placed<String>,
    /// The number of the edition.
    pub edition: Placed<u32>,
    /// The first day it applies.
    pub from: Placed<Date>,
    /// The last day; until the next edition when there is none.
    pub until: Option<Placed<Date>>,
    /// The authority it belongs to.
    pub authority: Placed<String>,
    /// Its title in the language of the law.
    pub title: Placed<String>,
    /// The laws it rests on.
    pub law: Vec<Placed<String>>,
    /// What opens a file by itself; people do when there is none.
    pub opened: Option<Opened<W>>,
    /// Who takes part.
    pub actors: Vec<Actor>,
    /// What is asked.
    pub questions: Vec<Question<W>>,
    /// What is shown.
    pub documents: Vec<Document<W>>,
    /// What it costs.
    pub fees: Vec<Fee<W>>,
    /// How it moves.
    pub flow: Flow,
    /// How long that may take.
    pub clocks: Vec<Clock<W>>,
    /// What comes out.
    pub certificate: Option<Certificate>,
    /// How long personal data are kept.
    pub retention: Option<Keep>,
    /// What people read, in every language but what stands in the file itself.
    pub texts: Texts,
}

impl Procedure<Written> {
    /// Reads the procedure in `folder`; nothing when its head or its flow cannot be used.
    pub(crate) fn parse(pack: &PackText, folder: &str, findings: &Findings) -> Option<Self> {
        let path = format!("{folder}/procedure.toml");
        let mut fields = Reader::open(&path, pack.get(&path)?, findings)?;
        let head = fields.need_table("procedure");
        let actors = match fields.need_table("actors") {
            Some(mut table) => {
                table.entries().into_iter().filter_map(|(id, one)| Actor::parse(id, one)).collect()
            }
            None => Vec::new(),
        };
        let questions: Vec<Question<Written>> = fields
            .tables("question")
            .into_iter()
            .filter_map(|one| Question::parse(one, |fields| fields.condition("when")))
            .collect();
        let documents = fields.tables("document").into_iter().filter_map(Document::parse).collect();
        let fees = fields.tables("fee").into_iter().filter_map(Fee::parse).collect();
        let flow = fields.need_table("flow").and_then(Flow::parse);
        let clocks = fields.tables("clock").into_iter().filter_map(Clock::parse).collect();
        let certificate = fields.table("certificate").and_then(Certificate::parse);
        let retention = fields.table("retention").and_then(Keep::parse);
        fields.finish();
        let texts = Texts::parse(pack, folder, findings);
        let procedure = Self {
            actors,
            questions,
            documents,
            fees,
            flow: flow?,
            clocks,
            certificate,
            retention,
            texts,
            ..self::head(folder, head?)?
        };
        procedure.ids_once(findings);
        Some(procedure)
    }

    /// An id names one thing of its sort.
    fn ids_once(&self, findings: &Findings) {
        let once = |ids: Vec<&Placed<String>>| {
            for (place, id) in ids.iter().enumerate().take(LIST_ENTRIES_MAX) {
                if let Some(first) = ids.iter().take(place).find(|first| first.value == id.value) {
                    findings.push(Finding::new("PACK-09", id.at.clone()).arg("id", id).also(&first.at));
                }
            }
        };
        once(self.questions.iter().map(|one| &one.id).collect());
        once(self.documents.iter().map(|one| &one.id).collect());
        once(self.fees.iter().map(|one| &one.id).collect());
        once(self.clocks.iter().filter_map(|one| one.id.as_ref()).collect());
    }
}

/// The head, with everything else empty.
fn head(folder: &str, mut fields: Fields<'_>) -> Option<Procedure<Written>> {
    let code = fields.need_text("code");
    let edition = fields.need_whole("edition", 9_999);
    let (from, until) = match fields.need_table("applies") {
        Some(mut applies) => {
            let days = (applies.need_date("from"), applies.date("until"));
            applies.finish();
            days
        }
        None => (None, None),
    };
    let (authority, title) = (fields.need_id("authority"), fields.need_text("title"));
    let law = fields.ids("law");
    let opened = fields.table("opened").and_then(|mut one| {
        let (by, when) = (one.need_id("by"), one.condition("when"));
        one.finish();
        Some(Opened { by: by?, when })
    });
    if let (Some(from), Some(until)) = (&from, &until)
        && until.value < from.value
    {
        let ends = Finding::new("PACK-36", until.at.clone()).arg("day", until.value);
        fields.reader.say(ends.also(&from.at));
    }
    fields.finish();
    Some(Procedure {
        folder: folder.to_owned(),
        code: code?,
        edition: edition?,
        from: from?,
        until,
        authority: authority?,
        title: title?,
        law,
        opened,
        actors: Vec::new(),
        questions: Vec::new(),
        documents: Vec::new(),
        fees: Vec::new(),
        flow: Flow::default(),
        clocks: Vec::new(),
        certificate: None,
        retention: None,
        texts: Texts::default(),
    })
}

impl<W> Procedure<W> {
    /// The same procedure with each condition understood further; a condition that is not becomes none, after `change`
    /// said why.
    pub(crate) fn map<V>(self, mut change: impl FnMut(&W) -> Option<V>) -> Procedure<V> {
        let mut further = |when: &Option<W>| when.as_ref().and_then(&mut change);
        Procedure {
            opened: self.opened.map(|one| Opened { when: further(&one.when), by: one.by }),
            questions: self
                .questions
                .into_iter()
                .map(|one| {
                    let when = further(&one.when);
                    one.with(when)
                })
                .collect(),
            documents: self
                .documents
                .into_iter()
                .map(|one| {
                    let when = further(&one.when);
                    one.with(when)
                })
                .collect(),
            fees: self
                .fees
                .into_iter()
                .map(|one| Fee { when: further(&one.when), id: one.id, amount: one.amount, due: one.due })
                .collect(),
            clocks: self
                .clocks
                .into_iter()
                .map(|one| {
                    let when = further(&one.when);
                    one.with(when)
                })
                .collect(),
            folder: self.folder,
            code: self.code,
            edition: self.edition,
            from: self.from,
            until: self.until,
            authority: self.authority,
            title: self.title,
            law: self.law,
            actors: self.actors,
            flow: self.flow,
            certificate: self.certificate,
            retention: self.retention,
            texts: self.texts,
        }
    }

    /// An actor.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id.value == id)
    }

    /// A question.
    pub fn question(&self, id: &str) -> Option<&Question<W>> {
        self.questions.iter().find(|question| question.id.value == id)
    }

    /// A document.
    pub fn document(&self, id: &str) -> Option<&Document<W>> {
        self.documents.iter().find(|document| document.id.value == id)
    }

    /// A fee.
    pub fn fee(&self, id: &str) -> Option<&Fee<W>> {
        self.fees.iter().find(|fee| fee.id.value == id)
    }

    /// Who moves first: whoever the first move from the start is by. Questions and documents are theirs unless they
    /// say otherwise.
    pub fn opener(&self) -> Option<&str> {
        let first = self.flow.moves.iter().find(|one| one.from == self.flow.start)?;
        first.by.first().map(|by| by.value.as_str())
    }
}
