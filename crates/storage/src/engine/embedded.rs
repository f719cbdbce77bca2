//! SQLite in the process: readers beside one writer thread that commits many acts in one flush.
//!
//! Each write set runs inside its own savepoint, so one that loses its race spoils nobody else's.
//! The queue to the writer is bounded: when it is full the caller is told so at once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql};
use tokio::sync::{mpsc, oneshot};

use super::checkpoint::Checkpointer;
use crate::fault::{Fault, WriteFault};
use crate::value::{Row, Value};
use crate::write_set::{Statement, WriteSet};

/// Acts that may wait for the writer; beyond it they are refused with "try again".
const QUEUE_SETS_MAX: usize = 2_048;
/// Acts in one flush. More would make the first of them wait for the last.
const BATCH_SETS_MAX: usize = 64;
/// Statements in one flush, so that a long manifest does not hold the others.
const BATCH_STATEMENTS_MAX: usize = 3_000;
/// Readers kept open when idle.
const READERS_KEPT: usize = 6;
/// Prepared statements each connection keeps.
const PREPARED_MAX: usize = 256;
/// Page cache of a reader, in KiB.
pub(super) const READER_CACHE_KIB: i64 = 4_096;
/// Page cache of the writer, in KiB.
const WRITER_CACHE_KIB: i64 = 32_768;

struct Order {
    set: WriteSet,
    reply: oneshot::Sender<Result<(), WriteFault>>,
}

/// The embedded database.
pub struct Embedded {
    path: PathBuf,
    readers: Arc<Mutex<Vec<Reader>>>,
    writer: mpsc::Sender<Order>,
}

/// A connection with its translated statements.
struct Reader {
    connection: Connection,
    dialect: Dialect,
}

/// SQLite wants `?1` where PostgreSQL wants `$1`; each text is translated once.
#[derive(Default)]
struct Dialect(HashMap<&'static str, String>);

impl Dialect {
    fn translate(&mut self, sql: &'static str) -> &str {
        self.0.entry(sql).or_insert_with(|| sql.replace('$', "?"))
    }
}

impl Embedded {
    /// Opens the database in `path`, makes it when absent, and starts its writer.
    /// `pages_max` bounds the file, for tests of a full disk.
    pub fn open(path: &Path, pages_max: Option<i64>) -> Result<Self, Fault> {
        let mut connection = connect(path, WRITER_CACHE_KIB)?;
        if let Some(pages) = pages_max {
            connection.pragma_update(None, "max_page_count", pages).map_err(fault)?;
        }
        let checkpointer = Checkpointer::beside(&mut connection, path)?;
        let (writer, orders) = mpsc::channel(QUEUE_SETS_MAX);
        std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || serve(connection, &checkpointer, orders))
            .map_err(|error| Fault::Database(error.to_string()))?;
        Ok(Self { path: path.to_owned(), readers: Arc::default(), writer })
    }

    /// The file this database lives in.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The rows that answer `sql`.
    pub fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = match kept {
            Some(reader) => reader,
            None => {
                Reader { connection: connect(&self.path, READER_CACHE_KIB)?, dialect: Dialect::default() }
            }
        };
        let rows = reader.rows(sql, values);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS_KEPT {
            readers.push(reader);
        }
        rows
    }

    /// A reader that stays at this instant while acts go on.
    pub fn hold(&self) -> Result<Held, Fault> {
        let connection = connect(&self.path, READER_CACHE_KIB)?;
        // The instant is that of the first question.
        connection.execute_batch("begin; select count(*) from migration;").map_err(fault)?;
        Ok(Held(Mutex::new(Reader { connection, dialect: Dialect::default() })))
    }

    /// Queues `set` for the writer and waits until it is on the disk.
    pub async fn write(&self, set: WriteSet) -> Result<(), WriteFault> {
        let (reply, answer) = oneshot::channel();
        self.writer.try_send(Order { set, reply }).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Fault::Busy,
            mpsc::error::TrySendError::Closed(_) => Fault::Away("the writer has stopped".to_owned()),
        })?;
        answer.await.map_err(|_| Fault::Away("the writer stopped before it answered".to_owned()))?
    }

    /// Runs `sql`, many statements without values, outside any act: migrations only.
    pub fn run_script(&self, sql: &str) -> Result<(), Fault> {
        connect(&self.path, WRITER_CACHE_KIB)?.execute_batch(sql).map_err(fault)
    }

    /// Copies the whole database, as of one instant, to `target` while acts go on.
    pub fn copy_to(&self, target: &Path) -> Result<(), Fault> {
        let source = connect(&self.path, READER_CACHE_KIB)?;
        // Held open, or the copy would begin again with every act that is kept meanwhile.
        source.execute_batch("begin; select count(*) from migration;").map_err(fault)?;
        let mut copy = Connection::open(target).map_err(fault)?;
        let backup = rusqlite::backup::Backup::new(&source, &mut copy).map_err(fault)?;
        backup.run_to_completion(2_000, Duration::from_millis(2), None).map_err(fault)
    }
}

/// A reader that stays at one instant. The file's write-ahead log grows as long as it lives.
pub struct Held(Mutex<Reader>);

impl Held {
    /// The rows that answer `sql`, as of that instant.
    pub fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).rows(sql, values)
    }
}

