//! Every question as `GET /api/…`: what a page shows, as JSON.

use axum::Router;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use desk::reference::List;
use domain::PartyKind;
use lexicon::{Instant, PartyId, Refusal, Span};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::acts::versioned;
use crate::api::json::answer;
use crate::body::Raw;
use crate::error::Oops;
use crate::router::App;
use crate::visitor::{Visitor, stranger};

/// Rows of a reference list in one answer.
const HITS_MAX: usize = 20;

/// What may stand in the query of any question.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    turn: i64,
    cursor: Option<String>,
    chunk: Option<i64>,
    kind: Option<String>,
    pass: Option<String>,
    terminal: Option<String>,
    from: Option<String>,
    until: Option<String>,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Oops> {
        Query::try_from_uri(&parts.uri).map(|Query(asked)| asked).map_err(|error| {
            let visitor = stranger(&parts.headers, parts.uri.path());
            Oops::door(
                StatusCode::BAD_REQUEST,
                Refusal::new("HTTP-400").arg("why", error.body_text()),
                &visitor,
            )
        })
    }
}

/// The address of every question.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/home", get(home))
        .route("/api/dossier", get(dossiers))
        .route("/api/dossier/{id}", get(dossier))
        .route("/api/dossier/{id}/journal", get(journal))
        .route("/api/dossier/{id}/document/{document}", get(document))
        .route("/api/call", get(calls))
        .route("/api/call/{id}", get(call))
        .route("/api/manifest", get(manifests))
        .route("/api/manifest/{id}", get(manifest))
        .route("/api/manifest/{id}/contrl", get(contrl))
        .route("/api/manifest/{id}/aperak", get(aperak))
        .route("/api/edi/contrl", post(try_contrl))
        .route("/api/gate", get(gate))
        .route("/api/gate/list", get(gate_list))
        .route("/api/pass/{pass}", get(pass))
        .route("/api/paper/{code}", get(paper))
        .route("/api/verify/{code}", get(verify))
        .route("/api/slot", get(slots))
        .route("/api/party", get(directory))
        .route("/api/party/{id}", get(party))
        .route("/api/title", get(titles))
        .route("/api/title/{id}", get(title))
        .route("/api/declaration", get(declarations))
        .route("/api/declaration/waiting", get(declarations_waiting))
        .route("/api/declaration/{id}", get(declaration))
        .route("/api/control", get(controls))
        .route("/api/control/{id}", get(control))
        .route("/api/control/{id}/document/{document}", get(control_paper))
        .route("/api/invoice/{id}", get(bill))
        .route("/api/payment", get(payments))
        .route("/api/payment/{id}", get(payment))
        .route("/api/guarantee/{id}", get(guarantee))
        .route("/api/statement", get(statements))
        .route("/api/statement/{id}", get(statement))
        .route("/api/mandate", get(mandates))
        .route("/api/mandate/{id}", get(mandate))
        .route("/api/inbox", get(inbox))
        .route("/api/search", get(search))
        .route("/api/reference/{list}", get(reference))
        .route("/api/receipt/{entry}", get(receipt))
        .route("/api/webhook/{id}/deliveries", get(deliveries))
        .route("/api/services", get(services))
}

type Answer = Result<Response, Oops>;

fn id_of(visitor: &Visitor, text: &str) -> Result<[u8; 16], Oops> {
    lexicon::parse_uuid(text).map_err(|_| Oops::not_found(visitor))
}

/// Where a list goes on, as text: the due time and the file of its last row.
pub fn cursor_text(cursor: (i64, [u8; 16])) -> String {
    format!("{}.{}", cursor.0, lexicon::uuid_text(&cursor.1))
}

/// The cursor in a text; one that is none of ours begins at the beginning.
pub fn cursor_of(text: Option<&str>) -> (i64, [u8; 16]) {
    let read = |text: &str| {
        let (due, id) = text.split_once('.')?;
        Some((due.parse().ok()?, lexicon::parse_uuid(id).ok()?))
    };
    text.and_then(read).unwrap_or((i64::MIN, [0; 16]))
}

async fn home(State(app): State<App>, visitor: Visitor) -> Answer {
    let view = app.desk.home(visitor.acting()?, visitor.office()).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&view))
}

