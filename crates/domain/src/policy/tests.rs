//! Who stands how to what, and what that allows.

use super::*;
use crate::delivery_order::{self, Cargo};
use crate::dossier::{Claim, Event};
use crate::mandate::{Scope, Standing as MandateStanding};
use crate::sample::{
    AGENT, BROKER, FORWARDER, HAULIER, IMPORTER, OFFICER, ORDER, STRANGER, TERMINAL, TICK, at, booked, call,
    dossier, gone, issued, manifest, number, ordered, ready, registered, set, visited,
};

const FROM: Instant = at(0);
const UNTIL: Instant = at(48);

fn mandate(standing: MandateStanding, services: &[Service]) -> Mandate {
    Mandate {
        id: MandateId::from_bytes([14; 16]),
        principal: IMPORTER,
        agent: BROKER,
        scope: Scope {
            services: set(services.iter().copied()),
            offices: set([crate::sample::port()]),
            from: FROM,
            until: UNTIL,
        },
        offered_at: at(-1),
        standing,
    }
}

fn active(services: &[Service]) -> Mandate {
    mandate(MandateStanding::Active { since: FROM }, services)
}

fn acting(party: PartyId, kind: PartyKind, duty: Duty, mandates: Vec<Mandate>) -> Acting {
    Acting {
        user: OFFICER,
        party,
        kinds: set([kind]),
        duties: set([duty]),
        active: true,
        mandates,
        office: None,
    }
}

/// The right in one word, or the no.
fn said(answer: Result<Granted, Denied>) -> String {
    match answer {
        Ok(granted) => match granted.right() {
            Right::Own => "own".to_owned(),
            Right::Office => "office".to_owned(),
            Right::Mandate(_) => {
                format!("for {}", if granted.for_whom() == IMPORTER { "importer" } else { "?" })
            }
        },
        Err(Denied::NotFound) => "unknown".to_owned(),
        Err(Denied::Forbidden(refusal)) => refusal.code.to_string(),
    }
}

#[test]
fn a_file_is_known_to_its_agent_and_customs_until_its_manifest_is_registered() {
    use Relation::{Agency, Agent, Auditor, Customs, Harbour};
    let lodged = manifest(Standing::Lodged);
    let cancelled = manifest(Standing::Cancelled { reason: "twice".to_owned(), at: at(-30) });
    for (manifest, party, kind, expected) in [
        (&lodged, AGENT, PartyKind::ShippingAgent, Agent),
        (&lodged, STRANGER, PartyKind::Customs, Customs),
        (&lodged, STRANGER, PartyKind::Auditor, Auditor),
        (&lodged, IMPORTER, PartyKind::Trader, Relation::Stranger),
        (&lodged, TERMINAL, PartyKind::Terminal, Relation::Stranger),
        (&lodged, STRANGER, PartyKind::ControlAgency, Relation::Stranger),
        (&lodged, STRANGER, PartyKind::HarbourOffice, Relation::Stranger),
        (&cancelled, IMPORTER, PartyKind::Trader, Relation::Stranger),
        (&cancelled, AGENT, PartyKind::ShippingAgent, Agent),
        (&registered(), IMPORTER, PartyKind::Trader, Relation::Consignee),
        (&registered(), TERMINAL, PartyKind::Terminal, Relation::Terminal),
        (&registered(), STRANGER, PartyKind::ControlAgency, Agency),
        (&registered(), STRANGER, PartyKind::HarbourOffice, Harbour),
        (&registered(), STRANGER, PartyKind::Trader, Relation::Stranger),
    ] {
        let dossier = dossier(&[]);
        let place = FilePlace { dossier: &dossier, manifest };
        assert_eq!(place.relations(party, &set([kind])), set([expected]), "{party} as {}", kind.code());
    }
}

