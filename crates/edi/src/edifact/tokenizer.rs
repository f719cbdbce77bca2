//! Reads the segments of bytes that come in chunks.
//!
//! Always true: what is kept between two chunks is the beginning of one segment, never more than
//! [`SEGMENT_BYTES_MAX`](crate::limits::SEGMENT_BYTES_MAX) and a block; a segment that lies whole in a chunk is never copied.

use super::machine::{Machine, Step};
use super::segment::Event;

/// How much of a chunk is put after the beginning held, at a time: a few usual segments.
const PIECE_BYTES: usize = 256;

/// Gives the segments of an input fed in chunks cut anywhere.
///
/// ```
/// use edi::edifact::{Event, Tokenizer};
///
/// let mut count = 0;
/// let mut see = |event: Event<'_>| count += u32::from(matches!(event, Event::Segment(_)));
/// let mut tokenizer = Tokenizer::new();
/// tokenizer.feed(b"UNB+UNOA:2+A+B+2606", &mut see);
/// tokenizer.feed(b"01:1200+1'UNZ+0+1'", &mut see);
/// tokenizer.finish(&mut see);
/// assert_eq!(count, 2);
/// ```
#[derive(Debug)]
pub struct Tokenizer {
    machine: Machine,
    held: Vec<u8>,
}

impl Default for Tokenizer {
    fn default() -> Self {
        Self::new()
    }
}

impl Tokenizer {
    /// Reads from the beginning of an input.
    pub fn new() -> Self {
        Self { machine: Machine::new(), held: Vec::new() }
    }

    /// Reads the next bytes; `see` is shown each segment and note that they complete.
    pub fn feed<F: FnMut(Event<'_>)>(&mut self, chunk: &[u8], mut see: F) {
        let mut rest = chunk;
        while !self.held.is_empty() && !rest.is_empty() {
            let piece = rest.get(..PIECE_BYTES).unwrap_or(rest);
            let before = self.held.len();
            self.held.extend_from_slice(piece);
            drain(&mut self.machine, &self.held, false, &mut see);
            let needed = self.machine.needed().min(self.held.len());
            self.machine.shift(needed);
            if let Some(back) = needed.checked_sub(before) {
                // All that was held is read: go on in the chunk itself.
                self.held.clear();
                rest = rest.get(back..).unwrap_or_default();
            } else {
                self.held.drain(..needed);
                rest = rest.get(piece.len()..).unwrap_or_default();
            }
        }
        if self.held.is_empty() {
            drain(&mut self.machine, rest, false, &mut see);
            let needed = self.machine.needed().min(rest.len());
            self.machine.shift(needed);
            self.held.extend_from_slice(rest.get(needed..).unwrap_or_default());
        }
    }

    /// Reads what is held as the end of the input.
    pub fn finish<F: FnMut(Event<'_>)>(&mut self, mut see: F) {
        drain(&mut self.machine, &self.held, true, &mut see);
        self.machine.shift(self.held.len());
        self.held.clear();
    }

    /// How many bytes are set aside for the segment being read: the segment and the marks in it.
    pub fn held_bytes(&self) -> usize {
        self.held.capacity() + self.machine.marks_bytes()
    }

    /// How many segments were read so far.
    pub fn segments(&self) -> u64 {
        self.machine.segments()
    }
}

fn drain<F: FnMut(Event<'_>)>(machine: &mut Machine, bytes: &[u8], at_end: bool, see: &mut F) {
    loop {
        match machine.step(bytes, at_end) {
            Step::Segment(length) => see(Event::Segment(machine.view(bytes, length))),
            Step::Note(note) => see(Event::Note(note)),
            Step::More => return,
        }
    }
}
