//! The demonstration as the ground of a measure: a server over a fresh store, its people, and what they do first.

use anyhow::{Context, Result};
use bytes::Bytes;
use edi::cuscar::CargoManifest;
use serde_json::{Value, json};

use super::Bench;
use super::load::{Answer, Connection, Question};
use super::server::Server;
use crate::cargo::{self, Community};

/// Separates the parts of an upload.
const BOUNDARY: &str = "diwan-bench-boundary";
/// Files a page of a list holds at most; more pages follow.
const PAGES_MAX: usize = 1_000;

/// A server over a fresh demonstration.
pub struct Stage {
    pub server: Server,
    pub community: Community,
}

/// One file, as lists show it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: String,
    pub container: Option<String>,
}

impl Stage {
    /// Starts a server over a folder of this name, and the database at `url` if one is named.
    pub fn open(bench: &Bench, name: &str, url: Option<&str>) -> Result<Self> {
        let server = Server::start(&bench.diwan, &bench.folder.join(name), url)?;
        Ok(Self { server, community: Community::of(&bench.diwan)? })
    }

    /// A new connection.
    pub const fn connection(&self) -> Connection {
        Connection::to(self.server.address)
    }

    /// The header by which an actor is known.
    pub fn bearer(&self, actor: &str) -> Result<String> {
        Ok(format!("Bearer {}", self.community.actor(actor)?.api_key))
    }

    /// One act, and its answer.
    pub async fn act(&self, actor: &str, path: &str, body: &Value) -> Result<Value> {
        let question = act(&self.bearer(actor)?, path, path, body);
        let answer = self.connection().ask(question).await?.good().with_context(|| path.to_owned())?;
        answer.json()
    }

    /// A ship with this manifest is announced. Gives the call.
    pub async fn announce(&self, manifest: &CargoManifest) -> Result<String> {
        let (imo, ship) = cargo::SHIP;
        let eta = in_days(3);
        let call = json!({
            "imo": imo, "ship": ship, "voyage": manifest.voyage, "port": cargo::PORT, "eta": eta,
            "terminal": cargo::TERMINAL,
        });
        let key = format!("call {}", manifest.reference);
        let question = act(&self.bearer("shipping-agent")?, "/api/call/announce", &key, &call);
        id(&self.connection().ask(question).await?.good()?.json()?)
    }

    /// Its manifest is lodged, as a file. Gives the manifest, and the answer with its time.
    pub async fn lodge(&self, call: &str, manifest: &CargoManifest) -> Result<(String, Answer)> {
        let mut body = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"manifest.edi\"\r\n\
             content-type: application/edifact\r\n\r\n"
        )
        .into_bytes();
        body.extend(cargo::interchange(manifest));
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
        let path = format!("/api/manifest/{call}/lodge");
        let mut question = act(&self.bearer("shipping-agent")?, &path, &manifest.reference, &json!({}));
        question.headers.retain(|(name, _)| *name != "content-type");
        question.body = Bytes::from(body);
        let question = question.with("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
        let answer = self.connection().ask(question).await?.good()?;
        Ok((id(&answer.json()?)?, answer))
    }

    /// Customs registers a manifest.
    pub async fn register(&self, manifest: &str) -> Result<()> {
        let path = format!("/api/manifest/{manifest}/register");
        self.act("customs-officer", &path, &json!({})).await.map(drop)
    }

    /// The files on an actor's list that came with a manifest made here, at every turn, until there are so many.
    pub async fn listed(&self, actor: &str, at_most: usize) -> Result<Vec<Listed>> {
        let bearer = self.bearer(actor)?;
        let mut connection = self.connection();
        let mut files = Vec::new();
        for turn in [0, 1, 2] {
            let mut cursor = String::new();
            for _ in 0..PAGES_MAX {
                let path = format!("/api/dossier?turn={turn}{cursor}");
                let question = Question::get(path).with("authorization", bearer.clone());
                let page = connection.ask(question).await?.good()?.json()?;
                files.extend(rows(&page));
                match page.get("next").and_then(Value::as_str) {
                    Some(next) if files.len() < at_most => cursor = format!("&cursor={next}"),
                    _ => break,
                }
            }
        }
        files.truncate(at_most);
        Ok(files)
    }
}

fn rows(page: &Value) -> impl Iterator<Item = Listed> {
    let text = |row: &Value, name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
    page.get("items")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(move |row| text(row, "bill").is_some_and(|bill| bill.starts_with(cargo::BILLS)))
        .filter_map(move |row| Some(Listed { id: text(row, "id")?, container: text(row, "container") }))
}

/// One act by the one who is known by `bearer`; `key` is its own.
pub fn act(bearer: &str, path: &str, key: &str, body: &Value) -> Question {
    Question::post(path, body).with("authorization", bearer).with("idempotency-key", key)
}

/// The identifier in an answer.
pub fn id(answer: &Value) -> Result<String> {
    answer.get("id").and_then(Value::as_str).map(str::to_owned).with_context(|| format!("no id in {answer}"))
}

/// What an answer says besides, under this name.
pub fn with(answer: &Value, name: &str) -> Result<String> {
    let found = answer.get("with").and_then(|with| with.get(name)).and_then(Value::as_str);
    found.map(str::to_owned).with_context(|| format!("no {name} in {answer}"))
}

/// The hour that begins so many hours after the present one.
pub fn in_hours(hours: i64) -> String {
    use desk::ports::Clock as _;
    let now = desk::ports::SystemClock.now().micros();
    let hour = lexicon::Span::hours(1).micros();
    lexicon::Instant::from_micros(now - now.rem_euclid(hour) + hours * hour).rfc3339()
}

/// The same, in days.
pub fn in_days(days: i64) -> String {
    in_hours(days * 24)
}
