//! A port that opens for one story and is looked over when it closes.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::task::Poll;

use adapters::SimulatedProvider;
use axum::Router;
use desk::Desk;
use desk::people::NewPerson;
use desk::ports::{Clock as _, HandClock, Letter};
use diwan::demo::{Account, accounts};
use domain::party::{Identifiers, Party, Preferences, Standing};
use domain::policy::Acting;
use lexicon::{Instant, PartyId, Span, UserId};
use storage::seal::{Sealer, fresh_name, generate_key};
use storage::{Store, verify};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;
use crate::outside::{Letters, Post, Posts};
use crate::place::{Home, PAYMENT_SECRET, Stock, desk, runtime};

/// The first day of every story, a Wednesday.
const FIRST_DAY: &str = "2026-11-25";
/// Steps of work after which a port that never rests has failed.
const STEPS_MAX: usize = 5_000;
/// How long after the story work may come due, in days: retries, sweepings.
const AFTER_DAYS: i64 = 3;

/// When every story begins: eight in the morning at Dakhla.
pub(crate) fn opens_at() -> Instant {
    midnight().plus(Span::hours(8))
}

fn midnight() -> Instant {
    desk::parse_moment(&format!("{FIRST_DAY}T00:00")).expect("a day of the calendar")
}

/// The day of a story an instant belongs to, from 1.
pub(crate) fn day_of(at: Instant) -> i64 {
    at.since(midnight()).micros().div_euclid(Span::days(1).micros()) + 1
}

/// Text that outlives its story: accounts are known for the whole program.
fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// A whole port: web, desk and store in this process.
pub struct Port {
    desk: Option<Arc<Desk>>,
    router: Option<Router>,
    clock: Arc<HandClock>,
    letters: Arc<Letters>,
    posts: Arc<Posts>,
    provider: Arc<SimulatedProvider>,
    sealer: Sealer,
    accounts: Vec<Account>,
    keys: Cell<u32>,
    passing_at_zero: Cell<bool>,
    runtime: Runtime,
    _home: Home,
}

impl Port {
    /// A port on the embedded database: everybody is there, nothing has happened, it is eight in the morning.
    pub fn opens() -> Self {
        let runtime = runtime();
        let home = Home::embedded(&runtime, Stock::Community);
        Self::over(runtime, home)
    }

    /// A port in the middle of its day, as the demonstration shows it.
    pub fn opens_in_full_swing() -> Self {
        let runtime = runtime();
        let home = Home::embedded(&runtime, Stock::Demonstration);
        Self::over(runtime, home)
    }

    /// Tells `story` at a port on the embedded database, then at one on PostgreSQL where there is one.
    pub fn opens_on_each(story: impl Fn(&Self)) {
        eprintln!("on SQLite");
        story(&Self::opens());
        let runtime = runtime();
        if let Some(home) = Home::cluster(&runtime) {
            eprintln!("on PostgreSQL");
            story(&Self::over(runtime, home));
        }
    }

    fn over(runtime: Runtime, (home, store): (Home, Store)) -> Self {
        let clock = Arc::new(HandClock::at(opens_at()));
        let (letters, posts) = (Arc::<Letters>::default(), Arc::<Posts>::default());
        let store = Arc::new(store);
        let (secret, _) = generate_key(&fresh_name().expect("a name")).expect("a key for the log");
        let sealer = runtime.block_on(Sealer::open(&store, &secret)).expect("the log opens");
        let provider = Arc::new(SimulatedProvider::new(Arc::<HandClock>::clone(&clock), 7, PAYMENT_SECRET));
        let desk = desk(store, Arc::clone(&clock), Arc::clone(&letters), Arc::clone(&posts));
        let desk = Arc::new(desk.paid_through(Arc::<SimulatedProvider>::clone(&provider)));
        let router = web::router(web::App::new(Arc::clone(&desk)));
        Self {
            desk: Some(desk),
            router: Some(router),
            clock,
            letters,
            posts,
            provider,
            sealer,
            accounts: accounts(),
            keys: Cell::new(0),
            passing_at_zero: Cell::new(false),
            runtime,
            _home: home,
        }
    }

    /// The desk behind the door.
    pub fn desk(&self) -> &Desk {
        self.desk.as_deref().expect("the port is open")
    }

    pub(crate) fn router(&self) -> Router {
        self.router.clone().expect("the port is open")
    }

    /// Waits for what the desk is asked.
    pub fn wait<T>(&self, asked: impl Future<Output = T>) -> T {
        self.runtime.block_on(asked)
    }