async fn dossiers(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let after = cursor_of(asked.cursor.as_deref());
    let rows = app.desk.list(visitor.acting()?, visitor.office(), asked.turn, after).await;
    let rows = rows.map_err(|no| visitor.no(no))?;
    let full = i64::try_from(rows.len()).is_ok_and(|count| count >= desk::view::home::ROWS);
    let next = rows.last().filter(|_| full).map(|row| cursor_text(row.cursor));
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn dossier(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.file_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn journal(State(app): State<App>, visitor: Visitor, Path(id): Path<String>, asked: Asked) -> Answer {
    let id = id_of(&visitor, &id)?;
    let before = match asked.cursor.as_deref() {
        None => desk::view::journal::NEWEST,
        cursor => cursor_of(cursor),
    };
    let lines = app.desk.file_journal(visitor.acting()?, id, before).await.map_err(|no| visitor.no(no))?;
    let next = lines.last().and_then(|line| {
        let entry = lexicon::parse_uuid(&line.entry).ok()?;
        Some(cursor_text((line.at.micros(), entry)))
    });
    Ok(answer(&json!({ "items": lines, "next": next })))
}

async fn document(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Answer {
    let (id, document) = (id_of(&visitor, &id)?, id_of(&visitor, &document)?);
    let (paper, bytes) =
        app.desk.document(visitor.acting()?, id, document).await.map_err(|no| visitor.no(no))?;
    Ok(([(CONTENT_TYPE, paper.media)], bytes).into_response())
}

async fn calls(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let rows = app.desk.calls(visitor.acting()?, visitor.office(), asked.cursor.as_deref()).await;
    let rows = rows.map_err(|no| visitor.no(no))?;
    let next = rows.last().map(|row| row.cursor.clone());
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn call(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.call_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn manifests(State(app): State<App>, visitor: Visitor) -> Answer {
    let acting = visitor.acting()?;
    let rows = if acting.is(PartyKind::Customs) {
        app.desk.manifests_to_register(acting, visitor.office()).await
    } else {
        app.desk.manifests_of_agent(acting).await
    };
    Ok(answer(&json!({ "items": rows.map_err(|no| visitor.no(no))?, "next": null })))
}

async fn manifest(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.manifest_page(visitor.acting()?, id, asked.chunk.unwrap_or(0)).await;
    let view = view.map_err(|no| visitor.no(no))?;
    let answer = with_texts(&view, visitor.lang);
    Ok(versioned(&headers, view.version, &answer))
}

/// A manifest whose findings say in words what they are.
fn with_texts(view: &desk::view::call::ManifestView, lang: desk::reference::Lang) -> Value {
    let finding = |one: &desk::exchange::finding::Kept| {
        let mut finding = serde_json::to_value(one).unwrap_or_default();
        if let Some(map) = finding.as_object_mut() {
            map.insert("text".to_owned(), json!(desk::texts::refusal(&one.refusal(), lang)));
        }
        finding
    };
    let mut answer = serde_json::to_value(view).unwrap_or_default();
    if let Some(map) = answer.as_object_mut() {
        map.insert("findings".to_owned(), view.findings.iter().map(finding).collect());
    }
    answer
}

async fn contrl(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let id = id_of(&visitor, &id)?;
    let bytes = app.desk.contrl(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(edifact(bytes))
}

async fn aperak(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let id = id_of(&visitor, &id)?;
    let bytes = app.desk.aperak(visitor.acting()?, id, visitor.lang).await.map_err(|no| visitor.no(no))?;
    Ok(edifact(bytes))
}

/// The acknowledgement of an interchange that is only tried.
async fn try_contrl(State(app): State<App>, visitor: Visitor, Raw(body): Raw) -> Answer {
    visitor.acting()?;
    let answer = desk::exchange::answers::contrl_of(&body, app.desk.now());
    Ok(edifact(answer.ok_or_else(|| Oops::not_found(&visitor))?))
}

fn edifact(bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, "application/edifact")], bytes).into_response()
}

async fn gate(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let text = asked.pass.unwrap_or_default();
    let view = app.desk.gate(visitor.acting()?, &text).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&view))
}

async fn gate_list(State(app): State<App>, visitor: Visitor) -> Answer {
    let list = app.desk.gate_list(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&list))
}

async fn pass(State(app): State<App>, visitor: Visitor, Path(pass): Path<String>) -> Answer {
    match app.desk.pass(&pass).await.map_err(|no| visitor.no(no))? {
        Some(view) => Ok(answer(&view)),
        None => Err(Oops::not_found(&visitor)),
    }
}

/// A paper as PDF, in the language of the request.
async fn paper(State(app): State<App>, visitor: Visitor, Path(code): Path<String>) -> Answer {
    let paper = app.desk.paper(visitor.acting()?, &code, visitor.lang).await.map_err(|no| visitor.no(no))?;
    Ok(([(CONTENT_TYPE, "application/pdf")], paper.pdf).into_response())
}

async fn verify(State(app): State<App>, visitor: Visitor, Path(code): Path<String>) -> Answer {
    match app.desk.verify_paper(&code).await.map_err(|no| visitor.no(no))? {
        Some(view) => Ok(answer(&view)),
        None => Err(Oops::not_found(&visitor)),
    }
}

async fn slots(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let acting = visitor.acting()?;
    let now = app.desk.now();
    let moment = |text: Option<&String>, usual: Instant| {
        text.and_then(|text| desk::parse_moment(text)).unwrap_or(usual)
    };
    let from = moment(asked.from.as_ref(), now);
    let until = moment(asked.until.as_ref(), from.plus(Span::days(1)));
    let terminal = match &asked.terminal {
        Some(text) => app.desk.party_meant(text).await.map_err(|fault| visitor.no(fault.into()))?,
        None => None,
    };
    let terminal = terminal.map_or(acting.party, |party| PartyId::from_bytes(party.id));
    let hours = app.desk.hours(terminal, from, until).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": hours, "next": null })))
}

