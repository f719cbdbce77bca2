//! The fields of each act, declared once: the page's form, the API's schema and the documents come from here.

mod declaration;

use domain::Act;
use lexicon::Refusal;

use crate::form::Form;

/// What kind of text a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A short text.
    Text,
    /// A long text.
    Note,
    /// A reference, written left to right: container, bill, declaration, code.
    Ref,
    /// An organisation, by its ICE, its exact name or its identifier.
    Party,
    /// A UN/LOCODE, found by words.
    Place,
    /// A whole number.
    Count,
    /// A mass in kilograms, three decimals at most.
    Kilograms,
    /// An instant, local or with its offset.
    Moment,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Several of these words.
    Several(&'static [&'static str]),
    /// A file.
    File,
    /// Lines of fields `name.0.…`.
    Lines(&'static [Field]),
    /// Put there by the page; people do not type it.
    Hidden,
}

/// One field of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub needed: bool,
    pub example: &'static str,
}

const fn need(name: &'static str, kind: Kind, example: &'static str) -> Field {
    Field { name, kind, needed: true, example }
}
const fn may(name: &'static str, kind: Kind, example: &'static str) -> Field {
    Field { name, kind, needed: false, example }
}

const REASON: Field = need("reason", Kind::Note, "Contrôle documentaire");
const AT: Field = need("at", Kind::Moment, "2026-11-24T09:00");
const CONTAINER: Field = need("container", Kind::Ref, "CSQU3054383");
const ORDER: Field = need("order", Kind::Ref, "BAD-DKL0001-001");
const FILE: Field = need("file", Kind::File, "");
const DUTIES: Kind = Kind::Several(&["manager", "clerk", "officer", "inspector", "gate", "driver", "reader"]);
const TRUCK: [Field; 3] = [
    need("slot", Kind::Moment, "2026-11-25T10:00"),
    need("plate", Kind::Ref, "12345 A 6"),
    need("driver", Kind::Text, "Brahim El Idrissi"),
];

const HOUSE: &[Field] = &[
    need("bill", Kind::Ref, "HBL-0001"),
    need("consignee", Kind::Text, "Oued Vert SARL"),
    may("consignee_ice", Kind::Ref, "001561191000066"),
    need("description", Kind::Text, "Pièces de rechange"),
    need("packages", Kind::Count, "40"),
    need("gross_kg", Kind::Kilograms, "8000"),
    may("container", Kind::Ref, "CSQU3054383"),
];

/// The rail's own number for money.
const RECEIVED: Field = need("reference", Kind::Ref, "VERS-20261126-0031");

const BANK: Field = need("bank", Kind::Party, "Banque Atlas");
const TERMS: &[&str] = &["EXW", "FCA", "FAS", "FOB", "CFR", "CPT", "CIF", "CIP", "DAP", "DPU", "DDP"];

/// What an import title promises.
const TITLE: [Field; 8] = [
    need("position", Kind::Ref, "0701100000"),
    need("origin", Kind::Ref, "ES"),
    may("provenance", Kind::Ref, "ES"),
    need("seller", Kind::Text, "Semillas del Atlántico SL"),
    need("currency", Kind::Ref, "EUR"),
    need("incoterm", Kind::Choice(TERMS), "FOB"),
    may("payment", Kind::Text, "30 jours après expédition"),
    need("line", Kind::Lines(TITLE_LINE), ""),
];

const TITLE_LINE: &[Field] = &[
    need("description", Kind::Text, "Pommes de terre de semence"),
    need("quantity", Kind::Ref, "24000"),
    need("value", Kind::Ref, "12000.00"),
];

const TAXES: &[&str] = &["DI", "TPI", "DAD", "ECO", "TIC", "TVA"];
const YES_NO: Kind = Kind::Choice(&["yes", "no"]);
const FROM: Field = need("from", Kind::Ref, "2026-12-01");
const LAST: Field = need("last", Kind::Ref, "2026-12-31");

