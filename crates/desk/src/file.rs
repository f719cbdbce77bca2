//! A file with what surrounds it, and what follows from every change to it: lists, notices, wakes.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use domain::call::Call;
use domain::dossier::{Dossier, Event};
use domain::gate::Dues;
use domain::invoice::Invoice;
use domain::manifest::Manifest;
use domain::policy::FilePlace;
use domain::turn::{self, Progress, Row, Step, Who};
use domain::{Decision, PartyKind};
use lexicon::{Instant, PartyId, Refusal, Span};
use storage::{Loaded, Statement, lists};

use crate::answer::No;
use crate::desk::{Desk, office_list};
use crate::door::{Ask, Outcome};
use crate::notice;

/// A file, its manifest and its call, as of one moment.
#[derive(Debug, Clone)]
pub struct File {
    pub dossier: Loaded<Dossier>,
    pub manifest: Manifest,
    pub call: Call,
}

impl File {
    /// The file as the policy sees it.
    pub fn place(&self) -> FilePlace<'_> {
        FilePlace { dossier: &self.dossier.state, manifest: &self.manifest }
    }

    /// Its timeline.
    pub fn timeline(&self, desk: &Desk) -> Vec<Row> {
        turn::timeline(&self.dossier.state, &self.manifest, &self.call, &desk.settings.terms)
    }
}

impl File {
    /// What the gate knows of the money, with the bill where there is one.
    pub fn dues(&self, desk: &Desk, bill: Option<&Invoice>) -> Dues {
        let free = Span::days(desk.settings.storage_fee.free_days);
        Dues::of(bill, &self.dossier.state, self.call.discharged_at.map(|at| at.plus(free)))
    }
}

impl Desk {
    /// The bill of a file, if anything was ever asked for.
    pub async fn bill_of(&self, dossier: [u8; 16]) -> Result<Option<Loaded<Invoice>>, No> {
        Ok(self.store.load::<Invoice>(dossier).await?)
    }

    /// What the gate knows of the money of a file.
    pub async fn dues(&self, file: &File) -> Result<Dues, No> {
        let bill = self.bill_of(file.dossier.id).await?;
        Ok(file.dues(self, bill.map(|bill| bill.state).as_ref()))
    }

    /// A file with its surroundings, if it exists.
    pub async fn file(&self, id: [u8; 16]) -> Result<Option<File>, No> {
        if let Some(file) = self.known_file(id).await? {
            return Ok(Some(file));
        }
        let Some(dossier) = self.store.load::<Dossier>(id).await? else { return Ok(None) };
        let manifest = self.store.load::<Manifest>(*dossier.state.manifest.bytes()).await?;
        let call = self.store.load::<Call>(*dossier.state.call.bytes()).await?;
        // A file whose manifest was never recorded is what a cut-off lodging left; nobody has seen it.
        let file = manifest.zip(call).map(|(manifest, call)| File {
            dossier,
            manifest: manifest.state,
            call: call.state,
        });
        if let Some(file) = &file {
            self.around.keep(id, Around::of(file));
        }
        Ok(file)
    }

    /// A file that was loaded before, with its surroundings in one question.
    async fn known_file(&self, id: [u8; 16]) -> Result<Option<File>, No> {
        let Some(around) = self.around.of(id) else { return Ok(None) };
        let (dossier, manifest, call) =
            self.store.load_three::<Dossier, Manifest, Call>([id, around.manifest, around.call]).await?;
        let (Some(dossier), Some(manifest), Some(call)) = (dossier, manifest, call) else { return Ok(None) };
        let file = File { dossier, manifest: manifest.state, call: call.state };
        Ok((Around::of(&file) == around).then_some(file))
    }
}

/// The manifest and the call of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Around {
    manifest: [u8; 16],
    call: [u8; 16],
}

impl Around {
    fn of(file: &File) -> Self {
        let dossier = &file.dossier.state;
        Self { manifest: *dossier.manifest.bytes(), call: *dossier.call.bytes() }
    }
}

/// Which manifest and call belong to the files this node saw lately. A hint: what is loaded decides.
#[derive(Default)]
pub(crate) struct Surroundings(Mutex<HashMap<[u8; 16], Around>>);

impl Surroundings {
    /// Files remembered; then it begins anew.
    const FILES_MAX: usize = 50_000;

    fn of(&self, file: [u8; 16]) -> Option<Around> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&file).copied()
    }

    fn keep(&self, file: [u8; 16], around: Around) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= Self::FILES_MAX {
            known.clear();
        }
        known.insert(file, around);
    }
}

