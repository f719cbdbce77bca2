//! Who is told what: a line in the inbox always, a letter if they want letters.

use domain::dossier::Dossier;
use domain::turn::Step;
use lexicon::{Instant, PartyId};
use storage::{Statement, queue, values};

use crate::door::Ask;

/// A line in an organisation's inbox.
pub fn inbox(
    ask: &mut Ask<'_>,
    party: PartyId,
    kind: &str,
    dossier: Option<[u8; 16]>,
    args: &serde_json::Value,
) {
    let id = ask.desk.new_id();
    let at = ask.now();
    ask.tx.also(Statement::one(
        "inbox",
        "insert into inbox (party, id, at, kind, dossier, args, read_at) values ($1, $2, $3, $4, $5, $6, null)",
        values![party.bytes(), id, at.micros(), kind, dossier, args.to_string()],
    ));
    let job = ask.desk.new_id();
    let payload = serde_json::json!({
        "party": party, "kind": kind, "args": args,
        "dossier": dossier.map(|id| lexicon::uuid_text(&id)),
    });
    ask.tx.also(queue::push(job, "notify", at, payload.to_string()));
}

/// It became this organisation's turn.
pub(crate) fn your_turn(
    ask: &mut Ask<'_>,
    party: PartyId,
    dossier: &Dossier,
    step: Step,
    due: Option<Instant>,
) {
    let args = serde_json::json!({
        "step": step.code(), "bill": dossier.bill.number, "goods": dossier.bill.description(),
        "due": due.map(Instant::micros),
    });
    inbox(ask, party, "turn", Some(*dossier.id.bytes()), &args);
}
