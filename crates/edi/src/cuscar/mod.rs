//! The cargo manifest of a ship as the carrier sends it (CUSCAR, *déclaration sommaire*).
//!
//! The profile is the working profile of the port: directories D.95B, D.96B and D.16B; header BGM, DTM, TDT,
//! LOC; containers EQD with MEA and SEL; then bill after bill: CNI, RFF, LOC, NAD, GID, FTX, MEA, SGP, CST, DGS.
//!
//! Always true
//! - A bad line is a finding at its segment, element, component and byte, addressed to its fact; the rest is read.
//! - Each bill knows where each of its values stood, so that whoever judges it later can point there.
//! - Bill by bill reading keeps one bill at a time, whatever the size of the manifest.
//!
//! Not here: whether numbers, ports and positions exist; those are kept as text.

mod bill_reader;
mod header;
mod model;
mod positions;
mod reader;
pub(crate) mod values;
mod write;

pub use model::{
    Bill, BillContainer, CargoManifest, Dangerous, Equipment, Fullness, Function, Goods, Party, Placement,
};
pub(crate) use positions::Field;
pub use positions::Positions;
pub use reader::{ManifestPart, ManifestReader};
pub(crate) use write::pieces;
pub use write::write;

use crate::finding::Finding;

/// Reads every manifest of an input that is all at hand, with what was found.
pub fn read(bytes: &[u8]) -> (Vec<CargoManifest>, Vec<Finding>) {
    let mut manifests = Vec::new();
    let mut bills = Vec::new();
    let mut keep = |part: ManifestPart<'_>| match part {
        ManifestPart::Bill { bill, .. } => bills.push(*bill),
        ManifestPart::Manifest(mut manifest) => {
            manifest.bills = std::mem::take(&mut bills);
            manifests.push(*manifest);
        }
    };
    let mut reader = ManifestReader::new();
    reader.feed(bytes, &mut keep);
    let findings = reader.finish(&mut keep);
    (manifests, findings)
}

/// Reads an input that is all at hand, showing each bill as soon as it is complete.
pub fn read_each(bytes: &[u8], mut see: impl FnMut(ManifestPart<'_>)) -> Vec<Finding> {
    let mut reader = ManifestReader::new();
    reader.feed(bytes, &mut see);
    reader.finish(&mut see)
}
