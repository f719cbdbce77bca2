//! Entries and the log: digests, personal values, leaves, tiles, tree heads.

use std::collections::{HashSet, VecDeque};

use lexicon::EntryId;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value as Json;

use super::{Stop, breathe, misfit, personal};
use crate::Row;
use crate::engine::Snapshot;
use crate::fault::Fault;
use crate::journal::{Entry, put_back};
use crate::seal::{Edge, HEAD, PublicKey, RESTORED, TileRow, log_of, natural, origin_in, read_head};
use crate::values;

/// Entries read at once; a payload is seldom over a few kilobytes.
const PAGE_ENTRIES: i64 = 500;
/// Tree heads read at once.
const PAGE_HEADS: i64 = 500;
/// Leaves in a full tile of level 0.
const TILE_LEAVES: u64 = 256;
/// The act that takes personal values away.
const ERASE: &str = "user.erase";

/// What the log was found to hold.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) entries: u64,
    pub(super) leaves: u64,
    pub(super) checkpoints: u64,
    pub(super) erased: u64,
    pub(super) events: u64,
    pub(super) moves: u64,
}

/// As much of a payload as the log needs.
#[derive(Deserialize)]
struct Outline {
    #[serde(default)]
    events: Vec<IgnoredAny>,
    #[serde(default)]
    moves: Vec<IgnoredAny>,
}

struct Head {
    size: u64,
    root: [u8; 32],
}

struct Walk<'a> {
    snapshot: &'a Snapshot,
    progress: &'a mut (dyn FnMut(u64) + Send),
    facts: Facts,
    edge: Edge,
    heads: VecDeque<Head>,
    heads_after: i64,
    keys: Vec<PublicKey>,
    missing: Vec<(EntryId, i64)>,
    erased: HashSet<(EntryId, i64)>,
}

