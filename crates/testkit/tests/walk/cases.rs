//! For every act: who may do it in the world of this walk, to what, with which form.

use domain::Act;
use testkit::cargo::{POTATOES, container};
use testkit::declaration;

use crate::world::World;

/// One act with everything it needs.
pub struct Case {
    pub act: Act,
    pub actor: &'static str,
    /// Nothing for acts that make something new.
    pub subject: Option<String>,
    pub fields: Vec<(&'static str, String)>,
}

/// Who does an act, to what, with which form.
type Told = (&'static str, Option<String>, Vec<(&'static str, String)>);

fn text(value: &str) -> String {
    value.to_owned()
}

fn reason() -> Vec<(&'static str, String)> {
    vec![("reason", text("Pour une bonne raison"))]
}

impl World {
    /// The case of an act; nothing for those without an address of their own.
    pub fn case(&self, act: Act) -> Option<Case> {
        let told = self.of_firms(act).or_else(|| self.of_ships(act)).or_else(|| self.of_files(act));
        let told = told.or_else(|| self.of_trucks(act)).or_else(|| self.of_titles(act));
        let told = told.or_else(|| self.of_tables(act));
        let told = told.or_else(|| self.of_declarations(act));
        let told = told.or_else(|| self.of_controls(act));
        let told = told.or_else(|| self.of_money(act));
        let (actor, subject, fields) = told?;
        Some(Case { act, actor, subject, fields })
    }

    /// Every act that has an address, with its case.
    pub fn cases(&self) -> Vec<Case> {
        Act::ALL.iter().filter_map(|act| self.case(*act)).collect()
    }

    fn at(&self, when: &str) -> String {
        self.port.moment(when).to_string()
    }

    fn firm(&self, actor: &str) -> String {
        self.actor(actor).firm().to_owned()
    }

    fn of_firms(&self, act: Act) -> Option<Told> {
        let things = &self.things;
        let party = |actor: &str| Some(self.actor(actor).party());
        let user = |actor: &str| self.actor(actor).user();
        Some(match act {
            Act::PartyComplete | Act::PartyAttach => ("importer", party("importer"), vec![]),
            Act::PartyAsk | Act::PartyReject => ("platform", Some(things.applicant.clone()), reason()),
            Act::PartyCheck | Act::PartyApprove => ("platform", Some(things.applicant.clone()), vec![]),
            Act::PartySuspend => ("platform", party("importer"), reason()),
            Act::PartyResume => ("platform", party("importer"), vec![]),
            Act::PartyInvite => (
                "importer",
                party("importer"),
                vec![("email", text("x@y.example")), ("duties", text("clerk"))],
            ),
            Act::PartyDuties => {
                let fields = vec![("user", user("importer")), ("duties", text("manager,clerk,reader"))];
                ("importer", party("importer"), fields)
            }
            Act::PartyDismiss => ("importer", party("importer"), vec![("user", user("importer"))]),
            Act::PartyPreferences => ("importer", party("importer"), vec![("letters", text("nothing"))]),
            Act::KeyCreate => ("importer", None, vec![("label", text("ERP"))]),
            Act::KeyRevoke => ("importer", None, vec![("key", things.key.clone())]),
            Act::WebhookCreate => ("importer", None, vec![("url", text("https://erp.example/diwan"))]),
            Act::WebhookRemove => ("importer", None, vec![("webhook", things.webhook.clone())]),
            Act::UserErase => ("platform", Some(user("driver")), vec![]),
            Act::MandateOffer => {
                let until = ("until", self.at("day 20 00:00"));
                ("importer", None, vec![("agent", self.firm("broker")), ("services", text("file")), until])
            }
            Act::MandateAccept | Act::MandateDecline => ("broker", Some(things.offered.clone()), vec![]),
            Act::MandateRevoke => ("importer", Some(things.mandate.clone()), reason()),
            _ => return None,
        })
    }

    fn of_ships(&self, act: Act) -> Option<Told> {
        let (here, next) = (Some(self.things.call.clone()), Some(self.things.next_call.clone()));
        let lodged = Some(self.things.lodged.clone());
        let now = || vec![("at", self.at("day 3 08:00"))];
        Some(match act {
            Act::CallAnnounce => ("shipping-agent", None, vec![("ship", text("CAP BARBAS"))]),
            Act::CallEta => ("shipping-agent", next, vec![("eta", self.at("day 6 09:00"))]),
            Act::CallArrive => ("harbour", next, now()),
            Act::CallBerth => ("harbour", next, [vec![("berth", text("Quai 3"))], now()].concat()),
            Act::CallStartDischarge => ("terminal", next, now()),
            Act::CallEndDischarge => ("terminal", here, now()),
            Act::CallDepart => ("harbour", here, now()),
            Act::CallCancel => ("shipping-agent", next, reason()),
            Act::ManifestLodge => ("shipping-agent", next, vec![]),
            Act::ManifestRegister => ("customs-officer", lodged, vec![]),
            Act::ManifestCancel => ("shipping-agent", lodged, reason()),
            _ => return None,
        })
    }

