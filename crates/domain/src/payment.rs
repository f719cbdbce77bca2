//! A payment: somebody means to pay part of a bill, over a rail, and the rail says what became of it.
//!
//! ```text
//!   start ──► started ── the rail confirms ──► confirmed        for good, whatever comes later
//!                │ ├──── the rail says no ───► failed  ─┐
//!                │ └──── nothing came ───────► expired ─┴─ money that comes late is money: confirmed
//! ```
//! Always true
//! - A payment is confirmed once: the same word again changes nothing, another word is refused.
//! - An asynchronous rail confirms the amount that was asked for, or nothing; a counter confirms what it received.
//!
//! Not here: what the money settles (`invoice`), signatures of callbacks and the rails themselves (`desk`, `adapters`).

use lexicon::{DossierId, Instant, PartyId, PaymentId, Refusal, Span};
use serde::{Deserialize, Serialize};

use crate::invoice::dirhams;
use crate::subject::{Decision, Subject};

/// How long a payment may take before it counts as given up: a parameter of the pack, three days to begin with.
pub const EXPIRES_DAYS: i64 = 3;
/// The smallest amount one can pay, in centimes.
pub const CENTIMES_MIN: u64 = 100;
/// The largest, in centimes.
pub const CENTIMES_MAX: u64 = 10_000_000_000_000;

/// The ways money comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rail {
    /// At the counter of a bank, which confirms what it received.
    Counter,
    /// On line, with a provider that calls back.
    Online,
    /// From what the payer paid too much before.
    Credit,
}

impl Rail {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Counter, Self::Online, Self::Credit];

    /// The word in forms, accounts and the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Online => "online",
            Self::Credit => "credit",
        }
    }

    /// The rail written `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rail| rail.code() == code)
    }
}

/// One payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    pub id: PaymentId,
    pub dossier: DossierId,
    /// `PAY-K7M4RXAC`, said at the counter and sent to the provider.
    pub reference: String,
    /// Number of the bill it is for.
    pub bill: String,
    pub payer: PartyId,
    pub rail: Rail,
    /// The bank at whose counter it is paid.
    pub bank: Option<PartyId>,
    pub centimes: u64,
    pub started_at: Instant,
    pub expires_at: Instant,
    /// The page of the provider, once it took the payment up.
    #[serde(default)]
    pub page: Option<String>,
    pub standing: Standing,
}

/// Where a payment is in its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Started,
    Confirmed {
        received: u64,
        /// The rail's own number for it.
        reference: String,
        at: Instant,
    },
    Failed {
        reason: String,
        at: Instant,
    },
    Expired {
        at: Instant,
    },
}

impl Standing {
    /// The word in lists and the interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Confirmed { .. } => "confirmed",
            Self::Failed { .. } => "failed",
            Self::Expired { .. } => "expired",
        }
    }
}

/// What happened to a payment. Stored for ever; never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Started(Box<Payment>),
    /// The provider took it up; one pays there.
    Taken {
        page: String,
    },
    Confirmed {
        received: u64,
        reference: String,
        at: Instant,
    },
    Failed {
        reason: String,
        at: Instant,
    },
    Expired {
        at: Instant,
    },
}

impl Subject for Payment {
    const NOUN: &'static str = "payment";
    type Event = Event;

    fn born(event: &Event) -> Option<Self> {
        match event {
            Event::Started(payment) => Some((**payment).clone()),
            Event::Taken { .. } | Event::Confirmed { .. } | Event::Failed { .. } | Event::Expired { .. } => {
                None
            }
        }
    }

    fn after(mut self, event: &Event) -> Self {
        match event {
            Event::Started(_) => {}
            Event::Taken { page } => self.page = Some(page.clone()),
            Event::Confirmed { received, reference, at } => {
                self.standing =
                    Standing::Confirmed { received: *received, reference: reference.clone(), at: *at };
            }
            Event::Failed { reason, at } => {
                self.standing = Standing::Failed { reason: reason.clone(), at: *at };
            }
            Event::Expired { at } => self.standing = Standing::Expired { at: *at },
        }
        self
    }
}

impl Payment {
    /// When a payment started at `at` counts as given up.
    pub fn expires(at: Instant) -> Instant {
        at.plus(Span::days(EXPIRES_DAYS))
    }

    /// What came in, once it did.
    pub const fn received(&self) -> Option<u64> {
        match &self.standing {
            Standing::Confirmed { received, .. } => Some(*received),
            Standing::Started | Standing::Failed { .. } | Standing::Expired { .. } => None,
        }
    }

    /// The provider took it up and has a page to pay on.
    pub fn take(&self, page: String) -> Decision<Event> {
        match (&self.standing, &self.page) {
            (Standing::Started, None) => Decision::Record(Event::Taken { page }),
            _ => Decision::AlreadySo,
        }
    }

    /// The rail says that money came in.
    pub fn confirm(&self, received: u64, reference: String, at: Instant) -> Result<Decision<Event>, Refusal> {
        if let Standing::Confirmed { received: known, reference: under, .. } = &self.standing {
            let same = *known == received && *under == reference;
            return if same { Ok(Decision::AlreadySo) } else { Err(Refusal::new("PAY-02")) };
        }
        if self.rail == Rail::Online && received != self.centimes {
            return Err(Refusal::new("PAY-03")
                .arg("asked", dirhams(self.centimes))
                .arg("received", dirhams(received)));
        }
        if received == 0 || received > CENTIMES_MAX {
            return Err(Refusal::new("PAY-04").arg("max", dirhams(CENTIMES_MAX)));
        }
        Ok(Decision::Record(Event::Confirmed { received, reference, at }))
    }

