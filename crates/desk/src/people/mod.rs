//! Signing in and out, second factors, passwords, registration, invitations: what people do for themselves.
//!
//! Always true: a password is checked at the same cost whether or not the account exists; guesses are counted for the
//! account and for the address they come from; a code or link works once; every secret is a digest at rest.

mod joining;
mod language;
mod secrets;

pub(crate) use secrets::shown_secret;

pub use joining::{NewPerson, new_person};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::policy::Acting;
use domain::user;
use domain::{Act, Duty, PartyKind};
use lexicon::{Instant, PartyId, Span, UserId};
use storage::people::{Credential, Session};
use storage::{Fault, Statement, Store, WriteFault, people, values};

use self::secrets::new_epoch;
use crate::answer::No;
use crate::desk::Desk;
use crate::upload::digest;

/// Wrong passwords for one account before it rests.
const FAILURES_MAX: i64 = 8;
/// How long it rests, in minutes.
const REST_MINUTES: i64 = 15;
/// Wrong passwords from one address in an hour, whatever the accounts.
const GUESSES_MAX: i64 = 60;
/// Applications, and letters asked for, from one address in an hour.
const KNOCKS_MAX: i64 = 30;
/// Life of a session, in hours: a working day and a night shift.
const SESSION_HOURS: i64 = 14;
/// Life of an OAuth access token, in minutes.
const TOKEN_MINUTES: i64 = 60;

/// A new session, as the browser keeps it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub token: String,
    pub expires_at: Instant,
    /// True when a second factor is still to be given.
    pub second_factor: bool,
}

/// A person with their seat, from a session or a key.
#[derive(Debug, Clone)]
pub struct Seated {
    pub user: UserId,
    /// Nothing until an organisation is chosen.
    pub acting: Option<Acting>,
    pub firm: Option<String>,
    pub office: String,
    pub csrf: String,
    pub scopes: Option<String>,
    /// False while the second factor is missing.
    pub full: bool,
}

