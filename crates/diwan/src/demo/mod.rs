//! The demonstration: a community at Dakhla whose people, passwords and keys are known to everybody.
//!
//! Always true: it is a store of its own, marked as such; `serve` refuses it, and it refuses any other store.

mod accounts;
mod applicants;
mod bills;
mod cargo;
mod community;
mod files;
mod hours;
pub(crate) mod mark;
mod play;
mod rates;
mod roster;
mod sailings;
mod story;
mod titles;

pub use accounts::{Account, accounts};
pub use cargo::{Lot, Ship, interchange};
pub(crate) use community::settle;
pub use community::{Community, Seat, hashes, settle_with};
pub(crate) use hours::freshen;
pub(crate) use play::play;
pub use sailings::{LAST, NEXT, sailing};
pub use story::{BEFORE_HOURS, tell};
