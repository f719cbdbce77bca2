//! The text of any refusal or finding in any of the four languages, whichever room it comes from.

use std::collections::HashMap;
use std::sync::LazyLock;

use lexicon::Refusal;

use crate::reference::Lang;

/// Texts by code, in the order French, Arabic, English, Spanish.
static TEXTS: LazyLock<HashMap<&'static str, [&'static str; 4]>> = LazyLock::new(|| {
    let findings = edi::findings::all().map(|spec| (spec.code, spec.texts));
    crate::refusal_texts::all().map(|(code, fr, ar, en, es)| (code, [fr, ar, en, es])).chain(findings).collect()
});

/// The text of a refusal, its placeholders filled; its bare code where a text is missing.
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    match TEXTS.get(refusal.code.as_str()).and_then(|texts| texts.get(lang.place())) {
        Some(text) => refusal.fill(text),
        None => refusal.code.as_str().to_owned(),
    }
}
