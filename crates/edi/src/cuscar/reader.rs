//! Reads manifests bill by bill from an input fed in chunks.

use std::collections::HashSet;

use super::bill_reader::BillDraft;
use super::header::Header;
use super::values::{Log, Sight, Slot};
use super::{Bill, CargoManifest, Field, Function};
use crate::edifact::{Event, Segment, Tokenizer};
use crate::finding::{Finding, Position};
use crate::limits::BILLS_MAX;

/// What a reader shows, in the order it is complete.
#[derive(Debug)]
pub enum ManifestPart<'m> {
    /// A bill, with the head of its manifest as far as it is known: complete, but for containers that come later.
    Bill {
        /// The manifest, without bills.
        manifest: &'m CargoManifest,
        /// Which bill of the manifest it is, from 0: the number in its addresses.
        index: usize,
        /// The bill.
        bill: Box<Bill>,
    },
    /// The end of a manifest: its head and containers. Its bills were shown before and are not in it.
    Manifest(Box<CargoManifest>),
}

/// The versions of the profile.
const VERSIONS: [(&str, &str); 3] = [("D", "95B"), ("D", "96B"), ("D", "16B")];

/// Reads the manifests of an input; see [`read`](super::read) for one that is all at hand.
#[derive(Debug, Default)]
pub struct ManifestReader {
    tokenizer: Tokenizer,
    reading: Reading,
}

#[derive(Debug, Default)]
struct Reading {
    log: Log,
    open: Option<Open>,
    messages: u32,
    manifests: u32,
    last: Position,
}

/// A manifest being read.
#[derive(Debug)]
struct Open {
    header: Header,
    bill: Option<BillDraft>,
    bills: usize,
    numbers: HashSet<String>,
    unused: HashSet<String>,
    /// The bill being read is beyond the limit.
    beyond: bool,
}

impl ManifestReader {
    /// Reads from the beginning of an input.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the next bytes, showing what they complete.
    pub fn feed<F: FnMut(ManifestPart<'_>)>(&mut self, chunk: &[u8], mut see: F) {
        let Self { tokenizer, reading } = self;
        tokenizer.feed(chunk, |event| reading.see(event, &mut see));
    }

    /// Ends the input, showing what it leaves open; gives what was found.
    pub fn finish<F: FnMut(ManifestPart<'_>)>(mut self, mut see: F) -> Vec<Finding> {
        let Self { tokenizer, reading } = &mut self;
        tokenizer.finish(|event| reading.see(event, &mut see));
        reading.close(&mut see);
        if reading.manifests == 0 {
            reading.log.message = None;
            reading.log.findings.push(Finding::new("EDI-301", Position::default()));
        }
        self.reading.log.findings.into_list()
    }
}

impl Reading {
    fn see<F: FnMut(ManifestPart<'_>)>(&mut self, event: Event<'_>, see: &mut F) {
        let Event::Segment(segment) = event else { return };
        self.last = Position::of_segment(&segment);
        match segment.tag_text().as_ref() {
            "UNH" => {
                self.close(see);
                self.message(&segment);
            }
            "UNT" | "UNB" | "UNZ" | "UNG" | "UNE" => self.close(see),
            tag => {
                if let Some(open) = &mut self.open {
                    open.segment(tag, &mut Sight { segment: &segment, log: &mut self.log }, see);
                }
            }
        }
    }

    fn message(&mut self, segment: &Segment<'_>) {
        self.log.message = Some(self.messages);
        self.messages = self.messages.saturating_add(1);
        if segment.text(2, 1) != "CUSCAR" {
            return;
        }
        self.manifests = self.manifests.saturating_add(1);
        let sight = Sight { segment, log: &mut self.log };
        let mut header = Header::new(&sight);
        let (version, release) = (sight.raw((2, 2)), sight.raw((2, 3)));
        if !VERSIONS.contains(&(version.as_str(), release.as_str())) {
            let finding = sight.finding("EDI-302", (2, 3)).arg("version", format!("{version}:{release}"));
            header.page.say(sight.log, finding, Slot(Field::Reference, 0, 0));
        }
        self.open = Some(Open {
            header,
            bill: None,
            bills: 0,
            numbers: HashSet::new(),
            unused: HashSet::new(),
            beyond: false,
        });
    }

    fn close<F: FnMut(ManifestPart<'_>)>(&mut self, see: &mut F) {
        let Some(mut open) = self.open.take() else { return };
        open.header.close_container();
        open.close_bill(&mut self.log, see);
        let Open { mut header, bills, .. } = open;
        let log = &mut self.log;
        if header.manifest.reference.is_empty() {
            header.page.missing(log, Slot(Field::Reference, 0, 0), "BGM");
        }
        if header.manifest.voyage.is_empty() {
            header.page.missing(log, Slot(Field::Voyage, 0, 0), "TDT+20");
        }
        if bills == 0 && header.manifest.function != Function::Cancel {
            let finding = Finding::new("EDI-303", header.page.at).arg("what", "bill").arg("segment", "CNI");
            log.findings.push(finding.about("bill").in_message(log.message));
        }
        header.manifest.positions = header.page.positions;
        see(ManifestPart::Manifest(Box::new(header.manifest)));
    }
}

impl Open {
    fn segment<F: FnMut(ManifestPart<'_>)>(&mut self, tag: &str, sight: &mut Sight<'_, '_>, see: &mut F) {
        if tag == "CNI" {
            self.header.close_container();
            self.close_bill(sight.log, see);
            return self.open_bill(sight);
        }
        if self.beyond {
            return;
        }
        let about_container = match tag {
            "EQD" => true,
            "MEA" | "SEL" => self.header.in_equipment(),
            _ => false,
        };
        let used = if about_container {
            self.header.equipment(tag, sight)
        } else if let Some(bill) = &mut self.bill {
            self.header.close_container();
            bill.segment(tag, sight, &self.header)
        } else {
            self.header.segment(tag, sight)
        };
        if !used {
            self.unused(tag, sight);
        }
    }

    /// A segment with no place here: said once for each tag.
    fn unused(&mut self, tag: &str, sight: &mut Sight<'_, '_>) {
        let of_a_bill = matches!(tag, "GID" | "SGP" | "CST" | "DGS");
        if self.unused.len() >= UNUSED_MAX || !self.unused.insert(tag.to_owned()) {
            return;
        }
        let finding = if of_a_bill {
            sight.finding("EDI-317", (0, 0)).arg("after", "CNI")
        } else {
            sight.finding("EDI-316", (0, 0))
        };
        sight.log.findings.push(finding.in_message(sight.log.message));
    }

    fn open_bill(&mut self, sight: &mut Sight<'_, '_>) {
        if self.bills >= BILLS_MAX {
            if !std::mem::replace(&mut self.beyond, true) {
                self.header.page.too_many(sight, "CNI", BILLS_MAX, Slot(Field::Reference, 0, 0));
            }
            return;
        }
        self.bill = Some(BillDraft::new(self.bills, sight));
    }

    fn close_bill<F: FnMut(ManifestPart<'_>)>(&mut self, log: &mut Log, see: &mut F) {
        let Some(mut draft) = self.bill.take() else { return };
        if !draft.number().is_empty() && !self.numbers.insert(draft.number().to_owned()) {
            draft.repeated(log);
        }
        let bill = draft.close(log, &self.header);
        see(ManifestPart::Bill { manifest: &self.header.manifest, index: self.bills, bill: Box::new(bill) });
        self.bills += 1;
    }
}

/// How many unused tags are remembered so as to be said once.
const UNUSED_MAX: usize = 64;
