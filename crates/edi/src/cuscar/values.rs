//! Reads values from segments: notes where each stood, and says what is wrong with it.

use lexicon::{DecimalMark, parse_plain};

use super::{Field, Positions};
use crate::edifact::Segment;
use crate::finding::{Finding, Findings, Position};
use crate::limits::TEXT_CHARS_MAX;

/// How many findings one bill carries: enough to mend it.
const PAGE_FINDINGS_MAX: usize = 50;

/// Where findings of the whole input go.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub findings: Findings,
    pub message: Option<u32>,
}

/// The segment at hand and the log.
pub(crate) struct Sight<'a, 's> {
    pub segment: &'a Segment<'s>,
    pub log: &'a mut Log,
}

/// Which fact a value is: the field, the line of goods and the item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot(pub Field, pub usize, pub usize);

/// What is being filled: the header, one container or one bill.
#[derive(Debug, Default)]
pub(crate) struct Page {
    prefix: String,
    pub positions: Positions,
    pub findings: Vec<Finding>,
    pub at: Position,
}

impl Sight<'_, '_> {
    pub fn here(&self) -> Position {
        Position::of_segment(self.segment)
    }

    /// A finding about the segment or one of its values, which names its tag.
    pub fn finding(&self, code: &'static str, place: (u32, u32)) -> Finding {
        let (element, component) = place;
        let at = Position::in_segment(self.segment, element, component);
        Finding::new(code, at).arg("tag", self.segment.tag_text())
    }

    /// The text at a place, without blanks around it.
    pub fn raw(&self, place: (u32, u32)) -> String {
        self.segment.text(place.0, place.1).trim().to_owned()
    }
}

impl Page {
    /// An empty page of what starts here. `prefix` is its address, with a point at the end.
    pub fn new(prefix: String, at: Position) -> Self {
        Self { prefix, positions: Positions::from(at), findings: Vec::new(), at }
    }

    /// Adds a finding about a fact of this page, here and in the log.
    pub fn say(&mut self, log: &mut Log, finding: Finding, slot: Slot) {
        let address = format!("{}{}", self.prefix, slot.0.address(slot.1, slot.2));
        let finding = finding.about(address).in_message(log.message);
        if self.findings.len() < PAGE_FINDINGS_MAX {
            self.findings.push(finding.clone());
        }
        log.findings.push(finding);
    }

    /// Says that a fact is missing; `segment` is what would bring it.
    pub fn missing(&mut self, log: &mut Log, slot: Slot, segment: &'static str) {
        let what = format!("{}{}", self.prefix, slot.0.address(slot.1, slot.2));
        let finding = Finding::new("EDI-303", self.at).arg("what", what).arg("segment", segment);
        self.say(log, finding, slot);
    }

    /// Says once that there are too many of something; `what` is its tag.
    pub fn too_many(&mut self, sight: &mut Sight<'_, '_>, what: &'static str, max: usize, slot: Slot) {
        if self.findings.iter().any(|f| f.code == "EDI-315" && f.args.iter().any(|(_, value)| value == what))
        {
            return;
        }
        let finding = Finding::new("EDI-315", sight.here()).arg("what", what).arg("max", max);
        self.say(sight.log, finding, slot);
    }

    /// Notes where a fact stood.
    pub fn note(&mut self, sight: &Sight<'_, '_>, place: (u32, u32), slot: Slot) {
        let at = Position::in_segment(sight.segment, place.0, place.1);
        self.positions.note(slot.0, slot.1, slot.2, at);
    }

    /// The text at a place. A text that is too long is a finding, and kept as far as texts are kept.
    pub fn text(&mut self, sight: &mut Sight<'_, '_>, place: (u32, u32), slot: Slot, max: usize) -> String {
        let text = sight.raw(place);
        if text.is_empty() {
            return text;
        }
        self.note(sight, place, slot);
        if text.chars().count() > max {
            let finding = sight.finding("EDI-304", place).arg("value", &text).arg("max", max);
            self.say(sight.log, finding, slot);
        }
        text.chars().take(TEXT_CHARS_MAX).collect()
    }

