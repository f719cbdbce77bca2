//! An invitation by e-mail: one takes the seat, as somebody new or as who one is already.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desk::view::account::InvitationView;

use super::{Filled, form_error, titled, wrong};
use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/sign/invitation.html")]
struct InvitationPage {
    p: Page,
    heading: String,
    view: InvitationView,
    duties: Vec<String>,
    filled: Filled,
    /// True when a password that exists is asked for, not a new one.
    known: bool,
}

#[derive(Template)]
#[template(path = "pages/sign/link_over.html")]
struct LinkOverPage {
    p: Page,
    /// True for a link to a new password, which one can ask for again.
    reset: bool,
}

/// What is offered, and the form that takes it.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Oops> {
    page(&app, &visitor, &token, Filled::default()).await
}

/// Takes the seat.
pub async fn send(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    Body { mut form }: Body,
) -> Result<Response, Oops> {
    match app.desk.accept_invitation(&token, &mut form, visitor.lang.code()).await {
        Ok(_) => Ok(see_other("/sign-in?after=joined")),
        Err(no) => {
            let filled = Filled::wrong(form, form_error(&visitor, no)?);
            Ok(wrong(page(&app, &visitor, &token, filled).await?))
        }
    }
}

async fn page(app: &App, visitor: &Visitor, token: &str, filled: Filled) -> Result<Response, Oops> {
    let view = app.desk.invitation(token).await.map_err(|no| visitor.no(no))?;
    let Some(view) = view else { return over(app, visitor, false).await };
    let (mut p, _) = titled(app, visitor, "invitation-title", &filled).await?;
    let heading = p.t1("invitation-heading", "firm", &view.firm);
    if !filled.is_wrong() {
        p.title.clone_from(&heading);
    }
    let duties = view.duties.iter().map(|duty| p.tc("option-duties-", duty)).collect();
    // Who gave an address that is known is asked for its password.
    let known = view.known || !filled.error("password").is_empty();
    Ok(draw(&InvitationPage { p, heading, view, duties, filled, known }, visitor))
}

/// A link that does not work any more.
pub async fn over(app: &App, visitor: &Visitor, reset: bool) -> Result<Response, Oops> {
    let p = Page::of(app, visitor, "link-over-title").await?;
    Ok((StatusCode::GONE, draw(&LinkOverPage { p, reset }, visitor)).into_response())
}
