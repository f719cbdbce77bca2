//! Plays the cases an agency wrote, and takes an edition from a procedure whose cases all come out as written:
//! `Checked → Pack`.
//!
//! Always true: a move that no case takes is said, and so is every difference between what a case expects and what the
//! procedure does, at the line of the expectation.

mod expect;
mod play;

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Checked, Sound};
use crate::edition::{Edition, Pack};
use crate::finding::{Finding, Findings};
use crate::syntax::Story;

pub use play::run_case;

/// What became of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// The code of the procedure.
    pub procedure: String,
    /// The file of the case.
    pub file: String,
    /// What it tells.
    pub story: String,
    /// True when it came out as written.
    pub good: bool,
}

/// A move, by the stage it leaves and its verb.
pub(crate) type Taken = BTreeSet<(String, String)>;

/// Plays every case. A procedure whose cases do not come out as written gives no edition.
pub fn cases(checked: Checked) -> (Pack, Vec<Played>, Vec<Finding>) {
    let Checked { shared, sound } = checked;
    let findings = Findings::new();
    let mut played = Vec::new();
    let mut editions = BTreeMap::new();
    for Sound { draft, order } in sound {
        let Some(shared) = &shared else { break };
        let stories = draft.stories;
        let Some(edition) = Edition::new(draft.procedure, order, draft.digest, shared) else { continue };
        let mut taken = Taken::new();
        let own = Findings::new();
        for story in &stories {
            let (moves, faults) = run_case(&edition, story);
            taken.extend(moves);
            played.push(told(&edition, story, faults.is_empty()));
            own.extend(faults);
        }
        untold(&edition, &taken, &own);
        if !own.has_errors() {
            editions.insert((edition.id.code.clone(), edition.id.no), edition);
        }
        findings.extend(own.into_list());
    }
    (Pack { shared, editions }, played, findings.into_list())
}

fn told(edition: &Edition, story: &Story, good: bool) -> Played {
    Played {
        procedure: edition.id.code.clone(),
        file: story.file.clone(),
        story: story.story.value.clone(),
        good,
    }
}

/// Every move that no case takes.
fn untold(edition: &Edition, taken: &Taken, findings: &Findings) {
    for one in &edition.procedure.flow.moves {
        if !taken.contains(&(one.from.value.clone(), one.verb.value.clone())) {
            let untold =
                Finding::new("PACK-27", one.verb.at.clone()).arg("id", &one.verb).arg("stage", &one.from);
            findings.push(untold);
        }
    }
}
