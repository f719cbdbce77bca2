//! The books, told as rows: a situation, a transfer, an answer.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use ledger::*;
use lexicon::Refusal;
use proptest::prelude::*;

const LINE: &str = "line";
const CLEARED: &str = "cleared";
const SHIP: &str = "ship";
const GRAMS: &str = "line-grams";

fn account(name: &str) -> AccountId {
    name.parse().unwrap()
}

fn unit(code: &str) -> Unit {
    code.parse().unwrap()
}

fn id(number: u8) -> TransferId {
    TransferId::from_bytes([number; 16])
}

fn post(number: u8, debit: &str, credit: &str, amount: u64) -> Transfer {
    Transfer::post(id(number), account(debit), account(credit), amount, unit("PK"))
}

fn reserve(number: u8, debit: &str, credit: &str, amount: u64) -> Transfer {
    Transfer::reserve(id(number), account(debit), account(credit), amount, unit("PK"))
}

/// A ship that brought ten packages on one line, three of them reserved, one of those settled.
fn port() -> Books {
    let mut books = Books::new();
    for (name, code, class) in [
        (LINE, "PK", Class::Passing),
        (CLEARED, "PK", Class::Keeping),
        (SHIP, "PK", Class::Boundary),
        (GRAMS, "GRM", Class::Passing),
    ] {
        assert_eq!(books.open(account(name), unit(code), class), Ok(Applied::Recorded));
    }
    books.apply(&post(1, SHIP, LINE, 10)).unwrap();
    let reservation = reserve(2, LINE, CLEARED, 3);
    books.apply(&reservation).unwrap();
    books.apply(&reservation.settled(id(3), 1)).unwrap();
    books
}

fn balances(books: &Books, name: &str) -> (i64, u64, i64) {
    let account = books.account(&account(name)).unwrap();
    (account.posted(), account.reserved(), account.available())
}

#[test]
fn amounts_move_and_reservations_keep_them() {
    let books = port();
    assert_eq!(balances(&books, SHIP), (-10, 0, -10));
    assert_eq!(balances(&books, LINE), (9, 2, 7));
    assert_eq!(balances(&books, CLEARED), (1, 0, 1));
    assert!(books.sums().values().all(|sum| *sum == 0));
}

/// Every reason to refuse, in the order the reasons are checked.
#[test]
fn a_transfer_is_refused_for_the_first_reason_that_holds() {
    use LedgerRefusal as No;
    let reservation = reserve(2, LINE, CLEARED, 3);
    let floor =
        |available, asked| No::FloorBroken { account: account(LINE), unit: unit("PK"), available, asked };
    let mismatch = |name| No::UnitMismatch { account: account(name), counts: unit("GRM"), asked: unit("PK") };
    for (transfer, expected) in [
        (post(9, LINE, CLEARED, 7), Ok(Applied::Recorded)),
        (post(9, LINE, CLEARED, 8), Err(floor(7, 8))),
        (post(1, SHIP, LINE, 10), Ok(Applied::AlreadySo)),
        (post(1, SHIP, LINE, 11), Err(No::OtherContent(id(1)))),
        (post(1, LINE, LINE, 0), Err(No::OtherContent(id(1)))),
        (post(9, LINE, LINE, 0), Err(No::ZeroAmount)),
        (post(9, "nobody", "nobody", 1), Err(No::SameAccount(account("nobody")))),
        (post(9, "nobody", GRAMS, 1), Err(No::UnknownAccount(account("nobody")))),
        (post(9, LINE, "nobody", 100), Err(No::UnknownAccount(account("nobody")))),
        (post(9, GRAMS, LINE, 1), Err(mismatch(GRAMS))),
        (post(9, LINE, GRAMS, 100), Err(mismatch(GRAMS))),
        (Transfer { corrects: Some(id(8)), ..post(9, LINE, CLEARED, 100) }, Err(No::UnknownCorrected(id(8)))),
        (Transfer { corrects: Some(id(1)), ..post(9, LINE, SHIP, 1) }, Ok(Applied::Recorded)),
        (reservation.settled(id(9), 2), Ok(Applied::Recorded)),
        (reservation.released(id(9), 2), Ok(Applied::Recorded)),
        (reservation.settled(id(9), 3), Err(No::ReservationExceeded { of: id(2), left: 2, asked: 3 })),
        (reservation.released(id(9), 3), Err(No::ReservationExceeded { of: id(2), left: 2, asked: 3 })),
        (reserve(8, LINE, CLEARED, 3).settled(id(9), 1), Err(No::UnknownReservation(id(8)))),
        (reserve(1, LINE, CLEARED, 3).settled(id(9), 1), Err(No::UnknownReservation(id(1)))),
        (reserve(2, LINE, SHIP, 3).settled(id(9), 1), Err(No::OtherReservation(id(2)))),
        (reserve(9, LINE, CLEARED, 7), Ok(Applied::Recorded)),
        (reserve(9, LINE, CLEARED, 8), Err(floor(7, 8))),
        (post(9, SHIP, CLEARED, AMOUNT_MAX), Err(No::AboveMax)),
        (post(9, SHIP, CLEARED, AMOUNT_MAX - 10), Ok(Applied::Recorded)),
        (post(9, SHIP, CLEARED, AMOUNT_MAX + 1), Err(No::AboveMax)),
        (reserve(9, SHIP, CLEARED, AMOUNT_MAX), Ok(Applied::Recorded)),
        (reserve(9, SHIP, CLEARED, u64::MAX), Err(No::AboveMax)),
        (post(9, LINE, CLEARED, u64::MAX), Err(No::AboveMax)),
    ] {
        let mut books = port();
        let before = books.clone();
        assert_eq!(books.apply(&transfer), expected, "{transfer:?}");
        assert_eq!(
            books == before,
            expected != Ok(Applied::Recorded),
            "a refusal changes nothing: {transfer:?}"
        );
    }
}

