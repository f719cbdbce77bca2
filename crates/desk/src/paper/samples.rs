//! One paper of each kind, filled with invented values: what layouts are tried and measured with.

use lexicon::{PaperId, PartyId};

use super::issue::{New, record};
use super::print::{
    Amount, Answered, BoxLine, CertificateOf, ChargeLine, DeclarationPrint, Fact, Firm, GoodsLine, ItemLine,
    Named, Printed, Receipt, ReleaseNote, TaxSum, TaxedLine, Words,
};
use super::read::sheet;
use crate::ports::Sheet;
use crate::reference::Lang;

/// When the samples were issued, by the port's clock.
const ISSUED: &str = "2026-11-25T10:04";

/// A sheet of each kind in a language, ready to be drawn.
pub fn sheets(lang: Lang) -> Vec<Sheet> {
    [release_note(), receipt(), certificate(), declaration(3)]
        .into_iter()
        .filter_map(|printed| sheet_of(printed, lang))
        .collect()
}

/// The sheet of what is printed, in a language.
pub fn sheet_of(printed: Printed, lang: Lang) -> Option<Sheet> {
    let new = New {
        about: ("dossier", [7; 16]),
        issuer: PartyId::from_bytes([1; 16]),
        issued_by: "Administration des douanes, bureau d’Agadir-Port".to_owned(),
        number: None,
        printed,
    };
    let (id, at) = (PaperId::from_bytes([3; 16]), crate::form::parse_moment(ISSUED)?);
    let paper = record("https://diwan.example", 0x0123_4567_89ab_cdef, id, at, new).ok()?;
    sheet(&paper, lang).ok()
}

fn words(fr: &str, ar: &str, en: &str, es: &str) -> Words {
    Words { fr: fr.to_owned(), ar: ar.to_owned(), en: en.to_owned(), es: es.to_owned() }
}

fn named(code: &str, fr: &str, ar: &str, en: &str, es: &str) -> Named {
    Named { code: code.to_owned(), name: words(fr, ar, en, es) }
}

fn importer() -> Firm {
    Firm { name: "Souss Semences SARL".to_owned(), ice: Some("001524876000043".to_owned()) }
}

fn agadir() -> Named {
    named("MAAGA", "Agadir", "أكادير", "Agadir", "Agadir")
}

/// A release note of two containers of seed potatoes.
pub fn release_note() -> Printed {
    let bags = named("BG", "Sacs", "أكياس", "Bags", "Sacos");
    let reefer =
        named("45R1", "40 pieds frigorifique", "40 قدما مبردة", "40 ft reefer", "40 pies frigorífico");
    let one = |number: &str, seal: &str| BoxLine {
        number: number.to_owned(),
        size: reefer.clone(),
        seals: vec![seal.to_owned()],
        packages: 480,
        grams: 12_000_000,
    };
    Printed::ReleaseNote(Box::new(ReleaseNote {
        end: "clearance".to_owned(),
        reference: "30701020260000417K".to_owned(),
        manifest: "DS-MAAGA-2026-000031".to_owned(),
        bill: "MAEU-7731204".to_owned(),
        ship: "CAP BARBAS".to_owned(),
        voyage: "2611S".to_owned(),
        loading: named("NLRTM", "Rotterdam", "روتردام", "Rotterdam", "Róterdam"),
        discharge: agadir(),
        consignee: importer(),
        agent: "Agence maritime du Souss".to_owned(),
        terminal: "Terminal à conteneurs d’Agadir".to_owned(),
        goods: vec![GoodsLine {
            packages: 960,
            kind: bags,
            description: "Pommes de terre de semence, variété Spunta".to_owned(),
            grams: 24_000_000,
            hs: Some("0701.10".to_owned()),
        }],
        containers: vec![one("MSCU 663987 0", "NL44120"), one("MSKU 748219 4", "NL44121")],
        packages: 960,
        grams: 24_000_000,
        left_packages: 0,
        left_grams: 0,
    }))
}

/// A receipt of a payment that leaves something to pay.
pub fn receipt() -> Printed {
    let line = |what: Words, beneficiary: &str, centimes: u64| ChargeLine {
        what,
        beneficiary: beneficiary.to_owned(),
        amount: Amount::centimes(centimes),
    };
    Printed::Receipt(Box::new(Receipt {
        invoice: "FAC-2026-000118".to_owned(),
        bill: "MAEU-7731204".to_owned(),
        payer: importer(),
        method: "counter".to_owned(),
        reference: "BMCS-88120417".to_owned(),
        paid_at: "2026-11-25T10:03:12+00:00".to_owned(),
        lines: vec![
            line(
                words("Droit d’importation", "رسم الاستيراد", "Import duty", "Derecho de importación"),
                "Trésor",
                4_212_500,
            ),
            line(
                words(
                    "TVA à l’importation",
                    "الضريبة على القيمة المضافة",
                    "Import VAT",
                    "IVA de importación",
                ),
                "Trésor",
                18_430_075,
            ),
            line(
                words("Droits de port", "رسوم الميناء", "Port dues", "Tasas portuarias"),
                "Autorité portuaire",
                186_000,
            ),
            line(
                words("Manutention", "المناولة", "Handling", "Manipulación"),
                "Terminal à conteneurs d’Agadir",
                312_000,
            ),
        ],
        total: Amount::centimes(23_140_575),
        before: Amount::centimes(3_140_575),
        paid: Amount::centimes(19_500_000),
        left: Amount::centimes(500_000),
        credit: Amount::centimes(0),
    }))
}

