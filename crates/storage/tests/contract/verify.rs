//! Verification: what fits is counted, what was tampered with is named.

use domain::dossier::{self, Dossier};
use domain::manifest::{self, Channel, Manifest, Standing};
use lexicon::{DossierId, EntryId, ManifestId, PartyId, UserId};
use sha2::{Digest, Sha256};
use storage::books::{self, Kind, Move};
use storage::journal::hex;
use storage::seal::{Sealer, generate_key};
use storage::verify::{FirstMisfit, Report, verify};
use storage::{Author, Class, Statement, Store, lists};

use crate::kit::{a_call, announce, at, change_eta, each_store, entry, erase, id, register};

const FILES: u64 = 7;

fn a_file(n: u64) -> Dossier {
    let bill = serde_json::json!({
        "number": format!("BL{n}"), "loading": "ESALG", "discharge": "MAVIL",
        "shipper": { "name": "Exportadora" }, "consignee": { "name": "Importateur" },
        "goods": [{ "packages": 10 + n, "kind": "CT", "description": "pièces", "grams": 1_000 * n }],
        "boxes": [],
    });
    let file = serde_json::json!({
        "id": DossierId::from_bytes(id(0xd0, n)), "manifest": ManifestId::from_bytes(id(0x3a, 1)),
        "call": a_call(1).id, "agent": PartyId::from_bytes(id(0xaa, 1)),
        "terminal": PartyId::from_bytes(id(0xaa, 2)), "bill": bill, "opened_at": at(1),
    });
    serde_json::from_value(file).unwrap()
}

fn line_move(n: u64, unit: &'static str, amount: u64) -> Move {
    Move {
        id: id(if unit == "PK" { 0x71 } else { 0x72 }, n),
        kind: Kind::Post,
        debit: format!("ship:{unit}"),
        debit_class: Class::Boundary,
        credit: format!("line:{n}:{unit}"),
        credit_class: Class::Passing,
        unit: unit.into(),
        amount,
        corrects: None,
        dossier: Some(id(0xd0, n)),
    }
}

/// Stages the lines of a manifest as the desk does, chunk by chunk, for the entry `n` that will lodge it.
async fn stage(store: &Store, n: u64) -> Manifest {
    let (mut whole, mut chunks) = (Sha256::new(), 0);
    for chunk in (0..FILES).collect::<Vec<_>>().chunks(3) {
        let files: Vec<_> = chunk.iter().map(|n| a_file(*n)).collect();
        let body = serde_json::to_string(&files).unwrap();
        let digest: [u8; 32] = Sha256::digest(body.as_bytes()).into();
        whole.update(digest);
        let mut set = vec![lists::line_chunk(ManifestId::from_bytes(id(0x3a, 1)), chunks, digest, body)];
        for (file, one) in files.iter().zip(chunk) {
            set.push(lists::first_state("dossier", id(0xd0, *one), serde_json::to_string(file).unwrap()));
            for (unit, amount) in [("PK", file.bill.packages()), ("GRM", file.bill.grams())] {
                set.push(books::open(
                    &format!("line:{one}:{unit}"),
                    unit,
                    Class::Passing,
                    Some(id(0xd0, *one)),
                ));
                if amount > 0 {
                    set.extend(books::statements(&line_move(*one, unit, amount), entry(n), at(n)).unwrap());
                }
            }
        }
        store.write(set).await.unwrap();
        chunks += 1;
    }
    Manifest {
        id: ManifestId::from_bytes(id(0x3a, 1)),
        call: a_call(1).id,
        agent: PartyId::from_bytes(id(0xaa, 1)),
        reference: "R1".to_owned(),
        channel: Channel::Csv,
        lodged_at: at(n),
        bills: FILES,
        boxes: 0,
        packages: 0,
        grams: 0,
        refused: 0,
        chunks: u64::try_from(chunks).unwrap(),
        digest: hex(&whole.finalize()),
        source: None,
        standing: Standing::Lodged,
    }
}

async fn lodge(store: &Store, n: u64, manifest: Manifest) {
    let mut tx = store.begin(entry(n), at(n));
    tx.create::<Manifest>(id(0x3a, 1), &manifest::Event::Lodged(Box::new(manifest))).unwrap();
    tx.record(Author::System("manifest.lodge"), |_| Ok(None)).await.unwrap();
}

