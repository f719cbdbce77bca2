//! A paper of a file, as it was attached: to be kept, never to be opened in the page.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use domain::dossier::Document;

use crate::error::Oops;
use crate::pages::common::disposition;
use crate::router::App;
use crate::visitor::Visitor;

/// The bytes of a paper, for those who read the file's papers.
pub async fn download(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let read = |text: &str| lexicon::parse_uuid(text).map_err(|_| Oops::not_found(&visitor));
    let (id, document) = (read(&id)?, read(&document)?);
    let (paper, bytes) = app.desk.document(acting, id, document).await.map_err(|no| visitor.no(no))?;
    Ok(handed(&paper, bytes))
}

/// A paper with its bytes, to be kept.
pub fn handed(paper: &Document, bytes: Vec<u8>) -> Response {
    let headers: [(HeaderName, HeaderValue); 3] = [
        (
            CONTENT_TYPE,
            HeaderValue::from_str(&paper.media)
                .unwrap_or(HeaderValue::from_static("application/octet-stream")),
        ),
        (CONTENT_DISPOSITION, disposition(&paper.name)),
        (HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff")),
    ];
    (headers, bytes).into_response()
}
