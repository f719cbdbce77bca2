//! What can be wrong with a segment whatever it means: its tag, its characters, its line breaks.

use super::Policy;
use crate::edifact::{Charset, Component, Note, NoteKind, Segment, is_tag};
use crate::finding::{Finding, Findings, Position, Severity};
use crate::limits::SEGMENT_BYTES_MAX;

/// The checks of the bytes of each segment.
#[derive(Debug, Default)]
pub(super) struct Wire {
    policy: Policy,
    syntax: String,
}

impl Wire {
    pub fn new(policy: Policy) -> Self {
        Self { policy, syntax: String::new() }
    }

    /// Something that is no segment.
    pub fn note(note: &Note, message: Option<u32>, findings: &mut Findings) {
        let at = Position { segment: note.segment, offset: note.offset, ..Position::default() };
        let finding = match note.kind {
            NoteKind::ServiceString(_) => return,
            NoteKind::BadServiceString => Finding::new("EDI-101", at),
            NoteKind::Junk => Finding::new("EDI-102", at).arg("count", note.length),
            NoteKind::EmptySegment => Finding::new("EDI-103", at).in_message(message),
            NoteKind::TooLong => {
                Finding::new("EDI-104", at).arg("max", SEGMENT_BYTES_MAX).in_message(message)
            }
            NoteKind::Unterminated => Finding::new("EDI-105", at).in_message(message),
        };
        findings.push(finding);
    }

    /// A segment.
    pub fn segment(&mut self, segment: &Segment<'_>, message: Option<u32>, findings: &mut Findings) {
        if segment.is("UNB") {
            self.syntax = segment.text(1, 1).into_owned();
        }
        if !is_tag(segment.tag()) {
            let at = Position::of_segment(segment);
            let tag = segment.tag_text();
            findings.push(Finding::new("EDI-106", at).arg("tag", tag).in_message(message));
        }
        if segment.charset().first_stranger(segment.raw()).is_some() {
            self.characters(segment, message, findings);
        }
        let last = segment.raw().last();
        let chars = segment.chars();
        if (last == Some(&chars.element) || last == Some(&chars.component))
            && let Some(component) = segment.components().last().filter(Component::is_empty)
        {
            let at = Position::of_component(segment, &component);
            findings.push(Finding::new("EDI-111", at).in_message(message));
        }
    }

    /// Says which character does not belong, and that lines are wrapped: each once for a segment.
    fn characters(&self, segment: &Segment<'_>, message: Option<u32>, findings: &mut Findings) {
        let mut wrapped = false;
        for component in segment.components() {
            let strange = |b: &&u8| {
                let belongs = segment.chars().is_special(**b) || matches!(b, b'\r' | b'\n');
                !belongs && segment.charset().first_stranger(&[**b]).is_some()
            };
            let breaks = component.raw.iter().position(|b| matches!(b, b'\r' | b'\n'));
            if let Some(at) = breaks.filter(|_| !wrapped) {
                wrapped = true;
                let at = shifted(segment, &component, at);
                findings.push(Finding::new("EDI-110", at).in_message(message));
            }
            let place = if segment.charset() == Charset::Utf8 {
                utf8_stranger(component.raw)
            } else {
                component.raw.iter().position(|b| strange(&b))
            };
            if let Some(place) = place {
                let byte = component.raw.get(place).copied().unwrap_or_default();
                let at = shifted(segment, &component, place);
                findings.push(self.stranger(byte, segment.charset(), at).in_message(message));
                return;
            }
        }
    }

    fn stranger(&self, byte: u8, charset: Charset, at: Position) -> Finding {
        let shown = char::from(byte);
        let character = if shown.is_ascii_graphic() {
            format!("\"{shown}\"")
        } else if charset == Charset::Utf8 || !charset.decode(&[byte]).contains('\u{FFFD}') {
            format!("0x{byte:02X}")
        } else {
            format!("\"{}\"", charset.decode(&[byte]))
        };
        let mut finding =
            Finding::new("EDI-107", at).arg("character", character).arg("charset", &self.syntax);
        if self.policy == Policy::Strict {
            finding.severity = Severity::Error;
        }
        finding
    }
}

/// The first byte that is no UTF-8, or a control character other than a line break.
fn utf8_stranger(raw: &[u8]) -> Option<usize> {
    let valid = std::str::from_utf8(raw).map_or_else(|e| e.valid_up_to(), str::len);
    let control = raw.iter().position(|b| b.is_ascii_control() && !matches!(b, b'\r' | b'\n'));
    let first = control.map_or(valid, |c| c.min(valid));
    Some(first).filter(|at| *at < raw.len())
}

fn shifted(segment: &Segment<'_>, component: &Component<'_>, by: usize) -> Position {
    let mut at = Position::of_component(segment, component);
    at.offset += u64::try_from(by).unwrap_or_default();
    at
}
