//! Somebody of the community, acting through the API as a program of theirs would.

use std::fmt;

use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, IF_MATCH};
use axum::http::{Method, Request};
use diwan::demo::Account;
use domain::Act;
use domain::policy::Acting;
use lexicon::Instant;
use serde_json::{Map, Value as Json};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::port::Port;

/// What parts the fields of a form with a file.
pub(crate) const BOUNDARY: &str = "story-boundary-7f3a";

/// Somebody who acts.
#[derive(Clone, Copy)]
pub struct Actor<'p> {
    port: &'p Port,
    account: &'p Account,
}

impl fmt::Debug for Actor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.account.actor)
    }
}

impl<'p> Actor<'p> {
    pub(crate) const fn known(port: &'p Port, account: &'p Account) -> Self {
        Self { port, account }
    }

    /// The port they act at.
    pub const fn port(self) -> &'p Port {
        self.port
    }

    /// What stories call them.
    pub const fn called(self) -> &'p str {
        self.account.actor
    }

    /// The organisation they sit in, by its name.
    pub const fn firm(self) -> &'p str {
        self.account.organisation
    }

    /// The address they sign in with.
    pub const fn email(self) -> &'p str {
        self.account.user
    }

    /// The password they sign in with.
    pub fn password(self) -> &'p str {
        &self.account.password
    }

    /// Their seat; they must have one.
    pub fn seat(self) -> Acting {
        let seat = self.port.seat(&self.account.api_key);
        seat.unwrap_or_else(|| panic!("{} has no seat", self.account.actor))
    }

    /// The identifier of their organisation.
    pub fn party(self) -> String {
        self.seat().party.to_string()
    }

    /// Their own identifier.
    pub fn user(self) -> String {
        self.seat().user.to_string()
    }

    /// Their browser, signed in.
    pub fn in_browser(self) -> Browser<'p> {
        Browser::signed_in(self)
    }

    /// Begins to ask for `act`, written `noun.verb`, where nothing is there yet to do it to.
    pub fn asks(self, act: &str) -> Ask<'p> {
        let act = Act::from_code(act).unwrap_or_else(|| panic!("{act} is no act"));
        Ask {
            port: self.port,
            who: self.account.actor.to_owned(),
            bearer: Some(self.account.api_key.clone()),
            act,
            subject: None,
            fields: Map::new(),
            file: None,
            key: None,
            if_match: None,
        }
    }

    /// Begins to ask for `act` on `subject`.
    pub fn asks_on(self, act: &str, subject: impl AsRef<str>) -> Ask<'p> {
        Ask { subject: Some(subject.as_ref().to_owned()), ..self.asks(act) }
    }

    /// Sends JSON to an address of the API.
    pub fn posts(self, path: &str, json: &Json) -> Answer {
        let key = self.port.fresh_key();
        let request = Request::post(path)
            .header(AUTHORIZATION, format!("Bearer {}", self.account.api_key))
            .header("idempotency-key", key)
            .header(CONTENT_TYPE, "application/json")
            .body(Body::from(json.to_string()))
            .expect("a request");
        self.port.sends(format!("{} POST {path}", self.account.actor), request)
    }

    /// Asks a question of the API.
    pub fn gets(self, path: &str) -> Answer {
        let request = Request::get(path)
            .header(AUTHORIZATION, format!("Bearer {}", self.account.api_key))
            .body(Body::empty())
            .expect("a request");
        self.port.sends(format!("{} GET {path}", self.account.actor), request)
    }

    /// The file of a bill, as they read it.
    pub fn reads(self, file: impl AsRef<str>) -> Json {
        self.gets(&format!("/api/dossier/{}", file.as_ref())).is_given()
    }
}

impl Port {
    /// Knocks at the door.
    pub fn sends(&self, what: String, request: Request<Body>) -> Answer {
        self.wait(Answer::to(what, self.router(), request))
    }

    /// A program that knocks with a key of its own.
    pub fn program(&self, bearer: &str, act: &str, subject: Option<&str>) -> Ask<'_> {
        Ask {
            port: self,
            who: "a program".to_owned(),
            bearer: Some(bearer.to_owned()),
            act: Act::from_code(act).unwrap_or_else(|| panic!("{act} is no act")),
            subject: subject.map(str::to_owned),
            fields: Map::new(),
            file: None,
            key: None,
            if_match: None,
        }
    }

    /// A question with a key, or without one.
    pub fn asked(&self, path: &str, bearer: Option<&str>) -> Answer {
        let mut request = Request::get(path);
        if let Some(bearer) = bearer {
            request = request.header(AUTHORIZATION, format!("Bearer {bearer}"));
        }
        self.sends(format!("GET {path}"), request.body(Body::empty()).expect("a request"))
    }
}

/// An act about to be asked for.
#[must_use = "an act that is not sent was never asked for"]
pub struct Ask<'p> {
    port: &'p Port,
    who: String,
    bearer: Option<String>,
    act: Act,
    subject: Option<String>,
    fields: Map<String, Json>,
    file: Option<(String, Vec<u8>)>,
    key: Option<String>,
    if_match: Option<String>,
}

impl Ask<'_> {
    /// With a field.
    pub fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    /// With an instant.
    pub fn at(self, name: &str, at: Instant) -> Self {
        self.with(name, at.to_string())
    }

    /// With a file in the field `file`.
    pub fn carrying(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.file = Some((name.to_owned(), bytes.into()));
        self
    }

    /// Under this key, so that it can be repeated.
    pub fn keyed(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// On condition that the thing is still of this version.
    pub fn seeing(mut self, version: i64) -> Self {
        self.if_match = Some(format!("\"{version}\""));
        self
    }

    /// Sends it.
    pub fn now(self) -> Answer {
        let (name, port) = (self.name(), self.port);
        port.sends(name, self.request())
    }

    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.who, self.act.code())
    }

    pub(crate) fn request(self) -> Request<Body> {
        let (noun, verb) = (self.act.noun(), self.act.verb());
        let path = match &self.subject {
            Some(subject) => format!("/api/{noun}/{subject}/{verb}"),
            None => format!("/api/{noun}/{verb}"),
        };
        let key = self.key.unwrap_or_else(|| self.port.fresh_key());
        let mut request = Request::builder().method(Method::POST).uri(path).header("idempotency-key", key);
        if let Some(bearer) = self.bearer {
            request = request.header(AUTHORIZATION, format!("Bearer {bearer}"));
        }
        if let Some(version) = self.if_match {
            request = request.header(IF_MATCH, version);
        }
        let request = match self.file {
            None => request
                .header(CONTENT_TYPE, "application/json")
                .body(Body::from(Json::Object(self.fields).to_string())),
            Some((name, bytes)) => request
                .header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
                .body(Body::from(multipart(&self.fields, &name, &bytes))),
        };
        request.expect("a request")
    }
}

/// A form with a file, as a browser sends it.
pub(crate) fn multipart(fields: &Map<String, Json>, name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        body.extend(
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n")
                .into_bytes(),
        );
    }
    body.extend(
        format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        )
        .into_bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    body
}
