//! What the procedures of a pack share: authorities and roles, calendars, fees, laws, lists of codes, facts.
//!
//! Always true: an id that something here names is here.

mod calendars;
mod facts;
mod fees;
mod laws;
pub(crate) mod link;
mod pack;
mod people;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lexicon::{CountryCode, Currency, Date};

use crate::calendar::{Calendar, FixedDay};
use crate::codes::CodeTables;
use crate::fee::Parameter;
use crate::finding::{Finding, Findings};
use crate::language::Language;
use crate::place::{PackText, Place, Placed};
use crate::question::Kind;
use crate::reader::Fields;

/// A text in the languages of the pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(BTreeMap<Language, String>);

impl Words {
    /// The text in a language; nothing when the pack does not speak it.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The text in a language, or in another one where it is missing.
    pub fn in_language(&self, language: Language) -> &str {
        let any = || self.0.values().next().map(String::as_str);
        self.get(language).or_else(any).unwrap_or_default()
    }

    /// Reads a table of texts by language; each language of the pack must be there.
    fn parse(fields: &mut Fields<'_>, key: &'static str, languages: &[Language]) -> Self {
        let Some(mut table) = fields.need_table(key) else { return Self::default() };
        let at = table.at.clone();
        let reader = table.reader.clone();
        let mut words = Self::default();
        for (language, text) in table.text_entries() {
            if let Some(known) = Language::ALL.into_iter().find(|one| one.code() == language.value) {
                words.0.insert(known, text.value);
                continue;
            }
            let known = crate::finding::nearest(&language, languages.iter().map(|one| one.code()));
            reader.say(Finding::new("PACK-02", language.at).arg("key", language.value).arg("known", known));
        }
        for language in languages.iter().filter(|language| !words.0.contains_key(language)) {
            let missing =
                Finding::new("PACK-24", at.clone()).arg("key", key).arg("language", language.code());
            reader.say(missing);
        }
        words
    }
}

/// The pack itself.
#[derive(Debug, Clone)]
pub struct PackHead {
    /// Its code, as `ma`.
    pub code: Placed<String>,
    /// Its edition.
    pub edition: u32,
    /// The first day it applies.
    pub from: Date,
    /// The country it is about.
    pub country: CountryCode,
    /// The currency of its fees.
    pub currency: Currency,
    /// The languages it speaks; the first is that of the law.
    pub languages: Vec<Language>,
    /// What it is called.
    pub title: Words,
    /// Layouts of documents that the platform draws by itself.
    pub layouts: Vec<Placed<String>>,
    /// What nobody has confirmed yet.
    pub unverified: Vec<Unverified>,
}

/// Something nobody has confirmed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unverified {
    /// What it is.
    pub what: String,
    /// Why it is not sure.
    pub why: String,
    /// Who can confirm it.
    pub ask: String,
}

/// An authority.
#[derive(Debug, Clone)]
pub struct Authority {
    /// Its id.
    pub id: Placed<String>,
    /// What it is called.
    pub title: Words,
    /// When it works.
    pub calendar: Placed<String>,
}

/// Who somebody is in a procedure: a trader, or an officer of an authority.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its id.
    pub id: Placed<String>,
    /// The authority it belongs to; nothing for traders.
    pub of: Option<Placed<String>>,
    /// What it is called.
    pub title: Words,
}

/// A law, a decree, an order.
#[derive(Debug, Clone)]
pub struct Law {
    /// Its id, the name of its file.
    pub id: String,
    /// What it is called.
    pub title: Words,
    /// The day it was signed.
    pub date: Option<Date>,
    /// What it says, in short.
    pub says: Option<String>,
    /// Nobody has confirmed it yet.
    pub unverified: bool,
}

/// A fact the platform holds, and hands over when a file is opened.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its path, as `declaration.goods`.
    pub id: Placed<String>,
    /// What it is.
    pub kind: Kind,
    /// Other ids under which one might ask it again.
    pub also: Vec<Placed<String>>,
    /// What it is called.
    pub title: Words,
    /// Where it says that it is a personal datum.
    pub personal: Option<Placed<()>>,
}

