//! The gate's questions: may this truck leave, who is expected, what does a pass say to anybody who holds it.

use domain::Act;
use domain::appointment::{self, Appointment};
use domain::delivery_order::{Cargo, DeliveryOrder};
use domain::gate::{self, Answer};
use domain::policy::{self, Acting};
use lexicon::{Instant, PartyId, PassId, Refusal, Span};
use serde::Serialize;
use storage::lists::First;

use crate::acts::appointment::EXPECTED;
use crate::acts::gate::spoken;
use crate::acts::slot::{booked_account, free_account};
use crate::answer::No;
use crate::desk::Desk;
use crate::file::File;
use crate::view::{Actor, Reader};

/// Trucks on one list.
const EXPECTED_MAX: i64 = 500;
/// How long before its hour, and after it, a truck stays on the gate's list.
const AROUND: Span = Span::hours(6);
/// How old a gate's stored list may be before it must not be trusted, in seconds (WORKING-RULES section 8).
pub const LIST_AGE_S_MAX: i64 = 2 * 3_600;

/// The answer at the gate, with what the gate looks at.
#[derive(Debug, Clone, Serialize)]
pub struct GateView {
    pub dossier: String,
    pub bill: String,
    pub goods: String,
    pub pass: String,
    pub code: String,
    pub cargo: String,
    pub seals: Vec<String>,
    pub plate: String,
    pub driver: String,
    pub haulier: String,
    pub gate: String,
    pub slot: Instant,
    pub opens_at: Instant,
    pub closes_at: Instant,
    /// `open`, `shut` or `out`.
    pub verdict: &'static str,
    pub left_at: Option<Instant>,
    /// What is missing, the first to clear first, and whose turn each is.
    pub missing: Vec<(Refusal, Vec<Actor>)>,
}

/// What anybody who holds a pass may know of it.
#[derive(Debug, Clone, Serialize)]
pub struct PassView {
    pub pass: String,
    pub code: String,
    pub terminal: String,
    pub gate: String,
    pub cargo: String,
    pub plate: String,
    pub slot: Instant,
    pub opens_at: Instant,
    pub closes_at: Instant,
    /// `valid`, `waiting`, `used`, `expired` or `cancelled`.
    pub standing: &'static str,
    /// What is missing for the gate to open, without names of firms.
    pub missing: Vec<Refusal>,
    pub checked_at: Instant,
}

/// One hour of a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HourView {
    pub slot: Instant,
    pub free: u64,
    pub taken: u64,
}

/// What a gate keeps for when its line is down.
#[derive(Debug, Clone, Serialize)]
pub struct GateList {
    pub terminal: String,
    pub made_at: Instant,
    pub max_age_s: i64,
    pub trucks: Vec<Expected>,
}

/// One truck on a gate's list.
#[derive(Debug, Clone, Serialize)]
pub struct Expected {
    pub dossier: String,
    pub pass: String,
    pub code: String,
    pub cargo: String,
    pub plate: String,
    pub opens_at: Instant,
    pub closes_at: Instant,
    pub open: bool,
    /// Codes of what is missing.
    pub missing: Vec<String>,
}

impl Desk {
    /// The file a pass, a spoken code, a container or a plate leads to, if `acting` stands at its gate.
    async fn file_at_gate(&self, acting: &Acting, text: &str) -> Result<(File, PassId), No> {
        let said = spoken(text);
        let mut handles = Vec::new();
        for (kind, value) in [
            ("pass", text.trim()),
            ("pass", said.as_str()),
            ("container", said.as_str()),
            ("plate", text.trim()),
        ] {
            handles.extend(self.store.find(kind, value).await?);
        }
        let mut shown = None;
        for handle in handles {
            let Some(file) = self.file(handle.subject).await? else { continue };
            if policy::grant(acting, Act::GateOut, &file.place(), self.now()).is_err() {
                continue;
            }
            let state = &file.dossier.state;
            let meant = |one: &Appointment| {
                let cargo = cargo_text(state.orders.get(&one.order));
                one.pass.to_string() == text.trim()
                    || one.code == said
                    || cargo == said
                    || spoken(&one.plate) == said
            };
            let found = state
                .appointments
                .values()
                .filter(|one| meant(one))
                .min_by_key(|one| (!one.is_booked(), one.slot))
                .map(|one| (one.is_booked(), one.pass));
            match found {
                Some((true, pass)) => return Ok((file, pass)),
                Some((false, pass)) => shown = shown.or(Some((file, pass))),
                None => {}
            }
        }
        shown.ok_or_else(|| No::code("GATE-01"))
    }

