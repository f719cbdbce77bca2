use super::*;
use rust_decimal::Decimal;

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
        source: Citation { text: "art. 1".to_owned(), verified: false },
        author: "starter".to_owned(),
        reason: "starter".to_owned(),
    }
}

#[test]
fn a_component_reads_as_it_prints_and_adds_up_exactly() {
    let litres = |unit: &str| (unit == "LTR").then(|| Decimal::from(300));
    for (text, base, expected) in [
        ("free", 1_000, "0"),
        ("2.5%", 1_000, "25"),
        ("0.25%", 999, "2.4975"),
        ("1.20 MAD/LTR", 0, "360"),
        ("10% + 1 MAD/LTR", 1_000, "400"),
        ("max(10%, 1 MAD/LTR)", 1_000, "300"),
        ("min(10%, 1 MAD/LTR)", 1_000, "100"),
        ("max(10% + 1 MAD/LTR, 500 MAD/LTR)", 1_000, "150000"),
    ] {
        let component: Component = text.parse().unwrap();
        let amount = component.amount(Decimal::from(base), &litres).unwrap();
        assert_eq!(amount.normalize().to_string(), expected, "{text}");
        assert_eq!(component.to_string().parse::<Component>().unwrap(), component, "{text}");
    }
    for text in [
        "",
        "%",
        "-2%",
        "ten%",
        "1 EUR/KGM",
        "max(1%)",
        "max(1%, max(2%, max(3%, max(4%, max(5%, 6%)))))",
        "1 MAD/litre",
    ] {
        assert!(text.parse::<Component>().is_err(), "{text}");
    }
    let kilos: Component = "1 MAD/KGM".parse().unwrap();
    assert_eq!(kilos.amount(Decimal::ONE, &litres).unwrap_err().code, "TARIFF-02");
}

#[test]
fn the_most_specific_measure_in_force_falls_on_an_item() {
    let mut ended = measure(4, Tax::ImportDuty, "070110", "40%");
    ended.until = Some(day("2026-06-30"));
    let mut next = measure(5, Tax::ImportDuty, "070110", "2.5%");
    next.from = day("2026-07-01");
    let mut eu = measure(6, Tax::ImportDuty, "07", "free");
    eu.origins = Origins::These(vec!["ES".parse().unwrap(), "NL".parse().unwrap()]);
    eu.preference = Some("EUR1".to_owned());
    let mut paper = measure(7, Tax::Vat, "0701", "free");
    paper.condition = Some("AGRI".to_owned());
    let tariff = Tariff::of(
        [],
        [
            measure(1, Tax::ImportDuty, "", "10%"),
            measure(2, Tax::ImportDuty, "0701", "30%"),
            measure(3, Tax::Vat, "", "20%"),
            ended,
            next,
            eu,
            paper,
        ],
    );
    let agri = ["AGRI".to_owned()];
    for (position, origin, preference, papers, on, tax, expected) in [
        ("0701100000", "ES", None, &[][..], "2026-06-30", Tax::ImportDuty, Ok(4)),
        ("0701100000", "ES", None, &[], "2026-07-01", Tax::ImportDuty, Ok(5)),
        ("0701900000", "ES", None, &[], "2026-07-01", Tax::ImportDuty, Ok(2)),
        ("8413700000", "ES", None, &[], "2026-07-01", Tax::ImportDuty, Ok(1)),
        ("0701100000", "ES", Some("EUR1"), &[], "2026-07-01", Tax::ImportDuty, Ok(6)),
        ("0701100000", "CN", Some("EUR1"), &[], "2026-07-01", Tax::ImportDuty, Err("TARIFF-03")),
        ("0701100000", "ES", Some("EUR1"), &[], "2026-07-01", Tax::Vat, Ok(3)), // a preference lowers the duty alone
        ("0701100000", "ES", None, &agri, "2026-07-01", Tax::Vat, Ok(7)),
        ("0701100000", "ES", None, &[], "2025-12-31", Tax::ImportDuty, Err("TARIFF-01")),
    ] {
        let position: HsCode = position.parse().unwrap();
        let asked =
            Question { position: &position, origin: origin.parse().ok(), preference, papers, on: day(on) };
        let found = tariff.measure(tax, &asked).map(|one| one.map_or(0, |one| one.id));
        assert_eq!(
            found.map_err(|refusal| refusal.code.as_str().to_owned()),
            expected.map_err(str::to_owned),
            "{position} {origin} {on}"
        );
    }
    let position: HsCode = "0701100000".parse().unwrap();
    let asked =
        Question { position: &position, origin: None, preference: None, papers: &[], on: day("2026-07-01") };
    assert_eq!(tariff.measure(Tax::Consumption, &asked), Ok(None));
}

#[test]
fn a_rate_is_that_of_the_day_or_the_last_one_published_and_never_of_tomorrow() {
    let rate = |from: &str, dirhams: &str| ExchangeRate {
        currency: lexicon::Currency::EUR,
        per: 1,
        dirhams: dirhams.parse().unwrap(),
        from: day(from),
        source: "table".to_owned(),
        author: "test".to_owned(),
    };
    let rates = Rates::of([rate("2026-11-24", "10.80"), rate("2026-11-20", "10.75")]);
    for (on, expected) in [
        ("2026-11-19", Err("RATE-01")),
        ("2026-11-20", Ok("10.75")),
        ("2026-11-23", Ok("10.75")),
        ("2026-11-24", Ok("10.80")),
        ("2026-12-25", Ok("10.80")),
        ("2026-12-26", Err("RATE-01")), // a month old: no longer in force
    ] {
        let found = rates.on(lexicon::Currency::EUR, day(on)).map(|rate| rate.dirhams.to_string());
        assert_eq!(
            found.map_err(|refusal| refusal.code.as_str().to_owned()),
            expected.map(str::to_owned).map_err(str::to_owned),
            "{on}"
        );
    }
    assert!(rates.on(lexicon::Currency::USD, day("2026-11-24")).is_err());
}
