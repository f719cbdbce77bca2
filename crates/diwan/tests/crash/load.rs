//! Clients at work: messages, stops, appointments booked and given up, each command under a key of its own. Each client
//! remembers what it was told, and the one thing it was not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::http;
use crate::kit::{House, key};

/// One command.
#[derive(Debug, Clone)]
struct Command {
    act: &'static str,
    path: String,
    once: String,
    body: Json,
}

/// A command that was acknowledged, with its receipt.
#[derive(Debug, Clone)]
struct Kept {
    command: Command,
    entry: String,
    digest: String,
}

/// What a client does, over and over.
enum Work {
    /// Writes messages.
    Writes,
    /// Stops a container, and lets it go again.
    Stops { container: &'static str, hold: Option<String> },
    /// Books a truck for an order, and gives the hour up.
    Books { order: String, slot: String, appointment: Option<String> },
}

/// Somebody at work on one file.
pub struct Client {
    name: String,
    actor: &'static str,
    file: String,
    work: Work,
    count: u32,
    open: Option<Command>,
    kept: Vec<Kept>,
}

/// Everybody at work, and how often they were told to come back later.
pub struct Load {
    clients: Vec<Client>,
    pub told_later: AtomicU64,
    since: i64,
}

/// Files of the demonstration whose order waits for a truck: bill, holder.
const BOOKABLE: [(&str, &str); 3] =
    [("ASL26110001", "importer"), ("ASL26110006", "importer-second"), ("ASL26110009", "exporter")];
/// Files somebody stops: bill, container, who.
const STOPPABLE: [(&str, &str, &str); 2] =
    [("ASL26110003", "QNRU5003188", "customs-inspector"), ("ASL26110007", "QDKU3315721", "agency-inspector")];
/// Files people write on.
const WRITABLE: [(&str, &str); 3] =
    [("ASL26110001", "terminal"), ("ASL26110002", "importer"), ("ASL26110005", "shipping-agent")];

impl Load {
    /// Everybody, at a demonstration that was just opened.
    pub fn at(house: &House, address: &str) -> Self {
        let agent = key("shipping-agent");
        let file = |bill: &str| {
            let found = http::get(address, &format!("/api/search?q={bill}"), &agent);
            found["items"][0]["id"].as_str().unwrap().to_owned()
        };
        let slot = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(30)).to_string();
        let mut clients = Vec::new();
        let mut client = |actor, bill: &str, work| {
            let name = format!("{actor}-{bill}");
            clients.push(Client {
                name,
                actor,
                file: file(bill),
                work,
                count: 0,
                open: None,
                kept: Vec::new(),
            });
        };
        for (bill, actor) in BOOKABLE {
            let read = http::get(address, &format!("/api/dossier/{}", file(bill)), &key(actor));
            let order = read["orders"][0]["number"].as_str().unwrap().to_owned();
            client(actor, bill, Work::Books { order, slot: slot.clone(), appointment: None });
        }
        for (bill, container, actor) in STOPPABLE {
            client(actor, bill, Work::Stops { container, hold: None });
        }
        for (bill, actor) in WRITABLE {
            client(actor, bill, Work::Writes);
        }
        let since = house.store(async |store| {
            store.read("select max(at) from entry", &[]).await.unwrap()[0].int(0).unwrap()
        });
        Self { clients, told_later: AtomicU64::new(0), since }
    }

    /// Everybody works until `until` gives back, or until their line breaks; what was not answered before comes first.
    pub fn works(&mut self, address: &str, until: impl FnOnce()) {
        let (stop, later) = (&AtomicBool::new(false), &self.told_later);
        std::thread::scope(|scope| {
            for client in &mut self.clients {
                scope.spawn(move || client.works(address, stop, later));
            }
            // However it ends: who fails here must not be waited for by those who work.
            let _over = Over(stop);
            until();
        });
    }

    /// How many commands were acknowledged.
    pub fn kept(&self) -> usize {
        self.clients.iter().map(|client| client.kept.len()).sum()
    }

    /// Everything that is open is answered; every receipt is in the journal; every command sent again gives the same
    /// receipt; the server then closes, and the store holds one entry for each key and no other.
    pub fn is_in_the_journal(&mut self, house: &House, server: crate::kit::Server) {
        let address = server.address.clone();
        self.works(&address, || std::thread::sleep(Duration::from_millis(200)));
        for client in &mut self.clients {
            client.answers_what_is_open(&address);
            client.compares(&address);
        }
        server.stops();
        house.verifies();
        let (mut told, mut once) = (BTreeMap::new(), BTreeSet::new());
        for kept in self.clients.iter().flat_map(|client| &client.kept) {
            *told.entry(kept.command.act.to_owned()).or_insert(0_i64) += 1;
            assert!(once.insert(kept.entry.clone()), "one entry answers two commands: {kept:?}");
        }
        let acts: Vec<String> = told.keys().cloned().collect();
        let since = self.since;
        let (written, keys) = house.store(async |store| {
            let since = storage::Value::from(since);
            let mut written = BTreeMap::new();
            for act in acts {
                let sql = "select count(*) from entry where act = $1 and at > $2";
                let rows =
                    store.read(sql, &[storage::Value::from(act.as_str()), since.clone()]).await.unwrap();
                written.insert(act, rows[0].int(0).unwrap());
            }
            let sql = "select count(*) from idempotency where at > $1";
            (written, store.read(sql, &[since]).await.unwrap()[0].int(0).unwrap())
        });
        assert_eq!(written, told, "one entry for each command, and none besides");
        assert_eq!(usize::try_from(keys).unwrap(), self.kept(), "one answer for each key");
        eprintln!(
            "{} commands, {} told to come later, {told:?}",
            self.kept(),
            self.told_later.load(Ordering::SeqCst)
        );
    }
}

