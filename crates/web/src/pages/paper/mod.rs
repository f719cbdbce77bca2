//! A paper issued here, as PDF: drawn when it is asked for, in the reader's language or the one they choose.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use desk::reference::Lang;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{disposition, query};
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/paper/{file}", get(download))
}

/// The languages a paper can be had in besides the reader's: code and name.
pub fn other_languages(p: &Page) -> Vec<(&'static str, &'static str)> {
    let all = [("fr", "Français"), ("ar", "العربية"), ("en", "English"), ("es", "Español")];
    all.into_iter().filter(|(code, _)| *code != p.lang).collect()
}

/// The paper with this code, for those who read what it is about: `/paper/K7M4R-X2P9T.pdf?in=ar`.
async fn download(
    State(app): State<App>,
    visitor: Visitor,
    Path(file): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let code = file.strip_suffix(".pdf").ok_or_else(|| Oops::not_found(&visitor))?;
    let lang = query(&visitor).raw("in").map_or(visitor.lang, Lang::from_code);
    let paper = app.desk.paper(acting, code, lang).await.map_err(|no| visitor.no(no))?;
    let headers: [(HeaderName, HeaderValue); 2] = [
        (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (CONTENT_DISPOSITION, disposition(&format!("{}-{}.pdf", paper.number, lang.code()))),
    ];
    Ok((headers, paper.pdf).into_response())
}
