//! The file page (*le fil du dossier*): what blocks it, whose turn it is, what waiting costs, what happened.

use std::collections::BTreeMap;

use domain::bill::Named;
use domain::delivery_order::{self, Cargo};
use domain::dossier::Dossier;
use domain::gate;
use domain::policy::{self, Acting, Relation, Subjected};
use domain::turn::{self, Progress, Who};
use domain::{Act, appointment};
use lexicon::{DossierId, Instant, PartyId, Refusal, Span};
use serde::Serialize;

use crate::answer::No;
use crate::desk::Desk;
use crate::file::File;
use crate::paper::PaperRow;
pub use crate::view::cost::CostView;
pub(crate) use crate::view::cost::cost;
use crate::view::{Actor, Reader, journal, next};

/// Lines of the journal a file page shows at first.
pub(crate) const JOURNAL_LINES: i64 = 40;
/// Readers a file page names.
const LOOKS: i64 = 20;

/// One step of the timeline, as this reader reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepView {
    pub step: &'static str,
    /// `ok`, `you`, `them`, `late`, `later` or `skipped`.
    pub state: &'static str,
    pub at: Option<Instant>,
    pub who: Option<Actor>,
    pub since: Option<Instant>,
    pub before: Option<Instant>,
}

/// One container of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoxView {
    pub number: String,
    pub spaced: String,
    pub size_type: String,
    pub seals: Vec<String>,
    pub packages: u64,
    pub grams: u64,
    pub holds: Vec<HoldView>,
    pub landed: Option<LandedView>,
    pub left_at: Option<Instant>,
    /// Number of the order that covers it.
    pub order: Option<String>,
    /// True once release, bill, order, slot and holds agree.
    pub may_leave: bool,
}

/// One hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoldView {
    pub id: String,
    pub by: String,
    pub reason: String,
    pub at: Instant,
    pub mine: bool,
}

/// One tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LandedView {
    pub at: Instant,
    pub outcome: &'static str,
    pub remark: String,
}

/// One delivery order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderView {
    pub id: String,
    pub number: String,
    /// The container, or nothing for a lot.
    pub container: Option<String>,
    pub packages: Option<u64>,
    pub grams: Option<u64>,
    pub issuer: String,
    pub holder: String,
    pub mine: bool,
    /// `open`, `consumed`, `revoked` or `expired`.
    pub standing: &'static str,
    pub issued_at: Instant,
    pub valid_until: Instant,
    pub chain: Vec<(String, String, Instant)>,
    pub holds: Vec<(String, String, bool)>,
}

/// One appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AppointmentView {
    pub id: String,
    pub order: String,
    pub cargo: String,
    pub haulier: String,
    pub slot: Instant,
    pub plate: String,
    pub driver: String,
    pub pass: String,
    pub code: String,
    pub gate: String,
    /// `booked`, `cancelled` or `used`.
    pub standing: &'static str,
    pub mine: bool,
    /// What is missing for the gate to open at its hour; empty when nothing is.
    pub missing: Vec<(Refusal, Vec<Actor>)>,
}

/// The page of one file.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    pub id: DossierId,
    pub version: i64,
    pub bill: String,
    pub goods: String,
    pub hs: Option<String>,
    pub movement: domain::bill::Movement,
    pub loading: String,
    pub discharge: String,
    pub destination: Option<String>,
    pub shipper: Option<Named>,
    pub consignee: Option<Named>,
    pub consignee_party: Option<String>,
    pub claim: Option<(String, String, Instant)>,
    pub agent: String,
    pub terminal: String,
    pub forwarder: Option<String>,
    pub master: Option<DossierId>,
    pub houses: Vec<DossierId>,
    pub packages: u64,
    pub grams: u64,
    pub remaining_packages: u64,
    pub remaining_grams: u64,
    pub manifest: String,
    pub manifest_id: String,
    pub call_id: String,
    pub ship: String,
    pub voyage: String,
    pub eta: Instant,
    pub ata: Option<Instant>,
    pub closed: bool,
    pub timeline: Vec<StepView>,
    /// The reader's relations, as the policy names them.
    pub relations: Vec<String>,
    pub boxes: Vec<BoxView>,
    pub loose_landed: Option<LandedView>,
    pub orders: Vec<OrderView>,
    pub appointments: Vec<AppointmentView>,
    pub ends: Vec<domain::dossier::End>,
    pub documents: Vec<domain::dossier::Document>,
    /// Papers issued here about this file, the latest first.
    pub issued: Vec<PaperRow>,
    pub amendments: Vec<domain::dossier::Amendment>,
    pub cost: Option<CostView>,
    /// How the bill stands: `nothing`, `open`, `bridged` or `paid`; nothing for those who do not read it.
    pub money: Option<&'static str>,
    pub messages: Vec<journal::Line>,
    pub journal: Vec<journal::Line>,
    pub looks: Vec<(Instant, String, String)>,
    /// What this reader may do now, by code.
    pub acts: Vec<String>,
    /// Of those, what takes the step that is the reader's own, or else the first open one.
    pub next: Vec<String>,
}

