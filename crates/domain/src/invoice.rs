//! The bill of a file (*facture unique*): duties, port dues, terminal charges and storage, each line explained.
//!
//! ```text
//!   demand ──► owed ── payment ──► paid            storage is paid until a day, not once and for all
//!                │                   │
//!                ├─ bridge ──► bridged, still owed  credit note: what was demanded too much is given back
//!                └─ credit note ──► no longer owed
//! ```
//! Always true
//! - Every centime has a line: what was counted, at which rate, under which text.
//! - A line is never lowered in place: a credit note says by how much, why, and whose money goes back.
//! - Payments settle lines in the order they were demanded; a payment larger than what is owed leaves a credit with its
//!   payer, which the books keep.
//!
//! Not here: how money comes in (`payment`), the surety behind a bridge (`guarantee`), prices (`charges`).

use std::collections::BTreeSet;

use lexicon::{
    ContainerNumber, Currency, DeclarationId, DossierId, Instant, InvoiceId, Money, PartyId, PaymentId,
    Place, Refusal,
};
use serde::{Deserialize, Serialize};

use crate::dossier::Dossier;
use crate::subject::{Decision, Subject};
use crate::tariff::{Citation, Tax};

/// Lines of one bill.
pub const LINES_MAX: usize = 2_000;
/// Payments of one bill.
pub const RECEIPTS_MAX: usize = 500;
/// The most one bill can ask for, in centimes.
pub const CENTIMES_MAX: u64 = 100_000_000_000_000;

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A duty or tax of a declaration.
    Duty { declaration: DeclarationId, tax: Tax },
    /// Due of the port, by the tonne.
    PortDue,
    /// Handling by the terminal; of a container, or of all loose cargo.
    Terminal { container: Option<ContainerNumber> },
    /// Waiting in the port until this instant.
    Storage { container: ContainerNumber, until: Instant },
}

impl Kind {
    /// The word in the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Duty { .. } => "duty",
            Self::PortDue => "port_due",
            Self::Terminal { .. } => "terminal",
            Self::Storage { .. } => "storage",
        }
    }
}

/// Whose money it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beneficiary {
    /// The State, through customs.
    Treasury,
    /// The authority of a port.
    Port(Place),
    /// A firm: the terminal.
    Party(PartyId),
}

impl Beneficiary {
    /// How it stands in the names of accounts.
    pub fn code(&self) -> String {
        match self {
            Self::Treasury => "treasury".to_owned(),
            Self::Port(place) => format!("port:{place}"),
            Self::Party(party) => format!("party:{party}"),
        }
    }
}

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    Container,
    Tonne,
    Day,
}

/// On what a rate falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// An amount, in centimes.
    Value { centimes: u64 },
    /// So many units.
    Count { count: u64, unit: Counted },
}

/// One line: what is asked for, for whom, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub kind: Kind,
    pub beneficiary: Beneficiary,
    pub base: Base,
    /// Rate or price as its text writes it: `2.5 %`, `850.00 MAD`.
    pub rate: String,
    pub source: Citation,
    /// Before value added tax, in centimes.
    pub net: u64,
    /// Value added tax on the service, in hundredths of a percent; duties carry their own as a line.
    #[serde(default)]
    pub vat_bp: u32,
    #[serde(default)]
    pub vat: u64,
    /// When it was demanded.
    pub at: Instant,
    #[serde(default)]
    pub paid: u64,
    #[serde(default)]
    pub credited: u64,
}

impl Line {
    /// A tax of a declaration as a line of the bill.
    pub fn duty(declaration: DeclarationId, tax: &crate::assessment::TaxLine) -> Self {
        Self {
            kind: Kind::Duty { declaration, tax: tax.tax },
            beneficiary: Beneficiary::Treasury,
            base: Base::Value { centimes: tax.base_centimes },
            rate: tax.rate.clone(),
            source: tax.source.clone(),
            net: tax.centimes,
            vat_bp: 0,
            vat: 0,
            at: Instant::from_micros(0),
            paid: 0,
            credited: 0,
        }
    }

