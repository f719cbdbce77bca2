//! Letters: what an organisation wants to be told by e-mail, in the language of each reader.
//!
//! Always true: a letter says who must act, what, before when, and where; it goes to people who have a seat, and is
//! kept in `mail` before it is handed over, so that a restart sends what waits and a repeat sends nothing twice.

use domain::party::{Party, Preferences};
use domain::user::User;
use lexicon::{Instant, PartyId};
use storage::{Fault, Statement, WriteFault, values};

use crate::desk::Desk;
use crate::letter_texts;
use crate::ports::Letter;
use crate::reference::Lang;
use crate::work::unraced;

/// People of one organisation who get a letter; the rest read the inbox.
const READERS_MAX: usize = 50;

/// Lines of one file that are read for one letter.
const LINES_MAX: i64 = 50;

impl Desk {
    /// Tells the people of an organisation what its inbox says, if it wants letters of this kind.
    pub(crate) async fn notify(
        &self,
        job: [u8; 16],
        party: [u8; 16],
        payload: &serde_json::Value,
    ) -> Result<(), Fault> {
        let args = payload.get("args").cloned().unwrap_or_default();
        let link = format!("{}/inbox", self.settings.public_url);
        self.write_to(job, party, &[(text(payload, "kind"), args)], &link).await
    }

    /// Tells them in one letter what was told of one file in a few minutes.
    pub(crate) async fn notify_of_file(
        &self,
        job: [u8; 16],
        party: [u8; 16],
        dossier: [u8; 16],
        payload: &serde_json::Value,
    ) -> Result<(), Fault> {
        let micros = |name: &str| payload.get(name).and_then(serde_json::Value::as_i64).unwrap_or_default();
        let (from, until) = (micros("from"), micros("until"));
        let rows = self
            .store
            .read(
                "select kind, args from inbox where party = $1 and id >= $2 and dossier = $3 \
                 and at >= $4 and at < $5 order by id limit $6",
                &values![party, first_id(from), dossier, from, until, LINES_MAX],
            )
            .await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            lines.push((row.text(0)?.to_owned(), serde_json::from_str(row.text(1)?)?));
        }
        let link = format!("{}/dossier/{}", self.settings.public_url, lexicon::uuid_text(&dossier));
        self.write_to(job, party, &lines, &link).await
    }

    /// One letter with these lines to each reader of an organisation, as far as it wants them.
    async fn write_to(
        &self,
        job: [u8; 16],
        party: [u8; 16],
        lines: &[(String, serde_json::Value)],
        link: &str,
    ) -> Result<(), Fault> {
        let Some(loaded) = self.store.load::<Party>(party).await? else { return Ok(()) };
        let wanted: Vec<_> = lines
            .iter()
            .filter(|(kind, _)| match loaded.state.preferences {
                Preferences::Everything => true,
                Preferences::MyTurn => letter_texts::asks_for_an_act(kind),
                Preferences::Nothing => false,
            })
            .collect();
        if wanted.is_empty() {
            return Ok(());
        }
        for seat in self.store.seats_in(PartyId::from_bytes(party)).await?.into_iter().take(READERS_MAX) {
            let Some(user) = self.store.load::<User>(*seat.user.bytes()).await? else { continue };
            let Some(address) = user.state.email.value() else { continue };
            let lang = Lang::from_code(&user.state.lang);
            let told: Vec<_> =
                wanted.iter().map(|(kind, args)| (kind.as_str(), self.shown(args, lang))).collect();
            let (subject, body) = letter_texts::together(&told, lang, link);
            self.post(job, Letter { to: address.to_owned(), subject, body }).await?;
        }
        Ok(())
    }

    /// Sends a letter that is not from an inbox: an invitation, a new password.
    pub(crate) async fn post_letter(&self, job: [u8; 16], payload: &serde_json::Value) -> Result<(), Fault> {
        let lang = Lang::from_code(&text(payload, "lang"));
        let (subject, body) = letter_texts::of(
            &text(payload, "kind"),
            lang,
            &self.shown(payload, lang),
            &text(payload, "link"),
        );
        self.post(job, Letter { to: text(payload, "to"), subject, body }).await
    }

    async fn post(&self, job: [u8; 16], letter: Letter) -> Result<(), Fault> {
        let id = crate::upload::digest(format!("{}\n{}", lexicon::uuid_text(&job), letter.to).as_bytes());
        let mut short = [0; 16];
        short.iter_mut().zip(id).for_each(|(to, from)| *to = from);
        let kept = Statement::one(
            "mail",
            "insert into mail (id, at, recipient, subject, body, sent_at) values ($1, $2, $3, $4, $5, null)",
            values![
                short,
                self.now().micros(),
                letter.to.clone(),
                letter.subject.clone(),
                letter.body.clone()
            ],
        );
        match self.store.write(vec![kept]).await {
            Ok(()) => {}
            // Done before for this reader: sent then, or about to be.
            Err(WriteFault::Lost(_)) => {
                let rows = self.store.read("select sent_at from mail where id = $1", &values![short]).await?;
                if rows.first().map_or(Ok(None), |row| row.int_or_none(0))?.is_some() {
                    return Ok(());
                }
            }
            Err(WriteFault::Fault(fault)) => return Err(fault),
        }
        self.mailer.send(letter).await.map_err(Fault::Away)?;
        let sent = Statement::any(
            "mail",
            "update mail set sent_at = $2 where id = $1",
            values![short, self.now().micros()],
        );
        self.store.write(vec![sent]).await.map_err(unraced)
    }

    /// The arguments of a text, each as a reader reads it: instants in local time.
    pub fn shown(&self, args: &serde_json::Value, _lang: Lang) -> Vec<(String, String)> {
        let Some(map) = args.as_object() else { return Vec::new() };
        map.iter()
            .filter_map(|(name, value)| {
                let shown = match (name.as_str(), value) {
                    ("due" | "slot" | "at", serde_json::Value::Number(micros)) => {
                        micros.as_i64().map(|micros| moment(Instant::from_micros(micros)))
                    }
                    (_, serde_json::Value::String(text)) => Some(text.clone()),
                    (_, serde_json::Value::Null) => None,
                    (_, other) => Some(other.to_string()),
                }?;
                Some((name.clone(), shown))
            })
            .collect()
    }
}

/// The least identifier that was made at this instant or later.
fn first_id(micros: i64) -> [u8; 16] {
    let millis = u64::try_from(micros / 1_000).unwrap_or(0);
    let mut id = [0; 16];
    id.iter_mut().zip(millis.to_be_bytes().into_iter().skip(2)).for_each(|(to, from)| *to = from);
    id
}

fn text(payload: &serde_json::Value, name: &str) -> String {
    payload.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

fn moment(at: Instant) -> String {
    crate::form::local(at).map_or_else(String::new, |zoned| zoned.strftime("%d/%m/%Y %H:%M").to_string())
}
