//! What an act is told no with: kept under its key, and written into the journal when it is a fact.
//!
//! Always true: a refusal of a rule is an entry of the thing the act was asked of; so is one of the policy, for who may
//! see the thing and may not do this, so many an hour; a mistake in what was sent is none, and neither is what is not
//! found: nobody fills the journal from outside.

use lexicon::{EntryId, Refusal};
use storage::{Author, Remember, Statement, WriteFault};

use super::Command;
use crate::answer::{Done, No};
use crate::desk::Desk;
use crate::people::{count, counted};

/// Denials of one person that leave an entry in an hour: more than a hand makes, and fewer than fill a journal. Those
/// beyond are answered alike, and logged.
pub const DENIALS_MAX: i64 = 60;

/// An answer as it is kept.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) enum Kept {
    Done(Done),
    Refused(Vec<Refusal>),
    Forbidden(Refusal),
}

pub(super) fn remember(command: &Command, digest: [u8; 32], answer: String) -> Remember {
    Remember { actor: *command.acting.party.bytes(), key: command.key.clone(), digest, answer }
}

/// A no about to be written down.
struct Noted<'a> {
    code: &'a str,
    refusals: &'a [Refusal],
    kept: Kept,
    also: Option<Statement>,
}

impl Desk {
    /// Gives the refusal of an act, once it stands in the journal. Mistakes in the form are answered only.
    pub(super) async fn refuse(
        &self,
        command: &Command,
        digest: [u8; 32],
        refusals: Vec<Refusal>,
    ) -> Result<Done, No> {
        if let Some(first) = refusals.first().filter(|one| is_a_rule(one.code.as_str())) {
            let kept = Kept::Refused(refusals.clone());
            let noted = Noted { code: first.code.as_str(), refusals: &refusals, kept, also: None };
            if let Some(earlier) = self.note(command, digest, noted).await? {
                return earlier;
            }
        }
        Err(No::Refused(refusals))
    }

    /// Gives the denial of an act to who sees its thing, once it stands in the journal.
    pub(super) async fn deny(
        &self,
        command: &Command,
        digest: [u8; 32],
        denied: Refusal,
    ) -> Result<Done, No> {
        let (person, now) = (format!("denied:{}", command.acting.user), self.now());
        if counted(&self.store, &person, now).await? >= DENIALS_MAX {
            tracing::info!(act = %command.act.code(), code = %denied.code, "denied too often for an entry");
            return Err(No::Forbidden(denied));
        }
        let noted = Noted {
            code: denied.code.as_str(),
            refusals: std::slice::from_ref(&denied),
            kept: Kept::Forbidden(denied.clone()),
            also: Some(count(&person, now)),
        };
        let earlier = self.note(command, digest, noted).await?;
        earlier.unwrap_or(Err(No::Forbidden(denied)))
    }

    /// Writes a no into the journal, with the answer under its key; gives the answer that was there before it, if one
    /// was.
    async fn note(
        &self,
        command: &Command,
        digest: [u8; 32],
        noted: Noted<'_>,
    ) -> Result<Option<Result<Done, No>>, No> {
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        // What was asked of no thing is found with who asked it.
        tx.concerns(command.subject.unwrap_or(*command.acting.party.bytes()));
        tx.with(serde_json::json!({ "refusals": noted.refusals }));
        if let Some(statement) = noted.also {
            tx.also(statement);
        }
        let kept = serde_json::to_string(&noted.kept)?;
        let author = Author::Refused(&command.acting, command.act, noted.code);
        match tx.record(author, |_| Ok(Some(remember(command, digest, kept)))).await {
            Ok(_) => Ok(None),
            Err(WriteFault::Lost(_)) => self.known_answer(command, digest).await,
            Err(WriteFault::Fault(fault)) => Err(No::Fault(fault)),
        }
    }
}

/// Refusals of rules are facts; those of words and forms are not.
fn is_a_rule(code: &str) -> bool {
    domain::refusals::is_known(code) || procedure::refusal_texts::is_of_a_rule(code)
}
