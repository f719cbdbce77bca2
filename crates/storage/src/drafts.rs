//! Forms that were begun and not sent.
//!
//! Always true: a seat keeps so many at most, the latest; what is old goes when another is kept.
//! Not here: what their fields mean.

use lexicon::{Instant, PartyId, UserId};

use crate::Store;
use crate::fault::Fault;
use crate::values;
use crate::write_set::{Statement, WriteSet};

/// Keeps a draft under its form's address; of this seat's others the latest `at_most` stay, and nobody's from before
/// `oldest`.
pub fn keep(
    user: UserId,
    party: PartyId,
    form: &str,
    at: Instant,
    body: String,
    at_most: i64,
    oldest: Instant,
) -> WriteSet {
    vec![
        Statement::any(
            "draft",
            "insert into draft (user_id, party, form, at, body) values ($1, $2, $3, $4, $5) \
             on conflict (user_id, party, form) do update set at = excluded.at, body = excluded.body",
            values![user.bytes(), party.bytes(), form, at.micros(), body],
        ),
        Statement::any(
            "draft",
            "delete from draft where user_id = $1 and party = $2 and form not in \
             (select form from draft where user_id = $1 and party = $2 order by at desc limit $3)",
            values![user.bytes(), party.bytes(), at_most],
        ),
        Statement::any("draft", "delete from draft where at < $1", values![oldest.micros()]),
    ]
}

/// Throws a draft away.
pub fn drop_one(user: UserId, party: PartyId, form: &str) -> Statement {
    Statement::any(
        "draft",
        "delete from draft where user_id = $1 and party = $2 and form = $3",
        values![user.bytes(), party.bytes(), form],
    )
}

impl Store {
    /// A draft, with the instant it was kept.
    pub async fn draft(
        &self,
        user: UserId,
        party: PartyId,
        form: &str,
    ) -> Result<Option<(Instant, String)>, Fault> {
        let rows = self
            .read(
                "select at, body from draft where user_id = $1 and party = $2 and form = $3",
                &values![user.bytes(), party.bytes(), form],
            )
            .await?;
        let draft = rows.first();
        draft.map(|row| Ok((Instant::from_micros(row.int(0)?), row.text(1)?.to_owned()))).transpose()
    }
}
