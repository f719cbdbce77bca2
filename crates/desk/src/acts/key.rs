//! Keys for programs and webhooks: made by a manager, shown once, withdrawn at once.

use base64::Engine as _;
use domain::party::{Event, Party};
use domain::policy::PartyPlace;
use domain::{Act, Decision};
use lexicon::{KeyId, Line, Refusal};
use storage::{Loaded, Statement, values};

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// Live keys of one organisation.
const KEYS_MAX: usize = 50;
/// Webhooks of one organisation.
const WEBHOOKS_MAX: i64 = 20;
/// Length of a webhook's address.
const URL_CHARS_MAX: usize = 500;

pub(crate) async fn create(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = own(ask).await?;
    let Some(label) = ask.form.need::<Line>("label") else { return Err(ask.form.no()) };
    let scopes = scopes(ask)?;
    let live =
        ask.desk.store.keys_of(ask.acting.party).await?.iter().filter(|key| key.revoked_at.is_none()).count();
    if live >= KEYS_MAX {
        return Err(No::because(Refusal::new("LIMIT-01").arg("max", KEYS_MAX)));
    }
    let id = KeyId::from_bytes(ask.desk.new_id());
    let secret = secret_text("dwn_", ask.desk.random::<32>());
    ask.tx.also(new_key(id, &secret, ask.acting.user, ask.acting.party, label.as_str(), &scopes, ask.now()));
    ask.tell("client_id", id.to_string());
    ask.secret = Some(secret);
    access(ask, party, label.as_str())
}

pub(crate) async fn revoke(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = own(ask).await?;
    let Some(id) = ask.form.need::<KeyId>("key") else { return Err(ask.form.no()) };
    let keys = ask.desk.store.keys_of(ask.acting.party).await?;
    let Some(known) = keys.iter().find(|key| key.id == id) else { return Err(No::NotFound) };
    if known.revoked_at.is_some() {
        return Ok(Outcome::AlreadySo { noun: "party", id: party.id });
    }
    let label = known.label.clone();
    ask.tx.also(Statement::one(
        "key",
        "update api_key set revoked_at = $2 where id = $1 and revoked_at is null",
        values![id.bytes(), ask.now().micros()],
    ));
    access(ask, party, &label)
}

pub(crate) async fn webhook_create(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = own(ask).await?;
    let Some(url) = ask.form.raw("url").map(str::to_owned) else {
        ask.form.wrong("url", Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    if !may_call(&url, ask.desk.settings.demo) {
        ask.form.wrong("url", Refusal::new("HOOK-01"));
        return Err(ask.form.no());
    }
    let rows = ask
        .desk
        .store
        .read(
            "select count(*) from webhook where party = $1 and removed_at is null",
            &values![ask.acting.party.bytes()],
        )
        .await?;
    if rows.first().map_or(Ok(0), |row| row.int(0))? >= WEBHOOKS_MAX {
        return Err(No::because(Refusal::new("LIMIT-01").arg("max", WEBHOOKS_MAX)));
    }
    let id = ask.desk.new_id();
    let secret: [u8; 32] = ask.desk.random();
    ask.tx.also(Statement::one(
        "webhook",
        "insert into webhook (id, party, url, secret, created_at, removed_at) values ($1, $2, $3, $4, $5, null)",
        values![id, ask.acting.party.bytes(), url.clone(), secret, ask.now().micros()],
    ));
    ask.tell("webhook", lexicon::uuid_text(&id));
    ask.secret = Some(format!("whsec_{}", base64::engine::general_purpose::STANDARD.encode(secret)));
    access(ask, party, &url)
}

pub(crate) async fn webhook_remove(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = own(ask).await?;
    let Some(id) = ask.form.raw("webhook").and_then(|text| lexicon::parse_uuid(text).ok()) else {
        ask.form.wrong("webhook", Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    let rows = ask
        .desk
        .store
        .read(
            "select url from webhook where id = $1 and party = $2 and removed_at is null",
            &values![id, ask.acting.party.bytes()],
        )
        .await?;
    let Some(row) = rows.first() else { return Err(No::NotFound) };
    let url = row.text(0)?.to_owned();
    ask.tx.also(Statement::one(
        "webhook",
        "update webhook set removed_at = $2 where id = $1 and removed_at is null",
        values![id, ask.now().micros()],
    ));
    access(ask, party, &url)
}

async fn own(ask: &mut Ask<'_>) -> Result<Loaded<Party>, No> {
    ask.grant(&PartyPlace(ask.acting.party)).await?;
    ask.tx.load::<Party>(*ask.acting.party.bytes()).await?.ok_or(No::NotFound)
}

fn access(ask: &mut Ask<'_>, party: Loaded<Party>, label: &str) -> Result<Outcome, No> {
    let event = Event::Access { what: ask.act.code(), label: label.to_owned() };
    ask.decide(party, Decision::Record(event))
}

fn scopes(ask: &mut Ask<'_>) -> Result<String, No> {
    let wanted = ask.form.list("scopes");
    if wanted.is_empty() || wanted.iter().any(|scope| scope == "*") {
        return Ok("*".to_owned());
    }
    if wanted.iter().any(|scope| !Act::ALL.iter().any(|act| act.noun() == scope)) {
        ask.form.wrong("scopes", Refusal::new("FORM-03"));
        return Err(ask.form.no());
    }
    Ok(wanted.join(" "))
}

/// A secret people can copy: its prefix tells what it is for.
pub fn secret_text(prefix: &str, random: [u8; 32]) -> String {
    format!("{prefix}{}", storage::journal::hex(&random))
}

/// The row of a key; only its digest is kept.
pub fn new_key(
    id: KeyId,
    secret: &str,
    user: lexicon::UserId,
    party: lexicon::PartyId,
    label: &str,
    scopes: &str,
    at: lexicon::Instant,
) -> Statement {
    Statement::one(
        "key",
        "insert into api_key (id, digest, user_id, party, label, scopes, created_at, revoked_at) \
         values ($1, $2, $3, $4, $5, $6, $7, null)",
        values![
            id.bytes(),
            crate::upload::digest(secret.as_bytes()),
            user.bytes(),
            party.bytes(),
            label,
            scopes,
            at.micros()
        ],
    )
}

/// Webhooks go to `https` only, so that nobody makes the platform call its own inside; a demonstration may call the
/// machine it runs on.
fn may_call(url: &str, demo: bool) -> bool {
    let local = ["http://127.0.0.1", "http://localhost"];
    let shape = url.len() <= URL_CHARS_MAX && !url.chars().any(|one| one.is_whitespace() || one.is_control());
    shape && (url.starts_with("https://") || (demo && local.iter().any(|start| url.starts_with(start))))
}
