//! Whether a condition can ever hold, whatever is answered.
//!
//! Each question that is compared with fixed values is tried with every value that makes a difference, and without an
//! answer; every other test is tried both ways. A question counts as answered only where it is asked. Beyond
//! [`ASSIGNMENTS_MAX`] trials the condition is taken to be possible: a doubt is no error.

use std::cell::Cell;
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

/// A test as it is tried.
enum Probe<'t> {
    /// A question, and how it is compared with fixed values.
    Fixed(usize, &'t Compare),
    /// A test of its own.
    Free(Knob),
}

/// True when some answers make the condition hold, the questions it reads being asked only when their own conditions
/// hold. The trials are taken from `budget`.
pub(crate) fn is_possible(
    condition: &Condition,
    questions: &[Question<Condition>],
    budget: &Cell<usize>,
) -> bool {
    let mut asked: BTreeMap<usize, Option<Tree<Probe<'_>>>> = BTreeMap::new();
    let mut knobs = Knobs::new();
    let whole = probes(condition, questions, &mut knobs);
    let mut open: Vec<usize> = condition.reads().map(|variable| variable.question).collect();
    while let Some(place) = open.pop() {
        if asked.contains_key(&place) {
            continue;
        }
        let when = questions.get(place).and_then(|question| question.when.as_ref());
        open.extend(when.into_iter().flat_map(Condition::reads).map(|variable| variable.question));
        asked.insert(place, when.map(|when| probes(when, questions, &mut knobs)));
    }
    let trials = knobs.values().try_fold(1_usize, |count, stands| count.checked_mul(stands.len()));
    let Some(trials) = trials.filter(|trials| *trials <= ASSIGNMENTS_MAX && *trials <= budget.get()) else {
        return true;
    };
    budget.set(budget.get() - trials);
    (0..trials).any(|number| {
        let trial = trial(number, &knobs);
        let holds = |whole: &Tree<Probe<'_>>| tree(whole, &|probe| says(probe, &trial));
        // A question is answered only where it is asked.
        let consistent = trial.iter().all(|(knob, stand)| match knob {
            Knob::Answer(place) if **stand != Stand::Nothing => {
                asked.get(place).and_then(Option::as_ref).is_none_or(holds)
            }
            Knob::Answer(_) | Knob::Free(_) => true,
        });
        consistent && holds(&whole)
    })
}

/// The condition as it is tried; its knobs are added to the others.
fn probes<'t>(
    condition: &'t Condition,
    questions: &[Question<Condition>],
    knobs: &mut Knobs,
) -> Tree<Probe<'t>> {
    let mut tests = Vec::new();
    condition.tree.tests(&mut tests);
    for test in tests {
        stands(test, questions, knobs);
    }
    probe_all(&condition.tree)
}

fn probe_all(whole: &Tree<TypedTest>) -> Tree<Probe<'_>> {
    match whole {
        Tree::Or(parts) => Tree::Or(parts.iter().map(probe_all).collect()),
        Tree::And(parts) => Tree::And(parts.iter().map(probe_all).collect()),
        Tree::Not(part) => Tree::Not(Box::new(probe_all(part))),
        Tree::Test(test) => Tree::Test(match fixed(test) {
            Some((place, _)) => Probe::Fixed(place, &test.compare),
            None => Probe::Free(free(test)),
        }),
    }
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
        knobs.entry(free(test)).or_default().extend([Stand::Nothing, Stand::Other]);
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
fn free(test: &TypedTest) -> Knob {
    Knob::Free(format!("{:?} {:?} {:?}", test.quantifier, test.left, test.compare))
}

fn says(probe: &Probe<'_>, trial: &Trial<'_>) -> bool {
    let (place, compare) = match probe {
        Probe::Free(knob) => return trial.get(knob).is_some_and(|stand| **stand == Stand::Other),
        Probe::Fixed(place, compare) => (*place, *compare),
    };
    let stand = trial.get(&Knob::Answer(place)).copied().unwrap_or(&Stand::Nothing);
    match (stand, compare) {
        (Stand::Other, compare) => matches!(compare, Compare::IsNot(_) | Compare::NotIn(_)),
        (Stand::Value(value), Compare::Is(Operand::Value(other))) => value == other,
        (Stand::Value(value), Compare::IsNot(Operand::Value(other))) => value != other,
        (Stand::Value(value), Compare::In(values)) => values.contains(value),
        (Stand::Value(value), Compare::NotIn(values)) => !values.contains(value),
        (Stand::Value(value), Compare::Order(order, Operand::Value(other))) => ordered(*order, value, other),
        (Stand::Nothing | Stand::Value(_), _) => false,
    }
}
