//! Who may do what: one table (WORKING-RULES section 12), and the only place that makes a [`Granted`].
//!
//! Always true: what no row allows is refused; what one may not even read is not found; a right that comes through a
//! mandate names the mandate. The matrix of role × act × relation is a golden file that changes only in review.

use std::collections::BTreeSet;

use lexicon::{Instant, MandateId, PartyId, Place, Refusal, UserId};

use crate::act::Act;
use crate::call::Call;
use crate::dossier::Dossier;
use crate::mandate::{Mandate, Service};
use crate::manifest::{Manifest, Standing};
use crate::role::{Duty, PartyKind};
use crate::title::Title;

mod declaration;
mod money;
mod offices;

pub use declaration::NewDeclaration;
pub use money::{RailsPlace, SuretyPlace};
pub use offices::TablesPlace;

/// How an organisation stands to the thing it wants to touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It is the organisation's own: its people, keys, preferences.
    Own,
    /// It gave or takes the mandate.
    Side,
    /// The ship's agent.
    Agent,
    /// The terminal that keeps the cargo.
    Terminal,
    /// The consignee.
    Consignee,
    /// Says that the bill is theirs, not yet confirmed.
    Claimant,
    /// The forwarder of a master bill.
    Forwarder,
    /// Holds a delivery order.
    Holder,
    /// Drives the appointment.
    Haulier,
    /// Had a part in it once.
    Former,
    /// Subscribed the title, or imports the goods of the control.
    Importer,
    /// Domiciles the title.
    Bank,
    /// Customs.
    Customs,
    /// A control agency.
    Agency,
    /// The harbour office.
    Harbour,
    /// The platform's own officers.
    Platform,
    /// An auditor.
    Auditor,
    /// Nothing ties it to this thing.
    Stranger,
}

impl Relation {
    /// All of them, in the order of the matrix.
    pub const ALL: [Self; 18] = [
        Self::Own,
        Self::Side,
        Self::Agent,
        Self::Terminal,
        Self::Consignee,
        Self::Claimant,
        Self::Forwarder,
        Self::Holder,
        Self::Haulier,
        Self::Former,
        Self::Importer,
        Self::Bank,
        Self::Customs,
        Self::Agency,
        Self::Harbour,
        Self::Platform,
        Self::Auditor,
        Self::Stranger,
    ];
}

/// Ties of an authority that end where its office does.
const LOCAL: [Relation; 3] = [Relation::Customs, Relation::Agency, Relation::Harbour];

/// The ties one organisation has to one thing.
pub type Relations = BTreeSet<Relation>;

/// Who asks, and in whose chair they sit.
#[derive(Debug, Clone)]
pub struct Acting {
    pub user: UserId,
    pub party: PartyId,
    pub kinds: BTreeSet<PartyKind>,
    pub duties: BTreeSet<Duty>,
    /// False while the organisation is applying or suspended: it reads, and starts nothing.
    pub active: bool,
    /// Mandates others gave this organisation, as of this request.
    pub mandates: Vec<Mandate>,
    /// The port or office an authority sits at; nothing for one that is the same everywhere.
    pub office: Option<Place>,
}

impl Acting {
    /// The organisation's own ties to a thing. What it may as an authority, it may at its own office.
    pub fn ties(&self, place: &dyn Subjected) -> Relations {
        let mut ties = place.relations(self.party, &self.kinds);
        let elsewhere = match (&self.office, place.office()) {
            (Some(here), Some(there)) => here != there,
            _ => false,
        };
        if elsewhere {
            ties.retain(|tie| !LOCAL.contains(tie));
        }
        or_stranger(ties)
    }

    /// True when the organisation is of this kind.
    pub fn is(&self, kind: PartyKind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// Proof that the policy allowed one act. Only [`grant`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    act: Act,
    for_whom: PartyId,
    right: Right,
}

/// By what right an act is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// The organisation's own.
    Own,
    /// As the office it is.
    Office,
    /// In a principal's name.
    Mandate(MandateId),
}

