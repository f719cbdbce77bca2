//! The pages, one folder or file for each noun; the tree is the site map.

pub mod act;

use axum::Router;

use crate::router::App;

/// Every page.
pub fn routes() -> Router<App> {
    Router::new().merge(act::routes())
}

/// Draws a template as an answer.
pub fn draw<T: askama::Template>(template: &T, visitor: &crate::visitor::Visitor) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    match template.render() {
        Ok(html) => axum::response::Html(html).into_response(),
        Err(error) => {
            let fault = desk::Fault::Database(error.to_string());
            visitor.no(desk::No::Fault(fault)).into_response()
        }
    }
}
