//! Why a transfer is refused, in the order the reasons are checked.

use lexicon::{Code, Refusal};
use thiserror::Error;

use crate::{AccountId, TransferId, Unit};

/// Why the books do not change. The variants stand in the order they are checked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LedgerRefusal {
    /// LEDGER-01: the id was used for another transfer.
    #[error("transfer {0} was already made with other content")]
    OtherContent(TransferId),
    /// LEDGER-02: nothing would move.
    #[error("the amount is zero")]
    ZeroAmount,
    /// LEDGER-03: both sides are the same account.
    #[error("account {0} stands on both sides")]
    SameAccount(AccountId),
    /// LEDGER-04: no such account is open.
    #[error("account {0} is not open")]
    UnknownAccount(AccountId),
    /// LEDGER-05: an account counts something else.
    #[error("account {account} counts {counts}, the transfer {asked}")]
    UnitMismatch {
        /// The account.
        account: AccountId,
        /// What it counts.
        counts: Unit,
        /// What the transfer counts.
        asked: Unit,
    },
    /// LEDGER-06: the transfer it says it corrects is not there.
    #[error("transfer {0}, to be corrected, is not known")]
    UnknownCorrected(TransferId),
    /// LEDGER-07: the reservation is not there.
    #[error("reservation {0} is not known")]
    UnknownReservation(TransferId),
    /// LEDGER-08: the reservation is between other accounts.
    #[error("reservation {0} is between other accounts")]
    OtherReservation(TransferId),
    /// LEDGER-09: the reservation was settled or released in full.
    #[error("reservation {0} is closed")]
    ReservationClosed(TransferId),
    /// LEDGER-10: more than the reservation still keeps.
    #[error("reservation {of} keeps {left}, less than {asked}")]
    ReservationExceeded {
        /// The reservation.
        of: TransferId,
        /// What it still keeps.
        left: u64,
        /// What was asked of it.
        asked: u64,
    },
    /// LEDGER-11: more than can be counted.
    #[error("amount or balance above {max}", max = crate::AMOUNT_MAX)]
    AboveMax,
    /// LEDGER-12: the account does not have as much available.
    #[error("account {account} has {available} {unit} available, less than {asked}")]
    FloorBroken {
        /// The account.
        account: AccountId,
        /// Its unit.
        unit: Unit,
        /// What it has available.
        available: u64,
        /// What was asked of it.
        asked: u64,
    },
    /// LEDGER-13: the account is already open with another unit or class.
    #[error("account {0} is already open with another unit or class")]
    OpenedOtherwise(AccountId),
}

impl LedgerRefusal {
    /// The public number.
    pub const fn code(&self) -> Code {
        Code::of(match self {
            Self::OtherContent(_) => "LEDGER-01",
            Self::ZeroAmount => "LEDGER-02",
            Self::SameAccount(_) => "LEDGER-03",
            Self::UnknownAccount(_) => "LEDGER-04",
            Self::UnitMismatch { .. } => "LEDGER-05",
            Self::UnknownCorrected(_) => "LEDGER-06",
            Self::UnknownReservation(_) => "LEDGER-07",
            Self::OtherReservation(_) => "LEDGER-08",
            Self::ReservationClosed(_) => "LEDGER-09",
            Self::ReservationExceeded { .. } => "LEDGER-10",
            Self::AboveMax => "LEDGER-11",
            Self::FloorBroken { .. } => "LEDGER-12",
            Self::OpenedOtherwise(_) => "LEDGER-13",
        })
    }
}

impl From<LedgerRefusal> for Refusal {
    /// The refusal with its code and arguments; account names stay inside, they mean nothing to a trader.
    fn from(refusal: LedgerRefusal) -> Self {
        let answer = Self::new(refusal.code());
        match refusal {
            LedgerRefusal::UnitMismatch { counts, asked, .. } => {
                answer.arg("counts", counts).arg("asked", asked)
            }
            LedgerRefusal::ReservationExceeded { left, asked, .. } => {
                answer.arg("left", left).arg("asked", asked)
            }
            LedgerRefusal::FloorBroken { available, asked, unit, .. } => {
                answer.arg("available", available).arg("asked", asked).arg("unit", unit)
            }
            LedgerRefusal::OtherContent(_)
            | LedgerRefusal::ZeroAmount
            | LedgerRefusal::SameAccount(_)
            | LedgerRefusal::UnknownAccount(_)
            | LedgerRefusal::UnknownCorrected(_)
            | LedgerRefusal::UnknownReservation(_)
            | LedgerRefusal::OtherReservation(_)
            | LedgerRefusal::ReservationClosed(_)
            | LedgerRefusal::AboveMax
            | LedgerRefusal::OpenedOtherwise(_) => answer,
        }
    }
}
