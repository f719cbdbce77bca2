//! What both engines promise, told once and run on each: SQLite in a temporary folder, and PostgreSQL where there is
//! one (see `pgtest`).
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]
#![expect(clippy::similar_names, reason = "a sealer and what it sealed")]

mod backup;
mod books;
mod kit;
mod read;
mod seal;
mod verify;
mod write;
