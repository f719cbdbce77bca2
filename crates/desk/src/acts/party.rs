//! Organisations: the platform decides on applications with four eyes; a firm manages its own people.

use std::collections::BTreeSet;

use domain::party::{Event, Party, Preferences};
use domain::policy::PartyPlace;
use domain::user::{self, User};
use domain::{Decision, Duty};
use lexicon::{DocumentId, Email, Note, Refusal, Span, UserId};
use storage::{Loaded, Statement, people, queue, values};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use crate::{notice, upload};

/// How long an invitation works, in days.
const INVITATION_DAYS: i64 = 14;
/// Papers of one organisation.
const DOCUMENTS_MAX: usize = 50;

pub(crate) async fn complete(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let decision = party.state.complete()?;
    conclude(ask, party, decision)
}

pub(crate) async fn ask(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    reasoned(ask, |party, reason, _| party.ask(reason), "party_incomplete").await
}

pub(crate) async fn check(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let decision = party.state.check(ask.acting.user, ask.now())?;
    conclude(ask, party, decision)
}

pub(crate) async fn approve(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let decision = party.state.approve(ask.acting.user, ask.now())?;
    if matches!(decision, Decision::Record(_)) {
        notice::inbox(ask, party.state.id, "party_approved", None, &serde_json::json!({}));
    }
    conclude(ask, party, decision)
}

pub(crate) async fn reject(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    reasoned(ask, |party, reason, _| party.reject(reason), "party_rejected").await
}

pub(crate) async fn suspend(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    reasoned(ask, Party::suspend, "party_suspended").await
}

pub(crate) async fn resume(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let decision = party.state.resume(ask.now())?;
    conclude(ask, party, decision)
}

type Reasoned = fn(&Party, String, lexicon::Instant) -> Result<Decision<Event>, Refusal>;

async fn reasoned(ask: &mut Ask<'_>, rule: Reasoned, kind: &str) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let Some(reason) = ask.form.need::<Note>("reason") else { return Err(ask.form.no()) };
    let decision = rule(&party.state, reason.as_str().to_owned(), ask.now())?;
    ask.tx.because(reason.as_str());
    if matches!(decision, Decision::Record(_)) {
        notice::inbox(ask, party.state.id, kind, None, &serde_json::json!({ "reason": reason.as_str() }));
    }
    conclude(ask, party, decision)
}

/// Sends a link that works once; the seat is taken when it is followed.
pub(crate) async fn invite(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let email = ask.form.need::<Email>("email");
    let duties = duties_of(ask);
    let (Some(email), Some(duties)) = (email, duties) else { return Err(ask.form.no()) };
    ask.form.check()?;
    let token = crate::acts::key::secret_text("", ask.desk.random::<32>());
    let expires = ask.now().plus(Span::days(INVITATION_DAYS));
    let address = email.as_str().to_lowercase();
    let payload = serde_json::json!({ "party": party.state.id, "email": address, "duties": words(&duties) });
    ask.tx.also(link(&token, "invitation", &payload.to_string(), expires));
    let letter = serde_json::json!({
        "to": address, "kind": "invitation", "firm": party.state.name,
        "link": format!("{}/invitation/{token}", ask.desk.settings.public_url),
    });
    ask.tx.also(queue::push(ask.desk.new_id(), "letter", ask.now(), letter.to_string()));
    if ask.desk.settings.demo {
        ask.tell("link", format!("{}/invitation/{token}", ask.desk.settings.public_url));
    }
    let event = Event::Access { what: "party.invite".to_owned(), label: words(&duties) };
    conclude(ask, party, Decision::Record(event))
}

pub(crate) async fn duties(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let user = ask.form.need::<UserId>("user");
    let duties = duties_of(ask);
    let (Some(user), Some(duties)) = (user, duties) else { return Err(ask.form.no()) };
    let decision = party.state.change_duties(user, duties.clone())?;
    if matches!(decision, Decision::Record(_)) {
        ask.tx.also(people::seat(user, party.state.id, &words(&duties)));
    }
    conclude(ask, party, decision)
}

pub(crate) async fn dismiss(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let Some(user) = ask.form.need::<UserId>("user") else { return Err(ask.form.no()) };
    let decision = party.state.dismiss(user)?;
    if matches!(decision, Decision::Record(_)) {
        for statement in people::unseat(user, party.state.id) {
            ask.tx.also(statement);
        }
    }
    conclude(ask, party, decision)
}

pub(crate) async fn preferences(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    let Some(preferences) = ask.form.choice("letters", Preferences::from_code) else {
        return Err(ask.form.no());
    };
    let decision = if party.state.preferences == preferences {
        Decision::AlreadySo
    } else {
        Decision::Record(Event::PreferencesSet { preferences })
    };
    conclude(ask, party, decision)
}

