//! Tables of the pack that do not change on line yet: customs regimes and offices.

use domain::declaration::number::Office;
use domain::declaration::regime::{Effect, Regime, Taxes};
use domain::tariff::Citation;
use lexicon::Date;

use super::tables::{Record, records, text};

const REGIMES: &str = include_str!("../../../../packs/ma/codes/regimes.csv");
const OFFICES: &str = include_str!("../../../../packs/ma/codes/customs-offices.csv");

/// The customs regimes of the pack.
pub(super) fn regimes() -> Vec<Regime> {
    all(REGIMES).filter_map(|record| regime(&record)).collect()
}

/// The customs offices of the pack.
pub(super) fn offices() -> Vec<Office> {
    let office = |record: Record| Office {
        code: text(&record, "code").to_owned(),
        role: text(&record, "role").to_owned(),
        place: text(&record, "place").parse().ok(),
        verified: text(&record, "verified") == "yes",
    };
    all(OFFICES).map(office).collect()
}

fn all(table: &'static str) -> impl Iterator<Item = Record> {
    records(table.as_bytes()).filter_map(|(_, record)| record.ok())
}

fn regime(record: &Record) -> Option<Regime> {
    let yes = |name: &str| text(record, name) == "yes";
    Some(Regime {
        code: text(record, "code").to_owned(),
        effect: Effect::from_code(text(record, "effect"))?,
        taxes: Taxes::from_code(text(record, "taxes"))?,
        wants_title: yes("title"),
        wants_guarantee: yes("guarantee"),
        days_max: text(record, "days").parse().ok(),
        complete: yes("complete"),
        from: text(record, "from").parse::<Date>().ok()?,
        until: text(record, "until").parse().ok(),
        source: Citation { text: text(record, "source").to_owned(), verified: yes("verified") },
        names: ["fr", "ar", "en", "es"].map(|lang| text(record, lang).to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_both_tables_reads() {
        for (table, kept) in [(REGIMES, regimes().len()), (OFFICES, offices().len())] {
            let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
            assert_eq!(kept, lines - 1);
        }
        let complete: Vec<String> =
            regimes().into_iter().filter(|one| one.complete).map(|one| one.code).collect();
        assert_eq!(complete, ["010"]);
        assert!(regimes().iter().all(|one| one.names.iter().all(|name| !name.is_empty())));
        assert!(offices().iter().any(|one| one.role == "port" && one.place.is_some()));
    }
}
