//! Stores to test on, and small acts to fill them with.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::call::{self, Call, Ship};
use domain::user::{self, User};
use lexicon::{CallId, EntryId, Instant, PartyId, Personal, UserId};
use storage::{Author, Place, Receipt, Statement, Store, Value, WriteFault};

/// A store, and where it is, so that a second node can open it.
pub struct Bench {
    pub store: Arc<Store>,
    pub place: Place,
}

/// A folder that goes with this value.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let name = format!("diwan-storage-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn place(&self) -> Place {
        Place::Folder(self.0.clone())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn run<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap().block_on(test)
}

pub async fn open(place: Place) -> Bench {
    Bench { store: Arc::new(Store::open(&place).await.unwrap()), place }
}

/// Runs a test on SQLite, then on PostgreSQL.
pub fn each_store(test: impl AsyncFn(Bench)) {
    run(async {
        let folder = Folder::new();
        eprintln!("on SQLite");
        test(open(folder.place()).await).await;
        if let Some(database) = pgtest::database() {
            eprintln!("on PostgreSQL");
            test(open(Place::Cluster(database.url().to_owned())).await).await;
        }
    });
}

/// Sixteen bytes that sort by `n`, distinct for each `kind`.
pub fn id(kind: u8, n: u64) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    bytes
}

pub fn entry(n: u64) -> EntryId {
    EntryId::from_bytes(id(0xe, n))
}

pub fn at(n: u64) -> Instant {
    Instant::from_micros(1_700_000_000_000_000 + i64::try_from(n).unwrap() * 1_000)
}

pub fn a_call(n: u64) -> Call {
    Call {
        id: CallId::from_bytes(id(0xca, n)),
        number: format!("ESC-MAVIL-2026-{n:06}"),
        ship: Ship { imo: "9074729".parse().unwrap(), name: "Al Amal".to_owned() },
        voyage: format!("{n}W"),
        port: "MAVIL".parse().unwrap(),
        agent: PartyId::from_bytes(id(0xaa, 1)),
        terminal: PartyId::from_bytes(id(0xaa, 2)),
        eta: at(n),
        announced_at: at(n),
        last_port: None,
        ata: None,
        berth: None,
        discharge_from: None,
        discharged_at: None,
        departed_at: None,
        cancelled: None,
    }
}

/// Entry `n`: call `n` is announced.
pub async fn announce(store: &Store, n: u64) -> Result<Receipt, WriteFault> {
    let mut tx = store.begin(entry(n), at(n));
    tx.create::<Call>(id(0xca, n), &call::Event::Announced(Box::new(a_call(n))))?;
    tx.record(Author::System("call.announce"), |_| Ok(None)).await
}

/// Entry `n`: call `call` is expected at another time.
pub async fn change_eta(store: &Store, n: u64, call: u64) -> Result<Receipt, WriteFault> {
    let mut tx = store.begin(entry(n), at(n));
    let loaded = tx.load::<Call>(id(0xca, call)).await?.expect("the call is there");
    tx.happen(loaded, &call::Event::EtaChanged { eta: at(n + 1_000) })?;
    tx.record(Author::System("call.eta"), |_| Ok(None)).await
}

/// Entry `n`: person `n` registers.
pub async fn register(store: &Store, n: u64) -> Result<Receipt, WriteFault> {
    let user = User {
        id: UserId::from_bytes(id(0x5e, n)),
        name: Personal::new(format!("Amina {n}")),
        email: Personal::new(format!("amina{n}@example.com")),
        since: at(n),
        lang: "fr".to_owned(),
        erased: false,
    };
    let mut tx = store.begin(entry(n), at(n));
    tx.create::<User>(id(0x5e, n), &user::Event::Registered(Box::new(user)))?;
    tx.record(Author::System("party.join"), |_| Ok(None)).await
}

/// Entry `n`: the personal values of entry `of`, in which person `of` registered, are erased.
pub async fn erase(store: &Store, n: u64, of: u64) -> Result<Receipt, WriteFault> {
    let mut tx = store.begin(entry(n), at(n));
    let loaded = tx.load::<User>(id(0x5e, of)).await?.expect("the person is there");
    tx.happen(loaded, &user::Event::Erased)?;
    let erased: Vec<_> =
        [0, 1].iter().map(|n| serde_json::json!({ "entry": entry(of).to_string(), "n": n })).collect();
    tx.with(serde_json::json!({ "erased": erased }));
    let sql = "delete from personal where entry = $1";
    tx.also(Statement::any("personal", sql, vec![Value::from(id(0xe, of))]));
    tx.record(Author::System("user.erase"), |_| Ok(None)).await
}

/// One number out of the database.
pub async fn number(store: &Store, sql: &'static str) -> i64 {
    store.read(sql, &[]).await.unwrap()[0].int(0).unwrap()
}

/// Numbers that look random and are the same in every run (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }
}
