//! Whatever dies, and whenever: what was acknowledged is kept, what was not is nowhere or done once, and nothing is
//! done twice.
//!
//! The real program, killed as a machine that loses its power kills it; real HTTP, with the keys of the demonstration;
//! both databases.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod database;
mod half;
mod http;
mod kills;
mod kit;
mod load;
mod memory;
mod upload;
