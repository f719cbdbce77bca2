//! The state of services: what runs, what is late, since when. Public, and the same that an operator watches.

use serde::Serialize;
use storage::values;

use crate::answer::No;
use crate::desk::Desk;

/// Work that waits longer than this says that something is slow, in seconds.
const SLOW_S: i64 = 60;

/// One service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// `database`, `journal`, `work`, `mail` or `webhooks`.
    pub name: &'static str,
    /// `normal`, `slow` or `down`.
    pub state: &'static str,
    /// How many things wait.
    pub waiting: i64,
    /// Since when the oldest waits, in seconds.
    pub waits_s: i64,
}

impl Desk {
    /// True while the database answers.
    pub async fn is_ready(&self) -> bool {
        self.store.meta("log.key").await.is_ok()
    }

    /// Every service with its state.
    pub async fn services(&self) -> Result<Vec<Service>, No> {
        let now = self.now().micros();
        let mut services = Vec::new();
        services.push(Service {
            name: "database",
            state: if self.is_ready().await { "normal" } else { "down" },
            waiting: 0,
            waits_s: 0,
        });
        let one = async |name: &'static str, sql: &'static str| -> Result<Service, No> {
            let rows = self.store.read(sql, &values![now]).await?;
            let (waiting, oldest) = match rows.first() {
                Some(row) => (row.int(0)?, row.int_or_none(1)?),
                None => (0, None),
            };
            let waits_s = oldest.map_or(0, |oldest| ((now - oldest) / 1_000_000).max(0));
            Ok(Service { name, state: if waits_s > SLOW_S { "slow" } else { "normal" }, waiting, waits_s })
        };
        services.push(
            one(
                "journal",
                "select count(*), min(e.at) from unsealed u join entry e on e.id = u.entry where e.at <= $1",
            )
            .await?,
        );
        services.push(
            one(
                "work",
                "select count(*), min(due) from job where due <= $1 and kind not in ('notify', 'notify-file', 'letter')",
            )
            .await?,
        );
        services.push(
            one(
                "mail",
                "select count(*), min(due) from job where due <= $1 and kind in ('notify', 'notify-file', 'letter')",
            )
            .await?,
        );
        services
            .push(one("webhooks", "select count(*), min(next_at) from delivery where next_at <= $1").await?);
        Ok(services)
    }
}
