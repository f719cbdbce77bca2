//! What lanes are drawn from, day by day: the seed while it is secret, and what was drawn.
//!
//! Always true: a day has one seed, whichever node made it first. None of this is a fact of the journal: the commitment
//! and, a day later, the seed are.

use lexicon::Date;

use crate::Store;
use crate::fault::Fault;
use crate::values;
use crate::write_set::Statement;

/// One draw, as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawRow {
    pub number: String,
    pub version: i64,
    pub draw: i64,
    pub lane: String,
}

/// Keeps the seed of a day; lost when the day has one.
pub fn keep_seed(day: Date, seed: [u8; 32]) -> Statement {
    Statement::one("seed", "insert into seed (day, bytes) values ($1, $2)", values![day.to_string(), seed])
}

/// Forgets the seed of a day, which the journal holds from now on.
pub fn forget_seed(day: Date) -> Statement {
    Statement::one("seed", "delete from seed where day = $1", values![day.to_string()])
}

/// Keeps what was drawn for one version of a declaration.
pub fn note_draw(day: Date, number: &str, version: u32, draw: u16, lane: &str) -> Statement {
    Statement::one(
        "draw",
        "insert into draw (day, number, version, draw, lane) values ($1, $2, $3, $4, $5)",
        values![day.to_string(), number, i64::from(version), i64::from(draw), lane],
    )
}

impl Store {
    /// The seed of a day that is not revealed yet.
    pub async fn seed_of(&self, day: Date) -> Result<Option<[u8; 32]>, Fault> {
        let rows = self.read("select bytes from seed where day = $1", &values![day.to_string()]).await?;
        rows.first().map(|row| row.digest(0)).transpose()
    }

    /// The draws of a day in order of number and version, after this one.
    pub async fn draws_of(
        &self,
        day: Date,
        number: &str,
        version: i64,
        limit: i64,
    ) -> Result<Vec<DrawRow>, Fault> {
        self.read(
            "select number, version, draw, lane from draw where day = $1 \
             and (number > $2 or (number = $2 and version > $3)) order by number, version limit $4",
            &values![day.to_string(), number, version, limit],
        )
        .await?
        .iter()
        .map(|row| {
            Ok(DrawRow {
                number: row.text(0)?.to_owned(),
                version: row.int(1)?,
                draw: row.int(2)?,
                lane: row.text(3)?.to_owned(),
            })
        })
        .collect()
    }
}
