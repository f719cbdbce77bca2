//! Reads a cargo manifest from what was sent: an EDIFACT interchange, a table, or the lines of a form.

use edi::csv_manifest;
use edi::cuscar::{Bill, CargoManifest, Function, ManifestPart, ManifestReader};
use edi::finding::Severity;
use edi::report::{Policy, ReportReader};

use crate::acts::fields;
use crate::exchange::finding::Kept;
use crate::form::Form;
use domain::manifest::Channel;

/// Bytes read before others get their turn: a fraction of a millisecond.
const CHUNK_BYTES: usize = 64 * 1024;

/// What was sent.
pub enum Source<'a> {
    Edifact(&'a [u8]),
    Table(&'a [u8]),
    Form(Vec<u8>),
}

/// What was understood: the manifest with its bills, and what was not.
#[derive(Debug, Default)]
pub struct Read {
    pub manifest: CargoManifest,
    pub findings: Vec<Kept>,
    /// Why the sending is no whole interchange: what its acknowledgement rejects is not lodged in part.
    pub broken: Vec<Kept>,
    /// Manifests after the first, which are not read: one manifest a sending.
    pub others: usize,
}

impl<'a> Source<'a> {
    /// What kind of file this is, told by its first bytes.
    pub fn of_file(bytes: &'a [u8]) -> Self {
        let text = bytes.trim_ascii_start();
        if text.starts_with(b"UNA") || text.starts_with(b"UNB") || text.starts_with(b"UNH") {
            Self::Edifact(bytes)
        } else {
            Self::Table(bytes)
        }
    }

    /// The lines of a form as the table they are.
    pub fn of_form(form: &Form) -> Self {
        let mut table = csv::Writer::from_writer(Vec::new());
        let column = |name: &'static str| if name == "number" { "bill" } else { name };
        _ = table.write_record(fields::BILL.iter().map(|field| column(field.name)));
        for index in 0..form.lines("bill") {
            let cell = |name: &str| form.raw(&format!("bill.{index}.{name}")).unwrap_or_default().to_owned();
            let kind = |text: String| if text.is_empty() { "PK".to_owned() } else { text };
            _ = table.write_record(fields::BILL.iter().map(|field| match field.name {
                "kind" => kind(cell("kind")),
                name => cell(name),
            }));
        }
        Self::Form(table.into_inner().unwrap_or_default())
    }

    /// By which door it came.
    pub const fn channel(&self) -> Channel {
        match self {
            Self::Edifact(_) => Channel::Edifact,
            Self::Table(_) => Channel::Csv,
            Self::Form(_) => Channel::Form,
        }
    }
}

/// Reads a sending, a piece at a time.
pub async fn read(source: &Source<'_>) -> Read {
    match source {
        Source::Edifact(bytes) => edifact(bytes).await,
        Source::Table(bytes) => table(bytes),
        Source::Form(bytes) => table(bytes),
    }
}

async fn edifact(bytes: &[u8]) -> Read {
    let mut read = Read::default();
    let mut bills: Vec<Bill> = Vec::new();
    let mut seen = 0_usize;
    let (mut reader, mut wire) = (ManifestReader::new(), ReportReader::new(Policy::default()));
    let mut keep = |part: ManifestPart<'_>| match part {
        ManifestPart::Bill { bill, .. } if seen == 0 => bills.push(*bill),
        ManifestPart::Bill { .. } => {}
        ManifestPart::Manifest(manifest) => {
            if seen == 0 {
                read.manifest = *manifest;
            }
            seen += 1;
        }
    };
    for chunk in bytes.chunks(CHUNK_BYTES) {
        reader.feed(chunk, &mut keep);
        wire.feed(chunk);
        tokio::task::yield_now().await;
    }
    let report = wire.finish();
    let findings = reader.finish(&mut keep);
    read.others = seen.saturating_sub(1);
    let broken = report.findings.iter().filter(|one| one.severity == Severity::Error);
    read.broken = broken.map(|one| Kept::of(one, None)).collect();
    for bill in &bills {
        read.findings.extend(bill.findings.iter().map(|one| Kept::of(one, Some(&bill.number))));
    }
    // What stands in a bill comes with the bill; the rest is about the whole.
    let known: std::collections::HashSet<_> =
        read.findings.iter().map(|one| (one.code.clone(), one.segment, one.offset)).collect();
    for finding in &findings {
        if !known.contains(&(finding.code.to_owned(), finding.at.segment, finding.at.offset)) {
            read.findings.push(Kept::of(finding, None));
        }
    }
    read.manifest.bills = bills;
    read
}

fn table(bytes: &[u8]) -> Read {
    let (manifest, findings) = csv_manifest::read(bytes);
    let mut kept: Vec<Kept> = Vec::new();
    for bill in &manifest.bills {
        kept.extend(bill.findings.iter().map(|one| Kept::of(one, Some(&bill.number))));
    }
    let known: std::collections::HashSet<_> =
        kept.iter().map(|one| (one.code.clone(), one.segment, one.element)).collect();
    for finding in &findings {
        if !known.contains(&(finding.code.to_owned(), finding.at.segment, finding.at.element)) {
            kept.push(Kept::of(finding, None));
        }
    }
    let manifest = CargoManifest { function: Function::Original, ..manifest };
    Read { manifest, findings: kept, ..Read::default() }
}

/// Turns the line and column of a table made of a form back into the field: `bill.0.gross_kg`.
pub fn field_of(kept: &mut Kept) {
    let line = kept.segment.checked_sub(2);
    let column = usize::try_from(kept.element).ok().and_then(|element| element.checked_sub(1));
    let name = column.and_then(|column| fields::BILL.get(column)).map_or("number", |field| field.name);
    kept.address = line.map(|line| format!("bill.{line}.{name}"));
}
