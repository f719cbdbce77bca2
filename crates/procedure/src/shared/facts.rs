//! `facts.toml`: what the platform already holds, so that no procedure asks it again.

use super::{Fact, Shared, Words, register};
use crate::finding::{Finding, Findings};
use crate::limits::ID_CHARS_MAX;
use crate::place::PackText;
use crate::question::Kind;
use crate::reader::{Reader, is_id};

const FILE: &str = "facts.toml";

pub(super) fn parse(pack: &PackText, shared: &mut Shared, findings: &Findings) {
    let Some(text) = pack.get(FILE) else { return };
    let Some(mut fields) = Reader::open(FILE, text, findings) else { return };
    let languages = shared.head.languages.clone();
    for mut one in fields.tables("fact") {
        let id = one.need_text("id");
        let Some(kind) = Kind::parse(&mut one, false) else { continue };
        let also = one.ids("also");
        let title = Words::parse(&mut one, "title", &languages);
        let personal = one.flag("personal");
        one.finish();
        let Some(id) = id else { continue };
        if !id.split('.').all(is_id) {
            findings.push(Finding::new("PACK-08", id.at).arg("id", id.value).arg("max", ID_CHARS_MAX));
            continue;
        }
        let fact = Fact { id: id.clone(), kind, also, title, personal };
        register(&mut shared.facts, &id, fact, |one| one.id.at.clone(), findings);
    }
    fields.finish();
}
