//! What the desk asks of the outside: the time, somebody who carries mail, a press. Each has several implementations.

use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;

use domain::paper::PaperKind;
use lexicon::Instant;

use crate::reference::Lang;

/// A future that can travel between threads.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What time it is.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Instant;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::from_micros(jiff::Timestamp::now().as_microsecond())
    }
}

/// A clock that stands still until it is moved: for tests, stories and the played demonstration.
pub struct HandClock(Mutex<Instant>);

impl HandClock {
    /// A clock that shows `at`.
    pub const fn at(at: Instant) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the hands.
    pub fn set(&self, at: Instant) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = at;
    }
}

impl Clock for HandClock {
    fn now(&self) -> Instant {
        let mut hands = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // A microsecond passes at each look, so that what follows something is later than it.
        *hands = Instant::from_micros(hands.micros().saturating_add(1));
        *hands
    }
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub body: String,
}

/// Somebody who carries e-mail.
pub trait Mailer: Send + Sync {
    /// Hands a letter over; an error is tried again later.
    fn send(&self, letter: Letter) -> Boxed<'_, Result<(), String>>;
}

/// Somebody who carries webhooks: posts a body with headers, gives the status.
pub trait Courier: Send + Sync {
    /// Posts `body` to `url`.
    fn post(
        &self,
        url: String,
        headers: Vec<(String, String)>,
        body: String,
    ) -> Boxed<'_, Result<u16, String>>;
}

/// A paper that is to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Which layout it takes.
    pub kind: PaperKind,
    pub lang: Lang,
    pub number: String,
    /// Its code as it is printed.
    pub code: String,
    /// The address that verifies it: the text of its QR.
    pub verify: String,
    /// SHA-256 of `data`, hexadecimal.
    pub sha256: String,
    /// The instant the file bears, whenever it is drawn.
    pub issued_at: Instant,
    /// What is printed, as JSON; it travels inside the file.
    pub data: String,
}

/// Somebody who draws papers.
pub trait Press: Send + Sync {
    /// The bytes of a PDF: the same sheet gives the same bytes. It takes its time; ask it on a thread that may wait.
    fn draw(&self, sheet: &Sheet) -> Result<Vec<u8>, String>;
}

/// No press: for a desk that issues papers and draws none.
pub struct NoPress;

impl Press for NoPress {
    fn draw(&self, _sheet: &Sheet) -> Result<Vec<u8>, String> {
        Err("this desk has no press".to_owned())
    }
}

/// One payment a provider is to take up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentOrder {
    /// Ours, in every word about it: `PAY-…`.
    pub reference: String,
    /// Number of the bill it is for.
    pub bill: String,
    /// In centimes of the dirham.
    pub centimes: u64,
}

/// Somebody who takes money on line, and calls back when it came or did not.
pub trait PaymentProvider: Send + Sync {
    /// Takes a payment up, and gives the page where one pays; an error is tried again later. The same reference again
    /// is the same payment.
    fn order(&self, order: PaymentOrder) -> Boxed<'_, Result<String, String>>;
}

/// No provider is connected: payments on line wait until one is.
pub struct NoProvider;

impl PaymentProvider for NoProvider {
    fn order(&self, _order: PaymentOrder) -> Boxed<'_, Result<String, String>> {
        Box::pin(async { Err("no payment provider is connected".to_owned()) })
    }
}
