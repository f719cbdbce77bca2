//! The Moroccan pack as the program carries it; its layouts are with the press.

use procedure::PackText;

macro_rules! texts {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../packs/ma/", $path)))),*]
    };
}

/// Every file of the pack, by its path.
const FILES: &[(&str, &str)] = texts![
    "authorities.toml",
    "calendars.toml",
    "codes/container-types.csv",
    "codes/countries.csv",
    "codes/currencies.csv",
    "codes/customs-offices.csv",
    "codes/holidays-fixed.csv",
    "codes/hs-headings.csv",
    "codes/package-kinds.csv",
    "codes/places.csv",
    "codes/regimes.csv",
    "facts.toml",
    "fees/onssa.toml",
    "laws/loi-09-08.toml",
    "laws/loi-76-17.toml",
    "pack.toml",
    "procedures/plant-health-import/cases/crates-to-fumigate.toml",
    "procedures/plant-health-import/cases/declaration-cancelled.toml",
    "procedures/plant-health-import/cases/infested-seed.toml",
    "procedures/plant-health-import/cases/seed-potatoes.toml",
    "procedures/plant-health-import/cases/wheat-on-papers.toml",
    "procedures/plant-health-import/cases/wrong-plants.toml",
    "procedures/plant-health-import/procedure.toml",
    "procedures/plant-health-import/texts/ar.toml",
    "procedures/plant-health-import/texts/en.toml",
    "procedures/plant-health-import/texts/es.toml",
    "procedures/plant-health-import/texts/fr.toml",
    "tariff/measures.csv",
    "tariff/positions.csv",
    "tariff/rates.csv",
];

/// The texts of the pack.
pub(super) fn text() -> PackText {
    FILES.iter().fold(PackText::new(), |pack, (path, text)| pack.with(path, text))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn the_program_carries_the_whole_pack() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ma");
        let mut open: Vec<PathBuf> = vec![root.clone()];
        let mut found = BTreeSet::new();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.ends_with("documents") {
                    // Layouts and their words are with the press.
                    continue;
                }
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "csv") {
                    found.insert(path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let carried: BTreeSet<String> = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(carried, found);
    }
}