pub(crate) async fn attach(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let party = loaded(ask).await?;
    if party.state.documents.len() >= DOCUMENTS_MAX {
        return Err(No::because(Refusal::new("LIMIT-01").arg("max", DOCUMENTS_MAX)));
    }
    let kept = upload::keep(ask, "file")?;
    let event = Event::DocumentAdded {
        document: DocumentId::from_bytes(ask.desk.new_id()),
        name: kept.name,
        sha256: kept.sha256,
    };
    conclude(ask, party, Decision::Record(event))
}

/// Erases a person's data: from the journal, beside its entries, and from the account. Their acts stand, nameless.
pub(crate) async fn erase(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    let user = ask.load::<User>().await?;
    ask.grant(&PartyPlace(lexicon::PartyId::from_bytes(user.id))).await?;
    if user.state.erased {
        return Ok(Outcome::AlreadySo { noun: "user", id: user.id });
    }
    let mut erased = Vec::new();
    let rows = ask
        .desk
        .store
        .read(
            "select p.entry, p.n from personal p join entry_subject s on s.entry = p.entry where s.subject = $1",
            &values![user.id],
        )
        .await?;
    for row in &rows {
        let (entry, n) = (row.id(0)?, row.int(1)?);
        erased.push(serde_json::json!({ "entry": lexicon::uuid_text(&entry), "n": n }));
        ask.tx.also(Statement::any(
            "personal",
            "delete from personal where entry = $1 and n = $2",
            values![entry, n],
        ));
    }
    ask.tx.with(serde_json::json!({ "erased": erased }));
    for sql in [
        "delete from session where user_id = $1",
        "delete from credential where user_id = $1",
        "delete from draft where user_id = $1",
    ] {
        ask.tx.also(Statement::any("credential", sql, values![user.id]));
    }
    ask.decide(user, Decision::Record(user::Event::Erased))
}

async fn loaded(ask: &mut Ask<'_>) -> Result<Loaded<Party>, No> {
    let id = ask.subject.unwrap_or(*ask.acting.party.bytes());
    let party = ask.tx.load::<Party>(id).await?.ok_or(No::NotFound)?;
    ask.grant(&PartyPlace(party.state.id)).await?;
    Ok(party)
}

/// Records what happened to an organisation, and keeps its short form and the platform's queue beside it. What the
/// platform decided stands in its own journal too.
fn conclude(ask: &mut Ask<'_>, party: Loaded<Party>, decision: Decision<Event>) -> Result<Outcome, No> {
    if let Decision::Record(event) = &decision {
        use domain::Subject as _;
        let before = party.state.standing.code();
        let next = party.state.clone().after(event);
        ask.tx.also(short_form(&next));
        if before != next.standing.code() {
            let value = |code: &str| format!("{code}:{:020}", next.applied_at.micros());
            ask.tx.also(storage::lists::drop_handle("party-standing", &value(before), party.id));
            ask.tx.also(storage::lists::handle(
                "party-standing",
                &value(next.standing.code()),
                "party",
                party.id,
            ));
            if matches!(next.standing, domain::party::Standing::Rejected { .. }) {
                // Whoever the identifier really belongs to can apply with it.
                ask.tx.also(storage::lists::drop_handles("ice", party.id));
                ask.tx.also(storage::lists::drop_handles("name", party.id));
            }
        }
    }
    let outcome = ask.decide(party, decision)?;
    ask.tx.concerns(*ask.acting.party.bytes());
    Ok(outcome)
}

/// The row other lists join for an organisation's name, kinds and standing.
pub(crate) fn short_form(party: &Party) -> Statement {
    let kinds: Vec<&str> = party.kinds.iter().map(|kind| kind.code()).collect();
    let office = party.identifiers.office.as_deref().unwrap_or_default();
    people::organisation(party.id, &party.name, &kinds.join(" "), party.standing.code(), office)
}

/// A link that works once.
pub(crate) fn link(
    token: &str,
    purpose: &'static str,
    payload: &str,
    expires: lexicon::Instant,
) -> Statement {
    Statement::one(
        "link",
        "insert into link (digest, purpose, payload, expires_at, used_at) values ($1, $2, $3, $4, null)",
        values![upload::digest(token.as_bytes()), purpose, payload, expires.micros()],
    )
}

fn duties_of(ask: &mut Ask<'_>) -> Option<BTreeSet<Duty>> {
    let duties: BTreeSet<Duty> =
        ask.form.list("duties").iter().filter_map(|code| Duty::from_code(code)).collect();
    if duties.is_empty() {
        ask.form.wrong("duties", Refusal::new("FORM-01"));
        return None;
    }
    Some(duties)
}

/// Duties as they stand in the table of seats.
pub(crate) fn words(duties: &BTreeSet<Duty>) -> String {
    duties.iter().map(|duty| duty.code()).collect::<Vec<_>>().join(" ")
}
