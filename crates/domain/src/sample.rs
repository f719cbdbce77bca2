//! Values for the tests of the rules: who takes part, instants, a ship's call, its manifest, one file of it.

use std::collections::{BTreeMap, BTreeSet};

use lexicon::{
    AppointmentId, CallId, ContainerNumber, DossierId, Instant, ManifestId, OrderId, PartyId, PassId,
    Personal, Place, Refusal, Span, UserId,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::appointment;
use crate::bill::{Bill, Goods, Movement, Named};
use crate::call::{Call, Ship};
use crate::container::{Container, Hold, Landed, Left, Outcome};
use crate::delivery_order::{self, Cargo};
use crate::dossier::{Dossier, End, EndKind, Event, Ground};
use crate::manifest::{Channel, Manifest, Standing};
use crate::subject::{Decision, Subject};

pub const AGENT: PartyId = party(1);
pub const TERMINAL: PartyId = party(2);
pub const IMPORTER: PartyId = party(3);
pub const FORWARDER: PartyId = party(4);
pub const HAULIER: PartyId = party(5);
pub const CUSTOMS: PartyId = party(6);
pub const AGENCY: PartyId = party(7);
pub const BROKER: PartyId = party(8);
pub const STRANGER: PartyId = party(9);
pub const OFFICER: UserId = UserId::from_bytes([21; 16]);
pub const SECOND_OFFICER: UserId = UserId::from_bytes([22; 16]);

pub const ORDER: OrderId = OrderId::from_bytes([31; 16]);
pub const APPOINTMENT: AppointmentId = AppointmentId::from_bytes([41; 16]);
pub const PASS: PassId = PassId::from_bytes([51; 16]);
pub const OTHER_PASS: PassId = PassId::from_bytes([52; 16]);

/// The shortest time there is.
pub const TICK: Span = Span::from_micros(1);

pub const fn party(n: u8) -> PartyId {
    PartyId::from_bytes([n; 16])
}

/// So many hours after the ship came.
pub const fn at(hours: i64) -> Instant {
    Instant::from_micros(1_795_590_000_000_000).plus(Span::hours(hours))
}

pub fn port() -> Place {
    "MAVIL".parse().unwrap()
}

/// The container of the file.
pub fn number() -> ContainerNumber {
    "CSQU3054383".parse().unwrap()
}

/// A container of another file.
pub fn other_number() -> ContainerNumber {
    "MSCU6639870".parse().unwrap()
}

/// The answer of a rule in one word: `yes`, `so already`, or the code of the no.
pub fn word<E>(answer: Result<Decision<E>, Refusal>) -> String {
    match answer {
        Ok(Decision::Record(_)) => "yes".to_owned(),
        Ok(Decision::AlreadySo) => "so already".to_owned(),
        Err(refusal) => refusal.code.to_string(),
    }
}

/// The answer of a check in one word.
pub fn checked(answer: Result<(), Refusal>) -> String {
    answer.map_or_else(|refusal| refusal.code.to_string(), |()| "yes".to_owned())
}

/// What is written down comes back as it was.
pub fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
}

/// A thing born of its first event and changed by the others.
pub fn folded<S: Subject>(events: &[S::Event]) -> S {
    let mut state = S::born(&events[0]).expect("the first event brings it into being");
    for event in &events[1..] {
        state = state.after(event);
    }
    state
}

pub fn call() -> Call {
    Call {
        id: CallId::from_bytes([11; 16]),
        number: "ESC-MAVIL-2026-000001".to_owned(),
        ship: Ship { imo: "9074729".parse().unwrap(), name: "ATLAS SARDINE".to_owned() },
        voyage: "117S".to_owned(),
        port: port(),
        agent: AGENT,
        terminal: TERMINAL,
        eta: at(0),
        announced_at: at(-72),
        last_port: None,
        ata: None,
        berth: None,
        discharge_from: None,
        discharged_at: None,
        departed_at: None,
        cancelled: None,
    }
}

pub fn manifest(standing: Standing) -> Manifest {
    Manifest {
        id: ManifestId::from_bytes([12; 16]),
        call: CallId::from_bytes([11; 16]),
        agent: AGENT,
        reference: "ASL117S".to_owned(),
        channel: Channel::Edifact,
        lodged_at: at(-48),
        bills: 1,
        boxes: 1,
        packages: 100,
        grams: 20_000,
        refused: 0,
        chunks: 1,
        digest: String::new(),
        source: None,
        standing,
    }
}

pub fn registered() -> Manifest {
    manifest(Standing::Registered {
        number: "DS-MAVIL-2026-000001".to_owned(),
        at: at(-40),
        by: OFFICER,
        late: false,
    })
}