/// A set of codes of a list, of countries or of places.
#[derive(Debug, Clone)]
pub(crate) struct Set {
    id: Placed<String>,
    of: Placed<String>,
    codes: Vec<Placed<String>>,
}

/// A table of codes.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    id: Placed<String>,
    /// The holidays in it, when it is a table of holidays.
    fixed: Vec<FixedDay>,
}

/// What the procedures of a pack share.
#[derive(Debug, Clone)]
pub struct Shared {
    pub(crate) head: PackHead,
    pub(crate) authorities: BTreeMap<String, Authority>,
    pub(crate) roles: BTreeMap<String, Role>,
    pub(crate) calendars: BTreeMap<String, Calendar>,
    pub(crate) fees: BTreeMap<String, Parameter>,
    pub(crate) laws: BTreeMap<String, Law>,
    pub(crate) facts: BTreeMap<String, Fact>,
    pub(crate) lists: CodeTables,
    sets: Vec<Set>,
    tables: Vec<Table>,
    /// The holidays each calendar names, by calendar.
    holidays: Vec<(String, Placed<String>)>,
}

impl Shared {
    /// Reads everything of a pack that is not a procedure; nothing when `pack.toml` cannot be used.
    pub(crate) fn parse(pack: &PackText, findings: &Findings) -> Option<Self> {
        let head = pack::parse(pack, findings)?;
        let mut shared = Self {
            head: head.pack,
            authorities: BTreeMap::new(),
            roles: BTreeMap::new(),
            calendars: BTreeMap::new(),
            fees: BTreeMap::new(),
            laws: BTreeMap::new(),
            facts: BTreeMap::new(),
            lists: head.lists,
            sets: head.sets,
            tables: head.tables,
            holidays: Vec::new(),
        };
        people::parse(pack, &mut shared, findings);
        calendars::parse(pack, &mut shared, findings);
        fees::parse(pack, &mut shared, findings);
        laws::parse(pack, &mut shared, findings);
        facts::parse(pack, &mut shared, findings);
        Some(shared)
    }

    /// Finds every id that something here names.
    pub(crate) fn link(&mut self, findings: &Findings) {
        link::link(self, findings);
    }

    /// The codes of a list or a set.
    pub(crate) fn codes(&self, name: &str) -> Option<Arc<BTreeSet<String>>> {
        self.lists.get(name).map(|table| Arc::clone(&table.codes))
    }

    /// What a set is a set of; a list is one of itself.
    pub(crate) fn set_of<'s>(&'s self, name: &'s str) -> &'s str {
        self.sets.iter().find(|set| set.id.value == name).map_or(name, |set| &set.of.value)
    }

    /// The names of every list and set.
    pub(crate) fn list_names(&self) -> Vec<String> {
        self.lists.0.keys().cloned().collect()
    }

    /// The lists of codes and the sets of the pack.
    pub const fn lists(&self) -> &CodeTables {
        &self.lists
    }

    /// The languages of the pack; the first is that of the law.
    pub fn languages(&self) -> &[Language] {
        &self.head.languages
    }

    /// The pack's head.
    pub const fn head(&self) -> &PackHead {
        &self.head
    }

    /// An authority.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities.get(id)
    }

    /// A role.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.get(id)
    }

    /// A law.
    pub fn law(&self, id: &str) -> Option<&Law> {
        self.laws.get(id)
    }

    /// Every fact the platform is to hand over, by path.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values()
    }
}

/// Adds to a register what has an id, or says that the id is there twice.
pub(crate) fn register<T>(
    into: &mut BTreeMap<String, T>,
    id: &Placed<String>,
    thing: T,
    place: impl Fn(&T) -> Place,
    findings: &Findings,
) {
    if let Some(first) = into.get(&id.value) {
        findings.push(Finding::new("PACK-09", id.at.clone()).arg("id", id).also(&place(first)));
        return;
    }
    into.insert(id.value.clone(), thing);
}