impl Desk {
    fn hasher() -> Argon2<'static> {
        // OWASP's second choice: 19 MiB, two passes, one lane.
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 2, 1, None).unwrap_or_default())
    }

    /// The argon2id hash of a password.
    pub async fn hash(&self, password: &str) -> Result<String, No> {
        let _turn = self.hashing.acquire().await.map_err(|_| No::TooMany { after_s: 1 })?;
        let password = password.to_owned();
        tokio::task::spawn_blocking(move || {
            Self::hasher().hash_password(password.as_bytes()).map(|hash| hash.to_string())
        })
        .await
        .map_err(|error| storage::Fault::Database(error.to_string()))?
        .map_err(|error| No::Fault(storage::Fault::Database(error.to_string())))
    }

    async fn verify(&self, password: &str, hash: &str) -> Result<bool, No> {
        let _turn = self.hashing.acquire().await.map_err(|_| No::TooMany { after_s: 1 })?;
        let (password, hash) = (password.to_owned(), hash.to_owned());
        tokio::task::spawn_blocking(move || {
            argon2::password_hash::phc::PasswordHash::new(&hash)
                .is_ok_and(|hash| Self::hasher().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await
        .map_err(|error| No::Fault(storage::Fault::Database(error.to_string())))
    }

    /// Signs somebody in with e-mail and password. `source` is the address the guess comes from.
    pub async fn sign_in(&self, email: &str, password: &str, source: &str) -> Result<SignedIn, No> {
        let now = self.now();
        self.must_not_guess(source, now).await?;
        let known = self.store.credential_by_email(&email.trim().to_lowercase()).await?;
        // The same work for an account that does not exist, so that the time tells nothing.
        let hash = known.as_ref().map_or(NOBODY, |one| one.password.as_str());
        let right = self.verify(password, hash).await?;
        match known {
            Some(known) if known.locked_until > now.micros() => Err(No::TooMany {
                after_s: u64::try_from(Instant::from_micros(known.locked_until).since(now).whole_seconds())
                    .unwrap_or(60)
                    + 1,
            }),
            Some(known) if right => self.open_session(&known, now, None).await,
            known => {
                self.count_failure(known.as_ref(), source, now).await?;
                Err(No::code("SIGN-01"))
            }
        }
    }

    async fn open_session(
        &self,
        known: &Credential,
        now: Instant,
        party: Option<PartyId>,
    ) -> Result<SignedIn, No> {
        let seats = self.store.seats_of(known.user).await?;
        let party = party.or(match &seats[..] {
            [only] => Some(only.party),
            _ => None,
        });
        let token = storage::journal::hex(&self.random::<32>());
        let csrf = storage::journal::hex(&self.random::<16>());
        let expires_at = now.plus(Span::hours(SESSION_HOURS));
        let stage = if known.totp_on { "password" } else { "full" };
        self.store
            .write(vec![
                Statement::one(
                    "session",
                    "insert into session (token, user_id, party, epoch, csrf, created_at, expires_at, stage) \
                     values ($1, $2, $3, $4, $5, $6, $7, $8)",
                    values![
                        digest(token.as_bytes()),
                        known.user.bytes(),
                        party.map(|id| *id.bytes()),
                        known.epoch,
                        csrf,
                        now.micros(),
                        expires_at.micros(),
                        stage
                    ],
                ),
                Statement::any(
                    "credential",
                    "update credential set failures = 0 where user_id = $1 and failures > 0",
                    values![known.user.bytes()],
                ),
            ])
            .await?;
        Ok(SignedIn { token, expires_at, second_factor: known.totp_on })
    }

    /// Opens a session for an account of the demonstration without asking for its password.
    pub async fn sign_in_as(&self, email: &str) -> Result<SignedIn, No> {
        if !self.settings.demo {
            return Err(No::NotFound);
        }
        let known = self.store.credential_by_email(email).await?.ok_or(No::NotFound)?;
        self.open_session(&Credential { totp_on: false, ..known }, self.now(), None).await
    }

    /// Counts a knock at a door that is open to strangers, and says no when one address knocks too often.
    pub async fn count_knock(&self, door: &str, source: &str) -> Result<(), No> {
        let (key, now) = (format!("{door}:{source}"), self.now());
        if counted(&self.store, &key, now).await? >= KNOCKS_MAX {
            return Err(No::TooMany { after_s: 1_800 });
        }
        self.count_failure(None, &key, now).await
    }

    async fn must_not_guess(&self, source: &str, now: Instant) -> Result<(), No> {
        if counted(&self.store, source, now).await? >= GUESSES_MAX {
            return Err(No::TooMany { after_s: 600 });
        }
        Ok(())
    }

    async fn count_failure(&self, known: Option<&Credential>, source: &str, now: Instant) -> Result<(), No> {
        let mut set = vec![count(source, now)];
        if let Some(known) = known {
            let locked = if known.failures + 1 >= FAILURES_MAX {
                now.plus(Span::minutes(REST_MINUTES)).micros()
            } else {
                known.locked_until
            };
            let failures = if known.failures + 1 >= FAILURES_MAX { 0 } else { known.failures + 1 };
            set.push(Statement::any(
                "credential",
                "update credential set failures = $2, locked_until = $3 where user_id = $1",
                values![known.user.bytes(), failures, locked],
            ));
        }
        Ok(self.store.write(set).await?)
    }

    /// Gives the second factor for a session: a code of the app, or a recovery code.
    pub async fn give_code(&self, token: &str, code: &str, source: &str) -> Result<(), No> {
        let now = self.now();
        self.must_not_guess(source, now).await?;
        let session = self.store.session(digest(token.as_bytes()), now).await?.ok_or(No::NotFound)?;
        let known = self.store.credential(session.user).await?.ok_or(No::NotFound)?;
        if known.locked_until > now.micros() {
            return Err(No::TooMany { after_s: 900 });
        }
        let change = Self::code_fits(&known, code, now);
        let Some(change) = change else {
            self.count_failure(Some(&known), source, now).await?;
            return Err(No::code("SIGN-02"));
        };
        let full = Statement::one(
            "session",
            "update session set stage = 'full' where token = $1",
            values![digest(token.as_bytes())],
        );
        match self.store.write(vec![change, full]).await {
            Ok(()) => Ok(()),
            Err(WriteFault::Lost(_)) => Err(No::code("SIGN-02")),
            Err(WriteFault::Fault(fault)) => Err(fault.into()),
        }
    }

    /// The statement that uses `code` up, if it fits: each works once.
    fn code_fits(known: &Credential, code: &str, now: Instant) -> Option<Statement> {
        let said: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        let secret = known.totp.as_deref()?;
        let step_now = now.micros() / 30_000_000;
        // One step either way, for clocks that drift.
        for step in [step_now, step_now - 1, step_now + 1] {
            if step > known.totp_step && same(&totp(secret, step), &said) {
                return Some(Statement::one(
                    "credential",
                    "update credential set totp_step = $2, failures = 0 where user_id = $1 and totp_step < $2",
                    values![known.user.bytes(), step],
                ));
            }
        }
        let used = storage::journal::hex(&digest(said.to_ascii_lowercase().as_bytes()));
        let left: Vec<&str> =
            known.recovery.split(' ').filter(|one| *one != used && !one.is_empty()).collect();
        (known.recovery.split(' ').any(|one| same(one, &used))).then(|| {
            Statement::one(
                "credential",
                "update credential set recovery = $2 where user_id = $1 and recovery = $3",
                values![known.user.bytes(), left.join(" "), known.recovery.clone()],
            )
        })
    }

    /// Who sits behind a session cookie.
    pub async fn seated_by_session(&self, token: &str) -> Result<Option<Seated>, No> {
        let Some(session) = self.store.session(digest(token.as_bytes()), self.now()).await? else {
            return Ok(None);
        };
        Ok(Some(seated(session)))
    }

    /// Who acts through a key or an access token, in the header `Authorization: Bearer …`.
    pub async fn seated_by_key(&self, secret: &str) -> Result<Option<Seated>, No> {
        let key = if secret.starts_with("dwt_") {
            self.store.key_by_token(digest(secret.as_bytes()), self.now()).await?
        } else {
            self.store.key(digest(secret.as_bytes())).await?
        };
        let Some(key) = key else { return Ok(None) };
        Ok(Some(Seated {
            user: key.user,
            acting: Some(acting(key.user, &key.organisation, &key.duties)),
            firm: Some(key.organisation.name.clone()),
            office: key.organisation.office.clone(),
            csrf: String::new(),
            scopes: Some(key.scopes),
            full: true,
        }))
    }

    /// An OAuth access token for a key: client credentials. Its life in seconds comes with it.
    pub async fn access_token(&self, client: &str, secret: &str) -> Result<Option<(String, i64)>, No> {
        let Some(key) = self.store.key(digest(secret.as_bytes())).await? else { return Ok(None) };
        if key.id.to_string() != client.trim() {
            return Ok(None);
        }
        let token = crate::acts::key::secret_text("dwt_", self.random::<32>());
        let expires = self.now().plus(Span::minutes(TOKEN_MINUTES));
        self.store
            .write(vec![
                Statement::any(
                    "token",
                    "delete from access_token where expires_at < $1",
                    values![self.now().micros()],
                ),
                Statement::one(
                    "token",
                    "insert into access_token (digest, key_id, expires_at) values ($1, $2, $3)",
                    values![digest(token.as_bytes()), key.id.bytes(), expires.micros()],
                ),
            ])
            .await?;
        Ok(Some((token, TOKEN_MINUTES * 60)))
    }

    /// Chooses the organisation a session works in.
    pub async fn choose_party(&self, token: &str, party: PartyId) -> Result<(), No> {
        let session = self.store.session(digest(token.as_bytes()), self.now()).await?.ok_or(No::NotFound)?;
        if !self.store.seats_of(session.user).await?.iter().any(|seat| seat.party == party) {
            return Err(No::NotFound);
        }
        self.store
            .write(vec![Statement::any(
                "session",
                "update session set party = $2 where token = $1",
                values![digest(token.as_bytes()), party.bytes()],
            )])
            .await?;
        Ok(())
    }

    /// Ends one session.
    pub async fn sign_out(&self, token: &str) -> Result<(), No> {
        let gone = Statement::any(
            "session",
            "delete from session where token = $1",
            values![digest(token.as_bytes())],
        );
        Ok(self.store.write(vec![gone]).await?)
    }

    /// Ends every session of a person.
    pub async fn sign_out_everywhere(&self, user: UserId) -> Result<(), No> {
        self.user_event(user, Act::UserSignOut, user::Event::SignedOutEverywhere, vec![new_epoch(user)]).await
    }
}

/// A hash no password fits, of the same cost as a real one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                      q8v0bQWUuYvZ0nRzq1m0f1m0s0m0c0m0a0m0b0m0d0k";

/// A person in their seat, from a session.
fn seated(session: Session) -> Seated {
    let acting = session.organisation.as_ref().map(|firm| acting(session.user, firm, &session.duties));
    Seated {
        user: session.user,
        acting,
        office: session.organisation.as_ref().map(|firm| firm.office.clone()).unwrap_or_default(),
        firm: session.organisation.map(|firm| firm.name),
        csrf: session.csrf,
        scopes: None,
        full: session.stage == "full",
    }
}

fn acting(user: UserId, firm: &people::Organisation, duties: &str) -> Acting {
    Acting {
        user,
        party: firm.party,
        kinds: firm.kinds.split(' ').filter_map(PartyKind::from_code).collect(),
        duties: duties.split(' ').filter_map(Duty::from_code).collect(),
        active: firm.standing == "active",
        mandates: Vec::new(),
        office: firm.office.parse().ok(),
    }
}

fn same(one: &str, other: &str) -> bool {
    use subtle::ConstantTimeEq as _;
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// The six digits of RFC 6238 for a time step.
fn totp(secret: &[u8], step: i64) -> String {
    let seconds = u64::try_from(step.saturating_mul(30)).unwrap_or(0);
    totp_rs::Builder::new()
        .with_algorithm(totp_rs::Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(secret.to_vec())
        .build_noncompliant()
        .generate(seconds)
        .to_string()
}

/// One more, in this hour, of what is counted under `what`.
pub(crate) fn count(what: &str, now: Instant) -> Statement {
    Statement::any(
        "guess",
        "insert into guess (source, failures, since) values ($1, 1, $2) on conflict (source) do update set \
         failures = case when guess.since < $3 then 1 else guess.failures + 1 end, \
         since = case when guess.since < $3 then excluded.since else guess.since end",
        values![what, now.micros(), now.minus(Span::hours(1)).micros()],
    )
}

/// How many were counted under `what` in this hour.
pub(crate) async fn counted(store: &Store, what: &str, now: Instant) -> Result<i64, Fault> {
    let rows = store.read("select failures, since from guess where source = $1", &values![what]).await?;
    let Some(row) = rows.first() else { return Ok(0) };
    let of_this_hour = now.since(Instant::from_micros(row.int(1)?)) < Span::hours(1);
    Ok(if of_this_hour { row.int(0)? } else { 0 })
}
