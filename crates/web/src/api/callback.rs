//! What a payment provider calls: `POST /api/payment/callback/{rail}`, signed as Standard Webhooks, a few kilobytes.
//!
//! Always true: who sends no valid signature learns nothing; what was heard before is answered as the first time.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use desk::{CALLBACK_BYTES_MAX, No, Signed};
use lexicon::Refusal;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// The address of this file.
pub fn routes() -> Router<App> {
    Router::new().route("/api/payment/callback/{rail}", post(hear))
}

async fn hear(
    State(app): State<App>,
    visitor: Visitor,
    Path(rail): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Oops> {
    let Ok(body) = axum::body::to_bytes(body, CALLBACK_BYTES_MAX).await else {
        let refusal = Refusal::new("CALLBACK-03");
        return Err(Oops::door(StatusCode::PAYLOAD_TOO_LARGE, refusal, &visitor));
    };
    match app.desk.payment_callback(&rail, &signed(&headers), &body).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(No::Refused(refusals)) if refusals.iter().any(|one| one.code == "CALLBACK-01") => {
            let refusal = refusals.into_iter().next().unwrap_or_else(|| Refusal::new("CALLBACK-01"));
            Err(Oops::door(StatusCode::UNAUTHORIZED, refusal, &visitor))
        }
        Err(no) => Err(visitor.no(no)),
    }
}

/// What a provider signs its words with, as Standard Webhooks has it.
fn signed(headers: &HeaderMap) -> Signed {
    let text =
        |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    Signed {
        id: text("webhook-id"),
        timestamp: text("webhook-timestamp"),
        signature: text("webhook-signature"),
    }
}
