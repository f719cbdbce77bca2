//! Gathers the rows of a table into bills, containers and lines of goods.

use std::collections::HashMap;

use lexicon::parse_decimal;

use super::Row;
use crate::cuscar::values::{Log, Page, Slot};
use crate::cuscar::{Bill, BillContainer, CargoManifest, Equipment, Field, Goods, Party, Placement};
use crate::finding::{Finding, Findings};
use crate::limits::{BILLS_MAX, EQUIPMENT_MAX, GOODS_MAX, PLACEMENTS_MAX, SEALS_MAX, TEXT_CHARS_MAX};

/// The columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Bill,
    Master,
    Container,
    SizeType,
    Seal,
    Packages,
    Kind,
    Description,
    Hs,
    GrossKg,
    Shipper,
    Consignee,
    ConsigneeIce,
    Loading,
    Discharge,
    Destination,
}

impl Column {
    /// The columns a table cannot do without.
    pub const NEEDED: [Self; 5] = [Self::Bill, Self::Packages, Self::Kind, Self::Description, Self::GrossKg];

    const ALL: [Self; 16] = [
        Self::Bill,
        Self::Master,
        Self::Container,
        Self::SizeType,
        Self::Seal,
        Self::Packages,
        Self::Kind,
        Self::Description,
        Self::Hs,
        Self::GrossKg,
        Self::Shipper,
        Self::Consignee,
        Self::ConsigneeIce,
        Self::Loading,
        Self::Discharge,
        Self::Destination,
    ];

    /// The name in the first line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bill => "bill",
            Self::Master => "master",
            Self::Container => "container",
            Self::SizeType => "size_type",
            Self::Seal => "seal",
            Self::Packages => "packages",
            Self::Kind => "kind",
            Self::Description => "description",
            Self::Hs => "hs",
            Self::GrossKg => "gross_kg",
            Self::Shipper => "shipper",
            Self::Consignee => "consignee",
            Self::ConsigneeIce => "consignee_ice",
            Self::Loading => "loading",
            Self::Discharge => "discharge",
            Self::Destination => "destination",
        }
    }

    /// The column of a name, whatever its capitals.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name().eq_ignore_ascii_case(name))
    }
}

/// What the rows said so far.
#[derive(Debug, Default)]
pub(super) struct Rows {
    manifest: CargoManifest,
    pages: Vec<Page>,
    bills: HashMap<String, usize>,
    containers: HashMap<String, u32>,
    log: Log,
    full: bool,
}

impl Rows {
    /// Adds a row.
    pub fn add(&mut self, row: &Row<'_>, findings: &mut Findings) {
        std::mem::swap(&mut self.log.findings, findings);
        self.row(row);
        std::mem::swap(&mut self.log.findings, findings);
    }

    /// The manifest of all rows.
    pub fn finish(mut self) -> CargoManifest {
        for (bill, page) in self.manifest.bills.iter_mut().zip(self.pages) {
            bill.positions = page.positions;
            bill.findings = page.findings;
        }
        self.manifest
    }

    fn row(&mut self, row: &Row<'_>) {
        let number = row.text(Column::Bill).to_owned();
        if number.is_empty() {
            self.log.findings.push(row.finding("EDI-405", Column::Bill));
            return;
        }
        let Some(index) = self.bill(row, &number) else { return };
        let equipment = self.equipment(row, index);
        let Self { manifest, pages, log, .. } = self;
        if let (Some(bill), Some(page)) = (manifest.bills.get_mut(index), pages.get_mut(index)) {
            let mut filling = Filling { row, bill, page, log };
            filling.parties_and_ports();
            filling.goods(equipment);
        }
    }

    /// The bill of a row, new or known; none when there are too many.
    fn bill(&mut self, row: &Row<'_>, number: &str) -> Option<usize> {
        if let Some(index) = self.bills.get(number) {
            return Some(*index);
        }
        let index = self.manifest.bills.len();
        if index >= BILLS_MAX {
            if !std::mem::replace(&mut self.full, true) {
                let finding = row.finding("EDI-407", Column::Bill).arg("max", BILLS_MAX).arg("what", "bills");
                self.log.findings.push(finding);
            }
            return None;
        }
        let at = row.at(None);
        let mut page = Page::new(format!("bill.{index}."), at);
        page.positions.note(Field::Number, 0, 0, row.at(Some(Column::Bill)));
        self.bills.insert(number.to_owned(), index);
        self.manifest.bills.push(Bill { number: number.to_owned(), at, ..Bill::default() });
        self.pages.push(page);
        Some(index)
    }

