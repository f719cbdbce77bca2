//! The machine under both readers: where it is in the input, and what comes next.
//!
//! It is shown bytes that begin where it said it would go on; it answers with one step, or asks for
//! more bytes. It never keeps bytes itself.

use super::scan::{Scan, Scanner};
use super::segment::Segment;
use super::service::{Lookup, OPENING_TAGS, SERVICE_STRING_BYTES, service_string_at};
use super::{Charset, ServiceChars};

/// Something in the input that is no segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub kind: NoteKind,
    /// Where it starts in the input, in bytes from 0.
    pub offset: u64,
    /// How long it is, in bytes.
    pub length: u64,
    /// The number of the segment it is about, from 1; 0 when it is about none.
    pub segment: u64,
}

/// What a [`Note`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// A service string (UNA); its characters are in force from here.
    ServiceString(ServiceChars),
    /// A service string whose characters contradict each other; the usual ones are used.
    BadServiceString,
    /// Bytes before, between or after interchanges that are neither.
    Junk,
    /// A terminator right after another.
    EmptySegment,
    /// A segment longer than is held; it counts as a segment, its content is dropped.
    TooLong,
    /// The input ends inside a segment. The segment follows.
    Unterminated,
}

/// What the machine found next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// A segment of this length; [`Machine::view`] shows it.
    Segment(usize),
    /// Something else.
    Note(Note),
    /// More bytes are needed, from [`Machine::needed`] on; or the end, when there are none.
    More,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Outside interchanges, looking for one; junk began at this offset, if any was seen.
    Outside(Option<u64>),
    /// Where a segment may begin.
    Before,
    /// In a segment.
    Inside,
    /// In a segment too long to hold, which began at this offset.
    Skipping(u64),
}

/// What stands where a segment may begin.
enum Look {
    Segment,
    /// Something to be sought outside interchanges.
    Elsewhere,
    /// More bytes are needed to say.
    More,
}

/// The state of reading.
#[derive(Debug)]
pub(super) struct Machine {
    scanner: Scanner,
    chars: ServiceChars,
    /// True when a service string named the characters of this interchange.
    explicit: bool,
    charset: Charset,
    place: Place,
    /// The last segment closed an interchange.
    closed: bool,
    pos: usize,
    /// The offset in the input of the first byte shown.
    origin: u64,
    number: u64,
    pending: Option<usize>,
}

impl Machine {
    pub fn new() -> Self {
        Self {
            scanner: Scanner::default(),
            chars: ServiceChars::DEFAULT,
            explicit: false,
            charset: Charset::default(),
            place: Place::Outside(None),
            closed: false,
            pos: 0,
            origin: 0,
            number: 0,
            pending: None,
        }
    }

    /// The first byte that must be shown again next time.
    pub fn needed(&self) -> usize {
        if self.place == Place::Inside { self.scanner.start } else { self.pos }
    }

    /// Tells that the first `count` bytes will not be shown again.
    pub fn shift(&mut self, count: usize) {
        self.pos -= count.min(self.pos);
        self.scanner.shift(count);
        self.origin += wide(count);
    }

    /// How many bytes are set aside for the marks of a segment.
    pub fn marks_bytes(&self) -> usize {
        self.scanner.marks_bytes()
    }

    /// How many segments were counted so far.
    pub fn segments(&self) -> u64 {
        self.number
    }

    /// The segment of the last [`Step::Segment`].
    #[inline]
    pub fn view<'s>(&'s self, bytes: &'s [u8], length: usize) -> Segment<'s> {
        let start = self.scanner.start;
        Segment {
            bytes,
            start,
            end: start + length,
            marks: self.scanner.marks(),
            origin: self.origin,
            number: self.number,
            chars: &self.chars,
            charset: self.charset,
            plain: !self.scanner.released && !self.scanner.wrapped,
        }
    }

    /// The next step in `bytes`, which begin where the last shift left them.
    #[inline]
    pub fn step(&mut self, bytes: &[u8], at_end: bool) -> Step {
        if let Some(length) = self.pending.take() {
            return Step::Segment(length);
        }
        loop {
            match self.place {
                Place::Before => {
                    if let Some(step) = self.begin(bytes, at_end) {
                        return step;
                    }
                }
                Place::Inside => match self.scanner.scan(bytes, &self.chars) {
                    Scan::End(end) => {
                        if let Some(step) = self.end(bytes, end) {
                            return step;
                        }
                    }
                    Scan::More => return if at_end { self.tail(bytes) } else { Step::More },
                    Scan::TooLong => {
                        self.place = Place::Skipping(self.origin + wide(self.scanner.start));
                    }
                },
                Place::Skipping(offset) => return self.skip(bytes, at_end, offset),
                Place::Outside(junk) => {
                    if let Some(step) = self.seek(bytes, at_end, junk) {
                        return step;
                    }
                }
            }
        }
    }

