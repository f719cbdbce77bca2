//! A declaration is prepared, and says otherwise: nothing that a title or the bill holds is typed again.

use domain::Decision;
use domain::declaration::{Declaration, Event, Standing};
use domain::policy::{self, NewDeclaration};
use lexicon::{BillNumber, DeclarationId, Note, ParseWord, PartyId, Refusal};
use storage::lists;

use super::{OF_FILE, OF_IMPORTER, form, loaded, lodge, told};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;

pub(crate) async fn prepare(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let (file, importer) = file_meant(ask).await?;
    let office = file.dossier.state.bill.discharge;
    ask.grant(&NewDeclaration { importer, office }).await?;
    file.dossier.state.must_stand()?;
    let id = DeclarationId::from_bytes(ask.desk.new_id());
    let left = file.dossier.state.undeclared(id);
    let book = ask.desk.book().await?;
    let content = form::content(ask, &file, importer, left, &book).await?;
    let declaration = Declaration {
        id,
        dossier: file.dossier.state.id,
        bill: file.dossier.state.bill.number.clone(),
        office,
        importer,
        declarant: ask.acting.party,
        prepared_at: ask.now(),
        version: 1,
        content,
        versions: Vec::new(),
        standing: Standing::Draft,
        registered: None,
        weighed: None,
        asked: None,
        officer: None,
        questions: Vec::new(),
        inspection: None,
    };
    let at = declaration.prepared_at.micros();
    for (kind, value) in
        [(OF_IMPORTER, format!("{importer}:{at:020}")), (OF_FILE, file.dossier.state.id.to_string())]
    {
        ask.tx.also(lists::handle(kind, &value, "declaration", *id.bytes()));
    }
    ask.tx.create::<Declaration>(*id.bytes(), &Event::Prepared(Box::new(declaration)))?;
    ask.wake(*id.bytes());
    Ok(Outcome::Recorded { noun: "declaration", id: *id.bytes() })
}

/// The file named in the field `dossier`, by its identifier or its bill, and the importer it is for. Whoever may not
/// declare its goods learns nothing.
async fn file_meant(ask: &mut Ask<'_>) -> Result<(File, PartyId), No> {
    let Some(text) = ask.form.raw("dossier").map(str::to_owned) else {
        ask.form.wrong("dossier", Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    let candidates = match (lexicon::parse_uuid(&text), BillNumber::parse_word(&text)) {
        (Ok(id), _) => vec![id],
        (Err(_), Ok(bill)) => {
            let found = ask.desk.store.find("bill", bill.as_str()).await?;
            found.into_iter().map(|handle| handle.subject).collect()
        }
        (Err(_), Err(refusal)) => {
            ask.form.wrong("dossier", refusal);
            return Err(ask.form.no());
        }
    };
    let mut acting = ask.acting.clone();
    acting.mandates = ask.desk.mandates_given_to(acting.party).await?;
    for id in candidates {
        let Some(file) = ask.desk.file(id).await? else { continue };
        let dossier = &file.dossier.state;
        let (Some(importer), Some(_)) = (dossier.consignee, file.manifest.number()) else { continue };
        let place = NewDeclaration { importer, office: dossier.bill.discharge };
        if policy::grant(&acting, ask.act, &place, ask.now()).is_ok() {
            return Ok((file, importer));
        }
    }
    ask.form.wrong("dossier", Refusal::new("DUM-17"));
    Err(ask.form.no())
}

pub(crate) async fn amend(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    let file = super::file_of(ask, &declaration.state).await?;
    let reason = ask.form.may::<Note>("reason").map(|note| note.as_str().to_owned());
    let left = file.dossier.state.undeclared(declaration.state.id);
    let book = ask.desk.book().await?;
    let content = form::content(ask, &file, declaration.state.importer, left, &book).await?;
    if let Some(reason) = &reason {
        ask.tx.because(reason);
    }
    let decision = declaration.state.amend(content, reason, ask.now())?;
    match decision {
        Decision::Record(event @ Event::Amended { .. }) if declaration.state.registered.is_some() => {
            lodge::again(ask, file, declaration, event).await
        }
        Decision::Record(event) if matches!(event, Event::AmendmentAsked(_)) => {
            super::conclude(ask, file, declaration, &[event], Vec::new())
        }
        decision => {
            let importer = declaration.state.importer;
            told(ask, importer, &declaration.state, "declaration_amended");
            super::decide(ask, declaration, decision).await
        }
    }
}
