//! Rows of situation and answer for the bill.

use super::*;
use crate::sample::{
    AGENT, CUSTOMS, IMPORTER, STRANGER, TERMINAL, at, comes_back, dossier, folded, number, word,
};

const FIRST: PaymentId = PaymentId::from_bytes([71; 16]);
const SECOND: PaymentId = PaymentId::from_bytes([72; 16]);
const DECLARATION: DeclarationId = DeclarationId::from_bytes([81; 16]);

fn line(kind: Kind, beneficiary: Beneficiary, net: u64, vat: u64) -> Line {
    Line {
        kind,
        beneficiary,
        base: Base::Count { count: 1, unit: Counted::Day },
        rate: dirhams(net),
        source: Citation { text: "unverified".to_owned(), verified: false },
        net,
        vat_bp: 2_000,
        vat,
        at: at(0),
        paid: 0,
        credited: 0,
    }
}

fn duty(net: u64) -> Line {
    let kind = Kind::Duty { declaration: DECLARATION, tax: Tax::ImportDuty };
    line(kind, Beneficiary::Treasury, net, 0)
}

fn storage(until: Instant, net: u64, vat: u64) -> Line {
    line(Kind::Storage { container: number(), until }, Beneficiary::Party(TERMINAL), net, vat)
}

/// A bill of 500 duty, and 120 for storage.
fn bill(more: &[Event]) -> Invoice {
    let lines = vec![duty(500), storage(at(24), 100, 20)];
    let first = Event::Opened(Box::new(Invoice::opened(&dossier(&[]), lines, at(0))));
    folded(&[&[first], more].concat())
}

/// What a bill recorded after a decision.
fn then(bill: &Invoice, decision: Result<Decision<Event>, Refusal>) -> Invoice {
    match decision {
        Ok(Decision::Record(event)) => bill.clone().after(&event),
        Ok(Decision::AlreadySo) => bill.clone(),
        Err(refusal) => panic!("{}", refusal.code),
    }
}

fn pays(bill: &Invoice, payment: PaymentId, payer: PartyId, centimes: u64) -> Invoice {
    then(bill, bill.settle(payment, payer, centimes, at(1)))
}

fn bridge() -> Bridge {
    Bridge { importer: IMPORTER, reservation: [91; 16], centimes: 0, at: at(1), due: at(24 * 15) }
}

#[test]
fn payments_settle_the_first_demanded_first_and_what_is_left_over_is_not_the_bills() {
    for (situation, received, paid, open, standing) in [
        ("nothing", 0, [0, 0], 620, "open"),
        ("part of the duty", 499, [499, 0], 121, "open"),
        ("the duty", 500, [500, 0], 120, "open"),
        ("the duty and some", 501, [500, 1], 119, "open"),
        ("all", 620, [500, 120], 0, "paid"),
        ("too much", 1_000, [500, 120], 0, "paid"),
    ] {
        let bill = pays(&bill(&[]), FIRST, IMPORTER, received);
        comes_back(&bill);
        assert_eq!([bill.lines[0].paid, bill.lines[1].paid], paid, "{situation}");
        assert_eq!((bill.open(), bill.standing()), (open, standing), "{situation}");
        assert_eq!(bill.receipts[0].settled(), bill.paid(), "{situation}");
        assert_eq!(word(bill.settle(FIRST, IMPORTER, received, at(2))), "so already", "{situation}");
    }
}

#[test]
fn a_bridge_stands_for_what_is_open_and_is_freed_as_it_is_paid() {
    let open = pays(&bill(&[]), FIRST, IMPORTER, 100);
    let bridged = then(&open, open.bridge(&bridge()));
    assert_eq!((bridged.bridged(), bridged.open(), bridged.standing()), (520, 0, "bridged"));
    assert_eq!(word(bridged.bridge(&bridge())), "so already");

    let more = then(&bridged, bridged.demand(vec![storage(at(48), 50, 10)], at(2)));
    assert_eq!((more.bridged(), more.open(), more.standing()), (520, 60, "open"), "what came later is open");
    let event = more.settle(SECOND, IMPORTER, 60, at(3)).unwrap();
    let Decision::Record(event) = event else { panic!("money came") };
    assert_eq!(more.released_by(&event), [], "what is paid first is what the surety does not stand for");
    let paid = pays(&pays(&more, SECOND, IMPORTER, 60), PaymentId::from_bytes([73; 16]), IMPORTER, 20);
    assert_eq!((paid.bridged(), paid.open()), (500, 0));
    let Ok(Decision::Record(event)) = paid.settle(PaymentId::from_bytes([74; 16]), IMPORTER, 900, at(4))
    else {
        panic!("money came")
    };
    assert_eq!(paid.released_by(&event).iter().map(|(_, freed)| *freed).collect::<Vec<_>>(), [500]);
    assert_eq!(paid.after(&event).standing(), "paid");
}