impl Right {
    /// How it stands in the journal.
    pub fn code(self) -> String {
        match self {
            Self::Own => "own".to_owned(),
            Self::Office => "office".to_owned(),
            Self::Mandate(id) => format!("mandate:{id}"),
        }
    }
}

impl Granted {
    /// The act that was allowed.
    pub const fn act(&self) -> Act {
        self.act
    }
    /// In whose name.
    pub const fn for_whom(&self) -> PartyId {
        self.for_whom
    }
    /// By what right.
    pub const fn right(&self) -> Right {
        self.right
    }
}

/// Why the policy says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// The asker may not know that it exists.
    NotFound,
    /// The asker may see it, not do this; the refusal says why.
    Forbidden(Refusal),
}

/// One row: the act, who may do it, with what duty, and which service of a mandate carries it.
pub struct Rule {
    pub act: Act,
    pub relations: &'static [Relation],
    pub duties: &'static [Duty],
    pub service: Option<Service>,
}

const DAILY: &[Duty] = &[Duty::Manager, Duty::Clerk, Duty::Officer];
const DECIDES: &[Duty] = &[Duty::Officer];
const INSPECTS: &[Duty] = &[Duty::Officer, Duty::Inspector];
/// Traders do it as their daily work; what each part of an agency wants is said by its control.
const CONTROLS: &[Duty] = &[Duty::Manager, Duty::Clerk, Duty::Officer, Duty::Inspector];
const MANAGES: &[Duty] = &[Duty::Manager];
const GATE: &[Duty] = &[Duty::Gate, Duty::Officer];
const READS: &[Duty] = &Duty::ALL;

const SEES_FILE: &[Relation] = &[
    Relation::Agent,
    Relation::Terminal,
    Relation::Consignee,
    Relation::Claimant,
    Relation::Forwarder,
    Relation::Holder,
    Relation::Haulier,
    Relation::Former,
    Relation::Customs,
    Relation::Agency,
    Relation::Harbour,
    Relation::Auditor,
];
const WRITES_FILE: &[Relation] = &[
    Relation::Agent,
    Relation::Terminal,
    Relation::Consignee,
    Relation::Claimant,
    Relation::Forwarder,
    Relation::Holder,
    Relation::Haulier,
    Relation::Customs,
    Relation::Agency,
];
const AUTHORITIES: &[Relation] = &[Relation::Customs, Relation::Agency, Relation::Harbour];

