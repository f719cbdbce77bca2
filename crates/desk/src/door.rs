//! The one door for every act, whichever face it came by.
//!
//! Always true, for each of them: the same key gives the same answer, however many send it at once; the right is asked
//! of the policy, and a mandate that ends while the act is under way gives none; a lost race is decided again a bounded
//! number of times; what was done, and what was refused, leaves an entry; the answer is kept in the same transaction.
//!
//! Not here: what the acts do (`acts`), how they came (`web`).

mod alone;
mod refused;

use std::collections::BTreeSet;

use domain::mandate::Mandate;
use domain::policy::{self, Acting, Granted, Right, Subjected};
use domain::{Act, Decision, Subject};
use lexicon::{EntryId, Instant, PartyId, Refusal};
use storage::{Author, Fault, Loaded, Tx, values};

use crate::acts;
use crate::acts::fields::{self, Kind};
use crate::answer::{Done, No};
use crate::desk::Desk;
use crate::form::Form;
use crate::numbers::Taken;
use refused::{Kept, remember};

/// Times a lost race is decided again before the asker is told to try later.
const DECISIONS_MAX: u32 = 12;
/// Longest key of a command.
pub const KEY_CHARS_MAX: usize = 100;

/// One act asked for.
#[derive(Debug, Clone)]
pub struct Command {
    pub acting: Acting,
    pub act: Act,
    /// The thing it is done to; nothing for acts that make one.
    pub subject: Option<[u8; 16]>,
    /// The sender's key: the same key and body give the same answer.
    pub key: String,
    /// The version of the thing the sender saw; the act is refused when it is another by now.
    pub if_match: Option<i64>,
    pub form: Form,
}

/// What an act function works with.
pub struct Ask<'s> {
    pub desk: &'s Desk,
    pub acting: Acting,
    pub act: Act,
    pub subject: Option<[u8; 16]>,
    pub form: Form,
    pub tx: Tx<'s>,
    pub granted: Option<Granted>,
    if_match: Option<i64>,
    /// More for the answer.
    pub with: serde_json::Map<String, serde_json::Value>,
    /// A secret for the answer, this once.
    pub secret: Option<String>,
    pub(crate) numbers: Taken<'s>,
    wakes: BTreeSet<[u8; 16]>,
}

/// What an act function gives back.
pub enum Outcome {
    /// Staged in the unit of work; the door records it.
    Recorded { noun: &'static str, id: [u8; 16] },
    /// It is so already; nothing is written.
    AlreadySo { noun: &'static str, id: [u8; 16] },
}

impl Ask<'_> {
    /// The instant of this act.
    pub fn now(&self) -> Instant {
        self.tx.at()
    }

    /// The thing the act is done to.
    pub fn subject(&self) -> Result<[u8; 16], No> {
        self.subject.ok_or(No::NotFound)
    }

    /// The thing the act is done to, loaded; what does not exist is not found.
    pub async fn load<S: Subject>(&self) -> Result<Loaded<S>, No> {
        let loaded: Loaded<S> = self.tx.load(self.subject()?).await?.ok_or(No::NotFound)?;
        self.must_match(loaded.version)?;
        Ok(loaded)
    }

    /// Says no when the sender saw another version of the thing.
    pub fn must_match(&self, version: i64) -> Result<(), No> {
        match self.if_match {
            Some(seen) if seen != version => Err(No::code("HTTP-412")),
            _ => Ok(()),
        }
    }

    /// Asks the policy for the right to do this act to `place`. Mandates are looked up only when the own right is not
    /// enough.
    pub async fn grant(&mut self, place: &(dyn Subjected + Sync)) -> Result<(), No> {
        let granted = match policy::grant(&self.acting, self.act, place, self.now()) {
            Ok(granted) => granted,
            Err(denied) if policy::rule(self.act).service.is_none() => return Err(denied.into()),
            Err(_) => {
                self.acting.mandates = self.desk.mandates_given_to(self.acting.party).await?;
                policy::grant(&self.acting, self.act, place, self.now())?
            }
        };
        self.granted = Some(match granted.right() {
            Right::Mandate(id) => {
                let mandate: Loaded<Mandate> = self.tx.load(*id.bytes()).await?.ok_or(No::NotFound)?;
                self.tx.rests_on(&mandate);
                // As it is now: it may have ended since the look-up, and another may do.
                self.acting.mandates.retain(|one| one.id != id);
                self.acting.mandates.insert(0, mandate.state);
                policy::grant(&self.acting, self.act, place, self.now())?
            }
            Right::Own | Right::Office => granted,
        });
        Ok(())
    }

    /// In whose name the act is done.
    pub fn for_whom(&self) -> PartyId {
        self.granted.as_ref().map_or(self.acting.party, Granted::for_whom)
    }

    /// Records `decision` on a thing: its next state, or nothing when it is so already.
    pub fn decide<S: Subject>(
        &mut self,
        loaded: Loaded<S>,
        decision: Decision<S::Event>,
    ) -> Result<Outcome, No> {
        let id = loaded.id;
        match decision {
            Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: S::NOUN, id }),
            Decision::Record(event) => {
                self.tx.happen(loaded, &event)?;
                self.wake(id);
                Ok(Outcome::Recorded { noun: S::NOUN, id })
            }
        }
    }

    /// Readers of this thing are told once the act is on the disk.
    pub fn wake(&mut self, subject: [u8; 16]) {
        self.wakes.insert(subject);
    }

    /// Adds a value to the answer.
    pub fn tell(&mut self, name: &str, value: impl Into<serde_json::Value>) {
        self.with.insert(name.to_owned(), value.into());
    }
}

