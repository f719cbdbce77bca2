//! The answer on substance (APERAK, directory D.96B): what in a manifest is wrong, and where it stands.
//!
//! Always true: each point names its code, its text in one language, the segment it is in, and the address
//! of the fact (`bill.2.container.0.number`), so that the sender's program and the sender's clerk both find it.

use crate::cuscar::pieces;
use crate::envelope::Outgoing;
use crate::finding::{Finding, Position, Severity};
use crate::findings::Language;
use crate::limits::FINDINGS_MAX;

/// The longest component of a text (D.96B), in characters.
const TEXT_CHARS_MAX: usize = 70;
/// How many components of text follow the code in one FTX.
const TEXT_LINES_MAX: usize = 4;
/// The longest application error code (data element 9321), in characters.
const CODE_CHARS_MAX: usize = 8;
/// The reference of the message: there is one in the interchange.
const MESSAGE: &str = "1";

/// One point of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The code of the refusal or finding.
    pub code: String,
    /// What is wrong and how to mend it.
    pub text: String,
    /// The fact it is about; empty when it is about the whole.
    pub address: String,
    /// Where the fact stood in the message answered.
    pub at: Position,
    /// True when it makes the message refused.
    pub refuses: bool,
}

impl Point {
    /// The point a finding makes, in a language.
    pub fn of(finding: &Finding, language: Language) -> Self {
        Self {
            code: finding.code.to_owned(),
            text: finding.text(language),
            address: finding.address.clone().unwrap_or_default(),
            at: finding.at,
            refuses: finding.severity == Severity::Error,
        }
    }
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered<'a> {
    /// The number of the manifest.
    pub document: &'a str,
    /// The reference of the message it came in.
    pub message: &'a str,
    /// The language of the texts, as two small letters.
    pub language: &'a str,
}

/// Writes the answer on a message. With no point that refuses, it says the message is accepted.
pub fn write(answered: &Answered<'_>, points: &[Point], outgoing: &Outgoing<'_>) -> Vec<u8> {
    let response = if points.iter().any(|p| p.refuses) { "27" } else { "29" };
    let made = format!("{}{}", outgoing.date, outgoing.time);
    let mut out = outgoing.open();
    out.segment("UNH").element(&[MESSAGE]).element(&["APERAK", "D", "96B", "UN"]);
    out.segment("BGM").element(&["962"]).element(&[outgoing.reference]).element(&[response]);
    out.segment("DTM").element(&["137", &made, "203"]);
    out.segment("RFF").element(&["ACW", answered.message]);
    if !answered.document.is_empty() {
        out.segment("RFF").element(&["AAM", answered.document]);
    }
    for point in points.iter().take(FINDINGS_MAX) {
        let short = point.code.chars().count() <= CODE_CHARS_MAX;
        out.segment("ERC").element(&[if short { &point.code } else { "ZZZ" }]);
        let lines = pieces(&point.text, TEXT_CHARS_MAX);
        let mut text = vec![point.code.as_str()];
        text.extend(lines.iter().take(TEXT_LINES_MAX).map(String::as_str));
        out.segment("FTX").element(&["AAO"]).element(&[]).element(&[]).element(&text);
        out.element(&[answered.language]);
        let [segment, element, component, offset] =
            [point.at.segment, u64::from(point.at.element), u64::from(point.at.component), point.at.offset]
                .map(|n| n.to_string());
        out.segment("RFF").element(&["LI", &segment]);
        let place = [point.address.as_str(), &segment, &element, &component, &offset];
        out.segment("FTX").element(&["AAI"]).element(&[]).element(&[]).element(&place);
    }
    outgoing.close(out, MESSAGE)
}