/// The table.
#[expect(clippy::match_same_arms, reason = "an arm is one subject of the table, not one set of rights")]
pub fn rule(act: Act) -> Rule {
    use Relation::{
        Agency, Agent, Bank, Claimant, Consignee, Customs, Forwarder, Harbour, Holder, Importer, Own,
        Platform, Side, Stranger, Terminal,
    };
    let (relations, duties, service): (&'static [Relation], &'static [Duty], Option<Service>) = match act {
        Act::PartyApply | Act::PartyJoin | Act::UserSecret | Act::UserSignOut | Act::UserLanguage => {
            (&[Own, Stranger], READS, None)
        }
        Act::PartyComplete | Act::PartyAttach => (&[Own], DAILY, None),
        Act::PartyAsk
        | Act::PartyCheck
        | Act::PartyApprove
        | Act::PartyReject
        | Act::PartySuspend
        | Act::PartyResume
        | Act::UserErase => (&[Platform], DECIDES, None),
        Act::PartyInvite
        | Act::PartyDuties
        | Act::PartyDismiss
        | Act::PartyPreferences
        | Act::KeyCreate
        | Act::KeyRevoke
        | Act::WebhookCreate
        | Act::WebhookRemove
        | Act::MandateOffer => (&[Own], MANAGES, None),
        Act::MandateAccept | Act::MandateDecline | Act::MandateRevoke => (&[Side], MANAGES, None),
        Act::CallAnnounce | Act::CallEta | Act::CallCancel => (&[Agent], DAILY, None),
        Act::CallArrive | Act::CallBerth | Act::CallDepart => {
            (&[Harbour], &[Duty::Officer, Duty::Clerk], None)
        }
        Act::CallStartDischarge | Act::CallEndDischarge | Act::DossierTally => (&[Terminal], DAILY, None),
        Act::ManifestLodge
        | Act::ManifestCancel
        | Act::DossierAmend
        | Act::DossierConfirm
        | Act::DossierRefuse
        | Act::DossierForwarder => (&[Agent], DAILY, None),
        Act::ManifestRegister | Act::DossierDecide | Act::ReleaseGrant => (&[Customs], DECIDES, None),
        Act::PaperWithdraw => (&[Own], &[Duty::Manager, Duty::Officer], None),
        Act::DossierRead => (SEES_FILE, READS, Some(Service::File)),
        Act::DossierClaim => {
            (&[Stranger, Claimant, Consignee, Holder, Forwarder], DAILY, Some(Service::File))
        }
        Act::DossierSplit => (&[Forwarder], DAILY, None),
        Act::DossierWrite => (WRITES_FILE, READS, Some(Service::File)),
        Act::DossierAttach => (WRITES_FILE, DAILY, Some(Service::File)),
        Act::HoldPlace | Act::HoldLift | Act::OrderHold | Act::OrderLift => (AUTHORITIES, INSPECTS, None),
        Act::OrderIssue | Act::OrderRevoke => (&[Agent, Forwarder], DAILY, None),
        Act::OrderEndorse => (&[Holder], DAILY, Some(Service::Delivery)),
        Act::SlotOpen => (&[Own], DAILY, None),
        Act::AppointmentBook | Act::AppointmentChange | Act::AppointmentCancel => {
            (&[Holder], DAILY, Some(Service::Pickup))
        }
        Act::TitleSubscribe | Act::TitleAmend | Act::TitleMove | Act::TitleCancel => {
            (&[Importer], DAILY, Some(Service::Title))
        }
        Act::TitleTake
        | Act::TitleRefuse
        | Act::TitleDomicile
        | Act::TitleAcceptAmendment
        | Act::TitleRefuseAmendment
        | Act::TitleLetGo
        | Act::TitlePay
        | Act::TitleClear => (&[Bank], DAILY, None),
        Act::ChangeMeasure
        | Act::ChangeEndMeasure
        | Act::ChangeRate
        | Act::ChangeCriterion
        | Act::ChangeEndCriterion
        | Act::ChangeShares
        | Act::ChangeApprove
        | Act::ChangeWithdraw => (&[Customs], DECIDES, None),
        Act::DeclarationPrepare | Act::DeclarationAmend | Act::DeclarationLodge | Act::DeclarationAnswer => {
            (&[Importer], DAILY, Some(Service::Declaration))
        }
        Act::DeclarationCancel => (&[Importer, Customs], DAILY, Some(Service::Declaration)),
        Act::DeclarationReport => (&[Customs], INSPECTS, None),
        Act::DeclarationAcceptAmendment
        | Act::DeclarationRefuseAmendment
        | Act::DeclarationTake
        | Act::DeclarationHandOn
        | Act::DeclarationAsk
        | Act::DeclarationInspect
        | Act::DeclarationAccept
        | Act::DeclarationRelease
        | Act::DeclarationEnd => (&[Customs], DECIDES, None),
        Act::ControlAnswer | Act::ControlAttach | Act::ControlShow | Act::ControlMove => {
            (&[Importer, Agency], CONTROLS, Some(Service::File))
        }
        Act::ControlPay => (&[Agency], DAILY, None),
        Act::InvoiceDraw | Act::PaymentStart | Act::GuaranteeBridge => {
            (&[Consignee], DAILY, Some(Service::File))
        }
        Act::InvoiceCredit => (&[Terminal, Customs, Harbour], DAILY, None),
        Act::PaymentConfirm | Act::PaymentRefuse => (&[Bank], DAILY, None),
        Act::PaymentReturn => (&[Bank, Customs], DAILY, None),
        Act::PaymentReconcile | Act::GuaranteePropose | Act::GuaranteeApprove => (&[Customs], DECIDES, None),
        Act::GateOut | Act::GateTell => (&[Terminal], GATE, None),
    };
    Rule { act, relations, duties, service }
}

