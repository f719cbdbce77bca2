//! The head of a manifest and its containers: BGM to the first CNI.

use std::collections::HashMap;

use super::values::{Page, Sight, Slot};
use super::{CargoManifest, Equipment, Field, Fullness, Function};
use crate::finding::Position;
use crate::limits::{EQUIPMENT_MAX, SEALS_MAX};

/// The head being read.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub manifest: CargoManifest,
    pub page: Page,
    /// The container whose MEA and SEL follow.
    current: Option<(Equipment, Page)>,
    /// The place of each container by its number.
    places: HashMap<String, u32>,
    full: bool,
}

impl Header {
    /// The head of a message that starts here.
    pub fn new(sight: &Sight<'_, '_>) -> Self {
        let segment = sight.segment;
        let parts: Vec<_> = (1..=5).map(|component| segment.text(2, component)).collect();
        let at = sight.here();
        let manifest = CargoManifest {
            kind: parts.join(":").trim_end_matches(':').to_owned(),
            message_reference: sight.raw((1, 1)),
            at,
            ..CargoManifest::default()
        };
        Self { manifest, page: Page::new(String::new(), at), ..Self::default() }
    }

    /// A segment of the head. False when the profile does not use it.
    pub fn segment(&mut self, tag: &str, sight: &mut Sight<'_, '_>) -> bool {
        match tag {
            "BGM" => self.document(sight),
            "DTM" => self.date(sight),
            "TDT" => self.transport(sight),
            "LOC" => self.place(sight),
            "RFF" | "NAD" | "CTA" | "COM" | "FTX" | "GIS" | "MOA" | "CNT" | "TMD" | "AUT" => {}
            _ => return self.equipment(tag, sight),
        }
        true
    }

    /// A segment about containers, which may also come after bills. False when it is none.
    pub fn equipment(&mut self, tag: &str, sight: &mut Sight<'_, '_>) -> bool {
        match tag {
            "EQD" => self.container(sight),
            "MEA" => self.mass(sight),
            "SEL" => self.seal(sight),
            "TSR" | "DIM" | "TMP" | "RNG" | "EQN" => {}
            _ => return false,
        }
        true
    }

    /// True while MEA and SEL are about a container.
    pub fn in_equipment(&self) -> bool {
        self.current.is_some()
    }

    /// The place in the equipment of a container that is described.
    pub fn described(&self, number: &str) -> Option<u32> {
        self.places.get(number).copied()
    }

    /// Puts the container being read with the others.
    pub fn close_container(&mut self) {
        let Some((mut equipment, page)) = self.current.take() else { return };
        if self.manifest.equipment.len() < EQUIPMENT_MAX && !self.places.contains_key(&equipment.number) {
            equipment.positions = page.positions;
            let place = u32::try_from(self.manifest.equipment.len()).unwrap_or(u32::MAX);
            self.places.insert(equipment.number.clone(), place);
            self.manifest.equipment.push(equipment);
        }
    }

    fn document(&mut self, sight: &mut Sight<'_, '_>) {
        let code = sight.raw((1, 1));
        if !code.is_empty() && code != "85" {
            let finding = sight.finding("EDI-308", (1, 1)).arg("value", code);
            self.page.say(sight.log, finding, Slot(Field::Reference, 0, 0));
        }
        self.manifest.reference = self.page.text(sight, (2, 1), Slot(Field::Reference, 0, 0), 35);
        let slot = Slot(Field::Function, 0, 0);
        let function = self.page.text(sight, (3, 1), slot, 3);
        self.manifest.function = match function.as_str() {
            "" | "9" => Function::Original,
            "1" => Function::Cancel,
            "4" => Function::Change,
            "5" => Function::Replace,
            _ => {
                let finding = sight.finding("EDI-307", (3, 1)).arg("value", function);
                self.page.say(sight.log, finding, slot);
                Function::Original
            }
        };
    }

    fn date(&mut self, sight: &mut Sight<'_, '_>) {
        match sight.raw((1, 1)).as_str() {
            "137" => {
                self.manifest.document_date = self.page.date(sight, Slot(Field::DocumentDate, 0, 0));
            }
            "132" | "178" => self.manifest.arrival = self.page.date(sight, Slot(Field::Arrival, 0, 0)),
            _ => {}
        }
    }

