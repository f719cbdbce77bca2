//! Payments: started by who owes, confirmed by the rail, given back where too much came.
//!
//! A counter's word is an act of the bank; the word of an asynchronous provider is a callback (`crate::callback`).

use domain::Decision;
use domain::PartyKind;
use domain::payment::{self, Event, Payment, Rail, Standing};
use lexicon::{Line, Note, PartyId, PaymentId, Refusal};
use storage::{Loaded, lists, queue};

use crate::acts::{books, invoice, statement};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::notice;

/// Signs of a reference: none that sounds or looks like another.
const SIGNS: &[u8] = b"ACDEFHJKLMNPRTUVWXY34679";

/// The importer means to pay: at a bank's counter, on line, or from what it paid too much before.
pub(crate) async fn start(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let rail = ask.form.choice("rail", Rail::from_code);
    let asked = invoice::may_dirhams(ask, "amount");
    let bill = invoice::of_file(ask, &file).await?;
    let bank = match rail {
        Some(Rail::Counter) => Some(bank(ask).await?),
        Some(Rail::Online | Rail::Credit) | None => None,
    };
    let Some(rail) = rail else { return Err(ask.form.no()) };
    ask.form.check()?;
    let unpaid = bill.state.unpaid();
    if unpaid == 0 {
        return Err(No::code("FAC-04"));
    }
    let centimes = asked.unwrap_or(unpaid);
    payment::must_be_payable(centimes)?;
    let id = PaymentId::from_bytes(ask.desk.new_id());
    let payment = Payment {
        id,
        dossier: bill.state.dossier,
        reference: reference(ask.desk.random()),
        bill: bill.state.number.clone(),
        payer: ask.for_whom(),
        rail,
        bank,
        centimes,
        started_at: ask.now(),
        expires_at: Payment::expires(ask.now()),
        page: None,
        standing: Standing::Started,
    };
    ask.tell("payment", id.to_string());
    ask.tell("reference", payment.reference.clone());
    found_by(ask, &payment);
    ask.tx.concerns(*id.bytes());
    ask.tx.concerns(file.dossier.id);
    let started = ask.tx.create::<Payment>(*id.bytes(), &Event::Started(Box::new(payment)))?;
    ask.wake(file.dossier.id);
    if rail == Rail::Credit {
        return from_credit(ask, started).await;
    }
    Ok(Outcome::Recorded { noun: "payment", id: *id.bytes() })
}

/// What the payer paid too much before settles the bill at once.
async fn from_credit(ask: &mut Ask<'_>, started: Loaded<Payment>) -> Result<Outcome, No> {
    let payment = &started.state;
    let left = available(ask, payment.payer).await?;
    let reference = payment.reference.clone();
    // No more than the bill asks for leaves the credit.
    let unpaid = match ask.tx.load::<domain::invoice::Invoice>(*payment.dossier.bytes()).await? {
        Some(bill) => bill.state.unpaid(),
        None => 0,
    };
    let centimes = payment.centimes.min(unpaid);
    if centimes > left {
        return Err(Refusal::new("PAY-06").arg("left", domain::invoice::dirhams(left)).into());
    }
    invoice::settle(ask, payment, centimes, &reference).await?;
    let id = started.id;
    ask.tx.happen(started, &Event::Confirmed { received: centimes, reference, at: ask.now() })?;
    Ok(Outcome::Recorded { noun: "payment", id })
}

/// Lets a payment be found, and the rail hear of it.
fn found_by(ask: &mut Ask<'_>, payment: &Payment) {
    let (id, at) = (*payment.id.bytes(), ask.now().micros());
    ask.tx.also(lists::handle("payment", &payment.reference, "payment", id));
    ask.tx.also(lists::handle("payment-of-file", &format!("{}:{at:020}", payment.dossier), "payment", id));
    let value = format!("{}:{at:020}", payment.payer);
    ask.tx.also(lists::handle("payment-of-payer", &value, "payment", id));
    if let Some(bank) = payment.bank {
        ask.tx.also(lists::handle("payment-of-bank", &format!("{bank}:{at:020}"), "payment", id));
        let args = serde_json::json!({ "number": payment.reference, "bill": payment.bill });
        notice::inbox(ask, bank, "payment_started", None, &args);
    }
    if payment.rail == Rail::Credit {
        return;
    }
    let job = |ask: &Ask<'_>| (ask.desk.new_id(), serde_json::json!({ "payment": payment.id }).to_string());
    let (job_id, payload) = job(ask);
    ask.tx.also(queue::push(job_id, "expire-payment", payment.expires_at, payload));
    if payment.rail == Rail::Online {
        let (job_id, payload) = job(ask);
        ask.tx.also(queue::push(job_id, "order-payment", ask.now(), payload));
    }
}

