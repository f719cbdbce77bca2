//! Secrets and seats: credentials, sessions, keys, links that work once, the inbox, mail, webhooks.
//!
//! Always true: tokens and keys are kept as SHA-256 only; ending a session or key takes effect with the next request.

use lexicon::{Instant, KeyId, PartyId, UserId};

use crate::Store;
use crate::fault::Fault;
use crate::value::Row;
use crate::values;
use crate::write_set::Statement;

/// What lets a person sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    pub user: UserId,
    pub email: String,
    pub password: String,
    pub totp: Option<Vec<u8>>,
    pub totp_on: bool,
    pub totp_step: i64,
    pub recovery: String,
    pub failures: i64,
    pub locked_until: i64,
    pub epoch: i64,
}

/// A person's seat in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub user: UserId,
    pub party: PartyId,
    pub duties: String,
}

/// A live session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub user: UserId,
    pub party: Option<PartyId>,
    pub csrf: String,
    pub stage: String,
    pub expires_at: Instant,
    /// Duties in the chosen organisation; empty without one.
    pub duties: String,
    /// The chosen organisation in short, if one is chosen.
    pub organisation: Option<Organisation>,
}

/// An organisation in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub party: PartyId,
    pub name: String,
    /// Kinds, spaces between.
    pub kinds: String,
    pub standing: String,
    pub office: String,
}

/// A key with the seat it acts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub id: KeyId,
    pub user: UserId,
    pub party: PartyId,
    pub scopes: String,
    pub duties: String,
    pub label: String,
    pub created_at: i64,
    pub revoked_at: Option<i64>,
    pub organisation: Organisation,
}

impl Store {
    /// The credential behind an e-mail address, lower case.
    pub async fn credential_by_email(&self, email: &str) -> Result<Option<Credential>, Fault> {
        let rows = self
            .read(
                "select user_id, email, password, totp, totp_on, totp_step, recovery, failures, locked_until, epoch \
                 from credential where email = $1",
                &values![email],
            )
            .await?;
        rows.first().map(credential_from).transpose()
    }

    /// The credential of a person.
    pub async fn credential(&self, user: UserId) -> Result<Option<Credential>, Fault> {
        let rows = self
            .read(
                "select user_id, email, password, totp, totp_on, totp_step, recovery, failures, locked_until, epoch \
                 from credential where user_id = $1",
                &values![user.bytes()],
            )
            .await?;
        rows.first().map(credential_from).transpose()
    }

    /// Every seat of a person.
    pub async fn seats_of(&self, user: UserId) -> Result<Vec<Seat>, Fault> {
        self.read(
            "select user_id, party, duties from seat where user_id = $1 order by party",
            &values![user.bytes()],
        )
        .await?
        .iter()
        .map(seat_from)
        .collect()
    }

    /// Everyone who has a seat in an organisation.
    pub async fn seats_in(&self, party: PartyId) -> Result<Vec<Seat>, Fault> {
        self.read(
            "select user_id, party, duties from seat where party = $1 order by user_id",
            &values![party.bytes()],
        )
        .await?
        .iter()
        .map(seat_from)
        .collect()
    }

    /// The live session with this token digest, of the credential's present epoch.
    pub async fn session(&self, token: [u8; 32], now: Instant) -> Result<Option<Session>, Fault> {
        let rows = self
            .read(
                "select s.user_id, s.party, s.csrf, s.stage, s.expires_at, coalesce(t.duties, ''), \
                 o.party, o.name, o.kinds, o.standing, o.office from session s \
                 join credential c on c.user_id = s.user_id and c.epoch = s.epoch \
                 left join seat t on t.user_id = s.user_id and t.party = s.party \
                 left join organisation o on o.party = t.party \
                 where s.token = $1 and s.expires_at > $2",
                &values![token, now.micros()],
            )
            .await?;
        rows.first()
            .map(|row| {
                Ok(Session {
                    user: UserId::from_bytes(row.id(0)?),
                    party: row.id_or_none(1)?.map(PartyId::from_bytes),
                    csrf: row.text(2)?.to_owned(),
                    stage: row.text(3)?.to_owned(),
                    expires_at: Instant::from_micros(row.int(4)?),
                    duties: row.text(5)?.to_owned(),
                    organisation: row.id_or_none(6)?.map(|_| organisation_from(row, 6)).transpose()?,
                })
            })
            .transpose()
    }

    /// The key with this digest, unless it was revoked or its person lost the seat.
    pub async fn key(&self, digest: [u8; 32]) -> Result<Option<Key>, Fault> {
        let rows = self
            .read(
                "select k.id, k.user_id, k.party, k.scopes, t.duties, k.label, k.created_at, k.revoked_at, o.party, \
                 o.name, o.kinds, o.standing, o.office \
                 from api_key k join seat t on t.user_id = k.user_id and t.party = k.party \
                 join organisation o on o.party = k.party \
                 where k.digest = $1 and k.revoked_at is null",
                &values![digest],
            )
            .await?;
        rows.first().map(key_from).transpose()
    }

