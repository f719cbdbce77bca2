//! `diwan pack check` and `diwan pack test`: a folder of procedures taken through the compiler, its cases played.
//!
//! Always true: nothing is written, nothing is followed out of the folder, and no file is read beyond its limit.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::edi::Language as Spoken;
use anyhow::{Context as _, ensure};
use procedure::limits::{PACK_FILES_MAX, TABLE_BYTES_MAX};
use procedure::{Compiled, Drawn, Edition, Language, PackText, Played, compile, has_errors};
use serde::Serialize;

use super::edi::language;
use crate::say::{say, say_json};

/// What the shell is told when something is wrong with the pack.
const WRONG: u8 = 1;
/// The endings of files that a pack is made of.
const ENDINGS: [&str; 3] = ["toml", "csv", "typ"];

/// What is said of a pack.
#[derive(Serialize)]
struct Answer<'a> {
    /// True when every procedure gives its edition.
    good: bool,
    editions: Vec<Given<'a>>,
    findings: Vec<Drawn>,
    /// Only when cases were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    cases: Option<Vec<Told<'a>>>,
}

/// An edition that came out.
#[derive(Serialize)]
struct Given<'a> {
    code: &'a str,
    edition: u32,
    digest: String,
    title: &'a str,
}

/// A case that was played.
#[derive(Serialize)]
struct Told<'a> {
    procedure: &'a str,
    file: &'a str,
    story: &'a str,
    good: bool,
}

/// Whether the cases are told one by one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cases {
    Told,
    Untold,
}

pub(crate) fn pack(folder: &Path, cases: Cases, lang: Option<&str>, json: bool) -> anyhow::Result<ExitCode> {
    let language = spoken(lang)?;
    let text = read(folder)?;
    let compiled = compile(&text);
    if json {
        say_json(&answer(&compiled, &text, cases, language))?;
    } else {
        tell(&compiled, &text, folder, cases, language)?;
    }
    Ok(if has_errors(&compiled.findings) { ExitCode::from(WRONG) } else { ExitCode::SUCCESS })
}

/// The language of what is said of packs.
pub(super) fn spoken(lang: Option<&str>) -> anyhow::Result<Language> {
    Ok(match language(lang)? {
        Spoken::Fr => Language::Fr,
        Spoken::Ar => Language::Ar,
        Spoken::En => Language::En,
        Spoken::Es => Language::Es,
    })
}

/// The pack in a folder, compiled; with every finding where it does not compile.
pub(crate) fn open(folder: &Path) -> anyhow::Result<procedure::Pack> {
    let text = read(folder)?;
    let compiled = compile(&text);
    let name = folder.display().to_string();
    let told: Vec<String> =
        compiled.findings.iter().map(|one| one.draw(&text, &name, Language::En)).collect();
    ensure!(!has_errors(&compiled.findings), "the pack does not compile\n{}", told.join("\n"));
    Ok(compiled.pack)
}

fn answer<'a>(compiled: &'a Compiled, text: &PackText, cases: Cases, language: Language) -> Answer<'a> {
    let given = |edition: &'a Edition| {
        let id = edition.id();
        Given {
            code: &id.code,
            edition: id.no,
            digest: id.digest.to_string(),
            title: edition.title(language),
        }
    };
    let told = |one: &'a Played| Told {
        procedure: &one.procedure,
        file: &one.file,
        story: &one.story,
        good: one.good,
    };
    Answer {
        good: !has_errors(&compiled.findings),
        editions: compiled.pack.editions().map(given).collect(),
        findings: compiled.findings.iter().map(|one| one.drawn(text, language)).collect(),
        cases: (cases == Cases::Told).then(|| compiled.played.iter().map(told).collect()),
    }
}

fn tell(
    compiled: &Compiled,
    text: &PackText,
    folder: &Path,
    cases: Cases,
    language: Language,
) -> anyhow::Result<()> {
    let name = folder.display().to_string();
    for finding in &compiled.findings {
        say(finding.draw(text, &name, language))?;
    }
    if cases == Cases::Told {
        for one in &compiled.played {
            say(format_args!("{:<4}{}: {}", if one.good { "ok" } else { "no" }, one.file, one.story))?;
        }
    }
    for edition in compiled.pack.editions() {
        let id = edition.id();
        say(format_args!("{} edition {}: {}", id.code, id.no, edition.title(language)))?;
    }
    let good = compiled.played.iter().filter(|one| one.good).count();
    say(format_args!(
        "{name}: editions {}, cases as written {good} of {}, findings {}",
        compiled.pack.editions().count(),
        compiled.played.len(),
        compiled.findings.len()
    ))
}

/// Every file of a pack in a folder; links are not followed.
fn read(folder: &Path) -> anyhow::Result<PackText> {
    ensure!(folder.is_dir(), "{} is no folder", folder.display());
    let mut pack = PackText::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    let mut files = 0_usize;
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).with_context(|| here.display().to_string())? {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() {
                open.push(path);
                continue;
            }
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if !kind.is_file() || !ENDINGS.contains(&ending) {
                continue;
            }
            files += 1;
            ensure!(files <= PACK_FILES_MAX, "{}: more than {PACK_FILES_MAX} files", folder.display());
            let short = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            pack.add(&short, bytes(&path).with_context(|| path.display().to_string())?);
        }
    }
    Ok(pack)
}

/// The bytes of a file; of one that is too large, just enough to be refused by name.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(TABLE_BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