#[test]
fn a_credit_note_takes_from_one_line_and_gives_back_to_who_paid() {
    let half = pays(&pays(&bill(&[]), FIRST, IMPORTER, 300), SECOND, AGENT, 100);
    let treasury = || (&Beneficiary::Treasury, CUSTOMS);
    let note = |bill: &Invoice, centimes| bill.credit(0, centimes, "Erreur".to_owned(), treasury(), at(2));
    for (situation, centimes, unpaid, back) in [
        ("what was not paid", 100, 100, vec![]),
        ("a bit more", 150, 100, vec![(AGENT, 50)]),
        ("more than the last paid", 250, 100, vec![(AGENT, 100), (IMPORTER, 50)]),
        ("all", 500, 100, vec![(AGENT, 100), (IMPORTER, 300)]),
    ] {
        let Ok(Decision::Record(Event::Credited(given))) = note(&half, centimes) else {
            panic!("{situation}")
        };
        assert_eq!((given.unpaid, &given.back, given.amount()), (unpaid, &back, centimes), "{situation}");
        let after = half.clone().after(&Event::Credited(given));
        assert_eq!((after.owed(), after.lines[0].unpaid()), (620 - centimes, 0), "{situation}");
    }
    let once = then(&half, note(&half, 150));
    let Ok(Decision::Record(Event::Credited(second))) = note(&once, 350) else { panic!("what is left") };
    assert_eq!(
        (second.number.as_str(), second.back),
        ("AV-ASL26110001-002", vec![(AGENT, 50), (IMPORTER, 300)])
    );
    for (place, centimes, by, answer) in [
        (0, 0, Beneficiary::Treasury, "FAC-03"),
        (0, 501, Beneficiary::Treasury, "FAC-03"),
        (0, 1, Beneficiary::Party(TERMINAL), "FAC-02"),
        (1, 1, Beneficiary::Party(STRANGER), "FAC-02"),
        (9, 1, Beneficiary::Treasury, "FAC-01"),
    ] {
        assert_eq!(
            word(half.credit(place, centimes, String::new(), (&by, CUSTOMS), at(2))),
            answer,
            "{place}"
        );
    }
}

#[test]
fn a_credit_note_frees_the_bridge_it_makes_needless() {
    let open = bill(&[]);
    let bridged = then(&open, open.bridge(&bridge()));
    let by = (&Beneficiary::Treasury, CUSTOMS);
    let Ok(Decision::Record(event)) = bridged.credit(0, 500, "Exonération".to_owned(), by, at(2)) else {
        panic!("it is owed")
    };
    assert_eq!(bridged.released_by(&event)[0].1, 500);
    assert_eq!(bridged.after(&event).standing(), "bridged");
}

#[test]
fn storage_is_asked_for_until_a_day() {
    let bill = bill(&[]);
    assert_eq!(bill.stored_until(number()), Some(at(24)));
    assert_eq!(bill.stored_until(crate::sample::other_number()), None);
    let by = (&Beneficiary::Party(TERMINAL), TERMINAL);
    let back = then(&bill, bill.credit(1, 120, "Erreur".to_owned(), by, at(2)));
    assert_eq!(back.stored_until(number()), None, "a day that was credited was not paid for");
    assert_eq!(bill.unpaid_duties(DECLARATION), 500);
}

#[test]
fn a_bill_has_an_end() {
    let bill = bill(&[]);
    assert_eq!(word(bill.demand(vec![], at(1))), "so already");
    assert_eq!(word(bill.demand(vec![duty(CENTIMES_MAX)], at(1))), "AMOUNT-01");
    assert_eq!(word(bill.demand(vec![duty(u64::MAX), duty(u64::MAX)], at(1))), "AMOUNT-01");
    assert_eq!(word(bill.demand(vec![duty(1); LINES_MAX], at(1))), "LIMIT-01");
    let many = (0..RECEIPTS_MAX).fold(bill, |bill, n| {
        let id = PaymentId::from_bytes(u128::try_from(n).unwrap().to_be_bytes());
        pays(&bill, id, IMPORTER, 1)
    });
    assert_eq!(word(many.settle(FIRST, IMPORTER, 1, at(9))), "LIMIT-01");
}
