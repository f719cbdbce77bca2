//! What each act does: read the form, load, ask the policy, ask the rule, stage what follows.
//!
//! One function for each verb, in the file of its noun. The door around them does the rest.

pub(crate) mod appointment;
pub mod books;
pub(crate) mod call;
mod checks;
pub(crate) mod dossier;
pub mod fields;
pub(crate) mod gate;
pub(crate) mod guarantee;
pub(crate) mod hold;
pub mod invoice;
pub(crate) mod key;
pub(crate) mod mandate;
pub(crate) mod manifest;
pub(crate) mod order;
pub(crate) mod party;
pub(crate) mod payment;
pub(crate) mod release;
pub(crate) mod slot;
pub(crate) mod statement;
pub(crate) mod title;

use domain::Act;

use crate::answer::No;
use crate::door::{Ask, Outcome};

/// Does the act of `ask`.
pub(crate) async fn run(ask: &mut Ask<'_>) -> Result<Outcome, No> {
    match ask.act {
        // Those of people are in `people`; reading is a question, in `view`.
        Act::PartyApply
        | Act::PartyJoin
        | Act::UserSecret
        | Act::UserSignOut
        | Act::UserLanguage
        | Act::DossierRead => Err(No::NotFound),
        Act::PartyComplete => party::complete(ask).await,
        Act::PartyAsk => party::ask(ask).await,
        Act::PartyCheck => party::check(ask).await,
        Act::PartyApprove => party::approve(ask).await,
        Act::PartyReject => party::reject(ask).await,
        Act::PartySuspend => party::suspend(ask).await,
        Act::PartyResume => party::resume(ask).await,
        Act::PartyInvite => party::invite(ask).await,
        Act::PartyDuties => party::duties(ask).await,
        Act::PartyDismiss => party::dismiss(ask).await,
        Act::PartyPreferences => party::preferences(ask).await,
        Act::PartyAttach => party::attach(ask).await,
        Act::KeyCreate => key::create(ask).await,
        Act::KeyRevoke => key::revoke(ask).await,
        Act::WebhookCreate => key::webhook_create(ask).await,
        Act::WebhookRemove => key::webhook_remove(ask).await,
        Act::UserErase => party::erase(ask).await,
        Act::MandateOffer => mandate::offer(ask).await,
        Act::MandateAccept => mandate::accept(ask).await,
        Act::MandateDecline => mandate::decline(ask).await,
        Act::MandateRevoke => mandate::revoke(ask).await,
        Act::CallAnnounce => call::announce(ask).await,
        Act::CallEta => call::eta(ask).await,
        Act::CallArrive => call::arrive(ask).await,
        Act::CallBerth => call::berth(ask).await,
        Act::CallStartDischarge => call::start_discharge(ask).await,
        Act::CallEndDischarge => call::end_discharge(ask).await,
        Act::CallDepart => call::depart(ask).await,
        Act::CallCancel => call::cancel(ask).await,
        Act::ManifestLodge => manifest::lodge(ask).await,
        Act::ManifestRegister => manifest::register(ask).await,
        Act::ManifestCancel => manifest::cancel(ask).await,
        Act::DossierClaim => dossier::claim(ask).await,
        Act::DossierConfirm => dossier::confirm(ask).await,
        Act::DossierRefuse => dossier::refuse(ask).await,
        Act::DossierForwarder => dossier::forwarder(ask).await,
        Act::DossierSplit => dossier::split(ask).await,
        Act::DossierWrite => dossier::write(ask).await,
        Act::DossierAttach => dossier::attach(ask).await,
        Act::DossierAmend => dossier::amend(ask).await,
        Act::DossierDecide => dossier::decide_amendment(ask).await,
        Act::DossierTally => dossier::tally(ask).await,
        Act::HoldPlace => hold::place(ask).await,
        Act::HoldLift => hold::lift(ask).await,
        Act::ReleaseGrant => release::grant(ask).await,
        Act::OrderIssue => order::issue(ask).await,
        Act::OrderEndorse => order::endorse(ask).await,
        Act::OrderRevoke => order::revoke(ask).await,
        Act::OrderHold => order::hold(ask).await,
        Act::OrderLift => order::lift(ask).await,
        Act::SlotOpen => slot::open(ask).await,
        Act::AppointmentBook => appointment::book(ask).await,
        Act::AppointmentChange => appointment::change(ask).await,
        Act::AppointmentCancel => appointment::cancel(ask).await,
        Act::TitleSubscribe => title::subscribe(ask).await,
        Act::TitleTake => title::take(ask).await,
        Act::TitleRefuse => title::refuse(ask).await,
        Act::TitleDomicile => title::domicile(ask).await,
        Act::TitleAmend => title::amend(ask).await,
        Act::TitleAcceptAmendment => title::accept_amendment(ask).await,
        Act::TitleRefuseAmendment => title::refuse_amendment(ask).await,
        Act::TitleMove => title::ask_move(ask).await,
        Act::TitleLetGo => title::let_go(ask).await,
        Act::TitlePay => title::pay(ask).await,
        Act::TitleClear => title::clear(ask).await,
        Act::TitleCancel => title::cancel(ask).await,
        Act::InvoiceDraw => invoice::draw(ask).await,
        Act::InvoiceCredit => invoice::credit(ask).await,
        Act::PaymentStart => payment::start(ask).await,
        Act::PaymentConfirm => payment::confirm(ask).await,
        Act::PaymentRefuse => payment::refuse(ask).await,
        Act::PaymentReturn => payment::give_back(ask).await,
        Act::PaymentReconcile => statement::reconcile(ask).await,
        Act::GuaranteePropose => guarantee::propose(ask).await,
        Act::GuaranteeApprove => guarantee::approve(ask).await,
        Act::GuaranteeBridge => guarantee::bridge(ask).await,
        Act::GateOut => gate::out(ask).await,
        Act::GateTell => gate::tell(ask).await,
    }
}
