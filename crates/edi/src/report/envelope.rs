//! The envelopes: interchange (UNB, UNZ), group (UNG, UNE), message (UNH, UNT), their counts and references.

use std::collections::HashSet;

use super::{Interchange, MessageLine};
use crate::edifact::{Charset, Note, NoteKind, Segment};
use crate::finding::{Finding, Findings, Position};
use crate::limits::{INTERCHANGES_MAX, MESSAGES_MAX};

/// One element of a service segment: where it is, its name, its longest form, whether it may be absent, its kind.
struct Rule {
    element: u32,
    component: u32,
    name: &'static str,
    chars_max: usize,
    mandatory: bool,
    number: bool,
}

const fn text(element: u32, component: u32, name: &'static str, chars_max: usize, mandatory: bool) -> Rule {
    Rule { element, component, name, chars_max, mandatory, number: false }
}

const fn number(element: u32, component: u32, name: &'static str, chars_max: usize, mandatory: bool) -> Rule {
    Rule { element, component, name, chars_max, mandatory, number: true }
}

// Lengths of syntax version 4 where it allows more than those before it.
const UNB: &[Rule] = &[
    text(1, 1, "0001", 4, true),
    text(1, 2, "0002", 1, true),
    text(2, 1, "0004", 35, true),
    text(2, 2, "0007", 4, false),
    text(3, 1, "0010", 35, true),
    text(3, 2, "0007", 4, false),
    number(4, 1, "0017", 8, true),
    number(4, 2, "0019", 4, true),
    text(5, 1, "0020", 14, true),
];
const UNZ: &[Rule] = &[number(1, 1, "0036", 6, true), text(2, 1, "0020", 14, true)];
const UNG: &[Rule] = &[text(1, 1, "0038", 6, false), text(5, 1, "0048", 14, true)];
const UNE: &[Rule] = &[number(1, 1, "0060", 6, true), text(2, 1, "0048", 14, true)];
const UNH: &[Rule] = &[
    text(1, 1, "0062", 14, true),
    text(2, 1, "0065", 6, true),
    text(2, 2, "0052", 3, true),
    text(2, 3, "0054", 3, true),
    text(2, 4, "0051", 3, true),
    text(2, 5, "0057", 6, false),
];
const UNT: &[Rule] = &[number(1, 1, "0074", 10, true), text(2, 1, "0062", 14, true)];

/// What is open where the reading is.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    interchanges: Vec<Interchange>,
    messages: Vec<MessageLine>,
    una: Option<String>,
    interchange: Option<OpenInterchange>,
    group: Option<OpenGroup>,
    message: Option<OpenMessage>,
    /// How many messages were seen, listed or not.
    seen: u64,
    closing: bool,
    last: Position,
    /// True once it was said that no more interchanges are listed.
    full: bool,
}

#[derive(Debug, Default)]
struct OpenInterchange {
    index: Option<u32>,
    reference: String,
    messages: u64,
    groups: u64,
    loose: u64,
    mixed: bool,
    references: HashSet<String>,
    at: Position,
}

#[derive(Debug)]
struct OpenGroup {
    reference: String,
    messages: u64,
    at: Position,
}

#[derive(Debug)]
struct OpenMessage {
    line: Option<u32>,
    reference: String,
    first: u64,
    at: Position,
}

impl Envelope {
    /// The message open now, as listed.
    pub fn message(&self) -> Option<u32> {
        self.message.as_ref().and_then(|m| m.line)
    }

    /// Something that is no segment.
    pub fn note(&mut self, note: &Note) {
        if let NoteKind::ServiceString(chars) = note.kind {
            self.una = Some(chars.service_string().iter().map(|b| char::from(*b)).collect());
        }
    }

    /// A segment. The message it closes stays open until [`after`](Self::after).
    pub fn segment(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.last = Position::of_segment(segment);
        let tag = segment.tag();
        if !tag.starts_with(b"U") {
            return self.inner(segment, findings);
        }
        match segment.tag_text().as_ref() {
            "UNB" => self.open_interchange(segment, findings),
            "UNZ" => self.close_interchange(segment, findings),
            "UNG" => self.open_group(segment, findings),
            "UNE" => self.close_group(segment, findings),
            "UNH" => self.open_message(segment, findings),
            "UNT" => self.close_message(segment, findings),
            "UIB" => findings.push(Finding::new("EDI-221", self.last)),
            _ => self.inner(segment, findings),
        }
    }

    /// Called when the segment has been dealt with.
    pub fn after(&mut self) {
        if std::mem::take(&mut self.closing) {
            self.message = None;
        }
    }

    /// The end of the input.
    pub fn finish(mut self, findings: &mut Findings) -> (Vec<Interchange>, Vec<MessageLine>) {
        self.leave_interchange(findings);
        (self.interchanges, self.messages)
    }

    fn inner(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        if let Some(open) = &self.message {
            let counted = segment.number() + 1 - open.first;
            if let Some(line) = line_of(&mut self.messages, open.line) {
                line.counted = counted;
            }
        } else {
            let tag = segment.tag_text();
            findings.push(Finding::new("EDI-211", self.last).arg("tag", tag));
        }
    }

