//! `authorities.toml`: the authorities, and the roles people have in procedures.

use super::{Authority, Role, Shared, Words, register};
use crate::finding::Findings;
use crate::place::PackText;
use crate::reader::Reader;

const FILE: &str = "authorities.toml";

pub(super) fn parse(pack: &PackText, shared: &mut Shared, findings: &Findings) {
    let Some(text) = pack.get(FILE) else { return };
    let Some(mut fields) = Reader::open(FILE, text, findings) else { return };
    let languages = shared.head.languages.clone();
    for mut one in fields.tables("authority") {
        let id = one.need_id("id");
        let title = Words::parse(&mut one, "title", &languages);
        let calendar = one.need_id("calendar");
        one.finish();
        if let (Some(id), Some(calendar)) = (id, calendar) {
            let authority = Authority { id: id.clone(), title, calendar };
            register(&mut shared.authorities, &id, authority, |one| one.id.at.clone(), findings);
        }
    }
    for mut one in fields.tables("role") {
        let id = one.need_id("id");
        let of = one.id("of");
        let title = Words::parse(&mut one, "title", &languages);
        one.finish();
        if let Some(id) = id {
            let role = Role { id: id.clone(), of, title };
            register(&mut shared.roles, &id, role, |one| one.id.at.clone(), findings);
        }
    }
    fields.finish();
}
