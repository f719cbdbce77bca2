//! Answers: what was said to a question, as a value of its kind.

use std::collections::BTreeMap;
use std::fmt;

use lexicon::{CountryCode, Date, Name, PartyId, Personal, Place};
use serde::{Deserialize, Serialize};

use crate::unit::Quantity;

/// Who a party is: one the platform knows, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its id on the platform, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PartyId>,
    /// Its name.
    pub name: Name,
}

impl Party {
    /// True when both are the same: by id where both have one, else by name.
    pub fn is(&self, other: &Self) -> bool {
        match (self.id, other.id) {
            (Some(one), Some(another)) => one == another,
            (Some(_) | None, None) | (None, Some(_)) => self.name == other.name,
        }
    }
}

/// One row of an answer: each column that has a value.
pub type Row = BTreeMap<String, Answer>;

/// What was said to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A firm or a person in trade.
    Party(Party),
    /// A country.
    Country(CountryCode),
    /// A port, an airport, a town.
    Place(Place),
    /// One of the options, by its id.
    Choice(String),
    /// A code of a list.
    Code(String),
    /// An amount with its unit.
    Quantity(Quantity),
    /// A text.
    Text(String),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// Rows, in the order they were given.
    Rows(Vec<Row>),
    /// A personal datum, as a text; it may be erased, so nothing is decided by it.
    Personal(Personal),
}

impl Answer {
    /// The rows; none for another kind of answer.
    pub fn rows(&self) -> &[Row] {
        match self {
            Self::Rows(rows) => rows,
            Self::Party(_)
            | Self::Country(_)
            | Self::Place(_)
            | Self::Choice(_)
            | Self::Code(_)
            | Self::Quantity(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::YesNo(_)
            | Self::Personal(_) => &[],
        }
    }

    /// The same answer as a personal datum.
    #[must_use]
    pub fn personal(self) -> Self {
        match self {
            Self::Personal(_) => self,
            other => Self::Personal(Personal::new(other.to_string())),
        }
    }
}

impl fmt::Display for Answer {
    /// As a program writes it: codes, the point as decimal mark, `yes` and `no`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Party(party) => write!(f, "{}", party.name),
            Self::Country(code) => write!(f, "{code}"),
            Self::Place(place) => write!(f, "{place}"),
            Self::Choice(text) | Self::Code(text) | Self::Text(text) => f.write_str(text),
            Self::Quantity(quantity) => write!(f, "{quantity}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
            Self::Rows(rows) => write!(f, "{}", rows.len()),
            Self::Personal(datum) => write!(f, "{datum}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::ParseWord;

    #[test]
    fn an_answer_survives_its_json() {
        let party = Party { id: None, name: Name::parse_word("Dakhla Pêche").unwrap() };
        for (answer, json) in [
            (Answer::Party(party), r#"{"party":{"name":"Dakhla Pêche"}}"#),
            (Answer::Country("ES".parse().unwrap()), r#"{"country":"ES"}"#),
            (Answer::Quantity(Quantity::parse_word("2.5 t").unwrap()), r#"{"quantity":"2.5 t"}"#),
            (Answer::YesNo(true), r#"{"yes_no":true}"#),
            (Answer::Text("Amina".to_owned()).personal(), r#"{"personal":{"~p":"Amina"}}"#),
            (
                Answer::Rows(vec![Row::from([("a".to_owned(), Answer::Choice("b".to_owned()))])]),
                r#"{"rows":[{"a":{"choice":"b"}}]}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
            assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
        }
    }

    #[test]
    fn parties_are_the_same_by_id_and_else_by_name() {
        let party = |id: Option<u8>, name: &str| Party {
            id: id.map(|byte| PartyId::from_bytes([byte; 16])),
            name: Name::parse_word(name).unwrap(),
        };
        for (one, other, expected) in [
            (party(Some(1), "A"), party(Some(1), "B"), true),
            (party(Some(1), "A"), party(Some(2), "A"), false),
            (party(Some(1), "A"), party(None, "A"), true),
            (party(None, "A"), party(None, "B"), false),
        ] {
            assert_eq!(one.is(&other), expected);
        }
    }
}
