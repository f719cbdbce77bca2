//! The lists in memory: the starter tables of the pack, with the official rows over them.

use std::collections::BTreeMap;

use lexicon::{Date, Place};

use super::import::{self, PlaceBody};
use super::{Index, Lang, Row};

/// A reference list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// Ports, airports, border posts and towns, by UN/LOCODE.
    Places,
    /// Positions of the tariff, by HS code.
    Positions,
    /// Countries, by ISO 3166-1 alpha-2.
    Countries,
    /// Currencies, by ISO 4217; the detail is the exponent.
    Currencies,
    /// Customs offices; the detail is the role, the place and `unverified` where it applies.
    CustomsOffices,
    /// Sizes and types of containers, by ISO 6346; the detail is the feet and the units of twenty feet.
    ContainerTypes,
    /// Kinds of packages, by Recommendation 21.
    PackageKinds,
}

impl List {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Places,
        Self::Positions,
        Self::Countries,
        Self::Currencies,
        Self::CustomsOffices,
        Self::ContainerTypes,
        Self::PackageKinds,
    ];

    /// The word in addresses and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Positions => "positions",
            Self::Countries => "countries",
            Self::Currencies => "currencies",
            Self::CustomsOffices => "customs-offices",
            Self::ContainerTypes => "container-types",
            Self::PackageKinds => "package-kinds",
        }
    }

    /// The list with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.code() == code)
    }
}

/// An official row as it was stored: the list it was imported into, its code and its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// [`import::PLACES`] or one of [`import::tariff_list`]; rows of other lists are passed over.
    pub list: String,
    /// The code that names it.
    pub code: String,
    /// The body an import made.
    pub body: String,
}

const PLACES: &str = include_str!("../../../../packs/ma/codes/places.csv");
const HEADINGS: &str = include_str!("../../../../packs/ma/codes/hs-headings.csv");
const COUNTRIES: &str = include_str!("../../../../packs/ma/codes/countries.csv");
const CURRENCIES: &str = include_str!("../../../../packs/ma/codes/currencies.csv");
const OFFICES: &str = include_str!("../../../../packs/ma/codes/customs-offices.csv");
const CONTAINERS: &str = include_str!("../../../../packs/ma/codes/container-types.csv");
const PACKAGES: &str = include_str!("../../../../packs/ma/codes/package-kinds.csv");
const HOLIDAYS: &str = include_str!("../../../../packs/ma/codes/holidays-fixed.csv");

/// The country whose places come first.
const HOME: &str = "MA";

/// A row on its way into an index.
#[derive(Debug, Clone, Default)]
struct Draft {
    names: [String; 4],
    also: String,
    detail: String,
    weight: u8,
}

type Drafts = BTreeMap<String, Draft>;

/// All the lists, ready to be searched.
#[derive(Debug)]
pub struct Tables {
    places: Index,
    positions: Index,
    countries: Index,
    currencies: Index,
    offices: Index,
    containers: Index,
    packages: Index,
    holidays: Vec<Holiday>,
}

#[derive(Debug)]
struct Holiday {
    month: u8,
    day: u8,
    since: u16,
    names: [String; 4],
}

impl Tables {
    /// The starter tables, with the official rows over them.
    pub fn with_official(official: &[Official]) -> Self {
        Self {
            places: index(&places(official)),
            positions: index(&positions(official)),
            countries: index(&countries()),
            currencies: index(&starter(CURRENCIES, &["exponent"])),
            offices: index(&starter(OFFICES, &["role", "place", "verified"])),
            containers: index(&starter(CONTAINERS, &["feet", "teu"])),
            packages: index(&starter(PACKAGES, &[])),
            holidays: holidays(),
        }
    }

    /// One list.
    pub const fn index(&self, list: List) -> &Index {
        match list {
            List::Places => &self.places,
            List::Positions => &self.positions,
            List::Countries => &self.countries,
            List::Currencies => &self.currencies,
            List::CustomsOffices => &self.offices,
            List::ContainerTypes => &self.containers,
            List::PackageKinds => &self.packages,
        }
    }

    /// True when the place is known to have a port.
    pub fn is_port(&self, place: Place) -> bool {
        self.places.detail(place.as_str()).is_some_and(|functions| functions.starts_with('1'))
    }

    /// The name of the fixed holiday on this day, if it is one. Lunar holidays are not known here.
    pub fn fixed_holiday(&self, date: Date, lang: Lang) -> Option<&str> {
        self.holidays
            .iter()
            .find(|day| (day.month, day.day) == (date.month(), date.day()) && date.year() >= day.since)
            .and_then(|day| day.names.get(lang.place()).map(String::as_str))
    }
}