/// A measure of the tariff.
const MEASURE: &[Field] = &[
    need("tax", Kind::Choice(TAXES), "DI"),
    may("position", Kind::Ref, "0701100000"),
    may("origins", Kind::Ref, "ES FR"),
    may("preference", Kind::Ref, "EUR1"),
    may("quota", Kind::Ref, "CT-0701"),
    may("condition", Kind::Ref, "AGRI"),
    need("component", Kind::Ref, "2.5%"),
    FROM,
    may("until", Kind::Ref, "2027-12-31"),
    may("follows", Kind::Ref, "12"),
    need("article", Kind::Text, "Loi de finances 2027, art. 4"),
    need("verified", YES_NO, "no"),
    REASON,
];

/// A criterion of risk.
const CRITERION: &[Field] = &[
    need("owner", Kind::Text, "Service de l'analyse des risques"),
    need("category", Kind::Choice(&["goods", "origin", "importer", "value", "regime", "packaging"]), "goods"),
    need("lane", Kind::Choice(&["orange", "red"]), "orange"),
    may("positions", Kind::Ref, "0701"),
    may("origins", Kind::Ref, "NL"),
    may("value", Kind::Ref, "500000.00"),
    may("regimes", Kind::Ref, "010"),
    may("signs", Kind::Several(&["new_importer", "wood_packaging"]), "wood_packaging"),
    FROM,
    need("until", Kind::Ref, "2027-06-30"),
    REASON,
];

