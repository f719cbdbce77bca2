//! Finds every id that the shared parts of a pack name in each other.

use std::collections::BTreeMap;

use super::Shared;
use crate::codes::CodeTable;
use crate::finding::{Finding, Findings, nearest};
use crate::place::{Place, Placed};
use crate::question::{Code, Kind};

pub(super) fn link(shared: &mut Shared, findings: &Findings) {
    sets(shared, findings);
    holidays(shared, findings);
    for authority in shared.authorities.values() {
        must_know(&authority.calendar, "calendar", shared.calendars.keys(), findings);
    }
    for role in shared.roles.values() {
        if let Some(of) = &role.of {
            must_know(of, "authority", shared.authorities.keys(), findings);
        }
    }
    for parameter in shared.fees.values() {
        for law in parameter.values.iter().filter_map(|value| value.law.as_ref()) {
            must_know(law, "law", shared.laws.keys(), findings);
        }
    }
    for fact in shared.facts.values() {
        lists_of(&fact.kind, &mut |code| must_know(&code.list, "list", shared.lists.0.keys(), findings));
    }
}

/// Looks at every list of codes that a kind names.
pub(crate) fn lists_of(kind: &Kind, look: &mut impl FnMut(&Code)) {
    if let Kind::Code(code) = kind {
        look(code);
    }
    for column in kind.columns() {
        if let Kind::Code(code) = &column.kind {
            look(code);
        }
    }
}

/// Says so when nobody has an id.
pub(crate) fn must_know<'k>(
    id: &Placed<String>,
    what: &'static str,
    known: impl Iterator<Item = &'k String> + Clone,
    findings: &Findings,
) {
    if !known.clone().any(|one| *one == id.value) {
        findings.push(unknown(&id.at, &id.value, what, known.map(String::as_str)));
    }
}

/// Says that nobody has an id.
pub(crate) fn unknown<'k>(at: &Place, id: &str, what: &str, known: impl Iterator<Item = &'k str>) -> Finding {
    Finding::new("PACK-13", at.clone()).arg("id", id).arg("what", what).arg("known", nearest(id, known))
}

/// Sets become lists of their own; each code must be one of what they are a set of.
fn sets(shared: &mut Shared, findings: &Findings) {
    let mut made: BTreeMap<String, CodeTable> = BTreeMap::new();
    for set in &shared.sets {
        let first = shared.tables.iter().map(|table| &table.id).find(|id| **id == set.id);
        if let Some(first) = first {
            findings.push(Finding::new("PACK-09", set.id.at.clone()).arg("id", &set.id).also(&first.at));
            continue;
        }
        if made.contains_key(&set.id.value) {
            findings.push(Finding::new("PACK-09", set.id.at.clone()).arg("id", &set.id));
            continue;
        }
        let whole = shared.lists.get(&set.of.value).or_else(|| made.get(&set.of.value));
        match (set.of.value.as_str(), whole) {
            // A set that says it is of itself is a list: chapters, classes, hazards.
            ("country" | "place", _) => {}
            (of, None) if of == set.id.value => {}
            (_, Some(table)) => {
                for code in set.codes.iter().filter(|code| !table.codes.contains(&code.value)) {
                    let known = table.codes.iter().map(String::as_str);
                    findings.push(unknown(&code.at, code, "code", known));
                }
            }
            (of, None) => {
                let known = shared.lists.0.keys().map(String::as_str).chain(["country", "place"]);
                findings.push(unknown(&set.of.at, of, "list", known));
            }
        }
        made.insert(set.id.value.clone(), CodeTable::of(set.codes.iter().map(|code| code.value.clone())));
    }
    shared.lists.0.extend(made);
}

/// Gives each calendar the days of the table it names.
fn holidays(shared: &mut Shared, findings: &Findings) {
    for (calendar, table) in &shared.holidays {
        let Some(known) = shared.tables.iter().find(|known| known.id == *table) else {
            let tables = shared.tables.iter().map(|one| one.id.value.as_str());
            findings.push(unknown(&table.at, table, "table", tables));
            continue;
        };
        if let Some(calendar) = shared.calendars.get_mut(calendar) {
            calendar.fixed.clone_from(&known.fixed);
        }
    }
}
