//! Write sets: whole or not at all, many at once, and a disk that fills up.

use std::sync::Arc;

use domain::call::{self, Call};
use storage::{Author, Fault, Remember, Statement, Store, Value, WriteFault};

use crate::kit::{Folder, announce, at, change_eta, each_store, entry, id, number, register, run};

fn meta(key: String) -> Statement {
    Statement::one("meta", "insert into meta (key, value) values ($1, 'here')", vec![Value::from(key)])
}

fn lost() -> Statement {
    Statement::one("race", "update meta set value = 'x' where key = $1", vec![Value::from("nobody")])
}

#[test]
fn a_write_set_that_loses_its_race_leaves_nothing() {
    each_store(async |bench| {
        let store = &bench.store;
        let set = vec![meta("a".to_owned()), meta("b".to_owned()), lost(), meta("c".to_owned())];
        assert!(matches!(store.write(set).await, Err(WriteFault::Lost("race"))));
        assert_eq!(store.meta("a").await.unwrap(), None);
        assert_eq!(store.meta("c").await.unwrap(), None);
        // A key that exists is a lost race too, told by its label.
        store.write(vec![meta("a".to_owned())]).await.unwrap();
        let set = vec![meta("b".to_owned()), meta("a".to_owned())];
        assert!(matches!(store.write(set).await, Err(WriteFault::Lost("meta"))));
        assert_eq!(store.meta("b").await.unwrap(), None);
    });
}

#[test]
fn a_set_that_loses_spoils_none_of_those_kept_with_it() {
    each_store(async |bench| {
        let tasks: Vec<_> = (0..120_u64)
            .map(|n| {
                let store = Arc::clone(&bench.store);
                tokio::spawn(async move {
                    let mut set = vec![meta(format!("k{n}"))];
                    if n % 3 == 0 {
                        set.push(lost());
                    }
                    (n, store.write(set).await.is_ok())
                })
            })
            .collect();
        for task in tasks {
            let (n, kept) = task.await.unwrap();
            assert_eq!(kept, n % 3 != 0);
            assert_eq!(bench.store.meta(&format!("k{n}")).await.unwrap().is_some(), kept, "k{n}");
        }
    });
}

#[test]
fn of_two_acts_on_one_version_the_second_is_told_and_leaves_no_entry() {
    each_store(async |bench| {
        let store = &bench.store;
        announce(store, 1).await.unwrap();
        let (mut first, mut second) = (store.begin(entry(2), at(2)), store.begin(entry(3), at(3)));
        for tx in [&mut first, &mut second] {
            let loaded = tx.load::<Call>(id(0xca, 1)).await.unwrap().unwrap();
            tx.happen(loaded, &call::Event::EtaChanged { eta: tx.at() }).unwrap();
        }
        first.record(Author::System("call.eta"), |_| Ok(None)).await.unwrap();
        let told = second.record(Author::System("call.eta"), |_| Ok(None)).await;
        assert!(matches!(told, Err(WriteFault::Lost("state"))), "{told:?}");
        assert!(store.entry(entry(3)).await.unwrap().is_none());
        assert_eq!(number(store, "select count(*) from unsealed").await, 2);
        let call = store.load::<Call>(id(0xca, 1)).await.unwrap().unwrap();
        assert_eq!((call.version, call.state.eta), (2, at(2)));
        assert_eq!(store.journal_of(id(0xca, 1), (i64::MAX, [0xff; 16]), 10).await.unwrap().len(), 2);
    });
}

#[test]
fn a_command_that_comes_again_stops_at_its_key_and_changes_nothing() {
    each_store(async |bench| {
        let store = &bench.store;
        let remember = |answer: &str| {
            let answer = answer.to_owned();
            move |_: &storage::Receipt| {
                Ok(Some(Remember { actor: id(1, 1), key: "k".to_owned(), digest: [7; 32], answer }))
            }
        };
        for (n, kept) in [(1, true), (2, false)] {
            let mut tx = store.begin(entry(n), at(n));
            tx.create::<Call>(id(0xca, n), &call::Event::Announced(Box::new(crate::kit::a_call(n)))).unwrap();
            let told = tx.record(Author::System("call.announce"), remember(&format!("answer {n}"))).await;
            assert_eq!(told.is_ok(), kept);
            assert!(kept || matches!(told, Err(WriteFault::Lost("key"))));
        }
        assert_eq!(number(store, "select count(*) from entry").await, 1);
        let rows = store.read("select answer from idempotency where key = 'k'", &[]).await.unwrap();
        assert_eq!(rows[0].text(0).unwrap(), "answer 1");
    });
}

