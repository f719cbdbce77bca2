//! Durable acts through the API: a consignee books and gives up appointments. Each act has its authentication, its
//! policy, its entry in the journal and its transfer in the books, and is on the disk when it is answered.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde_json::json;

use super::load::{self, Connection, Times};
use super::stage::{self, Stage};
use super::{Bench, Measure};
use crate::cargo;

/// Clients at once.
const CLIENTS: usize = 64;
/// Rounds; the median counts.
const ROUNDS: usize = 3;
/// Hours that are open for trucks; each client books in an hour of its own, as trucks spread over days.
const HOURS: i64 = 240;
/// What 95 answers of 100 may take, in milliseconds.
const P95_MS: f64 = 30.0;
/// The one who books, and its ICE.
pub const IMPORTER: (&str, &str) = ("importer", "001561191000066");

/// What one database must do.
struct Promise {
    name: &'static str,
    /// Files with an order; each is booked and given up once a round.
    files: u32,
    acts_s: f64,
}

/// A file with an order that can be booked.
#[derive(Clone)]
pub struct Bookable {
    pub file: String,
    pub order: String,
}

pub fn run(bench: &Bench) -> Result<Vec<Measure>> {
    let embedded = Promise { name: "embedded database", files: 12_800, acts_s: 8_000.0 };
    let mut measures = measure(bench, &embedded, None)?;
    let cluster = Promise { name: "PostgreSQL", files: 6_400, acts_s: 2_500.0 };
    match pgtest::Durable::start() {
        Ok(server) => measures.extend(measure(bench, &cluster, Some(server.url()))?),
        Err(why) => measures.push(Measure::skipped("acts, PostgreSQL", &why)),
    }
    Ok(measures)
}

fn measure(bench: &Bench, promise: &Promise, url: Option<&str>) -> Result<Vec<Measure>> {
    let stage = Stage::open(bench, &format!("acts-{}", url.is_some()), url)?;
    bench.runtime.block_on(async {
        let bookable = prepare(&stage, promise.files).await?;
        let (mut rates, mut times) = (Vec::new(), Times::default());
        let before = stage.server.cpu_s();
        for round in 0..ROUNDS {
            let (lived, took) = book_all(&stage, &bookable, round).await?;
            rates.push(load::rate(lived.count(), took));
            times.join(lived);
        }
        let name = |what: &str| format!("acts, {}, {CLIENTS} clients, {what}", promise.name);
        let count = u32::try_from(times.count()).map_or(f64::INFINITY, f64::from);
        let cpu_us =
            stage.server.cpu_s().zip(before).map_or(0.0, |(after, before)| (after - before) * 1e6 / count);
        Ok(vec![
            Measure::at_least(name("durable acts"), load::median(rates), "acts/s", promise.acts_s),
            Measure::told(name("p50"), times.percentile(50), "ms"),
            Measure::at_most(name("p95"), times.percentile(95), "ms", P95_MS),
            Measure::told(name("processor time of the server for one act"), cpu_us, "us"),
            Measure::told(
                name("memory of the server afterwards"),
                stage.server.memory_mib().unwrap_or(0.0),
                "MiB",
            ),
        ])
    })
}

