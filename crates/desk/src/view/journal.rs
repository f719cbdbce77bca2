//! The journal of one thing, as somebody entitled to it reads it.

use std::collections::BTreeMap;

use domain::policy::Acting;
use domain::user::User;
use lexicon::{Instant, PartyId, UserId};
use serde::Serialize;
use storage::journal::{Entry, put_back};

use crate::answer::No;
use crate::desk::Desk;
use crate::view::file;

/// One line of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub entry: String,
    pub at: Instant,
    pub legal_at: Option<Instant>,
    pub act: String,
    pub who: Option<String>,
    pub firm: Option<String>,
    /// In whose name, when it is another's.
    pub for_whom: Option<String>,
    pub right: String,
    pub refused: Option<String>,
    pub reason: Option<String>,
    /// What was said, for messages.
    pub text: Option<String>,
    /// To whom a message went; nothing for everyone on the file.
    #[serde(skip)]
    pub to: Option<PartyId>,
    #[serde(skip)]
    pub from: Option<PartyId>,
    /// The thing it was done to.
    #[serde(skip)]
    pub subject: Option<[u8; 16]>,
}

impl Line {
    /// True for a message this reader may read: their own, one to them, or one to all who read the papers.
    pub(crate) fn is_read_by(&self, reader: PartyId, papers: bool) -> bool {
        self.from == Some(reader) || self.to == Some(reader) || (self.to.is_none() && papers)
    }
}

/// One page of a file's journal.
#[derive(Debug, Clone, Serialize)]
pub struct JournalPage {
    pub bill: String,
    pub goods: String,
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub next: Option<(i64, [u8; 16])>,
}

/// Lines of one page of a file's journal.
const PAGE_LINES: i64 = 100;

/// Where a page of a journal begins: what is older than this.
pub const NEWEST: (i64, [u8; 16]) = (i64::MAX, [0xff; 16]);

impl Desk {
    /// Up to `limit` lines of a thing's journal, the newest first, older than `before`.
    pub async fn journal(
        &self,
        subject: [u8; 16],
        before: (i64, [u8; 16]),
        limit: i64,
    ) -> Result<Vec<Line>, No> {
        let entries = self.store.journal_of(subject, before, limit).await?;
        let parties = entries.iter().flat_map(|entry| [entry.party, entry.for_whom]).flatten();
        let names = self.names(parties.collect()).await?;
        let mut people: BTreeMap<UserId, Option<String>> = BTreeMap::new();
        let mut lines = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(user) = entry.actor
                && !people.contains_key(&user)
            {
                let known = self.store.load::<User>(*user.bytes()).await?;
                people.insert(user, known.and_then(|user| user.state.name.value().map(str::to_owned)));
            }
            let said = if entry.act == "dossier.write" { self.said(&entry).await? } else { None };
            let name = |party: Option<PartyId>| party.and_then(|id| names.get(&id).cloned());
            lines.push(Line {
                entry: entry.id.to_string(),
                at: entry.at,
                legal_at: entry.legal_at,
                who: entry.actor.and_then(|user| people.get(&user).cloned().flatten()),
                firm: name(entry.party),
                for_whom: entry
                    .for_whom
                    .filter(|whom| Some(*whom) != entry.party)
                    .and_then(|id| names.get(&id).cloned()),
                right: entry.right,
                refused: entry.refused,
                reason: entry.reason,
                text: said.as_ref().map(|said| said.text.clone()),
                to: said.as_ref().and_then(|said| said.to),
                from: entry.party,
                subject: entry.subject,
                act: entry.act,
            });
        }
        Ok(lines)
    }

    /// The journal of one file, older than `before`; what was said is left out.
    pub async fn file_journal(
        &self,
        acting: &Acting,
        id: [u8; 16],
        before: (i64, [u8; 16]),
    ) -> Result<Vec<Line>, No> {
        let mut acting = acting.clone();
        self.readable_file(&mut acting, id).await?;
        let lines = self.journal(id, before, file::JOURNAL_LINES).await?;
        Ok(file::shared_out(lines, acting.party, false).1)
    }

    /// A page of a file's journal with what was said to this reader, older than `before`.
    pub async fn journal_page(
        &self,
        acting: &Acting,
        id: [u8; 16],
        before: (i64, [u8; 16]),
    ) -> Result<JournalPage, No> {
        let mut acting = acting.clone();
        let file = self.readable_file(&mut acting, id).await?;
        let papers = file::Seen::by(&file::relations_of(&acting, &file, self.now())).papers;
        let mut lines = self.journal(id, before, PAGE_LINES + 1).await?;
        let more = i64::try_from(lines.len()).is_ok_and(|count| count > PAGE_LINES);
        lines.truncate(usize::try_from(PAGE_LINES).unwrap_or(0));
        let last = lines.last().filter(|_| more);
        let next = last.and_then(|line| Some((line.at.micros(), lexicon::parse_uuid(&line.entry).ok()?)));
        for line in &mut lines {
            if !line.is_read_by(acting.party, papers) {
                line.text = None;
            }
        }
        let bill = &file.dossier.state.bill;
        Ok(JournalPage { bill: bill.number.clone(), goods: bill.description().to_owned(), lines, next })
    }

    async fn said(&self, entry: &Entry) -> Result<Option<Said>, No> {
        let mut payload: serde_json::Value = serde_json::from_str(&entry.payload)?;
        let kept = self.store.personal_of(entry.id).await?;
        put_back(&mut payload, &kept, &mut Vec::new(), &mut Vec::new());
        let event = payload.get("events").and_then(|events| events.get(0)).and_then(|one| one.get("e"));
        let Some(event) = event else { return Ok(None) };
        Ok(match serde_json::from_value(event.clone())? {
            domain::dossier::Event::MessageSent { to, text, .. } => {
                Some(Said { to, text: text.value().unwrap_or("—").to_owned() })
            }
            _ => None,
        })
    }
}

struct Said {
    to: Option<PartyId>,
    text: String,
}
