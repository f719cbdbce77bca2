//! The tables and the lanes as JSON: what is in force, who changed it, and the draws anyone may recompute.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use lexicon::Date;
use serde_json::json;

use crate::api::acts::versioned;
use crate::api::json::answer;
use crate::error::Oops;
use crate::pages::common::query;
use crate::router::App;
use crate::visitor::Visitor;

/// The addresses of this file.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/lanes", get(days))
        .route("/api/lanes/{date}", get(day))
        .route("/api/lanes/{date}/seed", get(seed))
        .route("/api/change", get(changes))
        .route("/api/change/{id}", get(change))
        .route("/api/criteria", get(criteria))
        .route("/api/tariff", get(tariff))
        .route("/api/rates", get(rates))
}

type Answer = Result<Response, Oops>;

fn date(visitor: &Visitor, text: &str) -> Result<Date, Oops> {
    text.parse().map_err(|_| Oops::not_found(visitor))
}

async fn days(State(app): State<App>, visitor: Visitor) -> Answer {
    let query = query(&visitor);
    let days = app.desk.lanes_days(query.raw("cursor")).await.map_err(|no| visitor.no(no))?;
    let next = days.last().map(|day| day.date.to_string());
    Ok(answer(&json!({ "items": days, "next": next })))
}

async fn day(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Answer {
    let (query, date) = (query(&visitor), date(&visitor, &text)?);
    let view = app.desk.lanes_of(date, query.raw("cursor")).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&view))
}

async fn seed(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Answer {
    let date = date(&visitor, &text)?;
    let seed = app.desk.seed_of(date).await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "date": date, "seed": seed })))
}

async fn changes(State(app): State<App>, visitor: Visitor) -> Answer {
    let query = query(&visitor);
    let rows = app.desk.table_changes(visitor.acting()?, query.raw("cursor")).await;
    let rows = rows.map_err(|no| visitor.no(no))?;
    let next = rows.last().map(|row| row.cursor.clone());
    Ok(answer(&json!({ "items": rows, "next": next })))
}

async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.change_page(visitor.acting()?, id).await.map_err(|no| visitor.no(no))?;
    Ok(versioned(&headers, view.version, &view))
}

async fn criteria(State(app): State<App>, visitor: Visitor) -> Answer {
    Ok(answer(&app.desk.criteria(visitor.acting()?).await.map_err(|no| visitor.no(no))?))
}

async fn tariff(State(app): State<App>, visitor: Visitor) -> Answer {
    visitor.acting()?;
    let query = query(&visitor);
    let on = query.raw("from").and_then(|text| text.parse().ok());
    let rows = app.desk.measures(query.raw("q").unwrap_or_default(), on).await;
    Ok(answer(&json!({ "items": rows.map_err(|no| visitor.no(no))?, "next": null })))
}

async fn rates(State(app): State<App>, visitor: Visitor) -> Answer {
    visitor.acting()?;
    let rows = app.desk.rates().await.map_err(|no| visitor.no(no))?;
    Ok(answer(&json!({ "items": rows, "next": null })))
}
