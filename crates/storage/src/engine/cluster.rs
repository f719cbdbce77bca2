//! PostgreSQL: an act is one statement where it can be; otherwise its statements travel in one round trip, its commit
//! in a second.

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Timeouts};
use futures_util::future::join_all;
use std::error::Error;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Config, NoTls, Row as PgRow, error::SqlState};

use super::{at_once, news};
use crate::fault::{Fault, WriteFault};
use crate::value::{Row, Value};
use crate::write_set::WriteSet;

/// Connections of one node. Two cores serve no more at once, and PostgreSQL's default is a hundred for all.
const CONNECTIONS_MAX: usize = 16;
/// How long an act waits for a connection before it is told to try again.
const WAIT_S: u64 = 5;
/// Statements sent ahead of their answers; more would only fill buffers.
const PIPELINED_MAX: usize = 500;

/// The clustered database.
pub struct Cluster {
    pool: Pool,
    config: Config,
}

impl Cluster {
    /// Prepares connections to the database at `url` (`postgres://…`); makes none yet.
    pub fn open(url: &str) -> Result<Self, Fault> {
        let mut config: Config =
            url.parse().map_err(|error: tokio_postgres::Error| Fault::Away(error.to_string()))?;
        config.application_name("diwan");
        config.connect_timeout(Duration::from_secs(WAIT_S));
        let manager = Manager::from_config(
            config.clone(),
            NoTls,
            ManagerConfig { recycling_method: RecyclingMethod::Fast },
        );
        let wait = Some(Duration::from_secs(WAIT_S));
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS_MAX)
            .timeouts(Timeouts { wait, create: wait, recycle: wait })
            .runtime(deadpool_postgres::Runtime::Tokio1)
            .build()
            .map_err(|error| Fault::Database(error.to_string()))?;
        Ok(Self { pool, config })
    }

    async fn connection(&self) -> Result<Object, Fault> {
        self.pool.get().await.map_err(|error| Fault::Away(error.to_string()))
    }

    /// The rows that answer `sql`.
    pub async fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        let connection = self.connection().await?;
        rows(&connection, sql, values).await
    }

    /// A connection that stays at this instant while acts go on.
    pub async fn hold(&self) -> Result<Held, Fault> {
        // Not one of the pool's: it would go back there inside its transaction.
        let connection = Object::take(self.connection().await?);
        connection.batch_execute("begin isolation level repeatable read, read only").await.map_err(fault)?;
        Ok(Held(connection))
    }

    /// Keeps `set` in one transaction, to its end even when the caller goes away.
    pub async fn write(&self, set: WriteSet) -> Result<(), WriteFault> {
        let (pool, config) = (self.pool.clone(), Config::new());
        tokio::spawn(async move { Self { pool, config }.keep(set).await })
            .await
            .map_err(|error| Fault::Database(error.to_string()))?
    }

    async fn keep(&self, set: WriteSet) -> Result<(), WriteFault> {
        let connection = self.connection().await?;
        if let Some(text) = at_once::text_of(&set) {
            let plan = connection.prepare_cached(text).await.map_err(fault)?;
            let values: Vec<&(dyn ToSql + Sync)> =
                set.iter().flat_map(|statement| &statement.values).map(parameter).collect();
            match connection.query(&plan, &values).await {
                Ok(_) => return Ok(()),
                // Somebody was first, or a part waited for another: one by one it shows which, or goes through.
                Err(error) if tells_of_a_race(&error) => {}
                Err(error) => return Err(fault(error).into()),
            }
        }
        let mut prepared = Vec::with_capacity(set.len());
        for statement in &set {
            prepared.push(connection.prepare_cached(statement.sql).await.map_err(fault)?);
        }
        // BEGIN is polled first, so it is sent first; everything after it is already on its way.
        let outcome = {
            let begin = connection.batch_execute("begin");
            let mut opening = Some(begin);
            let mut outcome = Ok(());
            for (statements, plans) in set.chunks(PIPELINED_MAX).zip(prepared.chunks(PIPELINED_MAX)) {
                let work = statements.iter().zip(plans).map(|(statement, plan)| {
                    let connection = &connection;
                    async move {
                        let values: Vec<&(dyn ToSql + Sync)> =
                            statement.values.iter().map(parameter).collect();
                        connection.execute(plan, &values).await
                    }
                });
                let (start, touched) = match opening.take() {
                    Some(begin) => futures_util::future::join(begin, join_all(work)).await,
                    None => (Ok(()), join_all(work).await),
                };
                outcome = start.map_err(|error| fault(error).into()).and_then(|()| {
                    statements.iter().zip(touched).try_for_each(|(statement, touched)| match touched {
                        Ok(rows) if statement.rows.is_none_or(|wanted| wanted == rows) => Ok(()),
                        Ok(_) => Err(WriteFault::Lost(statement.label)),
                        Err(error) => Err(lost_or_fault(error, statement.label)),
                    })
                });
                if outcome.is_err() {
                    break;
                }
            }
            outcome
        };
        match outcome {
            Ok(()) => Ok(connection.batch_execute("commit").await.map_err(fault)?),
            Err(lost) => {
                // A connection whose rollback fails is thrown away by the pool.
                if connection.batch_execute("rollback").await.is_err() {
                    drop(Object::take(connection));
                }
                Err(lost)
            }
        }
    }

    /// Tells the other nodes which things changed.
    pub async fn tell(&self, things: &[[u8; 16]]) -> Result<(), Fault> {
        let sql = "select pg_notify('diwan_changes', $1)";
        let connection = self.connection().await?;
        let statement = connection.prepare_cached(sql).await.map_err(fault)?;
        for some in things.chunks(news::THINGS_MAX) {
            connection.query(&statement, &[&news::text(some)]).await.map_err(fault)?;
        }
        Ok(())
    }

    /// Hears which things changed on other nodes, until the connection ends; gives why it did.
    pub async fn listen(&self, heard: &broadcast::Sender<[u8; 16]>) -> Fault {
        news::listen(&self.config, heard).await
    }

    /// Runs `sql`, many statements without values: migrations only.
    pub async fn run_script(&self, sql: &str) -> Result<(), Fault> {
        // On a connection that is thrown away: one that failed inside its transaction must not go back to the pool.
        Object::take(self.connection().await?).batch_execute(sql).await.map_err(fault)
    }
}

