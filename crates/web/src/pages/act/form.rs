//! What comes back from a form, apart from what belongs to the act: its key, its proof of origin, the button pressed.

use desk::{Command, Form};
use domain::Act;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// A form as it was sent, its envelope taken off.
#[derive(Debug, Clone)]
pub struct Body {
    pub form: Form,
    pub key: String,
    csrf: String,
    pub wants_another_line: bool,
}

impl Body {
    /// Takes the envelope off.
    pub fn of(mut form: Form) -> Self {
        let mut take = |name: &str| form.take(name).unwrap_or_default();
        let (key, csrf, button) = (take("key"), take("csrf"), take("do"));
        Self { key, csrf, wants_another_line: button == "add-line", form }
    }

    /// True when the form was drawn for this session.
    pub fn is_from(&self, visitor: &Visitor) -> bool {
        visitor.seated.as_ref().is_some_and(|seated| !seated.csrf.is_empty() && seated.csrf == self.csrf)
    }
}

/// The command a form asks for.
pub fn command(visitor: &Visitor, act: Act, id: Option<&str>, key: String, form: Form) -> Result<Command, Oops> {
    let subject = match id {
        Some(id) => Some(lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))?),
        None => None,
    };
    Ok(Command { acting: visitor.acting()?.clone(), act, subject, key, if_match: None, form })
}

/// A key for a form about to be drawn: sending the form twice is one act.
pub fn key(app: &App) -> String {
    lexicon::uuid_text(&app.desk.random())
}
