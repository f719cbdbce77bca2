//! What may be said, lodged, decided and released.

use lexicon::{Currency, DeclarationId, DossierId, TitleId, UserId};

use super::content::{Content, Given, Typed, TypedItem};
use super::lane::{Chance, Drawn, Lane, Reason};
use super::*;
use crate::assessment::{Assessment, Rounding};
use crate::dossier::EndKind;
use crate::sample::{
    BROKER, IMPORTER, OFFICER, SECOND_OFFICER, at, bill, comes_back, folded, number, party, port, word,
};
use crate::subject::Decision;
use crate::title::{self, Title};
use crate::turn::Who;
use crate::valuation::DeliveryTerm;

fn title(lines: &[(u64, u64)]) -> Title {
    let line = |(quantity, value): &(u64, u64)| title::Line {
        description: "Pumps".to_owned(),
        quantity: *quantity,
        value: *value,
    };
    Title {
        id: TitleId::from_bytes([61; 16]),
        number: "EI-2026-000001".to_owned(),
        importer: IMPORTER,
        bank: party(10),
        terms: title::Terms {
            position: "8413700000".parse().unwrap(),
            origin: "ES".parse().unwrap(),
            provenance: "ES".parse().unwrap(),
            seller: "Bombas SL".to_owned(),
            currency: Currency::EUR,
            term: DeliveryTerm::Fob,
            unit: "KGM".to_owned(),
            lines: lines.iter().map(line).collect(),
            payment: String::new(),
        },
        subscribed_at: at(-90),
        standing: title::Standing::Domiciled { reference: "DOM-1".to_owned(), at: at(-80) },
        imputations: std::collections::BTreeMap::new(),
        settlements: Vec::new(),
        asked: None,
        moving_to: None,
    }
}

fn made(typed: Typed, titles: &[&Title], left: (u64, u64)) -> Option<Content> {
    let bill = bill(&[number()]);
    Content::made(typed, Given { bill: &bill, left, titles, unit: &|_| None })
}

fn draft() -> Declaration {
    let known = title(&[(18_000_000, 900_000)]);
    Declaration {
        id: DeclarationId::from_bytes([62; 16]),
        dossier: DossierId::from_bytes([13; 16]),
        bill: "ASL26110001".to_owned(),
        office: port(),
        importer: IMPORTER,
        declarant: BROKER,
        prepared_at: at(0),
        version: 1,
        content: made(Typed { regime: "010".to_owned(), ..Typed::default() }, &[&known], (100, 20_000_000))
            .unwrap(),
        versions: Vec::new(),
        standing: Standing::Draft,
        registered: None,
        weighed: None,
        asked: None,
        officer: None,
        questions: Vec::new(),
        inspection: None,
    }
}

fn lodged(lane: Lane) -> Vec<Event> {
    let chance = Chance { draw: 0, lane };
    let assessment = Assessment {
        on: "2026-11-25".parse().unwrap(),
        items: Vec::new(),
        totals: Vec::new(),
        value_centimes: 0,
        due_centimes: 0,
        rounding: Rounding::default(),
    };
    vec![
        Event::Prepared(Box::new(draft())),
        Event::Registered(Registration { number: "36101020260000001X".to_owned(), at: at(1), by: OFFICER }),
        Event::Weighed(Box::new(Weighed {
            version: 1,
            legal_at: at(1),
            assessment,
            parts: Vec::new(),
            drawn: Drawn { lane, reason: Reason::Chance, chance },
        })),
    ]
}

fn after(lane: Lane, more: &[Event]) -> Declaration {
    folded(&[&lodged(lane), more].concat())
}

fn taken(by: UserId) -> Event {
    Event::Taken(Taken { by, at: at(2) })
}

fn asked() -> Event {
    Event::Asked(Question { text: "Why?".to_owned(), by: OFFICER, at: at(3), answer: None })
}

fn answered() -> Event {
    Event::Answered(Answer { text: "So.".to_owned(), paper: None, by: OFFICER, at: at(7) })
}

fn report(conforms: bool) -> Report {
    Report { by: SECOND_OFFICER, at: at(5), conforms, text: "seen".to_owned(), photos: Vec::new() }
}

fn assessed() -> Event {
    Event::Assessed { by: Some(OFFICER), at: at(8) }
}

#[test]
fn a_draft_takes_over_what_is_known_and_says_from_where() {
    let known = title(&[(10_000_000, 500_000), (5_000_000, 300_000)]);
    let content = made(Typed::default(), &[&known], (100, 20_000_000)).unwrap();
    assert_eq!(content.items.len(), 2);
    assert_eq!(content.taken(), (100, 20_000_000), "what is shared adds up to what is left");
    assert_eq!(content.sources["items.1.hs"], Source::Title("EI-2026-000001".to_owned()));
    assert_eq!(content.sources["items.0.gross_kg"], Source::Bill("ASL26110001".to_owned()));
    assert_eq!(content.items[0].net_grams, 10_000_000);
    let typed = TypedItem { price: Some(400_000), title: Some((0, 1)), ..TypedItem::default() };
    let content = made(Typed { items: vec![typed], ..Typed::default() }, &[&known], (40, 9_000_000)).unwrap();
    assert_eq!((content.items[0].price, content.taken()), (400_000, (40, 9_000_000)));
    assert_eq!(content.sources.get("items.0.price"), None, "typed");
    assert_eq!(made(Typed::default(), &[], (1, 1)), None, "nothing names a currency");
    let same = TypedItem { price: Some(500_000), title: Some((0, 1)), ..TypedItem::default() };
    let content = made(Typed { items: vec![same], ..Typed::default() }, &[&known], (1, 1)).unwrap();
    assert!(content.sources.contains_key("items.0.price"), "typed as the title says it, it is the title's");
}

