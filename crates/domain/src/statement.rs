//! The statement of a payment rail (*relevé*), held against what is known here: what agrees, what does not.
//!
//! Always true: nothing is changed by it; a disagreement is a finding, for people to look into.
//! Not here: reading its table (`desk`).

use std::collections::{BTreeMap, BTreeSet};

use lexicon::{Instant, PartyId};
use serde::{Deserialize, Serialize};

use crate::payment::{Payment, Rail, Standing};
use crate::subject::Subject;

/// Rows of one statement.
pub const ROWS_MAX: usize = 10_000;
/// Findings that are kept of one statement.
pub const FINDINGS_MAX: usize = 1_000;

/// One row of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands, from 1.
    pub row: usize,
    /// Our reference.
    pub reference: String,
    /// The rail's own number.
    pub number: String,
    pub centimes: u64,
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disagreement {
    /// No payment has this reference.
    Unknown,
    /// It went over another rail.
    OtherRail,
    /// The rail says that money came; nobody confirmed it here.
    Unconfirmed,
    /// Another amount was confirmed.
    OtherAmount,
    /// Another number was confirmed.
    OtherNumber,
    /// The statement names it twice.
    Twice,
    /// It was confirmed here on that day, and the statement does not name it.
    Absent,
}

impl Disagreement {
    /// The word in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::OtherRail => "other_rail",
            Self::Unconfirmed => "unconfirmed",
            Self::OtherAmount => "other_amount",
            Self::OtherNumber => "other_number",
            Self::Twice => "twice",
            Self::Absent => "absent",
        }
    }
}

/// One disagreement, where it stands and about what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub what: Disagreement,
    /// The row of the statement; nothing for what it does not name.
    pub row: Option<usize>,
    pub reference: String,
    /// What the statement says, in centimes.
    pub said: Option<u64>,
    /// What is known here, in centimes.
    pub known: Option<u64>,
}

/// One statement that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub rail: Rail,
    /// The first instant of its day.
    pub day: Instant,
    pub by: PartyId,
    pub at: Instant,
    pub rows: usize,
    pub matched: usize,
    /// Sum of its rows, in centimes.
    pub said: u64,
    /// Sum of what agrees.
    pub agreed: u64,
    pub findings: Vec<Finding>,
    /// SHA-256 of the table as it came.
    pub sha256: String,
}

/// What happened to a statement. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Read(Box<Statement>),
}

impl Subject for Statement {
    const NOUN: &'static str = "statement";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Read(statement) => Some((**statement).clone()),
        }
    }

    fn after(self, event: &Event) -> Self {
        match event {
            Event::Read(_) => self,
        }
    }
}

/// What agrees of the rows of `rail`, by how many rows and centimes, and what does not. `known` are the payments the rows
/// name, `confirmed` those confirmed over this rail on its day.
pub fn compare(
    rail: Rail,
    rows: &[Row],
    known: &BTreeMap<String, Payment>,
    confirmed: &[Payment],
) -> (usize, u64, Vec<Finding>) {
    let (mut matched, mut agreed, mut findings) = (0, 0_u64, Vec::new());
    let mut named = BTreeSet::new();
    for row in rows {
        let payment = known.get(&row.reference);
        match disagreement(rail, row, payment, !named.insert(row.reference.as_str())) {
            None => {
                matched += 1;
                agreed = agreed.saturating_add(row.centimes);
            }
            Some(what) => findings.push(Finding {
                what,
                row: Some(row.row),
                reference: row.reference.clone(),
                said: Some(row.centimes),
                known: payment.map(|one| one.received().unwrap_or(one.centimes)),
            }),
        }
    }
    let absent = confirmed.iter().filter(|one| !named.contains(one.reference.as_str()));
    findings.extend(absent.map(|one| Finding {
        what: Disagreement::Absent,
        row: None,
        reference: one.reference.clone(),
        said: None,
        known: one.received(),
    }));
    findings.truncate(FINDINGS_MAX);
    (matched, agreed, findings)
}

fn disagreement(rail: Rail, row: &Row, payment: Option<&Payment>, again: bool) -> Option<Disagreement> {
    let Some(payment) = payment else { return Some(Disagreement::Unknown) };
    if payment.rail != rail {
        return Some(Disagreement::OtherRail);
    }
    if again {
        return Some(Disagreement::Twice);
    }
    match &payment.standing {
        Standing::Confirmed { received, .. } if *received != row.centimes => Some(Disagreement::OtherAmount),
        Standing::Confirmed { reference, .. } if *reference != row.number => Some(Disagreement::OtherNumber),
        Standing::Confirmed { .. } => None,
        Standing::Started | Standing::Failed { .. } | Standing::Expired { .. } => {
            Some(Disagreement::Unconfirmed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{IMPORTER, at};
    use lexicon::{DossierId, PaymentId};

    fn payment(reference: &str, rail: Rail, standing: Standing) -> Payment {
        Payment {
            id: PaymentId::from_bytes([71; 16]),
            dossier: DossierId::from_bytes([13; 16]),
            reference: reference.to_owned(),
            bill: "FAC-DKL0001".to_owned(),
            payer: IMPORTER,
            rail,
            bank: None,
            centimes: 500,
            started_at: at(0),
            expires_at: at(24),
            page: None,
            standing,
        }
    }

    fn confirmed(received: u64, number: &str) -> Standing {
        Standing::Confirmed { received, reference: number.to_owned(), at: at(1) }
    }

    #[test]
    fn a_statement_agrees_row_by_row_or_says_what_does_not() {
        let payments = [
            payment("PAY-AGREES", Rail::Online, confirmed(500, "1")),
            payment("PAY-LESS", Rail::Online, confirmed(499, "2")),
            payment("PAY-NUMBER", Rail::Online, confirmed(500, "9")),
            payment("PAY-WAITS", Rail::Online, Standing::Started),
            payment("PAY-COUNTER", Rail::Counter, confirmed(500, "5")),
            payment("PAY-SILENT", Rail::Online, confirmed(500, "7")),
        ];
        let known = payments.iter().map(|one| (one.reference.clone(), one.clone())).collect();
        let of_the_day = [payments[0].clone(), payments[1].clone(), payments[2].clone(), payments[5].clone()];
        let row = |row, reference: &str, number: &str| Row {
            row,
            reference: reference.to_owned(),
            number: number.to_owned(),
            centimes: 500,
        };
        let rows = [
            row(1, "PAY-AGREES", "1"),
            row(2, "PAY-LESS", "2"),
            row(3, "PAY-NUMBER", "3"),
            row(4, "PAY-WAITS", "4"),
            row(5, "PAY-COUNTER", "5"),
            row(6, "PAY-AGREES", "1"),
            row(7, "PAY-NOBODY", "7"),
        ];
        let (matched, agreed, findings) = compare(Rail::Online, &rows, &known, &of_the_day);
        assert_eq!((matched, agreed), (1, 500));
        let said: Vec<_> = findings.iter().map(|one| (one.row, one.what.code(), one.known)).collect();
        assert_eq!(
            said,
            [
                (Some(2), "other_amount", Some(499)),
                (Some(3), "other_number", Some(500)),
                (Some(4), "unconfirmed", Some(500)),
                (Some(5), "other_rail", Some(500)),
                (Some(6), "twice", Some(500)),
                (Some(7), "unknown", None),
                (None, "absent", Some(500)),
            ]
        );
        assert!(compare(Rail::Online, &[], &known, &[]).2.is_empty());
    }
}
