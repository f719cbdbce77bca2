//! The files of one manifest on everyone's lists: at once for a short one, page by page for a long one.
//!
//! Always true: a row is never written from a state that changed meanwhile (each page carries the versions it saw);
//! doing it again changes nothing.

use domain::call::Call;
use domain::dossier::{Declared, Dossier, End, EndKind, Event, Stage};
use domain::manifest::Manifest;
use lexicon::{EntryId, ManifestId};
use storage::{Author, Fault, Loaded, Statement, WriteFault, WriteSet, queue, values};

use crate::desk::Desk;
use crate::file::{File, watch_rows};

/// Files listed within the act itself; more follow as a job.
pub(crate) const INLINE_FILES: usize = 200;
/// Chunks of lines a job handles before it lets others have the writer.
const PAGE_CHUNKS: i64 = 1;
/// Times a page that lost a race is computed again.
const TRIES_MAX: usize = 8;

#[derive(serde::Deserialize)]
struct Opened {
    id: lexicon::DossierId,
}

impl Desk {
    /// The files a manifest's lines opened, from chunk `from` on, and the next chunk.
    pub(crate) async fn files_of_manifest(
        &self,
        manifest: ManifestId,
        from: i64,
        chunks: i64,
    ) -> Result<(Vec<[u8; 16]>, Option<i64>), Fault> {
        let rows = self.store.line_chunks(manifest, from, chunks).await?;
        let next = rows.last().map(|(n, _)| n + 1);
        let mut ids = Vec::new();
        for (_, body) in &rows {
            let files: Vec<Opened> = serde_json::from_str(body)?;
            ids.extend(files.iter().map(|file| *file.id.bytes()));
        }
        Ok((ids, next))
    }

    /// Puts every file of a manifest where it belongs; tells consignees once the manifest is registered.
    pub(crate) async fn relist_manifest(&self, id: ManifestId) -> Result<(), Fault> {
        let Some((manifest, call)) = self.surroundings(id).await? else { return Ok(()) };
        let mut from = 0;
        loop {
            let (files, next) = self.files_of_manifest(id, from, PAGE_CHUNKS).await?;
            let Some(next) = next else { return Ok(()) };
            from = next;
            self.list_page(&files, &manifest, &call).await?;
            tokio::task::yield_now().await;
        }
    }

    async fn surroundings(&self, id: ManifestId) -> Result<Option<(Manifest, Call)>, Fault> {
        let Some(manifest) = self.store.load::<Manifest>(*id.bytes()).await? else { return Ok(None) };
        let call = self.store.load::<Call>(*manifest.state.call.bytes()).await?;
        Ok(call.map(|call| (manifest.state, call.state)))
    }

    async fn list_page(&self, files: &[[u8; 16]], manifest: &Manifest, call: &Call) -> Result<(), Fault> {
        for _ in 0..TRIES_MAX {
            let mut set: WriteSet = Vec::new();
            for id in files {
                let Some(dossier) = self.store.load::<Dossier>(*id).await? else { continue };
                set.push(seen(&dossier));
                let file = File { dossier, manifest: manifest.clone(), call: call.clone() };
                set.extend(watch_rows(&file, &file.timeline(self)));
                set.extend(self.announced(&file));
                set.extend(self.gone_on(&file));
            }
            match self.store.write(set).await {
                Ok(()) => {
                    for id in files {
                        self.changed(*id);
                    }
                    return Ok(());
                }
                Err(WriteFault::Lost(_)) => {}
                Err(WriteFault::Fault(fault)) => return Err(fault),
            }
        }
        Err(Fault::Busy)
    }

    /// What was declared before the ship came may go on now that it is there.
    fn gone_on(&self, file: &File) -> Vec<Statement> {
        if file.call.ata.is_none() {
            return Vec::new();
        }
        let waiting = |one: &Declared| matches!(one.stage, Stage::Registered);
        let declared = file.dossier.state.declared.iter().filter(|(_, one)| waiting(one));
        declared.map(|(id, _)| crate::acts::declaration::advance_job(self, *id)).collect()
    }

