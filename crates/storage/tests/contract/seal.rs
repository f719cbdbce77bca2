//! The log: proofs that anybody can check, tiles that do not depend on the batches, sealers that do not collide.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signed_note::{Note, StandardVerifier, VerifierList};
use storage::seal::{self, Sealer, generate_key};
use storage::{Fault, Store};
use tlog_tiles::{
    Checkpoint, Error, Hash, HashReader, Tile, check_record, record_hash, stored_hashes, tree_hash,
};

use crate::kit::{Dice, announce, at, each_store, entry, number, open, register};

const LOG: &str = "diwan/1f2e3d4c";

struct Reference(Vec<Hash>);

impl HashReader for Reference {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        Ok(indexes.iter().map(|index| self.0[usize::try_from(*index).unwrap()]).collect())
    }
}

/// The log computed at once by the reference code, from its leaves.
async fn reference(store: &Store) -> (u64, Reference) {
    let rows = store.read("select digest from leaf order by seq", &[]).await.unwrap();
    let mut all = Reference(Vec::new());
    for (n, row) in (0..).zip(&rows) {
        let new = stored_hashes(n, &row.digest(0).unwrap(), &all).unwrap();
        all.0.extend(new);
    }
    (u64::try_from(rows.len()).unwrap(), all)
}

async fn agrees_with_the_reference(store: &Store, verifier: &str) {
    let (size, all) = reference(store).await;
    for tile in Tile::new_tiles(8, 0, size) {
        let width = (tile.width() < 256).then_some(u64::from(tile.width()));
        let (level, n) = (u32::from(tile.level()), tile.level_index());
        let found = seal::tile(store, level, n, width).await.unwrap().unwrap();
        assert_eq!(found, tile.read_data(&all).unwrap(), "{}", seal::tile_path(level, n, width));
    }
    let note = seal::checkpoint(store).await.unwrap().unwrap();
    let note = Note::from_bytes(note.as_bytes()).unwrap();
    let verifier = StandardVerifier::new(verifier).unwrap();
    assert_eq!(note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap().0.len(), 1);
    let head = Checkpoint::from_bytes(note.text()).unwrap();
    assert_eq!((head.size(), *head.hash()), (size, tree_hash(size, &all).unwrap()));
}

#[test]
fn sealed_in_any_batches_every_entry_is_proven_and_the_tiles_are_those_of_one_batch() {
    each_store(async |bench| {
        let store = &bench.store;
        let (secret, public) = generate_key(LOG).unwrap();
        let sealer = Sealer::open(store, &secret).await.unwrap();
        assert_eq!(sealer.seal_once(store, at(0)).await.unwrap(), None);
        assert_eq!(seal::checkpoint(store).await.unwrap(), None);
        let (mut dice, mut n) = (Dice(7), 0);
        for batch in 0..9_u64 {
            let count = 1 + dice.below(120);
            for _ in 0..count {
                announce(store, n).await.unwrap();
                n += 1;
            }
            assert_eq!(seal::proof(store, entry(n - 1)).await.unwrap(), None);
            let sealed = sealer.seal_once(store, at(batch * 45_000)).await.unwrap().unwrap();
            assert_eq!((sealed.count, sealed.size), (count, n));
        }
        assert!(n > 256, "two tiles at least");
        agrees_with_the_reference(store, &sealer.verifier(store).await.unwrap()).await;
        for one in 0..n {
            let held = store.entry(entry(one)).await.unwrap().unwrap();
            let proof = seal::proof(store, entry(one)).await.unwrap().unwrap();
            let head = Checkpoint::from_bytes(Note::from_bytes(proof.checkpoint.as_bytes()).unwrap().text())
                .unwrap();
            let hashes = proof.hashes.iter().map(|hash| Hash(*hash)).collect();
            check_record(&hashes, head.size(), *head.hash(), proof.index, record_hash(&held.digest)).unwrap();
            let proven = seal::check_proof(&proof.text(), &held.digest, &public).unwrap();
            assert_eq!((proven.index, proven.size, proven.origin), (one, n, format!("{LOG}/1")));
        }
        assert_eq!(seal::proof(store, entry(n)).await.unwrap(), None);
        assert_eq!(seal::tile(store, 0, 0, None).await.unwrap().unwrap().len(), 8_192);
        for (level, tile, width) in
            [(0, 99, None), (1, 0, None), (0, 0, Some(0)), (0, 0, Some(257)), (9, 0, None)]
        {
            assert_eq!(seal::tile(store, level, tile, width).await.unwrap(), None);
        }
        // Heads of 45 seconds each: of two in one minute, the later is kept.
        assert_eq!(number(store, "select count(*) from checkpoint").await, 7);
    });
}

