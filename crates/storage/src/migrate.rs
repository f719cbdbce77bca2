//! The schema, in numbered files that only grow; each runs once, in order, on both databases.

use crate::engine::Engine;
use crate::fault::Fault;
use crate::values;

/// Each file by its name: for the embedded database, for PostgreSQL.
const FILES: &[(&str, &str, &str)] = &[
    both("0001_journal", include_str!("../migrations/0001_journal.sql")),
    both("0002_states", include_str!("../migrations/0002_states.sql")),
    both("0003_people", include_str!("../migrations/0003_people.sql")),
    both("0004_staged_move", include_str!("../migrations/0004_staged_move.sql")),
    (
        "0005_layout",
        include_str!("../migrations/0005_layout.embedded.sql"),
        include_str!("../migrations/0005_layout.cluster.sql"),
    ),
    both("0006_urn", include_str!("../migrations/0006_urn.sql")),
    both("0007_draft", include_str!("../migrations/0007_draft.sql")),
];

const fn both(name: &'static str, sql: &'static str) -> (&'static str, &'static str, &'static str) {
    (name, sql, sql)
}
const GUARD_EMBEDDED: &str = include_str!("../migrations/guard.embedded.sql");
const GUARD_CLUSTER: &str = include_str!("../migrations/guard.cluster.sql");
/// Any number will do, as long as every node asks PostgreSQL for the same lock.
const LOCK: i64 = 0x64_69_77_61_6e;

/// Brings the schema up to this program's; nodes that start together wait for each other.
pub(crate) async fn run(engine: &Engine) -> Result<(), Fault> {
    script(engine, "create table if not exists migration (name text not null primary key);").await?;
    for (name, embedded, cluster) in FILES {
        let sql = if engine.is_embedded() { embedded } else { cluster };
        if is_done(engine, name).await? {
            continue;
        }
        // One transaction for the file and its mark: a node killed in between starts it again from nothing.
        let told = script(engine, &format!("{sql}\ninsert into migration values ('{name}');")).await;
        // Another node may have been first; then the mark is there.
        if let Err(fault) = told
            && !is_done(engine, name).await?
        {
            return Err(fault);
        }
    }
    script(engine, if engine.is_embedded() { GUARD_EMBEDDED } else { GUARD_CLUSTER }).await
}

async fn is_done(engine: &Engine, name: &str) -> Result<bool, Fault> {
    let rows = engine.read("select name from migration where name = $1", &values![name]).await?;
    Ok(!rows.is_empty())
}

/// Runs `sql` as a whole or not at all, one node at a time.
async fn script(engine: &Engine, sql: &str) -> Result<(), Fault> {
    match engine {
        Engine::Embedded(embedded) => embedded.run_script(&format!("begin immediate;\n{sql}\ncommit;")),
        Engine::Cluster(cluster) => {
            cluster.run_script(&format!("begin; select pg_advisory_xact_lock({LOCK});\n{sql}\ncommit;")).await
        }
    }
}
