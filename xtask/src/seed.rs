//! Fills a demonstration with files, many of them, by the acts that everybody uses: calls are announced, manifests
//! lodged and registered, one ship in ten arrives. So everything verifies, and nothing here knows a table.
//!
//! Always true: what is made is the same for the same number, but for instants and identifiers.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use desk::ports::{Boxed, Courier, Letter, Mailer, SystemClock};
use desk::reference::Reference;
use desk::{Command, Desk, Done, Form, No, Settings, Upload};
use domain::Act;
use domain::policy::Acting;
use indicatif::{ProgressBar, ProgressStyle};
use lexicon::Span;
use storage::{Place, Store};

use crate::bench::server::Server;
use crate::cargo::{self, Community};

/// Bills in one manifest: that of a large ship.
const BILLS: u32 = 10_000;
/// Containers for each hundred bills.
const CONTAINERS_PERCENT: u32 = 150;
/// One bill in so many is for a firm on the platform.
const KNOWN: usize = 4;
/// One ship in so many has arrived.
const ARRIVED: u64 = 10;
/// Jobs done side by side while the next manifest is lodged.
const WORKERS: usize = 2;

/// Nobody carries letters or webhooks of a store that is being filled.
struct Nobody;

impl Mailer for Nobody {
    fn send(&self, _: Letter) -> Boxed<'_, Result<(), String>> {
        Box::pin(async { Ok(()) })
    }
}

impl Courier for Nobody {
    fn post(&self, _: String, _: Vec<(String, String)>, _: String) -> Boxed<'_, Result<u16, String>> {
        Box::pin(async { Ok(200) })
    }
}

/// What the command line asks for.
struct Asked {
    data: PathBuf,
    database: Option<String>,
    dossiers: u32,
}

/// Fills the store that the command line names.
pub fn run(words: &[String]) -> Result<bool> {
    if cfg!(debug_assertions) && !words.iter().any(|word| word == "--allow-debug") {
        return crate::release::again("seed", words);
    }
    let asked = asked(words)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    fill(&runtime, &crate::release::diwan()?, &asked.data, asked.database.as_deref(), asked.dossiers)?;
    Ok(true)
}

fn asked(words: &[String]) -> Result<Asked> {
    let (mut data, mut database, mut dossiers) = (None, None, None);
    let mut words = words.iter().filter(|word| *word != "--allow-debug");
    while let Some(word) = words.next() {
        let value = words.next().with_context(|| format!("{word} what?"))?;
        match word.as_str() {
            "--data" => data = Some(PathBuf::from(value)),
            "--database" => database = Some(value.clone()),
            "--dossiers" => dossiers = Some(value.replace('_', "").parse().context("--dossiers N")?),
            other => bail!("`{other}` is not known"),
        }
    }
    Ok(Asked { data: data.context("--data DIR")?, database, dossiers: dossiers.context("--dossiers N")? })
}

/// Adds so many files to the demonstration in `data`, which is made when it is not there.
pub fn fill(
    runtime: &tokio::runtime::Runtime,
    diwan: &Path,
    data: &Path,
    database: Option<&str>,
    dossiers: u32,
) -> Result<()> {
    // The program makes the community, and refuses what is no demonstration.
    drop(Server::start(diwan, data, database)?);
    let place =
        database.map_or_else(|| Place::Folder(data.to_path_buf()), |url| Place::Cluster(url.to_owned()));
    let community = Community::of(diwan)?;
    runtime.block_on(async {
        let store = Arc::new(Store::open(&place).await?);
        let settings = Settings { demo: true, ..Settings::default() };
        let reference = Arc::new(Reference::starter());
        let desk =
            Desk::new(store, Arc::new(SystemClock), Arc::new(Nobody), Arc::new(Nobody), reference, settings);
        Seeding::new(Arc::new(desk), &community).await?.all(dossiers).await
    })
}

/// Who does what, while a store is filled.
struct Seeding {
    desk: Arc<Desk>,
    agent: Acting,
    customs: Acting,
    harbour: Acting,
    /// The number of the first manifest, so that filling again adds others.
    first: u64,
}

