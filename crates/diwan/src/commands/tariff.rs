//! `diwan tariff explain`: why every dirham is asked, as JSON.

use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use ::edi::Language;
use anyhow::Context as _;
use desk::reference::Lang;
use desk::tariff::Book;
use desk::tariff::explain::explain as explained;
use lexicon::Refusal;
use serde_json::json;
use storage::Store;

use super::edi::language;
use super::settings;
use crate::command_line::Kept;
use crate::say::say_json;

/// What the shell is told when something stands in the way.
const REFUSED: u8 = 1;

pub(crate) fn explain(
    from: &Path,
    lang: Option<&str>,
    kept: &Kept,
    file: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    let lang = match language(lang)? {
        Language::Fr => Lang::Fr,
        Language::Ar => Lang::Ar,
        Language::En => Lang::En,
        Language::Es => Lang::Es,
    };
    let book = book(kept, file)?;
    let answer = match serde_json::from_slice(&bytes(from)?) {
        Ok(asked) => explained(&asked, &book),
        Err(error) => Err(vec![Refusal::new("HTTP-400").arg("why", error)]),
    };
    match answer {
        Ok(told) => {
            say_json(&told)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(refusals) => {
            say_json(
                &json!({ "findings": refusals.iter().map(|one| finding(one, lang)).collect::<Vec<_>>() }),
            )?;
            Ok(ExitCode::from(REFUSED))
        }
    }
}

fn finding(refusal: &Refusal, lang: Lang) -> serde_json::Value {
    json!({
        "code": refusal.code, "severity": "error", "address": refusal.at,
        "text": desk::texts::refusal(refusal, lang),
    })
}

fn bytes(from: &Path) -> anyhow::Result<Vec<u8>> {
    if from == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(from).with_context(|| from.display().to_string())
}

/// The tables of a store that was named, or those of the starter pack.
fn book(kept: &Kept, file: Option<&Path>) -> anyhow::Result<Book> {
    if kept.data.is_none() && kept.database.is_none() {
        return Ok(Book::starter());
    }
    let config = settings(kept, file)?;
    crate::runtime()?.block_on(async {
        let store = Store::open(&config.storage.place()).await?;
        Ok(desk::tariff::read_book(&store).await?)
    })
}
