//! One field of a form, checked when it is left: what the script asks early, the form asks when it is sent.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use desk::No;
use domain::Act;

use super::has_page;
use crate::body::Body;
use crate::error::Oops;
use crate::pages::sign::own_form;
use crate::router::App;
use crate::visitor::Visitor;

/// Nothing when nothing is wrong; else what is, as text.
pub async fn field(
    State(app): State<App>,
    visitor: Visitor,
    Path(act): Path<String>,
    Body { form }: Body,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let act = Act::from_code(&act).filter(|act| has_page(*act)).ok_or_else(|| Oops::not_found(&visitor))?;
    let form = own_form(&visitor, form)?;
    match app.desk.check_field(acting, act, form).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(No::Refused(refusals)) => {
            let said = refusals.iter().map(|one| desk::texts::refusal(one, visitor.lang));
            let text = said.collect::<Vec<_>>().join(" ");
            let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
            Ok((StatusCode::UNPROCESSABLE_ENTITY, kind, text).into_response())
        }
        Err(no) => Err(visitor.no(no)),
    }
}