    fn of_files(&self, act: Act) -> Option<Told> {
        let things = &self.things;
        let (file, claimed) = (Some(things.file.clone()), Some(things.claimed.clone()));
        let (nets, pipes) = (Some(things.nets.clone()), Some(things.pipes.clone()));
        let boxed = ("container", text(container(POTATOES)));
        let order = ("order", things.order.clone());
        Some(match act {
            Act::DossierClaim => ("importer", None, vec![("bill", text(POTATOES)), boxed]),
            Act::DossierConfirm => ("shipping-agent", claimed, vec![]),
            Act::DossierRefuse => ("shipping-agent", claimed, reason()),
            Act::DossierForwarder => ("shipping-agent", pipes, vec![("forwarder", self.firm("forwarder"))]),
            Act::DossierSplit => ("forwarder", Some(things.master.clone()), vec![]),
            Act::DossierWrite => ("importer", file, vec![("text", text("Bonjour"))]),
            Act::DossierAttach => ("importer", file, vec![]),
            Act::DossierAmend => {
                ("shipping-agent", pipes, vec![("reason", text("Erreur")), ("description", text("TUBES"))])
            }
            Act::DossierDecide => {
                ("customs-officer", file, vec![("index", text("0")), ("approved", text("yes"))])
            }
            Act::DossierTally => ("terminal", nets, vec![("outcome", text("agreed"))]),
            Act::HoldPlace => ("customs-inspector", file, [vec![boxed], reason()].concat()),
            Act::HoldLift => ("agency-inspector", file, vec![boxed, ("hold", things.hold.clone())]),
            Act::ReleaseGrant => {
                ("customs-officer", file, vec![("end", text("clearance")), ("reference", declaration(1))])
            }
            Act::OrderIssue => ("shipping-agent", nets, vec![("holder", self.firm("exporter"))]),
            Act::OrderEndorse => ("importer", file, vec![order, ("to", self.firm("haulier"))]),
            Act::OrderRevoke => ("shipping-agent", file, [vec![order], reason()].concat()),
            Act::OrderHold => ("customs-officer", file, [vec![order], reason()].concat()),
            Act::OrderLift => ("customs-officer", file, vec![order]),
            Act::PaperWithdraw => ("customs-officer", Some(things.paper_id.clone()), reason()),
            _ => return None,
        })
    }

    fn of_tables(&self, act: Act) -> Option<Told> {
        let dated = |name: &'static str, value: &str| (name, text(value));
        let from = || dated("from", "2027-01-01");
        let why = || reason().remove(0);
        Some(match act {
            Act::ChangeMeasure => ("customs-officer", None, vec![("tax", text("DI")), from(), why()]),
            Act::ChangeEndMeasure => {
                ("customs-officer", None, vec![("measure", text("1")), dated("last", "2027-01-01"), why()])
            }
            Act::ChangeRate => ("customs-officer", None, vec![("currency", text("EUR")), from(), why()]),
            Act::ChangeCriterion => ("customs-officer", None, vec![("lane", text("red")), from(), why()]),
            Act::ChangeEndCriterion => {
                let criterion = ("criterion", text("CR-2026-0001"));
                ("customs-officer", None, vec![criterion, dated("last", "2027-01-01"), why()])
            }
            Act::ChangeShares => ("customs-officer", None, vec![("green", text("70")), from(), why()]),
            Act::ChangeApprove => ("customs-officer-second", Some(self.things.change.clone()), vec![]),
            Act::ChangeWithdraw => ("customs-officer-second", Some(self.things.change.clone()), reason()),
            _ => return None,
        })
    }

    fn of_titles(&self, act: Act) -> Option<Told> {
        let (title, subscribed) = (Some(self.things.title.clone()), Some(self.things.subscribed.clone()));
        let bank = || vec![("bank", self.firm("bank"))];
        let reference = || vec![("reference", text("DOM-2026-2"))];
        Some(match act {
            Act::TitleSubscribe => ("importer", None, bank()),
            Act::TitleTake => ("bank", subscribed, vec![]),
            Act::TitleRefuse => ("bank", subscribed, reason()),
            Act::TitleDomicile => ("bank", subscribed, reference()),
            Act::TitleAmend => ("importer", title, vec![]),
            Act::TitleAcceptAmendment | Act::TitleLetGo => ("bank", title, vec![]),
            Act::TitleRefuseAmendment | Act::TitleClear => ("bank", title, reason()),
            Act::TitleMove => ("importer", title, bank()),
            Act::TitlePay => ("bank", title, [reference(), vec![("amount", text("100"))]].concat()),
            Act::TitleCancel => ("importer", title, reason()),
            _ => return None,
        })
    }

