//! Webhooks: every change of a file, call or manifest goes out to those who have a part in it and asked for it.
//!
//! The order is that of the sealed log, so that a node that dies loses nothing and two nodes send nothing twice.
//! Bodies and signatures follow Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…`.

use domain::call::Call;
use domain::manifest::Manifest;
use hmac::Mac as _;
use lexicon::{Instant, PartyId, Span};
use storage::journal::Entry;
use storage::{Fault, Row, Statement, WriteFault, WriteSet, values};

use crate::desk::Desk;
use crate::work::unraced;

/// Entries looked at in one go.
const PAGE: i64 = 100;
/// In `meta`: the number of the last entry that was looked at.
const CURSOR: &str = "hooks.seq";
/// Tries of one delivery: the last comes some three days after the first.
const TRIES_MAX: i64 = 12;
/// The first wait after a failure, in seconds; it triples each time, up to a day.
const RETRY_S: i64 = 5;
const RETRY_S_MAX: i64 = 86_400;
/// How long a node may take for one delivery, in seconds.
const TAKEN_S: i64 = 60;

impl Desk {
    /// Turns the next sealed entries into deliveries. True when there were some.
    pub(crate) async fn send_out(&self) -> Result<bool, Fault> {
        let before = self.store.meta(CURSOR).await?;
        let from: i64 = before.as_deref().and_then(|text| text.parse().ok()).unwrap_or(-1);
        let last = self.store.read("select max(seq) from leaf", &[]).await?;
        let last = last.first().map_or(Ok(None), |row| row.int_or_none(0))?.unwrap_or(-1);
        if last <= from {
            return Ok(false);
        }
        let any = self.store.read("select id from webhook where removed_at is null limit 1", &[]).await?;
        let (set, until) = if any.is_empty() { (Vec::new(), last) } else { self.page_out(from).await? };
        let mut set = set;
        set.insert(0, cursor(before.as_deref(), until));
        match self.store.write(set).await {
            Ok(()) | Err(WriteFault::Lost(_)) => Ok(!any.is_empty()),
            Err(WriteFault::Fault(fault)) => Err(fault),
        }
    }

    async fn page_out(&self, from: i64) -> Result<(WriteSet, i64), Fault> {
        let rows = self
            .store
            .read(
                "select e.id, e.at, e.legal_at, e.act, e.actor, e.party, e.for_whom, e.right_, e.subject, e.refused, \
                 e.reason, e.payload, e.salt, e.digest, l.seq from leaf l join entry e on e.id = l.entry \
                 where l.seq > $1 order by l.seq limit $2",
                &values![from, PAGE],
            )
            .await?;
        let mut set = Vec::new();
        let mut until = from;
        for row in &rows {
            until = row.int(14)?;
            let entry = Entry::from_row(row)?;
            if entry.refused.is_none() {
                self.deliveries_of(&entry, &mut set).await?;
            }
        }
        Ok((set, until))
    }

    /// One delivery for each webhook of each party to what the entry is about.
    async fn deliveries_of(&self, entry: &Entry, set: &mut WriteSet) -> Result<(), Fault> {
        let Some(subject) = entry.subject else { return Ok(()) };
        let Some((noun, parties)) = self.parties_to(subject).await? else { return Ok(()) };
        let body = serde_json::json!({
            "type": format!("{noun}.changed"),
            "timestamp": entry.at,
            "data": {
                "noun": noun, "id": lexicon::uuid_text(&subject), "act": entry.act,
                "entry": entry.id, "at": entry.at,
            },
        })
        .to_string();
        for party in parties {
            let hooks = self
                .store
                .read(
                    "select id from webhook where party = $1 and removed_at is null",
                    &values![party.bytes()],
                )
                .await?;
            for hook in hooks {
                let delivery = self.new_id();
                set.push(Statement::one(
                    "delivery",
                    "insert into delivery (id, webhook, entry, at, attempts, next_at, status, body) \
                     values ($1, $2, $3, $4, 0, $4, 0, $5)",
                    values![delivery, hook.id(0)?, entry.id.bytes(), self.now().micros(), body.clone()],
                ));
            }
        }
        Ok(())
    }

    async fn parties_to(&self, subject: [u8; 16]) -> Result<Option<(&'static str, Vec<PartyId>)>, Fault> {
        if let Some(dossier) = self.store.load::<domain::dossier::Dossier>(subject).await? {
            let registered = self.store.load::<Manifest>(*dossier.state.manifest.bytes()).await?;
            let parties = match registered {
                Some(manifest) if manifest.state.number().is_some() => dossier.state.parties(),
                _ => vec![dossier.state.agent],
            };
            return Ok(Some(("dossier", parties)));
        }
        if let Some(call) = self.store.load::<Call>(subject).await? {
            return Ok(Some(("call", vec![call.state.agent, call.state.terminal])));
        }
        if let Some(manifest) = self.store.load::<Manifest>(subject).await? {
            return Ok(Some(("manifest", vec![manifest.state.agent])));
        }
        Ok(None)
    }

