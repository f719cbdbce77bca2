//! The port call (*escale*): a ship comes, lies at a berth, discharges and goes.
//!
//! Always true: deadlines and free time count from these times, so each is recorded once and amended in the open.
//! Not here: the formalities of the ship itself (crew, waste, health), nor the berth plan.

use lexicon::{CallId, ImoNumber, Instant, PartyId, Place, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::{Decision, Subject};

/// One call of one ship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    pub id: CallId,
    /// The number people use, e.g. `ESC-MAVIL-2026-000007`.
    pub number: String,
    pub ship: Ship,
    pub voyage: String,
    pub port: Place,
    pub agent: PartyId,
    pub terminal: PartyId,
    /// Estimated time of arrival.
    pub eta: Instant,
    pub announced_at: Instant,
    #[serde(default)]
    pub last_port: Option<Place>,
    /// Actual time of arrival.
    #[serde(default)]
    pub ata: Option<Instant>,
    #[serde(default)]
    pub berth: Option<Berthed>,
    #[serde(default)]
    pub discharge_from: Option<Instant>,
    #[serde(default)]
    pub discharged_at: Option<Instant>,
    #[serde(default)]
    pub departed_at: Option<Instant>,
    #[serde(default)]
    pub cancelled: Option<String>,
}

/// A ship, as it is known to everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ship {
    pub imo: ImoNumber,
    pub name: String,
}

/// Where and when a ship was made fast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Berthed {
    pub berth: String,
    pub at: Instant,
}

/// What happened to a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Announced(Box<Call>),
    EtaChanged { eta: Instant },
    Arrived { at: Instant },
    Berthed { berth: String, at: Instant },
    DischargeStarted { at: Instant },
    Discharged { at: Instant },
    Departed { at: Instant },
    Cancelled { reason: String },
}

impl Subject for Call {
    const NOUN: &'static str = "call";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Announced(call) => Some((**call).clone()),
            _ => None,
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Announced(_) => {}
            Event::EtaChanged { eta } => self.eta = *eta,
            Event::Arrived { at } => self.ata = Some(*at),
            Event::Berthed { berth, at } => self.berth = Some(Berthed { berth: berth.clone(), at: *at }),
            Event::DischargeStarted { at } => self.discharge_from = Some(*at),
            Event::Discharged { at } => self.discharged_at = Some(*at),
            Event::Departed { at } => self.departed_at = Some(*at),
            Event::Cancelled { reason } => self.cancelled = Some(reason.clone()),
        }
        self
    }
}

impl Call {
    fn must_stand(&self) -> Result<(), Refusal> {
        if self.cancelled.is_some() { Err(Refusal::new("CALL-01")) } else { Ok(()) }
    }

    /// A time that was recorded is not recorded otherwise; recording the same again changes nothing.
    fn once(known: Option<Instant>, at: Instant, event: Event) -> Result<Decision<Event>, Refusal> {
        match known {
            Some(known) if known == at => Ok(Decision::AlreadySo),
            Some(_) => Err(Refusal::new("CALL-02")),
            None => Ok(Decision::Record(event)),
        }
    }

    fn not_ahead(at: Instant, as_of: Instant) -> Result<(), Refusal> {
        if at > as_of { Err(Refusal::new("CALL-03")) } else { Ok(()) }
    }

    /// Moves the estimated arrival; not after the ship arrived.
    pub fn change_eta(&self, eta: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        if self.ata.is_some() {
            return Err(Refusal::new("CALL-02"));
        }
        if self.eta == eta {
            return Ok(Decision::AlreadySo);
        }
        Ok(Decision::Record(Event::EtaChanged { eta }))
    }

    /// Records the actual arrival, which starts the clocks.
    pub fn arrive(&self, at: Instant, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        Self::not_ahead(at, as_of)?;
        Self::once(self.ata, at, Event::Arrived { at })
    }

    /// Records the berth; not before arrival.
    pub fn make_fast(&self, berth: String, at: Instant, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        Self::not_ahead(at, as_of)?;
        Self::after_time(self.ata, at, "CALL-04")?;
        Self::once(self.berth.as_ref().map(|known| known.at), at, Event::Berthed { berth, at })
    }

    /// Records the start of discharge; not before the ship is made fast.
    pub fn start_discharge(&self, at: Instant, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        Self::not_ahead(at, as_of)?;
        Self::after_time(self.berth.as_ref().map(|known| known.at), at, "CALL-05")?;
        Self::once(self.discharge_from, at, Event::DischargeStarted { at })
    }

    /// Records the end of discharge, from which free time counts.
    pub fn end_discharge(&self, at: Instant, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        Self::not_ahead(at, as_of)?;
        Self::after_time(self.discharge_from, at, "CALL-06")?;
        Self::once(self.discharged_at, at, Event::Discharged { at })
    }

    /// Records the departure.
    pub fn depart(&self, at: Instant, as_of: Instant) -> Result<Decision<Event>, Refusal> {
        self.must_stand()?;
        Self::not_ahead(at, as_of)?;
        Self::after_time(self.ata, at, "CALL-04")?;
        Self::once(self.departed_at, at, Event::Departed { at })
    }

    /// Takes the announcement back; not once the ship is here.
    pub fn cancel(&self, reason: String) -> Result<Decision<Event>, Refusal> {
        if self.cancelled.is_some() {
            return Ok(Decision::AlreadySo);
        }
        if self.ata.is_some() {
            return Err(Refusal::new("CALL-02"));
        }
        Ok(Decision::Record(Event::Cancelled { reason }))
    }

    fn after_time(earlier: Option<Instant>, at: Instant, code: &'static str) -> Result<(), Refusal> {
        match earlier {
            Some(earlier) if at >= earlier => Ok(()),
            _ => Err(Refusal::new(code)),
        }
    }
}
