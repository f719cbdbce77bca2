//! Signing in and out, second factors, passwords, registration, invitations: what people do for themselves.
//!
//! Always true: a password is checked at the same cost whether or not the account exists; guesses are counted for the
//! account and for the address they come from; a code or link works once; every secret is a digest at rest.

use std::collections::BTreeSet;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::party::{self, Identifiers, Party};
use domain::policy::Acting;
use domain::user::{self, Secret, User};
use domain::{Act, Decision, Duty, PartyKind};
use lexicon::{Cin, Cnss, Email, EntryId, Ice, Instant, Line, Name, PartyId, Personal, Phone, Rc, Refusal, Span, TaxId, UserId};
use storage::people::{Credential, Session};
use storage::{Author, Statement, WriteFault, lists, people, queue, values};

use crate::acts::party::{link, short_form, words};
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;
use crate::upload::digest;

/// Wrong passwords for one account before it rests.
const FAILURES_MAX: i64 = 8;
/// How long it rests, in minutes.
const REST_MINUTES: i64 = 15;
/// Wrong passwords from one address in an hour, whatever the accounts.
const GUESSES_MAX: i64 = 60;
/// Life of a session, in hours: a working day and a night shift.
const SESSION_HOURS: i64 = 14;
/// Life of a link to a new password, in minutes.
const RESET_MINUTES: i64 = 45;
/// Life of an OAuth access token, in minutes.
const TOKEN_MINUTES: i64 = 60;
/// Shortest and longest password.
const PASSWORD_CHARS_MIN: usize = 10;
const PASSWORD_CHARS_MAX: usize = 200;
/// Recovery codes given with a second factor.
const RECOVERY_CODES: usize = 10;

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
        tokio::task::spawn_blocking(move || Self::hasher().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
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
                after_s: u64::try_from(Instant::from_micros(known.locked_until).since(now).whole_seconds()).unwrap_or(60) + 1,
            }),
            Some(known) if right => self.open_session(&known, now, None).await,
            known => {
                self.count_failure(known.as_ref(), source, now).await?;
                Err(No::code("SIGN-01"))
            }
        }
    }

    async fn open_session(&self, known: &Credential, now: Instant, party: Option<PartyId>) -> Result<SignedIn, No> {
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

    async fn must_not_guess(&self, source: &str, now: Instant) -> Result<(), No> {
        let rows = self.store.read("select failures, since from guess where source = $1", &values![source]).await?;
        let Some(row) = rows.first() else { return Ok(()) };
        let since = Instant::from_micros(row.int(1)?);
        if row.int(0)? >= GUESSES_MAX && now.since(since) < Span::hours(1) {
            return Err(No::TooMany { after_s: 600 });
        }
        Ok(())
    }

    async fn count_failure(&self, known: Option<&Credential>, source: &str, now: Instant) -> Result<(), No> {
        let hour_ago = now.minus(Span::hours(1)).micros();
        let mut set = vec![Statement::any(
            "guess",
            "insert into guess (source, failures, since) values ($1, 1, $2) on conflict (source) do update set \
             failures = case when guess.since < $3 then 1 else guess.failures + 1 end, \
             since = case when guess.since < $3 then excluded.since else guess.since end",
            values![source, now.micros(), hour_ago],
        )];
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
        let change = self.code_fits(&known, code, now);
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
    fn code_fits(&self, known: &Credential, code: &str, now: Instant) -> Option<Statement> {
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
        let left: Vec<&str> = known.recovery.split(' ').filter(|one| *one != used && !one.is_empty()).collect();
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
        let Some(session) = self.store.session(digest(token.as_bytes()), self.now()).await? else { return Ok(None) };
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
        let gone = Statement::any("session", "delete from session where token = $1", values![digest(token.as_bytes())]);
        Ok(self.store.write(vec![gone]).await?)
    }

    /// Ends every session of a person.
    pub async fn sign_out_everywhere(&self, user: UserId) -> Result<(), No> {
        self.user_event(user, Act::UserSignOut, user::Event::SignedOutEverywhere, vec![new_epoch(user)]).await
    }

    /// Changes a password; every other session ends.
    pub async fn change_password(&self, user: UserId, form: &mut Form) -> Result<(), No> {
        let known = self.store.credential(user).await?.ok_or(No::NotFound)?;
        let old = form.raw("password").unwrap_or_default().to_owned();
        if !self.verify(&old, &known.password).await? {
            form.wrong("password", Refusal::new("SIGN-03"));
        }
        let new = new_password(form, "new_password");
        form.check()?;
        let hash = self.hash(&new).await?;
        let set = vec![set_password(user, &hash), new_epoch(user)];
        self.user_event(user, Act::UserSecret, user::Event::SecretChanged { what: Secret::Password }, set).await
    }

    /// Sends a link to a new password, if the address is known; says nothing either way.
    pub async fn ask_reset(&self, email: &str) -> Result<(), No> {
        let Some(known) = self.store.credential_by_email(&email.trim().to_lowercase()).await? else { return Ok(()) };
        let token = crate::acts::key::secret_text("", self.random::<32>());
        let payload = serde_json::json!({ "user": known.user }).to_string();
        let expires = self.now().plus(Span::minutes(RESET_MINUTES));
        let letter = serde_json::json!({
            "to": known.email, "kind": "reset", "link": format!("{}/reset/{token}", self.settings.public_url),
        });
        self.store
            .write(vec![
                link(&token, "reset", &payload, expires),
                queue::push(self.new_id(), "letter", self.now(), letter.to_string()),
            ])
            .await?;
        Ok(())
    }

    /// What a link of `purpose` stands for, while it works.
    pub async fn link(&self, token: &str, purpose: &str) -> Result<Option<serde_json::Value>, No> {
        let rows = self
            .store
            .read(
                "select payload from link where digest = $1 and purpose = $2 and used_at is null and expires_at > $3",
                &values![digest(token.as_bytes()), purpose, self.now().micros()],
            )
            .await?;
        rows.first().map(|row| Ok(serde_json::from_str(row.text(0)?)?)).transpose()
    }

    /// Sets a new password through a link.
    pub async fn reset(&self, token: &str, form: &mut Form) -> Result<(), No> {
        let payload = self.link(token, "reset").await?.ok_or_else(|| No::code("LINK-01"))?;
        let user = payload.get("user").and_then(|id| id.as_str()).and_then(|id| lexicon::parse_uuid(id).ok());
        let user = UserId::from_bytes(user.ok_or(No::NotFound)?);
        let new = new_password(form, "new_password");
        form.check()?;
        let hash = self.hash(&new).await?;
        let set = vec![use_link(token, self.now()), set_password(user, &hash), new_epoch(user)];
        self.user_event(user, Act::UserSecret, user::Event::SecretChanged { what: Secret::Password }, set).await
    }

    /// A new secret for a second factor, to be confirmed with a code: the secret in base 32, and its address for apps.
    pub async fn propose_second_factor(&self, user: UserId) -> Result<(String, String), No> {
        let known = self.store.credential(user).await?.ok_or(No::NotFound)?;
        if known.totp_on {
            return Err(No::code("SIGN-04"));
        }
        let secret: [u8; 20] = self.random();
        self.store
            .write(vec![Statement::one(
                "credential",
                "update credential set totp = $2 where user_id = $1 and totp_on = 0",
                values![user.bytes(), secret.to_vec()],
            )])
            .await?;
        Ok(shown_secret(&secret, &known.email))
    }

    /// Turns the second factor on; gives its recovery codes, this once.
    pub async fn confirm_second_factor(&self, user: UserId, code: &str) -> Result<Vec<String>, No> {
        let known = self.store.credential(user).await?.ok_or(No::NotFound)?;
        if known.totp_on {
            return Err(No::code("SIGN-04"));
        }
        let Some(change) = self.code_fits(&known, code, self.now()) else { return Err(No::code("SIGN-02")) };
        let codes: Vec<String> =
            (0..RECOVERY_CODES).map(|_| storage::journal::hex(&self.random::<5>())).collect();
        let kept: Vec<String> = codes.iter().map(|code| storage::journal::hex(&digest(code.as_bytes()))).collect();
        let on = Statement::one(
            "credential",
            "update credential set totp_on = 1, recovery = $2 where user_id = $1 and totp_on = 0",
            values![user.bytes(), kept.join(" ")],
        );
        let event = user::Event::SecretChanged { what: Secret::SecondFactor };
        self.user_event(user, Act::UserSecret, event, vec![change, on]).await?;
        Ok(codes)
    }

    /// Turns the second factor off, with the password.
    pub async fn remove_second_factor(&self, user: UserId, password: &str) -> Result<(), No> {
        let known = self.store.credential(user).await?.ok_or(No::NotFound)?;
        if !self.verify(password, &known.password).await? {
            return Err(No::code("SIGN-03"));
        }
        let off = Statement::one(
            "credential",
            "update credential set totp_on = 0, totp = null, recovery = '' where user_id = $1",
            values![user.bytes()],
        );
        let event = user::Event::SecretChanged { what: Secret::SecondFactorRemoved };
        self.user_event(user, Act::UserSecret, event, vec![off]).await
    }

    async fn user_event(&self, user: UserId, act: Act, event: user::Event, set: Vec<Statement>) -> Result<(), No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let loaded = tx.load::<User>(*user.bytes()).await?.ok_or(No::NotFound)?;
        tx.happen(loaded, &event)?;
        set.into_iter().for_each(|statement| tx.also(statement));
        tx.record(Author::Person(user, None, act), |_| Ok(None)).await?;
        Ok(())
    }

    /// A firm asks to join, with its first manager. Gives the organisation.
    pub async fn apply(&self, form: &mut Form, lang: &str) -> Result<PartyId, No> {
        let name = form.need::<Name>("firm");
        let kind = form.choice("kind", |code| PartyKind::from_code(code).filter(|kind| kind.may_apply()));
        let identifiers = identifiers(form, kind);
        let person = form.need::<Name>("name");
        let email = form.need::<Email>("email");
        let password = new_password(form, "new_password");
        let (Some(name), Some(kind), Some(person), Some(email)) = (name, kind, person, email) else {
            return Err(form.no());
        };
        form.check()?;
        let email = email.as_str().to_lowercase();
        if self.store.credential_by_email(&email).await?.is_some() {
            form.wrong("email", Refusal::new("PEOPLE-03"));
            return Err(form.no());
        }
        if let Some(ice) = &identifiers.ice
            && !self.store.find("ice", ice).await?.is_empty()
        {
            form.wrong("ice", Refusal::new("PARTY-08"));
            return Err(form.no());
        }
        let hash = self.hash(&password).await?;
        let user = UserId::from_bytes(self.new_id());
        let party = PartyId::from_bytes(self.new_id());
        let facts = Party {
            id: party,
            name: name.as_str().to_owned(),
            kinds: BTreeSet::from([kind]),
            identifiers,
            applied_at: self.now(),
            standing: party::Standing::Applied,
            people: [(user, BTreeSet::from([Duty::Manager, Duty::Clerk]))].into(),
            documents: Vec::new(),
            preferences: party::Preferences::default(),
        };
        self.found(facts, Some(NewPerson { id: user, name: person.as_str(), email: &email, hash: &hash, lang })).await?;
        Ok(party)
    }

    /// Writes a new organisation, with a new person in it if one comes along.
    pub async fn found(&self, facts: Party, person: Option<NewPerson<'_>>) -> Result<(), No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let id = facts.id;
        let author = facts.people.keys().next().copied();
        tx.create::<Party>(*id.bytes(), &party::Event::Applied(Box::new(facts.clone())))?;
        for (user, duties) in &facts.people {
            tx.also(people::seat(*user, id, &words(duties)));
        }
        tx.also(short_form(&facts));
        tx.also(lists::handle("name", &crate::parties::folded(&facts.name), "party", *id.bytes()));
        if let Some(ice) = &facts.identifiers.ice {
            tx.also(lists::handle("ice", ice, "party", *id.bytes()));
        }
        let standing = format!("{}:{:020}", facts.standing.code(), facts.applied_at.micros());
        tx.also(lists::handle("party-standing", &standing, "party", *id.bytes()));
        if let Some(person) = person {
            new_person(&mut tx, &person, self.now())?;
        }
        let author = match author {
            Some(user) => Author::Person(user, Some(id), Act::PartyApply),
            None => Author::System("party.found"),
        };
        tx.record(author, |_| Ok(None)).await?;
        Ok(())
    }

    /// Follows an invitation: a new person, or one who is known and signed in, takes the seat.
    pub async fn accept_invitation(&self, token: &str, form: &mut Form, lang: &str) -> Result<PartyId, No> {
        let payload = self.link(token, "invitation").await?.ok_or_else(|| No::code("LINK-01"))?;
        let text = |name: &str| payload.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let party = lexicon::parse_uuid(&text("party")).map_err(|_| No::NotFound)?;
        let duties: BTreeSet<Duty> = text("duties").split(' ').filter_map(Duty::from_code).collect();
        // The first officer of the platform is invited by nobody who knows their address: they give it.
        let email = match text("email") {
            unnamed if unnamed.is_empty() => match form.need::<Email>("email") {
                Some(said) => said.as_str().to_lowercase(),
                None => return Err(form.no()),
            },
            named => named,
        };
        let known = self.store.credential_by_email(&email).await?;
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let loaded = tx.load::<Party>(party).await?.ok_or(No::NotFound)?;
        let name;
        let hash;
        let user = match &known {
            Some(known) => {
                let password = form.raw("password").unwrap_or_default().to_owned();
                if !self.verify(&password, &known.password).await? {
                    form.wrong("password", Refusal::new("SIGN-03"));
                    return Err(form.no());
                }
                known.user
            }
            None => {
                let said = form.need::<Name>("name");
                let password = new_password(form, "new_password");
                let Some(said) = said else { return Err(form.no()) };
                form.check()?;
                hash = self.hash(&password).await?;
                name = said.as_str().to_owned();
                let id = UserId::from_bytes(self.new_id());
                new_person(&mut tx, &NewPerson { id, name: &name, email: &email, hash: &hash, lang }, self.now())?;
                id
            }
        };
        if let Decision::Record(event) = loaded.state.join(user, duties.clone())? {
            tx.happen(loaded, &event)?;
        }
        tx.also(people::seat(user, PartyId::from_bytes(party), &words(&duties)));
        tx.also(use_link(token, self.now()));
        tx.record(Author::Person(user, Some(PartyId::from_bytes(party)), Act::PartyJoin), |_| Ok(None)).await?;
        Ok(PartyId::from_bytes(party))
    }
}

