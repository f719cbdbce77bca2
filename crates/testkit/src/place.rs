//! Where a port's store is, and what stands in it when the port opens.
//!
//! The community is settled once for each test program and copied; hashing its passwords is most of the work.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use desk::ports::{Clock as _, HandClock, Press};
use desk::reference::Reference;
use desk::{Desk, Settings};
use diwan::demo;
use lexicon::{Instant, Span};
use storage::{Place, Store};
use tokio::runtime::Runtime;

use crate::outside::{Letters, Posts};
use crate::port::opens_at;

/// Name of the database file in a data folder.
const FILE: &str = "diwan.sqlite";
/// The address the port believes it has.
pub(crate) const URL: &str = "http://port.example";

/// What a port holds when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stock {
    /// The community: everybody is there and nothing has happened.
    Community,
    /// The demonstration as a visitor finds it.
    Demonstration,
}

/// A place that goes with this value.
#[expect(dead_code, reason = "kept until the port closes, and not looked at")]
pub(crate) enum Home {
    Folder(Folder),
    Cluster(pgtest::Database),
}

/// A folder that goes with this value.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let name = format!("diwan-port-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder for the store");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What the provider signs its callbacks with.
pub(crate) const PAYMENT_SECRET: &[u8] = b"a secret between the provider and the port";

/// A runtime of one port.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

/// The press all desks of a test share: fonts are read once.
fn press() -> Arc<dyn Press> {
    static PRESS: OnceLock<Arc<dyn Press>> = OnceLock::new();
    let made = || -> Arc<dyn Press> { Arc::new(adapters::TypstPress::new(None).expect("a press")) };
    Arc::clone(PRESS.get_or_init(made))
}

/// A desk over `store`, as a demonstration has it.
pub(crate) fn desk(
    store: Arc<Store>,
    clock: Arc<HandClock>,
    letters: Arc<Letters>,
    posts: Arc<Posts>,
) -> Desk {
    static REFERENCE: OnceLock<Arc<Reference>> = OnceLock::new();
    let reference = Arc::clone(REFERENCE.get_or_init(|| Arc::new(Reference::starter())));
    let payment_secret = PAYMENT_SECRET.to_vec();
    let settings = Settings { public_url: URL.to_owned(), demo: true, payment_secret, ..Settings::default() };
    Desk::new(store, clock, letters, posts, reference, settings).with_press(press())
}

impl Home {
    /// An embedded store with `stock` in it.
    pub(crate) fn embedded(runtime: &Runtime, stock: Stock) -> (Self, Store) {
        let folder = Folder::new();
        std::fs::write(folder.path().join(FILE), template(stock)).expect("the copy of the community");
        let place = Place::Folder(folder.path().to_owned());
        let store = runtime.block_on(Store::open(&place)).expect("the store opens");
        (Self::Folder(folder), store)
    }

    /// A PostgreSQL database with the community in it, where there is a PostgreSQL.
    pub(crate) fn cluster(runtime: &Runtime) -> Option<(Self, Store)> {
        let database = pgtest::database()?;
        let place = Place::Cluster(database.url().to_owned());
        let store = runtime.block_on(async {
            let store = Arc::new(Store::open(&place).await.expect("the store opens"));
            settle(&store).await;
            Arc::into_inner(store).expect("the store is nobody else's")
        });
        Some((Self::Cluster(database), store))
    }
}

/// Settles the community a day before the port opens.
async fn settle(store: &Arc<Store>) -> demo::Community {
    static HASHES: OnceLock<Vec<String>> = OnceLock::new();
    let clock = Arc::new(HandClock::at(opens_at().minus(Span::days(4))));
    let desk = desk(Arc::clone(store), clock, Arc::default(), Arc::default());
    if HASHES.get().is_none() {
        let hashes = demo::hashes(&desk).await.expect("the passwords are hashed");
        _ = HASHES.set(hashes);
    }
    let hashes = HASHES.get().expect("they were set above");
    demo::settle_with(&desk, hashes).await.expect("the community settles")
}

/// The bytes of a store with `stock` in it.
fn template(stock: Stock) -> &'static [u8] {
    static COMMUNITY: OnceLock<Vec<u8>> = OnceLock::new();
    static DEMONSTRATION: OnceLock<Vec<u8>> = OnceLock::new();
    let kept = match stock {
        Stock::Community => &COMMUNITY,
        Stock::Demonstration => &DEMONSTRATION,
    };
    kept.get_or_init(|| runtime().block_on(make(stock)))
}

async fn make(stock: Stock) -> Vec<u8> {
    let folder = Folder::new();
    let place = Place::Folder(folder.path().to_owned());
    let store = Arc::new(Store::open(&place).await.expect("the store opens"));
    let community = settle(&store).await;
    if stock == Stock::Demonstration {
        tell(&store, &community, opens_at()).await;
    }
    let copy = folder.path().join("copy.sqlite");
    store.copy_to(&copy).expect("an embedded store").expect("the copy is made");
    std::fs::read(&copy).expect("the copy is there")
}

async fn tell(store: &Arc<Store>, community: &demo::Community, now: Instant) {
    let clock = Arc::new(HandClock::at(now));
    let desk = desk(Arc::clone(store), Arc::clone(&clock), Arc::default(), Arc::default());
    demo::tell(&desk, Arc::clone(&clock), community, now).await.expect("the story is told");
    debug_assert!(clock.now() >= now, "the story ends at the present");
}
