//! Reads a file in TOML key by key, each value with its place; what nobody asked for is refused.
//!
//! Always true: every mistake of a file is found at once, and a value that does not read is said and left out.
//!
//! Not here: what the values mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use lexicon::{Date, ParseWord};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::expression::{self, Written};
use crate::finding::{Finding, Findings, nearest};
use crate::limits::{ID_CHARS_MAX, LIST_ENTRIES_MAX};
use crate::place::{Place, Placed};

/// A file being read.
#[derive(Clone)]
pub(crate) struct Reader<'t> {
    file: Arc<str>,
    text: &'t str,
    pub(crate) findings: &'t Findings,
}

/// A value on its way in.
type Value<'t> = Spanned<DeValue<'t>>;

/// The keys of one table that were not taken yet.
pub(crate) struct Fields<'t> {
    pub(crate) reader: Reader<'t>,
    /// Where the table stands.
    pub(crate) at: Place,
    left: BTreeMap<String, (Place, Value<'t>)>,
    asked: Vec<&'static str>,
}

/// A date and a time of day without a zone: seconds since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub date: Date,
    /// Seconds since midnight, below 86 400.
    pub second: u32,
}

impl std::fmt::Display for LocalTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { date, second } = self;
        write!(f, "{date}T{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60)
    }
}

