//! Reads the official lists an operator loads: UN/LOCODE and tariff nomenclatures, as CSV.
//!
//! A reader gives rows as it goes, and between them what it did not understand: one bad line of a
//! hundred thousand costs one line. Nothing is held but the row in hand.
//!
//! Not here: storing the rows. Each is a code and a body, ready for the table of reference rows.

use std::io::Read;

use lexicon::{HsCode, Name, Note, ParseWord, Place, Refusal};
use serde::{Deserialize, Serialize};

use super::Lang;

/// Lines read from one file: four times the largest list there is.
pub const LINES_MAX: u64 = 500_000;

/// The list that UN/LOCODE rows are stored under.
pub const PLACES: &str = "un-locode";

/// The list that positions in a language are stored under: `tariff-fr`.
pub const fn tariff_list(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "tariff-fr",
        Lang::Ar => "tariff-ar",
        Lang::En => "tariff-en",
        Lang::Es => "tariff-es",
    }
}

/// A row ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The code that names it in its list.
    pub code: String,
    /// The rest, as the table of reference rows keeps it.
    pub body: String,
}

/// What a UN/LOCODE row says besides its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceBody {
    /// The name, as the country writes it in Latin letters.
    #[serde(rename = "n")]
    pub name: String,
    /// Other spellings: without accents, or in another language of the country.
    #[serde(rename = "a", default, skip_serializing_if = "String::is_empty")]
    pub also: String,
    /// The eight function signs: `1--45---` is a port, an airport and a postal exchange.
    #[serde(rename = "f", default, skip_serializing_if = "String::is_empty")]
    pub functions: String,
    /// The region within the country (ISO 3166-2, without the country).
    #[serde(rename = "s", default, skip_serializing_if = "String::is_empty")]
    pub region: String,
}

/// Reads a UN/LOCODE list: a header line naming the columns `locode` (or `country` and `location`),
/// `name`, and if present `name_ascii`, `function`, `subdivision`.
///
/// Lines that follow each other with one code are spellings of one place, and give one row.
pub fn places<R: Read>(bytes: R) -> Result<Places<R>, Refusal> {
    let mut reader = reader(bytes);
    let columns = PlaceColumns::find(&headers(&mut reader)?)?;
    Ok(Places { lines: Lines::new(reader), columns, waiting: None })
}

/// Reads a nomenclature: a header line naming a column of codes (`hscode`, `cn8`, `code`) and one of
/// texts (`description`, `description_fr`, `text`).
///
/// Chapters (two digits) and totals are passed over: they are not positions one can declare.
pub fn tariff<R: Read>(bytes: R) -> Result<Positions<R>, Refusal> {
    let mut reader = reader(bytes);
    let headers = headers(&mut reader)?;
    let code = column(&headers, &["hscode", "cn8", "code"])?;
    let text = column(&headers, &["description", "description_fr", "text"])?;
    Ok(Positions { lines: Lines::new(reader), code, text })
}

fn reader<R: Read>(bytes: R) -> csv::Reader<R> {
    csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes)
}

fn headers<R: Read>(reader: &mut csv::Reader<R>) -> Result<Vec<String>, Refusal> {
    let record = reader.headers().map_err(|_| Refusal::new("LIST-04").arg("line", 1))?;
    Ok(record.iter().map(|name| name.trim_start_matches('\u{feff}').to_ascii_lowercase()).collect())
}

fn column(headers: &[String], names: &[&str]) -> Result<usize, Refusal> {
    names
        .iter()
        .find_map(|name| headers.iter().position(|header| header == name))
        .ok_or_else(|| Refusal::new("LIST-01").arg("column", names.first().copied().unwrap_or_default()))
}

/// Records with their line, up to the limit; the last one may be the refusal of the rest.
struct Lines<R> {
    reader: csv::Reader<R>,
    read: u64,
    ended: bool,
}

impl<R: Read> Lines<R> {
    const fn new(reader: csv::Reader<R>) -> Self {
        Self { reader, read: 0, ended: false }
    }

    fn next(&mut self) -> Option<Result<(u64, csv::StringRecord), Refusal>> {
        if self.ended {
            return None;
        }
        if self.read == LINES_MAX {
            self.ended = true;
            let mut more = csv::StringRecord::new();
            let has_more = self.reader.read_record(&mut more).unwrap_or(true);
            return has_more.then(|| Err(Refusal::new("LIST-05").arg("max", LINES_MAX)));
        }
        self.read += 1;
        let line = self.reader.position().line();
        let mut record = csv::StringRecord::new();
        match self.reader.read_record(&mut record) {
            Ok(true) => Some(Ok((line, record))),
            Ok(false) => {
                self.ended = true;
                None
            }
            Err(error) => {
                // A text that is not UTF-8 costs its line; a broken stream would cost every other one too.
                self.ended = !matches!(error.kind(), csv::ErrorKind::Utf8 { .. });
                Some(Err(Refusal::new("LIST-04").arg("line", line)))
            }
        }
    }
}

