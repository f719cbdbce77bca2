//! `diwan import`: loads an official list over the starter tables.
//!
//! A bad line costs one line: it is said, and the rest goes in.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;

use ::edi::Language;
use anyhow::Context as _;
use desk::ports::{Clock as _, SystemClock};
use desk::reference::Lang;
use desk::reference::import::{Imported, PLACES, places, tariff, tariff_list};
use desk::tariff::tables;
use lexicon::{Date, Refusal};
use serde::Serialize;
use storage::{Store, lists};

use super::edi::language;
use super::settings;
use crate::command_line::{Kept, OfficialList};
use crate::say::{progress, say, say_json};

/// Rows kept in one write: enough to be quick, few enough that nobody waits for them.
const ROWS_AT_ONCE: usize = 400;
/// Findings said; a file with more is another file.
const FINDINGS_MAX: usize = 50;
/// What the shell is told when some lines were left out.
const SOME_LEFT_OUT: u8 = 1;
/// What the shell is told when nothing could be read.
const NOTHING_READ: u8 = 2;

#[derive(Serialize)]
struct Answer {
    list: &'static str,
    rows: u64,
    left_out: u64,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Finding {
    code: String,
    text: String,
}

pub(crate) fn import(
    list: OfficialList,
    from: &Path,
    lang: Option<&str>,
    json: bool,
    kept: &Kept,
    file: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    let language = match language(lang)? {
        Language::Fr => Lang::Fr,
        Language::Ar => Lang::Ar,
        Language::En => Lang::En,
        Language::Es => Lang::Es,
    };
    let config = settings(kept, file)?;
    let bytes = BufReader::new(File::open(from).with_context(|| from.display().to_string())?);
    let (name, rows) = match list {
        OfficialList::Locode => (PLACES, places(bytes).map(boxed)),
        OfficialList::Hs => {
            let lang = Lang::from_code(lang.unwrap_or(Lang::Fr.code()));
            (tariff_list(lang), tariff(bytes).map(boxed))
        }
        OfficialList::Tariff => (tables::MEASURES, Ok(boxed(tables::measures(bytes)))),
        OfficialList::Positions => (tables::POSITIONS, Ok(boxed(tables::positions(bytes)))),
        OfficialList::Rates => (tables::RATES, Ok(boxed(tables::rates(bytes)))),
    };
    let answer = match rows {
        Ok(rows) => crate::runtime()?.block_on(async {
            let store = Store::open(&config.storage.place()).await?;
            keep(&store, name, rows, language).await
        })?,
        Err(refusal) => {
            Answer { list: name, rows: 0, left_out: 0, findings: vec![finding(&refusal, language)] }
        }
    };
    tell(&answer, json)?;
    Ok(ExitCode::from(match (answer.rows, answer.findings.is_empty()) {
        (0, _) => NOTHING_READ,
        (_, false) => SOME_LEFT_OUT,
        (_, true) => 0,
    }))
}

/// The rows of either list.
type Rows = Box<dyn Iterator<Item = Result<Imported, Refusal>>>;

fn boxed(rows: impl Iterator<Item = Result<Imported, Refusal>> + 'static) -> Rows {
    Box::new(rows)
}

async fn keep(store: &Store, list: &'static str, rows: Rows, language: Lang) -> anyhow::Result<Answer> {
    let bar = progress(list);
    let known: HashMap<String, String> = store.reference(list).await?.into_iter().collect();
    let today = desk::day(SystemClock.now());
    let mut answer = Answer { list, rows: 0, left_out: 0, findings: Vec::new() };
    let mut set = Vec::with_capacity(ROWS_AT_ONCE);
    for row in rows {
        match row.and_then(|row| may_replace(list, &known, row, today)) {
            Ok(row) => {
                set.push(lists::reference(list, &row.code, row.body));
                answer.rows += 1;
            }
            Err(refusal) => {
                answer.left_out += 1;
                if answer.findings.len() < FINDINGS_MAX {
                    answer.findings.push(finding(&refusal, language));
                }
            }
        }
        if set.len() >= ROWS_AT_ONCE {
            store.write(std::mem::take(&mut set)).await?;
            bar.set_position(answer.rows);
        }
    }
    store.write(set).await?;
    if answer.rows > 0 {
        store.new_edition().await?;
    }
    bar.finish_and_clear();
    Ok(answer)
}

/// What was in force is not altered by a list that is loaded over it.
fn may_replace(
    list: &str,
    known: &HashMap<String, String>,
    row: Imported,
    today: Date,
) -> Result<Imported, Refusal> {
    match known.get(&row.code) {
        Some(before) => tables::may_replace(list, before, &row, today).map(|()| row),
        None => Ok(row),
    }
}

fn finding(refusal: &Refusal, language: Lang) -> Finding {
    Finding { code: refusal.code.to_string(), text: desk::texts::refusal(refusal, language) }
}

fn tell(answer: &Answer, json: bool) -> anyhow::Result<()> {
    if json {
        return say_json(answer);
    }
    for one in &answer.findings {
        say(format_args!("{} {}", one.code, one.text))?;
    }
    let shown = u64::try_from(answer.findings.len()).unwrap_or_default();
    if answer.left_out > shown {
        say(format_args!("… and {} more", answer.left_out - shown))?;
    }
    let then = if answer.rows > 0 { "; servers that are running use them from now on" } else { "" };
    say(format_args!("{}: {} rows kept, {} left out{then}", answer.list, answer.rows, answer.left_out))
}