    fn open_interchange(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.leave_interchange(findings);
        check(segment, UNB, None, findings);
        let version = segment.text(1, 2);
        if !matches!(version.as_ref(), "" | "1" | "2" | "3" | "4") {
            let at = Position::in_segment(segment, 1, 2);
            findings.push(Finding::new("EDI-109", at).arg("version", &version));
        }
        let name = segment.text(1, 1);
        if segment.charset() == Charset::Unknown && !name.is_empty() {
            let at = Position::in_segment(segment, 1, 1);
            findings.push(Finding::new("EDI-108", at).arg("charset", &name));
        }
        let reference = segment.text(5, 1).into_owned();
        let index = self.list_interchange(segment, &reference, findings);
        let at = self.last;
        self.interchange = Some(OpenInterchange { index, reference, at, ..OpenInterchange::default() });
    }

    fn list_interchange(
        &mut self,
        segment: &Segment<'_>,
        reference: &str,
        findings: &mut Findings,
    ) -> Option<u32> {
        let una = self.una.take();
        if self.interchanges.len() >= INTERCHANGES_MAX {
            if !self.full {
                self.full = true;
                findings.push(full(self.last, INTERCHANGES_MAX, "UNB"));
            }
            return None;
        }
        let (name, version) = (segment.text(1, 1), segment.text(1, 2));
        let separator = if version.is_empty() { "" } else { ":" };
        self.interchanges.push(Interchange {
            una,
            syntax: format!("{name}{separator}{version}"),
            sender: segment.text(2, 1).into_owned(),
            recipient: segment.text(3, 1).into_owned(),
            reference: reference.to_owned(),
            sender_qualifier: segment.text(2, 2).into_owned(),
            recipient_qualifier: segment.text(3, 2).into_owned(),
            test: segment.text(11, 1) == "1",
            first_segment: segment.number(),
        });
        u32::try_from(self.interchanges.len() - 1).ok()
    }

    fn close_interchange(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.leave_group(findings);
        check(segment, UNZ, None, findings);
        let Some(open) = self.interchange.take() else {
            findings.push(Finding::new("EDI-212", self.last).arg("tag", "UNZ"));
            return;
        };
        let counted = if open.groups > 0 { open.groups } else { open.messages };
        count(segment, counted, "EDI-203", None, findings);
        reference(segment, &open.reference, "EDI-204", None, findings);
        if open.messages == 0 && declared(segment) == Some(0) {
            let finding = Finding::new("EDI-217", open.at).arg("opening", "UNB").arg("closing", "UNZ");
            findings.push(finding);
        }
    }

    /// What is left open when an interchange begins, or the input ends.
    fn leave_interchange(&mut self, findings: &mut Findings) {
        self.leave_group(findings);
        if let Some(open) = self.interchange.take() {
            findings.push(Finding::new("EDI-202", open.at).arg("reference", open.reference));
        }
    }

    fn open_group(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.leave_group(findings);
        check(segment, UNG, None, findings);
        match &mut self.interchange {
            None => findings.push(Finding::new("EDI-201", self.last).arg("tag", "UNG")),
            Some(open) => {
                open.groups += 1;
                if open.loose > 0 && !open.mixed {
                    open.mixed = true;
                    findings.push(Finding::new("EDI-220", self.last));
                }
            }
        }
        let reference = segment.text(5, 1).into_owned();
        self.group = Some(OpenGroup { reference, messages: 0, at: self.last });
    }

    fn close_group(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.leave_message(findings);
        check(segment, UNE, None, findings);
        let Some(open) = self.group.take() else {
            findings.push(Finding::new("EDI-212", self.last).arg("tag", "UNE"));
            return;
        };
        count(segment, open.messages, "EDI-208", None, findings);
        reference(segment, &open.reference, "EDI-209", None, findings);
    }

    fn leave_group(&mut self, findings: &mut Findings) {
        self.leave_message(findings);
        if let Some(open) = self.group.take() {
            findings.push(Finding::new("EDI-210", open.at).arg("reference", open.reference));
        }
    }

    fn open_message(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        self.leave_message(findings);
        let reference = segment.text(1, 1).into_owned();
        let line = self.list_message(segment, &reference, findings);
        check(segment, UNH, line, findings);
        let association = segment.text(3, 1);
        if segment.text(2, 5).is_empty() && is_association(&association) {
            let at = Position::in_segment(segment, 3, 1);
            findings.push(Finding::new("EDI-218", at).arg("value", association).in_message(line));
        }
        if let Some(group) = &mut self.group {
            group.messages += 1;
        }
        match &mut self.interchange {
            None => {
                findings.push(Finding::new("EDI-201", self.last).arg("tag", "UNH").in_message(line));
            }
            Some(open) => {
                open.messages += 1;
                open.loose += u64::from(self.group.is_none());
                if open.groups > 0 && self.group.is_none() && !open.mixed {
                    open.mixed = true;
                    findings.push(Finding::new("EDI-220", self.last).in_message(line));
                }
                let listed = open.references.len() < MESSAGES_MAX;
                if listed && !reference.is_empty() && !open.references.insert(reference.clone()) {
                    let at = Position::in_segment(segment, 1, 1);
                    findings.push(Finding::new("EDI-216", at).arg("reference", &reference).in_message(line));
                }
            }
        }
        self.message = Some(OpenMessage { line, reference, first: segment.number(), at: self.last });
    }

