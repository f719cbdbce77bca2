//! What changes for a trader between two editions of a procedure.
//!
//! Always true: a change that cannot be judged counts as the worse. Only *text only* and *asks less* carry open files
//! over by themselves.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::edition::Edition;
use crate::expression::Condition;
use crate::language::Language;
use crate::question::Question;
use crate::syntax::Procedure;

/// How far a change goes, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Only what is read changes.
    TextOnly,
    /// Less is asked, shown or paid.
    AsksLess,
    /// More is asked, shown or paid, or something else.
    AsksMore,
    /// Stages, moves, actors, terms or what comes out change.
    MovesDifferently,
}

impl Class {
    /// True when an open file may go over by itself.
    pub const fn carries_over(self) -> bool {
        matches!(self, Self::TextOnly | Self::AsksLess)
    }
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// How far it goes.
    pub class: Class,
    /// What it is: `question`, `document`, `fee`, `move`, `actor`, `clock`, `certificate`, `text`.
    pub what: &'static str,
    /// Its id.
    pub id: String,
}

/// Everything that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// How far the whole goes; nothing when nothing changed.
    pub class: Option<Class>,
    /// Each change, the mildest first.
    pub changes: Vec<Change>,
}

/// What changes from one edition to the next.
pub fn diff(before: &Edition, after: &Edition) -> Difference {
    let (old, new) = (&before.procedure, &after.procedure);
    let mut changes = Vec::new();
    asked(old, new, &mut changes);
    shown(old, new, &mut changes);
    paid(before, after, &mut changes);
    moved(old, new, &mut changes);
    read(before, after, &mut changes);
    changes.sort_by(|a, b| (a.class, a.what, &a.id).cmp(&(b.class, b.what, &b.id)));
    Difference { class: changes.iter().map(|change| change.class).max(), changes }
}

/// Compares two lists by id: what went is `gone`, what came is `come`, what is in both is judged.
fn compare<'a, T>(
    (old, new): (&'a [T], &'a [T]),
    id: impl Fn(&T) -> &str,
    (gone, come): (Class, Class),
    what: &'static str,
    judge: impl Fn(&'a T, &'a T) -> Option<Class>,
    changes: &mut Vec<Change>,
) {
    let mut put = |class, id: &str| changes.push(Change { class, what, id: id.to_owned() });
    for one in old {
        match new.iter().find(|other| id(other) == id(one)) {
            None => put(gone, id(one)),
            Some(other) => {
                if let Some(class) = judge(one, other) {
                    put(class, id(one));
                }
            }
        }
    }
    for one in new.iter().filter(|one| !old.iter().any(|other| id(other) == id(one))) {
        put(come, id(one));
    }
}

fn asked(old: &Procedure<Condition>, new: &Procedure<Condition>, changes: &mut Vec<Change>) {
    let judge = |one: &Question<Condition>, other: &Question<Condition>| {
        let rest = |question: &Question<Condition>| {
            (question.personal.is_some(), question.by.clone(), question.kind.clone())
        };
        if rest(one) != rest(other) {
            return Some(Class::AsksMore);
        }
        let known = (one.known.is_some(), other.known.is_some());
        let optional = (one.optional.is_some(), other.optional.is_some());
        let condition = condition(one.when.as_ref(), other.when.as_ref());
        let known = match known {
            (false, true) => Some(Class::AsksLess),
            (true, false) => Some(Class::AsksMore),
            (true, true) | (false, false) => (one.known != other.known).then_some(Class::AsksMore),
        };
        [condition, eased(optional), known].into_iter().flatten().max()
    };
    let ends = (Class::AsksLess, Class::AsksMore);
    compare((&old.questions, &new.questions), |one| &one.id, ends, "question", judge, changes);
}

/// A condition that came asks less, one that went asks more, another one may do either.
fn condition(old: Option<&Condition>, new: Option<&Condition>) -> Option<Class> {
    match (old, new) {
        (None, None) => None,
        (None, Some(_)) => Some(Class::AsksLess),
        (Some(_), None) => Some(Class::AsksMore),
        (Some(old), Some(new)) => (old != new).then_some(Class::AsksMore),
    }
}

/// What becomes optional asks less.
const fn eased(optional: (bool, bool)) -> Option<Class> {
    match optional {
        (false, true) => Some(Class::AsksLess),
        (true, false) => Some(Class::AsksMore),
        (true, true) | (false, false) => None,
    }
}

