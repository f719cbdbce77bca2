//! Lines of manifests as lodged: the first version of the files they opened.

use std::collections::HashMap;

use domain::manifest::Manifest;
use lexicon::{DossierId, EntryId};
use serde::Deserialize;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{Stop, breathe, misfit};
use crate::engine::Snapshot;
use crate::fault::Fault;
use crate::journal::hex;
use crate::values;

/// Chunks read at once; each holds up to fifty files.
const PAGE_CHUNKS: i64 = 20;

/// Which chunk opened which file.
#[derive(Default)]
pub(super) struct Lines {
    chunks: Vec<([u8; 16], i64)>,
    of: HashMap<[u8; 16], u32>,
    at_hand: Option<(u32, HashMap<String, Json>)>,
}

#[derive(Deserialize)]
struct Opened {
    id: DossierId,
}

impl Lines {
    /// Checks the chunks of one manifest against its digest, and remembers the files they opened.
    /// `entry` is the one that lodged it.
    pub(super) async fn read(
        &mut self,
        snapshot: &Snapshot,
        manifest: &Manifest,
        entry: Option<EntryId>,
    ) -> Result<(), Stop> {
        let (mut after, mut chunks, mut whole) = (i64::MIN, 0_u64, Sha256::new());
        loop {
            let rows = snapshot
                .read(
                    "select n, digest, body from line_chunk where manifest = $1 and n > $2 order by n limit $3",
                    &values![*manifest.id.bytes(), after, PAGE_CHUNKS],
                )
                .await?;
            let Some(last) = rows.last() else { break };
            after = last.int(0)?;
            for row in &rows {
                let (n, digest, body) = (row.int(0)?, row.digest(1)?, row.text(2)?);
                let right: [u8; 32] = Sha256::digest(body.as_bytes()).into();
                if right != digest {
                    return misfit(
                        entry,
                        format!("chunk {n} of the lines of manifest {} was changed", manifest.id),
                    );
                }
                whole.update(digest);
                chunks += 1;
                self.remember(manifest, n, body, entry)?;
            }
            breathe().await;
        }
        if chunks != manifest.chunks || (chunks > 0 && hex(&whole.finalize()) != manifest.digest) {
            return misfit(
                entry,
                format!("the lines of manifest {} are not those that were lodged", manifest.id),
            );
        }
        Ok(())
    }

    fn remember(
        &mut self,
        manifest: &Manifest,
        n: i64,
        body: &str,
        entry: Option<EntryId>,
    ) -> Result<(), Stop> {
        let Ok(files) = serde_json::from_str::<Vec<Opened>>(body) else {
            return misfit(
                entry,
                format!("chunk {n} of the lines of manifest {} does not read", manifest.id),
            );
        };
        let place =
            u32::try_from(self.chunks.len()).map_err(|_| Fault::Unreadable("too many chunks".to_owned()))?;
        self.chunks.push((*manifest.id.bytes(), n));
        for file in files {
            if self.of.insert(*file.id.bytes(), place).is_some() {
                return misfit(entry, format!("file {} was opened by two lines", file.id));
            }
        }
        Ok(())
    }

    /// Where the line of a file stands among all chunks: files in this order read each chunk once.
    pub(super) fn place(&self, file: &[u8; 16]) -> Option<u32> {
        self.of.get(file).copied()
    }

    /// Takes the file as its line opened it.
    pub(super) async fn take(&mut self, snapshot: &Snapshot, file: [u8; 16]) -> Result<Option<Json>, Stop> {
        let Some(place) = self.of.remove(&file) else { return Ok(None) };
        if self.at_hand.as_ref().is_none_or(|(held, _)| *held != place) {
            let chunk = usize::try_from(place).ok().and_then(|place| self.chunks.get(place));
            let Some((manifest, n)) = chunk else { return Ok(None) };
            let rows = snapshot
                .read("select body from line_chunk where manifest = $1 and n = $2", &values![*manifest, *n])
                .await?;
            let files: Vec<Json> = rows
                .first()
                .map_or(Ok(Vec::new()), |row| Ok::<_, Fault>(serde_json::from_str(row.text(0)?)?))?;
            let by_id = files.into_iter().filter_map(|file| {
                let id = file.get("id").and_then(Json::as_str)?.to_owned();
                Some((id, file))
            });
            self.at_hand = Some((place, by_id.collect()));
        }
        Ok(self.at_hand.as_mut().and_then(|(_, files)| files.remove(&lexicon::uuid_text(&file))))
    }

    /// A file that a line opened and nobody has taken, with its manifest.
    pub(super) fn left(&self) -> Option<([u8; 16], [u8; 16])> {
        let (file, place) = self.of.iter().min()?;
        let (manifest, _) = self.chunks.get(usize::try_from(*place).ok()?)?;
        Some((*file, *manifest))
    }
}
