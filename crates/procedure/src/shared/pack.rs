//! `pack.toml`: what the pack is, its tables of codes, its sets, what is not confirmed yet.

use std::collections::BTreeMap;

use lexicon::{CountryCode, Currency, Date};

use super::{PackHead, Set, Table, Unverified, Words};
use crate::calendar::FixedDay;
use crate::codes::{CodeTable, CodeTables};
use crate::finding::{Finding, Findings};
use crate::language::Language;
use crate::place::{PackText, Place, Placed};
use crate::reader::{Fields, Reader};

const FILE: &str = "pack.toml";

/// What `pack.toml` gives.
pub(super) struct Head {
    pub(super) pack: PackHead,
    pub(super) lists: CodeTables,
    pub(super) sets: Vec<Set>,
    pub(super) tables: Vec<Table>,
}

pub(super) fn parse(pack: &PackText, findings: &Findings) -> Option<Head> {
    let Some(text) = pack.get(FILE) else {
        findings.push(Finding::new("PACK-05", Place::of_file(FILE)).arg("file", FILE));
        return None;
    };
    let mut fields = Reader::open(FILE, text, findings)?;
    let head = fields.need_table("pack").and_then(head);
    let (lists, tables) = tables(&mut fields, pack, findings);
    let sets = sets(&mut fields);
    let unverified = fields.tables("unverified").into_iter().filter_map(unverified).collect();
    fields.finish();
    let head = PackHead { unverified, ..head? };
    Some(Head { pack: head, lists, sets, tables })
}

fn head(mut fields: Fields<'_>) -> Option<PackHead> {
    let languages = languages(&mut fields);
    let code = fields.need_id("code");
    let edition = fields.whole("edition", 9_999).map_or(1, |edition| edition.value);
    let from = fields.need_table("applies").and_then(|mut applies| {
        let from = applies.need_date("from");
        applies.finish();
        from
    });
    let reader = fields.reader.clone();
    let country = fields.need_text("country").and_then(|text| reader.word::<CountryCode>(&text, "MA"));
    let currency = fields.need_text("currency").and_then(|text| reader.word::<Currency>(&text, "MAD"));
    // Zones are the desk's affair; calendars know their own distance from universal time.
    fields.texts("zones");
    let title = Words::parse(&mut fields, "title", &languages);
    let layouts = fields.ids("layouts");
    fields.finish();
    Some(PackHead {
        code: code?,
        edition,
        from: from.map_or(Date::MIN, |from| from.value),
        country: country?.value,
        currency: currency?.value,
        languages,
        title,
        layouts,
        unverified: Vec::new(),
    })
}

fn languages(fields: &mut Fields<'_>) -> Vec<Language> {
    let known: Vec<(&'static str, Language)> = Language::ALL.iter().map(|one| (one.code(), *one)).collect();
    let mut languages = Vec::new();
    for text in fields.need_texts("languages") {
        let language = fields.reader.known(&text, &known);
        languages.extend(language.map(|placed| placed.value).filter(|one| !languages.contains(one)));
    }
    languages
}

fn tables(fields: &mut Fields<'_>, pack: &PackText, findings: &Findings) -> (CodeTables, Vec<Table>) {
    let mut lists = BTreeMap::new();
    let mut tables: Vec<Table> = Vec::new();
    for mut one in fields.tables("table") {
        let (id, file, key) = (one.need_id("id"), one.need_text("file"), one.need_text("key"));
        one.id("official");
        one.finish();
        let (Some(id), Some(file), Some(key)) = (id, file, key) else { continue };
        if let Some(first) = tables.iter().find(|table| table.id == id) {
            findings.push(Finding::new("PACK-09", id.at).arg("id", id.value).also(&first.id.at));
            continue;
        }
        let text = pack.get(&file.value);
        match text {
            Some(text) => {
                lists.insert(id.value.clone(), CodeTable::read(&file.value, text, &key.value, findings));
            }
            None => findings.push(Finding::new("PACK-05", file.at.clone()).arg("file", &file.value)),
        }
        tables.push(Table { id, fixed: fixed_days(text.unwrap_or_default()) });
    }
    (CodeTables(lists), tables)
}

/// The days of a table of holidays that come back every year: columns `day` (`05-01`) and `since`.
fn fixed_days(text: &str) -> Vec<FixedDay> {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(text.as_bytes());
    let Ok(head) = reader.headers().cloned() else { return Vec::new() };
    let column = |name: &str| head.iter().position(|cell| cell == name);
    let (Some(day), since) = (column("day"), column("since")) else { return Vec::new() };
    reader
        .records()
        .flatten()
        .filter_map(|row| {
            let (month, of_month) = row.get(day)?.split_once('-')?;
            let since = since.and_then(|at| row.get(at)).and_then(|text| text.parse().ok());
            Some(FixedDay { month: month.parse().ok()?, day: of_month.parse().ok()?, since })
        })
        .collect()
}

fn sets(fields: &mut Fields<'_>) -> Vec<Set> {
    fields
        .tables("set")
        .into_iter()
        .filter_map(|mut one| {
            let (id, of) = (one.need_id("id"), one.need_id("of"));
            let codes: Vec<Placed<String>> = one.texts("codes");
            one.finish();
            Some(Set { id: id?, of: of?, codes })
        })
        .collect()
}

fn unverified(mut one: Fields<'_>) -> Option<Unverified> {
    let (what, why, ask) = (one.need_text("what"), one.need_text("why"), one.need_text("ask"));
    one.finish();
    Some(Unverified { what: what?.value, why: why?.value, ask: ask?.value })
}
