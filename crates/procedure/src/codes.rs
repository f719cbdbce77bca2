//! Lists of codes, given by the caller: which codes there are, and on which days they count.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lexicon::Date;

use crate::finding::{Finding, Findings};
use crate::limits::QUOTED_CHARS_MAX;
use crate::place::Place;

/// Who knows codes: the desk with its reference lists, or [`CodeTables`] with those of a pack.
pub trait Codes {
    /// True when the list has the code, and, where a day is asked about, it counts on that day.
    fn knows(&self, list: &str, code: &str, on: Option<Date>) -> bool;
}

/// The first and the last day on which a code counts.
type Days = (Option<Date>, Option<Date>);

/// One list of codes.
#[derive(Debug, Clone, Default)]
pub(crate) struct CodeTable {
    pub(crate) codes: Arc<BTreeSet<String>>,
    /// Only those that do not count for ever.
    days: BTreeMap<String, Days>,
}

impl CodeTable {
    /// A list whose codes count for ever.
    pub(crate) fn of(codes: impl IntoIterator<Item = String>) -> Self {
        Self { codes: Arc::new(codes.into_iter().collect()), days: BTreeMap::new() }
    }

    fn knows(&self, code: &str, on: Option<Date>) -> bool {
        let counts = |day: Date| {
            self.days.get(code).is_none_or(|(from, until)| {
                from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
            })
        };
        self.codes.contains(code) && on.is_none_or(counts)
    }

    /// Reads a table in CSV with a head, `#` before remarks. Columns `from` and `until` say when a code counts.
    pub(crate) fn read(path: &str, text: &str, key: &str, findings: &Findings) -> Self {
        let mut reader =
            csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(text.as_bytes());
        let at = || Place::of_file(path);
        let Ok(head) = reader.headers().cloned() else {
            findings.push(Finding::new("PACK-12", at()).arg("value", path).arg("expected", "CSV"));
            return Self::default();
        };
        let column = |name: &str| head.iter().position(|cell| cell == name);
        let Some(code) = column(key) else {
            findings.push(Finding::new("PACK-03", at()).arg("key", key));
            return Self::default();
        };
        let (from, until) = (column("from"), column("until"));
        let mut table = Self::default();
        let mut codes = BTreeSet::new();
        for row in reader.records() {
            let Ok(row) = row else {
                findings.push(Finding::new("PACK-12", at()).arg("value", path).arg("expected", "CSV"));
                break;
            };
            let day =
                |place: Option<usize>| place.and_then(|at| row.get(at)).and_then(|text| text.parse().ok());
            let Some(code) = row.get(code).filter(|code| !code.is_empty()) else { continue };
            let days = (day(from), day(until));
            if days != (None, None) {
                table.days.insert(code.to_owned(), days);
            }
            if !codes.insert(code.to_owned()) {
                let short: String = code.chars().take(QUOTED_CHARS_MAX).collect();
                findings.push(Finding::new("PACK-09", at()).arg("id", short));
            }
        }
        table.codes = Arc::new(codes);
        table
    }
}

/// The lists of a pack, by name.
#[derive(Debug, Clone, Default)]
pub struct CodeTables(pub(crate) BTreeMap<String, CodeTable>);

impl CodeTables {
    pub(crate) fn get(&self, list: &str) -> Option<&CodeTable> {
        self.0.get(list)
    }
}

impl Codes for CodeTables {
    fn knows(&self, list: &str, code: &str, on: Option<Date>) -> bool {
        self.get(list).is_some_and(|table| table.knows(code, on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_counts_on_its_days() {
        let findings = Findings::new();
        let text =
            "# remark\ncode,fr,from,until\nA,un,,\nB,deux,2026-01-01,2026-12-31\nC,trois,2027-01-01,\n";
        let table = CodeTable::read("codes/a.csv", text, "code", &findings);
        let tables = CodeTables([("a".to_owned(), table)].into());
        for (code, on, expected) in [
            ("A", Some("1999-01-01"), true),
            ("B", Some("2025-12-31"), false),
            ("B", Some("2026-01-01"), true),
            ("B", Some("2026-12-31"), true),
            ("B", Some("2027-01-01"), false),
            ("B", None, true),
            ("C", Some("2030-01-01"), true),
            ("D", None, false),
        ] {
            let on = on.map(|text: &str| text.parse().unwrap());
            assert_eq!(tables.knows("a", code, on), expected, "{code}");
        }
        assert!(!tables.knows("b", "A", None));
        assert!(findings.into_list().is_empty());
    }

    #[test]
    fn a_table_without_its_key_or_with_a_code_twice_is_said() {
        for (text, code) in [("a,b\n1,2\n", "PACK-03"), ("code\nA\nA\n", "PACK-09"), ("", "PACK-03")] {
            let findings = Findings::new();
            CodeTable::read("codes/a.csv", text, "code", &findings);
            let codes: Vec<&str> = findings.into_list().iter().map(|one| one.code).collect();
            assert_eq!(codes, [code], "{text}");
        }
    }
}
