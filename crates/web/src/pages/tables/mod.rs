//! The tables: the tariff with its past, the rates of exchange, the criteria of risk, and the changes two officers agree
//! on.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::tables::{ChangeRow, ChangeView, CriteriaView, MeasureRow, RateRow};

use crate::error::{Oops, escape};
use crate::page::{Page, dashed};
use crate::pages::common::{Told, query, told};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/tariff", get(tariff))
        .route("/rates", get(rates))
        .route("/criteria", get(criteria))
        .route("/change", get(changes))
        .route("/change/{id}", get(change))
}

#[derive(Template)]
#[template(path = "pages/tables/tariff.html")]
struct TariffPage {
    p: Page,
    q: String,
    day: String,
    rows: Vec<MeasureRow>,
    may_change: bool,
}

#[derive(Template)]
#[template(path = "pages/tables/rates.html")]
struct RatesPage {
    p: Page,
    rows: Vec<RateRow>,
    may_change: bool,
}

#[derive(Template)]
#[template(path = "pages/tables/criteria.html")]
struct CriteriaPage {
    p: Page,
    view: CriteriaView,
}

#[derive(Template)]
#[template(path = "pages/tables/changes.html")]
struct ChangesPage {
    p: Page,
    rows: Vec<ChangeRow>,
    may_change: bool,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/tables/change.html")]
struct ChangePage {
    p: Page,
    view: ChangeView,
    /// Fields with their names and texts.
    fields: Vec<(String, String)>,
    acts: Vec<(String, String)>,
    journal: Vec<Told>,
}

/// The mark of what is past, present or to come.
fn mark(when: &str) -> &'static str {
    match when {
        "present" => "ok",
        "future" => "them",
        _ => "later",
    }
}

async fn tariff(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = query(&visitor);
    let (q, day) = (query.raw("position").unwrap_or_default(), query.raw("day").unwrap_or_default());
    let rows = app.desk.measures(q, day.parse().ok()).await.map_err(|no| visitor.no(no))?;
    let may_change = app.desk.may_change_tables(acting);
    let p = Page::of(&app, &visitor, "tariff-title").await?;
    Ok(draw(&TariffPage { p, q: q.to_owned(), day: day.to_owned(), rows, may_change }, &visitor))
}

async fn rates(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let rows = app.desk.rates().await.map_err(|no| visitor.no(no))?;
    let may_change = app.desk.may_change_tables(acting);
    let p = Page::of(&app, &visitor, "rates-title").await?;
    Ok(draw(&RatesPage { p, rows, may_change }, &visitor))
}

async fn criteria(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let view = app.desk.criteria(visitor.acting()?).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "criteria-title").await?;
    Ok(draw(&CriteriaPage { p, view }, &visitor))
}

async fn changes(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let query = query(&visitor);
    let rows = app.desk.table_changes(acting, query.raw("before")).await.map_err(|no| visitor.no(no))?;
    let next =
        rows.last().filter(|_| rows.len() >= 50).map(|row| format!("/change?before={}", escape(&row.cursor)));
    let may_change = app.desk.may_change_tables(acting);
    let p = Page::of(&app, &visitor, "changes-title").await?;
    Ok(draw(&ChangesPage { p, rows, may_change, next }, &visitor))
}

async fn change(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.change_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "changes-title").await?.titled(view.row.number.clone());
    let journal = told(&p, &view.journal);
    let acts = view.acts.iter().map(|act| address(&p, act, &view.row.id)).collect();
    let fields = view.fields.iter().map(|(name, value)| field(&p, name, value)).collect();
    Ok(draw(&ChangePage { p, view, fields, acts, journal }, &visitor))
}

/// The address of an act on a change, with its text.
fn address(p: &Page, act: &str, id: &str) -> (String, String) {
    let verb = act.split_once('.').map_or(act, |(_, verb)| verb);
    (format!("/change/{id}/{verb}"), p.t(format!("act-{}", dashed(act))))
}

/// A field with its name and its text; a word of a list by the words of the form.
fn field(p: &Page, name: &str, value: &str) -> (String, String) {
    let label = p.t(format!("field-{name}"));
    let words: Vec<String> = value
        .split(' ')
        .map(|word| {
            let said = p.maybe(format!("option-{name}-{}", dashed(word)));
            if said.is_empty() { word.to_owned() } else { said }
        })
        .collect();
    (label, words.join(" "))
}