impl Desk {
    /// Does one act, or says why not.
    pub async fn perform(&self, command: Command) -> Result<Done, No> {
        if command.key.is_empty() || command.key.chars().count() > KEY_CHARS_MAX {
            return Err(No::because(Refusal::new("IDEM-02").arg("max", KEY_CHARS_MAX)));
        }
        if !command.act.can_be_asked(command.subject.is_some()) {
            return Err(No::NotFound);
        }
        let mut command = command;
        must_be_one_each(command.act, &mut command.form);
        command.form.check()?;
        let digest = command_digest(&command);
        // A repeat stops at the key when it is written. Looking first only spares what is staged before that.
        if stages_beforehand(command.act)
            && let Some(answer) = self.known_answer(&command, digest).await?
        {
            return answer;
        }
        for _ in 0..DECISIONS_MAX {
            let decided = self.decide_once(&command, digest).await;
            if matches!(&decided, Ok(done) if done.receipt.is_some()) {
                return decided;
            }
            // The same command may have been done meanwhile, and what we found came after it: its answer is the one.
            if let Ok(Some(answer)) = self.known_answer(&command, digest).await {
                return answer;
            }
            match decided {
                Err(No::Lost(_)) => {}
                Err(No::Refused(refusals)) => return self.refuse(&command, digest, refusals).await,
                Err(No::Forbidden(denied)) => return self.deny(&command, digest, denied).await,
                other => return other,
            }
        }
        Err(No::Fault(Fault::Busy))
    }

    async fn decide_once(&self, command: &Command, digest: [u8; 32]) -> Result<Done, No> {
        let entry = EntryId::from_bytes(self.new_id());
        let mut ask = Ask {
            desk: self,
            acting: command.acting.clone(),
            act: command.act,
            subject: command.subject,
            form: command.form.clone(),
            tx: self.store.begin(entry, self.now()),
            granted: None,
            if_match: command.if_match,
            with: serde_json::Map::new(),
            secret: None,
            numbers: Taken::at(self),
            wakes: BTreeSet::new(),
        };
        let outcome = acts::run(&mut ask).await?;
        let (noun, id) = match outcome {
            Outcome::AlreadySo { noun, id } => {
                return Ok(Done {
                    receipt: None,
                    noun: noun.to_owned(),
                    id: lexicon::uuid_text(&id),
                    with: ask.with,
                    repeated: false,
                    secret: None,
                });
            }
            Outcome::Recorded { noun, id } => (noun, id),
        };
        let Some(granted) = ask.granted else {
            return Err(No::Fault(Fault::Database("an act without a right".to_owned())));
        };
        let mut done = Done {
            receipt: None,
            noun: noun.to_owned(),
            id: lexicon::uuid_text(&id),
            with: ask.with,
            repeated: false,
            secret: ask.secret,
        };
        let numbers = ask.numbers.used();
        let receipt = ask
            .tx
            .record(Author::Granted(&command.acting, &granted), |receipt| {
                let kept = Done { receipt: Some(receipt.clone()), secret: None, ..done.clone() };
                Ok(Some(remember(command, digest, serde_json::to_string(&Kept::Done(kept))?)))
            })
            .await;
        if matches!(receipt, Err(storage::WriteFault::Lost(_))) {
            numbers.give_back();
        }
        done.receipt = Some(receipt?);
        for subject in ask.wakes {
            self.changed(subject);
        }
        Ok(done)
    }

    async fn known_answer(
        &self,
        command: &Command,
        digest: [u8; 32],
    ) -> Result<Option<Result<Done, No>>, No> {
        let rows = self
            .store
            .read(
                "select digest, answer from idempotency where actor = $1 and key = $2",
                &values![command.acting.party.bytes(), command.key.clone()],
            )
            .await?;
        let Some(row) = rows.first() else { return Ok(None) };
        if row.digest(0)? != digest {
            return Ok(Some(Err(No::code("IDEM-01"))));
        }
        Ok(Some(match serde_json::from_str(row.text(1)?)? {
            Kept::Done(done) => Ok(Done { repeated: true, ..done }),
            Kept::Refused(refusals) => Err(No::Refused(refusals)),
            Kept::Forbidden(denied) => Err(No::Forbidden(denied)),
        }))
    }
}

fn command_digest(command: &Command) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    hash.update(command.act.code());
    hash.update([0]);
    hash.update(command.acting.user.bytes());
    hash.update(command.subject.unwrap_or_default());
    hash.update(command.form.digest());
    hash.finalize().into()
}

/// Words that come as a list, or in one text with commas between.
const LISTS: [&str; 4] = ["offices", "scopes", "seals", "titles"];

/// Notes each field that takes one value and was given a list or a thing: it would be read as if it were empty.
fn must_be_one_each(act: Act, form: &mut Form) {
    for field in fields::of(act) {
        let one = match field.kind {
            Kind::Note
            | Kind::Party
            | Kind::Count
            | Kind::Kilograms
            | Kind::Moment
            | Kind::Choice(_)
            | Kind::Hidden => true,
            Kind::Text | Kind::Ref | Kind::Place => !LISTS.contains(&field.name),
            Kind::Several(_) | Kind::File | Kind::Lines(_) => false,
        };
        if one && form.has_below(field.name) {
            form.wrong(field.name, Refusal::new("FORM-03"));
        }
    }
}

/// Acts that write before their entry is: a long manifest in chunks, a paper's bytes.
const fn stages_beforehand(act: Act) -> bool {
    matches!(
        act,
        Act::ManifestLodge
            | Act::DossierAttach
            | Act::PartyAttach
            | Act::DeclarationAnswer
            | Act::DeclarationReport
            | Act::ControlAttach
    )
}
