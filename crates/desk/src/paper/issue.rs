//! Issues a paper with the act it belongs to.
//!
//! Always true: the record of a paper is written in the unit of work of the act that issues it, or not at all.

use domain::Subject as _;
use domain::paper::{About, Event, Paper, PaperKind, Standing, code_of, code_shown};
use lexicon::{Instant, PaperId, PartyId};
use serde::Serialize;
use storage::{Tx, lists};

use crate::answer::No;
use crate::desk::Desk;
use crate::door::Ask;
use crate::paper::print::{Printed, moment};

/// A paper that is to be issued.
pub struct New {
    /// The noun and identifier of what it is about: who reads that, reads the paper.
    pub about: (&'static str, [u8; 16]),
    pub issuer: PartyId,
    /// The issuer as it is printed.
    pub issued_by: String,
    /// Its number; nothing for one made of its series, its year and its code.
    pub number: Option<String>,
    pub printed: Printed,
}

/// The record of a paper: what is printed on every one, then what is printed on this kind.
#[derive(Serialize)]
struct Record<'a> {
    paper: Head<'a>,
    #[serde(flatten)]
    printed: &'a Printed,
}

#[derive(Serialize)]
struct Head<'a> {
    kind: &'static str,
    number: &'a str,
    code: &'a str,
    issuer: &'a str,
    issued_at: String,
    verify: String,
}

/// Issues a paper with the act `ask` does; gives its code.
pub(crate) fn issue(ask: &mut Ask<'_>, new: New) -> Result<String, No> {
    let code = stage(ask.desk, &mut ask.tx, new)?;
    ask.tell("paper", code.clone());
    Ok(code)
}

/// Issues a paper in a unit of work, whoever records it; gives its code.
pub(crate) fn stage(desk: &Desk, tx: &mut Tx<'_>, new: New) -> Result<String, No> {
    let (at, id) = (tx.at(), PaperId::from_bytes(desk.new_id()));
    let paper = record(&desk.settings.public_url, u64::from_be_bytes(desk.random()), id, at, new)?;
    let code = paper.code.clone();
    // What it is about first: the entry is that thing's, and the paper's too.
    let about = lexicon::parse_uuid(&paper.about.id)?;
    tx.concerns(about);
    tx.also(lists::handle("paper", &code, Paper::NOUN, *id.bytes()));
    tx.also(lists::handle("paper-about", &listed(about, at), Paper::NOUN, *id.bytes()));
    tx.create::<Paper>(*id.bytes(), &Event::Issued(Box::new(paper)))?;
    Ok(code)
}

/// Where a paper stands among those about the same thing.
pub(super) fn listed(about: [u8; 16], at: Instant) -> String {
    format!("{}:{:020}", lexicon::uuid_text(&about), at.micros())
}

/// The paper of `new`, with the code `chance` gives.
pub(super) fn record(public_url: &str, chance: u64, id: PaperId, at: Instant, new: New) -> Result<Paper, No> {
    let (code, kind) = (code_of(chance), new.printed.kind());
    let number = new.number.unwrap_or_else(|| number_of(kind, at, &code));
    let head = Head {
        kind: kind.code(),
        number: &number,
        code: &code,
        issuer: &new.issued_by,
        issued_at: moment(at),
        verify: format!("{public_url}/verify/{}", code_shown(&code)),
    };
    let data = serde_json::to_string(&Record { paper: head, printed: &new.printed })?;
    let (noun, about) = new.about;
    Ok(Paper {
        id,
        sha256: storage::journal::hex(&crate::upload::digest(data.as_bytes())),
        data,
        code,
        kind,
        number,
        about: About { noun: noun.to_owned(), id: lexicon::uuid_text(&about) },
        issuer: new.issuer,
        issued_by: new.issued_by,
        issued_at: at,
        standing: Standing::Valid,
    })
}

/// A number that needs no series, so that nobody waits for a number: no two papers have one code.
fn number_of(kind: PaperKind, at: Instant, code: &str) -> String {
    format!("{}-{}-{code}", kind.series(), crate::form::year(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::ReleaseNote;

    #[test]
    fn a_record_carries_its_data_and_the_digest_of_it() {
        let note = || ReleaseNote { bill: "MAEU1".into(), packages: 960, ..ReleaseNote::default() };
        let new = || New {
            about: ("dossier", [7; 16]),
            issuer: PartyId::from_bytes([1; 16]),
            issued_by: "Douane d'Agadir".into(),
            number: None,
            printed: Printed::ReleaseNote(Box::new(note())),
        };
        let at = crate::form::parse_moment("2026-11-25T10:04").unwrap();
        let made = || record("https://d.example", 5, PaperId::from_bytes([3; 16]), at, new()).unwrap();
        let paper = made();
        assert_eq!(paper, made());
        assert_eq!(paper.number, format!("BAE-2026-{}", paper.code));
        let data: serde_json::Value = serde_json::from_str(&paper.data).unwrap();
        assert!(data["paper"]["issued_at"].as_str().unwrap().starts_with("2026-11-25T10:04:00+"));
        assert_eq!(data["paper"]["verify"], format!("https://d.example/verify/{}", code_shown(&paper.code)));
        assert_eq!(data["release_note"]["packages"], 960);
        assert_eq!(paper.sha256, storage::journal::hex(&crate::upload::digest(paper.data.as_bytes())));
    }
}
