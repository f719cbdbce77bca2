//! The declaration (*déclaration unique de marchandises*, DUM): what stands around it before it is one.
//!
//! ```text
//!   office · regime · year · serial ──► number ──┐
//!   criteria in force ───────────────────────────┼──► lane
//!   the day's urn: seed and shares ──────────────┘
//! ```
//! Always true: the lane of a declaration can be found again by anyone from what is published.
//! Not here: values and taxes (`valuation`, `assessment`), what a title still holds (`title`).

pub mod lane;
pub mod number;
pub mod regime;
pub mod urn;
