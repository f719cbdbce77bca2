//! Bills, payments, surety accounts, statements; and the provider that calls back.

use adapters::payment::{Callback, Manner};
use axum::body::Body;
use axum::http::Request;

use crate::actor::{Actor, Ask};
use crate::answer::Answer;
use crate::port::Port;

impl<'p> Actor<'p> {
    /// Asks what is owed now.
    pub fn draws(self, file: impl AsRef<str>) -> Answer {
        self.asks_on("invoice.draw", file).now()
    }

    /// Asks what is owed until a moment.
    pub fn draws_until(self, file: impl AsRef<str>, until: &str) -> Answer {
        self.asks_on("invoice.draw", file).at("until", self.port().moment(until)).now()
    }

    /// Gives back part of a line, by its number on the bill.
    pub fn credits(self, file: impl AsRef<str>, line: usize, amount: &str, reason: &str) -> Answer {
        let ask = self.asks_on("invoice.credit", file).with("line", line.to_string());
        ask.with("amount", amount).with("reason", reason).now()
    }

    /// Means to pay at a bank's counter; nothing for the amount means all of it.
    pub fn starts_at_counter(self, file: impl AsRef<str>, amount: Option<&str>) -> Answer {
        let ask = self.starting(file, "counter", amount);
        ask.with("bank", self.port().actor("bank").firm()).now()
    }

    /// Means to pay on line.
    pub fn starts_on_line(self, file: impl AsRef<str>, amount: Option<&str>) -> Answer {
        self.starting(file, "online", amount).now()
    }

    /// Pays with what it paid too much before.
    pub fn pays_from_credit(self, file: impl AsRef<str>, amount: Option<&str>) -> Answer {
        self.starting(file, "credit", amount).now()
    }

    fn starting(self, file: impl AsRef<str>, rail: &str, amount: Option<&str>) -> Ask<'p> {
        let ask = self.asks_on("payment.start", file).with("rail", rail);
        match amount {
            Some(amount) => ask.with("amount", amount),
            None => ask,
        }
    }

    /// Received money at its counter; nothing for the amount means what was announced.
    pub fn confirms_payment(self, payment: &str, amount: Option<&str>, reference: &str) -> Answer {
        let ask = self.asks_on("payment.confirm", payment).with("reference", reference);
        match amount {
            Some(amount) => ask.with("amount", amount).now(),
            None => ask.now(),
        }
    }

    /// Received nothing.
    pub fn refuses_payment(self, payment: &str, reason: &str) -> Answer {
        self.asks_on("payment.refuse", payment).with("reason", reason).now()
    }

    /// Sends back what is over.
    pub fn returns_payment(self, payment: &str, amount: &str, reference: &str) -> Answer {
        self.asks_on("payment.return", payment).with("amount", amount).with("reference", reference).now()
    }

    /// Reads a statement of a rail.
    pub fn reconciles(self, rail: &str, day: &str, table: &str) -> Answer {
        let ask = self.asks("payment.reconcile").with("rail", rail).at("day", self.port().moment(day));
        ask.carrying("releve.csv", table.as_bytes()).now()
    }

    /// Proposes the ceiling of a surety account.
    pub fn proposes_ceiling(self, importer: &str, ceiling: &str) -> Answer {
        let ask = self.asks_on("guarantee.propose", importer).with("ceiling", ceiling);
        ask.with("reference", "Caution bancaire 2026-17").now()
    }

    /// Puts it in force.
    pub fn approves_ceiling(self, importer: &str) -> Answer {
        self.asks_on("guarantee.approve", importer).now()
    }

    /// Lets its surety stand for the bill.
    pub fn bridges(self, file: impl AsRef<str>) -> Answer {
        self.asks_on("guarantee.bridge", file).now()
    }

    /// Owes nothing more until a moment: asks for the bill, pays all of it at the counter, and the bank confirms.
    pub fn pays_everything(self, file: impl AsRef<str>, until: &str) {
        let file = file.as_ref();
        let drawn = self.draws_until(file, until);
        assert!(drawn.status.is_success(), "{}", drawn.text());
        let payment = self.starts_at_counter(file, None).is_done().told("payment");
        let reference = format!("VERS-{payment}");
        self.port().actor("bank").confirms_payment(&payment, None, &reference).is_done();
    }
}

impl Port {
    /// The next payment on line goes in this manner.
    pub fn next_payment_goes(&self, manner: Manner) {
        self.provider().goes(manner);
    }

    /// The provider tells what it has to tell by now: the answers, in order.
    pub fn provider_calls(&self) -> Vec<Answer> {
        self.provider().due().into_iter().map(|call| self.hears(&call)).collect()
    }

    /// Hears one callback.
    pub fn hears(&self, call: &Callback) -> Answer {
        let mut request = Request::post("/api/payment/callback/online");
        for (name, value) in &call.headers {
            request = request.header(name, value);
        }
        let request = request.body(Body::from(call.body.clone())).expect("a request");
        self.sends("the provider calls back".to_owned(), request)
    }
}
