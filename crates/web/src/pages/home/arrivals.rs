//! The ships the reader waits for: from the calls they have to do with, or from their own files.

use desk::view::call::CallRow;
use desk::view::home::RowView;
use desk::view::ships::Ship;
use lexicon::{Instant, Span};

use crate::page::Page;
use crate::pages::dossier::words;
use crate::router::App;

/// Ships shown.
const ARRIVALS_MAX: usize = 4;
/// How long a ship that came stays in sight.
const AFTER: Span = Span::days(3);

/// One ship.
#[derive(Debug, Clone)]
pub struct Arrival {
    pub ship: String,
    pub href: Option<String>,
    /// Set once it arrived: what it is doing.
    pub here: Option<String>,
    pub when: Instant,
    /// Where to, and on which voyage.
    pub about: String,
}

/// The next ships, the first to come first.
pub fn of(app: &App, p: &Page, ships: &[Ship], rows: &[RowView]) -> Vec<Arrival> {
    let calls = ships.iter().map(|ship| &ship.call);
    let mut all: Vec<Arrival> = if ships.is_empty() {
        of_files(p, rows)
    } else {
        calls.filter(|call| expected(p, call)).map(|call| of_call(app, p, call)).collect()
    };
    all.sort_by_key(|one| one.when);
    all.truncate(ARRIVALS_MAX);
    all
}

fn expected(p: &Page, call: &CallRow) -> bool {
    !matches!(call.stage, "departed" | "cancelled") && call.ata.unwrap_or(call.eta) > p.now.minus(AFTER)
}

fn of_call(app: &App, p: &Page, call: &CallRow) -> Arrival {
    Arrival {
        ship: call.ship.clone(),
        href: Some(format!("/call/{}", call.id)),
        here: call.ata.map(|_| p.tc("call-stage-", call.stage)),
        when: call.ata.unwrap_or(call.eta),
        about: p.tn(
            "home-arrival",
            &[
                ("port", words::place(app, p, &call.port).into()),
                ("voyage", (&call.voyage).into()),
                ("number", (&call.number).into()),
            ],
        ),
    }
}

/// One line for each ship among one's files.
fn of_files(p: &Page, rows: &[RowView]) -> Vec<Arrival> {
    let mut all: Vec<Arrival> = Vec::new();
    for row in rows.iter().filter(|row| row.ata.unwrap_or(row.eta) > p.now.minus(AFTER)) {
        if all.iter().any(|one| one.ship == row.ship && one.when == row.ata.unwrap_or(row.eta)) {
            continue;
        }
        all.push(Arrival {
            ship: row.ship.clone(),
            href: None,
            here: row.ata.map(|_| p.t("call-stage-arrived")),
            when: row.ata.unwrap_or(row.eta),
            about: row.goods.clone(),
        });
    }
    all
}
