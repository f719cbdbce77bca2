//! From the text of a condition to its tree. Every mistake has its place.

use std::ops::Range;

use super::lex::{Spanned, Token, is_keyword, lex};
use super::{Operator, Order, Quantifier, Term, Test, Tree, Written};
use crate::finding::Finding;
use crate::limits::{EXPRESSION_CHARS_MAX, EXPRESSION_DEPTH_MAX};
use crate::place::{Place, Placed};
use crate::unit::Unit;

/// Reads a condition that stands at `at`. When `exact`, the text stands there letter by letter, so that its parts have
/// places of their own.
pub(crate) fn parse(text: &str, at: &Place, exact: bool) -> Result<Written, Finding> {
    if text.chars().count() > EXPRESSION_CHARS_MAX {
        return Err(Finding::new("PACK-06", at.clone())
            .arg("what", "characters")
            .arg("max", EXPRESSION_CHARS_MAX));
    }
    let place = |span: Range<usize>| if exact { at.part(span) } else { at.clone() };
    let tokens = lex(text).map_err(|span| {
        let sign = text.get(span.clone()).unwrap_or_default();
        unexpected(place(span), sign, "a word, a number, `(`")
    })?;
    let mut parser = Parser { text, tokens, next: 0, depth: 0, at, exact };
    let tree = parser.any_of()?;
    match parser.peek() {
        None => Ok(Written { tree, text: Placed::new(text.to_owned(), at.clone()) }),
        Some(_) => Err(parser.wanted("`and`, `or`")),
    }
}