/// Somebody who signs in for the first time.
pub struct NewPerson<'a> {
    pub id: UserId,
    pub name: &'a str,
    pub email: &'a str,
    /// argon2id hash of the password.
    pub hash: &'a str,
    pub lang: &'a str,
}

/// Stages a person and their credential.
pub fn new_person(tx: &mut storage::Tx<'_>, person: &NewPerson<'_>, at: Instant) -> Result<(), storage::Fault> {
    let user = User {
        id: person.id,
        name: Personal::new(person.name),
        email: Personal::new(person.email),
        since: at,
        lang: person.lang.to_owned(),
        erased: false,
    };
    tx.create::<User>(*person.id.bytes(), &user::Event::Registered(Box::new(user)))?;
    tx.also(Statement::one(
        "credential",
        "insert into credential (user_id, email, password, totp, totp_on, totp_step, recovery, failures, \
         locked_until, epoch) values ($1, $2, $3, null, 0, 0, '', 0, 0, 1)",
        values![person.id.bytes(), person.email, person.hash],
    ));
    Ok(())
}

/// A hash no password fits, of the same cost as a real one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                      q8v0bQWUuYvZ0nRzq1m0f1m0s0m0c0m0a0m0b0m0d0k";

fn identifiers(form: &mut Form, kind: Option<PartyKind>) -> Identifiers {
    let occasional = kind == Some(PartyKind::OccasionalImporter);
    let ice = if occasional { form.may::<Ice>("ice") } else { form.need::<Ice>("ice") };
    let rc = if occasional { form.may::<Rc>("rc") } else { form.need::<Rc>("rc") };
    let cin = if occasional { form.need::<Cin>("cin") } else { form.may::<Cin>("cin") };
    let phone = form.need::<Phone>("phone");
    Identifiers {
        ice: ice.map(|ice| ice.as_str().to_owned()),
        rc: rc.map(|rc| rc.to_string()),
        tax: form.may::<TaxId>("tax").map(|tax| tax.as_str().to_owned()),
        cnss: form.may::<Cnss>("cnss").map(|cnss| cnss.as_str().to_owned()),
        cin: cin.map(|cin| Personal::new(cin.as_str())),
        phone: phone.map(|phone| Personal::new(phone.as_str())),
        email: None,
        address: form.may::<Line>("address").map(|line| line.as_str().to_owned()),
        office: None,
    }
}

