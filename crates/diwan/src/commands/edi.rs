//! `diwan edi read`: what an interchange holds and what is wrong with it, as JSON.
//!
//! Read piece by piece: a file of a gigabyte takes no more memory than one of a kilobyte.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use ::edi::Language;
use ::edi::report::{Policy, Report, ReportReader, exit_code};
use anyhow::{Context as _, bail};

use crate::say::{progress, say_json};

/// Bytes read at once.
const PIECE_BYTES: usize = 64 * 1024;

pub(crate) fn read(file: &Path, lang: Option<&str>) -> anyhow::Result<ExitCode> {
    let language = language(lang)?;
    let report = if file == Path::new("-") {
        report(std::io::stdin().lock())
    } else {
        File::open(file).and_then(report)
    };
    let report = report.with_context(|| file.display().to_string())?;
    say_json(&report.in_language(language))?;
    Ok(ExitCode::from(exit_code(&report)))
}

fn report(mut from: impl Read) -> std::io::Result<Report> {
    let bar = progress("bytes");
    let mut reader = ReportReader::new(Policy::default());
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let read = match from.read(&mut piece) {
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        reader.feed(bytes);
        bar.inc(u64::try_from(read).unwrap_or_default());
    }
    bar.finish_and_clear();
    Ok(reader.finish())
}

/// The language that was asked for, else that of the environment, else English.
pub(crate) fn language(asked: Option<&str>) -> anyhow::Result<Language> {
    if let Some(asked) = asked {
        let Some(language) = Language::of(asked) else { bail!("--lang is one of fr, ar, en, es") };
        return Ok(language);
    }
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Ok(said.and_then(|tag| Language::of(&tag)).unwrap_or(Language::En))
}
