//! OAuth 2.0 client credentials (RFC 6749, 4.4): a key's name and secret for a token of an hour.

use axum::Router;
use axum::extract::State;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::post;
use base64::Engine as _;
use serde_json::json;

use crate::body::{Body, unescape};
use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// The address of this file.
pub fn routes() -> Router<App> {
    Router::new().route("/api/oauth/token", post(token))
}

async fn token(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Body { form }: Body,
) -> Result<Response, Oops> {
    if form.raw("grant_type") != Some("client_credentials") {
        return Ok(
            (StatusCode::BAD_REQUEST, Json(json!({ "error": "unsupported_grant_type" }))).into_response()
        );
    }
    let (client, secret) = basic(&headers).unwrap_or_else(|| {
        let text = |name: &str| form.raw(name).unwrap_or_default().to_owned();
        (text("client_id"), text("client_secret"))
    });
    match app.desk.access_token(&client, &secret).await.map_err(|no| visitor.no(no))? {
        Some((token, seconds)) => {
            Ok(Json(json!({ "access_token": token, "token_type": "Bearer", "expires_in": seconds }))
                .into_response())
        }
        None => Ok((
            StatusCode::UNAUTHORIZED,
            [(WWW_AUTHENTICATE, "Basic realm=\"diwan\"")],
            Json(json!({ "error": "invalid_client" })),
        )
            .into_response()),
    }
}

/// The name and secret in `Authorization: Basic …`, each form-encoded as RFC 6749 section 2.3.1 wants.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let text = headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Basic ")?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text.trim()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (client, secret) = text.split_once(':')?;
    Some((unescape(client), unescape(secret)))
}