fn index(drafts: &Drafts) -> Index {
    Index::build(drafts.iter().map(|(code, draft)| Row {
        code,
        names: draft.names.each_ref().map(String::as_str),
        also: &draft.also,
        detail: &draft.detail,
        weight: draft.weight,
    }))
}

/// Every record of a starter table, its columns by name. A line that cannot be read is passed over;
/// a test reads them all.
fn records(table: &str) -> impl Iterator<Item = BTreeMap<String, String>> + '_ {
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(table.as_bytes())
        .into_deserialize()
        .filter_map(Result::ok)
}

fn names(record: &mut BTreeMap<String, String>) -> [String; 4] {
    Lang::ALL.map(|lang| record.remove(lang.code()).unwrap_or_default())
}

/// A starter table by its column `code`; the detail is its `details` columns, one space between them.
fn starter(table: &str, details: &[&str]) -> Drafts {
    let mut drafts = Drafts::new();
    for mut record in records(table) {
        let Some(code) = record.remove("code") else { continue };
        let words: Vec<&str> = details
            .iter()
            .filter_map(|column| record.get(*column).map(|value| (*column, value.as_str())))
            .filter_map(|(column, value)| match (column, value) {
                ("verified", "no") => Some("unverified"),
                ("verified", _) | (_, "") => None,
                (_, value) => Some(value),
            })
            .collect();
        let detail = words.join(" ");
        drafts.insert(code, Draft { names: names(&mut record), detail, weight: 30, also: String::new() });
    }
    drafts
}

/// Places: at home before abroad, those of the pack before the rest, ports before other places.
fn places(official: &[Official]) -> Drafts {
    let mut drafts = starter(PLACES, &["role"]);
    for (code, draft) in &mut drafts {
        let functions = if draft.detail == "airport" { "---4----" } else { "1-------" };
        draft.weight = match (code.starts_with(HOME), draft.detail.as_str()) {
            (true, "port") => 60,
            (true, _) => 45,
            (false, _) => 40,
        };
        functions.clone_into(&mut draft.detail);
    }
    for row in official.iter().filter(|row| row.list == import::PLACES) {
        let Ok(body) = serde_json::from_str::<PlaceBody>(&row.body) else { continue };
        let weight = place_weight(&row.code, &body.functions);
        let draft = drafts.entry(row.code.clone()).or_default();
        draft.weight = draft.weight.max(weight);
        draft.also = format!("{} {}", body.name, body.also);
        if let [_, _, english, _] = &mut draft.names
            && english.is_empty()
        {
            *english = body.name;
            draft.also = body.also;
        }
        if !body.functions.is_empty() {
            draft.detail = body.functions;
        }
    }
    drafts
}

fn place_weight(code: &str, functions: &str) -> u8 {
    let ways = functions.bytes().filter(u8::is_ascii_digit).take(5).map(|_| 1).sum::<u8>();
    let port = functions.starts_with('1');
    let home = code.starts_with(HOME);
    let base = match (home, port) {
        (true, true) => 48,
        (true, false) => 28,
        (false, true) => 14,
        (false, false) => 0,
    };
    base + ways * 2
}

/// Positions: headings before what lies below them, those of the pack first.
fn positions(official: &[Official]) -> Drafts {
    let mut drafts = starter(HEADINGS, &[]);
    for lang in Lang::ALL {
        let list = import::tariff_list(lang);
        for row in official.iter().filter(|row| row.list == list) {
            let draft = drafts.entry(row.code.clone()).or_default();
            draft.weight = draft.weight.max(if row.code.len() == 4 { 12 } else { 6 });
            if let Some(name) = draft.names.get_mut(lang.place()) {
                // The plain words of the pack are still searched; the official wording is shown.
                if !name.is_empty() {
                    draft.also.push(' ');
                    draft.also.push_str(name);
                }
                name.clone_from(&row.body);
            }
        }
    }
    drafts
}

/// Countries: every code of ISO 3166-1 with its English name, the pack's names over it.
fn countries() -> Drafts {
    let mut drafts = starter(COUNTRIES, &[]);
    for country in celes::Country::get_countries() {
        let draft = drafts.entry(country.alpha2.to_owned()).or_default();
        country.long_name.clone_into(&mut draft.also);
        if let [_, _, english, _] = &mut draft.names
            && english.is_empty()
        {
            country.long_name.clone_into(english);
        }
    }
    drafts
}

fn holidays() -> Vec<Holiday> {
    records(HOLIDAYS)
        .filter_map(|mut record| {
            let (month, day) = record.get("day")?.split_once('-')?;
            Some(Holiday {
                month: month.parse().ok()?,
                day: day.parse().ok()?,
                since: record.get("since").and_then(|year| year.parse().ok()).unwrap_or(0),
                names: names(&mut record),
            })
        })
        .collect()
}
