//! Makes manifests and bay plans of any size: for measures, demonstrations and tests.
//!
//! Always true
//! - The same numbers give the same bytes.
//! - Container numbers have their right check digit, company identifiers (ICE) too, and counts and references agree.
//! - Companies, ships and bills are invented.

use crate::cuscar::{
    self, Bill, BillContainer, CargoManifest, Dangerous, Equipment, Fullness, Goods, Party, Placement,
};
use crate::edifact::SegmentWriter;
use crate::envelope::{Outgoing, Station, enclose};

const PORTS: [&str; 12] = [
    "ESLPA", "ESALG", "FRLEH", "NLRTM", "BEANR", "CNSHA", "CNNGB", "BRSSZ", "TRMER", "INNSA", "SNDKR",
    "PTLIS",
];
const SIZES: [(&str, u64); 5] =
    [("22G1", 2_230), ("42G1", 3_740), ("45G1", 3_900), ("45R1", 4_620), ("22R1", 2_980)];
const GOODS: [(&str, &str, &str, u64); 12] = [
    ("CT", "030389", "FROZEN FISH FILLETS IN CARTONS", 20_000),
    ("CT", "030743", "FROZEN CUTTLE FISH AND SQUID", 18_500),
    ("BG", "110100", "WHEAT FLOUR IN BAGS", 25_000),
    ("PK", "850440", "STATIC CONVERTERS FOR SOLAR PUMPS", 31_250),
    ("PA", "841370", "CENTRIFUGAL PUMPS WITH SPARE PARTS", 64_700),
    ("DR", "320910", "PAINTS AND VARNISHES, WATER BASED", 212_000),
    ("CT", "392330", "PLASTIC BOTTLES AND FLASKS", 4_100),
    ("BE", "560811", "FISHING NETS OF MAN-MADE TEXTILE", 87_300),
    ("RO", "480411", "KRAFTLINER, UNBLEACHED, IN ROLLS", 940_000),
    ("PX", "690721", "CERAMIC TILES ON PALLETS", 1_120_000),
    ("CT", "210410", "SOUPS AND BROTHS", 9_600),
    ("UN", "870323", "PASSENGER MOTOR CARS", 1_480_000),
];
const COMPANIES: [&str; 12] = [
    "ATLAS PELAGIC",
    "OUED EDDAHAB FISH",
    "SAHARA GREENHOUSES",
    "NORDLYS SEAFOOD",
    "CANARIAS ENVASES",
    "IBERICA DE BOMBAS",
    "RIF CERAMICS",
    "TAFILALT TRADING",
    "SOUSS PACKAGING",
    "HANSE MASCHINENBAU",
    "BAHIA REDES",
    "GUANGFU ELECTRIC",
];
const STREETS: [&str; 6] = [
    "ZONE INDUSTRIELLE ESSALAM LOT",
    "AVENUE DE LA MARINE",
    "CALLE DE LA SARDINA",
    "HAFENSTRASSE",
    "QUAI DES PECHEURS",
    "BOULEVARD DU 14 AOUT",
];
const OWNERS: [&str; 6] = ["QDKU", "QSHU", "QATU", "QNRU", "QIBU", "QRFU"];

/// A source of numbers that always gives the same ones (xorshift). Not for secrets.
struct Numbers(u64);

impl Numbers {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit.max(1)
    }

    fn one_of<T: Copy>(&mut self, choices: &[T; 12]) -> T {
        let [first, ..] = choices;
        let place = usize::try_from(self.below(12)).unwrap_or(0);
        choices.get(place).copied().unwrap_or(*first)
    }
}

fn pick<T: Copy>(choices: &[T], place: u64, otherwise: T) -> T {
    let count = u64::try_from(choices.len()).unwrap_or(1).max(1);
    usize::try_from(place % count).ok().and_then(|p| choices.get(p)).copied().unwrap_or(otherwise)
}

/// A container number with its check digit (ISO 6346), from an owner with its category and a serial number.
pub fn container_number(owner: &str, serial: u64) -> String {
    let stem = format!("{owner}{:06}", serial % 1_000_000);
    let value = |byte: u8| {
        if let b'0'..=b'9' = byte {
            u32::from(byte - b'0')
        } else {
            let place = u32::from(byte.saturating_sub(b'A'));
            10 + place + place.div_ceil(10)
        }
    };
    let sum: u32 = stem.bytes().zip(0_u32..).map(|(byte, power)| value(byte) << power.min(20)).sum();
    format!("{stem}{}", sum % 11 % 10)
}

/// A company identifier (ICE): fifteen digits, a multiple of 97.
fn ice(numbers: &mut Numbers) -> String {
    let stem = (numbers.below(3_000_000) + 1_000_000) * 10_000 + 1 + numbers.below(80);
    let rest = stem * 100 % 97;
    format!("{:015}", stem * 100 + (97 - rest) % 97)
}

