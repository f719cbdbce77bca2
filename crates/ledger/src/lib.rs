//! Books: amounts that move between accounts, and never just change.
//!
//! An account holds an amount in one unit: centimes, grams, packages, places. A transfer moves an
//! amount from one account, the *debit*, to another, the *credit*. There is no balance to set and
//! no transfer to edit or remove: a mistake is mended by a transfer that names what it corrects.
//!
//! ```text
//!   post      debit.posted − amount        credit.posted + amount
//!   reserve   debit.reserved + amount      (the amount stays, and nobody else can move it)
//!   settle    debit.reserved − amount, then as post
//!   release   debit.reserved − amount
//! ```
//!
//! Always true
//! - For each unit, the posted amounts of all accounts add up to zero: nothing appears or vanishes.
//! - What an account has available, posted less reserved, is never below zero, except for a
//!   *boundary* account, where amounts enter and leave the books.
//! - A transfer is known by the id its caller made: asked again, it changes nothing and is granted
//!   again; asked again with other content, it is refused for ever.
//! - Amounts and balances fit 64 bits with a sign, as databases hold them.
//!
//! The rule is [`judge`]: given the rows it asks about, it says what they become. [`Books`] is the
//! same rule over accounts in memory: the model that a stored ledger is tested against.
//!
//! Not here: what the accounts stand for, who may transfer, when it happened, and databases.
#![warn(missing_docs)]

mod account;
mod books;
mod judge;
mod refusal;
pub mod refusal_texts;
mod transfer;

pub use account::{ACCOUNT_ID_CHARS_MAX, Account, AccountId, Class, Unit};
pub use books::{Books, closing};
pub use judge::{AMOUNT_MAX, After, Judged, Reservation, Rows, judge};
pub use lexicon::split;
pub use refusal::LedgerRefusal;
pub use transfer::{Applied, Kind, Transfer, TransferId};
