//! The words of the trade: values that cannot be wrong once they exist.
//!
//! Text becomes a word once, at the door, with a [`Refusal`] that teaches; inside, nobody checks again.
//! Every word is parsed by [`ParseWord`], printed by `Display`, and goes through serde as it prints.
//!
//! Always true
//! - `parse(display(word)) == word`, for every word.
//! - Parsing never panics and never reads more of a text than its longest accepted form needs.
//! - Nothing here knows the time of day, a file, a network or chance.
//!
//! Not here: which party may do what (`domain`), amounts that move (`ledger`), how a number
//! looks in a language (`web`), and time zones (`desk`).
#![warn(missing_docs)]

mod address;
mod container;
mod country;
mod currency;
mod date;
mod hs_code;
mod ids;
mod imo;
mod instant;
mod money;
mod number;
mod party_ids;
mod personal;
mod place;
mod plate;
mod quantity;
mod refusal;
pub mod refusal_texts;
mod seal;
mod split;
mod text;
mod transport;
mod word;

pub use address::{ADDRESS_DEPTH_MAX, ADDRESS_NAME_CHARS_MAX, Address, Segment};
pub use container::{ContainerNumber, SizeType};
pub use country::CountryCode;
pub use currency::Currency;
pub use date::{Date, Weekday};
pub use hs_code::HsCode;
pub use ids::{
    AppointmentId, CallId, ChangeId, ControlId, DeclarationId, DocumentId, DossierId, EndpointId, EntryId,
    HoldId, InvoiceId, KeyId, MandateId, ManifestId, MessageId, OrderId, PaperId, PartyId, PassId, PaymentId,
    TitleId, UserId, parse_uuid, uuid_text,
};
pub use imo::ImoNumber;
pub use instant::{Instant, Span};
pub use money::Money;
pub use number::{DecimalMark, machine_number, parse_decimal, parse_plain};
pub use party_ids::{Cin, Cnss, Email, Ice, Phone, Rc, Rib, TaxId};
pub use personal::Personal;
pub use place::Place;
pub use plate::Plate;
pub use quantity::{GRAMS_MAX, Grams, PACKAGES_MAX, Packages};
pub use refusal::{Code, ParseWord, Refusal};
pub use seal::Seal;
pub use split::split;
pub use text::{LINE_CHARS_MAX, Line, NAME_CHARS_MAX, NOTE_CHARS_MAX, Name, Note};
pub use transport::{BillNumber, DeclarationNumber, VoyageNumber};