/// Entries 1–12: calls, people, an erasure, a manifest, a file that moves on with its amounts.
async fn fill(store: &Store) {
    for n in 1..=3 {
        announce(store, n).await.unwrap();
    }
    change_eta(store, 4, 2).await.unwrap();
    change_eta(store, 5, 2).await.unwrap();
    register(store, 6).await.unwrap();
    register(store, 7).await.unwrap();
    erase(store, 8, 6).await.unwrap();
    let manifest = stage(store, 9).await;
    lodge(store, 9, manifest).await;
    let mut tx = store.begin(entry(10), at(10));
    let manifest = tx.load::<Manifest>(id(0x3a, 1)).await.unwrap().unwrap();
    let (by, number) = (UserId::from_bytes(id(0x5e, 7)), "DS-1".to_owned());
    tx.happen(manifest, &manifest::Event::Registered { number, at: at(10), by, late: false }).unwrap();
    tx.record(Author::System("manifest.register"), |_| Ok(None)).await.unwrap();
    // Reserved in one entry, settled in the next.
    for (n, kind) in [(11, Kind::Reserve), (12, Kind::Settle { of: id(0x73, 11) })] {
        let mut tx = store.begin(entry(n), at(n));
        let file = tx.load::<Dossier>(id(0xd0, 2)).await.unwrap().unwrap();
        tx.happen(file, &dossier::Event::ForwarderNamed { party: PartyId::from_bytes(id(0xaa, n)) }).unwrap();
        tx.transfer(Move {
            id: id(0x73, n),
            kind,
            debit: "line:2:PK".to_owned(),
            credit: "end:clearance:PK".to_owned(),
            credit_class: Class::Boundary,
            debit_class: Class::Passing,
            unit: "PK".into(),
            amount: 5,
            corrects: None,
            dossier: Some(id(0xd0, 2)),
        });
        tx.record(Author::System("dossier.write_off"), |_| Ok(None)).await.unwrap();
    }
}

async fn sealed(store: &Store) -> String {
    let (secret, public) = generate_key("diwan/1f2e3d4c").unwrap();
    let sealer = Sealer::open(store, &secret).await.unwrap();
    sealer.seal_once(store, at(100)).await.unwrap();
    public
}

async fn verified(store: &Store, key: &str) -> Result<Report, FirstMisfit> {
    verify(store, key, &mut |_| ()).await.unwrap()
}

#[test]
fn everything_fits_and_is_counted_sealed_or_not() {
    each_store(async |bench| {
        let store = &bench.store;
        fill(store).await;
        let key = sealed(store).await;
        for n in [13, 14] {
            announce(store, n).await.unwrap();
        }
        let mut heard = 0;
        let report = verify(store, &key, &mut |done| heard = done).await.unwrap().unwrap();
        let right = Report {
            entries: 14,
            leaves: 12,
            checkpoints: 1,
            erased: 2,
            events: 14,
            states: 5 + 2 + 1 + FILES,
            staged: 0,
            transfers: 2 * FILES - 1 + 2,
            accounts: 2 * FILES,
        };
        assert_eq!(report, right);
        assert_eq!(heard, 14);
    });
}

#[test]
fn an_empty_store_fits() {
    each_store(async |bench| {
        let (_, key) = generate_key("diwan/1f2e3d4c").unwrap();
        assert_eq!(verified(&bench.store, &key).await, Ok(Report::default()));
    });
}

#[test]
fn files_of_a_manifest_that_is_being_uploaded_are_staged_and_their_amounts_wait_for_its_entry() {
    each_store(async |bench| {
        let store = &bench.store;
        let key = sealed(store).await;
        let first = lists::first_state("dossier", id(0xd0, 1), serde_json::to_string(&a_file(1)).unwrap());
        store.write(vec![first]).await.unwrap();
        assert_eq!(verified(store, &key).await.unwrap().staged, 1);
    });
}

#[test]
fn verification_reads_one_instant_while_acts_and_sealing_go_on() {
    each_store(async |bench| {
        let store = std::sync::Arc::clone(&bench.store);
        fill(&store).await;
        let (secret, key) = generate_key("diwan/1f2e3d4c").unwrap();
        let sealer = Sealer::open(&store, &secret).await.unwrap();
        let writer = tokio::spawn({
            let store = std::sync::Arc::clone(&store);
            async move {
                for n in 100..400 {
                    change_eta(&store, n, 3).await.unwrap();
                    if n % 10 == 0 {
                        sealer.seal_once(&store, at(n)).await.unwrap();
                    }
                }
            }
        });
        let mut rounds = 0;
        while !writer.is_finished() {
            verified(&store, &key).await.unwrap();
            rounds += 1;
        }
        writer.await.unwrap();
        assert!(rounds > 0);
        assert_eq!(verified(&store, &key).await.unwrap().entries, 312);
    });
}

