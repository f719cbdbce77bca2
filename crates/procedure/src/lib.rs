//! The pack language: what a ministry can change by decree, as text with a compiler.
//!
//! ```text
//!   text ──parse──► Parsed ──link──► Linked ──check──► Checked ──cases──► Pack of Editions(no, digest)
//!         spans kept      every id is      every condition   every case        the only thing a case
//!         per token       someone          typed; every      told by its       can be opened under
//!                                          stage reached     actors comes
//!                                          and left          out as written
//! ```
//!
//! Each arrow is a function from one type to the next with a list of [`Finding`]s; a later stage cannot be given an
//! earlier type. A [`Finding`] is drawn like a good compiler's, in four languages.
//!
//! ```
//! use procedure::{Language, PackText, compile};
//! let pack = PackText::new(); // the caller adds the texts it read
//! let compiled = compile(&pack);
//! let said = compiled.findings[0].draw(&pack, "packs/ma", Language::En);
//! assert!(said.starts_with("error[PACK-05]: a file is missing\n  packs/ma/pack.toml"));
//! assert_eq!(compiled.pack.editions().count(), 0);
//! ```
//!
//! Always true
//! - Nothing is read from disk, network or clock: callers hand over texts, codes and instants.
//! - No text panics, and none takes time or memory beyond [`limits`].
//! - Nothing is evaluated as text: a condition is parsed, its names found, its types given, and then it is total.
//! - An [`Edition`] exists only for a procedure about which no stage found an error.
//!
//! Not here: what conserves a quantity or opens a gate (`domain`), who may be an actor (`domain`), where cases are
//! kept (`storage`), and how a question looks (`web`).
#![warn(missing_docs)]

mod answer;
mod calendar;
pub mod case;
mod check;
mod codes;
mod diff;
mod digest;
mod edition;
mod expression;
mod fee;
mod finding;
pub mod finding_texts;
mod language;
pub mod limits;
mod link;
mod parse;
mod pattern;
mod place;
pub mod question;
mod reader;
pub mod refusal_texts;
mod render;
pub mod shared;
mod story;
pub mod syntax;
mod unit;

pub use answer::{Answer, Party, Row};
pub use calendar::{Calendar, Term, TermUnit};
pub use case::{Case, Decision, Event};
pub use check::{Checked, check};
pub use codes::{CodeTables, Codes};
pub use diff::{Change, Class, Difference, diff};
pub use digest::Digest;
pub use edition::{Edition, EditionId, Pack};
pub use expression::{Condition, Found, Written};
pub use fee::{Dated, Parameter};
pub use finding::{Finding, Severity, Told, has_errors};
pub use language::Language;
pub use link::{Linked, link};
pub use parse::{Parsed, parse};
pub use pattern::Pattern;
pub use place::{PackText, Place, Placed};
pub use reader::LocalTime;
pub use render::{Drawn, Elsewhere};
pub use story::{Played, cases, run_case};
pub use unit::{Dimension, Quantity, Unit};

/// What became of a pack: its editions, its cases, and everything that was found.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// The editions of the procedures without an error.
    pub pack: Pack,
    /// Every case that was played.
    pub played: Vec<Played>,
    /// Everything that was found, in the order of the stages and of the files.
    pub findings: Vec<Finding>,
}

/// Takes a pack through every stage.
pub fn compile(pack: &PackText) -> Compiled {
    let (parsed, mut findings) = parse(pack);
    let (linked, more) = link(parsed);
    findings.extend(more);
    let (checked, more) = check(linked);
    findings.extend(more);
    let (pack, played, more) = cases(checked);
    findings.extend(more);
    Compiled { pack, played, findings }
}
