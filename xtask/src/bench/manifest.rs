//! A large manifest, from upload to every line stored and listed, while others go on with their acts.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use serde_json::Value;

use super::acts::{self, Bookable};
use super::load::{self, Connection, Question, Times};
use super::stage::{self, Stage};
use super::{Bench, Measure};
use crate::cargo;

/// The manifest of a large ship.
const BILLS: u32 = 10_000;
const CONTAINERS: u32 = 15_000;
/// How often it is sent; the median counts.
const ROUNDS: u32 = 3;
/// The others: so many, each with so long between two acts. That is a busy port: some 150 acts a second.
const OTHERS: usize = 8;
const PAUSE: Duration = Duration::from_millis(50);
/// Files the others book, some for each.
const FILES: u32 = 800;

pub fn run(bench: &Bench) -> Result<Vec<Measure>> {
    let mut measures = measure(bench, "embedded database", None)?;
    match pgtest::Durable::start() {
        Ok(server) => measures.extend(measure(bench, "PostgreSQL", Some(server.url()))?),
        Err(why) => measures.push(Measure::skipped("manifest, PostgreSQL", &why)),
    }
    Ok(measures)
}

fn measure(bench: &Bench, database: &str, url: Option<&str>) -> Result<Vec<Measure>> {
    let stage = Stage::open(bench, &format!("manifest-{}", url.is_some()), url)?;
    bench.runtime.block_on(async {
        let bookable = acts::prepare(&stage, FILES).await?;
        let quiet = others(&stage, &bookable, "quiet", tokio::time::sleep(Duration::from_secs(3))).await?.1;
        let (mut answered, mut listed, mut beside) = (Vec::new(), Vec::new(), Times::default());
        for round in 0..ROUNDS {
            let seed = u64::from(100 + round);
            let manifest = cargo::manifest(BILLS, CONTAINERS, seed, 1, &cargo::IMPORTERS);
            let call = stage.announce(&manifest).await?;
            let upload = async {
                let start = Instant::now();
                let (id, answer) = stage.lodge(&call, &manifest).await?;
                all_good(&answer.json()?)?;
                stage.register(&id).await?;
                until_listed(&stage).await?;
                Ok::<_, anyhow::Error>((answer.took, start.elapsed()))
            };
            let (times, lived) = others(&stage, &bookable, &round.to_string(), upload).await?;
            let (answer, all) = times?;
            answered.push(answer.as_secs_f64());
            listed.push(all.as_secs_f64());
            beside.join(lived);
        }
        let name =
            |what: &str| format!("manifest of {BILLS} bills and {CONTAINERS} containers, {database}, {what}");
        Ok(vec![
            Measure::at_most(name("every line checked and stored"), load::median(answered), "s", 2.0),
            Measure::told(name("registered and on every list"), load::median(listed), "s"),
            Measure::told(name("other acts before it, p95"), quiet.percentile(95), "ms"),
            Measure::at_most(name("other acts beside it, p95"), beside.percentile(95), "ms", 50.0),
            Measure::told(
                name("memory of the server afterwards"),
                stage.server.memory_mib().unwrap_or(0.0),
                "MiB",
            ),
        ])
    })
}

fn all_good(answer: &Value) -> Result<()> {
    let good = answer.get("with").and_then(|with| with.get("bills")).and_then(Value::as_u64);
    if good == Some(u64::from(BILLS)) { Ok(()) } else { Err(anyhow!("not every bill was good: {answer}")) }
}

/// Waits until no work is waiting: then every file is on everyone's list.
async fn until_listed(stage: &Stage) -> Result<()> {
    let bearer = stage.bearer("platform")?;
    let mut connection = stage.connection();
    for _ in 0..6_000 {
        let question = Question::get("/api/services").with("authorization", bearer.clone());
        let services = connection.ask(question).await?.good()?.json()?;
        if waiting(&services) == Some(0) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err(anyhow!("work was still waiting after a minute"))
}

fn waiting(services: &Value) -> Option<u64> {
    let services = services.get("items").unwrap_or(services).as_array()?;
    let work = services.iter().find(|one| one.get("name").and_then(Value::as_str) == Some("work"))?;
    work.get("waiting")?.as_u64()
}

/// What `what` gives, and what others lived through meanwhile.
async fn others<T>(
    stage: &Stage,
    bookable: &[Bookable],
    round: &str,
    what: impl Future<Output = T>,
) -> Result<(T, Times)> {
    let over = Arc::new(AtomicBool::new(false));
    let bearer = stage.bearer(acts::IMPORTER.0)?;
    let clients: Vec<_> = bookable
        .chunks(bookable.len().div_ceil(OTHERS))
        .enumerate()
        .map(|(client, files)| {
            let slot = stage::in_hours(30 + i64::try_from(client).unwrap_or(0));
            let work = acts::Booking { bearer: bearer.clone(), slot, pause: PAUSE, round: round.to_owned() };
            let (files, over, connection) =
                (files.to_vec(), Arc::clone(&over), Connection::to(stage.server.address));
            tokio::spawn(async move { work.all(connection, &files, &|| over.load(Ordering::Relaxed)).await })
        })
        .collect();
    let given = what.await;
    over.store(true, Ordering::Relaxed);
    let mut times = Times::default();
    for client in clients {
        times.join(client.await??);
    }
    Ok((given, times))
}
