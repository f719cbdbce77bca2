//! A segment as it stands in the bytes, and its components with their positions.

use std::borrow::Cow;

use super::machine::{Note, wide};
use super::scan::is_wrap;
use super::{Charset, ServiceChars};

/// What a reader gives, in the order of the bytes.
#[derive(Debug, Clone, Copy)]
pub enum Event<'s> {
    /// A segment.
    Segment(Segment<'s>),
    /// Something that is no segment, and where it is.
    Note(Note),
}

/// One segment, borrowed from the bytes it was read from.
#[derive(Debug, Clone, Copy)]
pub struct Segment<'s> {
    /// All bytes at hand; the segment is `start..end` of them.
    pub(super) bytes: &'s [u8],
    pub(super) start: usize,
    pub(super) end: usize,
    /// In the bytes at hand: the end of the tag, then of each component.
    pub(super) marks: &'s [usize],
    /// The offset in the input of the bytes at hand.
    pub(super) origin: u64,
    pub(super) number: u64,
    pub(super) chars: &'s ServiceChars,
    pub(super) charset: Charset,
    /// True when no value needs changing: no release character, no line break.
    pub(super) plain: bool,
}

/// One component of a segment, borrowed, with its position.
#[derive(Debug, Clone, Copy)]
pub struct Component<'s> {
    /// The element, from 1.
    pub element: u32,
    /// The repetition of the element, from 1; always 1 before syntax version 4.
    pub repetition: u32,
    /// The component in the element, from 1.
    pub component: u32,
    /// Where its first byte is in the input, from 0.
    pub offset: u64,
    /// The bytes as they came: not decoded, release characters included.
    pub raw: &'s [u8],
    pub(super) chars: &'s ServiceChars,
    pub(super) charset: Charset,
    pub(super) plain: bool,
}

impl<'s> Segment<'s> {
    /// The tag, `UNB`, as it came; empty when the segment has none.
    #[inline]
    pub fn tag(&self) -> &'s [u8] {
        let end = self.marks.first().copied().unwrap_or(self.end);
        self.bytes.get(self.start..end).unwrap_or_default()
    }

    /// The tag as text, with line breaks inside it taken out.
    pub fn tag_text(&self) -> Cow<'s, str> {
        let tag = self.tag();
        match std::str::from_utf8(tag) {
            Ok(text) if !text.contains(['\r', '\n']) => Cow::Borrowed(text),
            _ => Cow::Owned(String::from_utf8_lossy(tag).replace(['\r', '\n'], "")),
        }
    }

    /// True when the tag is `tag`, looking through line breaks.
    #[inline]
    pub fn is(&self, tag: &str) -> bool {
        self.tag() == tag.as_bytes() || (self.tag().len() > tag.len() && self.tag_text() == tag)
    }

    /// Where the segment starts in the input, in bytes from 0.
    pub fn offset(&self) -> u64 {
        self.origin + wide(self.start)
    }

    /// Which segment of the input it is, from 1; service strings are not counted.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The bytes of the segment, without its terminator.
    pub fn raw(&self) -> &'s [u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// The service characters in force.
    pub fn chars(&self) -> &'s ServiceChars {
        self.chars
    }

    /// The character set in force.
    pub fn charset(&self) -> Charset {
        self.charset
    }

    /// The components in order, empty ones included.
    #[inline]
    pub fn components(&self) -> Components<'s> {
        let mut marks = self.marks.iter();
        let before = marks.next().copied().unwrap_or(self.end);
        Components { segment: *self, marks, before, element: 0, repetition: 1, component: 1 }
    }

    /// The component at a place, both from 1, of the first repetition; none when the segment is shorter.
    pub fn component(&self, element: u32, component: u32) -> Option<Component<'s>> {
        self.components()
            .take_while(|c| c.element <= element)
            .find(|c| c.element == element && c.repetition == 1 && c.component == component)
    }

    /// The text at a place, both from 1, empty when there is none.
    pub fn text(&self, element: u32, component: u32) -> Cow<'s, str> {
        self.component(element, component).map(|c| c.text()).unwrap_or_default()
    }

    /// How many elements the segment has, trailing empty ones included.
    pub fn elements(&self) -> u32 {
        self.components().last().map_or(0, |c| c.element)
    }
}

/// The components of a segment, in order.
#[derive(Debug, Clone)]
pub struct Components<'s> {
    segment: Segment<'s>,
    marks: std::slice::Iter<'s, usize>,
    /// Where the separator before the next component is.
    before: usize,
    element: u32,
    repetition: u32,
    component: u32,
}

impl<'s> Iterator for Components<'s> {
    type Item = Component<'s>;

    #[inline]
    fn next(&mut self) -> Option<Component<'s>> {
        let segment = &self.segment;
        let (before, end) = (self.before, *self.marks.next()?);
        let mark = *segment.bytes.get(before)?;
        // Without branches: which separator comes next cannot be foreseen.
        let element = mark == segment.chars.element;
        let repeats = !element && mark != segment.chars.component;
        self.element += u32::from(element);
        self.repetition = if element { 1 } else { self.repetition + u32::from(repeats) };
        self.component = if element || repeats { 1 } else { self.component + 1 };
        self.before = end;
        Some(Component {
            element: self.element,
            repetition: self.repetition,
            component: self.component,
            offset: segment.origin + wide(before + 1),
            raw: segment.bytes.get(before + 1..end).unwrap_or_default(),
            chars: segment.chars,
            charset: segment.charset,
            plain: segment.plain,
        })
    }
}

impl<'s> Component<'s> {
    /// True when nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// The bytes meant: release characters taken away, line breaks of wrapped lines too. Not decoded.
    #[inline]
    pub fn value(&self) -> Cow<'s, [u8]> {
        let changes = |b: &u8| self.chars.release == Some(*b) || is_wrap(*b, self.chars);
        if self.plain || !self.raw.iter().any(changes) {
            return Cow::Borrowed(self.raw);
        }
        let mut value = Vec::with_capacity(self.raw.len());
        let mut escaped = false;
        for byte in self.raw {
            if is_wrap(*byte, self.chars) {
                continue;
            }
            if !escaped && self.chars.release == Some(*byte) {
                escaped = true;
                continue;
            }
            escaped = false;
            value.push(*byte);
        }
        Cow::Owned(value)
    }

    /// The text meant, decoded by the character set of the interchange. Borrowed unless something had to change.
    pub fn text(&self) -> Cow<'s, str> {
        match self.value() {
            Cow::Borrowed(bytes) => self.charset.decode(bytes),
            Cow::Owned(bytes) => Cow::Owned(self.charset.decode(&bytes).into_owned()),
        }
    }
}
