//! The release (*mainlevée*): customs writes a line off, against the number of a declaration or another end.
//!
//! Packages and gross mass move in the books from the line's account to the account of its end; once the last package
//! and the last gram have moved, the line stands at zero. An end that lets goods out comes with its release note (*bon à
//! enlever*), in the same unit of work.

use domain::Decision;
use domain::dossier::{End, EndKind, Event};
use lexicon::{Grams, Line, Packages};
use storage::Class;
use storage::books::{Kind, Move};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::paper;

pub(crate) async fn grant(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let kind = ask.form.choice("end", EndKind::from_code);
    let reference = ask.form.need::<Line>("reference");
    let (left_packages, left_grams) = file.dossier.state.remaining();
    // Left empty, the whole of what remains is meant.
    let packages = ask.form.may::<Packages>("packages").map_or(left_packages, Packages::get);
    let grams = ask.form.may::<Grams>("gross_kg").map_or(left_grams, Grams::get);
    let (Some(kind), Some(reference)) = (kind, reference) else { return Err(ask.form.no()) };
    ask.form.check()?;
    if kind == EndKind::Clearance && reference.as_str().parse::<lexicon::DeclarationNumber>().is_err() {
        ask.form.wrong("reference", lexicon::Refusal::new("LINE-06"));
        return Err(ask.form.no());
    }
    if kind == EndKind::Clearance
        && !ask.desk.store.find("declaration", &number_of(reference.as_str())).await?.is_empty()
    {
        let refusal = lexicon::Refusal::new("DUM-47").arg("number", reference.as_str());
        ask.form.wrong("reference", refusal);
        return Err(ask.form.no());
    }
    let end = End {
        kind,
        packages,
        grams,
        reference: reference.as_str().to_owned(),
        by: ask.acting.party,
        at: ask.now(),
    };
    let decision = file.dossier.state.write_off(end)?;
    let mut note = None;
    if let Decision::Record(Event::WrittenOff(end)) = &decision {
        move_to_end(ask, file.dossier.id, end);
        note = paper::release_note(ask.desk, &file, end).await?;
    }
    let outcome = ask.decide_file(file, decision)?;
    if let Some(note) = note {
        paper::issue(ask, note)?;
    }
    Ok(outcome)
}

/// The number of a declaration as it is kept, however it was written.
fn number_of(text: &str) -> String {
    text.parse::<lexicon::DeclarationNumber>().map_or_else(|_| text.to_owned(), |number| number.to_string())
}

/// Moves the packages and grams of `end` out of the line's accounts.
pub(crate) fn move_to_end(ask: &mut Ask<'_>, dossier: [u8; 16], end: &End) {
    for one in moves_to_end(ask.desk, dossier, end) {
        ask.tx.transfer(one);
    }
}

/// The movements that take `end` out of the line's accounts.
pub(crate) fn moves_to_end(desk: &crate::Desk, dossier: [u8; 16], end: &End) -> Vec<Move> {
    [("PK", end.packages), ("GRM", end.grams)]
        .into_iter()
        .filter(|(_, amount)| *amount > 0)
        .map(|(unit, amount)| Move {
            id: desk.new_id(),
            kind: Kind::Post,
            debit: line_account(dossier, unit),
            debit_class: Class::Passing,
            credit: format!("end:{}:{unit}", end.kind.code()),
            credit_class: Class::Boundary,
            unit: unit.into(),
            amount,
            corrects: None,
            dossier: Some(dossier),
        })
        .collect()
}

/// The account of what is left of a line, in packages (`PK`) or grams (`GRM`).
pub fn line_account(dossier: [u8; 16], unit: &str) -> String {
    format!("line:{}:{unit}", lexicon::uuid_text(&dossier))
}
