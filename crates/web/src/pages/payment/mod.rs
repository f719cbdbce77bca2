//! Payments: the list of a bank's counter or of who pays, and one of them.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::payment::{PaymentRow, PaymentView};

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{Told, Verb, told, verbs};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/payment", get(list)).route("/payment/{id}", get(show))
}

/// One payment in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub reference: String,
    pub bill: String,
    pub payer: String,
    pub rail: String,
    pub amount: String,
    pub standing: String,
    pub mark: &'static str,
    pub started: (String, String),
}

/// A payment as pages write it.
pub fn row(p: &Page, one: &PaymentRow) -> Row {
    Row {
        id: one.id.clone(),
        reference: one.reference.clone(),
        bill: one.bill.clone(),
        payer: one.payer.clone(),
        rail: p.tc("option-rail-", one.rail),
        amount: p.money(&one.received.unwrap_or(one.centimes)),
        standing: p.tc("payment-standing-", one.standing),
        mark: match one.standing {
            "started" => "them",
            "confirmed" => "ok",
            "failed" => "stop",
            _ => "later",
        },
        started: (p.exact(&one.started_at), p.moment(&one.started_at)),
    }
}

#[derive(Template)]
#[template(path = "pages/payment/list.html")]
struct ListPage {
    p: Page,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "pages/payment/page.html")]
struct PaymentPage {
    p: Page,
    view: PaymentView,
    row: Row,
    verbs: Vec<Verb>,
    journal: Vec<Told>,
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let rows = app.desk.payments(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "payments-title").await?;
    let rows = rows.iter().map(|one| row(&p, one)).collect();
    Ok(draw(&ListPage { p, rows }, &visitor))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.payment_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "payment-title").await?.titled(view.row.reference.clone());
    let (row, journal) = (row(&p, &view.row), told(&p, &view.journal));
    let verbs = verbs(&p, &view.row.id, &view.acts);
    Ok(draw(&PaymentPage { p, view, row, verbs, journal }, &visitor))
}
