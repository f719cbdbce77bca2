//! A file for tests: one container from Las Palmas, at the moment each test says.

use desk::view::Actor;
use desk::view::file::{BoxView, CostView, FileView, OrderView, StepView};
use lexicon::{DossierId, Instant, Span};

use crate::page::Page;

/// The present of every test: a Wednesday at ten.
pub fn now() -> Instant {
    desk::parse_moment("2026-11-25T10:00").unwrap()
}

/// A page in a language, now.
pub fn page(lang: desk::reference::Lang) -> Page {
    let mut p = Page::bare(lang, false, "/dossier/1", "list-title");
    p.now = now();
    p.firm = Some("Oued Vert SARL".to_owned());
    p
}

/// So many hours before now, or after it when negative.
pub fn ago(hours: i64) -> Instant {
    now().minus(Span::hours(hours))
}

/// Somebody with a name.
pub fn named(name: &str, me: bool) -> Actor {
    Actor { name: Some(name.to_owned()), kind: None, me }
}

/// A finished step.
pub fn done(step: &'static str, hours: i64) -> StepView {
    StepView { step, state: "ok", at: Some(ago(hours)), who: None, since: None, before: None }
}

/// A step that waits for somebody since so many hours.
pub fn open(step: &'static str, who: Actor, hours: i64, before: Option<Instant>) -> StepView {
    let state = if who.me { "you" } else { "them" };
    StepView { step, state, at: None, who: Some(who), since: Some(ago(hours)), before }
}

/// A step that comes later.
pub fn later(step: &'static str) -> StepView {
    StepView { step, state: "later", at: None, who: None, since: None, before: None }
}

/// Free time that ends after so many hours, at 240 dirhams a day.
pub fn cost(hours: i64) -> CostView {
    CostView { free_until: ago(-hours), per_day_centimes: 24_000, due_centimes: 48_000, source: "unverified" }
}

/// An order held by its reader.
pub fn order() -> OrderView {
    OrderView {
        id: String::new(),
        number: "BAD-1".to_owned(),
        container: Some("CSQU3054383".to_owned()),
        packages: None,
        grams: None,
        issuer: "Agence Atlantique Sud".to_owned(),
        holder: "Oued Vert SARL".to_owned(),
        mine: true,
        standing: "open",
        issued_at: ago(7),
        valid_until: ago(-700),
        chain: Vec::new(),
        holds: Vec::new(),
    }
}

/// One container on the quay.
pub fn container() -> BoxView {
    BoxView {
        number: "CSQU3054383".to_owned(),
        spaced: "CSQU 305438 3".to_owned(),
        size_type: "22R1".to_owned(),
        seals: vec!["ES998877".to_owned()],
        packages: 800,
        grams: 24_800_000,
        holds: Vec::new(),
        landed: None,
        left_at: None,
        order: None,
        may_leave: false,
    }
}

/// A file with this timeline.
pub fn file(timeline: Vec<StepView>) -> FileView {
    FileView {
        id: DossierId::from_bytes([1; 16]),
        version: 1,
        bill: "DKL0001".to_owned(),
        goods: "Seed potatoes".to_owned(),
        hs: None,
        movement: domain::bill::Movement::Import,
        loading: "ESLPA".to_owned(),
        discharge: "MAVIL".to_owned(),
        destination: None,
        shipper: None,
        consignee: None,
        consignee_party: Some("Oued Vert SARL".to_owned()),
        claim: None,
        agent: "Agence Atlantique Sud".to_owned(),
        terminal: "Terminal Dakhla Atlantique".to_owned(),
        forwarder: None,
        master: None,
        houses: Vec::new(),
        packages: 800,
        grams: 24_800_000,
        remaining_packages: 800,
        remaining_grams: 24_800_000,
        manifest: "DS-1".to_owned(),
        manifest_id: "m".to_owned(),
        call_id: "c".to_owned(),
        ship: "RIO DE ORO".to_owned(),
        voyage: "126N".to_owned(),
        eta: ago(30),
        ata: Some(ago(30)),
        closed: false,
        timeline,
        relations: vec!["consignee".to_owned()],
        boxes: vec![container()],
        loose_landed: None,
        orders: Vec::new(),
        appointments: Vec::new(),
        ends: Vec::new(),
        documents: Vec::new(),
        issued: Vec::new(),
        amendments: Vec::new(),
        cost: None,
        money: None,
        messages: Vec::new(),
        journal: Vec::new(),
        looks: Vec::new(),
        acts: vec!["dossier.write".to_owned()],
        next: Vec::new(),
    }
}
