//! A payment provider that does not exist: it takes payments up, and calls back as real ones do.
//!
//! It is late, repeats itself, tells things in the wrong order, says no, and is away at times; which of these, the
//! seed and the reference decide, so that the same story goes the same way each time.
//! Always true: what it says is signed as Standard Webhooks; what it tells of one payment is one outcome in the end, and
//! its statement holds what came in.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::ports::{Boxed, Clock, PaymentOrder, PaymentProvider};
use lexicon::{Currency, Instant, Money, Span};

/// How a payment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It is told once, after some seconds.
    Prompt,
    /// It is told an hour later.
    Late,
    /// It is told three times.
    Repeated,
    /// A first try failed and a second succeeded, and the failure is told after the success.
    Reordered,
    /// It fails.
    Failed,
}

impl Manner {
    /// All of them, in the order in which a seed chooses.
    pub const ALL: [Self; 5] = [Self::Prompt, Self::Late, Self::Repeated, Self::Reordered, Self::Failed];

    /// What is told, and how many seconds after the payment: true for money that came.
    const fn told(self) -> &'static [(i64, bool)] {
        match self {
            Self::Prompt => &[(3, true)],
            Self::Late => &[(3_600, true)],
            Self::Repeated => &[(3, true), (4, true), (600, true)],
            Self::Reordered => &[(3, true), (5, false)],
            Self::Failed => &[(3, false)],
        }
    }
}

/// One callback, signed, ready to be posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callback {
    /// The headers of Standard Webhooks.
    pub headers: Vec<(String, String)>,
    /// JSON.
    pub body: String,
}

struct Told {
    at: Instant,
    order: PaymentOrder,
    came: bool,
    number: String,
}

#[derive(Default)]
struct State {
    orders: BTreeMap<String, String>,
    waiting: Vec<Told>,
    came: Vec<(Instant, PaymentOrder, String)>,
    away: bool,
    next: Option<Manner>,
    posted: u64,
}

/// The simulator.
pub struct SimulatedProvider {
    clock: std::sync::Arc<dyn Clock>,
    seed: u64,
    secret: Vec<u8>,
    state: Mutex<State>,
}

