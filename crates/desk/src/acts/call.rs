//! Port calls: announced by the agent, timed by the harbour office and the terminal.

use domain::call::{Call, Event, Ship};
use domain::policy::NewCall;
use domain::{Decision, PartyKind};
use lexicon::{CallId, ImoNumber, Instant, Line, Name, Note, Place, Refusal, Span, VoyageNumber};
use storage::{Loaded, lists, queue};

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// A call announced later than this before its arrival is a mistake of date.
const ANNOUNCE_DAYS_MAX: i64 = 400;

pub(crate) async fn announce(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&NewCall).await?;
    let imo = ask.form.need::<ImoNumber>("imo");
    let name = ask.form.need::<Name>("ship");
    let voyage = ask.form.need::<VoyageNumber>("voyage");
    let port = ask.form.need::<Place>("port");
    let last_port = ask.form.may::<Place>("last_port");
    let eta = ask.form.moment("eta");
    let terminal = ask.noted_party("terminal").await?;
    let (Some(imo), Some(name), Some(voyage), Some(port), Some(eta), Some(terminal)) =
        (imo, name, voyage, port, eta, terminal)
    else {
        return Err(ask.form.no());
    };
    if !terminal.state.is(PartyKind::Terminal) {
        ask.form.wrong("terminal", Refusal::new("CALL-08"));
    }
    if !ask.desk.reference.tables().is_port(port) {
        ask.form.wrong("port", Refusal::new("PLACE-02"));
    }
    if eta > ask.now().plus(Span::days(ANNOUNCE_DAYS_MAX))
        || eta < ask.now().minus(Span::days(ANNOUNCE_DAYS_MAX))
    {
        ask.form.wrong("eta", Refusal::new("CALL-07").arg("days", ANNOUNCE_DAYS_MAX));
    }
    ask.form.check()?;
    let year = crate::form::year(ask.now());
    let series = format!("call:{port}:{year}");
    let last = ask.desk.store.last_number(&series).await?;
    ask.tx.also(lists::take_number(series, last));
    let number = format!("ESC-{port}-{year}-{:06}", last + 1);
    let id = CallId::from_bytes(ask.desk.new_id());
    let call = Call {
        id,
        number: number.clone(),
        ship: Ship { imo, name: name.as_str().to_owned() },
        voyage: voyage.as_str().to_owned(),
        port,
        agent: ask.acting.party,
        terminal: terminal.state.id,
        eta,
        announced_at: ask.now(),
        last_port,
        ata: None,
        berth: None,
        discharge_from: None,
        discharged_at: None,
        departed_at: None,
        cancelled: None,
    };
    ask.tx.create::<Call>(*id.bytes(), &Event::Announced(Box::new(call)))?;
    for (kind, value) in [
        ("call", number.clone()),
        ("ship", imo.to_string()),
        ("ship-name", crate::parties::folded(name.as_str())),
        ("call-of-port", format!("{port}:{:020}:{id}", eta.micros())),
        ("call-of-agent", format!("{}:{:020}:{id}", ask.acting.party, eta.micros())),
        ("call-of-terminal", format!("{}:{:020}:{id}", terminal.state.id, eta.micros())),
    ] {
        ask.tx.also(lists::handle(kind, &value, "call", *id.bytes()));
    }
    ask.tell("number", number);
    ask.wake(*id.bytes());
    Ok(Outcome::Recorded { noun: "call", id: *id.bytes() })
}

pub(crate) async fn eta(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let call = loaded(ask).await?;
    let Some(eta) = ask.form.moment("eta") else { return Err(ask.form.no()) };
    let decision = call.state.change_eta(eta)?;
    if matches!(decision, Decision::Record(_)) {
        for (kind, owner) in [
            ("call-of-port", call.state.port.to_string()),
            ("call-of-agent", call.state.agent.to_string()),
            ("call-of-terminal", call.state.terminal.to_string()),
        ] {
            let value = |at: Instant| format!("{owner}:{:020}:{}", at.micros(), call.state.id);
            ask.tx.also(lists::drop_handle(kind, &value(call.state.eta), call.id));
            ask.tx.also(lists::handle(kind, &value(eta), "call", call.id));
        }
    }
    ask.decide(call, decision)
}

pub(crate) async fn arrive(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    timed(ask, domain::call::Call::arrive).await
}

pub(crate) async fn berth(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let call = loaded(ask).await?;
    let berth = ask.form.need::<Line>("berth");
    let at = ask.form.moment("at");
    let (Some(berth), Some(at)) = (berth, at) else { return Err(ask.form.no()) };
    let decision = call.state.make_fast(berth.as_str().to_owned(), at, ask.now())?;
    ask.decide(call, decision)
}

pub(crate) async fn start_discharge(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    timed(ask, domain::call::Call::start_discharge).await
}

pub(crate) async fn end_discharge(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    timed(ask, domain::call::Call::end_discharge).await
}

pub(crate) async fn depart(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    timed(ask, domain::call::Call::depart).await
}

pub(crate) async fn cancel(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let call = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = call.state.cancel(reason.as_str().to_owned())?;
    ask.decide(call, decision)
}

async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Call>, No> {
    let call = ask.load::<Call>().await?;
    let place = call.state.clone();
    ask.grant(&place).await?;
    Ok(call)
}

type Rule = fn(&Call, Instant, Instant) -> Result<Decision<Event>, Refusal>;

/// Records a time of the call; its files move on everyone's list soon after.
async fn timed(ask: &mut Ask<'_>, rule: Rule) -> Result<Outcome, No> {
    let call = loaded(ask).await?;
    let Some(at) = ask.form.moment("at") else { return Err(ask.form.no()) };
    let decision = rule(&call.state, at, ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        ask.tx.legally_at(at);
        let payload = serde_json::json!({ "call": call.state.id }).to_string();
        ask.tx.also(queue::push(ask.desk.new_id(), "relist-call", ask.now(), payload));
    }
    ask.decide(call, decision)
}
