//! Texts: each in every language of the pack, and none for what does not exist.

use std::collections::BTreeSet;

use super::Check;
use crate::finding::{Finding, nearest};
use crate::language::Language;

pub(super) fn check(check: &Check<'_>) {
    let procedure = check.procedure;
    let wanted = procedure.wanted();
    let law = check.shared.languages().first().copied();
    for language in check.shared.languages() {
        for one in &wanted {
            let inline = one.inline.filter(|_| Some(*language) == law);
            match (inline, procedure.texts.placed(*language, &one.key)) {
                (None, None) => {
                    let missing = Finding::new("PACK-24", one.at.clone());
                    check.say(missing.arg("key", &one.key).arg("language", language.code()));
                }
                (Some(inline), Some(again)) => {
                    let twice = Finding::new("PACK-09", again.at.clone()).arg("id", &one.key);
                    check.say(twice.also(&inline.at));
                }
                (None, Some(_)) | (Some(_), None) => {}
            }
        }
    }
    let keys: BTreeSet<&str> = wanted.iter().map(|one| one.key.as_str()).collect();
    for language in Language::ALL {
        strangers(check, language, &keys);
    }
    helps(check);
}

/// What a hint may be about: `help.<question>` and `help.<document>`.
fn helped(check: &Check<'_>) -> BTreeSet<String> {
    let questions = check.procedure.questions.iter().map(|one| &one.id);
    let documents = check.procedure.documents.iter().map(|one| &one.id);
    questions.chain(documents).map(|id| format!("help.{id}")).collect()
}

/// A text for what does not exist.
fn strangers(check: &Check<'_>, language: Language, wanted: &BTreeSet<&str>) {
    let helped = helped(check);
    for (key, at) in check.procedure.texts.keys(language) {
        if !wanted.contains(key) && !helped.contains(key) {
            let known = nearest(key, wanted.iter().copied());
            check.say(Finding::new("PACK-34", at.clone()).arg("key", key).arg("known", known));
        }
    }
}

/// A hint is given in every language or in none.
fn helps(check: &Check<'_>) {
    for key in helped(check) {
        let texts = &check.procedure.texts;
        let given = check.shared.languages().iter().find_map(|language| texts.placed(*language, &key));
        let Some(given) = given else { continue };
        for language in check.shared.languages() {
            if texts.placed(*language, &key).is_none() {
                let missing = Finding::new("PACK-24", given.at.clone());
                check.say(missing.arg("key", &key).arg("language", language.code()));
            }
        }
    }
}
