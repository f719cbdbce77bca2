//! A new password by a link in a letter, for who has forgotten theirs.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::Form;

use super::invitation::over;
use super::{Filled, form_error, titled, wrong};
use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/sign/forgot.html")]
struct ForgotPage {
    p: Page,
    /// True once a letter was asked for, whether or not the address is known.
    asked: bool,
}

#[derive(Template)]
#[template(path = "pages/sign/reset.html")]
struct ResetPage {
    p: Page,
    heading: String,
    token: String,
    filled: Filled,
}

/// Asks for the address.
pub async fn forgot(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let p = Page::of(&app, &visitor, "forgot-title").await?;
    Ok(draw(&ForgotPage { p, asked: false }, &visitor))
}

/// Sends the letter, if the address is known; the answer is the same if it is not.
pub async fn ask(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let email = form.raw("email").unwrap_or_default();
    app.desk.count_knock("forgot", &visitor.source).await.map_err(|no| visitor.no(no))?;
    app.desk.ask_reset(email).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "forgot-asked").await?;
    Ok(draw(&ForgotPage { p, asked: true }, &visitor))
}

/// The form for the new password, while the link works.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Oops> {
    if app.desk.link(&token, "reset").await.map_err(|no| visitor.no(no))?.is_none() {
        return over(&app, &visitor, true).await;
    }
    page(&app, &visitor, token, Filled::default()).await
}

/// Sets the new password; every session ends.
pub async fn send(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    Body { mut form }: Body,
) -> Result<Response, Oops> {
    if app.desk.link(&token, "reset").await.map_err(|no| visitor.no(no))?.is_none() {
        return over(&app, &visitor, true).await;
    }
    match app.desk.reset(&token, &mut form).await {
        Ok(()) => Ok(see_other("/sign-in?after=reset")),
        Err(no) => {
            let filled = Filled::wrong(Form::default(), form_error(&visitor, no)?).about("new_password");
            Ok(wrong(page(&app, &visitor, token, filled).await?))
        }
    }
}

async fn page(app: &App, visitor: &Visitor, token: String, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "reset-title", &filled).await?;
    Ok(draw(&ResetPage { p, heading, token, filled }, visitor))
}