#[test]
fn a_closed_reservation_stays_closed() {
    let mut books = port();
    let reservation = reserve(2, LINE, CLEARED, 3);
    books.apply(&reservation.released(id(4), 2)).unwrap();
    assert_eq!(balances(&books, LINE), (9, 0, 9));
    assert_eq!(books.reservation(id(2)).unwrap().left, 0);
    for transfer in [reservation.settled(id(9), 1), reservation.released(id(9), 1)] {
        assert_eq!(books.apply(&transfer), Err(LedgerRefusal::ReservationClosed(id(2))));
    }
    assert_eq!(books.apply(&reservation), Ok(Applied::AlreadySo));
}

#[test]
fn a_mistake_is_mended_by_a_transfer_that_names_it() {
    let mut books = port();
    let mistake = post(5, LINE, CLEARED, 4);
    books.apply(&mistake).unwrap();
    books.apply(&mistake.undone(id(6))).unwrap();
    assert_eq!(balances(&books, LINE), (9, 2, 7));
    assert_eq!(books.transfer(id(6)).unwrap().corrects, Some(id(5)));
}

#[test]
fn transfers_asked_together_land_together() {
    let mut books = port();
    let before = books.clone();
    let both = [post(5, LINE, CLEARED, 4), post(6, LINE, CLEARED, 4)];
    assert!(books.apply_all(&both).is_err());
    assert_eq!(books, before);
    let both = [post(5, LINE, CLEARED, 4), post(6, LINE, CLEARED, 3)];
    assert_eq!(books.apply_all(&both), Ok(Applied::Recorded));
    assert_eq!(books.apply_all(&both), Ok(Applied::AlreadySo));
    assert_eq!(books.apply_all(&[]), Ok(Applied::AlreadySo));
}

#[test]
fn the_books_close_when_every_passing_account_stands_at_zero() {
    let mut books = port();
    assert_eq!(closing(&books).iter().map(|account| account.id().as_str()).collect::<Vec<_>>(), [LINE]);
    books.apply(&reserve(2, LINE, CLEARED, 3).released(id(4), 2)).unwrap();
    books.apply(&post(5, LINE, CLEARED, 9)).unwrap();
    assert!(closing(&books).is_empty());
    assert!(closing(&Books::new()).is_empty());
}

#[test]
fn an_account_is_opened_once() {
    let mut books = port();
    assert_eq!(books.open(account(LINE), unit("PK"), Class::Passing), Ok(Applied::AlreadySo));
    for (code, class) in [("PK", Class::Keeping), ("GRM", Class::Passing)] {
        assert_eq!(
            books.open(account(LINE), unit(code), class),
            Err(LedgerRefusal::OpenedOtherwise(account(LINE)))
        );
    }
}

#[test]
fn a_transfer_survives_its_json() {
    let transfer = Transfer { corrects: Some(id(1)), ..reserve(2, LINE, CLEARED, 3).settled(id(3), 1) };
    let json = serde_json::to_string(&transfer).unwrap();
    assert_eq!(serde_json::from_str::<Transfer>(&json).unwrap(), transfer);
    for kind in [Kind::Post, Kind::Reserve, Kind::Settle { of: id(1) }, Kind::Release { of: id(1) }] {
        assert_eq!(Kind::from_text(kind.as_str(), kind.reservation()), Some(kind));
    }
    assert_eq!(Kind::from_text("settle", None), None);
    assert_eq!(Kind::from_text("post", Some(id(1))), None);
}