/// The bank received money at its counter: what it was asked for, or another amount.
pub(crate) async fn confirm(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let payment = loaded(ask).await?;
    let reference = ask.form.need::<Line>("reference");
    let received = invoice::may_dirhams(ask, "amount").unwrap_or(payment.state.centimes);
    ask.form.check()?;
    let Some(reference) = reference else { return Err(ask.form.no()) };
    let decision = payment.state.confirm(received, reference.as_str().to_owned(), ask.now())?;
    confirmed(ask, payment, decision).await
}

/// Records what a rail confirmed, and settles the bill with it.
pub(crate) async fn confirmed(
    ask: &mut Ask<'_>,
    payment: Loaded<Payment>,
    decision: Decision<Event>,
) -> Result<Outcome, No> {
    if let Decision::Record(Event::Confirmed { received, reference, .. }) = &decision {
        invoice::settle(ask, &payment.state, *received, reference).await?;
        statement::list_confirmed(ask, &payment.state);
    }
    ask.decide(payment, decision)
}

/// The bank received nothing.
pub(crate) async fn refuse(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let payment = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = payment.state.fail(reason.as_str().to_owned(), ask.now());
    failed(ask, payment, decision)
}

/// Records that a rail brought nothing, and tells the payer.
pub(crate) fn failed(
    ask: &mut Ask<'_>,
    payment: Loaded<Payment>,
    decision: Decision<Event>,
) -> Result<Outcome, No> {
    if matches!(decision, Decision::Record(_)) {
        let args = serde_json::json!({ "number": payment.state.reference, "bill": payment.state.bill });
        let file = *payment.state.dossier.bytes();
        notice::inbox(ask, payment.state.payer, "payment_failed", Some(file), &args);
        ask.wake(file);
    }
    ask.decide(payment, decision)
}

/// What was paid too much leaves again: the bank or the treasury sent it back.
pub(crate) async fn give_back(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let payment = loaded(ask).await?;
    let reference = ask.form.need::<Line>("reference");
    let centimes = invoice::dirhams(ask, "amount");
    let (Some(reference), Some(centimes)) = (reference, centimes) else { return Err(ask.form.no()) };
    if payment.state.received().is_none() {
        return Err(No::code("PAY-08"));
    }
    payment::must_be_payable(centimes)?;
    let payer = payment.state.payer;
    let left = available(ask, payer).await?;
    if centimes > left {
        return Err(Refusal::new("PAY-06").arg("left", domain::invoice::dirhams(left)).into());
    }
    books::send_back(ask, payment.state.rail, payer, centimes);
    ask.tx.with(serde_json::json!({ "returned": centimes, "reference": reference.as_str() }));
    ask.tx.concerns(payment.id);
    ask.tx.concerns(*payment.state.dossier.bytes());
    let args = serde_json::json!({ "number": payment.state.reference, "bill": payment.state.bill });
    notice::inbox(ask, payer, "payment_returned", Some(*payment.state.dossier.bytes()), &args);
    ask.wake(payment.id);
    Ok(Outcome::Recorded { noun: "payment", id: payment.id })
}

/// What a payer paid and no bill has taken yet, in centimes.
pub(crate) async fn available(ask: &Ask<'_>, payer: PartyId) -> Result<u64, No> {
    let account = ask.desk.store.account(&books::credit(payer)).await?;
    Ok(account.map_or(0, |account| u64::try_from(account.available()).unwrap_or(0)))
}

async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Payment>, No> {
    let payment = ask.load::<Payment>().await?;
    let place = payment.state.clone();
    ask.grant(&place).await?;
    ask.tx.concerns(payment.id);
    ask.tx.concerns(*payment.state.dossier.bytes());
    Ok(payment)
}

async fn bank(ask: &mut Ask<'_>) -> Result<PartyId, No> {
    let bank = ask.party("bank").await?;
    if bank.state.is(PartyKind::Bank) {
        return Ok(bank.state.id);
    }
    ask.form.wrong("bank", Refusal::new("EI-22"));
    Err(ask.form.no())
}

fn reference(random: [u8; 8]) -> String {
    let sign = |byte: u8| {
        let place = usize::from(byte) % SIGNS.len();
        SIGNS.get(place).map_or('A', |sign| char::from(*sign))
    };
    format!("PAY-{}", random.into_iter().map(sign).collect::<String>())
}
