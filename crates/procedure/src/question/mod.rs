//! Questions: what is asked, of whom, when, and what counts as an answer. One file for each kind.
//!
//! Always true: an answer that was read is of its question's kind and within its bounds.
//!
//! Not here: which questions are asked in a given case ([`Edition::asked`](crate::Edition::asked)), and how they look
//! (a part of the same name in `web`).

mod choice;
mod code;
mod country;
mod date;
mod party;
mod place;
mod quantity;
mod rows;
mod text;
mod yes_no;

use lexicon::{Date as Day, Refusal};

pub use choice::Choice;
pub use code::{Code, ValidOn};
pub use country::Country;
pub use date::{Bound, Date};
pub use party::Party;
pub use place::Place;
pub use quantity::Quantity;
pub use rows::{Column, Rows};
pub use text::Text;
pub use yes_no::YesNo;

use crate::answer::Answer;
use crate::codes::Codes;
use crate::place::Placed;
use crate::reader::Fields;
use crate::unit::Dimension;

/// What kind of answer a question wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A firm or a person in trade.
    Party(Party),
    /// A country.
    Country(Country),
    /// A port, an airport, a town.
    Place(Place),
    /// One of a few options.
    Choice(Choice),
    /// A code of a list.
    Code(Code),
    /// An amount in a unit.
    Quantity(Quantity),
    /// A text.
    Text(Text),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(YesNo),
    /// Rows of columns.
    Rows(Rows),
}

/// What the sides of a comparison must share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type<'k> {
    Party,
    Country,
    Place,
    Choice(&'k Choice),
    Code(&'k str),
    Quantity(Dimension),
    Text,
    Date,
    YesNo,
    Rows,
}

/// A question; `W` is how far its condition is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<W> {
    /// Its id, the first step of the address of its answer.
    pub id: Placed<String>,
    /// What counts as an answer.
    pub kind: Kind,
    /// Its title in the language of the law; for a known fact it may be absent.
    pub title: Option<Placed<String>>,
    /// The fact the platform already holds: shown, never asked again.
    pub known: Option<Placed<String>>,
    /// It is asked when this holds; always when there is none.
    pub when: Option<W>,
    /// The actor it is asked of; nothing is whoever moves first.
    pub by: Option<Placed<String>>,
    /// The stages whose decision reads the answer.
    pub read_at: Vec<Placed<String>>,
    /// Facts that look the same and are not.
    pub unlike: Vec<Placed<String>>,
    /// Where it says that the answer is a personal datum.
    pub personal: Option<Placed<()>>,
    /// Where it says that it may stay without an answer.
    pub optional: Option<Placed<()>>,
    /// The laws that ask it.
    pub law: Vec<Placed<String>>,
}

/// What an answer is read with.
pub struct Reading<'c> {
    /// The lists of codes.
    pub codes: &'c dyn Codes,
    /// The day it is read.
    pub today: Day,
}

