//! What an act is given: a flat map from the address of a fact to its text, whatever door it came by.
//!
//! A page sends `bill.2.seal=…`, a program sends `{"bill":[…,…,{"seal":"…"}]}`; both arrive here as the same address.
//! Reading a field gives a word of the lexicon, or notes a refusal at that address, so that the sender learns of every
//! mistake at once.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use lexicon::{Address, Date, Instant, ParseWord, Refusal};

use crate::answer::No;

/// Fields of one form. A form of a thousand lines with ten fields each stays below it.
pub const FIELDS_MAX: usize = 20_000;
/// Length of one field, in bytes.
pub const FIELD_BYTES_MAX: usize = 20_000;
/// Files of one form.
const FILES_MAX: usize = 20;
/// Mistakes that are noted; who made more mends these first.
const PROBLEMS_MAX: usize = 200;

/// A file that came with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub name: String,
    pub media: String,
    /// Shared: deciding once more copies none of them.
    pub bytes: Arc<Vec<u8>>,
}

/// The fields and files of one command.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: BTreeMap<String, String>,
    files: BTreeMap<String, Upload>,
    problems: Vec<Refusal>,
}

impl Form {
    /// A form of these fields. Of a field that comes twice, the values are joined by commas: check boxes do that.
    pub fn of(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            form.put(name, &value);
        }
        form
    }

    /// A form of the JSON object `json`: objects and lists become addresses.
    pub fn from_json(json: &serde_json::Value) -> Self {
        let mut form = Self::default();
        form.flatten("", json);
        form
    }

    fn flatten(&mut self, at: &str, json: &serde_json::Value) {
        use serde_json::Value as Json;
        let inner = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
        match json {
            Json::Null => {}
            Json::Bool(yes) => self.put(at.to_owned(), if *yes { "yes" } else { "no" }),
            Json::Number(number) => self.put(at.to_owned(), &number.to_string()),
            Json::String(text) => self.put(at.to_owned(), text),
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.flatten(&inner(&index.to_string()), item);
                }
            }
            Json::Object(map) => {
                for (name, item) in map {
                    self.flatten(&inner(name), item);
                }
            }
        }
    }

    /// Adds a field.
    pub fn put(&mut self, name: String, value: &str) {
        if self.values.len() >= FIELDS_MAX && !self.values.contains_key(&name) {
            return self.too_many(FIELDS_MAX);
        }
        let known = self.values.get(&name).map_or(0, |known| known.len() + 1);
        if known + value.len() > FIELD_BYTES_MAX {
            return self.wrong(&name, Refusal::new("TEXT-02").arg("max", FIELD_BYTES_MAX));
        }
        // No text of ours holds one, and one of the two databases keeps none.
        if value.contains('\0') {
            return self.wrong(&name, Refusal::new("TEXT-03"));
        }
        self.values
            .entry(name)
            .and_modify(|known| {
                known.push(',');
                known.push_str(value);
            })
            .or_insert_with(|| value.to_owned());
    }

    /// Adds a file.
    pub fn put_file(&mut self, name: String, upload: Upload) {
        if self.files.len() >= FILES_MAX && !self.files.contains_key(&name) {
            return self.too_many(FILES_MAX);
        }
        self.files.insert(name, upload);
    }

    fn too_many(&mut self, max: usize) {
        if !self.problems.iter().any(|one| one.code == "FORM-02") {
            // First, whatever else is wrong: what came after it was not read.
            self.problems.insert(0, Refusal::new("FORM-02").arg("max", max));
        }
    }

    /// Every field, for drawing the form again as it was filled in.
    pub fn values(&self) -> &BTreeMap<String, String> {
        &self.values
    }

    /// The address of every field and file.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().chain(self.files.keys()).map(String::as_str)
    }

    /// The text of a field; empty ones count as absent.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// True when something was sent at an address below `name`: `to.0`, `to.name`.
    pub fn has_below(&self, name: &str) -> bool {
        let prefix = format!("{name}.");
        self.values.range(prefix.clone()..).next().is_some_and(|(key, _)| key.starts_with(&prefix))
    }

    /// Takes a field out: what belongs to the envelope and not to the act.
    pub fn take(&mut self, name: &str) -> Option<String> {
        self.values.remove(name)
    }

    /// The file of a field.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name).filter(|file| !file.bytes.is_empty())
    }

    /// Notes what is wrong with a field.
    pub fn wrong(&mut self, name: &str, refusal: Refusal) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(at(refusal, name));
        }
    }

    /// Notes refusals that know their fields.
    pub fn all_wrong(&mut self, refusals: Vec<Refusal>) {
        let room = PROBLEMS_MAX.saturating_sub(self.problems.len());
        self.problems.extend(refusals.into_iter().take(room));
    }

    /// A word that must be there.
    pub fn need<W: ParseWord>(&mut self, name: &str) -> Option<W> {
        if self.raw(name).is_none() {
            self.wrong(name, Refusal::new("FORM-01"));
            return None;
        }
        self.may(name)
    }

    /// A word that may be there.
    pub fn may<W: ParseWord>(&mut self, name: &str) -> Option<W> {
        let text = self.raw(name)?.to_owned();
        match W::parse_word(&text) {
            Ok(word) => Some(word),
            Err(refusal) => {
                self.wrong(name, refusal);
                None
            }
        }
    }

    /// One of a few words; `read` gives nothing for others.
    pub fn choice<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let Some(text) = self.raw(name).map(str::to_owned) else {
            self.wrong(name, Refusal::new("FORM-01"));
            return None;
        };
        let found = read(&text);
        if found.is_none() {
            self.wrong(name, Refusal::new("FORM-03"));
        }
        found
    }

    /// Several words, separated by commas or spaces, or given as a list.
    pub fn list(&self, name: &str) -> Vec<String> {
        let mut all: Vec<String> = self
            .raw(name)
            .into_iter()
            .flat_map(|text| text.split([',', ';', '\n', ' ']))
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect();
        let prefix = format!("{name}.");
        all.extend(
            self.values
                .range(prefix.clone()..)
                .take_while(|(key, _)| key.starts_with(&prefix))
                .map(|(_, value)| value.trim().to_owned())
                .filter(|text| !text.is_empty()),
        );
        all
    }

    /// How many lines `name.0`, `name.1` … the form has.
    pub fn lines(&self, name: &str) -> usize {
        let prefix = format!("{name}.");
        self.values
            .range(prefix.clone()..)
            .take_while(|(key, _)| key.starts_with(&prefix))
            .filter_map(|(key, _)| key.strip_prefix(&prefix)?.split('.').next()?.parse::<usize>().ok())
            .max()
            .map_or(0, |last| last.saturating_add(1).min(FIELDS_MAX))
    }

    /// An instant: `2026-04-14T09:00` in Morocco's time, or with its own offset.
    pub fn moment(&mut self, name: &str) -> Option<Instant> {
        let Some(text) = self.raw(name).map(str::to_owned) else {
            self.wrong(name, Refusal::new("FORM-01"));
            return None;
        };
        let found = parse_moment(&text);
        if found.is_none() {
            self.wrong(name, Refusal::new("DATE-03"));
        }
        found
    }

    /// The instant of a field, if it is filled in.
    pub fn may_moment(&mut self, name: &str) -> Option<Instant> {
        self.raw(name)?;
        self.moment(name)
    }

    /// True once something was noted.
    pub fn is_wrong(&self) -> bool {
        !self.problems.is_empty()
    }

    /// The answer when a needed field was missing or wrong.
    pub fn no(&mut self) -> No {
        if self.problems.is_empty() {
            self.problems.push(Refusal::new("FORM-01"));
        }
        No::Refused(std::mem::take(&mut self.problems))
    }

    /// Says no if anything was noted.
    pub fn check(&mut self) -> Result<(), No> {
        if self.problems.is_empty() { Ok(()) } else { Err(self.no()) }
    }

    /// A digest of everything in the form, for telling a repeated command from another under the same key.
    pub fn digest(&self) -> [u8; 32] {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        let mut field = |bytes: &[u8]| {
            hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(bytes);
        };
        for (name, value) in &self.values {
            field(name.as_bytes());
            field(value.as_bytes());
        }
        for (name, file) in &self.files {
            field(name.as_bytes());
            field(file.name.as_bytes());
            field(&file.bytes);
        }
        hash.finalize().into()
    }
}

