//! Reads tables of measures, positions and rates as CSV: those of the pack, and those an operator loads.

use std::collections::BTreeMap;
use std::io::Read;

use domain::tariff::{Citation, ExchangeRate, Measure, Origins, Position, Tax};
use lexicon::{CountryCode, Currency, Date, HsCode, ParseWord, Refusal};

use crate::reference::import::{Imported, LINES_MAX};

/// The lists rows are stored under.
pub const MEASURES: &str = "tariff-measures";
/// Positions of the nomenclature with their units.
pub const POSITIONS: &str = "tariff-positions";
/// Exchange rates.
pub const RATES: &str = "exchange-rates";

const STARTER_MEASURES: &str = include_str!("../../../../packs/ma/tariff/measures.csv");
const STARTER_POSITIONS: &str = include_str!("../../../../packs/ma/tariff/positions.csv");
const STARTER_RATES: &str = include_str!("../../../../packs/ma/tariff/rates.csv");

pub(super) type Record = BTreeMap<String, String>;

/// The tables of the pack.
pub fn starter() -> (Vec<Position>, Vec<Measure>, Vec<ExchangeRate>) {
    fn all<T>(text: &'static str, read: fn(&Record) -> Result<T, Refusal>) -> Vec<T> {
        records(text.as_bytes()).filter_map(|(_, record)| read(&record.ok()?).ok()).collect()
    }
    (all(STARTER_POSITIONS, position), all(STARTER_MEASURES, measure), all(STARTER_RATES, rate))
}

/// Rows of a table of measures, ready to be stored; a bad line is a refusal, and costs that line.
pub fn measures<R: Read>(bytes: R) -> impl Iterator<Item = Result<Imported, Refusal>> {
    imported(bytes, |record| measure(record).map(|one| (format!("{:010}", one.id), body(&one))))
}

/// Rows of a table of positions.
pub fn positions<R: Read>(bytes: R) -> impl Iterator<Item = Result<Imported, Refusal>> {
    imported(bytes, |record| position(record).map(|one| (one.code.as_str().to_owned(), body(&one))))
}

/// Rows of a table of exchange rates.
pub fn rates<R: Read>(bytes: R) -> impl Iterator<Item = Result<Imported, Refusal>> {
    imported(bytes, |record| rate(record).map(|one| (format!("{} {}", one.currency, one.from), body(&one))))
}

/// Says no to a row that would alter what had begun; a measure may still be ended on a day to come.
pub fn may_replace(list: &str, before: &str, row: &Imported, today: Date) -> Result<(), Refusal> {
    let begun = match list {
        MEASURES => {
            let (Ok(mut old), Ok(new)) =
                (serde_json::from_str::<Measure>(before), serde_json::from_str::<Measure>(&row.body))
            else {
                return Ok(());
            };
            let from = old.from;
            if new.until.is_none_or(|until| until >= today) && old.until.is_none_or(|until| until >= today) {
                old.until = new.until;
            }
            // Who entered it and why is no part of what falls on an item.
            old.author.clone_from(&new.author);
            old.reason.clone_from(&new.reason);
            (old != new).then_some(from)
        }
        RATES => {
            let (Ok(old), Ok(new)) = (
                serde_json::from_str::<ExchangeRate>(before),
                serde_json::from_str::<ExchangeRate>(&row.body),
            ) else {
                return Ok(());
            };
            (old.per != new.per || old.dirhams != new.dirhams).then_some(old.from)
        }
        _ => None,
    };
    match begun {
        Some(from) if from <= today => Err(Refusal::new("LIST-08").arg("code", &row.code).arg("day", from)),
        _ => Ok(()),
    }
}

fn body(row: &impl serde::Serialize) -> String {
    serde_json::to_string(row).unwrap_or_default()
}

fn imported<R: Read>(
    bytes: R,
    read: fn(&Record) -> Result<(String, String), Refusal>,
) -> impl Iterator<Item = Result<Imported, Refusal>> {
    let most = usize::try_from(LINES_MAX).unwrap_or(usize::MAX);
    records(bytes).take(most).map(move |(line, record)| {
        let record = record.map_err(|_| Refusal::new("LIST-04").arg("line", line))?;
        let (code, body) = read(&record).map_err(|refusal| refusal.arg("line", line))?;
        Ok(Imported { code, body })
    })
}

pub(super) fn records<R: Read>(bytes: R) -> impl Iterator<Item = (u64, Result<Record, csv::Error>)> {
    let reader = csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(bytes);
    (2..).zip(reader.into_deserialize())
}

pub(super) fn text<'r>(record: &'r Record, name: &str) -> &'r str {
    record.get(name).map_or("", String::as_str)
}

fn needed<W: ParseWord>(record: &Record, name: &str) -> Result<W, Refusal> {
    let found = text(record, name);
    if found.is_empty() {
        return Err(Refusal::new("LIST-07").arg("column", name));
    }
    W::parse_word(found)
}

fn day(record: &Record, name: &str) -> Result<Option<Date>, Refusal> {
    match text(record, name) {
        "" => Ok(None),
        text => text.parse().map(Some),
    }
}

fn measure(record: &Record) -> Result<Measure, Refusal> {
    let wrong = |column: &str| Refusal::new("LIST-07").arg("column", column);
    let position = text(record, "position");
    if !matches!(position.len(), 0 | 2 | 4 | 6 | 8 | 10)
        || !position.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Err(wrong("position"));
    }
    let origins = text(record, "origins").split_whitespace().map(CountryCode::parse_word);
    let origins = origins.collect::<Result<Vec<_>, _>>()?;
    let word = |name: &str| Some(text(record, name)).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(Measure {
        id: text(record, "id").parse().map_err(|_| wrong("id"))?,
        tax: Tax::from_code(text(record, "tax")).ok_or_else(|| wrong("tax"))?,
        position: position.to_owned(),
        origins: if origins.is_empty() { Origins::Any } else { Origins::These(origins) },
        preference: word("preference"),
        quota: word("quota"),
        condition: word("condition"),
        component: text(record, "component").parse()?,
        from: day(record, "from")?.ok_or_else(|| wrong("from"))?,
        until: day(record, "until")?,
        source: Citation {
            text: text(record, "article").to_owned(),
            verified: text(record, "verified") == "yes",
        },
        author: word("author").unwrap_or_else(|| "import".to_owned()),
        reason: word("reason").unwrap_or_default(),
    })
}

fn position(record: &Record) -> Result<Position, Refusal> {
    Ok(Position {
        code: needed::<HsCode>(record, "code")?,
        text: text(record, "text").to_owned(),
        unit: Some(text(record, "unit")).filter(|unit| !unit.is_empty()).unwrap_or("KGM").to_owned(),
        from: day(record, "from")?.unwrap_or(Date::MIN),
        until: day(record, "until")?,
    })
}

fn rate(record: &Record) -> Result<ExchangeRate, Refusal> {
    let wrong = |column: &str| Refusal::new("LIST-07").arg("column", column);
    let dirhams: domain::tariff::Decimal = text(record, "dirhams").parse().map_err(|_| wrong("dirhams"))?;
    if dirhams.is_sign_negative() || dirhams.is_zero() {
        return Err(wrong("dirhams"));
    }
    Ok(ExchangeRate {
        currency: needed::<Currency>(record, "currency")?,
        per: text(record, "per").parse().ok().filter(|per| *per > 0).ok_or_else(|| wrong("per"))?,
        dirhams,
        from: day(record, "from")?.ok_or_else(|| wrong("from"))?,
        source: text(record, "source").to_owned(),
        author: "import".to_owned(),
    })
}
