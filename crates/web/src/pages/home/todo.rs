//! What waits for the reader: the act, the file, what waiting costs, before when, and the one button.

use desk::view::home::RowView;
use domain::turn::Step;

use crate::page::{Page, dashed};
use crate::pages::dossier::{row, words};

/// One thing to do.
#[derive(Debug, Clone)]
pub struct Todo {
    pub title: String,
    pub bill: String,
    pub goods: String,
    pub due: String,
    pub late: bool,
    pub cost: String,
    pub file: String,
    /// Where the button leads: the form of the act, or the file.
    pub href: String,
    pub button: String,
}

impl Todo {
    /// What a row of one's own list asks.
    pub fn of(p: &Page, row: &RowView) -> Self {
        let (id, manifest, call) = (row.id.to_string(), row.manifest.to_string(), row.call.to_string());
        let file = format!("/dossier/{id}");
        let act = row.next.first().and_then(|code| words::act_href(code, &id, &manifest, &call));
        // These are done once for every file of the ship.
        let of_ship = [Step::Registered, Step::Arrival].iter().any(|step| step.code() == row.step);
        Self {
            title: p.tc("todo-", &row.step),
            bill: row.bill.clone(),
            goods: if of_ship { p.t1("home-ship", "ship", &row.ship) } else { row.goods.clone() },
            due: row::due(p, row),
            late: row.before.is_some_and(|before| before < p.now),
            cost: row.cost.as_ref().map(|cost| words::waiting_costs(p, cost)).unwrap_or_default(),
            button: match &act {
                Some(_) => p.t(format!("home-do-{}", dashed(&row.step))),
                None => p.t("home-open"),
            },
            href: act.unwrap_or_else(|| file.clone()),
            file,
        }
    }
}
