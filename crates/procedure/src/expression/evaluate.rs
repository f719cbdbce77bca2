//! Whether a condition holds, given what is known.

use std::cmp::Ordering;

use lexicon::Date;

use super::{Compare, Condition, Operand, Order, Quantifier, Tree, TypedTest, Value, Variable};
use crate::answer::Answer;

/// What is known when a condition is evaluated: the answers that count, by the place of their question, and the day.
#[derive(Debug, Clone)]
pub struct Known<'k> {
    pub(crate) answers: Vec<Option<&'k Answer>>,
    pub(crate) today: Date,
}

impl<'k> Known<'k> {
    fn answer(&self, variable: Variable) -> Option<&'k Answer> {
        self.answers.get(variable.question).copied().flatten()
    }
}

impl Condition {
    /// True when the condition holds. What is not known holds nothing.
    ///
    /// `columns` gives the id of a column of a question, both by place.
    pub(crate) fn holds<'c>(
        &self,
        known: &Known<'_>,
        columns: &impl Fn(Variable) -> Option<&'c str>,
    ) -> bool {
        tree(&self.tree, &|test| holds(test, known, columns))
    }
}

/// True when the tree holds, given what its tests say.
pub(super) fn tree<T>(whole: &Tree<T>, says: &impl Fn(&T) -> bool) -> bool {
    match whole {
        Tree::Or(parts) => parts.iter().any(|part| tree(part, says)),
        Tree::And(parts) => parts.iter().all(|part| tree(part, says)),
        Tree::Not(part) => !tree(part, says),
        Tree::Test(test) => says(test),
    }
}

fn holds<'c>(test: &TypedTest, known: &Known<'_>, columns: &impl Fn(Variable) -> Option<&'c str>) -> bool {
    let Some(variable) = test.left else {
        return compare(&Answer::Date(known.today), &test.compare, known);
    };
    let Some(answer) = known.answer(variable) else { return false };
    let Some(quantifier) = test.quantifier else {
        return compare(answer, &test.compare, known);
    };
    let Some(column) = columns(variable) else { return false };
    let mut cells = answer
        .rows()
        .iter()
        .map(|row| row.get(column).is_some_and(|cell| compare(cell, &test.compare, known)));
    match quantifier {
        Quantifier::Any => cells.any(|cell| cell),
        Quantifier::All => cells.all(|cell| cell),
    }
}

fn compare(left: &Answer, compare: &Compare, known: &Known<'_>) -> bool {
    match compare {
        Compare::Is(operand) => same(left, operand, known) == Some(true),
        Compare::IsNot(operand) => same(left, operand, known) == Some(false),
        Compare::In(values) => value_of(left).is_some_and(|value| values.contains(&value)),
        Compare::NotIn(values) => value_of(left).is_some_and(|value| !values.contains(&value)),
        Compare::InSet(codes) => codes.contains(&left.to_string()),
        Compare::NotInSet(codes) => !codes.contains(&left.to_string()),
        Compare::Order(order, operand) => {
            let Some(right) = operand_value(operand, known) else { return false };
            value_of(left).is_some_and(|left| ordered(*order, &left, &right))
        }
    }
}

/// Whether both sides are the same; nothing when one of them is not known.
fn same(left: &Answer, operand: &Operand, known: &Known<'_>) -> Option<bool> {
    if let (Answer::Party(one), Operand::Variable(other)) = (left, operand) {
        return match known.answer(*other)? {
            Answer::Party(other) => Some(one.is(other)),
            Answer::Country(_)
            | Answer::Place(_)
            | Answer::Choice(_)
            | Answer::Code(_)
            | Answer::Quantity(_)
            | Answer::Text(_)
            | Answer::Date(_)
            | Answer::YesNo(_)
            | Answer::Rows(_)
            | Answer::Personal(_) => None,
        };
    }
    Some(value_of(left)? == operand_value(operand, known)?)
}

fn operand_value(operand: &Operand, known: &Known<'_>) -> Option<Value> {
    match operand {
        Operand::Value(value) => Some(value.clone()),
        Operand::Today => Some(Value::Date(known.today)),
        Operand::Variable(variable) => known.answer(*variable).and_then(value_of),
    }
}

/// The answer as a value that can be compared; nothing for parties, rows and personal data.
fn value_of(answer: &Answer) -> Option<Value> {
    match answer {
        Answer::Country(code) => Some(Value::Country(*code)),
        Answer::Place(place) => Some(Value::Place(*place)),
        Answer::Choice(word) | Answer::Code(word) => Some(Value::Word(word.clone())),
        Answer::Quantity(quantity) => Some(Value::Quantity(*quantity)),
        Answer::Text(text) => Some(Value::Text(text.clone())),
        Answer::Date(date) => Some(Value::Date(*date)),
        Answer::YesNo(yes) => Some(Value::YesNo(*yes)),
        Answer::Party(_) | Answer::Rows(_) | Answer::Personal(_) => None,
    }
}

/// How two values stand to each other; only amounts of one dimension and days do.
pub(super) fn ordered(order: Order, left: &Value, right: &Value) -> bool {
    let stands = match (left, right) {
        (Value::Quantity(left), Value::Quantity(right)) if left.dimension() == right.dimension() => {
            left.cmp(right)
        }
        (Value::Date(left), Value::Date(right)) => left.cmp(right),
        (_, _) => return false,
    };
    match order {
        Order::Above | Order::After => stands == Ordering::Greater,
        Order::Below | Order::Before => stands == Ordering::Less,
        Order::AtLeast => stands != Ordering::Less,
        Order::AtMost => stands != Ordering::Greater,
    }
}
