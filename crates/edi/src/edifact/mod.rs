//! EDIFACT on the wire (ISO 9735 syntax 1 to 4): bytes in, segments with borrowed components and positions out.
//!
//! Always true
//! - Reading allocates nothing for a segment, and holds at most one segment, however long the interchange.
//! - Fed whole or in chunks cut anywhere, the same bytes give the same events.
//! - No byte stops the reading: what cannot be understood becomes a [`Note`] with its offset.
//!
//! Not here: what segments mean (`report`, `cuscar`), interactive EDIFACT, and packages (UNO, UNP).

mod charset;
mod charset_tables;
mod machine;
mod reader;
mod scan;
mod segment;
mod service;
mod tokenizer;
mod write;

pub use charset::Charset;
pub(crate) use machine::is_tag;
pub use machine::{Note, NoteKind};
pub use reader::SegmentReader;
pub use segment::{Component, Components, Event, Segment};
pub use service::ServiceChars;
pub use tokenizer::Tokenizer;
pub use write::SegmentWriter;
