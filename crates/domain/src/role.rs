//! Who takes part: the kinds of organisation, and what people do inside one.

use serde::{Deserialize, Serialize};

/// What an organisation is in the community (WORKING-RULES section 12 names who sees what).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// Imports or exports as its trade (*importateur, exportateur*).
    Trader,
    /// Imports now and then, without a trade register (*importateur occasionnel*).
    OccasionalImporter,
    /// Declares for others (*transitaire*).
    Broker,
    /// Represents the ship (*agent maritime, consignataire*).
    ShippingAgent,
    /// Groups and splits cargo (*commissionnaire, groupeur*).
    Forwarder,
    /// Handles and keeps cargo in the port (*exploitant de terminal*).
    Terminal,
    /// Commands the port's waters (*capitainerie*).
    HarbourOffice,
    /// Customs (*administration des douanes*).
    Customs,
    /// Controls goods for another ministry (*organisme de contrôle*).
    ControlAgency,
    /// A bank (*banque domiciliataire*).
    Bank,
    /// Carries by road (*transporteur routier*).
    Haulier,
    /// Runs this platform.
    Platform,
    /// Reads everything, changes nothing (*auditeur*).
    Auditor,
}

impl PartyKind {
    /// All of them, in the order in which a form lists them.
    pub const ALL: [Self; 13] = [
        Self::Trader,
        Self::OccasionalImporter,
        Self::Broker,
        Self::ShippingAgent,
        Self::Forwarder,
        Self::Terminal,
        Self::HarbourOffice,
        Self::Customs,
        Self::ControlAgency,
        Self::Bank,
        Self::Haulier,
        Self::Platform,
        Self::Auditor,
    ];

    /// The word in the journal, the interface and the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Trader => "trader",
            Self::OccasionalImporter => "occasional_importer",
            Self::Broker => "broker",
            Self::ShippingAgent => "shipping_agent",
            Self::Forwarder => "forwarder",
            Self::Terminal => "terminal",
            Self::HarbourOffice => "harbour_office",
            Self::Customs => "customs",
            Self::ControlAgency => "control_agency",
            Self::Bank => "bank",
            Self::Haulier => "haulier",
            Self::Platform => "platform",
            Self::Auditor => "auditor",
        }
    }

    /// The kind written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Public authorities: they place holds and are never refused as "inactive firms".
    pub const fn is_authority(self) -> bool {
        matches!(self, Self::Customs | Self::ControlAgency | Self::HarbourOffice)
    }

    /// Kinds an applicant may ask for on line; the others are set up by the platform.
    pub const fn may_apply(self) -> bool {
        !matches!(
            self,
            Self::Platform | Self::Auditor | Self::Customs | Self::ControlAgency | Self::HarbourOffice
        )
    }
}

/// What a person does inside an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Manages the organisation's people, mandates and keys.
    Manager,
    /// Does its daily acts.
    Clerk,
    /// Decides for an authority: registers, releases, approves.
    Officer,
    /// Inspects goods and places holds.
    Inspector,
    /// Stands at the gate.
    Gate,
    /// Drives a truck.
    Driver,
    /// Reads only.
    Reader,
}

impl Duty {
    /// All of them, in the order in which a form lists them.
    pub const ALL: [Self; 7] =
        [Self::Manager, Self::Clerk, Self::Officer, Self::Inspector, Self::Gate, Self::Driver, Self::Reader];

    /// The word in the journal and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Clerk => "clerk",
            Self::Officer => "officer",
            Self::Inspector => "inspector",
            Self::Gate => "gate",
            Self::Driver => "driver",
            Self::Reader => "reader",
        }
    }

    /// The duty written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.code() == code)
    }
}