impl Seeding {
    async fn new(desk: Arc<Desk>, community: &Community) -> Result<Self> {
        let mut seated = Vec::new();
        for actor in ["shipping-agent", "customs-officer", "harbour"] {
            let known = desk.seated_by_key(&community.actor(actor)?.api_key).await.map_err(|no| said(&no))?;
            seated.push(
                known.and_then(|seated| seated.acting).with_context(|| format!("{actor} has no seat"))?,
            );
        }
        let [agent, customs, harbour] = seated.try_into().map_err(|_| anyhow::anyhow!("three seats"))?;
        for ice in cargo::IMPORTERS.iter().chain([&cargo::TERMINAL]) {
            anyhow::ensure!(!desk.store.find("ice", ice).await?.is_empty(), "nobody has the ICE {ice}");
        }
        let first = u64::try_from(desk.store.find_starting("manifest", "SEED", 1_000_000).await?.len())?;
        Ok(Self { desk, agent, customs, harbour, first })
    }

    async fn all(&self, dossiers: u32) -> Result<()> {
        let done = Arc::new(AtomicBool::new(false));
        let workers: Vec<_> =
            (0..WORKERS).map(|_| tokio::spawn(work(Arc::clone(&self.desk), Arc::clone(&done)))).collect();
        let bar = ProgressBar::new(u64::from(dossiers)).with_style(ProgressStyle::with_template(
            "{bar:40} {human_pos} of {human_len} files, {elapsed}, {eta} to go",
        )?);
        let mut left = dossiers;
        let mut seed = self.first;
        while left > 0 {
            let bills = left.min(BILLS);
            self.ship(seed, bills).await?;
            left -= bills;
            seed += 1;
            bar.inc(u64::from(bills));
        }
        done.store(true, Ordering::Relaxed);
        bar.set_message("lists");
        for worker in workers {
            worker.await??;
        }
        bar.finish();
        Ok(())
    }

    /// One ship with its manifest, registered.
    async fn ship(&self, seed: u64, bills: u32) -> Result<()> {
        let manifest =
            cargo::manifest(bills, bills * CONTAINERS_PERCENT / 100, seed, KNOWN, &cargo::IMPORTERS);
        let now = self.desk.now();
        let hours = i64::try_from(seed % 500)?;
        let arrived = seed.is_multiple_of(ARRIVED);
        let eta = if arrived { now.minus(Span::hours(2)) } else { now.plus(Span::hours(48 + hours)) };
        let call = self
            .act(
                &self.agent,
                Act::CallAnnounce,
                None,
                Form::of(
                    [
                        ("imo", cargo::SHIP.0.to_owned()),
                        ("ship", cargo::SHIP.1.to_owned()),
                        ("voyage", manifest.voyage.clone()),
                        ("port", cargo::PORT.to_owned()),
                        ("eta", eta.rfc3339()),
                        ("terminal", cargo::TERMINAL.to_owned()),
                    ]
                    .map(|(name, value)| (name.to_owned(), value)),
                ),
            )
            .await?;
        let call = Some(id(&call)?);
        let mut form = Form::default();
        let bytes = cargo::interchange(&manifest);
        form.put_file(
            "file".to_owned(),
            Upload { name: "seed.edi".to_owned(), media: "text/plain".to_owned(), bytes: bytes.into() },
        );
        let lodged = self.act(&self.agent, Act::ManifestLodge, call, form).await?;
        let good = lodged.with.get("bills").and_then(serde_json::Value::as_u64);
        anyhow::ensure!(
            good == Some(u64::from(bills)),
            "of {bills} bills {good:?} were good: {:?}",
            lodged.with
        );
        self.act(&self.customs, Act::ManifestRegister, Some(id(&lodged)?), Form::default()).await?;
        if arrived {
            let at = [("at".to_owned(), now.minus(Span::hours(1)).rfc3339())];
            self.act(&self.harbour, Act::CallArrive, call, Form::of(at)).await?;
        }
        Ok(())
    }

    async fn act(&self, acting: &Acting, act: Act, subject: Option<[u8; 16]>, form: Form) -> Result<Done> {
        let key = lexicon::uuid_text(&self.desk.new_id());
        let command = Command { acting: acting.clone(), act, subject, key, form, if_match: None };
        self.desk.perform(command).await.map_err(|no| said(&no)).with_context(|| act.code())
    }
}

/// Does jobs until there are none and no more will come.
async fn work(desk: Arc<Desk>, done: Arc<AtomicBool>) -> Result<()> {
    loop {
        let last = done.load(Ordering::Relaxed);
        if desk.work_once().await? {
            continue;
        }
        if last {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn id(done: &Done) -> Result<[u8; 16]> {
    lexicon::parse_uuid(&done.id).map_err(|refusal| anyhow::anyhow!("{refusal}"))
}

fn said(no: &No) -> anyhow::Error {
    anyhow::anyhow!("{no:?}")
}
