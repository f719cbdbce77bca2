//! Every act as `POST /api/{noun}/{id}/{verb}`, or `POST /api/{noun}/{verb}` where nothing is there yet to do it to.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::post;
use desk::Command;
use desk::acts::fields;
use domain::Act;
use lexicon::Refusal;
use serde_json::Value;

use crate::api::json;
use crate::body::Body;
use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// The header that names a command once for all its repeats.
pub const KEY: &str = "idempotency-key";

/// Acts that programs cannot do: people set their own secrets, and reading is a question.
pub const fn for_programs(act: Act) -> bool {
    !matches!(
        act,
        Act::PartyApply
            | Act::PartyJoin
            | Act::UserSecret
            | Act::UserSignOut
            | Act::UserLanguage
            | Act::DossierRead
    )
}

/// The address of every act.
pub fn routes() -> Router<App> {
    let mut router = Router::new();
    for act in Act::ALL.iter().copied().filter(|act| for_programs(*act)) {
        let (noun, verb) = (act.noun(), act.verb());
        router = router
            .route(
                &format!("/api/{noun}/{verb}"),
                post(move |state: State<App>, visitor: Visitor, headers: HeaderMap, body: Body| {
                    perform(state, visitor, act, None, headers, body)
                }),
            )
            .route(
                &format!("/api/{noun}/{{id}}/{verb}"),
                post(
                    move |state: State<App>,
                          visitor: Visitor,
                          Path(id): Path<String>,
                          headers: HeaderMap,
                          body: Body| {
                        perform(state, visitor, act, Some(id), headers, body)
                    },
                ),
            );
    }
    router
}

async fn perform(
    State(app): State<App>,
    visitor: Visitor,
    act: Act,
    id: Option<String>,
    headers: HeaderMap,
    Body { mut form }: Body,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?.clone();
    must_be_in_scope(&visitor, act)?;
    let subject = match id {
        Some(id) => Some(lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?),
        None => None,
    };
    let Some(key) = headers.get(KEY).and_then(|value| value.to_str().ok()) else {
        return Err(Oops::door(StatusCode::BAD_REQUEST, Refusal::new("IDEM-03"), &visitor));
    };
    fields::must_be_known(act, &mut form);
    let command = Command { acting, act, subject, key: key.to_owned(), if_match: if_match(&headers), form };
    let done = app.desk.perform(command).await.map_err(|no| visitor.no(no))?;
    let mut answer = json::body(&done);
    if let (Some(secret), Value::Object(map)) = (&done.secret, &mut answer) {
        map.insert("secret".to_owned(), Value::String(secret.clone()));
    }
    Ok(Json(answer).into_response())
}

fn must_be_in_scope(visitor: &Visitor, act: Act) -> Result<(), Oops> {
    let scopes = visitor.seated.as_ref().and_then(|seated| seated.scopes.as_deref()).unwrap_or("*");
    if scopes == "*" || scopes.split(' ').any(|scope| scope == act.noun()) {
        return Ok(());
    }
    Err(Oops::door(StatusCode::FORBIDDEN, Refusal::new("SCOPE-01").arg("scopes", scopes), visitor))
}

/// The version in `If-Match: "7"`; one that is no version of ours matches nothing.
fn if_match(headers: &HeaderMap) -> Option<i64> {
    let text = headers.get(IF_MATCH)?.to_str().ok()?.trim();
    if text == "*" {
        return None;
    }
    Some(text.trim_matches('"').parse().unwrap_or(-1))
}

/// An answer with the version of the thing, or "not modified" for who has it.
pub fn versioned(headers: &HeaderMap, version: i64, body: &impl serde::Serialize) -> Response {
    let tag = format!("\"{version}\"");
    let known = headers.get("if-none-match").and_then(|value| value.to_str().ok());
    if known == Some(tag.as_str()) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    ([(ETAG, tag)], json::answer(body)).into_response()
}
