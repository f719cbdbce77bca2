//! Texts that nobody would write: no pack and no condition makes the compiler panic, run long or grow, and no answers
//! make a case do what its condition does not say.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "kit/asker.rs"]
mod asker;
mod kit;

use std::sync::LazyLock;
use std::time::{Duration, Instant as Clock};

use asker::{Asker, asking, facts_and_answers};
use lexicon::{Note, PartyId, UserId};
use procedure::case::{By, Doing, Input, Serial};
use procedure::limits::FINDINGS_MAX;
use procedure::{Decision, Edition, Language, PackText, compile, has_errors};
use proptest::prelude::*;

/// The demonstration pack, read once.
static DEMO: LazyLock<PackText> = LazyLock::new(|| kit::pack("demo"));
/// Its edition.
static EDITION: LazyLock<(procedure::Pack, Edition)> = LazyLock::new(|| {
    let pack = compile(&DEMO).pack;
    let edition = pack.editions().next().unwrap().clone();
    (pack, edition)
});
/// How long one pack may take, on a slow and busy machine.
const TIME_MAX: Duration = Duration::from_secs(20);

/// Compiles, draws everything that was found, and takes no longer than it may.
fn survives(pack: &PackText) -> bool {
    let begun = Clock::now();
    let compiled = compile(pack);
    assert!(compiled.findings.len() <= FINDINGS_MAX * 8);
    for finding in &compiled.findings {
        for language in Language::ALL {
            assert!(finding.draw(pack, "packs/x", language).contains(finding.code));
        }
        let drawn = finding.drawn(pack, Language::Ar);
        assert!(serde_json::to_string(&drawn).unwrap().starts_with('{'));
    }
    assert!(begun.elapsed() < TIME_MAX, "{:?}", begun.elapsed());
    assert!(
        !has_errors(&compiled.findings) || compiled.pack.editions().count() == 0,
        "an edition with an error"
    );
    !has_errors(&compiled.findings)
}

/// Pieces of the language, put together by chance.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("[[question]]\n".to_owned()),
        Just("[[clock]]\nexcept = \"check\"\n".to_owned()),
        Just("[flow]\n".to_owned()),
        Just("[actors]\n".to_owned()),
        Just("[certificate]\n".to_owned()),
        Just(
            "moves = [{ from = \"draft\", verb = \"submit\", to = \"draft\", by = \"applicant\" }]\n"
                .to_owned()
        ),
        Just("row = [{ id = \"a\", kind = \"rows\", row = [] }]\n".to_owned()),
        "(id|kind|when|of|by|from|to|stage|within|number|row|known|title) = ".prop_map(|key| key),
        "\"(rows|code|draft|check|purpose is|any kites|\\{serial:[0-9]{1,3}\\}|[0-9]{1,9} working days|[^\"\\\\\n]{0,12})\"\n",
        "[0-9]{1,22}\n",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?\n",
        "[\\[\\]{}=,.#'\" \n]{1,6}",
        Just("\u{202e}\u{feff}é上\0".to_owned()),
        (1_usize..200).prop_map(|depth| format!("a = {}\n", "[".repeat(depth))),
        (1_usize..200).prop_map(|depth| format!("a = {}1{}\n", "{a=".repeat(depth), "}".repeat(depth))),
    ]
}

/// A file of the demonstration pack with changes by chance: pieces put in, stretches taken out, lines swapped.
fn mangled() -> impl Strategy<Value = PackText> {
    let paths: Vec<String> = DEMO.files().map(|(path, _)| path.to_owned()).collect();
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), piece(), 0_u8..4);
    (prop::sample::select(paths), prop::collection::vec(change, 1..5)).prop_map(|(path, changes)| {
        let mut text = DEMO.get(&path).unwrap().to_owned();
        for (at, until, piece, what) in changes {
            let mut lines: Vec<&str> = text.lines().collect();
            if lines.is_empty() {
                break;
            }
            let (at, until) = (at.index(lines.len()), until.index(lines.len()));
            text = match what {
                0 => {
                    lines.insert(at, piece.trim_end());
                    lines.join("\n")
                }
                1 => {
                    lines.swap(at, until);
                    lines.join("\n")
                }
                2 => {
                    lines.drain(at.min(until)..(at.max(until)).min(at.min(until) + 4));
                    lines.join("\n")
                }
                _ => {
                    let cut = lines.iter().take(at).map(|line| line.len() + 1).sum::<usize>().min(text.len());
                    let cut = (0..=cut).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(0);
                    format!("{}{piece}{}", &text[..cut], &text[cut..])
                }
            };
        }
        DEMO.clone().with(&path, &text)
    })
}