    fn of_declarations(&self, act: Act) -> Option<Told> {
        let declaration = Some(self.things.declaration.clone());
        let words = || vec![("text", text("420 cartons"))];
        Some(match act {
            Act::DeclarationPrepare => ("importer", None, vec![("dossier", text(POTATOES))]),
            Act::DeclarationAmend | Act::DeclarationLodge => ("importer", declaration, vec![]),
            Act::DeclarationCancel => ("importer", declaration, reason()),
            Act::DeclarationAnswer => ("importer", declaration, words()),
            Act::DeclarationAsk => ("customs-officer", declaration, words()),
            Act::DeclarationReport => {
                ("customs-inspector", declaration, [words(), vec![("outcome", text("conforms"))]].concat())
            }
            Act::DeclarationRefuseAmendment | Act::DeclarationInspect => {
                ("customs-officer", declaration, reason())
            }
            Act::DeclarationEnd => {
                ("customs-officer", declaration, [reason(), vec![("end", text("seizure"))]].concat())
            }
            Act::DeclarationTake
            | Act::DeclarationHandOn
            | Act::DeclarationAcceptAmendment
            | Act::DeclarationAccept
            | Act::DeclarationRelease => ("customs-officer", declaration, vec![]),
            _ => return None,
        })
    }

    fn of_controls(&self, act: Act) -> Option<Told> {
        let control = Some(self.things.control.clone());
        let paper = || ("document", text("phytosanitary-certificate"));
        Some(match act {
            Act::ControlAnswer => ("importer", control, vec![("use", text("consumption"))]),
            Act::ControlAttach | Act::ControlShow => ("importer", control, vec![paper()]),
            Act::ControlMove => ("importer", control, vec![("verb", text("withdraw"))]),
            Act::ControlPay => {
                ("agency-officer", control, vec![("fee", text("control")), ("reference", text("QT-1"))])
            }
            _ => return None,
        })
    }

    fn of_money(&self, act: Act) -> Option<Told> {
        let things = &self.things;
        let (file, payment) = (Some(things.pipes.clone()), Some(things.payment.clone()));
        let importer = Some(self.actor("importer").party());
        let received = || vec![("reference", text("VERS-2")), ("amount", text("100"))];
        Some(match act {
            Act::InvoiceDraw | Act::GuaranteeBridge => ("importer", file, vec![]),
            Act::InvoiceCredit => {
                ("terminal", file, [vec![("line", text("2")), ("amount", text("1"))], reason()].concat())
            }
            Act::PaymentStart => {
                ("importer", file, vec![("rail", text("counter")), ("bank", self.firm("bank"))])
            }
            Act::PaymentConfirm | Act::PaymentReturn => ("bank", payment, received()),
            Act::PaymentRefuse => ("bank", payment, reason()),
            Act::PaymentReconcile => ("customs-officer", None, vec![("rail", text("online"))]),
            Act::GuaranteePropose => {
                let fields = vec![("ceiling", text("1000")), ("reference", text("Caution 1"))];
                ("customs-officer", importer, fields)
            }
            Act::GuaranteeApprove => ("customs-officer-second", importer, vec![]),
            _ => return None,
        })
    }

    fn of_trucks(&self, act: Act) -> Option<Told> {
        let things = &self.things;
        let file = Some(things.file.clone());
        let (appointment, pass) =
            (("appointment", things.appointment.clone()), ("pass", things.code.clone()));
        let truck =
            || vec![("slot", self.at("day 3 14:00")), ("plate", text("12345-A-6")), ("driver", text("Ali"))];
        Some(match act {
            Act::SlotOpen => {
                let hours = vec![("from", self.at("day 8 08:00")), ("until", self.at("day 8 10:00"))];
                ("terminal", None, [hours, vec![("trucks", text("3"))]].concat())
            }
            Act::AppointmentBook => {
                let fields = vec![("order", things.unbooked.clone()), ("haulier", self.firm("haulier"))];
                ("importer", Some(things.pipes.clone()), [fields, truck()].concat())
            }
            Act::AppointmentChange => ("importer", file, [vec![appointment], truck()].concat()),
            Act::AppointmentCancel => ("importer", file, vec![appointment]),
            Act::GateOut => ("terminal-gate", file, vec![pass]),
            Act::GateTell => ("terminal-gate", file, vec![pass, ("at", self.at("day 3 08:00"))]),
            _ => return None,
        })
    }
}

impl Case {
    /// The page of the act.
    pub fn page(&self) -> String {
        self.address("")
    }

    /// Its address for programs.
    pub fn api(&self) -> String {
        self.address("/api")
    }

    fn address(&self, start: &str) -> String {
        let (noun, verb) = (self.act.noun(), self.act.verb());
        match &self.subject {
            Some(id) => format!("{start}/{noun}/{id}/{verb}"),
            None => format!("{start}/{noun}/{verb}"),
        }
    }

    /// Its form, as a browser sends it.
    pub fn form(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }
}
