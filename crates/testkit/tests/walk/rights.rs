//! Rights: another organisation's user of the same role finds nothing that is not theirs; neither does who acted under
//! a mandate that has ended; and who may do an act is given its form.

use domain::{PartyKind, policy};
use testkit::{Actor, Ask};

use crate::addresses::declared;
use crate::cases::Case;
use crate::world::{MARKS, World, with_party};

/// Kinds that stand for themselves: of the others there is one, or each may act in every port.
const PRIVATE: [PartyKind; 8] = [
    PartyKind::Trader,
    PartyKind::OccasionalImporter,
    PartyKind::Broker,
    PartyKind::ShippingAgent,
    PartyKind::Forwarder,
    PartyKind::Terminal,
    PartyKind::Bank,
    PartyKind::Haulier,
];

/// Whose like has nothing to do with what `owner` may: one of their own kind, or an importer.
fn private<'w>(world: &'w World, owner: Actor<'w>) -> Actor<'w> {
    let alike = owner.seat().kinds.iter().all(|kind| PRIVATE.contains(kind));
    if alike { owner } else { world.actor("importer") }
}

/// The act of `case`, asked for by `actor`.
fn ask<'p>(actor: Actor<'p>, case: &Case) -> Ask<'p> {
    let ask = match &case.subject {
        Some(subject) => actor.asks_on(&case.act.code(), subject),
        None => actor.asks(&case.act.code()),
    };
    case.fields.iter().fold(ask, |ask, (name, value)| ask.with(name, value.as_str()))
}

#[test]
fn another_organisation_of_the_same_role_finds_nothing_that_is_not_theirs() {
    let world = World::new();
    let before = world.port.verifies().entries;
    for case in world.cases().iter().filter(|case| case.subject.is_some()) {
        let owner = world.actor(case.actor);
        let twin = world.port.twin_of(private(&world, owner));
        ask(twin, case).now().is_not_found();
        let browser = twin.in_browser();
        for answer in [browser.opens(&case.page()), browser.sends(&case.page(), &case.form())] {
            assert_eq!(answer.status, 404, "{answer:?}");
        }
    }
    let twins = world.cases().iter().filter(|case| case.subject.is_some()).count();
    let written = world.port.verifies().entries - before;
    assert_eq!(written, 2 * u64::try_from(twins).unwrap(), "nothing but the twins themselves");
}

#[test]
fn secrets_of_another_organisation_are_not_found() {
    let world = World::new();
    let twin = world.port.twin_of(world.actor("importer"));
    twin.withdraws_key(&world.things.key).is_not_found();
    twin.removes_webhook(&world.things.webhook).is_not_found();
}

#[test]
fn questions_are_answered_to_those_whose_they_are() {
    let world = World::new();
    for address in declared().iter().filter(|one| one.get && one.has_blanks()) {
        let Some((owner, path)) = world.things.filled(&address.path) else { continue };
        let owner = world.actor(owner);
        let path = with_party(&path, &owner.party());
        let twin = world.port.twin_of(private(&world, owner));
        let (given, other) = if address.is_api() {
            (owner.gets(&path), twin.gets(&path))
        } else {
            (owner.in_browser().opens(&path), twin.in_browser().opens(&path))
        };
        assert_eq!(given.status, 200, "{given:?}");
        assert_eq!(other.status, 404, "{other:?}");
    }
}

#[test]
fn lists_hold_nothing_of_others() {
    let world = World::new();
    let lists: Vec<_> = declared().into_iter().filter(|one| one.get && !one.has_blanks()).collect();
    for actor in
        ["importer", "broker", "shipping-agent", "terminal", "terminal-gate", "forwarder", "haulier", "bank"]
    {
        let twin = world.port.twin_of(world.actor(actor));
        let browser = twin.in_browser();
        for address in &lists {
            // The mail of a demonstration is on a page for everybody.
            if address.path == "/letters" {
                continue;
            }
            // The beginning of its container's number, so that the question itself is no mark.
            let query = if address.path.ends_with("/search") { "?q=QATU41023" } else { "" };
            let path = format!("{}{query}", address.path);
            let answer = if address.is_api() { twin.gets(&path) } else { browser.opens(&path) };
            let said = answer.text();
            let marks: Vec<_> = MARKS.iter().filter(|mark| said.contains(**mark)).collect();
            assert!(marks.is_empty(), "{marks:?} of the importer's file: {answer:?}");
        }
    }
}

/// Acts that a mandate carries, on the importer's file.
fn carried(world: &World) -> Vec<Case> {
    let cases = world.cases().into_iter();
    cases.filter(|case| policy::rule(case.act).service.is_some() && case.subject.is_some()).collect()
}

/// Every question about the importer's file.
fn questions(world: &World) -> Vec<(bool, String)> {
    let all = declared().into_iter().filter(|one| one.get && one.path.contains("/dossier/{id}"));
    all.map(|one| (one.is_api(), world.things.filled(&one.path).unwrap().1)).collect()
}

fn opens_nothing(world: &World) {
    let broker = world.actor("broker");
    let browser = broker.in_browser();
    for (api, path) in questions(world) {
        let answer = if api { broker.gets(&path) } else { browser.opens(&path) };
        assert_eq!(answer.status, 404, "{answer:?}");
    }
    for case in carried(world) {
        ask(broker, &case).now().is_not_found();
        for answer in [browser.opens(&case.page()), browser.sends(&case.page(), &case.form())] {
            assert_eq!(answer.status, 404, "{answer:?}");
        }
    }
    let found = broker.gets("/api/search?q=QATU4102376").is_given();
    assert_eq!(found["items"].as_array().unwrap().len(), 0);
}

#[test]
fn a_mandate_opens_what_it_names_while_it_lasts() {
    let world = World::new();
    let broker = world.actor("broker");
    let browser = broker.in_browser();
    assert!(carried(&world).len() >= 6);
    for (api, path) in questions(&world) {
        let answer = if api { broker.gets(&path) } else { browser.opens(&path) };
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    for case in carried(&world) {
        browser.opens(&case.page()).is_page();
    }
}

#[test]
fn who_acted_under_a_mandate_finds_nothing_once_it_is_revoked() {
    let world = World::new();
    world.actor("importer").ends_mandate(&world.things.mandate, "Fin de mission").is_done();
    opens_nothing(&world);
}

#[test]
fn who_acted_under_a_mandate_finds_nothing_once_it_has_expired() {
    let world = World::new();
    world.port.at("day 32 09:00");
    opens_nothing(&world);
}

#[test]
fn who_may_do_an_act_is_given_its_form() {
    let world = World::new();
    for case in world.cases() {
        let browser = world.actor(case.actor).in_browser();
        let page = browser.reads(&case.page());
        let action = format!("action=\"{}\"", case.page());
        for needed in [action.as_str(), "method=\"post\"", "name=\"csrf\"", "name=\"key\"", "<button"] {
            assert!(page.html.contains(needed), "{} has no {needed}: {}", case.page(), page.html);
        }
        for (name, _) in &case.fields {
            let field = format!("name=\"{name}\"");
            assert!(page.html.contains(&field), "{} has no field {name}: {}", case.page(), page.html);
        }
    }
}
