//! What machines ask: does it live, is it ready, what does it measure.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse as _, Response};

use crate::router::App;

/// The program answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The program can work: its database answers.
pub async fn ready(State(app): State<App>) -> Response {
    if app.desk.is_ready().await {
        "ready".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "2")], "not ready").into_response()
    }
}

/// Figures for operators.
pub async fn metrics(State(app): State<App>) -> String {
    app.metrics_text().await
}