fn unexpected(at: Place, found: &str, expected: &str) -> Finding {
    Finding::new("PACK-11", at).arg("found", found).arg("expected", expected)
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Spanned>,
    next: usize,
    depth: usize,
    at: &'t Place,
    exact: bool,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(token, _)| token)
    }

    /// The bytes of the next piece; the end of the text when there is none.
    fn span(&self) -> Range<usize> {
        self.tokens.get(self.next).map_or(self.text.len()..self.text.len(), |(_, span)| span.clone())
    }

    fn place(&self, span: Range<usize>) -> Place {
        if self.exact { self.at.part(span) } else { self.at.clone() }
    }

    fn here(&self) -> Place {
        self.place(self.span())
    }

    /// Says what was wanted where something else stands.
    fn wanted(&self, expected: &str) -> Finding {
        let span = self.span();
        let found = self.text.get(span.clone()).filter(|text| !text.is_empty()).unwrap_or("—");
        let at = if span.is_empty() { self.at.clone() } else { self.place(span) };
        unexpected(at, found, expected)
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(text)) if text == word)
    }

    fn take_word(&mut self, word: &str) -> bool {
        let there = self.is_word(word);
        self.next += usize::from(there);
        there
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self.peek() == Some(token);
        self.next += usize::from(there);
        there
    }

    fn any_of(&mut self) -> Result<Tree<Test>, Finding> {
        let mut parts = vec![self.all_of()?];
        while self.take_word("or") {
            parts.push(self.all_of()?);
        }
        Ok(one_or(parts, Tree::Or))
    }

    fn all_of(&mut self) -> Result<Tree<Test>, Finding> {
        let mut parts = vec![self.one()?];
        while self.take_word("and") {
            parts.push(self.one()?);
        }
        Ok(one_or(parts, Tree::And))
    }

    fn one(&mut self) -> Result<Tree<Test>, Finding> {
        if self.depth >= EXPRESSION_DEPTH_MAX {
            return Err(Finding::new("PACK-06", self.here())
                .arg("what", "levels")
                .arg("max", EXPRESSION_DEPTH_MAX));
        }
        self.depth += 1;
        let tree = if self.take_word("not") {
            Tree::Not(Box::new(self.one()?))
        } else if self.take(&Token::Open) {
            let inner = self.any_of()?;
            if !self.take(&Token::Close) {
                return Err(self.wanted("`)`, `and`, `or`"));
            }
            inner
        } else {
            Tree::Test(self.test()?)
        };
        self.depth -= 1;
        Ok(tree)
    }

    fn test(&mut self) -> Result<Test, Finding> {
        let from = self.here();
        let mut quantifier = None;
        for (word, meaning) in [("any", Quantifier::Any), ("all", Quantifier::All)] {
            let at = self.here();
            if quantifier.is_none() && self.take_word(word) {
                quantifier = Some(Placed::new(meaning, at));
            }
        }
        let left = self.left()?;
        let (operator, right) = self.comparison()?;
        let end = right.last().map_or(&left.at, |term| &term.at);
        let at = if self.exact { from.until(end) } else { from };
        Ok(Test { quantifier, left, operator, right, at })
    }

    fn left(&mut self) -> Result<Placed<Term>, Finding> {
        let at = self.here();
        let term = match self.peek() {
            Some(Token::Word(word)) if word == "today" => Term::Today,
            Some(Token::Word(word)) if !is_keyword(word) => Term::Word(word.clone()),
            _ => return Err(self.wanted("the id of a question, `not`, `any`, `all`, `(`")),
        };
        self.next += 1;
        Ok(Placed::new(term, at))
    }

    fn comparison(&mut self) -> Result<(Operator, Vec<Placed<Term>>), Finding> {
        if self.take_word("is") {
            let operator = if self.take_word("not") { Operator::IsNot } else { Operator::Is };
            return Ok((operator, vec![self.value()?]));
        }
        if self.take_word("in") {
            return self.members(Operator::In, Operator::InSet);
        }
        if self.is_word("not") {
            self.next += 1;
            if self.take_word("in") {
                return self.members(Operator::NotIn, Operator::NotInSet);
            }
            return Err(self.wanted("`in`"));
        }
        for (words, order) in [
            (&["above"][..], Order::Above),
            (&["below"], Order::Below),
            (&["before"], Order::Before),
            (&["after"], Order::After),
            (&["at", "least"], Order::AtLeast),
            (&["at", "most"], Order::AtMost),
        ] {
            if self.take_words(words) {
                return Ok((Operator::Order(order), vec![self.value()?]));
            }
        }
        if self.is_word("at") {
            self.next += 1;
            return Err(self.wanted("`least`, `most`"));
        }
        Ok((Operator::Holds, Vec::new()))
    }

    fn take_words(&mut self, words: &[&str]) -> bool {
        let start = self.next;
        let all = words.iter().all(|word| self.take_word(word));
        if !all {
            self.next = start;
        }
        all
    }

    fn members(&mut self, list: Operator, set: Operator) -> Result<(Operator, Vec<Placed<Term>>), Finding> {
        if !self.take(&Token::OpenList) {
            let found = self.text.get(self.span()).unwrap_or_default();
            let term = self.value()?;
            if !matches!(term.value, Term::Word(_)) {
                return Err(unexpected(term.at, found, "the name of a set, `[`"));
            }
            return Ok((set, vec![term]));
        }
        let mut members = vec![self.value()?];
        while self.take(&Token::Comma) {
            members.push(self.value()?);
        }
        if !self.take(&Token::CloseList) {
            return Err(self.wanted("`,`, `]`"));
        }
        Ok((list, members))
    }

    fn value(&mut self) -> Result<Placed<Term>, Finding> {
        let at = self.here();
        let term = match self.peek() {
            Some(Token::Word(word)) => match word.as_str() {
                "today" => Term::Today,
                "yes" => Term::YesNo(true),
                "no" => Term::YesNo(false),
                word if is_keyword(word) => return Err(self.wanted("a value")),
                word => Term::Word(word.to_owned()),
            },
            Some(Token::Text(text)) => Term::Text(text.clone()),
            Some(Token::Date(date)) => Term::Date(*date),
            Some(Token::Number(digits)) => return Ok(self.number(digits.clone(), &at)),
            _ => return Err(self.wanted("a value")),
        };
        self.next += 1;
        Ok(Placed::new(term, at))
    }

    fn number(&mut self, digits: String, at: &Place) -> Placed<Term> {
        self.next += 1;
        let unit = match self.peek() {
            Some(Token::Word(word)) => Unit::of(word),
            _ => None,
        };
        let end = self.here();
        if unit.is_some() {
            self.next += 1;
        }
        let at = if unit.is_some() && self.exact { at.until(&end) } else { at.clone() };
        Placed::new(Term::Number(digits, unit), at)
    }
}