    /// The key behind a short-lived access token.
    pub async fn key_by_token(&self, digest: [u8; 32], now: Instant) -> Result<Option<Key>, Fault> {
        let rows = self
            .read(
                "select k.id, k.user_id, k.party, k.scopes, t.duties, k.label, k.created_at, k.revoked_at, o.party, \
                 o.name, o.kinds, o.standing, o.office \
                 from access_token a join api_key k on k.id = a.key_id \
                 join seat t on t.user_id = k.user_id and t.party = k.party \
                 join organisation o on o.party = k.party \
                 where a.digest = $1 and a.expires_at > $2 and k.revoked_at is null",
                &values![digest, now.micros()],
            )
            .await?;
        rows.first().map(key_from).transpose()
    }

    /// An organisation in short.
    pub async fn organisation(&self, party: PartyId) -> Result<Option<Organisation>, Fault> {
        let rows = self
            .read(
                "select party, name, kinds, standing, office from organisation where party = $1",
                &values![party.bytes()],
            )
            .await?;
        rows.first().map(|row| organisation_from(row, 0)).transpose()
    }

    /// Organisations by name, after `after`, at most `limit`.
    pub async fn organisations(&self, after: &str, limit: i64) -> Result<Vec<Organisation>, Fault> {
        self.read(
            "select party, name, kinds, standing, office from organisation where name > $1 order by name limit $2",
            &values![after, limit],
        )
        .await?
        .iter()
        .map(|row| organisation_from(row, 0))
        .collect()
    }

    /// The keys of an organisation, the newest first.
    pub async fn keys_of(&self, party: PartyId) -> Result<Vec<Key>, Fault> {
        self.read(
            "select k.id, k.user_id, k.party, k.scopes, coalesce(t.duties, ''), k.label, k.created_at, k.revoked_at, o.party, \
                 o.name, o.kinds, o.standing, o.office \
             from api_key k left join seat t on t.user_id = k.user_id and t.party = k.party \
                 join organisation o on o.party = k.party \
             where k.party = $1 order by k.created_at desc limit 200",
            &values![party.bytes()],
        )
        .await?
        .iter()
        .map(key_from)
        .collect()
    }
}

/// Gives somebody a seat, or changes its duties.
pub fn seat(user: UserId, party: PartyId, duties: &str) -> Statement {
    Statement::one(
        "seat",
        "insert into seat (user_id, party, duties) values ($1, $2, $3) \
         on conflict (user_id, party) do update set duties = excluded.duties",
        values![user.bytes(), party.bytes(), duties],
    )
}

/// Takes somebody's seat away; their keys and sessions there stop with it.
pub fn unseat(user: UserId, party: PartyId) -> [Statement; 2] {
    [
        Statement::any(
            "seat",
            "delete from seat where user_id = $1 and party = $2",
            values![user.bytes(), party.bytes()],
        ),
        Statement::any(
            "session",
            "delete from session where user_id = $1 and party = $2",
            values![user.bytes(), party.bytes()],
        ),
    ]
}

fn credential_from(row: &Row) -> Result<Credential, Fault> {
    Ok(Credential {
        user: UserId::from_bytes(row.id(0)?),
        email: row.text(1)?.to_owned(),
        password: row.text(2)?.to_owned(),
        totp: row.bytes_or_none(3)?.map(<[u8]>::to_vec),
        totp_on: row.int(4)? == 1,
        totp_step: row.int(5)?,
        recovery: row.text(6)?.to_owned(),
        failures: row.int(7)?,
        locked_until: row.int(8)?,
        epoch: row.int(9)?,
    })
}

fn seat_from(row: &Row) -> Result<Seat, Fault> {
    Ok(Seat {
        user: UserId::from_bytes(row.id(0)?),
        party: PartyId::from_bytes(row.id(1)?),
        duties: row.text(2)?.to_owned(),
    })
}

fn organisation_from(row: &Row, first: usize) -> Result<Organisation, Fault> {
    Ok(Organisation {
        party: PartyId::from_bytes(row.id(first)?),
        name: row.text(first + 1)?.to_owned(),
        kinds: row.text(first + 2)?.to_owned(),
        standing: row.text(first + 3)?.to_owned(),
        office: row.text(first + 4)?.to_owned(),
    })
}

/// Keeps the short form of an organisation beside its state.
pub fn organisation(party: PartyId, name: &str, kinds: &str, standing: &str, office: &str) -> Statement {
    Statement::one(
        "organisation",
        "insert into organisation (party, name, kinds, standing, office) values ($1, $2, $3, $4, $5) \
         on conflict (party) do update set name = excluded.name, kinds = excluded.kinds, \
         standing = excluded.standing, office = excluded.office",
        values![party.bytes(), name, kinds, standing, office],
    )
}

fn key_from(row: &Row) -> Result<Key, Fault> {
    Ok(Key {
        id: KeyId::from_bytes(row.id(0)?),
        user: UserId::from_bytes(row.id(1)?),
        party: PartyId::from_bytes(row.id(2)?),
        scopes: row.text(3)?.to_owned(),
        duties: row.text(4)?.to_owned(),
        label: row.text(5)?.to_owned(),
        created_at: row.int(6)?,
        revoked_at: row.int_or_none(7)?,
        organisation: organisation_from(row, 8)?,
    })
}