impl FileView {
    /// The first step that is the reader's own.
    pub fn my_step(&self) -> Option<&StepView> {
        self.timeline.iter().find(|step| step.who.as_ref().is_some_and(|who| who.me))
    }

    /// The first open step, whoever's it is.
    pub fn open_step(&self) -> Option<&StepView> {
        self.timeline.iter().find(|step| step.who.is_some())
    }

    /// True when the reader may do this act now.
    pub fn may(&self, code: &str) -> bool {
        self.acts.iter().any(|act| act == code)
    }
}

impl Desk {
    /// The file, if `acting` may read it; with mandates looked up when the own right is not enough.
    pub async fn readable_file(&self, acting: &mut Acting, id: [u8; 16]) -> Result<File, No> {
        let file = self.file(id).await?.ok_or(No::NotFound)?;
        if policy::grant(acting, Act::DossierRead, &file.place(), self.now()).is_err() {
            acting.mandates = self.mandates_given_to(acting.party).await?;
            policy::grant(acting, Act::DossierRead, &file.place(), self.now()).map_err(|_| No::NotFound)?;
        }
        Ok(file)
    }

    /// The page of one file, as `acting` sees it; that they looked is remembered.
    pub async fn file_page(&self, acting: &Acting, id: [u8; 16]) -> Result<FileView, No> {
        let mut acting = acting.clone();
        let file = self.readable_file(&mut acting, id).await?;
        let now = self.now();
        let hour = now.micros().div_euclid(Span::hours(1).micros());
        // Nobody waits for this line to be on the disk.
        let (store, user, party) = (self.store.clone(), acting.user, acting.party);
        tokio::spawn(async move {
            if let Err(fault) = store.looked(DossierId::from_bytes(id), hour, user, party).await {
                tracing::warn!(%fault, "a look at a file was not remembered");
            }
        });
        self.draw(&acting, &file, now).await
    }

    async fn draw(&self, acting: &Acting, file: &File, now: Instant) -> Result<FileView, No> {
        let dossier = &file.dossier.state;
        let reader = Reader::of(acting);
        let relations = relations_of(acting, file, now);
        let view = Seen::by(&relations);
        let names = self.names(everyone(dossier)).await?;
        let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
        let rows = file.timeline(self);
        let bill = self.bill_of(file.dossier.id).await?.map(|bill| bill.state);
        let dues = file.dues(self, bill.as_ref());
        let lines = self.journal(file.dossier.id, journal::NEWEST, JOURNAL_LINES).await?;
        let (messages, journal) = shared_out(lines, acting.party, view.papers);
        let (remaining_packages, remaining_grams) = dossier.remaining();
        Ok(FileView {
            id: dossier.id,
            version: file.dossier.version,
            bill: dossier.bill.number.clone(),
            goods: dossier.bill.description().to_owned(),
            hs: dossier.bill.goods.first().and_then(|goods| goods.hs.as_ref()).map(ToString::to_string),
            movement: dossier.bill.movement,
            loading: dossier.bill.loading.to_string(),
            discharge: dossier.bill.discharge.to_string(),
            destination: dossier.bill.destination.as_ref().map(ToString::to_string),
            shipper: view.names.then(|| dossier.bill.shipper.clone()),
            consignee: view.names.then(|| dossier.bill.consignee.clone()),
            consignee_party: dossier.consignee.filter(|_| view.names).map(name),
            claim: dossier.claim.as_ref().map(|claim| (name(claim.consignee), name(claim.by), claim.at)),
            agent: name(dossier.agent),
            terminal: name(dossier.terminal),
            forwarder: dossier.forwarder.map(name),
            master: dossier.master,
            houses: dossier.houses.clone(),
            packages: dossier.bill.packages(),
            grams: dossier.bill.grams(),
            remaining_packages,
            remaining_grams,
            manifest: file.manifest.number().unwrap_or(&file.manifest.reference).to_owned(),
            manifest_id: dossier.manifest.to_string(),
            call_id: dossier.call.to_string(),
            ship: file.call.ship.name.clone(),
            voyage: file.call.voyage.clone(),
            eta: file.call.eta,
            ata: file.call.ata,
            closed: dossier.is_closed(),
            timeline: rows.iter().map(|row| step_view(row, &reader, &names, now)).collect(),
            relations: relations.iter().map(|one| format!("{one:?}").to_lowercase()).collect(),
            boxes: boxes(dossier, &dues, &reader, &names, now),
            loose_landed: dossier.landed.as_ref().map(landed_view),
            orders: dossier.orders.values().map(|order| order_view(order, &reader, &names, now)).collect(),
            appointments: dossier
                .appointments
                .iter()
                .filter(|_| view.trucks)
                .map(|(id, one)| appointment_view(*id, one, dossier, &dues, &reader, &names))
                .collect(),
            ends: dossier.ends.clone(),
            issued: if view.names { self.issued(acting, file.dossier.id).await? } else { Vec::new() },
            documents: if view.papers { dossier.documents.clone() } else { Vec::new() },
            amendments: if view.papers { dossier.amendments.clone() } else { Vec::new() },
            cost: cost(self, file, now),
            money: crate::view::invoice::is_read_by(&relations)
                .then(|| bill.as_ref().map_or("nothing", domain::invoice::Invoice::standing)),
            messages,
            journal,
            looks: self.looks_of(dossier.id, view.papers).await?,
            acts: possible(acting, file, now),
            next: next::takes(acting, file, &rows, now),
        })
    }

