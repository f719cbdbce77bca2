//! The files of an organisation, by whose turn it is, the most urgent first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use desk::view::home::{COUNT_MAX, Cursor, FIRST, ROWS};

use crate::error::Oops;
use crate::format;
use crate::page::Page;
use crate::pages::common::query;
use crate::pages::dossier::row::Line;
use crate::pages::draw;
use crate::router::App;
use crate::visitor::Visitor;

/// One tab: files at one turn.
#[derive(Debug, Clone)]
pub struct Tab {
    pub href: String,
    pub label: String,
    pub count: String,
    pub current: bool,
    /// True when nothing stands there.
    pub zero: bool,
}

#[derive(Template)]
#[template(path = "pages/dossier/list.html")]
struct ListPage {
    p: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    waiting: i64,
    empty: String,
    next: Option<String>,
    wide: bool,
}

/// The list at one turn: `turn` is 0 to 3, `after` where the page before ended.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let (asked, office) = (query(&visitor), visitor.office());
    let turn = asked
        .raw("turn")
        .and_then(|turn| turn.parse().ok())
        .filter(|turn| (0..4).contains(turn))
        .unwrap_or(0);
    let after = asked.raw("after").and_then(cursor).unwrap_or(FIRST);
    let p = Page::of(&app, &visitor, "list-title").await?;
    let counts = app.desk.counts(acting, office).await.map_err(|no| visitor.no(no))?;
    let found = app.desk.list(acting, office, turn, after).await.map_err(|no| visitor.no(no))?;
    let full = i64::try_from(found.len()).is_ok_and(|count| count >= ROWS);
    let last = found.last().filter(|_| full);
    let drawn = ListPage {
        tabs: tabs(&p, counts, Some(turn)),
        rows: found.iter().map(|row| Line::of(&p, row)).collect(),
        waiting: counts[0],
        empty: p.t(format!("list-empty-{turn}")),
        next: last.map(|row| format!("/dossier?turn={turn}&after={}", cursor_text(row.cursor))),
        wide: true,
        p,
    };
    Ok(draw(&drawn, &visitor))
}

/// The four turns with their counts.
pub fn tabs(p: &Page, counts: [i64; 4], current: Option<i64>) -> Vec<Tab> {
    let tab = |(turn, count): (i64, i64)| Tab {
        href: if turn == 0 { "/dossier".to_owned() } else { format!("/dossier?turn={turn}") },
        label: p.t(format!("list-turn-{turn}")),
        count: capped(count),
        current: current == Some(turn),
        zero: count == 0,
    };
    (0..).zip(counts).map(tab).collect()
}

/// A count as it is shown: beyond the largest that is counted, with a plus.
pub fn capped(count: i64) -> String {
    let text = format::count(u64::try_from(count.min(COUNT_MAX)).unwrap_or(0));
    if count >= COUNT_MAX { format!("{text}+") } else { text }
}

fn cursor(text: &str) -> Option<Cursor> {
    let (due, id) = text.split_once('.')?;
    Some((due.parse().ok()?, lexicon::parse_uuid(id).ok()?))
}

fn cursor_text((due, id): Cursor) -> String {
    format!("{due}.{}", lexicon::uuid_text(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        let known = (1_790_000_000_000_000, [7; 16]);
        assert_eq!(cursor(&cursor_text(known)), Some(known));
        for text in
            ["", "7", "7.", ".0192f0c1-0000-7000-8000-000000000001", "x.0192f0c1-0000-7000-8000-000000000001"]
        {
            assert_eq!(cursor(text), None, "{text}");
        }
    }

    #[test]
    fn counts_stop_where_counting_stops() {
        for (count, expected) in
            [(0, "0"), (12, "12"), (999, "999"), (1_000, "1\u{202f}000+"), (2_000, "1\u{202f}000+")]
        {
            assert_eq!(capped(count), expected);
        }
    }
}
