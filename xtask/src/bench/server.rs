//! A server of our own: the program as a child, over a store of its own, ended by its number.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long the program may take to end when asked, in seconds.
const END_S: u64 = 20;
/// Ticks of the processor's clock in a second, as Linux tells them to programs.
const TICKS_S: f64 = 100.0;
/// What the program says once it is ready.
const READY: &str = "listening on http://";

/// A running server.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    /// Starts `diwan demo` over the folder `data`, and the database at `url` if one is named; comes back when it is
    /// ready.
    pub fn start(diwan: &Path, data: &Path, url: Option<&str>) -> Result<Self> {
        std::fs::create_dir_all(data)?;
        let log = log_of(data);
        let mut command = Command::new(diwan);
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        if let Some(url) = url {
            command.args(["--database", url]);
        }
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log)?)
            .spawn()
            .with_context(|| diwan.display().to_string())?;
        let Some(out) = child.stdout.take() else { bail!("the server has no output") };
        let mut lines = BufReader::new(out).lines();
        let ready = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, address) = line.split_once(READY)?;
            address.trim().parse::<SocketAddr>().ok()
        });
        // Whatever else it says is read, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        let Some(address) = ready else {
            _ = child.kill();
            _ = child.wait();
            bail!("the server did not start: {}", std::fs::read_to_string(&log).unwrap_or_default());
        };
        Ok(Self { child, address })
    }

    /// The memory it holds, in MiB; nothing where the system does not tell.
    pub fn memory_mib(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kib: u32 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(f64::from(kib) / 1024.0)
    }

    /// The processor time it took so far, in seconds; nothing where the system does not tell.
    pub fn cpu_s(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // After the name in brackets: the 12th and 13th are ticks in the program and in the system for it.
        let (_, rest) = stat.rsplit_once(')')?;
        let ticks: u32 =
            rest.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u32>().unwrap_or(0)).sum();
        Some(f64::from(ticks) / TICKS_S)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(END_S) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn log_of(data: &Path) -> PathBuf {
    data.with_extension("log")
}