    /// A key nobody used at this port.
    pub(crate) fn fresh_key(&self) -> String {
        self.keys.set(self.keys.get() + 1);
        format!("step-{}", self.keys.get())
    }

    // ── who is there ────────────────────────────────────────────────────────────────────────────────────────────

    /// Somebody of the demonstration's community, as `diwan demo accounts` names them.
    pub fn actor(&self, name: &str) -> Actor<'_> {
        let account = self.accounts.iter().find(|one| one.actor == name);
        let account = account.unwrap_or_else(|| panic!("nobody is called {name}"));
        Actor::known(self, account)
    }

    /// Several of them.
    pub fn actors<const N: usize>(&self, names: [&str; N]) -> [Actor<'_>; N] {
        names.map(|name| self.actor(name))
    }

    /// Somebody who does the same in another organisation of the same kind, which has nothing to do with anything here.
    pub fn twin_of(&self, actor: Actor<'_>) -> Actor<'_> {
        let seat = actor.seat();
        let (user, party) =
            (UserId::from_bytes(self.desk().new_id()), PartyId::from_bytes(self.desk().new_id()));
        let name = format!("{} bis {user}", actor.firm());
        let account = Account {
            actor: leaked(format!("{}-twin", actor.called())),
            name: "Leur semblable",
            organisation: leaked(name.clone()),
            roles: Vec::new(),
            user: leaked(format!("{user}@twin.example")),
            password: String::new(),
            api_key: format!("dwn_{user}"),
        };
        let facts = Party {
            id: party,
            name,
            kinds: seat.kinds,
            identifiers: Identifiers { office: Some("MAVIL".to_owned()), ..Identifiers::default() },
            applied_at: self.now(),
            standing: Standing::Active { since: self.now() },
            people: BTreeMap::new(),
            documents: Vec::new(),
            preferences: Preferences::default(),
        };
        let person =
            NewPerson { id: user, name: "Leur semblable", email: account.user, hash: "none", lang: "fr" };
        self.wait(async {
            self.desk().found(facts, None).await.expect("the organisation is founded");
            let seated = self.desk().seat_in_demonstration(party, &person, &seat.duties, &account.api_key);
            seated.await.expect("the person is seated");
        });
        Actor::known(self, Box::leak(Box::new(account)))
    }

    /// Everybody's account.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The seat behind a key.
    pub(crate) fn seat(&self, key: &str) -> Option<Acting> {
        let seated = self.wait(self.desk().seated_by_key(key)).expect("the key is looked up");
        seated.and_then(|seated| seated.acting)
    }

    // ── time ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// The hands of the clock move on to `"14:30"` of the same day, or to `"day 3 14:30"`; the story begins on day 1.
    pub fn at(&self, when: &str) {
        let then = self.moment(when);
        assert!(then >= self.now().minus(Span::minutes(1)), "time does not go back to {when}");
        self.clock.set(then);
    }

    /// The instant that is called `when`.
    pub fn moment(&self, when: &str) -> Instant {
        let (day, time) = match when.strip_prefix("day ").and_then(|rest| rest.split_once(' ')) {
            Some((day, time)) => (day.parse().expect("a day"), time),
            None => (day_of(self.clock.now()), when),
        };
        let (hours, minutes) = time.split_once(':').expect("a time such as 14:30");
        let (hours, minutes) = (hours.parse().expect("hours"), minutes.parse().expect("minutes"));
        let midnight = midnight().plus(Span::days(day - 1));
        midnight.plus(Span::hours(hours)).plus(Span::minutes(minutes))
    }

    /// The present, to the minute.
    pub fn now(&self) -> Instant {
        let minute = Span::minutes(1).micros();
        let now = self.clock.now().micros();
        Instant::from_micros(now - now.rem_euclid(minute))
    }

    /// The hands move on by so many minutes.
    pub fn waits(&self, minutes: i64) {
        self.clock.set(self.now().plus(Span::minutes(minutes)));
    }

    // ── what happens behind the answers ─────────────────────────────────────────────────────────────────────────

    /// Does the work that waits: lists, letters, webhooks.
    pub fn works(&self) {
        for _ in 0..STEPS_MAX {
            if !self.wait(self.desk().work_once()).expect("work is done") {
                return;
            }
        }
        panic!("the work never ends");
    }

    /// Seals what was written into the log.
    pub fn seals(&self) {
        let now = self.clock.now();
        self.wait(self.sealer.seal_once(&self.desk().store, now)).expect("the log is sealed");
    }

    /// Recomputes every digest, state and balance; gives what was checked.
    pub fn verifies(&self) -> verify::Report {
        let store = &self.desk().store;
        self.wait(async {
            let key = self.sealer.verifier(store).await.expect("the log has a key");
            let checked = verify::verify(store, &key, &mut |_| {}).await.expect("the store is read");
            checked.unwrap_or_else(|misfit| panic!("the journal does not fit: {misfit}"))
        })
    }

    /// What was asked by several at the same time, each answered.
    pub fn at_once<const N: usize>(&self, asked: [Ask<'_>; N]) -> [Answer; N] {
        let requests: Vec<_> = asked.into_iter().map(|one| (one.name(), one.request())).collect();
        let answers = self.wait(async {
            let mut tasks = JoinSet::new();
            for (place, (name, request)) in requests.into_iter().enumerate() {
                let router = self.router();
                tasks.spawn(async move { (place, Answer::to(name, router, request).await) });
            }
            let mut answers = tasks.join_all().await;
            answers.sort_by_key(|(place, _)| *place);
            answers
        });
        let answers: Vec<Answer> = answers.into_iter().map(|(_, answer)| answer).collect();
        answers.try_into().unwrap_or_else(|_| panic!("an answer for each"))
    }

    /// Asks, and goes away after having looked `looks` times whether there is an answer.
    pub fn goes_away(&self, asked: Ask<'_>, looks: usize) {
        let (name, request, router) = (asked.name(), asked.request(), self.router());
        self.wait(async {
            let mut answer = std::pin::pin!(Answer::to(name, router, request));
            for _ in 0..looks {
                let look = std::future::poll_fn(|asker| Poll::Ready(answer.as_mut().poll(asker).is_ready()));
                if look.await {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            }
        });
    }

    // ── the outside world ───────────────────────────────────────────────────────────────────────────────────────

    /// The letters to somebody of the community.
    pub fn letters_to(&self, actor: &str) -> Vec<Letter> {
        self.letters.to(self.actor(actor).email())
    }

    /// The letters to an address.
    pub fn letters_at(&self, address: &str) -> Vec<Letter> {
        self.letters.to(address)
    }

    /// Who takes payments on line.
    pub fn provider(&self) -> &SimulatedProvider {
        &self.provider
    }

    /// Every webhook that was posted.
    pub fn posts(&self) -> Vec<Post> {
        self.posts.all()
    }

    /// Those who receive webhooks.
    pub fn receivers(&self) -> &Posts {
        &self.posts
    }

    // ── what stands in the books ────────────────────────────────────────────────────────────────────────────────

    /// What an account holds.
    pub fn holds(&self, account: &str) -> i64 {
        let found = self.wait(self.desk().store.account(account)).expect("the books are read");
        found.unwrap_or_else(|| panic!("there is no account {account}")).posted
    }

    /// Packages and grams of a file's line that are still to be written off.
    pub fn line(&self, file: impl AsRef<str>) -> (i64, i64) {
        let file = file.as_ref();
        (self.holds(&format!("line:{file}:PK")), self.holds(&format!("line:{file}:GRM")))
    }

    /// What left the books by one end, in `PK` or `GRM`.
    pub fn left_by(&self, end: &str, unit: &str) -> i64 {
        let outside = self.wait(self.desk().store.outside()).expect("the books are read");
        let account = format!("end:{end}:{unit}");
        outside.into_iter().find(|(name, ..)| *name == account).map_or(0, |(.., amount)| amount)
    }

    /// Says that nothing may be left on any passing account when the port closes.
    pub fn all_passing_at_zero(&self) {
        self.passing_at_zero.set(true);
    }

    // ── closing ─────────────────────────────────────────────────────────────────────────────────────────────────

    fn closes(&self) {
        self.works();
        self.clock.set(self.clock.now().plus(Span::days(AFTER_DAYS)));
        self.works();
        let left = self.wait(self.desk().store.jobs_waiting()).expect("the queue is read");
        assert_eq!(left, 0, "work was left undone");
        self.seals();
        let report = self.verifies();
        assert_eq!(report.staged, 0, "files of a manifest that was never lodged were left");
        assert_eq!(report.entries, report.leaves, "entries were left unsealed");
        if self.passing_at_zero.get() {
            let open = self.wait(self.desk().store.open_passing(10)).expect("the books are read");
            let open: Vec<_> =
                open.iter().map(|one| format!("{} {} {}", one.id, one.posted, one.unit)).collect();
            assert!(open.is_empty(), "passing accounts do not stand at zero: {open:?}");
        }
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.closes();
        }
        // Connections end inside their runtime.
        let (desk, router) = (self.desk.take(), self.router.take());
        self.runtime.block_on(async move { drop((desk, router)) });
    }
}