impl<'t> Reader<'t> {
    /// The keys at the top of a file; nothing when it does not read as TOML.
    pub(crate) fn open(path: &str, text: &'t str, findings: &'t Findings) -> Option<Fields<'t>> {
        let reader = Self { file: Arc::from(path), text, findings };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let span = error.span().unwrap_or_default();
            findings.push(Finding::new("PACK-01", reader.place(span)).arg("message", error.message()));
        }
        errors.is_empty().then(|| {
            let at = Place::new(&reader.file, 0..0);
            reader.fields(at, table.into_inner())
        })
    }

    fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place::new(&self.file, span)
    }

    fn fields(&self, at: Place, table: DeTable<'t>) -> Fields<'t> {
        let left = table
            .into_iter()
            .map(|(key, value)| {
                let at = self.place(key.span());
                (key.into_inner().into_owned(), (at, value))
            })
            .collect();
        Fields { reader: self.clone(), at, left, asked: Vec::new() }
    }

    fn at(&self, value: &Value<'t>) -> Place {
        self.place(value.span())
    }

    pub(crate) fn say(&self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Says that a value is of another kind than it must be.
    fn another_kind(&self, at: Place, expected: &'static str) {
        self.say(Finding::new("PACK-04", at).arg("expected", expected));
    }

    fn text(&self, value: &Value<'t>) -> Option<Placed<String>> {
        let at = self.at(value);
        if let DeValue::String(text) = value.get_ref() {
            return Some(Placed::new(text.clone().into_owned(), at));
        }
        self.another_kind(at, "text");
        None
    }

    /// The place of the characters of a text, inside its quotes; the whole of it when it has escapes.
    fn inside(&self, text: &Placed<String>) -> Option<Place> {
        let raw = self.text.get(text.at.span())?;
        let start = raw.find(text.value.as_str())?;
        (start == 1).then(|| text.at.part(start..start + text.value.len()))
    }

    fn table(&self, value: Value<'t>) -> Option<Fields<'t>> {
        let at = self.at(&value);
        if let DeValue::Table(table) = value.into_inner() {
            return Some(self.fields(at, table));
        }
        self.another_kind(at, "table");
        None
    }

    fn list(&self, value: Value<'t>) -> Vec<Value<'t>> {
        let at = self.at(&value);
        match value.into_inner() {
            DeValue::Array(items) if items.len() > LIST_ENTRIES_MAX => {
                self.say(Finding::new("PACK-06", at).arg("what", "entries").arg("max", LIST_ENTRIES_MAX));
                Vec::new()
            }
            DeValue::Array(items) => items.into_iter().collect(),
            _ => {
                self.another_kind(at, "list");
                Vec::new()
            }
        }
    }
}

impl<'t> Fields<'t> {
    fn take(&mut self, key: &'static str) -> Option<(Place, Value<'t>)> {
        self.asked.push(key);
        self.left.remove(key)
    }

    fn take_needed(&mut self, key: &'static str) -> Option<Value<'t>> {
        let found = self.take(key);
        if found.is_none() {
            self.reader.say(Finding::new("PACK-03", self.at.clone()).arg("key", key));
        }
        found.map(|(_, value)| value)
    }

    /// True when the key is there; it stays.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    /// A text.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Placed<String>> {
        let (_, value) = self.take(key)?;
        self.reader.text(&value)
    }

    /// A text that must be there.
    pub(crate) fn need_text(&mut self, key: &'static str) -> Option<Placed<String>> {
        let value = self.take_needed(key)?;
        self.reader.text(&value)
    }

    /// An id that must be there.
    pub(crate) fn need_id(&mut self, key: &'static str) -> Option<Placed<String>> {
        self.need_text(key).and_then(|text| self.reader.id(text))
    }

    /// An id.
    pub(crate) fn id(&mut self, key: &'static str) -> Option<Placed<String>> {
        self.text(key).and_then(|text| self.reader.id(text))
    }

    /// Texts in a list, or one alone.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<Placed<String>> {
        let Some((_, value)) = self.take(key) else { return Vec::new() };
        if matches!(value.get_ref(), DeValue::String(_)) {
            return self.reader.text(&value).into_iter().collect();
        }
        self.reader.list(value).iter().filter_map(|item| self.reader.text(item)).collect()
    }

    /// Texts in a list, or one alone, that must be there.
    pub(crate) fn need_texts(&mut self, key: &'static str) -> Vec<Placed<String>> {
        if !self.has(key) {
            self.reader.say(Finding::new("PACK-03", self.at.clone()).arg("key", key));
        }
        self.texts(key)
    }

    /// Ids in a list, or one alone, that must be there.
    pub(crate) fn need_ids(&mut self, key: &'static str) -> Vec<Placed<String>> {
        let texts = self.need_texts(key);
        texts.into_iter().filter_map(|text| self.reader.id(text)).collect()
    }

    /// Ids in a list, or one alone.
    pub(crate) fn ids(&mut self, key: &'static str) -> Vec<Placed<String>> {
        let texts = self.texts(key);
        texts.into_iter().filter_map(|text| self.reader.id(text)).collect()
    }

    /// A word out of a closed list.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        key: &'static str,
        known: &[(&'static str, T)],
    ) -> Option<Placed<T>> {
        let text = self.text(key)?;
        self.reader.known(&text, known)
    }

    /// Whether something is so, and where it says so. Two flags are the same wherever they stand.
    pub(crate) fn flag(&mut self, key: &'static str) -> Option<Placed<()>> {
        let (_, value) = self.take(key)?;
        let at = self.reader.at(&value);
        match value.get_ref() {
            DeValue::Boolean(true) => Some(Placed::new((), at)),
            DeValue::Boolean(false) => None,
            _ => {
                self.reader.another_kind(at, "true or false");
                None
            }
        }
    }

    /// A whole number from 1 to `max`.
    pub(crate) fn whole(&mut self, key: &'static str, max: u32) -> Option<Placed<u32>> {
        let (_, value) = self.take(key)?;
        self.reader.whole(&value, max)
    }

    /// A whole number from 1 to `max` that must be there.
    pub(crate) fn need_whole(&mut self, key: &'static str, max: u32) -> Option<Placed<u32>> {
        let value = self.take_needed(key)?;
        self.reader.whole(&value, max)
    }

    /// A whole number, or a text as people write amounts, as a text.
    pub(crate) fn amount(&mut self, key: &'static str) -> Option<Placed<String>> {
        let (_, value) = self.take(key)?;
        let at = self.reader.at(&value);
        match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => {
                Some(Placed::new(number.as_str().to_owned(), at))
            }
            _ => self.reader.text(&value),
        }
    }

    /// A date.
    pub(crate) fn date(&mut self, key: &'static str) -> Option<Placed<Date>> {
        let (_, value) = self.take(key)?;
        self.reader.date(&value)
    }

    /// A date that must be there.
    pub(crate) fn need_date(&mut self, key: &'static str) -> Option<Placed<Date>> {
        let value = self.take_needed(key)?;
        self.reader.date(&value)
    }

    /// Dates in a list.
    pub(crate) fn dates(&mut self, key: &'static str) -> Vec<Placed<Date>> {
        let Some((_, value)) = self.take(key) else { return Vec::new() };
        self.reader.list(value).iter().filter_map(|item| self.reader.date(item)).collect()
    }

    /// A date and a time of day, without a zone.
    pub(crate) fn local_time(&mut self, key: &'static str) -> Option<Placed<LocalTime>> {
        let (_, value) = self.take(key)?;
        self.reader.local_time(&value)
    }

    /// A date and a time of day, without a zone, that must be there.
    pub(crate) fn need_local_time(&mut self, key: &'static str) -> Option<Placed<LocalTime>> {
        let value = self.take_needed(key)?;
        self.reader.local_time(&value)
    }

    /// A condition, parsed.
    pub(crate) fn condition(&mut self, key: &'static str) -> Option<Written> {
        let text = self.text(key)?;
        let inside = self.reader.inside(&text);
        let at = inside.clone().unwrap_or_else(|| text.at.clone());
        match expression::parse(&text.value, &at, inside.is_some()) {
            Ok(written) => Some(written),
            Err(finding) => {
                self.reader.say(finding);
                None
            }
        }
    }

    /// A table.
    pub(crate) fn table(&mut self, key: &'static str) -> Option<Fields<'t>> {
        let (_, value) = self.take(key)?;
        self.reader.table(value)
    }

    /// A table that must be there.
    pub(crate) fn need_table(&mut self, key: &'static str) -> Option<Fields<'t>> {
        let value = self.take_needed(key)?;
        self.reader.table(value)
    }

    /// Tables in a list.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Fields<'t>> {
        let Some((_, value)) = self.take(key) else { return Vec::new() };
        let items = self.reader.list(value);
        items.into_iter().filter_map(|item| self.reader.table(item)).collect()
    }

    /// Every key of this table as an id with its own table, in the order of the file.
    pub(crate) fn entries(&mut self) -> Vec<(Placed<String>, Fields<'t>)> {
        let values = self.drain();
        values
            .into_iter()
            .filter_map(|(key, value)| Some((self.reader.id(key)?, self.reader.table(value)?)))
            .collect()
    }

    /// Every key of this table with its text, in the order of the file. Keys may be paths, as `lots.species`.
    pub(crate) fn text_entries(&mut self) -> Vec<(Placed<String>, Placed<String>)> {
        let values = self.drain();
        values.into_iter().filter_map(|(key, value)| Some((key, self.reader.text(&value)?))).collect()
    }

    /// Every value below this table that is a text, a number or a flag, as flat texts by path: `lots.0.species`.
    pub(crate) fn flat(&mut self) -> Vec<(Placed<String>, String)> {
        let mut out = Vec::new();
        for (key, value) in self.drain() {
            self.reader.flatten(&key.value, &key.at, value, &mut out);
        }
        out
    }

    fn drain(&mut self) -> Vec<(Placed<String>, Value<'t>)> {
        let mut values: Vec<(Placed<String>, Value<'t>)> = std::mem::take(&mut self.left)
            .into_iter()
            .map(|(key, (at, value))| (Placed::new(key, at), value))
            .collect();
        values.sort_by(|a, b| a.0.at.cmp(&b.0.at));
        values
    }

    /// Refuses every key that nobody asked for.
    pub(crate) fn finish(self) {
        for (key, (at, _)) in self.left {
            let known = nearest(&key, self.asked.iter().copied());
            self.reader.say(Finding::new("PACK-02", at).arg("key", key).arg("known", known));
        }
    }
}

impl<'t> Reader<'t> {
    /// A text that has the shape of an id.
    pub(crate) fn id(&self, text: Placed<String>) -> Option<Placed<String>> {
        if is_id(&text.value) {
            return Some(text);
        }
        self.say(Finding::new("PACK-08", text.at).arg("id", text.value).arg("max", ID_CHARS_MAX));
        None
    }

    /// The meaning of a word out of a closed list.
    pub(crate) fn known<T: Copy>(
        &self,
        text: &Placed<String>,
        known: &[(&'static str, T)],
    ) -> Option<Placed<T>> {
        if let Some((_, meaning)) = known.iter().find(|(word, _)| *word == text.value) {
            return Some(Placed::new(*meaning, text.at.clone()));
        }
        let near = nearest(&text.value, known.iter().map(|(word, _)| *word));
        self.say(Finding::new("PACK-10", text.at.clone()).arg("word", &text.value).arg("known", near));
        None
    }

    fn whole(&self, value: &Value<'t>, max: u32) -> Option<Placed<u32>> {
        let at = self.at(value);
        let DeValue::Integer(number) = value.get_ref() else {
            self.another_kind(at, "whole number");
            return None;
        };
        match number.as_str().parse::<u32>() {
            Ok(count) if (1..=max).contains(&count) && number.radix() == 10 => Some(Placed::new(count, at)),
            _ => {
                let range = format!("1–{max}");
                self.say(Finding::new("PACK-12", at).arg("value", number).arg("expected", range));
                None
            }
        }
    }

    fn date(&self, value: &Value<'t>) -> Option<Placed<Date>> {
        let at = self.at(value);
        let read = match value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date.and_then(date),
            _ => None,
        };
        if read.is_none() {
            self.another_kind(at.clone(), "date, as 2026-04-14");
        }
        Some(Placed::new(read?, at))
    }

    fn local_time(&self, value: &Value<'t>) -> Option<Placed<LocalTime>> {
        let at = self.at(value);
        let read = match value.get_ref() {
            DeValue::Datetime(moment) if moment.offset.is_none() => local_time(moment),
            _ => None,
        };
        if read.is_none() {
            self.another_kind(at.clone(), "date and time, as 2026-04-14T09:00:00");
        }
        Some(Placed::new(read?, at))
    }

    fn flatten(&self, path: &str, at: &Place, value: Value<'t>, out: &mut Vec<(Placed<String>, String)>) {
        let here = self.at(&value);
        let mut put = |text: String| out.push((Placed::new(path.to_owned(), here.clone()), text));
        match value.into_inner() {
            DeValue::String(text) => put(text.into_owned()),
            DeValue::Integer(number) => put(number.to_string()),
            DeValue::Float(number) => put(number.to_string()),
            DeValue::Boolean(yes) => put(if yes { "yes" } else { "no" }.to_owned()),
            DeValue::Datetime(moment) => put(moment.to_string()),
            DeValue::Array(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.flatten(&format!("{path}.{index}"), at, item, out);
                }
            }
            DeValue::Table(table) => {
                let mut inner = self.fields(at.clone(), table);
                for (key, value) in inner.drain() {
                    self.flatten(&format!("{path}.{}", key.value), &key.at, value, out);
                }
            }
        }
    }

    /// A word of the lexicon, or what is wrong with its text.
    pub(crate) fn word<T: ParseWord>(&self, text: &Placed<String>, expected: &str) -> Option<Placed<T>> {
        if let Ok(word) = T::parse_word(&text.value) {
            return Some(Placed::new(word, text.at.clone()));
        }
        self.unreadable(text, expected);
        None
    }

    /// Says that a text does not read as what it must be.
    pub(crate) fn unreadable(&self, text: &Placed<String>, expected: &str) {
        self.say(
            Finding::new("PACK-12", text.at.clone()).arg("value", &text.value).arg("expected", expected),
        );
    }
}

/// Small Latin letters, digits and `-` or `_` between them, beginning with a letter: safe in an address and a condition.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= ID_CHARS_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
        && !expression::is_keyword(text)
}

fn date(date: toml::value::Date) -> Option<Date> {
    Date::new(date.year, date.month, date.day)
}

fn local_time(moment: &toml::value::Datetime) -> Option<LocalTime> {
    let time = moment.time.as_ref()?;
    let minutes = u32::from(time.hour) * 60 + u32::from(time.minute);
    let second = minutes * 60 + u32::from(time.second.unwrap_or_default());
    Some(LocalTime { date: date(moment.date?)?, second: second.min(86_399) })
}
