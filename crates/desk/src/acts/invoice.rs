//! The bill of a file: drawn until a day, added to by who asks for more, credited by whose money it is.
//!
//! It is kept under the file's own identifier. Whoever changes what is owed goes through here, so that the bill, the
//! books, the surety and who is told stay together.

use domain::charges::{self, Drawing};
use domain::guarantee::{self, Guarantee};
use domain::invoice::{Beneficiary, Event, Invoice, Line, must_fit};
use domain::payment::{Payment, Rail};
use domain::{Decision, PartyKind};
use lexicon::{DeclarationId, DossierId, Instant, Note, PartyId, Refusal, Span};
use storage::Loaded;

use crate::acts::{books, declaration};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;
use crate::{notice, paper};

/// How far ahead a bill is drawn, in days.
const DAYS_MAX: i64 = 60;

/// Asks for what port and terminal are owed until a day; what was asked for before is not asked twice.
pub(crate) async fn draw(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let until = ask.form.may_moment("until").unwrap_or_else(|| ask.now());
    ask.form.check()?;
    if until < ask.now().minus(Span::days(1)) || until.since(ask.now()) > Span::days(DAYS_MAX) {
        ask.form.wrong("until", Refusal::new("FAC-06").arg("days", DAYS_MAX));
        return Err(ask.form.no());
    }
    file.dossier.state.must_stand()?;
    let known = ask.tx.load::<Invoice>(file.dossier.id).await?;
    let lines = drawn(ask, &file, known.as_ref().map(|known| &known.state), until)?;
    if lines.is_empty() {
        return Ok(Outcome::AlreadySo { noun: "invoice", id: file.dossier.id });
    }
    ask.tx.rests_on(&file.dossier);
    add(ask, &file.dossier.state, known, lines)?;
    Ok(Outcome::Recorded { noun: "invoice", id: file.dossier.id })
}

/// What port and terminal ask for until `until` beyond what is on the bill.
fn drawn(ask: &Ask<'_>, file: &File, known: Option<&Invoice>, until: Instant) -> Result<Vec<Line>, Refusal> {
    let settings = &ask.desk.settings;
    let charges = charges::in_force(&settings.charges, ask.now()).ok_or_else(|| Refusal::new("FAC-05"))?;
    let discharged_at = file.call.discharged_at;
    let drawing = Drawing { charges, storage: &settings.storage_fee, discharged_at, until };
    Ok(charges::draw(&file.dossier.state, known, &drawing))
}

/// Adds lines to the bill of a file, in this unit of work: once in each, for the bill is read as it was before.
fn add(
    ask: &mut Ask<'_>,
    dossier: &domain::dossier::Dossier,
    known: Option<Loaded<Invoice>>,
    lines: Vec<Line>,
) -> Result<(), No> {
    if lines.is_empty() {
        return Ok(());
    }
    books::demand(ask, dossier.id, &lines);
    let at = ask.now();
    let number = match known {
        None => {
            must_fit(&[], &lines)?;
            let invoice = Invoice::opened(dossier, lines, at);
            let number = invoice.number.clone();
            ask.tx.create::<Invoice>(*dossier.id.bytes(), &Event::Opened(Box::new(invoice)))?;
            number
        }
        Some(known) => {
            let number = known.state.number.clone();
            if let Decision::Record(event) = known.state.demand(lines, at)? {
                ask.tx.happen(known, &event)?;
            }
            number
        }
    };
    if let Some(payer) = dossier.consignee.filter(|payer| *payer != ask.acting.party) {
        let args = serde_json::json!({ "number": number, "bill": dossier.bill.number });
        notice::inbox(ask, payer, "bill_demanded", Some(*dossier.id.bytes()), &args);
    }
    ask.wake(*dossier.id.bytes());
    Ok(())
}

