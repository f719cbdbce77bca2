//! Stages the lines of a manifest, chunk by chunk, so that a long one holds the writer for nobody.
//!
//! ```text
//!   bills ── chunks of fifty ──► line_chunk + first states + handles + amounts waiting      nobody sees them yet
//!                                         │
//!   entry `manifest.lodge` ───────────────┴──► amounts move into the books, files appear    all at once
//! ```
//! Always true: until the manifest's entry is written its files are found by nobody and its amounts are in no account;
//! what an upload that was cut off left behind is swept (`sweep`).

use domain::bill::Bill;
use domain::dossier::{Dossier, Ground};
use domain::manifest::CHUNK_LINES;
use futures_util::{StreamExt as _, TryStreamExt as _};
use lexicon::{DossierId, EntryId, Instant, PartyId};
use sha2::{Digest, Sha256};
use storage::{WriteSet, lists};

use crate::acts::release::line_account;
use crate::answer::No;
use crate::desk::Desk;

/// Chunks on their way to the writer at once: enough to share its flushes, few enough to leave room for others.
const CHUNKS_AT_ONCE: usize = 4;
/// Look-ups under way at once.
const LOOKUPS_AT_ONCE: usize = 16;

/// One line of a manifest, ready to be kept.
pub struct Line {
    pub bill: Bill,
    pub consignee: Option<PartyId>,
}

/// The lines of one manifest on their way into the store.
pub struct Lodging<'a> {
    pub desk: &'a Desk,
    pub entry: EntryId,
    pub at: Instant,
    pub ground: Ground,
}

/// What was staged.
#[derive(Debug, Default)]
pub struct Staged {
    pub files: Vec<DossierId>,
    pub boxes: u64,
    pub packages: u64,
    pub grams: u64,
    pub chunks: u64,
    pub digest: String,
}

impl Lodging<'_> {
    /// Stages all lines; gives what they add up to.
    pub async fn stage(&self, lines: Vec<Line>) -> Result<Staged, No> {
        let mut staged = Staged::default();
        let mut whole = Sha256::new();
        let mut chunks: Vec<Vec<Line>> = Vec::with_capacity(lines.len() / CHUNK_LINES + 1);
        let mut lines = lines.into_iter().peekable();
        while lines.peek().is_some() {
            chunks.push(lines.by_ref().take(CHUNK_LINES).collect());
        }
        let sets = chunks.into_iter().map(|chunk| {
            let set = self.chunk(chunk, &mut staged, &mut whole);
            async move { self.desk.store.write(set?).await.map_err(No::from) }
        });
        futures_util::stream::iter(sets).buffer_unordered(CHUNKS_AT_ONCE).try_collect::<()>().await?;
        staged.digest = storage::journal::hex(&whole.finalize());
        Ok(staged)
    }

    fn chunk(&self, lines: Vec<Line>, staged: &mut Staged, whole: &mut Sha256) -> Result<WriteSet, No> {
        let manifest = self.ground.manifest;
        let mut set = Vec::with_capacity(lines.len() * 6 + 1);
        let mut bodies = Vec::with_capacity(lines.len());
        for line in lines {
            let id = DossierId::from_bytes(self.desk.new_id());
            let dossier = Dossier::of_line(id, self.ground, line.bill, line.consignee, self.at);
            staged.boxes += u64::try_from(dossier.bill.boxes.len()).unwrap_or(0);
            staged.packages += dossier.bill.packages();
            staged.grams += dossier.bill.grams();
            staged.files.push(id);
            for (unit, amount) in [("PK", dossier.bill.packages()), ("GRM", dossier.bill.grams())] {
                let amount = i64::try_from(amount).unwrap_or(i64::MAX);
                let (account, transfer) = (line_account(*id.bytes(), unit), self.desk.new_id());
                set.push(lists::staged_move(
                    manifest,
                    transfer,
                    self.entry,
                    self.at,
                    &account,
                    unit,
                    amount,
                    *id.bytes(),
                ));
            }
            set.push(lists::handle("bill", &dossier.bill.number, "dossier", *id.bytes()));
            for one in &dossier.bill.boxes {
                set.push(lists::handle("container", one.number.as_ref(), "dossier", *id.bytes()));
            }
            let body = serde_json::to_string(&dossier)?;
            bodies.push(body.clone());
            set.push(lists::first_state("dossier", *id.bytes(), body));
        }
        let body = format!("[{}]", bodies.join(","));
        let digest: [u8; 32] = Sha256::digest(body.as_bytes()).into();
        whole.update(digest);
        let n = i64::try_from(staged.chunks).unwrap_or(i64::MAX);
        set.push(lists::line_chunk(manifest, n, digest, body));
        staged.chunks += 1;
        Ok(set)
    }
}

impl Desk {
    /// The active organisations behind these ICE, in their order.
    pub(crate) async fn consignees(&self, ices: Vec<Option<String>>) -> Result<Vec<Option<PartyId>>, No> {
        futures_util::stream::iter(ices.into_iter().map(|ice| async move {
            let Some(ice) = ice else { return Ok(None) };
            match self.store.find("ice", &ice).await?.first() {
                Some(handle) => {
                    let party = PartyId::from_bytes(handle.subject);
                    let known = self.store.organisation(party).await?;
                    Ok(known.filter(|known| known.standing == "active").map(|_| party))
                }
                None => Ok::<_, No>(None),
            }
        }))
        .buffered(LOOKUPS_AT_ONCE)
        .try_collect()
        .await
    }

    /// For each bill number, the file that carries it on this call under this agent, if one stands already.
    pub(crate) async fn known_bills(
        &self,
        ground: Ground,
        numbers: Vec<String>,
    ) -> Result<Vec<Option<crate::file::File>>, No> {
        futures_util::stream::iter(numbers.into_iter().map(|number| async move {
            for handle in self.store.find("bill", &number).await? {
                let Some(file) = self.file(handle.subject).await? else { continue };
                let state = &file.dossier.state;
                let stands = state.withdrawn.is_none() && !file.manifest.is_cancelled();
                if state.call == ground.call
                    && state.agent == ground.agent
                    && stands
                    && state.master.is_none()
                {
                    return Ok(Some(file));
                }
            }
            Ok::<_, No>(None)
        }))
        .buffered(LOOKUPS_AT_ONCE)
        .try_collect()
        .await
    }
}
