//! Search over everything one may see, and the reference tables beside it.

mod options;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::reference::{Hit, List};
use desk::view::search::Found;

use crate::error::{Oops, see_other};
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// Rows of a reference table shown beside what was found.
const HINTS_MAX: usize = 5;
/// From this many signs on, the tables are asked too.
const HINT_CHARS_MIN: usize = 2;

/// Things of one sort that were found.
#[derive(Debug, Clone)]
struct Group {
    title: String,
    hits: Vec<Thing>,
}

/// One thing.
#[derive(Debug, Clone)]
struct Thing {
    href: String,
    title: String,
    reference: String,
    by: String,
    /// The number that led here; nothing for words.
    value: String,
}

#[derive(Template)]
#[template(path = "pages/search/search.html")]
struct SearchPage {
    p: Page,
    q: String,
    groups: Vec<Group>,
    count: usize,
    tables: Vec<(String, Vec<Hit>)>,
}

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/search", get(show)).route("/reference/{list}", get(options::show))
}

/// What answers to `q`; the one thing that bears exactly this number is shown at once.
async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let q = query(&visitor).raw("q").unwrap_or_default().trim().to_owned();
    let found = app.desk.search(acting, &q).await.map_err(|no| visitor.no(no))?;
    if let [only] = &found[..]
        && plain(&only.value) == plain(&q)
    {
        return Ok(see_other(&address(only)));
    }
    let p = Page::of(&app, &visitor, "search-title").await?;
    let drawn =
        SearchPage { groups: groups(&p, &found), count: found.len(), tables: tables(&app, &p, &q), q, p };
    Ok(draw(&drawn, &visitor))
}

fn address(found: &Found) -> String {
    format!("/{}/{}", found.noun, found.id)
}

/// A number as machines compare it.
fn plain(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

fn groups(p: &Page, found: &[Found]) -> Vec<Group> {
    let hits = |noun: &str| -> Vec<Thing> {
        let of = found.iter().filter(|one| one.noun == noun);
        of.map(|one| Thing {
            href: address(one),
            title: one.title.clone(),
            reference: one.reference.clone(),
            by: p.tc("search-by-", &one.by),
            value: if one.by.ends_with("name") { String::new() } else { one.value.clone() },
        })
        .collect()
    };
    ["dossier", "call", "manifest"]
        .into_iter()
        .map(|noun| Group { title: p.tc("search-group-", noun), hits: hits(noun) })
        .filter(|group| !group.hits.is_empty())
        .collect()
}

fn tables(app: &App, p: &Page, q: &str) -> Vec<(String, Vec<Hit>)> {
    if q.chars().count() < HINT_CHARS_MIN {
        return Vec::new();
    }
    [List::Places, List::Positions]
        .into_iter()
        .map(|list| {
            let hits = app.desk.reference.search(list, q, HINTS_MAX, p.language());
            (p.tc("list-", list.code()), hits)
        })
        .filter(|(_, hits)| !hits.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_they_are_spaced() {
        for (one, other, same) in [
            ("csqu 305438-3", "CSQU3054383", true),
            ("DKL0001", "dkl0001", true),
            ("DKL0001", "DKL00012", false),
        ] {
            assert_eq!(plain(one) == plain(other), same, "{one} {other}");
        }
    }
}