    /// What the gate answers to what was scanned or said.
    pub async fn gate(&self, acting: &Acting, text: &str) -> Result<GateView, No> {
        let (file, pass) = self.file_at_gate(acting, text).await?;
        self.gate_view(acting, &file, pass, self.now()).await
    }

    async fn gate_view(
        &self,
        acting: &Acting,
        file: &File,
        pass: PassId,
        now: Instant,
    ) -> Result<GateView, No> {
        let dossier = &file.dossier.state;
        let (_, one) = dossier.appointment_with(pass).ok_or_else(|| No::code("GATE-01"))?;
        let order = dossier.orders.get(&one.order);
        let dues = self.dues(file).await?;
        let (verdict, missing) = match gate::may_leave(dossier, &dues, pass, now) {
            Answer::Open => ("open", Vec::new()),
            Answer::AlreadyOut => ("out", Vec::new()),
            Answer::Shut(missing) => ("shut", missing),
        };
        let reader = Reader::of(acting);
        let parties = missing.iter().flat_map(|one| &one.whose).filter_map(|who| match who {
            domain::turn::Who::Party(party) => Some(*party),
            domain::turn::Who::Kind(_) => None,
        });
        let names = self.names(parties.chain([one.haulier]).collect()).await?;
        let container = order.and_then(|order| match order.cargo() {
            Cargo::Container(number) => dossier.bill.container(*number),
            Cargo::Lot { .. } => None,
        });
        Ok(GateView {
            dossier: dossier.id.to_string(),
            bill: dossier.bill.number.clone(),
            goods: dossier.bill.description().to_owned(),
            pass: pass.to_string(),
            code: one.code.clone(),
            cargo: cargo_text(order),
            seals: container.map(|container| container.seals.clone()).unwrap_or_default(),
            plate: one.plate.clone(),
            driver: one.driver.value().unwrap_or("—").to_owned(),
            haulier: names.get(&one.haulier).cloned().unwrap_or_default(),
            gate: one.gate.clone(),
            slot: one.slot,
            opens_at: one.opens_at(),
            closes_at: one.closes_at(),
            verdict,
            left_at: match one.standing {
                appointment::Standing::Used { at } => Some(at),
                _ => None,
            },
            missing: missing
                .into_iter()
                .map(|one| {
                    let whose = one.whose.into_iter().map(|who| reader.reads(who, &names)).collect();
                    (one.refusal, whose)
                })
                .collect(),
        })
    }

    /// The trucks a gate expects around now, for the times its line is down.
    pub async fn gate_list(&self, acting: &Acting) -> Result<GateList, No> {
        let now = self.now();
        let at = |instant: Instant| format!("{}:{:020}", acting.party, instant.micros());
        let handles = self
            .store
            .find_between(EXPECTED, &at(now.minus(AROUND)), &at(now.plus(AROUND)), First::Least, EXPECTED_MAX)
            .await?;
        let mut trucks = Vec::with_capacity(handles.len());
        for handle in handles {
            let Some(file) = self.file(handle.subject).await? else { continue };
            if policy::grant(acting, Act::GateOut, &file.place(), now).is_err() {
                continue;
            }
            let id = handle.value.rsplit(':').next().and_then(|id| id.parse().ok());
            let Some(one) = id.and_then(|id| file.dossier.state.appointments.get(&id)) else { continue };
            let dues = self.dues(&file).await?;
            trucks.push(expected(&file, &dues, one));
        }
        let names = self.names(vec![acting.party]).await?;
        Ok(GateList {
            terminal: names.get(&acting.party).cloned().unwrap_or_default(),
            made_at: now,
            max_age_s: LIST_AGE_S_MAX,
            trucks,
        })
    }

    /// What a pass says to whoever holds it; nothing where there is no such pass.
    pub async fn pass(&self, text: &str) -> Result<Option<PassView>, No> {
        let said = spoken(text);
        let mut handles = self.store.find("pass", text.trim()).await?;
        handles.extend(self.store.find("pass", &said).await?);
        for handle in handles {
            let Some(file) = self.file(handle.subject).await? else { continue };
            let dossier = &file.dossier.state;
            let found = dossier
                .appointments
                .values()
                .find(|one| one.pass.to_string() == text.trim() || one.code == said);
            if let Some(one) = found {
                return Ok(Some(self.pass_view(&file, one).await?));
            }
        }
        Ok(None)
    }

