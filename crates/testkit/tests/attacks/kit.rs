//! What the attacks share: requests as raw as they come, and eyes for panics.

use axum::body::Body;
use axum::http::{Method, Request};
use desk::Desk;
use desk::ports::Clock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Once};
use testkit::{Actor, Answer, Port};

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts panics of the program from now on, in whatever thread; those of a test itself are its own.
fn watch() {
    static WATCHING: Once = Once::new();
    WATCHING.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !std::thread::current().name().is_some_and(|name| name.contains("::")) {
                PANICS.fetch_add(1, Ordering::SeqCst);
            }
            before(panic);
        }));
    });
}

/// Attacks a port on each database; nothing may panic, in a task of its own neither.
pub fn attack(story: impl Fn(&Port)) {
    watch();
    let before = PANICS.load(Ordering::SeqCst);
    Port::opens_on_each(story);
    assert_eq!(PANICS.load(Ordering::SeqCst), before, "something panicked");
}

/// The same on the embedded database alone: for what never reaches a database.
pub fn attack_once(story: impl Fn(&Port)) {
    watch();
    let before = PANICS.load(Ordering::SeqCst);
    story(&Port::opens());
    assert_eq!(PANICS.load(Ordering::SeqCst), before, "something panicked");
}

/// Another node over the same store, with a clock of its own.
pub fn node(port: &Port, clock: Arc<dyn Clock>) -> Desk {
    let desk = port.desk();
    Desk::new(
        Arc::clone(&desk.store),
        clock,
        Arc::clone(&desk.mailer),
        Arc::clone(&desk.courier),
        Arc::clone(&desk.reference),
        desk.settings.clone(),
    )
}

/// The API key of somebody.
pub fn key_of(actor: Actor<'_>) -> String {
    let accounts = actor.port().accounts();
    accounts.iter().find(|one| one.actor == actor.called()).unwrap().api_key.clone()
}

/// A request with this body, as it is.
pub fn raw(actor: Actor<'_>, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("authorization", format!("Bearer {}", key_of(actor)))
        .header("idempotency-key", fresh())
        .header("content-type", kind)
        .body(body.into())
        .unwrap();
    actor.port().sends(format!("POST {path}"), request)
}

/// A key nobody used.
pub fn fresh() -> String {
    static GIVEN: AtomicUsize = AtomicUsize::new(0);
    format!("attack-{}", GIVEN.fetch_add(1, Ordering::SeqCst))
}

/// Status and codes of an answer in one line, each code once.
pub fn said(answer: &Answer) -> String {
    let json = answer.json();
    let codes = json["errors"].as_array().into_iter().flatten().filter_map(|one| one["code"].as_str());
    line(&answer.status.as_u16().to_string(), codes)
}

/// The same of a lodging, with what was kept and what was found.
pub fn lodged(agent: Actor<'_>, answer: &Answer) -> String {
    let json = answer.json();
    let Some(id) = json["id"].as_str() else { return said(answer) };
    let manifest = agent.gets(&format!("/api/manifest/{id}")).is_given();
    let found = manifest["findings"].as_array().into_iter().flatten().filter_map(|one| one["code"].as_str());
    let with = &json["with"];
    line(&format!("200, {} kept, {} refused", with["bills"], with["refused"]), found)
}

fn line<'c>(start: &str, codes: impl Iterator<Item = &'c str>) -> String {
    let mut words = vec![start];
    for code in codes {
        if !words.contains(&code) {
            words.push(code);
        }
    }
    words.join(" ")
}
