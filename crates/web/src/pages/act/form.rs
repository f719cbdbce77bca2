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
    pub wish: Wish,
}

/// What the button that was pressed asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The act.
    Do,
    /// One more line to fill in.
    AnotherLine,
    /// Keep the form as it is.
    KeepDraft,
    /// Throw away what was kept of it.
    DropDraft,
}

impl Body {
    /// Takes the envelope off.
    pub fn of(mut form: Form) -> Self {
        let mut take = |name: &str| form.take(name).unwrap_or_default();
        let (key, csrf, button) = (take("key"), take("csrf"), take("do"));
        // The envelope comes first; an act may have a field of the same name (`key.revoke`).
        let key = match key.split_once(',') {
            Some((key, own)) => {
                form.put("key".to_owned(), own);
                key.to_owned()
            }
            None => key,
        };
        let wish = match button.as_str() {
            "add-line" => Wish::AnotherLine,
            "keep-draft" => Wish::KeepDraft,
            "drop-draft" => Wish::DropDraft,
            _ => Wish::Do,
        };
        Self { form, key, csrf, wish }
    }

    /// True when the form was drawn for this session.
    pub fn is_from(&self, visitor: &Visitor) -> bool {
        visitor.seated.as_ref().is_some_and(|seated| !seated.csrf.is_empty() && seated.csrf == self.csrf)
    }
}

/// The page of ours a form leads on to, instead of the thing's own: the next one of a queue. It stays in the form, so
/// that it is still there once a mistake is mended.
pub fn then(form: &Form) -> Option<String> {
    form.raw("then").filter(|then| is_ours(then)).map(str::to_owned)
}

/// True for a path on this site, so that no form leads anybody elsewhere.
fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

/// The command a form asks for.
pub fn command(
    visitor: &Visitor,
    act: Act,
    id: Option<&str>,
    key: String,
    form: Form,
) -> Result<Command, Oops> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_envelope_s_key_comes_off_and_the_act_s_own_stays() {
        for (sent, key, own) in
            [("key=a1&label=x", "a1", None), ("key=a1&key=b2", "a1", Some("b2")), ("label=x", "", None)]
        {
            let body = Body::of(crate::body::urlencoded(sent.as_bytes()));
            assert_eq!((body.key.as_str(), body.form.raw("key")), (key, own), "{sent}");
        }
    }

    #[test]
    fn a_form_leads_on_to_our_own_pages_alone() {
        for (then, expected) in [
            ("/queue?view=all&next=1", true),
            ("https://elsewhere.example", false),
            ("//elsewhere.example", false),
            ("/\\elsewhere.example", false),
            ("/queue\r\nset-cookie: a", false),
            ("", false),
        ] {
            assert_eq!(is_ours(then), expected, "{then}");
        }
    }
}