    /// The text at a place; none when there is none.
    pub fn some_text(
        &mut self,
        sight: &mut Sight<'_, '_>,
        place: (u32, u32),
        slot: Slot,
        max: usize,
    ) -> Option<String> {
        Some(self.text(sight, place, slot, max)).filter(|text| !text.is_empty())
    }

    /// The whole number at a place; none when there is none or it is no number.
    pub fn whole(&mut self, sight: &mut Sight<'_, '_>, place: (u32, u32), slot: Slot) -> Option<u64> {
        let text = sight.raw(place);
        if text.is_empty() {
            return None;
        }
        self.note(sight, place, slot);
        let value = text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
        if value.is_none() {
            let finding = sight.finding("EDI-305", place).arg("value", text);
            self.say(sight.log, finding, slot);
        }
        value
    }

    /// The mass of a MEA segment, in grams; none when there is none or it cannot be read.
    pub fn mass(&mut self, sight: &mut Sight<'_, '_>, slot: Slot) -> Option<u64> {
        /// The unit, and the value, in a MEA segment.
        const UNIT: (u32, u32) = (3, 1);
        const VALUE: (u32, u32) = (3, 2);
        let text = sight.raw(VALUE);
        self.note(sight, VALUE, slot);
        let unit = sight.raw(UNIT);
        let decimals = match unit.as_str() {
            "KGM" => 3,
            "TNE" => 6,
            "GRM" => 0,
            _ => {
                let finding = sight.finding("EDI-309", UNIT).arg("unit", unit);
                self.say(sight.log, finding, slot);
                return None;
            }
        };
        let mark = if text.contains(',') { DecimalMark::Comma } else { DecimalMark::Point };
        let grams = parse_plain(&text, mark, decimals).ok();
        if grams.is_none() {
            let finding = sight.finding("EDI-320", VALUE).arg("value", text);
            self.say(sight.log, finding, slot);
        }
        grams
    }

    /// The date of a DTM segment as `2026-06-01` or `2026-06-01T12:00`.
    pub fn date(&mut self, sight: &mut Sight<'_, '_>, slot: Slot) -> Option<String> {
        /// The value and its format in a DTM segment.
        const VALUE: (u32, u32) = (1, 2);
        const FORMAT: (u32, u32) = (1, 3);
        let text = sight.raw(VALUE);
        self.note(sight, VALUE, slot);
        let date = date_of(&text);
        if date.is_none() {
            let finding = sight.finding("EDI-306", VALUE).arg("value", text).arg("format", sight.raw(FORMAT));
            self.say(sight.log, finding, slot);
        }
        date
    }
}

/// Reads a date by the number of its digits: senders announce 201 and write twelve digits.
fn date_of(text: &str) -> Option<String> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let full = match text.len() {
        6 | 10 => format!("20{text}"),
        8 | 12 | 14 => text.to_owned(),
        _ => return None,
    };
    let (year, month, day) = (full.get(..4)?, full.get(4..6)?, full.get(6..8)?);
    let length = match month {
        "02" => 29,
        "04" | "06" | "09" | "11" => 30,
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day.parse::<u32>().ok()?) {
        return None;
    }
    let Some((hour, minute)) = full.get(8..10).zip(full.get(10..12)) else {
        return Some(format!("{year}-{month}-{day}"));
    };
    let fits = hour.parse::<u32>().ok()? < 24 && minute.parse::<u32>().ok()? < 60;
    fits.then(|| format!("{year}-{month}-{day}T{hour}:{minute}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_by_the_number_of_its_digits() {
        for (wire, date) in [
            ("20260601", Some("2026-06-01")),
            ("202606011230", Some("2026-06-01T12:30")),
            ("2606011230", Some("2026-06-01T12:30")),
            ("260601", Some("2026-06-01")),
            ("20261301", None),
            ("20260431", None),
            ("202606012560", None),
            ("1 JUNE", None),
            ("", None),
        ] {
            assert_eq!(date_of(wire).as_deref(), date, "{wire}");
        }
    }
}
