//! Walks every address of the program: as a stranger, as another organisation's user of the same role, as a user whose
//! mandate has ended, from another site, without proof of origin, and as who may.
//!
//! The addresses come from the sources, so that a new one is walked from its first day; what cannot be walked is a line
//! of a file that may only shrink (`crates/desk/tests/golden/routes-not-walked.txt`).
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod addresses;
mod cases;
mod doors;
mod rights;
mod world;