    /// The papers issued about a file; receipts stand on its bill, which fewer read.
    async fn issued(&self, acting: &Acting, id: [u8; 16]) -> Result<Vec<PaperRow>, No> {
        let mut papers = self.papers_about(acting, id).await?;
        papers.retain(|paper| paper.kind != "receipt");
        Ok(papers)
    }

    async fn looks_of(
        &self,
        dossier: DossierId,
        entitled: bool,
    ) -> Result<Vec<(Instant, String, String)>, No> {
        if !entitled {
            return Ok(Vec::new());
        }
        let looks = self.store.looks(dossier, LOOKS).await?;
        let names = self.names(looks.iter().map(|(_, _, party)| *party).collect()).await?;
        let mut out = Vec::with_capacity(looks.len());
        for (hour, user, party) in looks {
            let person = self.store.load::<domain::user::User>(*user.bytes()).await?;
            let person = person.and_then(|one| one.state.name.value().map(str::to_owned)).unwrap_or_default();
            let at = Instant::from_micros(hour.saturating_mul(Span::hours(1).micros()));
            out.push((at, person, names.get(&party).cloned().unwrap_or_default()));
        }
        Ok(out)
    }
}

/// How a reader is tied to a file, by what they are and by the mandates they hold.
pub(crate) fn relations_of(acting: &Acting, file: &File, now: Instant) -> policy::Relations {
    let place = file.place();
    let mut relations = acting.ties(&place);
    for mandate in &acting.mandates {
        if mandate.covers(domain::mandate::Service::File, place.office(), now) {
            relations.extend(place.relations(mandate.principal, &[domain::PartyKind::Trader].into()));
        }
    }
    relations.remove(&Relation::Stranger);
    relations
}

/// What parts of a file a reader sees (WORKING-RULES section 12).
pub(crate) struct Seen {
    /// Names of shipper and consignee.
    pub(crate) names: bool,
    /// Papers, messages to all, who looked.
    pub(crate) papers: bool,
    /// Trucks and drivers.
    trucks: bool,
}

impl Seen {
    pub(crate) fn by(relations: &policy::Relations) -> Self {
        use Relation::{Agency, Agent, Auditor, Consignee, Customs, Forwarder, Haulier, Holder, Terminal};
        let any = |these: &[Relation]| these.iter().any(|one| relations.contains(one));
        Self {
            names: any(&[Agent, Consignee, Forwarder, Holder, Customs, Agency, Auditor, Terminal]),
            papers: any(&[Agent, Consignee, Forwarder, Customs, Agency, Auditor]),
            trucks: any(&[Consignee, Forwarder, Holder, Haulier, Terminal, Customs, Auditor]),
        }
    }
}

fn everyone(dossier: &Dossier) -> Vec<PartyId> {
    let mut all = dossier.parties();
    all.extend(dossier.orders.values().map(delivery_order::DeliveryOrder::issuer));
    all.extend(dossier.orders.values().flat_map(|order| order.holds().keys().copied()));
    all.extend(dossier.orders.values().flat_map(|order| order.chain().iter().map(|step| step.to)));
    all.extend(dossier.bill.boxes.iter().flat_map(|one| one.holds.values().map(|hold| hold.by)));
    all.extend(dossier.ends.iter().map(|end| end.by));
    all
}

