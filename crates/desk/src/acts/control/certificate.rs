//! The certificate of a control as it is printed: what its edition says it shows, in the four languages.
//!
//! Always true: it is issued in the unit of work of the decision, or not at all.

use domain::control::Control;
use lexicon::{Instant, PartyId};
use procedure::{Edition, Language};

use crate::answer::No;
use crate::desk::Desk;
use crate::paper::{Answered, CertificateOf, Fact, Firm, Named, New, Printed, Words, moment};
use crate::reference::{Lang, List};
use crate::view::control::{Drawer, Said, Told};

/// The certificate of a control that was just granted by `issuer`.
pub(super) async fn paper(
    desk: &Desk,
    control: &Control,
    edition: &Edition,
    issuer: PartyId,
    now: Instant,
) -> Result<New, No> {
    let names = desk.names(vec![control.importer, issuer]).await?;
    let name = |party| names.get(&party).cloned().unwrap_or_default();
    let importer = desk.store.load::<domain::party::Party>(*control.importer.bytes()).await?;
    let ice = importer.and_then(|party| party.state.identifiers.ice);
    let bill = desk.store.load::<domain::dossier::Dossier>(*control.dossier.bytes()).await?;
    let procedure = edition.procedure();
    let authority = edition.shared().authority(&control.authority);
    let certificate = CertificateOf {
        title: Words::of(|lang| edition.text(language(lang), "certificate").to_owned()),
        authority: Words::of(|lang| {
            authority.map(|one| one.title.in_language(language(lang)).to_owned()).unwrap_or_default()
        }),
        office: Named::of(&desk.reference, List::Places, control.office.as_ref()),
        decision: "granted".to_owned(),
        decided_at: moment(now),
        valid_until: None,
        applicant: Firm { name: name(control.importer), ice },
        declaration: control.declared.clone(),
        bill: bill.map(|file| file.state.bill.number).unwrap_or_default(),
        facts: facts(desk, control, edition, now),
        law: procedure.law.iter().map(|law| law.value.as_str()).collect::<Vec<_>>().join(", "),
        edition: edition.id().to_string(),
    };
    Ok(New {
        about: ("control", *control.id.bytes()),
        issuer,
        issued_by: name(issuer),
        number: control.case.certificate().map(|one| one.number.clone()),
        printed: Printed::Certificate(Box::new(certificate)),
    })
}

/// The answers that the edition shows on its certificate, those that nobody was asked left out.
fn facts(desk: &Desk, control: &Control, edition: &Edition, now: Instant) -> Vec<Fact> {
    let Some(certificate) = &edition.procedure().certificate else { return Vec::new() };
    let said = Lang::ALL.map(|lang| {
        let groups = Drawer { desk, edition, lang }.groups(&control.case, now);
        groups.into_iter().flat_map(|group| group.said).collect::<Vec<Said>>()
    });
    let shown = |id: &str| {
        let of = |lang: Lang| {
            let place = Lang::ALL.iter().position(|one| *one == lang)?;
            said.get(place)?.iter().find(|one| one.id == id)
        };
        let answer = of(Lang::Fr)?.answer.as_ref()?;
        let in_lang = |lang| of(lang).and_then(|one| one.answer.as_ref());
        let label = Words::of(|lang| of(lang).map(|one| one.question.clone()).unwrap_or_default());
        Some(Fact { label, value: answered(answer, &in_lang) })
    };
    certificate.shows.iter().filter_map(|id| shown(id)).collect()
}

fn answered<'a>(answer: &Told, of: &dyn Fn(Lang) -> Option<&'a Told>) -> Answered {
    match answer {
        Told::Code(text) => Answered::Text(text.clone()),
        Told::Text(_) | Told::YesNo(_) | Told::Nothing => {
            Answered::Words(Words::of(|lang| of(lang).map(|told| plain(told, lang)).unwrap_or_default()))
        }
        Told::Rows { head, rows } => {
            let columns = head.len();
            let heads = |column: usize| {
                Words::of(|lang| match of(lang) {
                    Some(Told::Rows { head, .. }) => head.get(column).cloned().unwrap_or_default(),
                    _ => String::new(),
                })
            };
            let cell = |row: usize, column: usize| {
                Words::of(|lang| match of(lang) {
                    Some(Told::Rows { rows, .. }) => {
                        let told = rows.get(row).and_then(|row| row.get(column));
                        told.map(|told| plain(told, lang)).unwrap_or_default()
                    }
                    _ => String::new(),
                })
            };
            Answered::Rows {
                heads: (0..columns).map(heads).collect(),
                rows: (0..rows.len())
                    .map(|row| (0..columns).map(|column| cell(row, column)).collect())
                    .collect(),
            }
        }
    }
}

/// One answer as text.
fn plain(told: &Told, lang: Lang) -> String {
    match (told, lang) {
        (Told::Text(text) | Told::Code(text), _) => text.clone(),
        (Told::YesNo(true), Lang::Fr) => "oui".to_owned(),
        (Told::YesNo(true), Lang::Ar) => "نعم".to_owned(),
        (Told::YesNo(true), Lang::En) => "yes".to_owned(),
        (Told::YesNo(true), Lang::Es) => "sí".to_owned(),
        (Told::YesNo(false), Lang::Fr) => "non".to_owned(),
        (Told::YesNo(false), Lang::Ar) => "لا".to_owned(),
        (Told::YesNo(false), Lang::En | Lang::Es) => "no".to_owned(),
        (Told::Nothing | Told::Rows { .. }, _) => String::new(),
    }
}

const fn language(lang: Lang) -> Language {
    crate::packs::language(lang)
}
