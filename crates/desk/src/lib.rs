//! The desk: one function for each act, the questions behind each page, the jobs that follow.
//!
//! Always true: who may is asked of the policy, what follows is asked of a rule, what happened is recorded with its
//! entry. Not here: HTML, JSON shapes of the API, text of SQL beyond its own small lists.

pub mod acts;
mod answer;
mod callback;
mod demonstration;
mod desk;
mod door;
pub mod drafts;
pub mod exchange;
mod file;
mod first;
mod form;
mod hooks;
pub mod lanes;
pub mod letter_texts;
mod letters;
mod lists_of_manifest;
mod notice;
mod numbers;
mod pace;
pub mod packs;
pub mod paper;
mod parties;
pub mod people;
pub mod ports;
pub mod reference;
pub mod refusal_texts;
pub mod tariff;
pub mod texts;
mod upload;
pub mod view;
mod work;

pub use answer::{Done, No};
pub use callback::{CALLBACK_BYTES_MAX, Signed, read as read_callback};
pub use desk::{DemoActor, Desk, Settings, office_list};
pub use door::{Command, KEY_CHARS_MAX};
pub use file::File;
pub use form::{FIELD_BYTES_MAX, FIELDS_MAX, Form, Upload, ZONE, day, local, midnight, parse_moment, year};
pub use hooks::signature;
pub use parties::folded;
pub use people::{Seated, SignedIn};
pub use storage::Fault;
pub use upload::SIZE_MIB_MAX;
