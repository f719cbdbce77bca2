//! The report on an input: which interchanges and messages it holds, and what is wrong with its bytes and envelopes.
//!
//! Any message type is read. Wrong counts and references are findings, never a reason to stop.
//!
//! Always true: the report is bounded however long the input, and says when it leaves something out.
//!
//! Not here: what messages mean (`cuscar`), and the acknowledgement sent back (`contrl`).

mod envelope;
mod wire;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::edifact::{Event, Tokenizer};
use crate::finding::{Finding, FindingIn, Findings, Position, Severity};
use crate::findings::Language;

/// What an input holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The interchanges, in order.
    pub interchanges: Vec<Interchange>,
    /// How many segments the input has, envelopes included, service strings not.
    pub segments: u64,
    /// The messages, in order.
    pub messages: Vec<MessageLine>,
    /// What was found, in the order it was noticed.
    pub findings: Vec<Finding>,
}

/// One interchange, UNB to UNZ.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Interchange {
    /// The six characters of its service string; none when it has none.
    pub una: Option<String>,
    /// The syntax and its version, `UNOA:2`.
    pub syntax: String,
    /// The sender's identification.
    pub sender: String,
    /// The recipient's identification.
    pub recipient: String,
    /// The interchange control reference.
    pub reference: String,
    /// The qualifier of the sender's identification; empty when there is none.
    #[serde(skip)]
    pub sender_qualifier: String,
    /// The qualifier of the recipient's identification; empty when there is none.
    #[serde(skip)]
    pub recipient_qualifier: String,
    /// True when the sender marks the interchange as a test.
    #[serde(skip)]
    pub test: bool,
    /// The number of its UNB among all segments, from 1.
    #[serde(skip)]
    pub first_segment: u64,
}

/// One message, UNH to UNT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageLine {
    /// The interchange it is in, from 0; none when it is in none.
    pub interchange: Option<u32>,
    /// The type, `BAPLIE:D:95B:UN:SMDG20`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The message reference number.
    pub reference: String,
    /// How many segments UNT announces; none when it announces none.
    pub declared: Option<u64>,
    /// How many segments it has, UNH and UNT included.
    pub counted: u64,
    /// The number of its UNH among all segments, from 1.
    #[serde(skip)]
    pub first_segment: u64,
}

/// How severe a reading is about the character set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// A character outside the announced set is a warning.
    #[default]
    Lenient,
    /// A character outside the announced set is an error.
    Strict,
}

/// Reads an input fed in chunks into a [`Report`].
#[derive(Debug, Default)]
pub struct ReportReader {
    tokenizer: Tokenizer,
    reading: Reading,
}

/// What is known so far.
#[derive(Debug, Default)]
struct Reading {
    findings: Findings,
    wire: wire::Wire,
    envelope: envelope::Envelope,
}

impl ReportReader {
    /// Reads with a policy.
    pub fn new(policy: Policy) -> Self {
        let wire = wire::Wire::new(policy);
        Self { reading: Reading { wire, ..Reading::default() }, ..Self::default() }
    }

    /// Reads the next bytes.
    pub fn feed(&mut self, chunk: &[u8]) {
        let Self { tokenizer, reading } = self;
        tokenizer.feed(chunk, |event| reading.see(event));
    }

    /// Ends the input and gives the report.
    pub fn finish(mut self) -> Report {
        let Self { tokenizer, reading } = &mut self;
        tokenizer.finish(|event| reading.see(event));
        let segments = self.tokenizer.segments();
        let Reading { mut findings, envelope, .. } = self.reading;
        let (interchanges, messages) = envelope.finish(&mut findings);
        if segments == 0 {
            findings.push(Finding::new("EDI-113", Position::default()));
        }
        Report { interchanges, segments, messages, findings: findings.into_list() }
    }
}

impl Reading {
    fn see(&mut self, event: Event<'_>) {
        match event {
            Event::Note(note) => {
                self.envelope.note(&note);
                wire::Wire::note(&note, self.envelope.message(), &mut self.findings);
            }
            Event::Segment(segment) => {
                self.envelope.segment(&segment, &mut self.findings);
                self.wire.segment(&segment, self.envelope.message(), &mut self.findings);
                self.envelope.after();
            }
        }
    }
}

/// Reads an input that is all at hand.
///
/// ```
/// let report = edi::report::read_report(b"UNB+UNOA:2+ATLAS+PORT+260601:1200+7'UNZ+1+7'");
/// assert_eq!(report.findings[0].code, "EDI-203");
/// assert_eq!(edi::report::exit_code(&report), 1);
/// ```
pub fn read_report(bytes: &[u8]) -> Report {
    let mut reader = ReportReader::new(Policy::default());
    reader.feed(bytes);
    reader.finish()
}

/// The exit code of the command that reads a file: 0 without errors, 1 with some, 2 when nothing could be read.
pub fn exit_code(report: &Report) -> u8 {
    if report.segments == 0 {
        2
    } else {
        u8::from(report.findings.iter().any(|f| f.severity == Severity::Error))
    }
}

impl Report {
    /// The report as it is serialised, with texts in a language.
    pub fn in_language(&self, language: Language) -> ReportIn<'_> {
        ReportIn { report: self, language }
    }
}

impl Serialize for Report {
    /// In English; see [`Report::in_language`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.in_language(Language::En).serialize(serializer)
    }
}

/// A report with its texts in one language, to be serialised.
#[derive(Debug, Clone, Copy)]
pub struct ReportIn<'r> {
    report: &'r Report,
    language: Language,
}

impl Serialize for ReportIn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings: Vec<FindingIn<'_>> =
            self.report.findings.iter().map(|f| f.in_language(self.language)).collect();
        let mut out = serializer.serialize_struct("Report", 4)?;
        out.serialize_field("interchanges", &self.report.interchanges)?;
        out.serialize_field("segments", &self.report.segments)?;
        out.serialize_field("messages", &self.report.messages)?;
        out.serialize_field("findings", &findings)?;
        out.end()
    }
}
