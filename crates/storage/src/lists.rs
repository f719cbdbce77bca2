//! The lists beside the states: handles to find a thing by, each organisation's files by whose turn it is, findings,
//! lines as lodged, documents, who looked.

use lexicon::{DossierId, ManifestId, PartyId, UserId};

use crate::fault::Fault;
use crate::value::{Row, Value};
use crate::values;
use crate::write_set::Statement;
use crate::{Store, WriteFault};

/// A way to find a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    pub kind: String,
    pub value: String,
    pub noun: String,
    pub subject: [u8; 16],
}

/// One row of an organisation's list of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    pub dossier: DossierId,
    pub relation: String,
    pub turn: i64,
    pub due: i64,
    pub step: String,
}

/// The end of a range of values that comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    Least,
    Greatest,
}

/// Lets a thing be found by `value`.
pub fn handle(kind: &'static str, value: &str, noun: &'static str, subject: [u8; 16]) -> Statement {
    Statement::any(
        "handle",
        "insert into handle (kind, value, noun, subject) values ($1, $2, $3, $4) \
         on conflict (kind, value, subject) do nothing",
        values![kind, value, noun, subject],
    )
}

/// Takes a way to find a thing back.
pub fn drop_handle(kind: &'static str, value: &str, subject: [u8; 16]) -> Statement {
    Statement::any(
        "handle",
        "delete from handle where kind = $1 and value = $2 and subject = $3",
        values![kind, value, subject],
    )
}

/// Takes back every way of one kind to find a thing; not those of trucks, which are taken back one by one.
pub fn drop_handles(kind: &'static str, subject: [u8; 16]) -> Statement {
    Statement::any(
        "handle",
        "delete from handle where kind = $1 and subject = $2 and kind not in ('pass', 'plate', 'slot-of-terminal')",
        values![kind, subject],
    )
}

/// Puts a file on an organisation's list, or moves it there.
pub fn watch(
    party: PartyId,
    dossier: DossierId,
    manifest: ManifestId,
    relation: &str,
    turn: i64,
    due: i64,
    step: &'static str,
) -> Statement {
    Statement::any(
        "watch",
        "insert into watch (party, dossier, manifest, relation, turn, due, step) values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (party, dossier) do update set relation = excluded.relation, turn = excluded.turn, \
         due = excluded.due, step = excluded.step",
        values![party.bytes(), dossier.bytes(), manifest.bytes(), relation, turn, due, step],
    )
}

/// Keeps one chunk of a manifest's lines.
pub fn line_chunk(manifest: ManifestId, n: i64, digest: [u8; 32], body: String) -> Statement {
    Statement::one(
        "line_chunk",
        "insert into line_chunk (manifest, n, digest, body) values ($1, $2, $3, $4)",
        values![manifest.bytes(), n, digest, body],
    )
}

/// Keeps the state of a file as its line opened it.
pub fn first_state(noun: &'static str, id: [u8; 16], body: String) -> Statement {
    Statement::one(
        "state",
        "insert into state (noun, id, version, body) values ($1, $2, 1, $3)",
        values![noun, id, body],
    )
}

/// Keeps what one line of a manifest will bring into the books, until its entry is written.
#[expect(clippy::too_many_arguments, reason = "a row has as many columns")]
pub fn staged_move(
    manifest: ManifestId,
    transfer: [u8; 16],
    entry: lexicon::EntryId,
    at: lexicon::Instant,
    account: &str,
    unit: &str,
    amount: i64,
    dossier: [u8; 16],
) -> Statement {
    Statement::one(
        "staged_move",
        "insert into staged_move (manifest, transfer, entry, at, account, unit, amount, dossier) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![manifest.bytes(), transfer, entry.bytes(), at.micros(), account, unit, amount, dossier],
    )
}

/// Moves what was staged for a manifest into the books, all of it: `count` accounts and transfers.
pub fn unstage_moves(manifest: ManifestId, count: u64) -> Vec<Statement> {
    let of = || values![manifest.bytes()];
    let all = |label, sql| Statement { sql, values: of(), rows: Some(count), label };
    vec![
        all(
            "account",
            "insert into account (id, unit, class, dossier, posted, reserved) \
             select account, unit, 'passing', dossier, amount, 0 from staged_move where manifest = $1",
        ),
        all(
            "transfer",
            "insert into transfer (id, entry, at, kind, debit, credit, unit, amount, pending, corrects, dossier) \
             select transfer, entry, at, 'post', 'ship:' || unit, account, unit, amount, null, null, dossier \
             from staged_move where manifest = $1",
        ),
        all("staged_move", "delete from staged_move where manifest = $1"),
    ]
}

