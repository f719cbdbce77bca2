//! What ships bring in stories: the demonstration's bills, sent as CUSCAR or as a table.

use diwan::demo::{LAST, NEXT, interchange, sailing};
use edi::cuscar::{self, CargoManifest, Function};
use edi::envelope::{Outgoing, Station, enclose};
use lexicon::Instant;

pub use diwan::demo::{Lot, Ship};

/// Seed potatoes in a reefer, for the importer.
pub const POTATOES: &str = "ASL26110001";
/// Drip irrigation pipes, for the importer.
pub const PIPES: &str = "ASL26110002";
/// Greenhouse film, for the second importer.
pub const FILM: &str = "ASL26110003";
/// Pumps, for the importer.
pub const PUMPS: &str = "ASL26110004";
/// Household effects of somebody without an ICE.
pub const EFFECTS: &str = "ASL26110005";
/// Tomato seeds, for the second importer.
pub const SEEDS: &str = "ASL26110006";
/// Tin cans, for the exporter.
pub const CANS: &str = "ASL26110007";
/// Consolidated cargo, for the forwarder.
pub const GROUPAGE: &str = "ASL26110008";
/// Fishing nets, loose, for the exporter.
pub const NETS: &str = "ASL26110009";

/// The reference of the manifest of [`atlas`].
pub const REFERENCE: &str = "ASL117S";

/// The ship that brings all of them.
pub fn atlas() -> Ship {
    sailing(LAST).0
}

/// Another ship, with its bills.
pub fn rio() -> (Ship, &'static [Lot]) {
    let (ship, _, lots) = sailing(NEXT);
    (ship, lots)
}

/// The bill of this number.
pub fn lot(bill: &str) -> Lot {
    let (.., lots) = sailing(LAST);
    *lots.iter().find(|lot| lot.bill == bill).unwrap_or_else(|| panic!("no bill {bill} on this ship"))
}

/// The bills of these numbers.
pub fn lots(bills: &[&str]) -> Vec<Lot> {
    bills.iter().map(|bill| lot(bill)).collect()
}

/// The container of a bill.
pub fn container(bill: &str) -> &'static str {
    lot(bill).container.expect("these goods are in a container").0
}

/// A manifest of these bills, as the ship's agent sends it.
pub fn manifest(lots: &[Lot], at: Instant, eta: Instant) -> Vec<u8> {
    interchange(atlas(), REFERENCE, lots, at, eta)
}

/// The same message with another function, or otherwise changed.
pub fn changed(bytes: &[u8], function: Function, change: impl FnOnce(&mut CargoManifest)) -> Vec<u8> {
    let (manifests, _) = cuscar::read(bytes);
    let mut manifest = manifests.into_iter().next().expect("a manifest in the interchange");
    manifest.function = function;
    change(&mut manifest);
    let outgoing = Outgoing {
        syntax: "UNOC:3",
        sender: Station { id: "ATLANTIQUESUD", qualifier: "ZZZ" },
        recipient: Station { id: "DIWAN", qualifier: "ZZZ" },
        reference: "SECOND",
        date: "20261125",
        time: "0900",
        test: false,
    };
    enclose(&outgoing, &cuscar::write(&manifest))
}

/// The same bills as a table.
pub fn table(lots: &[Lot]) -> String {
    let head = "bill,container,size_type,seal,packages,kind,description,hs,gross_kg,shipper,consignee,consignee_ice,loading";
    let rows = lots.iter().map(|lot| {
        let (number, size_type, seal) = lot.container.unwrap_or(("", "", ""));
        format!(
            "{},{number},{size_type},{seal},{},{},\"{}\",{},{},{},{},{},{}",
            lot.bill,
            lot.packages,
            lot.kind,
            lot.goods,
            lot.hs,
            lot.kilograms,
            lot.shipper,
            lot.consignee,
            lot.ice,
            lot.loading
        )
    });
    std::iter::once(head.to_owned()).chain(rows).collect::<Vec<_>>().join("\n")
}