/// Messages apart from the journal; a message to one party is read by sender and receiver alone.
pub(crate) fn shared_out(
    lines: Vec<journal::Line>,
    reader: PartyId,
    papers: bool,
) -> (Vec<journal::Line>, Vec<journal::Line>) {
    let mut messages = Vec::new();
    let mut journal = Vec::new();
    for mut line in lines {
        if line.act == "dossier.write" {
            if line.is_read_by(reader, papers) {
                messages.push(line.clone());
            }
            line.text = None;
        }
        journal.push(line);
    }
    (messages, journal)
}

pub(crate) fn step_view(
    row: &turn::Row,
    reader: &Reader,
    names: &BTreeMap<PartyId, String>,
    now: Instant,
) -> StepView {
    let mut view =
        StepView { step: row.step.code(), state: "later", at: None, who: None, since: None, before: None };
    match row.progress {
        Progress::Done { at } => {
            view.state = "ok";
            view.at = at;
        }
        Progress::Now { who, since, before } => {
            view.state = if reader.is(who) {
                "you"
            } else if before.is_some_and(|before| before < now) {
                "late"
            } else {
                "them"
            };
            view.who = Some(reader.reads(who, names));
            view.since = Some(since);
            view.before = before;
        }
        Progress::Later => {}
        Progress::Skipped => view.state = "skipped",
    }
    view
}

fn landed_view(landed: &domain::container::Landed) -> LandedView {
    LandedView { at: landed.at, outcome: landed.outcome.code(), remark: landed.remark.clone() }
}

fn boxes(
    dossier: &Dossier,
    dues: &gate::Dues,
    reader: &Reader,
    names: &BTreeMap<PartyId, String>,
    now: Instant,
) -> Vec<BoxView> {
    dossier.bill.boxes.iter().map(|one| box_view(one, dossier, dues, reader, names, now)).collect()
}

fn box_view(
    one: &domain::container::Container,
    dossier: &Dossier,
    dues: &gate::Dues,
    reader: &Reader,
    names: &BTreeMap<PartyId, String>,
    now: Instant,
) -> BoxView {
    let order = dossier.order_for(one.number);
    let ready = order.is_some_and(|order| {
        dossier.is_released()
            && gate::of_container(one, dossier).is_empty()
            && gate::of_order(order, dossier, now).is_empty()
            && gate::of_money(dues, order.cargo(), dossier, now).is_empty()
    });
    BoxView {
        number: one.number.to_string(),
        spaced: one.number.spaced(),
        size_type: one.size_type.clone(),
        seals: one.seals.clone(),
        packages: one.packages,
        grams: one.grams,
        holds: one
            .holds
            .iter()
            .map(|(id, hold)| HoldView {
                id: id.to_string(),
                by: names.get(&hold.by).cloned().unwrap_or_default(),
                reason: hold.reason.clone(),
                at: hold.at,
                mine: hold.by == reader.party,
            })
            .collect(),
        landed: one.landed.as_ref().map(landed_view),
        left_at: one.left.as_ref().map(|left| left.at),
        order: order.map(|order| order.number().to_owned()),
        may_leave: ready,
    }
}

fn order_view(
    order: &delivery_order::DeliveryOrder,
    reader: &Reader,
    names: &BTreeMap<PartyId, String>,
    now: Instant,
) -> OrderView {
    let name = |party: PartyId| names.get(&party).cloned().unwrap_or_default();
    let (container, packages, grams) = match order.cargo() {
        Cargo::Container(number) => (Some(number.to_string()), None, None),
        Cargo::Lot { packages, grams } => (None, Some(*packages), Some(*grams)),
    };
    OrderView {
        id: order.id().to_string(),
        number: order.number().to_owned(),
        container,
        packages,
        grams,
        issuer: name(order.issuer()),
        holder: name(order.holder()),
        mine: order.holder() == reader.party,
        standing: match order.standing() {
            delivery_order::Standing::Open if now > order.valid_until() => "expired",
            delivery_order::Standing::Open => "open",
            delivery_order::Standing::Consumed { .. } => "consumed",
            delivery_order::Standing::Revoked { .. } => "revoked",
        },
        issued_at: order.issued_at(),
        valid_until: order.valid_until(),
        chain: order.chain().iter().map(|step| (name(step.from), name(step.to), step.at)).collect(),
        holds: order
            .holds()
            .iter()
            .map(|(by, stop)| (name(*by), stop.reason.clone(), *by == reader.party))
            .collect(),
    }
}

