//! A browser: it keeps its cookies, opens pages and sends forms.

use std::cell::RefCell;

use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, StatusCode};

use crate::actor::{Actor, BOUNDARY, multipart};
use crate::answer::Answer;
use crate::port::Port;

/// The cookie of a session.
const SESSION: &str = "diwan";

/// A browser with its session.
#[derive(Clone)]
pub struct Browser<'p> {
    port: &'p Port,
    who: String,
    session: RefCell<String>,
    lang: &'static str,
    /// What it says of where a request was begun.
    site: &'static str,
}

/// A page that was opened.
pub struct Page {
    pub path: String,
    pub html: String,
}

impl Port {
    /// A browser nobody has signed in with.
    pub fn browser(&self) -> Browser<'_> {
        Browser {
            port: self,
            who: "a stranger".to_owned(),
            session: RefCell::default(),
            lang: "fr",
            site: "same-origin",
        }
    }
}

impl<'p> Browser<'p> {
    pub(crate) fn signed_in(actor: Actor<'p>) -> Self {
        let port = actor.port();
        let signed = port.wait(port.desk().sign_in_as(actor.email())).expect("they sign in");
        Self { who: actor.called().to_owned(), session: RefCell::new(signed.token), ..port.browser() }
    }

    /// The same browser in another language.
    #[must_use]
    pub fn reading(self, lang: &'static str) -> Self {
        Self { lang, ..self }
    }

    /// The same browser, on a page of another site.
    #[must_use]
    pub fn on_another_site(self) -> Self {
        Self { site: "cross-site", ..self }
    }

    /// Signs in with e-mail and password.
    pub fn signs_in(&self, email: &str, password: &str) -> Answer {
        self.sends("/sign-in", &[("email", email), ("password", password)])
    }

    /// The session's token; empty while nobody is signed in.
    pub fn token(&self) -> String {
        self.session.borrow().clone()
    }

    /// What proves to the door that a form was drawn for this session.
    pub fn csrf(&self) -> String {
        let seated =
            self.port.wait(self.port.desk().seated_by_session(&self.token())).expect("the session is read");
        seated.map(|seated| seated.csrf).unwrap_or_default()
    }

    /// Asks for a page.
    pub fn opens(&self, path: &str) -> Answer {
        let request = self.request(Request::get(path)).body(Body::empty()).expect("a request");
        self.knocks(format!("{} GET {path} in {}", self.who, self.lang), request)
    }

    /// A page that must be there.
    #[track_caller]
    pub fn reads(&self, path: &str) -> Page {
        let answer = self.opens(path);
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        Page { path: path.to_owned(), html: answer.text() }
    }

    /// Sends a form with its proof of origin and a fresh key.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (csrf, key) = (self.csrf(), self.port.fresh_key());
        let mut all = vec![("csrf", csrf.as_str()), ("key", key.as_str())];
        all.extend_from_slice(fields);
        self.sends_bare(path, &all)
    }

    /// Sends a form as it is, with nothing added.
    pub fn sends_bare(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let request = self
            .request(Request::post(path))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .expect("a request");
        self.knocks(format!("{} POST {path}", self.who), request)
    }

    /// Sends a form with a file in the field `file`.
    pub fn sends_file(&self, path: &str, name: &str, bytes: &[u8]) -> Answer {
        let fields = [("csrf", self.csrf()), ("key", self.port.fresh_key())];
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
        let request = self
            .request(Request::post(path))
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .body(Body::from(multipart(&fields, name, bytes)))
            .expect("a request");
        self.knocks(format!("{} POST {path} with a file", self.who), request)
    }

    fn knocks(&self, what: String, request: Request<Body>) -> Answer {
        let answer = self.port.sends(what, request);
        if let Some(session) = answer.cookie(SESSION) {
            self.session.replace(session);
        }
        answer
    }

    fn request(&self, request: axum::http::request::Builder) -> axum::http::request::Builder {
        let mut cookies = vec![format!("lang={}", self.lang)];
        cookies.push(format!("{SESSION}={}", self.session.borrow()));
        request
            .header(COOKIE, cookies.join("; "))
            .header(ACCEPT_LANGUAGE, self.lang)
            .header("sec-fetch-site", self.site)
    }
}

impl Answer {
    /// The value of a cookie it sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let start = format!("{name}=");
        let cookies = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let found = cookies.into_iter().find_map(|one| one.strip_prefix(&start))?;
        Some(found.split(';').next().unwrap_or_default().to_owned())
    }
}

/// Text in a form.
fn coded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
