//! What waits for the reader: the act, the file, what waiting costs, before when, and the one button.

use desk::view::home::RowView;
use desk::view::ships::Ship;
use domain::turn::Step;

use crate::page::{Page, dashed};
use crate::pages::dossier::{row, words};

/// Things to do shown at once.
const TODO_MAX: usize = 5;

/// Everything to do, ships first: every file of theirs waits for their times.
pub fn of(p: &Page, ships: &[Ship], rows: &[RowView]) -> Vec<Todo> {
    let ships = ships.iter().filter_map(|ship| Todo::of_ship(p, ship));
    ships.chain(rows.iter().map(|row| Todo::of(p, row))).take(TODO_MAX).collect()
}

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
    /// The time of a ship that waits to be recorded.
    fn of_ship(p: &Page, ship: &Ship) -> Option<Self> {
        let (act, call) = (ship.next.as_ref()?, &ship.call);
        let coming = call.ata.is_none();
        Some(Self {
            title: p.tc("act-", act),
            bill: call.number.clone(),
            goods: p.t1("home-ship", "ship", &call.ship),
            due: if coming { p.t1("home-expected", "when", p.moment(&call.eta)) } else { String::new() },
            late: coming && p.past(&call.eta),
            cost: String::new(),
            file: format!("/call/{}", call.id),
            href: words::act_href(act, "", "", &call.id)?,
            button: p.t("home-do-registered"),
        })
    }

    /// What a row of one's own list asks.
    fn of(p: &Page, row: &RowView) -> Self {
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
