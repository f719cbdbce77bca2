//! What stands around every answer: a strict content security policy, no framing, no sniffing, no caching of what is
//! somebody's; and forms from elsewhere are turned away.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use lexicon::Refusal;

use crate::body::unescaped;
use crate::error::Oops;
use crate::router::App;
use crate::visitor::stranger;

/// Every kind of content is named. What has no name of its own is ours too: Firefox before 111 counts the sheet of icons,
/// which an `svg` borrows its drawing from, as such.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    object-src 'none'; media-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'self'; manifest-src 'self'";
const SAME: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=()"),
];

/// Turns away what other sites make a browser send, measures, and puts the headers on.
pub async fn around(State(app): State<App>, request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let (method, secure) = (request.method().clone(), app.desk.settings.public_url.starts_with("https://"));
    let route = request
        .extensions()
        .get::<axum::extract::MatchedPath>()
        .map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let place = app.room.try_acquire();
    let mut response = if place.is_err() {
        let visitor = stranger(request.headers(), request.uri().path());
        visitor.no(desk::No::Fault(desk::Fault::Busy)).into_response()
    } else if !is_text(request.uri().path()) {
        let visitor = stranger(request.headers(), request.uri().path());
        Oops::not_found(&visitor).into_response()
    } else if comes_from_elsewhere(&request) {
        let path = request.uri().path().to_owned();
        let visitor = stranger(request.headers(), &path);
        Oops::door(StatusCode::FORBIDDEN, Refusal::new("HTTP-403"), &visitor).into_response()
    } else {
        next.run(request).await
    };
    app.metrics.count(&method, &route, response.status(), began.elapsed());
    let headers = response.headers_mut();
    for (name, value) in SAME {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        headers.insert("strict-transport-security", HeaderValue::from_static("max-age=31536000"));
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// True for a path that is text behind its `%xx`: nothing of ours is at any other.
fn is_text(path: &str) -> bool {
    !path.contains('%') || String::from_utf8(unescaped(path)).is_ok()
}

/// True for a request that changes something and that a browser says another site began.
fn comes_from_elsewhere(request: &Request) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| from != host),
        _ => false,
    }
}

/// Cuts one part out of a drawn page: what stands between `<!--part:id-->` and `<!--/part:id-->`.
pub async fn part(request: Request, next: Next) -> Response {
    let wanted = request.headers().get("diwan-part").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let response = next.run(request).await;
    let Some(id) = wanted else { return response };
    let html =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !html {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, 8 * 1_048_576).await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let page = String::from_utf8_lossy(&bytes);
    let (open, close) = (format!("<!--part:{id}-->"), format!("<!--/part:{id}-->"));
    let cut =
        page.split_once(&open).and_then(|(_, rest)| rest.split_once(&close)).map(|(part, _)| part.to_owned());
    parts.headers.remove(axum::http::header::CONTENT_LENGTH);
    match cut {
        Some(cut) => {
            parts
                .headers
                .insert("diwan-part", HeaderValue::from_str(&id).unwrap_or(HeaderValue::from_static("")));
            Response::from_parts(parts, cut.into())
        }
        None => Response::from_parts(parts, bytes.into()),
    }
}