#[test]
fn ties_to_a_file_come_and_go_with_what_happens() {
    use Relation::{Claimant, Consignee, Former, Forwarder, Haulier, Holder, Stranger};
    let claim = Event::Claimed(Claim { consignee: FORWARDER, by: BROKER, at: at(1) });
    let named = Event::ForwarderNamed { party: FORWARDER };
    let order = || ordered(issued(ORDER, Cargo::Container(number())));
    let endorsed = ordered(delivery_order::Event::Endorsed { to: FORWARDER, at: at(2) });
    let revoked = ordered(delivery_order::Event::Revoked { reason: "unpaid".to_owned(), at: at(3) });
    for (events, party, ties) in [
        (vec![], FORWARDER, vec![Stranger]),
        (vec![claim.clone()], FORWARDER, vec![Claimant]),
        (vec![claim.clone()], BROKER, vec![Claimant]),
        (vec![claim, Event::ClaimRefused { reason: String::new() }], BROKER, vec![Stranger]),
        (vec![named.clone()], FORWARDER, vec![Forwarder]),
        (vec![order()], IMPORTER, vec![Consignee, Holder]),
        (vec![order(), endorsed.clone()], IMPORTER, vec![Consignee]),
        (vec![named, order(), endorsed.clone()], FORWARDER, vec![Forwarder, Holder]),
        (vec![order(), endorsed, revoked], FORWARDER, vec![Former]),
        (vec![order(), visited(booked())], HAULIER, vec![Haulier]),
        ([ready(), gone()].concat(), HAULIER, vec![Former]),
    ] {
        let dossier = dossier(&events);
        let place = FilePlace { dossier: &dossier, manifest: &registered() };
        assert_eq!(place.relations(party, &BTreeSet::new()), set(ties), "{events:?}");
    }
}

#[test]
fn calls_manifests_mandates_and_firms_know_their_own() {
    use Relation::{Agency, Agent, Auditor, Customs, Own, Platform, Side, Stranger, Terminal};
    let (offered, call, registered) = (active(&[Service::File]), call(), registered());
    let rows: [(&dyn Subjected, _, _, _); 16] = [
        (&call, AGENT, PartyKind::ShippingAgent, Agent),
        (&call, TERMINAL, PartyKind::Terminal, Terminal),
        (&call, STRANGER, PartyKind::ControlAgency, Agency),
        (&call, STRANGER, PartyKind::Trader, Stranger),
        (&registered, STRANGER, PartyKind::Customs, Customs),
        (&registered, STRANGER, PartyKind::ControlAgency, Stranger),
        (&registered, TERMINAL, PartyKind::Terminal, Stranger),
        (&offered, IMPORTER, PartyKind::Trader, Side),
        (&offered, BROKER, PartyKind::Broker, Side),
        (&offered, STRANGER, PartyKind::Customs, Stranger),
        (&offered, STRANGER, PartyKind::Auditor, Auditor),
        (&PartyPlace(IMPORTER), IMPORTER, PartyKind::Trader, Own),
        (&PartyPlace(IMPORTER), STRANGER, PartyKind::Platform, Platform),
        (&PartyPlace(IMPORTER), STRANGER, PartyKind::Customs, Stranger),
        (&NewCall, STRANGER, PartyKind::ShippingAgent, Agent),
        (&NewCall, STRANGER, PartyKind::Trader, Stranger),
    ];
    for (place, party, kind, tie) in rows {
        assert_eq!(place.relations(party, &set([kind])), set([tie]), "{party} as {}", kind.code());
    }
}

#[test]
fn a_right_is_ones_own_before_it_is_a_principals_and_why_not_comes_last() {
    let dossier = dossier(&[ordered(issued(ORDER, Cargo::Container(number())))]);
    let place = FilePlace { dossier: &dossier, manifest: &registered() };
    let broker = |duty, mandates| acting(BROKER, PartyKind::Broker, duty, mandates);
    let delivery = || vec![active(&[Service::Delivery])];
    let revoked = MandateStanding::Revoked { by: IMPORTER, at: at(1), reason: String::new() };
    let ended = || vec![mandate(revoked.clone(), &[Service::Delivery, Service::File])];
    for (who, as_of, answer) in [
        (acting(IMPORTER, PartyKind::Trader, Duty::Clerk, vec![]), at(1), "own"),
        (acting(IMPORTER, PartyKind::Trader, Duty::Clerk, delivery()), at(1), "own"),
        (acting(IMPORTER, PartyKind::Trader, Duty::Reader, vec![]), at(1), "AUT-01"),
        (broker(Duty::Clerk, delivery()), at(1), "for importer"),
        (broker(Duty::Clerk, delivery()), FROM, "for importer"),
        (broker(Duty::Clerk, delivery()), UNTIL, "for importer"),
        (broker(Duty::Clerk, delivery()), UNTIL.plus(TICK), "unknown"),
        (broker(Duty::Clerk, delivery()), FROM.minus(TICK), "unknown"),
        (broker(Duty::Reader, delivery()), at(1), "AUT-01"),
        (broker(Duty::Clerk, vec![active(&[Service::File])]), at(1), "AUT-02"), // sees it, may not endorse
        (broker(Duty::Clerk, ended()), at(2), "unknown"),
        (broker(Duty::Clerk, vec![]), at(1), "unknown"),
        (acting(STRANGER, PartyKind::Customs, Duty::Officer, vec![]), at(1), "AUT-02"),
        (acting(HAULIER, PartyKind::Haulier, Duty::Clerk, vec![]), at(1), "unknown"),
    ] {
        assert_eq!(said(grant(&who, Act::OrderEndorse, &place, as_of)), answer, "{} {as_of}", who.party);
    }
}

