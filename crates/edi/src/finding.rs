//! A finding: what is wrong in a message, where, and which fact it is about.
//!
//! A finding carries no sentence. Its text lives in four languages in [`findings`](crate::findings), keyed by the
//! code; the arguments fill the `{placeholders}`. Lists of findings are bounded, and say what they left out.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::edifact::{Component, Segment};
use crate::findings::{self, Language};
use crate::limits::FINDINGS_MAX;

/// How many warnings and remarks are kept: they must not push errors out of the list.
const MINOR_FINDINGS_MAX: usize = FINDINGS_MAX / 5;
/// The longest value quoted in a finding, in characters.
const QUOTED_CHARS_MAX: usize = 60;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing to mend.
    Info,
    /// Understood all the same; to be mended by the sender.
    Warning,
    /// Wrong: what it is about is not usable.
    Error,
}

/// A place in an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The segment, from 1, counted over the whole input; the line of a table.
    pub segment: u64,
    /// The element in the segment, from 1; the column of a table; 0 for the whole segment.
    pub element: u32,
    /// The component in the element, from 1; 0 for the whole element.
    pub component: u32,
    /// The first byte, from 0.
    pub offset: u64,
}

/// One thing found wrong, or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code, `EDI-206`; stable for ever.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The message it is in, from 0, as listed in the report.
    pub message: Option<u32>,
    /// Where it is; the segment is 0 when it is in none.
    pub at: Position,
    /// The fact it is about, `bill.2.container.0.number`, when it is about one.
    pub address: Option<String>,
    /// The arguments of the text.
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    /// A finding with the severity its code has in the table.
    pub fn new(code: &'static str, at: Position) -> Self {
        let severity = findings::spec(code).map_or(Severity::Error, |s| s.severity);
        Self { code, severity, message: None, at, address: None, args: Vec::new() }
    }

    /// With an argument of its text. Long values are cut.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers hand over numbers and texts as they have them"
    )]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = value.to_string();
        let cut = value.char_indices().nth(QUOTED_CHARS_MAX).map(|(at, _)| at);
        let value = match cut.and_then(|at| value.get(..at)) {
            Some(head) => format!("{head}…"),
            None => value,
        };
        self.args.push((name, value));
        self
    }

    /// About a fact.
    #[must_use]
    pub fn about(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// In a message.
    #[must_use]
    pub fn in_message(mut self, message: Option<u32>) -> Self {
        self.message = message;
        self
    }

    /// The text, in a language.
    pub fn text(&self, language: Language) -> String {
        let template = findings::spec(self.code).map_or(self.code, |s| s.text(language));
        let mut text = template.to_owned();
        for (name, value) in &self.args {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The finding as it is serialised in a language.
    pub fn in_language(&self, language: Language) -> FindingIn<'_> {
        FindingIn { finding: self, language }
    }
}

impl Serialize for Finding {
    /// In English; see [`Finding::in_language`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.in_language(Language::En).serialize(serializer)
    }
}

/// A finding with its text in one language, to be serialised.
#[derive(Debug, Clone, Copy)]
pub struct FindingIn<'f> {
    finding: &'f Finding,
    language: Language,
}

impl Serialize for FindingIn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Finding { code, severity, message, at, .. } = self.finding;
        let mut out = serializer.serialize_struct("Finding", 8)?;
        out.serialize_field("code", code)?;
        out.serialize_field("severity", severity)?;
        out.serialize_field("message", message)?;
        out.serialize_field("segment", &(at.segment > 0).then_some(at.segment))?;
        out.serialize_field("element", &(at.element > 0).then_some(at.element))?;
        out.serialize_field("component", &(at.component > 0).then_some(at.component))?;
        out.serialize_field("offset", &at.offset)?;
        out.serialize_field("text", &self.finding.text(self.language))?;
        out.end()
    }
}

impl Position {
    /// The place of a whole segment.
    pub fn of_segment(segment: &Segment<'_>) -> Self {
        Self { segment: segment.number(), element: 0, component: 0, offset: segment.offset() }
    }

    /// The place of a component.
    pub fn of_component(segment: &Segment<'_>, component: &Component<'_>) -> Self {
        Self {
            segment: segment.number(),
            element: component.element,
            component: component.component,
            offset: component.offset,
        }
    }

    /// The place where a component is, or would be: then the offset is where the segment ends.
    pub fn in_segment(segment: &Segment<'_>, element: u32, component: u32) -> Self {
        if let Some(found) = segment.component(element, component) {
            Self::of_component(segment, &found)
        } else {
            let length = u64::try_from(segment.raw().len()).unwrap_or(u64::MAX);
            Self { segment: segment.number(), element, component, offset: segment.offset() + length }
        }
    }
}

/// A bounded list of findings: it keeps the first [`FINDINGS_MAX`], fewer warnings, and counts the rest.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    minor: usize,
    left_out: u64,
    last: Position,
}

impl Findings {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding, or counts it when the list is full.
    pub fn push(&mut self, finding: Finding) {
        let minor = finding.severity != Severity::Error;
        self.last = finding.at;
        if self.list.len() >= FINDINGS_MAX || (minor && self.minor >= MINOR_FINDINGS_MAX) {
            self.left_out += 1;
            return;
        }
        self.minor += usize::from(minor);
        self.list.push(finding);
    }

    /// True when some error was found.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|f| f.severity == Severity::Error)
    }

    /// How many findings are kept.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The list, ended by the number of those left out, if any.
    pub fn into_list(mut self) -> Vec<Finding> {
        if self.left_out > 0 {
            self.list.push(Finding::new("EDI-299", self.last).arg("count", self.left_out));
        }
        self.list
    }
}
