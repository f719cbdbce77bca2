//! The lanes of a day: its urn is opened in the morning, drawn from all day, and revealed the day after, so that anyone
//! can recompute every draw (`domain::declaration::lane` says how).
//!
//! Always true: one seed a day, whichever node was first; its commitment is in the journal before the first draw; the
//! seed leaves the store with the entry that reveals it, never before. Not here: what a lane means for a declaration.

use domain::Decision;
use domain::declaration::lane::{self, Drawn, Facts};
use domain::declaration::urn::{Day, Event, Seed, Urn};
use lexicon::{Date, DeclarationNumber, EntryId};
use serde_json::Value;
use sha2::{Digest, Sha256};
use storage::{Author, Fault, Loaded, WriteFault, lists, queue, urns};

use crate::answer::No;
use crate::desk::Desk;
use crate::door::Ask;
use crate::form;

/// Times a lost race is run again.
const TRIES: u32 = 5;

/// The identifier of a day of draws: everybody makes the same.
pub fn id_of(day: Date) -> [u8; 16] {
    let digest = Sha256::digest(format!("lanes {day}"));
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    bytes
}

/// Draws the lane of one version of a declaration from the urn of this day, and keeps the draw for tomorrow.
pub async fn draw(
    ask: &mut Ask<'_>,
    facts: &Facts<'_>,
    number: &DeclarationNumber,
    version: u32,
) -> Result<Drawn, No> {
    let today = form::day(ask.now());
    let urn = ask.desk.urn(today).await?;
    let book = ask.desk.book().await?;
    let drawn = lane::draw(&book.sheets.criteria, facts, &urn, number, version);
    let chance = drawn.chance;
    ask.tx.also(urns::note_draw(today, number.as_str(), version, chance.draw, chance.lane.code()));
    Ok(drawn)
}

impl Desk {
    /// What must be so without anybody asking: the urn of today is open, the tables at hand are the latest.
    pub async fn keep_up(&self) -> Result<(), Fault> {
        self.book().await?;
        self.urn(form::day(self.now())).await.map(|_| ())
    }

    /// The urn of a day that runs; the first who needs it opens it, with a seed of chance.
    pub async fn urn(&self, day: Date) -> Result<Urn, Fault> {
        let known = *self.urn.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((of, urn)) = known
            && of == day
        {
            return Ok(urn);
        }
        for _ in 0..TRIES {
            if let Some(urn) = self.open_urn(day).await? {
                *self.urn.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some((day, urn));
                return Ok(urn);
            }
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map_err(|error| Fault::Database(error.to_string()))?;
            self.open_lanes(day, Seed::of(bytes)).await?;
        }
        Err(Fault::Busy)
    }

    /// The urn of a day somebody opened.
    async fn open_urn(&self, day: Date) -> Result<Option<Urn>, Fault> {
        let Some(opened) = self.store.load::<Day>(id_of(day)).await? else { return Ok(None) };
        let over = || Fault::Database(format!("the seed of {day} is no longer secret"));
        let seed = self.store.seed_of(day).await?.ok_or_else(over)?;
        Ok(Some(Urn { seed: Seed::of(seed), shares: opened.state.shares }))
    }

    /// Opens a day with `seed`, unless it is open: from now on its commitment can be read.
    pub async fn open_lanes(&self, day: Date, seed: Seed) -> Result<(), Fault> {
        let shares = self.book().await?.sheets.shares_on(day);
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        let id = id_of(day);
        let opened = Day::opened(day, &seed, shares, self.now());
        tx.create::<Day>(id, &Event::Opened(Box::new(opened)))?;
        tx.also(urns::keep_seed(day, *seed.bytes()));
        tx.also(lists::handle("lanes", &day.to_string(), "lanes", id));
        let over = day.plus_days(1).and_then(form::midnight).unwrap_or_else(|| self.now());
        let payload = serde_json::json!({ "day": day }).to_string();
        tx.also(queue::push(self.new_id(), "reveal-lanes", over, payload));
        match tx.record(Author::System("lanes.open"), |_| Ok(None)).await {
            // Another node was first, and its seed is the one.
            Ok(_) | Err(WriteFault::Lost(_)) => Ok(()),
            Err(WriteFault::Fault(fault)) => Err(fault),
        }
    }

    /// Reveals the seed of a day that is over.
    pub(crate) async fn reveal_lanes(&self, payload: &Value) -> Result<(), Fault> {
        let text = payload.get("day").and_then(Value::as_str).unwrap_or_default();
        let day: Date = text.parse().map_err(|_| Fault::Unreadable(format!("job reveal-lanes: {text}")))?;
        let Some(opened) = self.store.load::<Day>(id_of(day)).await? else { return Ok(()) };
        let Some(seed) = self.store.seed_of(day).await? else { return Ok(()) };
        self.reveal(opened, &Seed::of(seed)).await
    }

    async fn reveal(&self, opened: Loaded<Day>, seed: &Seed) -> Result<(), Fault> {
        let (day, id) = (opened.state.date, opened.id);
        let decided = opened.state.reveal(seed, form::day(self.now()), self.now());
        let event = match decided {
            Ok(Decision::Record(event)) => event,
            Ok(Decision::AlreadySo) => return Ok(()),
            Err(refusal) => return Err(Fault::Database(refusal.to_string())),
        };
        let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
        tx.happen(opened, &event)?;
        tx.also(urns::forget_seed(day));
        match tx.record(Author::System("lanes.reveal"), |_| Ok(None)).await {
            Ok(_) => {
                self.changed(id);
                Ok(())
            }
            Err(WriteFault::Lost(_)) => Ok(()),
            Err(WriteFault::Fault(fault)) => Err(fault),
        }
    }
}