/// Throws away files that were staged for a manifest that was never recorded.
pub fn sweep_files(dossiers: &[[u8; 16]]) -> Vec<Statement> {
    let each = |sql: &'static str| dossiers.iter().map(move |id| Statement::any("staged", sql, values![*id]));
    each("delete from state where noun = 'dossier' and id = $1")
        .chain(each(
            "delete from handle where subject = $1 and kind not in ('pass', 'plate', 'slot-of-terminal')",
        ))
        .chain(each("delete from watch where dossier = $1"))
        .collect()
}

/// Throws away what else was staged for a manifest that was never recorded.
pub fn sweep_manifest(manifest: ManifestId) -> Vec<Statement> {
    [
        "delete from line_chunk where manifest = $1",
        "delete from finding where manifest = $1",
        "delete from staged_move where manifest = $1",
    ]
    .into_iter()
    .map(|sql| Statement::any("staged", sql, values![manifest.bytes()]))
    .collect()
}

/// Keeps one finding of a manifest.
pub fn finding(manifest: ManifestId, n: i64, body: String) -> Statement {
    Statement::one(
        "finding",
        "insert into finding (manifest, n, body) values ($1, $2, $3)",
        values![manifest.bytes(), n, body],
    )
}

/// Keeps the bytes of a document, once.
pub fn blob(digest: [u8; 32], bytes: Vec<u8>) -> Statement {
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    Statement::any(
        "blob",
        "insert into blob (digest, size, bytes) values ($1, $2, $3) on conflict (digest) do nothing",
        values![digest, size, bytes],
    )
}

/// The next number of a series; the caller loses the race, and decides again, when somebody took it first.
pub fn take_number(name: String, last: i64) -> Statement {
    if last == 0 {
        Statement::one("series", "insert into series (name, last) values ($1, $2)", values![name, 1_i64])
    } else {
        Statement::one(
            "series",
            "update series set last = $2 where name = $1 and last = $3",
            values![name, last + 1, last],
        )
    }
}

