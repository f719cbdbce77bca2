//! What may be done to a declaration, by whom it depends on where it stands.
//!
//! Always true: an amendment makes a version and has a reason once a number was given; after an orange or red lane only
//! customs makes one valid; what an officer does, the one who has it in hand does.

use lexicon::{Instant, Refusal, UserId};

use super::content::Content;
use super::lane::Lane;
use super::state::{
    Amendment, Answer, Declaration, Event, QUESTIONS_MAX, Question, Report, Standing, Taken, VERSIONS_MAX,
};
use crate::dossier::EndKind;
use crate::subject::Decision;

type Decided = Result<Decision<Event>, Refusal>;

fn no(code: &'static str) -> Refusal {
    Refusal::new(code)
}

impl Declaration {
    fn must_not_be_over(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::Released { .. } => Err(no("DUM-04")),
            Standing::Ended { .. } | Standing::Cancelled { .. } => Err(no("DUM-03")),
            Standing::Draft | Standing::Registered | Standing::Assessed { .. } => Ok(()),
        }
    }

    fn must_be_registered(&self) -> Result<(), Refusal> {
        self.must_not_be_over()?;
        match self.standing {
            Standing::Draft => Err(no("DUM-05")),
            Standing::Assessed { .. } => Err(no("DUM-08")),
            _ => Ok(()),
        }
    }

    /// True once an officer looks at it: from then on the declarant changes nothing alone.
    fn is_looked_at(&self) -> bool {
        self.lane().is_some_and(|lane| lane > Lane::Green)
    }

    /// Says otherwise what was said. After registration with a reason; in an officer's lane it waits for customs.
    pub fn amend(&self, content: Content, reason: Option<String>, at: Instant) -> Decided {
        self.must_not_be_over()?;
        if self.asked.as_ref().is_some_and(|asked| asked.content == content) {
            return Ok(Decision::AlreadySo);
        }
        if self.asked.is_some() {
            return Err(no("DUM-06"));
        }
        if content == self.content {
            return Ok(Decision::AlreadySo);
        }
        if self.versions.len() >= VERSIONS_MAX {
            return Err(no("LIMIT-01").arg("max", VERSIONS_MAX));
        }
        match (&self.standing, reason) {
            (Standing::Draft, reason) => {
                Ok(Decision::Record(Event::Amended { content: Box::new(content), reason, at }))
            }
            (_, None) => Err(no("DUM-10")),
            (_, Some(reason)) if self.is_looked_at() => {
                Ok(Decision::Record(Event::AmendmentAsked(Box::new(Amendment { content, reason, at }))))
            }
            (_, reason) => Ok(Decision::Record(Event::Amended { content: Box::new(content), reason, at })),
        }
    }

    /// Customs makes a change valid.
    pub fn accept_amendment(&self, at: Instant) -> Decided {
        self.must_not_be_over()?;
        let asked = self.asked.as_ref().ok_or_else(|| no("DUM-07"))?;
        Ok(Decision::Record(Event::Amended {
            content: Box::new(asked.content.clone()),
            reason: Some(asked.reason.clone()),
            at,
        }))
    }

    /// Customs does not.
    pub fn refuse_amendment(&self, reason: String) -> Decided {
        self.must_not_be_over()?;
        match self.asked {
            Some(_) => Ok(Decision::Record(Event::AmendmentRefused { reason })),
            None => Err(no("DUM-07")),
        }
    }

    /// Takes it back before release. In an officer's lane only customs does.
    pub fn cancel(&self, reason: String, by_customs: bool, at: Instant) -> Decided {
        if matches!(self.standing, Standing::Cancelled { .. }) {
            return Ok(Decision::AlreadySo);
        }
        self.must_not_be_over()?;
        if self.is_looked_at() && !by_customs {
            return Err(no("DUM-09"));
        }
        Ok(Decision::Record(Event::Cancelled { reason, at }))
    }

    /// An officer takes it in hand.
    pub fn take(&self, by: UserId, at: Instant) -> Decided {
        self.must_be_registered()?;
        if !self.waits_for_officer() {
            return Err(no("DUM-31"));
        }
        match self.officer {
            Some(taken) if taken.by == by => Ok(Decision::AlreadySo),
            Some(_) => Err(no("DUM-30")),
            None => Ok(Decision::Record(Event::Taken(Taken { by, at }))),
        }
    }

    /// An absent officer's work goes to another, or back to the queue.
    pub fn hand_on(&self, to: Option<UserId>, at: Instant) -> Decided {
        self.must_be_registered()?;
        if self.officer.map(|taken| taken.by) == to {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::HandedOn { to, at }))
    }

    fn must_be_held(&self, by: UserId) -> Result<(), Refusal> {
        self.must_be_registered()?;
        match self.officer {
            Some(taken) if taken.by == by => Ok(()),
            Some(_) => Err(no("DUM-30")),
            None => Err(no("DUM-36")),
        }
    }

    /// The officer asks for a paper or an explanation; the clock is the declarant's until it is answered.
    pub fn ask(&self, text: String, by: UserId, at: Instant) -> Decided {
        self.must_be_held(by)?;
        match self.open_question() {
            Some(open) if open.text == text => return Ok(Decision::AlreadySo),
            Some(_) => return Err(no("DUM-32")),
            None => {}
        }
        if self.questions.len() >= QUESTIONS_MAX {
            return Err(no("LIMIT-01").arg("max", QUESTIONS_MAX));
        }
        Ok(Decision::Record(Event::Asked(Question { text, by, at, answer: None })))
    }

    /// The declarant answers.
    pub fn answer(&self, answer: Answer) -> Decided {
        self.must_be_registered()?;
        match self.open_question() {
            Some(_) => Ok(Decision::Record(Event::Answered(answer))),
            None => Err(no("DUM-33")),
        }
    }

    /// The officer wants the goods to be seen.
    pub fn inspect(&self, reason: String, by: UserId, at: Instant) -> Decided {
        self.must_be_held(by)?;
        match &self.inspection {
            Some(inspection) if inspection.report.is_none() => Ok(Decision::AlreadySo),
            _ => Ok(Decision::Record(Event::InspectionOrdered { by, reason, at })),
        }
    }

    /// Whoever saw the goods says what was found.
    pub fn inspected(&self, report: Report) -> Decided {
        self.must_be_registered()?;
        if !self.wants_report() {
            return Err(no("DUM-35"));
        }
        match self.inspection.as_ref().and_then(|one| one.report.as_ref()) {
            Some(known) if known.text == report.text && known.conforms == report.conforms => {
                Ok(Decision::AlreadySo)
            }
            Some(_) => Err(no("DUM-38")),
            None => Ok(Decision::Record(Event::Inspected(report))),
        }
    }

    /// The officer accepts what is declared: what is due is fixed.
    pub fn accept(&self, by: UserId, at: Instant) -> Decided {
        if let Standing::Assessed { by: Some(known), .. } = self.standing {
            return if known == by { Ok(Decision::AlreadySo) } else { Err(no("DUM-08")) };
        }
        self.must_be_held(by)?;
        self.must_be_answered()?;
        let report = self.inspection.as_ref().and_then(|one| one.report.as_ref());
        match report {
            None if self.wants_report() => Err(no("DUM-34")),
            Some(report) if !report.conforms => Err(no("DUM-37")),
            _ => Ok(Decision::Record(Event::Assessed { by: Some(by), at })),
        }
    }

    fn must_be_answered(&self) -> Result<(), Refusal> {
        if self.asked.is_some() {
            return Err(no("DUM-06"));
        }
        match self.open_question() {
            Some(_) => Err(no("DUM-32")),
            None => Ok(()),
        }
    }

    /// The program fixes what is due where no officer has to look.
    pub fn assess_alone(&self, at: Instant) -> Decided {
        match self.standing {
            Standing::Assessed { .. } => return Ok(Decision::AlreadySo),
            _ => self.must_be_registered()?,
        }
        if self.waits_for_officer() {
            Err(no("DUM-43"))
        } else {
            Ok(Decision::Record(Event::Assessed { by: None, at }))
        }
    }

    /// Customs decides that the goods do not enter.
    pub fn end(&self, kind: EndKind, reason: String, at: Instant) -> Decided {
        if matches!(&self.standing, Standing::Ended { kind: known, .. } if *known == kind) {
            return Ok(Decision::AlreadySo);
        }
        self.must_not_be_over()?;
        match self.standing {
            Standing::Draft => Err(no("DUM-05")),
            _ => Ok(Decision::Record(Event::Ended { kind, reason, at })),
        }
    }
}