async fn directory(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    visitor.acting()?;
    let kind =
        asked.kind.as_deref().and_then(PartyKind::from_code).ok_or_else(|| Oops::not_found(&visitor))?;
    let rows = app.desk.directory(kind).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}

async fn party(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let acting = visitor.acting()?;
    let id = if id == "own" { *acting.party.bytes() } else { id_of(&visitor, &id)? };
    let view = app.desk.party_page(acting, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn controls(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let acting = visitor.acting()?;
    let rows = app.desk.controls(acting, visitor.office(), asked.cursor.as_deref(), visitor.lang).await;
    let rows = rows.map_err(|no| visitor.no(no))?;
    let next = rows.last().map(|row| row.cursor.clone());
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn control(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.control_page(visitor.acting()?, id, visitor.lang).await;
    let view = view.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn control_paper(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Answer {
    let (id, document) = (id_of(&visitor, &id)?, id_of(&visitor, &document)?);
    let (paper, bytes) =
        app.desk.control_paper(visitor.acting()?, id, document).await.map_err(|no| visitor.no(no))?;
    Ok(crate::pages::dossier::sent(&paper, bytes))
}

async fn titles(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let rows =
        app.desk.titles(visitor.acting()?, asked.cursor.as_deref()).await.map_err(|no| visitor.no(no))?;
    let next = rows.last().map(|row| row.cursor.clone());
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn title(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.title_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn declarations(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let (acting, cursor) = (visitor.acting()?, asked.cursor.as_deref());
    let rows = app.desk.declarations(acting, visitor.office(), cursor).await.map_err(|no| visitor.no(no))?;
    let next = rows.last().map(|row| row.cursor.clone());
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn declarations_waiting(State(app): State<App>, visitor: Visitor) -> Answer {
    let (acting, office) = (visitor.acting()?, visitor.office());
    let queue = app.desk.declarations_waiting(acting, office).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!(queue)))
}

async fn declaration(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.declaration_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn bill(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.bill_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn payments(State(app): State<App>, visitor: Visitor) -> Answer {
    let rows = app.desk.payments(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}

async fn payment(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.payment_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn guarantee(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.guarantee_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn statements(State(app): State<App>, visitor: Visitor) -> Answer {
    let rows = app.desk.statements(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}

async fn statement(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.statement_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&view))
}

async fn mandates(State(app): State<App>, visitor: Visitor) -> Answer {
    let rows = app.desk.mandates(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}

async fn mandate(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = id_of(&visitor, &id)?;
    let view = app.desk.mandate(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn inbox(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let before = asked.cursor.as_deref().and_then(|text| lexicon::parse_uuid(text).ok());
    let lines = app.desk.inbox(visitor.acting()?, before).await.map_err(|no| visitor.no(no))?;
    let next = lines.last().map(|line| line.id.clone());
    let items: Vec<_> = lines
        .iter()
        .map(|line| {
            let mut item = serde_json::to_value(line).unwrap_or_default();
            if let Some(map) = item.as_object_mut() {
                let args = app.desk.shown(&line.args, visitor.lang);
                map.insert(
                    "text".to_owned(),
                    json!(desk::letter_texts::line(&line.kind, visitor.lang, &args)),
                );
            }
            item
        })
        .collect();
    Ok(answer(&json!({ "items": items, "next": next })))
}

async fn search(State(app): State<App>, visitor: Visitor, asked: Asked) -> Answer {
    let found = app.desk.search(visitor.acting()?, &asked.q).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": found, "next": null })))
}

async fn reference(
    State(app): State<App>,
    visitor: Visitor,
    Path(list): Path<String>,
    asked: Asked,
) -> Answer {
    let list = List::from_code(&list).ok_or_else(|| Oops::not_found(&visitor))?;
    let hits = app.desk.reference.search(list, &asked.q, HITS_MAX, visitor.lang);
    let items: Vec<_> =
        hits.iter().map(|hit| json!({ "code": hit.code, "name": hit.name, "detail": hit.detail })).collect();
    Ok(answer(&json!({ "items": items, "next": null })))
}

async fn receipt(State(app): State<App>, visitor: Visitor, Path(entry): Path<String>) -> Answer {
    let entry = lexicon::EntryId::from_bytes(id_of(&visitor, &entry)?);
    let view = app.desk.receipt(visitor.acting()?, entry).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&view))
}

async fn deliveries(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let id = id_of(&visitor, &id)?;
    let rows = app.desk.deliveries(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}

async fn services(State(app): State<App>, visitor: Visitor) -> Answer {
    let rows = app.desk.services().await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows })))
}