#[test]
fn each_verb_meets_each_standing() {
    let cancelled = || Event::Cancelled { reason: "twice".to_owned(), at: at(9) };
    let released = || Event::Released { by: None, at: at(9) };
    for (declaration, amend, cancel, take, end) in [
        (draft(), "yes", "yes", "DUM-05", "DUM-05"),
        (after(Lane::Green, &[]), "DUM-10", "yes", "DUM-31", "yes"),
        (after(Lane::Red, &[]), "DUM-10", "DUM-09", "yes", "yes"),
        (after(Lane::Green, &[assessed()]), "DUM-10", "yes", "DUM-08", "yes"),
        (after(Lane::Green, &[assessed(), released()]), "DUM-04", "DUM-04", "DUM-04", "DUM-04"),
        (after(Lane::Green, &[cancelled()]), "DUM-03", "so already", "DUM-03", "DUM-03"),
    ] {
        let mut other = declaration.content.clone();
        other.wood_packaging = true;
        let standing = declaration.standing.clone();
        assert_eq!(word(declaration.amend(other, None, at(9))), amend, "{standing:?} amend");
        assert_eq!(word(declaration.cancel("x".to_owned(), false, at(9))), cancel, "{standing:?} cancel");
        assert_eq!(word(declaration.take(OFFICER, at(9))), take, "{standing:?} take");
        let ended = declaration.end(EndKind::Seizure, "x".to_owned(), at(9));
        assert_eq!(word(ended), end, "{standing:?} end");
        comes_back(&declaration);
    }
}

#[test]
fn an_officer_accepts_what_was_answered_and_seen() {
    for (lane, events, by, answer) in [
        (Lane::Orange, vec![], OFFICER, "DUM-36"),
        (Lane::Orange, vec![taken(OFFICER)], OFFICER, "yes"),
        (Lane::Orange, vec![taken(OFFICER)], SECOND_OFFICER, "DUM-30"),
        (Lane::Orange, vec![taken(OFFICER), asked()], OFFICER, "DUM-32"),
        (Lane::Orange, vec![taken(OFFICER), asked(), answered()], OFFICER, "yes"),
        (Lane::Red, vec![taken(OFFICER)], OFFICER, "DUM-34"),
        (Lane::Red, vec![taken(OFFICER), Event::Inspected(report(false))], OFFICER, "DUM-37"),
        (Lane::Red, vec![taken(OFFICER), Event::Inspected(report(true))], OFFICER, "yes"),
        (Lane::Orange, vec![taken(OFFICER), assessed()], OFFICER, "so already"),
        (Lane::Orange, vec![taken(OFFICER), assessed()], SECOND_OFFICER, "DUM-08"),
    ] {
        assert_eq!(word(after(lane, &events).accept(by, at(9))), answer, "{lane:?} {events:?}");
    }
    let answered = after(Lane::Orange, &[taken(OFFICER), asked(), answered()]);
    assert_eq!(answered.promised(at(9)), Some(at(1 + ORANGE_HOURS + 4)), "four hours were the declarant's");
    assert_eq!(after(Lane::Green, &[]).promised(at(9)), None);
}

#[test]
fn a_release_names_everything_that_is_missing_and_whose_turn_it_is() {
    let agency = party(7);
    let control = |standing| Control { procedure: "Plant health".to_owned(), office: agency, standing };
    let ready = |duties, controls| Ready { duties, controls };
    let open = Duties::Open { centimes: 100 };
    let done = after(Lane::Orange, &[taken(OFFICER), assessed()]);
    let customs = Who::Kind(crate::PartyKind::Customs);
    for (declaration, ready, expected) in [
        (&done, ready(Duties::Paid, vec![]), vec![]),
        (&done, ready(Duties::Bridged, vec![control(ControlStanding::Granted)]), vec![]),
        (
            &done,
            ready(open, vec![control(ControlStanding::Waiting)]),
            vec![("DUM-41", Who::Party(agency)), ("DUM-40", Who::Party(IMPORTER))],
        ),
        (
            &done,
            ready(Duties::Paid, vec![control(ControlStanding::Refused)]),
            vec![("DUM-42", Who::Party(BROKER))],
        ),
        (
            &after(Lane::Orange, &[taken(OFFICER), asked()]),
            ready(Duties::Paid, vec![]),
            vec![("DUM-32", Who::Party(BROKER)), ("DUM-43", customs)],
        ),
    ] {
        let found: Vec<_> = match declaration.release(&ready, None, at(9)) {
            Ok(Decision::Record(_)) => vec![],
            Ok(Decision::AlreadySo) => panic!("it is not released yet"),
            Err(missing) => missing,
        };
        let found: Vec<_> = found.iter().map(|one| (one.refusal.code.to_string(), one.whose[0])).collect();
        let expected: Vec<_> = expected.into_iter().map(|(code, who)| (code.to_owned(), who)).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn an_amended_declaration_is_open_again() {
    let mut other = draft().content;
    other.wood_packaging = true;
    let amended = Event::Amended { content: Box::new(other), reason: Some("mistake".to_owned()), at: at(9) };
    let declaration = after(Lane::Green, &[assessed(), amended]);
    assert_eq!((declaration.version, declaration.standing), (2, Standing::Registered));
    assert_eq!(declaration.versions.len(), 1);
}
