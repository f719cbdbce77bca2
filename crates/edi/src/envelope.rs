//! The interchange around a message we send: UNB to UNZ, encoded by the character set it announces.
//!
//! Not here: the clock. Who sends says when.

use crate::edifact::{Charset, SegmentWriter};

/// One end of an interchange: an identification and its qualifier, which may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Station<'a> {
    /// The identification.
    pub id: &'a str,
    /// What the identification is of, `14` for a GLN; empty for one agreed between the two.
    pub qualifier: &'a str,
}

/// What an interchange we send says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outgoing<'a> {
    /// The syntax and its version, `UNOC:3`; Arabic needs `UNOY:4`.
    pub syntax: &'a str,
    /// We.
    pub sender: Station<'a>,
    /// Our partner.
    pub recipient: Station<'a>,
    /// The interchange control reference, at most 14 characters, ours.
    pub reference: &'a str,
    /// The day, `20260601`.
    pub date: &'a str,
    /// The time, `1200`.
    pub time: &'a str,
    /// True for a test.
    pub test: bool,
}

impl Outgoing<'_> {
    /// The version of the syntax.
    pub(crate) fn version(&self) -> u32 {
        self.syntax.split(':').nth(1).and_then(|v| v.parse().ok()).unwrap_or(3)
    }

    /// A writer whose UNB is written.
    pub(crate) fn open(&self) -> SegmentWriter {
        let mut out = SegmentWriter::for_version(self.version());
        let syntax: Vec<&str> = self.syntax.split(':').collect();
        let date = if self.version() >= 4 { self.date } else { self.date.get(2..).unwrap_or_default() };
        out.segment("UNB").element(&syntax).element(&[self.sender.id, self.sender.qualifier]);
        out.element(&[self.recipient.id, self.recipient.qualifier]).element(&[date, self.time]);
        out.element(&[self.reference]);
        if self.test {
            out.element(&[]).element(&[]).element(&[]).element(&[]).element(&[]).element(&["1"]);
        }
        out
    }

    /// Ends the one message of an interchange, and the interchange. Characters outside the set become blanks.
    pub(crate) fn close(&self, mut out: SegmentWriter, message: &str) -> Vec<u8> {
        // The message counts its UNT, and not the UNB.
        let count = out.count().to_string();
        out.segment("UNT").element(&[&count]).element(&[message]);
        out.segment("UNZ").element(&["1"]).element(&[self.reference]);
        let charset = Charset::of(self.syntax.split(':').next().unwrap_or_default());
        charset.encode(&out.into_text()).0
    }
}

/// Puts one message, UNH to UNT as text, into an interchange.
pub fn enclose(outgoing: &Outgoing<'_>, message: &str) -> Vec<u8> {
    let mut text = outgoing.open().into_text();
    text.push_str(message);
    let mut end = SegmentWriter::new();
    end.segment("UNZ").element(&["1"]).element(&[outgoing.reference]);
    text.push_str(&end.into_text());
    Charset::of(outgoing.syntax.split(':').next().unwrap_or_default()).encode(&text).0
}
