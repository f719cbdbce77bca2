//! The cargo manifest as a table: the way in for agents without an EDI system.
//!
//! ```text
//! bill,master,container,size_type,seal,packages,kind,description,hs,gross_kg,
//! shipper,consignee,consignee_ice,loading,discharge,destination
//! ```
//! One row for each bill and container. Rows of one bill with the same kind, description and
//! position are one line of goods, spread over their containers. What was said once of a bill or a container
//! may be left empty in its other rows. The columns come in any order; the separator is `,` or `;`;
//! the text is UTF-8, with or without byte order mark.
//!
//! Always true
//! - Findings name the row and the column; their segment is the line of the file and their element the column.
//! - Rows are read one after the other; what is kept is the manifest.
//! - Text that is not UTF-8 is refused and said to be so: guessed accents would end on a delivery order.
//!
//! Not here: ship, voyage and ports of the call, which the page asks for.

mod rows;

use csv::{ByteRecord, ReaderBuilder, StringRecord};

use crate::cuscar::CargoManifest;
use crate::finding::{Finding, Findings, Position};
use crate::limits::{CSV_ROW_BYTES_MAX, CSV_ROWS_MAX};
use rows::{Column, Rows};

/// The row at hand.
struct Row<'r> {
    record: &'r StringRecord,
    /// Where each column is, from 0.
    places: &'r [(Column, usize)],
    line: u64,
    offset: u64,
}

impl Row<'_> {
    /// The text of a column, without blanks around it; empty when the table has no such column.
    fn text(&self, column: Column) -> &str {
        self.place(column).and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    fn at(&self, column: Option<Column>) -> Position {
        let element = column.and_then(|c| self.place(c)).and_then(|p| u32::try_from(p + 1).ok()).unwrap_or(0);
        Position { segment: self.line, element, component: 0, offset: self.offset }
    }

    fn place(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(c, _)| *c == column).map(|(_, place)| *place)
    }

    /// A finding about a cell of the row.
    fn finding(&self, code: &'static str, column: Column) -> Finding {
        Finding::new(code, self.at(Some(column))).arg("row", self.line).arg("column", column.name())
    }
}

/// Reads a manifest from a table.
pub fn read(bytes: &[u8]) -> (CargoManifest, Vec<Finding>) {
    let mut findings = Findings::new();
    let mark = bytes.starts_with(b"\xef\xbb\xbf");
    let body = if mark { bytes.get(3..).unwrap_or_default() } else { bytes };
    let mut rows = Rows::default();
    read_rows(body, if mark { 3 } else { 0 }, &mut rows, &mut findings);
    let manifest = rows.finish();
    (manifest, findings.into_list())
}

fn read_rows(body: &[u8], origin: u64, rows: &mut Rows, findings: &mut Findings) {
    let mut reader =
        ReaderBuilder::new().delimiter(separator(body)).has_headers(false).flexible(true).from_reader(body);
    let mut places: Option<Vec<(Column, usize)>> = None;
    let mut width = 0;
    let mut record = ByteRecord::new();
    let mut count = 0;
    let mut said_something = false;
    loop {
        record.clear();
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            break;
        }
        let (line, byte) = start_of(&record, body);
        let offset = byte + origin;
        let at = Position { segment: line, element: 0, component: 0, offset };
        if record.as_slice().len() > CSV_ROW_BYTES_MAX {
            findings.push(Finding::new("EDI-408", at).arg("row", line).arg("max", CSV_ROW_BYTES_MAX));
            continue;
        }
        let text = match StringRecord::from_byte_record(std::mem::take(&mut record)) {
            Ok(text) => text,
            Err(error) => {
                let column = u32::try_from(error.utf8_error().field() + 1).unwrap_or(0);
                let at = Position { element: column, ..at };
                findings.push(Finding::new("EDI-401", at).arg("row", line));
                return;
            }
        };
        if let Some(places) = &places {
            count += 1;
            if count > CSV_ROWS_MAX {
                findings.push(Finding::new("EDI-407", at).arg("max", CSV_ROWS_MAX).arg("what", "rows"));
                return;
            }
            said_something |= text.iter().any(|cell| !cell.trim().is_empty());
            if text.len() == width {
                rows.add(&Row { record: &text, places, line, offset }, findings);
            } else if text.iter().any(|cell| !cell.trim().is_empty()) {
                let finding = Finding::new("EDI-404", at).arg("row", line).arg("found", text.len());
                findings.push(finding.arg("expected", width));
            }
        } else {
            width = text.len();
            let Some(found) = columns(&text, at, findings) else { return };
            places = Some(found);
        }
        record = text.into_byte_record();
    }
    if !said_something {
        findings.push(Finding::new("EDI-410", Position::default()));
    }
}

/// The line a row starts on, from 1, and its first byte. The line breaks that end the row before it, and
/// empty lines, are not yet passed where the reader says the row starts.
fn start_of(record: &ByteRecord, body: &[u8]) -> (u64, u64) {
    let (line, byte) = record.position().map_or((0, 0), |p| (p.line(), p.byte()));
    let rest = usize::try_from(byte).ok().and_then(|byte| body.get(byte..)).unwrap_or_default();
    let (mut lines, mut bytes) = (0, 0);
    for b in rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')) {
        lines += u64::from(*b == b'\n');
        bytes += 1;
    }
    (line + lines, byte + bytes)
}

/// Where each column is; none when one that must be there is not.
fn columns(names: &StringRecord, at: Position, findings: &mut Findings) -> Option<Vec<(Column, usize)>> {
    let mut places: Vec<(Column, usize)> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let name = name.trim();
        let at = Position { element: u32::try_from(place + 1).unwrap_or(0), ..at };
        match Column::of(name) {
            Some(column) if places.iter().any(|(c, _)| *c == column) => {
                findings.push(Finding::new("EDI-413", at).arg("column", name));
                return None;
            }
            Some(column) => places.push((column, place)),
            None if name.is_empty() => {}
            None => findings.push(Finding::new("EDI-403", at).arg("column", name)),
        }
    }
    let missing: Vec<Column> =
        Column::NEEDED.into_iter().filter(|needed| places.iter().all(|(c, _)| c != needed)).collect();
    for column in &missing {
        findings.push(Finding::new("EDI-402", at).arg("column", column.name()));
    }
    missing.is_empty().then_some(places)
}

/// The separator: the one more frequent in the first line, outside quotes.
fn separator(body: &[u8]) -> u8 {
    let first = body.iter().take(CSV_ROW_BYTES_MAX).take_while(|b| **b != b'\n' && **b != b'\r');
    let (mut commas, mut semicolons, mut quoted) = (0_u32, 0_u32, false);
    for byte in first {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => commas += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