    /// What it asks for, in centimes.
    pub const fn amount(&self) -> u64 {
        self.net.saturating_add(self.vat)
    }

    /// What is left to pay of it.
    pub const fn unpaid(&self) -> u64 {
        self.amount().saturating_sub(self.credited).saturating_sub(self.paid)
    }
}

/// What a payment settles of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Place of the line on the bill, from 0.
    pub line: usize,
    pub centimes: u64,
}

/// A payment as the bill knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// `Q-DKL0001-001`.
    pub number: String,
    pub payment: PaymentId,
    pub payer: PartyId,
    /// What came in.
    pub received: u64,
    /// What it settled; the rest is a credit of the payer.
    pub shares: Vec<Share>,
    pub at: Instant,
}

impl Receipt {
    /// What it settled of the bill.
    pub fn settled(&self) -> u64 {
        self.shares.iter().fold(0, |sum, share| sum.saturating_add(share.centimes))
    }
}

/// A credit note (*avoir*): part of a line is no longer asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditNote {
    /// `AV-DKL0001-001`.
    pub number: String,
    pub line: usize,
    /// What was not paid yet, and is no longer owed.
    pub unpaid: u64,
    /// What was paid, and goes back to the credit of who paid it.
    pub back: Vec<(PartyId, u64)>,
    pub reason: String,
    pub by: PartyId,
    pub at: Instant,
}

impl CreditNote {
    /// All of it, in centimes.
    pub fn amount(&self) -> u64 {
        self.back.iter().fold(self.unpaid, |sum, (_, centimes)| sum.saturating_add(*centimes))
    }

    fn given_back(&self) -> u64 {
        self.amount().saturating_sub(self.unpaid)
    }
}

/// A surety stands for what is not paid yet (*crédit d'enlèvement*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bridge {
    /// Whose surety account.
    pub importer: PartyId,
    /// The reservation in the books.
    pub reservation: [u8; 16],
    /// What it still stands for.
    pub centimes: u64,
    pub at: Instant,
    pub due: Instant,
}

/// The bill of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// The sixteen bytes of the file's own identifier.
    pub id: InvoiceId,
    pub dossier: DossierId,
    /// `FAC-DKL0001`.
    pub number: String,
    /// Number of the bill of lading, from which all its numbers are made.
    pub bill: String,
    pub lines: Vec<Line>,
    #[serde(default)]
    pub receipts: Vec<Receipt>,
    #[serde(default)]
    pub credit_notes: Vec<CreditNote>,
    #[serde(default)]
    pub bridges: Vec<Bridge>,
    pub opened_at: Instant,
}

/// What happened to a bill. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The first demand opens it.
    Opened(Box<Invoice>),
    Demanded {
        lines: Vec<Line>,
    },
    Settled(Receipt),
    Credited(CreditNote),
    Bridged(Bridge),
}

impl Subject for Invoice {
    const NOUN: &'static str = "invoice";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Opened(invoice) => Some((**invoice).clone()),
            Event::Demanded { .. } | Event::Settled(_) | Event::Credited(_) | Event::Bridged(_) => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Opened(_) => {}
            Event::Demanded { lines } => self.lines.extend(lines.iter().cloned()),
            Event::Settled(receipt) => {
                for share in &receipt.shares {
                    if let Some(line) = self.lines.get_mut(share.line) {
                        line.paid = line.paid.saturating_add(share.centimes);
                    }
                }
                self.receipts.push(receipt.clone());
            }
            Event::Credited(note) => {
                if let Some(line) = self.lines.get_mut(note.line) {
                    line.credited = line.credited.saturating_add(note.amount());
                    line.paid = line.paid.saturating_sub(note.given_back());
                }
                self.credit_notes.push(note.clone());
            }
            Event::Bridged(bridge) => self.bridges.push(bridge.clone()),
        }
        self.narrow_bridges();
        self
    }
}

impl Invoice {
    /// The bill as its first demand opens it.
    pub fn opened(dossier: &Dossier, lines: Vec<Line>, at: Instant) -> Self {
        Self {
            id: InvoiceId::from_bytes(*dossier.id.bytes()),
            dossier: dossier.id,
            number: format!("FAC-{}", dossier.bill.number),
            bill: dossier.bill.number.clone(),
            lines: dated(lines, at),
            receipts: Vec::new(),
            credit_notes: Vec::new(),
            bridges: Vec::new(),
            opened_at: at,
        }
    }

