//! A port for stories: the whole program in one process, its clock moved by hand, its outside world faked.
//!
//! ```text
//!   story ── actors ── HTTP ──► web ──► desk ──► storage        SQLite in a temporary folder, PostgreSQL where there is one
//!              │                          │
//!              │ verbs of the trade       ├─ HandClock            moved by `port.at("14:30")`
//!              ▼                          ├─ letters              kept in memory
//!            Answer ── is_done …          └─ posts (webhooks)     kept in memory
//! ```
//! Always true: nothing of ours is mocked; a step whose outcome nobody states does not compile clean; when a port
//! closes, no work was left undone, every digest, state and balance of the journal is recomputed, and no answer of
//! the story was an accident.
//! Not here: anything of production.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a story that cannot go on has failed"
)]

mod actor;
mod answer;
mod browser;
pub mod cargo;
pub mod html;
mod journal;
mod outside;
mod place;
mod port;
mod scene;
mod verbs;

pub use actor::{Actor, Ask};
pub use answer::{Answer, Done, No};
pub use browser::{Browser, Page};
pub use outside::{Letters, Post, Posts};
pub use port::Port;
pub use scene::{Scene, declaration};
