//! The pages, one folder or file for each noun; the tree is the site map.

mod account;
pub mod act;
mod call;
pub mod common;
mod control;
mod declaration;
mod demo;
pub mod dossier;
mod front;
mod gate;
mod guarantee;
pub mod home;
mod inbox;
mod invoice;
mod lanes;
mod mandate;
mod manifest;
mod paper;
mod party;
mod pass;
mod payment;
mod platform;
mod queue;
mod receipt;
mod refusal;
mod search;
mod services;
mod sign;
mod slot;
mod statement;
mod tables;
mod title;
mod verify;

use axum::Router;

use crate::router::App;

/// Every page.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(account::routes())
        .merge(act::routes())
        .merge(call::routes())
        .merge(control::routes())
        .merge(demo::routes())
        .merge(dossier::routes())
        .merge(front::routes())
        .merge(gate::routes())
        .merge(guarantee::routes())
        .merge(inbox::routes())
        .merge(lanes::routes())
        .merge(invoice::routes())
        .merge(mandate::routes())
        .merge(manifest::routes())
        .merge(paper::routes())
        .merge(party::routes())
        .merge(pass::routes())
        .merge(payment::routes())
        .merge(platform::routes())
        .merge(queue::routes())
        .merge(receipt::routes())
        .merge(refusal::routes())
        .merge(search::routes())
        .merge(services::routes())
        .merge(sign::routes())
        .merge(slot::routes())
        .merge(tables::routes())
        .merge(declaration::routes())
        .merge(statement::routes())
        .merge(title::routes())
        .merge(verify::routes())
}

/// Draws a template as an answer.
pub fn draw<T: askama::Template>(
    template: &T,
    visitor: &crate::visitor::Visitor,
) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    match template.render() {
        Ok(html) => axum::response::Html(html).into_response(),
        Err(error) => {
            let fault = desk::Fault::Database(error.to_string());
            visitor.no(desk::No::Fault(fault)).into_response()
        }
    }
}
