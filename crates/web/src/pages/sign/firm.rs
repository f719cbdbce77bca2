//! The organisation a person acts for, when they have a seat in several.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use lexicon::PartyId;

use super::{asked, local, own_form};
use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/sign/firm.html")]
struct FirmPage {
    p: Page,
    to: String,
}

/// The seats to choose from.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    visitor.person()?;
    let p = Page::of(&app, &visitor, "firm-title").await?;
    Ok(draw(&FirmPage { p, to: asked(&visitor) }, &visitor))
}

/// Takes a seat. The first one leads to where one wanted to be; another one leads home, for a page of one organisation
/// is nothing to another.
pub async fn sit(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let changes = visitor.person()?.acting.is_some();
    let form = own_form(&visitor, form)?;
    let seat = form.raw("seat").and_then(|id| lexicon::parse_uuid(id).ok());
    let (Some(seat), Some(token)) = (seat, &visitor.token) else { return Err(Oops::not_found(&visitor)) };
    app.desk.choose_party(token, PartyId::from_bytes(seat)).await.map_err(|no| visitor.no(no))?;
    Ok(see_other(if changes { "/" } else { local(form.raw("to").unwrap_or_default()) }))
}
