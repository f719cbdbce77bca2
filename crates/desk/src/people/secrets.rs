//! What a person changes of their own secrets: the password, the second factor, a link to start anew.
//!
//! Always true: each change ends what the old secret opened, and leaves an entry that says only that it changed.

use domain::Act;
use domain::user::{self, Secret, User};
use lexicon::{EntryId, Instant, Refusal, Span, UserId};
use storage::{Author, Statement, queue, values};

use crate::acts::party::link;
use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;
use crate::upload::digest;

/// Life of a link to a new password, in minutes.
const RESET_MINUTES: i64 = 45;
/// Shortest and longest password.
const PASSWORD_CHARS_MIN: usize = 10;
const PASSWORD_CHARS_MAX: usize = 200;
/// Recovery codes given with a second factor.
const RECOVERY_CODES: usize = 10;

impl Desk {
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
        self.user_event(user, Act::UserSecret, user::Event::SecretChanged { what: Secret::Password }, set)
            .await
    }

    /// Sends a link to a new password, if the address is known; says nothing either way.
    pub async fn ask_reset(&self, email: &str) -> Result<(), No> {
        let Some(known) = self.store.credential_by_email(&email.trim().to_lowercase()).await? else {
            return Ok(());
        };
        let token = crate::acts::key::secret_text("", self.random::<32>());
        let payload = serde_json::json!({ "user": known.user }).to_string();
        let expires = self.now().plus(Span::minutes(RESET_MINUTES));
        let person = self.store.load::<User>(*known.user.bytes()).await?;
        let letter = serde_json::json!({
            "to": known.email, "kind": "reset", "lang": person.map(|user| user.state.lang), "link": format!("{}/reset/{token}", self.settings.public_url),
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
        self.user_event(user, Act::UserSecret, user::Event::SecretChanged { what: Secret::Password }, set)
            .await
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
                "update credential set totp = $2, totp_step = 0 where user_id = $1 and totp_on = 0",
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
        let Some(change) = Self::code_fits(&known, code, self.now()) else { return Err(No::code("SIGN-02")) };
        let codes: Vec<String> =
            (0..RECOVERY_CODES).map(|_| storage::journal::hex(&self.random::<5>())).collect();
        let kept: Vec<String> =
            codes.iter().map(|code| storage::journal::hex(&digest(code.as_bytes()))).collect();
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

    pub(super) async fn user_event(
        &self,
        user: UserId,
        act: Act,
        event: user::Event,
        set: Vec<Statement>,
    ) -> Result<(), No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let loaded = tx.load::<User>(*user.bytes()).await?.ok_or(No::NotFound)?;
        tx.happen(loaded, &event)?;
        for statement in set {
            tx.also(statement);
        }
        tx.record(Author::Person(user, None, act), |_| Ok(None)).await?;
        Ok(())
    }
}

pub(super) fn new_password(form: &mut Form, name: &str) -> String {
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

pub(super) fn new_epoch(user: UserId) -> Statement {
    Statement::one(
        "credential",
        "update credential set epoch = epoch + 1 where user_id = $1",
        values![user.bytes()],
    )
}

pub(super) fn use_link(token: &str, now: Instant) -> Statement {
    Statement::one(
        "link",
        "update link set used_at = $2 where digest = $1 and used_at is null",
        values![digest(token.as_bytes()), now.micros()],
    )
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
