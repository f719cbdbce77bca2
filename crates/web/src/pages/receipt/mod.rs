//! A receipt: what was recorded, and the proof that it is in the log.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::receipt::ReceiptView;
use lexicon::{EntryId, Refusal};

use crate::error::{Oops, Said};
use crate::page::Page;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/receipt/receipt.html")]
struct ReceiptPage {
    p: Page,
    view: ReceiptView,
    act: String,
    refused: Option<Said>,
    /// Its position in the log, once it is sealed.
    place: Option<u64>,
    size: Option<u64>,
}

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/receipt/{entry}", get(show))
}

/// The receipt of one entry, for who wrote it and for who may read what it is about.
async fn show(State(app): State<App>, visitor: Visitor, Path(entry): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let entry = lexicon::parse_uuid(&entry).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.receipt(acting, EntryId::from_bytes(entry)).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "receipt-title").await?;
    let number = |name: &str| view.proof.as_ref().and_then(|proof| proof.get(name)?.as_u64());
    let drawn = ReceiptPage {
        act: p.tc("act-", &view.act),
        refused: view.refused.clone().map(|code| Said::of(&Refusal::new(code), p.language())),
        place: number("index"),
        size: number("size"),
        view,
        p,
    };
    Ok(draw(&drawn, &visitor))
}
