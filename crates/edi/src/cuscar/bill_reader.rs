//! One bill of a manifest: CNI to the next CNI or the end of the message.

use super::header::{Header, property};
use super::values::{Log, Page, Sight, Slot};
use super::{Bill, BillContainer, Dangerous, Field, Goods, Party, Placement};
use crate::finding::Finding;
use crate::limits::{DANGEROUS_MAX, GOODS_MAX, PLACEMENTS_MAX, TEXT_CHARS_MAX};

/// The bill being read.
#[derive(Debug)]
pub(super) struct BillDraft {
    bill: Bill,
    page: Page,
    /// The number of a house bill (RFF+BH), which wins over that of the bill it hangs under.
    house: Option<String>,
    /// No more lines are kept.
    full: bool,
}

impl BillDraft {
    /// The bill that starts here, the `index`th of its manifest from 0.
    pub fn new(index: usize, sight: &mut Sight<'_, '_>) -> Self {
        let at = sight.here();
        let page = Page::new(format!("bill.{index}."), at);
        let mut draft = Self { bill: Bill { at, ..Bill::default() }, page, house: None, full: false };
        draft.bill.number = draft.page.text(sight, (2, 1), Slot(Field::Number, 0, 0), 35);
        draft
    }

    /// A segment of the bill. False when the profile does not use it.
    pub fn segment(&mut self, tag: &str, sight: &mut Sight<'_, '_>, header: &Header) -> bool {
        match tag {
            "RFF" => self.reference(sight),
            "LOC" => self.place(sight),
            "NAD" => self.party(sight),
            "GID" => self.line(sight),
            "FTX" => self.description(sight),
            "MEA" => self.mass(sight),
            "SGP" => self.placement(sight, header),
            "CST" => self.position(sight),
            "DGS" => self.dangerous(sight),
            "DTM" | "TDT" | "CTA" | "COM" | "GIS" | "MOA" | "CNT" | "TMD" | "PCI" | "PAC" | "DIM" | "TMP"
            | "RNG" | "TOD" | "CUX" | "TCC" | "PRI" | "SEL" | "GDS" | "GIN" => {}
            _ => return false,
        }
        true
    }

    /// The bill, complete. What it must have and has not is said.
    pub fn close(mut self, log: &mut Log, header: &Header) -> Bill {
        if let Some(house) = self.house.take() {
            let above = std::mem::replace(&mut self.bill.number, house);
            if self.bill.master.is_none() && !above.is_empty() && above != self.bill.number {
                self.bill.master = Some(above);
            }
        }
        if self.bill.number.is_empty() {
            self.page.missing(log, Slot(Field::Number, 0, 0), "RFF+BM");
        }
        if self.bill.goods.is_empty() {
            self.page.missing(log, Slot(Field::Goods, 0, 0), "GID");
        }
        for (line, goods) in self.bill.goods.iter().enumerate() {
            if goods.packages.is_none() && !self.page.positions.has(Field::Packages, line) {
                self.page.missing(log, Slot(Field::Packages, line, 0), "GID");
            }
            if goods.gross_g.is_none() && !self.page.positions.has(Field::GoodsGross, line) {
                self.page.missing(log, Slot(Field::GoodsGross, line, 0), "MEA+AAE");
            }
        }
        for container in &mut self.bill.containers {
            container.equipment = header.described(&container.number);
        }
        self.bill.positions = self.page.positions;
        self.bill.findings = self.page.findings;
        self.bill
    }

    /// The number, as far as it is known.
    pub fn number(&self) -> &str {
        self.house.as_deref().unwrap_or(&self.bill.number)
    }

    /// Says that the number is that of an earlier bill.
    pub fn repeated(&mut self, log: &mut Log) {
        let at = self.page.positions.get("number").unwrap_or(self.page.at);
        let finding = Finding::new("EDI-313", at).arg("number", self.number());
        self.page.say(log, finding, Slot(Field::Number, 0, 0));
    }

