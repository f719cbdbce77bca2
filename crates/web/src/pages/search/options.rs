//! What a reference table offers while one types: the rows a script puts below the field. Public.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse as _, Response};
use desk::reference::{Hit, List};

use crate::error::Oops;
use crate::pages::common::query;
use crate::router::App;
use crate::visitor::Visitor;

/// Rows below a field.
const OPTIONS_MAX: usize = 8;

#[derive(Template)]
#[template(path = "pages/search/options.html")]
struct Options {
    hits: Vec<Hit>,
}

/// The rows of `list` that answer to `q`, in the reader's language.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(list): Path<String>,
) -> Result<Response, Oops> {
    let list = List::from_code(&list).ok_or_else(|| Oops::not_found(&visitor))?;
    let asked = query(&visitor);
    let hits = app.desk.reference.search(list, asked.raw("q").unwrap_or_default(), OPTIONS_MAX, visitor.lang);
    let html = Options { hits }.render().unwrap_or_default();
    // The tables change when an operator loads new ones; the answer depends on the language cookie.
    Ok(([(CACHE_CONTROL, "private, max-age=300")], Html(html)).into_response())
}
