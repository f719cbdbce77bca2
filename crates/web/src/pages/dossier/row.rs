//! One file as a row of a list: what it is, whose turn, how far, what waiting costs.

use desk::view::home::RowView;

use crate::page::Page;
use crate::pages::dossier::words;

/// One row, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Line {
    pub href: String,
    pub goods: String,
    pub bill: String,
    /// For whom it comes, as the bill says.
    pub consignee: String,
    /// Its only container.
    pub container: Option<String>,
    /// Its containers, counted.
    pub cargo: String,
    pub ship: String,
    pub state: &'static str,
    /// Whose turn it is.
    pub word: String,
    /// For what.
    pub step: String,
    /// Before when, or for how long it is late.
    pub due: String,
    pub thread: Vec<&'static str>,
    pub progress: String,
    pub free: String,
    pub cost: String,
}

impl Line {
    /// A row as its reader reads it.
    pub fn of(p: &Page, row: &RowView) -> Self {
        let closed = row.state == "ok";
        Self {
            href: format!("/dossier/{}", row.id),
            goods: row.goods.clone(),
            bill: row.bill.clone(),
            consignee: row.consignee.clone(),
            container: row.container.clone().filter(|_| row.containers == 1),
            cargo: match row.containers {
                0 => p.t("list-loose"),
                count => p.t1("unit-containers", "count", count),
            },
            ship: row.ship.clone(),
            state: words::mark(row.state),
            word: match &row.who {
                Some(who) => words::actor(p, who),
                None => p.tc("state-", row.state),
            },
            step: if closed { String::new() } else { p.tc("step-", &row.step) },
            due: due(p, row),
            thread: row.thread.clone(),
            progress: p.t2("unit-steps-of", "done", row.done, "all", row.steps),
            // Storage is counted by container.
            free: words::free_time(p, row.cost.as_ref(), row.ata, closed || row.containers == 0),
            cost: row.cost.as_ref().filter(|_| !closed).map_or_else(
                || "—".to_owned(),
                |cost| p.t1("list-per-day", "day", p.money(&cost.per_day_centimes)),
            ),
        }
    }
}

/// When the open step is due, said as one says it.
pub fn due(p: &Page, row: &RowView) -> String {
    match &row.before {
        Some(_) if row.who.is_none() => String::new(),
        Some(before) if *before < p.now => p.t1("list-late", "span", p.away(before)),
        Some(before) => p.t1("list-due", "when", p.moment(before)),
        None => String::new(),
    }
}
