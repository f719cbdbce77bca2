//! Conditions, asked through a question that shows itself when they hold.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "kit/asker.rs"]
mod asker;
mod kit;

use asker::{Asker, asking, facts_and_answers};
use procedure::compile;

/// The codes found in the kite licence with this condition.
fn compiled(condition: &str) -> Vec<&'static str> {
    compile(&asking(condition)).findings.iter().map(|one| one.code).collect()
}

/// Whether the condition holds with these facts and answers.
fn holds(asker: &Asker, texts: &[(&str, &str)]) -> bool {
    asker.holds_in(&asker.case(texts))
}

#[test]
fn a_condition_holds_when_what_is_known_says_so() {
    let plain = [
        ("flight.home", "ZA"),
        ("account.flyer", "Amina"),
        ("purpose", "race"),
        ("rival", "Brahim"),
        ("night", "no"),
        ("first-flight", "2026-05-02"),
        ("kites.0.kind", "BOX"),
        ("kites.0.colour", "red"),
        ("kites.0.tail", "3 m"),
        ("kites.1.kind", "DELTA"),
        ("kites.1.colour", "red"),
        ("kites.1.tail", "12,5 m"),
        ("kites.1.name", "Plume"),
    ];
    for (condition, expected) in [
        ("purpose is race", true),
        ("purpose is not race", false),
        ("purpose in [play, race]", true),
        ("purpose not in [play, science]", true),
        ("night", false),
        ("not night", true),
        ("night is no", true),
        ("home is ZA", true),
        ("home is meadow or home is ZA", true), // meadow is a question, not a country: never typed
        ("home in neighbours", true),
        ("home not in neighbours", false),
        ("first-flight is 2026-05-02", true),
        ("first-flight after 2026-05-01", true),
        ("first-flight before 2026-05-02", false),
        ("first-flight after today", true),
        ("today before first-flight", true),
        ("today after 2026-01-01", true),
        ("any kites.tail above 12 m", true),
        ("any kites.tail above 12500 mm", false),
        ("any kites.tail at least 12500 mm", true),
        ("all kites.tail at most 12500 mm", true),
        ("all kites.tail below 12 m", false),
        ("all kites.colour is red", true),
        ("any kites.kind in fierce-kites", true),
        ("all kites.kind in fierce-kites", false),
        ("any kites.kind is BOX", true),
        ("any kites.kind in ['DELTA']", true),
        ("any kites.name is 'Plume'", true),
        ("all kites.name is 'Plume'", false), // one has no name: nothing follows
        ("all kites.name is not 'Nuage'", false),
        ("rival is flyer", false),
        ("rival is not flyer", true),
        ("night or purpose is race and home is ZB", false),
        ("(night or purpose is race) and home is ZA", true),
        ("not (night or purpose is race)", false),
    ] {
        match Asker::of(condition) {
            Some(asker) => assert_eq!(holds(&asker, &plain), expected, "{condition}"),
            None => assert!(condition.contains("home is meadow"), "{condition}"),
        }
    }
}

#[test]
fn what_is_not_known_holds_nothing_and_not_turns_that_round() {
    for (condition, expected) in [
        ("purpose is race", false),
        ("purpose is not race", false),
        ("not purpose is race", true),
        ("night", false),
        ("first-flight before today", false),
        ("home not in neighbours", false),
        ("any kites.tail above 1 m", false),
        ("all kites.tail above 1 m", false), // no answer at all
    ] {
        assert_eq!(holds(&Asker::of(condition).unwrap(), &[]), expected, "{condition}");
    }
    // The answer to a question that is no longer asked does not count.
    let stale = [("purpose", "race"), ("rival", "Amina"), ("account.flyer", "Amina")];
    let asker = Asker::of("rival is flyer").unwrap();
    assert!(holds(&asker, &stale));
    let changed = facts_and_answers(&[("purpose", "play")]).1;
    assert!(!asker.holds_in(&asker.answered(asker.case(&stale), changed)));
}

#[test]
fn what_no_answer_can_bring_about_is_known_beforehand() {
    for (condition, possible) in [
        ("purpose is race and purpose is play", false),
        ("purpose is race and night", true),
        ("purpose in [play] and purpose not in [play]", false),
        ("purpose is not play and purpose is not race and purpose is not science", false),
        ("night and night is no", false),
        ("not (purpose is race or not purpose is race)", false),
        ("home is ZA and home is ZB", false),
        ("home is not ZA and home is not ZB", true),
        ("first-flight after 2026-05-01 and first-flight before 2026-05-03", true),
        ("first-flight after 2026-05-01 and first-flight before 2026-05-02", false),
        ("rival is flyer and purpose is play", true), // a doubt is no error
        ("any kites.tail above 3 m and not any kites.tail above 3 m", false),
        ("any kites.tail above 3 m and all kites.tail below 2 m", true), // each test for itself
        ("today before 2026-01-01 and not today before 2026-01-01", false),
    ] {
        let codes = compiled(condition);
        assert_eq!(codes.is_empty(), possible, "{condition}: {codes:?}");
        assert!(possible || codes == ["PACK-20"], "{condition}: {codes:?}");
    }
}

#[test]
fn a_question_that_is_hidden_when_it_would_matter_is_known_beforehand() {
    // `rival` is asked of racers only, so a player's rival cannot be compared with a fixed value.
    let (pack, path) = (kit::pack("demo"), "procedures/kite-licence/procedure.toml");
    let text = pack.get(path).unwrap().replace(
        "id    = \"night\"\nkind  = \"yes_no\"",
        "id    = \"night\"\nkind  = \"yes_no\"\nwhen  = \"purpose is race\"",
    );
    let text = text.replace("when   = \"night is yes\"", "when   = \"night is yes and purpose is play\"");
    let found = procedure::compile(&pack.with(path, &text)).findings;
    assert!(found.iter().any(|one| one.code == "PACK-20"), "{found:?}");
}