    /// The consignee hears, once, that goods are on their way.
    fn announced(&self, file: &File) -> Vec<Statement> {
        let dossier = &file.dossier.state;
        let Some((party, number)) = dossier.consignee.zip(file.manifest.number()) else { return Vec::new() };
        let args = serde_json::json!({
            "bill": dossier.bill.number, "goods": dossier.bill.description(),
            "ship": file.call.ship.name, "number": number,
        });
        // The file's own identifier is the line's: a second telling is the same line.
        let line = Statement::any(
            "inbox",
            "insert into inbox (party, id, at, kind, dossier, args, read_at) values ($1, $2, $3, $4, $5, $6, null) \
             on conflict (party, id) do nothing",
            values![
                party.bytes(),
                file.dossier.id,
                self.now().micros(),
                "bill_announced",
                file.dossier.id,
                args.to_string()
            ],
        );
        vec![line]
    }

    /// Takes back the files of a cancelled manifest: each is withdrawn, and its amounts leave the books.
    pub(crate) async fn withdraw_manifest(&self, id: ManifestId) -> Result<(), Fault> {
        let Some((manifest, call)) = self.surroundings(id).await? else { return Ok(()) };
        let mut from = 0;
        loop {
            let (files, next) = self.files_of_manifest(id, from, PAGE_CHUNKS).await?;
            let Some(next) = next else { return Ok(()) };
            from = next;
            self.withdraw_page(&files, &manifest, &call).await?;
        }
    }

    async fn withdraw_page(&self, files: &[[u8; 16]], manifest: &Manifest, call: &Call) -> Result<(), Fault> {
        for _ in 0..TRIES_MAX {
            let mut tx = self.store.begin(EntryId::from_bytes(self.new_id()), self.now());
            for id in files {
                let Some(mut dossier) = tx.load::<Dossier>(*id).await? else { continue };
                if dossier.state.withdrawn.is_some() {
                    continue;
                }
                let (packages, grams) = dossier.state.remaining();
                if packages > 0 || grams > 0 {
                    let end = End {
                        kind: EndKind::Withdrawn,
                        packages,
                        grams,
                        reference: manifest.reference.clone(),
                        by: manifest.agent,
                        at: self.now(),
                    };
                    for one in crate::acts::release::moves_to_end(self, *id, &end) {
                        tx.transfer(one);
                    }
                    dossier = tx.happen(dossier, &Event::WrittenOff(end))?;
                }
                let reason = manifest.reference.clone();
                dossier = tx.happen(dossier, &Event::Withdrawn { reason })?;
                let file = File { dossier, manifest: manifest.clone(), call: call.clone() };
                for statement in watch_rows(&file, &file.timeline(self)) {
                    tx.also(statement);
                }
            }
            if tx.is_empty() {
                return Ok(());
            }
            match tx.record(Author::System("manifest.withdraw"), |_| Ok(None)).await {
                Ok(_) => return Ok(()),
                Err(WriteFault::Lost(_)) => {}
                Err(WriteFault::Fault(fault)) => return Err(fault),
            }
        }
        Err(Fault::Busy)
    }

    /// Every file of a call moves on everyone's list after a time of the call was recorded.
    pub(crate) async fn relist_call(&self, call: [u8; 16]) -> Result<(), Fault> {
        let prefix = format!("{}:", lexicon::uuid_text(&call));
        for handle in self.store.find_starting("manifest-of-call", &prefix, 1_000).await? {
            self.relist_manifest(ManifestId::from_bytes(handle.subject)).await?;
        }
        for house in self.store.find("house-of-call", &lexicon::uuid_text(&call)).await? {
            if let Ok(Some(file)) = self.file(house.subject).await {
                self.list_page(&[house.subject], &file.manifest, &file.call).await?;
            }
        }
        Ok(())
    }
}

/// Guards a page: the state it was computed from is still the one that stands.
fn seen(dossier: &Loaded<Dossier>) -> Statement {
    Statement::one(
        "seen",
        "update state set version = version where noun = 'dossier' and id = $1 and version = $2",
        values![dossier.id, dossier.version],
    )
}

/// The job that lists a long manifest.
pub(crate) fn relist_job(desk: &Desk, manifest: ManifestId) -> Statement {
    let payload = serde_json::json!({ "manifest": manifest }).to_string();
    queue::push(desk.new_id(), "relist-manifest", desk.now(), payload)
}
