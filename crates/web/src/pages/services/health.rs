//! What machines ask: does it live, is it ready, what does it measure.

use axum::extract::State;
use axum::http::StatusCode;

use crate::router::App;

/// The program answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The program can work: its database answers.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.desk.is_ready().await {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready")
    }
}

/// Figures for operators.
pub async fn metrics(State(app): State<App>) -> String {
    app.metrics_text().await
}