/// A connection that stays at one instant; it ends with the value.
pub struct Held(deadpool_postgres::ClientWrapper);

impl Held {
    /// The rows that answer `sql`, as of that instant.
    pub async fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        rows(&self.0, sql, values).await
    }
}

async fn rows(
    connection: &deadpool_postgres::ClientWrapper,
    sql: &'static str,
    values: &[Value],
) -> Result<Vec<Row>, Fault> {
    // PostgreSQL keeps no text with a zero byte, and refuses to look for one: no row holds it.
    if values.iter().any(|value| matches!(value, Value::Text(text) if text.contains('\0'))) {
        return Ok(Vec::new());
    }
    let statement = connection.prepare_cached(sql).await.map_err(fault)?;
    let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(parameter).collect();
    let rows = connection.query(&statement, &values).await.map_err(fault)?;
    rows.iter().map(from_postgres).collect()
}

fn parameter(value: &Value) -> &(dyn ToSql + Sync) {
    value
}

fn from_postgres(row: &PgRow) -> Result<Row, Fault> {
    (0..row.len())
        .map(|column| {
            let kind = row.columns().get(column).map(tokio_postgres::Column::type_);
            Ok(match kind {
                Some(&Type::INT8) => row.try_get::<_, Option<i64>>(column).map_err(fault)?.into(),
                Some(&Type::INT4) => {
                    row.try_get::<_, Option<i32>>(column).map_err(fault)?.map(i64::from).into()
                }
                Some(&Type::BYTEA) => row.try_get::<_, Option<Vec<u8>>>(column).map_err(fault)?.into(),
                Some(&(Type::TEXT | Type::VARCHAR)) => {
                    row.try_get::<_, Option<String>>(column).map_err(fault)?.into()
                }
                other => return Err(Fault::Unreadable(format!("column {column} is of type {other:?}"))),
            })
        })
        .collect::<Result<Vec<_>, Fault>>()
        .map(Row)
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
            Self::Bytes(bytes) => bytes.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::BYTEA)
    }

    to_sql_checked!();
}

fn lost_or_fault(error: tokio_postgres::Error, label: &'static str) -> WriteFault {
    if is_a_race(&error) { WriteFault::Lost(label) } else { fault(error).into() }
}

fn is_a_race(error: &tokio_postgres::Error) -> bool {
    [SqlState::UNIQUE_VIOLATION, SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED]
        .iter()
        .any(|code| error.code() == Some(code))
}

/// The same, for a set that went as one statement: a wrong number of rows divides by zero.
fn tells_of_a_race(error: &tokio_postgres::Error) -> bool {
    is_a_race(error) || error.code() == Some(&SqlState::DIVISION_BY_ZERO)
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands it over")]
fn fault(error: tokio_postgres::Error) -> Fault {
    match error.code() {
        Some(code) if *code == SqlState::DISK_FULL => Fault::Full,
        Some(code)
            if *code == SqlState::ADMIN_SHUTDOWN
                || *code == SqlState::CRASH_SHUTDOWN
                || *code == SqlState::CANNOT_CONNECT_NOW
                || *code == SqlState::TOO_MANY_CONNECTIONS =>
        {
            Fault::Away(error.to_string())
        }
        Some(_) => {
            Fault::Database(error.as_db_error().map_or_else(|| error.to_string(), ToString::to_string))
        }
        None => Fault::Away(error.to_string()),
    }
}
