//! A person who signs in. Their name and address are personal data and can be erased from the journal.
//!
//! Not here: passwords, second factors and sessions, which are no facts of the journal.

use lexicon::{Instant, Personal, UserId};
use serde::{Deserialize, Serialize};

use crate::subject::Subject;

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    pub id: UserId,
    pub name: Personal,
    pub email: Personal,
    pub since: Instant,
    /// The language mails are written in: `fr`, `ar`, `en` or `es`.
    pub lang: String,
    #[serde(default)]
    pub erased: bool,
}

/// What happened to a person's account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Registered(Box<User>),
    /// A secret changed; what it is now is no fact of the journal.
    SecretChanged {
        what: Secret,
    },
    SignedOutEverywhere,
    LanguageSet {
        lang: String,
    },
    Erased,
}

/// The secrets of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secret {
    Password,
    SecondFactor,
    SecondFactorRemoved,
    RecoveryCodes,
}

impl Subject for User {
    const NOUN: &'static str = "user";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Registered(user) => Some((**user).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Registered(_) | Event::SecretChanged { .. } | Event::SignedOutEverywhere => {}
            Event::LanguageSet { lang } => self.lang.clone_from(lang),
            Event::Erased => {
                self.name = Personal::Erased;
                self.email = Personal::Erased;
                self.erased = true;
            }
        }
        self
    }
}