    fn list_message(
        &mut self,
        segment: &Segment<'_>,
        reference: &str,
        findings: &mut Findings,
    ) -> Option<u32> {
        self.seen += 1;
        if self.messages.len() >= MESSAGES_MAX {
            if self.seen == u64::try_from(MESSAGES_MAX).unwrap_or(u64::MAX) + 1 {
                findings.push(full(self.last, MESSAGES_MAX, "UNH"));
            }
            return None;
        }
        let parts: Vec<_> = (1..=5).map(|component| segment.text(2, component)).collect();
        self.messages.push(MessageLine {
            interchange: self.interchange.as_ref().and_then(|i| i.index),
            kind: parts.join(":").trim_end_matches(':').to_owned(),
            reference: reference.to_owned(),
            declared: None,
            counted: 1,
            first_segment: segment.number(),
        });
        u32::try_from(self.messages.len() - 1).ok()
    }

    fn close_message(&mut self, segment: &Segment<'_>, findings: &mut Findings) {
        let line = self.message();
        check(segment, UNT, line, findings);
        let Some(open) = &self.message else {
            findings.push(Finding::new("EDI-212", self.last).arg("tag", "UNT"));
            return;
        };
        let counted = segment.number() + 1 - open.first;
        count(segment, counted, "EDI-206", line, findings);
        reference(segment, &open.reference, "EDI-207", line, findings);
        if counted == 2 {
            let finding = Finding::new("EDI-217", open.at).arg("opening", "UNH").arg("closing", "UNT");
            findings.push(finding.in_message(line));
        }
        if let Some(listed) = line_of(&mut self.messages, line) {
            listed.declared = declared(segment);
            listed.counted = counted;
        }
        self.closing = true;
    }

    fn leave_message(&mut self, findings: &mut Findings) {
        if let Some(open) = self.message.take() {
            let finding = Finding::new("EDI-205", open.at).arg("reference", open.reference);
            findings.push(finding.in_message(open.line));
        }
    }
}

fn line_of(messages: &mut [MessageLine], line: Option<u32>) -> Option<&mut MessageLine> {
    messages.get_mut(usize::try_from(line?).ok()?)
}

fn full(at: Position, max: usize, what: &'static str) -> Finding {
    Finding::new("EDI-223", at).arg("max", max).arg("what", what)
}

/// The count a closing segment announces.
fn declared(segment: &Segment<'_>) -> Option<u64> {
    let value = segment.text(1, 1);
    value.trim().parse().ok().filter(|_| value.trim().bytes().all(|b| b.is_ascii_digit()))
}

fn count(
    segment: &Segment<'_>,
    counted: u64,
    code: &'static str,
    line: Option<u32>,
    findings: &mut Findings,
) {
    if let Some(declared) = declared(segment).filter(|d| *d != counted) {
        let at = Position::in_segment(segment, 1, 1);
        let finding = Finding::new(code, at).arg("declared", declared).arg("counted", counted);
        findings.push(finding.in_message(line));
    }
}

fn reference(
    segment: &Segment<'_>,
    expected: &str,
    code: &'static str,
    line: Option<u32>,
    findings: &mut Findings,
) {
    let found = segment.text(2, 1);
    if !found.is_empty() && found != expected {
        let at = Position::in_segment(segment, 2, 1);
        let finding = Finding::new(code, at).arg("found", found).arg("expected", expected);
        findings.push(finding.in_message(line));
    }
}

/// Checks the elements of a service segment against their rules.
fn check(segment: &Segment<'_>, rules: &[Rule], line: Option<u32>, findings: &mut Findings) {
    for rule in rules {
        let value = segment.text(rule.element, rule.component);
        let at = Position::in_segment(segment, rule.element, rule.component);
        let chars = value.chars().count();
        let tag = segment.tag_text();
        let finding = |code| Finding::new(code, at).arg("tag", &tag).arg("name", rule.name).in_message(line);
        if value.is_empty() {
            if rule.mandatory {
                findings.push(finding("EDI-213"));
            }
        } else if chars > rule.chars_max {
            findings.push(finding("EDI-214").arg("chars", chars).arg("max", rule.chars_max));
        } else if rule.number && !value.bytes().all(|b| b.is_ascii_digit()) {
            findings.push(finding("EDI-215").arg("value", &value));
        }
    }
}

/// True for a code of a user group that senders put one element too far.
fn is_association(code: &str) -> bool {
    let known = ["SMDG", "ITG", "EAN", "PROT", "EEG"].iter().any(|group| code.starts_with(group));
    known && code.chars().count() <= 6
}
