//! The declaration (*déclaration unique de marchandises*, DUM): what stands around it before it is one, and itself.
//!
//! ```text
//!   office · regime · year · serial ──► number ──┐
//!   criteria in force ───────────────────────────┼──► lane
//!   the day's urn: seed and shares ──────────────┘
//!   title · bill · invoice ──► content ──► check ──► registered ──► release
//! ```
//! Always true: the lane of a declaration can be found again by anyone from what is published; nothing is lodged that
//! does not fit its bill and its titles; nothing is released before everyone had their due.
//! Not here: values and taxes (`valuation`, `assessment`), what a title still holds (`title`).

pub mod check;
pub mod content;
pub mod lane;
pub mod number;
pub mod regime;
pub mod release;
mod rules;
mod state;
#[cfg(test)]
mod tests;
pub mod urn;

pub use content::{Content, Source};
pub use release::{Control, ControlStanding, Duties, Ready};
pub use state::{
    ANSWER_DAYS, Amendment, Answer, Declaration, Event, Inspection, ORANGE_HOURS, Part, QUESTIONS_MAX,
    Question, RED_HOURS, Registration, Report, Standing, Taken, VERSIONS_MAX, Version, Weighed,
};
