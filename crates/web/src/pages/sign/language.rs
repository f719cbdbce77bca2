//! The language of the pages, on this device.

use axum::extract::{Path, State};
use axum::response::Response;
use desk::reference::Lang;

use super::{asked, cookies};
use crate::error::{Oops, see_other};
use crate::router::App;
use crate::visitor::Visitor;

/// Chooses a language and goes back.
pub async fn choose(
    State(app): State<App>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Oops> {
    let chosen = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let lang = chosen.ok_or_else(|| Oops::not_found(&visitor))?;
    Ok(cookies::remember(&app, "lang", lang.code(), see_other(&asked(&visitor))))
}
