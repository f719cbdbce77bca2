use super::*;
use crate::tariff::{Measure, Origins};
use crate::valuation::DeliveryTerm;
use lexicon::Currency;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn measure(id: u64, tax: Tax, position: &str, component: &str) -> Measure {
    Measure {
        id,
        tax,
        position: position.to_owned(),
        origins: Origins::Any,
        preference: None,
        quota: None,
        condition: None,
        component: component.parse().unwrap(),
        from: day("2026-01-01"),
        until: None,
        source: Citation { text: format!("art. {id}"), verified: false },
        author: String::new(),
        reason: String::new(),
    }
}

fn tariff() -> Tariff {
    let mut preferred = measure(5, Tax::ImportDuty, "0701", "free");
    preferred.preference = Some("EUR1".to_owned());
    Tariff::of(
        [],
        [
            measure(1, Tax::ImportDuty, "", "10%"),
            measure(2, Tax::Parafiscal, "", "0.25%"),
            measure(3, Tax::Vat, "", "20%"),
            measure(4, Tax::ImportDuty, "0701", "40%"),
            preferred,
            measure(6, Tax::Consumption, "2203", "9.00 MAD/LTR"),
            measure(7, Tax::Ecotax, "3917", "1.5%"),
        ],
    )
}

fn item(position: &str, price: u64) -> Item {
    Item {
        position: position.parse().unwrap(),
        origin: "ES".parse().ok(),
        price,
        gross_grams: 1_000,
        net_grams: 900,
        quantity: None,
        preference: None,
        papers: Vec::new(),
    }
}

fn dirhams(term: DeliveryTerm) -> Terms {
    Terms { currency: Currency::MAD, term, freight: None, insurance: None, other: 0, inland: 0 }
}

/// Tax, base and amount of each line of one item.
type Lines = Vec<(&'static str, u64, u64)>;

fn lines(items: &[Item]) -> Result<Vec<Lines>, Vec<String>> {
    let (tariff, rates, rounding) = (tariff(), Rates::default(), Rounding::default());
    let tables = Tables { tariff: &tariff, rates: &rates, rounding: &rounding };
    assess(items, &dirhams(DeliveryTerm::Cif), day("2026-11-25"), tables)
        .map(|all| {
            let of = |item: &Assessed| {
                item.lines.iter().map(|line| (line.tax.code(), line.base_centimes, line.centimes)).collect()
            };
            all.items.iter().map(of).collect()
        })
        .map_err(|refusals| refusals.iter().map(ToString::to_string).collect())
}

#[test]
fn taxes_fall_one_after_the_other_and_vat_on_all_of_them() {
    let mut preferred = item("0701100000", 100_000);
    preferred.preference = Some("EUR1".to_owned());
    let mut beer = item("2203000000", 100_000);
    beer.quantity = Some(Quantity { thousandths: 50_500, unit: "LTR".to_owned() });
    for (item, expected) in [
        (
            item("8413700000", 100_000),
            vec![("DI", 100_000, 10_000), ("TPI", 100_000, 250), ("TVA", 110_250, 22_050)],
        ),
        (
            item("0701100000", 100_000),
            vec![("DI", 100_000, 40_000), ("TPI", 100_000, 250), ("TVA", 140_250, 28_050)],
        ),
        // a preference lowers the duty, not the VAT's rate
        (preferred, vec![("DI", 100_000, 0), ("TPI", 100_000, 250), ("TVA", 100_250, 20_050)]),
        (
            beer,
            vec![
                ("DI", 100_000, 10_000),
                ("TPI", 100_000, 250),
                ("TIC", 100_000, 45_450),
                ("TVA", 155_700, 31_140),
            ],
        ),
        (
            item("3917400000", 333),
            vec![("DI", 333, 33), ("TPI", 333, 1), ("ECO", 333, 5), ("TVA", 372, 74)], // each line half up, once
        ),
    ] {
        assert_eq!(lines(std::slice::from_ref(&item)).unwrap(), [expected], "{item:?}");
    }
}

#[test]
fn what_stands_in_the_way_is_said_at_its_item() {
    let beer = item("2203000000", 1_000);
    let refused = lines(&[item("8413700000", 1), beer]).unwrap_err();
    assert_eq!(refused, ["TARIFF-02 at items.1 unit=LTR"]);
    assert_eq!(lines(&[]).unwrap_err(), ["DUM-11"]);
    assert!(lines(&vec![item("84137000", 1); 1_000]).unwrap_err()[0].starts_with("LIMIT-01"));
}

#[test]
fn a_step_of_one_dirham_rounds_each_line_to_it() {
    let (tariff, rates) = (tariff(), Rates::default());
    let rounding = Rounding { step_centimes: 100, ..Rounding::default() };
    let tables = Tables { tariff: &tariff, rates: &rates, rounding: &rounding };
    let all = assess(&[item("8413700000", 100_500)], &dirhams(DeliveryTerm::Cif), day("2026-11-25"), tables)
        .unwrap();
    assert_eq!(all.totals, [(Tax::ImportDuty, 10_100), (Tax::Parafiscal, 300), (Tax::Vat, 22_200)]);
    assert_eq!(all.due_centimes, 32_600);
}

#[test]
fn the_sum_of_what_is_shown_is_what_is_due() {
    let items: Vec<Item> =
        (1..=100).map(|n| item(if n % 2 == 0 { "0701100000" } else { "3917400000" }, n * 7_919)).collect();
    let (tariff, rates, rounding) = (tariff(), Rates::default(), Rounding::default());
    let tables = Tables { tariff: &tariff, rates: &rates, rounding: &rounding };
    let all = assess(&items, &dirhams(DeliveryTerm::Cif), day("2026-11-25"), tables).unwrap();
    let shown: u64 = all.items.iter().flat_map(|item| &item.lines).map(|line| line.centimes).sum();
    assert_eq!(shown, all.due_centimes);
    assert_eq!(all.totals.iter().map(|(_, centimes)| *centimes).sum::<u64>(), all.due_centimes);
}