/// Gives back part of a line: the terminal, the port or customs, each of its own.
pub(crate) async fn credit(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let invoice = of_file(ask, &file).await?;
    let line = ask.form.need::<lexicon::Packages>("line");
    let centimes = dirhams(ask, "amount");
    let reason = ask.form.need::<Note>("reason");
    let (Some(line), Some(centimes), Some(reason)) = (line, centimes, reason) else {
        return Err(ask.form.no());
    };
    // People count from one.
    let place = usize::try_from(line.get()).unwrap_or(usize::MAX).wrapping_sub(1);
    let by = beneficiary(ask, &file);
    give_back(ask, invoice, place, centimes, reason.as_str(), &by)?;
    Ok(Outcome::Recorded { noun: "invoice", id: file.dossier.id })
}

/// Brings what the bill asks for the duties of a declaration to `owed`: what is missing is demanded, what is too much
/// is credited with the reason.
pub(crate) async fn bring_to(
    ask: &mut Ask<'_>,
    dossier: DossierId,
    declaration: DeclarationId,
    owed: Vec<Line>,
    reason: &str,
) -> Result<(), No> {
    let file = ask.tx.load::<domain::dossier::Dossier>(*dossier.bytes()).await?.ok_or(No::NotFound)?;
    let mut bill = ask.tx.load::<Invoice>(*dossier.bytes()).await?;
    let mut more = Vec::new();
    for tax in domain::tariff::Tax::ALL {
        let kind = domain::invoice::Kind::Duty { declaration, tax };
        let wanted = owed.iter().find(|line| line.kind == kind);
        let amount = wanted.map_or(0, Line::amount);
        let places: Vec<(usize, u64)> = bill.iter().flat_map(|bill| asked_for(&bill.state, &kind)).collect();
        let asked = places.iter().fold(0_u64, |sum, (_, left)| sum.saturating_add(*left));
        let mut less = asked.saturating_sub(amount);
        for (place, left) in places.into_iter().rev() {
            let part = less.min(left);
            if let (Some(known), 1..) = (bill.take(), part) {
                bill = Some(give_back(ask, known, place, part, reason, &Beneficiary::Treasury)?);
                less -= part;
            }
        }
        if let (Some(line), 1..) = (wanted, amount.saturating_sub(asked)) {
            more.push(Line { net: amount.saturating_sub(asked), ..line.clone() });
        }
    }
    add(ask, &file.state, bill, more)
}

/// The lines of one kind, each with what it still asks for.
fn asked_for(bill: &Invoice, kind: &domain::invoice::Kind) -> Vec<(usize, u64)> {
    let lines = bill.lines.iter().enumerate().filter(|(_, line)| line.kind == *kind);
    lines.map(|(place, line)| (place, line.amount().saturating_sub(line.credited))).collect()
}

fn give_back(
    ask: &mut Ask<'_>,
    invoice: Loaded<Invoice>,
    place: usize,
    centimes: u64,
    reason: &str,
    by: &Beneficiary,
) -> Result<Loaded<Invoice>, No> {
    ask.tx.because(reason);
    let by = (by, ask.acting.party);
    let decision = invoice.state.credit(place, centimes, reason.to_owned(), by, ask.now())?;
    let Decision::Record(event) = decision else { return Ok(invoice) };
    if let Event::Credited(note) = &event {
        books::give_back(ask, &invoice.state, note);
        ask.tell("number", note.number.clone());
        for (payer, _) in &note.back {
            let args = serde_json::json!({ "number": note.number, "bill": invoice.state.bill });
            notice::inbox(ask, *payer, "bill_credited", Some(invoice.id), &args);
        }
    }
    release(ask, &invoice.state, &event);
    ask.wake(invoice.id);
    Ok(ask.tx.happen(invoice, &event)?)
}