    fn reference(&mut self, sight: &mut Sight<'_, '_>) {
        match sight.raw((1, 1)).as_str() {
            "BM" => self.bill.number = self.page.text(sight, (1, 2), Slot(Field::Number, 0, 0), 35),
            "BH" => {
                self.house = self.page.some_text(sight, (1, 2), Slot(Field::Number, 0, 0), 35);
            }
            "MB" => self.bill.master = self.page.some_text(sight, (1, 2), Slot(Field::Master, 0, 0), 35),
            _ => {}
        }
    }

    fn place(&mut self, sight: &mut Sight<'_, '_>) {
        let (port, field) = match sight.raw((1, 1)).as_str() {
            "9" => (&mut self.bill.loading, Field::Loading),
            "11" => (&mut self.bill.discharge, Field::Discharge),
            "20" => (&mut self.bill.destination, Field::Destination),
            _ => return,
        };
        *port = self.page.some_text(sight, (2, 1), Slot(field, 0, 0), 25);
    }

    fn party(&mut self, sight: &mut Sight<'_, '_>) {
        let (party, whole, name, id) = match sight.raw((1, 1)).as_str() {
            "CZ" | "SH" => (&mut self.bill.shipper, Field::Shipper, Field::ShipperName, Field::ShipperId),
            "CN" => (&mut self.bill.consignee, Field::Consignee, Field::ConsigneeName, Field::ConsigneeId),
            "NI" | "N1" => (&mut self.bill.notify, Field::Notify, Field::NotifyName, Field::NotifyId),
            _ => return,
        };
        self.page.note(sight, (1, 1), Slot(whole, 0, 0));
        let id = self.page.text(sight, (2, 1), Slot(id, 0, 0), 35);
        let structured = joined(sight, 4);
        let slot = Slot(name, 0, 0);
        let mut read = Party {
            id,
            city: sight.raw((6, 1)),
            postcode: sight.raw((8, 1)),
            country: sight.raw((9, 1)),
            ..Party::default()
        };
        if structured.is_empty() {
            // Name and address in five lines: the first is the name.
            let mut lines = lines(sight, 3);
            read.name = if lines.is_empty() { String::new() } else { lines.remove(0) };
            read.street = lines.join(", ");
            self.page.note(sight, (3, 1), slot);
        } else {
            read.name = structured;
            read.street = joined(sight, 5);
            self.page.note(sight, (4, 1), slot);
        }
        *party = Some(read);
    }

    fn line(&mut self, sight: &mut Sight<'_, '_>) {
        let line = self.bill.goods.len();
        if line >= GOODS_MAX {
            if !std::mem::replace(&mut self.full, true) {
                self.page.too_many(sight, "GID", GOODS_MAX, Slot(Field::Goods, line, 0));
            }
            return;
        }
        self.page.note(sight, (1, 1), Slot(Field::Goods, line, 0));
        let packages = self.page.whole(sight, (2, 1), Slot(Field::Packages, line, 0));
        let kind = self.page.text(sight, (2, 2), Slot(Field::Kind, line, 0), 17);
        self.bill.goods.push(Goods { packages, kind, ..Goods::default() });
    }

    fn description(&mut self, sight: &mut Sight<'_, '_>) {
        if sight.raw((1, 1)) != "AAA" {
            return;
        }
        let Some((line, goods)) = current(&mut self.bill.goods, self.full) else {
            return self.too_early(sight);
        };
        let slot = Slot(Field::Description, line, 0);
        if goods.description.is_empty() {
            self.page.note(sight, (4, 1), slot);
        }
        let more = joined(sight, 4);
        let separator = if goods.description.is_empty() || more.is_empty() { "" } else { " " };
        let text = format!("{}{separator}{more}", goods.description);
        if text.chars().count() > TEXT_CHARS_MAX {
            let finding = sight.finding("EDI-319", (4, 1)).arg("max", TEXT_CHARS_MAX);
            self.page.say(sight.log, finding, slot);
        }
        goods.description = text.chars().take(TEXT_CHARS_MAX).collect();
    }

    fn mass(&mut self, sight: &mut Sight<'_, '_>) {
        if !matches!(property(sight).as_str(), "G" | "WT" | "AAD" | "AAB" | "AAE") {
            return;
        }
        // Before the first line of goods it is the mass of the whole bill, which the lines add up to.
        if let Some((line, goods)) = current(&mut self.bill.goods, self.full) {
            goods.gross_g = self.page.mass(sight, Slot(Field::GoodsGross, line, 0));
        }
    }

