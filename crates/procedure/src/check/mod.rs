//! What a pack must not say: `Linked → Checked`. Every condition has its types, every stage is reached and left.
//!
//! One file for each subject; each finding has its code and stands in [`finding_texts`](crate::finding_texts).

pub(crate) mod clocks;
mod conditions;
mod editions;
mod fees;
mod flow;
mod questions;
mod texts;

use std::sync::Arc;

use crate::expression::Condition;
use crate::finding::{Finding, Findings};
use crate::link::Linked;
use crate::parse::Draft;
use crate::place::Placed;
use crate::shared::Shared;
use crate::syntax::Procedure;

/// A pack whose procedures say nothing they must not. Their cases are still to be played.
#[derive(Debug)]
pub struct Checked {
    pub(crate) shared: Option<Arc<Shared>>,
    pub(crate) sound: Vec<Sound>,
}

/// A procedure that was checked.
#[derive(Debug)]
pub(crate) struct Sound {
    pub(crate) draft: Draft<Condition>,
    /// The questions, each after those its condition reads.
    pub(crate) order: Vec<usize>,
}

/// A procedure under examination.
pub(crate) struct Check<'c> {
    pub(crate) shared: &'c Shared,
    pub(crate) procedure: &'c Procedure<Condition>,
    pub(crate) findings: &'c Findings,
}

impl Check<'_> {
    fn say(&self, finding: Finding) {
        self.findings.push(finding);
    }
}

/// A finding about an id.
fn about(code: &'static str, id: &Placed<String>) -> Finding {
    Finding::new(code, id.at.clone()).arg("id", id)
}

/// Checks everything. A procedure with an error is left out and said.
pub fn check(linked: Linked) -> (Checked, Vec<Finding>) {
    let Linked { shared, drafts } = linked;
    let findings = Findings::new();
    let Some(shared) = shared else {
        return (Checked { shared: None, sound: Vec::new() }, findings.into_list());
    };
    let others: Vec<editions::Other> =
        drafts.iter().map(|draft| editions::Other::of(&draft.procedure)).collect();
    let mut sound = Vec::new();
    for draft in drafts {
        let own = Findings::new();
        let typed = conditions::type_all(draft, &shared, &own);
        let check = Check { shared: &shared, procedure: &typed.procedure, findings: &own };
        let order = conditions::order(&check);
        if order.is_some() && !own.has_errors() {
            conditions::possible(&check);
        }
        flow::check(&check);
        clocks::check(&check);
        questions::check(&check);
        fees::check(&check, &others);
        editions::check(&check, &others);
        texts::check(&check);
        let clean = !own.has_errors();
        findings.extend(own.into_list());
        if let Some(order) = order.filter(|_| clean) {
            sound.push(Sound { draft: typed, order });
        }
    }
    (Checked { shared: Some(shared), sound }, findings.into_list())
}
