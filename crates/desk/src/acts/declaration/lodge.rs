//! The declarant signs: everything is checked, the titles give their part, a number and a lane are drawn.

use domain::declaration::number::Series;
use domain::declaration::{Declaration, Event, Registration, Standing};
use domain::dossier::Event as FileEvent;
use domain::{Decision, Subject};
use lexicon::{Date, DeclarationNumber, Instant, Refusal};
use storage::{Loaded, lists};

use super::weigh::{self, Weighing};
use super::{OF_OFFICE, conclude, end, file_of, follows, loaded, told};
use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::file::File;

/// Today, in Morocco's time.
pub(super) fn today(ask: &Ask<'_>) -> Date {
    crate::form::day(ask.now())
}

pub(crate) async fn lodge(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let declaration = loaded(ask).await?;
    match declaration.state.standing {
        Standing::Draft => {}
        Standing::Ended { .. } | Standing::Cancelled { .. } => return Err(No::code("DUM-03")),
        Standing::Registered | Standing::Assessed { .. } | Standing::Released { .. } => {
            return Ok(Outcome::AlreadySo { noun: Declaration::NOUN, id: declaration.id });
        }
    }
    let file = file_of(ask, &declaration.state).await?;
    file.dossier.state.must_stand()?;
    if file.dossier.state.consignee != Some(declaration.state.importer) {
        return Err(No::code("DUM-17"));
    }
    let number = number(ask, &declaration.state).await?;
    let registration = Registration { number: number.to_string(), at: ask.now(), by: ask.acting.user };
    let weighing =
        Weighing { number: &number, registered: registration.at, version: declaration.state.version };
    let weighed = weigh::weigh(ask, &declaration.state, &file, &weighing).await?;
    let id = declaration.id;
    let value = format!("{}:{:020}", declaration.state.office, registration.at.micros());
    ask.tx.also(lists::handle("declaration", number.as_str(), Declaration::NOUN, id));
    ask.tx.also(lists::handle(OF_OFFICE, &value, Declaration::NOUN, id));
    ask.tell("number", number.to_string());
    ask.tell("lane", weighed.drawn.lane.code());
    ask.tell("due", domain_text(weighed.assessment.due_centimes));
    let next = declaration.state.clone().after(&Event::Registered(registration.clone()));
    told(ask, next.importer, &next, "declaration_lodged");
    follows::controls(ask, &next, number.as_str()).await?;
    let events = vec![Event::Registered(registration), Event::Weighed(Box::new(weighed))];
    settle(ask, file, declaration, events).await
}

fn domain_text(centimes: u64) -> String {
    lexicon::Money::new(centimes, lexicon::Currency::MAD).amount_text()
}

/// The next number of the office.
async fn number(ask: &mut Ask<'_>, declaration: &Declaration) -> Result<DeclarationNumber, No> {
    let today = today(ask);
    let book = ask.desk.book().await?;
    let regime = &declaration.content.regime;
    let known = book.regimes.complete_on(regime, today).map(|_| ());
    if let Err(refusal) = known {
        ask.form.wrong("regime", refusal);
        return Err(ask.form.no());
    }
    let office = book.offices.of_port(&declaration.office)?;
    let year = u16::try_from(crate::form::year(ask.now())).unwrap_or_default();
    let series = Series { office: &office.code, regime, year };
    let taken = ask.numbers.next(&series.name()).await?;
    Ok(series.after(taken - 1)?)
}

/// A registered declaration says otherwise: it is weighed again, and what it took before is given back first.
pub(super) async fn again(
    ask: &mut Ask<'_>,
    file: File,
    declaration: Loaded<Declaration>,
    amended: Event,
) -> Result<Outcome, No> {
    let Some(registered) = declaration.state.registered.clone() else { return Err(No::code("DUM-05")) };
    let next = declaration.state.clone().after(&amended);
    let number: DeclarationNumber = registered.number.parse().map_err(No::because)?;
    let weighing = Weighing { number: &number, registered: registered.at, version: next.version };
    let weighed = weigh::weigh(ask, &next, &file, &weighing).await?;
    ask.tell("lane", weighed.drawn.lane.code());
    ask.tell("due", domain_text(weighed.assessment.due_centimes));
    told(ask, next.importer, &next, "declaration_amended");
    settle(ask, file, declaration, vec![amended, Event::Weighed(Box::new(weighed))]).await
}

/// Records what was weighed. Where nobody has to look and the ship is there, what is due is fixed at once.
async fn settle(
    ask: &mut Ask<'_>,
    file: File,
    declaration: Loaded<Declaration>,
    mut events: Vec<Event>,
) -> Result<Outcome, No> {
    let next = events.iter().fold(declaration.state.clone(), Subject::after);
    if file.call.ata.is_some()
        && let Ok(Decision::Record(event)) = next.assess_alone(ask.now())
    {
        events.push(event);
    }
    let next = events.iter().fold(declaration.state.clone(), Subject::after);
    follows::bill(ask, &next, next.number().unwrap_or_default()).await?;
    end::advance_later(ask, declaration.state.id);
    conclude(ask, file, declaration, &events, Vec::<FileEvent>::new())
}

/// The instant whose rates and tariff are used: registration, or arrival where that is later.
pub(super) fn legal_at(registered: Instant, file: &File) -> Instant {
    file.call.ata.map_or(registered, |ata| ata.max(registered))
}

/// A refusal at a field, for one that is about the whole.
pub(super) fn no(refusals: Vec<Refusal>) -> No {
    No::Refused(refusals)
}
