//! Who is told what: a line in the inbox always, a letter if they want letters.
//!
//! Always true: what is told of one file within ten minutes comes in one letter. Not here: what a letter says.

use domain::dossier::Dossier;
use domain::turn::Step;
use lexicon::{Instant, PartyId, Span};
use storage::{Statement, Tx, queue, values};

use crate::desk::Desk;
use crate::door::Ask;

/// What is told of one file within so many minutes comes in one letter (DESIGN section 8).
const TOGETHER_MINUTES: i64 = 10;
/// So long after them the letter is written: an act that had begun then is on the disk by now.
const MARGIN_S: i64 = 30;

/// A line in an organisation's inbox.
pub fn inbox(
    ask: &mut Ask<'_>,
    party: PartyId,
    kind: &str,
    dossier: Option<[u8; 16]>,
    args: &serde_json::Value,
) {
    inbox_in(ask.desk, &mut ask.tx, party, kind, dossier, args);
}

/// A line in an organisation's inbox, in a unit of work that may be the program's own.
pub(crate) fn inbox_in(
    desk: &Desk,
    tx: &mut Tx<'_>,
    party: PartyId,
    kind: &str,
    dossier: Option<[u8; 16]>,
    args: &serde_json::Value,
) {
    let id = desk.new_id();
    let at = tx.at();
    tx.also(Statement::one(
        "inbox",
        "insert into inbox (party, id, at, kind, dossier, args, read_at) values ($1, $2, $3, $4, $5, $6, null)",
        values![party.bytes(), id, at.micros(), kind, dossier, args.to_string()],
    ));
    let letter = if let Some(dossier) = dossier {
        together(party, dossier, at)
    } else {
        let payload = serde_json::json!({ "party": party, "kind": kind, "args": args });
        queue::push(desk.new_id(), "notify", at, payload.to_string())
    };
    tx.also(letter);
}

/// One letter for whatever is told of a file in these minutes: whoever comes first asks for it.
fn together(party: PartyId, dossier: [u8; 16], at: Instant) -> Statement {
    let length = Span::minutes(TOGETHER_MINUTES);
    let from = Instant::from_micros(at.micros() - at.micros().rem_euclid(length.micros()));
    let until = from.plus(length);
    let dossier = lexicon::uuid_text(&dossier);
    let name = crate::upload::digest(format!("notify {party} {dossier} {}", from.micros()).as_bytes());
    let mut id = [0; 16];
    id.iter_mut().zip(name).for_each(|(to, from)| *to = from);
    let payload = serde_json::json!({
        "party": party, "dossier": dossier, "from": from.micros(), "until": until.micros(),
    });
    queue::push_once(id, "notify-file", until.plus(Span::seconds(MARGIN_S)), payload.to_string())
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
