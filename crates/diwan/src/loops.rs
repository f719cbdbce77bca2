//! What goes on behind the answers: sealing the journal, doing the jobs.
//!
//! Always true: a loop ends when it is told to and not before; a fault is said once, and tried again more and more
//! slowly until it is over.

use std::sync::Arc;
use std::time::Duration;

use desk::Desk;
use storage::Fault;
use storage::seal::Sealer;
use tokio::sync::watch;

/// Between two looks for a job, in milliseconds.
const IDLE_MS: u64 = 250;
/// Between two notices to other nodes, in milliseconds: sooner than anybody notices, seldom enough to cost nothing.
const NEWS_MS: u64 = 80;
/// Between two looks at the day and at the edition of the tables, in milliseconds.
const KEEP_UP_MS: u64 = 1_000;
/// The longest wait after a fault, in milliseconds.
const BACK_OFF_MS_MAX: u64 = 30_000;

/// A flag that turns once, when the house closes.
pub type Stopped = watch::Receiver<bool>;

/// Seals what was written, every `every_ms`.
pub async fn seal(desk: Arc<Desk>, sealer: Sealer, every_ms: u64, mut stopped: Stopped) {
    let mut patience = Patience::new("sealing", every_ms);
    loop {
        let outcome = sealer.seal_once(&desk.store, desk.now()).await;
        let wait = patience.after(outcome.map(|_| ()));
        if !wait_or_stop(wait, &mut stopped).await {
            break;
        }
    }
    // What was written until now goes into the log before the house closes.
    _ = sealer.seal_once(&desk.store, desk.now()).await;
}

/// Does jobs as they fall due.
pub async fn work(desk: Arc<Desk>, mut stopped: Stopped) {
    let mut patience = Patience::new("jobs", IDLE_MS);
    loop {
        let done = desk.work_once().await;
        if matches!(done, Ok(true)) && !*stopped.borrow() {
            continue;
        }
        let wait = patience.after(done.map(|_| ()));
        if !wait_or_stop(wait, &mut stopped).await {
            break;
        }
    }
}

/// Opens the urn of each day at its midnight, and takes up tables that were changed elsewhere.
pub async fn keep_up(desk: Arc<Desk>, mut stopped: Stopped) {
    let mut patience = Patience::new("day", KEEP_UP_MS);
    loop {
        let wait = patience.after(desk.keep_up().await);
        if !wait_or_stop(wait, &mut stopped).await {
            break;
        }
    }
}

/// Tells the other nodes of a cluster what changed here.
pub async fn tell(desk: Arc<Desk>, mut stopped: Stopped) {
    let mut patience = Patience::new("news", NEWS_MS);
    loop {
        let wait = patience.after(desk.tell_others().await);
        if !wait_or_stop(wait, &mut stopped).await {
            break;
        }
    }
}

/// Hears from the other nodes of a cluster what changed there.
pub async fn hear(desk: Arc<Desk>, mut stopped: Stopped) {
    let mut patience = Patience::new("news", NEWS_MS);
    loop {
        let heard = tokio::select! {
            ended = desk.hear_others() => ended,
            _ = stopped.changed() => None,
        };
        let Some(fault) = heard else { break };
        if !wait_or_stop(patience.after(Err(fault)), &mut stopped).await {
            break;
        }
    }
}

/// Lets the payment provider of a demonstration call back, as a real one does: over the network, signed.
pub async fn call_back(
    desk: Arc<Desk>,
    provider: Arc<adapters::SimulatedProvider>,
    url: String,
    mut stopped: Stopped,
) {
    while wait_or_stop(Duration::from_millis(IDLE_MS), &mut stopped).await {
        for call in provider.due() {
            if let Err(why) = desk.courier.post(url.clone(), call.headers, call.body).await {
                tracing::info!(why, "a callback was not heard");
            }
        }
    }
}

/// False when the house closes.
async fn wait_or_stop(wait: Duration, stopped: &mut Stopped) -> bool {
    if *stopped.borrow() {
        return false;
    }
    tokio::select! {
        () = tokio::time::sleep(wait) => true,
        turned = stopped.changed() => turned.is_ok() && !*stopped.borrow(),
    }
}

/// How long to wait, and what to say.
struct Patience {
    what: &'static str,
    calm_ms: u64,
    failed: u32,
}

impl Patience {
    const fn new(what: &'static str, calm_ms: u64) -> Self {
        Self { what, calm_ms, failed: 0 }
    }

    fn after(&mut self, outcome: Result<(), Fault>) -> Duration {
        match outcome {
            Ok(()) => {
                if self.failed > 0 {
                    tracing::info!(loop_ = self.what, "goes on");
                }
                self.failed = 0;
                Duration::from_millis(self.calm_ms)
            }
            Err(fault) => {
                if self.failed == 0 {
                    tracing::error!(loop_ = self.what, fault = %fault, "stopped; it is tried again");
                }
                self.failed = self.failed.saturating_add(1);
                let doubled =
                    self.calm_ms.max(1).saturating_mul(1_u64.checked_shl(self.failed).unwrap_or(u64::MAX));
                Duration::from_millis(doubled.min(BACK_OFF_MS_MAX))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_that_fails_waits_longer_each_time_and_recovers_at_once() {
        let mut patience = Patience::new("test", 250);
        let waits: Vec<u64> = (0..9)
            .map(|_| patience.after(Err(Fault::Busy)).as_millis())
            .map(|wait| u64::try_from(wait).unwrap())
            .collect();
        assert_eq!(waits, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
        assert_eq!(patience.after(Ok(())), Duration::from_millis(250));
    }
}
