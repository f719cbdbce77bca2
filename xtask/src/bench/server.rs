//! A server of our own: the program as a child, over a store of its own, ended by its number.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long the program may take to end when asked, in seconds.
const END_S: u64 = 20;
/// Ticks of the processor's clock in a second, as Linux tells them to programs.
const TICKS_S: f64 = 100.0;
/// Lines that are kept of what it says besides.
const TAIL_LINES: usize = 40;
/// What the program says once it is ready.
const READY: &str = "listening on http://";

/// Tells its number, starts the program, and waits for the end of its input: when we end, in whatever way, the pipe
/// closes and the program is told to end.
const SCRIPT: &str = r#"
"$@" </dev/null &
server=$!
echo "$server"
read -r _
kill -TERM "$server" 2>/dev/null
wait "$server"
"#;

/// A running server.
pub struct Server {
    script: Child,
    number: u32,
    pub address: SocketAddr,
}

impl Server {
    /// Starts `diwan demo` over the folder `data`, and the database at `url` if one is named; comes back when it is
    /// ready.
    pub fn start(diwan: &Path, data: &Path, url: Option<&str>) -> Result<Self> {
        std::fs::create_dir_all(data)?;
        let mut command = Command::new("sh");
        command
            .args(["-c", SCRIPT, "sh"])
            .arg(diwan)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        if let Some(url) = url {
            command.args(["--database", url]);
        }
        let mut script = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("sh")?;
        let (Some(out), Some(err)) = (script.stdout.take(), script.stderr.take()) else {
            bail!("the server has no output")
        };
        // What it says is read to the end, so that it never waits for us; how it ended is kept.
        let said = std::thread::spawn(move || tail(BufReader::new(err)));
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let number = lines.next().and_then(|line| line.trim().parse().ok());
        let address = lines.find_map(|line| line.split_once(READY)?.1.trim().parse::<SocketAddr>().ok());
        let (Some(number), Some(address)) = (number, address) else {
            drop(script.stdin.take());
            _ = script.wait();
            bail!("the server did not start: {}", said.join().unwrap_or_default());
        };
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { script, number, address })
    }

    /// The memory it holds, in MiB; nothing where the system does not tell.
    pub fn memory_mib(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.number)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kib: u32 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(f64::from(kib) / 1024.0)
    }

    /// The processor time it took so far, in seconds; nothing where the system does not tell.
    pub fn cpu_s(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.number)).ok()?;
        // After the name in brackets: the 12th and 13th are ticks in the program and in the system for it.
        let (_, rest) = stat.rsplit_once(')')?;
        let ticks: u32 =
            rest.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u32>().unwrap_or(0)).sum();
        Some(f64::from(ticks) / TICKS_S)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.script.stdin.take());
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(END_S) {
            if matches!(self.script.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        _ = Command::new("kill").args(["-KILL", &self.number.to_string()]).status();
        _ = self.script.wait();
    }
}

/// The last lines of what is said.
fn tail(said: impl BufRead) -> String {
    let mut last = VecDeque::new();
    for line in said.lines().map_while(Result::ok) {
        if last.len() == TAIL_LINES {
            last.pop_front();
        }
        last.push_back(line);
    }
    Vec::from(last).join("\n")
}
