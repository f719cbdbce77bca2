//! Writes a manifest as a CUSCAR message, in the one form that reading and writing again keeps.

use super::{Bill, CargoManifest, Equipment, Fullness, Function, Goods, Party};
use crate::edifact::SegmentWriter;

/// The type written when the manifest names none.
const KIND: &str = "CUSCAR:D:95B:UN";
/// The longest component of a name or a street (D.95B), in characters.
const NAME_CHARS_MAX: usize = 35;
/// The longest component of a free text (D.95B), in characters.
const TEXT_CHARS_MAX: usize = 70;
/// How many components a name and a free text have.
const LINES_MAX: usize = 5;

/// Writes the message, UNH to UNT, one segment on each line. Values that hold nothing are left out.
pub fn write(manifest: &CargoManifest) -> String {
    let mut out = SegmentWriter::new();
    let reference = if manifest.message_reference.is_empty() { "1" } else { &manifest.message_reference };
    let kind = if manifest.kind.is_empty() { KIND } else { &manifest.kind };
    let parts: Vec<&str> = kind.split(':').collect();
    out.segment("UNH").element(&[reference]).element(&parts);
    header(&mut out, manifest);
    for equipment in &manifest.equipment {
        container(&mut out, equipment);
    }
    for (index, one) in manifest.bills.iter().enumerate() {
        bill(&mut out, index, one);
    }
    let count = (out.count() + 1).to_string();
    out.segment("UNT").element(&[&count]).element(&[reference]);
    out.into_text()
}

fn header(out: &mut SegmentWriter, manifest: &CargoManifest) {
    let function = match manifest.function {
        Function::Cancel => "1",
        Function::Change => "4",
        Function::Replace => "5",
        Function::Original => "9",
    };
    out.segment("BGM").element(&["85"]).element(&[&manifest.reference]).element(&[function]);
    date(out, "137", manifest.document_date.as_ref());
    date(out, "132", manifest.arrival.as_ref());
    let carrier: &[&str] =
        if manifest.carrier.is_empty() { &[] } else { &[manifest.carrier.as_str(), "172", "20"] };
    let (ship, list) = if manifest.imo.is_empty() {
        (manifest.call_sign.as_str(), "103")
    } else {
        (manifest.imo.as_str(), "146")
    };
    let list = if ship.is_empty() { "" } else { list };
    out.segment("TDT").element(&["20"]).element(&[&manifest.voyage]).element(&["1"]).element(&[]);
    out.element(carrier).element(&[]).element(&[]).element(&[ship, list, "", &manifest.vessel]);
    place(out, "5", manifest.departure.as_ref());
    place(out, "9", manifest.loading.as_ref());
    place(out, "11", manifest.discharge.as_ref());
    place(out, "20", manifest.destination.as_ref());
    place(out, "60", manifest.arrival_port.as_ref());
}

fn date(out: &mut SegmentWriter, qualifier: &str, date: Option<&String>) {
    if let Some(date) = date {
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        let format = if digits.len() > 8 { "203" } else { "102" };
        out.segment("DTM").element(&[qualifier, &digits, format]);
    }
}

fn place(out: &mut SegmentWriter, qualifier: &str, port: Option<&String>) {
    if let Some(port) = port {
        out.segment("LOC").element(&[qualifier]).element(&[port, "139", "6"]);
    }
}

fn container(out: &mut SegmentWriter, equipment: &Equipment) {
    let size: &[&str] =
        if equipment.size_type.is_empty() { &[] } else { &[equipment.size_type.as_str(), "102", "5"] };
    let status = match equipment.full_empty {
        Some(Fullness::Empty) => "4",
        Some(Fullness::Full) => "5",
        None => "",
    };
    out.segment("EQD").element(&["CN"]).element(&[&equipment.number]).element(size);
    out.element(&[]).element(&[]).element(&[status]);
    mass(out, "T", equipment.tare_g);
    mass(out, "G", equipment.gross_g);
    for seal in &equipment.seals {
        out.segment("SEL").element(&[seal]);
    }
}

