use super::*;
use explain::explain;
use serde_json::json;

/// Every line of the pack's tables reads; one that did not would be missing without a word.
#[test]
fn every_line_of_the_starter_tables_reads() {
    for (table, kept) in [
        (include_str!("../../../../packs/ma/tariff/measures.csv"), Book::starter().tariff.measures().count()),
        (
            include_str!("../../../../packs/ma/tariff/positions.csv"),
            Book::starter().tariff.positions().count(),
        ),
        (include_str!("../../../../packs/ma/tariff/rates.csv"), Book::starter().rates.all().count()),
    ] {
        let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
        assert_eq!(kept, lines - 1);
    }
}

#[test]
fn a_declaration_in_short_is_explained_to_the_centime() {
    let asked = json!({
        "date": "2026-01-15", "regime": "010", "currency": "EUR", "incoterm": "FOB", "freight": 1200, "insurance": "36.50",
        "items": [
            { "hs": "8413.70.00.00", "origin": "DE", "value": 9180.40, "gross_kg": 9180, "net_kg": 9000 },
            { "hs": "3917400000", "origin": "CN", "value": "1240,10", "gross_kg": "1240.125", "net_kg": 1200 },
        ],
    });
    let told = explain(&asked, &Book::starter()).unwrap();
    let first = &told["items"][0];
    assert_eq!(first["valuation"]["cif"], "10269.75"); // 9180.40 + 1057.19 freight by mass + 32.16 insurance by value
    assert_eq!(first["value"], "110759.25"); // × 10.7850, half up
    let taxes: Vec<_> = first["taxes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tax| (&tax["tax"], &tax["rate"], &tax["amount"]))
        .collect();
    assert_eq!(
        serde_json::to_value(taxes).unwrap(),
        json!([["DI", "2.5%", "2768.98"], ["TPI", "0.25%", "276.90"], ["TVA", "20%", "22761.03"]])
    );
    assert_eq!(told["items"][1]["taxes"][2]["tax"], "ECO");
    let sum: u64 = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|item| item["taxes"].as_array().unwrap())
        .map(|tax| tax["amount"].as_str().unwrap().replace('.', "").parse::<u64>().unwrap())
        .sum();
    assert_eq!(told["due"].as_str().unwrap().replace('.', "").parse::<u64>().unwrap(), sum);
}

#[test]
fn what_is_missing_or_wrong_is_said_at_its_field() {
    let right = json!({ "hs": "8413700000", "origin": "DE", "value": "1", "gross_kg": 1 });
    for (asked, expected) in [
        (json!([]), "HTTP-400 why={ … }"),
        (json!({}), "FORM-01 at date|FORM-01 at currency|FORM-01 at incoterm"),
        (
            json!({ "date": "2026-01-15", "currency": "EUR", "incoterm": "FOB", "items": [right] }),
            "VALUE-01 at freight term=FOB|VALUE-02 at insurance term=FOB",
        ),
        (json!({ "date": "2026-01-15", "currency": "EUR", "incoterm": "CIF", "items": [] }), "DUM-11"),
        (
            json!({ "date": "2025-12-31", "currency": "MAD", "incoterm": "CIF", "items": [right] }),
            "TARIFF-01 at items.0 tax=DI position=8413.70.00.00 day=2025-12-31",
        ),
        (
            json!({ "date": "2026-06-01", "currency": "EUR", "incoterm": "CIF", "items": [right] }),
            "RATE-01 currency=EUR day=2026-06-01",
        ),
        (
            json!({ "date": "2026-01-15", "currency": "MAD", "incoterm": "CIF", "regime": "022", "items": [right] }),
            "DUM-12 at regime regime=022",
        ),
        (
            json!({ "date": "2026-01-15", "currency": "MAD", "incoterm": "CIF", "items": [{ "hs": "2203000000", "value": 1, "gross_kg": 1 }] }),
            "TARIFF-02 at items.0 unit=LTR",
        ),
        (
            json!({ "date": "2026-01-15", "currency": "MAD", "incoterm": "CIF", "items": [{ "hs": "8413700000", "value": 1, "gross_kg": 1, "net_kg": 2 }] }),
            "DUM-13 at items.0.net_kg",
        ),
    ] {
        let refusals = explain(&asked, &Book::starter()).unwrap_err();
        let said: Vec<String> = refusals.iter().map(ToString::to_string).collect();
        assert_eq!(said.join("|"), expected);
    }
}
