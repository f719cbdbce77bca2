//! When a stage must be over, and what the clock does then.

use lexicon::Instant;

use super::{Case, Doer, Event, Moved};
use crate::check::clocks;
use crate::edition::Edition;
use crate::expression::Condition;
use crate::syntax::{Clock, Late};

/// The clock of the stage a case is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The stage.
    pub stage: String,
    /// Since when it runs.
    pub since: Instant,
    /// When it runs out.
    pub at: Instant,
    /// What happens then, if anything.
    pub late: Option<Late>,
}

impl Edition {
    /// The clock of the stage a case is in; nothing when none runs.
    ///
    /// The exception whose condition holds goes before the rule it excepts.
    pub fn due(&self, case: &Case, as_of: Instant) -> Option<Due> {
        let clock = self.clock(case, as_of)?;
        let procedure = &self.procedure;
        let calendar =
            clocks::calendar_of(procedure, clock).and_then(|id| self.shared.calendars.get(&id.value));
        let at = calendar.unwrap_or(self.calendar()).end_of(clock.within.value, case.since)?;
        let late = clocks::late_of(procedure, clock).map(|late| late.value.clone());
        Some(Due { stage: case.stage.clone(), since: case.since, at, late })
    }

    fn clock(&self, case: &Case, as_of: Instant) -> Option<&Clock<Condition>> {
        let known = self.known(case, as_of);
        let clocks = &self.procedure.clocks;
        let mut running = clocks.iter().find(|clock| {
            clock.except.is_none() && clock.stage.as_ref().is_some_and(|stage| stage.value == case.stage)
        })?;
        let mut found = Some(running).filter(|clock| self.holds(clock.when.as_ref(), &known));
        for _ in clocks {
            let exception = clocks.iter().find(|one| one.except.is_some() && one.except == running.id);
            let Some(exception) = exception else { break };
            if self.holds(exception.when.as_ref(), &known) {
                found = Some(exception);
            }
            running = exception;
        }
        found
    }

    /// What the clock does at `as_of`: moves the case, or tells somebody above, once. Nothing while there is time.
    pub fn lapse(&self, case: &Case, as_of: Instant) -> Option<Event> {
        self.must_be_under(case).ok()?;
        let due = self.due(case, as_of).filter(|due| due.at < as_of)?;
        match due.late? {
            Late::Escalate if case.escalated => None,
            Late::Escalate => Some(Event::Escalated { stage: due.stage, at: as_of }),
            Late::Move(verb) => {
                let next = self.procedure.flow.from(&case.stage).find(|next| next.verb.value == verb)?;
                Some(Event::Moved(Box::new(Moved {
                    verb,
                    from: case.stage.clone(),
                    to: next.to.value.clone(),
                    by: Doer::Clock(due.stage),
                    at: as_of,
                    reason: None,
                    law: None,
                    appointment: None,
                    report: None,
                    certificate: None,
                })))
            }
        }
    }
}
