//! `fees/<agency>.toml`: amounts with the days they count from and the articles that set them.

use super::{Shared, Words, register};
use crate::fee::{Dated, Parameter};
use crate::finding::Findings;
use crate::language::Language;
use crate::place::{PackText, Placed};
use crate::reader::{Fields, Reader};

use lexicon::Money;

pub(super) fn parse(pack: &PackText, shared: &mut Shared, findings: &Findings) {
    let languages = shared.head.languages.clone();
    for (path, text) in pack.files() {
        let Some(agency) = path.strip_prefix("fees/").and_then(|name| name.strip_suffix(".toml")) else {
            continue;
        };
        let Some(mut fields) = Reader::open(path, text, findings) else { continue };
        for (key, one) in fields.entries() {
            let id = Placed::new(format!("{agency}.{key}"), key.at.clone());
            let parameter = parameter(id.clone(), one, &languages);
            parameter.faults().into_iter().for_each(|finding| findings.push(finding));
            register(&mut shared.fees, &id, parameter, |one| one.id.at.clone(), findings);
        }
    }
}

fn parameter(id: Placed<String>, mut one: Fields<'_>, languages: &[Language]) -> Parameter {
    let title = Words::parse(&mut one, "title", languages);
    if !one.has("values") {
        one.need_table("values");
    }
    let values = one.tables("values").into_iter().filter_map(dated).collect();
    one.finish();
    Parameter { id, title, values }
}

fn dated(mut one: Fields<'_>) -> Option<Dated> {
    let reader = one.reader.clone();
    let (from, until) = (one.need_date("from"), one.date("until"));
    let value = one.need_text("value").and_then(|text| reader.word::<Money>(&text, "250.00 MAD"));
    let (article, law) = (one.need_text("article"), one.id("law"));
    let unverified = one.flag("unverified").is_some();
    one.finish();
    Some(Dated { from: from?, until, value: value?, article: article?, law, unverified })
}