/// What somebody with the database in their hands does, the entry that gives it away, and what is said.
struct Tamper {
    does: &'static [&'static str],
    entry: Option<u64>,
    said: &'static str,
}

const fn tamper(does: &'static [&'static str], entry: u64, said: &'static str) -> Tamper {
    Tamper { does, entry: Some(entry), said }
}

const fn nameless(does: &'static [&'static str], said: &'static str) -> Tamper {
    Tamper { does, entry: None, said }
}

/// Entry 2 and call 2 in SQL, and so on: the ids of `kit::id`. `at` is 1_700_000_000_000_000 + n · 1000.
const TAMPERS: &[Tamper] = &[
    tamper(
        &["update entry set payload = replace(payload, '2W', '9W') where act = 'call.announce'"],
        2,
        "was changed",
    ),
    tamper(&["update entry set at = at + 1 where at = 1700000000003000"], 3, "was changed"),
    tamper(&["update entry set reason = 'because' where at = 1700000000005000"], 5, "was changed"),
    tamper(&["update entry set actor = party, party = id where at = 1700000000001000"], 1, "was changed"),
    tamper(
        &[
            "update leaf set digest = salt from entry where entry.id = leaf.entry and seq = 4",
            "update leaf set digest = (select digest from leaf where seq = 1) where seq = 4",
        ],
        5,
        "not the one that was sealed",
    ),
    tamper(&["delete from leaf where seq = 3"], 4, "not in the log"),
    tamper(&["delete from leaf where seq = 11"], 12, "not in the log"),
    tamper(&["insert into unsealed select entry, digest from leaf where seq = 3"], 4, "still waits"),
    tamper(&["delete from entry where at = 1700000000004000"], 4, "not in the journal"),
    tamper(
        &["update tile set data = (select root from checkpoint) where level = 0 and n = 0"],
        1,
        "tile 0/0",
    ),
    nameless(&["delete from tile where level = 0"], "tile 0/0 of the log is missing"),
    nameless(&["insert into tile select 3, 0, width, data from tile"], "has 2 tiles where 12 leaves make 1"),
    nameless(
        &["update checkpoint set note = replace(note, 'diwan/1f2e3d4c/1', 'diwan/1f2e3d4c/2')"],
        "tree head of size 12",
    ),
    tamper(&["update checkpoint set root = (select digest from leaf where seq = 0)"], 12, "another root"),
    tamper(&["delete from checkpoint"], 1, "newest tree head 0"),
    nameless(&["update checkpoint set size = 99"], "signed for 99 leaves"),
    tamper(&["update personal set value = 'Fatima' where n = 0"], 7, "personal value 0 is not"),
    tamper(&["delete from personal where n = 1"], 7, "no act of erasure names it"),
    tamper(
        &["insert into personal select e.id, 0, e.salt, 'Amina 6' from entry e where at = 1700000000006000"],
        6,
        "personal value 0 is not",
    ),
    tamper(&["update state set body = replace(body, '2W', '9W') where noun = 'call'"], 5, "at /voyage"),
    tamper(&["update state set version = 2 where noun = 'call' and version = 3"], 5, "stands at version 2"),
    tamper(&["delete from state where noun = 'call' and version = 3"], 2, "which has no state"),
    tamper(&["delete from state where noun = 'dossier' and body like '%\"BL3\"%'"], 9, "which has no state"),
    tamper(
        &["update state set body = replace(body, 'BL2', 'BL9') where noun = 'dossier'"],
        12,
        "at /bill/number",
    ),
    nameless(
        &["update state set body = replace(body, 'BL3', 'BL9') where noun = 'dossier'"],
        "at /bill/number",
    ),
    tamper(&["update line_chunk set body = replace(body, 'BL4', 'BL9')"], 9, "chunk 1 of the lines"),
    tamper(&["delete from line_chunk where n = 2"], 9, "not those that were lodged"),
    nameless(
        &[
            "insert into state select 'kite', id, version, body from state where noun = 'call' and version = 3",
        ],
        "states of kite",
    ),
    nameless(
        &[
            "insert into state select noun, digest, version, body from state join entry on at = 1700000000001000 where noun = 'call' and version = 3",
            "update state set id = substr(id, 1, 16) where length(id) > 16",
        ],
        "its entries lead to 0",
    ),
    tamper(
        &["update account set posted = posted + 1 where id = 'line:2:PK'"],
        12,
        "account line:2:PK stands at 8",
    ),
    tamper(&["update account set reserved = 3 where id = 'line:2:PK'"], 12, "with 3 reserved"),
    tamper(&["update transfer set amount = 4 where kind = 'settle'"], 12, "is not the movement it tells"),
    tamper(
        &["update transfer set amount = amount + 1 where debit = 'ship:PK' and credit = 'line:4:PK'"],
        9,
        "is not what the line",
    ),
    tamper(
        &["update transfer set credit = 'end:other:PK' where kind = 'settle'"],
        12,
        "is not the movement it tells",
    ),
    tamper(&["delete from transfer where kind = 'settle'"], 12, "not in the books"),
    tamper(&["delete from account where id = 'line:2:PK'"], 9, "which is not open"),
    tamper(
        &[
            "insert into transfer select entry, entry, at, kind, debit, credit, unit, amount, null, null, null \
              from transfer where kind = 'reserve'",
        ],
        11,
        "does not tell of transfer",
    ),
];

