use super::*;
use crate::declaration::lane::{Category, Condition, Lane};
use crate::tariff::{Citation, Decimal, Origins, Question, Rates, Tariff, Tax};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn measure(id: u64, component: &str, from: &str, until: Option<&str>) -> Measure {
    Measure {
        id,
        tax: Tax::ImportDuty,
        position: "0701".to_owned(),
        origins: Origins::Any,
        preference: None,
        quota: None,
        condition: None,
        component: component.parse().unwrap(),
        from: day(from),
        until: until.map(day),
        source: Citation { text: "art. 4".to_owned(), verified: true },
        author: "Douane".to_owned(),
        reason: "loi de finances".to_owned(),
    }
}

fn rate(from: &str) -> ExchangeRate {
    ExchangeRate {
        currency: lexicon::Currency::EUR,
        per: 1,
        dirhams: Decimal::new(108, 1),
        from: day(from),
        source: "table".to_owned(),
        author: "Douane".to_owned(),
    }
}

fn criterion(from: &str, until: &str) -> Criterion {
    Criterion {
        id: "CR-2026-0001".to_owned(),
        owner: "analyse des risques".to_owned(),
        category: Category::Goods,
        when: Condition { positions: vec!["0701".to_owned()], ..Condition::default() },
        floor: Lane::Orange,
        from: day(from),
        until: day(until),
    }
}

fn new(measure: Measure, follows: Option<u64>) -> Matter {
    Matter::Measure { measure: Box::new(measure), follows }
}

fn sheets() -> Sheets {
    Sheets {
        measures: vec![
            measure(1, "40%", "2026-01-01", None),
            measure(2, "10%", "2025-01-01", Some("2026-06-30")),
        ],
        rates: vec![rate("2026-11-20")],
        criteria: vec![criterion("2026-11-01", "2026-12-31")],
        shares: Vec::new(),
    }
}

/// The day on which everything here is judged.
const TODAY: &str = "2026-11-25";

#[test]
fn a_change_begins_on_a_day_to_come_and_fits_what_stands() {
    let other_place = Measure { position: "0702".to_owned(), ..measure(9, "2.5%", "2026-12-01", None) };
    let yen = ExchangeRate { currency: "JPY".parse().unwrap(), ..rate(TODAY) };
    let old = ExchangeRate { from: day("2026-10-01"), ..yen.clone() };
    let over = Shares { green: 80, orange: 20, red: 10 };
    for (what, matter, expected) in [
        ("from tomorrow", new(measure(9, "2.5%", "2026-11-26", None), None), Ok(())),
        ("from today", new(measure(9, "2.5%", TODAY, None), None), Err("CHANGE-03")),
        ("from the past", new(measure(9, "2.5%", "2026-01-01", None), None), Err("CHANGE-03")),
        (
            "ends before it begins",
            new(measure(9, "free", "2026-12-01", Some("2026-11-30")), None),
            Err("CHANGE-04"),
        ),
        ("follows", new(measure(9, "2.5%", "2026-12-01", None), Some(1)), Ok(())),
        ("follows one that ended", new(measure(9, "2.5%", "2026-12-01", None), Some(2)), Err("CHANGE-09")),
        ("follows nothing", new(measure(9, "2.5%", "2026-12-01", None), Some(7)), Err("CHANGE-06")),
        ("follows another position", new(other_place, Some(1)), Err("CHANGE-07")),
        ("ends today", Matter::EndMeasure { id: 1, last: day(TODAY) }, Ok(())),
        ("ended yesterday", Matter::EndMeasure { id: 1, last: day("2026-11-24") }, Err("CHANGE-03")),
        ("ends again", Matter::EndMeasure { id: 2, last: day("2026-12-01") }, Err("CHANGE-09")),
        ("ends nothing", Matter::EndMeasure { id: 7, last: day("2026-12-01") }, Err("CHANGE-06")),
        ("a rate for tomorrow", Matter::Rate(rate("2026-11-26")), Ok(())),
        ("a rate for today, where one is in force", Matter::Rate(rate(TODAY)), Err("CHANGE-03")),
        ("a rate for today, where there is none", Matter::Rate(yen), Ok(())),
        ("a rate for a day that is over", Matter::Rate(old), Err("CHANGE-03")),
        ("a rate there is", Matter::Rate(rate("2026-11-20")), Err("CHANGE-05")),
        ("a rate dated far ahead", Matter::Rate(rate("2026-12-27")), Err("CHANGE-08")),
        ("a rate dated ahead", Matter::Rate(rate("2026-12-26")), Ok(())),
        ("a criterion at once", Matter::Criterion(Box::new(criterion(TODAY, "2026-12-31"))), Ok(())),
        (
            "of yesterday",
            Matter::Criterion(Box::new(criterion("2026-11-24", "2026-12-31"))),
            Err("CHANGE-03"),
        ),
        ("without an end", Matter::Criterion(Box::new(criterion(TODAY, "2199-12-31"))), Err("LANE-01")),
        ("ends early", Matter::EndCriterion { id: "CR-2026-0001".to_owned(), last: day(TODAY) }, Ok(())),
        (
            "ends later than it would",
            Matter::EndCriterion { id: "CR-2026-0001".to_owned(), last: day("2026-12-31") },
            Err("CHANGE-09"),
        ),
        ("of nobody", Matter::EndCriterion { id: "CR-9".to_owned(), last: day(TODAY) }, Err("CHANGE-06")),
        ("shares of tomorrow", Matter::Shares { shares: Shares::default(), from: day("2026-11-26") }, Ok(())),
        ("shares of today", Matter::Shares { shares: Shares::default(), from: day(TODAY) }, Err("CHANGE-03")),
        ("more than a hundred", Matter::Shares { shares: over, from: day("2026-11-26") }, Err("LANE-04")),
    ] {
        let told = sheets().must_take(&matter, day(TODAY));
        assert_eq!(told.as_ref().map_err(|refusal| refusal.code.as_str()).copied(), expected, "{what}");
    }
}

