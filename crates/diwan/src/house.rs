//! An open house: the desk over its store, the loops behind it, the door in front of it.
//!
//! Opened by `serve` and `demo` for the world, by `demo play` and by tests for themselves, always the same way.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use adapters::SimulatedProvider;
use anyhow::Context as _;
use desk::ports::{Clock, Mailer, Press};
use desk::reference::{Lang, Official, Reference, import};
use desk::{DemoActor, Desk, Settings};
use storage::Store;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::{Carrier, Config, Safety};
use crate::{keys, loops};

/// Jobs done side by side, so that one slow webhook does not hold the letters.
const WORKERS: usize = 2;
/// What decides how each payment of a demonstration goes.
const PROVIDER_SEED: u64 = 7;
/// How long answers under way may take once the house closes, in seconds.
const DRAIN_S: u64 = 4;

/// An open house.
pub struct House {
    pub desk: Arc<Desk>,
    /// Where it listens.
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// What a house is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The real thing.
    Production,
    /// A demonstration: one-click sign-in, letters in a folder.
    Demonstration,
}

impl House {
    /// Opens the door over `store`: from now on it listens, seals and works.
    pub async fn open(
        config: &Config,
        store: Arc<Store>,
        clock: Arc<dyn Clock>,
        purpose: Purpose,
    ) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(config.door.listen)
            .await
            .with_context(|| format!("cannot listen on {}", config.door.listen))?;
        let address = listener.local_addr()?;
        let mut desk = desk(config, store, Arc::clone(&clock), purpose, address).await?;
        let mut provider = None;
        if purpose == Purpose::Demonstration {
            desk.settings.payment_secret = desk.random::<32>().to_vec();
            let simulated = SimulatedProvider::new(clock, PROVIDER_SEED, &desk.settings.payment_secret);
            let simulated = provider.insert(Arc::new(simulated));
            desk = desk.paid_through(Arc::<SimulatedProvider>::clone(simulated));
        }
        let desk = Arc::new(desk);
        // Lists may have been loaded while nobody was at home.
        desk.read_tables_again().await?;
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        if let Some(provider) = provider {
            let url = format!("http://{address}/api/payment/callback/online");
            tasks.spawn(loops::call_back(Arc::clone(&desk), provider, url, stopped.clone()));
        }
        if let Some(sealer) = keys::sealer(config, &desk.store).await? {
            tasks.spawn(loops::seal(Arc::clone(&desk), sealer, config.seal.every_ms, stopped.clone()));
        }
        for _ in 0..WORKERS {
            tasks.spawn(loops::work(Arc::clone(&desk), stopped.clone()));
        }
        tasks.spawn(loops::keep_up(Arc::clone(&desk), stopped.clone()));
        if !desk.store.is_embedded() {
            tasks.spawn(loops::tell(Arc::clone(&desk), stopped.clone()));
            tasks.spawn(loops::hear(Arc::clone(&desk), stopped.clone()));
        }
        crate::door::open(config, &desk, listener, &stopped, &mut tasks).await?;
        Ok(Self { desk, address, stop, tasks })
    }

    /// Closes the door: answers under way are given, what was written is sealed.
    pub async fn close(mut self) {
        _ = self.stop.send(true);
        let drained = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(Duration::from_secs(DRAIN_S), drained).await.is_err() {
            tracing::warn!("readers were still there; the house closes without them");
        }
    }
}

/// Holds a data folder for this process: two servers over one embedded database would not hear of each other's acts.
/// The hold ends with the value, however the process ends. Nodes of a cluster need none.
pub fn only_one(config: &Config) -> anyhow::Result<Option<std::fs::File>> {
    if config.storage.database.reveal().is_some() {
        return Ok(None);
    }
    let folder = &config.storage.data;
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let path = folder.join("diwan.lock");
    let file = std::fs::File::create(&path).with_context(|| path.display().to_string())?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => anyhow::bail!("another diwan serves {}", folder.display()),
        Err(std::fs::TryLockError::Error(error)) => Err(error).with_context(|| path.display().to_string()),
    }
}

