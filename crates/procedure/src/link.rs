//! Finds who every id is: `Parsed → Linked`.

use std::sync::Arc;

use crate::expression::{self, Found, Scope, Written};
use crate::finding::{Finding, Findings};
use crate::parse::{Draft, Parsed};
use crate::place::{Place, Placed};
use crate::question::{Kind, Question};
use crate::shared::Shared;
use crate::shared::link::{lists_of, must_know, unknown};
use crate::syntax::{Actor, Procedure, Source};

/// A pack in which every id is someone.
#[derive(Debug)]
pub struct Linked {
    pub(crate) shared: Option<Arc<Shared>>,
    pub(crate) drafts: Vec<Draft<Found>>,
}

/// Finds every id. A procedure that names somebody who is not there is left out and said.
pub fn link(parsed: Parsed) -> (Linked, Vec<Finding>) {
    let Parsed { shared, drafts } = parsed;
    let findings = Findings::new();
    let Some(mut shared) = shared else {
        return (Linked { shared: None, drafts: Vec::new() }, findings.into_list());
    };
    shared.link(&findings);
    if findings.has_errors() {
        return (Linked { shared: None, drafts: Vec::new() }, findings.into_list());
    }
    let codes: Vec<String> = drafts.iter().map(|draft| draft.procedure.code.value.clone()).collect();
    let mut linked = Vec::new();
    for draft in drafts {
        let own = Findings::new();
        let ids = Linker { shared: &shared, procedure: &draft.procedure, codes: &codes, findings: &own };
        ids.all();
        ids.layout(&draft);
        let questions = draft.procedure.questions.clone();
        let scope = Scope { questions: &questions, shared: &shared, findings: &own };
        let found =
            draft.with(|procedure| facts_mark(procedure.map(|when| expression::find(when, &scope)), &shared));
        if !own.has_errors() {
            linked.push(found);
        }
        findings.extend(own.into_list());
    }
    (Linked { shared: Some(Arc::new(shared)), drafts: linked }, findings.into_list())
}

/// A known fact that is a personal datum makes its question one.
fn facts_mark(mut procedure: Procedure<Found>, shared: &Shared) -> Procedure<Found> {
    for question in &mut procedure.questions {
        let fact = question.known.as_ref().and_then(|known| shared.facts.get(&known.value));
        if let Some(personal) = fact.and_then(|fact| fact.personal.as_ref()) {
            question.personal = Some(personal.clone());
        }
    }
    procedure
}

struct Linker<'l> {
    shared: &'l Shared,
    procedure: &'l Procedure<Written>,
    codes: &'l [String],
    findings: &'l Findings,
}

