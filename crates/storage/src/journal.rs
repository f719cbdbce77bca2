//! Entries of the journal: who did what, for whom, by what right, to what, and what came of it.
//!
//! Always true: an entry's digest covers everything it says; a personal value is covered by a salted commitment, so
//! that it can be erased without breaking the digest; nothing here updates or deletes an entry.

use lexicon::{EntryId, Instant, PartyId, UserId};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::books::Move;
use crate::fault::Fault;
use crate::value::Row;
use crate::values;
use crate::write_set::Statement;

/// One event of one thing, with the version it leads to.
#[derive(Debug, Clone)]
pub struct Happening {
    pub noun: &'static str,
    pub id: [u8; 16],
    pub version: i64,
    pub event: Json,
}

/// An entry about to be written.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub id: EntryId,
    pub at: Instant,
    pub legal_at: Option<Instant>,
    pub act: String,
    pub actor: Option<UserId>,
    pub party: Option<PartyId>,
    pub for_whom: Option<PartyId>,
    pub right: String,
    pub subject: Option<[u8; 16]>,
    pub refused: Option<String>,
    pub reason: Option<String>,
    pub salt: [u8; 16],
}

/// An entry as it stands in the journal; personal values still as commitments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub at: Instant,
    pub legal_at: Option<Instant>,
    pub act: String,
    pub actor: Option<UserId>,
    pub party: Option<PartyId>,
    pub for_whom: Option<PartyId>,
    pub right: String,
    pub subject: Option<[u8; 16]>,
    pub refused: Option<String>,
    pub reason: Option<String>,
    pub payload: String,
    pub salt: [u8; 16],
    pub digest: [u8; 32],
}

/// The columns [`Entry::from_row`] wants, in order.
pub const COLUMNS: &str =
    "id, at, legal_at, act, actor, party, for_whom, right_, subject, refused, reason, payload, salt, digest";

impl Entry {
    /// The entry in a row of [`COLUMNS`].
    pub fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            id: EntryId::from_bytes(row.id(0)?),
            at: Instant::from_micros(row.int(1)?),
            legal_at: row.int_or_none(2)?.map(Instant::from_micros),
            act: row.text(3)?.to_owned(),
            actor: row.id_or_none(4)?.map(UserId::from_bytes),
            party: row.id_or_none(5)?.map(PartyId::from_bytes),
            for_whom: row.id_or_none(6)?.map(PartyId::from_bytes),
            right: row.text(7)?.to_owned(),
            subject: row.id_or_none(8)?,
            refused: row.text_or_none(9)?.map(str::to_owned),
            reason: row.text_or_none(10)?.map(str::to_owned),
            payload: row.text(11)?.to_owned(),
            salt: row.id(12)?,
            digest: row.digest(13)?,
        })
    }

    /// The digest this entry should have.
    pub fn recompute(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut field = |bytes: &[u8]| {
            hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(bytes);
        };
        field(b"diwan entry 1");
        field(&self.salt);
        field(self.id.bytes());
        field(&self.at.micros().to_be_bytes());
        field(&self.legal_at.map_or_else(Vec::new, |at| at.micros().to_be_bytes().to_vec()));
        field(self.act.as_bytes());
        field(self.actor.as_ref().map_or(&[][..], |id| id.bytes()));
        field(self.party.as_ref().map_or(&[][..], |id| id.bytes()));
        field(self.for_whom.as_ref().map_or(&[][..], |id| id.bytes()));
        field(self.right.as_bytes());
        field(self.subject.as_ref().map_or(&[][..], |id| id));
        field(self.refused.as_deref().unwrap_or_default().as_bytes());
        field(self.reason.as_deref().unwrap_or_default().as_bytes());
        field(self.payload.as_bytes());
        hash.finalize().into()
    }
}

/// One personal value taken out of a payload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub n: i64,
    pub salt: [u8; 16],
    pub value: String,
}

/// Commitment to a personal value: SHA-256 over its salt and itself, hexadecimal.
pub fn commitment(salt: &[u8; 16], value: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(b"diwan personal 1");
    hash.update(salt);
    hash.update(value.as_bytes());
    hex(&hash.finalize())
}

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}

