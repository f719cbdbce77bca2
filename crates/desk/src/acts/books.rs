//! The accounts of a bill, and what moves between them, in centimes of dirham.
//!
//! ```text
//!   demanded:B ──demand──► due:FILE:B ──paid, credited──► demanded:B        what is asked for and not paid yet
//!   rail:R ──received──► credit:PAYER ──settled──► paid:B                   money: the payer's, then the beneficiary's
//!   paid:B ──credit note──► credit:PAYER ──returned──► rail:R
//!   surety:granted ──ceiling──► guarantee:IMPORTER    reserved while a bill is bridged, released as it is paid
//! ```
//! Always true: accounts of a file end at zero when its bill is paid; what is wrong is mended by another transfer.

use domain::invoice::{Beneficiary, Bridge, CreditNote, Invoice, Line, Receipt};
use domain::payment::Rail;
use lexicon::{DossierId, PartyId};
use storage::Class;
use storage::books::{Kind, Move};

use crate::door::Ask;

/// The unit of every account of a bill: centimes of the dirham.
const UNIT: &str = "MAD";

/// The account of what is asked of a file for somebody and not paid yet.
pub fn due(dossier: DossierId, beneficiary: &Beneficiary) -> String {
    format!("due:{dossier}:{}", beneficiary.code())
}

/// The account of what a payer paid and no bill has taken yet.
pub fn credit(payer: PartyId) -> String {
    format!("credit:{payer}")
}

/// The account of what somebody was paid.
pub fn paid(beneficiary: &Beneficiary) -> String {
    format!("paid:{}", beneficiary.code())
}

/// The account of what a surety still stands for.
pub fn guarantee(importer: PartyId) -> String {
    format!("guarantee:{importer}")
}

fn demanded(beneficiary: &Beneficiary) -> String {
    format!("demanded:{}", beneficiary.code())
}

fn rail(rail: Rail) -> String {
    format!("rail:{}", rail.code())
}

/// One side of a movement.
struct Side(String, Class);

fn outside(account: String) -> Side {
    Side(account, Class::Boundary)
}

fn kept(ask: &mut Ask<'_>, account: String) -> Side {
    ask.tx.open_account(&account, UNIT, Class::Keeping, None);
    Side(account, Class::Keeping)
}

fn passing(ask: &mut Ask<'_>, dossier: DossierId, beneficiary: &Beneficiary) -> Side {
    let account = due(dossier, beneficiary);
    ask.tx.open_account(&account, UNIT, Class::Passing, Some(*dossier.bytes()));
    Side(account, Class::Passing)
}

fn moves(
    ask: &mut Ask<'_>,
    kind: Kind,
    from: Side,
    to: Side,
    amount: u64,
    dossier: Option<DossierId>,
) -> [u8; 16] {
    let id = ask.desk.new_id();
    if amount > 0 {
        ask.tx.transfer(Move {
            id,
            kind,
            debit: from.0,
            debit_class: from.1,
            credit: to.0,
            credit_class: to.1,
            unit: UNIT.into(),
            amount,
            corrects: None,
            dossier: dossier.map(|dossier| *dossier.bytes()),
        });
    }
    id
}

/// Lines of a bill are asked for.
pub(crate) fn demand(ask: &mut Ask<'_>, dossier: DossierId, lines: &[Line]) {
    let mut sums = std::collections::BTreeMap::new();
    for line in lines {
        *sums.entry(&line.beneficiary).or_insert(0_u64) += line.amount();
    }
    for (beneficiary, sum) in sums {
        let to = passing(ask, dossier, beneficiary);
        moves(ask, Kind::Post, outside(demanded(beneficiary)), to, sum, Some(dossier));
    }
}

/// Money came in over a rail, and settles lines of a bill.
pub(crate) fn settle(ask: &mut Ask<'_>, over: Rail, invoice: &Invoice, receipt: &Receipt) {
    if over != Rail::Credit {
        let to = kept(ask, credit(receipt.payer));
        moves(ask, Kind::Post, outside(rail(over)), to, receipt.received, Some(invoice.dossier));
    }
    let mut sums = std::collections::BTreeMap::new();
    for share in &receipt.shares {
        if let Some(line) = invoice.lines.get(share.line) {
            *sums.entry(&line.beneficiary).or_insert(0_u64) += share.centimes;
        }
    }
    for (beneficiary, sum) in sums {
        let (from, to) = (kept(ask, credit(receipt.payer)), kept(ask, paid(beneficiary)));
        moves(ask, Kind::Post, from, to, sum, Some(invoice.dossier));
        let from = passing(ask, invoice.dossier, beneficiary);
        moves(ask, Kind::Post, from, outside(demanded(beneficiary)), sum, Some(invoice.dossier));
    }
}

/// A credit note: less is asked for, and what was paid of it goes back to who paid it.
pub(crate) fn give_back(ask: &mut Ask<'_>, invoice: &Invoice, note: &CreditNote) {
    let Some(line) = invoice.lines.get(note.line) else { return };
    let from = passing(ask, invoice.dossier, &line.beneficiary);
    moves(ask, Kind::Post, from, outside(demanded(&line.beneficiary)), note.unpaid, Some(invoice.dossier));
    for (payer, centimes) in &note.back {
        let (from, to) = (kept(ask, paid(&line.beneficiary)), kept(ask, credit(*payer)));
        moves(ask, Kind::Post, from, to, *centimes, Some(invoice.dossier));
    }
}

/// What a payer paid too much leaves again over a rail.
pub(crate) fn send_back(ask: &mut Ask<'_>, over: Rail, payer: PartyId, centimes: u64) {
    let from = kept(ask, credit(payer));
    moves(ask, Kind::Post, from, outside(rail(over)), centimes, None);
}

/// The ceiling of a surety account moves from one amount to another.
pub(crate) fn ceiling(ask: &mut Ask<'_>, importer: PartyId, before: u64, after: u64) {
    let account = kept(ask, guarantee(importer));
    let granted = outside("surety:granted".to_owned());
    match before.cmp(&after) {
        std::cmp::Ordering::Less => _ = moves(ask, Kind::Post, granted, account, after - before, None),
        std::cmp::Ordering::Greater => _ = moves(ask, Kind::Post, account, granted, before - after, None),
        std::cmp::Ordering::Equal => {}
    }
}

/// A surety stands for an amount; gives the reservation.
pub(crate) fn reserve(ask: &mut Ask<'_>, importer: PartyId, dossier: DossierId, centimes: u64) -> [u8; 16] {
    let from = kept(ask, guarantee(importer));
    moves(ask, Kind::Reserve, from, bridged(importer), centimes, Some(dossier))
}

/// It stands for less.
pub(crate) fn release(ask: &mut Ask<'_>, dossier: DossierId, bridge: &Bridge, centimes: u64) {
    let from = kept(ask, guarantee(bridge.importer));
    let kind = Kind::Release { of: bridge.reservation };
    moves(ask, kind, from, bridged(bridge.importer), centimes, Some(dossier));
}

fn bridged(importer: PartyId) -> Side {
    outside(format!("surety:called:{importer}"))
}
