//! Controls of agencies: answered, shown papers, moved on by the verbs of their edition, until the agency decides.
//!
//! The acts are few and the same for every procedure; what they ask and allow comes from the edition the control was
//! opened under.

mod certificate;
pub mod clock;
pub mod follow;
pub mod opening;
mod papers;

use domain::PartyKind;
use domain::control::{Control, Event, Seat};
use domain::policy::Right;
use lexicon::{Address, Line, Note, ParseWord as _, Refusal};
use procedure::case::{By, Cited, Decision as Decided, Doing, Input, Serial};
use procedure::{Edition, Language, Pack};
use storage::{Loaded, lists};

pub use opening::{Declared, Goods, open_for};
pub(crate) use papers::{attach, show};

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// Fields of a form that are not answers: where a page leads on to, how many lines it draws.
const NOT_ANSWERS: [&str; 2] = ["then", "lines"];

/// What names of a procedure stand in a refusal, with the argument that says which.
const NAMES: [(&str, &str); 4] =
    [("title", "key"), ("stage", "stage_key"), ("verb", "verb_key"), ("actor", "actor_key")];

pub(crate) async fn answer(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let control = loaded(ask).await?;
    let pack = ask.desk.packs.pack();
    let edition = edition(&pack, &control.state)?;
    let by = part(ask, &control.state, edition)?;
    let mut fields = Vec::new();
    let mut strange = Vec::new();
    for (name, value) in ask.form.values().iter().filter(|(name, _)| !NOT_ANSWERS.contains(&name.as_str())) {
        match Address::parse_word(name) {
            Ok(at) => fields.push((at, value.clone())),
            Err(_) => strange.push(name.clone()),
        }
    }
    for name in strange {
        ask.form.wrong(&name, Refusal::new("ANS-02"));
    }
    ask.form.check()?;
    let Some(codes) = pack.shared().map(procedure::shared::Shared::lists) else { return Err(No::NotFound) };
    let decided = edition.answer(&control.state.case, &by, fields, codes, ask.now());
    go(ask, control, edition, decided, Vec::new()).await
}

/// Moves a control on: whatever verb of its flow the sender may do from where it is.
pub(crate) async fn go_on(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let control = loaded(ask).await?;
    let pack = ask.desk.packs.pack();
    let edition = edition(&pack, &control.state)?;
    let verb = ask.form.need::<Line>("verb");
    let input = input(ask, edition);
    let Some(verb) = verb.map(|verb| verb.as_str().to_owned()) else { return Err(ask.form.no()) };
    ask.form.check()?;
    let seat_part = control.state.part_for(edition, &verb, seat(ask)).ok_or_else(not_theirs)?;
    let by = Control::by(seat_part, ask.acting.user, ask.for_whom());
    let series = format!(
        "certificate:{}:{}:{}",
        edition.id().code,
        control.state.office,
        edition.today(ask.now()).year()
    );
    let last = if edition.issues(&verb) { Some(ask.desk.store.last_number(&series).await?) } else { None };
    let serial = last.and_then(|last| u64::try_from(last + 1).ok());
    let office = control.state.office.to_string();
    let input = Input { serial: serial.map(|number| Serial { office, number }), ..input };
    let decided =
        edition.decide(&control.state.case, &Doing { verb: &verb, by: &by, input: &input }, ask.now());
    if let (Some(last), Ok(Decided::Record(_))) = (last, &decided) {
        ask.tx.also(lists::take_number(series, last));
    }
    if let Some(reason) = &input.reason {
        ask.tx.because(reason.as_str());
    }
    go(ask, control, edition, decided, Vec::new()).await
}

/// What comes with a move: only what its form has.
fn input(ask: &mut Ask<'_>, edition: &Edition) -> Input {
    let reason = ask.form.may::<Note>("reason");
    let article = ask.form.may::<Line>("article");
    let report = ask.form.may::<Line>("report");
    let appointment = ask.form.may_moment("appointment");
    let said = ask.form.raw("law").map(str::to_owned);
    // Where there is one law, citing an article cites it.
    let only = match &edition.procedure().law[..] {
        [only] if article.is_some() => Some(only.value.clone()),
        _ => None,
    };
    let law = said.or(only).map(|law| Cited { law, article });
    Input { reason, law, appointment, report, serial: None }
}

