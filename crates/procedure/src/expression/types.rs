//! Gives each side of a comparison its type, and refuses those that do not match.

use lexicon::{CountryCode, ParseWord, Place as Port};

use super::{
    Compare, Condition, Found, FoundTerm, FoundTest, Operand, Operator, Order, Term, TypedTest, Value,
    Variable,
};
use crate::finding::{Finding, Findings};
use crate::place::{Place, Placed};
use crate::question::{Question, Type};
use crate::shared::Shared;
use crate::unit::{Quantity, Unit};

/// What a condition is typed against.
pub(crate) struct Types<'s, W> {
    pub(crate) questions: &'s [Question<W>],
    pub(crate) shared: &'s Shared,
    pub(crate) findings: &'s Findings,
}

/// The condition with its types; nothing when two sides do not match.
pub(crate) fn give_types<W>(found: &Found, types: &Types<'_, W>) -> Option<Condition> {
    let tree = found.tree.map(&mut |test| types.test(test))?;
    Some(Condition { tree, text: found.text.clone() })
}

impl<'s, W> Types<'s, W> {
    fn test(&self, test: &FoundTest) -> Option<TypedTest> {
        let (left, of) = match &test.left.value {
            FoundTerm::Variable(variable) => (Some(*variable), self.type_of(*variable)?),
            FoundTerm::Set(..) | FoundTerm::Literal(_) => (None, Type::Date),
        };
        if let Some(variable) = left {
            self.must_be_open(variable, &test.left.at)?;
        }
        self.rows_must_be_chosen(test, left)?;
        let compare = match test.operator {
            Operator::Holds => match of {
                Type::YesNo => Some(Compare::Is(Operand::Value(Value::YesNo(true)))),
                other => self.apart(&test.left.at, other, "yes_no", None),
            },
            Operator::Is => self.operand(test, of).map(Compare::Is),
            Operator::IsNot => self.operand(test, of).map(Compare::IsNot),
            Operator::In => self.members(test, of).map(Compare::In),
            Operator::NotIn => self.members(test, of).map(Compare::NotIn),
            Operator::InSet => self.set(test, of).map(Compare::InSet),
            Operator::NotInSet => self.set(test, of).map(Compare::NotInSet),
            Operator::Order(order) => self.ordered(test, of, order),
        }?;
        let quantifier = test.quantifier.as_ref().map(|placed| placed.value);
        Some(TypedTest { quantifier, left, compare })
    }