struct PlaceColumns {
    code: Vec<usize>,
    name: usize,
    ascii: Option<usize>,
    functions: Option<usize>,
    region: Option<usize>,
}

impl PlaceColumns {
    fn find(headers: &[String]) -> Result<Self, Refusal> {
        let code = match column(headers, &["locode"]) {
            Ok(place) => vec![place],
            Err(refusal) => {
                let country = column(headers, &["country"]).map_err(|_| refusal)?;
                vec![country, column(headers, &["location"])?]
            }
        };
        Ok(Self {
            code,
            name: column(headers, &["name"])?,
            ascii: column(headers, &["name_ascii", "namewodiacritics"]).ok(),
            functions: column(headers, &["function"]).ok(),
            region: column(headers, &["subdivision"]).ok(),
        })
    }

    fn read(&self, line: u64, record: &csv::StringRecord) -> Result<(Place, PlaceBody), Refusal> {
        let text = |place: usize| record.get(place).unwrap_or_default();
        let code: String = self.code.iter().map(|place| text(*place)).collect();
        let place = Place::parse_word(&code)
            .map_err(|_| Refusal::new("LIST-02").arg("line", line).arg("value", code.escape_debug()))?;
        let nameless = || Refusal::new("LIST-03").arg("line", line);
        let name = Name::parse_word(text(self.name)).map_err(|_| nameless())?;
        let own = |column: Option<usize>| column.map(text).unwrap_or_default();
        let also = Name::parse_word(own(self.ascii)).map_or(String::new(), |ascii| ascii.to_string());
        let functions = own(self.functions);
        let shaped =
            functions.len() <= 8 && functions.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let region = own(self.region);
        let body = PlaceBody {
            also: if also == name.as_str() { String::new() } else { also },
            name: name.to_string(),
            functions: if shaped { functions.to_owned() } else { String::new() },
            region: if region.len() <= 3 && region.is_ascii() { region.to_owned() } else { String::new() },
        };
        Ok((place, body))
    }
}

/// The rows of a UN/LOCODE list, and what was wrong between them.
pub struct Places<R> {
    lines: Lines<R>,
    columns: PlaceColumns,
    waiting: Option<(Place, PlaceBody)>,
}

impl<R: Read> Places<R> {
    fn finished((place, body): (Place, PlaceBody)) -> Imported {
        // Four texts always make JSON; the default is never stored.
        let body = serde_json::to_string(&body).unwrap_or_default();
        Imported { code: place.to_string(), body }
    }
}

impl<R: Read> Iterator for Places<R> {
    type Item = Result<Imported, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (place, body) = match self.lines.next() {
                None => return self.waiting.take().map(Self::finished).map(Ok),
                Some(Err(refusal)) => return Some(Err(refusal)),
                Some(Ok((line, record))) => match self.columns.read(line, &record) {
                    Ok(row) => row,
                    Err(refusal) => return Some(Err(refusal)),
                },
            };
            match &mut self.waiting {
                Some((known, first)) if *known == place => {
                    for word in [body.name, body.also] {
                        if !word.is_empty() {
                            first.also.push(' ');
                            first.also.push_str(&word);
                        }
                    }
                }
                waiting => {
                    if let Some(row) = waiting.replace((place, body)) {
                        return Some(Ok(Self::finished(row)));
                    }
                }
            }
        }
    }
}

/// The rows of a nomenclature, and what was wrong between them.
pub struct Positions<R> {
    lines: Lines<R>,
    code: usize,
    text: usize,
}

impl<R: Read> Iterator for Positions<R> {
    type Item = Result<Imported, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (line, record) = match self.lines.next()? {
                Ok(read) => read,
                Err(refusal) => return Some(Err(refusal)),
            };
            let written = record.get(self.code).unwrap_or_default();
            if written.eq_ignore_ascii_case("total") || written.len() == 2 {
                continue;
            }
            let Ok(code) = HsCode::parse_word(written) else {
                let value = written.chars().take(20).collect::<String>();
                return Some(Err(Refusal::new("LIST-02")
                    .arg("line", line)
                    .arg("value", value.escape_debug())));
            };
            let text = record.get(self.text).unwrap_or_default();
            return Some(match Note::parse_word(text) {
                Ok(text) => Ok(Imported { code: code.to_string(), body: text.as_str().replace('\n', " ") }),
                Err(_) => Err(Refusal::new("LIST-03").arg("line", line)),
            });
        }
    }
}
