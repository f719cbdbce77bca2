//! The two databases behind one face: SQLite in the program, PostgreSQL for several nodes.
//!
//! Always true: a write set lands whole or not at all; what was acknowledged is on the disk.
//! Not here: what the statements mean.

mod at_once;
mod checkpoint;
pub mod cluster;
pub mod embedded;
mod news;

use crate::fault::{Fault, WriteFault};
use crate::value::{Row, Value};
use crate::write_set::{WriteSet, join_rows};

/// One of the two databases.
pub enum Engine {
    /// SQLite in this process, one writer thread.
    Embedded(embedded::Embedded),
    /// PostgreSQL, shared by several nodes.
    Cluster(Box<cluster::Cluster>),
}

impl Engine {
    /// The rows that answer `sql`, from a snapshot.
    pub async fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        match self {
            Self::Embedded(engine) => engine.read(sql, values),
            Self::Cluster(engine) => engine.read(sql, values).await,
        }
    }

    /// Keeps every statement of `set` durably, or none.
    pub async fn write(&self, set: WriteSet) -> Result<(), WriteFault> {
        let set = join_rows(set);
        match self {
            Self::Embedded(engine) => engine.write(set).await,
            Self::Cluster(engine) => engine.write(set).await,
        }
    }

    /// The database as of this instant, for a long reading that must fit together.
    pub async fn hold(&self) -> Result<Snapshot, Fault> {
        Ok(match self {
            Self::Embedded(engine) => Snapshot::Embedded(engine.hold()?),
            Self::Cluster(engine) => Snapshot::Cluster(engine.hold().await?),
        })
    }

    /// True for the database that lives in this process alone.
    pub fn is_embedded(&self) -> bool {
        matches!(self, Self::Embedded(_))
    }
}

/// The database as of one instant; acts go on beside it.
pub enum Snapshot {
    Embedded(embedded::Held),
    Cluster(cluster::Held),
}

impl Snapshot {
    /// The rows that answer `sql`, as of the instant of the snapshot.
    pub async fn read(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        match self {
            Self::Embedded(held) => held.read(sql, values),
            Self::Cluster(held) => held.read(sql, values).await,
        }
    }
}