fn appointment_view(
    id: lexicon::AppointmentId,
    one: &appointment::Appointment,
    dossier: &Dossier,
    dues: &gate::Dues,
    reader: &Reader,
    names: &BTreeMap<PartyId, String>,
) -> AppointmentView {
    let order = dossier.orders.get(&one.order);
    let missing = match one.standing {
        // Asked for its own hour: being early is nothing that is missing.
        appointment::Standing::Booked => gate::reasons(dossier, dues, one, one.slot),
        appointment::Standing::Cancelled { .. } | appointment::Standing::Used { .. } => Vec::new(),
    };
    AppointmentView {
        id: id.to_string(),
        order: order.map(|order| order.number().to_owned()).unwrap_or_default(),
        cargo: order.map_or_else(String::new, |order| match order.cargo() {
            Cargo::Container(number) => number.to_string(),
            Cargo::Lot { packages, .. } => packages.to_string(),
        }),
        haulier: names.get(&one.haulier).cloned().unwrap_or_default(),
        slot: one.slot,
        plate: one.plate.clone(),
        driver: one.driver.value().unwrap_or("—").to_owned(),
        pass: one.pass.to_string(),
        code: one.code.clone(),
        gate: one.gate.clone(),
        standing: match one.standing {
            appointment::Standing::Booked => "booked",
            appointment::Standing::Cancelled { .. } => "cancelled",
            appointment::Standing::Used { .. } => "used",
        },
        mine: one.by == reader.party || one.haulier == reader.party,
        missing: missing
            .into_iter()
            .map(|one| {
                (one.refusal, one.whose.into_iter().map(|who: Who| reader.reads(who, names)).collect())
            })
            .collect(),
    }
}

/// The acts on a file the policy allows this reader, where the state of the file makes sense of them.
fn possible(acting: &Acting, file: &File, now: Instant) -> Vec<String> {
    let dossier = &file.dossier.state;
    let stands = dossier.must_stand().is_ok();
    let open = dossier.orders.values().any(delivery_order::DeliveryOrder::is_open);
    let boxes_here = dossier.bill.boxes.iter().any(|one| one.left.is_none());
    let sensible = |act: Act| match act {
        Act::DossierConfirm | Act::DossierRefuse => dossier.claim.is_some() && dossier.consignee.is_none(),
        Act::DossierForwarder => stands && dossier.orders.is_empty() && dossier.forwarder.is_none(),
        Act::DossierSplit => stands && dossier.ends.is_empty() && dossier.orders.is_empty(),
        Act::DossierWrite | Act::DossierAttach => true,
        Act::DossierAmend => stands && !dossier.is_closed(),
        Act::DossierDecide => dossier.amendments.iter().any(|one| one.late && one.approved.is_none()),
        Act::DossierTally => {
            stands
                && file.call.ata.is_some()
                && (dossier.bill.boxes.iter().any(|one| one.landed.is_none())
                    || (dossier.bill.boxes.is_empty() && dossier.landed.is_none()))
        }
        Act::HoldPlace => stands && boxes_here,
        Act::HoldLift => {
            dossier.bill.boxes.iter().any(|one| one.holds.values().any(|hold| hold.by == acting.party))
        }
        Act::ReleaseGrant => stands && !dossier.is_written_off() && file.manifest.number().is_some(),
        Act::OrderIssue => {
            stands
                && file.manifest.number().is_some()
                && if dossier.bill.boxes.is_empty() {
                    dossier.lots_ordered().0 < dossier.bill.packages()
                } else {
                    dossier
                        .bill
                        .boxes
                        .iter()
                        .any(|one| one.left.is_none() && dossier.order_for(one.number).is_none())
                }
        }
        Act::OrderEndorse | Act::OrderRevoke | Act::OrderHold => open,
        Act::OrderLift => dossier.orders.values().any(|order| order.holds().contains_key(&acting.party)),
        Act::AppointmentBook => dossier
            .orders
            .values()
            .any(|order| order.is_open() && dossier.appointment_of(order.id()).is_none()),
        Act::AppointmentChange | Act::AppointmentCancel | Act::GateOut | Act::GateTell => {
            dossier.appointments.values().any(appointment::Appointment::is_booked)
        }
        _ => false,
    };
    Act::ALL
        .iter()
        .copied()
        .filter(|act| sensible(*act))
        .filter(|act| policy::grant(acting, *act, &file.place(), now).is_ok())
        .map(Act::code)
        .collect()
}
