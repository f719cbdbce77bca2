use super::*;
use crate::declaration::urn::Shares;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The bytes 0, 1, 2 … 31; whoever checks us by other means starts from them.
fn urn() -> Urn {
    Urn {
        seed: Seed::of(std::array::from_fn(|place| u8::try_from(place).unwrap())),
        shares: Shares::default(),
    }
}

fn number(serial: u32) -> DeclarationNumber {
    DeclarationNumber::from_parts("301", "010", 2026, serial).unwrap()
}

#[test]
fn a_draw_is_found_again_by_other_means() {
    // Computed outside of this program, by the steps the module gives.
    for (serial, version, text, expected, lane) in [
        (1, 1, "30101020260000001W/1", 3_382, Lane::Green),
        (1, 2, "30101020260000001W/2", 5_432, Lane::Green),
        (2, 1, "30101020260000002X/1", 1_015, Lane::Green),
        (3, 1, "30101020260000003Z/1", 9_548, Lane::Red),
        (4, 1, "30101020260000004A/1", 8_233, Lane::Orange),
    ] {
        assert_eq!(message(&number(serial), version), text);
        let draw = chance(&urn().seed, &number(serial), version);
        assert_eq!((draw, urn().shares.lane(draw)), (expected, lane), "{text}");
    }
}

#[test]
fn of_many_declarations_each_lane_gets_its_share() {
    let mut counted = [0_u32; 3];
    for serial in 1..=20_000 {
        let lane = urn().shares.lane(chance(&urn().seed, &number(serial), 1));
        counted[usize::from(lane > Lane::Green) + usize::from(lane > Lane::Orange)] += 1;
    }
    for (found, share) in counted.into_iter().zip([70, 20, 10]) {
        let expected = share * 200;
        assert!(found.abs_diff(expected) < 200, "{counted:?}");
    }
}

fn criterion(id: &str, floor: Lane, when: Condition) -> Criterion {
    Criterion {
        id: id.to_owned(),
        owner: "analyse des risques".to_owned(),
        category: Category::Goods,
        when,
        floor,
        from: day("2026-01-01"),
        until: day("2026-12-31"),
    }
}

#[test]
fn a_criterion_makes_a_lane_stricter_and_never_milder() {
    let potatoes = Condition { positions: vec!["0701".to_owned()], ..Condition::default() };
    let dutch = Condition {
        origins: vec!["NL".parse().unwrap()],
        positions: vec!["07".to_owned()],
        ..Condition::default()
    };
    let dear = Condition { value_centimes_min: Some(100_000_000), ..Condition::default() };
    let new = Condition { importer_is_new: true, ..Condition::default() };
    let wood = Condition { wood_packaging: true, regimes: vec!["010".to_owned()], ..Condition::default() };
    let mut ended = criterion("CR-0", Lane::Red, Condition { importer_is_new: false, ..potatoes.clone() });
    ended.until = day("2026-11-24");
    let criteria = [
        ended,
        criterion("CR-1", Lane::Orange, potatoes),
        criterion("CR-2", Lane::Red, dutch),
        criterion("CR-3", Lane::Orange, dear),
        criterion("CR-4", Lane::Red, new),
        criterion("CR-5", Lane::Orange, wood),
    ];
    let (potato, pump): (HsCode, HsCode) = ("0701100000".parse().unwrap(), "8413700000".parse().unwrap());
    let plain = Facts {
        items: vec![ItemFacts { position: &pump, origin: "DE".parse().ok() }],
        regime: "010",
        importer_is_new: false,
        value_centimes: 99_999_999,
        wood_packaging: false,
        on: day("2026-11-25"),
    };
    let of = |items: &[(&'static str, &'static str)]| Facts {
        items: items
            .iter()
            .map(|(position, origin)| ItemFacts {
                position: if *position == "0701" { &potato } else { &pump },
                origin: origin.parse().ok(),
            })
            .collect(),
        ..plain.clone()
    };
    for (what, facts, serial, lane, by) in [
        ("nothing fits: the draw", plain.clone(), 1, Lane::Green, None),
        ("nothing fits: the draw", plain.clone(), 3, Lane::Red, None),
        ("potatoes", of(&[("0701", "ES")]), 1, Lane::Orange, Some("CR-1")),
        ("potatoes, drawn red anyway", of(&[("0701", "ES")]), 3, Lane::Red, None),
        ("potatoes, drawn orange anyway", of(&[("0701", "ES")]), 4, Lane::Orange, None),
        ("Dutch potatoes", of(&[("8413", "DE"), ("0701", "NL")]), 1, Lane::Red, Some("CR-2")),
        (
            "Dutch pumps with Spanish potatoes",
            of(&[("8413", "NL"), ("0701", "ES")]),
            1,
            Lane::Orange,
            Some("CR-1"),
        ),
        (
            "a day before the first",
            Facts { on: day("2025-12-31"), ..of(&[("0701", "NL")]) },
            1,
            Lane::Green,
            None,
        ),
        ("dear", Facts { value_centimes: 100_000_000, ..plain.clone() }, 1, Lane::Orange, Some("CR-3")),
        ("new", Facts { importer_is_new: true, ..plain.clone() }, 1, Lane::Red, Some("CR-4")),
        ("wood", Facts { wood_packaging: true, ..plain.clone() }, 1, Lane::Orange, Some("CR-5")),
        (
            "wood elsewhere",
            Facts { wood_packaging: true, regime: "022", ..plain.clone() },
            1,
            Lane::Green,
            None,
        ),
    ] {
        let drawn = draw(&criteria, &facts, &urn(), &number(serial), 1);
        let said = match &drawn.reason {
            Reason::Criterion { id, .. } => Some(id.as_str()),
            Reason::Chance | Reason::Earlier => None,
        };
        assert_eq!((drawn.lane, said), (lane, by), "{what}");
        assert_eq!(drawn.chance.draw, chance(&urn().seed, &number(serial), 1), "{what}");
    }
}

#[test]
fn an_amended_declaration_keeps_the_stricter_lane() {
    let none = Facts {
        items: Vec::new(),
        regime: "010",
        importer_is_new: false,
        value_centimes: 0,
        wood_packaging: false,
        on: day("2026-11-25"),
    };
    let drawn = draw(&[], &none, &urn(), &number(1), 2);
    assert_eq!((drawn.lane, drawn.clone().not_below(Lane::Green)), (Lane::Green, drawn.clone()));
    let kept = drawn.clone().not_below(Lane::Red);
    assert_eq!((kept.lane, kept.reason, kept.chance), (Lane::Red, Reason::Earlier, drawn.chance));
}

#[test]
fn a_criterion_without_an_end_or_a_condition_is_refused() {
    let potatoes = Condition { positions: vec!["0701".to_owned()], ..Condition::default() };
    let sound = criterion("CR-1", Lane::Orange, potatoes);
    for (criterion, expected) in [
        (sound.clone(), Ok(())),
        (Criterion { until: day("2025-12-31"), ..sound.clone() }, Err("LANE-01")),
        (Criterion { until: day("2027-01-03"), ..sound.clone() }, Err("LANE-01")),
        (Criterion { until: day("2027-01-02"), ..sound.clone() }, Ok(())),
        (Criterion { when: Condition::default(), ..sound.clone() }, Err("LANE-02")),
        (Criterion { floor: Lane::Green, ..sound.clone() }, Err("LANE-03")),
    ] {
        let told = criterion.must_be_sound();
        assert_eq!(
            told.as_ref().map_err(|refusal| refusal.code.as_str()).copied(),
            expected,
            "{criterion:?}"
        );
    }
}
