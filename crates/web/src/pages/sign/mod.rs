//! Signing in and out, and how one gets a seat: registration, invitations, a new password.
//!
//! Always true: nobody is led to another site after signing in; a page before sign-in says the same whether or not an
//! account exists. A form has no session before sign-in, so the guard looks at where it comes from instead.
//! Not here: what a password must be, how often one may guess (`desk::people`).

pub mod cookies;
mod filled;
mod firm;
mod invitation;
mod language;
mod register;
mod reset;
mod sign_in;
mod to;

pub use filled::Filled;
pub use sign_in::welcome;
pub use to::{asked, local};

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use desk::{Form, No};
use lexicon::Refusal;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::Sent;
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/sign-in/code", get(sign_in::show_code).post(sign_in::send_code))
        .route("/sign-out", post(sign_in::out))
        .route("/firm", get(firm::show))
        .route("/seat", post(firm::sit))
        .route("/lang/{code}", get(language::choose))
        .route("/register", get(register::show).post(register::send))
        .route("/register/done", get(register::done))
        .route("/invitation/{token}", get(invitation::show).post(invitation::send))
        .route("/forgot", get(reset::forgot).post(reset::ask))
        .route("/reset/{token}", get(reset::show).post(reset::send))
}

/// The fields of a form that this session drew; a form of another session is turned away.
pub fn own_form(visitor: &Visitor, form: Form) -> Result<Form, Oops> {
    let sent = Sent::of(form);
    if sent.is_from(visitor) {
        return Ok(sent.form);
    }
    Err(Oops::door(StatusCode::FORBIDDEN, Refusal::new("HTTP-403"), visitor))
}

/// What was wrong with a form; anything else is an answer of its own.
pub fn form_error(visitor: &Visitor, no: No) -> Result<Oops, Oops> {
    let oops = visitor.no(no);
    if oops.is_form() { Ok(oops) } else { Err(oops) }
}

/// A page with its heading; what is wrong stands first in its title, so that it is heard first.
pub async fn titled(
    app: &App,
    visitor: &Visitor,
    key: &str,
    filled: &Filled,
) -> Result<(Page, String), Oops> {
    let mut p = Page::of(app, visitor, key).await?;
    let heading = p.title.clone();
    if filled.is_wrong() {
        p.title = p.t1("error-title", "title", heading.as_str());
    }
    Ok((p, heading))
}

/// A page drawn again because of what was wrong with its form.
pub fn wrong(drawn: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response()
}