/// The fields of `act`, in the order of its form.
pub fn of(act: Act) -> &'static [Field] {
    match act {
        Act::PartyApply
        | Act::ChangeApprove
        | Act::PartyJoin
        | Act::UserSecret
        | Act::UserSignOut
        | Act::UserLanguage
        | Act::DossierRead
        // Its fields are the questions of its edition.
        | Act::ControlAnswer
        | Act::TitleTake
        | Act::TitleAcceptAmendment
        | Act::TitleLetGo
        | Act::GuaranteeApprove
        | Act::GuaranteeBridge
        | Act::PartyComplete
        | Act::PartyCheck
        | Act::PartyApprove
        | Act::PartyResume
        | Act::UserErase
        | Act::MandateAccept
        | Act::MandateDecline
        | Act::ManifestRegister
        | Act::DossierConfirm
        | Act::DeclarationLodge
        | Act::DeclarationAcceptAmendment
        | Act::DeclarationTake
        | Act::DeclarationAccept
        | Act::DeclarationRelease => &[],
        Act::PartyAsk
        | Act::PartyReject
        | Act::PartySuspend
        | Act::MandateRevoke
        | Act::CallCancel
        | Act::ManifestCancel
        | Act::DossierRefuse
        | Act::TitleRefuse
        | Act::TitleRefuseAmendment
        | Act::TitleCancel
        | Act::PaymentRefuse
        | Act::PaperWithdraw
        | Act::ChangeWithdraw => &const { [REASON] },
        Act::DeclarationCancel | Act::DeclarationRefuseAmendment | Act::DeclarationInspect => {
            &const { [REASON] }
        }
        Act::PartyInvite => {
            &const { [need("email", Kind::Ref, "amina@example.ma"), need("duties", DUTIES, "clerk")] }
        }
        Act::PartyDuties => {
            &const {
                [
                    need("user", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001"),
                    need("duties", DUTIES, "clerk"),
                ]
            }
        }
        Act::PartyDismiss => &const { [need("user", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001")] },
        Act::PartyPreferences => {
            &const { [need("letters", Kind::Choice(&["my_turn", "everything", "nothing"]), "my_turn")] }
        }
        Act::PartyAttach | Act::DossierAttach => &const { [FILE] },
        Act::KeyCreate => &const { [need("label", Kind::Text, "ERP"), may("scopes", Kind::Text, "*")] },
        Act::KeyRevoke => &const { [need("key", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001")] },
        Act::WebhookCreate => &const { [need("url", Kind::Ref, "https://erp.example.ma/diwan")] },
        Act::WebhookRemove => {
            &const { [need("webhook", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001")] }
        }
        Act::MandateOffer => {
            &const {
                [
                    need("agent", Kind::Party, "Transit Rio de Oro"),
                    need(
                        "services",
                        Kind::Several(&["file", "delivery", "pickup", "title", "declaration"]),
                        "file,delivery",
                    ),
                    may("offices", Kind::Place, "MAVIL"),
                    may("from", Kind::Moment, "2026-11-24T00:00"),
                    need("until", Kind::Moment, "2027-11-24T00:00"),
                ]
            }
        }
        Act::CallAnnounce => {
            &const {
                [
                    need("imo", Kind::Ref, "9319466"),
                    need("ship", Kind::Text, "RIO DE ORO"),
                    need("voyage", Kind::Ref, "126N"),
                    need("port", Kind::Place, "MAVIL"),
                    may("last_port", Kind::Place, "ESLPA"),
                    need("eta", Kind::Moment, "2026-11-26T06:00"),
                    need("terminal", Kind::Party, "Terminal Dakhla Atlantique"),
                ]
            }
        }
        Act::CallEta => &const { [need("eta", Kind::Moment, "2026-11-26T08:00")] },
        Act::CallArrive | Act::CallStartDischarge | Act::CallEndDischarge | Act::CallDepart => {
            &const { [AT] }
        }
        Act::CallBerth => &const { [need("berth", Kind::Text, "Quai 3"), AT] },
        Act::ManifestLodge => &const { [need("file", Kind::File, ""), may("bill", Kind::Lines(BILL), "")] },
        Act::DossierClaim => {
            &const {
                [
                    need("bill", Kind::Ref, "DKL0001"),
                    may("container", Kind::Ref, "CSQU3054383"),
                    may("consignee", Kind::Party, "001561191000066"),
                ]
            }
        }
        Act::DossierForwarder => &const { [need("forwarder", Kind::Party, "Groupage du Sud")] },
        Act::DossierSplit => &const { [need("house", Kind::Lines(HOUSE), "")] },
        Act::DossierWrite => {
            &const {
                [
                    need("text", Kind::Note, "Le camion arrive à 14 h."),
                    may("to", Kind::Party, "001561191000066"),
                ]
            }
        }
        Act::DossierAmend => {
            &const {
                [
                    REASON,
                    may("consignee", Kind::Text, "Oued Vert SARL"),
                    may("description", Kind::Text, "Semences de pomme de terre"),
                    may("container", Kind::Ref, "CSQU3054383"),
                    may("seals", Kind::Ref, "MA123456"),
                ]
            }
        }
        Act::DossierDecide => {
            &const { [need("index", Kind::Hidden, "0"), need("approved", Kind::Choice(&["yes", "no"]), "yes")] }
        }
        Act::DossierTally => {
            &const {
                [
                    may("container", Kind::Ref, "CSQU3054383"),
                    need("outcome", Kind::Choice(&["agreed", "short", "over", "damaged"]), "agreed"),
                    may("remark", Kind::Note, ""),
                    may("at", Kind::Moment, "2026-11-26T11:00"),
                ]
            }
        }
        Act::HoldPlace => &const { [CONTAINER, REASON] },
        Act::HoldLift => {
            &const {
                [
                    CONTAINER,
                    need("hold", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001"),
                    may("reason", Kind::Note, ""),
                ]
            }
        }
        Act::ReleaseGrant => {
            &const {
                [
                    need(
                        "end",
                        Kind::Choice(&["clearance", "transit", "transhipment", "re_export", "abandonment"]),
                        "clearance",
                    ),
                    need("reference", Kind::Ref, "30701020260000001T"),
                    may("packages", Kind::Count, "40"),
                    may("gross_kg", Kind::Kilograms, "8000"),
                ]
            }
        }
        Act::OrderIssue => {
            &const {
                [
                    need("holder", Kind::Party, "001561191000066"),
                    may("container", Kind::Ref, "CSQU3054383"),
                    may("packages", Kind::Count, "40"),
                    may("gross_kg", Kind::Kilograms, "8000"),
                    may("valid_until", Kind::Moment, "2026-12-24T00:00"),
                ]
            }
        }
        Act::OrderEndorse => &const { [ORDER, need("to", Kind::Party, "002136093000040")] },
        Act::OrderRevoke | Act::OrderHold => &const { [ORDER, REASON] },
        Act::OrderLift => &const { [ORDER] },
        Act::SlotOpen => {
            &const {
                [
                    need("from", Kind::Moment, "2026-11-25T08:00"),
                    need("until", Kind::Moment, "2026-11-25T18:00"),
                    need("trucks", Kind::Count, "12"),
                ]
            }
        }
        Act::AppointmentBook => {
            &const {
                [
                    ORDER,
                    need("haulier", Kind::Party, "Transports Oued Ed-Dahab"),
                    TRUCK[0],
                    TRUCK[1],
                    TRUCK[2],
                ]
            }
        }
        Act::AppointmentChange => {
            &const {
                [
                    need("appointment", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001"),
                    TRUCK[0],
                    TRUCK[1],
                    TRUCK[2],
                ]
            }
        }
        Act::AppointmentCancel => {
            &const { [need("appointment", Kind::Hidden, "0192f0c1-0000-7000-8000-000000000001")] }
        }
        Act::TitleSubscribe => {
            &const {
                [
                    may("importer", Kind::Party, "001561191000066"),
                    BANK,
                    TITLE[0],
                    TITLE[1],
                    TITLE[2],
                    TITLE[3],
                    TITLE[4],
                    TITLE[5],
                    TITLE[6],
                    TITLE[7],
                ]
            }
        }
        Act::TitleAmend => &TITLE,
        Act::TitleDomicile => &const { [need("reference", Kind::Ref, "DOM-2026-00412")] },
        Act::TitleMove => &const { [BANK] },
        Act::TitlePay => {
            &const {
                [
                    need("reference", Kind::Ref, "SWIFT-20261202-118"),
                    need("amount", Kind::Ref, "12000.00"),
                    may("at", Kind::Moment, "2026-12-02T10:00"),
                ]
            }
        }
        Act::TitleClear => &const { [may("reason", Kind::Note, "Remise de fin d'année")] },
        Act::ChangeMeasure => MEASURE,
        Act::ChangeEndMeasure => &const { [need("measure", Kind::Ref, "12"), LAST, REASON] },
        Act::ChangeRate => {
            &const {
                [
                    need("currency", Kind::Ref, "EUR"),
                    need("per", Kind::Count, "1"),
                    need("dirhams", Kind::Ref, "10.8120"),
                    FROM,
                    need("source", Kind::Text, "Bank Al-Maghrib, cours du jour"),
                    REASON,
                ]
            }
        }
        Act::ChangeCriterion => CRITERION,
        Act::ChangeEndCriterion => &const { [need("criterion", Kind::Ref, "CR-2026-0001"), LAST, REASON] },
        Act::ChangeShares => {
            &const {
                [
                    need("green", Kind::Count, "70"),
                    need("orange", Kind::Count, "20"),
                    need("red", Kind::Count, "10"),
                    FROM,
                    REASON,
                ]
            }
        }
        Act::DeclarationPrepare => &declaration::PREPARE,
        Act::DeclarationAmend => &declaration::AMEND,
        Act::DeclarationHandOn => declaration::HAND_ON,
        Act::DeclarationAsk => declaration::ASK,
        Act::DeclarationAnswer => declaration::ANSWER,
        Act::DeclarationReport => declaration::REPORT,
        Act::DeclarationEnd => declaration::END,
        Act::ControlAttach => &const { [need("document", Kind::Ref, "phytosanitary-certificate"), FILE] },
        Act::ControlShow => {
            &const {
                [
                    need("document", Kind::Ref, "phytosanitary-certificate"),
                    may("paper", Kind::Ref, "0192f0c1-0000-7000-8000-000000000001"),
                ]
            }
        }
        Act::ControlMove => {
            &const {
                [
                    need("verb", Kind::Ref, "submit"),
                    may("reason", Kind::Note, "Pièces conformes"),
                    may("law", Kind::Ref, "loi-76-17"),
                    may("article", Kind::Text, "art. 12"),
                    may("appointment", Kind::Moment, "2026-11-27T09:00"),
                    may("report", Kind::Ref, "RV-VIL-2026-0041"),
                ]
            }
        }
        Act::ControlPay => {
            &const { [need("fee", Kind::Ref, "control"), need("reference", Kind::Ref, "QT-2026-00118")] }
        }
        Act::InvoiceDraw => &const { [may("until", Kind::Moment, "2026-11-26T18:00")] },
        Act::InvoiceCredit => {
            &const { [need("line", Kind::Count, "1"), need("amount", Kind::Ref, "120.00"), REASON] }
        }
        Act::PaymentStart => {
            &const {
                [
                    need("rail", Kind::Choice(&["counter", "online", "credit"]), "counter"),
                    may("amount", Kind::Ref, "1200.00"),
                    may("bank", Kind::Party, "Banque Atlas"),
                ]
            }
        }
        Act::PaymentConfirm => &const { [RECEIVED, may("amount", Kind::Ref, "1200.00")] },
        Act::PaymentReturn => &const { [RECEIVED, need("amount", Kind::Ref, "120.00")] },
        Act::PaymentReconcile => {
            &const {
                [
                    need("rail", Kind::Choice(&["counter", "online"]), "online"),
                    need("day", Kind::Moment, "2026-11-25T00:00"),
                    FILE,
                ]
            }
        }
        Act::GuaranteePropose => {
            &const {
                [
                    need("ceiling", Kind::Ref, "500000.00"),
                    need("reference", Kind::Text, "Caution bancaire 2026-17"),
                ]
            }
        }
        Act::GateOut => &const { [need("pass", Kind::Ref, "K7M4RX")] },
        Act::GateTell => &const { [need("pass", Kind::Ref, "K7M4RX"), AT] },
    }
}

/// The field of an act that has the address `name`: `reason`, `bill.2.seal`, `duties.0`.
pub(crate) fn find(act: Act, name: &str) -> Option<&'static Field> {
    find_in(of(act), name)
}

fn find_in(list: &'static [Field], name: &str) -> Option<&'static Field> {
    let (first, below) = name.split_once('.').map_or((name, None), |(first, below)| (first, Some(below)));
    let field = list.iter().find(|field| field.name == first)?;
    let Some(below) = below else { return Some(field) };
    let (index, inner) = below.split_once('.').map_or((below, None), |(index, inner)| (index, Some(inner)));
    match (field.kind, inner) {
        (Kind::Lines(fields), Some(inner)) if is_index(index) => find_in(fields, inner),
        (Kind::Lines(_), _) | (_, Some(_)) => None,
        // Whether it takes more than one is for the door to say.
        (_, None) => Some(field),
    }
}

fn is_index(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for an act whose fields are the questions of an edition: what is not asked is refused by its control.
pub const fn has_others(act: Act) -> bool {
    matches!(act, Act::ControlAnswer)
}

/// Notes each field that `act` does not have: a program that sends one means something by it.
pub fn must_be_known(act: Act, form: &mut Form) {
    if has_others(act) {
        return;
    }
    for name in form.names().filter(|name| find(act, name).is_none()).map(str::to_owned).collect::<Vec<_>>() {
        form.wrong(&name, Refusal::new("FORM-04"));
    }
}

/// One bill of a manifest typed into the form.
pub const BILL: &[Field] = &[
    need("number", Kind::Ref, "DKL0001"),
    need("loading", Kind::Place, "ESLPA"),
    may("discharge", Kind::Place, "MAVIL"),
    need("shipper", Kind::Text, "Semillas del Atlántico SL"),
    need("consignee", Kind::Text, "Oued Vert SARL"),
    may("consignee_ice", Kind::Ref, "001561191000066"),
    need("description", Kind::Text, "Seed potatoes"),
    may("hs", Kind::Ref, "070110"),
    need("packages", Kind::Count, "800"),
    may("kind", Kind::Ref, "BG"),
    need("gross_kg", Kind::Kilograms, "24800"),
    may("container", Kind::Ref, "CSQU3054383"),
    may("size_type", Kind::Ref, "22R1"),
    may("seal", Kind::Ref, "ES998877"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_known_by_its_address() {
        for (act, name, known) in [
            (Act::DossierWrite, "text", true),
            (Act::DossierWrite, "texte", false),
            (Act::DossierWrite, "text.0", true), // the door says that it takes one text
            (Act::DossierWrite, "", false),
            (Act::PartyDuties, "duties.1", true),
            (Act::PartyDuties, "duties.1.name", false),
            (Act::ManifestLodge, "file", true),
            (Act::ManifestLodge, "bill.2.seal", true),
            (Act::ManifestLodge, "bill.2.seals", false),
            (Act::ManifestLodge, "bill.two.seal", false),
            (Act::ManifestLodge, "bill.2", false),
            (Act::ManifestLodge, "bill", true),
            (Act::TitleTake, "bank", false),
        ] {
            assert_eq!(find(act, name).is_some(), known, "{} {name}", act.code());
        }
    }
}