impl Ask<'_> {
    /// The file the act is done to, with the right to do it.
    pub async fn file(&mut self) -> Result<File, No> {
        let file = self.desk.file(self.subject()?).await?.ok_or(No::NotFound)?;
        self.grant(&file.place()).await?;
        self.must_match(file.dossier.version)?;
        Ok(file)
    }

    /// Records what a rule decided on a file, with everything that follows.
    pub fn decide_file(&mut self, file: File, decision: Decision<Event>) -> Result<Outcome, No> {
        match decision {
            Decision::AlreadySo => Ok(Outcome::AlreadySo { noun: "dossier", id: file.dossier.id }),
            Decision::Record(event) => self.conclude_file(file, &[event]),
        }
    }

    /// Records events on a file, moves it on everyone's list, and tells those whose turn it became.
    pub fn conclude_file(&mut self, file: File, events: &[Event]) -> Result<Outcome, No> {
        let id = file.dossier.id;
        let before = file.timeline(self.desk);
        let listed = ranks(&file, &before);
        let File { mut dossier, manifest, call } = file;
        for event in events {
            dossier = self.tx.happen(dossier, event)?;
        }
        let after = File { dossier, manifest, call };
        let rows = after.timeline(self.desk);
        for (party, rank) in ranks(&after, &rows) {
            // Rows that say the same are not written again.
            if listed.get(&party) != Some(&rank) {
                self.tx.also(watch_row(&after.dossier.state, party, rank));
            }
        }
        self.announce_turns(&before, &rows, &after.dossier.state);
        self.wake(id);
        Ok(Outcome::Recorded { noun: "dossier", id })
    }

    /// Puts the file where it belongs on the list of everyone who has a part in it.
    pub fn list_file(&mut self, file: &File) {
        let rows = file.timeline(self.desk);
        for statement in watch_rows(file, &rows) {
            self.tx.also(statement);
        }
    }

    fn announce_turns(&mut self, before: &[Row], rows: &[Row], dossier: &Dossier) {
        let had: Vec<(Step, Who)> = turn::open(before).map(|(step, who, ..)| (step, who)).collect();
        for (step, who, _, due) in turn::open(rows) {
            let Who::Party(party) = who else { continue };
            if had.contains(&(step, who)) || party == self.acting.party {
                continue;
            }
            notice::your_turn(self, party, dossier, step, due);
        }
    }
}

/// What an organisation's list says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rank {
    turn: i64,
    due: Instant,
    step: Step,
    relation: &'static str,
}

/// The rows of everyone's list for one file.
pub fn watch_rows(file: &File, rows: &[Row]) -> Vec<Statement> {
    let dossier = &file.dossier.state;
    ranks(file, rows).into_iter().map(|(party, rank)| watch_row(dossier, party, rank)).collect()
}

fn watch_row(dossier: &Dossier, party: PartyId, rank: Rank) -> Statement {
    let due = rank.due.micros();
    lists::watch(party, dossier.id, dossier.manifest, rank.relation, rank.turn, due, rank.step.code())
}

/// Where a file stands on the list of everyone who has a part in it; before its manifest is registered that is its
/// agent and customs alone.
fn ranks(file: &File, rows: &[Row]) -> BTreeMap<PartyId, Rank> {
    let (dossier, call) = (&file.dossier.state, &file.call);
    let registered = file.manifest.number().is_some();
    let closed = dossier.is_closed();
    let far = call.eta.plus(Span::days(365));
    let (turn, due, step) = match (closed, turn::open(rows).next()) {
        (true, _) => (3, far, Step::GateOut),
        (false, Some((step, _, _, before))) => (1, before.unwrap_or(far), step),
        (false, None) => {
            let later = rows.iter().find(|row| row.progress == Progress::Later);
            (2, far, later.map_or(Step::GateOut, |row| row.step))
        }
    };
    let rank = |party| Rank { turn, due, step, relation: relation_word(dossier, party) };
    let mut ranks: BTreeMap<PartyId, Rank> =
        dossier.parties().into_iter().map(|party| (party, rank(party))).collect();
    let customs = office_list(PartyKind::Customs, &dossier.bill.discharge);
    ranks.insert(customs, rank(customs));
    for (step, who, since, before) in turn::open(rows).filter(|_| !closed) {
        let party = match who {
            Who::Party(party) => party,
            // Whose bill it is nobody knows yet: that is no list of anyone.
            Who::Kind(PartyKind::Trader) => continue,
            Who::Kind(kind) => office_list(kind, &dossier.bill.discharge),
        };
        let due = before.unwrap_or_else(|| since.plus(Span::days(30)));
        let mine = Rank { turn: 0, due, step, relation: relation_word(dossier, party) };
        let known = ranks.entry(party).or_insert(mine);
        if known.turn != 0 || mine.due < known.due {
            *known = mine;
        }
    }
    ranks.retain(|party, _| registered || *party == dossier.agent || *party == customs);
    ranks
}

fn relation_word(dossier: &Dossier, party: PartyId) -> &'static str {
    if party == dossier.agent {
        "agent"
    } else if Some(party) == dossier.consignee {
        "consignee"
    } else if party == dossier.terminal {
        "terminal"
    } else if Some(party) == dossier.forwarder {
        "forwarder"
    } else {
        "other"
    }
}

/// Reads a container number of this file from the field `name`.
pub fn container_of(ask: &mut Ask<'_>, file: &File, name: &str) -> Result<lexicon::ContainerNumber, No> {
    let Some(number) = ask.form.need::<lexicon::ContainerNumber>(name) else { return Err(ask.form.no()) };
    if file.dossier.state.bill.container(number).is_none() {
        ask.form.wrong(name, Refusal::new("BAD-07"));
        return Err(ask.form.no());
    }
    Ok(number)
}
