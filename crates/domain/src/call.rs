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
        match &self.berth {
            Some(known) if known.berth != berth => Err(Refusal::new("CALL-02")),
            known => Self::once(known.as_ref().map(|known| known.at), at, Event::Berthed { berth, at }),
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{TICK, at, call, comes_back, folded, word};

    /// A call of which so many of arrival, berth, start and end of discharge and departure are recorded, an hour apart.
    fn after(steps: usize) -> Call {
        let all = [
            Event::Arrived { at: at(1) },
            Event::Berthed { berth: "Quai 2".to_owned(), at: at(2) },
            Event::DischargeStarted { at: at(3) },
            Event::Discharged { at: at(4) },
            Event::Departed { at: at(5) },
        ];
        all.iter().take(steps).fold(call(), Call::after)
    }

    /// The answers to arrive, berth, start, end and depart at one instant.
    fn answers(call: &Call, time: Instant, as_of: Instant) -> [String; 5] {
        [
            word(call.arrive(time, as_of)),
            word(call.make_fast("Quai 2".to_owned(), time, as_of)),
            word(call.start_discharge(time, as_of)),
            word(call.end_discharge(time, as_of)),
            word(call.depart(time, as_of)),
        ]
    }

    #[test]
    fn times_follow_one_another_and_none_comes_before_the_one_it_needs() {
        for (steps, said) in [
            (0, ["yes", "CALL-04", "CALL-05", "CALL-06", "CALL-04"]),
            (1, ["CALL-02", "yes", "CALL-05", "CALL-06", "yes"]),
            (2, ["CALL-02", "CALL-02", "yes", "CALL-06", "yes"]),
            (3, ["CALL-02", "CALL-02", "CALL-02", "yes", "yes"]),
            (4, ["CALL-02", "CALL-02", "CALL-02", "CALL-02", "yes"]),
            (5, ["CALL-02", "CALL-02", "CALL-02", "CALL-02", "CALL-02"]),
        ] {
            assert_eq!(answers(&after(steps), at(6), at(6)), said, "{steps} steps");
        }
    }

    #[test]
    fn a_time_may_be_that_of_the_step_before_and_not_earlier() {
        for (steps, time, place, said) in [
            (1, at(1), 1, "yes"),
            (1, at(1).minus(TICK), 1, "CALL-04"),
            (2, at(2), 2, "yes"),
            (2, at(2).minus(TICK), 2, "CALL-05"),
            (3, at(3), 3, "yes"),
            (3, at(3).minus(TICK), 3, "CALL-06"),
            (1, at(1), 4, "yes"),
            (1, at(1).minus(TICK), 4, "CALL-04"),
        ] {
            assert_eq!(answers(&after(steps), time, at(6))[place], said, "{steps} steps, {time}");
        }
    }

    #[test]
    fn a_time_is_recorded_when_it_has_come_and_once() {
        for (time, as_of, said) in
            [(at(1), at(1), "yes"), (at(1).plus(TICK), at(1), "CALL-03"), (at(-500), at(1), "yes")]
        {
            assert_eq!(word(call().arrive(time, as_of)), said, "{time}");
        }
        for step in 0..5 {
            let hours = i64::try_from(step).unwrap() + 1;
            assert_eq!(answers(&after(5), at(hours), at(6))[step], "so already", "{step}");
            assert_eq!(answers(&after(5), at(hours).plus(TICK), at(6))[step], "CALL-02", "{step}");
        }
    }

    #[test]
    fn a_ship_made_fast_at_one_berth_is_not_recorded_at_another() {
        for (berth, time, said) in
            [("Quai 2", at(2), "so already"), ("Quai 3", at(2), "CALL-02"), ("Quai 2", at(3), "CALL-02")]
        {
            assert_eq!(word(after(2).make_fast(berth.to_owned(), time, at(6))), said, "{berth} {time}");
        }
    }

    #[test]
    fn a_call_is_moved_or_cancelled_only_before_the_ship_is_here() {
        let cancelled = || call().after(&Event::Cancelled { reason: "storm".to_owned() });
        for (call, eta, moved, cancel) in [
            (call(), at(0), "so already", "yes"),
            (call(), at(9), "yes", "yes"),
            (after(1), at(9), "CALL-02", "CALL-02"),
            (cancelled(), at(9), "CALL-01", "so already"),
        ] {
            assert_eq!(word(call.change_eta(eta)), moved, "{eta}");
            assert_eq!(word(call.cancel("storm".to_owned())), cancel, "{eta}");
        }
        assert_eq!(answers(&cancelled(), at(6), at(6)), ["CALL-01"; 5]);
        assert_eq!(
            answers(&cancelled(), at(9), at(6)),
            ["CALL-01"; 5],
            "a cancelled call is said before a time to come"
        );
    }

    #[test]
    fn a_call_is_the_fold_of_its_events() {
        let events = [
            Event::Announced(Box::new(call())),
            Event::EtaChanged { eta: at(9) },
            Event::Arrived { at: at(10) },
        ];
        let state: Call = folded(&events);
        assert_eq!(state, Call { eta: at(9), ata: Some(at(10)), ..call() });
        comes_back(&state);
        events.iter().for_each(comes_back);
        assert_eq!(Call::born(&events[1]), None);
    }
}