    /// All that is asked for, credit notes taken off.
    pub fn owed(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.amount().saturating_sub(line.credited)))
    }

    /// What was paid of it.
    pub fn paid(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.paid))
    }

    /// What is not paid, bridged or not.
    pub fn unpaid(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.unpaid()))
    }

    /// What a surety stands for.
    pub fn bridged(&self) -> u64 {
        self.bridges.iter().fold(0, |sum, bridge| sum.saturating_add(bridge.centimes))
    }

    /// What is neither paid nor bridged.
    pub fn open(&self) -> u64 {
        self.unpaid().saturating_sub(self.bridged())
    }

    /// What was asked for the duties of one declaration, less what was credited.
    pub fn asked_duties(&self, declaration: DeclarationId) -> u64 {
        let of_it =
            |line: &&Line| matches!(line.kind, Kind::Duty { declaration: of, .. } if of == declaration);
        let asked = |line: &Line| line.amount().saturating_sub(line.credited);
        self.lines.iter().filter(of_it).fold(0, |sum, line| sum.saturating_add(asked(line)))
    }

    /// The declarations whose duties it asks for.
    pub fn declarations(&self) -> BTreeSet<DeclarationId> {
        self.lines
            .iter()
            .filter_map(|line| match line.kind {
                Kind::Duty { declaration, .. } => Some(declaration),
                _ => None,
            })
            .collect()
    }

    /// What is neither paid nor bridged of the duties of one declaration, when payments go where they are asked for.
    pub fn unpaid_duties(&self, declaration: DeclarationId) -> u64 {
        let of_it =
            |line: &&Line| matches!(line.kind, Kind::Duty { declaration: of, .. } if of == declaration);
        self.lines.iter().filter(of_it).fold(0, |sum, line| sum.saturating_add(line.unpaid()))
    }

    /// `paid`, `bridged` or `open`, for those who may not read amounts.
    pub fn standing(&self) -> &'static str {
        match (self.unpaid(), self.open()) {
            (0, _) => "paid",
            (_, 0) => "bridged",
            _ => "open",
        }
    }

    /// Until when storage of a container was asked for; whether it is paid, the bill as a whole says.
    pub fn stored_until(&self, container: ContainerNumber) -> Option<Instant> {
        let until = |line: &Line| match line.kind {
            // A day that was credited whole is not one that was paid for.
            Kind::Storage { container: of, until } if of == container && line.credited < line.amount() => {
                Some(until)
            }
            _ => None,
        };
        self.lines.iter().filter_map(until).max()
    }

    /// More is asked for.
    pub fn demand(&self, lines: Vec<Line>, at: Instant) -> Result<Decision<Event>, Refusal> {
        if lines.is_empty() {
            return Ok(Decision::AlreadySo);
        }
        must_fit(&self.lines, &lines)?;
        Ok(Decision::Record(Event::Demanded { lines: dated(lines, at) }))
    }

    /// Money came in: it settles lines in the order they were demanded.
    pub fn settle(
        &self,
        payment: PaymentId,
        payer: PartyId,
        received: u64,
        at: Instant,
    ) -> Result<Decision<Event>, Refusal> {
        if self.receipts.iter().any(|one| one.payment == payment) {
            return Ok(Decision::AlreadySo);
        }
        if self.receipts.len() >= RECEIPTS_MAX {
            return Err(Refusal::new("LIMIT-01").arg("max", RECEIPTS_MAX));
        }
        let number = format!("Q-{}-{:03}", self.bill, self.receipts.len() + 1);
        let shares = self.shares(received);
        Ok(Decision::Record(Event::Settled(Receipt { number, payment, payer, received, shares, at })))
    }

    /// What an amount settles, line by line, the first demanded first.
    pub fn shares(&self, centimes: u64) -> Vec<Share> {
        let mut left = centimes;
        let mut shares = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            let part = line.unpaid().min(left);
            if part > 0 {
                shares.push(Share { line: place, centimes: part });
                left -= part;
            }
        }
        shares
    }

    /// Part of a line is no longer asked for; what was paid of it goes back to who paid, the last payer first.
    pub fn credit(
        &self,
        place: usize,
        centimes: u64,
        reason: String,
        by: (&Beneficiary, PartyId),
        at: Instant,
    ) -> Result<Decision<Event>, Refusal> {
        let Some(line) = self.lines.get(place) else { return Err(Refusal::new("FAC-01")) };
        if line.beneficiary != *by.0 {
            return Err(Refusal::new("FAC-02"));
        }
        let left = line.amount().saturating_sub(line.credited);
        if centimes == 0 || centimes > left {
            return Err(Refusal::new("FAC-03").arg("left", dirhams(left)));
        }
        let unpaid = line.unpaid().min(centimes);
        let number = format!("AV-{}-{:03}", self.bill, self.credit_notes.len() + 1);
        let back = self.payers(place, centimes - unpaid);
        Ok(Decision::Record(Event::Credited(CreditNote {
            number,
            line: place,
            unpaid,
            back,
            reason,
            by: by.1,
            at,
        })))
    }

    /// Who paid `centimes` of a line, the last payer first, without what was given back to them before.
    fn payers(&self, place: usize, centimes: u64) -> Vec<(PartyId, u64)> {
        let notes = self.credit_notes.iter().filter(|note| note.line == place);
        let mut gone = notes.fold(0_u64, |sum, note| sum.saturating_add(note.given_back()));
        let mut left = centimes;
        let mut back: Vec<(PartyId, u64)> = Vec::new();
        for receipt in self.receipts.iter().rev() {
            for share in receipt.shares.iter().filter(|share| share.line == place) {
                let before = gone.min(share.centimes);
                gone -= before;
                let part = (share.centimes - before).min(left);
                left -= part;
                if part > 0 {
                    match back.iter_mut().find(|(payer, _)| *payer == receipt.payer) {
                        Some((_, sum)) => *sum += part,
                        None => back.push((receipt.payer, part)),
                    }
                }
            }
        }
        back
    }

    /// A surety stands for what is open.
    pub fn bridge(&self, bridge: &Bridge) -> Result<Decision<Event>, Refusal> {
        if self.open() == 0 {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::Bridged(Bridge { centimes: self.open(), ..bridge.clone() })))
    }

    /// What each bridge stands for after `event`, where that is less than before: the books release it.
    pub fn released_by(&self, event: &Event) -> Vec<(Bridge, u64)> {
        let after = self.clone().after(event);
        self.bridges
            .iter()
            .zip(&after.bridges)
            .filter(|(before, after)| after.centimes < before.centimes)
            .map(|(before, after)| (before.clone(), before.centimes - after.centimes))
            .collect()
    }

    /// Bridges stand for no more than what is unpaid; the oldest is freed first.
    fn narrow_bridges(&mut self) {
        let mut over = self.bridged().saturating_sub(self.unpaid());
        for bridge in &mut self.bridges {
            let part = bridge.centimes.min(over);
            bridge.centimes -= part;
            over -= part;
        }
    }
}

/// Says no to lines a bill cannot hold.
pub fn must_fit(known: &[Line], lines: &[Line]) -> Result<(), Refusal> {
    if known.len().saturating_add(lines.len()) > LINES_MAX {
        return Err(Refusal::new("LIMIT-01").arg("max", LINES_MAX));
    }
    let sum = known.iter().chain(lines).fold(0_u64, |sum, line| sum.saturating_add(line.amount()));
    if sum > CENTIMES_MAX { Err(Refusal::new("AMOUNT-01")) } else { Ok(()) }
}

fn dated(mut lines: Vec<Line>, at: Instant) -> Vec<Line> {
    for line in &mut lines {
        line.at = at;
    }
    lines
}

/// An amount of centimes as people read it: `850.00 MAD`.
pub fn dirhams(centimes: u64) -> String {
    Money::new(centimes, Currency::MAD).to_string()
}

#[cfg(test)]
mod tests;
