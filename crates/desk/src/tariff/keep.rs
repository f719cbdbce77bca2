//! Keeps the book at hand the latest: one small question tells whether another node, or an operator, made a new edition.

use std::sync::Arc;

use domain::change::Change;
use storage::{Fault, Store};

use super::{Book, tables};
use crate::desk::Desk;
use crate::reference::{Lang, Official, import};

/// The tables of a store: what was loaded, with every approved change over it.
pub async fn read_book(store: &Store) -> Result<Book, Fault> {
    // The edition first: what lands meanwhile makes another, and is read with the next question.
    let edition = store.edition().await?;
    let mut rows = Vec::new();
    for list in [tables::MEASURES, tables::POSITIONS, tables::RATES] {
        let kept = store.reference(list).await?;
        rows.extend(kept.into_iter().map(|(code, body)| (list.to_owned(), code, body)));
    }
    let changes = store.approved_changes().await?;
    let changes: Result<Vec<Change>, _> = changes.iter().map(|body| serde_json::from_str(body)).collect();
    Ok(Book::of(&rows, &changes?, edition))
}

impl Desk {
    /// The tables in force at this instant, whoever changed them last.
    pub async fn book(&self) -> Result<Arc<Book>, Fault> {
        let known = self.shelf.book();
        if self.store.edition().await? == known.edition {
            return Ok(known);
        }
        self.read_tables_again().await
    }

    /// Reads every table that was loaded or changed: the book, and the lists one searches.
    pub async fn read_tables_again(&self) -> Result<Arc<Book>, Fault> {
        let book = read_book(&self.store).await?;
        let mut official = Vec::new();
        for list in [import::PLACES].into_iter().chain(Lang::ALL.map(import::tariff_list)) {
            let kept = self.store.reference(list).await?;
            official.extend(kept.into_iter().map(|(code, body)| Official {
                list: list.to_owned(),
                code,
                body,
            }));
        }
        if !official.is_empty() {
            self.reference.replace(&official);
        }
        self.shelf.replace(book);
        Ok(self.shelf.book())
    }
}