fn party(numbers: &mut Numbers, moroccan: bool) -> Party {
    let street = pick(&STREETS, numbers.below(6), "AVENUE DE LA MARINE");
    let (city, country) = if moroccan { ("DAKHLA", "MA") } else { ("LAS PALMAS", "ES") };
    Party {
        id: if moroccan { ice(numbers) } else { String::new() },
        name: format!("{} {}", numbers.one_of(&COMPANIES), numbers.below(900) + 1),
        street: format!("{street} {}", numbers.below(300) + 1),
        city: city.to_owned(),
        postcode: format!("{:05}", 10_000 + numbers.below(80_000)),
        country: country.to_owned(),
    }
}

/// An interchange with one manifest (CUSCAR D.95B) of so many bills and containers.
pub fn cuscar(bills: u32, containers: u32, seed: u64) -> Vec<u8> {
    let manifest = manifest(bills, containers, seed);
    let reference = format!("MAN{:09}", seed % 1_000_000_000);
    let outgoing = outgoing(&reference);
    enclose(&outgoing, &cuscar::write(&manifest))
}

fn outgoing(reference: &str) -> Outgoing<'_> {
    Outgoing {
        syntax: "UNOC:3",
        sender: Station { id: "ATLASLINE", qualifier: "ZZZ" },
        recipient: Station { id: "MAEUNPCS", qualifier: "ZZZ" },
        reference,
        date: "20260601",
        time: "1200",
        test: false,
    }
}

/// A manifest of so many bills and containers. Containers are dealt out among the bills; with more
/// bills than containers, some share one.
pub fn manifest(bills: u32, containers: u32, seed: u64) -> CargoManifest {
    let mut numbers = Numbers::new(seed);
    let first = numbers.below(900_000);
    let equipment: Vec<Equipment> =
        (0..containers).map(|place| equipment(&mut numbers, first, u64::from(place))).collect();
    let mut manifest = CargoManifest {
        kind: "CUSCAR:D:95B:UN".to_owned(),
        message_reference: "1".to_owned(),
        reference: format!("DKH26{:06}", seed % 1_000_000),
        document_date: Some("2026-06-01T12:00".to_owned()),
        arrival: Some("2026-06-03T06:30".to_owned()),
        voyage: format!("{:03}S", 100 + seed % 800),
        carrier: "QAT".to_owned(),
        vessel: "ATLAS SARDINE".to_owned(),
        imo: "9319466".to_owned(),
        departure: Some("ESLPA".to_owned()),
        discharge: Some("MAEUN".to_owned()),
        arrival_port: Some("MAEUN".to_owned()),
        ..CargoManifest::default()
    };
    for index in 0..bills {
        let places = dealt(index, bills, containers);
        let boxes: Vec<(u32, &Equipment)> =
            places.filter_map(|place| Some((place, equipment.get(usize::try_from(place).ok()?)?))).collect();
        manifest.bills.push(bill(&mut numbers, index, seed, &boxes));
    }
    manifest.equipment = equipment;
    manifest
}

/// Which containers a bill gets.
fn dealt(index: u32, bills: u32, containers: u32) -> std::ops::Range<u32> {
    let share = |part: u32| u64::from(part) * u64::from(containers) / u64::from(bills.max(1));
    let from = u32::try_from(share(index)).unwrap_or(0);
    let to = u32::try_from(share(index + 1)).unwrap_or(containers);
    if from == to && from < containers { from..from + 1 } else { from..to }
}

fn equipment(numbers: &mut Numbers, first: u64, place: u64) -> Equipment {
    let (size_type, tare_kg) = pick(&SIZES, numbers.below(5), ("22G1", 2_230));
    let owner = pick(&OWNERS, place, "QDKU");
    let seals = (0..=numbers.below(2)).map(|_| format!("QL{:07}", numbers.below(10_000_000))).collect();
    Equipment {
        number: container_number(owner, first + place / 6),
        size_type: size_type.to_owned(),
        full_empty: Some(Fullness::Full),
        tare_g: Some(tare_kg * 1_000),
        gross_g: Some((tare_kg + 4_000 + numbers.below(20_000)) * 1_000),
        seals,
        ..Equipment::default()
    }
}

