//! Numbers in series: declarations, titles. Many acts at once get theirs from one taking, so that nobody waits for
//! another's act to be on the disk.
//!
//! ```text
//!   acts that want a number ──► the first takes as many from the database as are waiting ──► one each
//!   an act that was refused gives its number back, and the next one gets it
//! ```
//! Always true: a number is given once, on whichever node. Not promised: that none is left out; an act that was under
//! way when the program was killed takes its number with it.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use storage::Fault;

use crate::desk::Desk;

/// The numbers this node took and has not given yet, by series.
#[derive(Default)]
pub(crate) struct Numbers(Mutex<HashMap<String, Arc<Series>>>);

#[derive(Default)]
struct Series {
    waiting: AtomicI64,
    free: Mutex<BTreeSet<i64>>,
    /// Held by whoever takes more.
    taking: tokio::sync::Mutex<()>,
}

impl Series {
    fn free(&self) -> std::sync::MutexGuard<'_, BTreeSet<i64>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Numbers {
    fn series(&self, name: &str) -> Arc<Series> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(name.to_owned()).or_default())
    }
}

impl Desk {
    /// The next number of a series.
    async fn number(&self, name: &str) -> Result<i64, Fault> {
        let series = self.numbers.series(name);
        if let Some(number) = series.free().pop_first() {
            return Ok(number);
        }
        series.waiting.fetch_add(1, Ordering::Relaxed);
        let taken = self.take(&series, name).await;
        series.waiting.fetch_sub(1, Ordering::Relaxed);
        taken
    }

    async fn take(&self, series: &Series, name: &str) -> Result<i64, Fault> {
        let _taking = series.taking.lock().await;
        if let Some(number) = series.free().pop_first() {
            return Ok(number);
        }
        let count = series.waiting.load(Ordering::Relaxed).max(1);
        let last = self.store.take_numbers(name, count).await?;
        series.free().extend(last + 2..=last + count);
        Ok(last + 1)
    }

    /// The number the next act in a series will get, if no other act comes first.
    pub async fn coming_number(&self, name: &str) -> Result<i64, Fault> {
        let waiting = self.numbers.series(name).free().first().copied();
        match waiting {
            Some(number) => Ok(number),
            None => Ok(self.store.last_number(name).await? + 1),
        }
    }
}

/// The numbers of one act. Dropped before the act is handed over to be written, they go back.
pub(crate) struct Taken<'d> {
    desk: &'d Desk,
    list: Vec<(String, i64)>,
}

impl<'d> Taken<'d> {
    pub(crate) const fn at(desk: &'d Desk) -> Self {
        Self { desk, list: Vec::new() }
    }

    /// The next number of a series, for this act.
    pub(crate) async fn next(&mut self, name: &str) -> Result<i64, Fault> {
        let number = self.desk.number(name).await?;
        self.list.push((name.to_owned(), number));
        Ok(number)
    }

    /// The act is about to be written. Whoever asked may go away meanwhile, and a fault may come after the disk: its
    /// numbers are used, unless [`Used::give_back`] is told that the act was lost.
    pub(crate) fn used(mut self) -> Used<'d> {
        Used { desk: self.desk, list: std::mem::take(&mut self.list) }
    }
}

/// The numbers of an act that is being written.
pub(crate) struct Used<'d> {
    desk: &'d Desk,
    list: Vec<(String, i64)>,
}

impl Used<'_> {
    /// The act lost its race, and nothing of it was written.
    pub(crate) fn give_back(self) {
        drop(Taken { desk: self.desk, list: self.list });
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        for (name, number) in self.list.drain(..) {
            self.desk.numbers.series(&name).free().insert(number);
        }
    }
}