/// Settles what a payment brought in: the bill, the books, the surety, who is told.
pub(crate) async fn settle(
    ask: &mut Ask<'_>,
    payment: &Payment,
    received: u64,
    reference: &str,
) -> Result<(), No> {
    let id = *payment.dossier.bytes();
    let invoice = ask.tx.load::<Invoice>(id).await?.ok_or_else(|| No::code("PAY-01"))?;
    let decision = invoice.state.settle(payment.id, payment.payer, received, ask.now())?;
    let Decision::Record(event) = decision else { return Ok(()) };
    if let Event::Settled(receipt) = &event {
        books::settle(ask, payment.rail, &invoice.state, receipt);
        let printed = paper::receipt(ask.desk, &invoice.state, payment, receipt, reference).await?;
        paper::issue(ask, printed)?;
        ask.tell("receipt_number", receipt.number.clone());
        if payment.rail != Rail::Credit {
            let args = serde_json::json!({ "number": receipt.number, "bill": invoice.state.bill });
            notice::inbox(ask, payment.payer, "payment_confirmed", Some(id), &args);
        }
    }
    release(ask, &invoice.state, &event);
    let freed = freed(&invoice.state, &event);
    let invoice = ask.tx.happen(invoice, &event)?;
    for declaration in invoice.state.declarations() {
        declaration::advance_later(ask, declaration);
    }
    for importer in freed {
        free(ask, importer, invoice.state.dossier).await?;
    }
    ask.wake(id);
    Ok(())
}

/// The books release what a surety no longer stands for after `event`.
fn release(ask: &mut Ask<'_>, invoice: &Invoice, event: &Event) {
    for (bridge, centimes) in invoice.released_by(event) {
        books::release(ask, invoice.dossier, &bridge, centimes);
    }
}

/// The importers whose surety stands for nothing of the bill any more after `event`.
fn freed(invoice: &Invoice, event: &Event) -> Vec<PartyId> {
    use domain::Subject as _;
    let after = invoice.clone().after(event);
    if invoice.bridged() == 0 || after.bridged() > 0 {
        return Vec::new();
    }
    let importers: std::collections::BTreeSet<PartyId> =
        invoice.bridges.iter().map(|one| one.importer).collect();
    importers.into_iter().collect()
}

async fn free(ask: &mut Ask<'_>, importer: PartyId, dossier: DossierId) -> Result<(), No> {
    let account = ask.tx.load::<Guarantee>(*importer.bytes()).await?;
    if let Some(account) = account.filter(|account| account.state.bridged.contains_key(&dossier)) {
        ask.tx.happen(account, &guarantee::Event::Freed { dossier })?;
    }
    Ok(())
}

/// The bill of a file that has one.
pub(crate) async fn of_file(ask: &Ask<'_>, file: &File) -> Result<Loaded<Invoice>, No> {
    ask.tx.load::<Invoice>(file.dossier.id).await?.ok_or_else(|| No::code("FAC-04"))
}

/// For whom the asker may give money back.
fn beneficiary(ask: &Ask<'_>, file: &File) -> Beneficiary {
    let dossier = &file.dossier.state;
    if ask.acting.is(PartyKind::Customs) {
        Beneficiary::Treasury
    } else if ask.acting.is(PartyKind::HarbourOffice) {
        Beneficiary::Port(dossier.bill.discharge)
    } else {
        Beneficiary::Party(ask.acting.party)
    }
}

/// An amount in dirhams from the form, in centimes.
pub(crate) fn dirhams(ask: &mut Ask<'_>, name: &str) -> Option<u64> {
    if ask.form.raw(name).is_none() {
        ask.form.wrong(name, Refusal::new("FORM-01"));
        return None;
    }
    may_dirhams(ask, name)
}

/// An amount in dirhams, if it is filled in.
pub(crate) fn may_dirhams(ask: &mut Ask<'_>, name: &str) -> Option<u64> {
    let text = ask.form.raw(name)?.to_owned();
    match lexicon::Money::parse_amount(&text, lexicon::Currency::MAD) {
        Ok(money) => Some(money.minor()),
        Err(refusal) => {
            ask.form.wrong(name, refusal);
            None
        }
    }
}
