//! Conditions: small, typed, total. What a pack may say about answers, and nothing else.
//!
//! ```text
//! condition  = all-of { "or" all-of }
//! all-of     = one { "and" one }
//! one        = "not" one | "(" condition ")" | test
//! test       = [ "any" | "all" ] question [ comparison ]
//! comparison = "is" [ "not" ] value | [ "not" ] "in" ( set | "[" value { "," value } "]" )
//!            | ( "above" | "below" | "at least" | "at most" | "before" | "after" ) value
//! value      = word | "text" | 2026-04-14 | 100 kg | yes | no | today | question
//! ```
//!
//! A question without an answer, or that is not asked, makes its test false, `is not` included: nothing follows from
//! what is not known. `not` turns that round.
//!
//! The stages are types: [`Written`] is parsed, [`Found`] has its names found, [`Condition`] has its types.
//!
//! Always true: evaluation ends, never fails, and reads only the answers and the date it is handed. Nothing is ever
//! evaluated as text.

mod evaluate;
mod find;
mod lex;
mod parse;
mod possible;
mod types;

use std::collections::BTreeSet;
use std::sync::Arc;

use lexicon::{CountryCode, Date, Place as Port};

use crate::place::{Place, Placed};
use crate::unit::{Quantity, Unit};

pub use evaluate::Known;
pub(crate) use find::{Scope, find};
pub(crate) use lex::is_keyword;
pub(crate) use parse::parse;
pub(crate) use possible::is_possible;
pub(crate) use types::{Types, give_types};

/// A condition as it is written, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub(crate) tree: Tree<Test>,
    pub(crate) text: Placed<String>,
}

/// A condition whose names were found.
#[derive(Debug, Clone)]
pub struct Found {
    pub(crate) tree: Tree<FoundTest>,
    pub(crate) text: Placed<String>,
}

/// A condition whose sides have the same types: it can be evaluated.
#[derive(Debug, Clone)]
pub struct Condition {
    pub(crate) tree: Tree<TypedTest>,
    text: Placed<String>,
}

impl Condition {
    /// The condition as it is written.
    pub fn text(&self) -> &str {
        &self.text.value
    }

    /// Where it is written.
    pub const fn at(&self) -> &Place {
        &self.text.at
    }

    /// The questions it reads.
    pub(crate) fn reads(&self) -> impl Iterator<Item = Variable> + '_ {
        let mut tests = Vec::new();
        self.tree.tests(&mut tests);
        tests.into_iter().flat_map(|test| {
            let other = match &test.compare {
                Compare::Is(Operand::Variable(other))
                | Compare::IsNot(Operand::Variable(other))
                | Compare::Order(_, Operand::Variable(other)) => Some(*other),
                Compare::Is(_)
                | Compare::IsNot(_)
                | Compare::Order(..)
                | Compare::In(_)
                | Compare::NotIn(_)
                | Compare::InSet(_)
                | Compare::NotInSet(_) => None,
            };
            test.left.into_iter().chain(other)
        })
    }
}

impl PartialEq for Condition {
    /// Two conditions are the same when they are written the same, apart from spaces.
    fn eq(&self, other: &Self) -> bool {
        self.text.split_whitespace().eq(other.text.split_whitespace())
    }
}

impl Eq for Condition {}

/// Tests joined by words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tree<T> {
    /// Some part holds.
    Or(Vec<Self>),
    /// Every part holds.
    And(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
    /// A comparison.
    Test(T),
}

impl<T> Tree<T> {
    /// The tests in the order of the text.
    pub(crate) fn tests<'a>(&'a self, out: &mut Vec<&'a T>) {
        match self {
            Self::Or(parts) | Self::And(parts) => parts.iter().for_each(|part| part.tests(out)),
            Self::Not(part) => part.tests(out),
            Self::Test(test) => out.push(test),
        }
    }

    /// The same tree with other tests; nothing when one of them has none, after all were looked at.
    fn map<V>(&self, change: &mut impl FnMut(&T) -> Option<V>) -> Option<Tree<V>> {
        let all = |parts: &[Self], change: &mut _| {
            let changed: Vec<Option<Tree<V>>> = parts.iter().map(|part| part.map(change)).collect();
            changed.into_iter().collect::<Option<Vec<_>>>()
        };
        Some(match self {
            Self::Or(parts) => Tree::Or(all(parts, change)?),
            Self::And(parts) => Tree::And(all(parts, change)?),
            Self::Not(part) => Tree::Not(Box::new(part.map(change)?)),
            Self::Test(test) => Tree::Test(change(test)?),
        })
    }
}

/// Which rows of an answer a test is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Quantifier {
    /// At least one row.
    Any,
    /// Every row; true when there is none.
    All,
}

/// How two amounts or dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Order {
    Above,
    Below,
    AtLeast,
    AtMost,
    Before,
    After,
}

/// What is compared, and how, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Test {
    pub(crate) quantifier: Option<Placed<Quantifier>>,
    pub(crate) left: Placed<Term>,
    pub(crate) operator: Operator,
    pub(crate) right: Vec<Placed<Term>>,
    pub(crate) at: Place,
}

/// The comparison as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    /// Nothing follows the question: it is a yes or no.
    Holds,
    Is,
    IsNot,
    /// A list in brackets.
    In,
    NotIn,
    /// The name of a set.
    InSet,
    NotInSet,
    Order(Order),
}

/// A value as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Term {
    /// A word: a question, an option, a code, a set.
    Word(String),
    /// A text in quotes.
    Text(String),
    /// Digits with at most one point, and their unit.
    Number(String, Option<Unit>),
    Date(Date),
    YesNo(bool),
    Today,
}

/// A question, or a column of its rows, by place in the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Variable {
    pub(crate) question: usize,
    pub(crate) column: Option<usize>,
}

/// A test whose names were found.
#[derive(Debug, Clone)]
pub(crate) struct FoundTest {
    pub(crate) quantifier: Option<Placed<Quantifier>>,
    pub(crate) left: Placed<FoundTerm>,
    pub(crate) operator: Operator,
    pub(crate) right: Vec<Placed<FoundTerm>>,
    pub(crate) at: Place,
}

/// A value whose name was found.
#[derive(Debug, Clone)]
pub(crate) enum FoundTerm {
    Variable(Variable),
    /// A set, or a table of codes: its name, what it is a set of, and its codes.
    Set(String, Arc<BTreeSet<String>>),
    Literal(Term),
}

/// A test whose sides have the same type.
#[derive(Debug, Clone)]
pub(crate) struct TypedTest {
    pub(crate) quantifier: Option<Quantifier>,
    /// The question; nothing for `today`.
    pub(crate) left: Option<Variable>,
    pub(crate) compare: Compare,
}

/// A comparison that has an answer whatever the values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Compare {
    Is(Operand),
    IsNot(Operand),
    In(Vec<Value>),
    NotIn(Vec<Value>),
    InSet(Arc<BTreeSet<String>>),
    NotInSet(Arc<BTreeSet<String>>),
    Order(Order, Operand),
}

/// The other side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Operand {
    Value(Value),
    Variable(Variable),
    Today,
}

/// A value written in a condition, with its type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Country(CountryCode),
    Place(Port),
    /// An option or a code.
    Word(String),
    Quantity(Quantity),
    Text(String),
    Date(Date),
    YesNo(bool),
}
