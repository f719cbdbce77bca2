//! The ledger in the database: accounts and transfers as statements that guard their own floors.
//!
//! Always true: a transfer that would break a floor touches no row, and so the whole act is decided again; boundary
//! accounts keep no balance of their own (theirs is the sum of their transfers), so nobody queues for them.

use std::borrow::Cow;

use ledger::Class;
use lexicon::{EntryId, Instant, uuid_text};
use serde::{Deserialize, Serialize};

use crate::value::{Row, Value};
use crate::values;
use crate::write_set::Statement;
use crate::{Fault, Store};

/// One movement of an amount between two accounts of one unit.
#[derive(Debug, Clone)]
pub struct Move {
    pub id: [u8; 16],
    pub kind: Kind,
    pub debit: String,
    pub debit_class: Class,
    pub credit: String,
    pub credit_class: Class,
    pub unit: Cow<'static, str>,
    pub amount: u64,
    pub corrects: Option<[u8; 16]>,
    pub dossier: Option<[u8; 16]>,
}

/// What a movement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Moves at once.
    Post,
    /// Sets aside on the debit account, to be settled or released.
    Reserve,
    /// Moves what `of` set aside.
    Settle { of: [u8; 16] },
    /// Gives back what `of` set aside.
    Release { of: [u8; 16] },
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Reserve => "reserve",
            Self::Settle { .. } => "settle",
            Self::Release { .. } => "release",
        }
    }

    /// The reservation it ends.
    const fn of(self) -> Option<[u8; 16]> {
        match self {
            Self::Settle { of } | Self::Release { of } => Some(of),
            Self::Post | Self::Reserve => None,
        }
    }
}

/// A movement as its entry tells it, so that the entry's digest covers every amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) debit: String,
    pub(crate) credit: String,
    pub(crate) unit: String,
    pub(crate) amount: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) corrects: Option<String>,
    /// The amount comes from outside the books: the debit is a boundary account.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) enters: bool,
    /// The amount leaves the books: the credit is a boundary account.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) leaves: bool,
}

impl Move {
    /// What the entry says of it.
    pub(crate) fn told(&self) -> Result<Told, Fault> {
        Ok(Told {
            id: uuid_text(&self.id),
            kind: self.kind.code().to_owned(),
            debit: self.debit.clone(),
            credit: self.credit.clone(),
            unit: self.unit.clone().into_owned(),
            amount: database(self.amount)?,
            of: self.kind.of().map(|id| uuid_text(&id)),
            corrects: self.corrects.map(|id| uuid_text(&id)),
            enters: self.debit_class == Class::Boundary,
            leaves: self.credit_class == Class::Boundary,
        })
    }
}

fn database(amount: u64) -> Result<i64, Fault> {
    i64::try_from(amount).map_err(|_| Fault::Database("an amount beyond the ledger".to_owned()))
}

/// The word for a class in the table.
pub const fn class_code(class: Class) -> &'static str {
    match class {
        Class::Passing => "passing",
        Class::Keeping => "keeping",
        Class::Boundary => "boundary",
    }
}

/// Opens an account at zero; opening it again changes nothing.
pub fn open(id: &str, unit: &str, class: Class, dossier: Option<[u8; 16]>) -> Statement {
    Statement::any(
        "account",
        "insert into account (id, unit, class, dossier, posted, reserved) values ($1, $2, $3, $4, 0, 0) \
         on conflict (id) do nothing",
        values![id, unit, class_code(class), dossier],
    )
}

/// The statements of all movements of one act: the transfers, then the accounts in order of their names. Everybody
/// takes the accounts in this order, so that no two acts wait for each other; what happens to one account keeps the
/// order of the movements.
pub(crate) fn all(moves: &[Move], entry: EntryId, at: Instant) -> Result<Vec<Statement>, Fault> {
    let (mut out, mut accounts) = (Vec::new(), Vec::new());
    for one in moves {
        let mut each = statements(one, entry, at)?.into_iter();
        out.extend(each.next());
        accounts.extend(each);
    }
    accounts.sort_by(|one, other| account_of(one).cmp(account_of(other)));
    out.extend(accounts);
    Ok(out)
}

/// The account a statement is about.
pub(crate) fn account_of(statement: &Statement) -> &str {
    match statement.values.first() {
        Some(Value::Text(account)) => account,
        _ => "",
    }
}

