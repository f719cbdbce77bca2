//! The bill of a file: every line explained, what is left, who is paid, what was given back.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use desk::view::invoice::{BillView, LineView};

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::{Told, Verb, told, verbs};
use crate::pages::draw;
use crate::pages::payment::{Row, row};
use crate::router::App;
use crate::texts::Arg;
use crate::visitor::Visitor;

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/invoice/{id}", get(show))
}

/// One line in words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LineWords {
    number: usize,
    what: String,
    whose: String,
    container: Option<String>,
    /// What was counted and at which price, or which rate of which amount.
    how: String,
    source: String,
    vat: Option<String>,
    net: String,
    amount: String,
    left: String,
    settled: bool,
}

#[derive(Template)]
#[template(path = "pages/invoice/page.html")]
struct BillPage {
    p: Page,
    view: BillView,
    /// The mark of the bill's standing.
    mark: &'static str,
    lines: Vec<LineWords>,
    preview: Vec<LineWords>,
    /// For whom, and how much of it is paid.
    shares: Vec<(String, String)>,
    payments: Vec<Row>,
    verbs: Vec<Verb>,
    journal: Vec<Told>,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.bill_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "bill-title").await?;
    Ok(draw(&drawn(p, view), &visitor))
}

/// The mark of how a bill stands.
pub fn mark(standing: &str) -> &'static str {
    match standing {
        "open" => "you",
        "bridged" => "them",
        "paid" => "ok",
        _ => "later",
    }
}

fn drawn(p: Page, view: BillView) -> BillPage {
    let mark = mark(view.standing);
    let lines = |lines: &[LineView]| lines.iter().map(|line| words(&p, line)).collect::<Vec<_>>();
    let share = |(who, owed, paid): &(String, u64, u64)| {
        let who = if who == "treasury" { p.t("bill-for-treasury") } else { who.clone() };
        (who, p.t2("bill-share", "paid", p.money(paid), "owed", p.money(owed)))
    };
    BillPage {
        mark,
        lines: lines(&view.lines),
        preview: lines(&view.preview),
        shares: view.shares.iter().map(share).collect(),
        payments: view.payments.iter().map(|one| row(&p, one)).collect(),
        verbs: verbs(&p, &view.dossier, &view.acts),
        journal: told(&p, &view.journal),
        view,
        p,
    }
}

fn words(p: &Page, line: &LineView) -> LineWords {
    let what = match (line.kind, &line.until) {
        ("duty", _) => p.t1("bill-kind-duty", "tax", line.tax.unwrap_or_default()),
        ("storage", Some(until)) => p.t1("bill-kind-storage", "until", p.moment(until)),
        (kind, _) => p.tc("bill-kind-", kind),
    };
    let how = match (line.count, line.unit, line.base_centimes) {
        (Some(count), Some(unit), _) => p.tn(
            &format!("bill-counted-{unit}"),
            &[("count", Arg::from(count)), ("rate", Arg::from(line.rate.as_str()))],
        ),
        (_, _, Some(base)) => p.t2("bill-rated", "rate", line.rate.as_str(), "base", p.money(&base)),
        _ => line.rate.clone(),
    };
    let source = if line.verified {
        p.t1("bill-source", "text", line.source.as_str())
    } else {
        p.t("bill-unverified")
    };
    let whose = match (line.beneficiary_kind, &line.beneficiary) {
        ("port", Some(name)) => p.t1("bill-for-port", "name", name.as_str()),
        (_, Some(name)) => name.clone(),
        _ => p.t("bill-for-treasury"),
    };
    let left = line.amount.saturating_sub(line.paid).saturating_sub(line.credited);
    let vat = |net: &u64| {
        format!("{} {}", p.t1("bill-vat-of", "percent", u64::from(line.vat_percent)), p.money(net))
    };
    LineWords {
        number: line.number,
        what,
        whose,
        container: line.container.clone(),
        how,
        source,
        vat: (line.vat > 0).then(|| vat(&line.vat)),
        net: p.money(&line.net),
        amount: p.money(&line.amount),
        left: p.money(&left),
        settled: left == 0,
    }
}