    fn placement(&mut self, sight: &mut Sight<'_, '_>, header: &Header) {
        let Some((line, goods)) = current(&mut self.bill.goods, self.full) else {
            return self.too_early(sight);
        };
        let item = goods.placements.len();
        if item >= PLACEMENTS_MAX {
            self.page.too_many(sight, "SGP", PLACEMENTS_MAX, Slot(Field::Goods, line, 0));
            return;
        }
        let container = self.page.text(sight, (1, 1), Slot(Field::PlacementNumber, line, item), 17);
        let packages = self.page.whole(sight, (2, 1), Slot(Field::PlacementPackages, line, item));
        goods.placements.push(Placement { container: container.clone(), packages });
        let known = self.bill.containers.iter().position(|c| c.number == container);
        let item = known.unwrap_or(self.bill.containers.len());
        let slot = Slot(Field::ContainerNumber, 0, item);
        if let Some(seen) = known.and_then(|item| self.bill.containers.get_mut(item)) {
            seen.packages = sum(seen.packages, packages);
        } else {
            self.page.note(sight, (1, 1), slot);
            self.page.note(sight, (2, 1), Slot(Field::ContainerPackages, 0, item));
            if container.is_empty() {
                self.page.missing(sight.log, slot, "SGP");
            } else if header.described(&container).is_none() {
                let finding = sight.finding("EDI-310", (1, 1)).arg("number", &container);
                self.page.say(sight.log, finding, slot);
            }
            self.bill.containers.push(BillContainer { number: container, packages, equipment: None });
        }
    }

    fn position(&mut self, sight: &mut Sight<'_, '_>) {
        match current(&mut self.bill.goods, self.full) {
            Some((line, goods)) => goods.hs = self.page.text(sight, (2, 1), Slot(Field::Hs, line, 0), 18),
            None => self.too_early(sight),
        }
    }

    fn dangerous(&mut self, sight: &mut Sight<'_, '_>) {
        let Some((line, goods)) = current(&mut self.bill.goods, self.full) else {
            return self.too_early(sight);
        };
        let item = goods.dangerous.len();
        let slot = Slot(Field::DangerousUn, line, item);
        if item >= DANGEROUS_MAX {
            self.page.too_many(sight, "DGS", DANGEROUS_MAX, Slot(Field::Dangerous, line, item));
            return;
        }
        self.page.note(sight, (1, 1), Slot(Field::Dangerous, line, item));
        let class = self.page.text(sight, (2, 1), Slot(Field::DangerousClass, line, item), 7);
        let un = self.page.text(sight, (3, 1), slot, 4);
        if !un.bytes().all(|b| b.is_ascii_digit()) {
            let finding = sight.finding("EDI-305", (3, 1)).arg("value", &un);
            self.page.say(sight.log, finding, slot);
        }
        goods.dangerous.push(Dangerous { class, un, packing_group: sight.raw((5, 1)) });
    }

    /// A segment about goods before any line of goods.
    fn too_early(&mut self, sight: &mut Sight<'_, '_>) {
        if !self.full {
            let finding = sight.finding("EDI-317", (0, 0)).arg("after", "GID");
            self.page.say(sight.log, finding, Slot(Field::Goods, 0, 0));
        }
    }
}

/// The line of goods that segments are about; none before the first, or when no more are kept.
fn current(goods: &mut [Goods], full: bool) -> Option<(usize, &mut Goods)> {
    let line = goods.len().checked_sub(1)?;
    goods.last_mut().filter(|_| !full).map(|goods| (line, goods))
}

fn sum(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => a.checked_add(b),
        (one, other) => one.or(other),
    }
}

/// The components of an element that hold something.
fn lines(sight: &Sight<'_, '_>, element: u32) -> Vec<String> {
    (1..=5).map(|component| sight.raw((element, component))).filter(|line| !line.is_empty()).collect()
}

/// The components of an element as one text: long texts come cut into several.
fn joined(sight: &Sight<'_, '_>, element: u32) -> String {
    lines(sight, element).join(" ")
}
