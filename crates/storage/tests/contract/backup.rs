//! Copies taken while acts go on, and the way back.

use std::sync::Arc;

use storage::backup::{Backup, BackupFault, backup, restore};
use storage::seal::{self, Sealer, generate_key};
use storage::{Place, Store};

use crate::kit::{Folder, announce, at, change_eta, entry, number, run};

fn silent() -> impl FnMut(u64) + Send {
    |_| ()
}

#[test]
fn a_copy_taken_while_acts_go_on_comes_back_verified_under_a_new_epoch() {
    run(async {
        let (here, copy, there) = (Folder::new(), Folder::new(), Folder::new());
        let store = Arc::new(Store::open(&here.place()).await.unwrap());
        let (secret, public) = generate_key("diwan/1f2e3d4c").unwrap();
        let sealer = Sealer::open(&store, &secret).await.unwrap();
        for n in 0..200 {
            announce(&store, n).await.unwrap();
        }
        sealer.seal_once(&store, at(200)).await.unwrap();
        let writer = tokio::spawn({
            let store = Arc::clone(&store);
            async move {
                for n in 1_000..2_000 {
                    change_eta(&store, n, n % 200).await.unwrap();
                }
            }
        });
        let made = backup(&store, copy.path(), at(1)).unwrap();
        writer.await.unwrap();
        assert!((200..=1_200).contains(&made.entries), "{made:?}");
        assert_eq!(made.key.as_deref(), Some(public.as_str()));

        // The operator's keys may lie there already; nothing else.
        std::fs::create_dir(there.path().join("keys")).unwrap();
        let restored = restore(copy.path(), there.path(), &secret, entry(5_000), at(5_000), &mut silent())
            .await
            .unwrap();
        assert_eq!((restored.report.entries, restored.origin.as_str()), (made.entries, "diwan/1f2e3d4c/2"));
        let again = Store::open(&there.place()).await.unwrap();
        let sealer = Sealer::open(&again, &secret).await.unwrap();
        sealer.seal_once(&again, at(5_001)).await.unwrap().unwrap();
        assert!(seal::checkpoint(&again).await.unwrap().unwrap().starts_with("diwan/1f2e3d4c/2\n"));
        let report = storage::verify::verify(&again, &public, &mut silent()).await.unwrap().unwrap();
        assert_eq!(report.entries, made.entries + 1);
        assert_eq!(number(&again, "select count(*) from entry where act = 'log.restored'").await, 1);
        announce(&again, 9_000).await.unwrap();
    });
}

#[test]
fn nothing_is_written_over_what_is_there() {
    run(async {
        let (here, copy) = (Folder::new(), Folder::new());
        let store = Store::open(&here.place()).await.unwrap();
        let (secret, _) = generate_key("diwan/1f2e3d4c").unwrap();
        backup(&store, copy.path(), at(1)).unwrap();
        assert!(matches!(backup(&store, copy.path(), at(2)), Err(BackupFault::Occupied(_))));
        let told = restore(copy.path(), here.path(), &secret, entry(1), at(3), &mut silent()).await;
        assert!(matches!(told, Err(BackupFault::Occupied(_))), "{told:?}");
        // A store without a log just begins one.
        let fresh = Folder::new();
        let restored =
            restore(copy.path(), fresh.path(), &secret, entry(1), at(3), &mut silent()).await.unwrap();
        assert_eq!(restored.origin, "diwan/1f2e3d4c/1");
    });
}

#[test]
fn a_damaged_or_tampered_copy_is_refused_and_leaves_nothing_behind() {
    run(async {
        let (here, copy) = (Folder::new(), Folder::new());
        let store = Store::open(&here.place()).await.unwrap();
        let (secret, _) = generate_key("diwan/1f2e3d4c").unwrap();
        let sealer = Sealer::open(&store, &secret).await.unwrap();
        for n in 0..20 {
            announce(&store, n).await.unwrap();
        }
        sealer.seal_once(&store, at(20)).await.unwrap();
        let made = backup(&store, copy.path(), at(1)).unwrap();
        let file = copy.path().join(&made.file);
        let good = std::fs::read(&file).unwrap();

        // One byte.
        let mut bent = good.clone();
        let middle = bent.len() / 2;
        bent[middle] ^= 1;
        std::fs::write(&file, &bent).unwrap();
        let there = Folder::new();
        let told = restore(copy.path(), there.path(), &secret, entry(99), at(99), &mut silent()).await;
        assert!(matches!(told, Err(BackupFault::Damaged(_))), "{told:?}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0);

        // A balance, a state, with the description made to match.
        std::fs::write(&file, &good).unwrap();
        let forged = Store::open(&Place::Folder(copy.path().to_owned())).await.unwrap();
        let sql = "update state set body = replace(body, '7W', '9W')";
        forged.write(vec![storage::Statement::any("forge", sql, Vec::new())]).await.unwrap();
        drop(forged);
        let (folded, description) = (Folder::new(), copy.path().join("backup.json"));
        let store = Store::open(&Place::Folder(copy.path().to_owned())).await.unwrap();
        let forged = backup(&store, &folded.path().join("new"), at(2)).unwrap();
        assert_ne!(forged.sha256, made.sha256);
        let read: Backup = serde_json::from_str(&std::fs::read_to_string(description).unwrap()).unwrap();
        assert_eq!(read, made);
        let told =
            restore(&folded.path().join("new"), there.path(), &secret, entry(99), at(99), &mut silent())
                .await;
        assert!(matches!(told, Err(BackupFault::Misfit(_))), "{told:?}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0);
    });
}

#[test]
fn postgresql_is_copied_by_its_own_tools() {
    run(async {
        let Some(database) = pgtest::database() else { return };
        let store = Store::open(&Place::Cluster(database.url().to_owned())).await.unwrap();
        let folder = Folder::new();
        let told = backup(&store, folder.path(), at(1)).unwrap_err();
        assert!(matches!(told, BackupFault::Clustered));
        assert!(told.to_string().contains("pg_dump"));
    });
}