fn shown(old: &Procedure<Condition>, new: &Procedure<Condition>, changes: &mut Vec<Change>) {
    let ends = (Class::AsksLess, Class::AsksMore);
    compare(
        (&old.documents, &new.documents),
        |one| &one.id,
        ends,
        "document",
        |one, other| {
            let rest = |document: &crate::syntax::Document<Condition>| {
                (document.source.clone(), document.covers.clone(), document.by.clone())
            };
            if rest(one) != rest(other) {
                return Some(Class::AsksMore);
            }
            let optional = eased((one.optional.is_some(), other.optional.is_some()));
            [condition(one.when.as_ref(), other.when.as_ref()), optional].into_iter().flatten().max()
        },
        changes,
    );
}

/// What is paid, at the amount of the first day of the newer edition.
fn paid(before: &Edition, after: &Edition, changes: &mut Vec<Change>) {
    let day = after.procedure.from.value;
    let amount = |edition: &Edition, id: &str| {
        let parameter = edition.shared.fees.get(id)?;
        parameter.on(day).map(|dated| dated.value.value)
    };
    compare(
        (&before.procedure.fees, &after.procedure.fees),
        |one| &one.id,
        (Class::AsksLess, Class::AsksMore),
        "fee",
        |one, other| {
            let (was, is) = (amount(before, &one.amount), amount(after, &other.amount));
            let money = match (was, is) {
                (Some(was), Some(is)) if was == is => None,
                (Some(was), Some(is)) => {
                    Some(if is.minus(was).is_none() { Class::AsksLess } else { Class::AsksMore })
                }
                (None, None) => None,
                (Some(_), None) | (None, Some(_)) => Some(Class::AsksMore),
            };
            let due = (one.due != other.due).then_some(Class::AsksMore);
            [money, due, condition(one.when.as_ref(), other.when.as_ref())].into_iter().flatten().max()
        },
        changes,
    );
}

/// Everything that moves: whole parts are compared, since any change there may strand a file.
fn moved(old: &Procedure<Condition>, new: &Procedure<Condition>, changes: &mut Vec<Change>) {
    let mut put = |what, id: String| changes.push(Change { class: Class::MovesDifferently, what, id });
    let moves = |procedure: &Procedure<Condition>| -> BTreeSet<String> {
        let told = procedure.flow.moves.iter().map(|one| {
            let by: BTreeSet<&str> = one.by.iter().map(|by| by.value.as_str()).collect();
            let needs: BTreeSet<&str> = one.needs.iter().map(|need| need.value.word()).collect();
            format!("{} → {} → {} {by:?} {needs:?}", one.from, one.verb, one.to)
        });
        told.collect()
    };
    for one in moves(old).symmetric_difference(&moves(new)) {
        put("move", one.clone());
    }
    let ends = |procedure: &Procedure<Condition>| -> BTreeSet<String> {
        procedure.flow.ends.iter().map(|end| end.value.clone()).collect()
    };
    if ends(old) != ends(new) || old.flow.start != new.flow.start {
        put("move", new.flow.start.value.clone());
    }
    if old.actors != new.actors {
        let other = |one: &&crate::syntax::Actor| !old.actors.contains(one);
        let id = new.actors.iter().find(other).or_else(|| old.actors.first()).map(|one| one.id.value.clone());
        put("actor", id.unwrap_or_default());
    }
    let clocks = |procedure: &Procedure<Condition>| -> Vec<String> {
        let told = procedure.clocks.iter().map(|one| {
            let when = one.when.as_ref().map(Condition::text);
            format!("{:?} {:?} {:?} {:?} {when:?}", one.stage, one.except, one.within.value, one.late)
        });
        told.collect()
    };
    if clocks(old) != clocks(new) {
        put("clock", String::new());
    }
    let certificate = |procedure: &Procedure<Condition>| {
        let one = procedure.certificate.as_ref()?;
        Some((one.number.clone(), one.on.clone(), one.signed_by.clone(), one.tells.clone(), one.check))
    };
    if certificate(old) != certificate(new) {
        put("certificate", String::new());
    }
    if old.opened != new.opened {
        put("opening", String::new());
    }
}

/// Texts that are in both and read differently.
fn read(before: &Edition, after: &Edition, changes: &mut Vec<Change>) {
    let keys = |edition: &Edition| -> BTreeSet<String> {
        let wanted = edition.procedure.wanted().into_iter().map(|one| one.key);
        let helps = edition.procedure.questions.iter().map(|one| format!("help.{}", one.id));
        wanted.chain(helps).collect()
    };
    for key in keys(before).intersection(&keys(after)) {
        if Language::ALL.into_iter().any(|language| before.text(language, key) != after.text(language, key)) {
            changes.push(Change { class: Class::TextOnly, what: "text", id: key.clone() });
        }
    }
}