/// A desk over `store`, seen from outside at `address`.
pub async fn desk(
    config: &Config,
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    purpose: Purpose,
    address: SocketAddr,
) -> anyhow::Result<Desk> {
    let demo = purpose == Purpose::Demonstration;
    let courier = adapters::HttpCourier::new(demo || config.webhooks.allow_local)?;
    let reference = Arc::new(Reference::with_official(&official(&store).await?));
    let settings = Settings {
        public_url: public_url(config, address),
        demo,
        demo_actors: if demo { actors() } else { Vec::new() },
        terms: domain::turn::Terms {
            free_days: config.terms.free_days,
            manifest_hours: config.terms.manifest_hours,
            register_hours: config.terms.register_hours,
            declare_days: config.terms.declare_days,
        },
        storage_fee: domain::storage_fee::Tariff {
            free_days: config.terms.free_days,
            per_day_centimes: config.terms.storage_per_day_centimes,
            ..domain::storage_fee::STARTER
        },
        ..Settings::default()
    };
    let mailer = mailer(config, purpose)?;
    let desk =
        Desk::new(store, clock, mailer, Arc::new(courier), reference, settings).with_press(press(config)?);
    if let Some(folder) = &config.packs.folder {
        desk.packs.replace(crate::commands::pack::open(folder)?);
    }
    must_have_every_edition(&desk).await?;
    Ok(desk)
}

/// A control goes on under the edition it was opened under: a pack that lost one refuses to start.
async fn must_have_every_edition(desk: &Desk) -> anyhow::Result<()> {
    let lost = desk.editions_lost().await?;
    anyhow::ensure!(
        lost.is_empty(),
        "open controls are under editions that the pack does not have any more, to the last letter: {}. \
         Put their folders back beside the new ones",
        lost.join("; ")
    );
    Ok(())
}

/// The press, with the fonts of the operator; a folder that cannot serve refuses to start, with its code.
fn press(config: &Config) -> anyhow::Result<Arc<dyn Press>> {
    match adapters::TypstPress::new(config.papers.font_folder.as_deref()) {
        Ok(press) => Ok(Arc::new(press)),
        Err(refusal) => {
            let said = desk::texts::refusal(&refusal, Lang::En);
            anyhow::bail!("{}: papers.font_folder: {said}", refusal.code.as_str())
        }
    }
}

/// Everybody of the demonstration, for the page where one chooses.
fn actors() -> Vec<DemoActor> {
    let actor = |one: crate::demo::Account| DemoActor {
        actor: one.actor.to_owned(),
        name: one.name.to_owned(),
        organisation: one.organisation.to_owned(),
        email: one.user.to_owned(),
        roles: one.roles.into_iter().map(str::to_owned).collect(),
    };
    crate::demo::accounts().into_iter().map(actor).collect()
}

/// The address in links: what the operator says, else where we listen; nobody follows a link to 0.0.0.0.
fn public_url(config: &Config, address: SocketAddr) -> String {
    let said = config.door.public_url.as_deref().map(|url| url.trim_end_matches('/').to_owned());
    said.unwrap_or_else(|| match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => format!("http://127.0.0.1:{}", v4.port()),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => format!("http://[::1]:{}", v6.port()),
        address => format!("http://{address}"),
    })
}

fn mailer(config: &Config, purpose: Purpose) -> anyhow::Result<Arc<dyn Mailer>> {
    let mail = &config.mail;
    if purpose == Purpose::Demonstration || mail.carrier == Carrier::Folder {
        let folder = mail.folder.clone().unwrap_or_else(|| config.storage.data.join("mail"));
        return Ok(Arc::new(adapters::FolderMailer::new(folder, &mail.from)));
    }
    let account =
        mail.smtp_user.clone().map(|user| (user, mail.smtp_password.reveal().unwrap_or_default().to_owned()));
    let server = adapters::SmtpServer {
        host: mail.smtp_host.clone(),
        port: mail.smtp_port,
        security: match mail.smtp_security {
            Safety::Tls => adapters::Security::Tls,
            Safety::StartTls => adapters::Security::StartTls,
            Safety::Plain => adapters::Security::Plain,
        },
        account,
        from: mail.from.clone(),
    };
    Ok(Arc::new(adapters::SmtpMailer::new(&server)?))
}

/// The official rows an operator loaded.
async fn official(store: &Store) -> anyhow::Result<Vec<Official>> {
    let mut rows = Vec::new();
    for list in [import::PLACES].into_iter().chain(Lang::ALL.map(import::tariff_list)) {
        let kept = store.reference(list).await?;
        rows.extend(kept.into_iter().map(|(code, body)| Official { list: list.to_owned(), code, body }));
    }
    Ok(rows)
}
