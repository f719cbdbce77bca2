//! Delivery orders (*bons à délivrer*): issued by the agent, handed on by their holder, stopped by authorities.

use domain::delivery_order::{self, Cargo};
use domain::dossier::{Dossier, Event};
use domain::{Decision, PartyKind};
use lexicon::{ContainerNumber, Grams, Note, OrderId, Packages, Refusal, Span};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;
use crate::notice;

/// How long an order is good for when its issuer says nothing, in days.
const VALID_DAYS: i64 = 30;
/// The longest validity an issuer can give, in days.
const VALID_DAYS_MAX: i64 = 365;

pub(crate) async fn issue(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let holder = ask.noted_party("holder").await?;
    let until = ask.form.may_moment("valid_until");
    let cargo = cargo_of(ask, &file.dossier.state)?;
    ask.form.check()?;
    let Some(holder) = holder else { return Err(ask.form.no()) };
    if file.manifest.number().is_none() {
        return Err(No::code("DS-01"));
    }
    file.dossier.state.may_order(&cargo)?;
    let valid_until = until.unwrap_or_else(|| ask.now().plus(Span::days(VALID_DAYS)));
    if valid_until <= ask.now() || valid_until > ask.now().plus(Span::days(VALID_DAYS_MAX)) {
        ask.form.wrong("valid_until", Refusal::new("BAD-11").arg("days", VALID_DAYS_MAX));
        return Err(ask.form.no());
    }
    let id = OrderId::from_bytes(ask.desk.new_id());
    let number = format!("BAD-{}-{:03}", file.dossier.state.bill.number, file.dossier.state.orders.len() + 1);
    let event = delivery_order::Event::Issued {
        id,
        number: number.clone(),
        issuer: ask.for_whom(),
        cargo,
        holder: holder.state.id,
        at: ask.now(),
        valid_until,
    };
    ask.tell("order", id.to_string());
    ask.tell("number", number.clone());
    ask.tx.also(storage::lists::handle("order", &number, "dossier", file.dossier.id));
    told(ask, holder.state.id, &file, "order_issued", &number);
    ask.conclude_file(file, &[Event::Order { id, event }])
}

pub(crate) async fn endorse(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let id = order_of(ask, &file)?;
    let to = ask.party("to").await?;
    let order = file.dossier.state.orders.get(&id).ok_or(No::NotFound)?;
    let can_hold = [
        PartyKind::Forwarder,
        PartyKind::Trader,
        PartyKind::OccasionalImporter,
        PartyKind::Broker,
        PartyKind::Haulier,
        PartyKind::ShippingAgent,
    ];
    if !can_hold.iter().any(|kind| to.state.is(*kind)) {
        ask.form.wrong("to", Refusal::new("BAD-12"));
        return Err(ask.form.no());
    }
    let decision = order.held_by(ask.for_whom())?.endorse(to.state.id, ask.now())?;
    let number = order.number().to_owned();
    if matches!(decision, Decision::Record(_)) {
        told(ask, to.state.id, &file, "order_endorsed", &number);
    }
    conclude(ask, file, id, decision)
}

pub(crate) async fn revoke(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let id = order_of(ask, &file)?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let order = file.dossier.state.orders.get(&id).ok_or(No::NotFound)?;
    let decision = order.revoke(ask.for_whom(), reason.as_str().to_owned(), ask.now())?;
    let (holder, number) = (order.holder(), order.number().to_owned());
    ask.tx.because(reason.as_str());
    told(ask, holder, &file, "order_revoked", &number);
    conclude(ask, file, id, decision)
}

pub(crate) async fn hold(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let id = order_of(ask, &file)?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let order = file.dossier.state.orders.get(&id).ok_or(No::NotFound)?;
    let decision = order.hold(ask.acting.party, reason.as_str().to_owned(), ask.now())?;
    ask.tx.because(reason.as_str());
    conclude(ask, file, id, decision)
}

pub(crate) async fn lift(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let file = ask.file().await?;
    let id = order_of(ask, &file)?;
    let order = file.dossier.state.orders.get(&id).ok_or(No::NotFound)?;
    let decision = order.lift(ask.acting.party)?;
    conclude(ask, file, id, decision)
}

fn conclude(
    ask: &mut Ask<'_>,
    file: File,
    id: OrderId,
    decision: Decision<delivery_order::Event>,
) -> Result<Outcome, No> {
    let decision = match decision {
        Decision::AlreadySo => Decision::AlreadySo,
        Decision::Record(event) => Decision::Record(Event::Order { id, event }),
    };
    ask.decide_file(file, decision)
}

/// The order named in the field `order`: its identifier or its number.
pub(crate) fn order_of(ask: &mut Ask<'_>, file: &File) -> Result<OrderId, No> {
    let Some(text) = ask.form.raw("order").map(str::to_owned) else {
        ask.form.wrong("order", Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    let found = file
        .dossier
        .state
        .orders
        .values()
        .find(|order| order.number() == text || order.id().to_string() == text)
        .map(delivery_order::DeliveryOrder::id);
    found.ok_or_else(|| {
        ask.form.wrong("order", Refusal::new("BAD-13"));
        ask.form.no()
    })
}

fn cargo_of(ask: &mut Ask<'_>, dossier: &Dossier) -> Result<Cargo, No> {
    if dossier.bill.boxes.is_empty() {
        let (ordered, ordered_grams) = dossier.lots_ordered();
        let packages = ask.form.may::<Packages>("packages").map(Packages::get);
        let grams = ask.form.may::<Grams>("gross_kg").map(Grams::get);
        ask.form.check()?;
        return Ok(Cargo::Lot {
            packages: packages.unwrap_or_else(|| dossier.bill.packages().saturating_sub(ordered)),
            grams: grams.unwrap_or_else(|| dossier.bill.grams().saturating_sub(ordered_grams)),
        });
    }
    match ask.form.need::<ContainerNumber>("container") {
        Some(number) if dossier.bill.container(number).is_some() => Ok(Cargo::Container(number)),
        Some(_) => {
            ask.form.wrong("container", Refusal::new("BAD-07"));
            Err(ask.form.no())
        }
        None => Err(ask.form.no()),
    }
}

fn told(ask: &mut Ask<'_>, party: lexicon::PartyId, file: &File, kind: &str, number: &str) {
    if party != ask.acting.party {
        let args = serde_json::json!({ "number": number, "bill": file.dossier.state.bill.number });
        notice::inbox(ask, party, kind, Some(file.dossier.id), &args);
    }
}
