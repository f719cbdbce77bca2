//! Receipts: an entry's digest, its number in the log, and the proof that it is there.

use domain::policy::Acting;
use lexicon::{EntryId, Instant};
use serde::Serialize;
use storage::seal;

use crate::answer::No;
use crate::desk::Desk;

/// A receipt as it stands now.
#[derive(Debug, Clone, Serialize)]
pub struct ReceiptView {
    pub entry: String,
    pub at: Instant,
    pub act: String,
    pub refused: Option<String>,
    pub digest: String,
    /// The proof of inclusion, once the entry is sealed; see C2SP tlog-proof.
    pub proof: Option<serde_json::Value>,
    pub proof_text: Option<String>,
}

impl Desk {
    /// The receipt of an entry, for who wrote it, for whom it was written, and who reads the journal it stands in.
    pub async fn receipt(&self, acting: &Acting, entry: EntryId) -> Result<ReceiptView, No> {
        let known = self.store.entry(entry).await?.ok_or(No::NotFound)?;
        let mine = known.party == Some(acting.party) || known.for_whom == Some(acting.party);
        if !mine && !self.reads_entry(acting, &known).await? {
            return Err(No::NotFound);
        }
        let proof = seal::proof(&self.store, entry).await?;
        Ok(ReceiptView {
            entry: known.id.to_string(),
            at: known.at,
            act: known.act,
            refused: known.refused,
            digest: storage::journal::hex(&known.digest),
            proof: proof.as_ref().map(seal::Inclusion::json),
            proof_text: proof.as_ref().map(seal::Inclusion::text),
        })
    }

    /// The log's newest signed tree head.
    pub async fn log_checkpoint(&self) -> Result<Option<String>, No> {
        Ok(seal::checkpoint(&self.store).await?)
    }

    /// A tile of the log, by its path.
    pub async fn log_tile(&self, path: &str) -> Result<Option<Vec<u8>>, No> {
        let Some((level, n, width)) = seal::parse_tile_path(path) else { return Ok(None) };
        Ok(seal::tile(&self.store, level, n, width).await?)
    }

    /// The log's verifier key.
    pub async fn log_key(&self) -> Result<Option<String>, No> {
        Ok(seal::public_key(&self.store).await?)
    }
}
