//! Files: the list, the page of one, its journal, its papers.

mod blocker;
mod cargo;
mod document;
mod feed;
mod journal;
mod lanes;
pub mod list;
pub mod row;
#[cfg(test)]
mod samples;
mod show;
pub mod words;

pub use document::sent;

use axum::Router;
use axum::routing::get;

use crate::router::App;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dossier", get(list::show))
        .route("/dossier/{id}", get(show::show))
        .route("/dossier/{id}/journal", get(journal::show))
        .route("/dossier/{id}/document/{document}", get(document::download))
}