    /// Makes one delivery that is due. True when there was one.
    pub(crate) async fn deliver_once(&self) -> Result<bool, Fault> {
        let now = self.now();
        let rows = self
            .store
            .read(
                "select d.id, d.attempts, d.next_at, d.body, w.url, w.secret, w.removed_at from delivery d \
                 join webhook w on w.id = d.webhook where d.next_at <= $1 order by d.next_at limit 1",
                &values![now.micros()],
            )
            .await?;
        let Some(row) = rows.first() else { return Ok(false) };
        let id = row.id(0)?;
        if row.int_or_none(6)?.is_some() {
            self.conclude_delivery(id, 0, None).await?;
            return Ok(true);
        }
        let taken = Statement::one(
            "delivery",
            "update delivery set next_at = $2, attempts = attempts + 1 where id = $1 and next_at = $3",
            values![id, now.plus(Span::seconds(TAKEN_S)).micros(), row.int(2)?],
        );
        match self.store.write(vec![taken]).await {
            Ok(()) => {}
            Err(WriteFault::Lost(_)) => return Ok(true),
            Err(WriteFault::Fault(fault)) => return Err(fault),
        }
        let status = self.post_hook(id, row, now).await?;
        let attempts = row.int(1)? + 1;
        let next = if (200..300).contains(&status) || attempts >= TRIES_MAX {
            None
        } else {
            let wait = RETRY_S.saturating_mul(3_i64.saturating_pow(u32::try_from(attempts).unwrap_or(20)));
            Some(now.plus(Span::seconds(wait.min(RETRY_S_MAX))))
        };
        self.conclude_delivery(id, status, next).await?;
        Ok(true)
    }

    async fn post_hook(&self, id: [u8; 16], row: &Row, now: Instant) -> Result<i64, Fault> {
        let (body, url, secret) = (row.text(3)?, row.text(4)?, row.bytes(5)?);
        let id = format!("msg_{}", lexicon::uuid_text(&id));
        let at = now.micros().div_euclid(1_000_000).to_string();
        let headers = vec![
            ("content-type".to_owned(), "application/json".to_owned()),
            ("webhook-id".to_owned(), id.clone()),
            ("webhook-timestamp".to_owned(), at.clone()),
            ("webhook-signature".to_owned(), signature(secret, &id, &at, body)),
        ];
        match self.courier.post(url.to_owned(), headers, body.to_owned()).await {
            Ok(status) => Ok(i64::from(status)),
            Err(error) => {
                tracing::info!(webhook.url = url, error, "a webhook was not delivered");
                Ok(0)
            }
        }
    }

    async fn conclude_delivery(&self, id: [u8; 16], status: i64, next: Option<Instant>) -> Result<(), Fault> {
        let done = Statement::any(
            "delivery",
            "update delivery set status = $2, next_at = $3 where id = $1",
            values![id, status, next.map(Instant::micros)],
        );
        self.store.write(vec![done]).await.map_err(unraced)
    }
}

/// The signature of Standard Webhooks: HMAC-SHA256 over id, time and body.
pub fn signature(secret: &[u8], id: &str, at: &str, body: &str) -> String {
    use base64::Engine as _;
    let Some(mac) = signing(secret, id, at, body.as_bytes()) else { return String::new() };
    format!("v1,{}", base64::engine::general_purpose::STANDARD.encode(mac.finalize().into_bytes()))
}

/// What is signed, under the secret, by the rule of Standard Webhooks: to be finished, or compared with a signature.
pub(crate) fn signing(secret: &[u8], id: &str, at: &str, body: &[u8]) -> Option<hmac::Hmac<sha2::Sha256>> {
    let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(secret).ok()?;
    mac.update(format!("{id}.{at}.").as_bytes());
    mac.update(body);
    Some(mac)
}

fn cursor(before: Option<&str>, until: i64) -> Statement {
    match before {
        Some(before) => Statement::one(
            "cursor",
            "update meta set value = $2 where key = $1 and value = $3",
            values![CURSOR, until.to_string(), before],
        ),
        None => Statement::one(
            "cursor",
            "insert into meta (key, value) values ($1, $2)",
            values![CURSOR, until.to_string()],
        ),
    }
}
