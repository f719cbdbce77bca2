//! Whether a condition can ever hold, whatever is answered.
//!
//! Each question that is compared with fixed values is tried with every value that makes a difference, and without an
//! answer; every other test is tried both ways. A question counts as answered only where it is asked. Beyond
//! [`ASSIGNMENTS_MAX`] trials the condition is taken to be possible: a doubt is no error.

use std::collections::{BTreeMap, BTreeSet};

use super::evaluate::{ordered, tree};
use super::{Compare, Condition, Operand, Tree, TypedTest, Value, Variable};
use crate::limits::ASSIGNMENTS_MAX;
use crate::question::{Kind, Question};
use crate::unit::Quantity;

/// What a trial varies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Knob {
    /// The answer to a question.
    Answer(usize),
    /// A test of its own, by its text.
    Free(String),
}

/// What a knob may stand at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Stand {
    /// No answer, or the test says no.
    Nothing,
    /// The value.
    Value(Value),
    /// Another value than any that is named, or the test says yes.
    Other,
}

type Knobs = BTreeMap<Knob, BTreeSet<Stand>>;
type Trial<'t> = BTreeMap<&'t Knob, &'t Stand>;

/// True when some answers make the condition hold, the questions it reads being asked only when their own conditions
/// hold.
pub(crate) fn is_possible(condition: &Condition, questions: &[Question<Condition>]) -> bool {
    let mut wholes: Vec<&Tree<TypedTest>> = vec![&condition.tree];
    let mut asked: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = condition.reads().map(|variable| variable.question).collect();
    while let Some(place) = open.pop() {
        if asked.contains(&place) {
            continue;
        }
        asked.push(place);
        if let Some(when) = questions.get(place).and_then(|question| question.when.as_ref()) {
            wholes.push(&when.tree);
            open.extend(when.reads().map(|variable| variable.question));
        }
    }
    let mut knobs = Knobs::new();
    for whole in &wholes {
        let mut tests = Vec::new();
        whole.tests(&mut tests);
        for test in tests {
            stands(test, questions, &mut knobs);
        }
    }
    let Some(trials) = knobs.values().try_fold(1_usize, |count, stands| count.checked_mul(stands.len()))
    else {
        return true;
    };
    if trials > ASSIGNMENTS_MAX {
        return true;
    }
    (0..trials).any(|number| {
        let trial = trial(number, &knobs);
        consistent(&trial, questions) && tree(&condition.tree, &|test| says(test, &trial))
    })
}

/// The trial with this number.
fn trial(mut number: usize, knobs: &Knobs) -> Trial<'_> {
    knobs
        .iter()
        .filter_map(|(knob, stands)| {
            let stand = stands.iter().nth(number.checked_rem(stands.len())?)?;
            number = number.checked_div(stands.len())?;
            Some((knob, stand))
        })
        .collect()
}

/// A question is answered only where it is asked.
fn consistent(trial: &Trial<'_>, questions: &[Question<Condition>]) -> bool {
    trial.iter().all(|(knob, stand)| {
        let place = match knob {
            Knob::Answer(place) => Some(*place),
            Knob::Free(_) => None,
        };
        let when = place.and_then(|place| questions.get(place)).and_then(|question| question.when.as_ref());
        **stand == Stand::Nothing || when.is_none_or(|when| tree(&when.tree, &|test| says(test, trial)))
    })
}

/// The question whose fixed values a test names, with them.
fn fixed(test: &TypedTest) -> Option<(usize, Vec<&Value>)> {
    let Variable { question, column: None } = test.left? else { return None };
    match &test.compare {
        Compare::Is(Operand::Value(value))
        | Compare::IsNot(Operand::Value(value))
        | Compare::Order(_, Operand::Value(value)) => Some((question, vec![value])),
        Compare::In(values) | Compare::NotIn(values) => Some((question, values.iter().collect())),
        Compare::Is(_)
        | Compare::IsNot(_)
        | Compare::Order(..)
        | Compare::InSet(_)
        | Compare::NotInSet(_) => None,
    }
}

fn stands(test: &TypedTest, questions: &[Question<Condition>], knobs: &mut Knobs) {
    let Some((place, values)) = fixed(test) else {
        let free = knobs.entry(Knob::Free(name(test))).or_default();
        free.extend([Stand::Nothing, Stand::Other]);
        return;
    };
    let at = knobs.entry(Knob::Answer(place)).or_default();
    at.insert(Stand::Nothing);
    match questions.get(place).map(|question| &question.kind) {
        Some(Kind::Choice(choice)) => {
            at.extend(choice.of.iter().map(|option| Stand::Value(Value::Word(option.value.clone()))));
        }
        Some(Kind::YesNo(_)) => at.extend([true, false].map(|yes| Stand::Value(Value::YesNo(yes)))),
        _ => {
            at.insert(Stand::Other);
            at.extend(values.into_iter().flat_map(around).map(Stand::Value));
        }
    }
}

/// The value, and those just beside it where order matters.
fn around(value: &Value) -> Vec<Value> {
    let mut all = vec![value.clone()];
    match value {
        Value::Quantity(quantity) => {
            let of = |smallest| Value::Quantity(Quantity::of_smallest(smallest, quantity.unit()));
            all.extend(
                [quantity.smallest().checked_sub(1), quantity.smallest().checked_add(1)]
                    .into_iter()
                    .flatten()
                    .map(of),
            );
        }
        Value::Date(date) => {
            all.extend([-1, 1].iter().filter_map(|days| date.plus_days(*days)).map(Value::Date));
        }
        Value::Country(_) | Value::Place(_) | Value::Word(_) | Value::Text(_) | Value::YesNo(_) => {}
    }
    all
}

/// A test of its own: the same question compared the same way is the same test.
fn name(test: &TypedTest) -> String {
    format!("{:?} {:?} {:?}", test.quantifier, test.left, test.compare)
}

fn says(test: &TypedTest, trial: &Trial<'_>) -> bool {
    let Some((place, _)) = fixed(test) else {
        return trial.get(&Knob::Free(name(test))).is_some_and(|stand| **stand == Stand::Other);
    };
    let stand = trial.get(&Knob::Answer(place)).copied().unwrap_or(&Stand::Nothing);
    match (stand, &test.compare) {
        (Stand::Other, compare) => matches!(compare, Compare::IsNot(_) | Compare::NotIn(_)),
        (Stand::Value(value), Compare::Is(Operand::Value(other))) => value == other,
        (Stand::Value(value), Compare::IsNot(Operand::Value(other))) => value != other,
        (Stand::Value(value), Compare::In(values)) => values.contains(value),
        (Stand::Value(value), Compare::NotIn(values)) => !values.contains(value),
        (Stand::Value(value), Compare::Order(order, Operand::Value(other))) => ordered(*order, value, other),
        (Stand::Nothing | Stand::Value(_), _) => false,
    }
}