/// A certificate of the control of plants at import.
pub fn certificate() -> Printed {
    let fact = |label: Words, value: Answered| Fact { label, value };
    let text = |text: &str| Answered::Text(text.to_owned());
    Printed::Certificate(Box::new(CertificateOf {
        title: words(
            "Certificat de contrôle phytosanitaire à l’importation",
            "شهادة مراقبة الصحة النباتية عند الاستيراد",
            "Certificate of plant health control at import",
            "Certificado de control fitosanitario de importación",
        ),
        authority: words(
            "Office de sécurité sanitaire",
            "مكتب السلامة الصحية",
            "Food safety office",
            "Oficina de seguridad sanitaria",
        ),
        office: agadir(),
        decision: "granted".to_owned(),
        decided_at: "2026-11-25T09:58:00+00:00".to_owned(),
        valid_until: Some("2026-12-25T09:58:00+00:00".to_owned()),
        applicant: importer(),
        declaration: "30701020260000417K".to_owned(),
        bill: "MAEU-7731204".to_owned(),
        facts: vec![
            fact(
                words("Pays exportateur", "البلد المصدر", "Exporting country", "País exportador"),
                Answered::Words(words("Pays-Bas", "هولندا", "Netherlands", "Países Bajos")),
            ),
            fact(
                words(
                    "Certificat phytosanitaire",
                    "الشهادة الصحية النباتية",
                    "Phytosanitary certificate",
                    "Certificado fitosanitario",
                ),
                text("NL-2026-118204"),
            ),
            fact(
                words("Lots", "الحصص", "Lots", "Lotes"),
                Answered::Rows {
                    heads: vec![
                        words("Végétal", "النبات", "Plant", "Vegetal"),
                        words("Poids", "الوزن", "Mass", "Peso"),
                    ],
                    rows: vec![vec![
                        words("Pomme de terre", "البطاطس", "Potato", "Patata"),
                        Words::same("24 000 kg"),
                    ]],
                },
            ),
        ],
        law: "loi 76-17".to_owned(),
        edition: "ma.plant-health-import/1".to_owned(),
    }))
}

/// A declaration of so many items.
pub fn declaration(items: u64) -> Printed {
    let tax = |code: &str, fr: &str, ar: &str, en: &str, es: &str| named(code, fr, ar, en, es);
    let duty = tax("DI", "Droit d’importation", "رسم الاستيراد", "Import duty", "Derecho de importación");
    let vat =
        tax("TVA", "Taxe sur la valeur ajoutée", "الضريبة على القيمة المضافة", "Value added tax", "IVA");
    let taxed = |tax: &Named, base: u64, rate: &str, centimes: u64, source: &str| TaxedLine {
        tax: tax.clone(),
        base: Amount::centimes(base),
        rate: rate.to_owned(),
        amount: Amount::centimes(centimes),
        source: source.to_owned(),
    };
    let item = || ItemLine {
        position: "0701.10.00.00".to_owned(),
        description: "Pommes de terre de semence, variété Spunta".to_owned(),
        origin: named("NL", "Pays-Bas", "هولندا", "Netherlands", "Países Bajos"),
        packages: 960,
        gross_grams: 24_000_000,
        net_grams: 23_520_000,
        price: Amount { minor: 1_440_000, exponent: 2, currency: "EUR".to_owned() },
        value: Amount::centimes(16_850_000),
        taxes: vec![
            taxed(&duty, 16_850_000, "2.5 %", 421_250, "Tarif des droits d’importation, chapitre 7"),
            taxed(&vat, 17_271_250, "20 %", 3_454_250, "Code général des impôts, art. 121"),
        ],
    };
    Printed::Declaration(Box::new(DeclarationPrint {
        version: 1,
        regime: named(
            "010",
            "Mise à la consommation directe",
            "الوضع للاستهلاك المباشر",
            "Direct release for consumption",
            "Despacho directo a consumo",
        ),
        office: agadir(),
        registered_at: "2026-11-25T09:12:00+00:00".to_owned(),
        importer: importer(),
        declarant: Firm { name: "Transit Anfa".to_owned(), ice: Some("001900217000011".to_owned()) },
        bill: "MAEU-7731204".to_owned(),
        manifest: "DS-MAAGA-2026-000031".to_owned(),
        ship: "CAP BARBAS".to_owned(),
        titles: vec!["EI-2026-000042".to_owned()],
        incoterm: "CFR".to_owned(),
        invoice: Amount { minor: 1_440_000, exponent: 2, currency: "EUR".to_owned() },
        freight: Amount { minor: 0, exponent: 2, currency: "EUR".to_owned() },
        insurance: Amount { minor: 7_200, exponent: 2, currency: "EUR".to_owned() },
        rate: "1 EUR = 10.8421 MAD".to_owned(),
        items: (0..items).map(|_| item()).collect(),
        totals: vec![
            TaxSum { tax: duty.clone(), amount: Amount::centimes(421_250 * items) },
            TaxSum { tax: vat.clone(), amount: Amount::centimes(3_454_250 * items) },
        ],
        value: Amount::centimes(16_850_000 * items),
        due: Amount::centimes(3_875_500 * items),
        tariff_of: "2026-11-25T09:12:00+00:00".to_owned(),
    }))
}