/// The statements of one movement.
pub fn statements(one: &Move, entry: EntryId, at: Instant) -> Result<Vec<Statement>, Fault> {
    let amount = database(one.amount)?;
    let mut out = vec![Statement::one(
        "transfer",
        "insert into transfer (id, entry, at, kind, debit, credit, unit, amount, pending, corrects, dossier) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            one.id,
            entry.bytes(),
            at.micros(),
            one.kind.code(),
            one.debit.clone(),
            one.credit.clone(),
            one.unit.as_ref(),
            amount,
            one.kind.of(),
            one.corrects,
            one.dossier
        ],
    )];
    if one.debit_class != Class::Boundary {
        let sql = match one.kind {
            Kind::Post => {
                "update account set posted = posted - $2 where id = $1 and unit = $3 and posted - reserved >= $2"
            }
            Kind::Reserve => {
                "update account set reserved = reserved + $2 where id = $1 and unit = $3 and posted - reserved >= $2"
            }
            Kind::Settle { .. } => {
                "update account set posted = posted - $2, reserved = reserved - $2 \
                 where id = $1 and unit = $3 and reserved >= $2"
            }
            Kind::Release { .. } => {
                "update account set reserved = reserved - $2 where id = $1 and unit = $3 and reserved >= $2"
            }
        };
        out.push(Statement::one("floor", sql, values![one.debit.clone(), amount, one.unit.as_ref()]));
    }
    if one.credit_class != Class::Boundary && matches!(one.kind, Kind::Post | Kind::Settle { .. }) {
        out.push(Statement::one(
            "credit",
            "update account set posted = posted + $2 where id = $1 and unit = $3",
            values![one.credit.clone(), amount, one.unit.as_ref()],
        ));
    }
    if let Some(accounts) = out.get_mut(1..) {
        accounts.sort_by(|one, other| account_of(one).cmp(account_of(other)));
    }
    Ok(out)
}

/// An account as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub unit: String,
    pub class: String,
    pub posted: i64,
    pub reserved: i64,
}

impl Account {
    /// What can still be moved away.
    pub const fn available(&self) -> i64 {
        self.posted - self.reserved
    }

    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            id: row.text(0)?.to_owned(),
            unit: row.text(1)?.to_owned(),
            class: row.text(2)?.to_owned(),
            posted: row.int(3)?,
            reserved: row.int(4)?,
        })
    }
}

impl Store {
    /// One account, if it is open.
    pub async fn account(&self, id: &str) -> Result<Option<Account>, Fault> {
        let rows = self
            .read("select id, unit, class, posted, reserved from account where id = $1", &values![id])
            .await?;
        rows.first().map(Account::from_row).transpose()
    }

    /// Accounts whose name lies between two others, in order: the hours of a terminal's day.
    pub async fn accounts_between(&self, from: &str, to: &str, limit: i64) -> Result<Vec<Account>, Fault> {
        self.read(
            "select id, unit, class, posted, reserved from account where id >= $1 and id < $2 order by id limit $3",
            &values![from, to, limit],
        )
        .await?
        .iter()
        .map(Account::from_row)
        .collect()
    }

    /// The accounts of one file.
    pub async fn accounts_of(&self, dossier: [u8; 16]) -> Result<Vec<Account>, Fault> {
        self.read(
            "select id, unit, class, posted, reserved from account where dossier = $1 order by id",
            &values![dossier],
        )
        .await?
        .iter()
        .map(Account::from_row)
        .collect()
    }

    /// What crossed the edge of the books, by boundary account and unit: what left to it less what came from it.
    pub async fn outside(&self) -> Result<Vec<(String, String, i64)>, Fault> {
        self.read(
            "select name, unit, cast(sum(amount) as bigint) from ( \
             select credit as name, unit, amount from transfer where kind in ('post', 'settle') union all \
             select debit as name, unit, -amount as amount from transfer where kind in ('post', 'settle')) as moved \
             where not exists (select 1 from account where account.id = moved.name) \
             group by name, unit order by name, unit",
            &[],
        )
        .await?
        .iter()
        .map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.int(2)?)))
        .collect()
    }

    /// Passing accounts that do not stand at zero: what is not closed yet.
    pub async fn open_passing(&self, limit: i64) -> Result<Vec<Account>, Fault> {
        self.read(
            "select id, unit, class, posted, reserved from account \
             where class = 'passing' and (posted <> 0 or reserved <> 0) order by id limit $1",
            &values![limit],
        )
        .await?
        .iter()
        .map(Account::from_row)
        .collect()
    }
}
