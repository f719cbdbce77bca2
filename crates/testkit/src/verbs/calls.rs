//! Calls: announced, timed, called off.

use lexicon::Instant;

use crate::actor::Actor;
use crate::answer::Answer;
use crate::cargo::Ship;

impl Actor<'_> {
    /// Announces a ship for Dakhla.
    pub fn announces(self, ship: Ship, eta: Instant) -> Answer {
        self.asks("call.announce")
            .with("imo", ship.imo)
            .with("ship", ship.name)
            .with("voyage", ship.voyage)
            .with("port", "MAVIL")
            .with("last_port", ship.from)
            .with("terminal", self.port().actor("terminal").firm())
            .at("eta", eta)
            .now()
    }

    /// Says that the ship is expected at another time.
    pub fn expects(self, call: impl AsRef<str>, eta: Instant) -> Answer {
        self.asks_on("call.eta", call).at("eta", eta).now()
    }

    /// Records that it arrived, now.
    pub fn records_arrival(self, call: impl AsRef<str>) -> Answer {
        self.asks_on("call.arrive", call).at("at", self.port().now()).now()
    }

    /// Records that it is made fast, now.
    pub fn makes_fast(self, call: impl AsRef<str>, berth: &str) -> Answer {
        self.asks_on("call.berth", call).with("berth", berth).at("at", self.port().now()).now()
    }

    /// Records that discharge begins, now.
    pub fn starts_discharge(self, call: impl AsRef<str>) -> Answer {
        self.asks_on("call.start-discharge", call).at("at", self.port().now()).now()
    }

    /// Records that discharge ends, now.
    pub fn ends_discharge(self, call: impl AsRef<str>) -> Answer {
        self.asks_on("call.end-discharge", call).at("at", self.port().now()).now()
    }

    /// Records that it leaves, now.
    pub fn sees_off(self, call: impl AsRef<str>) -> Answer {
        self.asks_on("call.depart", call).at("at", self.port().now()).now()
    }

    /// Takes the announcement back.
    pub fn calls_off(self, call: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("call.cancel", call).with("reason", reason).now()
    }
}