/// Greatest text that starts with `prefix`: what bounds a search by prefix in both databases.
fn after_prefix(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

impl Store {
    /// Things found by exactly this value.
    pub async fn find(&self, kind: &str, value: &str) -> Result<Vec<Handle>, Fault> {
        self.read(
            "select kind, value, noun, subject from handle where kind = $1 and value = $2 limit 50",
            &values![kind, value],
        )
        .await?
        .iter()
        .map(handle_from)
        .collect()
    }

    /// Things of one kind whose value starts so, in order of value.
    pub async fn find_starting(&self, kind: &str, prefix: &str, limit: i64) -> Result<Vec<Handle>, Fault> {
        self.read(
            "select kind, value, noun, subject from handle where kind = $1 and value >= $2 and value < $3 \
             order by value limit $4",
            &values![kind, prefix, after_prefix(prefix), limit],
        )
        .await?
        .iter()
        .map(handle_from)
        .collect()
    }

    /// Things of one kind with values from `from` on and before `before`, from one end of them on.
    pub async fn find_between(
        &self,
        kind: &str,
        from: &str,
        before: &str,
        first: First,
        limit: i64,
    ) -> Result<Vec<Handle>, Fault> {
        let sql = match first {
            First::Least => {
                "select kind, value, noun, subject from handle where kind = $1 and value >= $2 and value < $3 \
                 order by value limit $4"
            }
            First::Greatest => {
                "select kind, value, noun, subject from handle where kind = $1 and value >= $2 and value < $3 \
                 order by value desc limit $4"
            }
        };
        self.read(sql, &values![kind, from, before, limit]).await?.iter().map(handle_from).collect()
    }

    /// An organisation's files at one turn, the most urgent first, after the row `(due, dossier)`.
    pub async fn watched(
        &self,
        party: PartyId,
        turn: i64,
        after: (i64, [u8; 16]),
        limit: i64,
    ) -> Result<Vec<Watch>, Fault> {
        self.read(
            "select dossier, relation, turn, due, step from watch where party = $1 and turn = $2 \
             and (due > $3 or (due = $3 and dossier > $4)) order by due, dossier limit $5",
            &values![party.bytes(), turn, after.0, after.1, limit],
        )
        .await?
        .iter()
        .map(watch_from)
        .collect()
    }

    /// How many files an organisation has at one turn, counted up to `at_most`.
    pub async fn count_watched(&self, party: PartyId, turn: i64, at_most: i64) -> Result<i64, Fault> {
        let rows = self
            .read(
                "select count(*) from (select 1 from watch where party = $1 and turn = $2 limit $3) as few",
                &values![party.bytes(), turn, at_most],
            )
            .await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    /// The chunks of a manifest's lines, from `from` on.
    pub async fn line_chunks(
        &self,
        manifest: ManifestId,
        from: i64,
        limit: i64,
    ) -> Result<Vec<(i64, String)>, Fault> {
        self.read(
            "select n, body from line_chunk where manifest = $1 and n >= $2 order by n limit $3",
            &values![manifest.bytes(), from, limit],
        )
        .await?
        .iter()
        .map(|row| Ok((row.int(0)?, row.text(1)?.to_owned())))
        .collect()
    }

    /// The findings of a manifest, from `from` on.
    pub async fn findings(
        &self,
        manifest: ManifestId,
        from: i64,
        limit: i64,
    ) -> Result<Vec<(i64, String)>, Fault> {
        self.read(
            "select n, body from finding where manifest = $1 and n >= $2 order by n limit $3",
            &values![manifest.bytes(), from, limit],
        )
        .await?
        .iter()
        .map(|row| Ok((row.int(0)?, row.text(1)?.to_owned())))
        .collect()
    }

    /// The last number given in a series; 0 before the first.
    pub async fn last_number(&self, name: &str) -> Result<i64, Fault> {
        let rows = self.read("select last from series where name = $1", &values![name]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Takes so many numbers of a series at once, and gives the one before the first of them.
    pub async fn take_numbers(&self, name: &str, count: i64) -> Result<i64, Fault> {
        loop {
            let last = self.last_number(name).await?;
            let taken = Statement::one(
                "series",
                "insert into series (name, last) values ($1, $2) \
                 on conflict (name) do update set last = excluded.last where series.last = $3",
                values![name, last + count, last],
            );
            match self.write(vec![taken]).await {
                Ok(()) => return Ok(last),
                Err(WriteFault::Lost(_)) => {}
                Err(WriteFault::Fault(fault)) => return Err(fault),
            }
        }
    }

    /// The bytes of a document.
    pub async fn blob(&self, digest: [u8; 32]) -> Result<Option<Vec<u8>>, Fault> {
        let rows = self.read("select bytes from blob where digest = $1", &values![digest]).await?;
        rows.first().map(|row| row.bytes(0).map(<[u8]>::to_vec)).transpose()
    }

    /// Remembers that somebody looked at a file, once an hour.
    pub async fn looked(
        &self,
        dossier: DossierId,
        hour: i64,
        user: UserId,
        party: PartyId,
    ) -> Result<(), WriteFault> {
        self.write(vec![Statement::any(
            "look",
            "insert into look (dossier, hour, user_id, party) values ($1, $2, $3, $4) \
             on conflict (dossier, hour, user_id, party) do nothing",
            values![dossier.bytes(), hour, user.bytes(), party.bytes()],
        )])
        .await
    }

    /// Who looked at a file, the latest first: hour, person, organisation.
    pub async fn looks(&self, dossier: DossierId, limit: i64) -> Result<Vec<(i64, UserId, PartyId)>, Fault> {
        self.read(
            "select hour, user_id, party from look where dossier = $1 order by hour desc limit $2",
            &values![dossier.bytes(), limit],
        )
        .await?
        .iter()
        .map(|row| Ok((row.int(0)?, UserId::from_bytes(row.id(1)?), PartyId::from_bytes(row.id(2)?))))
        .collect()
    }

    /// Rows of a reference list loaded by an operator.
    pub async fn reference(&self, list: &str) -> Result<Vec<(String, String)>, Fault> {
        self.read("select code, body from reference where list = $1 order by code", &values![list])
            .await?
            .iter()
            .map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned())))
            .collect()
    }
}

/// Replaces one row of a reference list.
pub fn reference(list: &str, code: &str, body: String) -> Statement {
    Statement::one(
        "reference",
        "insert into reference (list, code, body) values ($1, $2, $3) \
         on conflict (list, code) do update set body = excluded.body",
        vec![Value::from(list), Value::from(code), Value::from(body)],
    )
}

fn handle_from(row: &Row) -> Result<Handle, Fault> {
    Ok(Handle {
        kind: row.text(0)?.to_owned(),
        value: row.text(1)?.to_owned(),
        noun: row.text(2)?.to_owned(),
        subject: row.id(3)?,
    })
}

fn watch_from(row: &Row) -> Result<Watch, Fault> {
    Ok(Watch {
        dossier: DossierId::from_bytes(row.id(0)?),
        relation: row.text(1)?.to_owned(),
        turn: row.int(2)?,
        due: row.int(3)?,
        step: row.text(4)?.to_owned(),
    })
}