fn bill(numbers: &mut Numbers, index: u32, seed: u64, boxes: &[(u32, &Equipment)]) -> Bill {
    let lines = 1 + numbers.below(2);
    let goods: Vec<Goods> = (0..lines).map(|_| goods(numbers, boxes)).collect();
    let containers = boxes
        .iter()
        .map(|(place, one)| BillContainer {
            number: one.number.clone(),
            packages: None,
            equipment: Some(*place),
        })
        .collect();
    Bill {
        number: format!("QATDKH{:02}{:06}", seed % 100, index + 1),
        master: (numbers.below(8) == 0).then(|| format!("QATM{:08}", numbers.below(100_000_000))),
        loading: Some(numbers.one_of(&PORTS).to_owned()),
        discharge: Some("MAEUN".to_owned()),
        destination: (numbers.below(5) == 0).then(|| "MAVIL".to_owned()),
        shipper: Some(party(numbers, false)),
        consignee: Some(party(numbers, true)),
        notify: (numbers.below(3) == 0).then(|| party(numbers, true)),
        containers,
        goods,
        ..Bill::default()
    }
}

fn goods(numbers: &mut Numbers, boxes: &[(u32, &Equipment)]) -> Goods {
    let (kind, hs, description, grams_each) = numbers.one_of(&GOODS);
    let count = u64::try_from(boxes.len()).unwrap_or(1).max(1);
    let each = 1 + numbers.below(400);
    let lot = format!("{description}, LOT {} OF {}", numbers.below(9_000) + 1, numbers.below(90) + 10);
    let dangerous = numbers.below(25) == 0;
    Goods {
        packages: Some(each * count),
        kind: kind.to_owned(),
        description: lot,
        gross_g: Some(each * count * grams_each + numbers.below(2) * 500),
        hs: hs.to_owned(),
        placements: boxes
            .iter()
            .map(|(_, one)| Placement { container: one.number.clone(), packages: Some(each) })
            .collect(),
        dangerous: dangerous
            .then(|| Dangerous {
                class: "3".to_owned(),
                un: "1263".to_owned(),
                packing_group: "3".to_owned(),
            })
            .into_iter()
            .collect(),
    }
}

/// An interchange with one bay plan (BAPLIE D.95B, SMDG 2.0) of so many occupied places.
pub fn baplie(containers: u32, seed: u64) -> Vec<u8> {
    let mut numbers = Numbers::new(seed);
    let reference = format!("BAY{:09}", seed % 1_000_000_000);
    let outgoing = Outgoing { syntax: "UNOA:2", ..outgoing(&reference) };
    let mut out = outgoing.open();
    out.segment("UNH").element(&["1"]).element(&["BAPLIE", "D", "95B", "UN", "SMDG20"]);
    out.segment("BGM").element(&[]).element(&[&reference]).element(&["9"]);
    out.segment("DTM").element(&["137", "2606011200", "201"]);
    out.segment("TDT").element(&["20"]).element(&["117S"]).element(&[]).element(&[]);
    out.element(&["QAT", "172", "20"]).element(&[]).element(&[]);
    out.element(&["CNAB", "103", "", "ATLAS SARDINE"]);
    out.segment("LOC").element(&["5"]).element(&["ESLPA", "139", "6"]);
    out.segment("LOC").element(&["61"]).element(&["MAEUN", "139", "6"]);
    out.segment("DTM").element(&["178", "2606021800", "201"]);
    out.segment("DTM").element(&["132", "2606030630", "201"]);
    out.segment("RFF").element(&["VON", "117S"]);
    let first = numbers.below(900_000);
    for place in 0..u64::from(containers) {
        slot(&mut out, &mut numbers, first, place);
    }
    outgoing.close(out, "1")
}

fn slot(out: &mut SegmentWriter, numbers: &mut Numbers, first: u64, place: u64) {
    let one = equipment(numbers, first, place);
    let cell = format!("{:03}{:02}{:02}", 1 + 2 * (place / 96 % 40), place / 8 % 12, 82 + 2 * (place % 8));
    let weight = (one.gross_g.unwrap_or_default() / 1_000).to_string();
    out.segment("LOC").element(&["147"]).element(&[&cell, "", "5"]);
    out.segment("MEA").element(&["WT"]).element(&[]).element(&["KGM", &weight]);
    if one.size_type.ends_with("R1") {
        let below_zero = format!("-{}.0", 18 + numbers.below(7));
        out.segment("TMP").element(&["2"]).element(&[&below_zero, "CEL"]);
    }
    let from = numbers.one_of(&PORTS);
    out.segment("LOC").element(&["9"]).element(&[from, "139", "6"]);
    out.segment("LOC").element(&["11"]).element(&["MAEUN", "139", "6"]);
    out.segment("RFF").element(&["BM", "1"]);
    out.segment("EQD").element(&["CN"]).element(&[&one.number]).element(&[&one.size_type]);
    out.element(&[]).element(&[]).element(&["5"]);
    out.segment("NAD").element(&["CA"]).element(&["QAT", "172", "20"]);
    if numbers.below(20) == 0 {
        out.segment("DGS").element(&["IMD"]).element(&["3"]).element(&["1263"]);
    }
}