#[test]
fn every_refusal_has_its_text_and_its_arguments() {
    use LedgerRefusal as No;
    for (place, refusal) in [
        No::OtherContent(id(1)),
        No::ZeroAmount,
        No::SameAccount(account(LINE)),
        No::UnknownAccount(account(LINE)),
        No::UnitMismatch { account: account(LINE), counts: unit("PK"), asked: unit("GRM") },
        No::UnknownCorrected(id(1)),
        No::UnknownReservation(id(1)),
        No::OtherReservation(id(1)),
        No::ReservationClosed(id(1)),
        No::ReservationExceeded { of: id(1), left: 1, asked: 2 },
        No::AboveMax,
        No::FloorBroken { account: account(LINE), unit: unit("PK"), available: 1, asked: 2 },
        No::OpenedOtherwise(account(LINE)),
    ]
    .into_iter()
    .enumerate()
    {
        let answer = Refusal::from(refusal);
        assert_eq!(answer.code.as_str(), format!("LEDGER-{:02}", place + 1));
        for text in refusal_texts::texts(answer.code.as_str()).unwrap() {
            assert!(!answer.fill(text).contains('{'), "{text}");
        }
    }
    for bad in ["", "a b"] {
        let answer = bad.parse::<AccountId>().unwrap_err();
        assert!(refusal_texts::texts(answer.code.as_str()).is_some());
    }
    assert!(refusal_texts::CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

const NAMES: [(&str, &str, Class); 7] = [
    ("ship", "PK", Class::Boundary),
    ("line", "PK", Class::Passing),
    ("yard", "PK", Class::Passing),
    ("kept", "PK", Class::Keeping),
    ("bank", "MAD", Class::Boundary),
    ("owed", "MAD", Class::Passing),
    ("paid", "MAD", Class::Keeping),
];

/// Any transfer between the accounts above: few ids, so that repeats and reservations meet.
fn any_transfer() -> impl Strategy<Value = Transfer> {
    let amount =
        prop_oneof![8 => 0..20_u64, 1 => Just(AMOUNT_MAX), 1 => Just(AMOUNT_MAX + 1), 1 => any::<u64>()];
    let name = 0..NAMES.len();
    (0..40_u8, 0..4_u8, 0..40_u8, name.clone(), name, amount, prop::option::weighted(0.1, 0..40_u8)).prop_map(
        |(number, kind, of, debit, credit, amount, corrects)| Transfer {
            id: id(number),
            kind: match kind {
                0 => Kind::Post,
                1 => Kind::Reserve,
                2 => Kind::Settle { of: id(of) },
                _ => Kind::Release { of: id(of) },
            },
            debit: account(NAMES[debit].0),
            credit: account(NAMES[credit].0),
            amount,
            unit: unit(NAMES[debit].1),
            corrects: corrects.map(id),
        },
    )
}

/// A step that reservations make likely: settles and releases mostly name one that exists.
fn aim(transfer: Transfer, books: &Books) -> Transfer {
    let Some(made_by) = transfer.kind.reservation().and_then(|of| books.reservation(of)).map(|r| &r.made_by)
    else {
        return transfer;
    };
    Transfer {
        debit: made_by.debit.clone(),
        credit: made_by.credit.clone(),
        unit: made_by.unit.clone(),
        ..transfer
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_nothing_appears_or_vanishes(steps in prop::collection::vec(any_transfer(), 1..120)) {
        let mut books = Books::new();
        for (name, code, class) in NAMES {
            books.open(account(name), unit(code), class).unwrap();
        }
        for step in steps {
            let transfer = aim(step, &books);
            let before = books.clone();
            let answer = books.apply(&transfer);
            prop_assert_eq!(books != before, answer == Ok(Applied::Recorded));
            prop_assert!(books.sums().values().all(|sum| *sum == 0));
            for account in books.accounts() {
                prop_assert!(!account.class().has_floor() || account.available() >= 0, "{:?}", account);
                let kept: u64 = books
                    .transfers()
                    .filter_map(|made_by| books.reservation(made_by.id))
                    .filter(|reservation| reservation.made_by.debit == *account.id())
                    .map(|reservation| reservation.left)
                    .sum();
                prop_assert_eq!(account.reserved(), kept);
                let same = Account::restored(
                    account.id().clone(),
                    account.unit().clone(),
                    account.class(),
                    account.posted(),
                    account.reserved(),
                );
                prop_assert_eq!(same.as_ref(), Some(account));
            }
            if answer.is_ok() {
                let after = books.clone();
                prop_assert_eq!(books.apply(&transfer), Ok(Applied::AlreadySo));
                prop_assert_eq!(&books, &after);
            }
        }
    }

    #[test]
    fn a_reservation_ends_as_what_was_settled_and_what_was_given_back(
        whole in 1..1_000_u64, parts in prop::collection::vec((any::<bool>(), 1..400_u64), 0..20)
    ) {
        let mut books = Books::new();
        for (name, code, class) in NAMES {
            books.open(account(name), unit(code), class).unwrap();
        }
        books.apply(&post(200, "ship", "line", whole)).unwrap();
        let reservation = reserve(201, "line", "kept", whole);
        books.apply(&reservation).unwrap();
        let (mut settled, mut released) = (0, 0);
        for (number, (settle, amount)) in (0_u8..).zip(parts) {
            let step = if settle { reservation.settled(id(number), amount) } else { reservation.released(id(number), amount) };
            let fits = settled + released + amount <= whole;
            prop_assert_eq!(books.apply(&step).is_ok(), fits);
            if fits && settle { settled += amount } else if fits { released += amount }
        }
        prop_assert_eq!(books.reservation(id(201)).unwrap().left, whole - settled - released);
        prop_assert_eq!(balances(&books, "kept").0.unsigned_abs(), settled);
        prop_assert_eq!(balances(&books, "line").0.unsigned_abs(), whole - settled);
    }
}
