//! The books: the same answers as the model, and no floor broken however many move amounts at once.

use std::collections::HashMap;
use std::sync::Arc;

use ledger::{Applied, Books, Transfer, TransferId};
use storage::books::{Kind, Move};
use storage::seal::{Sealer, generate_key};
use storage::{Author, Class, Store, WriteFault};

use crate::kit::{Dice, at, each_store, entry, id, number};

const UNIT: &str = "PK";
const ACCOUNTS: u64 = 6;

fn name(n: u64) -> String {
    if n == 0 { "outside".to_owned() } else { format!("account:{n}") }
}

fn class(n: u64) -> Class {
    if n == 0 { Class::Boundary } else { Class::Keeping }
}

async fn open(store: &Store) {
    let mut tx = store.begin(entry(0), at(0));
    for n in 1..=ACCOUNTS {
        tx.open_account(&name(n), UNIT, class(n), None);
    }
    tx.record(Author::System("books.open"), |_| Ok(None)).await.unwrap();
}

async fn keep(
    store: &Store,
    n: u64,
    kind: Kind,
    (debit, credit): (u64, u64),
    amount: u64,
) -> Result<(), WriteFault> {
    let mut tx = store.begin(entry(n), at(n));
    tx.transfer(Move {
        id: id(0x77, n),
        kind,
        debit: name(debit),
        debit_class: class(debit),
        credit: name(credit),
        credit_class: class(credit),
        unit: UNIT.into(),
        amount,
        corrects: None,
        dossier: None,
    });
    tx.record(Author::System("books.move"), |_| Ok(None)).await.map(|_| ())
}

async fn verified(store: &Store) -> storage::verify::Report {
    let (secret, public) = generate_key("diwan/00000001").unwrap();
    let sealer = Sealer::open(store, &secret).await.unwrap();
    sealer.seal_once(store, at(1)).await.unwrap();
    storage::verify::verify(store, &public, &mut |_| ()).await.unwrap().unwrap()
}

/// A reservation that still keeps something: its accounts and what is left.
type Open = HashMap<u64, ((u64, u64), u64)>;

/// What to try next: kind, accounts, amount.
fn next(dice: &mut Dice, open: &Open, from_outside: bool) -> (u64, Option<u64>, (u64, u64), u64) {
    let first = u64::from(!from_outside);
    let debit = first + dice.below(ACCOUNTS + 1 - first);
    let credit = (debit + 1 + dice.below(ACCOUNTS)) % (ACCOUNTS + 1);
    let mut held: Vec<_> = open.keys().copied().collect();
    held.sort_unstable();
    match dice.below(4) {
        kind @ (2 | 3) if !held.is_empty() => {
            let of = held[usize::try_from(dice.below(u64::try_from(held.len()).unwrap())).unwrap()];
            let (sides, left) = open[&of];
            (kind, Some(of), sides, 1 + dice.below(left))
        }
        kind => (kind % 2, None, (debit, credit), 1 + dice.below(60)),
    }
}

#[test]
fn the_database_grants_and_refuses_as_the_model_does() {
    each_store(async |bench| {
        let store = &bench.store;
        open(store).await;
        let (mut model, mut dice, mut reserved) = (Books::new(), Dice(42), Open::new());
        for n in 0..=ACCOUNTS {
            model.open(name(n).parse().unwrap(), UNIT.parse().unwrap(), class(n)).unwrap();
        }
        let (mut granted, mut refused) = (0, 0);
        for n in 1..600 {
            let (kind, of, sides, amount) = next(&mut dice, &reserved, n < 40);
            let [kind_here, kind_model] = [of.map(|of| id(0x77, of)); 2];
            let of_here = kind_here.unwrap_or_default();
            let of_model = TransferId::from_bytes(kind_model.unwrap_or_default());
            let (here, there) = match kind {
                0 => (Kind::Post, ledger::Kind::Post),
                1 => (Kind::Reserve, ledger::Kind::Reserve),
                2 => (Kind::Settle { of: of_here }, ledger::Kind::Settle { of: of_model }),
                _ => (Kind::Release { of: of_here }, ledger::Kind::Release { of: of_model }),
            };
            let transfer = Transfer {
                id: TransferId::from_bytes(id(0x77, n)),
                kind: there,
                debit: name(sides.0).parse().unwrap(),
                credit: name(sides.1).parse().unwrap(),
                amount,
                unit: UNIT.parse().unwrap(),
                corrects: None,
            };
            let answer = model.apply(&transfer);
            let kept = keep(store, n, here, sides, amount).await;
            match (&answer, &kept) {
                (Ok(Applied::Recorded), Ok(())) => granted += 1,
                (Err(_), Err(WriteFault::Lost("floor"))) => refused += 1,
                other => panic!("act {n}: {other:?}"),
            }
            match (kept.is_ok(), kind, of) {
                (true, 1, _) => _ = reserved.insert(n, (sides, amount)),
                (true, 2 | 3, Some(of)) => {
                    let left = &mut reserved.get_mut(&of).unwrap().1;
                    *left -= amount;
                    if *left == 0 {
                        reserved.remove(&of);
                    }
                }
                _ => {}
            }
        }
        assert!(granted > 100 && refused > 100, "{granted} granted, {refused} refused: too tame a test");
        for n in 1..=ACCOUNTS {
            let (here, there) = (store.account(&name(n)).await.unwrap().unwrap(), name(n).parse().unwrap());
            let there = model.account(&there).unwrap();
            assert_eq!(
                (here.posted, here.reserved),
                (there.posted(), i64::try_from(there.reserved()).unwrap())
            );
        }
        let report = verified(store).await;
        assert_eq!((report.transfers, report.accounts), (granted, ACCOUNTS));
    });
}