/// A registered manifest, hours for trucks, and an order for every file.
pub async fn prepare(stage: &Stage, files: u32) -> Result<Vec<Bookable>> {
    let manifest = cargo::manifest(files, files, 1, 1, &[IMPORTER.1]);
    let call = stage.announce(&manifest).await?;
    let (lodged, _) = stage.lodge(&call, &manifest).await?;
    stage.register(&lodged).await?;
    let hours = json!({ "from": stage::in_hours(24), "until": stage::in_hours(24 + HOURS), "trucks": 900 });
    stage.act("terminal", "/api/slot/open", &hours).await?;
    let wanted = usize::try_from(files)?;
    let files = until(|| stage.listed(IMPORTER.0, wanted), |files| files.len() == wanted).await?;
    let bearer = Arc::new(stage.bearer("shipping-agent")?);
    let address = stage.server.address;
    let mut clients = Vec::new();
    for files in files.chunks(wanted.div_ceil(CLIENTS)) {
        let (files, bearer) = (files.to_vec(), Arc::clone(&bearer));
        clients.push(tokio::spawn(async move {
            let mut connection = Connection::to(address);
            let mut bookable = Vec::with_capacity(files.len());
            for file in files {
                let body = json!({ "holder": IMPORTER.1, "container": file.container });
                let path = format!("/api/order/{}/issue", file.id);
                let answer = connection.ask(stage::act(&bearer, &path, &path, &body)).await?.good()?;
                bookable.push(Bookable { order: stage::with(&answer.json()?, "number")?, file: file.id });
            }
            Ok::<_, anyhow::Error>(bookable)
        }));
    }
    let mut all = Vec::new();
    for client in clients {
        all.extend(client.await??);
    }
    Ok(all)
}

/// Asks again until the answer fits: lists follow a long manifest within seconds.
pub async fn until<T, F: Future<Output = Result<T>>>(
    ask: impl Fn() -> F,
    fits: impl Fn(&T) -> bool,
) -> Result<T> {
    for _ in 0..300 {
        let answer = ask().await?;
        if fits(&answer) {
            return Ok(answer);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Err(anyhow!("the lists did not follow within a minute"))
}

/// One client that books files and gives them up again.
pub struct Booking {
    pub bearer: String,
    /// The hour it books.
    pub slot: String,
    /// How long it rests after each act.
    pub pause: Duration,
    /// Keeps its keys apart from those of other rounds.
    pub round: String,
}

impl Booking {
    /// Every file in turn, until they are done or it is over.
    pub async fn all(
        &self,
        mut connection: Connection,
        files: &[Bookable],
        over: &(dyn Fn() -> bool + Sync),
    ) -> Result<Times> {
        let mut times = Times::default();
        for one in files {
            if over() {
                break;
            }
            self.one(&mut connection, one, &mut times).await?;
        }
        Ok(times)
    }

    async fn rest(&self) {
        if !self.pause.is_zero() {
            tokio::time::sleep(self.pause).await;
        }
    }

    async fn one(&self, connection: &mut Connection, one: &Bookable, times: &mut Times) -> Result<()> {
        let Bookable { file, order } = one;
        let key = |what: &str| format!("{what} {} {file}", self.round);
        let body = json!({
            "order": order, "haulier": cargo::HAULIER, "slot": self.slot, "plate": "12345 A 6",
            "driver": "Brahim El Idrissi",
        });
        let path = format!("/api/appointment/{file}/book");
        let booked = connection.ask(stage::act(&self.bearer, &path, &key("book"), &body)).await?.good();
        let booked = booked.context("booking")?;
        times.add(booked.took);
        self.rest().await;
        let body = json!({ "appointment": stage::with(&booked.json()?, "appointment")? });
        let path = format!("/api/appointment/{file}/cancel");
        let gone = connection.ask(stage::act(&self.bearer, &path, &key("cancel"), &body)).await?.good();
        times.add(gone.context("giving up")?.took);
        self.rest().await;
        Ok(())
    }
}

/// Every file is booked, then given up.
async fn book_all(stage: &Stage, bookable: &[Bookable], round: usize) -> Result<(Times, Duration)> {
    let bearer = stage.bearer(IMPORTER.0)?;
    let clients = bookable.chunks(bookable.len().div_ceil(CLIENTS)).zip(0..).map(|(files, client)| {
        let slot = stage::in_hours(25 + client % HOURS);
        let work = Booking { bearer: bearer.clone(), slot, pause: Duration::ZERO, round: round.to_string() };
        let (files, connection) = (files.to_vec(), stage.connection());
        async move { work.all(connection, &files, &|| false).await }
    });
    load::together(clients.collect::<Vec<_>>()).await
}
