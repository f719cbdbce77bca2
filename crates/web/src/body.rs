//! What a request carries: a form, a multipart form with files, or JSON; all become the same form of addresses.

use std::time::Duration;

use axum::body::{Body as Carried, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use desk::{Form, Upload};
use futures_util::{Stream, StreamExt as _};
use lexicon::Refusal;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::{Visitor, stranger};

/// Size of a form or a JSON body, in MiB.
pub const FORM_MIB_MAX: usize = 4;
/// Size of a request with files, in MiB: the largest manifest.
pub const FILES_MIB_MAX: usize = 64;
/// How long the next piece of a body may take, in seconds. Who sent half and hangs keeps a place from others.
const PIECE_S: u64 = 30;

/// The fields of a request, and how they came.
#[derive(Debug, Default)]
pub struct Body {
    pub form: Form,
}

/// A message as it was sent, whatever it holds.
pub struct Raw(pub Bytes);

impl FromRequest<App> for Raw {
    type Rejection = Oops;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Oops> {
        let visitor = stranger(request.headers(), request.uri().path());
        bytes(without_hanging(request), FILES_MIB_MAX, &visitor).await.map(Self)
    }
}

impl FromRequest<App> for Body {
    type Rejection = Oops;

    async fn from_request(request: Request, app: &App) -> Result<Self, Oops> {
        let path = request.uri().path_and_query().map_or("/", |all| all.as_str()).to_owned();
        let visitor = stranger(request.headers(), &path);
        let request = without_hanging(request);
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let form = match kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "application/json" => json(&bytes(request, FORM_MIB_MAX, &visitor).await?, &visitor)?,
            "application/x-www-form-urlencoded" => urlencoded(&bytes(request, FORM_MIB_MAX, &visitor).await?),
            // A program that does not say who it is has no business with files.
            "multipart/form-data" if visitor.program && !request.headers().contains_key(AUTHORIZATION) => {
                return Err(Oops::sign_in(&visitor));
            }
            "multipart/form-data" => multipart(request, app, &visitor).await?,
            "" => {
                let body = bytes(request, FORM_MIB_MAX, &visitor).await?;
                if body.is_empty() { Form::default() } else { json(&body, &visitor)? }
            }
            _ => return Err(door(StatusCode::UNSUPPORTED_MEDIA_TYPE, Refusal::new("HTTP-415"), &visitor)),
        };
        Ok(Self { form })
    }
}

fn door(status: StatusCode, refusal: Refusal, visitor: &Visitor) -> Oops {
    Oops::door(status, refusal, visitor)
}

/// The same request, whose body ends with an error when its next piece does not come.
fn without_hanging(request: Request) -> Request {
    request.map(|body| Carried::from_stream(pieces(body, Duration::from_secs(PIECE_S))))
}

/// The pieces of a body, each waited for so long and no longer.
fn pieces(body: Carried, wait: Duration) -> impl Stream<Item = Result<Bytes, axum::Error>> {
    futures_util::stream::unfold(Some(body.into_data_stream()), move |rest| async move {
        let mut rest = rest?;
        match tokio::time::timeout(wait, rest.next()).await {
            Ok(Some(piece)) => Some((piece, Some(rest))),
            Ok(None) => None,
            Err(late) => Some((Err(axum::Error::new(late)), None)),
        }
    })
}

async fn bytes(request: Request, mib_max: usize, visitor: &Visitor) -> Result<Bytes, Oops> {
    let body = request.into_body();
    match axum::body::to_bytes(body, mib_max * 1_048_576).await {
        Ok(bytes) => Ok(bytes),
        Err(error) => {
            use std::error::Error as _;
            let long =
                error.source().is_some_and(<dyn std::error::Error>::is::<http_body_util::LengthLimitError>);
            if long { Err(too_large(mib_max, visitor)) } else { Err(cut_off(visitor)) }
        }
    }
}

fn too_large(max: usize, visitor: &Visitor) -> Oops {
    door(StatusCode::PAYLOAD_TOO_LARGE, Refusal::new("HTTP-413").arg("max", max), visitor)
}

fn cut_off(visitor: &Visitor) -> Oops {
    door(StatusCode::BAD_REQUEST, Refusal::new("HTTP-400").arg("why", "…"), visitor)
}