impl Reader {
    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        let mut statement = self.connection.prepare_cached(self.dialect.translate(sql)).map_err(fault)?;
        let columns = statement.column_count();
        bind(&mut statement, values)?;
        let mut found = statement.raw_query();
        let mut rows = Vec::new();
        while let Some(row) = found.next().map_err(fault)? {
            let mut one = Vec::with_capacity(columns);
            for column in 0..columns {
                one.push(match row.get_ref(column).map_err(fault)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(number) => Value::Int(number),
                    ValueRef::Real(_) => return Err(Fault::Unreadable("a fraction".to_owned())),
                    ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                    ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
                });
            }
            rows.push(Row(one));
        }
        Ok(rows)
    }
}

fn bind(statement: &mut rusqlite::CachedStatement<'_>, values: &[Value]) -> Result<(), Fault> {
    for (index, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, value).map_err(fault)?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(super) fn connect(path: &Path, cache_kib: i64) -> Result<Connection, Fault> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(fault)?;
    connection.set_prepared_statement_cache_capacity(PREPARED_MAX);
    // A plan is made once for each text; without this, SQLite plans anew for values it has not seen.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(fault)?;
    connection.busy_timeout(Duration::from_secs(10)).map_err(fault)?;
    connection.pragma_update(None, "journal_mode", "wal").map_err(fault)?;
    connection.pragma_update(None, "synchronous", "full").map_err(fault)?;
    connection.pragma_update(None, "wal_autocheckpoint", 4_000).map_err(fault)?;
    connection.pragma_update(None, "temp_store", "memory").map_err(fault)?;
    connection.pragma_update(None, "cache_size", -cache_kib).map_err(fault)?;
    Ok(connection)
}

/// The writer's life: takes what waits, runs it, flushes once, answers everyone.
fn serve(mut connection: Connection, checkpointer: &Checkpointer, mut orders: mpsc::Receiver<Order>) {
    let mut dialect = Dialect::default();
    while let Some(first) = orders.blocking_recv() {
        let mut statements = first.set.len();
        let mut batch = vec![first];
        while batch.len() < BATCH_SETS_MAX && statements < BATCH_STATEMENTS_MAX {
            let Ok(next) = orders.try_recv() else { break };
            statements += next.set.len();
            batch.push(next);
        }
        flush(&mut connection, &mut dialect, batch);
        checkpointer.after_flush(&connection);
    }
}

fn flush(connection: &mut Connection, dialect: &mut Dialect, batch: Vec<Order>) {
    if let Err(error) = connection.execute_batch("begin immediate") {
        let fault = fault(error);
        for order in batch {
            _ = order.reply.send(Err(again(&fault).into()));
        }
        return;
    }
    let mut results = Vec::with_capacity(batch.len());
    let mut broken: Option<Fault> = None;
    for order in &batch {
        if let Some(fault) = &broken {
            results.push(Err(again(fault).into()));
            continue;
        }
        let result = within_savepoint(connection, dialect, &order.set);
        if connection.is_autocommit() {
            // SQLite gave up the whole transaction (a full disk does that): nothing of the batch is kept.
            broken = Some(match &result {
                Err(WriteFault::Fault(fault)) => again(fault),
                _ => Fault::Database("the transaction was given up".to_owned()),
            });
        }
        results.push(result);
    }
    let end = match broken {
        Some(fault) => Err(fault),
        None => connection.execute_batch("commit").map_err(fault),
    };
    if end.is_err() && !connection.is_autocommit() {
        _ = connection.execute_batch("rollback");
    }
    for (order, result) in batch.into_iter().zip(results) {
        _ = order.reply.send(match &end {
            Ok(()) => result,
            Err(fault) => result.and_then(|()| Err(again(fault).into())),
        });
    }
}

fn within_savepoint(
    connection: &Connection,
    dialect: &mut Dialect,
    set: &[Statement],
) -> Result<(), WriteFault> {
    control(connection, "savepoint act")?;
    let result = run(connection, dialect, set);
    if result.is_err() && !connection.is_autocommit() {
        control(connection, "rollback to act")?;
    }
    if !connection.is_autocommit() {
        control(connection, "release act")?;
    }
    result
}

fn control(connection: &Connection, sql: &'static str) -> Result<(), WriteFault> {
    let mut statement = connection.prepare_cached(sql).map_err(fault)?;
    statement.execute([]).map_err(fault)?;
    Ok(())
}

fn run(connection: &Connection, dialect: &mut Dialect, set: &[Statement]) -> Result<(), WriteFault> {
    for statement in set {
        let mut prepared = connection.prepare_cached(dialect.translate(statement.sql)).map_err(fault)?;
        bind(&mut prepared, &statement.values)?;
        let touched = match prepared.raw_execute() {
            Ok(touched) => touched,
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == ErrorCode::ConstraintViolation => {
                return Err(WriteFault::Lost(statement.label));
            }
            Err(error) => return Err(fault(error).into()),
        };
        if statement.rows.is_some_and(|rows| u64::try_from(touched) != Ok(rows)) {
            return Err(WriteFault::Lost(statement.label));
        }
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands it over")]
pub(super) fn fault(error: rusqlite::Error) -> Fault {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Fault::Full,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Fault::Busy,
        Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => Fault::Away(error.to_string()),
        _ => Fault::Database(error.to_string()),
    }
}

/// The same fault once more, for everyone who shared the flush.
fn again(fault: &Fault) -> Fault {
    match fault {
        Fault::Away(text) => Fault::Away(text.clone()),
        Fault::Busy => Fault::Busy,
        Fault::Full => Fault::Full,
        Fault::Unreadable(text) => Fault::Unreadable(text.clone()),
        Fault::Database(text) => Fault::Database(text.clone()),
    }
}