/// A condition over the questions of the kite licence, well formed and well typed.
fn condition() -> impl Strategy<Value = String> {
    let test = prop::sample::select(vec![
        "purpose is race",
        "purpose is not play",
        "purpose in [play, science]",
        "purpose not in [science]",
        "night",
        "night is no",
        "home in neighbours",
        "home is not ZB",
        "first-flight after 2026-05-01",
        "first-flight before today",
        "first-flight is 2026-05-02",
        "today after 2026-04-13",
        "any kites.tail above 3 m",
        "all kites.tail at most 3 m",
        "any kites.kind in fierce-kites",
        "all kites.colour is red",
        "any kites.name is 'Plume'",
        "rival is flyer",
        "rival is not flyer",
    ]);
    test.prop_map(str::to_owned).prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| format!("not ({one})")),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|all| format!("({})", all.join(" and "))),
            prop::collection::vec(inner, 2..4).prop_map(|all| format!("({})", all.join(" or "))),
        ]
    })
}

/// Facts and answers by chance, each of which reads.
fn said() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let one = |at: &'static str, texts: &'static [&'static str]| {
        prop::option::of(prop::sample::select(texts)).prop_map(move |text| text.map(|text| (at, text)))
    };
    (
        one("flight.home", &["ZA", "ZB", "ZZ"]),
        one("account.flyer", &["Amina", "Brahim"]),
        one("purpose", &["race", "race", "play", "science"]),
        one("night", &["yes", "no"]),
        one("first-flight", &["2026-05-01", "2026-05-02", "2026-04-14"]),
        one("kites.0.tail", &["3 m", "3001 mm", "2 m"]),
        one("kites.0.colour", &["red", "blue"]),
        one("kites.1.tail", &["3 m", "12 m"]),
        one("kites.1.kind", &["BOX", "DELTA"]),
        one("kites.1.name", &["Plume", "Nuage"]),
        prop::option::of(prop::sample::select(vec!["Amina", "Brahim"])),
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i, j, rival)| {
            let racing = c == Some(("purpose", "race"));
            let rival = rival.filter(|_| racing).map(|name| ("rival", name));
            [a, b, c, d, e, f, g, h, i, j, rival].into_iter().flatten().collect()
        })
}