fn json(bytes: &[u8], visitor: &Visitor) -> Result<Form, Oops> {
    match serde_json::from_slice::<serde_json::Value>(bytes) {
        Ok(json @ serde_json::Value::Object(_)) => Ok(Form::from_json(&json)),
        Ok(_) => Err(door(StatusCode::BAD_REQUEST, Refusal::new("HTTP-400").arg("why", "{ … }"), visitor)),
        Err(error) => Err(door(StatusCode::BAD_REQUEST, Refusal::new("HTTP-400").arg("why", error), visitor)),
    }
}

/// Reads `a=1&b=2`; what is no UTF-8 becomes the sign for it, and is refused where it matters.
pub fn urlencoded(bytes: &[u8]) -> Form {
    let text = String::from_utf8_lossy(bytes);
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    Form::of(pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (unescape(name), unescape(value))
    }))
}

/// The text behind `%xx` and `+`.
pub fn unescape(text: &str) -> String {
    String::from_utf8_lossy(&unescaped(text)).into_owned()
}

/// The bytes behind `%xx` and `+`.
pub fn unescaped(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let mut ahead = bytes.clone();
                let digits = [ahead.next(), ahead.next()]
                    .map(|byte| byte.and_then(|byte| char::from(byte).to_digit(16)));
                match digits {
                    [Some(high), Some(low)] => {
                        out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                        bytes = ahead;
                    }
                    _ => out.push(b'%'),
                }
            }
            other => out.push(other),
        }
    }
    out
}

async fn multipart(request: Request, app: &App, visitor: &Visitor) -> Result<Form, Oops> {
    let failed = |error: &MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            too_large(FILES_MIB_MAX, visitor)
        } else {
            door(StatusCode::BAD_REQUEST, Refusal::new("HTTP-400").arg("why", "multipart"), visitor)
        }
    };
    let mut parts = Multipart::from_request(request, app).await.map_err(|_| {
        door(StatusCode::BAD_REQUEST, Refusal::new("HTTP-400").arg("why", "multipart"), visitor)
    })?;
    let mut form = Form::default();
    while let Some(field) = parts.next_field().await.map_err(|error| failed(&error))? {
        part(field, &mut form).await.map_err(|error| failed(&error))?;
    }
    Ok(form)
}

async fn part(field: Field<'_>, form: &mut Form) -> Result<(), MultipartError> {
    let name = field.name().unwrap_or_default().to_owned();
    if let Some(file) = field.file_name().map(str::to_owned) {
        let media = field.content_type().unwrap_or_default().to_owned();
        let bytes = Vec::from(field.bytes().await?);
        form.put_file(name, Upload { name: file, media, bytes: bytes.into() });
    } else {
        let value = field.bytes().await?;
        form.put(name, &String::from_utf8_lossy(&value));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_whose_next_piece_does_not_come_is_cut_off() {
        let wait = Duration::from_millis(20);
        let pause = |piece: &'static str, ms: u64| async move {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            Ok::<_, std::io::Error>(piece)
        };
        for (ms, whole) in [(0, true), (1, true), (10_000, false)] {
            let sent = futures_util::stream::iter([("half", 0), ("rest", ms)])
                .then(move |(piece, ms)| pause(piece, ms));
            let read =
                axum::body::to_bytes(Carried::from_stream(pieces(Carried::from_stream(sent), wait)), 100)
                    .await;
            assert_eq!(read.is_ok_and(|bytes| bytes == "halfrest"), whole, "{ms} ms");
        }
    }

    #[test]
    fn forms_read_as_browsers_write_them_and_broken_ones_lose_nothing_else() {
        for (text, name, expected) in [
            ("a=1&b=2", "b", Some("2")),
            ("a=x+y%21", "a", Some("x y!")),
            ("a=%D8%AF", "a", Some("د")),
            ("a=%zz&b=%", "b", Some("%")),
            ("a=100%&b=3", "a", Some("100%")),
            ("=&&a", "a", None),
            ("a=%ff", "a", Some("\u{fffd}")),
        ] {
            assert_eq!(urlencoded(text.as_bytes()).raw(name), expected, "{text}");
        }
    }
}
