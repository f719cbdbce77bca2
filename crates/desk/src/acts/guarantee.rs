//! Surety accounts: customs sets a ceiling with two pairs of eyes; under it a bill that is not paid lets goods leave.

use domain::Decision;
use domain::guarantee::{self, Event, Guarantee, Proposed};
use domain::invoice::Bridge;
use domain::policy::SuretyPlace;
use lexicon::{Line, PartyId, Refusal};

use crate::acts::{books, declaration, invoice};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::notice;

/// Customs proposes a ceiling for an importer.
pub(crate) async fn propose(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let importer = PartyId::from_bytes(ask.subject()?);
    ask.grant(&SuretyPlace(importer)).await?;
    let centimes = invoice::dirhams(ask, "ceiling");
    let reference = ask.form.need::<Line>("reference");
    let (Some(centimes), Some(reference)) = (centimes, reference) else { return Err(ask.form.no()) };
    guarantee::must_be_a_ceiling(centimes)?;
    let proposed =
        Proposed { centimes, reference: reference.as_str().to_owned(), by: ask.acting.user, at: ask.now() };
    if let Some(account) = ask.tx.load::<Guarantee>(*importer.bytes()).await? {
        let decision = account.state.propose(proposed)?;
        ask.decide(account, decision)
    } else {
        ask.tx.load::<domain::party::Party>(*importer.bytes()).await?.ok_or(No::NotFound)?;
        ask.tx.create::<Guarantee>(*importer.bytes(), &Event::Opened { importer, proposed })?;
        ask.wake(*importer.bytes());
        Ok(Outcome::Recorded { noun: "guarantee", id: *importer.bytes() })
    }
}

/// The second officer puts it in force; the books follow by what differs.
pub(crate) async fn approve(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let importer = PartyId::from_bytes(ask.subject()?);
    ask.grant(&SuretyPlace(importer)).await?;
    let account = ask.load::<Guarantee>().await?;
    let decision = account.state.approve(ask.acting.user)?;
    if let Decision::Record(Event::Approved { centimes, .. }) = &decision {
        let before = account.state.ceiling;
        if before.saturating_sub(*centimes) > available(ask, importer).await? {
            return Err(No::code("SURETY-06"));
        }
        books::ceiling(ask, importer, before, *centimes);
        let args = serde_json::json!({ "number": domain::invoice::dirhams(*centimes) });
        notice::inbox(ask, importer, "surety_granted", None, &args);
    }
    ask.decide(account, decision)
}

/// The surety stands for what is open of a bill.
pub(crate) async fn bridge(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let bill = invoice::of_file(ask, &file).await?;
    let open = bill.state.open();
    if open == 0 {
        return if bill.state.bridged() > 0 {
            Ok(Outcome::AlreadySo { noun: "invoice", id: bill.id })
        } else {
            Err(No::code("FAC-04"))
        };
    }
    let importer = ask.for_whom();
    let account = ask.tx.load::<Guarantee>(*importer.bytes()).await?;
    let account = account.ok_or_else(|| No::Refused(vec![Refusal::new("SURETY-01")]))?;
    let left = available(ask, importer).await?;
    let event = account.state.bridge(bill.state.dossier, open, left, ask.now())?;
    let Event::Bridged { due, .. } = event else { return Err(No::NotFound) };
    let reservation = books::reserve(ask, importer, bill.state.dossier, open);
    let bridge = Bridge { importer, reservation, centimes: open, at: ask.now(), due };
    let Decision::Record(bridged) = bill.state.bridge(&bridge)? else {
        return Ok(Outcome::AlreadySo { noun: "invoice", id: bill.id });
    };
    ask.tell("due", due.to_string());
    ask.tx.concerns(bill.id);
    ask.tx.happen(account, &event)?;
    for declaration in bill.state.declarations() {
        declaration::advance_later(ask, declaration);
    }
    ask.decide(bill, Decision::Record(bridged))
}

/// What the surety of an importer still stands for, in centimes.
pub(crate) async fn available(ask: &Ask<'_>, importer: PartyId) -> Result<u64, No> {
    let account = ask.desk.store.account(&books::guarantee(importer)).await?;
    Ok(account.map_or(0, |account| u64::try_from(account.available()).unwrap_or(0)))
}
