//! Reads the segments of bytes that are all at hand.

use super::machine::{Machine, Step};
use super::segment::Event;

/// Gives the segments of a slice one after the other, borrowed from it.
///
/// ```
/// use edi::edifact::{Event, SegmentReader};
///
/// let mut reader = SegmentReader::new(b"UNB+UNOA:2+A+B+260601:1200+1'LOC+11+MAEUN:139:6'UNZ+0+1'");
/// let mut ports = Vec::new();
/// while let Some(event) = reader.next_event() {
///     if let Event::Segment(segment) = event && segment.is("LOC") {
///         ports.push(segment.text(2, 1).into_owned());
///     }
/// }
/// assert_eq!(ports, ["MAEUN"]);
/// ```
#[derive(Debug)]
pub struct SegmentReader<'d> {
    bytes: &'d [u8],
    machine: Machine,
}

impl<'d> SegmentReader<'d> {
    /// Reads `bytes` from their beginning.
    pub fn new(bytes: &'d [u8]) -> Self {
        Self { bytes, machine: Machine::new() }
    }

    /// The next segment or note; none at the end.
    #[inline]
    pub fn next_event(&mut self) -> Option<Event<'_>> {
        match self.machine.step(self.bytes, true) {
            Step::Segment(length) => Some(Event::Segment(self.machine.view(self.bytes, length))),
            Step::Note(note) => Some(Event::Note(note)),
            Step::More => None,
        }
    }

    /// How many segments were read so far.
    pub fn segments(&self) -> u64 {
        self.machine.segments()
    }
}