#[test]
fn two_hundred_writers_at_once_all_find_what_they_were_told_is_kept() {
    each_store(async |bench| {
        let tasks: Vec<_> = (0..200_u64)
            .map(|writer| {
                let store = Arc::clone(&bench.store);
                tokio::spawn(async move {
                    for act in 0..5 {
                        let n = writer * 5 + act;
                        // A full queue is an answer: try again.
                        while let Err(fault) = announce(&store, n).await {
                            assert!(
                                matches!(fault, WriteFault::Fault(Fault::Busy | Fault::Away(_))),
                                "{fault}"
                            );
                            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                        }
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        for sql in
            ["select count(*) from entry", "select count(*) from unsealed", "select count(*) from state"]
        {
            assert_eq!(number(&bench.store, sql).await, 1_000, "{sql}");
        }
    });
}

#[test]
fn one_call_changed_by_many_at_once_has_every_version_once() {
    each_store(async |bench| {
        announce(&bench.store, 0).await.unwrap();
        let tasks: Vec<_> = (1..=40_u64)
            .map(|n| {
                let store = Arc::clone(&bench.store);
                tokio::spawn(async move {
                    while let Err(fault) = change_eta(&store, n, 0).await {
                        assert!(matches!(fault, WriteFault::Lost("state")), "{fault}");
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let call = bench.store.load::<Call>(id(0xca, 0)).await.unwrap().unwrap();
        assert_eq!(call.version, 41);
        assert_eq!(number(&bench.store, "select count(*) from entry").await, 41);
    });
}

#[test]
fn nodes_that_start_together_on_an_empty_database_all_find_it_ready() {
    let start = async |place: storage::Place| {
        let nodes: Vec<_> = (0..8_u64)
            .map(|n| {
                let place = place.clone();
                tokio::spawn(async move {
                    let store = Store::open(&place).await.unwrap();
                    announce(&store, n).await.unwrap();
                    // Every connection of the node, not only the first, is fit for use.
                    futures_util::future::join_all((0..20).map(|_| store.entry(entry(n)))).await
                })
            })
            .collect();
        for node in nodes {
            for found in node.await.unwrap() {
                assert!(found.unwrap().is_some());
            }
        }
    };
    run(async {
        if let Some(database) = pgtest::database() {
            start(storage::Place::Cluster(database.url().to_owned())).await;
        }
    });
}

#[test]
fn the_journal_refuses_to_be_edited() {
    each_store(async |bench| {
        announce(&bench.store, 1).await.unwrap();
        for sql in ["update entry set reason = 'x'", "delete from entry"] {
            let told = bench.store.write(vec![Statement::any("edit", sql, Vec::new())]).await;
            assert!(told.is_err(), "{sql}");
        }
        assert_eq!(number(&bench.store, "select count(*) from entry").await, 1);
    });
}

#[test]
fn personal_values_stand_beside_their_entry_and_not_in_it() {
    each_store(async |bench| {
        register(&bench.store, 1).await.unwrap();
        let held = bench.store.entry(entry(1)).await.unwrap().unwrap();
        assert!(!held.payload.contains("Amina") && !held.payload.contains("amina1@"), "{}", held.payload);
        assert_eq!(held.recompute(), held.digest);
        let kept = bench.store.personal_of(entry(1)).await.unwrap();
        assert_eq!(kept.len(), 2);
    });
}

#[test]
fn a_snapshot_stays_at_its_instant_while_acts_go_on() {
    each_store(async |bench| {
        announce(&bench.store, 1).await.unwrap();
        let snapshot = bench.store.snapshot().await.unwrap();
        let count =
            async || snapshot.read("select count(*) from entry", &[]).await.unwrap()[0].int(0).unwrap();
        assert_eq!(count().await, 1);
        announce(&bench.store, 2).await.unwrap();
        assert_eq!(count().await, 1);
        drop(snapshot);
        assert_eq!(number(&bench.store, "select count(*) from entry").await, 2);
    });
}

#[test]
fn a_full_disk_refuses_writes_keeps_reading_and_loses_nothing() {
    run(async {
        let folder = Folder::new();
        let store = Arc::new(Store::open_bounded(&folder.place(), Some(700)).await.unwrap());
        let tasks: Vec<_> = (0..16_u64)
            .map(|writer| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    let mut kept = Vec::new();
                    for act in 0..2_000 {
                        let n = writer * 2_000 + act;
                        match announce(&store, n).await {
                            Ok(_) => kept.push(n),
                            Err(WriteFault::Fault(Fault::Full)) => return kept,
                            Err(other) => panic!("{other}"),
                        }
                    }
                    panic!("the disk never filled")
                })
            })
            .collect();
        let mut kept = Vec::new();
        for task in tasks {
            kept.extend(task.await.unwrap());
        }
        assert!(!kept.is_empty());
        // An act alone may still find room in a page where a whole batch did not; then none does.
        for n in 900_000.. {
            match announce(&store, n).await {
                Ok(_) => kept.push(n),
                Err(WriteFault::Fault(Fault::Full)) => break,
                Err(other) => panic!("{other}"),
            }
        }
        let there = async |store: &Store| {
            for n in &kept {
                assert!(store.entry(entry(*n)).await.unwrap().is_some(), "entry {n} was acknowledged");
            }
            assert_eq!(
                usize::try_from(number(store, "select count(*) from entry").await).unwrap(),
                kept.len()
            );
        };
        there(&store).await;
        drop(store);
        // With room again, it goes on.
        let store = Store::open(&folder.place()).await.unwrap();
        there(&store).await;
        announce(&store, 2_000_000).await.unwrap();
        assert_eq!(
            number(&store, "select count(*) from unsealed").await,
            i64::try_from(kept.len()).unwrap() + 1
        );
    });
}
