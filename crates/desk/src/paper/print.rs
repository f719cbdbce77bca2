//! What is printed on each kind of paper: raw values, the same for every language; the layout says them in one.
//!
//! Counts are counts, masses are grams, amounts are minor units with their currency, instants are those of the port's
//! clock with their offset. What has a name of its own in each language is [`Words`].

use domain::paper::PaperKind;
use lexicon::{Instant, Money};
use serde::Serialize;

use crate::reference::{Lang, List, Reference};

/// A name in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    pub fr: String,
    pub ar: String,
    pub en: String,
    pub es: String,
}

impl Words {
    /// A name by language.
    pub fn of(name: impl Fn(Lang) -> String) -> Self {
        Self { fr: name(Lang::Fr), ar: name(Lang::Ar), en: name(Lang::En), es: name(Lang::Es) }
    }

    /// A name that is the same everywhere.
    pub fn same(name: &str) -> Self {
        Self::of(|_| name.to_owned())
    }
}

/// Something of a list: its code, and what it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    pub code: String,
    pub name: Words,
}

impl Named {
    /// A row of a reference list; its code where the list does not name it.
    pub fn of(reference: &Reference, list: List, code: &str) -> Self {
        let name = |lang| reference.name(list, code, lang).unwrap_or_else(|| code.to_owned());
        Self { code: code.to_owned(), name: Words::of(name) }
    }
}

/// An organisation as it is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Firm {
    pub name: String,
    /// Its ICE, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ice: Option<String>,
}

/// An amount of money.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Amount {
    pub minor: u64,
    /// Digits after the mark.
    pub exponent: u32,
    pub currency: String,
}

impl Amount {
    /// Dirhams, from centimes.
    pub fn centimes(centimes: u64) -> Self {
        Money::new(centimes, lexicon::Currency::MAD).into()
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        let currency = money.currency();
        Self { minor: money.minor(), exponent: currency.exponent(), currency: currency.to_string() }
    }
}

/// An instant by the port's clock, with its offset: `2026-11-25T10:04:00+00:00`.
pub fn moment(at: Instant) -> String {
    crate::form::local(at)
        .map_or_else(String::new, |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// What is printed on a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Printed {
    ReleaseNote(Box<ReleaseNote>),
    Receipt(Box<Receipt>),
    Certificate(Box<CertificateOf>),
    Declaration(Box<DeclarationPrint>),
}

impl Printed {
    /// Which kind of paper it is printed on.
    pub const fn kind(&self) -> PaperKind {
        match self {
            Self::ReleaseNote(_) => PaperKind::ReleaseNote,
            Self::Receipt(_) => PaperKind::Receipt,
            Self::Certificate(_) => PaperKind::Certificate,
            Self::Declaration(_) => PaperKind::Declaration,
        }
    }
}

/// A release note (*bon à enlever*): what customs lets go, against what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReleaseNote {
    /// `clearance`, `transit` or `re_export`.
    pub end: String,
    /// Number of the declaration, or of what it is released against.
    pub reference: String,
    pub manifest: String,
    pub bill: String,
    pub ship: String,
    pub voyage: String,
    pub loading: Named,
    pub discharge: Named,
    pub consignee: Firm,
    pub agent: String,
    pub terminal: String,
    pub goods: Vec<GoodsLine>,
    pub containers: Vec<BoxLine>,
    /// Released by this note.
    pub packages: u64,
    pub grams: u64,
    /// Left on the line after it.
    pub left_packages: u64,
    pub left_grams: u64,
}

/// One kind of goods.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GoodsLine {
    pub packages: u64,
    pub kind: Named,
    pub description: String,
    pub grams: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hs: Option<String>,
}

/// One container.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BoxLine {
    pub number: String,
    pub size: Named,
    pub seals: Vec<String>,
    pub packages: u64,
    pub grams: u64,
}

/// A receipt (*quittance*): what one payment paid, to whom it went, what is still owed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Number of the bill it pays.
    pub invoice: String,
    /// Bill of lading of the file.
    pub bill: String,
    pub payer: Firm,
    /// By which rail: `counter`, `online`, `guarantee`.
    pub method: String,
    /// Reference of the bank or the provider.
    pub reference: String,
    pub paid_at: String,
    pub lines: Vec<ChargeLine>,
    /// Of the bill, before this payment, by this payment, still owed, and kept as a credit.
    pub total: Amount,
    pub before: Amount,
    pub paid: Amount,
    pub left: Amount,
    pub credit: Amount,
}

/// One line of a bill.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChargeLine {
    pub what: Words,
    /// Whose money it is.
    pub beneficiary: String,
    pub amount: Amount,
}

/// A certificate of an agency's control.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CertificateOf {
    /// Its title, as the procedure names it.
    pub title: Words,
    pub authority: Words,
    pub office: Named,
    /// `granted` or `refused`.
    pub decision: String,
    pub decided_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    pub applicant: Firm,
    /// Number of the declaration and bill of lading it is for.
    pub declaration: String,
    pub bill: String,
    pub facts: Vec<Fact>,
    /// Law it rests on, as the procedure cites it.
    pub law: String,
    /// Procedure and edition it was decided under.
    pub edition: String,
}

/// One answer a certificate shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: Words,
    pub value: Answered,
}

/// An answer, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// The same in every language.
    Text(String),
    /// Named in each.
    Words(Words),
    /// Rows under their headings.
    Rows { heads: Vec<Words>, rows: Vec<Vec<Words>> },
}

/// A declaration as it was registered (*DUM*), with every amount explained.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DeclarationPrint {
    pub version: u64,
    pub regime: Named,
    pub office: Named,
    pub registered_at: String,
    pub importer: Firm,
    pub declarant: Firm,
    pub bill: String,
    pub manifest: String,
    pub ship: String,
    /// Import titles it draws on.
    pub titles: Vec<String>,
    pub incoterm: String,
    pub invoice: Amount,
    pub freight: Amount,
    pub insurance: Amount,
    /// How many dirhams for how much of the currency, as the table of the day writes it.
    pub rate: String,
    pub items: Vec<ItemLine>,
    pub totals: Vec<TaxSum>,
    pub value: Amount,
    pub due: Amount,
    /// The day whose tariff and rate were used.
    pub tariff_of: String,
}

/// One item of a declaration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ItemLine {
    pub position: String,
    pub description: String,
    pub origin: Named,
    pub packages: u64,
    pub gross_grams: u64,
    pub net_grams: u64,
    pub price: Amount,
    pub value: Amount,
    pub taxes: Vec<TaxedLine>,
}

/// One explained amount.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TaxedLine {
    pub tax: Named,
    pub base: Amount,
    /// As the tariff writes it.
    pub rate: String,
    pub amount: Amount,
    /// Where it is written.
    pub source: String,
}

/// The sum of one tax.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TaxSum {
    pub tax: Named,
    pub amount: Amount,
}