impl Client {
    fn works(&mut self, address: &str, stop: &AtomicBool, later: &AtomicU64) {
        while !stop.load(Ordering::SeqCst) {
            let command = self.open.clone().unwrap_or_else(|| self.next());
            self.open = Some(command.clone());
            match self.sends(address, &command) {
                Sent::Kept => {}
                Sent::Later => {
                    later.fetch_add(1, Ordering::SeqCst);
                    std::thread::sleep(Duration::from_millis(60));
                }
                Sent::Broken => return,
            }
        }
    }

    fn sends(&mut self, address: &str, command: &Command) -> Sent {
        let answer = http::act(address, &command.path, &key(self.actor), &command.once, &command.body);
        let Some(answer) = answer else { return Sent::Broken };
        match answer.status {
            200 => {
                let text = |value: &Json| {
                    value.as_str().unwrap_or_else(|| panic!("{command:?}: {answer:?}")).to_owned()
                };
                let receipt = &answer.json["receipt"];
                let kept = Kept {
                    command: command.clone(),
                    entry: text(&receipt["entry"]),
                    digest: text(&receipt["digest"]),
                };
                self.kept.push(kept);
                self.hears(&answer.json["with"]);
                self.open = None;
                Sent::Kept
            }
            503 => {
                assert_eq!(answer.json["code"], "HTTP-503", "{answer:?}");
                let after =
                    answer.header("retry-after").unwrap_or_else(|| panic!("come back when? {answer:?}"));
                assert!(after.parse::<u64>().is_ok_and(|seconds| (1..=60).contains(&seconds)), "{answer:?}");
                Sent::Later
            }
            _ => panic!("{}: {command:?}: {answer:?}", self.name),
        }
    }

    /// What comes after what was kept last.
    fn next(&mut self) -> Command {
        self.count += 1;
        let once = format!("{}-{}", self.name, self.count);
        let (act, path, body) = match &self.work {
            Work::Writes => ("dossier.write", "dossier/{}/write", json!({ "text": once })),
            Work::Stops { container, hold: None } => {
                ("hold.place", "hold/{}/place", json!({ "container": container, "reason": once }))
            }
            Work::Stops { container, hold: Some(hold) } => {
                ("hold.lift", "hold/{}/lift", json!({ "container": container, "hold": hold }))
            }
            Work::Books { order, slot, appointment: None } => (
                "appointment.book",
                "appointment/{}/book",
                json!({
                    "order": order, "haulier": "Transports Oued Ed-Dahab", "slot": slot, "plate": "12345-A-6",
                    "driver": once,
                }),
            ),
            Work::Books { appointment: Some(appointment), .. } => {
                ("appointment.cancel", "appointment/{}/cancel", json!({ "appointment": appointment }))
            }
        };
        Command { act, path: format!("/api/{}", path.replace("{}", &self.file)), once, body }
    }

    fn hears(&mut self, with: &Json) {
        let told = |name: &str| with[name].as_str().map(str::to_owned);
        match &mut self.work {
            Work::Writes => {}
            Work::Stops { hold, .. } => *hold = told("hold"),
            Work::Books { appointment, .. } => {
                *appointment = if appointment.is_some() { None } else { told("appointment") };
            }
        }
    }

    fn answers_what_is_open(&mut self, address: &str) {
        while let Some(command) = self.open.clone() {
            assert!(!matches!(self.sends(address, &command), Sent::Broken), "the last server answers");
        }
    }

    /// Every receipt against the journal, and every command once more.
    fn compares(&self, address: &str) {
        let key = key(self.actor);
        for kept in &self.kept {
            let known = http::get(address, &format!("/api/receipt/{}", kept.entry), &key);
            assert_eq!(
                (&known["digest"], &known["act"]),
                (&kept.digest.as_str().into(), &kept.command.act.into()),
                "{kept:?}"
            );
            let Command { path, once, body, .. } = &kept.command;
            let again = http::act(address, path, &key, once, body).unwrap();
            assert_eq!(again.json["receipt"]["entry"], kept.entry.as_str(), "{kept:?}: {again:?}");
            assert_eq!(again.json["repeated"], true, "{kept:?}");
        }
    }
}

/// Ends the work with this value.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// What came of sending.
enum Sent {
    /// It was acknowledged.
    Kept,
    /// Told to come back later; nothing was done, or it is done and not told yet.
    Later,
    /// Nobody knows.
    Broken,
}
