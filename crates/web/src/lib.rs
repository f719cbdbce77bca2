//! The door: pages for people, an API for programs, and nothing that decides.
//!
//! Always true: a request becomes a command or a question to the desk; every answer that says no has a code, a text in
//! the reader's language and, where it has one, the field it is about; pages work without script.
//! Not here: rules, SQL, what a person may see.

mod api;
pub mod assets;
mod body;
mod error;
mod format;
mod guard;
mod live;
mod metrics;
mod page;
mod pages;
mod qr;
mod router;
mod texts;
mod visitor;

pub use router::{App, router};
