//! Editions of the tables: each approved change and each list an operator loads makes one, so that every node can tell
//! with one small question whether what it holds is the latest.

use crate::fault::Fault;
use crate::write_set::Statement;
use crate::{Store, WriteFault, lists};

/// The series editions are counted in.
const SERIES: &str = "tables";
/// Times a lost race is run again.
const TRIES: u32 = 20;

/// The edition after `last`; lost when somebody made one meanwhile.
pub fn next(last: i64) -> Statement {
    lists::take_number(SERIES.to_owned(), last)
}

impl Store {
    /// The present edition of the tables; 0 while they are those of the program.
    pub async fn edition(&self) -> Result<i64, Fault> {
        self.last_number(SERIES).await
    }

    /// Makes a new edition: what is kept in the lists is no longer what nodes hold.
    pub async fn new_edition(&self) -> Result<(), WriteFault> {
        for _ in 0..TRIES {
            match self.write(vec![next(self.edition().await?)]).await {
                Err(WriteFault::Lost(_)) => {}
                told => return told,
            }
        }
        Err(WriteFault::Fault(Fault::Busy))
    }

    /// The bodies of the changes that were approved, in the order in which they were.
    pub async fn approved_changes(&self) -> Result<Vec<String>, Fault> {
        self.read(
            "select s.body from handle h join state s on s.noun = h.noun and s.id = h.subject \
             where h.kind = 'change-approved' order by h.value",
            &[],
        )
        .await?
        .iter()
        .map(|row| Ok(row.text(0)?.to_owned()))
        .collect()
    }
}