#[test]
fn whatever_is_changed_behind_the_programs_back_is_found_and_its_entry_named() {
    // Most of the time goes by waiting for a disk: several at once.
    let missed: Vec<String> = std::thread::scope(|scope| {
        let parts: Vec<_> = TAMPERS
            .chunks(TAMPERS.len().div_ceil(6))
            .map(|part| scope.spawn(|| missed_among(part)))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Those that verification does not find, or does not name as it should.
fn missed_among(tampers: &[Tamper]) -> Vec<String> {
    let missed = std::cell::RefCell::new(Vec::new());
    for one in tampers {
        each_store(async |bench| {
            let store = &bench.store;
            fill(store).await;
            let key = sealed(store).await;
            verified(store, &key).await.unwrap();
            let unlock: &[&'static str] = if store.is_embedded() {
                &[
                    "drop trigger entry_fixed",
                    "drop trigger transfer_fixed",
                    "drop trigger entry_kept",
                    "drop trigger transfer_kept",
                ]
            } else {
                &["drop trigger entry_fixed on entry", "drop trigger transfer_fixed on transfer"]
            };
            for sql in unlock.iter().chain(one.does) {
                store.write(vec![Statement::any("tamper", sql, Vec::new())]).await.unwrap();
            }
            let told = verified(store, &key).await;
            if !told
                .as_ref()
                .is_err_and(|told| told.what.contains(one.said) && told.entry == one.entry.map(entry))
            {
                missed.borrow_mut().push(format!("{}: {told:?}", one.does.join("; ")));
            }
        });
    }
    missed.into_inner()
}

#[test]
fn an_erased_value_that_is_still_there_is_found() {
    each_store(async |bench| {
        let store = &bench.store;
        register(store, 1).await.unwrap();
        let kept = store.personal_of(entry(1)).await.unwrap();
        erase(store, 2, 1).await.unwrap();
        let key = sealed(store).await;
        verified(store, &key).await.unwrap();
        let back = storage::values![id(0xe, 1), kept[0].n, kept[0].salt, kept[0].value.clone()];
        let sql = "insert into personal (entry, n, salt, value) values ($1, $2, $3, $4)";
        store.write(vec![Statement::one("back", sql, back)]).await.unwrap();
        let told = verified(store, &key).await.unwrap_err();
        assert_eq!(told.entry, Some(EntryId::from_bytes(id(0xe, 1))));
        assert!(told.what.contains("was erased, and is still there"), "{told}");
    });
}

#[test]
fn a_rewritten_journal_with_digests_and_tiles_to_match_is_found_by_its_signature() {
    each_store(async |bench| {
        let store = &bench.store;
        fill(store).await;
        let key = sealed(store).await;
        // Somebody without the key builds the same log anew under a key of their own.
        let (secret, _) = generate_key("diwan/1f2e3d4c").unwrap();
        for sql in [
            "insert into unsealed select entry, digest from leaf",
            "delete from leaf",
            "delete from tile",
            "delete from checkpoint",
            "delete from meta",
        ] {
            store.write(vec![Statement::any("forge", sql, Vec::new())]).await.unwrap();
        }
        let forger = Sealer::open(store, &secret).await.unwrap();
        forger.seal_once(store, at(200)).await.unwrap();
        let told = verified(store, &key).await.unwrap_err();
        assert!(told.what.contains("tree head of size 12"), "{told}");
    });
}
