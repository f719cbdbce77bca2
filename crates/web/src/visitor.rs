//! Who asks: the session or key behind a request, the language, the look of the page.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE};
use axum::http::request::Parts;
use desk::reference::Lang;
use desk::{No, Seated};
use domain::policy::Acting;

use crate::error::Oops;
use crate::router::App;

/// The cookie of a session.
pub const SESSION: &str = "diwan";
/// The longest cookie value read.
const COOKIE_CHARS_MAX: usize = 200;

/// Who asks, and how they like to read.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub seated: Option<Seated>,
    /// The session's token, when it is a browser that asks.
    pub token: Option<String>,
    pub lang: Lang,
    pub night: bool,
    /// What the reader chose, if they did.
    pub density: Option<bool>,
    /// Where the request comes from, for limits against guessing.
    pub source: String,
    /// Path and query of the request, for coming back to it.
    pub path: String,
    /// The part of the page that is asked for alone.
    pub part: Option<String>,
    /// True for a request to the API.
    pub program: bool,
}

impl Visitor {
    /// The seat, in an organisation, with every factor given; otherwise the answer is "sign in".
    pub fn acting(&self) -> Result<&Acting, Oops> {
        match &self.seated {
            Some(seated) if seated.full => seated.acting.as_ref().ok_or_else(|| Oops::choose_firm(self)),
            _ => Err(Oops::sign_in(self)),
        }
    }

    /// The person, whatever organisation they chose.
    pub fn person(&self) -> Result<&Seated, Oops> {
        self.seated.as_ref().filter(|seated| seated.full).ok_or_else(|| Oops::sign_in(self))
    }

    /// The office the person sits in, a UN/LOCODE.
    pub fn office(&self) -> &str {
        self.seated.as_ref().map_or("", |seated| seated.office.as_str())
    }

    /// An answer that says no, for this reader.
    pub fn no(&self, no: No) -> Oops {
        Oops::of(no, self)
    }
}

/// The value of a cookie.
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|all| all.split(';'))
        .filter_map(|one| one.trim().split_once('='))
        .find(|(known, value)| *known == name && value.len() <= COOKIE_CHARS_MAX)
        .map(|(_, value)| value)
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Oops> {
        let peer = ConnectInfo::<SocketAddr>::from_request_parts(parts, app).await.ok();
        let mut visitor =
            stranger(&parts.headers, parts.uri.path_and_query().map_or("/", |all| all.as_str()));
        visitor.source = source(app, &parts.headers, peer.map(|ConnectInfo(peer)| peer.ip()));
        let seated = if let Some(secret) = bearer(&parts.headers) {
            app.desk.seated_by_key(secret).await
        } else if let Some(token) = visitor.token.as_deref().filter(|_| !visitor.program) {
            app.desk.seated_by_session(token).await
        } else {
            Ok(None)
        };
        visitor.seated = seated.map_err(|no| visitor.no(no))?;
        Ok(visitor)
    }
}

/// A visitor as the headers alone tell it.
pub fn stranger(headers: &HeaderMap, path: &str) -> Visitor {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    Visitor {
        seated: None,
        token: cookie(headers, SESSION).map(str::to_owned),
        lang: language(headers),
        night: cookie(headers, "theme") == Some("night"),
        density: match cookie(headers, "density") {
            Some("tight") => Some(true),
            Some("default") => Some(false),
            _ => None,
        },
        source: String::new(),
        path: path.to_owned(),
        part: text("diwan-part").map(str::to_owned),
        program: path.starts_with("/api/"),
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

/// The language that was chosen, or the first one the browser likes that we speak.
fn language(headers: &HeaderMap) -> Lang {
    let known = |code: &str| Lang::ALL.into_iter().find(|lang| code.starts_with(lang.code()));
    if let Some(lang) = cookie(headers, "lang").and_then(known) {
        return lang;
    }
    let wished = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    wished.split(',').find_map(|one| known(one.trim())).unwrap_or(Lang::Fr)
}

/// The address a guess is counted for. Behind a proxy one trusts, the last hop it names; IPv6 by its network.
fn source(app: &App, headers: &HeaderMap, peer: Option<IpAddr>) -> String {
    let named = || {
        let list = headers.get("x-forwarded-for")?.to_str().ok()?;
        list.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = match peer {
        Some(peer) if app.trusts(peer) => named().unwrap_or(peer),
        Some(peer) => peer,
        None => return "unknown".to_owned(),
    };
    match address {
        IpAddr::V4(four) => four.to_string(),
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}