/// Acts a firm that is not active yet, or no more, can still do: set itself right, and read.
const fn needs_active(act: Act) -> bool {
    !matches!(
        act,
        Act::PartyApply
            | Act::PartyComplete
            | Act::PartyAttach
            | Act::PartyJoin
            | Act::UserSecret
            | Act::UserSignOut
            | Act::UserLanguage
            | Act::DossierRead
            | Act::PartyPreferences
    )
}

/// What an act is about, for the policy: how any organisation is tied to it, and the port it concerns.
pub trait Subjected {
    /// The ties of `party` to this thing.
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations;
    /// The port or office it belongs to, for the scope of mandates.
    fn office(&self) -> Option<&Place>;
}

/// Allows `act`, or says why not. The order: own right, then mandates, then why not.
pub fn grant(acting: &Acting, act: Act, place: &dyn Subjected, as_of: Instant) -> Result<Granted, Denied> {
    let rule = rule(act);
    let own = acting.ties(place);
    let may_read =
        |relations: &Relations| relations.iter().any(|relation| !matches!(relation, Relation::Stranger));
    let duty_fits = rule.duties.iter().any(|duty| acting.duties.contains(duty));
    let tied = rule.relations.iter().any(|relation| own.contains(relation));
    let mandated = acting.mandates.iter().find(|mandate| {
        rule.service.is_some_and(|service| mandate.covers(service, place.office(), as_of)) && {
            let theirs = place.relations(mandate.principal, &BTreeSet::from([PartyKind::Trader]));
            rule.relations.iter().any(|relation| *relation != Relation::Stranger && theirs.contains(relation))
        }
    });
    if needs_active(act) && !acting.active && (tied || mandated.is_some()) {
        return Err(Denied::Forbidden(Refusal::new("AUT-03")));
    }
    if tied && duty_fits {
        let office = acting.kinds.iter().any(|kind| kind.is_authority())
            && own.iter().any(|relation| AUTHORITIES.contains(relation));
        let right = if office { Right::Office } else { Right::Own };
        return Ok(Granted { act, for_whom: acting.party, right });
    }
    if let (Some(mandate), true) = (mandated, duty_fits) {
        return Ok(Granted { act, for_whom: mandate.principal, right: Right::Mandate(mandate.id) });
    }
    if tied || mandated.is_some() {
        return Err(Denied::Forbidden(Refusal::new("AUT-01")));
    }
    let sees = may_read(&own)
        || acting.mandates.iter().any(|mandate| {
            mandate.covers(Service::File, place.office(), as_of)
                && may_read(&place.relations(mandate.principal, &BTreeSet::from([PartyKind::Trader])))
        });
    if sees { Err(Denied::Forbidden(Refusal::new("AUT-02"))) } else { Err(Denied::NotFound) }
}

/// The ties any organisation has by what it is, whatever the thing.
fn by_kind(kinds: &BTreeSet<PartyKind>) -> Relations {
    let mut relations = Relations::new();
    for (kind, relation) in [
        (PartyKind::Customs, Relation::Customs),
        (PartyKind::ControlAgency, Relation::Agency),
        (PartyKind::HarbourOffice, Relation::Harbour),
        (PartyKind::Auditor, Relation::Auditor),
    ] {
        if kinds.contains(&kind) {
            relations.insert(relation);
        }
    }
    relations
}

