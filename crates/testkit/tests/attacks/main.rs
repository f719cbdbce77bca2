//! Bad input, and what it is answered: never an accident of ours, always a refusal that says what is wrong.
//!
//! Always true: an answer of the five hundreds fails the test, save where a dependency is truly down or full; so does a
//! panic anywhere in the program; when a port closes, every digest, state and balance is recomputed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::assigning_clones,
    reason = "helpers of tests"
)]

mod addresses;
mod clocks;
mod disk;
mod edifact;
mod gate;
mod json;
mod kit;
mod mandates;
mod multipart;
mod naughty;
mod papers;
mod table;
mod twice;
