//! Mandates: offered by a principal, taken on by an agent, ended by either.

use std::collections::BTreeSet;

use domain::Decision;
use domain::mandate::{Event, Mandate, Scope, Service, Standing};
use domain::policy::PartyPlace;
use lexicon::{MandateId, Note, ParseWord, Place, Refusal, Span};
use storage::{Loaded, lists};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::notice;

/// The longest mandate, in days: two years, then it is given again.
const DAYS_MAX: i64 = 731;

pub(crate) async fn offer(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&PartyPlace(ask.acting.party)).await?;
    let agent = ask.noted_party("agent").await?;
    let from = ask.form.may_moment("from").unwrap_or_else(|| ask.now());
    let until = ask.form.moment("until");
    let services: BTreeSet<Service> =
        ask.form.list("services").iter().filter_map(|code| Service::from_code(code)).collect();
    let mut offices = BTreeSet::new();
    for code in ask.form.list("offices") {
        match Place::parse_word(&code) {
            Ok(place) => _ = offices.insert(place),
            Err(refusal) => ask.form.wrong("offices", refusal),
        }
    }
    if services.is_empty() {
        ask.form.wrong("services", Refusal::new("FORM-01"));
    }
    if agent.as_ref().is_some_and(|agent| agent.state.id == ask.acting.party) {
        ask.form.wrong("agent", Refusal::new("MANDATE-05"));
    }
    let (Some(until), Some(agent)) = (until, agent) else { return Err(ask.form.no()) };
    if until <= from || until > from.plus(Span::days(DAYS_MAX)) {
        ask.form.wrong("until", Refusal::new("MANDATE-06").arg("days", DAYS_MAX));
    }
    ask.form.check()?;
    let id = MandateId::from_bytes(ask.desk.new_id());
    let mandate = Mandate {
        id,
        principal: ask.acting.party,
        agent: agent.state.id,
        scope: Scope { services, offices, from, until },
        offered_at: ask.now(),
        standing: Standing::Offered,
    };
    ask.tx.create::<Mandate>(*id.bytes(), &Event::Offered(Box::new(mandate)))?;
    ask.tx.concerns(*ask.acting.party.bytes());
    ask.tx.concerns(agent.id);
    ask.tx.also(lists::handle("mandate-agent", &agent.state.id.to_string(), "mandate", *id.bytes()));
    ask.tx.also(lists::handle("mandate-principal", &ask.acting.party.to_string(), "mandate", *id.bytes()));
    notice::inbox(ask, agent.state.id, "mandate_offered", None, &serde_json::json!({ "mandate": id }));
    Ok(Outcome::Recorded { noun: "mandate", id: *id.bytes() })
}

pub(crate) async fn accept(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let mandate = loaded(ask).await?;
    let decision = mandate.state.accept(ask.acting.party, ask.now())?;
    conclude(ask, mandate, decision, "mandate_accepted")
}

pub(crate) async fn decline(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let mandate = loaded(ask).await?;
    let decision = mandate.state.decline(ask.acting.party, ask.now())?;
    conclude(ask, mandate, decision, "mandate_declined")
}

pub(crate) async fn revoke(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let mandate = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    ask.tx.because(reason.as_str());
    let decision = mandate.state.revoke(ask.acting.party, reason.as_str().to_owned(), ask.now())?;
    conclude(ask, mandate, decision, "mandate_revoked")
}

async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Mandate>, No> {
    let mandate = ask.load::<Mandate>().await?;
    let place = mandate.state.clone();
    ask.grant(&place).await?;
    Ok(mandate)
}

fn conclude(
    ask: &mut Ask<'_>,
    mandate: Loaded<Mandate>,
    decision: Decision<Event>,
    kind: &str,
) -> Result<Outcome, No> {
    let other = if mandate.state.principal == ask.acting.party {
        mandate.state.agent
    } else {
        mandate.state.principal
    };
    if matches!(decision, Decision::Record(_)) {
        let id = mandate.state.id;
        ask.tx.concerns(mandate.id);
        ask.tx.concerns(*mandate.state.principal.bytes());
        ask.tx.concerns(*mandate.state.agent.bytes());
        notice::inbox(ask, other, kind, None, &serde_json::json!({ "mandate": id }));
    }
    ask.decide(mandate, decision)
}
