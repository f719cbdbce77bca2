//! What was said and done on a file, the newest first: messages and acts in one thread.

use desk::view::file::FileView;
use desk::view::journal::Line;

use crate::page::Page;
use crate::pages::common::{Told, one_told};

/// Lines the page of a file shows; the rest is one click away.
const LINES_MAX: usize = 15;

/// One line.
#[derive(Debug, Clone)]
pub struct Entry {
    pub told: Told,
    /// What was said, for messages one may read.
    pub text: Option<String>,
    /// By what right, when it is not simply one's own.
    pub right: String,
    /// True for what the reader's own organisation did.
    pub mine: bool,
}

/// A line of a journal as a page of a file tells it.
pub fn entry(p: &Page, line: &Line) -> Entry {
    Entry {
        told: one_told(p, line),
        text: line.text.clone(),
        right: if line.right.starts_with("mandate:") { p.t("right-mandate") } else { String::new() },
        mine: line.firm.is_some() && line.firm == p.firm,
    }
}

/// The newest lines of a file, each message with its words where the reader may read them.
pub fn of(p: &Page, file: &FileView) -> Vec<Entry> {
    let newest = file.journal.iter().take(LINES_MAX).map(|line| {
        let said = file.messages.iter().find(|message| message.entry == line.entry);
        entry(p, said.unwrap_or(line))
    });
    newest.collect()
}

/// Whom one may write to: everybody the page names, once, but oneself.
pub fn parties(p: &Page, file: &FileView) -> Vec<String> {
    let named =
        [Some(&file.agent), Some(&file.terminal), file.consignee_party.as_ref(), file.forwarder.as_ref()];
    let holders = file.orders.iter().map(|order| &order.holder);
    let hauliers = file.appointments.iter().map(|one| &one.haulier);
    let mut all: Vec<String> = named.into_iter().flatten().chain(holders).chain(hauliers).cloned().collect();
    all.retain(|name| !name.is_empty() && Some(name) != p.firm.as_ref());
    all.sort();
    all.dedup();
    all
}