fn bill(out: &mut SegmentWriter, index: usize, bill: &Bill) {
    out.segment("CNI").element(&[&(index + 1).to_string()]);
    if !bill.number.is_empty() {
        out.segment("RFF").element(&["BM", &bill.number]);
    }
    if let Some(master) = &bill.master {
        out.segment("RFF").element(&["MB", master]);
    }
    place(out, "9", bill.loading.as_ref());
    place(out, "11", bill.discharge.as_ref());
    place(out, "20", bill.destination.as_ref());
    party(out, "CZ", bill.shipper.as_ref());
    party(out, "CN", bill.consignee.as_ref());
    party(out, "NI", bill.notify.as_ref());
    for (line, one) in bill.goods.iter().enumerate() {
        goods(out, line, one);
    }
}

fn party(out: &mut SegmentWriter, qualifier: &str, party: Option<&Party>) {
    let Some(party) = party else { return };
    let id: &[&str] = if party.id.is_empty() { &[] } else { &[party.id.as_str(), "160", "ZZZ"] };
    let name = pieces(&party.name, NAME_CHARS_MAX);
    let street = pieces(&party.street, NAME_CHARS_MAX);
    out.segment("NAD").element(&[qualifier]).element(id).element(&[]);
    out.element(&borrowed(&name)).element(&borrowed(&street)).element(&[&party.city]);
    out.element(&[]).element(&[&party.postcode]).element(&[&party.country]);
}

fn goods(out: &mut SegmentWriter, line: usize, goods: &Goods) {
    let packages = goods.packages.map(|p| p.to_string()).unwrap_or_default();
    out.segment("GID").element(&[&(line + 1).to_string()]).element(&[&packages, &goods.kind]);
    for five in pieces(&goods.description, TEXT_CHARS_MAX).chunks(LINES_MAX) {
        out.segment("FTX").element(&["AAA"]).element(&[]).element(&[]).element(&borrowed(five));
    }
    mass(out, "G", goods.gross_g);
    for placement in &goods.placements {
        let packages = placement.packages.map(|p| p.to_string()).unwrap_or_default();
        out.segment("SGP").element(&[&placement.container]).element(&[&packages]);
    }
    if !goods.hs.is_empty() {
        out.segment("CST").element(&[&(line + 1).to_string()]).element(&[&goods.hs]);
    }
    for one in &goods.dangerous {
        out.segment("DGS").element(&["IMD"]).element(&[&one.class]).element(&[&one.un]);
        out.element(&[]).element(&[&one.packing_group]);
    }
}

fn mass(out: &mut SegmentWriter, property: &str, grams: Option<u64>) {
    if let Some(grams) = grams {
        out.segment("MEA").element(&["AAE"]).element(&[property]).element(&["KGM", &kilograms(grams)]);
    }
}

/// Grams in kilograms, exact, without zeros at the end.
fn kilograms(grams: u64) -> String {
    let text = format!("{}.{:03}", grams / 1_000, grams % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn borrowed(pieces: &[String]) -> Vec<&str> {
    pieces.iter().take(LINES_MAX).map(String::as_str).collect()
}

/// A text cut between words into pieces of at most `max` characters; longer words are cut too.
pub(crate) fn pieces(text: &str, max: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let characters: Vec<char> = word.chars().collect();
        for part in characters.chunks(max) {
            let length = part.len();
            match pieces.last_mut() {
                Some(last) if last.chars().count() + 1 + length <= max => {
                    last.push(' ');
                    last.extend(part);
                }
                _ => pieces.push(part.iter().collect()),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_are_written_in_kilograms_without_loss() {
        for (grams, text) in [(0, "0"), (1, "0.001"), (12_500_500, "12500.5"), (26_000_000, "26000")] {
            assert_eq!(kilograms(grams), text);
        }
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(pieces("FROZEN SQUID IN CARTONS", 12), ["FROZEN SQUID", "IN CARTONS"]);
        assert_eq!(pieces("ABCDEFGH I", 3), ["ABC", "DEF", "GH", "I"]);
    }
}
