//! What came of a step. Each must be said: done, so already, refused, not found.

use std::fmt;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderMap, Request, StatusCode};
use desk::reference::Lang;
use lexicon::Refusal;
use serde_json::Value as Json;
use tower::ServiceExt as _;

use crate::html;

/// The largest answer a story reads, in MiB.
const ANSWER_MIB_MAX: usize = 32;

/// An answer, as it came through the door.
#[must_use = "a step says what it must come to"]
pub struct Answer {
    /// Who did what, for the one who reads a failure.
    what: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// What came of an act that was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// The identifier of the thing it was done to, or that came of it.
    pub id: String,
    json: Json,
}

/// A no, with its reasons.
#[derive(Debug, Clone)]
pub struct No {
    what: String,
    reasons: Vec<Json>,
}

impl Answer {
    /// Knocks at the door with `request`.
    pub(crate) async fn to(what: String, router: Router, request: Request<Body>) -> Self {
        let response = router.oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        // A stream of events has no end to wait for.
        let endless = parts.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = if endless { Body::empty() } else { body };
        let body = axum::body::to_bytes(body, ANSWER_MIB_MAX * 1_048_576).await.expect("the answer is read");
        let answer = Self { what, status: parts.status, headers: parts.headers, body };
        assert!(!answer.status.is_server_error(), "an accident: {answer:?}");
        answer
    }

    /// Its body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Its body as JSON; nothing where it is none.
    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The value of a header.
    pub fn header(&self, name: &HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// True when something was written.
    pub fn left_a_receipt(&self) -> bool {
        !self.json()["receipt"].is_null()
    }

    /// It was done, and left a receipt.
    #[track_caller]
    pub fn is_done(self) -> Done {
        let done = self.acted();
        assert!(!done.json["receipt"].is_null(), "it left no receipt: {self:?}");
        assert_eq!(done.json["repeated"], Json::Bool(false), "it was answered before: {self:?}");
        done
    }

    /// A callback was heard, now or before.
    #[track_caller]
    pub fn is_heard(self) {
        assert_eq!(self.status, StatusCode::NO_CONTENT, "it should have been heard: {self:?}");
    }

    /// It was so already: nothing was written.
    #[track_caller]
    pub fn is_already_so(self) {
        let done = self.acted();
        assert!(done.json["receipt"].is_null(), "it should have been so already, and was done: {self:?}");
    }

    /// The same command was answered before: this is that answer.
    #[track_caller]
    pub fn is_repeated(self) -> Done {
        let done = self.acted();
        assert_eq!(done.json["repeated"], Json::Bool(true), "it was not answered before: {self:?}");
        done
    }

    #[track_caller]
    fn acted(&self) -> Done {
        assert_eq!(self.status, StatusCode::OK, "it should have been done: {self:?}");
        let json = self.json();
        let id = json["id"].as_str().unwrap_or_default().to_owned();
        Done { id, json }
    }

    /// A rule or a word says no, for these reasons in this order: their codes with blanks between.
    #[track_caller]
    pub fn is_refused(self, codes: &str) -> No {
        self.says_no(StatusCode::UNPROCESSABLE_ENTITY, codes)
    }

    /// The asker may see the thing and not do this.
    #[track_caller]
    pub fn is_forbidden(self, code: &str) -> No {
        self.says_no(StatusCode::FORBIDDEN, code)
    }

    /// There is no such thing for this asker.
    #[track_caller]
    pub fn is_not_found(self) {
        self.says_no(StatusCode::NOT_FOUND, "HTTP-404");
    }

    /// The door does not know the asker.
    #[track_caller]
    pub fn asks_who_it_is(self) {
        self.says_no(StatusCode::UNAUTHORIZED, "HTTP-401");
    }

    /// The thing changed since the asker looked.
    #[track_caller]
    pub fn is_out_of_date(self) {
        self.says_no(StatusCode::PRECONDITION_FAILED, "HTTP-412");
    }

    /// The door itself says no, with this status and code.
    #[track_caller]
    pub fn is_turned_away(self, status: u16, code: &str) -> No {
        self.says_no(StatusCode::from_u16(status).expect("a status"), code)
    }

    #[track_caller]
    fn says_no(self, status: StatusCode, codes: &str) -> No {
        let reasons = self.json()["errors"].as_array().cloned().unwrap_or_default();
        let found: Vec<&str> = reasons.iter().filter_map(|one| one["code"].as_str()).collect();
        assert_eq!((self.status, found.join(" ")), (status, codes.to_owned()), "{self:?}");
        No { what: self.what, reasons }
    }

    /// A question was answered.
    #[track_caller]
    pub fn is_given(self) -> Json {
        assert_eq!(self.status, StatusCode::OK, "the question should have an answer: {self:?}");
        self.json()
    }

    /// The form comes back with what was wrong, in these words.
    #[track_caller]
    pub fn comes_back(self, words: &str) {
        assert_eq!(self.status, StatusCode::UNPROCESSABLE_ENTITY, "the form should come back: {self:?}");
        self.shows(words);
    }

    /// A page with this status says what this refusal says.
    #[track_caller]
    pub fn is_shown(self, status: u16, code: &str) {
        let refusal = Refusal::new(code.to_owned());
        let whole = desk::texts::refusal(&refusal, Lang::Fr);
        let said = whole.split('{').next().unwrap_or_default().trim_end();
        assert_eq!(self.status.as_u16(), status, "{self:?}");
        assert!(html::unescaped(&self.text()).contains(said), "it should say {code}, {said:?}: {self:?}");
    }

    /// A page was drawn.
    #[track_caller]
    pub fn is_page(self) {
        assert_eq!(self.status, StatusCode::OK, "{self:?}");
        assert!(self.header(&CONTENT_TYPE).starts_with("text/html"), "{self:?}");
    }

    /// What is shown holds these words.
    #[track_caller]
    pub fn shows(&self, words: &str) {
        assert!(self.text().contains(words), "it should show {words:?}: {self:?}");
    }

    /// The reader is led on to this address.
    #[track_caller]
    pub fn leads_to(self, start: &str) -> String {
        let to = self.header(&LOCATION).to_owned();
        assert!(self.status.is_redirection() && to.starts_with(start), "it should lead to {start}: {self:?}");
        to
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.header(&CONTENT_TYPE);
        let shown = if kind.contains("json") || kind.starts_with("text/plain") {
            self.text()
        } else {
            let said = self.text();
            said.chars().take(4_000).collect()
        };
        write!(f, "{}: {} {} {shown}", self.what, self.status, self.header(&LOCATION))
    }
}

impl Done {
    /// A value of the answer: a number that was given, a code.
    #[track_caller]
    pub fn told(&self, name: &str) -> String {
        match &self.json["with"][name] {
            Json::Null => panic!("the answer tells no {name}: {}", self.json),
            Json::String(text) => text.clone(),
            other => other.to_string(),
        }
    }

