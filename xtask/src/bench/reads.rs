//! Files read through the API, as a firm's own program does.

use anyhow::{Context, Result, ensure};

use super::load::{self, Question, Times};
use super::stage::Stage;
use super::{Bench, Measure};
use crate::cargo;

/// Clients at once, and files each reads.
const CLIENTS: usize = 64;
const READS: usize = 300;
/// Bills of the manifest whose files are read.
const BILLS: u32 = 2_000;
/// Rounds; the median counts.
const ROUNDS: usize = 3;

pub fn run(bench: &Bench) -> Result<Vec<Measure>> {
    let stage = Stage::open(bench, "reads", None)?;
    bench.runtime.block_on(async {
        let manifest = cargo::manifest(BILLS, BILLS, 1, 1, &cargo::IMPORTERS);
        let call = stage.announce(&manifest).await?;
        let (id, _) = stage.lodge(&call, &manifest).await?;
        stage.register(&id).await?;
        let files =
            super::acts::until(|| stage.listed("shipping-agent", 1_000), |files| files.len() == 1_000)
                .await?;
        let paths: Vec<String> = files.iter().map(|file| format!("/api/dossier/{}", file.id)).collect();
        let (mut rates, mut times) = (Vec::new(), Times::default());
        for _ in 0..ROUNDS {
            let (lived, took) = read(&stage, &paths).await?;
            rates.push(load::rate(lived.count(), took));
            times.join(lived);
        }
        Ok(vec![
            Measure::told(format!("reads, {CLIENTS} clients, files"), load::median(rates), "files/s"),
            Measure::told(format!("reads, {CLIENTS} clients, p95"), times.percentile(95), "ms"),
        ])
    })
}

async fn read(stage: &Stage, paths: &[String]) -> Result<(Times, std::time::Duration)> {
    let bearer = stage.bearer("shipping-agent")?;
    let clients = (0..CLIENTS).map(|client| {
        let (paths, bearer, mut connection) = (paths.to_vec(), bearer.clone(), stage.connection());
        async move {
            let mut times = Times::default();
            for read in 0..READS {
                let path = paths.get((client * READS + read) % paths.len()).context("a path")?;
                let answer =
                    connection.ask(Question::get(path).with("authorization", bearer.clone())).await?;
                ensure!(answer.status == 200, "{path} answered {}", answer.status);
                times.add(answer.took);
            }
            Ok(times)
        }
    });
    load::together(clients.collect::<Vec<_>>()).await
}