    /// The place of the container of a row in the equipment; none when the row names none.
    fn equipment(&mut self, row: &Row<'_>, bill: usize) -> Option<u32> {
        let number = row.text(Column::Container);
        if number.is_empty() {
            return None;
        }
        let place = match self.containers.get(number) {
            Some(place) => *place,
            None if self.manifest.equipment.len() >= EQUIPMENT_MAX => return None,
            None => {
                let place = u32::try_from(self.manifest.equipment.len()).ok()?;
                let at = row.at(None);
                let mut page = Page::new(String::new(), at);
                page.positions.note(Field::Number, 0, 0, row.at(Some(Column::Container)));
                page.positions.note(Field::SizeType, 0, 0, row.at(Some(Column::SizeType)));
                page.positions.note(Field::Seal, 0, 0, row.at(Some(Column::Seal)));
                let positions = page.positions;
                let new = Equipment { number: number.to_owned(), at, positions, ..Equipment::default() };
                self.manifest.equipment.push(new);
                self.containers.insert(number.to_owned(), place);
                place
            }
        };
        let equipment = self.manifest.equipment.get_mut(usize::try_from(place).ok()?)?;
        let size_type = row.text(Column::SizeType);
        if !agree(&mut equipment.size_type, size_type)
            && let Some(page) = self.pages.get_mut(bill)
        {
            let finding = row.finding("EDI-409", Column::SizeType).arg("value", size_type);
            page.say(&mut self.log, finding, Slot(Field::Number, 0, 0));
        }
        let seal = row.text(Column::Seal);
        let new = !seal.is_empty() && !equipment.seals.iter().any(|s| s == seal);
        if new && equipment.seals.len() < SEALS_MAX {
            equipment.seals.push(seal.to_owned());
        }
        Some(place)
    }
}

/// A row being put into its bill.
struct Filling<'f, 'r> {
    row: &'f Row<'r>,
    bill: &'f mut Bill,
    page: &'f mut Page,
    log: &'f mut Log,
}

impl Filling<'_, '_> {
    fn parties_and_ports(&mut self) {
        let row = self.row;
        let shipper = row.text(Column::Shipper);
        let consignee = row.text(Column::Consignee);
        let ice = row.text(Column::ConsigneeIce);
        let mut values = [
            (Column::Master, Field::Master, some(&mut self.bill.master, row.text(Column::Master))),
            (Column::Loading, Field::Loading, some(&mut self.bill.loading, row.text(Column::Loading))),
            (
                Column::Discharge,
                Field::Discharge,
                some(&mut self.bill.discharge, row.text(Column::Discharge)),
            ),
            (
                Column::Destination,
                Field::Destination,
                some(&mut self.bill.destination, row.text(Column::Destination)),
            ),
            (Column::Shipper, Field::ShipperName, name(&mut self.bill.shipper, shipper)),
            (Column::Consignee, Field::ConsigneeName, name(&mut self.bill.consignee, consignee)),
            (Column::ConsigneeIce, Field::ConsigneeId, true),
        ];
        if !ice.is_empty() {
            let party = self.bill.consignee.get_or_insert_with(Party::default);
            let [.., last] = &mut values;
            last.2 = agree(&mut party.id, ice);
        }
        for (column, field, agrees) in values {
            let text = row.text(column);
            if text.is_empty() {
                continue;
            }
            if agrees {
                self.page.positions.note(field, 0, 0, row.at(Some(column)));
            } else {
                self.say("EDI-409", column, Slot(field, 0, 0));
            }
            if text.chars().count() > TEXT_CHARS_MAX {
                let finding = row.finding("EDI-414", column).arg("max", TEXT_CHARS_MAX);
                self.page.say(self.log, finding, Slot(field, 0, 0));
            }
        }
    }

