//! A finding as it is kept with its manifest and shown to its sender: code, place, fact, arguments; texts come later.

use edi::finding::{Finding, Position, Severity};
use lexicon::{Address, ParseWord as _, Refusal};
use serde::{Deserialize, Serialize};

/// One finding of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// Segment of the message, or line of the table, from 1; 0 when it is about the whole.
    pub segment: u64,
    /// Element or column, from 1.
    pub element: u32,
    pub component: u32,
    pub offset: u64,
    /// The fact it is about: `bill.2.container.0.number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
    /// Number of the bill it is about, when one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill: Option<String>,
}

impl Kept {
    /// What a reader of messages found.
    pub fn of(finding: &Finding, bill: Option<&str>) -> Self {
        Self {
            code: finding.code.to_owned(),
            severity: severity(finding.severity).to_owned(),
            segment: finding.at.segment,
            element: finding.at.element,
            component: finding.at.component,
            offset: finding.at.offset,
            address: finding.address.clone(),
            args: finding.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            bill: bill.map(str::to_owned),
        }
    }

    /// What a word or a rule said no to, at its place in the message.
    pub fn refused(refusal: &Refusal, severity_: Severity, at: Position, address: &str, bill: &str) -> Self {
        Self {
            code: refusal.code.as_str().to_owned(),
            severity: severity(severity_).to_owned(),
            segment: at.segment,
            element: at.element,
            component: at.component,
            offset: at.offset,
            address: Some(address.to_owned()),
            args: refusal.args.clone(),
            bill: (!bill.is_empty()).then(|| bill.to_owned()),
        }
    }

    /// True when the line it is about was left out because of it.
    pub fn is_error(&self) -> bool {
        self.severity == "error"
    }

    /// The finding as a refusal at its fact, for those who typed or called instead of sending a message.
    pub fn refusal(&self) -> Refusal {
        let mut refusal = Refusal::new(self.code.clone());
        for (name, value) in &self.args {
            refusal = refusal.arg(name, value);
        }
        match self.address.as_deref().map(Address::parse_word) {
            Some(Ok(address)) => refusal.at(address),
            _ => refusal,
        }
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