impl Kind {
    /// The word it is written with.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Party(_) => "party",
            Self::Country(_) => "country",
            Self::Place(_) => "place",
            Self::Choice(_) => "choice",
            Self::Code(_) => "code",
            Self::Quantity(_) => "quantity",
            Self::Text(_) => "text",
            Self::Date(_) => "date",
            Self::YesNo(_) => "yes_no",
            Self::Rows(_) => "rows",
        }
    }

    /// Reads the keys of a kind. `rows` may stand in a question, not in a row.
    pub(crate) fn parse(fields: &mut Fields<'_>, in_row: bool) -> Option<Self> {
        let word = fields.need_text("kind")?;
        let known =
            ["party", "country", "place", "choice", "code", "quantity", "text", "date", "yes_no", "rows"];
        let known: Vec<(&'static str, &'static str)> =
            known.iter().filter(|one| !in_row || **one != "rows").map(|one| (*one, *one)).collect();
        let word = fields.reader.known(&word, &known)?;
        match word.value {
            "party" => Some(Self::Party(Party)),
            "country" => Some(Self::Country(Country)),
            "place" => Some(Self::Place(Place)),
            "choice" => Choice::parse(fields).map(Self::Choice),
            "code" => Code::parse(fields).map(Self::Code),
            "quantity" => Quantity::parse(fields).map(Self::Quantity),
            "text" => Some(Self::Text(Text::parse(fields))),
            "date" => Some(Self::Date(Date::parse(fields))),
            "yes_no" => Some(Self::YesNo(YesNo)),
            _ => Rows::parse(fields).map(Self::Rows),
        }
    }

    /// Reads an answer from its text, as a form or a program sends it. Rows have no text of their own.
    pub fn read(&self, text: &str, reading: &Reading<'_>) -> Result<Answer, Refusal> {
        match self {
            Self::Party(kind) => kind.read(text),
            Self::Country(kind) => kind.read(text),
            Self::Place(kind) => kind.read(text),
            Self::Choice(kind) => kind.read(text),
            Self::Code(kind) => kind.read(text, reading),
            Self::Quantity(kind) => kind.read(text),
            Self::Text(kind) => kind.read(text),
            Self::Date(kind) => kind.read(text, reading.today),
            Self::YesNo(kind) => kind.read(text),
            Self::Rows(_) => Err(Refusal::new("ANS-02")),
        }
    }

    /// Its columns; none for another kind than rows.
    pub fn columns(&self) -> &[Column] {
        match self {
            Self::Rows(rows) => &rows.columns,
            Self::Party(_)
            | Self::Country(_)
            | Self::Place(_)
            | Self::Choice(_)
            | Self::Code(_)
            | Self::Quantity(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::YesNo(_) => &[],
        }
    }

    /// Its options; none for another kind than a choice.
    pub fn options(&self) -> &[Placed<String>] {
        match self {
            Self::Choice(choice) => &choice.of,
            Self::Party(_)
            | Self::Country(_)
            | Self::Place(_)
            | Self::Code(_)
            | Self::Quantity(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::YesNo(_)
            | Self::Rows(_) => &[],
        }
    }

    pub(crate) fn type_of(&self) -> Type<'_> {
        match self {
            Self::Party(_) => Type::Party,
            Self::Country(_) => Type::Country,
            Self::Place(_) => Type::Place,
            Self::Choice(choice) => Type::Choice(choice),
            Self::Code(code) => Type::Code(&code.list.value),
            Self::Quantity(quantity) => Type::Quantity(quantity.unit.dimension()),
            Self::Text(_) => Type::Text,
            Self::Date(_) => Type::Date,
            Self::YesNo(_) => Type::YesNo,
            Self::Rows(_) => Type::Rows,
        }
    }
}

impl Type<'_> {
    /// The type as a finding names it.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Party => "party".to_owned(),
            Self::Country => "country".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Choice(choice) => {
                let options: Vec<&str> = choice.of.iter().map(|option| option.value.as_str()).collect();
                format!("choice of {}", options.join(", "))
            }
            Self::Code(list) => format!("code of {list}"),
            Self::Quantity(dimension) => format!("quantity ({})", dimension_word(dimension)),
            Self::Text => "text".to_owned(),
            Self::Date => "date".to_owned(),
            Self::YesNo => "yes_no".to_owned(),
            Self::Rows => "rows".to_owned(),
        }
    }
}

const fn dimension_word(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Mass => "kg",
        Dimension::Volume => "l",
        Dimension::Length => "m",
        Dimension::Area => "m2",
        Dimension::Count => "piece",
        Dimension::Share => "percent",
    }
}

impl<W> Question<W> {
    pub(crate) fn parse(
        mut fields: Fields<'_>,
        when: impl FnOnce(&mut Fields<'_>) -> Option<W>,
    ) -> Option<Self> {
        let id = fields.need_id("id");
        // Which keys belong here depends on the kind: without one, the others say nothing.
        let kind = Kind::parse(&mut fields, false)?;
        let known = fields.text("known");
        let title = if known.is_some() { fields.text("title") } else { fields.need_text("title") };
        let when = when(&mut fields);
        let by = fields.id("by");
        let read_at = fields.ids("for");
        let unlike = fields.texts("unlike");
        let personal = fields.flag("personal");
        let optional = fields.flag("optional");
        let law = fields.ids("law");
        fields.finish();
        Some(Self { id: id?, kind, title, known, when, by, read_at, unlike, personal, optional, law })
    }

    /// The same question with its condition understood further.
    pub(crate) fn with<V>(self, when: Option<V>) -> Question<V> {
        let Self { id, kind, title, known, when: _, by, read_at, unlike, personal, optional, law } = self;
        Question { id, kind, title, known, when, by, read_at, unlike, personal, optional, law }
    }

    /// The place of a column in its rows.
    pub(crate) fn column(&self, id: &str) -> Option<usize> {
        self.kind.columns().iter().position(|column| column.id.value == id)
    }
}
