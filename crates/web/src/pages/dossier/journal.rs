//! The whole journal of a file, a page at a time.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::view::journal::NEWEST;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::dossier::feed::{self, Entry};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/dossier/journal.html")]
struct JournalPage {
    p: Page,
    id: String,
    bill: String,
    goods: String,
    feed: Vec<Entry>,
    receipts: bool,
    older: Option<String>,
}

/// One page of the journal, older than `before`.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let file = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let before = query(&visitor).raw("before").and_then(place).unwrap_or(NEWEST);
    let page = app.desk.journal_page(acting, file, before).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "file-journal-title").await?;
    let drawn = JournalPage {
        feed: page.lines.iter().map(|line| feed::entry(&p, line)).collect(),
        older: page
            .next
            .map(|(at, entry)| format!("/dossier/{id}/journal?before={at}.{}", lexicon::uuid_text(&entry))),
        bill: page.bill,
        goods: page.goods,
        receipts: true,
        id,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

fn place(text: &str) -> Option<(i64, [u8; 16])> {
    let (at, entry) = text.split_once('.')?;
    Some((at.parse().ok()?, lexicon::parse_uuid(entry).ok()?))
}