#[test]
fn many_who_move_amounts_at_once_break_no_floor_and_lose_nothing() {
    each_store(async |bench| {
        open(&bench.store).await;
        for n in 1..=ACCOUNTS {
            keep(&bench.store, n, Kind::Post, (0, n), 100).await.unwrap();
        }
        let tasks: Vec<_> = (1..=16_u64)
            .map(|task| {
                let store = Arc::clone(&bench.store);
                tokio::spawn(async move {
                    let (mut dice, mut reserved, mut kept) = (Dice(task), Open::new(), 0_u64);
                    for act in 0..40 {
                        let n = task * 1_000 + act;
                        let (kind, of, sides, amount) = next(&mut dice, &reserved, false);
                        let held = of.map(|of| id(0x77, of)).unwrap_or_default();
                        let what = match kind {
                            0 => Kind::Post,
                            1 => Kind::Reserve,
                            2 => Kind::Settle { of: held },
                            _ => Kind::Release { of: held },
                        };
                        let told = keep(&store, n, what, sides, amount).await;
                        match (told, kind, of) {
                            (Ok(()), 1, _) => _ = reserved.insert(n, (sides, amount)),
                            (Ok(()), 2 | 3, Some(of)) => {
                                let left = &mut reserved.get_mut(&of).unwrap().1;
                                *left -= amount;
                                if *left == 0 {
                                    reserved.remove(&of);
                                }
                            }
                            (Ok(()), ..) => {}
                            // Nobody is kept waiting in a circle: only the floor says no, and never to what was reserved.
                            (Err(WriteFault::Lost("floor")), 0 | 1, _) => continue,
                            (Err(other), ..) => panic!("act {n}: {other}"),
                        }
                        kept += 1;
                    }
                    kept
                })
            })
            .collect();
        let mut kept = ACCOUNTS;
        for task in tasks {
            kept += task.await.unwrap();
        }
        let store = &bench.store;
        assert_eq!(number(store, "select count(*) from transfer").await, i64::try_from(kept).unwrap());
        let broken = "select count(*) from account where posted < reserved or reserved < 0";
        assert_eq!(number(store, broken).await, 0);
        // Balances equal the sums of their transfers, and all of them together with the outside are nothing.
        let report = verified(store).await;
        assert_eq!(report.transfers, kept);
    });
}

#[test]
fn a_transfer_that_comes_again_changes_nothing() {
    each_store(async |bench| {
        open(&bench.store).await;
        keep(&bench.store, 1, Kind::Post, (0, 1), 10).await.unwrap();
        let mut tx = bench.store.begin(entry(2), at(2));
        tx.transfer(Move {
            id: id(0x77, 1),
            kind: Kind::Post,
            debit: name(0),
            debit_class: Class::Boundary,
            credit: name(1),
            credit_class: Class::Keeping,
            unit: UNIT.into(),
            amount: 10,
            corrects: None,
            dossier: None,
        });
        let again = tx.record(Author::System("books.move"), |_| Ok(None)).await;
        assert!(matches!(again, Err(WriteFault::Lost("transfer"))));
        assert_eq!(bench.store.account(&name(1)).await.unwrap().unwrap().posted, 10);
    });
}
