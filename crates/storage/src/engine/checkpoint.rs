//! Brings pages of the write-ahead log home into the database, beside the writer.
//!
//! ```text
//!   the log is long ──► a thread of its own copies what was written so far ──► the writer copies the few pages that
//!   came meanwhile, and the log begins anew
//! ```
//! Always true: acts go on while pages travel; the log does not grow for ever under a load that never pauses.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicU8, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};

use rusqlite::Connection;

use crate::fault::Fault;

use super::embedded::{READER_CACHE_KIB, connect, fault};

/// Pages in the log from which on they are brought home.
const PAGES: i32 = 4_000;

const IDLE: u8 = 0;
const COPYING: u8 = 1;
const REST_LEFT: u8 = 2;

/// The writer's end of it.
pub(super) struct Checkpointer {
    pages: Arc<AtomicI32>,
    state: Arc<AtomicU8>,
    begin: SyncSender<()>,
}

impl Checkpointer {
    /// Watches the log `writer` writes, and starts the thread that copies. It ends with this value.
    pub(super) fn beside(writer: &mut Connection, path: &Path) -> Result<Self, Fault> {
        let (pages, state) = (Arc::new(AtomicI32::new(0)), Arc::new(AtomicU8::new(IDLE)));
        let seen = Arc::clone(&pages);
        // It also takes the place of SQLite's own checkpoints, which stop the writer while they last.
        writer
            .wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
                seen.store(pages, Ordering::Relaxed);
                Ok(())
            }))
            .map_err(fault)?;
        let copier = connect(path, READER_CACHE_KIB)?;
        let (begin, orders) = sync_channel::<()>(1);
        let told = Arc::clone(&state);
        std::thread::Builder::new()
            .name("checkpointer".to_owned())
            .spawn(move || {
                while orders.recv().is_ok() {
                    copy(&copier);
                    told.store(REST_LEFT, Ordering::Release);
                }
            })
            .map_err(|error| Fault::Database(error.to_string()))?;
        Ok(Self { pages, state, begin })
    }

    /// After each flush: starts a copy when the log is long, ends it when one was made.
    pub(super) fn after_flush(&self, writer: &Connection) {
        match self.state.load(Ordering::Acquire) {
            IDLE if self.pages.load(Ordering::Relaxed) >= PAGES => {
                self.state.store(COPYING, Ordering::Release);
                if self.begin.try_send(()).is_err() {
                    self.state.store(IDLE, Ordering::Release);
                }
            }
            REST_LEFT => {
                copy(writer);
                self.state.store(IDLE, Ordering::Release);
            }
            _ => {}
        }
    }
}

/// Copies what no reader still needs the old form of. What cannot be copied now is copied next time.
fn copy(connection: &Connection) {
    if let Err(error) = connection.execute_batch("pragma wal_checkpoint(passive)") {
        tracing::warn!(%error, "pages of the write-ahead log stay there for now");
    }
}
