//! The desk itself: a store, a clock, the ports, and who is told when something changes.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use domain::charges::{self, Charges};
use domain::declaration::urn::Urn;
use domain::storage_fee::{STARTER, Tariff};
use domain::turn::Terms;
use lexicon::{Date, Instant, PartyId, Place};
use storage::Store;
use tokio::sync::{Semaphore, broadcast};

use crate::file::Surroundings;
use crate::numbers::Numbers;
use crate::pace::Pace;
use crate::packs::Packs;
use crate::ports::{Clock, Courier, Mailer, NoPress, NoProvider, PaymentProvider, Press};
use crate::reference::Reference;
use crate::tariff::Shelf;
use crate::view::times::Kept;

/// Passwords hashed at once: each takes 19 MiB and a core for some 20 ms.
const HASHES_AT_ONCE: usize = 2;
/// Papers drawn at once: each takes a core for some milliseconds.
const DRAWN_AT_ONCE: usize = 2;
/// Changes a slow reader may lag behind before it is told to read everything again.
const CHANGES_KEPT: usize = 4_096;

/// What may be set by the operator.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Address people see in links, without a slash at the end.
    pub public_url: String,
    /// True for a demonstration: one-click sign-in, mail on a page.
    pub demo: bool,
    /// Who may be chosen with one click, in a demonstration.
    pub demo_actors: Vec<DemoActor>,
    pub terms: Terms,
    pub storage_fee: Tariff,
    /// What port and terminal ask for, by the day from which.
    pub charges: Vec<Charges>,
    /// What the payment provider signs its callbacks with; empty where there is none.
    pub payment_secret: Vec<u8>,
}

/// Somebody of the demonstration, whose seat anybody may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoActor {
    /// What the play calls them.
    pub actor: String,
    pub name: String,
    pub organisation: String,
    /// With which they sign in.
    pub email: String,
    /// The kind of their organisation, then their duties in it.
    pub roles: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:8080".to_owned(),
            demo: false,
            demo_actors: Vec::new(),
            terms: Terms::default(),
            storage_fee: STARTER,
            charges: charges::STARTER.to_vec(),
            payment_secret: Vec::new(),
        }
    }
}

/// Everything an act needs.
pub struct Desk {
    pub store: Arc<Store>,
    pub clock: Arc<dyn Clock>,
    pub mailer: Arc<dyn Mailer>,
    pub courier: Arc<dyn Courier>,
    /// Who takes payments on line.
    pub provider: Arc<dyn PaymentProvider>,
    pub reference: Arc<Reference>,
    /// The tariff and the exchange rates at hand.
    pub shelf: Shelf,
    /// The procedures of the country.
    pub packs: Packs,
    pub settings: Settings,
    pub(crate) press: Arc<dyn Press>,
    pub(crate) hashing: Semaphore,
    /// Fields that were checked while their readers typed.
    pub(crate) checks: Pace,
    /// Drafts that were kept.
    pub(crate) drafting: Pace,
    pub(crate) drawing: Semaphore,
    /// The urn of the day, as it was last asked for.
    pub(crate) urn: Mutex<Option<(Date, Urn)>>,
    /// Times as they were last computed.
    pub(crate) times: Mutex<Option<Kept>>,
    pub(crate) around: Surroundings,
    pub(crate) numbers: Numbers,
    changes: broadcast::Sender<[u8; 16]>,
    /// Changes other nodes have not been told of yet.
    untold: std::sync::Mutex<BTreeSet<[u8; 16]>>,
}

impl Desk {
    /// A desk over `store`.
    pub fn new(
        store: Arc<Store>,
        clock: Arc<dyn Clock>,
        mailer: Arc<dyn Mailer>,
        courier: Arc<dyn Courier>,
        reference: Arc<Reference>,
        settings: Settings,
    ) -> Self {
        let (changes, _) = broadcast::channel(CHANGES_KEPT);
        Self {
            store,
            clock,
            mailer,
            courier,
            provider: Arc::new(NoProvider),
            reference,
            shelf: Shelf::default(),
            packs: Packs::default(),
            settings,
            press: Arc::new(NoPress),
            hashing: Semaphore::new(HASHES_AT_ONCE),
            checks: Pace::default(),
            drafting: Pace::default(),
            drawing: Semaphore::new(DRAWN_AT_ONCE),
            urn: Mutex::new(None),
            times: Mutex::new(None),
            around: Surroundings::default(),
            numbers: Numbers::default(),
            changes,
            untold: std::sync::Mutex::default(),
        }
    }

    /// The same desk, with a press.
    #[must_use]
    pub fn with_press(mut self, press: Arc<dyn Press>) -> Self {
        self.press = press;
        self
    }

    /// The same desk, with somebody who takes payments on line.
    #[must_use]
    pub fn paid_through(mut self, provider: Arc<dyn PaymentProvider>) -> Self {
        self.provider = provider;
        self
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A new identifier: a UUIDv7 of the desk's clock.
    pub fn new_id(&self) -> [u8; 16] {
        let micros = u64::try_from(self.now().micros()).unwrap_or(0);
        let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
        let nanos = u32::try_from(rest * 1_000).unwrap_or(0);
        *uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos)).as_bytes()
    }

    /// Random bytes: tokens, keys, codes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // The operating system's generator does not fail once the machine is up; a zero token would be refused
        // as a duplicate by its unique column, never handed out twice.
        _ = getrandom::fill(&mut bytes);
        bytes
    }

    /// Tells readers of `subject` that it changed.
    pub fn changed(&self, subject: [u8; 16]) {
        _ = self.changes.send(subject);
        if !self.store.is_embedded() {
            self.untold.lock().unwrap_or_else(PoisonError::into_inner).insert(subject);
        }
    }

    /// Tells other nodes what changed since the last time.
    pub async fn tell_others(&self) -> Result<(), storage::Fault> {
        let things = std::mem::take(&mut *self.untold.lock().unwrap_or_else(PoisonError::into_inner));
        if things.is_empty() {
            return Ok(());
        }
        self.store.tell(&things.into_iter().collect::<Vec<_>>()).await
    }

    /// Hears what changed on other nodes, until the connection ends; `None` where there are no others.
    pub async fn hear_others(&self) -> Option<storage::Fault> {
        self.store.listen(&self.changes).await
    }

    /// Changes from now on, each the identifier of a thing.
    pub fn changes(&self) -> broadcast::Receiver<[u8; 16]> {
        self.changes.subscribe()
    }
}

/// The list an office of one kind shares in one port: customs of Dakhla, the harbour office of Agadir.
///
/// An identifier of its own, so that whose turn it is can name an office before anyone of it took the file.
pub fn office_list(kind: domain::PartyKind, port: &Place) -> PartyId {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(format!("office {} {port}", kind.code()));
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    PartyId::from_bytes(bytes)
}
