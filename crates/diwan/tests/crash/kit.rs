//! The program, as one starts and kills it; where its data is; what its journal says in the end.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value as Json;
use storage::{Place, Store};

/// A folder that is not there yet, and goes with the value.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("diwan-crash-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name))
    }

    pub fn text(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A demonstration: its folder, and its database where that is PostgreSQL.
pub struct House {
    pub folder: Folder,
    pub url: Option<String>,
}

impl House {
    /// In a folder of its own.
    pub fn embedded() -> Self {
        Self { folder: Folder::new(), url: None }
    }

    /// Over the PostgreSQL database at `url`.
    pub fn over(url: &str) -> Self {
        Self { folder: Folder::new(), url: Some(url.to_owned()) }
    }

    /// The program with `words`, over this house.
    fn program(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("DIWAN_") {
                command.env_remove(name);
            }
        }
        command.args(words).args(["--data", self.folder.text()]);
        if let Some(url) = &self.url {
            command.args(["--database", url]);
        }
        command
    }

    /// Opens the demonstration and waits until it listens.
    pub fn open(&self) -> Server {
        let mut child = self
            .program(&["demo", "--listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut server = Server { child, address: String::new(), out };
        let mut said = String::new();
        loop {
            let mut line = String::new();
            assert!(server.out.read_line(&mut line).unwrap() > 0, "it never listened: {said}");
            if let Some(address) = line.trim().strip_prefix("listening on http://") {
                address.clone_into(&mut server.address);
                return server;
            }
            said.push_str(&line);
        }
    }

    /// Verifies the journal from the first entry: everything sealed, nothing staged.
    pub fn verifies(&self) {
        let out = self.program(&["journal", "verify", "--json"]).output().unwrap();
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        assert_eq!(out.status.code(), Some(0), "{text}{}", String::from_utf8_lossy(&out.stderr));
        let report: Json = serde_json::from_str(&text).unwrap();
        assert_eq!((&report["holds"], &report["entries"]), (&true.into(), &report["leaves"]), "{report}");
        assert_eq!(report["staged"], 0, "{report}");
    }

    /// The store of the house, for counting.
    pub fn store<T>(&self, work: impl AsyncFnOnce(Store) -> T) -> T {
        let place = match &self.url {
            Some(url) => Place::Cluster(url.clone()),
            None => Place::Folder(PathBuf::from(self.folder.text())),
        };
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async { work(Store::open(&place).await.unwrap()).await })
    }
}

/// A running server; it is killed with the value.
pub struct Server {
    child: Child,
    pub address: String,
    /// Kept open: a program that cannot say something would end of that.
    out: BufReader<std::process::ChildStdout>,
}

impl Server {
    /// Kills it without a word.
    pub fn dies(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// What it holds in memory, in MiB; nothing where the system does not say.
    pub fn memory_mib(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1_024)
    }

    /// Asks it to stop, as a terminal does.
    pub fn stops(mut self) {
        let told = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// The API key of somebody in the demonstration.
pub fn key(actor: &str) -> String {
    diwan::demo::accounts().into_iter().find(|one| one.actor == actor).unwrap().api_key
}

/// Numbers nobody can foresee (splitmix64); the seed is printed, so that a run can be told.
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        let seed = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_micros()).unwrap();
        eprintln!("dice {seed}");
        Self(seed)
    }

    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        least + (z ^ (z >> 31)) % (most - least + 1)
    }
}
