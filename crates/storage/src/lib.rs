//! What the program remembers: the journal, the states folded from it, the books, the lists, the secrets.
//!
//! Always true: one schema and one text of SQL for SQLite and PostgreSQL; no fact is written without its entry.
//! Not here: any decision. Nothing in this room knows who may do what, or what a delivery order is for.

pub mod backup;
pub mod books;
pub mod drafts;
pub mod editions;
pub mod engine;
mod fault;
pub mod journal;
pub mod lists;
mod migrate;
pub mod people;
pub mod queue;
pub mod seal;
mod store;
mod tx;
pub mod urns;
mod value;
pub mod verify;
mod write_set;

pub use fault::{Fault, WriteFault};
pub use ledger::Class;
pub use store::{Place, Store};
pub use tx::{Author, Loaded, Receipt, Remember, Tx};
pub use value::{Row, Value};
pub use write_set::{Statement, WriteSet};