    /// Where a reader changes the appointment behind a pass: its file and its identifier, if it is theirs to change.
    pub async fn pass_to_change(&self, acting: &Acting, pass: &str) -> Result<Option<(String, String)>, No> {
        let mut acting = acting.clone();
        acting.mandates = self.mandates_given_to(acting.party).await?;
        for handle in self.store.find("pass", pass.trim()).await? {
            let Some(file) = self.file(handle.subject).await? else { continue };
            let booked =
                file.dossier.state.appointments.iter().find(|(_, one)| one.pass.to_string() == pass.trim());
            let Some((id, _)) = booked.filter(|(_, one)| one.is_booked()) else { continue };
            if policy::grant(&acting, Act::AppointmentChange, &file.place(), self.now()).is_ok() {
                return Ok(Some((file.dossier.state.id.to_string(), id.to_string())));
            }
        }
        Ok(None)
    }

    async fn pass_view(&self, file: &File, one: &Appointment) -> Result<PassView, No> {
        let (dossier, now) = (&file.dossier.state, self.now());
        let dues = self.dues(file).await?;
        let missing = gate::reasons(dossier, &dues, one, now.max(one.opens_at()));
        let names = self.names(vec![one.terminal]).await?;
        let standing = match one.standing {
            appointment::Standing::Used { .. } => "used",
            appointment::Standing::Cancelled { .. } => "cancelled",
            appointment::Standing::Booked if now > one.closes_at() => "expired",
            appointment::Standing::Booked if missing.is_empty() => "valid",
            appointment::Standing::Booked => "waiting",
        };
        Ok(PassView {
            pass: one.pass.to_string(),
            code: one.code.clone(),
            terminal: names.get(&one.terminal).cloned().unwrap_or_default(),
            gate: one.gate.clone(),
            cargo: cargo_text(dossier.orders.get(&one.order)),
            plate: one.plate.clone(),
            slot: one.slot,
            opens_at: one.opens_at(),
            closes_at: one.closes_at(),
            standing,
            // Anybody reads this page: which authority stopped a container, and why, is not theirs to know.
            missing: missing.into_iter().map(|one| Refusal::new(one.refusal.code)).map(plain_hold).collect(),
            checked_at: now,
        })
    }

    /// The hours a terminal opened, from `from` on.
    pub async fn hours(&self, terminal: PartyId, from: Instant, until: Instant) -> Result<Vec<HourView>, No> {
        let hour = Span::hours(1).micros();
        let first = Instant::from_micros(from.micros() - from.micros().rem_euclid(hour));
        let prefix = free_account(terminal, first);
        let end = booked_account(terminal, until);
        let accounts = self.store.accounts_between(&prefix, &end, 2 * 24 * 14).await?;
        let mut hours: std::collections::BTreeMap<i64, HourView> = std::collections::BTreeMap::new();
        for account in &accounts {
            let mut parts = account.id.rsplit(':');
            let (Some(which), Some(Ok(micros))) = (parts.next(), parts.next().map(str::parse::<i64>)) else {
                continue;
            };
            let slot = Instant::from_micros(micros);
            let row = hours.entry(micros).or_insert(HourView { slot, free: 0, taken: 0 });
            let count = u64::try_from(account.available()).unwrap_or(0);
            if which == "free" { row.free = count } else { row.taken = count }
        }
        Ok(hours.into_values().collect())
    }
}

/// A hold as a stranger reads it: there is one, and no more.
fn plain_hold(refusal: Refusal) -> Refusal {
    if refusal.code == "GATE-06" { Refusal::new("GATE-08") } else { refusal }
}

fn expected(file: &File, dues: &gate::Dues, one: &Appointment) -> Expected {
    let dossier = &file.dossier.state;
    // As of its own hour: a list made in the morning speaks of the afternoon.
    let missing = gate::reasons(dossier, dues, one, one.slot);
    Expected {
        dossier: dossier.id.to_string(),
        pass: one.pass.to_string(),
        code: one.code.clone(),
        cargo: cargo_text(dossier.orders.get(&one.order)),
        plate: one.plate.clone(),
        opens_at: one.opens_at(),
        closes_at: one.closes_at(),
        open: missing.is_empty(),
        missing: missing.into_iter().map(|one| one.refusal.code.as_str().to_owned()).collect(),
    }
}

fn cargo_text(order: Option<&DeliveryOrder>) -> String {
    match order.map(DeliveryOrder::cargo) {
        Some(Cargo::Container(number)) => number.to_string(),
        Some(Cargo::Lot { packages, .. }) => packages.to_string(),
        None => String::new(),
    }
}
