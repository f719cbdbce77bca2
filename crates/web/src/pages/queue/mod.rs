//! The officer's queue and desk: which one next, what machines checked already, and the decision beside it.
//!
//! Always true: the list is in the order of the promised time; deciding leads on to the next one of the same view.
//! Not here: who may decide (the desk says no on the form itself).

mod checks;
mod left;
mod pane;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use desk::Desk;
use desk::view::home::{COUNT_MAX, Cursor};
use desk::view::queue::{Counts, Task, Waiting};
use domain::policy::Acting;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;
use left::Left;
use pane::Pane;

/// Rows of one page, as the desk cuts them.
const ROWS: usize = 50;
/// Where every list begins.
const START: Cursor = (i64::MIN, [0; 16]);

/// The addresses of this folder.
pub fn routes() -> Router<App> {
    Router::new().route("/queue", get(show))
}

/// One saved view.
struct Tab {
    view: &'static str,
    label: String,
    count: String,
    current: bool,
}

/// One row, with how long is left.
struct Row {
    one: Waiting,
    href: String,
    left: Left,
    selected: bool,
}

#[derive(Template)]
#[template(path = "pages/queue/page.html")]
struct QueuePage {
    p: Page,
    view: &'static str,
    /// Everything that waits.
    all: i64,
    /// State, number and key of the word, the most urgent first.
    figures: [(&'static str, String, &'static str); 3],
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    /// Where the list goes on.
    next: Option<String>,
    /// The most urgent of this view.
    take: Option<String>,
    pane: Option<Pane>,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let tasks = Desk::tasks(acting);
    if tasks.is_empty() {
        return Err(Oops::not_found(&visitor));
    }
    let query = query(&visitor);
    let task = query.raw("view").and_then(Task::from_code).filter(|task| tasks.contains(task));
    let after = query.raw("after").and_then(read_cursor).unwrap_or(START);
    let waiting = waiting(&app, &visitor, acting, task, after).await?;
    let counts = app.desk.queue_counts(acting, visitor.office()).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "queue-title").await?;
    let chosen = chosen(&query, &waiting);
    let view = task.map_or("all", Task::code);
    let pane = match &chosen {
        Some((task, id)) => Some(pane::of(&app, &visitor, &p, *task, id, view).await?),
        None => None,
    };
    let rows = waiting.into_iter().map(|one| row(&p, view, chosen.as_ref(), one)).collect();
    Ok(draw(&drawn(p, task, tasks, &counts, rows, pane), &visitor))
}

fn drawn(
    p: Page,
    task: Option<Task>,
    tasks: &[Task],
    counts: &Counts,
    rows: Vec<Row>,
    pane: Option<Pane>,
) -> QueuePage {
    let view = task.map_or("all", Task::code);
    // "All" is the beginning of each view: it has no page after it.
    let last = rows.last().filter(|_| task.is_some() && rows.len() >= ROWS);
    QueuePage {
        tabs: tabs(&p, tasks, view, counts),
        take: rows.iter().find(|row| !row.selected).map(|row| row.href.clone()),
        next: last.map(|row| write_cursor(row.one.cursor)),
        all: counts.all(),
        figures: [
            ("stop", many(counts.late), "queue-late"),
            ("you", many(counts.soon), "queue-soon"),
            ("them", many(counts.rest), "queue-rest"),
        ],
        rows,
        view,
        pane,
        p,
    }
}

/// One page of a view; "all" shows the beginning of each, in one order.
async fn waiting(
    app: &App,
    visitor: &Visitor,
    acting: &Acting,
    task: Option<Task>,
    after: Cursor,
) -> Result<Vec<Waiting>, Oops> {
    let of = async |task, after| {
        app.desk.queue(acting, visitor.office(), task, after).await.map_err(|no| visitor.no(no))
    };
    if let Some(task) = task {
        return of(task, after).await;
    }
    let mut all = Vec::new();
    for task in Desk::tasks(acting) {
        all.extend(of(*task, START).await?);
    }
    all.sort_by_key(|one| one.cursor.0);
    all.truncate(ROWS);
    Ok(all)
}

/// What the reader chose to look at; `next` is the first there is.
fn chosen(query: &desk::Form, waiting: &[Waiting]) -> Option<(Task, String)> {
    let named = Task::ALL.into_iter().find_map(|task| query.raw(noun(task)).map(|id| (task, id.to_owned())));
    named.or_else(|| query.raw("next").and_then(|_| waiting.first()).map(|one| (one.task, one.id.clone())))
}

/// What the address calls a thing that waits for this task: one file may wait for two.
const fn noun(task: Task) -> &'static str {
    match task {
        Task::Register => "manifest",
        Task::Release => "dossier",
        Task::Hold => "hold",
        Task::Control => "control",
    }
}

fn row(p: &Page, view: &str, chosen: Option<&(Task, String)>, one: Waiting) -> Row {
    Row {
        href: format!("/queue?view={view}&{}={}", noun(one.task), one.id),
        left: left::of(p, one.task, one.since, one.before),
        selected: chosen.is_some_and(|(task, id)| *task == one.task && *id == one.id),
        one,
    }
}

fn tabs(p: &Page, tasks: &[Task], view: &str, counts: &Counts) -> Vec<Tab> {
    let tab = |code: &'static str, count| Tab {
        view: code,
        label: p.tc("queue-view-", code),
        count: many(count),
        current: code == view,
    };
    let each = tasks.iter().map(|task| tab(task.code(), counts.of(*task)));
    std::iter::once(tab("all", counts.all())).chain(each).collect()
}

/// A count, which stops at what the desk counts up to.
fn many(count: i64) -> String {
    let text = crate::format::count(u64::try_from(count).unwrap_or(0));
    if count >= COUNT_MAX { format!("{text}+") } else { text }
}

fn write_cursor((due, id): Cursor) -> String {
    format!("{due}.{}", lexicon::uuid_text(&id))
}

fn read_cursor(text: &str) -> Option<Cursor> {
    let (due, id) = text.split_once('.')?;
    Some((due.parse().ok()?, lexicon::parse_uuid(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_where_it_stopped() {
        for cursor in [(0, [0; 16]), (1_790_000_000_000_000, [7; 16]), (-5, [0xff; 16])] {
            assert_eq!(read_cursor(&write_cursor(cursor)), Some(cursor));
        }
        for broken in ["", "1", "x.y", "1.2.3"] {
            assert_eq!(read_cursor(broken), None, "{broken}");
        }
    }
}
