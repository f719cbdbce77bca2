//! Delivery orders: issued, handed on, taken back, stopped.

use crate::actor::Actor;
use crate::answer::Answer;

impl Actor<'_> {
    /// Issues the order of a container to a holder; the answer tells its `number`.
    pub fn issues(self, file: impl AsRef<str>, holder: &str, container: &str) -> Answer {
        self.asks_on("order.issue", file).with("holder", holder).with("container", container).now()
    }

    /// Issues the order of a lot of loose cargo.
    pub fn issues_lot(self, file: impl AsRef<str>, holder: &str, packages: u64, kg: &str) -> Answer {
        let ask = self.asks_on("order.issue", file).with("holder", holder);
        ask.with("packages", packages).with("gross_kg", kg).now()
    }

    /// Hands an order on.
    pub fn endorses(self, file: impl AsRef<str>, order: &str, to: &str) -> Answer {
        self.asks_on("order.endorse", file).with("order", order).with("to", to).now()
    }

    /// Takes an order back.
    pub fn revokes(self, file: impl AsRef<str>, order: &str, reason: &str) -> Answer {
        self.asks_on("order.revoke", file).with("order", order).with("reason", reason).now()
    }

    /// Stops an order.
    pub fn stops_order(self, file: impl AsRef<str>, order: &str, reason: &str) -> Answer {
        self.asks_on("order.hold", file).with("order", order).with("reason", reason).now()
    }

    /// Lifts their stop of an order.
    pub fn lifts_order(self, file: impl AsRef<str>, order: &str) -> Answer {
        self.asks_on("order.lift", file).with("order", order).now()
    }
}
