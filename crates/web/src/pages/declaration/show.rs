//! One declaration: what it says and from where, why each amount is asked, what it waits for.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::view::Actor;
use desk::view::declaration::{DeclarationView, Sourced};

use crate::error::{Oops, Said};
use crate::page::{Page, dashed};
use crate::pages::common::{Told, told};
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// The values of an item, in the order of the paper.
const VALUES: [&str; 10] = [
    "hs",
    "origin",
    "preference",
    "description",
    "price",
    "quantity",
    "unit",
    "net_kg",
    "gross_kg",
    "packages",
];
/// The values of the invoice, in its order.
const INVOICE: [&str; 9] = [
    "invoice_number",
    "invoice_date",
    "seller",
    "currency",
    "incoterm",
    "freight",
    "insurance",
    "other",
    "inland",
];

/// A value with its label and where it came from.
pub struct Line {
    label: String,
    value: String,
    source: String,
    /// True for words, which may be in any language.
    prose: bool,
}

/// What is missing, and who must act.
pub struct Wanted {
    said: Said,
    whose: String,
}

#[derive(Template)]
#[template(path = "pages/declaration/page.html")]
struct DeclarationPage {
    p: Page,
    view: DeclarationView,
    invoice: Vec<Line>,
    items: Vec<Vec<Line>>,
    wrong: Vec<Said>,
    wanted: Vec<Wanted>,
    /// Acts the reader may do, each with its address and text; the first is the main one.
    acts: Vec<(String, String)>,
    journal: Vec<Told>,
    title: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.declaration_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "declarations-title").await?;
    Ok(draw(&drawn(p, view, &visitor), &visitor))
}

/// The page of one declaration.
fn drawn(p: Page, view: DeclarationView, visitor: &Visitor) -> DeclarationPage {
    let title = view.row.number.clone().unwrap_or_else(|| view.row.bill.clone());
    let p = p.titled(title.clone());
    let lines = |names: &[&str], values: &std::collections::BTreeMap<&'static str, Sourced>| {
        names.iter().filter_map(|name| Some(line(&p, name, values.get(name)?))).collect::<Vec<_>>()
    };
    let invoice = lines(&INVOICE, &view.invoice);
    let items = view.items.iter().map(|item| lines(&VALUES, &item.values)).collect();
    let wrong = view.wrong.iter().map(|one| Said::of(one, visitor.lang)).collect();
    let wanted = view
        .missing
        .iter()
        .map(|(one, whose)| Wanted { said: Said::of(one, visitor.lang), whose: named(&p, whose) })
        .collect();
    let journal = told(&p, &view.journal);
    let acts = view.acts.iter().map(|act| address(&p, act, &view.row.id)).collect();
    DeclarationPage { p, view, invoice, items, wrong, wanted, acts, journal, title }
}

fn line(p: &Page, name: &str, one: &Sourced) -> Line {
    let source = match &one.of {
        Some(number) => p.t1(format!("declaration-from-{}", one.source), "number", number.as_str()),
        None => p.t("declaration-from-typed"),
    };
    Line {
        label: p.t(format!("field-{}", dashed(name))),
        value: one.value.clone(),
        source,
        prose: matches!(name, "description" | "seller"),
    }
}

fn named(p: &Page, whose: &[Actor]) -> String {
    let each = |one: &Actor| match (&one.name, one.kind) {
        (Some(name), _) => name.clone(),
        (None, Some(kind)) => p.tc("kind-", kind),
        (None, None) => String::new(),
    };
    whose.iter().map(each).collect::<Vec<_>>().join(" · ")
}

/// The address of an act on a declaration, with its text.
fn address(p: &Page, act: &str, id: &str) -> (String, String) {
    let verb = act.split_once('.').map_or(act, |(_, verb)| verb);
    (format!("/declaration/{id}/{verb}"), p.t(format!("act-{}", dashed(act))))
}
