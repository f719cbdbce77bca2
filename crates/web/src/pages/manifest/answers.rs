//! What a machine takes away: the acknowledgement of the form (CONTRL), the answer on the substance (APERAK), and the
//! file as it was sent. Always an attachment: what somebody sent is never shown as a page of ours.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use desk::No;

use crate::error::Oops;
use crate::router::App;
use crate::visitor::Visitor;

/// The acknowledgement of the interchange.
pub async fn contrl(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let bytes =
        app.desk.contrl(visitor.acting()?, parse(&visitor, &id)?).await.map_err(|no| visitor.no(no))?;
    Ok(attached(&format!("contrl-{id}.edi"), bytes))
}

/// The answer on the substance, in the reader's language.
pub async fn aperak(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let bytes =
        app.desk.aperak(acting, parse(&visitor, &id)?, visitor.lang).await.map_err(|no| visitor.no(no))?;
    Ok(attached(&format!("aperak-{id}.edi"), bytes))
}

/// The file as it was sent.
pub async fn source(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let loaded =
        app.desk.readable_manifest(acting, parse(&visitor, &id)?).await.map_err(|no| visitor.no(no))?;
    let bytes = app.desk.source_of(&loaded.state).await.map_err(|no| visitor.no(no))?;
    let bytes = bytes.ok_or_else(|| visitor.no(No::NotFound))?;
    let end = if loaded.state.channel.code() == "csv" { "csv" } else { "edi" };
    Ok(attached(&format!("manifest-{id}.{end}"), bytes))
}

fn parse(visitor: &Visitor, id: &str) -> Result<[u8; 16], Oops> {
    lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))
}

fn attached(name: &str, bytes: Vec<u8>) -> Response {
    let named = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "text/plain".to_owned()), (CONTENT_DISPOSITION, named)], bytes).into_response()
}
