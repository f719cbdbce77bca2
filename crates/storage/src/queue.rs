//! Work to do after the answer. A job is taken for a while by one node; if that node dies, another takes it again.
//!
//! Always true: a job is done at least once; what it does carries its own key, so that twice is as good as once.

use lexicon::Instant;

use crate::fault::Fault;
use crate::value::Row;
use crate::values;
use crate::write_set::Statement;
use crate::{Store, WriteFault};

/// A job after which nobody tries again by itself.
pub const ATTEMPTS_MAX: i64 = 12;

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub id: [u8; 16],
    pub kind: String,
    pub attempts: i64,
    pub payload: String,
}

/// Puts a job in the queue.
pub fn push(id: [u8; 16], kind: &'static str, due: Instant, payload: String) -> Statement {
    Statement::one(
        "job",
        "insert into job (id, kind, due, attempts, taken_until, payload) values ($1, $2, $3, 0, 0, $4)",
        values![id, kind, due.micros(), payload],
    )
}

/// Puts a job in the queue, unless one of this name waits there.
pub fn push_once(id: [u8; 16], kind: &'static str, due: Instant, payload: String) -> Statement {
    Statement::any(
        "job",
        "insert into job (id, kind, due, attempts, taken_until, payload) values ($1, $2, $3, 0, 0, $4) \
         on conflict (id) do nothing",
        values![id, kind, due.micros(), payload],
    )
}

impl Store {
    /// Takes a job that is due, for `micros`; nothing when none is, or when another node was first.
    pub async fn take_job(&self, now: Instant, micros: i64) -> Result<Option<Job>, Fault> {
        let rows = self
            .read(
                "select id, kind, attempts, payload, taken_until from job \
                 where due <= $1 and taken_until <= $1 and attempts < $2 order by due limit 8",
                &values![now.micros(), ATTEMPTS_MAX],
            )
            .await?;
        for row in &rows {
            let (job, seen) = (job_from(row)?, row.int(4)?);
            let taken = self
                .write(vec![Statement::one(
                    "job",
                    "update job set taken_until = $2, attempts = attempts + 1 where id = $1 and taken_until = $3",
                    values![job.id, now.micros().saturating_add(micros), seen],
                )])
                .await;
            match taken {
                Ok(()) => return Ok(Some(job)),
                Err(WriteFault::Lost(_)) => {}
                Err(WriteFault::Fault(fault)) => return Err(fault),
            }
        }
        Ok(None)
    }

    /// The job is done.
    pub async fn finish_job(&self, id: [u8; 16]) -> Result<(), WriteFault> {
        self.write(vec![Statement::any("job", "delete from job where id = $1", values![id])]).await
    }

    /// The job failed and is tried again at `due`.
    pub async fn postpone_job(&self, id: [u8; 16], due: Instant) -> Result<(), WriteFault> {
        self.write(vec![Statement::any(
            "job",
            "update job set due = $2, taken_until = 0 where id = $1",
            values![id, due.micros()],
        )])
        .await
    }

    /// How many jobs wait.
    pub async fn jobs_waiting(&self) -> Result<i64, Fault> {
        let rows = self.read("select count(*) from job", &[]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }
}

fn job_from(row: &Row) -> Result<Job, Fault> {
    Ok(Job {
        id: row.id(0)?,
        kind: row.text(1)?.to_owned(),
        attempts: row.int(2)?,
        payload: row.text(3)?.to_owned(),
    })
}