/// The agency's till takes note that a fee was paid, all of it.
pub(crate) async fn pay(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let control = loaded(ask).await?;
    let pack = ask.desk.packs.pack();
    let edition = edition(&pack, &control.state)?;
    let (fee, reference) = (ask.form.need::<Line>("fee"), ask.form.need::<Line>("reference"));
    let (Some(fee), Some(reference)) = (fee, reference) else { return Err(ask.form.no()) };
    let owed = edition.fees(&control.state.case, ask.now()).into_iter().find(|one| one.fee == fee.as_str());
    let Some(owed) = owed else {
        ask.form.wrong("fee", Refusal::new("FEE-02"));
        return Err(ask.form.no());
    };
    let decided = edition.pay(&control.state.case, &owed.fee, owed.amount);
    let first = Event::Receipted { fee: owed.fee, reference: reference.as_str().to_owned() };
    go(ask, control, edition, decided, vec![first]).await
}

/// The control the act is done to, with the right to do it.
async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Control>, No> {
    let control = ask.load::<Control>().await?;
    let place = control.state.clone();
    ask.grant(&place).await?;
    control.state.must_stand()?;
    Ok(control)
}

/// The edition the control was opened under, to the last letter.
fn edition<'p>(pack: &'p Pack, control: &Control) -> Result<&'p Edition, No> {
    let id = control.case.edition();
    pack.edition_of(id).ok_or_else(|| Refusal::new("FLOW-08").arg("edition", id.no).into())
}

/// Who sits before the control.
fn seat<'a>(ask: &'a Ask<'_>) -> Seat<'a> {
    let right = ask.granted.as_ref().map(domain::policy::Granted::right);
    Seat {
        agency: right == Some(Right::Office) || ask.acting.is(PartyKind::ControlAgency),
        mandated: matches!(right, Some(Right::Mandate(_))),
        kinds: &ask.acting.kinds,
        duties: &ask.acting.duties,
    }
}

fn not_theirs() -> No {
    No::Forbidden(Refusal::new("AUT-01"))
}

/// In which part somebody answers and shows papers: the first of theirs that has something to do here.
fn part(ask: &Ask<'_>, control: &Control, edition: &Edition) -> Result<By, No> {
    let parts = control.parts(edition, seat(ask));
    let part = parts.first().copied().ok_or_else(not_theirs)?;
    Ok(Control::by(part, ask.acting.user, ask.for_whom()))
}

/// Records what the edition decided, after `first`, with everything that follows.
async fn go(
    ask: &mut Ask<'_>,
    control: Loaded<Control>,
    edition: &Edition,
    decided: Result<Decided, Vec<Refusal>>,
    first: Vec<Event>,
) -> Result<Outcome, No> {
    let id = control.id;
    let event = match decided {
        Err(refusals) => {
            return Err(No::Refused(refusals.into_iter().map(|one| in_four(edition, one)).collect()));
        }
        Ok(Decided::AlreadySo) => return Ok(Outcome::AlreadySo { noun: "control", id }),
        Ok(Decided::Record(event)) => event,
    };
    let before = control.state.clone();
    let mut control = control;
    for event in first.into_iter().chain([Event::Went(Box::new(event))]) {
        control = ask.tx.happen(control, &event)?;
    }
    let teller = Some(ask.acting.party);
    follow::follow(ask.desk, &mut ask.tx, Some(&before), &control.state, edition, teller).await?;
    ask.tell("stage", control.state.case.stage());
    if let Some(number) = control.state.case.certificate().map(|one| one.number.clone()) {
        let issuer = ask.acting.party;
        let paper = certificate::paper(ask.desk, &control.state, edition, issuer, ask.now()).await?;
        crate::paper::issue(ask, paper)?;
        ask.tell("certificate", number);
    }
    ask.wake(id);
    ask.wake(*control.state.dossier.bytes());
    Ok(Outcome::Recorded { noun: "control", id })
}

/// A refusal with the names of the procedure in every language, so that each reader is told in their own.
fn in_four(edition: &Edition, refusal: Refusal) -> Refusal {
    let keys: Vec<(&str, String)> =
        NAMES.iter().filter_map(|(name, key)| Some((*name, refusal.get(key)?.to_owned()))).collect();
    let mut refusal = refusal;
    for (name, key) in keys {
        for language in Language::ALL {
            let text = edition.text(language, &key);
            if !text.is_empty() {
                refusal = refusal.arg(&format!("{name}_{}", language.code()), text);
            }
        }
    }
    refusal
}
