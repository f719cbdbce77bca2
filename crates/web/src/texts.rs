//! Every sentence a reader sees, by key, in French, Arabic, English and Spanish (Fluent files beside this one).
//!
//! Always true: the four languages have the same keys; a missing one shows its key, so that a test and a reader see it.

use std::collections::HashMap;
use std::sync::LazyLock;

use desk::reference::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};

use crate::format::group;

/// The files of one language, joined.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[
            ("fr", &[$(($name, include_str!(concat!("texts/fr/", $name, ".ftl")))),*]),
            ("ar", &[$(($name, include_str!(concat!("texts/ar/", $name, ".ftl")))),*]),
            ("en", &[$(($name, include_str!(concat!("texts/en/", $name, ".ftl")))),*]),
            ("es", &[$(($name, include_str!(concat!("texts/es/", $name, ".ftl")))),*]),
        ]
    };
}

/// A language with its files, each by name.
type Files = (&'static str, &'static [(&'static str, &'static str)]);

const FILES: &[Files] = files![
    "acts",
    "app",
    "calls",
    "control",
    "declaration",
    "desks",
    "file",
    "gate",
    "home",
    "layout",
    "money",
    "people",
    "public",
    "sign",
    "tables",
    "title",
    "words",
];

struct Texts {
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

static TEXTS: LazyLock<HashMap<&'static str, Texts>> =
    LazyLock::new(|| FILES.iter().map(|(lang, files)| (*lang, load(lang, files))).collect());

fn load(lang: &str, files: &[(&str, &str)]) -> Texts {
    let mut bundle = FluentBundle::new_concurrent(lang.parse().into_iter().collect());
    // In Arabic, what is put into a sentence keeps its own direction.
    bundle.set_use_isolating(lang == "ar");
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(group(number.value)),
        _ => None,
    }));
    let mut plain = HashMap::new();
    for (_, text) in files {
        // What does not parse is reported by the test below; the rest of the file is used.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
                && let [PatternElement::TextElement { value }] = &pattern.elements[..]
            {
                plain.insert(message.id.name.to_owned(), (*value).to_owned());
            }
        }
        _ = bundle.add_resource(resource);
    }
    Texts { plain, bundle }
}

/// The text of a key without arguments; the key itself where there is none.
pub fn text(lang: Lang, key: &str) -> String {
    maybe(lang, key).unwrap_or_else(|| key.to_owned())
}

/// The text of a key without arguments, if there is one.
pub fn maybe(lang: Lang, key: &str) -> Option<String> {
    let texts = TEXTS.get(lang.code())?;
    if let Some(text) = texts.plain.get(key) {
        return Some(text.clone());
    }
    texts.bundle.has_message(key).then(|| with(lang, key, &[]))
}

/// A value for a text.
#[derive(Debug, Clone)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}
impl From<u64> for Arg {
    fn from(value: u64) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}
impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}
impl From<&usize> for Arg {
    fn from(value: &usize) -> Self {
        (*value).into()
    }
}
impl From<&u64> for Arg {
    fn from(value: &u64) -> Self {
        (*value).into()
    }
}
impl From<&i64> for Arg {
    fn from(value: &i64) -> Self {
        (*value).into()
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// The text of a key with its arguments filled in.
pub fn with(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let Some(texts) = TEXTS.get(lang.code()) else { return key.to_owned() };
    let Some(pattern) = texts.bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Number(number) => values.set((*name).to_owned(), FluentValue::from(*number)),
            Arg::Text(text) => values.set((*name).to_owned(), FluentValue::from(text.clone())),
        }
    }
    texts.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever reads is spoken to as several, as in French: these words speak to one.
    const TO_ONE: [&str; 17] = [
        "عليك",
        "دورك",
        "لديك",
        "ابحث",
        "صحح",
        "افتح",
        "اتصل",
        "اسمح",
        "انتقل",
        "اختر",
        "اكتب",
        "أدخل",
        "اضغط",
        "تكتبه",
        "كتبته",
        "ومسوداتك",
        "اعرضه",
    ];

    #[test]
    fn arabic_speaks_to_its_reader_as_to_several() {
        for (name, text) in FILES.iter().filter(|(lang, _)| *lang == "ar").flat_map(|(_, files)| *files) {
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
                let said = line.split(|sign: char| !sign.is_alphabetic()).find(|word| TO_ONE.contains(word));
                assert_eq!(said, None, "{name}, line {}: {line}", number + 1);
            }
        }
    }

    #[test]
    fn every_file_reads_and_no_key_stands_twice() {
        for (lang, files) in FILES {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for (name, text) in *files {
                let resource = FluentResource::try_new((*text).to_owned())
                    .unwrap_or_else(|(_, errors)| panic!("{lang}/{name}: {errors:?}"));
                for entry in resource.entries() {
                    if let Entry::Message(message) = entry {
                        let before = seen.insert(message.id.name.to_owned(), name);
                        assert_eq!(before, None, "{lang}/{name}: {} stands in two files", message.id.name);
                    }
                }
            }
        }
    }

    #[test]
    fn numbers_in_sentences_are_grouped_and_plurals_chosen() {
        for (lang, count, expected) in [
            (Lang::Fr, 1_i64, "1 conteneur"),
            (Lang::Fr, 1_200, "1\u{202f}200 conteneurs"),
            (Lang::En, 2, "2 containers"),
            (Lang::Es, 1, "1 contenedor"),
        ] {
            assert_eq!(with(lang, "unit-containers", &[("count", count.into())]), expected);
        }
    }
}
