//! The API: the same acts and questions as the pages, as JSON, for programs with a key.
//!
//! Always true: an act carries an `Idempotency-Key`; a refusal is `application/problem+json` with code, address and
//! text; a key does what its seat may do and its scopes name, no more. Not here: sessions; they are for browsers.

mod acts;
mod callback;
mod json;
mod log;
mod oauth;
mod openapi;
mod questions;
mod tables;

use axum::Router;

use crate::router::App;

/// Every address of the API and of the public log.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(acts::routes())
        .merge(callback::routes())
        .merge(questions::routes())
        .merge(tables::routes())
        .merge(oauth::routes())
        .merge(openapi::routes())
        .merge(log::routes())
}