impl SimulatedProvider {
    /// A provider that shares `secret` with us.
    pub fn new(clock: std::sync::Arc<dyn Clock>, seed: u64, secret: &[u8]) -> Self {
        Self { clock, seed, secret: secret.to_owned(), state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on it is away, or back.
    pub fn is_away(&self, away: bool) {
        self.state().away = away;
    }

    /// The next payment goes like this, whatever the seed says.
    pub fn goes(&self, manner: Manner) {
        self.state().next = Some(manner);
    }

    /// How the seed lets a payment go.
    pub fn manner(&self, reference: &str) -> Manner {
        let mixed = reference.bytes().fold(self.seed ^ 0xcbf2_9ce4_8422_2325, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let count = u64::try_from(Manner::ALL.len()).unwrap_or(1);
        let place = usize::try_from((mixed >> 17) % count).unwrap_or(0);
        Manner::ALL.get(place).copied().unwrap_or(Manner::Prompt)
    }

    /// What is to be told by now, in order; it is not told again.
    pub fn due(&self) -> Vec<Callback> {
        let now = self.clock.now();
        let mut state = self.state();
        let (mut told, waiting): (Vec<Told>, Vec<Told>) =
            std::mem::take(&mut state.waiting).into_iter().partition(|one| one.at <= now);
        state.waiting = waiting;
        told.sort_by_key(|one| one.at);
        told.iter()
            .map(|one| {
                state.posted += 1;
                self.signed(state.posted, now, body(one))
            })
            .collect()
    }

    /// A callback of this body, signed now.
    pub fn signed(&self, serial: u64, now: Instant, body: String) -> Callback {
        let id = format!("msg_{serial:012}");
        let at = now.micros().div_euclid(1_000_000).to_string();
        let signature = desk::signature(&self.secret, &id, &at, &body);
        let headers = [
            ("content-type", "application/json".to_owned()),
            ("webhook-id", id),
            ("webhook-timestamp", at),
            ("webhook-signature", signature),
        ];
        Callback { headers: headers.map(|(name, value)| (name.to_owned(), value)).to_vec(), body }
    }

    /// What came in during the day that begins at `day`, as its statement says it.
    pub fn statement(&self, day: Instant) -> String {
        let until = day.plus(Span::days(1));
        let mut table = "reference,number,amount\n".to_owned();
        for (at, order, number) in &self.state().came {
            if *at >= day && *at < until {
                let amount = Money::new(order.centimes, Currency::MAD).amount_text();
                _ = writeln!(table, "{},{number},{amount}", order.reference);
            }
        }
        table
    }
}

impl PaymentProvider for SimulatedProvider {
    fn order(&self, order: PaymentOrder) -> Boxed<'_, Result<String, String>> {
        let now = self.clock.now();
        let mut state = self.state();
        if state.away {
            return Box::pin(async { Err("the provider does not answer".to_owned()) });
        }
        let page = format!("https://pay.example/{}", order.reference);
        if state.orders.insert(order.reference.clone(), page.clone()).is_none() {
            let manner = state.next.take().unwrap_or_else(|| self.manner(&order.reference));
            let number = format!("SIM-{:06}", state.orders.len());
            let came = manner.told().iter().find(|(_, came)| *came);
            if let Some((after, _)) = came {
                state.came.push((now.plus(Span::seconds(*after)), order.clone(), number.clone()));
            }
            for (after, came) in manner.told() {
                let at = now.plus(Span::seconds(*after));
                state.waiting.push(Told { at, order: order.clone(), came: *came, number: number.clone() });
            }
        }
        drop(state);
        Box::pin(async move { Ok(page) })
    }
}

fn body(told: &Told) -> String {
    let (kind, reason) =
        if told.came { ("payment.succeeded", "") } else { ("payment.failed", "The card was declined.") };
    let amount = Money::new(told.order.centimes, Currency::MAD).amount_text();
    format!(
        r#"{{"type":"{kind}","reference":"{}","bill":"{}","amount":"{amount}","currency":"MAD","number":"{}","reason":"{reason}"}}"#,
        told.order.reference, told.order.bill, told.number
    )
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use desk::ports::HandClock;

    use super::*;

    fn order(reference: &str) -> PaymentOrder {
        PaymentOrder { reference: reference.to_owned(), bill: "FAC-1".to_owned(), centimes: 12_050 }
    }

    #[tokio::test]
    async fn it_tells_each_payment_in_its_manner_and_its_statement_holds_what_came() {
        let day = Instant::from_micros(1_795_590_000_000_000);
        for (manner, told, came) in [
            (Manner::Prompt, 1, true),
            (Manner::Late, 1, true),
            (Manner::Repeated, 3, true),
            (Manner::Reordered, 2, true),
            (Manner::Failed, 1, false),
        ] {
            let clock = Arc::new(HandClock::at(day));
            let provider = SimulatedProvider::new(clock.clone(), 7, b"secret");
            provider.goes(manner);
            provider.order(order("PAY-A")).await.unwrap();
            provider.order(order("PAY-A")).await.unwrap();
            assert!(provider.due().is_empty(), "{manner:?} is not told at once");
            clock.set(day.plus(Span::hours(2)));
            assert_eq!((provider.due().len(), provider.due().len()), (told, 0), "{manner:?}");
            assert_eq!(provider.statement(day).contains("PAY-A,SIM-000001,120.50"), came, "{manner:?}");
        }
    }

    #[tokio::test]
    async fn it_is_away_and_back_and_goes_as_its_seed_says() {
        let clock = Arc::new(HandClock::at(Instant::from_micros(1_795_590_000_000_000)));
        let provider = SimulatedProvider::new(clock, 7, b"secret");
        provider.is_away(true);
        assert!(provider.order(order("PAY-A")).await.is_err());
        provider.is_away(false);
        assert!(provider.order(order("PAY-A")).await.is_ok());
        let manners: std::collections::BTreeSet<String> =
            (0..60).map(|n| format!("{:?}", provider.manner(&format!("PAY-{n}")))).collect();
        assert_eq!(manners.len(), Manner::ALL.len(), "every manner is met");
        assert_eq!(provider.manner("PAY-A"), provider.manner("PAY-A"));
    }
}
