//! Drafts of long forms, as their page offers, keeps and drops them.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desk::{Form, No, drafts};
use domain::Act;
use lexicon::Instant;

use super::form_of;
use crate::error::{Oops, see_other};
use crate::router::App;
use crate::visitor::Visitor;

/// What a form says of its draft.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shown {
    /// True where drafts are kept.
    pub kept: bool,
    /// When the draft was kept that is not in the form, and could be.
    pub waits: Option<Instant>,
    /// When the one was kept that stands in the form.
    pub at: Option<Instant>,
}

impl Shown {
    /// Before one knows whether there is a draft.
    pub fn of(act: Act) -> Self {
        Self { kept: drafts::are_kept_of(act), ..Self::default() }
    }

    /// The same instant as devices count, for comparing with the copy on this one.
    pub fn at_ms(&self) -> i64 {
        self.at.map_or(0, |at| at.micros() / 1_000)
    }
}

/// Fills `form` with its draft when that is asked for (`?draft=1`); else says that one waits.
pub async fn offered(app: &App, visitor: &Visitor, act: Act, form: &mut Form) -> Result<Shown, Oops> {
    if !drafts::are_kept_of(act) {
        return Ok(Shown::default());
    }
    let wanted = form.take("draft").is_some();
    let known = app.desk.draft(visitor.acting()?, form_of(visitor)).await.map_err(|no| visitor.no(no))?;
    let Some(draft) = known else { return Ok(Shown::of(act)) };
    if !wanted {
        return Ok(Shown { kept: true, waits: Some(draft.at), at: None });
    }
    for (name, value) in draft.form.values() {
        form.take(name);
        form.put(name.clone(), value);
    }
    Ok(Shown { kept: true, waits: None, at: Some(draft.at) })
}

/// Keeps the form as it is; a script is told so, a browser sees it again with its draft.
pub async fn keep(app: &App, visitor: &Visitor, act: Act, form: &Form) -> Result<Response, Oops> {
    let address = form_of(visitor);
    if drafts::are_kept_of(act) {
        app.desk.keep_draft(visitor.acting()?, act, address, form).await.map_err(|no| visitor.no(no))?;
    }
    if visitor.part.as_deref() == Some("draft") {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(see_other(&format!("{address}?draft=1")))
}

/// Keeps it beside what was asked for; when that cannot be, the form is still there.
pub async fn keep_beside(app: &App, visitor: &Visitor, act: Act, form: &Form) -> Result<(), Oops> {
    if !drafts::are_kept_of(act) {
        return Ok(());
    }
    match app.desk.keep_draft(visitor.acting()?, act, form_of(visitor), form).await {
        Ok(()) | Err(No::Refused(_) | No::TooMany { .. }) => Ok(()),
        Err(no) => Err(visitor.no(no)),
    }
}

/// Throws it away, and begins anew.
pub async fn drop(app: &App, visitor: &Visitor) -> Result<Response, Oops> {
    let address = form_of(visitor);
    app.desk.drop_draft(visitor.acting()?, address).await.map_err(|no| visitor.no(no))?;
    Ok(see_other(address))
}
