//! Another password: every session ends, this one too, and one signs in with the new one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use desk::Form;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::pages::sign::{Filled, cookies, form_error, own_form, titled, wrong};
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/account/password.html")]
struct PasswordPage {
    p: Page,
    heading: String,
    filled: Filled,
}

/// The form.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    visitor.person()?;
    page(&app, &visitor, Filled::default()).await
}

/// Changes it.
pub async fn send(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    let mut form = own_form(&visitor, form)?;
    match app.desk.change_password(user, &mut form).await {
        Ok(()) => Ok(cookies::sign_out(&app, see_other("/sign-in?after=password"))),
        Err(no) => {
            let filled = Filled::wrong(Form::default(), form_error(&visitor, no)?);
            Ok(wrong(page(&app, &visitor, filled).await?))
        }
    }
}

async fn page(app: &App, visitor: &Visitor, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "account-password-title", &filled).await?;
    Ok(draw(&PasswordPage { p, heading, filled }, visitor))
}
