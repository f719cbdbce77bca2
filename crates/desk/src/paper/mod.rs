//! Papers issued here: what is printed on each, how one is issued with the act it belongs to, how one is read again.
//!
//! An act fills one of the structures of `print` and calls [`issue`] in its own unit of work; the record keeps the data
//! as one JSON text. From then on the paper is drawn from that text by the press, whenever somebody entitled asks for
//! it, in their language, and always the same.
//!
//! Always true: what is printed carries its data; the public learns kind, number, date, issuer, standing and digest of a
//! paper by its code, and nothing else.
//! Not here: layouts (the pack), drawing (a press, behind [`Press`](crate::ports::Press)).

mod issue;
mod print;
mod read;
mod receipt;
mod release_note;
pub mod samples;

pub use domain::paper::PaperKind;
pub use issue::New;
pub(crate) use issue::issue;
pub use print::{
    Amount, Answered, BoxLine, CertificateOf, ChargeLine, DeclarationPrint, Fact, Firm, GoodsLine, ItemLine,
    Named, Printed, Receipt, ReleaseNote, TaxSum, TaxedLine, Words, moment,
};
pub use read::{IssuedPaper, PaperRow, VerifiedPaper};
pub(crate) use receipt::receipt;
pub(crate) use release_note::release_note;
