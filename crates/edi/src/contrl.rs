//! The acknowledgement of an interchange (CONTRL): what of it was accepted, what was rejected and why.
//!
//! Always true
//! - It is made from a [`Report`], so it cannot disagree with it; only errors reject.
//! - A message with no error is accepted by not being named (action 7 of the interchange).
//! - An interchange whose own envelope is wrong is rejected whole (action 4).
//!
//! Not here: whether a manifest is right in substance (`aperak`).

use crate::edifact::SegmentWriter;
use crate::envelope::Outgoing;
use crate::finding::{Finding, Severity};
use crate::findings;
use crate::report::{Interchange, MessageLine, Report};

/// Data element 0083: this level and all below are rejected.
const REJECTED: &str = "4";
/// Data element 0083: this level is accepted, and what is below unless it is named.
const ACCEPTED: &str = "7";
/// The reference of the message: there is one in the interchange.
const MESSAGE: &str = "1";

/// Writes the acknowledgement of one interchange of a report; none when the report has no such interchange.
pub fn write(report: &Report, interchange: usize, outgoing: &Outgoing<'_>) -> Option<Vec<u8>> {
    let received = report.interchanges.get(interchange)?;
    let version: &[&str] =
        if outgoing.version() >= 4 { &["CONTRL", "4", "1", "UN"] } else { &["CONTRL", "D", "3", "UN"] };
    let mut out = outgoing.open();
    out.segment("UNH").element(&[MESSAGE]).element(version);
    let own = own_error(report, interchange);
    interchange_line(&mut out, received, own);
    if own.is_none() {
        for (index, message) in report.messages.iter().enumerate() {
            if message.interchange == u32::try_from(interchange).ok() {
                message_lines(&mut out, report, index, message);
            }
        }
    }
    Some(outgoing.close(out, MESSAGE))
}

/// The first error of the envelope of an interchange.
fn own_error(report: &Report, interchange: usize) -> Option<&Finding> {
    let from = report.interchanges.get(interchange)?.first_segment;
    let to = report.interchanges.get(interchange + 1).map_or(u64::MAX, |next| next.first_segment);
    let within = |f: &&Finding| f.at.segment >= from && f.at.segment < to;
    report.findings.iter().filter(within).find(|f| f.severity == Severity::Error && f.message.is_none())
}

fn interchange_line(out: &mut SegmentWriter, received: &Interchange, error: Option<&Finding>) {
    let action = if error.is_some() { REJECTED } else { ACCEPTED };
    out.segment("UCI").element(&[&received.reference]);
    out.element(&[&received.sender, &received.sender_qualifier]);
    out.element(&[&received.recipient, &received.recipient_qualifier]).element(&[action]);
    if let Some(error) = error {
        let usual = if matches!(error.code, "EDI-202" | "EDI-203" | "EDI-204") { "UNZ" } else { "UNB" };
        why(out, error, usual);
    }
}

fn message_lines(out: &mut SegmentWriter, report: &Report, index: usize, message: &MessageLine) {
    let line = u32::try_from(index).ok();
    let errors: Vec<&Finding> =
        report.findings.iter().filter(|f| f.message == line && f.severity == Severity::Error).collect();
    if errors.is_empty() {
        return;
    }
    let kind: Vec<&str> = message.kind.split(':').collect();
    out.segment("UCM").element(&[&message.reference]).element(&kind).element(&[REJECTED]);
    let (own, inner): (Vec<&Finding>, Vec<&Finding>) =
        errors.into_iter().partition(|f| service_tag(f, message).is_some());
    if let Some(first) = own.first() {
        why(out, first, service_tag(first, message).unwrap_or("UNH"));
    }
    let mut last = 0;
    for finding in inner {
        let place = (finding.at.segment + 1).saturating_sub(message.first_segment).max(1);
        let code = code_of(finding);
        if place != last || finding.at.element == 0 {
            last = place;
            out.segment("UCS").element(&[&place.to_string()]);
            if finding.at.element == 0 {
                out.element(&[code]);
            }
        }
        if finding.at.element > 0 {
            out.segment("UCD").element(&[code]);
            element_place(out, finding);
        }
    }
}

/// The segment of the message's envelope that a finding is about; none when it is about one inside.
fn service_tag(finding: &Finding, message: &MessageLine) -> Option<&'static str> {
    let says = |tag: &str| finding.args.iter().any(|(name, value)| *name == "tag" && value == tag);
    if matches!(finding.code, "EDI-205" | "EDI-206" | "EDI-207") || says("UNT") {
        Some("UNT")
    } else if finding.at.segment == message.first_segment {
        Some("UNH")
    } else {
        None
    }
}

/// The error code, the segment of the envelope and the place in it.
fn why(out: &mut SegmentWriter, finding: &Finding, usual: &'static str) {
    let named = finding.args.iter().find(|(name, _)| *name == "tag").map(|(_, tag)| tag.as_str());
    let tag = named.filter(|tag| tag.starts_with("UN")).unwrap_or(usual);
    out.element(&[code_of(finding)]).element(&[tag]);
    if finding.at.element > 0 {
        element_place(out, finding);
    }
}

/// S011: elements are counted with the tag as the first.
fn element_place(out: &mut SegmentWriter, finding: &Finding) {
    let element = (finding.at.element + 1).to_string();
    let component = if finding.at.component > 0 { finding.at.component.to_string() } else { String::new() };
    out.element(&[&element, &component]);
}

fn code_of(finding: &Finding) -> &'static str {
    findings::spec(finding.code).map_or("18", |spec| spec.contrl)
}