fn new_password(form: &mut Form, name: &str) -> String {
    // Not trimmed: spaces belong to a password.
    let password = form.values().get(name).cloned().unwrap_or_default();
    let chars = password.chars().count();
    if chars < PASSWORD_CHARS_MIN {
        form.wrong(name, Refusal::new("SIGN-05").arg("min", PASSWORD_CHARS_MIN));
    } else if chars > PASSWORD_CHARS_MAX {
        form.wrong(name, Refusal::new("TEXT-02").arg("max", PASSWORD_CHARS_MAX));
    }
    password
}

fn set_password(user: UserId, hash: &str) -> Statement {
    Statement::one(
        "credential",
        "update credential set password = $2, failures = 0, locked_until = 0 where user_id = $1",
        values![user.bytes(), hash],
    )
}

fn new_epoch(user: UserId) -> Statement {
    Statement::one("credential", "update credential set epoch = epoch + 1 where user_id = $1", values![user.bytes()])
}

fn use_link(token: &str, now: Instant) -> Statement {
    Statement::one(
        "link",
        "update link set used_at = $2 where digest = $1 and used_at is null",
        values![digest(token.as_bytes()), now.micros()],
    )
}

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

/// The secret of a second factor in base 32, and its address for apps.
pub(crate) fn shown_secret(secret: &[u8], email: &str) -> (String, String) {
    let text = base32(secret);
    let url = format!("otpauth://totp/Diwan:{email}?secret={text}&issuer=Diwan");
    (text, url)
}

fn base32(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    let (mut bits, mut count) = (0_u32, 0_u32);
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        count += 8;
        while count >= 5 {
            count -= 5;
            let index = usize::try_from((bits >> count) & 31).unwrap_or(0);
            text.extend(SIGNS.get(index).map(|sign| char::from(*sign)));
        }
    }
    text
}
