//! Signing in with e-mail and password, then with a second factor where there is one; signing out.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use desk::{DemoActor, Form, SignedIn};

use super::{Filled, asked, cookies, form_error, local, own_form, titled, wrong};
use crate::body::Body;
use crate::error::{Oops, escape, see_other};
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// What one may come back from, to sign in again.
const AFTER: [&str; 4] = ["joined", "password", "reset", "everywhere"];

#[derive(Template)]
#[template(path = "pages/sign/sign_in.html")]
struct SignInPage {
    p: Page,
    heading: String,
    to: String,
    filled: Filled,
    /// A sentence on what was just done.
    after: String,
    actors: Vec<DemoActor>,
}

#[derive(Template)]
#[template(path = "pages/sign/code.html")]
struct CodePage {
    p: Page,
    heading: String,
    to: String,
    filled: Filled,
}

/// The page where one signs in.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let to = asked(&visitor);
    let seated = visitor.seated.as_ref().is_some_and(|seated| seated.full);
    if seated && !app.desk.settings.demo {
        return Ok(see_other(&to));
    }
    page(&app, &visitor, to, Filled::default()).await
}

/// E-mail and password.
pub async fn send(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let to = local(form.raw("to").unwrap_or_default()).to_owned();
    let email = form.raw("email").unwrap_or_default();
    // Not trimmed: spaces belong to a password.
    let password = form.values().get("password").map(String::as_str).unwrap_or_default();
    match app.desk.sign_in(email, password, &visitor.source).await {
        Ok(signed) => welcome(&app, &visitor, &signed, &to).await,
        Err(no) => {
            let filled = Filled::wrong(form, form_error(&visitor, no)?);
            Ok(wrong(page(&app, &visitor, to, filled).await?))
        }
    }
}

/// The page where one gives a code.
pub async fn show_code(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let to = asked(&visitor);
    match &visitor.seated {
        None => Ok(see_other(&format!("/sign-in?to={}", escape(&to)))),
        Some(seated) if seated.full => Ok(see_other(&to)),
        Some(_) => code_page(&app, &visitor, to, Filled::default()).await,
    }
}

/// A code of the app, or a recovery code.
pub async fn send_code(
    State(app): State<App>,
    visitor: Visitor,
    Body { form }: Body,
) -> Result<Response, Oops> {
    let to = local(form.raw("to").unwrap_or_default()).to_owned();
    let (Some(_), Some(token)) = (&visitor.seated, &visitor.token) else {
        return Ok(see_other(&format!("/sign-in?to={}", escape(&to))));
    };
    match app.desk.give_code(token, form.raw("code").unwrap_or_default(), &visitor.source).await {
        Ok(()) => Ok(see_other(&to)),
        Err(no) => {
            let filled = Filled::wrong(Form::default(), form_error(&visitor, no)?).about("code");
            Ok(wrong(code_page(&app, &visitor, to, filled).await?))
        }
    }
}

/// Ends the session of this device.
pub async fn out(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    if let (Some(_), Some(token)) = (&visitor.seated, &visitor.token) {
        own_form(&visitor, form)?;
        app.desk.sign_out(token).await.map_err(|no| visitor.no(no))?;
    }
    let to = if app.desk.settings.demo { "/sign-in" } else { "/" };
    Ok(cookies::sign_out(&app, see_other(to)))
}

/// Leads somebody in who gave the right password: to the second factor, or to where they wanted to be. The session this
/// device had before is over.
pub async fn welcome(app: &App, visitor: &Visitor, signed: &SignedIn, to: &str) -> Result<Response, Oops> {
    if let Some(before) = &visitor.token {
        app.desk.sign_out(before).await.map_err(|no| visitor.no(no))?;
    }
    let next = if signed.second_factor { format!("/sign-in/code?to={}", escape(to)) } else { to.to_owned() };
    Ok(cookies::sign_in(app, signed, see_other(&next)))
}

async fn page(app: &App, visitor: &Visitor, to: String, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "sign-in-title", &filled).await?;
    let after = query(visitor)
        .raw("after")
        .filter(|code| AFTER.contains(code))
        .map(|code| p.tc("sign-in-after-", code));
    let actors = app.desk.settings.demo_actors.clone();
    Ok(draw(&SignInPage { heading, to, filled, after: after.unwrap_or_default(), actors, p }, visitor))
}

async fn code_page(app: &App, visitor: &Visitor, to: String, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "sign-code-title", &filled).await?;
    Ok(draw(&CodePage { p, heading, to, filled }, visitor))
}