/// Replaces every `{"~p": "value"}` in `json` by `{"~p": {"n": …, "c": commitment}}` and gives what was taken out.
fn take_out(json: &mut Json, kept: &mut Vec<Kept>) -> Result<(), Fault> {
    match json {
        Json::Object(map) => {
            if let Some(Json::String(value)) = map.get("~p") {
                let mut salt = [0; 16];
                getrandom::fill(&mut salt).map_err(|error| Fault::Database(error.to_string()))?;
                let n = i64::try_from(kept.len()).unwrap_or(i64::MAX);
                let value = value.clone();
                let cover = serde_json::json!({ "n": n, "c": commitment(&salt, &value) });
                map.insert("~p".to_owned(), cover);
                kept.push(Kept { n, salt, value });
                return Ok(());
            }
            map.values_mut().try_for_each(|inner| take_out(inner, kept))
        }
        Json::Array(items) => items.iter_mut().try_for_each(|inner| take_out(inner, kept)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => Ok(()),
    }
}

/// Puts personal values back where their commitments stand; what was erased becomes nothing.
/// Gives the numbers of values that are missing, and of those that do not fit their commitment.
pub fn put_back(json: &mut Json, kept: &[Kept], missing: &mut Vec<i64>, false_: &mut Vec<i64>) {
    match json {
        Json::Object(map) => {
            if let Some(Json::Object(cover)) = map.get("~p") {
                let n = cover.get("n").and_then(Json::as_i64).unwrap_or(-1);
                let found = kept.iter().find(|one| one.n == n);
                let value = match found {
                    Some(one)
                        if cover.get("c").and_then(Json::as_str)
                            == Some(&commitment(&one.salt, &one.value)) =>
                    {
                        Json::String(one.value.clone())
                    }
                    Some(_) => {
                        false_.push(n);
                        Json::Null
                    }
                    None => {
                        missing.push(n);
                        Json::Null
                    }
                };
                map.insert("~p".to_owned(), value);
                return;
            }
            map.values_mut().for_each(|inner| put_back(inner, kept, missing, false_));
        }
        Json::Array(items) => items.iter_mut().for_each(|inner| put_back(inner, kept, missing, false_)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// The statements that write `entry`, and its digest.
pub(crate) fn statements(
    entry: NewEntry,
    happenings: &[Happening],
    moves: &[Move],
    extra: Option<Json>,
    subjects: &[[u8; 16]],
) -> Result<(Vec<Statement>, [u8; 32]), Fault> {
    let mut kept = Vec::new();
    let mut events = Vec::with_capacity(happenings.len());
    for one in happenings {
        let mut event = one.event.clone();
        take_out(&mut event, &mut kept)?;
        events.push(serde_json::json!({
            "n": one.noun, "i": lexicon::uuid_text(&one.id), "v": one.version, "e": event
        }));
    }
    let mut payload = serde_json::json!({ "events": events });
    if let (false, Json::Object(map)) = (moves.is_empty(), &mut payload) {
        let told = moves.iter().map(Move::told).collect::<Result<Vec<_>, _>>()?;
        map.insert("moves".to_owned(), serde_json::to_value(told)?);
    }
    if let (Some(extra), Json::Object(map)) = (extra, &mut payload) {
        let mut extra = extra;
        take_out(&mut extra, &mut kept)?;
        map.insert("with".to_owned(), extra);
    }
    let mut whole = Entry {
        id: entry.id,
        at: entry.at,
        legal_at: entry.legal_at,
        act: entry.act,
        actor: entry.actor,
        party: entry.party,
        for_whom: entry.for_whom,
        right: entry.right,
        subject: entry.subject,
        refused: entry.refused,
        reason: entry.reason,
        payload: payload.to_string(),
        salt: entry.salt,
        digest: [0; 32],
    };
    whole.digest = whole.recompute();
    let digest = whole.digest;
    let id = whole.id.bytes();
    let at = whole.at.micros();
    let mut out = vec![
        Statement::one(
            "entry",
            "insert into entry (id, at, legal_at, act, actor, party, for_whom, right_, subject, refused, reason, \
             payload, salt, digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            values![
                id,
                at,
                whole.legal_at.map(Instant::micros),
                whole.act,
                whole.actor.map(|id| *id.bytes()),
                whole.party.map(|id| *id.bytes()),
                whole.for_whom.map(|id| *id.bytes()),
                whole.right,
                whole.subject,
                whole.refused,
                whole.reason,
                whole.payload,
                whole.salt,
                digest
            ],
        ),
        Statement::one(
            "unsealed",
            "insert into unsealed (entry, digest) values ($1, $2)",
            values![id, digest],
        ),
    ];
    for subject in subjects {
        out.push(Statement::one(
            "entry_subject",
            "insert into entry_subject (subject, at, entry) values ($1, $2, $3)",
            values![*subject, at, id],
        ));
    }
    for one in kept {
        out.push(Statement::one(
            "personal",
            "insert into personal (entry, n, salt, value) values ($1, $2, $3, $4)",
            values![id, one.n, one.salt, one.value],
        ));
    }
    Ok((out, digest))
}