fn or_stranger(mut relations: Relations) -> Relations {
    if relations.is_empty() {
        relations.insert(Relation::Stranger);
    }
    relations
}

/// A file as the policy sees it: nobody but its agent and customs knows it before the manifest is registered.
pub struct FilePlace<'a> {
    pub dossier: &'a Dossier,
    pub manifest: &'a Manifest,
}

impl Subjected for FilePlace<'_> {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let dossier = self.dossier;
        let mut relations = by_kind(kinds);
        if dossier.agent == party {
            relations.insert(Relation::Agent);
        }
        if !matches!(self.manifest.standing, Standing::Registered { .. }) {
            relations.retain(|one| matches!(one, Relation::Agent | Relation::Customs | Relation::Auditor));
            return or_stranger(relations);
        }
        for (tied, relation) in [
            (dossier.terminal == party, Relation::Terminal),
            (dossier.consignee == Some(party), Relation::Consignee),
            (dossier.forwarder == Some(party), Relation::Forwarder),
            (
                dossier.claim.as_ref().is_some_and(|claim| claim.by == party || claim.consignee == party),
                Relation::Claimant,
            ),
            (
                dossier.orders.values().any(|order| order.is_open() && order.holder() == party),
                Relation::Holder,
            ),
            (
                dossier.appointments.values().any(|one| one.is_booked() && one.haulier == party),
                Relation::Haulier,
            ),
        ] {
            if tied {
                relations.insert(relation);
            }
        }
        if relations.is_empty() && dossier.parties().contains(&party) {
            relations.insert(Relation::Former);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        Some(&self.dossier.bill.discharge)
    }
}

impl Subjected for Call {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        if self.agent == party {
            relations.insert(Relation::Agent);
        }
        if self.terminal == party {
            relations.insert(Relation::Terminal);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        Some(&self.port)
    }
}

/// A manifest with the call it belongs to.
impl Subjected for Manifest {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.remove(&Relation::Agency);
        relations.remove(&Relation::Harbour);
        if self.agent == party {
            relations.insert(Relation::Agent);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

impl Subjected for Mandate {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Auditor));
        if self.principal == party || self.agent == party {
            relations.insert(Relation::Side);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// An organisation as the policy sees it.
pub struct PartyPlace(pub PartyId);

impl Subjected for PartyPlace {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Auditor));
        if kinds.contains(&PartyKind::Platform) {
            relations.insert(Relation::Platform);
        }
        if self.0 == party {
            relations.insert(Relation::Own);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// A title as the policy sees it: its importer, its bank, customs where it is used. The bank it is to go to is nobody
/// to it before the first lets it go.
impl Subjected for Title {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = by_kind(kinds);
        relations.retain(|one| matches!(one, Relation::Customs | Relation::Auditor));
        if self.importer == party {
            relations.insert(Relation::Importer);
        }
        if self.bank == party {
            relations.insert(Relation::Bank);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// A title that does not exist yet: subscribing is for those who import.
pub struct NewTitle {
    pub importer: PartyId,
}

impl Subjected for NewTitle {
    fn relations(&self, party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = Relations::new();
        let imports = kinds.contains(&PartyKind::Trader) || kinds.contains(&PartyKind::OccasionalImporter);
        if self.importer == party && imports {
            relations.insert(Relation::Importer);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

/// What does not exist yet: announcing a call is for agents, wherever.
pub struct NewCall;

impl Subjected for NewCall {
    fn relations(&self, _party: PartyId, kinds: &BTreeSet<PartyKind>) -> Relations {
        let mut relations = Relations::new();
        if kinds.contains(&PartyKind::ShippingAgent) {
            relations.insert(Relation::Agent);
        }
        or_stranger(relations)
    }

    fn office(&self) -> Option<&Place> {
        None
    }
}

#[cfg(test)]
mod tests;
