//! What must come of a step, against what came of it.

use lexicon::{Instant, Refusal, Segment};

use super::play::differs;
use crate::case::Case;
use crate::edition::Edition;
use crate::finding::Finding;
use crate::place::{Place, Placed};
use crate::syntax::{ExpectedRefusal, ExpectedState};

/// How things stand after a step.
pub(super) struct Now<'n> {
    pub(super) edition: &'n Edition,
    pub(super) case: &'n Case,
    pub(super) at: Instant,
    pub(super) step: &'n Place,
}

/// Every difference between the state a case expects and the one there is.
pub(super) fn state(expected: &ExpectedState, now: &Now<'_>) -> Vec<Finding> {
    let mut faults = Vec::new();
    if let Some(stage) = expected.stage.as_ref().filter(|stage| stage.value != now.case.stage()) {
        faults.push(differs(stage.at.clone(), &format!("`{stage}`"), &format!("`{}`", now.case.stage())));
    }
    if let Some(due) = &expected.due {
        let found = now.edition.due(now.case, now.at).map(|due| due.at);
        if found != Some(now.edition.calendar().instant(due.value)) {
            let local = found.and_then(|at| now.edition.calendar().local(at));
            let found = local.map_or("—".to_owned(), |local| local.to_string());
            faults.push(differs(due.at.clone(), &due.value.to_string(), &found));
        }
    }
    faults.extend(owes(expected, now));
    let number = now.case.certificate().map_or("—", |certificate| certificate.number.as_str());
    if let Some(expected) = expected.number.as_ref().filter(|expected| expected.value != number) {
        faults.push(differs(expected.at.clone(), &format!("`{expected}`"), &format!("`{number}`")));
    }
    if let Some(told) = &expected.told {
        let found = now.case.certificate().map(|certificate| certificate.tells.clone()).unwrap_or_default();
        faults.extend(same(told, found, now.step));
    }
    if let Some(asked) = &expected.asked {
        faults.extend(same(asked, asked_now(now), now.step));
    }
    faults
}

/// The questions and documents asked of whoever moves first, known facts aside.
fn asked_now(now: &Now<'_>) -> Vec<String> {
    let opener = now.edition.procedure.opener().unwrap_or_default();
    let asked = now.edition.asked(now.case, opener, now.at);
    let questions = asked.questions.iter().filter(|one| !one.known).map(|one| &one.question.id.value);
    questions.chain(asked.documents.iter().map(|one| &one.document.id.value)).cloned().collect()
}

fn owes(expected: &ExpectedState, now: &Now<'_>) -> Vec<Finding> {
    let owed = now.edition.owed(now.case, now.at);
    expected
        .owes
        .iter()
        .filter_map(|(fee, amount)| {
            let found = owed.iter().find(|one| one.fee == fee.value).map(|one| one.left);
            let shown = found.map_or("—".to_owned(), |left| left.to_string());
            (found != Some(amount.value)).then(|| differs(amount.at.clone(), &amount.to_string(), &shown))
        })
        .collect()
}

/// The same names, in any order.
fn same(expected: &[Placed<String>], mut found: Vec<String>, step: &Place) -> Option<Finding> {
    let mut wanted: Vec<String> = expected.iter().map(|name| name.value.clone()).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    let at = expected.first().map_or(step, |first| &first.at);
    let list = |names: &[String]| if names.is_empty() { "—".to_owned() } else { names.join(", ") };
    (wanted != found).then(|| differs(at.clone(), &list(&wanted), &list(&found)))
}

/// Every difference between the refusal a case expects and those there are.
pub(super) fn refusal(expected: &ExpectedRefusal, given: &[Refusal]) -> Vec<Finding> {
    let about = expected.among(given);
    if about.is_empty() {
        let codes: Vec<&str> = given.iter().map(|one| one.code.as_str()).collect();
        return vec![differs(expected.code.at.clone(), &expected.code, &codes.join(", "))];
    }
    let mut faults = Vec::new();
    if let Some(missing) = &expected.missing {
        let found = about.iter().filter_map(|one| named(one)).collect();
        faults.extend(same(missing, found, &expected.code.at));
    }
    if let Some(owes) = &expected.owes {
        let owed: Vec<&str> = about.iter().filter_map(|one| one.get("owed")).collect();
        if owed != [owes.to_string()] {
            faults.push(differs(owes.at.clone(), &owes.to_string(), &owed.join(", ")));
        }
    }
    faults
}

/// The question, document or fee a refusal is about, as its address has it: `lots.0.species`, and of a document or a
/// fee its id.
fn named(refusal: &Refusal) -> Option<String> {
    let at = refusal.at.as_ref()?;
    match at.segments() {
        [Segment::Name(sort), Segment::Name(id)] if matches!(sort.as_str(), "document" | "fee") => {
            Some(id.clone())
        }
        _ => Some(at.to_string()),
    }
}
