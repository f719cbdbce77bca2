//! `diwan pack diff OLD NEW`: what changes for a trader from one edition of each procedure to the next, how far it goes,
//! and how many open files it touches.
//!
//! Always true: nothing is written; a file stays under the edition it was opened under, whatever is said here.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use procedure::{Class, Difference, Edition, Pack, diff as compare};
use serde::Serialize;
use storage::Store;

use super::{pack, settings, store_that_is_there};
use crate::command_line::Compared;
use crate::say::{say, say_json};

/// Open files counted under one edition.
const FILES_MAX: i64 = 100_000;

/// What becomes of one procedure.
#[derive(Serialize)]
struct Changed {
    code: String,
    /// The edition as it is; nothing for a procedure that is new.
    from: Option<u32>,
    /// The edition as it will be; nothing for one that is gone.
    to: Option<u32>,
    #[serde(flatten)]
    difference: Difference,
    /// True when open files may go over by themselves.
    carries_over: bool,
    /// Open files under an edition of it, where they were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<usize>,
}

pub(crate) fn diff(asked: &Compared, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let language = pack::spoken(asked.lang.as_deref())?;
    let (old, new) = (pack::open(&asked.old)?, pack::open(&asked.new)?);
    let mut changed = changed(&old, &new);
    if asked.open {
        let config = settings(&asked.kept, file)?;
        crate::runtime()?.block_on(async {
            let store = store_that_is_there(&config).await?;
            for one in &mut changed {
                one.open = Some(open_files(&store, &one.code).await?);
            }
            anyhow::Ok(())
        })?;
    }
    if asked.json {
        say_json(&changed)?;
        return Ok(ExitCode::SUCCESS);
    }
    for one in &changed {
        let edition = latest(&new, &one.code).or_else(|| latest(&old, &one.code));
        say(head(one, edition.map_or("", |edition| edition.title(language))))?;
        for change in &one.difference.changes {
            say(format_args!("  {:<18}{} {}", word(Some(change.class)), change.what, change.id))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Every procedure of either pack, by its code.
fn changed(old: &Pack, new: &Pack) -> Vec<Changed> {
    let codes: BTreeSet<&str> =
        old.editions().chain(new.editions()).map(|edition| edition.id().code.as_str()).collect();
    let one = |code: &str| {
        let (before, after) = (latest(old, code), latest(new, code));
        let difference = match (before, after) {
            (Some(before), Some(after)) => compare(before, after),
            (Some(_) | None, None) | (None, Some(_)) => {
                Difference { class: Some(Class::MovesDifferently), changes: Vec::new() }
            }
        };
        Changed {
            code: code.to_owned(),
            from: before.map(|edition| edition.id().no),
            to: after.map(|edition| edition.id().no),
            carries_over: difference.class.is_none_or(Class::carries_over),
            difference,
            open: None,
        }
    };
    codes.into_iter().map(one).collect()
}

/// The last edition of a procedure.
fn latest<'p>(pack: &'p Pack, code: &str) -> Option<&'p Edition> {
    pack.editions().filter(|edition| edition.id().code == code).last()
}

async fn open_files(store: &Store, code: &str) -> anyhow::Result<usize> {
    Ok(store.find_starting("control-open", &format!("{code}:"), FILES_MAX).await?.len())
}

fn head(one: &Changed, title: &str) -> String {
    let edition = |no: Option<u32>| no.map_or_else(|| "none".to_owned(), |no| no.to_string());
    let over = if one.carries_over { "go over by themselves" } else { "stay where they are" };
    let files = one.open.map_or_else(String::new, |open| format!(", open files {open}"));
    format!(
        "{} edition {} to {} ({title}): {}{files}; files {over}",
        one.code,
        edition(one.from),
        edition(one.to),
        word(one.difference.class),
    )
}

/// How far a change goes, in words.
const fn word(class: Option<Class>) -> &'static str {
    match class {
        None => "nothing changes",
        Some(Class::TextOnly) => "text only",
        Some(Class::AsksLess) => "asks less",
        Some(Class::AsksMore) => "asks more",
        Some(Class::MovesDifferently) => "moves differently",
    }
}
