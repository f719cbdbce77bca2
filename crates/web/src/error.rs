//! Answers that say no: a page for people, `application/problem+json` for programs, with the same code and text.

use askama::Template;
use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use desk::No;
use desk::reference::Lang;
use lexicon::Refusal;
use serde_json::json;

use crate::page::Page;
use crate::visitor::Visitor;

/// Seconds after which one may try again when a part of ours is away or busy.
const RETRY_S: u64 = 2;

/// One reason, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub code: String,
    /// The field it is about, empty when it is about none.
    pub at: String,
    pub text: String,
}

impl Said {
    /// A refusal in a language.
    pub fn of(refusal: &Refusal, lang: Lang) -> Self {
        Self {
            code: refusal.code.as_str().to_owned(),
            at: refusal.at.as_ref().map(ToString::to_string).unwrap_or_default(),
            text: desk::texts::refusal(refusal, lang),
        }
    }
}

/// An answer that is not the one that was hoped for.
#[derive(Debug)]
pub struct Oops {
    pub status: StatusCode,
    pub said: Vec<Said>,
    retry_s: Option<u64>,
    to: Option<String>,
    lang: Lang,
    night: bool,
    program: bool,
    path: String,
}

impl Oops {
    fn new(status: StatusCode, refusals: &[Refusal], visitor: &Visitor) -> Self {
        Self {
            status,
            said: refusals.iter().map(|one| Said::of(one, visitor.lang)).collect(),
            retry_s: None,
            to: None,
            lang: visitor.lang,
            night: visitor.night,
            program: visitor.program,
            path: visitor.path.clone(),
        }
    }

    /// What the desk said no to, for this reader.
    pub fn of(no: No, visitor: &Visitor) -> Self {
        match no {
            No::Refused(refusals) => {
                let changed = refusals.first().is_some_and(|one| one.code == "HTTP-412");
                let status =
                    if changed { StatusCode::PRECONDITION_FAILED } else { StatusCode::UNPROCESSABLE_ENTITY };
                Self::new(status, &refusals, visitor)
            }
            No::Forbidden(refusal) => Self::new(StatusCode::FORBIDDEN, &[refusal], visitor),
            No::NotFound => Self::not_found(visitor),
            No::TooMany { after_s } => {
                let refusal = Refusal::new("HTTP-429").arg("seconds", after_s);
                Self {
                    retry_s: Some(after_s),
                    ..Self::new(StatusCode::TOO_MANY_REQUESTS, &[refusal], visitor)
                }
            }
            No::Lost(_) => Self::away(visitor),
            No::Fault(fault) => Self::fault(&fault, visitor),
        }
    }

    fn fault(fault: &desk::Fault, visitor: &Visitor) -> Self {
        match fault {
            desk::Fault::Busy => Self::away(visitor),
            desk::Fault::Away(why) => {
                tracing::warn!(why, http.path = %visitor.path, "the database is away");
                Self::away(visitor)
            }
            desk::Fault::Full => {
                tracing::error!("the disk is full");
                Self::new(StatusCode::INSUFFICIENT_STORAGE, &[Refusal::new("HTTP-507")], visitor)
            }
            desk::Fault::Unreadable(_) | desk::Fault::Database(_) => {
                let trace = trace_number();
                tracing::error!(%fault, trace, http.path = %visitor.path, "a request failed");
                let refusal = Refusal::new("HTTP-500").arg("trace", trace);
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, &[refusal], visitor)
            }
        }
    }

    fn away(visitor: &Visitor) -> Self {
        let refusal = Refusal::new("HTTP-503").arg("seconds", RETRY_S);
        Self { retry_s: Some(RETRY_S), ..Self::new(StatusCode::SERVICE_UNAVAILABLE, &[refusal], visitor) }
    }

    /// There is no such thing, or it is not this reader's.
    pub fn not_found(visitor: &Visitor) -> Self {
        Self::new(StatusCode::NOT_FOUND, &[Refusal::new("HTTP-404")], visitor)
    }

    /// A refusal of the door itself, with its status.
    pub fn door(status: StatusCode, refusal: Refusal, visitor: &Visitor) -> Self {
        Self::new(status, &[refusal], visitor)
    }

    /// Sign in first; a browser is led there and back.
    pub fn sign_in(visitor: &Visitor) -> Self {
        let half = visitor.seated.as_ref().is_some_and(|seated| !seated.full);
        let to = if half { "/sign-in/code" } else { "/sign-in" };
        let to = (!visitor.program).then(|| format!("{to}?to={}", escape(&visitor.path)));
        Self { to, ..Self::new(StatusCode::UNAUTHORIZED, &[Refusal::new("HTTP-401")], visitor) }
    }

    /// Choose an organisation first.
    pub fn choose_firm(visitor: &Visitor) -> Self {
        let to = (!visitor.program).then(|| format!("/firm?to={}", escape(&visitor.path)));
        Self { to, ..Self::new(StatusCode::UNAUTHORIZED, &[Refusal::new("HTTP-401")], visitor) }
    }

    /// True when the form is to be drawn again with what was wrong.
    pub fn is_form(&self) -> bool {
        self.status == StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// A number by which people and logs find the same accident.
fn trace_number() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static LAST: AtomicU64 = AtomicU64::new(0);
    format!("{}-{}", std::process::id(), LAST.fetch_add(1, Ordering::Relaxed))
}

/// Text for a query string.
pub fn escape(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            other => _ = write!(out, "%{other:02X}"),
        }
        out
    })
}

#[derive(Template)]
#[template(path = "pages/oops.html")]
struct OopsPage {
    p: Page,
    said: Vec<Said>,
    back: bool,
}

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        if let Some(to) = &self.to {
            return see_other(to);
        }
        let mut response = if self.program { problem(&self) } else { page(&self) };
        *response.status_mut() = self.status;
        if let Some(seconds) = self.retry_s {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// RFC 9457, with every reason, its code and the address of its field.
fn problem(oops: &Oops) -> Response {
    let first = oops.said.first();
    let code = first.map_or("HTTP-500", |one| one.code.as_str());
    let body = json!({
        "type": format!("/refusal/{code}"),
        "title": first.map(|one| one.text.clone()).unwrap_or_default(),
        "status": oops.status.as_u16(),
        "code": code,
        "errors": oops.said.iter().map(|one| json!({
            "code": one.code,
            "address": if one.at.is_empty() { serde_json::Value::Null } else { one.at.clone().into() },
            "text": one.text,
        })).collect::<Vec<_>>(),
    });
    (oops.status, [(CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

fn page(oops: &Oops) -> Response {
    let key = match oops.status {
        StatusCode::NOT_FOUND => "oops-404",
        StatusCode::FORBIDDEN => "oops-403",
        StatusCode::SERVICE_UNAVAILABLE => "oops-503",
        StatusCode::INSUFFICIENT_STORAGE => "oops-507",
        StatusCode::TOO_MANY_REQUESTS => "oops-429",
        StatusCode::INTERNAL_SERVER_ERROR => "oops-500",
        _ => "oops-422",
    };
    let page = Page::bare(oops.lang, oops.night, &oops.path, key);
    let back = oops.status != StatusCode::NOT_FOUND;
    let drawn = OopsPage { p: page, said: oops.said.clone(), back };
    (oops.status, Html(drawn.render().unwrap_or_default())).into_response()
}

/// Leads a browser on after a form.
pub fn see_other(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}
