//! Every state is the fold of its events, in order of version and without a gap.

use std::collections::HashMap;

use domain::Subject;
use domain::call::Call;
use domain::change::Change;
use domain::control::Control;
use domain::declaration::Declaration;
use domain::declaration::urn::Day;
use domain::dossier::Dossier;
use domain::guarantee::Guarantee;
use domain::invoice::Invoice;
use domain::mandate::Mandate;
use domain::manifest::Manifest;
use domain::paper::Paper;
use domain::party::Party;
use domain::payment::Payment;
use domain::statement::Statement as RailStatement;
use domain::title::Title;
use domain::user::User;
use lexicon::{EntryId, uuid_text};
use serde::Deserialize;
use serde_json::Value as Json;

use super::lines::Lines;
use super::{Stop, breathe, misfit, personal};
use crate::engine::Snapshot;
use crate::fault::Fault;
use crate::journal::put_back;
use crate::values;

/// States folded at once.
const PAGE_STATES: i64 = 100;
/// Entries looked through at once for an event without a state.
const PAGE_ENTRIES: i64 = 500;
/// The nouns that have states.
const NOUNS: [&str; 16] = [
    Party::NOUN,
    User::NOUN,
    Mandate::NOUN,
    Call::NOUN,
    Manifest::NOUN,
    Dossier::NOUN,
    Title::NOUN,
    Paper::NOUN,
    Change::NOUN,
    Day::NOUN,
    Declaration::NOUN,
    Control::NOUN,
    Invoice::NOUN,
    Payment::NOUN,
    Guarantee::NOUN,
    RailStatement::NOUN,
];

/// What the states were found to be.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) states: u64,
    pub(super) staged: u64,
    /// Packages and grams on the bill of each file that a line opened.
    pub(super) lines: HashMap<[u8; 16], (u64, u64)>,
}

#[derive(Deserialize)]
struct Payload {
    #[serde(default)]
    events: Vec<Told>,
}

/// An event as its entry tells it.
#[derive(Deserialize)]
struct Told {
    n: String,
    i: String,
    v: i64,
    e: Json,
}

struct Event {
    version: i64,
    entry: EntryId,
    told: Json,
}

struct State {
    id: [u8; 16],
    version: i64,
    body: String,
    events: Vec<Event>,
}

struct Walk<'a> {
    snapshot: &'a Snapshot,
    facts: Facts,
    events: u64,
    lines: Lines,
}

/// Checks all states; `told` is the number of events in all entries.
pub(super) async fn check(snapshot: &Snapshot, told: u64) -> Result<Facts, Stop> {
    let mut walk = Walk { snapshot, facts: Facts::default(), events: 0, lines: Lines::default() };
    for row in snapshot.read("select distinct noun from state", &[]).await? {
        if !NOUNS.contains(&row.text(0)?) {
            return misfit(None, format!("there are states of {}, which has no rules", row.text(0)?));
        }
    }
    walk.all::<Party>().await?;
    walk.all::<User>().await?;
    walk.all::<Mandate>().await?;
    walk.all::<Call>().await?;
    walk.all::<Title>().await?;
    walk.all::<Paper>().await?;
    walk.all::<Change>().await?;
    walk.all::<Day>().await?;
    walk.all::<Declaration>().await?;
    walk.all::<Control>().await?;
    walk.all::<Invoice>().await?;
    walk.all::<Payment>().await?;
    walk.all::<Guarantee>().await?;
    walk.all::<RailStatement>().await?;
    walk.manifests().await?;
    walk.dossiers().await?;
    if walk.events != told {
        walk.event_without_state().await?;
        return misfit(None, format!("the entries tell {told} events, and the states take {}", walk.events));
    }
    Ok(walk.facts)
}

