//! Books in memory: the model that a stored ledger must behave like.

use std::collections::BTreeMap;

use crate::{
    Account, AccountId, After, Applied, Class, Judged, LedgerRefusal, Reservation, Rows, Transfer,
    TransferId, Unit, judge,
};

/// Accounts, transfers and reservations, in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Books {
    accounts: BTreeMap<AccountId, Account>,
    transfers: BTreeMap<TransferId, Transfer>,
    reservations: BTreeMap<TransferId, Reservation>,
}

impl Books {
    /// Books with no account.
    pub const fn new() -> Self {
        Self { accounts: BTreeMap::new(), transfers: BTreeMap::new(), reservations: BTreeMap::new() }
    }

    /// Opens an account with nothing in it. Opening it again the same way changes nothing.
    pub fn open(&mut self, id: AccountId, unit: Unit, class: Class) -> Result<Applied, LedgerRefusal> {
        match self.accounts.get(&id) {
            Some(known) if known.unit == unit && known.class == class => Ok(Applied::AlreadySo),
            Some(_) => Err(LedgerRefusal::OpenedOtherwise(id)),
            None => {
                self.accounts.insert(id.clone(), Account::open(id, unit, class));
                Ok(Applied::Recorded)
            }
        }
    }

    /// Applies one transfer, or changes nothing and says why.
    pub fn apply(&mut self, transfer: &Transfer) -> Result<Applied, LedgerRefusal> {
        let rows = Rows {
            same_id: self.transfers.get(&transfer.id),
            debit: self.accounts.get(&transfer.debit),
            credit: self.accounts.get(&transfer.credit),
            corrected: transfer.corrects.and_then(|id| self.transfers.get(&id)),
            reservation: transfer.kind.reservation().and_then(|id| self.reservations.get(&id)),
        };
        match judge(transfer, rows)? {
            Judged::AlreadySo => Ok(Applied::AlreadySo),
            Judged::Record(after) => {
                let After { debit, credit, reservation } = *after;
                self.accounts.insert(debit.id.clone(), debit);
                self.accounts.insert(credit.id.clone(), credit);
                if let Some(reservation) = reservation {
                    self.reservations.insert(reservation.made_by.id, reservation);
                }
                self.transfers.insert(transfer.id, transfer.clone());
                Ok(Applied::Recorded)
            }
        }
    }

    /// Applies all the transfers in their order, or none of them: the first refusal undoes the rest.
    ///
    /// Gives [`Applied::AlreadySo`] only when every one of them was there already.
    pub fn apply_all(&mut self, transfers: &[Transfer]) -> Result<Applied, LedgerRefusal> {
        let mut after = self.clone();
        let mut applied = Applied::AlreadySo;
        for transfer in transfers {
            if after.apply(transfer)? == Applied::Recorded {
                applied = Applied::Recorded;
            }
        }
        *self = after;
        Ok(applied)
    }

    /// An account, if it is open.
    pub fn account(&self, id: &AccountId) -> Option<&Account> {
        self.accounts.get(id)
    }

    /// Every account, by its name.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    /// A transfer, if it was recorded.
    pub fn transfer(&self, id: TransferId) -> Option<&Transfer> {
        self.transfers.get(&id)
    }

    /// Every transfer, by its id.
    pub fn transfers(&self) -> impl Iterator<Item = &Transfer> {
        self.transfers.values()
    }

    /// A reservation, open or closed.
    pub fn reservation(&self, id: TransferId) -> Option<&Reservation> {
        self.reservations.get(&id)
    }

    /// For each unit, the sum of the posted amounts of all accounts. Always zero: that is what the
    /// auditor recomputes.
    pub fn sums(&self) -> BTreeMap<&Unit, i128> {
        let mut sums = BTreeMap::new();
        for account in self.accounts.values() {
            *sums.entry(&account.unit).or_insert(0) += i128::from(account.posted);
        }
        sums
    }
}

/// The passing accounts that do not stand at zero: what still has to be cleared, paid or settled.
///
/// Empty books close; a manifest, a title or a day's payments close when this is empty.
pub fn closing(books: &Books) -> Vec<&Account> {
    books.accounts().filter(|account| account.class == Class::Passing && !account.is_at_zero()).collect()
}
