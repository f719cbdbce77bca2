//! What each act does: read the form, load, ask the policy, ask the rule, stage what follows.
//!
//! One function for each verb, in the file of its noun. The door around them does the rest.

pub(crate) mod appointment;
pub mod books;
pub(crate) mod call;
pub(crate) mod change;
mod checks;
pub mod control;
pub(crate) mod declaration;
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
pub(crate) mod paper;
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
        Act::PaperWithdraw => paper::withdraw(ask).await,
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
        Act::ChangeMeasure => change::measure(ask).await,
        Act::ChangeEndMeasure => change::end_measure(ask).await,
        Act::ChangeRate => change::rate(ask).await,
        Act::ChangeCriterion => change::criterion(ask).await,
        Act::ChangeEndCriterion => change::end_criterion(ask).await,
        Act::ChangeShares => change::shares(ask).await,
        Act::ChangeApprove => change::approve(ask).await,
        Act::ChangeWithdraw => change::withdraw(ask).await,
        Act::DeclarationPrepare => declaration::prepare(ask).await,
        Act::DeclarationAmend => declaration::amend(ask).await,
        Act::DeclarationLodge => declaration::lodge(ask).await,
        Act::DeclarationCancel => declaration::cancel(ask).await,
        Act::DeclarationAcceptAmendment => declaration::accept_amendment(ask).await,
        Act::DeclarationRefuseAmendment => declaration::refuse_amendment(ask).await,
        Act::DeclarationTake => declaration::take(ask).await,
        Act::DeclarationHandOn => declaration::hand_on(ask).await,
        Act::DeclarationAsk => declaration::ask(ask).await,
        Act::DeclarationAnswer => declaration::answer(ask).await,
        Act::DeclarationInspect => declaration::inspect(ask).await,
        Act::DeclarationReport => declaration::report(ask).await,
        Act::DeclarationAccept => declaration::accept(ask).await,
        Act::DeclarationRelease => declaration::release(ask).await,
        Act::DeclarationEnd => declaration::end(ask).await,
        Act::ControlAnswer => control::answer(ask).await,
        Act::ControlAttach => control::attach(ask).await,
        Act::ControlShow => control::show(ask).await,
        Act::ControlMove => control::go_on(ask).await,
        Act::ControlPay => control::pay(ask).await,
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
