//! The hours of a terminal: how many trucks each takes. An hour's free places are an account.

use lexicon::{Instant, Refusal, Span};
use storage::Class;
use storage::books::{Kind, Move};

use crate::answer::No;
use crate::door::{Ask, Outcome};
use domain::PartyKind;
use domain::policy::PartyPlace;

/// Hours opened by one act.
const HOURS_MAX: i64 = 24 * 14;
/// Trucks in one hour; no gate in the country passes one every four seconds.
const TRUCKS_MAX: u64 = 900;

pub(crate) async fn open(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    ask.grant(&PartyPlace(ask.acting.party)).await?;
    if !ask.acting.is(PartyKind::Terminal) {
        return Err(No::Forbidden(Refusal::new("AUT-02")));
    }
    let from = ask.form.moment("from");
    let until = ask.form.moment("until");
    let trucks = ask.form.need::<lexicon::Packages>("trucks").map(lexicon::Packages::get);
    let (Some(from), Some(until), Some(trucks)) = (from, until, trucks) else { return Err(ask.form.no()) };
    let hour = Span::hours(1).micros();
    let first = Instant::from_micros(from.micros() - from.micros().rem_euclid(hour));
    let hours = (until.micros() - first.micros() + hour - 1).div_euclid(hour);
    if !(1..=HOURS_MAX).contains(&hours) {
        ask.form.wrong("until", Refusal::new("SLOT-01").arg("max", HOURS_MAX));
    }
    if trucks == 0 || trucks > TRUCKS_MAX {
        ask.form.wrong("trucks", Refusal::new("SLOT-02").arg("max", TRUCKS_MAX));
    }
    ask.form.check()?;
    let terminal = ask.acting.party;
    for index in 0..hours {
        let slot = first.plus(Span::hours(index));
        let (free, booked) = (free_account(terminal, slot), booked_account(terminal, slot));
        ask.tx.open_account(&free, "SLOT", Class::Keeping, None);
        ask.tx.open_account(&booked, "SLOT", Class::Keeping, None);
        let one = Move {
            id: ask.desk.new_id(),
            kind: Kind::Post,
            debit: format!("slots:{terminal}"),
            debit_class: Class::Boundary,
            credit: free,
            credit_class: Class::Keeping,
            unit: "SLOT".into(),
            amount: trucks,
            corrects: None,
            dossier: None,
        };
        ask.tx.transfer(one);
    }
    ask.tx.with(serde_json::json!({ "from": first, "hours": hours, "trucks": trucks }));
    ask.tx.concerns(*terminal.bytes());
    ask.wake(*terminal.bytes());
    Ok(Outcome::Recorded { noun: "party", id: *terminal.bytes() })
}

/// The account of an hour's free places.
pub fn free_account(terminal: lexicon::PartyId, slot: Instant) -> String {
    format!("slot:{terminal}:{:020}:free", slot.micros())
}

/// The account of an hour's booked places.
pub fn booked_account(terminal: lexicon::PartyId, slot: Instant) -> String {
    format!("slot:{terminal}:{:020}:taken", slot.micros())
}

/// Moves one place from one account to another; `None` is the world outside.
pub(crate) fn place(ask: &mut Ask<'_>, from: String, to: Option<String>, dossier: [u8; 16]) {
    let one = Move {
        id: ask.desk.new_id(),
        kind: Kind::Post,
        debit: from,
        debit_class: Class::Keeping,
        credit_class: if to.is_some() { Class::Keeping } else { Class::Boundary },
        credit: to.unwrap_or_else(|| "slots:used".to_owned()),
        unit: "SLOT".into(),
        amount: 1,
        corrects: None,
        dossier: Some(dossier),
    };
    ask.tx.transfer(one);
}
