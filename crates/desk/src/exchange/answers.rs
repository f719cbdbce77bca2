//! The answers a machine gets on its manifest: CONTRL on the form of its interchange, APERAK on the substance.

use domain::manifest::{Channel, Manifest};
use domain::policy::Acting;
use edi::aperak::{self, Answered, Point};
use edi::envelope::{Outgoing, Station};
use edi::report::read_report;
use edi::{Position, contrl};

use crate::answer::No;
use crate::desk::Desk;
use crate::exchange::finding::Kept;
use crate::reference::Lang;

/// Findings read of one manifest.
pub const FINDINGS_MAX: i64 = 5_000;

impl Desk {
    /// The findings of a manifest, in the order they were made.
    pub async fn findings(&self, manifest: &Manifest) -> Result<Vec<Kept>, No> {
        let rows = self.store.findings(manifest.id, 0, FINDINGS_MAX).await?;
        rows.iter().map(|(_, body)| Ok(serde_json::from_str(body)?)).collect()
    }

    /// The file as it was sent.
    pub async fn source_of(&self, manifest: &Manifest) -> Result<Option<Vec<u8>>, No> {
        let digest = manifest.source.as_deref().and_then(unhex);
        match digest {
            Some(digest) => Ok(self.store.blob(digest).await?),
            None => Ok(None),
        }
    }

    /// The acknowledgement of the interchange a manifest came in.
    pub async fn contrl(&self, acting: &Acting, id: [u8; 16]) -> Result<Vec<u8>, No> {
        let manifest = self.readable_manifest(acting, id).await?.state;
        if manifest.channel != Channel::Edifact {
            return Err(No::NotFound);
        }
        let source = self.source_of(&manifest).await?.ok_or(No::NotFound)?;
        let report = read_report(&source);
        let (date, time) = day_and_time(manifest.lodged_at);
        let reference = short(&manifest);
        let first = report.interchanges.first();
        let outgoing = outgoing(first.map_or("", |one| one.sender.as_str()), &reference, &date, &time);
        contrl::write(&report, 0, &outgoing).ok_or(No::NotFound)
    }

    /// The answer on the substance of a manifest, in a language.
    pub async fn aperak(&self, acting: &Acting, id: [u8; 16], lang: Lang) -> Result<Vec<u8>, No> {
        let manifest = self.readable_manifest(acting, id).await?.state;
        let findings = self.findings(&manifest).await?;
        let points: Vec<Point> = findings
            .iter()
            .map(|one| Point {
                code: one.code.clone(),
                text: crate::texts::refusal(&one.refusal(), lang),
                address: one.address.clone().unwrap_or_default(),
                at: Position {
                    segment: one.segment,
                    element: one.element,
                    component: one.component,
                    offset: one.offset,
                },
                refuses: one.is_error(),
            })
            .collect();
        let (date, time) = day_and_time(manifest.lodged_at);
        let reference = short(&manifest);
        let answered = Answered { document: &manifest.reference, message: "1", language: lang.code() };
        Ok(aperak::write(&answered, &points, &outgoing("", &reference, &date, &time)))
    }
}

/// The acknowledgement of any interchange, kept or not: a sender tries its messages before it lodges them.
pub fn contrl_of(bytes: &[u8], at: lexicon::Instant) -> Option<Vec<u8>> {
    let report = read_report(bytes);
    let (date, time) = day_and_time(at);
    let to = report.interchanges.first().map(|one| one.sender.clone()).unwrap_or_default();
    contrl::write(&report, 0, &outgoing(&to, "TEST", &date, &time))
}

fn outgoing<'a>(recipient: &'a str, reference: &'a str, date: &'a str, time: &'a str) -> Outgoing<'a> {
    Outgoing {
        syntax: "UNOY:4",
        sender: Station { id: "DIWAN", qualifier: "ZZZ" },
        recipient: Station { id: recipient, qualifier: "ZZZ" },
        reference,
        date,
        time,
        test: false,
    }
}

/// Fourteen characters that name the manifest in the reference of an interchange.
fn short(manifest: &Manifest) -> String {
    manifest.id.to_string().chars().filter(char::is_ascii_alphanumeric).rev().take(14).collect()
}

fn day_and_time(at: lexicon::Instant) -> (String, String) {
    match crate::form::local(at) {
        Some(zoned) => (zoned.strftime("%Y%m%d").to_string(), zoned.strftime("%H%M").to_string()),
        None => (String::new(), String::new()),
    }
}

/// The 32 bytes behind 64 hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}
