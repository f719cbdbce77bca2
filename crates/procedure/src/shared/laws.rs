//! `laws/<id>.toml`: the laws that procedures and fees cite.

use super::{Law, Shared, Words};
use crate::finding::{Finding, Findings};
use crate::limits::ID_CHARS_MAX;
use crate::place::{PackText, Place};
use crate::reader::{Reader, is_id};

pub(super) fn parse(pack: &PackText, shared: &mut Shared, findings: &Findings) {
    let languages = shared.head.languages.clone();
    for (path, text) in pack.files() {
        let Some(id) = path.strip_prefix("laws/").and_then(|name| name.strip_suffix(".toml")) else {
            continue;
        };
        if !is_id(id) {
            let bad = Finding::new("PACK-08", Place::of_file(path)).arg("id", id).arg("max", ID_CHARS_MAX);
            findings.push(bad);
            continue;
        }
        let Some(mut fields) = Reader::open(path, text, findings) else { continue };
        let title = Words::parse(&mut fields, "title", &languages);
        let date = fields.date("date").map(|date| date.value);
        let says = fields.text("says").map(|text| text.value);
        let unverified = fields.flag("unverified").is_some();
        fields.finish();
        shared.laws.insert(id.to_owned(), Law { id: id.to_owned(), title, date, says, unverified });
    }
}