    fn goods(&mut self, equipment: Option<u32>) {
        let row = self.row;
        let kind = row.text(Column::Kind);
        let description: String = row.text(Column::Description).chars().take(TEXT_CHARS_MAX).collect();
        let hs = row.text(Column::Hs);
        let same = |g: &Goods| g.kind == kind && g.description == description && g.hs == hs;
        let line = self.bill.goods.iter().position(same).unwrap_or(self.bill.goods.len());
        if line >= GOODS_MAX {
            let finding =
                row.finding("EDI-407", Column::Description).arg("max", GOODS_MAX).arg("what", "goods");
            self.page.say(self.log, finding, Slot(Field::Goods, line, 0));
            return;
        }
        if line == self.bill.goods.len() {
            self.new_line(line, kind, description, hs);
        }
        let packages = self.number(Column::Packages, 0, Slot(Field::Packages, line, 0));
        let gross_g = self.number(Column::GrossKg, 3, Slot(Field::GoodsGross, line, 0));
        let container = row.text(Column::Container);
        if let Some(goods) = self.bill.goods.get_mut(line) {
            goods.packages = sum(goods.packages, packages);
            goods.gross_g = sum(goods.gross_g, gross_g);
            if !container.is_empty() {
                self.placed(line, container, packages, equipment);
            }
        }
    }

    fn new_line(&mut self, line: usize, kind: &str, description: String, hs: &str) {
        let row = self.row;
        let positions = &mut self.page.positions;
        positions.note(Field::Goods, line, 0, row.at(None));
        positions.note(Field::Kind, line, 0, row.at(Some(Column::Kind)));
        positions.note(Field::Description, line, 0, row.at(Some(Column::Description)));
        positions.note(Field::Packages, line, 0, row.at(Some(Column::Packages)));
        positions.note(Field::GoodsGross, line, 0, row.at(Some(Column::GrossKg)));
        if !hs.is_empty() {
            positions.note(Field::Hs, line, 0, row.at(Some(Column::Hs)));
        }
        for (column, field) in [(Column::Kind, Field::Kind), (Column::Description, Field::Description)] {
            if row.text(column).is_empty() {
                self.say("EDI-405", column, Slot(field, line, 0));
            }
        }
        let hs = hs.to_owned();
        self.bill.goods.push(Goods { kind: kind.to_owned(), description, hs, ..Goods::default() });
    }

    fn placed(&mut self, line: usize, number: &str, packages: Option<u64>, equipment: Option<u32>) {
        let row = self.row;
        let Some(goods) = self.bill.goods.get_mut(line) else { return };
        let item = goods.placements.len();
        match goods.placements.iter_mut().find(|p| p.container == number) {
            Some(known) => known.packages = sum(known.packages, packages),
            None if item >= PLACEMENTS_MAX => return,
            None => {
                let at = row.at(Some(Column::Container));
                self.page.positions.note(Field::PlacementNumber, line, item, at);
                goods.placements.push(Placement { container: number.to_owned(), packages });
            }
        }
        let item = self.bill.containers.len();
        if let Some(known) = self.bill.containers.iter_mut().find(|c| c.number == number) {
            known.packages = sum(known.packages, packages);
        } else {
            let positions = &mut self.page.positions;
            positions.note(Field::ContainerNumber, 0, item, row.at(Some(Column::Container)));
            positions.note(Field::ContainerPackages, 0, item, row.at(Some(Column::Packages)));
            self.bill.containers.push(BillContainer { number: number.to_owned(), packages, equipment });
        }
    }

    /// The number of a cell, in units of `10^-decimals`.
    fn number(&mut self, column: Column, decimals: u32, slot: Slot) -> Option<u64> {
        let text = self.row.text(column);
        if text.is_empty() {
            self.say("EDI-405", column, slot);
            return None;
        }
        let value = parse_decimal(text, decimals).ok();
        if value.is_none() {
            self.say("EDI-406", column, slot);
        }
        value
    }

    fn say(&mut self, code: &'static str, column: Column, slot: Slot) {
        let finding: Finding = self.row.finding(code, column).arg("value", self.row.text(column));
        self.page.say(self.log, finding, slot);
    }
}

/// Takes a text over unless another is there already. False when they differ.
fn agree(kept: &mut String, said: &str) -> bool {
    if kept.is_empty() {
        *kept = said.chars().take(TEXT_CHARS_MAX).collect();
    }
    said.is_empty() || kept == said || said.chars().count() > TEXT_CHARS_MAX
}

fn some(kept: &mut Option<String>, said: &str) -> bool {
    said.is_empty() || agree(kept.get_or_insert_with(String::new), said)
}

fn name(kept: &mut Option<Party>, said: &str) -> bool {
    said.is_empty() || agree(&mut kept.get_or_insert_with(Party::default).name, said)
}

fn sum(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => a.checked_add(b),
        (one, other) => one.or(other),
    }
}