    /// The entry of its receipt.
    pub fn entry(&self) -> &str {
        self.json["receipt"]["entry"].as_str().unwrap_or_default()
    }

    /// The secret that is shown this once.
    #[track_caller]
    pub fn secret(&self) -> &str {
        self.json["secret"].as_str().expect("a secret is shown this once")
    }
}

impl AsRef<str> for Done {
    fn as_ref(&self) -> &str {
        &self.id
    }
}

impl No {
    /// The fact the first reason is about.
    #[track_caller]
    pub fn at(&self, address: &str) {
        let found = self.reasons.first().and_then(|one| one["address"].as_str()).unwrap_or_default();
        assert_eq!(found, address, "{}: {:?}", self.what, self.reasons);
    }

    /// The sentence of the first reason holds these words.
    #[track_caller]
    pub fn says(&self, words: &str) {
        let said = self.reasons.first().and_then(|one| one["text"].as_str()).unwrap_or_default();
        assert!(said.contains(words), "{}: {said}", self.what);
    }

    /// The facts the reasons are about, in order.
    pub fn addresses(&self) -> Vec<&str> {
        self.reasons.iter().map(|one| one["address"].as_str().unwrap_or_default()).collect()
    }

    /// The sentences of all reasons.
    pub fn sentences(&self) -> Vec<String> {
        self.reasons.iter().filter_map(|one| one["text"].as_str().map(str::to_owned)).collect()
    }
}