    /// The rail says that none came; what it said before stands.
    pub fn fail(&self, reason: String, at: Instant) -> Decision<Event> {
        match self.standing {
            Standing::Started => Decision::Record(Event::Failed { reason, at }),
            Standing::Confirmed { .. } | Standing::Failed { .. } | Standing::Expired { .. } => {
                Decision::AlreadySo
            }
        }
    }

    /// Nobody said anything in time.
    pub fn expire(&self, at: Instant) -> Decision<Event> {
        match self.standing {
            Standing::Started if at >= self.expires_at => Decision::Record(Event::Expired { at }),
            _ => Decision::AlreadySo,
        }
    }
}

/// Says no to an amount nobody can pay at once.
pub fn must_be_payable(centimes: u64) -> Result<(), Refusal> {
    if centimes < CENTIMES_MIN {
        return Err(Refusal::new("PAY-05").arg("min", dirhams(CENTIMES_MIN)));
    }
    if centimes > CENTIMES_MAX {
        return Err(Refusal::new("PAY-04").arg("max", dirhams(CENTIMES_MAX)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{IMPORTER, at, checked, comes_back, folded, word};

    const ASKED: u64 = 50_000;

    fn started(rail: Rail) -> Event {
        Event::Started(Box::new(Payment {
            id: PaymentId::from_bytes([71; 16]),
            dossier: DossierId::from_bytes([13; 16]),
            reference: "PAY-K7M4RXAC".to_owned(),
            bill: "FAC-DKL0001".to_owned(),
            payer: IMPORTER,
            rail,
            bank: None,
            centimes: ASKED,
            started_at: at(0),
            expires_at: Payment::expires(at(0)),
            page: None,
            standing: Standing::Started,
        }))
    }

    fn confirmed() -> Event {
        Event::Confirmed { received: ASKED, reference: "CMI-1".to_owned(), at: at(1) }
    }

    #[test]
    fn money_is_confirmed_once_and_late_money_is_money() {
        let failed = || Event::Failed { reason: "declined".to_owned(), at: at(1) };
        let expired = || Event::Expired { at: at(24 * 8) };
        for (situation, rail, events, received, reference, answer) in [
            ("as asked", Rail::Online, vec![], ASKED, "CMI-1", "yes"),
            ("again", Rail::Online, vec![confirmed()], ASKED, "CMI-1", "so already"),
            ("again under another number", Rail::Online, vec![confirmed()], ASKED, "CMI-2", "PAY-02"),
            ("again with another amount", Rail::Online, vec![confirmed()], ASKED + 1, "CMI-1", "PAY-02"),
            ("another amount on line", Rail::Online, vec![], ASKED - 1, "CMI-1", "PAY-03"),
            ("less at the counter", Rail::Counter, vec![], ASKED - 1, "RC-1", "yes"),
            ("more at the counter", Rail::Counter, vec![], ASKED + 1, "RC-1", "yes"),
            ("nothing at the counter", Rail::Counter, vec![], 0, "RC-1", "PAY-04"),
            ("beyond all counting", Rail::Counter, vec![], u64::MAX, "RC-1", "PAY-04"),
            ("after it failed", Rail::Online, vec![failed()], ASKED, "CMI-1", "yes"),
            ("after it expired", Rail::Online, vec![expired()], ASKED, "CMI-1", "yes"),
        ] {
            let payment: Payment = folded(&[&[started(rail)], events.as_slice()].concat());
            comes_back(&payment);
            assert_eq!(word(payment.confirm(received, reference.to_owned(), at(200))), answer, "{situation}");
        }
    }

    #[test]
    fn what_was_confirmed_does_not_fail_and_nothing_expires_early() {
        let fails = |events: &[Event]| word(Ok(folded::<Payment>(events).fail("declined".to_owned(), at(2))));
        assert_eq!(fails(&[started(Rail::Online)]), "yes");
        assert_eq!(fails(&[started(Rail::Online), confirmed()]), "so already");
        let payment: Payment = folded(&[started(Rail::Online)]);
        for (hours, answer) in [(0, "so already"), (24 * 3 - 1, "so already"), (24 * 3, "yes")] {
            assert_eq!(word(Ok(payment.expire(at(hours)))), answer, "after {hours} hours");
        }
        let page = || "https://pay.example/1".to_owned();
        let taken: Payment = folded(&[started(Rail::Online), Event::Taken { page: page() }]);
        assert_eq!(word(Ok(payment.take(page()))), "yes");
        assert_eq!(word(Ok(taken.take(page()))), "so already");
    }

    #[test]
    fn an_amount_is_neither_too_small_nor_too_large() {
        for (centimes, answer) in
            [(0, "PAY-05"), (99, "PAY-05"), (100, "yes"), (CENTIMES_MAX, "yes"), (CENTIMES_MAX + 1, "PAY-04")]
        {
            assert_eq!(checked(must_be_payable(centimes)), answer, "{centimes}");
        }
    }
}
