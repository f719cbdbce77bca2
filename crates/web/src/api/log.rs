//! The public log: signed tree heads, tiles and the key that checks them (C2SP tlog-tiles). Never content.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of the log.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/log/checkpoint", get(checkpoint))
        .route("/log/key", get(key))
        .route("/log/tile/{*path}", get(tile))
}

const TEXT: &str = "text/plain; charset=utf-8";

async fn checkpoint(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let note = app.desk.log_checkpoint().await.map_err(|no| visitor.no(no))?;
    let note = note.ok_or_else(|| Oops::not_found(&visitor))?;
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-cache")], note).into_response())
}

async fn key(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let key = app.desk.log_key().await.map_err(|no| visitor.no(no))?;
    let key = key.ok_or_else(|| Oops::not_found(&visitor))?;
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-cache")], format!("{key}\n")).into_response())
}

async fn tile(State(app): State<App>, visitor: Visitor, Path(path): Path<String>) -> Result<Response, Oops> {
    let bytes = app.desk.log_tile(&format!("tile/{path}")).await.map_err(|no| visitor.no(no))?;
    let bytes = bytes.ok_or_else(|| Oops::not_found(&visitor))?;
    // A tile of one width never changes.
    let kept = "public, max-age=31536000, immutable";
    Ok(([(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, kept)], bytes).into_response())
}
