//! Sweeps what an upload that was cut off left behind.

use lexicon::ManifestId;
use storage::{Fault, WriteFault, lists};

use crate::desk::Desk;

/// Chunks read at once.
const PAGE_CHUNKS: i64 = 10;

#[derive(serde::Deserialize)]
struct Opened {
    id: lexicon::DossierId,
}

impl Desk {
    /// Removes the staged lines of `manifest`, unless it was recorded after all.
    pub(crate) async fn sweep_manifest(&self, manifest: ManifestId) -> Result<(), Fault> {
        if self.store.load::<domain::manifest::Manifest>(*manifest.bytes()).await?.is_some() {
            return Ok(());
        }
        let mut from = 0;
        loop {
            let chunks = self.store.line_chunks(manifest, from, PAGE_CHUNKS).await?;
            let Some((last, _)) = chunks.last() else { break };
            from = last + 1;
            for (_, body) in &chunks {
                let files: Vec<Opened> = serde_json::from_str(body)?;
                let ids: Vec<[u8; 16]> = files.iter().map(|file| *file.id.bytes()).collect();
                let set = lists::sweep_files(&ids);
                self.store.write(set).await.map_err(unraced)?;
            }
        }
        self.store.write(lists::sweep_manifest(manifest)).await.map_err(unraced)
    }
}

fn unraced(fault: WriteFault) -> Fault {
    match fault {
        WriteFault::Lost(label) => Fault::Database(format!("lost at {label}")),
        WriteFault::Fault(fault) => fault,
    }
}
