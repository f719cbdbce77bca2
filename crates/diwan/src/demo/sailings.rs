//! The ships of the demonstration and what they bring. Ships, shippers and containers are invented.

use super::cargo::{Lot, Ship};

/// The sailing that has arrived.
pub const LAST: usize = 0;
/// The sailing that is expected.
pub const NEXT: usize = 1;

/// A ship that is announced and has sent nothing yet.
pub(super) const LATER: Ship = Ship { imo: "9881237", name: "CAP BARBAS", voyage: "041S", from: "MACAS" };

const ATLAS: Ship = Ship { imo: "9074729", name: "ATLAS SARDINE", voyage: "117S", from: "ESLPA" };
const RIO: Ship = Ship { imo: "9319466", name: "RIO DE ORO", voyage: "126N", from: "ESALG" };

const OUED_VERT: (&str, &str) = ("OUED VERT SARL", "001561191000066");
const TAOURTA: (&str, &str) = ("SERRES DE TAOURTA SARL", "002136093000040");
const PECHE: (&str, &str) = ("DAKHLA PECHE", "001337926000059");

const fn lot(
    bill: &'static str,
    consignee: (&'static str, &'static str),
    goods: (&'static str, &'static str),
    load: (u64, &'static str, u64),
    container: (&'static str, &'static str, &'static str),
) -> Lot {
    Lot {
        bill,
        loading: "ESLPA",
        shipper: "ATLANTIC SUPPLY LAS PALMAS SL",
        consignee: consignee.0,
        ice: consignee.1,
        goods: goods.0,
        hs: goods.1,
        packages: load.0,
        kind: load.1,
        kilograms: load.2,
        container: Some(container),
    }
}

const ON_ATLAS: &[Lot] = &[
    lot(
        "ASL26110001",
        OUED_VERT,
        ("SEED POTATOES IN BAGS OF 25 KG", "070110"),
        (960, "BG", 24_000),
        ("QATU4102376", "45R1", "QL0048811"),
    ),
    lot(
        "ASL26110002",
        OUED_VERT,
        ("DRIP IRRIGATION PIPES OF PLASTICS", "391721"),
        (420, "CT", 8_400),
        ("QSHU7760153", "22G1", "QL0048812"),
    ),
    lot(
        "ASL26110003",
        TAOURTA,
        ("GREENHOUSE FILM, POLYETHYLENE", "392010"),
        (64, "PX", 14_720),
        ("QNRU5003188", "45G1", "QL0048813"),
    ),
    lot(
        "ASL26110004",
        OUED_VERT,
        ("CENTRIFUGAL PUMPS WITH SPARE PARTS", "841370"),
        (36, "PX", 9_180),
        ("QDKU1209443", "42G1", "QL0048814"),
    ),
    lot(
        "ASL26110005",
        ("KHADIJA MINT AHMED", ""),
        ("USED HOUSEHOLD EFFECTS", "980500"),
        (85, "CT", 3_250),
        ("QIBU2331072", "22G1", "QL0048815"),
    ),
    lot(
        "ASL26110006",
        TAOURTA,
        ("TOMATO SEEDS, TREATED", "120991"),
        (120, "CT", 1_080),
        ("QSHU8123400", "22G1", "QL0048816"),
    ),
    lot(
        "ASL26110007",
        PECHE,
        ("EMPTY TIN CANS FOR SARDINES WITH LIDS", "731021"),
        (1_840, "CT", 11_970),
        ("QDKU3315721", "42G1", "QL0048817"),
    ),
    lot(
        "ASL26110008",
        ("GROUPAGE DU SUD", "001904483000017"),
        ("CONSOLIDATED CARGO", "847989"),
        (210, "PX", 12_600),
        ("QNRU6127753", "45G1", "QL0048818"),
    ),
    Lot {
        loading: "FRMRS",
        shipper: "FILETS DE PROVENCE SAS",
        container: None,
        ..lot(
            "ASL26110009",
            PECHE,
            ("FISHING NETS OF NYLON, MOUNTED", "560811"),
            (62, "BE", 7_640),
            ("", "", ""),
        )
    },
    lot(
        "ASL26110010",
        OUED_VERT,
        ("SAND FILTERS FOR IRRIGATION", "842121"),
        (28, "PX", 6_440),
        ("QSHU9002173", "22G1", "QL0048819"),
    ),
];

const ON_RIO: &[Lot] = &[
    lot(
        "ASL26110101",
        OUED_VERT,
        ("FERTILISER, POTASSIUM NITRATE", "283421"),
        (800, "BG", 20_000),
        ("QIBU4481209", "22G1", "QL0048901"),
    ),
    lot(
        "ASL26110102",
        TAOURTA,
        ("FRUIT CRATES OF PLASTICS", "392310"),
        (2_400, "PX", 16_800),
        ("QATU5120081", "45G1", "QL0048902"),
    ),
    lot(
        "ASL26110103",
        PECHE,
        ("FROZEN MACKEREL FOR PROCESSING", "030354"),
        (1_125, "CT", 22_500),
        ("QATU6004511", "45R1", "QL0048903"),
    ),
];

/// A ship, the reference of its manifest, what it brings.
pub fn sailing(which: usize) -> (Ship, &'static str, &'static [Lot]) {
    if which == LAST { (ATLAS, "ASL117S", ON_ATLAS) } else { (RIO, "ASL126N", ON_RIO) }
}
