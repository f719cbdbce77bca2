//! One's own account: how pages look here, the password, the second factor, every session.
//!
//! Always true: each form was drawn by this session; a secret is shown once and kept by no device.
//! Not here: what an organisation is told by e-mail (`party.preferences`), its people and keys.

mod letters;
mod look;
mod password;
mod second_factor;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use desk::view::account::AccountView;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::pages::sign::{cookies, own_form};
use crate::router::App;
use crate::visitor::Visitor;

/// The pages of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/account", get(show))
        .route("/account/look", get(back).post(look::send))
        .route("/account/letters", post(letters::send))
        .route("/account/password", get(password::show).post(password::send))
        .route("/account/second-factor", get(second_factor::show).post(second_factor::send))
        .route("/account/sign-out", post(out_everywhere))
}

#[derive(Template)]
#[template(path = "pages/account/account.html")]
struct AccountPage {
    p: Page,
    view: AccountView,
    langs: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    densities: Vec<(String, String)>,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    let p = Page::of(&app, &visitor, "account-title").await?;
    let view = app.desk.account(user).await.map_err(|no| visitor.no(no))?;
    let choices =
        |start: &str, codes: [&str; 2]| codes.map(|code| (code.to_owned(), p.tc(start, code))).to_vec();
    let drawn = AccountPage {
        view,
        langs: look::LANGS.map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec(),
        themes: choices("account-theme-", look::THEMES),
        densities: choices("account-density-", look::DENSITIES),
        p,
    };
    Ok(draw(&drawn, &visitor))
}

/// A form of the account that was left open while the session ended leads back to the account.
async fn back() -> Response {
    see_other("/account")
}

async fn out_everywhere(
    State(app): State<App>,
    visitor: Visitor,
    Body { form }: Body,
) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    own_form(&visitor, form)?;
    app.desk.sign_out_everywhere(user).await.map_err(|no| visitor.no(no))?;
    Ok(cookies::sign_out(&app, see_other("/sign-in?after=everywhere")))
}