/// What somebody might do, sense or nonsense.
fn deed() -> impl Strategy<Value = (&'static str, &'static str, u8, bool)> {
    (
        prop::sample::select(vec!["applicant", "inspector", "registrar", "nobody"]),
        prop::sample::select(vec![
            "submit", "ask", "answer", "waive", "visit", "report", "issue", "refuse", "withdraw", "dance",
        ]),
        1_u8..4,
        any::<bool>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mangled_pack_makes_the_compiler_panic(pack in mangled()) {
        survives(&pack);
    }

    #[test]
    fn no_heap_of_pieces_makes_the_reader_panic(
        pieces in prop::collection::vec(piece(), 0..60),
        path in prop::sample::select(vec![
            "procedures/kite-licence/procedure.toml", "pack.toml", "authorities.toml", "calendars.toml", "facts.toml",
            "fees/ministry-of-wind.toml", "laws/wind-act.toml", "procedures/kite-licence/cases/silence.toml",
            "procedures/kite-licence/texts/ar.toml", "codes/kite-kinds.csv",
        ]),
    ) {
        survives(&DEMO.clone().with(path, &pieces.concat()));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut pack = DEMO.clone();
        pack.add("procedures/kite-licence/procedure.toml", bytes.clone());
        pack.add("codes/kite-kinds.csv", bytes);
        survives(&pack);
    }

    #[test]
    fn no_text_makes_the_reader_of_conditions_panic(
        text in "(not |and |or |any |all |is |in |above |at least |today|yes|purpose|kites\\.tail|home|[0-9]{1,30}|kg|m|[\\[\\](),'.]| |é|\\PC){0,80}",
    ) {
        survives(&asking(&text.replace('\n', " ")));
    }

    #[test]
    fn a_condition_and_its_contrary_never_hold_together_and_one_of_them_does(
        condition in condition(),
        said in prop::collection::vec(said(), 6),
    ) {
        let contrary = format!("not ({condition})");
        let (one, other) = (Asker::of(&condition), Asker::of(&contrary));
        // What is too long is refused both ways; what can never hold is refused, and its contrary always holds.
        let long = contrary.chars().count() > procedure::limits::EXPRESSION_CHARS_MAX;
        prop_assert!(long || one.is_some() || other.is_some(), "{}", condition);
        for texts in &said {
            let holds = |asker: &Option<Asker>| asker.as_ref().map(|asker| asker.holds_in(&asker.case(texts)));
            match (holds(&one), holds(&other)) {
                (Some(one), Some(other)) => prop_assert_ne!(one, other, "{} with {:?}", condition, texts),
                (Some(holds), None) | (None, Some(holds)) => prop_assert!(long || holds, "{} with {:?}", condition, texts),
                (None, None) => {}
            }
        }
    }

    #[test]
    fn whatever_is_done_a_case_stays_what_its_events_say(
        texts in said(),
        deeds in prop::collection::vec(deed(), 0..20),
    ) {
        let (pack, edition) = &*EDITION;
        let asker = Asker { pack: pack.clone(), edition: edition.clone() };
        let mut case = asker.case(&texts);
        for (actor, verb, person, complete) in deeds {
            let by = By { actor: actor.to_owned(), person: UserId::from_bytes([person; 16]), party: PartyId::from_bytes([1; 16]) };
            let input = Input {
                reason: complete.then(|| "because".parse::<Note>().unwrap()),
                serial: complete.then(|| Serial { office: "DKL".to_owned(), number: u64::MAX }),
                ..Input::default()
            };
            let more = facts_and_answers(&[("holder", "Amina"), ("steady", "yes")]).1;
            let texts = more.into_iter().map(|(at, text)| (at, text.to_owned()));
            let answered = edition.answer(&case, &by, texts, pack.shared().unwrap().lists(), Asker::now());
            let decided = edition.decide(&case, &Doing { verb, by: &by, input: &input }, Asker::now());
            for decided in [answered, decided] {
                match decided {
                    Ok(Decision::Record(event)) => {
                        let json = serde_json::to_string(&event).unwrap();
                        let again = serde_json::from_str(&json).unwrap();
                        prop_assert_eq!(&event, &again);
                        case = case.after(&again);
                    }
                    Ok(Decision::AlreadySo) => {}
                    Err(refusals) => {
                        prop_assert!(!refusals.is_empty());
                        for refusal in &refusals {
                            for language in Language::ALL {
                                prop_assert!(!edition.say(refusal, language).contains('{'), "{:?}", refusal);
                            }
                        }
                    }
                }
            }
            let stages: Vec<&str> = edition.procedure().flow.stages().iter().map(|stage| stage.value.as_str()).collect();
            prop_assert!(stages.contains(&case.stage()));
            let closed = edition.procedure().flow.is_end(case.stage());
            prop_assert_eq!(closed, edition.turn(&case).is_none());
            prop_assert!(case.certificate().is_none() || closed);
            _ = edition.due(&case, Asker::now());
            _ = edition.lapse(&case, Asker::now());
        }
    }
}
