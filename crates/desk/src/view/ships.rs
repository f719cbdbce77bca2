//! The ships of these days: who comes, who is here, and which time of theirs waits to be recorded.

use domain::Act;
use domain::call::Call;
use domain::policy::Acting;
use lexicon::{Instant, Span};
use serde::Serialize;
use storage::lists::First;

use crate::answer::No;
use crate::desk::Desk;
use crate::view::call::{CallRow, allowed, call_act_makes_sense, list_of_calls, readable};

/// Calls looked at.
const ROWS: i64 = 50;
/// How long after its expected arrival a ship is still looked for.
const BEHIND: Span = Span::days(14);
/// How far ahead ships are in sight.
const AHEAD: Span = Span::days(10);
/// How long before its expected arrival a ship may turn up.
const EARLY: Span = Span::hours(6);

/// One ship of these days.
#[derive(Debug, Clone, Serialize)]
pub struct Ship {
    pub call: CallRow,
    /// The time this reader records next, by act.
    pub next: Option<String>,
}

impl Desk {
    /// The calls of these days an organisation has to do with, the first to come first.
    pub async fn ships(&self, acting: &Acting, office: &str) -> Result<Vec<Ship>, No> {
        let (kind, owner) = list_of_calls(acting, office);
        if owner.is_empty() {
            let calls = self.calls(acting, office, None).await?;
            return Ok(calls.into_iter().map(|call| Ship { call, next: None }).collect());
        }
        let now = self.now();
        let edge = |at: Instant| format!("{owner}:{:020}", at.micros());
        let (from, to) = (edge(now.minus(BEHIND)), edge(now.plus(AHEAD)));
        let mut ships = Vec::new();
        for handle in self.store.find_between(kind, &from, &to, First::Greatest, ROWS).await? {
            let Some(call) = self.store.load::<Call>(handle.subject).await? else { continue };
            if readable(&acting.ties(&call.state)) {
                let next = next_time(acting, &call.state, now);
                ships.push(Ship { call: self.call_row(&call.state, handle.value).await?, next });
            }
        }
        ships.sort_by_key(|ship| ship.call.ata.unwrap_or(ship.call.eta));
        Ok(ships)
    }
}

/// The time of a call this reader records next, once it is near.
fn next_time(acting: &Acting, call: &Call, now: Instant) -> Option<String> {
    let near = call.eta <= now.plus(EARLY);
    let times = |act: Act| match act {
        Act::CallArrive => near && call_act_makes_sense(act, call),
        Act::CallBerth | Act::CallStartDischarge | Act::CallEndDischarge => call_act_makes_sense(act, call),
        _ => false,
    };
    allowed(acting, call, now, times).into_iter().next()
}
