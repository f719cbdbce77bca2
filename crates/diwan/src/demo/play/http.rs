//! A program of the trade, as small as can be: it posts acts and reads answers, with a key.

use anyhow::Context as _;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::{Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value as Json;

/// Between two parts of a form; nothing in a message of the trade looks like it.
const BOUNDARY: &str = "diwan-play-boundary-7f3a";

/// What was answered.
pub(super) struct Answer {
    pub status: StatusCode,
    pub json: Json,
}

impl Answer {
    /// Every code, when the answer is no.
    pub(super) fn codes(&self) -> Vec<&str> {
        let errors = self.json.get("errors").and_then(Json::as_array);
        errors.into_iter().flatten().filter_map(|one| one.get("code")?.as_str()).collect()
    }
}

/// What an act carries.
pub(super) enum Load {
    Fields(Json),
    /// The bytes of the field `file`, with the file's name.
    File(String, Vec<u8>),
}

/// The client of every actor; each speaks with their own key.
pub(super) struct Programs {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
}

impl Programs {
    /// Programs that speak to `base`, `http://127.0.0.1:8080`.
    pub(super) fn new(base: String) -> Self {
        Self { client: Client::builder(TokioExecutor::new()).build_http(), base }
    }

    /// Posts an act.
    pub(super) async fn post(&self, path: &str, key: &str, once: &str, load: Load) -> anyhow::Result<Answer> {
        let (kind, body) = match load {
            Load::Fields(json) => ("application/json".to_owned(), json.to_string().into_bytes()),
            Load::File(name, bytes) => {
                (format!("multipart/form-data; boundary={BOUNDARY}"), part(&name, &bytes))
            }
        };
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}{path}", self.base))
            .header(AUTHORIZATION, format!("Bearer {key}"))
            .header("Idempotency-Key", once)
            .header(CONTENT_TYPE, kind)
            .body(Full::from(body))?;
        self.send(request).await.with_context(|| format!("POST {path}"))
    }

    /// Asks a question.
    pub(super) async fn get(&self, path: &str, key: &str) -> anyhow::Result<Answer> {
        let request = Request::builder()
            .uri(format!("{}{path}", self.base))
            .header(AUTHORIZATION, format!("Bearer {key}"))
            .body(Full::default())?;
        self.send(request).await.with_context(|| format!("GET {path}"))
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> anyhow::Result<Answer> {
        let response = self.client.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        let json = if body.is_empty() { Json::Null } else { serde_json::from_slice(&body)? };
        Ok(Answer { status, json })
    }
}

/// A form with one file.
fn part(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/edifact\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}