impl Linker<'_> {
    fn all(&self) {
        let procedure = self.procedure;
        self.know(&procedure.authority, "authority", self.shared.authorities.keys());
        self.laws(&procedure.law);
        procedure.actors.iter().for_each(|actor| self.actor(actor));
        procedure.questions.iter().for_each(|question| self.question(question));
        self.documents();
        for fee in &procedure.fees {
            self.know(&fee.amount, "fee", self.shared.fees.keys());
            fee.due.iter().for_each(|verb| self.verb(verb));
        }
        procedure.flow.moves.iter().flat_map(|one| &one.by).for_each(|by| self.an_actor(by));
        self.clocks();
        self.certificate();
        if let Some(retention) = &procedure.retention {
            self.laws(std::slice::from_ref(&retention.law));
        }
    }

    fn know<'k>(
        &self,
        id: &Placed<String>,
        what: &'static str,
        known: impl Iterator<Item = &'k String> + Clone,
    ) {
        must_know(id, what, known, self.findings);
    }

    fn laws(&self, laws: &[Placed<String>]) {
        for law in laws {
            self.know(law, "law", self.shared.laws.keys());
        }
    }

    fn an_actor(&self, id: &Placed<String>) {
        self.know(id, "actor", self.procedure.actors.iter().map(|actor| &actor.id.value));
    }

    fn verb(&self, id: &Placed<String>) {
        self.know(id, "verb", self.procedure.flow.moves.iter().map(|one| &one.verb.value));
    }

    fn stage(&self, id: &Placed<String>) {
        let stages = self.procedure.flow.stages();
        self.know(id, "stage", stages.iter().map(|stage| &stage.value));
    }

    fn fact(&self, id: &Placed<String>) {
        self.know(id, "fact", self.shared.facts.keys());
    }

    fn actor(&self, actor: &Actor) {
        if let Some(of) = &actor.of {
            self.know(of, "authority", self.shared.authorities.keys());
        }
        for role in std::iter::once(&actor.role).chain(&actor.through) {
            self.know(role, "role", self.shared.roles.keys());
        }
        // A role belongs to one authority, or to none.
        if let Some(role) = self.shared.roles.get(&actor.role.value) {
            let belongs = role.of.as_ref().map(|of| of.value.as_str());
            if belongs != actor.of.as_ref().map(|of| of.value.as_str()) {
                let fits = self.shared.roles.values().filter(|other| other.of == actor.of);
                let known = fits.map(|other| other.id.value.as_str());
                self.findings.push(unknown(&actor.role.at, &actor.role, "role", known).also(&role.id.at));
            }
        }
        if let Some(office) = &actor.office {
            self.fact(office);
        }
        actor.not.iter().for_each(|not| self.an_actor(not));
    }

    fn question(&self, question: &Question<Written>) {
        if let Some(known) = &question.known {
            self.fact(known);
            if let Some(fact) = self.shared.facts.get(&known.value)
                && !takes(&question.kind, &fact.kind)
            {
                let other = Finding::new("PACK-44", question.id.at.clone())
                    .arg("kind", question.kind.type_of().name())
                    .arg("fact", known)
                    .arg("its", fact.kind.type_of().name());
                self.findings.push(other.also(&fact.id.at));
            }
        }
        if let Some(by) = &question.by {
            self.an_actor(by);
        }
        question.read_at.iter().for_each(|stage| self.stage(stage));
        question.unlike.iter().for_each(|fact| self.fact(fact));
        self.laws(&question.law);
        lists_of(&question.kind, &mut |code| self.know(&code.list, "list", self.shared.lists.0.keys()));
    }

    fn documents(&self) {
        for document in &self.procedure.documents {
            if let Source::Issued { procedure } = &document.source {
                self.know(procedure, "procedure", self.codes.iter());
            }
            if let Some(covers) = &document.covers {
                self.covered(covers);
            }
            if let Some(by) = &document.by {
                self.an_actor(by);
            }
            self.laws(&document.law);
        }
    }

    /// What a document covers is a quantity.
    fn covered(&self, covers: &Placed<String>) {
        let kind = kind_at(&self.procedure.questions, covers);
        match kind {
            Some((Kind::Quantity(_), _)) => {}
            Some((other, at)) => self.findings.push(
                Finding::new("PACK-14", covers.at.clone())
                    .arg("left", other.type_of().name())
                    .arg("right", "quantity")
                    .also(at),
            ),
            None => {
                let questions = self.procedure.questions.iter();
                let paths: Vec<String> = questions.flat_map(paths).collect();
                self.findings.push(unknown(&covers.at, covers, "question", paths.iter().map(String::as_str)));
            }
        }
    }

    fn clocks(&self) {
        let clocks = &self.procedure.clocks;
        for clock in clocks {
            if let Some(stage) = &clock.stage {
                self.stage(stage);
            }
            if let Some(except) = &clock.except {
                self.know(
                    except,
                    "clock",
                    clocks.iter().filter_map(|one| one.id.as_ref()).map(|id| &id.value),
                );
            }
            if let Some(calendar) = &clock.calendar {
                self.know(calendar, "calendar", self.shared.calendars.keys());
            }
        }
    }

    fn certificate(&self) {
        let Some(certificate) = &self.procedure.certificate else { return };
        certificate.on.iter().for_each(|verb| self.verb(verb));
        self.an_actor(&certificate.signed_by);
        for told in &certificate.tells {
            self.know(told, "authority", self.shared.authorities.keys().chain(self.shared.roles.keys()));
        }
        for question in &certificate.shows {
            self.know(question, "question", self.procedure.questions.iter().map(|one| &one.id.value));
        }
        if let Some(keep) = &certificate.keep {
            self.laws(std::slice::from_ref(&keep.law));
        }
    }

    /// The layout is one of the platform, or stands beside the procedure.
    fn layout(&self, draft: &Draft<Written>) {
        let Some(certificate) = &self.procedure.certificate else { return };
        let of_platform = self.shared.head.layouts.iter().map(|layout| &layout.value);
        self.know(&certificate.layout, "layout", of_platform.chain(&draft.layouts));
    }
}

/// The kind of a question or of one of its columns, by path, and where it is asked.
pub(crate) fn kind_at<'q, W>(questions: &'q [Question<W>], path: &str) -> Option<(&'q Kind, &'q Place)> {
    let (id, column) = path.split_once('.').map_or((path, None), |(id, column)| (id, Some(column)));
    let question = questions.iter().find(|one| one.id.value == id)?;
    match column {
        None => Some((&question.kind, &question.id.at)),
        Some(column) => {
            let column = question.kind.columns().get(question.column(column)?)?;
            Some((&column.kind, &column.id.at))
        }
    }
}

fn paths<W>(question: &Question<W>) -> Vec<String> {
    let columns = question.kind.columns().iter().map(|column| format!("{}.{}", question.id, column.id));
    std::iter::once(question.id.value.clone()).chain(columns).collect()
}

/// True when a question of the first kind can show a fact of the second: the same kind, and for rows some of its
/// columns.
fn takes(question: &Kind, fact: &Kind) -> bool {
    match (question, fact) {
        (Kind::Rows(asked), Kind::Rows(held)) => asked.columns.iter().all(|column| {
            held.columns.iter().any(|one| one.id == column.id && takes(&column.kind, &one.kind))
        }),
        (Kind::Quantity(asked), Kind::Quantity(held)) => asked.unit.dimension() == held.unit.dimension(),
        (Kind::Text(_), Kind::Text(_)) | (Kind::Date(_), Kind::Date(_)) => true,
        (asked, held) => asked == held,
    }
}
