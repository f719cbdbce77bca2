//! Who lives in the demonstration. Every name is invented; so is every number but for its check digits.

mod table;

use domain::{Duty, PartyKind};

pub(super) use table::ROSTER;

/// The port of the demonstration, Dakhla.
pub(super) const PORT: &str = "MAVIL";

/// One organisation.
pub(super) struct Organisation {
    pub name: &'static str,
    pub kind: PartyKind,
    pub ice: Option<&'static str>,
    pub rc: Option<&'static str>,
    /// True for those that work in the port itself.
    pub at_the_port: bool,
    pub people: &'static [Person],
}

/// One person.
pub(super) struct Person {
    /// What the play calls them.
    pub actor: &'static str,
    pub name: &'static str,
    /// Their e-mail address, with which they sign in.
    pub user: &'static str,
    pub duties: &'static [Duty],
    /// The language they read.
    pub lang: &'static str,
}

const fn person(
    actor: &'static str,
    name: &'static str,
    user: &'static str,
    duties: &'static [Duty],
    lang: &'static str,
) -> Person {
    Person { actor, name, user, duties, lang }
}

const fn office(name: &'static str, kind: PartyKind, people: &'static [Person]) -> Organisation {
    Organisation { name, kind, ice: None, rc: None, at_the_port: true, people }
}

const fn firm(
    name: &'static str,
    kind: PartyKind,
    ice: &'static str,
    rc: &'static str,
    people: &'static [Person],
) -> Organisation {
    Organisation { name, kind, ice: Some(ice), rc: Some(rc), at_the_port: false, people }
}
