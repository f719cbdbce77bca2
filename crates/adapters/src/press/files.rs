//! The files layouts are made of, embedded in the program.

use std::collections::HashMap;
use std::path::Path;

use desk::paper::PaperKind;
use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

macro_rules! documents {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("/", $name), include_str!(concat!("../../../../packs/ma/documents/", $name)))),*]
    };
}

/// The folder `documents` of the pack.
const DOCUMENTS: &[(&str, &str)] = documents![
    "certificate.typ",
    "common.typ",
    "declaration.typ",
    "logo.svg",
    "receipt.typ",
    "release-note.typ",
    "texts/ar.toml",
    "texts/en.toml",
    "texts/es.toml",
    "texts/fr.toml",
];

/// What stands at a path.
#[derive(Clone)]
pub(super) enum Kept {
    Layout(Source),
    Other(Bytes),
}

/// The files of the pack, by their path.
pub(super) struct Files {
    kept: HashMap<FileId, Kept>,
}

impl Files {
    /// Those of the program.
    pub(super) fn embedded() -> Self {
        let kept = DOCUMENTS.iter().filter_map(|(path, text)| {
            let id = at(path)?;
            let kept = if Path::new(path).extension().is_some_and(|ending| ending == "typ") {
                Kept::Layout(Source::new(id, (*text).to_owned()))
            } else {
                Kept::Other(Bytes::from_string(*text))
            };
            Some((id, kept))
        });
        Self { kept: kept.collect() }
    }

    /// What stands at a path.
    pub(super) fn get(&self, id: FileId) -> Option<&Kept> {
        self.kept.get(&id)
    }
}

/// The layout of a kind of paper.
pub(super) const fn layout(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::ReleaseNote => "/release-note.typ",
        PaperKind::Receipt => "/receipt.typ",
        PaperKind::Certificate => "/certificate.typ",
        PaperKind::Declaration => "/declaration.typ",
    }
}

/// The file at a path.
pub(super) fn at(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(prefix: &str, table: &toml::Table, out: &mut Vec<String>) {
        for (name, value) in table {
            match value {
                toml::Value::Table(inner) => keys(&format!("{prefix}{name}."), inner, out),
                toml::Value::String(text) => {
                    let mut holes: Vec<&str> =
                        text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
                    holes.sort_unstable();
                    out.push(format!("{prefix}{name} {holes:?}"));
                }
                other => out.push(format!("{prefix}{name} {}", other.as_array().map_or(0, Vec::len))),
            }
        }
    }

    #[test]
    fn every_language_has_the_same_words_with_the_same_placeholders() {
        let words = |lang: &str| {
            let path = format!("/texts/{lang}.toml");
            let (_, text) = DOCUMENTS.iter().find(|(known, _)| *known == path).unwrap();
            let mut all = Vec::new();
            keys("", &text.parse().unwrap(), &mut all);
            all.sort();
            all
        };
        let french = words("fr");
        assert!(french.len() > 100);
        for lang in ["ar", "en", "es"] {
            assert_eq!(words(lang), french, "{lang}");
        }
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_program() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ma/documents");
        let mut found = Vec::new();
        for (under, folder) in [("/", folder.clone()), ("/texts/", folder.join("texts"))] {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.path().is_file() {
                    found.push(format!("{under}{}", entry.file_name().to_string_lossy()));
                }
            }
        }
        found.sort();
        assert_eq!(found, DOCUMENTS.iter().map(|(path, _)| (*path).to_owned()).collect::<Vec<_>>());
    }
}