impl Walk<'_> {
    async fn all<S: Subject>(&mut self) -> Result<(), Stop> {
        let mut after = Vec::new();
        while let Some(states) = self.page::<S>(&mut after).await? {
            for state in states {
                self.compare::<S>(&state, None)?;
            }
        }
        Ok(())
    }

    async fn manifests(&mut self) -> Result<(), Stop> {
        let mut after = Vec::new();
        while let Some(states) = self.page::<Manifest>(&mut after).await? {
            for state in states {
                let manifest = self.compare::<Manifest>(&state, None)?;
                let lodged = state.events.first().map(|event| event.entry);
                self.lines.read(self.snapshot, &manifest, lodged).await?;
            }
        }
        Ok(())
    }

    async fn dossiers(&mut self) -> Result<(), Stop> {
        let mut after = Vec::new();
        while let Some(mut states) = self.page::<Dossier>(&mut after).await? {
            states.sort_by_key(|state| self.lines.place(&state.id));
            for state in states {
                let origin = self.lines.take(self.snapshot, state.id).await?;
                let of_a_line = origin.is_some();
                if !of_a_line
                    && state.version == 1
                    && state.events.is_empty()
                    && self.is_staged(&state).await?
                {
                    self.facts.staged += 1;
                    continue;
                }
                let dossier = self.compare::<Dossier>(&state, origin)?;
                if of_a_line {
                    self.facts.lines.insert(state.id, (dossier.bill.packages(), dossier.bill.grams()));
                }
            }
        }
        match self.lines.left() {
            Some((file, manifest)) => {
                let entry = self.first_entry(manifest).await?;
                misfit(
                    entry,
                    format!(
                        "a line of manifest {} opened file {}, which has no state",
                        uuid_text(&manifest),
                        uuid_text(&file)
                    ),
                )
            }
            None => Ok(()),
        }
    }

    /// A file without an event or a line is one of a manifest that is not lodged yet, or it came from nowhere.
    async fn is_staged(&self, state: &State) -> Result<bool, Stop> {
        let Ok(dossier) = serde_json::from_str::<Dossier>(&state.body) else { return Ok(false) };
        Ok(self.first_entry(*dossier.manifest.bytes()).await?.is_none())
    }

    async fn first_entry(&self, subject: [u8; 16]) -> Result<Option<EntryId>, Fault> {
        let rows = self
            .snapshot
            .read(
                "select entry from entry_subject where subject = $1 order by at, entry limit 1",
                &values![subject],
            )
            .await?;
        rows.first().map(|row| row.id(0).map(EntryId::from_bytes)).transpose()
    }

    /// The next states of a noun in order of id, each with its events in order of version.
    async fn page<S: Subject>(&mut self, after: &mut Vec<u8>) -> Result<Option<Vec<State>>, Stop> {
        breathe().await;
        let rows = self
            .snapshot
            .read(
                "select id, version, body from state where noun = $1 and id > $2 order by id limit $3",
                &values![S::NOUN, after.clone(), PAGE_STATES],
            )
            .await?;
        let Some(last) = rows.last() else { return Ok(None) };
        let until = last.bytes(0)?.to_vec();
        let mut events = self.events_of(S::NOUN, after, &until).await?;
        *after = until;
        let states = rows.iter().map(|row| {
            let id = row.id(0)?;
            let mut events = events.remove(&uuid_text(&id)).unwrap_or_default();
            events.sort_by_key(|event| event.version);
            Ok(State { id, version: row.int(1)?, body: row.text(2)?.to_owned(), events })
        });
        Ok(Some(states.collect::<Result<_, Fault>>()?))
    }

    /// Events of the things of one noun with ids after `after` and up to `until`, by the text of the id.
    async fn events_of(
        &self,
        noun: &'static str,
        after: &[u8],
        until: &[u8],
    ) -> Result<HashMap<String, Vec<Event>>, Stop> {
        let rows = self
            .snapshot
            .read(
                "select e.id, e.payload from entry e where e.id in (select s.entry from state t \
                 join entry_subject s on s.subject = t.id where t.noun = $1 and t.id > $2 and t.id <= $3) \
                 order by e.id",
                &values![noun, after.to_vec(), until.to_vec()],
            )
            .await?;
        let mut found: HashMap<String, Vec<Event>> = HashMap::new();
        for row in &rows {
            let (entry, text) = (EntryId::from_bytes(row.id(0)?), row.text(1)?);
            let mut payload: Json = serde_json::from_str(text).map_err(Fault::from)?;
            if text.contains("\"~p\"") {
                let kept = personal(self.snapshot, entry).await?;
                put_back(&mut payload, &kept, &mut Vec::new(), &mut Vec::new());
            }
            let payload: Payload = serde_json::from_value(payload).map_err(Fault::from)?;
            for told in payload.events.into_iter().filter(|told| told.n == noun) {
                found.entry(told.i).or_default().push(Event { version: told.v, entry, told: told.e });
            }
        }
        Ok(found)
    }

    /// Folds the events of a thing, from its line when it was opened by one, and compares.
    fn compare<S: Subject>(&mut self, state: &State, origin: Option<Json>) -> Result<S, Stop> {
        let name = || format!("{} {}", S::NOUN, uuid_text(&state.id));
        let last = state.events.last().map(|event| event.entry);
        let from = i64::from(origin.is_some());
        for (before, event) in (from..).zip(&state.events) {
            if event.version != before + 1 {
                return misfit(
                    Some(event.entry),
                    format!("{} goes from version {before} to {}", name(), event.version),
                );
            }
        }
        let reached = state.events.last().map_or(from, |event| event.version);
        if reached != state.version {
            return misfit(
                last,
                format!("{} stands at version {}, and its entries lead to {reached}", name(), state.version),
            );
        }
        let folded: S = match fold(origin, &state.events) {
            Ok(folded) => folded,
            Err((entry, why)) => return misfit(entry.or(last), format!("{}: {why}", name())),
        };
        let right = serde_json::to_value(&folded).map_err(Fault::from)?;
        let Ok(body) = serde_json::from_str::<Json>(&state.body) else {
            return misfit(last, format!("the state of {} does not read", name()));
        };
        if let Some(place) = difference(&right, &body) {
            return misfit(last, format!("the state of {} is not what its entries give, at {place}", name()));
        }
        self.facts.states += 1;
        self.events += u64::try_from(state.events.len()).unwrap_or(u64::MAX);
        Ok(folded)
    }

    async fn event_without_state(&self) -> Result<(), Stop> {
        let mut after = Vec::new();
        loop {
            let rows = self
                .snapshot
                .read(
                    "select id, payload from entry where id > $1 order by id limit $2",
                    &values![after.clone(), PAGE_ENTRIES],
                )
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.bytes(0)?.to_vec();
            for row in &rows {
                let payload: Payload = serde_json::from_str(row.text(1)?).map_err(Fault::from)?;
                for told in payload.events {
                    let id = lexicon::parse_uuid(&told.i).unwrap_or_default();
                    let found = self
                        .snapshot
                        .read(
                            "select version from state where noun = $1 and id = $2",
                            &values![told.n.as_str(), id],
                        )
                        .await?;
                    if found.is_empty() {
                        let entry = EntryId::from_bytes(row.id(0)?);
                        return misfit(
                            Some(entry),
                            format!("it tells of {} {}, which has no state", told.n, told.i),
                        );
                    }
                }
            }
            breathe().await;
        }
    }
}

