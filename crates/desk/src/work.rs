//! Work after the answer: one job at a time, taken by whichever node is first.
//!
//! Always true: a job that fails is tried again, later and later; one that failed too often stays in the table for
//! people to look at. Not here: when to look for work (the program's loops).

use lexicon::{ManifestId, Span};
use storage::Fault;
use storage::queue::Job;

use crate::desk::Desk;

/// How long a node may take for a job before another takes it, in seconds.
const TAKEN_S: i64 = 120;
/// The first wait after a failure, in seconds; it doubles each time.
const RETRY_S: i64 = 5;

impl Desk {
    /// Does one thing that waits: a job, a clock that rang, a page of webhooks, a delivery. False when nothing waited.
    pub async fn work_once(&self) -> Result<bool, Fault> {
        let now = self.now();
        if let Some(job) = self.store.take_job(now, Span::seconds(TAKEN_S).micros()).await? {
            match self.do_job(&job).await {
                Ok(()) => self.store.finish_job(job.id).await.map_err(unraced)?,
                Err(fault) => {
                    let wait = RETRY_S << job.attempts.clamp(0, 12);
                    tracing::warn!(job.kind = %job.kind, job.attempts = job.attempts, %fault, "a job failed");
                    self.store.postpone_job(job.id, now.plus(Span::seconds(wait))).await.map_err(unraced)?;
                }
            }
            return Ok(true);
        }
        Ok(self.lapse_once().await? || self.send_out().await? || self.deliver_once().await?)
    }

    async fn do_job(&self, job: &Job) -> Result<(), Fault> {
        let payload: serde_json::Value = serde_json::from_str(&job.payload)?;
        let id = |name: &str| {
            let text = payload.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
            lexicon::parse_uuid(text).map_err(|_| Fault::Unreadable(format!("job {}: {name}", job.kind)))
        };
        match job.kind.as_str() {
            "relist-manifest" => self.relist_manifest(ManifestId::from_bytes(id("manifest")?)).await,
            "withdraw-manifest" => self.withdraw_manifest(ManifestId::from_bytes(id("manifest")?)).await,
            "sweep-manifest" => self.sweep_manifest(ManifestId::from_bytes(id("manifest")?)).await,
            "relist-call" => self.relist_call(id("call")?).await,
            "advance-declaration" => self.advance_declaration(id("declaration")?).await,
            "reveal-lanes" => self.reveal_lanes(&payload).await,
            "notify" => self.notify(job.id, id("party")?, &payload).await,
            "notify-file" => self.notify_of_file(job.id, id("party")?, id("dossier")?, &payload).await,
            "order-payment" => self.order_payment(id("payment")?).await,
            "expire-payment" => self.expire_payment(id("payment")?).await,
            "letter" => self.post_letter(job.id, &payload).await,
            other => Err(Fault::Unreadable(format!("nobody does jobs of kind {other}"))),
        }
    }
}

pub(crate) fn unraced(fault: storage::WriteFault) -> Fault {
    match fault {
        storage::WriteFault::Lost(label) => Fault::Database(format!("another node was first: {label}")),
        storage::WriteFault::Fault(fault) => fault,
    }
}