#[test]
fn a_mandate_for_other_offices_carries_nothing_here() {
    let dossier = dossier(&[ordered(issued(ORDER, Cargo::Container(number())))]);
    let place = FilePlace { dossier: &dossier, manifest: &registered() };
    let mut elsewhere = active(&[Service::Delivery, Service::File]);
    elsewhere.scope.offices = set(["MAAGA".parse().unwrap()]);
    let who = acting(BROKER, PartyKind::Broker, Duty::Clerk, vec![elsewhere]);
    assert_eq!(said(grant(&who, Act::OrderEndorse, &place, at(1))), "unknown");
}

#[test]
fn a_firm_that_is_not_active_reads_and_starts_nothing_for_itself_or_others() {
    let dossier = dossier(&[ordered(issued(ORDER, Cargo::Container(number())))]);
    let place = FilePlace { dossier: &dossier, manifest: &registered() };
    let stopped = |who: Acting| Acting { active: false, ..who };
    let importer = stopped(acting(IMPORTER, PartyKind::Trader, Duty::Clerk, vec![]));
    let broker = stopped(acting(BROKER, PartyKind::Broker, Duty::Clerk, vec![active(&[Service::Delivery])]));
    let stranger = stopped(acting(STRANGER, PartyKind::Trader, Duty::Clerk, vec![]));
    for (who, act, answer) in [
        (&importer, Act::DossierRead, "own"),
        (&importer, Act::OrderEndorse, "AUT-03"),
        (&importer, Act::DossierWrite, "AUT-03"),
        (&broker, Act::OrderEndorse, "AUT-03"),
        (&stranger, Act::OrderEndorse, "unknown"),
    ] {
        assert_eq!(said(grant(who, act, &place, at(1))), answer, "{} {}", who.party, act.code());
    }
}

#[test]
fn an_authority_acts_as_the_office_it_is() {
    let dossier = dossier(&[]);
    let place = FilePlace { dossier: &dossier, manifest: &registered() };
    for (kind, duty, act, answer) in [
        (PartyKind::Customs, Duty::Officer, Act::ReleaseGrant, "office"),
        (PartyKind::Customs, Duty::Inspector, Act::ReleaseGrant, "AUT-01"),
        (PartyKind::Customs, Duty::Inspector, Act::HoldPlace, "office"),
        (PartyKind::ControlAgency, Duty::Officer, Act::ReleaseGrant, "AUT-02"),
        (PartyKind::HarbourOffice, Duty::Officer, Act::HoldPlace, "office"),
        (PartyKind::Trader, Duty::Officer, Act::HoldPlace, "unknown"),
    ] {
        let who = acting(STRANGER, kind, duty, vec![]);
        assert_eq!(said(grant(&who, act, &place, at(1))), answer, "{} {}", kind.code(), act.code());
    }
    assert_eq!(
        Right::Mandate(MandateId::from_bytes([14; 16])).code(),
        format!("mandate:{}", MandateId::from_bytes([14; 16]))
    );
}

#[test]
fn an_authority_is_one_at_its_own_office() {
    let here = crate::sample::port();
    let there: Place = "MACAS".parse().unwrap();
    let dossier = dossier(&[]);
    let manifest = registered();
    let place = FilePlace { dossier: &dossier, manifest: &manifest };
    for (kind, duty, act) in [
        (PartyKind::Customs, Duty::Officer, Act::ReleaseGrant),
        (PartyKind::ControlAgency, Duty::Inspector, Act::HoldPlace),
    ] {
        for (office, expected) in [(Some(here), "office"), (None, "office"), (Some(there), "unknown")] {
            let who = Acting { office, ..acting(STRANGER, kind, duty, Vec::new()) };
            assert_eq!(said(grant(&who, act, &place, at(0))), expected, "{} {office:?}", kind.code());
        }
    }
    let auditor =
        Acting { office: Some(there), ..acting(STRANGER, PartyKind::Auditor, Duty::Reader, Vec::new()) };
    assert_eq!(said(grant(&auditor, Act::DossierRead, &place, at(0))), "own", "auditors read everywhere");
    let call = call();
    let harbour = Acting {
        office: Some(there),
        ..acting(STRANGER, PartyKind::HarbourOffice, Duty::Officer, Vec::new())
    };
    assert_eq!(said(grant(&harbour, Act::CallArrive, &call, at(0))), "unknown");
}