    /// At a place where a segment may begin: past blanks, and past a change of service characters.
    #[inline]
    fn begin(&mut self, bytes: &[u8], at_end: bool) -> Option<Step> {
        let first = loop {
            let Some(byte) = bytes.get(self.pos) else {
                return Some(Step::More);
            };
            if !self.chars.is_blank(*byte) {
                break *byte;
            }
            self.pos += 1;
        };
        if first == b'U' || self.closed {
            match self.look(bytes, at_end) {
                Look::Segment => {}
                Look::Elsewhere => return None,
                Look::More => return Some(Step::More),
            }
        }
        self.scanner.begin(self.pos);
        self.place = Place::Inside;
        None
    }

    /// Whether a segment begins here, or something else: a service string, another interchange, junk.
    #[cold]
    fn look(&mut self, bytes: &[u8], at_end: bool) -> Look {
        let rest = bytes.get(self.pos..).unwrap_or_default();
        match service_string_at(bytes, self.pos, at_end, false) {
            Lookup::Wait => return Look::More,
            Lookup::Yes(_) | Lookup::Bad => {
                self.place = Place::Outside(None);
                return Look::Elsewhere;
            }
            Lookup::No => {}
        }
        if rest.len() < 4 && !at_end {
            return Look::More;
        }
        if rest.starts_with(b"UNB") && (self.closed || rest.get(3) != Some(&self.chars.element)) {
            self.open(rest.get(3).copied(), None);
            self.scanner.reset(self.pos);
        } else if self.closed {
            let tag = rest.get(..3).unwrap_or_default();
            let after = rest.get(3).copied().unwrap_or(self.chars.terminator);
            if !is_tag(tag) || !self.chars.is_special(after) {
                self.place = Place::Outside(None);
                self.closed = false;
                return Look::Elsewhere;
            }
        }
        self.closed = false;
        Look::Segment
    }

    /// Sets the service characters at the start of an interchange whose tag is followed by `element`.
    fn open(&mut self, element: Option<u8>, named: Option<ServiceChars>) {
        let level_b = element == Some(ServiceChars::LEVEL_B.element);
        let kept = element == Some(self.chars.element) && element != Some(ServiceChars::DEFAULT.element);
        self.explicit = named.is_some();
        self.chars = match named {
            Some(chars) => chars,
            None if level_b => ServiceChars::LEVEL_B,
            None if kept => self.chars,
            None => ServiceChars::DEFAULT,
        };
        self.charset = Charset::default();
    }

    /// A terminator stands at `end`.
    #[inline]
    fn end(&mut self, bytes: &[u8], end: usize) -> Option<Step> {
        let start = self.scanner.start;
        self.pos = end + 1;
        self.place = Place::Before;
        let mut length = end.saturating_sub(start);
        if length == 0 {
            let blank = matches!(self.chars.terminator, b'\r' | b'\n');
            let note = Note {
                kind: NoteKind::EmptySegment,
                offset: self.origin + wide(start),
                length: 1,
                segment: 0,
            };
            return if blank { None } else { Some(Step::Note(note)) };
        }
        if self.chars.terminator == b'\n' && bytes.get(end.wrapping_sub(1)) == Some(&b'\r') {
            length -= 1;
            self.scanner.end_at(start + length);
        }
        self.number += 1;
        if bytes.get(start) == Some(&b'U') && bytes.get(start + 1) == Some(&b'N') {
            self.service_segment(bytes, length);
        }
        Some(Step::Segment(length))
    }

    /// An interchange opens or closes: the character set and the repetition separator change.
    fn service_segment(&mut self, bytes: &[u8], length: usize) {
        let segment = self.view(bytes, length);
        if segment.is("UNZ") {
            self.closed = true;
        } else if segment.is("UNB") {
            let charset = Charset::of(&segment.text(1, 1));
            let version = segment.text(1, 2).parse().unwrap_or(0);
            let chars = self.chars.for_version(version, self.explicit);
            self.charset = charset;
            if chars.repetition != self.chars.repetition {
                // The segment itself keeps the marks it was read with; what follows is read anew.
                self.chars = chars;
                self.scanner.drop_block(self.pos);
            }
        }
    }