/// The state after all events, or what went wrong and in which entry.
fn fold<S: Subject>(origin: Option<Json>, events: &[Event]) -> Result<S, (Option<EntryId>, String)> {
    let mut events = events.iter();
    let mut state: S = if let Some(origin) = origin {
        serde_json::from_value(origin).map_err(|error| (None, format!("its line: {error}")))?
    } else {
        let first = events.next().ok_or((None, "nothing in the journal brought it into being".to_owned()))?;
        S::born(&read::<S>(first)?)
            .ok_or((Some(first.entry), "its first event does not bring it into being".to_owned()))?
    };
    for event in events {
        state = state.after(&read::<S>(event)?);
    }
    Ok(state)
}

fn read<S: Subject>(event: &Event) -> Result<S::Event, (Option<EntryId>, String)> {
    S::Event::deserialize(&event.told)
        .map_err(|error| (Some(event.entry), format!("an event does not read: {error}")))
}

/// Where two values first differ, as a JSON pointer; nothing when they are equal.
fn difference(right: &Json, found: &Json) -> Option<String> {
    match (right, found) {
        (Json::Object(right), Json::Object(found)) => {
            let nothing = Json::Null;
            right.keys().chain(found.keys().filter(|key| !right.contains_key(*key))).find_map(|key| {
                match (right.get(key), found.get(key)) {
                    (Some(right), Some(found)) => {
                        difference(right, found).map(|rest| format!("/{key}{rest}"))
                    }
                    (one, other) => (one.unwrap_or(&nothing) != other.unwrap_or(&nothing) || one != other)
                        .then(|| format!("/{key}")),
                }
            })
        }
        (Json::Array(right), Json::Array(found)) if right.len() == found.len() => {
            (0_usize..).zip(right.iter().zip(found)).find_map(|(place, (right, found))| {
                difference(right, found).map(|rest| format!("/{place}{rest}"))
            })
        }
        _ => (right != found).then(String::new),
    }
}

#[cfg(test)]
mod tests {
    use super::difference;
    use serde_json::json;

    #[test]
    fn the_first_difference_is_named_by_its_place() {
        for (right, found, place) in [
            (json!({"a": 1}), json!({"a": 1}), None),
            (json!({"a": {"b": [1, 2]}}), json!({"a": {"b": [1, 3]}}), Some("/a/b/1")),
            (json!({"a": 1}), json!({"a": 1, "b": 2}), Some("/b")),
            (json!({"a": null}), json!({}), Some("/a")),
            (json!([1]), json!([1, 2]), Some("")),
        ] {
            assert_eq!(difference(&right, &found).as_deref(), place, "{right} {found}");
        }
    }
}
