//! Messages from machines, translated to commands: what they say becomes values of the domain, what they say wrongly
//! becomes findings at its place.
//!
//! Always true: a bad line costs that line; every finding names its code and where the sender finds it.
//! Not here: the syntax of the messages (`edi`), what a manifest leads to (`acts::manifest`).

pub mod answers;
pub mod finding;
mod judge;
pub(crate) mod lodging;
pub(crate) mod read;
pub mod sweep;

pub(crate) use judge::{Judge, seals};
pub(crate) use lodging::Lodging;
pub(crate) use read::Source;
