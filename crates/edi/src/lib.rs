//! The room of electronic messages: text to meaning and back, with every finding at its place.
//!
//! EDIFACT interchanges of any type are read into a report; cargo manifests (CUSCAR, or a table) into
//! [`cuscar::CargoManifest`]; acknowledgements (CONTRL, APERAK) are written.
//!
//! Always true
//! - Nothing is read from disk, network or clock: callers hand over bytes and dates.
//! - No input panics, and none makes memory grow beyond [`limits`].
//! - A bad line is a finding, not a rejection.
//!
//! Not here: whether a container number, a port or a nomenclature position exists (`lexicon`, the
//! packs), and what a manifest leads to (`domain`).

#![warn(missing_docs)]

pub mod aperak;
pub mod contrl;
pub mod csv_manifest;
pub mod cuscar;
pub mod edifact;
pub mod envelope;
pub mod finding;
pub mod findings;
pub mod generate;
pub mod limits;
pub mod report;

pub use finding::{Finding, Position, Severity};
pub use findings::Language;
