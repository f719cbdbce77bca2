//! The outside world, as the desk's ports want it: who carries mail, who carries webhooks, who draws papers,
//! who takes money on line.
//!
//! Always true: nothing here decides anything; what goes wrong is said in a sentence and tried again by whoever asked.
//! Not here: what is sent, to whom and how often (`desk`).

#![warn(missing_docs)]

pub mod courier;
pub mod mail;
pub mod payment;
pub mod press;
mod reach;

pub use courier::HttpCourier;
pub use mail::{FolderMailer, Security, SmtpMailer, SmtpServer};
pub use payment::SimulatedProvider;
pub use press::TypstPress;
