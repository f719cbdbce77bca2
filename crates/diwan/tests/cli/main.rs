//! The command line, asked as a shell asks it.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod demo;
mod edi;
mod import;
mod kit;
mod pack;
mod play;
mod serve;
mod settings;
mod store;
