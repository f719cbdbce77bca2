//! The measures of speed and size, ours beside our peers'.
//!
//! ```text
//!   cargo xtask bench                    all of them
//!   cargo xtask bench acts pages         these
//!   cargo xtask bench edi --json out.json
//!   cargo xtask bench pages --large 100_000
//! ```
//! Always true: what is measured is the release program over a fresh store, with its durable writes, on this machine,
//! and the load generator works on the same cores. A measure that cannot be taken here says so loudly, and does not
//! hold under CI. `--allow-debug` is for working on the measures themselves.

mod acts;
mod assess;
pub mod edi;
pub mod load;
mod manifest;
mod pages;
mod papers;
mod reads;
mod search;
pub mod server;
mod stage;
mod visit;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::tidy::root;

/// One figure, and whether it is what we promise.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    /// What was measured, with the version of the program measured.
    pub name: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// What we promise, in words.
    pub goal: String,
    /// True when the promise is kept, or when there is none.
    pub holds: bool,
}

impl Measure {
    /// A figure that may be so much at most.
    pub fn at_most(name: impl Into<String>, value: f64, unit: &'static str, most: f64) -> Self {
        Self { name: name.into(), value, unit, goal: format!("<= {most} {unit}"), holds: value <= most }
    }

    /// A figure that must be so much at least.
    pub fn at_least(name: impl Into<String>, value: f64, unit: &'static str, least: f64) -> Self {
        Self { name: name.into(), value, unit, goal: format!(">= {least} {unit}"), holds: value >= least }
    }

    /// A figure nobody promised anything about.
    pub fn told(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, goal: "for comparison".to_owned(), holds: true }
    }

    /// What could not be measured here, and why. Under CI that is a failure.
    pub fn skipped(name: impl Into<String>, why: &str) -> Self {
        let name = name.into();
        eprintln!("SKIPPED: {name}: {why}");
        let holds = std::env::var("CI").as_deref() != Ok("true");
        Self { name, value: 0.0, unit: "skipped", goal: why.to_owned(), holds }
    }
}

/// What a measure needs: the program, and room on the disk.
pub struct Bench {
    /// The program that serves.
    pub diwan: PathBuf,
    /// A folder on the same disk as the repository, removed afterwards: a folder in memory would flatter us.
    pub folder: PathBuf,
    pub runtime: tokio::runtime::Runtime,
    /// Files in the large store.
    pub large: u32,
}

impl Drop for Bench {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A measure: its name on the command line, what it is, and how it is taken.
type Taken = (&'static str, &'static str, fn(&Bench) -> Result<Vec<Measure>>);

const ALL: [Taken; 9] = [
    ("edi", "EDIFACT read, beside two other readers", |_| Ok(edi::run())),
    ("search", "places found among the official list", search::run),
    ("assess", "duties of a declaration, every step explained", assess::run),
    ("papers", "receipts drawn as PDF", papers::run),
    ("visit", "bytes of a first visit, in each language", visit::run),
    ("manifest", "ten thousand bills from upload to file", manifest::run),
    ("acts", "durable acts through the API, on both databases", acts::run),
    ("reads", "files read through the API", reads::run),
    ("pages", "home and file page among many files", pages::run),
];

/// Files in the large store, unless `--large` says otherwise.
const LARGE: u32 = 1_000_000;

/// What the command line asks for.
struct Asked {
    names: Vec<String>,
    json: Option<PathBuf>,
    allow_debug: bool,
    large: u32,
}

/// Measures; true when every promise is kept.
pub fn run(words: &[String]) -> Result<bool> {
    let asked = asked(words)?;
    if cfg!(debug_assertions) && !asked.allow_debug {
        return crate::release::again("bench", words);
    }
    let bench = bench(asked.large)?;
    let mut measures = Vec::new();
    for (name, what, take) in ALL {
        if !asked.names.is_empty() && !asked.names.iter().any(|asked| asked == name) {
            continue;
        }
        eprintln!("{name}: {what}");
        let taken = take(&bench).with_context(|| format!("the measure `{name}`"))?;
        taken.iter().for_each(tell);
        measures.extend(taken);
    }
    if let Some(path) = asked.json {
        std::fs::write(&path, serde_json::to_string_pretty(&measures)?)
            .with_context(|| path.display().to_string())?;
    }
    let broken = measures.iter().filter(|measure| !measure.holds).count();
    println!("{} measures, {broken} promises broken", measures.len());
    Ok(broken == 0)
}

fn asked(words: &[String]) -> Result<Asked> {
    let mut asked = Asked { names: Vec::new(), json: None, allow_debug: false, large: LARGE };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => asked.json = Some(words.next().context("--json FILE")?.into()),
            "--large" => {
                let count = words.next().context("--large N")?;
                asked.large = count.replace('_', "").parse().context("--large N")?;
            }
            "--allow-debug" => asked.allow_debug = true,
            name if ALL.iter().any(|(known, ..)| *known == name) => asked.names.push(name.to_owned()),
            other => {
                let names: Vec<&str> = ALL.iter().map(|(name, ..)| *name).collect();
                bail!("there is no measure `{other}`; there are {}", names.join(", "))
            }
        }
    }
    Ok(asked)
}

fn tell(measure: &Measure) {
    let Measure { name, value, unit, goal, holds } = measure;
    println!("  {:4} {name:<72} {value:>12.2} {unit:<8} {goal}", if *holds { "ok" } else { "NO" });
}

fn bench(large: u32) -> Result<Bench> {
    let diwan = crate::release::diwan()?;
    let folder = crate::release::target(&root()).join("bench").join(std::process::id().to_string());
    std::fs::create_dir_all(&folder)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    Ok(Bench { diwan, folder, runtime, large })
}
