//! The appointment (*rendez-vous d'enlèvement*): one truck, one hour, one gate, one container or lot.
//!
//! Always true: an hour never takes more trucks than the terminal opened (the books see to that, an hour's free places
//! are an account); a pass names one gate and one appointment; a used appointment never changes again, a cancelled one only
//! when the gate tells that its truck left all the same.
//! Not here: whether the truck may leave (`gate`).

use lexicon::{Instant, OrderId, PartyId, PassId, Personal, Refusal};
use serde::{Deserialize, Serialize};

use crate::subject::Decision;

/// Length of one slot, in minutes. Capacity is counted by the hour.
pub const SLOT_MINUTES: i64 = 60;
/// How early a truck may come before its hour, in minutes.
pub const EARLY_MINUTES: i64 = 30;
/// How late a truck may come after its hour, in minutes; later it needs another slot.
pub const LATE_MINUTES: i64 = 60;

/// A booked slot and the pass that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub order: OrderId,
    pub by: PartyId,
    pub haulier: PartyId,
    pub terminal: PartyId,
    /// Start of its hour.
    pub slot: Instant,
    pub plate: String,
    pub driver: Personal,
    pub pass: PassId,
    /// What the driver says aloud when the code cannot be read.
    pub code: String,
    pub gate: String,
    pub booked_at: Instant,
    pub standing: Standing,
}

/// Where an appointment is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Booked,
    Cancelled { at: Instant },
    Used { at: Instant },
}

/// What happened to an appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Booked {
        order: OrderId,
        by: PartyId,
        haulier: PartyId,
        terminal: PartyId,
        slot: Instant,
        plate: String,
        driver: Personal,
        pass: PassId,
        code: String,
        gate: String,
        at: Instant,
    },
    Changed {
        slot: Instant,
        plate: String,
        driver: Personal,
    },
    Cancelled {
        at: Instant,
    },
    Used {
        at: Instant,
    },
}

impl Appointment {
    /// The appointment a `Booked` event brings into being.
    pub fn born(event: &Event) -> Option<Self> {
        let Event::Booked { order, by, haulier, terminal, slot, plate, driver, pass, code, gate, at } = event
        else {
            return None;
        };
        Some(Self {
            order: *order,
            by: *by,
            haulier: *haulier,
            terminal: *terminal,
            slot: *slot,
            plate: plate.clone(),
            driver: driver.clone(),
            pass: *pass,
            code: code.clone(),
            gate: gate.clone(),
            booked_at: *at,
            standing: Standing::Booked,
        })
    }

    /// True while it is to be kept.
    pub const fn is_booked(&self) -> bool {
        matches!(self.standing, Standing::Booked)
    }

    /// Says no when the appointment can no longer be changed.
    pub fn must_be_booked(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::Booked => Ok(()),
            Standing::Cancelled { .. } => Err(Refusal::new("RDV-02")),
            Standing::Used { .. } => Err(Refusal::new("RDV-03")),
        }
    }

    /// Gives the hour back. Repeating it changes nothing.
    pub fn cancel(&self, at: Instant) -> Result<Decision<Event>, Refusal> {
        match self.standing {
            Standing::Cancelled { .. } => Ok(Decision::AlreadySo),
            Standing::Used { .. } => Err(Refusal::new("RDV-03")),
            Standing::Booked => Ok(Decision::Record(Event::Cancelled { at })),
        }
    }

    /// Says no when `as_of` is outside the time its pass opens the gate.
    pub fn must_be_on_time(&self, as_of: Instant) -> Result<(), Refusal> {
        if as_of < self.opens_at() {
            return Err(Refusal::new("RDV-04"));
        }
        if as_of > self.closes_at() {
            return Err(Refusal::new("RDV-05"));
        }
        Ok(())
    }

    /// The first instant at which its pass opens the gate.
    pub fn opens_at(&self) -> Instant {
        self.slot.minus(lexicon::Span::minutes(EARLY_MINUTES))
    }

    /// The last instant at which its pass opens the gate.
    pub fn closes_at(&self) -> Instant {
        self.slot.plus(lexicon::Span::minutes(SLOT_MINUTES + LATE_MINUTES))
    }

    /// The appointment after `event`.
    #[must_use]
    pub fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Booked { .. } => {}
            Event::Changed { slot, plate, driver } => {
                self.slot = *slot;
                self.plate.clone_from(plate);
                self.driver = driver.clone();
            }
            Event::Cancelled { at } => self.standing = Standing::Cancelled { at: *at },
            Event::Used { at } => self.standing = Standing::Used { at: *at },
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{HAULIER, IMPORTER, TICK, at, booked, checked, comes_back, word};
    use lexicon::Span;

    fn appointment(events: &[Event]) -> Appointment {
        let born = Appointment::born(&booked()).expect("a booking brings it into being");
        events.iter().fold(born, Appointment::after)
    }

    #[test]
    fn a_pass_opens_the_gate_from_thirty_minutes_before_its_hour_to_an_hour_after_it() {
        let one = appointment(&[]);
        let (from, until) = (at(24).minus(Span::minutes(30)), at(26));
        assert_eq!((one.opens_at(), one.closes_at()), (from, until));
        for (as_of, answer) in [
            (from.minus(TICK), "RDV-04"),
            (from, "yes"),
            (at(24), "yes"),
            (until, "yes"),
            (until.plus(TICK), "RDV-05"),
            (Instant::from_micros(i64::MIN), "RDV-04"),
            (Instant::from_micros(i64::MAX), "RDV-05"),
        ] {
            assert_eq!(checked(one.must_be_on_time(as_of)), answer, "{as_of}");
        }
    }

    #[test]
    fn an_appointment_is_given_up_once_and_not_after_the_truck_left() {
        for (events, changed, cancelled, is_booked) in [
            (&[][..], "yes", "yes", true),
            (&[Event::Cancelled { at: at(9) }][..], "RDV-02", "so already", false),
            (&[Event::Used { at: at(24) }][..], "RDV-03", "RDV-03", false),
            (&[Event::Cancelled { at: at(9) }, Event::Used { at: at(24) }][..], "RDV-03", "RDV-03", false),
        ] {
            let one = appointment(events);
            assert_eq!(checked(one.must_be_booked()), changed, "{events:?}");
            assert_eq!(word(one.cancel(at(10))), cancelled, "{events:?}");
            assert_eq!(one.is_booked(), is_booked, "{events:?}");
        }
    }

    #[test]
    fn a_change_moves_the_truck_and_nothing_else() {
        let moved = appointment(&[Event::Changed {
            slot: at(30),
            plate: "4021-H-40".to_owned(),
            driver: Personal::new("Lahcen"),
        }]);
        let expected = Appointment {
            slot: at(30),
            plate: "4021-H-40".to_owned(),
            driver: Personal::new("Lahcen"),
            ..appointment(&[])
        };
        assert_eq!(moved, expected);
        assert_eq!((moved.by, moved.haulier), (IMPORTER, HAULIER));
        comes_back(&moved);
    }

    #[test]
    fn only_a_booking_brings_an_appointment_into_being() {
        for event in [Event::Cancelled { at: at(1) }, Event::Used { at: at(1) }] {
            assert_eq!(Appointment::born(&event), None);
        }
    }
}
