//! Controls under the plant health procedure: who takes which part, how it stands, and what its events fold to.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::Subject;
use domain::control::{Control, Event, Opening, Seat, Standing};
use domain::dossier::Document;
use domain::role::{Duty, PartyKind};
use lexicon::{ControlId, DeclarationId, DocumentId, DossierId, Instant, PartyId, UserId};
use procedure::case::{By, Doer, Event as Happened, Facts, Moved};
use procedure::{Edition, PackText, compile};

const IMPORTER: PartyId = PartyId::from_bytes([3; 16]);

fn pack() -> PackText {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ma");
    let mut pack = PackText::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "csv") {
                let short = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                pack.add(&short, fs::read(&path).unwrap());
            }
        }
    }
    pack
}

fn edition() -> Edition {
    compile(&pack()).pack.edition("ma.onssa.plant-health-import", 1).unwrap().clone()
}

fn at(hours: i64) -> Instant {
    Instant::from_micros(1_795_590_000_000_000 + hours * 3_600_000_000)
}

fn opened(edition: &Edition) -> Event {
    Event::Opened(Box::new(Opening {
        id: ControlId::from_bytes([1; 16]),
        number: "CTL-2026-000001".to_owned(),
        dossier: DossierId::from_bytes([2; 16]),
        declaration: DeclarationId::from_bytes([4; 16]),
        declared: "36101020260000001B".to_owned(),
        importer: IMPORTER,
        declarant: IMPORTER,
        authority: "onssa".to_owned(),
        agency: None,
        office: "MAVIL".parse().unwrap(),
        edition: edition.id().clone(),
        legal_date: "2026-11-25".parse().unwrap(),
        facts: Facts::new(),
        stage: "draft".to_owned(),
        at: at(0),
    }))
}

fn moved(verb: &str, from: &str, to: &str, actor: &str) -> Event {
    let by = By { actor: actor.to_owned(), person: UserId::from_bytes([9; 16]), party: IMPORTER };
    Event::Went(Box::new(Happened::Moved(Box::new(Moved {
        verb: verb.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
        by: Doer::Actor(by),
        at: at(1),
        reason: None,
        law: None,
        appointment: None,
        report: None,
        certificate: None,
    }))))
}

fn after(events: &[Event]) -> Control {
    let (first, rest) = events.split_first().unwrap();
    rest.iter().fold(Control::born(first).unwrap(), Subject::after)
}

#[test]
fn each_part_is_for_those_whose_seat_and_duty_it_is() {
    use Duty::{Clerk, Gate, Inspector, Officer, Reader};
    use PartyKind::{Broker, ControlAgency, Forwarder, Trader};
    let edition = edition();
    let control = after(&[opened(&edition)]);
    for (agency, mandated, kind, duties, parts) in [
        (false, false, Trader, &[Clerk][..], &["applicant"][..]),
        (false, false, Trader, &[Reader], &[]),
        (false, true, Broker, &[Clerk], &["applicant"]),
        (false, true, Forwarder, &[Clerk], &[]), // the pack lets brokers act under a mandate, and nobody else
        (true, false, ControlAgency, &[Inspector], &["inspector", "laboratory"]),
        (true, false, ControlAgency, &[Officer], &["inspector", "laboratory", "officer"]),
        (true, false, ControlAgency, &[Gate], &[]),
    ] {
        let (kinds, duties) = (BTreeSet::from([kind]), duties.iter().copied().collect());
        let seat = Seat { agency, mandated, kinds: &kinds, duties: &duties };
        assert_eq!(control.parts(&edition, seat), parts, "{kind:?} {duties:?}");
    }
}

#[test]
fn the_part_of_a_move_is_the_one_that_has_it_and_of_a_repeat_the_one_that_had_it() {
    let edition = edition();
    let kinds = BTreeSet::from([PartyKind::ControlAgency]);
    let duties = BTreeSet::from([Duty::Officer, Duty::Inspector]);
    let seat = Seat { agency: true, mandated: false, kinds: &kinds, duties: &duties };
    let submitted = [opened(&edition), moved("submit", "draft", "documentary", "applicant")];
    let decided = [&submitted[..], &[moved("accept", "documentary", "decision", "inspector")]].concat();
    for (events, verb, part) in [
        (&submitted[..], "convoke", "inspector"),
        (&decided[..], "admit", "officer"),
        (&decided[..], "accept", "inspector"),
        (&decided[..], "submit", "officer"), // none of theirs: the procedure says so
    ] {
        assert_eq!(after(events).part_for(&edition, verb, seat), Some(part), "{verb}");
    }
}

#[test]
fn a_control_stands_as_its_flow_ended_and_falls_with_its_declaration() {
    let edition = edition();
    let open = vec![opened(&edition)];
    let with = |more: Event| [open.clone(), vec![more]].concat();
    for (events, standing) in [
        (open.clone(), Standing::Waiting),
        (with(moved("withdraw", "draft", "withdrawn", "applicant")), Standing::Withdrawn),
        (with(moved("destroy", "decision", "destroyed", "officer")), Standing::Refused),
        (with(Event::Dropped { at: at(2) }), Standing::Withdrawn),
    ] {
        let control = after(&events);
        assert_eq!(control.standing(&edition), standing);
        let dropped = control.dropped_at.is_some();
        assert_eq!(control.must_stand().is_err(), dropped);
    }
}

/// Stored for ever: what was written by the first version is read by every other.
#[test]
fn events_come_back_from_the_journal_as_they_were_written() {
    let edition = edition();
    let paper = Document {
        id: DocumentId::from_bytes([5; 16]),
        name: "phyto.pdf".to_owned(),
        media: "application/pdf".to_owned(),
        size: 12,
        sha256: "00".repeat(32),
        by: IMPORTER,
        at: at(1),
    };
    let events = [
        opened(&edition),
        Event::PaperKept(Box::new(paper)),
        moved("submit", "draft", "documentary", "applicant"),
        Event::Receipted { fee: "control".to_owned(), reference: "QT-1".to_owned() },
        Event::Dropped { at: at(2) },
    ];
    for event in &events {
        let json = serde_json::to_string(event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), *event, "{json}");
    }
    let control = after(&events);
    let kept: Control = serde_json::from_str(&serde_json::to_string(&control).unwrap()).unwrap();
    assert_eq!(kept, control);
    assert_eq!(Control::born(&events[1]), None);
    let json = serde_json::to_value(&events[2]).unwrap();
    assert_eq!(json["went"]["moved"]["verb"], "submit");
    let fields: Vec<&String> = json["went"]["moved"].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["at", "by", "from", "to", "verb"], "names in the journal do not change");
}
