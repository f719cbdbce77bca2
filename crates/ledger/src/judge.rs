//! The rule of the books: what a transfer does to the rows it is about, or why it does nothing.
//!
//! The reasons to refuse are checked in one order, that of [`LedgerRefusal`]: the repeat first,
//! since it must get its first answer whatever happened since; then what is wrong with the
//! transfer alone; then the accounts; then the reservation; the amounts last.

use crate::{Account, AccountId, Kind, LedgerRefusal, Transfer, TransferId};

/// The largest amount of a transfer, and the largest balance: what a database keeps in 64 bits with a sign.
pub const AMOUNT_MAX: u64 = i64::MAX.unsigned_abs();

/// A reservation: the transfer that made it, and what it still keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// The transfer of kind [`Kind::Reserve`].
    pub made_by: Transfer,
    /// What was neither settled nor released yet; zero once closed.
    pub left: u64,
}

/// The rows a transfer asks about, as they stand before it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rows<'a> {
    /// The transfer already kept under this id, if any.
    pub same_id: Option<&'a Transfer>,
    /// The account it debits, if open.
    pub debit: Option<&'a Account>,
    /// The account it credits, if open.
    pub credit: Option<&'a Account>,
    /// The transfer it corrects, if it names one that is kept.
    pub corrected: Option<&'a Transfer>,
    /// The reservation it settles or releases, if it names one that is kept.
    pub reservation: Option<&'a Reservation>,
}

/// What the rule says of a transfer that it does not refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// The transfer is there already: write nothing.
    AlreadySo,
    /// Keep the transfer, and the rows as they are now.
    Record(Box<After>),
}

/// The rows after a transfer, to be written with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The debited account.
    pub debit: Account,
    /// The credited account.
    pub credit: Account,
    /// The reservation it made, or what is left of the one it named.
    pub reservation: Option<Reservation>,
}

/// Says what `transfer` does to `rows`, or why it does nothing.
pub fn judge(transfer: &Transfer, rows: Rows<'_>) -> Result<Judged, LedgerRefusal> {
    if let Some(known) = rows.same_id {
        return if known == transfer {
            Ok(Judged::AlreadySo)
        } else {
            Err(LedgerRefusal::OtherContent(transfer.id))
        };
    }
    if transfer.amount == 0 {
        return Err(LedgerRefusal::ZeroAmount);
    }
    if transfer.debit == transfer.credit {
        return Err(LedgerRefusal::SameAccount(transfer.debit.clone()));
    }
    let mut debit = usable(rows.debit, &transfer.debit, transfer)?;
    let mut credit = usable(rows.credit, &transfer.credit, transfer)?;
    if let (Some(corrected), None) = (transfer.corrects, rows.corrected) {
        return Err(LedgerRefusal::UnknownCorrected(corrected));
    }
    let reservation = match transfer.kind {
        Kind::Post => {
            must_have(&debit, transfer.amount)?;
            move_amount(&mut debit, &mut credit, transfer.amount)?;
            None
        }
        Kind::Reserve => {
            must_have(&debit, transfer.amount)?;
            debit.reserved = counted(debit.reserved.checked_add(transfer.amount))?;
            Some(Reservation { made_by: transfer.clone(), left: transfer.amount })
        }
        Kind::Settle { of } => {
            let used = use_up(rows.reservation, of, transfer, &mut debit)?;
            move_amount(&mut debit, &mut credit, transfer.amount)?;
            Some(used)
        }
        Kind::Release { of } => Some(use_up(rows.reservation, of, transfer, &mut debit)?),
    };
    Ok(Judged::Record(Box::new(After { debit, credit, reservation })))
}

/// The account, open and counting in the unit of the transfer.
fn usable(account: Option<&Account>, id: &AccountId, transfer: &Transfer) -> Result<Account, LedgerRefusal> {
    let account = account
        .filter(|account| account.id == *id)
        .ok_or_else(|| LedgerRefusal::UnknownAccount(id.clone()))?;
    if account.unit == transfer.unit {
        Ok(account.clone())
    } else {
        Err(LedgerRefusal::UnitMismatch {
            account: id.clone(),
            counts: account.unit.clone(),
            asked: transfer.unit.clone(),
        })
    }
}

/// Takes the amount out of the reservation and off the account that keeps it.
fn use_up(
    reservation: Option<&Reservation>,
    of: TransferId,
    transfer: &Transfer,
    debit: &mut Account,
) -> Result<Reservation, LedgerRefusal> {
    let mut used = reservation
        .filter(|reservation| reservation.made_by.id == of)
        .cloned()
        .ok_or(LedgerRefusal::UnknownReservation(of))?;
    if used.made_by.debit != transfer.debit || used.made_by.credit != transfer.credit {
        return Err(LedgerRefusal::OtherReservation(of));
    }
    if used.left == 0 {
        return Err(LedgerRefusal::ReservationClosed(of));
    }
    let exceeded = LedgerRefusal::ReservationExceeded { of, left: used.left, asked: transfer.amount };
    used.left = used.left.checked_sub(transfer.amount).ok_or(exceeded)?;
    debit.reserved = counted(debit.reserved.checked_sub(transfer.amount))?;
    Ok(used)
}

/// Refuses when the account has a floor and less than `asked` available.
fn must_have(account: &Account, asked: u64) -> Result<(), LedgerRefusal> {
    counted(Some(asked))?;
    let available = u64::try_from(account.available()).unwrap_or(0);
    if account.class.has_floor() && available < asked {
        return Err(LedgerRefusal::FloorBroken {
            account: account.id.clone(),
            unit: account.unit.clone(),
            available,
            asked,
        });
    }
    Ok(())
}

fn move_amount(debit: &mut Account, credit: &mut Account, amount: u64) -> Result<(), LedgerRefusal> {
    let amount = i64::try_from(amount).map_err(|_| LedgerRefusal::AboveMax)?;
    debit.posted = balance(debit.posted.checked_sub(amount))?;
    credit.posted = balance(credit.posted.checked_add(amount))?;
    Ok(())
}

fn counted(amount: Option<u64>) -> Result<u64, LedgerRefusal> {
    amount.filter(|amount| *amount <= AMOUNT_MAX).ok_or(LedgerRefusal::AboveMax)
}

/// The smallest signed number is left out, so that every balance has an opposite.
fn balance(posted: Option<i64>) -> Result<i64, LedgerRefusal> {
    posted.filter(|posted| *posted != i64::MIN).ok_or(LedgerRefusal::AboveMax)
}
