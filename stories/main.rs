//! Stories: one scenario for each file, told by its actors at a whole port in process, by noun.
//!
//! Each act of the program is told by at least one of them, and its journal is the evidence.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

mod appointment;
mod call;
mod change;
mod control;
mod declaration;
mod door;
mod dossier;
mod gate;
mod guarantee;
mod hold;
mod invoice;
mod key;
mod lanes;
mod mandate;
mod manifest;
mod order;
mod party;
mod payment;
mod release;
mod slot;
mod title;
mod user;
mod webhook;
