//! Questions: each is used, none asks what is known elsewhere, and personal data have an end.

use super::{Check, about};
use crate::expression::{Condition, Variable};
use crate::finding::Finding;
use crate::question::Question;

pub(super) fn check(check: &Check<'_>) {
    for (place, question) in check.procedure.questions.iter().enumerate() {
        used(check, place, question);
        if question.known.is_none() {
            asked_again(check, question);
        }
        personal(check, question);
    }
}

/// Every condition of the procedure.
fn conditions<'c>(check: &'c Check<'_>) -> impl Iterator<Item = &'c Condition> {
    let procedure = check.procedure;
    let opened = procedure.opened.iter().filter_map(|one| one.when.as_ref());
    let questions = procedure.questions.iter().filter_map(|one| one.when.as_ref());
    let documents = procedure.documents.iter().filter_map(|one| one.when.as_ref());
    let fees = procedure.fees.iter().filter_map(|one| one.when.as_ref());
    let clocks = procedure.clocks.iter().filter_map(|one| one.when.as_ref());
    opened.chain(questions).chain(documents).chain(fees).chain(clocks)
}

/// A question is used when a condition reads it, the certificate shows it, a document covers it, or it says at which
/// stage it is read. Rows are used when they are as a whole, or each of their columns is.
fn used(check: &Check<'_>, place: usize, question: &Question<Condition>) {
    let procedure = check.procedure;
    let shown = procedure.certificate.iter().any(|certificate| certificate.shows.contains(&question.id));
    if shown || !question.read_at.is_empty() {
        return;
    }
    let reads = |column: Option<usize>| {
        let is = |read: Variable| read.question == place && (column.is_none() || read.column == column);
        conditions(check).any(|condition| condition.reads().any(is))
    };
    let covered = |path: &str| {
        let covers = procedure.documents.iter().filter_map(|document| document.covers.as_ref());
        covers.into_iter().any(|covers| covers.value == path)
    };
    let columns = question.kind.columns();
    if columns.is_empty() {
        if !reads(None) && !covered(&question.id) {
            check.say(about("PACK-19", &question.id));
        }
        return;
    }
    for (at, column) in columns.iter().enumerate() {
        if !reads(Some(at)) && !covered(&format!("{}.{}", question.id, column.id)) {
            check.say(about("PACK-19", &column.id));
        }
    }
}

/// The platform holds it already, under this name or another.
fn asked_again(check: &Check<'_>, question: &Question<Condition>) {
    let fact = check.shared.facts.values().find(|fact| {
        let last = fact.id.rsplit('.').next().unwrap_or_default();
        let named = last == question.id.value || fact.also.contains(&question.id);
        named && fact.kind.word() == question.kind.word() && !question.unlike.contains(&fact.id)
    });
    if let Some(fact) = fact {
        check.say(about("PACK-28", &question.id).arg("fact", &fact.id).also(&fact.id.at));
    }
}

fn personal(check: &Check<'_>, question: &Question<Condition>) {
    let columns = question.kind.columns().iter().filter_map(|column| column.personal.as_ref());
    let Some(said) = question.personal.iter().chain(columns).next() else { return };
    if check.procedure.retention.is_none() {
        check.say(Finding::new("PACK-26", said.at.clone()).arg("id", &question.id));
    }
}
