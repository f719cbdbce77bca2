//! Conditions: their types, circles among them, and whether they can ever hold.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::Check;
use crate::expression::{self, Condition, Found, Types};
use crate::finding::{Finding, Findings};
use crate::limits::ASSIGNMENTS_OF_ALL_MAX;
use crate::parse::Draft;
use crate::shared::Shared;

/// Gives every condition its types.
pub(super) fn type_all(draft: Draft<Found>, shared: &Shared, findings: &Findings) -> Draft<Condition> {
    let questions = draft.procedure.questions.clone();
    let types = Types { questions: &questions, shared, findings };
    draft.with(|procedure| procedure.map(|found| expression::give_types(found, &types)))
}

/// The questions, each after those its condition reads; nothing when some wait for each other in a circle.
pub(super) fn order(check: &Check<'_>) -> Option<Vec<usize>> {
    let questions = &check.procedure.questions;
    let mut order: Vec<usize> = Vec::new();
    let mut placed: BTreeSet<usize> = BTreeSet::new();
    let mut left: Vec<usize> = (0..questions.len()).collect();
    while !left.is_empty() {
        let waits = |place: &usize| {
            let when = questions.get(*place).and_then(|question| question.when.as_ref());
            when.is_some_and(|when| when.reads().any(|read| !placed.contains(&read.question)))
        };
        let (waiting, free): (Vec<usize>, Vec<usize>) = left.iter().partition(|place| waits(place));
        if free.is_empty() {
            circle(check, &waiting);
            return None;
        }
        placed.extend(&free);
        order.extend(free);
        left = waiting;
    }
    Some(order)
}

/// Says which questions wait for each other: the first condition, and the others.
fn circle(check: &Check<'_>, waiting: &[usize]) {
    let questions = &check.procedure.questions;
    let mut conditions = waiting.iter().filter_map(|place| {
        let question = questions.get(*place)?;
        Some((question, question.when.as_ref()?))
    });
    let Some((question, when)) = conditions.next() else { return };
    let first = Finding::new("PACK-30", when.at().clone()).arg("id", &question.id);
    check.say(conditions.fold(first, |finding, (_, when)| finding.also(when.at())));
}

/// A condition that can never hold asks for nothing.
pub(super) fn possible(check: &Check<'_>) {
    let procedure = check.procedure;
    let opened = procedure.opened.iter().filter_map(|one| one.when.as_ref()).map(|when| ("opening", when));
    let questions =
        procedure.questions.iter().filter_map(|one| one.when.as_ref()).map(|when| ("question", when));
    let documents =
        procedure.documents.iter().filter_map(|one| one.when.as_ref()).map(|when| ("document", when));
    let fees = procedure.fees.iter().filter_map(|one| one.when.as_ref()).map(|when| ("fee", when));
    let clocks = procedure.clocks.iter().filter_map(|one| one.when.as_ref()).map(|when| ("clock", when));
    let budget = Cell::new(ASSIGNMENTS_OF_ALL_MAX);
    for (what, when) in opened.chain(questions).chain(documents).chain(fees).chain(clocks) {
        if !expression::is_possible(when, &procedure.questions, &budget) {
            check.say(Finding::new("PACK-20", when.at().clone()).arg("what", what));
        }
    }
}
