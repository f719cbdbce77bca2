//! `calendars.toml`: when authorities work.

use std::collections::BTreeSet;

use lexicon::Weekday;

use super::Shared;
use crate::calendar::{Calendar, Shift};
use crate::finding::{Finding, Findings};
use crate::place::{PackText, Placed};
use crate::reader::{Fields, Reader};

const FILE: &str = "calendars.toml";

const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

pub(super) fn parse(pack: &PackText, shared: &mut Shared, findings: &Findings) {
    let Some(text) = pack.get(FILE) else { return };
    let Some(mut fields) = Reader::open(FILE, text, findings) else { return };
    let mut places = Vec::new();
    for one in fields.tables("calendar") {
        let Some((id, calendar, holidays)) = calendar(one) else { continue };
        if let Some((_, first)) = places.iter().find(|(known, _)| *known == id.value) {
            findings.push(Finding::new("PACK-09", id.at).arg("id", id.value).also(first));
            continue;
        }
        if !calendar.ever_works(shared.head.from) {
            findings.push(Finding::new("PACK-35", id.at.clone()).arg("calendar", &id));
        }
        places.push((id.value.clone(), id.at));
        shared.holidays.extend(holidays.map(|table| (id.value.clone(), table)));
        shared.calendars.insert(id.value, calendar);
    }
    fields.finish();
}

type Read = (Placed<String>, Calendar, Option<Placed<String>>);

fn calendar(mut one: Fields<'_>) -> Option<Read> {
    let id = one.need_id("id");
    let reader = one.reader.clone();
    let offset = one.need_text("offset").and_then(|text| offset(&reader, &text));
    let shifts: Vec<Shift> = one.tables("shifts").into_iter().filter_map(shift).collect();
    let week: Vec<Weekday> = one
        .need_texts("week")
        .iter()
        .filter_map(|day| reader.known(day, &WEEK))
        .map(|day| day.value)
        .collect();
    let hours = hours(&reader, &one.need_texts("hours"));
    let holidays = one.id("holidays");
    let closed: BTreeSet<_> = one.dates("closed").into_iter().map(|day| day.value).collect();
    one.finish();
    let id = id?;
    let calendar =
        Calendar { id: id.value.clone(), offset_s: offset?, shifts, week, hours, fixed: Vec::new(), closed };
    Some((id, calendar, holidays))
}

fn shift(mut one: Fields<'_>) -> Option<Shift> {
    let reader = one.reader.clone();
    let (from, until) = (one.need_date("from"), one.need_date("until"));
    let offset_s = one.need_text("offset").and_then(|text| offset(&reader, &text));
    one.finish();
    let (from, until) = (from?, until?);
    if until.value < from.value {
        reader.say(Finding::new("PACK-36", until.at.clone()).arg("day", until.value).also(&from.at));
    }
    Some(Shift { from: from.value, until: until.value, offset_s: offset_s? })
}

/// Reads `+01:00`.
fn offset(reader: &Reader<'_>, text: &Placed<String>) -> Option<i64> {
    let read = || {
        let (sign, rest) = text.value.split_at_checked(1)?;
        let sign = match sign {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let second = time_of_day(rest).filter(|second| *second <= 14 * 3_600)?;
        Some(sign * i64::from(second))
    };
    let offset = read();
    if offset.is_none() {
        reader.unreadable(text, "+01:00");
    }
    offset
}

/// Reads `08:30` as seconds of the day; `24:00` is its end.
fn time_of_day(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let two = |text: &str| {
        (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let (hour, minute) = (two(hour)?, two(minute)?);
    let second = hour * 3_600 + minute * 60;
    (minute < 60 && second <= 86_400).then_some(second)
}

/// Reads `08:30-12:30`, each after the one before.
fn hours(reader: &Reader<'_>, texts: &[Placed<String>]) -> Vec<(u32, u32)> {
    let mut hours: Vec<(u32, u32)> = Vec::new();
    for text in texts {
        let read = text
            .value
            .split_once('-')
            .and_then(|(from, until)| Some((time_of_day(from)?, time_of_day(until)?)));
        let before = hours.last().map_or(0, |(_, until)| *until);
        match read.filter(|(from, until)| from < until && before <= *from) {
            Some(open) => hours.push(open),
            None => reader.unreadable(text, "08:30-12:30"),
        }
    }
    hours
}
