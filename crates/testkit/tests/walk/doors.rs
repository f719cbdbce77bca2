//! The doors: what a stranger finds, what another site and a form without proof of origin can do, and that no address
//! was forgotten.

use std::collections::BTreeSet;

use crate::addresses::{Address, declared, has_address};
use crate::world::World;

/// Addresses without blanks that everybody may ask.
const PUBLIC: [&str; 27] = [
    "/",
    "/api/openapi.json",
    "/api/lanes",
    "/api/services",
    "/demo/sign-in",
    "/forgot",
    "/healthz",
    "/icon.svg",
    "/lanes",
    "/letters",
    "/log/checkpoint",
    "/log/key",
    "/manifest.webmanifest",
    "/metrics",
    "/offline",
    "/readyz",
    "/register",
    "/register/done",
    "/services",
    "/sign-in",
    "/sign-in/code",
    "/sign-out",
    "/sw.js",
    "/verify",
    "/api/oauth/token",
    "/account/look",
    "/assets/{file}",
];
/// Forms that are sent before there is a session; the guard looks at where they come from.
const BEFORE_SESSIONS: [&str; 7] = [
    "/demo/sign-in",
    "/forgot",
    "/invitation/{token}",
    "/register",
    "/reset/{token}",
    "/sign-in",
    "/sign-in/code",
];
/// Addresses that this walk cannot fill in; the list may only shrink.
const NOT_WALKED: &str = include_str!("../../../desk/tests/golden/routes-not-walked.txt");

fn is_public(address: &Address, world: &World) -> bool {
    PUBLIC.contains(&address.path.as_str()) || world.things.public(&address.path).is_some()
}

/// The address as it is asked in this world.
fn asked(address: &Address, world: &World) -> Option<String> {
    let path = &address.path;
    if !address.has_blanks() {
        return Some(path.clone());
    }
    let owned = || {
        world.things.filled(path).map(|(_, path)| path.replace("{party}", &world.actor("importer").party()))
    };
    world.things.public(path).or_else(owned)
}

#[test]
fn every_address_is_walked() {
    let world = World::new();
    let missed: BTreeSet<String> = declared()
        .into_iter()
        .filter(|one| !PUBLIC.contains(&one.path.as_str()) && asked(one, &world).is_none())
        .map(|one| one.path)
        .collect();
    let known: BTreeSet<String> = NOT_WALKED.lines().map(str::to_owned).collect();
    assert_eq!(missed, known, "tell the world of this walk how to fill them in");
}

#[test]
fn a_stranger_is_asked_who_they_are() {
    let world = World::new();
    let stranger = world.port.browser();
    for address in declared().iter().filter(|one| !is_public(one, &world)) {
        let path = asked(address, &world).unwrap();
        if address.get {
            let answer = world.port.asked(&path, None);
            let told = if address.is_api() { answer.status == 401 } else { leads_to_sign_in(&answer) };
            assert!(told, "{answer:?}");
        }
        if address.post && !address.is_api() {
            let answer = stranger.sends(&path, &[]);
            assert!(leads_to_sign_in(&answer), "{answer:?}");
        }
    }
    for case in world.cases() {
        let answer = stranger.opens(&case.page());
        assert!(leads_to_sign_in(&answer), "{answer:?}");
        let answer = stranger.sends(&case.page(), &case.form());
        assert!(leads_to_sign_in(&answer), "{answer:?}");
        let mut ask = world.port.program("dwn_nobody", &case.act.code(), case.subject.as_deref());
        for (name, value) in &case.fields {
            ask = ask.with(name, value.as_str());
        }
        ask.now().asks_who_it_is();
    }
}

/// Pages lead to where one signs in; what a script asks is told so.
fn leads_to_sign_in(answer: &testkit::Answer) -> bool {
    let to = answer.header(&axum::http::header::LOCATION);
    (answer.status == 303 && to.starts_with("/sign-in")) || answer.status == 401
}

#[test]
fn what_is_public_is_open_and_says_nothing_of_files() {
    let world = World::new();
    for address in
        declared().iter().filter(|one| one.get && is_public(one, &world) && one.path != "/assets/{file}")
    {
        let path = asked(address, &world).unwrap();
        let answer = world.port.asked(&path, None);
        assert!(answer.status.is_success() || answer.status.is_redirection(), "{answer:?}");
        let said = answer.text();
        let names = ["Oued Vert", "OUED VERT", "Salma Idrissi", "Prélèvement", "SEED POTATOES"];
        // The mail of a demonstration is on a page, its actors stand at its door, and examples are examples.
        if !["/letters", "/sign-in", "/demo/sign-in", "/api/openapi.json"].contains(&path.as_str())
            && !path.starts_with("/invitation/")
        {
            assert!(!names.iter().any(|name| said.contains(name)), "{path} says too much: {said}");
        }
    }
}

#[test]
fn a_form_from_another_site_is_turned_away_everywhere() {
    let world = World::new();
    let entries = || world.port.verifies().entries;
    let before = entries();
    let elsewhere = world.actor("importer").in_browser().on_another_site();
    for address in declared().iter().filter(|one| one.post) {
        let answer = elsewhere.sends(&asked(address, &world).unwrap(), &[]);
        assert_eq!(answer.status, 403, "{answer:?}");
    }
    for case in world.cases() {
        let elsewhere = world.actor(case.actor).in_browser().on_another_site();
        for path in [case.page(), case.api()] {
            let answer = elsewhere.sends(&path, &case.form());
            assert_eq!(answer.status, 403, "{answer:?}");
        }
    }
    assert_eq!(entries(), before, "nothing was written");
}

#[test]
fn a_form_without_its_proof_of_origin_is_turned_away() {
    let world = World::new();
    let entries = || world.port.verifies().entries;
    let before = entries();
    let importer = world.actor("importer").in_browser();
    let another = world.actor("importer").in_browser();
    for address in declared().iter().filter(|one| one.post && !one.is_api()) {
        if BEFORE_SESSIONS.contains(&address.path.as_str()) {
            continue;
        }
        let path = asked(address, &world).unwrap();
        let answer = importer.sends_bare(&path, &[("key", "k"), ("csrf", &another.csrf())]);
        assert_eq!(answer.status, 403, "{answer:?}");
    }
    for case in world.cases() {
        let browser = world.actor(case.actor).in_browser();
        let mut form = case.form();
        form.push(("key", "k"));
        let answer = browser.sends_bare(&case.page(), &form);
        assert_eq!(answer.status, 403, "{answer:?}");
        let stolen = another.csrf();
        form.push(("csrf", &stolen));
        let answer = browser.sends_bare(&case.page(), &form);
        assert_eq!(answer.status, 403, "{answer:?}");
    }
    assert_eq!(entries(), before, "nothing was written");
}

#[test]
fn every_act_has_a_case() {
    let world = World::new();
    for act in domain::Act::ALL {
        let case = world.case(*act);
        assert_eq!(case.is_some(), has_address(*act), "{}", act.code());
        let fits = case.is_none_or(|case| act.can_be_asked(case.subject.is_some()));
        assert!(fits, "say in `Act::aim` what {} is done to", act.code());
    }
}