fn one_or(mut parts: Vec<Tree<Test>>, join: impl FnOnce(Vec<Tree<Test>>) -> Tree<Test>) -> Tree<Test> {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            join(parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Place {
        Place::new(&"a.toml".into(), 10..1_000)
    }

    /// The tree in brackets, to be compared.
    fn shape(tree: &Tree<Test>) -> String {
        let join = |parts: &[Tree<Test>], word: &str| {
            format!("({})", parts.iter().map(shape).collect::<Vec<_>>().join(word))
        };
        match tree {
            Tree::Or(parts) => join(parts, " or "),
            Tree::And(parts) => join(parts, " and "),
            Tree::Not(part) => format!("not {}", shape(part)),
            Tree::Test(test) => match &test.left.value {
                Term::Word(word) => word.clone(),
                other => format!("{other:?}"),
            },
        }
    }

    #[test]
    fn and_binds_closer_than_or_and_not_closest() {
        for (text, expected) in [
            ("a", "a"),
            ("a or b and c", "(a or (b and c))"),
            ("(a or b) and c", "((a or b) and c)"),
            ("not a and b", "(not a and b)"),
            ("not (a and not b)", "not (a and not b)"),
            ("a is x or b in y or c not in [1, 2 kg]", "(a or b or c)"),
            ("any lots.state in [live, fresh] and all lots.w at least 2.5 t", "(lots.state and lots.w)"),
            ("today after 2026-01-01", "Today"),
        ] {
            assert_eq!(shape(&parse(text, &at(), true).unwrap().tree), expected, "{text}");
        }
    }

    #[test]
    fn a_mistake_is_found_where_it_stands() {
        for (text, code, span) in [
            ("", "PACK-11", 10..1_000),
            ("a is", "PACK-11", 10..1_000),
            ("a is is", "PACK-11", 15..17),
            ("a b", "PACK-11", 12..13),
            ("a in 5", "PACK-11", 15..16),
            ("a in [b", "PACK-11", 10..1_000),
            ("(a", "PACK-11", 10..1_000),
            ("a at b", "PACK-11", 15..16),
            ("a not is b", "PACK-11", 16..18),
            ("a = b", "PACK-11", 12..13),
            ("and a", "PACK-11", 10..13),
            ("any any a", "PACK-11", 14..17),
        ] {
            let finding = parse(text, &at(), true).unwrap_err();
            assert_eq!((finding.code, finding.at.span()), (code, span), "{text}");
        }
    }

    #[test]
    fn a_condition_has_a_length_and_a_depth() {
        let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
        for (text, good) in [
            (nested(15), true),
            (nested(16), false),
            (format!("{}a", "not ".repeat(15)), true),
            (format!("{}a", "not ".repeat(16)), false),
            ("a".repeat(500), true),
            ("a".repeat(501), false),
            (nested(200), false),
        ] {
            let read = parse(&text, &at(), true);
            assert_eq!(read.is_ok(), good, "{text}");
            assert!(read.is_ok() || read.is_err_and(|finding| finding.code == "PACK-06"), "{text}");
        }
    }

    #[test]
    fn a_text_with_escapes_is_one_place() {
        let finding = parse("a = b", &at(), false).unwrap_err();
        assert_eq!(finding.at, at());
    }
}
