//! What follows from every change of a control: whose list it is on, when its clock is looked at, who is told.

use domain::PartyKind;
use domain::control::{Control, Standing};
use lexicon::{Instant, PartyId, Span};
use procedure::Edition;
use procedure::case::Due;
use procedure::syntax::Late;
use storage::{Tx, lists};

use crate::acts::declaration;
use crate::answer::No;
use crate::desk::{Desk, office_list};
use crate::notice;

/// Where a control without a clock stands in a list.
const FAR: Span = Span::days(365);

/// Whose turn it is in a control: the agency's list, or the importer's.
pub(crate) fn turn(control: &Control, edition: &Edition) -> Option<PartyId> {
    if control.standing(edition) != Standing::Waiting {
        return None;
    }
    let actor = edition.turn(&control.case)?;
    Some(if actor.is_officer() { agency_list(control) } else { control.importer })
}

/// The list an agency reads.
fn agency_list(control: &Control) -> PartyId {
    control.agency.unwrap_or_else(|| office_list(PartyKind::ControlAgency, &control.office))
}

/// The moment at which a clock does something: none for one that only shows, or that told somebody already.
fn rings(control: &Control, due: Option<&Due>) -> Option<Instant> {
    let due = due?;
    match due.late.as_ref()? {
        Late::Escalate if control.case.is_escalated() => None,
        Late::Escalate | Late::Move(_) => Some(due.at),
    }
}

/// Stages what follows from `after`, which was `before`; `teller` did it and is told nothing.
pub(crate) async fn follow(
    desk: &Desk,
    tx: &mut Tx<'_>,
    before: Option<&Control>,
    after: &Control,
    edition: &Edition,
    teller: Option<PartyId>,
) -> Result<(), No> {
    list(tx, after, edition);
    let standing = after.standing(edition);
    let mine = turn(after, edition);
    let was = before.and_then(|before| turn(before, edition));
    if standing != Standing::Waiting {
        let was = before.map(|before| before.standing(edition));
        if was != Some(standing) {
            concluded(desk, tx, after, standing, teller).await?;
        }
        return Ok(());
    }
    if before.is_none() {
        told(desk, tx, after, [Some(after.importer), Some(after.declarant)], "control_opened", teller);
    } else if mine != was {
        let whom = if mine == Some(after.importer) {
            [Some(after.importer), Some(after.declarant)]
        } else {
            [after.agency, None]
        };
        told(desk, tx, after, whom, "control_turn", teller);
    }
    let rang = before.is_some_and(|before| !before.case.is_escalated()) && after.case.is_escalated();
    if rang {
        told(desk, tx, after, [after.agency, Some(after.importer)], "control_late", teller);
    }
    Ok(())
}

/// Puts a control where it belongs now: on one list while it is open, on none at its end.
pub(crate) fn list(tx: &mut Tx<'_>, control: &Control, edition: &Edition) {
    let id = *control.id.bytes();
    let now = tx.at();
    tx.also(lists::drop_handles("control-turn", id));
    tx.also(lists::drop_handles("control-due", id));
    let Some(turn) = turn(control, edition) else {
        tx.also(lists::drop_handles("control-open", id));
        return;
    };
    let due = edition.due(&control.case, now);
    let until = due.as_ref().map_or_else(|| control.case.since().plus(FAR), |due| due.at);
    let place = |at: Instant| format!("{:020}", at.micros().max(0));
    tx.also(lists::handle("control-turn", &format!("{turn}:{}", place(until)), "control", id));
    if let Some(at) = rings(control, due.as_ref()) {
        tx.also(lists::handle("control-due", &place(at), "control", id));
    }
}

/// Everybody who waits hears how it ended: the importer's side, and the customs of the office.
async fn concluded(
    desk: &Desk,
    tx: &mut Tx<'_>,
    control: &Control,
    standing: Standing,
    teller: Option<PartyId>,
) -> Result<(), No> {
    let kind = match standing {
        Standing::Granted => "control_granted",
        Standing::Refused => "control_refused",
        Standing::Withdrawn | Standing::Waiting => "control_withdrawn",
    };
    if standing == Standing::Granted {
        tx.also(declaration::advance_job(desk, control.declaration));
    }
    told(desk, tx, control, [Some(control.importer), Some(control.declarant)], kind, teller);
    for (customs, _) in desk.offices_at(PartyKind::Customs, &control.office).await? {
        told(desk, tx, control, [Some(customs), None], kind, teller);
    }
    Ok(())
}

fn told(
    desk: &Desk,
    tx: &mut Tx<'_>,
    control: &Control,
    whom: [Option<PartyId>; 2],
    kind: &str,
    teller: Option<PartyId>,
) {
    let args = serde_json::json!({
        "number": control.number, "declaration": control.declared, "control": control.id,
        "certificate": control.case.certificate().map(|one| &one.number),
    });
    let [first, second] = whom;
    let second = second.filter(|party| Some(*party) != first);
    for party in [first, second].into_iter().flatten().filter(|party| Some(*party) != teller) {
        notice::inbox_in(desk, tx, party, kind, None, &args);
    }
}