    fn transport(&mut self, sight: &mut Sight<'_, '_>) {
        if sight.raw((1, 1)) != "20" {
            return;
        }
        self.manifest.voyage = self.page.text(sight, (2, 1), Slot(Field::Voyage, 0, 0), 17);
        self.manifest.carrier = self.page.text(sight, (5, 1), Slot(Field::Carrier, 0, 0), 17);
        self.manifest.vessel = self.page.text(sight, (8, 4), Slot(Field::Vessel, 0, 0), 35);
        let id = self.page.text(sight, (8, 1), Slot(Field::Imo, 0, 0), 35);
        let number = id.strip_prefix("IMO").unwrap_or(&id).trim();
        let is_imo = number.len() == 7 && number.bytes().all(|b| b.is_ascii_digit());
        if is_imo {
            self.manifest.imo = number.to_owned();
        } else {
            self.manifest.call_sign = id;
        }
    }

    fn place(&mut self, sight: &mut Sight<'_, '_>) {
        let manifest = &mut self.manifest;
        let (port, field) = match sight.raw((1, 1)).as_str() {
            "5" => (&mut manifest.departure, Field::Departure),
            "9" => (&mut manifest.loading, Field::Loading),
            "11" => (&mut manifest.discharge, Field::Discharge),
            "20" => (&mut manifest.destination, Field::Destination),
            "60" => (&mut manifest.arrival_port, Field::ArrivalPort),
            _ => return,
        };
        *port = self.page.some_text(sight, (2, 1), Slot(field, 0, 0), 25);
    }

    fn container(&mut self, sight: &mut Sight<'_, '_>) {
        self.close_container();
        if sight.raw((1, 1)) != "CN" {
            return;
        }
        if self.manifest.equipment.len() >= EQUIPMENT_MAX {
            if !std::mem::replace(&mut self.full, true) {
                self.page.too_many(sight, "EQD", EQUIPMENT_MAX, Slot(Field::Reference, 0, 0));
            }
            return;
        }
        let at: Position = sight.here();
        let mut page = Page::new(format!("equipment.{}.", self.manifest.equipment.len()), at);
        let number = page.text(sight, (2, 1), Slot(Field::Number, 0, 0), 17);
        let size_type = page.text(sight, (3, 1), Slot(Field::SizeType, 0, 0), 10);
        let full_empty = fullness(&mut page, sight);
        if number.is_empty() {
            page.missing(sight.log, Slot(Field::Number, 0, 0), "EQD+CN");
        } else if self.places.contains_key(&number) {
            let finding = sight.finding("EDI-312", (2, 1)).arg("number", &number);
            page.say(sight.log, finding, Slot(Field::Number, 0, 0));
        }
        self.current = Some((Equipment { number, size_type, full_empty, at, ..Equipment::default() }, page));
    }

    fn mass(&mut self, sight: &mut Sight<'_, '_>) {
        let Some((equipment, page)) = &mut self.current else { return };
        match property(sight).as_str() {
            "T" | "TARE" => equipment.tare_g = page.mass(sight, Slot(Field::Tare, 0, 0)),
            "G" | "WT" | "VGM" | "AAD" => equipment.gross_g = page.mass(sight, Slot(Field::Gross, 0, 0)),
            _ => {}
        }
    }

    fn seal(&mut self, sight: &mut Sight<'_, '_>) {
        let Some((equipment, page)) = &mut self.current else {
            let finding = sight.finding("EDI-317", (0, 0)).arg("after", "EQD");
            self.page.say(sight.log, finding, Slot(Field::Reference, 0, 0));
            return;
        };
        let item = equipment.seals.len();
        if item >= SEALS_MAX {
            page.too_many(sight, "SEL", SEALS_MAX, Slot(Field::Seal, 0, item));
            return;
        }
        let seal = page.text(sight, (1, 1), Slot(Field::Seal, 0, item), 35);
        if !seal.is_empty() {
            equipment.seals.push(seal);
        }
    }
}

/// What a MEA segment measures: the property, or what stands for it when it is left out.
pub(super) fn property(sight: &Sight<'_, '_>) -> String {
    let property = sight.raw((2, 1));
    if property.is_empty() { sight.raw((1, 1)) } else { property }
}

fn fullness(page: &mut Page, sight: &mut Sight<'_, '_>) -> Option<Fullness> {
    let slot = Slot(Field::FullEmpty, 0, 0);
    match page.text(sight, (6, 1), slot, 3).as_str() {
        "4" => Some(Fullness::Empty),
        "5" => Some(Fullness::Full),
        "" => None,
        other => {
            let finding = sight.finding("EDI-314", (6, 1)).arg("value", other).arg("codes", "4, 5");
            page.say(sight.log, finding, slot);
            None
        }
    }
}
