//! The tables: changes proposed by one officer and approved by another; the urn of a day.

use domain::declaration::urn::Seed;
use lexicon::Date;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;
use crate::port::Port;

/// Why every table changes here.
const WHY: &str = "Loi de finances";

impl<'p> Actor<'p> {
    /// About to propose a measure on seed potatoes, for a story that changes something of it first.
    pub fn proposing_measure(self, component: &str, from: &str) -> Ask<'p> {
        self.asks("change.measure")
            .with("tax", "DI")
            .with("position", "0701.10.00.00")
            .with("component", component)
            .with("from", from)
            .with("article", "Loi de finances 2027, art. 4")
            .with("verified", "yes")
            .with("reason", WHY)
    }

    /// Proposes that a measure ends.
    pub fn proposes_end_of(self, measure: u64, last: &str) -> Answer {
        let ask = self.asks("change.end-measure").with("measure", measure.to_string());
        ask.with("last", last).with("reason", WHY).now()
    }

    /// Proposes a rate of exchange.
    pub fn proposes_rate(self, currency: &str, per: u32, dirhams: &str, from: &str) -> Answer {
        self.asks("change.rate")
            .with("currency", currency)
            .with("per", per.to_string())
            .with("dirhams", dirhams)
            .with("from", from)
            .with("source", "Bank Al-Maghrib")
            .with("reason", "Cours du jour")
            .now()
    }

    /// About to propose a criterion that sends these positions to a lane.
    pub fn proposing_criterion(self, positions: &str, lane: &str, from: &str, until: &str) -> Ask<'p> {
        self.asks("change.criterion")
            .with("owner", "Analyse des risques")
            .with("category", "goods")
            .with("lane", lane)
            .with("positions", positions)
            .with("from", from)
            .with("until", until)
            .with("reason", "Fraude constatée")
    }

    /// Proposes that a criterion ends early.
    pub fn proposes_end_of_criterion(self, criterion: &str, last: &str) -> Answer {
        let ask = self.asks("change.end-criterion").with("criterion", criterion);
        ask.with("last", last).with("reason", "Plus de fraude").now()
    }

    /// Proposes other shares of the lanes.
    pub fn proposes_shares(self, shares: [u16; 3], from: &str) -> Answer {
        let [green, orange, red] = shares.map(|share| share.to_string());
        let ask = self.asks("change.shares").with("green", green).with("orange", orange).with("red", red);
        ask.with("from", from).with("reason", "Moins de visites").now()
    }

    /// Puts a change in force.
    pub fn approves_change(self, change: impl AsRef<str>) -> Answer {
        self.asks_on("change.approve", change).now()
    }

    /// Takes a change back, or refuses it.
    pub fn withdraws_change(self, change: impl AsRef<str>, reason: &str) -> Answer {
        self.asks_on("change.withdraw", change).with("reason", reason).now()
    }
}

impl Port {
    /// The lanes of today are drawn from this seed, for a story that knows which lanes will come.
    pub fn draws_lanes_from(&self, seed: [u8; 32]) {
        let opened = self.desk().open_lanes(self.today(), Seed::of(seed));
        self.wait(opened).expect("the day opens");
    }

    /// The day it is.
    pub fn today(&self) -> Date {
        desk::day(self.now())
    }
}
