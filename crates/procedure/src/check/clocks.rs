//! Clocks: one for each stage, with working time to count, and something that can happen when it runs out.

use super::{Check, about};
use crate::expression::Condition;
use crate::finding::Finding;
use crate::place::Placed;
use crate::syntax::{Clock, Late, Procedure};

pub(super) fn check(check: &Check<'_>) {
    let clocks = &check.procedure.clocks;
    one_for_each_stage(check);
    one_exception_for_each(check);
    for clock in clocks {
        let stage = stage_of(check.procedure, clock);
        if clock.except.is_some() && stage.is_none() {
            check.say(Finding::new("PACK-30", clock.at.clone()).arg("id", id_of(clock)));
            continue;
        }
        if clock.within.is_working() && calendar_of(check.procedure, clock).is_none() {
            check.say(Finding::new("PACK-22", clock.within.at.clone()));
        }
        if clock.except.is_some() && clock.when.is_none() {
            check.say(Finding::new("PACK-47", clock.at.clone()));
        }
        if let Some(stage) = stage {
            in_the_stage(check, clock, stage);
        }
    }
}

fn id_of(clock: &Clock<Condition>) -> &str {
    clock.id.as_ref().map_or("—", |id| id.value.as_str())
}

/// The clock that gives way to this one.
pub(crate) fn general<'p, W>(procedure: &'p Procedure<W>, clock: &Clock<W>) -> Option<&'p Clock<W>> {
    let except = clock.except.as_ref()?;
    procedure.clocks.iter().find(|one| one.id.as_ref() == Some(except))
}

/// What a clock says, or the one it excepts, and so on.
fn inherited<'p, W, T>(
    procedure: &'p Procedure<W>,
    clock: &'p Clock<W>,
    part: impl Fn(&'p Clock<W>) -> Option<&'p T>,
) -> Option<&'p T> {
    let mut now = clock;
    for _ in 0..=procedure.clocks.len() {
        if let Some(found) = part(now) {
            return Some(found);
        }
        now = general(procedure, now)?;
    }
    None
}

/// The stage a clock claims, or the one it excepts does.
pub(crate) fn stage_of<'p, W>(
    procedure: &'p Procedure<W>,
    clock: &'p Clock<W>,
) -> Option<&'p Placed<String>> {
    inherited(procedure, clock, |one| one.stage.as_ref())
}

/// The calendar of a clock, or that of the one it excepts.
pub(crate) fn calendar_of<'p, W>(
    procedure: &'p Procedure<W>,
    clock: &'p Clock<W>,
) -> Option<&'p Placed<String>> {
    inherited(procedure, clock, |one| one.calendar.as_ref())
}

/// What happens when a clock runs out, or the one it excepts.
pub(crate) fn late_of<'p, W>(procedure: &'p Procedure<W>, clock: &'p Clock<W>) -> Option<&'p Placed<Late>> {
    inherited(procedure, clock, |one| one.late.as_ref())
}

fn one_for_each_stage(check: &Check<'_>) {
    let clocks = &check.procedure.clocks;
    for (place, clock) in clocks.iter().enumerate().filter(|(_, clock)| clock.except.is_none()) {
        let Some(stage) = &clock.stage else { continue };
        let first =
            clocks.iter().take(place).filter(|one| one.except.is_none()).filter_map(|one| one.stage.as_ref());
        if let Some(first) = first.into_iter().find(|first| *first == stage) {
            check.say(about("PACK-23", stage).also(&first.at));
        }
    }
}

/// Two exceptions to one clock could both hold, and nothing would say which wins.
fn one_exception_for_each(check: &Check<'_>) {
    let clocks = &check.procedure.clocks;
    for (place, clock) in clocks.iter().enumerate() {
        let Some(except) = &clock.except else { continue };
        let first =
            clocks.iter().take(place).filter_map(|one| one.except.as_ref()).find(|first| *first == except);
        if let Some(first) = first {
            check.say(about("PACK-48", except).also(&first.at));
        }
    }
}

fn in_the_stage(check: &Check<'_>, clock: &Clock<Condition>, stage: &Placed<String>) {
    let flow = &check.procedure.flow;
    if let Some(end) = flow.ends.iter().find(|end| *end == stage) {
        let at = clock.stage.as_ref().unwrap_or(stage);
        check.say(about("PACK-49", at).also(&end.at));
        return;
    }
    let Some(late) = &clock.late else { return };
    if let Late::Move(verb) = &late.value
        && !flow.from(stage).any(|one| one.verb.value == *verb)
    {
        let verbs = flow.from(stage).map(|one| one.verb.value.as_str()).chain(["escalate"]);
        let known = crate::finding::nearest(verb, verbs);
        let lost = Finding::new("PACK-50", late.at.clone())
            .arg("verb", verb)
            .arg("stage", stage)
            .arg("known", known);
        check.say(lost);
    }
}