#[test]
fn more_than_a_batch_is_sealed_in_one_call() {
    each_store(async |bench| {
        let store = &bench.store;
        let (secret, _) = generate_key(LOG).unwrap();
        let sealer = Sealer::open(store, &secret).await.unwrap();
        // Bare entries, many to a set: the sealer looks at nothing but their digests.
        for part in 0..9_u64 {
            let set = (part * 500..part * 500 + 500).map(|n| {
                let digest = record_hash(&n.to_be_bytes()).0;
                let sql = "insert into unsealed (entry, digest) values ($1, $2)";
                storage::Statement::one("unsealed", sql, storage::values![crate::kit::id(0xe, n), digest])
            });
            store.write(set.collect()).await.unwrap();
        }
        let started = std::time::Instant::now();
        let sealed = sealer.seal_once(store, at(0)).await.unwrap().unwrap();
        eprintln!("{} entries sealed in {:?}", sealed.count, started.elapsed());
        assert_eq!((sealed.count, sealed.size), (4_500, 4_500));
        assert_eq!(number(store, "select count(*) from unsealed").await, 0);
        agrees_with_the_reference(store, &sealer.verifier(store).await.unwrap()).await;
    });
}

#[test]
fn two_sealers_at_once_share_the_work_and_seal_each_entry_once() {
    each_store(async |bench| {
        let (secret, public) = generate_key(LOG).unwrap();
        let other = open(bench.place.clone()).await;
        let done = Arc::new(AtomicBool::new(false));
        let sealers: Vec<_> = [&bench.store, &other.store]
            .map(Arc::clone)
            .into_iter()
            .map(|store| {
                let (done, secret) = (Arc::clone(&done), secret.clone());
                tokio::spawn(async move {
                    let sealer = Sealer::open(&store, &secret).await.unwrap();
                    let mut count = 0;
                    loop {
                        let last = done.load(Ordering::Relaxed);
                        match sealer.seal_once(&store, at(count)).await {
                            Ok(Some(sealed)) => count += sealed.count,
                            Ok(None) if last => return count,
                            Ok(None) | Err(Fault::Busy) => tokio::task::yield_now().await,
                            Err(fault) => panic!("{fault}"),
                        }
                    }
                })
            })
            .collect();
        let writers: Vec<_> = (0..8_u64)
            .map(|writer| {
                let store = Arc::clone(if writer % 2 == 0 { &bench.store } else { &other.store });
                tokio::spawn(async move {
                    for act in 0..60 {
                        // Entries of one writer sort between those of the others: newcomers for the sealers.
                        announce(&store, act * 8 + writer).await.unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        done.store(true, Ordering::Relaxed);
        let mut count = 0;
        for sealer in sealers {
            count += sealer.await.unwrap();
        }
        assert_eq!(count, 480);
        let sealer = Sealer::open(&bench.store, &secret).await.unwrap();
        agrees_with_the_reference(&bench.store, &sealer.verifier(&bench.store).await.unwrap()).await;
        let report = storage::verify::verify(&bench.store, &public, &mut |_| ()).await.unwrap().unwrap();
        assert_eq!((report.entries, report.leaves, report.states), (480, 480, 480));
    });
}

#[test]
fn a_new_epoch_is_another_log_with_the_same_leaves_and_names_the_old_head() {
    each_store(async |bench| {
        let store = &bench.store;
        let (secret, public) = generate_key(LOG).unwrap();
        let sealer = Sealer::open(store, &secret).await.unwrap();
        for n in 0..300 {
            register(store, n).await.unwrap();
        }
        sealer.seal_once(store, at(300)).await.unwrap();
        let old = seal::checkpoint(store).await.unwrap().unwrap();
        let tile = seal::tile(store, 0, 0, None).await.unwrap();
        let proof = seal::proof(store, entry(3)).await.unwrap().unwrap();

        let origin = seal::new_epoch(store, &secret, entry(1_000), at(1_000)).await.unwrap();
        assert_eq!(origin, format!("{LOG}/2"));
        storage::verify::verify(store, &public, &mut |_| ()).await.unwrap().unwrap();
        sealer.seal_once(store, at(1_000)).await.unwrap().unwrap();
        assert!(
            store.entry(entry(1_000)).await.unwrap().unwrap().payload.contains(old.lines().nth(2).unwrap())
        );
        let new = seal::checkpoint(store).await.unwrap().unwrap();
        assert!(new.starts_with(&format!("{LOG}/2\n301\n")), "{new}");
        assert!(old.starts_with(&format!("{LOG}/1\n300\n")), "{old}");
        assert_eq!(seal::tile(store, 0, 0, None).await.unwrap(), tile);
        // Proofs of either epoch hold, each under its own name.
        let digest = store.entry(entry(3)).await.unwrap().unwrap().digest;
        assert_eq!(seal::check_proof(&proof.text(), &digest, &public).unwrap().origin, format!("{LOG}/1"));
        let proof = seal::proof(store, entry(3)).await.unwrap().unwrap();
        assert_eq!(seal::check_proof(&proof.text(), &digest, &public).unwrap().origin, format!("{LOG}/2"));
        let report = storage::verify::verify(store, &public, &mut |_| ()).await.unwrap().unwrap();
        assert_eq!((report.leaves, report.checkpoints), (301, 2));

        // The key is lost: another one goes on, and its entry vouches for the old one's heads.
        let (another, its_public) = generate_key("diwan/aaaabbbb").unwrap();
        assert!(matches!(Sealer::open(store, &another).await, Err(Fault::Unreadable(_))));
        let origin = seal::new_epoch(store, &another, entry(1_001), at(1_001)).await.unwrap();
        assert_eq!(origin, "diwan/aaaabbbb/3");
        assert!(Sealer::open(store, &secret).await.is_err());
        assert!(sealer.seal_once(store, at(1_001)).await.is_err(), "the old key signs nothing any more");
        let sealer = Sealer::open(store, &another).await.unwrap();
        sealer.seal_once(store, at(1_001)).await.unwrap().unwrap();
        agrees_with_the_reference(store, &sealer.verifier(store).await.unwrap()).await;
        let report = storage::verify::verify(store, &its_public, &mut |_| ()).await.unwrap().unwrap();
        assert_eq!(report.checkpoints, 3);
        let told = storage::verify::verify(store, &public, &mut |_| ()).await.unwrap().unwrap_err();
        assert!(told.what.contains("tree head of size 302"), "{told}");
    });
}

#[test]
fn a_second_key_of_the_same_name_is_refused() {
    each_store(async |bench| {
        let (secret, other) = (generate_key(LOG).unwrap().0, generate_key(LOG).unwrap().0);
        let sealer = Sealer::open(&bench.store, &secret).await.unwrap();
        assert_eq!(sealer.origin(&bench.store).await.unwrap(), format!("{LOG}/1"));
        assert!(Sealer::open(&bench.store, &other).await.is_err());
        assert!(Sealer::open(&bench.store, "nonsense").await.is_err());
    });
}