    /// The input ends here, perhaps inside a segment.
    fn tail(&mut self, bytes: &[u8]) -> Step {
        let start = self.scanner.start;
        let rest = bytes.get(start..).unwrap_or_default();
        let blank = rest.iter().rev().take_while(|b| self.chars.is_blank(**b)).count();
        let length = rest.len() - blank;
        self.pos = bytes.len();
        self.place = Place::Before;
        if length == 0 {
            return Step::More;
        }
        self.scanner.end_at(start + length);
        let tag_end = self.scanner.marks().first().map_or(length, |mark| mark - start);
        let tag = rest.get(..tag_end).unwrap_or_default();
        let offset = self.origin + wide(start);
        if !is_tag(tag) {
            return Step::Note(Note { kind: NoteKind::Junk, offset, length: wide(length), segment: 0 });
        }
        self.number += 1;
        self.pending = Some(length);
        Step::Note(Note { kind: NoteKind::Unterminated, offset, length: wide(length), segment: self.number })
    }

    /// Past a segment too long to hold.
    fn skip(&mut self, bytes: &[u8], at_end: bool, offset: u64) -> Step {
        let end = match self.scanner.skip(bytes, &self.chars) {
            Scan::End(end) => end + 1,
            Scan::More | Scan::TooLong if at_end => bytes.len(),
            Scan::More | Scan::TooLong => {
                self.pos = self.scanner.reached().min(bytes.len());
                return Step::More;
            }
        };
        self.pos = end;
        self.place = Place::Before;
        self.number += 1;
        let length = self.origin + wide(end) - offset;
        Step::Note(Note { kind: NoteKind::TooLong, offset, length, segment: self.number })
    }

    /// Outside interchanges: looks for a service string or an opening tag.
    fn seek(&mut self, bytes: &[u8], at_end: bool, mut junk: Option<u64>) -> Option<Step> {
        loop {
            let offset = self.origin + wide(self.pos);
            let rest = bytes.get(self.pos..).unwrap_or_default();
            let Some(first) = rest.first().copied() else {
                self.place = Place::Outside(junk);
                let Some(from) = junk.filter(|_| at_end) else { return Some(Step::More) };
                self.place = Place::Outside(None);
                return Some(junk_note(from, offset));
            };
            if first == b'U' {
                let loose = junk.is_none();
                let service = service_string_at(bytes, self.pos, at_end, loose);
                let opens = rest.len() >= 4 && OPENING_TAGS.iter().any(|t| rest.starts_with(*t)) && {
                    let next = rest.get(3).copied().unwrap_or_default();
                    next.is_ascii_punctuation() || (0x1c..=0x1f).contains(&next)
                };
                if service == Lookup::Wait || (rest.len() < 4 && !at_end) {
                    self.place = Place::Outside(junk);
                    return Some(Step::More);
                }
                if service != Lookup::No || opens {
                    self.place = Place::Outside(None);
                    if let Some(from) = junk {
                        return Some(junk_note(from, offset));
                    }
                    return self.found(service, rest.get(3).copied(), offset);
                }
            }
            let mark = offset == 0 && b"\xef\xbb\xbf".starts_with(rest.get(..3).unwrap_or(rest));
            if mark && (rest.len() >= 3 || !at_end) {
                if rest.len() < 3 {
                    return Some(Step::More);
                }
                self.pos += 3;
                continue;
            }
            if junk.is_none() && !(first.is_ascii_whitespace() || first == 0 || first == 0x1a) {
                junk = Some(offset);
            }
            self.pos += 1;
        }
    }

    /// A service string or an opening tag stands here.
    fn found(&mut self, service: Lookup, element: Option<u8>, offset: u64) -> Option<Step> {
        self.closed = false;
        let length = wide(SERVICE_STRING_BYTES);
        let step = match service {
            Lookup::Yes(chars) => {
                self.open(None, Some(chars));
                self.pos += SERVICE_STRING_BYTES;
                Some(Step::Note(Note { kind: NoteKind::ServiceString(chars), offset, length, segment: 0 }))
            }
            Lookup::Bad => {
                self.open(None, None);
                self.pos += SERVICE_STRING_BYTES;
                Some(Step::Note(Note { kind: NoteKind::BadServiceString, offset, length, segment: 0 }))
            }
            Lookup::No | Lookup::Wait => {
                self.open(element, None);
                None
            }
        };
        self.place = Place::Before;
        self.scanner.reset(self.pos);
        step
    }
}

fn junk_note(from: u64, to: u64) -> Step {
    Step::Note(Note { kind: NoteKind::Junk, offset: from, length: to - from, segment: 0 })
}

/// True for the shape of a tag: a capital letter, then two capitals or digits. Line breaks are looked through.
pub(crate) fn is_tag(tag: &[u8]) -> bool {
    let mut bytes = tag.iter().filter(|b| !matches!(b, b'\r' | b'\n'));
    let first = bytes.next().is_some_and(u8::is_ascii_uppercase);
    let capital = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    first && bytes.clone().count() == 2 && bytes.all(capital)
}

/// A count of bytes as an offset.
pub(super) fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
