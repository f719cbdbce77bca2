//! Hours, appointments and the gate.

use lexicon::Instant;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;

/// The truck of most stories, and its driver.
const PLATE: &str = "12345-A-6";
const DRIVER: &str = "Brahim El Idrissi";

impl<'p> Actor<'p> {
    /// Opens hours for so many trucks each.
    pub fn opens_hours(self, from: &str, until: &str, trucks: u64) -> Answer {
        let port = self.port();
        let ask = self.asks("slot.open").at("from", port.moment(from)).at("until", port.moment(until));
        ask.with("trucks", trucks).now()
    }

    /// Books an hour; the answer tells `appointment`, `pass` and `code`.
    pub fn books(self, file: impl AsRef<str>, order: &str, slot: &str) -> Answer {
        self.asks_to_book(file, order, slot).now()
    }

    /// Begins to book an hour.
    pub fn asks_to_book(self, file: impl AsRef<str>, order: &str, slot: &str) -> Ask<'p> {
        self.asks_on("appointment.book", file)
            .with("order", order)
            .with("haulier", self.port().actor("haulier").firm())
            .at("slot", self.port().moment(slot))
            .with("plate", PLATE)
            .with("driver", DRIVER)
    }

    /// Moves an appointment to another hour.
    pub fn moves(self, file: impl AsRef<str>, appointment: &str, slot: &str) -> Answer {
        self.asks_on("appointment.change", file)
            .with("appointment", appointment)
            .at("slot", self.port().moment(slot))
            .with("plate", PLATE)
            .with("driver", DRIVER)
            .now()
    }

    /// Gives an appointment up.
    pub fn gives_up(self, file: impl AsRef<str>, appointment: &str) -> Answer {
        self.asks_on("appointment.cancel", file).with("appointment", appointment).now()
    }

    /// Opens the barrier for a pass.
    pub fn lets_out(self, file: impl AsRef<str>, pass: &str) -> Answer {
        self.asks_on("gate.out", file).with("pass", pass).now()
    }

    /// Tells afterwards whom it let out while its line was down.
    pub fn tells(self, file: impl AsRef<str>, pass: &str, at: Instant) -> Answer {
        self.asks_on("gate.tell", file).with("pass", pass).at("at", at).now()
    }
}
