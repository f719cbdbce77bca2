//! The cargo of the demonstration's ships, as its agent sends it: CUSCAR in an interchange.

use desk::{Form, Upload, local};
use edi::cuscar::{
    Bill, BillContainer, CargoManifest, Equipment, Fullness, Function, Goods, Party, Placement, write,
};
use edi::envelope::{Outgoing, Station, enclose};
use lexicon::Instant;

use super::roster::PORT;

/// A ship of the demonstration; the numbers are invented but for their check digits.
#[derive(Debug, Clone, Copy)]
pub struct Ship {
    pub imo: &'static str,
    pub name: &'static str,
    pub voyage: &'static str,
    /// The port it comes from.
    pub from: &'static str,
}

/// One bill: one kind of goods in one container, or loose.
#[derive(Debug, Clone, Copy)]
pub struct Lot {
    pub bill: &'static str,
    pub loading: &'static str,
    pub shipper: &'static str,
    pub consignee: &'static str,
    pub ice: &'static str,
    pub goods: &'static str,
    pub hs: &'static str,
    pub packages: u64,
    pub kind: &'static str,
    pub kilograms: u64,
    /// Number, size and type, seal; nothing for loose cargo.
    pub container: Option<(&'static str, &'static str, &'static str)>,
}

/// The interchange a ship's agent sends.
pub fn interchange(ship: Ship, reference: &str, lots: &[Lot], at: Instant, arrival: Instant) -> Vec<u8> {
    let stamp =
        |at: Instant, format: &str| local(at).map(|at| at.strftime(format).to_string()).unwrap_or_default();
    let manifest = CargoManifest {
        kind: "CUSCAR:D:95B:UN:SMDG15".to_owned(),
        message_reference: "1".to_owned(),
        reference: reference.to_owned(),
        function: Function::Original,
        document_date: Some(stamp(at, "%Y-%m-%dT%H:%M")),
        arrival: Some(stamp(arrival, "%Y-%m-%dT%H:%M")),
        voyage: ship.voyage.to_owned(),
        carrier: "ASL".to_owned(),
        vessel: ship.name.to_owned(),
        imo: ship.imo.to_owned(),
        departure: Some(ship.from.to_owned()),
        discharge: Some(PORT.to_owned()),
        arrival_port: Some(PORT.to_owned()),
        equipment: lots.iter().filter_map(equipment).collect(),
        bills: lots.iter().map(bill).collect(),
        ..CargoManifest::default()
    };
    let (date, time) = (stamp(at, "%Y%m%d"), stamp(at, "%H%M"));
    let outgoing = Outgoing {
        syntax: "UNOC:3",
        sender: Station { id: "ATLANTIQUESUD", qualifier: "ZZZ" },
        recipient: Station { id: "DIWAN", qualifier: "ZZZ" },
        reference,
        date: &date,
        time: &time,
        test: false,
    };
    enclose(&outgoing, &write(&manifest))
}

/// The form that carries an interchange.
pub(super) fn upload(reference: &str, bytes: Vec<u8>) -> Form {
    let mut form = Form::default();
    let file = Upload {
        name: format!("{reference}.edi"),
        media: "application/edifact".to_owned(),
        bytes: bytes.into(),
    };
    form.put_file("file".to_owned(), file);
    form
}

fn equipment(lot: &Lot) -> Option<Equipment> {
    let (number, size_type, seal) = lot.container?;
    Some(Equipment {
        number: number.to_owned(),
        size_type: size_type.to_owned(),
        full_empty: Some(Fullness::Full),
        gross_g: Some(lot.kilograms.saturating_add(3_900).saturating_mul(1_000)),
        seals: vec![seal.to_owned()],
        ..Equipment::default()
    })
}

fn bill(lot: &Lot) -> Bill {
    let container = lot.container.map(|(number, ..)| number.to_owned());
    let place = |number: String| Placement { container: number, packages: Some(lot.packages) };
    Bill {
        number: lot.bill.to_owned(),
        loading: Some(lot.loading.to_owned()),
        discharge: Some(PORT.to_owned()),
        shipper: Some(Party { name: lot.shipper.to_owned(), ..Party::default() }),
        consignee: Some(Party {
            id: lot.ice.to_owned(),
            name: lot.consignee.to_owned(),
            city: "DAKHLA".to_owned(),
            postcode: "73000".to_owned(),
            country: "MA".to_owned(),
            ..Party::default()
        }),
        containers: container
            .iter()
            .map(|number| BillContainer {
                number: number.clone(),
                packages: Some(lot.packages),
                equipment: None,
            })
            .collect(),
        goods: vec![Goods {
            packages: Some(lot.packages),
            kind: lot.kind.to_owned(),
            description: lot.goods.to_owned(),
            gross_g: Some(lot.kilograms.saturating_mul(1_000)),
            hs: lot.hs.to_owned(),
            placements: container.into_iter().map(place).collect(),
            ..Goods::default()
        }],
        ..Bill::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cargo_of_the_demonstration_reads_without_a_finding() {
        let at = Instant::from_micros(1_790_000_000_000_000);
        for (ship, reference, lots) in super::super::story::sailings() {
            let bytes = interchange(ship, reference, lots, at, at);
            assert_eq!(edi::report::read_report(&bytes).findings, [], "{reference}");
            let (manifests, findings) = edi::cuscar::read(&bytes);
            assert_eq!(findings, [], "{reference}");
            assert_eq!(manifests[0].bills.len(), lots.len());
            assert!(ship.imo.parse::<lexicon::ImoNumber>().is_ok(), "{}", ship.imo);
            for lot in lots {
                let number = lot.container.map(|(number, ..)| number.parse::<lexicon::ContainerNumber>());
                assert!(number.is_none_or(|number| number.is_ok()), "{}", lot.bill);
                assert!(lot.ice.is_empty() || lot.ice.parse::<lexicon::Ice>().is_ok(), "{}", lot.bill);
            }
        }
    }
}
