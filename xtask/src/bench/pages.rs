//! The home page and the page of a file, among ten thousand files and among very many: both as a browser gets them.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::load::{self, Connection, Question, Times};
use super::server::Server;
use super::stage::Stage;
use super::{Bench, Measure};
use crate::cargo::{Account, Community};
use crate::seed;

/// Files in the small store.
const SMALL: u32 = 10_000;
/// Readers at once, each asking again as soon as it was answered.
const READERS: usize = 4;
/// Pages each reads.
const PAGES: usize = 250;
/// Files whose pages are read, spread over the reader's list.
const FILES: usize = 400;
/// Whose pages: a firm with some of the files, the agent with all, the office with all.
const ACTORS: [&str; 3] = ["importer", "shipping-agent", "customs-officer"];
/// What 95 pages of 100 may take, in milliseconds, and how much longer among very many.
const P95_MS: f64 = 20.0;
const TIMES_MAX: f64 = 1.3;
/// How long a server rests before its memory is called idle.
const IDLE: Duration = Duration::from_secs(3);

/// What was measured in one store.
struct Read {
    home: f64,
    file: f64,
    idle_mib: Option<f64>,
    serving_mib: Option<f64>,
}

pub fn run(bench: &Bench) -> Result<Vec<Measure>> {
    let data = bench.folder.join("pages");
    let mut reads = Vec::new();
    let mut filled = 0;
    for count in [SMALL, bench.large] {
        ensure!(count >= filled, "the large store has {SMALL} files at least");
        seed::fill(&bench.runtime, &bench.diwan, &data, None, count - filled)?;
        filled = count;
        let server = Server::start(&bench.diwan, &data, None)?;
        std::thread::sleep(IDLE);
        let idle_mib = server.memory_mib();
        let stage = Stage { server, community: Community::of(&bench.diwan)? };
        let (home, file) = bench.runtime.block_on(read(&stage))?;
        let read = Read { home, file, idle_mib, serving_mib: stage.server.memory_mib() };
        reads.push((count, read));
    }
    Ok(told(&reads))
}

fn told(reads: &[(u32, Read)]) -> Vec<Measure> {
    let mut measures = Vec::new();
    for (count, read) in reads {
        let name = |what: &str| format!("pages among {count} files, {what}");
        measures.push(Measure::at_most(name("home page, p95"), read.home, "ms", P95_MS));
        measures.push(Measure::at_most(name("page of a file, p95"), read.file, "ms", P95_MS));
        for (what, memory, most) in
            [("memory idle", read.idle_mib, 60.0), ("memory serving", read.serving_mib, 200.0)]
        {
            measures.push(match memory {
                Some(memory) => Measure::at_most(name(what), memory, "MiB", most),
                None => Measure::skipped(name(what), "this system does not tell"),
            });
        }
    }
    if let [(_, small), (count, large)] = reads {
        for (what, small, large) in
            [("home page", small.home, large.home), ("page of a file", small.file, large.file)]
        {
            let name = format!("pages, {what} among {count} files against {SMALL}, p95");
            measures.push(Measure::at_most(name, large / small, "times", TIMES_MAX));
        }
    }
    measures
}

/// The slower actor's times, for home and for a file: what was promised is promised to everybody.
async fn read(stage: &Stage) -> Result<(f64, f64)> {
    let (mut home, mut file): (f64, f64) = (0.0, 0.0);
    for actor in ACTORS {
        let cookie = sign_in(stage, stage.community.actor(actor)?).await?;
        let files = stage.listed(actor, FILES).await?;
        ensure!(!files.is_empty(), "{actor} has no files");
        let paths: Vec<String> = files.iter().map(|file| format!("/dossier/{}", file.id)).collect();
        // Once before, so that nobody measures the first reader's wait for the disk.
        for (paths, slowest) in [(vec!["/".to_owned()], &mut home), (paths, &mut file)] {
            visit(stage, &cookie, &paths, PAGES / 5).await?;
            let times = visit(stage, &cookie, &paths, PAGES).await?;
            *slowest = slowest.max(times.percentile(95));
        }
    }
    Ok((home, file))
}

async fn visit(stage: &Stage, cookie: &str, paths: &[String], pages: usize) -> Result<Times> {
    let readers = (0..READERS).map(|reader| {
        let (paths, cookie, mut connection) = (paths.to_vec(), cookie.to_owned(), stage.connection());
        async move {
            let mut times = Times::default();
            for page in 0..pages {
                let path = paths.get((reader * pages + page) % paths.len()).context("a path")?;
                times.add(page_of(&mut connection, path, &cookie).await?);
            }
            Ok(times)
        }
    });
    Ok(load::together(readers.collect::<Vec<_>>()).await?.0)
}

async fn page_of(connection: &mut Connection, path: &str, cookie: &str) -> Result<Duration> {
    let question = Question::get(path).with("cookie", cookie).with("accept-encoding", "br, gzip");
    let answer = connection.ask(question).await?;
    ensure!(answer.status == 200, "{path} answered {}", answer.status);
    Ok(answer.took)
}

/// Signs an actor in, as the demonstration's page does; gives the cookie.
pub async fn sign_in(stage: &Stage, account: &Account) -> Result<String> {
    let mut question =
        Question::get("/demo/sign-in").with("content-type", "application/x-www-form-urlencoded");
    question.method = hyper::Method::POST;
    question.body = format!("email={}", account.user.replace('@', "%40")).into();
    let answer = stage.connection().ask(question).await?.good()?;
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let kept: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
    ensure!(!kept.is_empty(), "signing in gave no cookie");
    Ok(kept.join("; "))
}