/// The zone in which Morocco's forms are filled in.
pub const ZONE: &str = "Africa/Casablanca";

/// Reads an instant with its own offset, or in Morocco's time.
pub fn parse_moment(text: &str) -> Option<Instant> {
    let micros = |timestamp: jiff::Timestamp| Instant::from_micros(timestamp.as_microsecond());
    if let Ok(timestamp) = jiff::Timestamp::from_str(text) {
        return Some(micros(timestamp));
    }
    let civil = DateTime::from_str(text).ok()?;
    let zone = TimeZone::get(ZONE).ok()?;
    Some(micros(civil.to_zoned_datetime(zone).ok()?.timestamp()))
}

fn at(refusal: Refusal, name: &str) -> Refusal {
    match Address::parse_word(name) {
        Ok(address) => refusal.at(address),
        Err(_) => refusal,
    }
}

/// The year of an instant, in Morocco's time.
pub fn year(at: Instant) -> i16 {
    local(at).map_or(1970, |zoned| zoned.year())
}

/// The day of an instant, in Morocco's time.
pub fn day(at: Instant) -> Date {
    let read = |zoned: jiff::ZonedDateTime| zoned.date().to_string().parse().ok();
    local(at).and_then(read).unwrap_or(Date::MIN)
}

/// The first instant of a day, in Morocco's time.
pub fn midnight(day: Date) -> Option<Instant> {
    parse_moment(&format!("{day}T00:00"))
}

/// An instant in Morocco's time.
pub fn local(at: Instant) -> Option<jiff::ZonedDateTime> {
    let timestamp = jiff::Timestamp::from_microsecond(at.micros()).ok()?;
    Some(timestamp.to_zoned_datetime(TimeZone::get(ZONE).ok()?))
}
