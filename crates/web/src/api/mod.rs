use axum::Router;
use crate::router::App;
pub fn routes() -> Router<App> { Router::new() }
