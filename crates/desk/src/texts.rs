//! The text of any refusal or finding in any of the four languages, whichever room it comes from.

use std::collections::HashMap;
use std::sync::LazyLock;

use lexicon::Refusal;

use crate::reference::Lang;

/// Texts by code, in the order French, Arabic, English, Spanish.
static TEXTS: LazyLock<HashMap<&'static str, [&'static str; 4]>> = LazyLock::new(|| {
    let findings = edi::findings::all().map(|spec| (spec.code, spec.texts));
    crate::refusal_texts::all()
        .map(|(code, fr, ar, en, es)| (code, [fr, ar, en, es]))
        .chain(findings)
        .collect()
});

/// The text of a refusal, its placeholders filled; its bare code where a text is missing.
///
/// Where an argument comes in every language (`title_ar` beside `title`), the reader's stands in its place.
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let ending = format!("_{}", lang.code());
    let mut told = refusal.clone();
    for (name, value) in &mut told.args {
        if let Some(own) = refusal.get(&format!("{name}{ending}")) {
            own.clone_into(value);
        }
    }
    let refusal = &told;
    match TEXTS.get(refusal.code.as_str()).and_then(|texts| texts.get(lang.place())) {
        Some(text) => refusal.fill(text),
        None => refusal.code.as_str().to_owned(),
    }
}

/// Which room gives a refusal: `words`, `books`, `rules`, `packs`, `lists`, `messages` or `desk`; nothing for an unknown code.
pub fn origin(code: &str) -> Option<&'static str> {
    let rooms = [
        ("words", lexicon::refusal_texts::CODES),
        ("books", ledger::refusal_texts::CODES),
        ("rules", domain::refusals::TEXTS),
        ("packs", procedure::refusal_texts::CODES),
        ("lists", crate::reference::refusal_texts::CODES),
        ("desk", crate::refusal_texts::CODES),
    ];
    let room = rooms.into_iter().find(|(_, codes)| codes.iter().any(|(known, ..)| *known == code));
    room.map(|(name, _)| name).or_else(|| edi::findings::spec(code).map(|_| "messages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_a_room_and_nothing_else_has() {
        for code in TEXTS.keys() {
            assert!(origin(code).is_some(), "{code}");
        }
        for (code, room) in [
            ("GATE-01", Some("rules")),
            ("SIGN-01", Some("desk")),
            ("ICE-01", Some("words")),
            ("NO-99", None),
        ] {
            assert_eq!(origin(code), room, "{code}");
        }
    }
}