    fn type_of(&self, variable: Variable) -> Option<Type<'s>> {
        let question = self.questions.get(variable.question)?;
        match variable.column {
            None => Some(question.kind.type_of()),
            Some(column) => question.kind.columns().get(column).map(|column| column.kind.type_of()),
        }
    }

    /// A personal datum may be erased: nothing is decided by it.
    fn must_be_open(&self, variable: Variable, at: &Place) -> Option<()> {
        let question = self.questions.get(variable.question)?;
        let column = variable.column.and_then(|place| question.kind.columns().get(place));
        let personal = question.personal.as_ref().or(column.and_then(|column| column.personal.as_ref()));
        match personal {
            None => Some(()),
            Some(said) => {
                let read = Finding::new("PACK-31", at.clone()).arg("question", &question.id);
                self.findings.push(read.also(&said.at));
                None
            }
        }
    }

    /// A column is about `any` or `all` of its rows; nothing else is.
    fn rows_must_be_chosen(&self, test: &FoundTest, left: Option<Variable>) -> Option<()> {
        let column = left.is_some_and(|variable| variable.column.is_some());
        if column == test.quantifier.is_some() {
            return Some(());
        }
        let at = test.quantifier.as_ref().map_or(&test.left.at, |placed| &placed.at);
        self.findings.push(Finding::new("PACK-45", at.clone()));
        None
    }

    /// Says that two sides have different types; the question's own line is the other place.
    fn apart<T>(&self, at: &Place, left: Type<'_>, right: &str, also: Option<&Place>) -> Option<T> {
        let apart = Finding::new("PACK-14", at.clone()).arg("left", left.name()).arg("right", right);
        self.findings.push(match also {
            Some(other) => apart.also(other),
            None => apart,
        });
        None
    }

    fn operand(&self, test: &FoundTest, of: Type<'s>) -> Option<Operand> {
        let term = test.right.first()?;
        match &term.value {
            FoundTerm::Variable(other) => self.variable(*other, of, &term.at),
            FoundTerm::Literal(Term::Today) if of == Type::Date => Some(Operand::Today),
            FoundTerm::Literal(_) | FoundTerm::Set(..) => self.value(term, of).map(Operand::Value),
        }
    }

    fn variable(&self, other: Variable, of: Type<'s>, at: &Place) -> Option<Operand> {
        self.must_be_open(other, at)?;
        if other.column.is_some() {
            self.findings.push(Finding::new("PACK-45", at.clone()));
            return None;
        }
        let question = self.questions.get(other.question)?;
        let its = question.kind.type_of();
        if its == of && of != Type::Rows {
            return Some(Operand::Variable(other));
        }
        self.apart(at, of, &its.name(), Some(&question.id.at))
    }

    fn value(&self, term: &Placed<FoundTerm>, of: Type<'s>) -> Option<Value> {
        let FoundTerm::Literal(literal) = &term.value else {
            return self.apart(&term.at, of, "question", None);
        };
        let text = match literal {
            Term::Word(text) | Term::Text(text) | Term::Number(text, None) => Some(text.as_str()),
            Term::Number(_, Some(_)) | Term::Date(_) | Term::YesNo(_) | Term::Today => None,
        };
        let value = match (of, literal) {
            (Type::Country, Term::Word(code)) => {
                capital(code).then(|| CountryCode::parse_word(code).ok()).flatten().map(Value::Country)
            }
            (Type::Place, Term::Word(code)) => {
                capital(code).then(|| Port::parse_word(code).ok()).flatten().map(Value::Place)
            }
            (Type::Choice(choice), Term::Word(option)) => {
                choice.has(option).then(|| Value::Word(option.clone()))
            }
            (Type::Code(_), _) => text.map(|code| Value::Word(code.to_owned())),
            (Type::Quantity(_), Term::Number(digits, unit)) => amount(digits, *unit, of),
            (Type::Text, Term::Text(text)) => Some(Value::Text(text.clone())),
            (Type::Date, Term::Date(date)) => Some(Value::Date(*date)),
            (Type::YesNo, Term::YesNo(yes)) => Some(Value::YesNo(*yes)),
            (_, _) => None,
        };
        if value.is_none() {
            return self.apart(&term.at, of, &described(literal), None);
        }
        value
    }

    fn members(&self, test: &FoundTest, of: Type<'s>) -> Option<Vec<Value>> {
        let members: Vec<Option<Value>> = test.right.iter().map(|term| self.value(term, of)).collect();
        members.into_iter().collect()
    }

    fn set(
        &self,
        test: &FoundTest,
        of: Type<'s>,
    ) -> Option<std::sync::Arc<std::collections::BTreeSet<String>>> {
        let term = test.right.first()?;
        let FoundTerm::Set(name, codes) = &term.value else { return None };
        let set_of = self.shared.set_of(name);
        let fits = match of {
            Type::Country => set_of == "country",
            Type::Place => set_of == "place",
            Type::Code(list) => set_of == list,
            Type::Party
            | Type::Choice(_)
            | Type::Quantity(_)
            | Type::Text
            | Type::Date
            | Type::YesNo
            | Type::Rows => false,
        };
        if fits {
            return Some(std::sync::Arc::clone(codes));
        }
        self.apart(&term.at, of, &format!("set of {set_of}"), None)
    }

    fn ordered(&self, test: &FoundTest, of: Type<'s>, order: Order) -> Option<Compare> {
        let fits = match order {
            Order::Above | Order::Below | Order::AtLeast | Order::AtMost => matches!(of, Type::Quantity(_)),
            Order::Before | Order::After => of == Type::Date,
        };
        if !fits {
            let expected = if matches!(order, Order::Before | Order::After) { "date" } else { "quantity" };
            return self.apart(&test.at, of, expected, None);
        }
        self.operand(test, of).map(|operand| Compare::Order(order, operand))
    }
}

/// Countries and places are written in capitals, so that nobody takes them for a question.
fn capital(code: &str) -> bool {
    code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// An amount as a condition writes it; only pieces may stand without a unit.
fn amount(digits: &str, unit: Option<Unit>, of: Type<'_>) -> Option<Value> {
    let unit = unit.unwrap_or(Unit::Piece);
    let quantity = Quantity::parse_word(&format!("{digits} {}", unit.word())).ok()?;
    (Type::Quantity(quantity.dimension()) == of).then_some(Value::Quantity(quantity))
}

fn described(term: &Term) -> String {
    match term {
        Term::Word(word) => format!("`{word}`"),
        Term::Text(_) => "text".to_owned(),
        Term::Number(_, Some(unit)) => format!("quantity ({})", unit.word()),
        Term::Number(_, None) => "number".to_owned(),
        Term::Date(_) | Term::Today => "date".to_owned(),
        Term::YesNo(_) => "yes_no".to_owned(),
    }
}