pub fn container(number: ContainerNumber) -> Container {
    Container {
        number,
        size_type: "22G1".to_owned(),
        seals: vec!["QL1".to_owned()],
        packages: 100,
        grams: 20_000,
        holds: BTreeMap::new(),
        landed: None,
        left: None,
    }
}

/// A bill of a hundred packages in these containers; none means loose cargo.
pub fn bill(boxes: &[ContainerNumber]) -> Bill {
    Bill {
        number: "ASL26110001".to_owned(),
        loading: "ESLPA".parse().unwrap(),
        discharge: port(),
        destination: None,
        origin: None,
        movement: Movement::Import,
        shipper: Named { name: "ATLANTIC SUPPLY".to_owned(), ..Named::default() },
        consignee: Named { name: "OUED VERT".to_owned(), ..Named::default() },
        notify: None,
        goods: vec![Goods {
            packages: 100,
            kind: "CT".to_owned(),
            description: "PUMPS".to_owned(),
            grams: 20_000,
            hs: None,
            dangerous: None,
        }],
        boxes: boxes.iter().copied().map(container).collect(),
    }
}

/// A file as its line opens it, the consignee known.
pub fn opened(boxes: &[ContainerNumber]) -> Event {
    let ground = Ground {
        manifest: ManifestId::from_bytes([12; 16]),
        call: CallId::from_bytes([11; 16]),
        agent: AGENT,
        terminal: TERMINAL,
    };
    let id = DossierId::from_bytes([13; 16]);
    Event::Opened(Box::new(Dossier::of_line(id, ground, bill(boxes), Some(IMPORTER), at(-48))))
}

/// A file of one container after these events.
pub fn dossier(events: &[Event]) -> Dossier {
    folded(&[&[opened(&[number()])], events].concat())
}

/// A file of loose cargo after these events.
pub fn loose(events: &[Event]) -> Dossier {
    folded(&[&[opened(&[])], events].concat())
}

pub fn end(kind: EndKind, packages: u64, grams: u64) -> End {
    End { kind, packages, grams, reference: format!("D{packages}"), by: CUSTOMS, at: at(6) }
}

/// Customs releases the whole line.
pub fn cleared() -> Event {
    Event::WrittenOff(end(EndKind::Clearance, 100, 20_000))
}

pub fn tallied(container: Option<ContainerNumber>, outcome: Outcome) -> Event {
    Event::Tallied { container, landed: Landed { at: at(5), outcome, remark: String::new() } }
}

pub fn hold(by: PartyId) -> Hold {
    Hold { by, reason: "Contrôle".to_owned(), at: at(4) }
}

/// An order for `cargo` held by the importer, good for thirty days from the ship's arrival.
pub fn issued(id: OrderId, cargo: Cargo) -> delivery_order::Event {
    delivery_order::Event::Issued {
        id,
        number: "BAD-ASL26110001-001".to_owned(),
        issuer: AGENT,
        cargo,
        holder: IMPORTER,
        at: at(1),
        valid_until: at(24 * 30),
    }
}

pub fn ordered(event: delivery_order::Event) -> Event {
    Event::Order { id: ORDER, event }
}

/// A truck at ten o'clock of the day after the ship came.
pub fn booked() -> appointment::Event {
    appointment::Event::Booked {
        order: ORDER,
        by: IMPORTER,
        haulier: HAULIER,
        terminal: TERMINAL,
        slot: at(24),
        plate: "12345-A-6".to_owned(),
        driver: Personal::new("Brahim El Idrissi"),
        pass: PASS,
        code: "K7M4RX".to_owned(),
        gate: "1".to_owned(),
        at: at(8),
    }
}

pub fn visited(event: appointment::Event) -> Event {
    Event::Appointment { id: APPOINTMENT, event }
}

pub fn left(pass: PassId) -> Left {
    Left { at: at(24), pass, gate: "1".to_owned(), plate: "12345-A-6".to_owned(), offline: false }
}

/// Everything a truck needs: landed, released, ordered, booked.
pub fn ready() -> Vec<Event> {
    vec![
        tallied(Some(number()), Outcome::Agreed),
        cleared(),
        ordered(issued(ORDER, Cargo::Container(number()))),
        visited(booked()),
    ]
}

/// What the gate writes down when the truck has left.
pub fn gone() -> Vec<Event> {
    vec![
        ordered(delivery_order::Event::Consumed { pass: PASS, at: at(24) }),
        visited(appointment::Event::Used { at: at(24) }),
        Event::LeftPort { container: Some(number()), left: left(PASS) },
    ]
}

/// The words of one kind, as a set.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    items.into_iter().collect()
}
