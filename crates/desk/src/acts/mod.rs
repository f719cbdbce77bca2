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
use crate::ports::Boxed;

/// Does the act of `ask`. Each in a box of its own: the room of one is not that of all.
pub(crate) fn run<'a>(ask: &'a mut Ask<'_>) -> Boxed<'a, Result<Outcome, No>> {
    match ask.act {
        // Those of people are in `people`; reading is a question, in `view`.
        Act::PartyApply
        | Act::PartyJoin
        | Act::UserSecret
        | Act::UserSignOut
        | Act::UserLanguage
        | Act::DossierRead => Box::pin(std::future::ready(Err(No::NotFound))),
        Act::PartyComplete => Box::pin(party::complete(ask)),
        Act::PartyAsk => Box::pin(party::ask(ask)),
        Act::PartyCheck => Box::pin(party::check(ask)),
        Act::PartyApprove => Box::pin(party::approve(ask)),
        Act::PartyReject => Box::pin(party::reject(ask)),
        Act::PartySuspend => Box::pin(party::suspend(ask)),
        Act::PartyResume => Box::pin(party::resume(ask)),
        Act::PartyInvite => Box::pin(party::invite(ask)),
        Act::PartyDuties => Box::pin(party::duties(ask)),
        Act::PartyDismiss => Box::pin(party::dismiss(ask)),
        Act::PartyPreferences => Box::pin(party::preferences(ask)),
        Act::PartyAttach => Box::pin(party::attach(ask)),
        Act::KeyCreate => Box::pin(key::create(ask)),
        Act::KeyRevoke => Box::pin(key::revoke(ask)),
        Act::WebhookCreate => Box::pin(key::webhook_create(ask)),
        Act::WebhookRemove => Box::pin(key::webhook_remove(ask)),
        Act::UserErase => Box::pin(party::erase(ask)),
        Act::MandateOffer => Box::pin(mandate::offer(ask)),
        Act::MandateAccept => Box::pin(mandate::accept(ask)),
        Act::MandateDecline => Box::pin(mandate::decline(ask)),
        Act::MandateRevoke => Box::pin(mandate::revoke(ask)),
        Act::CallAnnounce => Box::pin(call::announce(ask)),
        Act::CallEta => Box::pin(call::eta(ask)),
        Act::CallArrive => Box::pin(call::arrive(ask)),
        Act::CallBerth => Box::pin(call::berth(ask)),
        Act::CallStartDischarge => Box::pin(call::start_discharge(ask)),
        Act::CallEndDischarge => Box::pin(call::end_discharge(ask)),
        Act::CallDepart => Box::pin(call::depart(ask)),
        Act::CallCancel => Box::pin(call::cancel(ask)),
        Act::ManifestLodge => Box::pin(manifest::lodge(ask)),
        Act::ManifestRegister => Box::pin(manifest::register(ask)),
        Act::ManifestCancel => Box::pin(manifest::cancel(ask)),
        Act::DossierClaim => Box::pin(dossier::claim(ask)),
        Act::DossierConfirm => Box::pin(dossier::confirm(ask)),
        Act::DossierRefuse => Box::pin(dossier::refuse(ask)),
        Act::DossierForwarder => Box::pin(dossier::forwarder(ask)),
        Act::DossierSplit => Box::pin(dossier::split(ask)),
        Act::DossierWrite => Box::pin(dossier::write(ask)),
        Act::DossierAttach => Box::pin(dossier::attach(ask)),
        Act::DossierAmend => Box::pin(dossier::amend(ask)),
        Act::DossierDecide => Box::pin(dossier::decide_amendment(ask)),
        Act::DossierTally => Box::pin(dossier::tally(ask)),
        Act::HoldPlace => Box::pin(hold::place(ask)),
        Act::HoldLift => Box::pin(hold::lift(ask)),
        Act::ReleaseGrant => Box::pin(release::grant(ask)),
        Act::PaperWithdraw => Box::pin(paper::withdraw(ask)),
        Act::OrderIssue => Box::pin(order::issue(ask)),
        Act::OrderEndorse => Box::pin(order::endorse(ask)),
        Act::OrderRevoke => Box::pin(order::revoke(ask)),
        Act::OrderHold => Box::pin(order::hold(ask)),
        Act::OrderLift => Box::pin(order::lift(ask)),
        Act::SlotOpen => Box::pin(slot::open(ask)),
        Act::AppointmentBook => Box::pin(appointment::book(ask)),
        Act::AppointmentChange => Box::pin(appointment::change(ask)),
        Act::AppointmentCancel => Box::pin(appointment::cancel(ask)),
        Act::TitleSubscribe => Box::pin(title::subscribe(ask)),
        Act::TitleTake => Box::pin(title::take(ask)),
        Act::TitleRefuse => Box::pin(title::refuse(ask)),
        Act::TitleDomicile => Box::pin(title::domicile(ask)),
        Act::TitleAmend => Box::pin(title::amend(ask)),
        Act::TitleAcceptAmendment => Box::pin(title::accept_amendment(ask)),
        Act::TitleRefuseAmendment => Box::pin(title::refuse_amendment(ask)),
        Act::TitleMove => Box::pin(title::ask_move(ask)),
        Act::TitleLetGo => Box::pin(title::let_go(ask)),
        Act::TitlePay => Box::pin(title::pay(ask)),
        Act::TitleClear => Box::pin(title::clear(ask)),
        Act::TitleCancel => Box::pin(title::cancel(ask)),
        Act::ChangeMeasure => Box::pin(change::measure(ask)),
        Act::ChangeEndMeasure => Box::pin(change::end_measure(ask)),
        Act::ChangeRate => Box::pin(change::rate(ask)),
        Act::ChangeCriterion => Box::pin(change::criterion(ask)),
        Act::ChangeEndCriterion => Box::pin(change::end_criterion(ask)),
        Act::ChangeShares => Box::pin(change::shares(ask)),
        Act::ChangeApprove => Box::pin(change::approve(ask)),
        Act::ChangeWithdraw => Box::pin(change::withdraw(ask)),
        Act::DeclarationPrepare => Box::pin(declaration::prepare(ask)),
        Act::DeclarationAmend => Box::pin(declaration::amend(ask)),
        Act::DeclarationLodge => Box::pin(declaration::lodge(ask)),
        Act::DeclarationCancel => Box::pin(declaration::cancel(ask)),
        Act::DeclarationAcceptAmendment => Box::pin(declaration::accept_amendment(ask)),
        Act::DeclarationRefuseAmendment => Box::pin(declaration::refuse_amendment(ask)),
        Act::DeclarationTake => Box::pin(declaration::take(ask)),
        Act::DeclarationHandOn => Box::pin(declaration::hand_on(ask)),
        Act::DeclarationAsk => Box::pin(declaration::ask(ask)),
        Act::DeclarationAnswer => Box::pin(declaration::answer(ask)),
        Act::DeclarationInspect => Box::pin(declaration::inspect(ask)),
        Act::DeclarationReport => Box::pin(declaration::report(ask)),
        Act::DeclarationAccept => Box::pin(declaration::accept(ask)),
        Act::DeclarationRelease => Box::pin(declaration::release(ask)),
        Act::DeclarationEnd => Box::pin(declaration::end(ask)),
        Act::ControlAnswer => Box::pin(control::answer(ask)),
        Act::ControlAttach => Box::pin(control::attach(ask)),
        Act::ControlShow => Box::pin(control::show(ask)),
        Act::ControlMove => Box::pin(control::go_on(ask)),
        Act::ControlPay => Box::pin(control::pay(ask)),
        Act::InvoiceDraw => Box::pin(invoice::draw(ask)),
        Act::InvoiceCredit => Box::pin(invoice::credit(ask)),
        Act::PaymentStart => Box::pin(payment::start(ask)),
        Act::PaymentConfirm => Box::pin(payment::confirm(ask)),
        Act::PaymentRefuse => Box::pin(payment::refuse(ask)),
        Act::PaymentReturn => Box::pin(payment::give_back(ask)),
        Act::PaymentReconcile => Box::pin(statement::reconcile(ask)),
        Act::GuaranteePropose => Box::pin(guarantee::propose(ask)),
        Act::GuaranteeApprove => Box::pin(guarantee::approve(ask)),
        Act::GuaranteeBridge => Box::pin(guarantee::bridge(ask)),
        Act::GateOut => Box::pin(gate::out(ask)),
        Act::GateTell => Box::pin(gate::tell(ask)),
    }
}
