//! The flow: every stage is reached and left, every verb is somebody's, every end gives a certificate or a reason.

use std::collections::BTreeSet;

use super::{Check, about};
use crate::finding::Finding;
use crate::syntax::{Move, Need};

pub(super) fn check(check: &Check<'_>) {
    reached(check);
    left(check);
    once(check);
    done_by_somebody(check);
    ends_say_why(check);
    certificate(check);
    paid(check);
}

/// The stages that can be reached from these by following moves, or that lead to them.
fn closure<'m>(
    from: impl IntoIterator<Item = &'m str>,
    moves: &'m [Move],
    step: impl Fn(&'m Move) -> (&'m str, &'m str),
) -> BTreeSet<&'m str> {
    let mut reached: BTreeSet<&str> = from.into_iter().collect();
    let mut grows = true;
    while grows {
        let before = reached.len();
        for one in moves {
            let (start, end) = step(one);
            if reached.contains(start) {
                reached.insert(end);
            }
        }
        grows = reached.len() > before;
    }
    reached
}

fn reached(check: &Check<'_>) {
    let flow = &check.procedure.flow;
    let reached = closure([flow.start.value.as_str()], &flow.moves, |one| (&one.from, &one.to));
    for stage in flow.stages().into_iter().filter(|stage| !reached.contains(stage.value.as_str())) {
        check.say(about("PACK-15", stage).arg("start", &flow.start));
    }
}

fn left(check: &Check<'_>) {
    let flow = &check.procedure.flow;
    let ends = flow.ends.iter().map(|end| end.value.as_str());
    let leads = closure(ends, &flow.moves, |one| (&one.to, &one.from));
    for stage in flow.stages() {
        let end = flow.ends.iter().find(|end| *end == stage);
        match (end, flow.from(stage).next()) {
            (Some(end), Some(one)) => {
                check.say(Finding::new("PACK-41", one.from.at.clone()).arg("id", stage).also(&end.at));
            }
            (Some(_), None) => {}
            (None, None) => {
                // Where it is entered says more than where it is first named.
                let at = flow.moves.iter().find(|one| one.to == *stage).map_or(stage, |one| &one.to);
                check.say(about("PACK-17", at));
            }
            (None, Some(_)) if leads.contains(stage.value.as_str()) => {}
            (None, Some(_)) => check.say(about("PACK-40", stage)),
        }
    }
}

fn once(check: &Check<'_>) {
    let moves = &check.procedure.flow.moves;
    for (place, one) in moves.iter().enumerate() {
        let first = moves.iter().take(place).find(|first| first.from == one.from && first.verb == one.verb);
        if let Some(first) = first {
            let twice = about("PACK-16", &one.verb).arg("stage", &one.from);
            check.say(twice.also(&first.verb.at));
        }
    }
}

fn done_by_somebody(check: &Check<'_>) {
    for one in &check.procedure.flow.moves {
        if one.by.is_empty() {
            check.say(about("PACK-18", &one.verb));
        }
        for by in &one.by {
            let rules_out = |not: &&crate::place::Placed<String>| not.value == by.value;
            let actor = check.procedure.actor(by);
            if let Some(not) = actor.and_then(|actor| actor.not.iter().find(rules_out)) {
                check.say(about("PACK-18", &one.verb).also(&not.at));
            }
        }
    }
    let acts = |id: &str| check.procedure.flow.moves.iter().any(|one| one.by.iter().any(|by| by.value == id));
    for actor in check.procedure.actors.iter().filter(|actor| !acts(&actor.id)) {
        check.say(about("PACK-38", &actor.id));
    }
}

/// An authority that ends a file owes its reason, unless it gives what was asked for. Who withdraws owes none.
fn ends_say_why(check: &Check<'_>) {
    let flow = &check.procedure.flow;
    let issues = |verb: &str| {
        check.procedure.certificate.iter().any(|certificate| certificate.on.iter().any(|on| on.value == verb))
    };
    for one in flow.moves.iter().filter(|one| flow.is_end(&one.to)) {
        let by_officer = one
            .by
            .iter()
            .any(|by| check.procedure.actor(by).is_some_and(super::super::syntax::Actor::is_officer));
        if by_officer && !issues(&one.verb) && !one.wants(Need::Reason) {
            check.say(about("PACK-25", &one.to).arg("verb", &one.verb));
        }
    }
}

/// A certificate is issued by verbs that end the file, and by who signs it.
fn certificate(check: &Check<'_>) {
    let flow = &check.procedure.flow;
    let Some(certificate) = &check.procedure.certificate else { return };
    for on in &certificate.on {
        for one in flow.moves.iter().filter(|one| one.verb == *on) {
            if !flow.is_end(&one.to) {
                check.say(about("PACK-42", on).also(&one.to.at));
            } else if let Some(by) = one.by.iter().find(|by| **by != certificate.signed_by) {
                check
                    .say(about("PACK-39", &certificate.signed_by).arg("verb", on).arg("by", by).also(&by.at));
            }
        }
    }
}

/// What is due before a verb is asked for by that verb, and the other way round.
fn paid(check: &Check<'_>) {
    let procedure = check.procedure;
    for fee in &procedure.fees {
        for due in &fee.due {
            for one in procedure.flow.moves.iter().filter(|one| one.verb == *due && !one.wants(Need::Paid)) {
                check.say(about("PACK-33", due).also(&one.at));
            }
        }
    }
    for one in &procedure.flow.moves {
        let due = procedure.fees.iter().any(|fee| fee.due.contains(&one.verb));
        if let Some(need) = one.needs.iter().find(|need| need.value == Need::Paid).filter(|_| !due) {
            check.say(Finding::new("PACK-46", need.at.clone()).arg("verb", &one.verb));
        }
    }
}
