//! A firm asks to join, with its first manager.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::PartyKind;

use super::{Filled, form_error, titled, wrong};
use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/sign/register.html")]
struct RegisterPage {
    p: Page,
    heading: String,
    filled: Filled,
    kinds: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/sign/registered.html")]
struct RegisteredPage {
    p: Page,
}

/// The form; what is known of the firm may stand in the query.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    page(&app, &visitor, Filled::fresh(query(&visitor))).await
}

/// Asks to join.
pub async fn send(
    State(app): State<App>,
    visitor: Visitor,
    Body { mut form }: Body,
) -> Result<Response, Oops> {
    app.desk.count_knock("register", &visitor.source).await.map_err(|no| visitor.no(no))?;
    match app.desk.apply(&mut form, visitor.lang.code()).await {
        Ok(_) => Ok(see_other("/register/done")),
        Err(no) => {
            let filled = Filled::wrong(form, form_error(&visitor, no)?);
            Ok(wrong(page(&app, &visitor, filled).await?))
        }
    }
}

/// What happens next.
pub async fn done(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let p = Page::of(&app, &visitor, "registered-title").await?;
    Ok(draw(&RegisteredPage { p }, &visitor))
}

async fn page(app: &App, visitor: &Visitor, filled: Filled) -> Result<Response, Oops> {
    let (p, heading) = titled(app, visitor, "register-title", &filled).await?;
    let kinds = PartyKind::ALL.into_iter().filter(|kind| kind.may_apply());
    let kinds = kinds.map(|kind| (kind.code().to_owned(), p.tc("kind-", kind.code()))).collect();
    Ok(draw(&RegisterPage { p, heading, filled, kinds }, visitor))
}
