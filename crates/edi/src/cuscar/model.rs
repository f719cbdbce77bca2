//! What a manifest says, as text: nothing is judged here.

use serde::Serialize;

use super::Positions;
use crate::finding::{Finding, Position};

/// What a message does to the manifest of its reference (data element 1225).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Function {
    /// 1: the manifest is withdrawn.
    Cancel,
    /// 4: the bills it names change.
    Change,
    /// 5: it takes the place of the one before.
    Replace,
    /// 9: it is the first.
    #[default]
    Original,
}

/// Whether a container is full (data element 8169).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fullness {
    /// 4.
    Empty,
    /// 5.
    Full,
}

/// The cargo of a ship for a port, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CargoManifest {
    /// The type and version of the message, `CUSCAR:D:95B:UN:SMDG15`.
    pub kind: String,
    /// The message reference number.
    pub message_reference: String,
    /// The sender's number of the manifest.
    pub reference: String,
    /// What the message does.
    pub function: Function,
    /// When the document was made, `2026-06-01T12:00` or `2026-06-01`; the zone is the port's.
    pub document_date: Option<String>,
    /// When the ship arrives or arrived, in the same form.
    pub arrival: Option<String>,
    /// The carrier's number of the voyage.
    pub voyage: String,
    /// The carrier's code.
    pub carrier: String,
    /// The name of the ship.
    pub vessel: String,
    /// The IMO number of the ship, seven digits.
    pub imo: String,
    /// The call sign of the ship, when it is named by that instead.
    pub call_sign: String,
    /// The port the ship comes from (LOC 5).
    pub departure: Option<String>,
    /// The port of loading (LOC 9).
    pub loading: Option<String>,
    /// The port of discharge (LOC 11).
    pub discharge: Option<String>,
    /// The final destination (LOC 20).
    pub destination: Option<String>,
    /// The port of arrival (LOC 60).
    pub arrival_port: Option<String>,
    /// The containers, in order.
    pub equipment: Vec<Equipment>,
    /// The bills of lading, in order; empty while bills are read one by one.
    pub bills: Vec<Bill>,
    /// Where the message starts.
    #[serde(skip)]
    pub at: Position,
    /// Where each value of the header stood.
    #[serde(skip)]
    pub positions: Positions,
}

/// One container as the header describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Equipment {
    /// The number, as it came.
    pub number: String,
    /// The code of its size and type.
    pub size_type: String,
    /// Whether it is full; none when the message does not say.
    pub full_empty: Option<Fullness>,
    /// What it weighs empty, in grams.
    pub tare_g: Option<u64>,
    /// What it weighs with its cargo, in grams.
    pub gross_g: Option<u64>,
    /// Its seals.
    pub seals: Vec<String>,
    /// Where its segment starts.
    #[serde(skip)]
    pub at: Position,
    /// Where each of its values stood.
    #[serde(skip)]
    pub positions: Positions,
}

/// One bill of lading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Bill {
    /// The number.
    pub number: String,
    /// The number of the master bill, for a house bill.
    pub master: Option<String>,
    /// The port of loading.
    pub loading: Option<String>,
    /// The port of discharge.
    pub discharge: Option<String>,
    /// The final destination.
    pub destination: Option<String>,
    /// The shipper.
    pub shipper: Option<Party>,
    /// The consignee; its identification is the ICE when the sender gives one.
    pub consignee: Option<Party>,
    /// Who is to be told of the arrival.
    pub notify: Option<Party>,
    /// The containers the goods are in, each once, in order.
    pub containers: Vec<BillContainer>,
    /// The lines of goods.
    pub goods: Vec<Goods>,
    /// Where the bill starts.
    #[serde(skip)]
    pub at: Position,
    /// Where each of its values stood.
    #[serde(skip)]
    pub positions: Positions,
    /// What was found in it, addressed from the manifest: `bill.2.container.0.number`.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

/// A container under one bill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct BillContainer {
    /// The number, as it came.
    pub number: String,
    /// How many packages of the bill are in it; none when no line says.
    pub packages: Option<u64>,
    /// Its place in the equipment of the manifest, from 0; none when it is not described.
    pub equipment: Option<u32>,
}

/// A person or company of a bill.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Party {
    /// The identification; of a Moroccan company the ICE.
    pub id: String,
    /// The name.
    pub name: String,
    /// Street and number, or all lines of an address that came unstructured.
    pub street: String,
    /// The city.
    pub city: String,
    /// The postal code.
    pub postcode: String,
    /// The country, two letters.
    pub country: String,
}

impl Party {
    /// The address on one line.
    pub fn address(&self) -> String {
        let city = format!("{} {}", self.postcode, self.city);
        let parts = [self.street.as_str(), city.trim(), self.country.as_str()];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// One line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Goods {
    /// How many packages.
    pub packages: Option<u64>,
    /// The code of their kind.
    pub kind: String,
    /// What they are.
    pub description: String,
    /// The gross mass, in grams.
    pub gross_g: Option<u64>,
    /// The position of the nomenclature.
    pub hs: String,
    /// The containers it is in.
    pub placements: Vec<Placement>,
    /// The dangerous substances in it.
    pub dangerous: Vec<Dangerous>,
}

/// How many packages of a line are in a container.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Placement {
    /// The number of the container.
    pub container: String,
    /// How many packages; none when the message does not say.
    pub packages: Option<u64>,
}

/// A dangerous substance under a line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Dangerous {
    /// The class of the IMDG code, `3`.
    pub class: String,
    /// The UN number, `1203`.
    pub un: String,
    /// The packing group, `2`.
    pub packing_group: String,
}

impl Bill {
    /// Where a fact of the bill stood, or the nearest thing around it. The address is within the bill
    /// (`container.0.number`) or from the manifest (`bill.2.container.0.number`).
    pub fn position(&self, address: &str) -> Position {
        self.positions.nearest(within_bill(address)).unwrap_or(self.at)
    }
}

impl CargoManifest {
    /// Where a fact of the manifest stood, or the nearest thing around it. Bills must be present to look into them.
    pub fn position(&self, address: &str) -> Position {
        let mut parts = address.splitn(3, '.');
        let (list, index, within) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
        let index = index.and_then(|i| i.parse::<usize>().ok());
        match (list, index) {
            (Some("bill"), Some(index)) => {
                self.bills.get(index).map_or(self.at, |bill| self.position_in(bill, within))
            }
            (Some("equipment"), Some(index)) => {
                self.equipment.get(index).map_or(self.at, |e| e.positions.nearest(within).unwrap_or(e.at))
            }
            _ => self.positions.nearest(address).unwrap_or(self.at),
        }
    }

    /// Where a fact of one of its bills stood. What only the head says of a container (size, seal, tare)
    /// is where the head says it.
    pub fn position_in(&self, bill: &Bill, address: &str) -> Position {
        let within = within_bill(address);
        let described = || {
            let (index, value) = within.strip_prefix("container.")?.split_once('.')?;
            let place = bill.containers.get(index.parse::<usize>().ok()?)?.equipment?;
            let equipment = self.equipment.get(usize::try_from(place).ok()?)?;
            let value = if value == "seal" { "seal.0" } else { value };
            equipment.positions.get(value).filter(|_| value != "number")
        };
        described().unwrap_or_else(|| bill.position(within))
    }
}

fn within_bill(address: &str) -> &str {
    match address.strip_prefix("bill.").and_then(|rest| rest.split_once('.')) {
        Some((_, within)) => within,
        None => address,
    }
}
