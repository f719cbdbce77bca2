//! What the desk answers: done with a receipt, or no.

use domain::policy::Denied;
use lexicon::Refusal;
use storage::{Fault, Receipt, WriteFault};

/// Why an act was not done.
#[derive(Debug)]
pub enum No {
    /// The law, or the form, says no: at least one reason, each with its code and, where it has one, its address.
    Refused(Vec<Refusal>),
    /// The asker's organisation or duty does not include this act.
    Forbidden(Refusal),
    /// There is no such thing for this asker.
    NotFound,
    /// Too much at once from this asker: try again after so many seconds.
    TooMany { after_s: u64 },
    /// An accident of ours.
    Fault(Fault),
    /// Somebody else was first; the door loads and decides again.
    Lost(&'static str),
}

impl No {
    /// One reason.
    pub fn because(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }

    /// One reason, by its code alone.
    pub fn code(code: &'static str) -> Self {
        Self::because(Refusal::new(code))
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::because(refusal)
    }
}

impl From<Fault> for No {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<WriteFault> for No {
    fn from(fault: WriteFault) -> Self {
        match fault {
            WriteFault::Lost(label) => Self::Lost(label),
            WriteFault::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl From<Denied> for No {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::NotFound => Self::NotFound,
            Denied::Forbidden(refusal) => Self::Forbidden(refusal),
        }
    }
}

impl From<serde_json::Error> for No {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Done {
    /// The receipt; nothing when it was so already and nothing was written.
    pub receipt: Option<Receipt>,
    /// The noun of the thing that came of it or was changed.
    pub noun: String,
    /// Its identifier.
    pub id: String,
    /// More about it, for programs: numbers given, codes.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub with: serde_json::Map<String, serde_json::Value>,
    /// True when the same command had been answered before.
    #[serde(default)]
    pub repeated: bool,
    /// A secret shown this once; never kept with the answer.
    #[serde(skip)]
    pub secret: Option<String>,
}