#[test]
fn what_was_in_force_stays_readable_after_a_change() {
    let position = "0701100000".parse().unwrap();
    let mut after = sheets();
    after.take(&new(measure(9, "2.5%", "2026-12-01", None), Some(1)));
    after.take(&Matter::Rate(rate("2026-11-26")));
    after.take(&Matter::EndCriterion { id: "CR-2026-0001".to_owned(), last: day(TODAY) });
    after
        .take(&Matter::Shares { shares: Shares { green: 50, orange: 30, red: 20 }, from: day("2026-11-26") });
    let of = |sheets: &Sheets, on: &str| {
        let tariff = Tariff::of([], sheets.measures.clone());
        let asked =
            Question { position: &position, origin: None, preference: None, papers: &[], on: day(on) };
        tariff.measure(Tax::ImportDuty, &asked).map(|found| found.map(|one| one.component.to_string()))
    };
    for on in ["2025-06-01", "2026-03-01", "2026-11-25", "2026-11-30"] {
        assert_eq!(of(&after, on), of(&sheets(), on), "{on}");
    }
    assert_eq!(of(&after, "2026-12-01"), Ok(Some("2.5%".to_owned())));
    for (on, from) in [("2026-11-25", "2026-11-20"), ("2026-11-26", "2026-11-26")] {
        let rates = Rates::of(after.rates.clone());
        assert_eq!(rates.on(lexicon::Currency::EUR, day(on)).unwrap().from, day(from));
    }
    for (on, stands, green) in [("2026-11-25", true, 70), ("2026-11-26", false, 50)] {
        assert_eq!(after.criteria[0].is_in_force(day(on)), stands);
        assert_eq!(after.shares_on(day(on)).green, green);
    }
}

#[test]
fn who_proposed_does_not_approve_and_a_late_yes_meets_the_day_it_is() {
    let (first, second) = (UserId::from_bytes([1; 16]), UserId::from_bytes([2; 16]));
    let at = Instant::from_micros(0);
    let change = |standing: Standing| Change {
        id: ChangeId::from_bytes([9; 16]),
        number: "MOD-2026-000001".to_owned(),
        matter: new(measure(9, "2.5%", "2026-12-01", None), Some(1)),
        reason: "loi de finances".to_owned(),
        office: PartyId::from_bytes([3; 16]),
        by: first,
        at,
        standing,
    };
    let proposed = || Standing::Proposed;
    let approved = || Standing::Approved { by: second, at };
    let withdrawn = || Standing::Withdrawn { by: first, at, reason: "erreur".to_owned() };
    for (what, standing, by, today, expected) in [
        ("the other one", proposed(), second, TODAY, Ok(true)),
        ("the same one", proposed(), first, TODAY, Err("CHANGE-01")),
        ("too late", proposed(), second, "2026-12-01", Err("CHANGE-03")),
        ("twice", approved(), second, "2026-12-01", Ok(false)),
        ("after it was taken back", withdrawn(), second, TODAY, Err("CHANGE-02")),
    ] {
        let told = change(standing).approve(by, &sheets(), day(today), at);
        let told = told.map(|decision| matches!(decision, Decision::Record(_)));
        assert_eq!(told.as_ref().map_err(|refusal| refusal.code.as_str()).copied(), expected, "{what}");
    }
    for (what, standing, expected) in [
        ("while it waits", proposed(), Ok(true)),
        ("twice", withdrawn(), Ok(false)),
        ("once it is in force", approved(), Err("CHANGE-02")),
    ] {
        let told = change(standing).withdraw(first, "erreur".to_owned(), at);
        let told = told.map(|decision| matches!(decision, Decision::Record(_)));
        assert_eq!(told.as_ref().map_err(|refusal| refusal.code.as_str()).copied(), expected, "{what}");
    }
    let born = Change::born(&Event::Proposed(Box::new(change(proposed())))).unwrap();
    assert_eq!(born.after(&Event::Approved { by: second, at }).standing.code(), "approved");
}
