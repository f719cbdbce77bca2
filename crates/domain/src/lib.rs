//! The rules of trade, as pure values: what may happen to what, and what it is afterwards.
//!
//! Always true: nothing here reads a clock, draws a number at random, touches a file or a database. Time, chance and
//! identity are arguments. Each noun is a state folded from its events; a rule gives an event to record, says that it
//! is already so, or refuses with a code.

pub mod act;
pub mod appointment;
pub mod assessment;
pub mod bill;
pub mod call;
pub mod change;
pub mod charges;
pub mod container;
pub mod control;
pub mod declaration;
pub mod delivery_order;
pub mod dossier;
pub mod gate;
pub mod guarantee;
pub mod invoice;
pub mod mandate;
pub mod manifest;
pub mod paper;
pub mod party;
pub mod payment;
pub mod policy;
pub mod refusals;
pub mod role;
#[cfg(test)]
mod sample;
pub mod statement;
pub mod storage_fee;
pub mod subject;
pub mod tariff;
pub mod title;
pub mod turn;
pub mod user;
pub mod valuation;

pub use act::Act;
pub use role::{Duty, PartyKind};
pub use subject::{Decision, Subject};

pub use lexicon::Refusal;
