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

impl Desk {
    /// Tells the people of an organisation what its inbox says, if it wants letters of this kind.
    pub(crate) async fn notify(&self, party: [u8; 16], payload: &serde_json::Value) -> Result<(), Fault> {
        let Some(loaded) = self.store.load::<Party>(party).await? else { return Ok(()) };
        let kind = text(payload, "kind");
        let wanted = match loaded.state.preferences {
            Preferences::Everything => true,
            Preferences::MyTurn => letter_texts::asks_for_an_act(&kind),
            Preferences::Nothing => false,
        };
        if !wanted {
            return Ok(());
        }
        let link = match text(payload, "dossier").as_str() {
            "" => format!("{}/inbox", self.settings.public_url),
            dossier => format!("{}/dossier/{dossier}", self.settings.public_url),
        };
        let args = payload.get("args").cloned().unwrap_or_default();
        for seat in self.store.seats_in(PartyId::from_bytes(party)).await?.into_iter().take(READERS_MAX) {
            let Some(user) = self.store.load::<User>(*seat.user.bytes()).await? else { continue };
            let Some(address) = user.state.email.value() else { continue };
            let lang = Lang::from_code(&user.state.lang);
            let (subject, body) = letter_texts::of(&kind, lang, &self.shown(&args, lang), &link);
            self.post(Letter { to: address.to_owned(), subject, body }).await?;
        }
        Ok(())
    }

    /// Sends a letter that is not from an inbox: an invitation, a new password.
    pub(crate) async fn post_letter(&self, _job: [u8; 16], payload: &serde_json::Value) -> Result<(), Fault> {
        let lang = Lang::from_code(&text(payload, "lang"));
        let (subject, body) = letter_texts::of(
            &text(payload, "kind"),
            lang,
            &self.shown(payload, lang),
            &text(payload, "link"),
        );
        self.post(Letter { to: text(payload, "to"), subject, body }).await
    }

    async fn post(&self, letter: Letter) -> Result<(), Fault> {
        let id =
            crate::upload::digest(format!("{}\n{}\n{}", letter.to, letter.subject, letter.body).as_bytes());
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
            // The same words to the same reader: kept before; sent before, or about to be.
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

fn text(payload: &serde_json::Value, name: &str) -> String {
    payload.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

fn moment(at: Instant) -> String {
    crate::form::local(at).map_or_else(String::new, |zoned| zoned.strftime("%d/%m/%Y %H:%M").to_string())
}