pub(super) async fn check(
    snapshot: &Snapshot,
    key: PublicKey,
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<Facts, Stop> {
    let mut walk = Walk {
        snapshot,
        progress,
        facts: Facts::default(),
        edge: Edge::default(),
        heads: VecDeque::new(),
        heads_after: -1,
        keys: vec![key],
        missing: Vec::new(),
        erased: HashSet::new(),
    };
    walk.leaves().await?;
    walk.right_edge().await?;
    walk.unsealed().await?;
    walk.nobody_left_out().await?;
    walk.erasures().await?;
    walk.signatures().await?;
    (walk.progress)(walk.facts.entries);
    Ok(walk.facts)
}

impl Walk<'_> {
    async fn leaves(&mut self) -> Result<(), Stop> {
        self.more_heads().await?;
        loop {
            let next = self.edge.size();
            let rows = self
                .snapshot
                .read(
                    "select e.id, e.at, e.legal_at, e.act, e.actor, e.party, e.for_whom, e.right_, e.subject, \
                     e.refused, e.reason, e.payload, e.salt, e.digest, l.seq, l.entry, l.digest \
                     from leaf l left join entry e on e.id = l.entry where l.seq >= $1 order by l.seq limit $2",
                    &values![database(next)?, PAGE_ENTRIES],
                )
                .await?;
            if rows.is_empty() {
                return Ok(());
            }
            for row in &rows {
                self.leaf(row).await?;
            }
            (self.progress)(self.facts.entries);
            breathe().await;
        }
    }

    async fn leaf(&mut self, row: &Row) -> Result<(), Stop> {
        let (seq, entry, sealed) = (natural(row, 14)?, EntryId::from_bytes(row.id(15)?), row.digest(16)?);
        if seq != self.edge.size() {
            self.nobody_left_out().await?;
            return misfit(None, format!("leaf {} of the log is missing", self.edge.size()));
        }
        if row.id_or_none(0)?.is_none() {
            return misfit(Some(entry), format!("it is leaf {seq} of the log, and is not in the journal"));
        }
        self.entry(&Entry::from_row(row)?, sealed).await?;
        self.facts.leaves += 1;
        let mut full = Vec::new();
        self.edge.append(&sealed, &mut full);
        for tile in full {
            self.tile(&tile).await?;
        }
        if self.heads.front().is_some_and(|head| head.size == self.edge.size()) {
            let head = self.heads.pop_front();
            if head.is_some_and(|head| head.root != self.edge.root().0) {
                return misfit(
                    Some(entry),
                    format!("the tree head of size {} has another root", self.edge.size()),
                );
            }
            self.facts.checkpoints += 1;
            if self.heads.is_empty() {
                self.more_heads().await?;
            }
        }
        Ok(())
    }

    /// One entry, whose digest was sealed, or waits to be, as `sealed`.
    async fn entry(&mut self, entry: &Entry, sealed: [u8; 32]) -> Result<(), Stop> {
        let here = Some(entry.id);
        if entry.recompute() != entry.digest {
            return misfit(here, "its digest does not cover what it says: it was changed");
        }
        if entry.digest != sealed {
            return misfit(here, "its digest is not the one that was sealed");
        }
        let Ok(outline) = serde_json::from_str::<Outline>(&entry.payload) else {
            return misfit(here, "its payload does not read");
        };
        self.facts.entries += 1;
        self.facts.events += count(outline.events.len());
        self.facts.moves += count(outline.moves.len());
        if entry.payload.contains("\"~p\"") {
            let mut payload: Json = serde_json::from_str(&entry.payload).map_err(Fault::from)?;
            let (kept, mut missing, mut other) =
                (personal(self.snapshot, entry.id).await?, Vec::new(), Vec::new());
            put_back(&mut payload, &kept, &mut missing, &mut other);
            if let Some(n) = other.first() {
                return misfit(here, format!("personal value {n} is not the one it was written with"));
            }
            self.missing.extend(missing.into_iter().map(|n| (entry.id, n)));
        }
        match entry.act.as_str() {
            ERASE if entry.refused.is_none() => self.erasure(entry),
            RESTORED => self.restored(entry),
            _ => Ok(()),
        }
    }

    fn erasure(&mut self, entry: &Entry) -> Result<(), Stop> {
        #[derive(Deserialize)]
        struct Payload {
            with: With,
        }
        #[derive(Deserialize)]
        struct With {
            erased: Vec<One>,
        }
        #[derive(Deserialize)]
        struct One {
            entry: String,
            n: i64,
        }
        let Ok(payload) = serde_json::from_str::<Payload>(&entry.payload) else {
            return misfit(Some(entry.id), "it erases, and does not tell what");
        };
        for one in payload.with.erased {
            let Ok(id) = lexicon::parse_uuid(&one.entry) else {
                return misfit(Some(entry.id), "it erases in an entry that has no such name");
            };
            self.erased.insert((EntryId::from_bytes(id), one.n));
        }
        Ok(())
    }

    /// An entry under the present key vouches for the key before it.
    fn restored(&mut self, entry: &Entry) -> Result<(), Stop> {
        let payload: Json = serde_json::from_str(&entry.payload).map_err(Fault::from)?;
        let Some(old) = payload.pointer("/with/old/key").and_then(Json::as_str) else { return Ok(()) };
        match PublicKey::read(old) {
            Ok(key) if self.keys.contains(&key) => Ok(()),
            Ok(key) => {
                self.keys.push(key);
                Ok(())
            }
            Err(_) => misfit(Some(entry.id), "it names a key that does not read"),
        }
    }

    async fn tile(&self, tile: &TileRow) -> Result<(), Stop> {
        let rows = self
            .snapshot
            .read(
                "select width, data from tile where level = $1 and n = $2",
                &values![i64::from(tile.level), database(tile.n)?],
            )
            .await?;
        let Some(row) = rows.first() else {
            return misfit(None, format!("tile {}/{} of the log is missing", tile.level, tile.n));
        };
        let data = row.bytes(1)?;
        if data == tile.data && natural(row, 0)? == tile.width() {
            return Ok(());
        }
        let place =
            data.chunks(32).zip(tile.data.chunks(32)).take_while(|(stored, right)| stored == right).count();
        let entry =
            if tile.level == 0 { self.entry_at(tile.n * TILE_LEAVES + count(place)).await? } else { None };
        misfit(
            entry,
            format!(
                "tile {}/{} of the log is not what its leaves give, from hash {place} on",
                tile.level, tile.n
            ),
        )
    }

    async fn entry_at(&self, seq: u64) -> Result<Option<EntryId>, Fault> {
        let rows =
            self.snapshot.read("select entry from leaf where seq = $1", &values![database(seq)?]).await?;
        rows.first().map(|row| row.id(0).map(EntryId::from_bytes)).transpose()
    }

    /// Partial tiles, the number of tiles, and that the newest tree head is of the whole log.
    async fn right_edge(&mut self) -> Result<(), Stop> {
        let size = self.edge.size();
        if let Some(head) = self.heads.front() {
            self.nobody_left_out().await?;
            return misfit(
                None,
                format!("a tree head was signed for {} leaves, and the log has {size}", head.size),
            );
        }
        for tile in self.edge.partial() {
            self.tile(&tile).await?;
        }
        let wanted: u64 =
            crate::seal::edge_of(size).map(|(_, full, width)| full + u64::from(width > 0)).sum();
        let rows = self.snapshot.read("select count(*) from tile", &[]).await?;
        let found = rows.first().map_or(Ok(0), |row| natural(row, 0))?;
        if found != wanted {
            return misfit(None, format!("the log has {found} tiles where {size} leaves make {wanted}"));
        }
        let rows = self.snapshot.read("select size from checkpoint order by size desc limit 1", &[]).await?;
        let signed = rows.first().map_or(Ok(0), |row| natural(row, 0))?;
        let rows = self.snapshot.read("select value from meta where key = $1", &values![HEAD]).await?;
        let told = rows.first().map_or(Ok(0), |row| row.text(0).and_then(read_head).map(|(_, size)| size))?;
        if signed != size || told != size {
            let entry = self.entry_at(signed.min(told)).await?;
            return misfit(
                entry,
                format!("the log has {size} leaves, its newest tree head {signed}, its mark {told}"),
            );
        }
        Ok(())
    }

    async fn unsealed(&mut self) -> Result<(), Stop> {
        let mut after = Vec::new();
        loop {
            let rows = self
                .snapshot
                .read(
                    "select e.id, e.at, e.legal_at, e.act, e.actor, e.party, e.for_whom, e.right_, e.subject, \
                     e.refused, e.reason, e.payload, e.salt, e.digest, u.entry, u.digest \
                     from unsealed u left join entry e on e.id = u.entry where u.entry > $1 order by u.entry limit $2",
                    &values![after.clone(), PAGE_ENTRIES],
                )
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.bytes(14)?.to_vec();
            for row in &rows {
                if row.id_or_none(0)?.is_none() {
                    return misfit(
                        Some(EntryId::from_bytes(row.id(14)?)),
                        "it waits to be sealed, and is not in the journal",
                    );
                }
                self.entry(&Entry::from_row(row)?, row.digest(15)?).await?;
            }
            (self.progress)(self.facts.entries);
            breathe().await;
        }
    }

    /// Every entry is in the log or waits for it, and none does both.
    async fn nobody_left_out(&self) -> Result<(), Stop> {
        let rows = self
            .snapshot
            .read(
                "select e.id from entry e left join leaf l on l.entry = e.id left join unsealed u on u.entry = e.id \
                 where l.entry is null and u.entry is null order by e.id limit 1",
                &[],
            )
            .await?;
        if let Some(row) = rows.first() {
            return misfit(
                Some(EntryId::from_bytes(row.id(0)?)),
                "it is not in the log, and does not wait for it",
            );
        }
        let rows = self
            .snapshot
            .read(
                "select u.entry from unsealed u join leaf l on l.entry = u.entry order by u.entry limit 1",
                &[],
            )
            .await?;
        match rows.first() {
            Some(row) => {
                misfit(Some(EntryId::from_bytes(row.id(0)?)), "it is in the log, and still waits for it")
            }
            None => Ok(()),
        }
    }

    /// What is missing was erased, and what was erased is missing.
    async fn erasures(&mut self) -> Result<(), Stop> {
        if let Some((entry, n)) = self.missing.iter().find(|one| !self.erased.contains(one)) {
            return misfit(
                Some(*entry),
                format!("personal value {n} is missing, and no act of erasure names it"),
            );
        }
        for (entry, n) in &self.erased {
            let rows = self
                .snapshot
                .read("select n from personal where entry = $1 and n = $2", &values![*entry.bytes(), *n])
                .await?;
            if !rows.is_empty() {
                return misfit(Some(*entry), format!("personal value {n} was erased, and is still there"));
            }
        }
        self.facts.erased = count(self.erased.len());
        Ok(())
    }

    async fn more_heads(&mut self) -> Result<(), Stop> {
        let rows = self
            .snapshot
            .read(
                "select size, root from checkpoint where size > $1 order by size limit $2",
                &values![self.heads_after, PAGE_HEADS],
            )
            .await?;
        for row in &rows {
            self.heads_after = row.int(0)?;
            self.heads.push_back(Head { size: natural(row, 0)?, root: row.digest(1)? });
        }
        Ok(())
    }

    /// Every tree head is signed, by the key of its log, for the size and root beside it.
    async fn signatures(&self) -> Result<(), Stop> {
        let mut after = -1;
        let rows = self.snapshot.read("select value from meta where key = $1", &values![HEAD]).await?;
        let present = rows
            .first()
            .map_or(Ok(String::new()), |row| row.text(0).and_then(read_head).map(|(origin, _)| origin))?;
        loop {
            let rows = self
                .snapshot
                .read(
                    "select size, root, note from checkpoint where size > $1 order by size limit $2",
                    &values![after, PAGE_HEADS],
                )
                .await?;
            for row in &rows {
                after = row.int(0)?;
                self.signature(row, &present)?;
            }
            if rows.is_empty() {
                return Ok(());
            }
            breathe().await;
        }
    }

    fn signature(&self, row: &Row, present: &str) -> Result<(), Stop> {
        let (size, root, note) = (natural(row, 0)?, row.digest(1)?, row.text(2)?);
        let origin = origin_in(note);
        // Only the key that was given may speak for the present epoch; those it vouches for spoke for earlier ones.
        let trusted = if origin == present { self.keys.get(..1) } else { self.keys.get(..) };
        let mut why = format!("no key of the log {}", log_of(origin));
        for key in trusted.unwrap_or_default().iter().filter(|key| key.log() == log_of(origin)) {
            match key.open(note) {
                Ok(head) if head.size() == size && head.hash().0 == root => return Ok(()),
                Ok(_) => "it was signed for another tree".clone_into(&mut why),
                Err(error) => why = error,
            }
        }
        misfit(None, format!("the tree head of size {size}: {why}"))
    }
}

fn count(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}

fn database(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::Unreadable(format!("{number} is more than a log can hold")))
}
